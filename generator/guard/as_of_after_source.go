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
		if p.readTooEarly(f.Source) {
			continue
		}
		if day, printed := p.seenBy(f.Source); p.isAfterSource(f) {
			report(f.Ref(), f.At.Key("as_of"), diag.Args{"date": f.AsOf, "source": seenOn(day, printed)})
		}
	}
}

// isAfterSource tells whether a figure holds for a day of which its source cannot
// speak.
func (s *site) isAfterSource(f *trade.Figure) bool {
	if f.Status == trade.Estimated || s.faults.Keys(f.At, "as_of", "source", "status") {
		return false
	}
	day, _ := s.seenBy(f.Source)
	return backwards(f.AsOf, day)
}

// dated is a source whose date is beyond doubt; nil for another.
func (s *site) dated(id string) *trade.Source {
	x := s.Source(id)
	if x == nil || x.Date.IsZero() || s.faults.Keys(x.At, "date", "id") {
		return nil
	}
	return x
}
