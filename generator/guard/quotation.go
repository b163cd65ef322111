package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// The rules of this file share one judgement of value against quotation and
// each tell one outcome of it, because each has its own words and its own cure.

func valueTooLarge(s *site, report report)    { s.outcomes(tooLarge, report) }
func valueTooSmall(s *site, report report)    { s.outcomes(tooSmall, report) }
func valueMismatch(s *site, report report)    { s.outcomes(differs, report) }
func currencyMismatch(s *site, report report) { s.outcomes(otherCurrency, report) }
func tooManyDigits(s *site, report report)    { s.outcomes(overprecise, report) }
func numberNotQuoted(s *site, report report)  { s.outcomes(unquoted, report) }

func (s *site) outcomes(want outcome, report report) {
	for _, c := range s.claims {
		if c.verdict.outcome != want {
			continue
		}
		args := diag.Args{"value": c.value.String(), "what": kindNames[c.value.Kind]}
		if want != unquoted {
			args["found"] = c.verdict.found
			args["near"] = c.near().String()
			args["times"] = numeral.Int(1).Shift(c.verdict.power).String()
		}
		report(c.subject, c.at, args)
	}
}

// kindNames are the kinds as messages name them.
var kindNames = map[trade.ValueKind]string{
	trade.Amount: "amount", trade.Count: "count", trade.Percent: "percentage", trade.Quantity: "quantity",
}

// near is the value with the number (and the currency) that was printed.
func (c claim) near() trade.Value {
	v := c.value
	sign := v.Number.Sign()
	v.Number = c.verdict.reading.Number
	if v.Kind == trade.Percent && sign < 0 && v.Number.Sign() > 0 {
		v.Number = v.Number.Neg()
	}
	if v.Kind == trade.Amount && c.verdict.reading.Currency != "" {
		v.Currency = c.verdict.reading.Currency
	}
	return v
}
