package numeral

import (
	"slices"
	"unicode"
)

// A scanner reads the numbers of one text.
type scanner struct {
	folded
	lang string
}

// A draft is a reading in runes, while it is put together.
type draft struct {
	Reading
	from, to int  // runes
	mantissa int  // where its digits begin
	rate     bool // a percentage or percentage points: it has no currency
}

// read tries to read a number that begins at i and gives the place to go on
// from.
func (s *scanner) read(i int) (Reading, int, bool) {
	digit := isDigit(s.peek(i))
	if !digit && !s.spelledAt(i) {
		return Reading{}, i + 1, false
	}
	m, ok := s.mantissa(i)
	_, _, ordinal := s.matchBack(ordinalWord, i)
	_, _, vague := s.matchBack(vagueWord, s.skipBack(i))
	if ordinal || vague && !digit {
		ok = false
	}
	if digit && (!ok || s.isName(i, m.end)) {
		return Reading{}, max(m.end, s.digitsEnd(i, false)), false
	}
	if !ok || !digit && !s.numberOnly(i, m.end) {
		return Reading{}, max(i+1, m.end), false
	}
	d := draft{from: i, to: m.end, mantissa: i}
	d.Number, d.Scale, d.Spelled, d.Qualifier = m.number, m.scale, m.spelled, m.qualifier
	s.readBehind(&d)
	s.readBefore(&d)
	d.Start, d.End = int(s.bytes[d.from]), int(s.bytes[d.to])
	return d.Reading, d.to, true
}

// spelledAt tells whether a spelled number may begin at i.
func (s *scanner) spelledAt(i int) bool {
	r := s.runes[i]
	if r < 'a' || isLetter(r) && isLetter(s.peek(i-1)) {
		return false
	}
	w, end, word := s.match(spelledWord, i)
	if w.tenths {
		_, word = s.tenths(w, end)
	}
	return word || s.stepBegins(i)
}

// isName tells whether digits are part of a name, an ordinal or a model: 32nd,
// 34-я, 5G, B2B.
func (s *scanner) isName(i, end int) bool {
	_, _, priced := s.prefixBefore(i)
	if r := s.peek(i - 1); (isLetter(r) || r == '_') && !priced {
		return true
	}
	if s.peek(end) == '-' && unicode.Is(unicode.Cyrillic, s.peek(end+1)) {
		last := end + 1
		for isLetter(s.peek(last)) {
			last++
		}
		if last-end <= 4 { // "-я", "-го", "-ому"
			return true
		}
	}
	if !isLetter(s.peek(end)) || isLetter(s.peek(end-1)) {
		return false
	}
	for _, k := range []kind{percentWord, pointsWord, currencyWord, unitWord} {
		if _, _, ok := s.match(k, end); ok {
			return false
		}
	}
	_, short := s.shortScale(end)
	return !short || !priced
}

// readBehind takes percent, currency, unit and qualifier that follow.
func (s *scanner) readBehind(d *draft) {
	s.qualifyBehind(d)
	at := s.join(d.to)
	if _, end, ok := s.match(pointsWord, at); ok {
		d.Unit, d.to, d.rate = Points, end, true
	} else if _, end, ok := s.match(percentWord, at); ok {
		d.Percent, d.to, d.rate = true, end, true
	} else if w, end, ok := s.match(currencyWord, at); ok {
		d.Currency, d.Open, d.to = w.currency, w.open, end
	} else if w, end, ok := s.match(unitWord, at); ok {
		d.Unit, d.to = w.unit, end
	}
	s.qualifyBehind(d)
}

// qualifyBehind takes 多, 이상, "or more". Words of one rune must be joined to
// the number, since 多 and 超 begin other words too.
func (s *scanner) qualifyBehind(d *draft) {
	w, end, ok := s.match(afterWord, d.to)
	if !ok {
		if w, end, ok = s.match(afterWord, s.skip(d.to)); len(w.runes) == 1 {
			ok = false
		}
	}
	if ok && !(len(w.runes) == 1 && isDigit(s.peek(end))) {
		d.Qualifier, d.to = w.qualifier, end
	}
}

// readBefore takes sign, currency, qualifier, and the heading "billion yuan: "
// whose scale stands before the number.
func (s *scanner) readBefore(d *draft) {
	if sign := s.peek(d.from - 1); (sign == '-' || sign == '+') && s.signBefore(d.from-1) {
		if d.from--; sign == '-' {
			d.Number = d.Number.Neg()
		}
	}
	if w, start, ok := s.prefixBefore(d.from); ok && !d.rate && d.Currency == "" {
		d.Currency, d.Open, d.from = w.currency, w.open, start
		if power, ok := s.shortScale(d.to); ok && d.Scale == 0 {
			d.Number, d.Scale, d.to = d.Number.Shift(power), power, d.to+1
		}
	}
	if d.Scale == 0 && d.Currency == "" && !d.rate && d.Unit == "" {
		s.readHeading(d)
	}
	if start, ok := s.percentBefore(d.from); ok && !d.rate {
		d.Percent, d.rate, d.from = true, true, start
	}
	if w, start, ok := s.matchBack(beforeWord, s.skipBack(d.from)); ok && w.qualifier != Exact {
		d.Qualifier, d.from = w.qualifier, start
	} else if start, ok := s.passed(d); ok {
		d.Qualifier, d.from = Over, start
	}
}

// passed finds the beginning of "surpassed the 110-billion-yuan mark". Without a
// mark it is another number that was passed: "exceeded the 97 billion of 2020".
func (s *scanner) passed(d *draft) (int, bool) {
	the := s.skipBack(d.from) - len("the")
	if _, ok := s.literally("the", the); !ok || isLetter(s.peek(the-1)) {
		return 0, false
	}
	if _, _, ok := s.match(markWord, s.join(d.to)); !ok {
		return 0, false
	}
	if _, start, ok := s.matchBack(pastWord, s.skipBack(the)); ok {
		return start, true
	}
	w, start, ok := s.matchBack(beforeWord, s.skipBack(the))
	return start, ok && w.qualifier == Over
}

// signBefore tells whether the hyphen at i is a minus: nothing that it could
// join stands before it.
func (s *scanner) signBefore(i int) bool {
	r := s.peek(i - 1)
	return r == 0 || unicode.IsSpace(r) || slices.Contains([]rune("(（:：,，、;；>≥<≤~≈\"“"), r)
}

func (s *scanner) prefixBefore(i int) (word, int, bool) {
	return s.matchBack(prefixWord, s.skipBack(i))
}

// percentBefore finds the 百分之 of 百分之十二.
func (s *scanner) percentBefore(i int) (int, bool) {
	sign := []rune("百分之")
	start := i - len(sign)
	return start, start >= 0 && slices.Equal(s.runes[start:i], sign)
}

// shortScale reads the "m" of "$5m", a scale only beside a currency sign.
func (s *scanner) shortScale(i int) (int, bool) {
	if !isDigit(s.peek(i-1)) || isLetter(s.peek(i+1)) {
		return 0, false
	}
	switch s.peek(i) {
	case 'k':
		return 3, true
	case 'm':
		return 6, true
	case 'b':
		return 9, true
	}
	return 0, false
}

// readHeading looks for scale and currency in the heading of a table cell:
// 对俄进出口_亿元: 2341.2.
func (s *scanner) readHeading(d *draft) {
	end, marked := d.mantissa, false
	for slices.Contains([]rune("\"'“”「」:=)]_ "), s.peek(end-1)) {
		end--
		marked = marked || s.peek(end) == ':' || s.peek(end) == '='
	}
	if !marked {
		return
	}
	if _, _, percent := s.matchBack(percentWord, end); percent && !isDigit(s.peek(end-2)) {
		d.Percent, d.rate = true, true
		return
	}
	for start := max(0, end-24); start < end; start++ {
		w, ok := s.headed(start, end)
		if !ok {
			continue
		}
		_, _, inexact := s.matchBack(afterWord, start)
		if before := s.skipBack(start); !inexact && !isDigit(s.peek(before-1)) {
			d.Scale, d.Currency = w.number, w.currency
			d.Number = d.Number.Shift(d.Scale)
		}
		return // "300亿元: 50" has its scale used up
	}
}

// headed reads scale, currency or both where they fill the text from start to
// end.
func (s *scanner) headed(start, end int) (word, bool) {
	scale, mid, scaled := s.match(scaleWord, start)
	currency, last, priced := s.match(currencyWord, s.skip(mid))
	scale.currency = currency.currency
	return scale, priced && last == end || scaled && mid == end
}
