package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// dealOutsideEvent warns of deals dated before or after the event they were
// signed at. A deal that is only an intent may become one on another day.
func dealOutsideEvent(p *part, report report) {
	e := p.event
	if e == nil || e.Date.IsZero() || p.faults.Keys(e.At, "date", "end_date") {
		return
	}
	last := lastDay(e)
	for _, d := range e.Deals {
		if backwards(e.Date, d.Date) || backwards(d.Date, last) {
			report(d.Ref(), d.At.Key("date"), diag.Args{"date": d.Date, "event": eventDays(e)})
		}
	}
}

// eventDays are the days of an event.
func eventDays(e *trade.Event) diag.Phrase {
	if last := lastDay(e); last != e.Date {
		return diag.Say("{from} to {to}", diag.Args{"from": e.Date, "to": last})
	}
	return diag.Say("{day}", diag.Args{"day": e.Date})
}
