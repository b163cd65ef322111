package guard

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// textDisagrees reports references to a number whose own text says another
// one. A text may round: it must equal the value rounded to its digits, or cut
// off there where it says "over". A text without a number passes.
func textDisagrees(p *part, report report) {
	n := p.text
	if n == nil || n.Lang == "" {
		return
	}
	for _, m := range n.Mentions {
		if m.Text == "" {
			continue
		}
		values := p.valuesOf(m.Ref)
		if len(values) == 0 {
			continue
		}
		if found, ok := borneByAny(values, m.Text, string(n.Lang)); !ok {
			report(m.Ref, m.At, diag.Args{"found": found, "value": spoken(values[0], n.Lang), "reference": m.Ref})
		}
	}
}

// valuesOf lists the values that a reference stands for: one, but for the
// shares of a point. Nil for references to things that are no number, and for
// values that are in doubt themselves.
func (s *site) valuesOf(ref trade.Ref) []trade.Value {
	var values []trade.Value
	add := func(v trade.Value, record diag.Spot) {
		if v.Stated() && !s.faults.Keys(record, "value") {
			values = append(values, v)
		}
	}
	switch ref.Kind {
	case trade.RefFigure:
		if f := s.figureOf(ref); f != nil && !s.hasTwin(f) {
			add(f.Value, f.At)
		}
	case trade.RefSeries:
		p := s.Point(ref.ID, ref.Item)
		switch {
		case p == nil || s.hasTwinPoint(p):
		case ref.Part == "":
			add(p.Value, p.At)
		default:
			if r := p.Rating(ref.Part); r != nil {
				add(r.Value, r.At)
			}
		}
	}
	return values
}

// borneByAny tells whether a text has no number of the values' kind, or one that
// says one of them. Else found is the first number that does not.
func borneByAny(values []trade.Value, text, lang string) (found string, ok bool) {
	ok = true
	for _, r := range numeral.Scan(text, lang) {
		for _, v := range values {
			if rounds(v, r) {
				return "", true
			}
		}
		if alone := text[r.Start:r.End] == strings.TrimSpace(text); ok && (speaksOf(values[0], r) || alone && isYear(r)) {
			found, ok = text[r.Start:r.End], false
		}
	}
	return found, ok
}

// speaksOf tells whether a number in a text claims to be the value, and is not
// a year, a "one of" or a number of another kind beside it.
func speaksOf(v trade.Value, r numeral.Reading) bool {
	switch v.Kind {
	case trade.Amount:
		return r.Currency != "" || r.Scale != 0 || bareDecimal(r)
	case trade.Percent:
		return r.Percent
	case trade.Count:
		return !r.Percent && r.Currency == "" && r.Unit == "" && !isYear(r) && !(r.Spelled && r.Number.Equal(numeral.Int(1)))
	default:
		return !r.Percent && r.Currency == "" && !isYear(r) && !r.Spelled
	}
}

// bareDecimal tells whether a number has decimals and nothing else, like the
// "98.2" of a text that names the scale elsewhere.
func bareDecimal(r numeral.Reading) bool {
	return r.Number.Exponent() < 0 && r.Scale == 0 && r.Currency == "" && !r.Percent && r.Unit == ""
}

// scales are the powers of ten that a bare decimal may leave to the reader.
var scales = []int{0, 3, 4, 6, 8, 9, 12}

// rounds tells whether a printed number is the value, rounded to its digits.
func rounds(v trade.Value, r numeral.Reading) bool {
	if v.Kind == trade.Amount && bareDecimal(r) {
		return slices.ContainsFunc(scales, func(power int) bool { return equals(v, r, r.Number.Shift(power)) })
	}
	return alike(v, r) && (r.Currency == "" || r.Currency == v.Currency) && equals(v, r, r.Number)
}

// equals does so for a number whose scale is settled.
func equals(v trade.Value, r numeral.Reading, printed numeral.Number) bool {
	r.Number = printed
	return v.SaidBy(r)
}
