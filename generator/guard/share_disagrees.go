package guard

import "tradepost/generator/diag"

// shareDisagrees warns where a share does not follow from the two series.
func shareDisagrees(p *part, report report) {
	if p.series == nil {
		return
	}
	for _, x := range p.points {
		for _, share := range x.Shares {
			whole := p.level(share.Of, x.Period.Anchor())
			if whole == nil || !comparable(whole.Value, x.Value) {
				continue
			}
			if p.unsure(x) || p.faults.Keys(share.At, "value", "of") {
				continue
			}
			if measured(x.Value).over(measured(whole.Value)).meets(measured(share.Value)) {
				continue
			}
			report(x.Ref(), share.At.Key("value"), diag.Args{
				"share": share.Value, "computed": percentage(percentOf(x.Value, whole.Value).Round(-1)),
				"part": x.Value, "whole": whole.Value, "of": share.Of,
			})
		}
	}
}
