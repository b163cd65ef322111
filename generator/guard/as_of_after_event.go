package guard

import (
	"time"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// countedWithin is how long after an event its organiser may still count: what
// was signed on site is known on the last day, the total some days later.
const countedWithin = 7

// asOfAfterEvent warns of results that hold for a day after their event was
// over, and of expectations that are younger than it. Where all of several do, the date of the event is what is wrong.
func asOfAfterEvent(p *part, report report) {
	e := p.event
	if e == nil || e.Date.IsZero() || p.faults.Keys(e.At, "date", "end_date") {
		return
	}
	var dated, late []*trade.Figure
	for _, f := range e.Figures {
		if f.AsOf.IsZero() || f.Status == trade.Derived || f.Scope != trade.OnSite && f.Scope != trade.WholeEvent || p.faults.Keys(f.At, "as_of", "scope", "status") {
			continue
		}
		dated = append(dated, f)
		if days := daysAfter(e, f.AsOf); days > countedWithin || days > 0 && f.Scope == trade.OnSite {
			late = append(late, f)
		}
	}
	if len(late) > 1 && len(late) == len(dated) {
		report(e.Ref(), e.At.Key(dayKey(e, late[0].AsOf)), diag.Args{"date": late[0].AsOf, "end": lastDay(e)})
		return
	}
	for _, f := range late {
		if p.isAfterSource(f) {
			continue // of which the day of the source speaks
		}
		report(f.Ref(), f.At.Key("as_of"), diag.Args{"date": f.AsOf, "end": lastDay(e)})
	}
}

// lastDay is the end of an event, as far as it is known.
func lastDay(e *trade.Event) trade.Date {
	if e.EndDate.IsZero() {
		return e.Date
	}
	return e.EndDate
}

// longest is how many days of a fair are usual: a day within so many of its first
// that lies after its end says that the end is wrong, and not the date.
const longest = 7

// dayKey is the key of the day of an event that is wrong where another one cannot
// lie outside of the event.
func dayKey(e *trade.Event, day trade.Date) string {
	if daysAfter(e, day) > 0 && daysBetween(e.Date.Last(), day.First()) <= longest {
		return endKey(e)
	}
	return "date"
}

// endKey is the key of the last day of an event.
func endKey(e *trade.Event) string {
	if e.EndDate.IsZero() {
		return "date"
	}
	return "end_date"
}

// daysAfter is how many days a date surely lies after an event; 0 or less where
// it may lie within it.
func daysAfter(e *trade.Event, d trade.Date) int {
	return daysBetween(lastDay(e).Last(), d.First())
}

// daysBetween counts from one day to another; both are known.
func daysBetween(from, to trade.Date) int {
	day := func(d trade.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return int(day(to).Sub(day(from)) / (24 * time.Hour))
}
