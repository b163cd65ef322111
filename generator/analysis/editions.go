package analysis

import (
	"math"
	"slices"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// Neighbours are the events of a programme on record right before and right
// after one of its events, nil where there is none. Editions go by their numbers;
// where a programme has none, its events go by their dates, but for those that
// are numbered elsewhere: a fair is no edition of a road.
func Neighbours(g *trade.Graph, e *trade.Event, programme string) (before, after *trade.Event) {
	events := editions(g, programme)
	own := slices.Index(events, e)
	if own < 0 {
		return nil, nil
	}
	numbered := editionOf(e, programme) > 0
	place := func(i int) int {
		if numbered {
			return editionOf(events[i], programme)
		}
		return i
	}
	first, last := math.MinInt, math.MaxInt
	for i, other := range events {
		if (editionOf(other, programme) > 0) != numbered {
			continue
		}
		switch at := place(i); {
		case first < at && at < place(own):
			before, first = other, at
		case place(own) < at && at < last:
			after, last = other, at
		}
	}
	return before, after
}

// editions are the events of a programme, oldest first, without those that are
// part of another one or on its margins, or an edition of something else.
func editions(g *trade.Graph, programme string) []*trade.Event {
	events := g.EventsOf(trade.Ref{Kind: trade.RefProgramme, ID: programme})
	main := map[int]bool{}
	for _, e := range events {
		if !marginal(e) {
			main[editionOf(e, programme)] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(events), func(e *trade.Event) bool {
		n := editionOf(e, programme)
		if n == 0 {
			return isPart(g, e, programme) || isNumbered(e)
		}
		return isPart(g, e, programme) || marginal(e) && main[n]
	})
}

// isNumbered tells whether an event is an edition of any programme.
func isNumbered(e *trade.Event) bool {
	return slices.ContainsFunc(e.Programmes, func(ed trade.Edition) bool { return ed.Number > 0 })
}

// marginal tells whether an event is of a kind that is held around a fair or a
// conference and bears its number: what was signed there, who was invited.
func marginal(e *trade.Event) bool {
	return e.Kind == "promotion" || e.Kind == "signing" || e.Kind == "visit"
}

// editionOf is the number of an event in a programme, 0 where it has none.
func editionOf(e *trade.Event, programme string) int {
	for _, ed := range e.Programmes {
		if ed.Programme == programme {
			return ed.Number
		}
	}
	return 0
}

// isPart tells whether an event is part of another one of the same programme.
func isPart(g *trade.Graph, e *trade.Event, programme string) bool {
	whole := g.Event(e.PartOf)
	return whole != nil && slices.ContainsFunc(whole.Programmes, func(ed trade.Edition) bool { return ed.Programme == programme })
}

// A Comparison is one measure in one scope as several editions state it, nil for
// an edition that does not.
type Comparison struct {
	Measure string
	Scope   trade.Scope
	Figures []*trade.Figure
}

// Compare lists what the event at place own among editions states of itself and
// another edition states alike: measure, scope and unit. A measure that an
// edition states twice counts two things, and is left out for it.
func Compare(editions []*trade.Event, own int) []Comparison {
	var list []Comparison
	for _, f := range editions[own].Figures {
		if !IsResult(f) || !f.Value.Stated() || alike(editions[own], f) != f {
			continue
		}
		c := Comparison{f.Measure, f.Scope, make([]*trade.Figure, len(editions))}
		stated := 0
		for i, e := range editions {
			if c.Figures[i] = alike(e, f); c.Figures[i] != nil {
				stated++
			}
		}
		if stated > 1 {
			list = append(list, c)
		}
	}
	return list
}

// alike is the one figure of an event that counts the same as f, nil where none
// or several do.
func alike(e *trade.Event, f *trade.Figure) (one *trade.Figure) {
	for _, g := range e.Figures {
		v, w := g.Value, f.Value
		if g.Measure != f.Measure || g.Scope != f.Scope || v.Kind != w.Kind || v.Currency != w.Currency || v.Unit != w.Unit {
			continue
		}
		if one != nil {
			return nil
		}
		one = g
	}
	return one
}

// Change is by how many per cent a figure is above one of before. There is none
// where either is no exact number of a source.
func Change(before, f *trade.Figure) (trade.Value, bool) {
	if !firm(before) || !firm(f) || f.Value.Kind == trade.Percent {
		return trade.Value{}, false
	}
	return growth(before.Value, f.Value)
}

// firm tells whether a figure is an exact number that a source reports.
func firm(f *trade.Figure) bool {
	return f != nil && f.Status == trade.Reported && f.Value.Qualifier == numeral.Exact
}
