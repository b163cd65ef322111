package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// endBeforeStart reports events, deals and gaps that end before they begin.
func endBeforeStart(s *site, report report) {
	for _, e := range s.Events {
		subject := e.Ref()
		if backwards(e.Date, e.EndDate) {
			report(subject, e.At.Key("end_date"), diag.Args{"end": e.EndDate.String(), "start": e.Date.String()})
		}
		for _, d := range e.Deals {
			signed := d.Date
			if signed.IsZero() && !s.faults.Keys(d.At, "date") {
				signed = e.Date
			}
			for _, u := range d.Updates {
				if backwards(signed, u.Date) {
					report(d.Ref(), u.At.Key("date"), diag.Args{"end": u.Date.String(), "start": signed.String()})
				}
			}
		}
	}
	for _, series := range s.Series {
		for _, gap := range series.Gaps {
			if gap.To < gap.From && !s.faults.Keys(gap.At, "from", "to") {
				report(series.Ref(), gap.At.Key("to"), diag.Args{"end": gap.To, "start": gap.From})
			}
		}
	}
}

// backwards tells whether the end surely lies before the start; a date known
// only by its year may be any day of it.
func backwards(start, end trade.Date) bool {
	return !start.IsZero() && !end.IsZero() && end.Last().Compare(start.First()) < 0
}
