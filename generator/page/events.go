package page

import (
	"iter"
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

// eventsView is the timeline: every event, the newest year first.
type eventsView struct {
	Page
	Count    string
	Explorer *Explorer // on the first page
	Whole    *Link     // on the others: the way there
	Narrow   []Fact    // pages that list fewer: by year, by programme
	Years    []YearGroup
	Pages    Pages
}

// A YearGroup is the events of one year.
type YearGroup struct {
	Year string
	Href string // the year's own page
	Rows []EventRow
}

func events(s *Site) iter.Seq[Task] {
	list := latest(s.Graph.Events)
	return s.paged("events/", len(list), func(d *desk, sh sheet) error { return writeEvents(d, sh, list) })
}

func writeEvents(d *desk, sh sheet, list []*trade.Event) error {
	view := eventsView{
		Page:   d.frame("events", d.sheetTitle("events.title", sh), d.T("events.description")),
		Count:  d.N("events.count", len(list)),
		Narrow: d.narrow(),
		Years:  d.byYear(list[sh.from:sh.to]),
		Pages:  d.pages("events/", sh),
	}
	view.Explorer, view.Whole = d.exploring(d.explored[1](), sh)
	d.beside(&view.Page, "events/", sh)
	return d.render(d.out, "events", view)
}

// byYear groups events that are in the order of time, forwards or back.
func (d *desk) byYear(list []*trade.Event) []YearGroup {
	var groups []YearGroup
	for _, e := range list {
		year := strconv.Itoa(e.Date.Year)
		if len(groups) == 0 || groups[len(groups)-1].Year != year {
			groups = append(groups, YearGroup{Year: year, Href: d.to(trade.Ref{Kind: trade.RefYear, ID: year})})
		}
		last := &groups[len(groups)-1]
		last.Rows = append(last.Rows, d.eventRow(e))
	}
	return groups
}

// narrow leads to the pages that list the events of one year or programme.
func (d *desk) narrow() []Fact {
	var years, programmes []Link
	for _, y := range d.Graph.Years() {
		if len(d.Graph.EventsIn(y)) > 0 {
			years = append(years, *d.yearLink(y))
		}
	}
	for _, p := range d.Graph.Programmes {
		ref := p.Ref()
		if len(d.Graph.EventsOf(ref)) > 0 {
			programmes = append(programmes, d.linkTo(ref))
		}
	}
	var facts []Fact
	if len(years) > 1 {
		slices.Reverse(years)
		facts = append(facts, Fact{Label: d.T("events.years"), Values: years})
	}
	if len(programmes) > 0 {
		facts = append(facts, Fact{Label: d.T("events.programmes"), Values: programmes})
	}
	return facts
}
