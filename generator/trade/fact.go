package trade

import "cmp"

// A Fact is what every number has, be it a figure, a deal, a point of a series
// or a rate of one.
type Fact struct {
	Value      Value
	Status     Status // "" for deals, which are only reported
	Source     string // "" where it was derived
	AsReported string
	Year       int // that it was counted in; 0 where unknown, or a sum of several
}

// Fact is what a reference to a number names; the zero Fact for all others.
func (g *Graph) Fact(r Ref) Fact {
	switch r.Kind {
	case RefFigure:
		if f := g.figureOf(r); f != nil {
			return Fact{f.Value, f.Status, f.Source, f.AsReported, g.yearOf(f)}
		}
	case RefDeal:
		if d := g.deals[r]; d != nil {
			year := d.Date.Year
			if e := g.events[d.Event]; e != nil {
				year = cmp.Or(year, e.Date.Year)
			}
			return Fact{d.Value, "", d.Source, d.AsReported, year}
		}
	case RefSeries:
		if p := g.Point(r.ID, r.Item); p != nil {
			return p.fact(r.Part)
		}
	}
	return Fact{}
}

// yearOf is the year of a figure: when it was counted, or the event was.
func (g *Graph) yearOf(f *Figure) int {
	switch {
	case f.Scope == Cumulative:
		return 0
	case !f.AsOf.IsZero():
		return f.AsOf.Year
	case g.events[f.Event] != nil:
		return g.events[f.Event].Date.Year
	}
	return 0
}

// fact is the point itself, its growth or one of its shares.
func (p *Point) fact(part string) Fact {
	f := Fact{p.Value, p.Status, p.Source, p.AsReported, 0}
	if p.Period.From.Year == p.Period.To.Year {
		f.Year = p.Period.From.Year
	}
	if r := p.Rating(part); r != nil {
		p.rate(&f, *r)
	}
	return f
}

// rate puts a rate in the place of the point's value. Where it has no wording
// of its own, the point's may hold both.
func (p *Point) rate(f *Fact, r Rated) {
	f.Status = p.StatusOf(r)
	f.Value = r.Value
	if r.Source != "" && r.Source != f.Source {
		f.Source, f.AsReported = r.Source, ""
	}
	f.AsReported = cmp.Or(r.AsReported, f.AsReported)
}

// StatusOf is how a growth rate or a share came about. Where the editor has not
// said so, a rate with a derivation is derived, and one without a source of its
// own is no surer than second-hand when its point is.
func (p *Point) StatusOf(r Rated) Status {
	switch {
	case r.Status != "":
		return r.Status
	case !r.Derivation.Empty():
		return Derived
	case r.Source == "" || r.Source == p.Source:
		if p.Status == SecondHand || p.Status == Estimated {
			return p.Status
		}
	}
	return Reported
}
