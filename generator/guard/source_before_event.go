package guard

import (
	"slices"

	"tradepost/generator/diag"
)

// sourceBeforeEvent warns of results that were printed before the event began.
// Where all the sources of an event are older than it, its own date is what is
// wrong, and told once.
func sourceBeforeEvent(p *part, report report) {
	e := p.event
	if e == nil || p.faults.Keys(e.At, "date") {
		return
	}
	older := func(id string) bool {
		s := p.dated(id)
		return s != nil && backwards(e.Date, s.Date)
	}
	if len(e.Sources) > 0 && !slices.ContainsFunc(e.Sources, func(id string) bool { return !older(id) }) {
		last := slices.MaxFunc(e.Sources, func(a, b string) int { return p.Source(a).Date.Compare(p.Source(b).Date) })
		report(e.Ref(), e.At.Key("date"), diag.Args{"source": p.Source(last).Date.String(), "start": e.Date.String()})
		return
	}
	for _, f := range e.Figures {
		if isResult(f) && older(f.Source) && !p.faults.Keys(f.At, "source", "scope", "status") {
			report(f.Ref(), f.At.Key("source"), diag.Args{"source": p.dated(f.Source).Date.String(), "start": e.Date.String()})
		}
	}
}
