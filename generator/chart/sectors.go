package chart

import (
	"strconv"

	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// drawSectors draws which event touched which sector: a row a sector, a column
// an event, a dot where they meet. A larger dot has deals of the sector.
func drawSectors(p pen) sketch {
	rows := analysis.SectorsByEvent(p.Graph, p.selection.window())
	k := sketch{chart: Chart{Title: p.T("chart.sectors-by-event.title"), Notes: []string{p.T("chart.sectors-by-event.note")}}}
	k.chart.Table.Columns = []Column{p.column("sector", false), p.column("events", true), p.column("deals", true), p.column("names", false)}
	for _, r := range rows {
		k.chart.Table.Rows = append(k.chart.Table.Rows, sectorRow(p, r))
	}
	k.chart.Summary = p.say("chart.sectors-by-event.none")
	if len(rows) == 0 {
		return k
	}
	k.chart.Summary = summarizeSectors(p, rows)
	var src shelf
	columns := columnsOf(p, rows)
	for _, e := range columns {
		src.add(e.Sources...)
	}
	k.chart.Sources = src
	k.plot.panels = []panel{sectorPanel(p, rows, columns)}
	return k
}

// summarizeSectors names the most frequent sector, if it is one alone.
func summarizeSectors(p pen, rows []analysis.SectorRow) []Span {
	first := rows[0]
	if len(rows) > 1 && len(rows[1].Events) == len(first.Events) {
		return p.sayN("chart.sectors-by-event.tie", len(first.Events), "sectors", p.Int(len(rows)))
	}
	return p.sayN("chart.sectors-by-event.summary", len(first.Events), "sector",
		cited{p.text(first.Sector.Name), first.Sector.Ref()}, "sectors", p.Int(len(rows)))
}

func sizeSectors(g *trade.Graph, s Selection) int {
	return len(analysis.SectorsByEvent(g, s.window()))
}

func sectorRow(p pen, r analysis.SectorRow) []Cell {
	var names []string
	deals := 0
	for _, e := range r.Events {
		names = append(names, p.event(e))
		deals += r.Deals[e.ID]
	}
	n := len(r.Events)
	row := []Cell{
		{Text: p.text(r.Sector.Name), Ref: r.Sector.Ref()},
		{Text: p.Int(n), Value: strconv.Itoa(n)},
		{Text: p.Int(deals), Value: strconv.Itoa(deals)},
		words(joined(p, names)),
	}
	if deals == 0 {
		row[2] = words(p.T("chart.no_deals")) // none recorded, which is not a count of zero
	}
	return row
}

// columnsOf is the events that touch any sector, by date.
func columnsOf(p pen, rows []analysis.SectorRow) []*trade.Event {
	touched := map[string]bool{}
	for _, r := range rows {
		for _, e := range r.Events {
			touched[e.ID] = true
		}
	}
	var columns []*trade.Event
	for _, e := range p.Events {
		if touched[e.ID] {
			columns = append(columns, e)
		}
	}
	return columns
}

func sectorPanel(p pen, rows []analysis.SectorRow, columns []*trade.Event) panel {
	x, y := axis{rotate: 90, lines: true}, axis{fromTop: true, lines: true}
	at := map[string]int{}
	for i, e := range columns {
		at[e.ID] = i
		x.categories = append(x.categories, p.Date(trade.Date{Year: e.Date.Year, Month: e.Date.Month}))
	}
	l := layer{form: dots, colour: series1}
	for i, r := range rows {
		y.categories = append(y.categories, p.text(r.Sector.Name))
		for _, e := range r.Events {
			m := &mark{at: float64(at[e.ID]), value: float64(i), size: 8, tip: []string{p.event(e), p.text(r.Sector.Name)}}
			if n := r.Deals[e.ID]; n > 0 {
				m.size = 13
				m.tip = append(m.tip, p.N("chart.tip.deals", n))
			}
			l.marks = append(l.marks, m)
		}
	}
	left := min(widest(y.categories)+14, 300)
	y.categories, y.slim = cutAll(y.categories, left-12), cutAll(y.categories, 130)
	return panel{
		height: len(rows) * rowHeight, left: left, narrowLeft: min(left, 142), right: 10, bottom: widest(x.categories) + 16,
		x: x, y: y, layers: []layer{l}, primary: true,
	}
}
