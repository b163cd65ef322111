package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// accessedBeforeDate reports sources that were seen before they appeared.
func accessedBeforeDate(s *site, report report) {
	for _, x := range s.Sources {
		if backwards(x.Date, x.Accessed) {
			report(trade.Ref{Kind: trade.RefSource, ID: x.ID}, x.At.Key("accessed"), diag.Args{
				"accessed": x.Accessed.String(), "date": x.Date.String(),
			})
		}
	}
}
