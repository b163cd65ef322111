package page

import (
	"iter"
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

// yearView is everything of one year: its events, and what trade came to.
type yearView struct {
	Page
	ListIDs
	Finding Finding
	Events  []EventRow
	Pages   Pages
	Trade   []YearPoint
	Among   *YearsTable // nil where there is nothing to compare
}

// A YearPoint is the value of one series in the year.
type YearPoint struct {
	Series Link
	Period string // where it is not the whole year
	Value  Number
	Status string
	Growth *Number // nil where none is reported
}

func year(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, y := range s.years() {
			rows := len(s.Graph.EventsIn(y))
			for task := range s.paged(folderOf(yearRef(y)), rows, func(d *desk, sh sheet) error { return writeYear(d, y, sh) }) {
				if !yield(task) {
					return
				}
			}
		}
	}
}

// years are those of which the site knows an event or a value of trade.
func (s *Site) years() []int {
	years := slices.Clone(s.Graph.Years())
	for _, series := range s.Graph.Series {
		for _, p := range series.Points {
			for y := p.Period.From.Year; y <= p.Period.To.Year; y++ {
				years = append(years, y)
			}
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

func yearRef(y int) trade.Ref { return trade.Ref{Kind: trade.RefYear, ID: strconv.Itoa(y)} }

func writeYear(d *desk, y int, sh sheet) error {
	title := d.numbered(d.say("year.title", "year", strconv.Itoa(y)), sh)
	view := yearView{
		Page:   d.frame("year", title, title.Text, d.section("events/", "nav.events")),
		Events: d.eventRows(cut(d.Graph.EventsIn(y), sh)),
		Pages:  d.pages(folderOf(yearRef(y)), sh),
		Trade:  d.tradeIn(y),
	}
	view.ListIDs = d.listIDs(len(view.Events), 0)
	if sh.number == 1 {
		view.Finding = d.find(&view.Page, yearRef(y), d.Graph.EventsIn(y), nil)
	}
	years := d.years()
	if sh.number == 1 {
		view.Among = d.amongYears(y, years)
	}
	if i := slices.Index(years, y); i >= 0 {
		if i > 0 {
			view.Prev = d.yearLink(years[i-1])
		}
		if i+1 < len(years) {
			view.Next = d.yearLink(years[i+1])
		}
	}
	return d.render(d.out, "year", view)
}

func (d *desk) yearLink(y int) *Link {
	return &Link{Href: d.to(yearRef(y)), Words: plain(d.Date(trade.Date{Year: y}))}
}

// tradeIn is the points of every series that lie in a year.
func (d *desk) tradeIn(y int) []YearPoint {
	var list []YearPoint
	for _, s := range d.Graph.Series {
		for _, p := range s.Points {
			if p.Period.From.Year > y || p.Period.To.Year < y {
				continue
			}
			ref := trade.Ref{Kind: trade.RefSeries, ID: s.ID, Item: p.Period.Anchor()}
			row := YearPoint{
				Series: d.linkTo(s.Ref()),
				Value:  d.listed(p.Value, p.Status, ref), Status: d.word("status", string(p.Status)),
			}
			if !p.Period.IsYear() {
				row.Period = d.Period(p.Period)
			}
			if p.Growth != nil {
				growth := d.number(p.Growth.Value, p.Growth.Status, withPart(ref, "growth"))
				row.Growth = &growth
			}
			list = append(list, row)
		}
	}
	return list
}
