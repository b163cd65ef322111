package chart

import (
	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
)

const growthHeight = 144

// growthPanel draws the growth rates of a series that were reported. Years
// without one break the line.
func growthPanel(p pen, f form, own []analysis.Year, span []int) (panel, bool) {
	pane := panel{name: p.T("chart.growth.axis"), height: growthHeight, least: 60, right: 8, bottom: 28}
	l := layer{kind: line, name: p.T("chart.growth.axis"), colour: series2, labels: labels{position: "top"}, marks: make([]*mark, len(span))}
	var lowest, highest numeral.Number
	for i, y := range spread(own, span) {
		if !analysis.ReportedGrowth(y.Point) {
			continue
		}
		g := y.Point.Growth
		l.marks[i] = &mark{value: g.Value.Number.Float(), label: p.rate(g.Value),
			tip: []string{p.T("chart.tip", "what", p.Period(y.Point.Period), "value", p.rate(g.Value))}}
		if g.Value.Number.Cmp(highest) > 0 {
			highest = g.Value.Number
		}
		if g.Value.Number.Cmp(lowest) < 0 {
			lowest = g.Value.Number
		}
	}
	if l.count() < few {
		return panel{}, false
	}
	pane.layers = []layer{l}
	pane.x = yearAxis(f, span)
	pane.y = above(p.Printer, below(p.Printer, scale(p.Printer, highest), lowest, growthHeight), highest, growthHeight)
	apart(l.marks, pane.y, growthHeight)
	pane.left = widest(pane.y.ticks) + 14
	return pane, true
}

// apart puts the labels of a line where it does not run: below a mark that its
// neighbours stand above, if there is room down to the axis, above any other.
func apart(marks []*mark, y axis, height int) {
	var stated []*mark
	for _, m := range marks {
		if m != nil {
			stated = append(stated, m)
		}
	}
	for i, m := range stated {
		rising := i == 0 || stated[i-1].value > m.value
		falling := i == len(stated)-1 || stated[i+1].value > m.value
		room := (m.value-y.min)*float64(height) >= (y.max-y.min)*labelHeight*5/4
		m.below = rising && falling && room && len(stated) > 1
	}
}
