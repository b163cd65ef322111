package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// bareAmounts warns of amounts that stand in a text as mere letters: nobody can
// ask where they come from, and nothing checks them.
func bareAmounts(s *site, report report) {
	for _, n := range s.Narratives {
		for _, m := range n.BareAmounts {
			report(trade.Ref{}, m.At, diag.Args{"amount": m.Text})
		}
	}
}
