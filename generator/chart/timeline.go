package chart

import (
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
		if !analysis.StatesAmount(e) {
			amount = p.T("chart.amount.not_stated")
			silent++
		}
		k.chart.Table.Rows = append(k.chart.Table.Rows, []Cell{
			words(p.DateRange(e.Date, e.EndDate)), {Text: p.text(e.Title), Ref: e.Ref()},
			words(p.word("event_kind", string(e.Kind))), {Text: p.text(p.Place(e.Place).Name), Ref: trade.Ref{Kind: trade.RefPlace, ID: e.Place}}, words(amount),
		})
		src.add(e.Sources...)
	}
	k.chart.Sources = src
	k.chart.Summary = p.say("chart.events-timeline.none")
	if len(events) > 0 {
		k.chart.Summary = p.sentences(p.sayN("chart.events-timeline.summary", len(events),
			"from", strconv.Itoa(events[0].Date.Year), "to", strconv.Itoa(events[len(events)-1].Date.Year)),
			p.sayN("chart.events-timeline.silent", silent))
		k.plot.panels = []panel{timelinePanel(p, events)}
		k.plot.legend = []status{{trade.Reported, p.T("chart.amount.stated")}, {trade.Derived, p.T("chart.amount.not_stated")}}
	}
	return k
}

func sizeTimeline(g *trade.Graph, s Selection) int { return len(analysis.Events(g, s.window())) }

func timelinePanel(p pen, events []*trade.Event) panel {
	y := axis{fromTop: true, lines: true}
	row := map[trade.EventKind]int{}
	for _, kind := range trade.EventKinds {
		for _, e := range events {
			if _, known := row[kind]; e.Kind == kind && !known {
				row[kind] = len(y.categories)
				y.categories = append(y.categories, p.word("event_kind", string(kind)))
			}
		}
	}
	first, last := events[0].Date.Year, events[len(events)-1].Date.Year
	x := axis{lines: true, step: numeral.Int(1), min: float64(first), max: float64(last + 1), every: 1 + (last-first)/5}
	for year := first; year <= last+1; year++ {
		x.ticks = append(x.ticks, strconv.Itoa(year))
	}
	stated := layer{form: dots, name: p.T("chart.amount.stated"), colour: series1, status: trade.Reported, labels: labels{position: "top", narrowHide: true}}
	silent := layer{form: dots, name: p.T("chart.amount.not_stated"), colour: series1, status: trade.Derived, labels: labels{position: "top", narrowHide: true}}
	for _, e := range events {
		l := &stated
		if !analysis.StatesAmount(e) {
			l = &silent
		}
		place := p.text(p.Place(e.Place).Name)
		l.marks = append(l.marks, &mark{at: moment(e.Date), value: float64(row[e.Kind]), status: l.status, label: place, size: 11,
			tip: []string{p.text(e.Title), p.DateRange(e.Date, e.EndDate), place, l.name}})
	}
	left := min(widest(y.categories)+14, 160)
	return panel{
		height: len(y.categories) * 44, left: left, narrowLeft: min(left, 96), right: 24, bottom: 28, x: x, y: y,
		layers: []layer{stated, silent}, primary: true,
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
