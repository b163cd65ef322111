package chart

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// drawSeries draws yearly series: for each a panel of bars (their units and
// coverage differ, so they share no axis) and below it one of growth rates, as
// far as they were reported.
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
	k.chart.Title, k.chart.Sources = p.titlesOf(series), src
	for i, years := range all {
		if len(analysis.Stated(years)) > 0 {
			_, k.chart.Unit = p.unit(series[i], analysis.Highest(years))
			break
		}
	}
	k.plot = func(f form) plot { return seriesPlot(p, f, series, all, span) }
	return k
}

// titlesOf names every series of a chart.
func (p pen) titlesOf(series []*trade.Series) string {
	var titles []string
	for _, s := range series {
		titles = append(titles, p.text(s.Title))
	}
	return joined(p, titles)
}

func seriesPlot(p pen, f form, series []*trade.Series, all [][]analysis.Year, span []int) plot {
	drawn := plot{form: f}
	for i, s := range series {
		if len(analysis.Stated(all[i])) == 0 {
			continue // it has parts of years or gaps only, which the table lists
		}
		values := valuePanel(p, f, s, all[i], span)
		growth, ok := growthPanel(p, f, all[i], span)
		if len(series) > 1 {
			values.name = panelName(f, p.text(s.Title), values.name)
		}
		drawn.panels = append(drawn.panels, values)
		if ok {
			drawn.panels = append(drawn.panels, growth)
		}
	}
	alignLeft(drawn.panels)
	drawn.legend = statusLegend(p, drawn.panels)
	return drawn
}

// panelName heads a panel that is one of several: what it shows, then the unit.
func panelName(f form, title, unit string) string {
	return strings.Join(append(wrap(title, f.width-20), unit), "\n")
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

func valuePanel(p pen, f form, s *trade.Series, own []analysis.Year, span []int) panel {
	years := spread(own, span)
	top := analysis.Highest(own)
	power, unit := p.unit(s, top)
	y := scale(p.Printer, top.Shift(-power))
	pane := panel{
		name: unit, height: 240, least: 120, left: widest(y.ticks) + 14, right: 8, bottom: 28, primary: true,
		x: yearAxis(f, span), y: y,
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
				label: p.Brief(year.Point.Value, power), tip: pointTip(p, year.Point)}
			labelled = append(labelled, l.marks[i].label)
		}
		if found {
			pane.layers = append(pane.layers, l)
		}
	}
	pane.standUp(f, widest(labelled), len(years))
	// A gap is a year of the series itself; before and after it there is nothing.
	for _, year := range years {
		within := year.Year >= own[0].Year && year.Year <= own[len(own)-1].Year
		pane.shadeColumns = append(pane.shadeColumns, within && year.Point == nil)
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
		_, _, unit := p.Split(few)
		if scale != "" {
			unit = p.T("chart.unit", "scale", scale, "unit", unit)
		}
		return power, unit
	}
	return p.Axis(top, "")
}

// yearAxis labels as many years as have room.
func yearAxis(f form, years []int) axis {
	a := axis{}
	for _, y := range years {
		a.categories = append(a.categories, strconv.Itoa(y))
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
