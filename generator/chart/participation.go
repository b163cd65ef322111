package chart

import (
	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// presence is the measures of who came, in the order of their panels. They are
// counted in different units: each has a panel of its own.
func presence() []string {
	return []string{"countries", "exhibitors", "enterprises", "participants", "delegations", "associations", "cities"}
}

// presenceOf is what is drawn of a measure.
type presenceOf struct {
	measure string
	groups  []group
}

// drawParticipation draws who came to the events, as far as it was counted: a
// panel for each measure that at least three events state, the rest in the
// table.
func drawParticipation(p pen) sketch {
	k := sketch{chart: Chart{Title: p.T("chart.participation.title"), Table: Table{Columns: []Column{
		p.column("event", false), p.column("date", false), p.column("measure", false), p.column("value", true),
		p.column("status", false), p.column("covers", false),
	}}}}
	var src shelf
	var drawn []presenceOf
	events := map[string]bool{}
	for _, measure := range presence() {
		b := resultsOf(p, measure)
		for i, row := range b.rows {
			b.rows[i] = []Cell{row[0], row[1], words(p.word("measure", measure)), row[3], row[4], row[5]}
		}
		k.chart.Table.Rows = append(k.chart.Table.Rows, b.rows...)
		src.add(b.sources...)
		for _, e := range b.with {
			events[e.Event.ID] = true
		}
		groups := b.groups(p, 0, func(*trade.Figure) bool { return true })
		if len(groups) >= few {
			drawn = append(drawn, presenceOf{measure, groups})
		}
	}
	k.plot = func(f form) plot {
		here := plot{form: f}
		for _, d := range drawn {
			here.panels = append(here.panels, rowsPanel(p, f, p.word("measure", d.measure), 0, d.groups))
		}
		return here
	}
	k.chart.Sources = src
	k.chart.Summary = summarizeParticipation(p, len(events))
	k.chart.Notes = []string{p.T("chart.participation.note")}
	return k
}

func sizeParticipation(g *trade.Graph, s Selection) int {
	n := 0
	for _, measure := range presence() {
		with, _ := analysis.Results(g, measure, s.window())
		n += len(with)
	}
	return n
}

// summarizeParticipation names the event with the most countries: the one
// measure that reports of fairs agree on.
func summarizeParticipation(p pen, events int) []Span {
	if events == 0 {
		return p.say("chart.participation.none")
	}
	finding := p.sayN("chart.participation.events", events)
	if e, f := resultsOf(p, "countries").highest(counted); f != nil && events > 1 {
		finding = p.sentences(finding, p.say("chart.participation.summary",
			"value", p.citeValue(f.Value, f.Ref()), "event", cited{p.event(e), e.Ref()}))
	}
	return finding
}
