package chart

import (
	"strings"

	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// byEvent is what the charts of results by event share: groups of bars for one
// currency (or for counts), the table of all figures, the events that are
// silent, the sources.
type byEvent struct {
	with    []analysis.EventFigures
	silent  []*trade.Event
	columns []Column
	rows    [][]Cell
	sources shelf
}

func resultsOf(p pen, measure string) byEvent {
	b := byEvent{columns: []Column{
		p.column("event", false), p.column("date", false), p.column("scope", false), {Title: p.word("measure", measure), Numeric: true},
		p.column("status", false), p.column("covers", false),
	}}
	b.with, b.silent = analysis.Results(p.Graph, measure, p.selection.window())
	b.silent = withoutWholes(p.Graph, b.silent, b.with)
	for _, e := range b.with {
		for _, f := range e.Figures {
			b.sources.add(f.Source)
			b.rows = append(b.rows, figureRow(p, e.Event, f))
		}
	}
	return b
}

// withoutWholes drops the events one of whose parts has the figure: a fair is
// not silent whose signing ceremony states the amount.
func withoutWholes(g *trade.Graph, silent []*trade.Event, with []analysis.EventFigures) []*trade.Event {
	spoken := map[string]bool{}
	for _, e := range with {
		spoken[e.Event.PartOf] = true
	}
	var rest []*trade.Event
	for _, e := range silent {
		if !spoken[e.ID] {
			rest = append(rest, e)
		}
	}
	return rest
}

func figureRow(p pen, e *trade.Event, f *trade.Figure) []Cell {
	return []Cell{
		{Text: p.text(e.Title), Ref: e.Ref()},
		words(p.DateRange(e.Date, e.EndDate)),
		words(p.word("scope", string(f.Scope))),
		p.value(f.Value, f.Status, f.Ref()),
		words(p.word("status", string(f.Status))),
		words(p.text(f.Covers)),
	}
}

// groups are the bars of the figures that keep says, by event.
func (b byEvent) groups(p pen, power int, keep func(*trade.Figure) bool) []group {
	var all []group
	for _, e := range b.with {
		g := group{head: p.event(e.Event)}
		for _, f := range e.Figures {
			if keep(f) {
				g.bars = append(g.bars, figureBar(p, e.Event, f, power))
			}
		}
		if len(g.bars) > 0 {
			all = append(all, g)
		}
	}
	return all
}

func figureBar(p pen, e *trade.Event, f *trade.Figure, power int) bar {
	label := p.T("chart.bar", "value", p.Brief(f.Value, power), "scope", p.word("chart.scope", string(f.Scope)))
	if f.Status != trade.Reported {
		label = p.T("chart.bar.status", "bar", label, "status", p.word("status", string(f.Status)))
	}
	return bar{
		value: f.Value, label: label, status: f.Status, colour: scopeColour(f.Scope),
		tip: []string{p.event(e), p.Value(f.Value), p.text(f.Covers), p.word("status", string(f.Status))},
	}
}

func (b byEvent) highest(keep func(*trade.Figure) bool) (e *trade.Event, best *trade.Figure) {
	for _, with := range b.with {
		for _, f := range with.Figures {
			if keep(f) && (best == nil || f.Value.Number.Cmp(best.Value.Number) > 0) {
				e, best = with.Event, f
			}
		}
	}
	return e, best
}

// counted tells a figure that somebody counted from an estimate.
func counted(f *trade.Figure) bool { return f.Status != trade.Estimated }

func topOf(groups []analysis.EventFigures, keep func(*trade.Figure) bool) numeral.Number {
	var top numeral.Number
	for _, e := range groups {
		for _, f := range e.Figures {
			if keep(f) && f.Value.Number.Cmp(top) > 0 {
				top = f.Value.Number
			}
		}
	}
	return top
}

// cutNote says, after a chart's own note, that not every event is drawn.
func (b byEvent) cutNote(p pen, note string) []string {
	if len(b.with) <= mostGroups {
		return []string{note}
	}
	return []string{note, p.T("chart.note.newest", "count", p.Int(mostGroups))}
}

// silence names the events that do not state a measure: not stated is not zero.
func (b byEvent) silence(p pen, key string) []string {
	if len(b.silent) == 0 {
		return nil
	}
	var names []string
	for _, e := range b.silent {
		names = append(names, p.event(e))
	}
	return []string{p.T(key, "events", joined(p, names))}
}

// joined lists names that hold commas of their own.
func joined(p pen, names []string) string { return strings.Join(names, p.Between("chart.list")) }
