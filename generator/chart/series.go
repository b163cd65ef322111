package chart

import (
	"slices"
	"strconv"

	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// drawSeries draws yearly series: a panel of bars for each (their units and
// coverage differ, so they share no axis) and, below, one panel of growth rates
// as far as they were reported.
func drawSeries(p pen, series []*trade.Series) sketch {
	k := sketch{chart: Chart{Table: Table{Columns: seriesColumns(p)}}}
	if len(series) == 0 {
		k.chart.Summary = p.say("chart.series.none")
		return k
	}
	var src shelf
	all := make([][]analysis.Year, len(series))
	for i, s := range series {
		all[i] = analysis.Yearly(s, p.selection.window())
	}
	span := spanOf(all)
	for i, s := range series {
		k.chart.Table.Rows = append(k.chart.Table.Rows, seriesRows(p, s, len(series) > 1)...)
		finding := summarize(p, s, all[i])
		if len(series) > 1 {
			finding = append(p.say("chart.series.named", "series", p.text(s.Title)), finding...)
		}
		k.chart.Summary = p.sentences(k.chart.Summary, finding)
		k.chart.Notes = append(k.chart.Notes, seriesNotes(p, s, all[i])...)
		cite(&src, s, p)
	}
	k.chart.Title, k.chart.Sources = p.text(series[0].Title), src
	if len(span) > 0 {
		_, k.chart.Unit = p.unit(series[0], analysis.Highest(all[0]))
	}
	k.plot = func(f form) plot { return seriesPlot(p, f, series, all, span) }
	return k
}

func seriesPlot(p pen, f form, series []*trade.Series, all [][]analysis.Year, span []int) plot {
	drawn := plot{form: f}
	for i, s := range series {
		if years := spread(all[i], span); len(years) > 0 {
			drawn.panels = append(drawn.panels, valuePanel(p, f, s, years))
		}
	}
	if growth, ok := growthPanel(p, f, series, all, span); ok {
		drawn.panels = append(drawn.panels, growth)
	}
	alignLeft(drawn.panels)
	drawn.legend = statusLegend(p, drawn.panels)
	return drawn
}

// alignLeft gives all panels the widest left edge, so that a year stands under
// itself.
func alignLeft(panels []panel) {
	left := 0
	for _, pane := range panels {
		left = max(left, pane.left)
	}
	for i := range panels {
		panels[i].left = left
	}
}

// spanOf is the years from the earliest to the latest of all series, so that
// their panels stand year under year.
func spanOf(all [][]analysis.Year) []int {
	first, last := 0, 0
	for _, years := range all {
		for _, y := range years {
			if first == 0 || y.Year < first {
				first = y.Year
			}
			last = max(last, y.Year)
		}
	}
	var span []int
	for y := first; y <= last && y != 0; y++ {
		span = append(span, y)
	}
	return span
}

// spread puts the years of one series on the span of all.
func spread(years []analysis.Year, span []int) []analysis.Year {
	if len(years) == 0 {
		return nil
	}
	out := make([]analysis.Year, len(span))
	for i, y := range span {
		out[i].Year = y
		if at := slices.IndexFunc(years, func(have analysis.Year) bool { return have.Year == y }); at >= 0 {
			out[i] = years[at]
		}
	}
	return out
}

func valuePanel(p pen, f form, s *trade.Series, years []analysis.Year) panel {
	top := analysis.Highest(years)
	power, unit := p.unit(s, top)
	y := scale(p.Printer, top.Shift(-power))
	left := widest(y.ticks) + 14
	pane := panel{
		name: unit, height: 240, least: 120, left: left, right: 8, bottom: 28, primary: true,
		x: yearAxis(f, years), y: y,
	}
	var labelled []string
	for _, status := range trade.Statuses {
		l := layer{kind: bars, name: p.word("status", string(status)), status: status, colour: series1,
			labels: labels{position: "top"}, marks: make([]*mark, len(years))}
		found := false
		for i, year := range years {
			if year.Point == nil || year.Point.Status != status {
				continue
			}
			found = true
			l.marks[i] = &mark{value: year.Point.Value.Number.Shift(-power).Float(), status: status,
				label: p.brief(year.Point.Value, power), tip: pointTip(p, year.Point)}
			labelled = append(labelled, l.marks[i].label)
		}
		if found {
			pane.layers = append(pane.layers, l)
		}
	}
	pane.standUp(f, widest(labelled), len(years))
	for _, year := range years {
		pane.shadeColumns = append(pane.shadeColumns, year.Point == nil)
	}
	return pane
}

// standUp turns the labels of bars upright where they are wider than their
// columns, and leaves them out where even that is too tight.
func (pane *panel) standUp(f form, widest, columns int) {
	column := (f.width - pane.left - pane.right) / max(1, columns)
	if widest <= column {
		return
	}
	for i := range pane.layers {
		pane.layers[i].labels.upright = true
		if column < fontSize {
			pane.layers[i].labels.position = ""
		}
	}
	if column >= fontSize {
		pane.height += 20
	}
}

// unit is the one unit of a series' axis.
func (p pen) unit(s *trade.Series, top numeral.Number) (power int, name string) {
	first := s.Points[0].Value
	switch first.Kind {
	case trade.Amount:
		return p.Axis(top, s.Currency)
	case trade.Percent:
		return 0, "%"
	case trade.Quantity:
		power, scale := p.Axis(top, "")
		few := trade.Value{Kind: trade.Quantity, Number: numeral.Int(5), Unit: first.Unit}
		_, unit := p.Split(few)
		if scale != "" {
			unit = p.T("chart.unit", "scale", scale, "unit", unit)
		}
		return power, unit
	}
	return p.Axis(top, "")
}

// yearAxis labels as many years as have room.
func yearAxis(f form, years []analysis.Year) axis {
	a := axis{}
	for _, y := range years {
		a.categories = append(a.categories, strconv.Itoa(y.Year))
	}
	a.every = 1 + len(years)*(widest(a.categories)+6)/(f.width-40)
	return a
}

// pointTip is what a reader learns who points at a year.
func pointTip(p pen, point *trade.Point) []string {
	tip := []string{p.T("chart.tip", "what", p.Period(point.Period), "value", p.Value(point.Value))}
	if point.Status != trade.Reported {
		tip = append(tip, p.word("status", string(point.Status)))
	}
	if analysis.ReportedGrowth(point) {
		tip = append(tip, p.T("chart.tip.growth", "growth", p.rate(point.Growth.Value)))
	}
	return tip
}

// rate writes a growth rate with its sign and what is uncertain about it.
func (p pen) rate(v trade.Value) string {
	if v.Qualifier == numeral.Exact {
		return p.Percent(v.Number, true)
	}
	return p.Value(v)
}

const growthHeight = 110

// growthPanel draws the growth rates that were reported: yuan and dollars may
// share it, since both are per cent. Years without one break the line.
func growthPanel(p pen, f form, series []*trade.Series, all [][]analysis.Year, span []int) (panel, bool) {
	pane := panel{name: p.T("chart.growth.axis"), height: growthHeight, least: 60, right: 8, bottom: 28}
	colours := []role{series2, series3, series4}
	var lowest, highest numeral.Number
	count := 0
	for i, s := range series {
		l := layer{kind: line, name: p.text(s.Title), colour: colours[i%len(colours)],
			labels: labels{position: "top"}, marks: make([]*mark, len(span))}
		for j, y := range spread(all[i], span) {
			if !analysis.ReportedGrowth(y.Point) {
				continue
			}
			g := y.Point.Growth
			l.marks[j] = &mark{value: g.Value.Number.Float(), label: p.rate(g.Value),
				tip: []string{p.T("chart.tip", "what", p.Period(y.Point.Period), "value", p.rate(g.Value))}}
			if g.Value.Number.Cmp(highest) > 0 {
				highest = g.Value.Number
			}
			if g.Value.Number.Cmp(lowest) < 0 {
				lowest = g.Value.Number
			}
			count++
		}
		pane.layers = append(pane.layers, l)
	}
	if count < few {
		return panel{}, false
	}
	pane.x = yearAxis(f, spread(all[0], span))
	pane.y = below(p.Printer, scale(p.Printer, highest), lowest, growthHeight)
	pane.left = widest(pane.y.ticks) + 14
	return pane, true
}

// statusLegend explains the shapes in use; solid bars alone explain themselves.
func statusLegend(p pen, panels []panel) []legendEntry {
	used := map[trade.Status]bool{}
	for _, pane := range panels {
		for _, l := range pane.layers {
			if l.kind == bars || l.kind == dots {
				used[l.status] = true
			}
		}
	}
	if len(used) == 1 && used[trade.Reported] {
		return nil
	}
	var legend []legendEntry
	for _, s := range trade.Statuses {
		if used[s] {
			legend = append(legend, legendEntry{name: p.word("status", string(s)), look: shape(s, series1)})
		}
	}
	return legend
}

func cite(src *shelf, s *trade.Series, p pen) {
	for _, point := range s.Points {
		if !p.selection.window().HoldsYear(point.Period.From.Year) {
			continue
		}
		src.add(point.Source)
		if point.Growth != nil {
			src.add(point.Growth.Source)
		}
	}
}
