package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// sourceBeforeEvent warns of results that were printed before the event began.
// Where nothing that is dated speaks for the event's own date, that is what is
// wrong, and it is told once.
func sourceBeforeEvent(p *part, report report) {
	e := p.event
	if e == nil || p.faults.Keys(e.At, "date") {
		return
	}
	if latest, late := p.tooLate(e); late {
		report(e.Ref(), e.At.Key("date"), diag.Args{"source": latest, "start": e.Date})
		return
	}
	for _, f := range e.Figures {
		s := p.dated(f.Source)
		if s != nil && isResult(f) && backwards(e.Date, s.Date) && !p.faults.Keys(f.At, "source", "scope", "status") {
			report(f.Ref(), f.At.Key("source"), diag.Args{"source": s.Date, "start": e.Date})
		}
	}
}

// tooLate tells whether all that is dated of an event, and more than one thing,
// is older than the event; latest is the last of it. One old announcement among
// sources without a date proves nothing.
func (s *site) tooLate(e *trade.Event) (latest trade.Date, late bool) {
	var days []trade.Date
	for _, id := range e.Sources {
		if x := s.dated(id); x != nil {
			days = append(days, x.Date)
		}
	}
	complete := len(days) == len(e.Sources)
	for _, f := range e.Figures {
		if isResult(f) && !f.AsOf.IsZero() && !s.faults.Keys(f.At, "as_of", "scope", "status") {
			days = append(days, f.AsOf)
		}
	}
	for _, d := range days {
		if !backwards(e.Date, d) {
			return trade.Date{}, false
		}
		if d.Last().Compare(latest.Last()) > 0 {
			latest = d
		}
	}
	return latest, len(days) > 1 || len(days) == 1 && complete
}
