package trade

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
)

// A ValueKind tells the four kinds of value apart.
type ValueKind uint8

const (
	NoValue  ValueKind = iota // not stated, which is not zero
	Amount                    // money: "over 200 billion CNY"
	Count                     // a whole number: "over 150"
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
	Unit      string           // of a quantity: numeral's name of a known unit, else as written
}

// Stated tells whether there is a value.
func (v Value) Stated() bool { return v.Kind != NoValue }

// Identical tells whether two values say the same with the same precision.
func (v Value) Identical(w Value) bool {
	return v.Kind == w.Kind && v.Qualifier == w.Qualifier && v.Currency == w.Currency && v.Unit == w.Unit &&
		v.Number.Identical(w.Number)
}

// whole reads a text that is one number and nothing else.
func whole(text string) (numeral.Reading, bool) {
	found := numeral.Scan(text, "")
	if len(found) != 1 {
		return numeral.Reading{}, false
	}
	r := found[0]
	return r, r.Start == 0 && r.End == len(text) && !r.Spelled
}

// ParseAmount reads money: a qualifier, then number, scale and currency in
// English, Chinese or Russian. The scale word is a must, except that a whole
// number of units may be written out ("12500 yuan"). Its language decides what
// a comma means. Errors are *SyntaxError.
func ParseAmount(text string) (Value, error) {
	if long := Overlong(text); long != nil {
		return Value{}, long
	}
	s := strings.TrimSpace(text)
	r, ok := whole(s)
	switch {
	case !ok || r.Percent || r.Unit != "":
		return Value{}, misspelt("bad-amount", text)
	case r.Currency == "":
		return Value{}, wrong("amount-without-currency", text)
	case r.Number.Sign() < 0:
		return Value{}, wrong("negative-amount", text)
	case r.Scale == 0 && r.Number.Exponent() < 0:
		return Value{}, wrong("amount-without-scale", text)
	}
	return Value{Kind: Amount, Qualifier: r.Qualifier, Number: settled(r.Number), Currency: r.Currency}, nil
}

// ParseCount reads a whole number with an optional qualifier: "192", ">150",
// "about 600,000", "1.2 million". Errors are *SyntaxError.
func ParseCount(text string) (Value, error) {
	if long := Overlong(text); long != nil {
		return Value{}, long
	}
	s := strings.TrimSpace(text)
	r, ok := whole(s)
	switch {
	case !ok || r.Percent || r.Currency != "" || r.Unit != "" || r.Number.Sign() < 0:
		return Value{}, wrong("bad-count", text)
	case r.Number.Exponent() < 0:
		return Value{}, wrong("count-not-whole", text)
	}
	return Value{Kind: Count, Qualifier: r.Qualifier, Number: settled(r.Number)}, nil
}

// ParsePercent reads "41.3%", "nearly 30%", "-2.9%". Errors are *SyntaxError.
func ParsePercent(text string) (Value, error) {
	if long := Overlong(text); long != nil {
		return Value{}, long
	}
	s := strings.TrimSpace(text)
	r, ok := whole(s)
	switch {
	case ok && !r.Percent && r.Currency == "" && r.Unit == "":
		err := wrong("percent-without-sign", text)
		err.Args["near"] = s + "%"
		return Value{}, err
	case !ok || !r.Percent || r.Scale != 0:
		return Value{}, wrong("bad-percent", text)
	}
	return Value{Kind: Percent, Qualifier: r.Qualifier, Number: settled(r.Number)}, nil
}

// ParseQuantity reads a number, an optional scale and a unit: "10.71 million
// tonnes". Any word may be a unit. Errors are *SyntaxError.
func ParseQuantity(text string) (Value, error) {
	v, err := quantity(text)
	if err != nil {
		return Value{}, err
	}
	if again, err := quantity(v.String()); err != nil || !again.Identical(v) {
		return Value{}, wrong("bad-quantity", text) // the unit would read as part of the number
	}
	return v, nil
}

func quantity(text string) (Value, error) {
	if long := Overlong(text); long != nil {
		return Value{}, long
	}
	s := strings.TrimSpace(text)
	found := numeral.Scan(s, "")
	if len(found) == 0 || found[0].Start != 0 || found[0].Spelled || found[0].Percent || found[0].Currency != "" {
		return Value{}, wrong("bad-quantity", text)
	}
	r := found[0]
	unit := strings.TrimSpace(s[r.End:])
	switch {
	case r.Unit != "" && unit == "":
		unit = r.Unit
	case unit == "":
		return Value{}, wrong("quantity-without-unit", text)
	case r.Unit != "" || strings.ContainsFunc(unit, notUnit):
		return Value{}, wrong("bad-quantity", text)
	}
	if err := misspelt("bad-quantity", text); strings.Contains(unit, " ") && err.Code == "unknown-scale" {
		return Value{}, err
	}
	return Value{Kind: Quantity, Qualifier: r.Qualifier, Number: settled(r.Number), Unit: unit}, nil
}

// misspelt is the error of a code, or of a word of the text that is nearly a
// scale or a currency.
func misspelt(code diag.Code, text string) *SyntaxError {
	for _, word := range strings.Fields(text) {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsLetter(r) {
			continue
		}
		if slices.Contains(scaleNames, word) || slices.Contains(currencies, word) {
			continue
		}
		known, near := diag.Code("unknown-scale"), diag.Nearest(word, scaleNames[1:])
		if near == "" {
			known, near = "unknown-currency", diag.Nearest(word, currencies)
		}
		if near != "" {
			return &SyntaxError{Code: known, Args: diag.Args{"word": word, "text": text, "near": strings.Replace(text, word, near, 1)}}
		}
	}
	return wrong(code, text)
}

// currencies are the words that a mistyped currency may have meant.
var currencies = []string{"CNY", "USD", "EUR", "RUB", "yuan", "dollars", "euros", "rubles"}

func notUnit(r rune) bool {
	return !unicode.IsLetter(r) && !strings.ContainsRune(" -/.²³", r)
}

// settled drops the precision of a zero, which no text can say.
func settled(n numeral.Number) numeral.Number {
	if n.IsZero() {
		return numeral.Number{}
	}
	return n
}

// scaleNames are the scales of the canonical form, one for every 10^3.
var scaleNames = []string{"", "thousand", "million", "billion", "trillion"}

// String is the value as data files write it: "over 200 billion CNY", "150",
// "-2.9%", "10.71 million tonnes". The Parse function of its kind reads it
// back to the same value; a value that was not stated is "".
func (v Value) String() string {
	var s string
	switch v.Kind {
	case Amount:
		from := 3
		if v.Number.Exponent() < 0 {
			from = math.MinInt // an amount without a scale is whole
		}
		s = scaled(v.Number, from) + " " + string(v.Currency)
	case Count:
		s = scaled(v.Number, 18)
	case Percent:
		s = v.Number.String() + "%"
	case Quantity:
		s = scaled(v.Number, 6) + " " + v.Unit
	}
	if q := v.Qualifier.String(); q != "" {
		return q + " " + s
	}
	return s
}

// scaled writes a number in digits where it is below 10^from and they can say
// its precision, else with the largest scale word that leaves a whole part.
func scaled(n numeral.Number, from int) string {
	if plain, err := numeral.ParseNumber(n.String()); err == nil && n.Magnitude() < from && plain.Identical(n) {
		return n.String()
	}
	power := 3 * min(max(n.Magnitude()/3, 1), len(scaleNames)-1)
	return n.Digits(power) + " " + scaleNames[power/3]
}
