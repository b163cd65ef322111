package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// onTheSpot are the words with which the sources tell what was signed on site.
var onTheSpot = []string{
	"signed on site", "signed on the spot", "signed on-site", "on-site signing", "现场签约", "現場簽約", "现场共签约", "现场签署", "現場簽署",
	"подписано на месте", "подписаны на месте", "현장에서 체결", "현장 체결",
}

// scopeDisagrees warns where the words speak of what was signed on site and the
// figure is said to be all of the event.
func scopeDisagrees(p *part, report report) {
	for _, f := range p.figures {
		switch f.Scope {
		case trade.WholeEvent, trade.HostTotal, trade.AllParties, trade.Cumulative:
		default:
			continue
		}
		if word := firstOf(onTheSpot, f.AsReported); word != "" && !p.faults.Keys(f.At, "scope", "as_reported") {
			report(f.Ref(), f.At.Key("scope"), diag.Args{"scope": string(f.Scope), "found": word})
		}
	}
}
