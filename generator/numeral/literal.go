package numeral

import (
	"strings"
	"unicode"
)

// literal reads digits with their group and decimal marks at i: "1,274",
// "190,27", "1 500", "48.141". Which of the two a comma is depends on the
// scale or currency word behind it.
func (s *scanner) literal(i int) (Number, int, bool) {
	end := s.digitsEnd(i, true)
	comma := s.decimalComma(end)
	if !comma {
		end = s.digitsEnd(i, false)
		comma = s.decimalComma(end)
	}
	raw := strings.Map(dropSpace, string(s.runes[i:end]))
	plain, used := plainDigits(raw, comma)
	if used == 0 {
		return Number{}, end, false
	}
	if used < len(raw) { // a list "32,33,34": its first member
		end = i + used
	}
	n, err := ParseNumber(plain)
	return n, end, err == nil
}

// longestLiteral is beyond the longest number with its marks: a list of numbers
// that goes on is not read to its end for each of its members.
const longestLiteral = 2 * maxDigits

// digitsEnd is the end of the digits and marks that begin at i. Groups set off
// by an ordinary space are Russian; no-break and thin spaces group everywhere.
func (s *scanner) digitsEnd(i int, plainSpace bool) int {
	end := s.runEnd(i)
	grouped := end-i <= 3
	for {
		r := s.peek(end)
		next := s.runEnd(end + 1)
		switch {
		case (r == ',' || r == '.') && next > end+1:
			grouped = grouped && r == ','
		case unicode.IsSpace(r) && (r != ' ' || plainSpace) && grouped && next == end+4:
		default:
			return end
		}
		if end = next; end-i > longestLiteral {
			return end
		}
	}
}

// runEnd is the end of the plain digits that begin at i.
func (s *scanner) runEnd(i int) int {
	for isDigit(s.peek(i)) {
		i++
	}
	return i
}

// decimalComma tells whether a comma before end is a decimal sign whatever
// follows it: beside a Russian word, or in a Russian text where no word tells.
func (s *scanner) decimalComma(end int) bool {
	at := s.skip(end)
	for _, k := range []kind{scaleWord, currencyWord, unitWord} {
		if w, _, ok := s.match(k, at); ok {
			return w.comma
		}
	}
	return s.lang == russian.lang
}

func dropSpace(r rune) rune {
	if unicode.IsSpace(r) {
		return -1
	}
	return r
}

// plainDigits turns digits with marks into ParseNumber's form. It uses only
// the first member of a list and nothing (0) of what is no number, such as the
// date 16.06.2023.
func plainDigits(raw string, decimalComma bool) (plain string, used int) {
	dots, commas := strings.Count(raw, "."), strings.Count(raw, ",")
	dot, comma := strings.IndexByte(raw, '.'), strings.IndexByte(raw, ',')
	switch {
	case commas == 0 && dots <= 1:
		return raw, len(raw)
	case dots == 0 && commas == 1 && (decimalComma || !grouped(raw)):
		if comma > 3 && len(raw)-comma == 4 && !decimalComma { // "2023,500"
			return raw[:comma], comma
		}
		return raw[:comma] + "." + raw[comma+1:], len(raw)
	case dots == 0 && grouped(raw):
		return strings.ReplaceAll(raw, ",", ""), len(raw)
	case dots == 0:
		return raw[:comma], comma
	case dots == 1 && dot > comma && grouped(raw[:dot]): // 1,274.5
		return strings.ReplaceAll(raw, ",", ""), len(raw)
	case commas == 1 && comma > dot && grouped(strings.ReplaceAll(raw[:comma], ".", ",")): // 1.274,5
		return strings.ReplaceAll(raw[:comma], ".", "") + "." + raw[comma+1:], len(raw)
	}
	return "", 0
}

// grouped tells whether commas set off groups of three: "1,313", never
// "190,27" and never "0,379".
func grouped(raw string) bool {
	groups := strings.Split(raw, ",")
	if first := groups[0]; len(first) > 3 || first[0] == '0' {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return true
}
