package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// bareAmounts warns of amounts and percentages that stand in a text as mere letters: nobody can
// ask where they come from, and nothing checks them.
func bareAmounts(p *part, report report) {
	if p.text == nil {
		return
	}
	for _, m := range p.text.BareAmounts {
		report(trade.Ref{}, m.At, diag.Args{"found": m.Text})
	}
}
