package guard

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// bounds are the values that a number can mean. A nil end is open.
type bounds struct {
	low, high *numeral.Number
}

// said are the bounds that the words of a value leave: one number, unless a
// qualifier widens it.
func said(v trade.Value) bounds {
	n := v.Number
	low, high := n.Interval()
	switch v.Qualifier {
	case numeral.Over, numeral.AtLeast:
		return bounds{low: &n}
	case numeral.Under, numeral.AtMost:
		return bounds{high: &n}
	case numeral.About:
		return bounds{low: &low, high: &high}
	case numeral.Nearly:
		return bounds{low: &low, high: &n}
	}
	return bounds{low: &n, high: &n}
}

// measured are the bounds of a value in a calculation: its rounding counts even
// where no qualifier stands. "Nearly" and "about" may be a tenth off, but no more
// than ten units of the last digit: "about 1274 billion" is not 1400.
func measured(v trade.Value) bounds {
	n := v.Number
	low, high := n.Interval()
	tenth := least(n.Abs().Shift(-1), numeral.Int(1).Shift(n.Exponent()+1))
	switch v.Qualifier {
	case numeral.Over, numeral.AtLeast:
		return bounds{low: &low}
	case numeral.Under, numeral.AtMost:
		return bounds{high: &high}
	case numeral.About:
		low, high = least(low, n.Sub(tenth)), most(high, n.Add(tenth))
	case numeral.Nearly:
		low = least(low, n.Sub(tenth))
	}
	return bounds{low: &low, high: &high}
}

func least(a, b numeral.Number) numeral.Number {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

func most(a, b numeral.Number) numeral.Number {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

// above tells whether everything in a is larger than everything in b.
func (a bounds) above(b bounds) bool {
	return a.low != nil && b.high != nil && a.low.Cmp(*b.high) > 0
}

// meets tells whether a and b have a value in common.
func (a bounds) meets(b bounds) bool { return !a.above(b) && !b.above(a) }

// decimals is the precision of a division whose result is a percentage.
const decimals = 12

// over divides two amounts above zero and gives per cent.
func (a bounds) over(b bounds) bounds {
	ratio := func(x, y *numeral.Number) *numeral.Number {
		if x == nil || y == nil || y.Sign() <= 0 {
			return nil
		}
		q := x.Quo(*y, decimals).Shift(2)
		return &q
	}
	return bounds{low: ratio(a.low, b.high), high: ratio(a.high, b.low)}
}

// minus100 makes growth of a ratio: 141.3 % of last year is a growth of 41.3 %.
func (a bounds) minus100() bounds {
	less := func(x *numeral.Number) *numeral.Number {
		if x == nil {
			return nil
		}
		n := x.Sub(numeral.Int(100))
		return &n
	}
	return bounds{low: less(a.low), high: less(a.high)}
}

// comparable tells whether two values may be held against each other: same
// kind, same currency, same unit.
func comparable(v, w trade.Value) bool {
	return v.Stated() && v.Kind == w.Kind && v.Currency == w.Currency && v.Unit == w.Unit
}
