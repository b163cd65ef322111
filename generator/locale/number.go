package locale

import (
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"

	"tradepost/generator/numeral"
)

// minus is the sign of a negative number, as wide as a plus.
const minus = "−"

// Number writes a number out, with its thousands grouped.
func (p *Printer) Number(n numeral.Number) string { return p.localize(n.String()) }

// Scaled writes a number in units of 10^power, as an axis or a table of one
// unit does: Scaled(98.238e9, 9) is "98.238".
func (p *Printer) Scaled(n numeral.Number, power int) string { return p.localize(n.Digits(power)) }

// Int writes a whole number, with its thousands grouped.
func (p *Printer) Int(n int) string { return p.localize(strconv.Itoa(n)) }

// Percent writes a percentage: n is 41.3 for "41.3%". Signed shows the plus of
// a growth.
func (p *Printer) Percent(n numeral.Number, signed bool) string {
	s := p.Number(n) + p.percent
	if signed && n.Sign() > 0 {
		return "+" + s
	}
	return s
}

// localize turns plain ASCII digits into those of the language.
func (g *grammar) localize(plain string) string {
	digits, negative := strings.CutPrefix(plain, "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	var b strings.Builder
	b.Grow(len(plain) + 8)
	if negative {
		b.WriteString(minus)
	}
	if len(whole) < g.groupFrom {
		b.WriteString(whole)
	} else {
		for i, c := range []byte(whole) {
			if i > 0 && (len(whole)-i)%3 == 0 {
				b.WriteString(g.group)
			}
			b.WriteByte(c)
		}
	}
	if fraction != "" {
		b.WriteString(g.decimal)
		b.WriteString(fraction)
	}
	return b.String()
}

// scaleFor is the largest scale that leaves at most so many decimals; the zero
// scale where the digits are to be written out.
func scaleFor(scales []scale, n numeral.Number, decimals int) scale {
	for _, s := range scales {
		if s.power <= n.Magnitude() && s.power-n.Exponent() <= decimals {
			return s
		}
	}
	return scale{}
}

// form is the plural form that plain digits ask for; decimals count, too: it
// is "1 US dollar" but "1.0 US dollars".
func (p *Printer) form(plain string) plural.Form {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(plain, "-"), ".")
	short := strings.TrimRight(fraction, "0")
	return plural.Cardinal.MatchPlural(p.tag, tail(whole), len(fraction), len(short), tail(fraction), tail(short))
}

// tail is the number that the last six digits make, and at least a million
// where there are more: all that plural rules look at.
func tail(digits string) int {
	more := 0
	if len(digits) > 6 {
		digits, more = digits[len(digits)-6:], 1_000_000
	}
	n, _ := strconv.Atoi(digits) // "" is 0
	return n + more
}

// pick chooses the form of a noun for plain digits.
func (p *Printer) pick(n noun, plain string, genitive bool) string {
	form := p.form(plain)
	if genitive && n.genitive[0] != "" {
		if form == plural.One || strings.Contains(plain, ".") {
			return n.genitive[0]
		}
		return n.genitive[1]
	}
	word := n.other
	switch form {
	case plural.One:
		word = n.one
	case plural.Few:
		word = n.few
	case plural.Many:
		word = n.many
	}
	if word == "" {
		return n.other
	}
	return word
}
