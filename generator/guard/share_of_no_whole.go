package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// shareOfNoWhole warns of shares of a series that cannot hold this one: of
// another measure, currency or flow, of a smaller place, of other partners. That
// a share agrees with the levels by chance makes it no share of that whole.
func shareOfNoWhole(p *part, report report) {
	if p.series == nil {
		return
	}
	for _, x := range p.points {
		for _, share := range x.Shares {
			whole := p.SeriesOf(share.Of)
			if whole == nil || p.faults.Keys(share.At, "of") || p.holds(whole, p.series) {
				continue
			}
			args := diag.Args{"of": share.Of, "series": p.series.ID}
			if near := p.nearestWhole(share.Of); near != "" {
				args["near"] = near
			}
			report(x.Ref(), share.At.Key("of"), args)
		}
	}
}

// nearestWhole is the id most like a wrong one among the series that hold the
// one of the part; the only one where none is alike.
func (p *part) nearestWhole(id string) string {
	var wholes []string
	for _, s := range p.Series {
		if p.holds(s, p.series) {
			wholes = append(wholes, s.ID)
		}
	}
	if len(wholes) == 1 {
		return wholes[0]
	}
	return diag.Nearest(id, wholes)
}

// holds tells whether one series may hold another as a part.
func (s *site) holds(whole, inner *trade.Series) bool {
	switch {
	case whole.Measure != inner.Measure, whole.Currency != inner.Currency:
		return false
	case whole.Flow != "total" && whole.Flow != inner.Flow:
		return false
	case whole.Reporter == inner.Reporter && whole.Partner == inner.Partner && whole.Flow == inner.Flow:
		return false // the same thing
	}
	return s.within(inner.Reporter, whole.Reporter) && (whole.Partner == "" || s.within(inner.Partner, whole.Partner))
}

// within tells whether a place is another or may lie in it: only of what lies
// in other countries, provinces and cities it is known that it does not.
func (s *site) within(id, whole string) bool {
	for range len(s.Places) + 1 { // a ring, which Link reports, ends somewhere
		if id == whole {
			return true
		}
		place := s.Place(id)
		if place == nil {
			return id != "" // not known: nothing can be said
		}
		if place.Within == "" || place.Kind == "zone" || place.Kind == "port" {
			return place.Kind != "country" // a zone lies in several places, or it is left open where
		}
		id = place.Within
	}
	return true
}
