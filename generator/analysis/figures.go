package analysis

import (
	"cmp"
	"slices"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A Key is what figures must share to be added.
type Key struct {
	Measure  string
	Scope    trade.Scope
	Status   trade.Status
	Currency numeral.Currency
	Unit     string
}

// KeyOf gives the key of a figure.
func KeyOf(f *trade.Figure) Key {
	return Key{f.Measure, f.Scope, f.Status, f.Value.Currency, f.Value.Unit}
}

// A Group is figures of one key.
type Group struct {
	Key     Key
	Figures []*trade.Figure
}

// Groups sorts figures into groups, in the order of their keys. Figures without
// a value belong to none.
func Groups(figures []*trade.Figure) []Group {
	byKey := map[Key][]*trade.Figure{}
	for _, f := range figures {
		if f.Value.Stated() {
			byKey[KeyOf(f)] = append(byKey[KeyOf(f)], f)
		}
	}
	var all []Group
	for key, members := range byKey {
		all = append(all, Group{key, members})
	}
	slices.SortFunc(all, func(a, b Group) int {
		return cmp.Or(cmp.Compare(a.Key.Measure, b.Key.Measure), cmp.Compare(a.Key.Scope, b.Key.Scope),
			cmp.Compare(a.Key.Status, b.Key.Status), cmp.Compare(a.Key.Currency, b.Key.Currency),
			cmp.Compare(a.Key.Unit, b.Key.Unit))
	})
	return all
}

// Sum adds the figures of the group, parts of other members left out. It is
// unknown (false) for an empty group, for shares, and where a qualifier has no
// sum: "over 3 and about 4" is neither over nor about 7.
func (g Group) Sum(graph *trade.Graph) (trade.Value, bool) {
	whole := slices.DeleteFunc(slices.Clone(g.Figures), func(f *trade.Figure) bool { return g.holdsWholeOf(graph, f) })
	if len(whole) == 0 {
		return trade.Value{}, false
	}
	total := whole[0].Value
	if total.Kind == trade.Percent {
		return trade.Value{}, false
	}
	for _, f := range whole[1:] {
		q, ok := qualifierOfSum(total.Qualifier, f.Value.Qualifier)
		if !ok {
			return trade.Value{}, false
		}
		total.Number, total.Qualifier = total.Number.Add(f.Value.Number), q
	}
	return total, true
}

// holdsWholeOf tells whether f is a part of another member: by its own word, or
// because its event is a part of that member's event.
func (g Group) holdsWholeOf(graph *trade.Graph, f *trade.Figure) bool {
	return slices.ContainsFunc(g.Figures, func(whole *trade.Figure) bool {
		if whole == f {
			return false
		}
		if whole.Event == f.Event {
			return f.Event != "" && (f.PartOf == whole.ID || f.LikelyPartOf == whole.ID)
		}
		return within(graph, f.Event, whole.Event)
	})
}

// within tells whether an event is a part of another, at any depth. The bound
// ends a ring, which the linking stage has reported.
func within(g *trade.Graph, part, whole string) bool {
	for range 10 {
		e := g.Event(part)
		if e == nil || e.PartOf == "" {
			return false
		}
		if e.PartOf == whole {
			return true
		}
		part = e.PartOf
	}
	return false
}

func qualifierOfSum(a, b numeral.Qualifier) (numeral.Qualifier, bool) {
	switch {
	case a == b:
		return a, true
	case a == numeral.Exact:
		return b, true
	case b == numeral.Exact:
		return a, true
	}
	return numeral.Exact, false
}

// An EventFigures is an event with what was counted there.
type EventFigures struct {
	Event   *trade.Event
	Figures []*trade.Figure // as the editor ordered them
}

// Results gives, by event, the figures of one measure that are results of the
// event: neither cumulative nor background. Events that have none stand in
// silent, by date: for them the measure is not stated.
func Results(g *trade.Graph, measure string, w Window) (with []EventFigures, silent []*trade.Event) {
	for _, e := range Events(g, w) {
		var figures []*trade.Figure
		for _, f := range e.Figures {
			if f.Measure == measure && f.Value.Stated() && IsResult(f) {
				figures = append(figures, f)
			}
		}
		if len(figures) == 0 {
			silent = append(silent, e)
			continue
		}
		with = append(with, EventFigures{e, figures})
	}
	return with, silent
}

// IsResult tells whether a figure speaks of the event itself.
func IsResult(f *trade.Figure) bool {
	return f.Scope != trade.Cumulative && f.Scope != trade.Background
}

// StatesAmount tells whether an event has a result in money.
func StatesAmount(e *trade.Event) bool {
	return slices.ContainsFunc(e.Figures, func(f *trade.Figure) bool {
		return f.Value.Kind == trade.Amount && IsResult(f)
	})
}
