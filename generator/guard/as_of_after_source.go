package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// asOfAfterSource warns of numbers that hold for a day after the one on which
// they were printed. The days of estimates lie ahead.
func asOfAfterSource(p *part, report report) {
	for _, f := range p.figures {
		s := p.dated(f.Source)
		if s == nil || f.Status == trade.Estimated || p.faults.Keys(f.At, "as_of", "source", "status") {
			continue
		}
		if backwards(f.AsOf, s.Date) {
			report(f.Ref(), f.At.Key("as_of"), diag.Args{"date": f.AsOf.String(), "source": s.Date.String()})
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
