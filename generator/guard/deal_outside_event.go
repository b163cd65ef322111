package guard

import "tradepost/generator/diag"

// dealOutsideEvent warns of deals dated before or after the event they were
// signed at. A deal that is only an intent may become one on another day.
func dealOutsideEvent(p *part, report report) {
	e := p.event
	if e == nil || e.Date.IsZero() || p.faults.Keys(e.At, "date", "end_date") {
		return
	}
	last := e.EndDate
	if last.IsZero() {
		last = e.Date
	}
	span := e.Date.String()
	if last != e.Date {
		span += " to " + last.String()
	}
	for _, d := range e.Deals {
		if backwards(e.Date, d.Date) || backwards(d.Date, last) {
			report(d.Ref(), d.At.Key("date"), diag.Args{"date": d.Date.String(), "event": span})
		}
	}
}
