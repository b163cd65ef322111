package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// endBeforeStart reports events that end before they begin, and news of deals
// from before the deal.
func endBeforeStart(p *part, report report) {
	e := p.event
	if e == nil {
		return
	}
	if backwards(e.Date, e.EndDate) {
		report(e.Ref(), e.At.Key("end_date"), diag.Args{"end": e.EndDate, "start": e.Date})
	}
	for _, d := range e.Deals {
		signed := d.Date
		if signed.IsZero() && !p.faults.Keys(d.At, "date") {
			signed = e.Date
		}
		for _, u := range d.Updates {
			if backwards(signed, u.Date) {
				report(d.Ref(), u.At.Key("date"), diag.Args{"end": u.Date, "start": signed})
			}
		}
	}
}

// backwards tells whether the end surely lies before the start; a date known
// only by its year may be any day of it.
func backwards(start, end trade.Date) bool {
	return !start.IsZero() && !end.IsZero() && end.Last().Compare(start.First()) < 0
}
