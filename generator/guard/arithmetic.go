package guard

import (
	"slices"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A span is a number and what its rounding leaves open.
type span struct{ low, mid, high numeral.Number }

func spanOf(n numeral.Number) span {
	low, high := n.Interval()
	return span{low, n, high}
}

func exactly(n numeral.Number) span { return span{n, n, n} }

func (a span) plus(b span) span  { return span{a.low.Add(b.low), a.mid.Add(b.mid), a.high.Add(b.high)} }
func (a span) minus(b span) span { return span{a.low.Sub(b.high), a.mid.Sub(b.mid), a.high.Sub(b.low)} }
func (a span) times(b span) span { return span{a.low.Mul(b.low), a.mid.Mul(b.mid), a.high.Mul(b.high)} }

// over divides by what is above zero; nothing else is a divisor in a derivation.
func (a span) over(b span) span {
	if b.low.Sign() <= 0 {
		return span{}
	}
	return span{a.low.Quo(b.high, decimals), a.mid.Quo(b.mid, decimals), a.high.Quo(b.low, decimals)}
}

func (a span) shift(power int) span {
	return span{a.low.Shift(power), a.mid.Shift(power), a.high.Shift(power)}
}

func (a span) bounds() bounds { return bounds{low: &a.low, high: &a.high} }

// An operand is a number of a derivation.
type operand struct {
	span
	percent bool
	counted bool // in money, in a unit or with a scale, so that it is no mere factor
}

// resultsOf lists what one step of arithmetic makes of two numbers of a text,
// where it can be a value of the kind: sums, differences, products, quotients,
// and growth by a percentage. Which step was meant stays open, since derivations
// are written for people.
func resultsOf(text, lang string, kind trade.ValueKind) (results []span) {
	operands := operandsOf(text, lang)
	for i, a := range operands {
		for j, b := range operands {
			if i != j {
				results = append(results, combine(a, b, kind)...)
			}
		}
	}
	return results
}

// operandsOf reads the numbers of a derivation. Years are none. A bare number
// beside amounts may have their scale: "185.47 divided by 265.15 billion yuan".
func operandsOf(text, lang string) (operands []operand) {
	readings := slices.DeleteFunc(numeral.Scan(text, lang), func(r numeral.Reading) bool {
		return r.Currency == "" && r.Scale == 0 && !r.Percent && (isYear(r) || isDate(text[r.End:]))
	})
	scale := 0
	for _, r := range readings {
		if r.Currency != "" || r.Unit != "" {
			scale = max(scale, r.Scale)
		}
	}
	for _, r := range readings {
		percent := r.Percent || r.Unit == numeral.Points
		counted := !percent && (r.Currency != "" || r.Scale != 0 || r.Unit != "")
		operands = append(operands, operand{spanOf(r.Number), percent, counted})
		if !counted && !percent && scale != 0 {
			operands = append(operands, operand{spanOf(r.Number).shift(scale), false, true})
		}
	}
	return operands
}

// combine gives the results of two operands, in this order.
func combine(a, b operand, kind trade.ValueKind) []span {
	one, hundred := exactly(numeral.Int(1)), exactly(numeral.Int(100))
	switch {
	case kind == trade.Percent && a.counted && b.counted:
		share := a.over(b.span).times(hundred)
		return []span{share, share.minus(hundred)}
	case kind == trade.Percent && !a.counted && !b.counted:
		return []span{a.plus(b.span), a.minus(b.span)}
	case kind == trade.Percent || a.percent:
		return nil
	case b.percent: // a part of it, or its growth
		part := b.shift(-2)
		grown := one.plus(part)
		return []span{a.times(part), a.over(part), a.times(grown), a.over(grown)}
	case a.counted == b.counted:
		return []span{a.plus(b.span), a.minus(b.span)}
	case a.counted:
		return []span{a.times(b.span), a.over(b.span)}
	}
	return nil
}

// rounded is a result with as many digits as a value has.
func (a span) rounded(v trade.Value) numeral.Number {
	return a.mid.RoundDigits(max(1, v.Number.Magnitude()-v.Number.Exponent()+1))
}
