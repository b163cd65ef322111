package chart

import (
	"math"
	"slices"
	"strconv"

	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// drawTimeline draws the events over the years: a row a kind, a dot an event,
// solid where an amount is stated, hollow where none is.
func drawTimeline(p pen) sketch {
	events := analysis.Events(p.Graph, p.selection.window())
	k := sketch{chart: Chart{Title: p.T("chart.events-timeline.title"), Notes: []string{p.T("chart.events-timeline.note")}}}
	k.chart.Table.Columns = []Column{p.column("date", false), p.column("event", false), p.column("kind", false), p.column("place", false), p.column("amount", false)}
	var src shelf
	silent := 0
	for _, e := range events {
		amount := p.T("chart.amount.stated")
		if !analysis.AmountKnown(p.Graph, e) {
			amount = p.T("chart.amount.not_stated")
			silent++
		}
		k.chart.Table.Rows = append(k.chart.Table.Rows, []Cell{
			words(p.DateRange(e.Date, e.EndDate)), {Text: p.text(e.Title), Ref: e.Ref()},
			words(p.word("event_kind", string(e.Kind))), {Text: p.name(p.Place(e.Place).Name), Ref: trade.Ref{Kind: trade.RefPlace, ID: e.Place}}, words(amount),
		})
		src.add(e.Sources...)
	}
	if len(events) > mostDots {
		k.chart.Notes = []string{p.T("chart.events-timeline.many")}
	}
	k.chart.Sources = src
	k.chart.Summary = p.say("chart.events-timeline.none")
	if len(events) > 0 {
		k.chart.Summary = p.sentences(p.sayN("chart.events-timeline.summary", len(events),
			"from", strconv.Itoa(events[0].Date.Year), "to", strconv.Itoa(events[len(events)-1].Date.Year)),
			p.sayN("chart.events-timeline.silent", silent))
		k.plot = func(f form) plot { return timelinePlot(p, f, events) }
	}
	return k
}

func sizeTimeline(g *trade.Graph, s Selection) int { return len(analysis.Events(g, s.window())) }

// mostDots is how many events are drawn one by one; of more, each dot stands
// for those of a year.
const mostDots = 120

func timelinePlot(p pen, f form, events []*trade.Event) plot {
	rows, names := kindRows(p, events)
	draw := oneByOne
	if len(events) > mostDots {
		draw = yearByYear
	}
	stated := layer{kind: dots, name: p.T("chart.amount.stated"), colour: series1, status: trade.Reported}
	silent := layer{kind: dots, name: p.T("chart.amount.not_stated"), colour: series1, status: trade.Derived}
	draw(p, f, events, rows, &stated, &silent)
	y, left, row := headed(f, names)
	x := calendar(f, events, left)
	keepInside(f, x, left, stated.marks, silent.marks)
	pane := panel{
		height: len(y) * max(44, row), least: len(y) * row, left: left, right: timelineRight, bottom: 28, primary: true,
		x: x, y: axis{categories: y, fromTop: true, lines: true}, layers: []layer{stated, silent},
	}
	return plot{form: f, panels: []panel{pane}, legend: []legendEntry{
		{name: stated.name, look: shape(stated.status, series1)}, {name: silent.name, look: shape(silent.status, series1)},
	}}
}

// timelineRight is the room beside the last year.
const timelineRight = 24

// keepInside lets the names of dots near an edge begin or end at their dot, and
// leaves out one that has no room above it: the table and the pointer tell it.
func keepInside(f form, x axis, left int, layers ...[]*mark) {
	for _, marks := range layers {
		for _, m := range marks {
			at := left + int((m.at-x.min)/(x.max-x.min)*float64(f.width-left-timelineRight))
			switch half := textWidth(m.label) / 2; {
			case half > mostName/2:
				m.label = ""
			case at+half > f.width-4:
				m.align = "right"
			case at < half:
				m.align = "left"
			}
		}
	}
}

// mostName is how wide the name above a dot may be.
const mostName = 180

// kindRows gives each kind of event that occurs a row.
func kindRows(p pen, events []*trade.Event) (rows map[trade.EventKind]int, names []string) {
	rows = map[trade.EventKind]int{}
	for _, kind := range trade.EventKinds {
		if slices.ContainsFunc(events, func(e *trade.Event) bool { return e.Kind == kind }) {
			rows[kind] = len(names)
			names = append(names, p.word("event_kind", string(kind)))
		}
	}
	return rows, names
}

// calendar is an axis of years, of which as many are labelled as have room.
func calendar(f form, events []*trade.Event, left int) axis {
	first, last := events[0].Date.Year, events[len(events)-1].Date.Year
	step := 1 + (last+1-first)*(textWidth("2000")+8)/(f.width-left-timelineRight)
	x := axis{lines: true, step: numeral.Int(int64(step)), min: float64(first), max: float64(last + 1)}
	for year := first; year <= last+1; year += step {
		x.ticks = append(x.ticks, strconv.Itoa(year))
	}
	return x
}

// oneByOne draws a dot for each event, on a desk with its place.
func oneByOne(p pen, f form, events []*trade.Event, rows map[trade.EventKind]int, stated, silent *layer) {
	if !f.phone() {
		stated.labels.position, silent.labels.position = "top", "top"
	}
	for _, e := range events {
		l := stated
		if !analysis.AmountKnown(p.Graph, e) {
			l = silent
		}
		place := p.name(p.Place(e.Place).Name)
		l.marks = append(l.marks, &mark{at: moment(e.Date), value: float64(rows[e.Kind]), status: l.status, label: place, size: 11,
			tip: []string{p.text(e.Title), p.DateRange(e.Date, e.EndDate), place, l.name}})
	}
}

// yearByYear draws a dot for the events of a kind in a year: those that state an
// amount before the middle of the year, the others after it.
func yearByYear(p pen, _ form, events []*trade.Event, rows map[trade.EventKind]int, stated, silent *layer) {
	type cell struct {
		year   int
		kind   trade.EventKind
		silent bool
	}
	counts := map[cell]int{}
	var cells []cell
	most := 1
	for _, e := range events {
		c := cell{e.Date.Year, e.Kind, !analysis.AmountKnown(p.Graph, e)}
		if counts[c]++; counts[c] == 1 {
			cells = append(cells, c)
		}
		most = max(most, counts[c])
	}
	for _, c := range cells {
		l, at := stated, 0.3
		if c.silent {
			l, at = silent, 0.7
		}
		n := counts[c]
		l.marks = append(l.marks, &mark{at: float64(c.year) + at, value: float64(rows[c.kind]), status: l.status, size: 4 + math.Round(14*math.Sqrt(float64(n)/float64(most))),
			tip: []string{strconv.Itoa(c.year), p.T("chart.tip", "what", p.word("event_kind", string(c.kind)), "value", p.N("chart.tip.events", n)), l.name}})
	}
}

// moment is a date as a point on an axis of years.
func moment(d trade.Date) float64 {
	month, day := d.Month, d.Day
	if month == 0 {
		month, day = 7, 1 // the middle of the year says least that is wrong
	} else if day == 0 {
		day = 15
	}
	return float64(d.Year) + (float64(month-1)+float64(day-1)/31)/12
}
