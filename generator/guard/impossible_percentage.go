package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// impossiblePercentage reports shares outside 0 to 100 % and growth below
// -100 %, whatever a source printed.
func impossiblePercentage(p *part, report report) {
	hundred := numeral.Int(100)
	for _, x := range p.points {
		for _, share := range x.Shares {
			if n := share.Value.Number; n.Sign() < 0 || n.Cmp(hundred) > 0 {
				report(x.Ref(), share.At.Key("value"), diag.Args{"value": share.Value, "what": diag.Say("a share")})
			}
		}
		if g := x.Growth; g != nil && g.Value.Kind == trade.Percent && g.Value.Number.Cmp(hundred.Neg()) < 0 {
			report(x.Ref(), g.At.Key("value"), diag.Args{"value": g.Value, "what": diag.Say("a growth")})
		}
	}
}
