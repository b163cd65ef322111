package guard

import "tradepost/generator/diag"

// shareDisagrees warns where a share does not follow from the two series.
func shareDisagrees(s *site, report report) {
	for _, series := range s.Series {
		for _, p := range series.Points {
			for _, share := range p.Shares {
				whole := s.level(share.Of, p.Period.Anchor())
				if whole == nil || !comparable(whole.Value, p.Value) {
					continue
				}
				if s.unsure(p) || s.faults.Keys(share.At, "value", "of") {
					continue
				}
				if measured(p.Value).over(measured(whole.Value)).meets(measured(share.Value)) {
					continue
				}
				report(p.Ref(), share.At.Key("value"), diag.Args{
					"share": share.Value.String(), "computed": percentOf(p.Value, whole.Value).Round(-1).String() + "%",
					"part": p.Value.String(), "whole": whole.Value.String(), "of": share.Of,
				})
			}
		}
	}
}
