package trade

import "tradepost/generator/numeral"

// SaidBy tells whether a printed number is the value, rounded to the digits
// that are printed, or cut off there beside "over" and "nearly". A percentage
// may be printed without its sign: "fell by 2.9%". Kind, currency and unit are
// not compared.
func (v Value) SaidBy(r numeral.Reading) bool {
	value, printed := v.Number, r.Number
	if v.Kind == Percent && printed.Sign() > 0 {
		value = value.Abs()
	}
	if value.Equal(printed) || value.Round(printed.Exponent()).Equal(printed) {
		return true
	}
	unit := numeral.Int(1).Shift(printed.Exponent())
	switch r.Qualifier {
	case numeral.Over, numeral.AtLeast:
		return printed.Cmp(value) < 0 && value.Sub(printed).Cmp(unit) < 0
	case numeral.Under, numeral.AtMost, numeral.Nearly:
		return printed.Cmp(value) > 0 && printed.Sub(value).Cmp(unit) < 0
	}
	return false
}
