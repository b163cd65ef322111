package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// asOfAfterSource warns of numbers that hold for a day after the one on which
// they were printed, or read where the day of print is not known. The days of
// estimates lie ahead.
func asOfAfterSource(p *part, report report) {
	for _, f := range p.figures {
		if f.Status == trade.Estimated || p.faults.Keys(f.At, "as_of", "source", "status") {
			continue
		}
		if day, seen := p.seenBy(f.Source); backwards(f.AsOf, day) {
			report(f.Ref(), f.At.Key("as_of"), diag.Args{"date": f.AsOf.String(), "source": seen + " " + day.String()})
		}
	}
}

// dated is a source whose date is beyond doubt; nil for another.
func (s *site) dated(id string) *trade.Source {
	x := s.Source(id)
	if x == nil || x.Date.IsZero() || s.faults.Keys(x.At, "date", "id") {
		return nil
	}
	return x
}
