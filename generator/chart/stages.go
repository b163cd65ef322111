package chart

import (
	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// drawStages draws how far the recorded deals are, in the order of the stages.
func drawStages(p pen) sketch {
	k := sketch{chart: Chart{Title: p.T("chart.deal-stages.title"), Unit: p.T("chart.deal-stages.axis"), Notes: []string{p.T("chart.deal-stages.note")}}}
	k.chart.Table.Columns = []Column{p.column("stage", false), p.column("deals", true), p.column("names", false)}
	var names []string
	var marks []*mark
	var src shelf
	total := 0
	for _, t := range analysis.DealsByStage(p.Graph, p.selection.window()) {
		name := p.word("stage", string(t.Key))
		names, marks = append(names, name), append(marks, p.tallied(name, len(t.Members)))
		k.chart.Table.Rows = append(k.chart.Table.Rows, []Cell{words(name), count(p, len(t.Members)), listed(p, t.Members, p.namedDeal)})
		total += len(t.Members)
		for _, d := range t.Members {
			src.add(d.Source)
		}
	}
	k.chart.Sources = src
	k.chart.Summary = p.sayN("chart.deal-stages.summary", total)
	if total == 0 {
		k.chart.Summary = p.say("chart.deal-stages.none")
	}
	k.plot = listPlot(k.chart.Unit, names, marks)
	return k
}

func sizeStages(g *trade.Graph, s Selection) int {
	n := 0
	for _, t := range analysis.DealsByStage(g, s.window()) {
		n += len(t.Members)
	}
	return n
}
