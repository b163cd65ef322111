package trade

import "tradepost/generator/numeral"

// ToldBy tells whether a number of running text, which names no figure, may
// speak of the value: a percentage of a percentage, an amount of one in the
// same currency (one whose currency is "", left open by a quotation, fits any),
// rounded to the digits that are printed. Where the text does not say "about",
// zeros count down to one unit of the scale: "200 billion" is not 210.39
// billion.
func (v Value) ToldBy(r numeral.Reading) bool {
	if !v.Resembles(r) || !v.SaidBy(r) {
		return false
	}
	printed := r.Number.Abs()
	return r.Qualifier != numeral.Exact || v.Number.Abs().Round(min(printed.Exponent(), r.Scale)).Equal(printed)
}

// Resembles tells whether value and number are both percentages, or amounts of
// one currency.
func (v Value) Resembles(r numeral.Reading) bool {
	if r.Percent {
		return v.Kind == Percent
	}
	return v.Kind == Amount && (v.Currency == r.Currency || v.Currency == "")
}
