package guard

import (
	"slices"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// An outcome is what a quotation says about a value.
type outcome uint8

// The order is that of preference, where the numbers of one quotation differ.
const (
	borne         outcome = iota // the quotation prints the value
	otherCurrency                // … the number, but in another currency
	overprecise                  // … it with fewer digits
	tooLarge                     // … it, a power of ten smaller
	tooSmall                     // … it, a power of ten larger
	differs                      // … only other numbers of its kind
	unquoted                     // … no number of its kind
)

// A verdict is the outcome with the reading it rests on.
type verdict struct {
	outcome outcome
	power   int             // of tooLarge and tooSmall
	found   string          // the words of the quotation
	reading numeral.Reading // and what they say
	index   int             // of it among the claim's readings
}

// furthest is the largest slip of scale that is named as such: from units to
// trillions.
const furthest = 12

// judge looks for the value among all numbers of the quotation. Qualifiers
// decide only between numbers that bear it out alike: "will exceed 200 billion"
// bears out 200 billion, and a rule of its own speaks of the "exceed".
func (c *claim) judge() {
	c.readings = eligible(c.value, c.quote, numeral.Scan(c.quote, c.lang))
	best := verdict{outcome: unquoted}
	for i, r := range c.readings {
		x := compare(c.value, r)
		x.found, x.reading, x.index = c.quote[r.Start:r.End], r, i
		if x.outcome < best.outcome || x.outcome == best.outcome && c.closer(x, best) {
			best = x
		}
	}
	c.verdict = best
}

// compare holds one reading against the value.
func compare(v trade.Value, r numeral.Reading) verdict {
	if !alike(v, r) {
		return verdict{outcome: unquoted}
	}
	value, printed := v.Number, r.Number
	if v.Kind == trade.Percent && value.Sign() < 0 { // "decreased by 2.9 percent"
		value, printed = value.Abs(), printed.Abs()
	}
	otherMoney := v.Kind == trade.Amount && !mayBe(r, v.Currency)
	finer := value.Exponent() < printed.Exponent()
	switch {
	case value.Equal(printed) && otherMoney:
		return verdict{outcome: otherCurrency}
	case otherMoney:
		return verdict{outcome: unquoted}
	case value.Equal(printed) && !finer:
		return verdict{outcome: borne}
	case finer && value.Round(printed.Exponent()).Equal(printed):
		return verdict{outcome: overprecise}
	}
	if power := slip(value, printed); power > 0 {
		return verdict{outcome: tooLarge, power: power}
	} else if power < 0 {
		return verdict{outcome: tooSmall, power: -power}
	}
	if v.Kind == trade.Count && isYear(r) {
		return verdict{outcome: unquoted}
	}
	return verdict{outcome: differs}
}

// alike tells whether a reading can be of the value's kind at all.
func alike(v trade.Value, r numeral.Reading) bool {
	switch v.Kind {
	case trade.Amount: // a bare number may be an amount in full
		return !r.Percent && r.Unit == "" && (r.Currency != "" || r.Scale != 0 || r.Number.Equal(v.Number))
	case trade.Count:
		return !r.Percent && r.Currency == "" && r.Unit == ""
	case trade.Percent: // "12.3 and 13.5 percent"
		return r.Percent || r.Currency == "" && r.Scale == 0 && r.Unit == "" && r.Number.Equal(v.Number.Abs())
	default:
		return !r.Percent && r.Currency == "" && (r.Unit == "" || r.Unit == v.Unit)
	}
}

// slip is the power of ten by which the value is larger than what was printed,
// 0 where they differ in more than their scale.
func slip(value, printed numeral.Number) int {
	if value.IsZero() || printed.IsZero() {
		return 0
	}
	power := value.Magnitude() - printed.Magnitude()
	if power == 0 || max(power, -power) > furthest || !printed.Shift(power).Equal(value) {
		return 0
	}
	return power
}

// isYear tells whether a bare number is most likely a year.
func isYear(r numeral.Reading) bool {
	return r.Number.Exponent() >= 0 && r.End-r.Start == 4 && r.Number.Cmp(numeral.Int(1900)) >= 0 && r.Number.Cmp(numeral.Int(2100)) <= 0
}

// mayBe tells whether what a number is counted in can be the currency.
func mayBe(r numeral.Reading, c numeral.Currency) bool {
	if r.Currency != "" {
		return r.Currency == c
	}
	return r.Open[0] == "" || slices.Contains(r.Open[:], c)
}

// closer chooses among equal outcomes the reading that was most likely meant:
// the one with the value's qualifier, the smaller slip of scale, one that is
// not beside another noun, the one whose digits are most like the value's.
func (c *claim) closer(x, y verdict) bool {
	switch {
	case x.outcome == unquoted:
		return false
	case x.outcome == borne:
		return kindred(c.value.Qualifier, x.reading.Qualifier) && !kindred(c.value.Qualifier, y.reading.Qualifier)
	case x.power != y.power:
		return x.power < y.power
	}
	if wrong, other := c.otherNoun(x.index), c.otherNoun(y.index); wrong != other {
		return other
	}
	return likelier(c.value.Number, x.reading.Number, y.reading.Number)
}

// otherNoun tells whether a number stands beside the noun of another measure.
func (c *claim) otherNoun(i int) bool {
	if nouns[c.measure] == nil {
		return false
	}
	own, other := c.nounsAt(c.readings, i)
	return other && !own
}
