package trade

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"tradepost/generator/diag"
)

// An Aspect is what about a record can change after it was published: its value
// or, while the value stays, one of its terms.
type Aspect string

const (
	AspectValue   Aspect = "value"
	AspectMeasure Aspect = "measure"
	AspectScope   Aspect = "scope"
	AspectStatus  Aspect = "status"
	AspectAsOf    Aspect = "as_of"
	AspectSource  Aspect = "source"
	AspectPartOf  Aspect = "part_of"        // a figure of the same event
	AspectLikely  Aspect = "likely_part_of" // the same, where the source does not say so
	AspectOf      Aspect = "of"             // the series that a share is of
	AspectDate    Aspect = "date"           // of an event, with its end: "2023-06-16/2023-06-19"
	AspectPlace   Aspect = "place"
)

// Aspects are all of them, as data/changes.toml names them.
var Aspects = []Aspect{AspectValue, AspectMeasure, AspectScope, AspectStatus, AspectAsOf, AspectSource, AspectPartOf, AspectLikely, AspectOf, AspectDate, AspectPlace}

// Optional tells whether a record may be without it.
func (a Aspect) Optional() bool {
	return a == AspectAsOf || a == AspectPartOf || a == AspectLikely || a == AspectOf
}

// A Term is what a published record says beside its value: what a figure
// measures, how far it reaches, how certain it is, on what day it held, who says
// so and of what it is a part, of a point how certain it is and who says so, of
// a share its whole, when and where an event was. The same number under another term is another
// statement. A record may be without some of them; their Text is "". The words of what a figure covers are no term: they are bettered
// and translated all the time, and what they cover seldom becomes something else
// without one of the terms.
type Term struct {
	Ref    Ref
	Aspect Aspect
	Text   string
	At     diag.Spot // of the record; the aspect is the key that says it
}

// Terms yields every term of the site, record by record.
func (g *Graph) Terms() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		for _, e := range g.Events {
			if !e.terms(yield) {
				return
			}
			for _, f := range e.Figures {
				if !f.terms(yield) {
					return
				}
			}
		}
		for _, f := range g.Figures {
			if !f.terms(yield) {
				return
			}
		}
		for _, s := range g.Series {
			for _, p := range s.Points {
				if !p.terms(yield) {
					return
				}
			}
		}
	}
}

func (e *Event) terms(yield func(Term) bool) bool {
	return yield(Term{e.Ref(), AspectDate, e.days(), e.At}) &&
		yield(Term{e.Ref(), AspectPlace, e.Place, e.At})
}

// days are the days of an event as a record of a change writes them.
func (e *Event) days() string {
	if e.EndDate.IsZero() || e.EndDate == e.Date { // an event of one day, however it is written
		return e.Date.String()
	}
	return e.Date.String() + "/" + e.EndDate.String()
}

func (f *Figure) terms(yield func(Term) bool) bool {
	return yield(Term{f.Ref(), AspectMeasure, f.Measure, f.At}) &&
		yield(Term{f.Ref(), AspectScope, string(f.Scope), f.At}) &&
		yield(Term{f.Ref(), AspectStatus, string(f.Status), f.At}) &&
		yield(Term{f.Ref(), AspectAsOf, f.AsOf.String(), f.At}) &&
		yield(Term{f.Ref(), AspectSource, f.Source, f.At}) &&
		yield(Term{f.Ref(), AspectPartOf, f.PartOf, f.At}) &&
		yield(Term{f.Ref(), AspectLikely, f.LikelyPartOf, f.At})
}

func (p *Point) terms(yield func(Term) bool) bool {
	if !yield(Term{p.Ref(), AspectStatus, string(p.Status), p.At}) || !yield(Term{p.Ref(), AspectSource, p.Source, p.At}) {
		return false
	}
	for i, share := range p.Shares {
		if !yield(Term{p.ShareRef(i), AspectOf, share.Of, share.At}) {
			return false
		}
	}
	return true
}

// TermOf is what a term of a record is now, "" for one that is not there.
func (g *Graph) TermOf(ref Ref, a Aspect) (text string) {
	pick := func(t Term) bool {
		if t.Ref == ref && t.Aspect == a {
			text = t.Text
		}
		return true
	}
	switch ref.Kind {
	case RefEvent:
		if e := g.Event(ref.ID); e != nil {
			e.terms(pick)
		}
	case RefFigure:
		if f := g.figureOf(ref); f != nil {
			f.terms(pick)
		}
	case RefSeries:
		if p := g.Point(ref.ID, ref.Item); p != nil {
			p.terms(pick)
		}
	}
	return text
}

// AspectsOf are those that a record of a change may name for a reference.
func AspectsOf(ref Ref) []Aspect {
	switch {
	case ref.Kind == RefEvent:
		return []Aspect{AspectDate, AspectPlace}
	case ref.Kind == RefFigure:
		return []Aspect{AspectValue, AspectMeasure, AspectScope, AspectStatus, AspectAsOf, AspectSource, AspectPartOf, AspectLikely}
	case ref.Kind == RefSeries && ref.Part == "":
		return []Aspect{AspectValue, AspectStatus, AspectSource}
	case ref.Kind == RefSeries && strings.HasPrefix(ref.Part, "share"):
		return []Aspect{AspectValue, AspectOf}
	}
	return []Aspect{AspectValue}
}

// Terms of one record by aspect, as they were published.
type Terms map[Aspect]string

// Aspects are those that are given, in the order in which they are described.
func (t Terms) Aspects() []Aspect {
	given := slices.Collect(maps.Keys(t))
	slices.SortFunc(given, func(a, b Aspect) int { return slices.Index(Aspects, a) - slices.Index(Aspects, b) })
	return given
}
