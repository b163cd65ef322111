package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// The rules of this file share one judgement of value against quotation and
// each tell one outcome of it, because each has its own words and its own cure.

func valueTooLarge(p *part, report report)    { p.outcomes(tooLarge, report) }
func valueTooSmall(p *part, report report)    { p.outcomes(tooSmall, report) }
func valueMismatch(p *part, report report)    { p.outcomes(differs, report) }
func currencyMismatch(p *part, report report) { p.outcomes(otherCurrency, report) }
func tooManyDigits(p *part, report report)    { p.outcomes(overprecise, report) }
func numberNotQuoted(p *part, report report)  { p.outcomes(unquoted, report) }

func (p *part) outcomes(want outcome, report report) {
	for i := range p.claims {
		c := &p.claims[i]
		if c.verdict.outcome != want {
			continue
		}
		args := diag.Args{"value": c.value, "what": kindName(c.value.Kind)}
		if want != unquoted {
			args["found"] = c.verdict.found
			args["near"] = c.near()
			args["times"] = numeral.Int(1).Shift(c.verdict.power).String()
		}
		report(c.subject, c.at.Key("value"), args)
	}
}

// kindName is a kind as messages name it.
func kindName(kind trade.ValueKind) diag.Phrase {
	switch kind {
	case trade.Amount:
		return diag.Say("amount")
	case trade.Count:
		return diag.Say("count")
	case trade.Percent:
		return diag.Say("percentage")
	}
	return diag.Say("quantity")
}

// near is the value with the number, the currency and the qualifier that were
// printed.
func (c *claim) near() trade.Value {
	v := c.value
	sign := v.Number.Sign()
	v.Number = c.verdict.reading.Number
	if v.Kind == trade.Percent && sign < 0 && v.Number.Sign() > 0 {
		v.Number = v.Number.Neg()
	}
	if r := c.verdict.reading; v.Kind == trade.Amount && !mayBe(r, v.Currency) {
		v.Currency = r.Currency
		if v.Currency == "" {
			v.Currency = r.Open[0]
		}
	}
	if q := c.verdict.reading.Qualifier; !kindred(v.Qualifier, q) {
		v.Qualifier = q
	}
	return v
}
