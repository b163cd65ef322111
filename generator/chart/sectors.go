package chart

import (
	"slices"
	"strings"

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
	drawn := columns[max(0, len(columns)-mostColumns):]
	if len(drawn) < len(columns) {
		k.chart.Notes = append(k.chart.Notes, p.T("chart.note.newest", "count", p.Int(len(drawn))))
	}
	k.plot = func(f form) plot { return plot{form: f, panels: []panel{sectorPanel(p, f, rows, drawn)}} }
	return k
}

// mostColumns is how many events the matrix draws; the table holds all.
const mostColumns = 24

// summarizeSectors names the most frequent sector, if it is one alone.
func summarizeSectors(p pen, rows []analysis.SectorRow) []Span {
	first := rows[0]
	if len(rows) > 1 && len(rows[1].Events) == len(first.Events) {
		return p.sayN("chart.sectors-by-event.tie", len(first.Events), "sectors", p.total(p.Int(len(rows))))
	}
	return p.sayN("chart.sectors-by-event.summary", len(first.Events), "sector",
		cited{p.text(first.Sector.Name), first.Sector.Ref()}, "sectors", p.total(p.Int(len(rows))))
}

func sizeSectors(g *trade.Graph, s Selection) int {
	return len(analysis.SectorsByEvent(g, s.window()))
}

func sectorRow(p pen, r analysis.SectorRow) []Cell {
	deals := 0
	for _, e := range r.Events {
		deals += r.Deals[e.ID]
	}
	row := []Cell{
		{Text: p.text(r.Sector.Name), Ref: r.Sector.Ref()}, count(p, len(r.Events)), count(p, deals), listed(p, r.Events, p.named),
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

func sectorPanel(p pen, f form, rows []analysis.SectorRow, columns []*trade.Event) panel {
	at := map[string]int{}
	for i, e := range columns {
		at[e.ID] = i
	}
	l := layer{kind: dots, colour: series1}
	var names []string
	for _, r := range rows {
		met := slices.DeleteFunc(slices.Clone(r.Events), func(e *trade.Event) bool { _, drawn := at[e.ID]; return !drawn })
		if len(met) == 0 {
			continue
		}
		for _, e := range met {
			m := &mark{at: float64(at[e.ID]), value: float64(len(names)), size: 8, tip: []string{p.event(e), p.text(r.Sector.Name)}}
			if n := r.Deals[e.ID]; n > 0 {
				m.size = 13
				m.tip = append(m.tip, p.N("chart.tip.deals", n))
			}
			l.marks = append(l.marks, m)
		}
		names = append(names, p.text(r.Sector.Name))
	}
	heads, left, row := headed(f, names)
	x, bottom, right := columnHeads(p, f, columns, left)
	height := len(heads) * max(row, rowHeight)
	return panel{
		height: height, least: height, left: left, right: right, bottom: bottom, primary: true,
		x: x, y: axis{categories: heads, fromTop: true, lines: true}, layers: []layer{l},
	}
}

// columnHeads names events by month and place: below each other where a column
// is wide enough, else upright; with the room that they need below and, where
// upright lines are more than the last column is wide, at the right.
func columnHeads(p pen, f form, columns []*trade.Event, left int) (x axis, bottom, right int) {
	x.lines, right = true, 10
	var months, places []string
	for _, e := range columns {
		months = append(months, p.Date(trade.Date{Year: e.Date.Year, Month: e.Date.Month}))
		places = append(places, p.name(p.Place(e.Place).Name))
	}
	if max(widest(months), widest(places)) < (f.width-left-10)/len(columns) {
		for i := range columns {
			x.categories = append(x.categories, months[i]+"\n"+places[i])
		}
		return x, 2*lineHeight + 16, right
	}
	for i := range columns {
		lines := wrap(months[i]+" · "+places[i], uprightHead)
		bottom, right = max(bottom, widest(lines)+16), max(right, len(lines)*lineHeight/2)
		x.categories = append(x.categories, strings.Join(lines, "\n"))
	}
	x.rotate = 90
	return x, bottom, right
}

// uprightHead is how long a line of a name at the foot of a column may be.
const uprightHead = 170
