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

// An operand is a number of a derivation, with the words behind it up to the
// next one.
type operand struct {
	span
	percent bool
	counted bool // in money, in a unit or with a scale, so that it is no mere factor
	scale   int  // its scale word, as a power of ten
	behind  string
}

// A step is what a derivation does with two numbers.
type step uint8

const (
	anyStep step = iota // the words leave it open
	plus
	minus
	times
	over
)

// stepWords are how the languages of derivations name a step.
var stepWords = map[step][]string{
	over:  {"divid", "÷", "/", "除以", "делён", "делен", "разделён", "разделен"},
	times: {"times", "multipl", "×", "*", "乘", "умнож"},
	plus:  {" plus", "added", "+", "加", "плюс", "прибав"},
	minus: {" minus", " less ", "−", "减", "минус", "вычет"},
}

// resultsOf lists what one step of arithmetic makes of two neighbouring numbers
// of a text, where it can be a value of the kind. Where the text names steps,
// only those are taken; where it does not, each may have been meant.
func resultsOf(text, lang string, kind trade.ValueKind) (results []span) {
	operands := operandsOf(text, lang)
	said := slices.ContainsFunc(operands, func(o operand) bool { return o.step() != anyStep })
	for i := range max(0, len(operands)-1) {
		a, b := operands[i], operands[i+1]
		if said && a.step() == anyStep {
			continue
		}
		for _, p := range pairs(a, b) {
			results = append(results, combine(p[0], p[1], a.step(), kind)...)
		}
	}
	return results
}

func (o operand) step() step {
	for _, s := range []step{over, times, plus, minus} {
		if firstOf(stepWords[s], o.behind) != "" {
			return s
		}
	}
	return anyStep
}

// operandsOf reads the numbers of a derivation. Years are none.
func operandsOf(text, lang string) (operands []operand) {
	readings := slices.DeleteFunc(numeral.Scan(text, lang), func(r numeral.Reading) bool {
		return r.Currency == "" && r.Scale == 0 && !r.Percent && (isYear(r) || isDate(text[r.End:]))
	})
	for i, r := range readings {
		o := operand{span: spanOf(r.Number), percent: r.Percent || r.Unit == numeral.Points, scale: r.Scale, behind: text[r.End:]}
		o.counted = !o.percent && (r.Currency != "" || r.Scale != 0 || r.Unit != "")
		if i+1 < len(readings) {
			o.behind = text[r.End:readings[i+1].Start]
		}
		operands = append(operands, o)
	}
	return operands
}

// pairs are two operands as they may be meant: a bare number beside an amount
// may have its scale, as in "185.47 divided by 265.15 billion yuan".
func pairs(a, b operand) [][2]operand {
	all := [][2]operand{{a, b}}
	switch {
	case a.counted && !b.counted && !b.percent:
		all = append(all, [2]operand{a, b.like(a)})
	case b.counted && !a.counted && !a.percent:
		all = append(all, [2]operand{a.like(b), b})
	}
	return all
}

// like gives a bare number the scale word of another.
func (o operand) like(other operand) operand {
	o.span, o.counted = o.shift(other.scale), true
	return o
}

// combine gives the results of a step that can be a value of the kind.
func combine(a, b operand, s step, kind trade.ValueKind) (results []span) {
	one, hundred := exactly(numeral.Int(1)), exactly(numeral.Int(100))
	part := b.shift(-2) // of a percentage
	may := func(t step) bool { return s == t || s == anyStep }
	if kind == trade.Percent {
		if may(over) && a.counted == b.counted && !a.percent && !b.percent {
			share := a.over(b.span).times(hundred)
			results = append(results, share, share.minus(hundred))
		}
		if may(plus) && !a.counted && !b.counted {
			results = append(results, a.plus(b.span))
		}
		if may(minus) && !a.counted && !b.counted {
			results = append(results, a.minus(b.span))
		}
		return results
	}
	switch {
	case a.percent:
	case b.percent:
		if may(over) {
			results = append(results, a.over(part))
		}
		if may(times) {
			results = append(results, a.times(part))
		}
		if s == anyStep || s == plus {
			results = append(results, a.times(one.plus(part)))
		}
		if s == anyStep {
			results = append(results, a.over(one.plus(part)))
		}
	case a.counted == b.counted:
		if may(plus) {
			results = append(results, a.plus(b.span))
		}
		if may(minus) {
			results = append(results, a.minus(b.span))
		}
	case a.counted:
		if may(times) {
			results = append(results, a.times(b.span))
		}
		if may(over) {
			results = append(results, a.over(b.span))
		}
	}
	return results
}

// rounded is a result as a value would be written: with its digits, but three at
// least, and a percentage with one decimal.
func (a span) rounded(v trade.Value) numeral.Number {
	if v.Kind == trade.Percent {
		return a.mid.Round(-1)
	}
	return a.mid.RoundDigits(max(3, v.Number.Magnitude()-v.Number.Exponent()+1))
}
