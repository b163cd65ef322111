package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
)

// qualifierDiffers warns where a value drops, adds or turns round the
// qualifier of its quotation: "over 200 billion" without its "over" is another
// claim. It is a warning, because a qualifier may stand in another sentence
// than the number.
func qualifierDiffers(p *part, report report) {
	for i := range p.claims {
		c := &p.claims[i]
		has, wants := c.value.Qualifier, c.verdict.reading.Qualifier
		if c.verdict.outcome != borne || kindred(has, wants) {
			continue
		}
		report(c.subject, c.at.Key("value"), diag.Args{
			"value": c.value, "found": c.verdict.found, "near": c.near(),
			"has": qualifierName(has), "wants": qualifierName(wants),
		})
	}
}

// kindred tells whether two qualifiers say the same: "over" and "at least" are
// one word in Chinese (以上), as are "under" and "at most" (以下).
func kindred(a, b numeral.Qualifier) bool {
	side := func(q numeral.Qualifier) numeral.Qualifier {
		switch q {
		case numeral.AtLeast:
			return numeral.Over
		case numeral.AtMost:
			return numeral.Under
		}
		return q
	}
	return side(a) == side(b)
}

func qualifierName(q numeral.Qualifier) diag.Phrase {
	switch q {
	case numeral.Over:
		return diag.Say("over")
	case numeral.AtLeast:
		return diag.Say("at least")
	case numeral.Under:
		return diag.Say("under")
	case numeral.AtMost:
		return diag.Say("at most")
	case numeral.About:
		return diag.Say("about")
	case numeral.Nearly:
		return diag.Say("nearly")
	}
	return diag.Say("exactly")
}
