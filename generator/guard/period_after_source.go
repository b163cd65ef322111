package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// periodAfterSource warns of points that end after their source was printed, or
// seen where its date is not known. What is provisional may be told while its
// time still runs.
func periodAfterSource(p *part, report report) {
	for _, x := range p.points {
		day, printed := p.seenBy(x.Source)
		if x.Status == trade.Estimated || p.readTooEarly(x.Source) || p.faults.Keys(x.At, "year", "period", "source", "status") {
			continue
		}
		if backwards(overBy(x), day) {
			report(x.Ref(), x.At.Key(timeKey(x)), diag.Args{"period": x.Period, "source": seenOn(day, printed)})
		}
	}
}

// overBy is the day on which a point can be known: its last, or the first of one
// that is provisional.
func overBy(x *trade.Point) trade.Date {
	if x.Status == trade.Provisional {
		return x.Period.From.First()
	}
	return x.Period.To.Last()
}

// seenBy is the last day that a source can speak of: that of its print, else the
// one on which somebody read it.
func (s *site) seenBy(id string) (day trade.Date, printed bool) {
	x := s.Source(id)
	switch {
	case x == nil || s.faults.Keys(x.At, "date", "accessed", "id"):
		return trade.Date{}, false
	case x.Date.IsZero():
		return x.Accessed, false
	}
	return x.Date, true
}

// seenOn are the words for it.
func seenOn(day trade.Date, printed bool) diag.Phrase {
	if printed {
		return diag.Say("is of {day}", diag.Args{"day": day})
	}
	return diag.Say("was read {day}", diag.Args{"day": day})
}
