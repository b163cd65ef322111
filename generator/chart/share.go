package chart

import (
	"cmp"
	"slices"
	"strconv"

	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// drawShare draws what part of the nation's trade with Russia is the
// province's. It is not the share of Russia in the province's own trade, which
// is a far larger number.
func drawShare(p pen) sketch {
	shares := analysis.NationalShares(p.Graph, shareSeries(p.Graph, p.selection), p.selection.window())
	k := sketch{chart: Chart{Title: p.T("chart.share-national.title"), Unit: "%", Notes: []string{p.T("chart.share-national.note")}}}
	k.chart.Table.Columns = []Column{p.column("period", false), p.column("share", true), p.column("of", false), p.column("status", false), p.column("note", false)}
	var src shelf
	for _, s := range shares {
		src.add(cmp.Or(s.Rated.Source, s.Point.Source))
		k.chart.Table.Rows = append(k.chart.Table.Rows, shareRow(p, s))
	}
	k.chart.Sources = src
	k.chart.Summary = summarizeShares(p, shares)
	if len(shares) > 0 {
		k.plot = func(f form) plot {
			drawn := plot{form: f, panels: []panel{sharePanel(p, f, shares)}}
			drawn.legend = statusLegend(p, drawn.panels)
			return drawn
		}
		if shares[len(shares)-1].Year-shares[0].Year >= len(shares) {
			k.chart.Notes = append(k.chart.Notes, p.T("chart.note.gaps"))
		}
	}
	return k
}

func sizeShare(g *trade.Graph, s Selection) int {
	return len(analysis.NationalShares(g, shareSeries(g, s), s.window()))
}

func shareSeries(g *trade.Graph, s Selection) []*trade.Series {
	if len(s.Series) > 0 {
		return chosen(g, s, tradeRussia)
	}
	return tradeRussia(g)
}

func shareRow(p pen, s analysis.Share) []Cell {
	return []Cell{
		words(strconv.Itoa(s.Year)),
		{Text: p.Value(s.Rated.Value), Value: s.Rated.Value.Number.String(), Ref: s.Point.ShareRef(s.Part), Status: s.Rated.Status},
		{Text: p.text(p.SeriesOf(s.Rated.Of).Title), Ref: trade.Ref{Kind: trade.RefSeries, ID: s.Rated.Of}},
		words(p.word("status", string(s.Rated.Status))),
		words(p.text(s.Rated.Derivation)),
	}
}

const shareHeight = 240

func sharePanel(p pen, f form, shares []analysis.Share) panel {
	var top numeral.Number
	var years []analysis.Year
	byYear := map[int]analysis.Share{}
	for _, s := range shares {
		byYear[s.Year] = s
		if s.Rated.Value.Number.Cmp(top) > 0 {
			top = s.Rated.Value.Number
		}
	}
	pane := panel{name: "%", height: shareHeight, least: 120, right: 8, bottom: 28, primary: true, y: scale(p.Printer, top)}
	pane.left = widest(pane.y.ticks) + 14
	var span []int
	for y := shares[0].Year; y <= shares[len(shares)-1].Year; y++ {
		span = append(span, y)
		_, stated := byYear[y]
		years = append(years, analysis.Year{Year: y})
		pane.shadeColumns = append(pane.shadeColumns, !stated)
	}
	pane.x = yearAxis(f, span)
	pane.layers = shareLayers(p, years, byYear, pane.y)
	return pane
}

// shareLayers are a line, broken where years are missing, and on it the shares
// by how they came about.
func shareLayers(p pen, years []analysis.Year, byYear map[int]analysis.Share, y axis) []layer {
	path := layer{kind: line, colour: series1, bare: true, marks: make([]*mark, len(years))}
	layers := []layer{path}
	var drawn []*mark
	for _, status := range trade.Statuses {
		l := layer{kind: dots, name: p.word("status", string(status)), status: status, colour: series1, labels: labels{position: "top"}}
		for i, year := range years {
			s, ok := byYear[year.Year]
			if !ok || s.Rated.Status != status {
				continue
			}
			m := &mark{at: float64(i), value: s.Rated.Value.Number.Float(), status: status, label: p.Brief(s.Rated.Value, 0),
				tip: []string{p.T("chart.tip", "what", strconv.Itoa(year.Year), "value", p.Value(s.Rated.Value)), p.word("status", string(status))}}
			l.marks = append(l.marks, m)
			drawn = append(drawn, m)
			path.marks[i] = &mark{value: m.value}
		}
		if len(l.marks) > 0 {
			layers = append(layers, l)
		}
	}
	slices.SortFunc(drawn, func(a, b *mark) int { return cmp.Compare(a.at, b.at) })
	apart(drawn, y, shareHeight)
	return layers
}

// summarizeShares compares the first with the last share that a source states.
func summarizeShares(p pen, shares []analysis.Share) []Span {
	firm := slices.DeleteFunc(slices.Clone(shares), func(s analysis.Share) bool { return s.Rated.Status != trade.Reported })
	switch len(firm) {
	case 0:
		return p.say("chart.share-national.none")
	case 1:
		return p.say("chart.share-national.single", "year", strconv.Itoa(firm[0].Year), "value", p.citeShare(firm[0]))
	}
	first, last := firm[0], firm[len(firm)-1]
	key := "chart.share-national.rise"
	if last.Rated.Value.Number.Cmp(first.Rated.Value.Number) < 0 {
		key = "chart.share-national.fall"
	}
	return p.say(key, "from", strconv.Itoa(first.Year), "first", p.citeShare(first), "to", strconv.Itoa(last.Year), "last", p.citeShare(last))
}

func (p pen) citeShare(s analysis.Share) cited {
	return p.citeValue(s.Rated.Value, s.Point.ShareRef(s.Part))
}
