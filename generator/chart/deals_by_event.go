package chart

import (
	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// drawDealsByEvent draws how many deals, projects or agreements were reported
// for each event, one bar for each scope.
func drawDealsByEvent(p pen) sketch {
	b := resultsOf(p, "deals")
	k := sketch{chart: Chart{Title: p.T("chart.deals-by-event.title"), Sources: b.sources, Table: Table{Columns: b.columns, Rows: b.rows, Forward: true}}}
	all := func(*trade.Figure) bool { return true }
	if groups := b.groups(p, 0, all); len(groups) > 0 {
		k.chart.Unit = p.T("chart.deals-by-event.axis")
		k.plot = func(f form) plot { return plot{form: f, panels: []panel{rowsPanel(p, f, k.chart.Unit, 0, groups)}} }
	}
	k.chart.Summary = p.say("chart.deals-by-event.none")
	if e, f := b.highest(counted); f != nil {
		k.chart.Summary = p.say("chart.deals-by-event.summary", "value", p.citeValue(f.Value, f.Ref()),
			"event", cited{p.event(e), e.Ref()}, "covers", p.text(f.Covers))
	}
	k.chart.Notes = append(b.cutNote(p, p.T("chart.deals-by-event.note")), b.silence(p, "chart.deals-by-event.silent")...)
	return k
}

func sizeDealsByEvent(g *trade.Graph, s Selection) int {
	with, _ := analysis.Results(g, "deals", s.window())
	return len(with)
}
