package guard

import "tradepost/generator/diag"

// partOutsideWhole warns of events that lie before or after the event they are
// a part of. It looks at another event, and so has the reach of the graph.
func partOutsideWhole(p *part, report report) {
	e := p.event
	if e == nil || e.PartOf == "" || p.faults.Keys(e.At, "date", "end_date", "part_of") {
		return
	}
	whole := p.Event(e.PartOf)
	if whole == nil || p.faults.Keys(whole.At, "date", "end_date") {
		return
	}
	if backwards(whole.Date, lastDay(e)) || backwards(e.Date, lastDay(whole)) || backwards(whole.Date, e.Date) || backwards(lastDay(e), lastDay(whole)) {
		key := "date"
		if !backwards(whole.Date, e.Date) && !backwards(e.Date, lastDay(whole)) { // it begins within
			key = endKey(e)
		}
		report(e.Ref(), e.At.Key(key), diag.Args{"part": eventDays(e), "whole": whole.ID, "span": eventDays(whole)})
	}
}
