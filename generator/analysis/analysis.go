// Package analysis answers every "how many", "how much" and "since when" that a
// chart asks, as a pure function of the graph.
//
// Its laws:
//
//   - Things are counted, values are never added. A number on site, a host's
//     total and an estimate for a whole fair are three answers to three
//     questions and have no sum, nor has a part with the whole that holds it.
//   - Cumulative and background figures are no results of an event and are left
//     out wherever results are asked for.
//   - What is not stated is absent, never zero: a year without a value is a
//     Year without a Point, an event without an amount stands in a list of its
//     own.
//   - Results come in an order that readers expect (by time, by size, then by
//     id) and that does not depend on maps.
package analysis

import (
	"slices"

	"tradepost/generator/trade"
)

// A Window narrows a question to years and events. The zero Window holds all.
type Window struct {
	From, To int      // years, both included; 0: open
	Events   []string // event ids; none: all
}

// HoldsYear tells whether a year lies in the window.
func (w Window) HoldsYear(year int) bool {
	return (w.From == 0 || year >= w.From) && (w.To == 0 || year <= w.To)
}

// HoldsEvent tells whether an event does.
func (w Window) HoldsEvent(e *trade.Event) bool {
	return w.HoldsYear(e.Date.Year) && (len(w.Events) == 0 || slices.Contains(w.Events, e.ID))
}

// Events lists the events of the window, by date.
func Events(g *trade.Graph, w Window) []*trade.Event {
	var in []*trade.Event
	for _, e := range g.Events {
		if w.HoldsEvent(e) {
			in = append(in, e)
		}
	}
	return in
}
