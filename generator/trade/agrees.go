package trade

import "tradepost/generator/numeral"

// Agrees tells whether two reports of one fact may both be right: the digits of
// one are a rounding of the other's, or one is a bound that the other keeps
// ("more than 120" and 131). Values of different kinds, currencies or units
// cannot be held against each other and do not agree.
func (v Value) Agrees(w Value) bool {
	if v.Kind != w.Kind || v.Currency != w.Currency || v.Unit != w.Unit {
		return false
	}
	a, b := v.span(), w.span()
	return !a.below(b) && !b.below(a)
}

// Comparable tells whether two values are of one kind, currency and unit.
func (v Value) Comparable(w Value) bool {
	return v.Stated() && v.Kind == w.Kind && v.Currency == w.Currency && v.Unit == w.Unit
}

// A span is what a report leaves open: from low to high, each nil where there
// is no bound.
type span struct{ low, high *numeral.Number }

// span is half a unit of the last digit to either side of a value, or all on the
// side of it that its qualifier opens. Nobody says "nearly" of a number that is
// a tenth larger.
func (v Value) span() span {
	low, high := v.Number.Interval()
	switch v.Qualifier {
	case numeral.Over, numeral.AtLeast:
		return span{low: &v.Number}
	case numeral.Under, numeral.AtMost:
		return span{high: &v.Number}
	case numeral.Nearly:
		low = v.Number.Mul(numeral.Int(9)).Shift(-1)
	}
	return span{&low, &high}
}

// below tells whether all of s lies below all of t. Spans that only touch do not
// meet: 95.3 and 95.4 are two values.
func (s span) below(t span) bool {
	return s.high != nil && t.low != nil && s.high.Cmp(*t.low) <= 0
}
