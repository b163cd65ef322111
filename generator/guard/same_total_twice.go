package guard

import (
	"tradepost/generator/analysis"
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// sameTotalTwice warns of two exact values of one measure that are both said to
// have been signed on site: a ceremony has one total. What is a part of it says so
// by part_of, what goes beyond it has another scope.
func sameTotalTwice(p *part, report report) {
	if p.event == nil {
		return
	}
	first := map[string]*trade.Figure{}
	for _, f := range p.event.Figures {
		if f.Scope != trade.OnSite || f.Status != trade.Reported || f.PartOf != "" || f.LikelyPartOf != "" || !f.Value.Stated() || f.Value.Qualifier != 0 ||
			p.faults.Keys(f.At, "value", "measure", "scope", "status", "part_of", "likely_part_of") {
			continue
		}
		key := f.Measure + " " + string(f.Value.Currency) + " " + f.Value.Unit
		other := first[key]
		if other == nil {
			first[key] = f
			continue
		}
		if analysis.Differ(other.Value, f.Value) {
			report(f.Ref(), f.At.Key("scope"), diag.Args{"value": f.Value, "other": other.Value, "id": other.ID, "measure": f.Measure})
		}
	}
}
