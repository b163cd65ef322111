package trade

import "tradepost/generator/numeral"

// A ValueKind tells the four kinds of value apart.
type ValueKind uint8

const (
	NoValue  ValueKind = iota // not stated, which is not zero
	Amount                    // money: "over 200 billion CNY"
	Count                     // a whole number: ">150"
	Percent                   // "41.3%": Number is 41.3
	Quantity                  // a number with a physical unit: "10.71 million tonnes"
)

// A Value is a number as reported: exact digits, qualifier and unit. A Value
// that exists is right; the zero Value means that none was stated.
type Value struct {
	Kind      ValueKind
	Qualifier numeral.Qualifier
	Number    numeral.Number
	Currency  numeral.Currency // of an amount
	Unit      string           // of a quantity, in the singular or as written: "tonnes"
}

// Stated tells whether there is a value.
func (v Value) Stated() bool { return v.Kind != NoValue }
