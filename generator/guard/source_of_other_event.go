package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// sourceOfOtherEvent warns of figures and deals whose source another event lists
// and their own does not: the report is most likely about the other. One that no
// event lists may just have been forgotten, and is passed over.
func sourceOfOtherEvent(p *part, report report) {
	e := p.event
	if e == nil || p.faults.Keys(e.At, "sources") {
		return
	}
	judge := func(subject trade.Ref, at diag.Spot, source string) {
		if slices.Contains(e.Sources, source) || p.faults.Keys(at, "source") {
			return
		}
		i := slices.IndexFunc(p.Events, func(x *trade.Event) bool { return slices.Contains(x.Sources, source) })
		if i >= 0 && p.Events[i].PartOf != e.ID && e.PartOf != p.Events[i].ID {
			report(subject, at.Key("source"), diag.Args{"source": source, "other": p.Events[i].ID, "event": e.ID})
		}
	}
	for _, f := range e.Figures {
		judge(f.Ref(), f.At, f.Source)
	}
	for _, d := range e.Deals {
		judge(d.Ref(), d.At, d.Source)
	}
}
