package analysis

import (
	"slices"

	"tradepost/generator/trade"
)

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

// StatesAmount tells whether an event has a result in money: a figure of its
// own or a deal whose value is stated.
func StatesAmount(e *trade.Event) bool {
	return slices.ContainsFunc(e.Figures, func(f *trade.Figure) bool {
		return f.Value.Kind == trade.Amount && IsResult(f)
	}) || slices.ContainsFunc(e.Deals, func(d *trade.Deal) bool { return d.Value.Stated() })
}

// AmountKnown tells whether an event or a part of it states an amount: a fair is
// not silent whose signing ceremony does.
func AmountKnown(g *trade.Graph, e *trade.Event) bool {
	return StatesAmount(e) || AmountPart(g, e) != nil
}

// AmountPart is the first part of an event that states an amount, nil for none.
func AmountPart(g *trade.Graph, e *trade.Event) *trade.Event {
	parts := g.PartsOf(e.ID)
	if i := slices.IndexFunc(parts, StatesAmount); i >= 0 {
		return parts[i]
	}
	return nil
}
