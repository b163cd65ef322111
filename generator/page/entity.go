package page

import (
	"iter"
	"maps"
	"slices"

	"tradepost/generator/trade"
)

// What the pages of partners, places and sectors have in common: lists that
// are cut into pages where they are long, and a distribution by year.

// pagedEach yields the pages of each item in each language: one, or more where
// more events or deals belong to it than a page holds.
func pagedEach[T any](s *Site, items []T, ref func(T) trade.Ref, write func(*desk, T, sheet) error) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, item := range items {
			r := ref(item)
			rows := max(len(s.Graph.EventsOf(r)), len(s.Graph.DealsOf(r)))
			for task := range s.paged(folderOf(r), rows, func(d *desk, sh sheet) error { return write(d, item, sh) }) {
				if !yield(task) {
					return
				}
			}
		}
	}
}

// cut is the part of a list that belongs on one page; it may be empty where
// another list of the page is longer.
func cut[T any](list []T, sh sheet) []T {
	return list[min(sh.from, len(list)):min(sh.to, len(list))]
}

// numbered is the title of a page of something, with its number from the
// second one on.
func (d *desk) numbered(title Words, sh sheet) Words {
	if sh.number > 1 {
		title.Text = d.T("pages.title", "title", title.Text, "page", d.Int(sh.number))
	}
	return title
}

// someDeals is a table of deals, nil where there are none.
func (d *desk) someDeals(caption string, deals []*trade.Deal) *DealTable {
	if len(deals) == 0 {
		return nil
	}
	t := d.dealTable(d.T(caption), deals, true)
	return &t
}

// A YearTable is how many events and deals fall in each year. Years between
// the first and the last are not left out: none is a finding, too.
type YearTable struct {
	Voice
	Caption string
	Rows    []YearRow
}

// A YearRow is one year; its bar compares the number of events.
type YearRow struct {
	Year   string
	Href   string // "" for a year in which the site knows no event
	Events Total
	Deals  Total
	Bar    *Bar // nil: none of the column tells anything
}

// yearTable is nil where everything fell in one year, and where no year has
// more than the lists above it show at a glance.
func (d *desk) yearTable(of trade.Ref, events []*trade.Event, deals []*trade.Deal) *YearTable {
	held, made := map[int]int{}, map[int]int{}
	for _, e := range events {
		held[e.Date.Year]++
	}
	for _, deal := range deals {
		made[d.dealDate(deal).Year]++
	}
	years := slices.Concat(slices.Collect(maps.Keys(held)), slices.Collect(maps.Keys(made)))
	if len(years) == 0 || slices.Min(years) == slices.Max(years) {
		return nil
	}
	first := slices.Min(years)
	var inYear, dealsIn []int
	for y := first; y <= slices.Max(years); y++ {
		inYear, dealsIn = append(inYear, held[y]), append(dealsIn, made[y])
	}
	if max(slices.Max(inYear), slices.Max(dealsIn)) < worthBars {
		return nil
	}
	bars := barsOf(inYear)
	table := &YearTable{Voice: d.voice(), Caption: d.captioned("years", bars)}
	for i, bar := range bars {
		y := first + i
		row := YearRow{
			Year: d.Date(trade.Date{Year: y}), Events: d.total(held[y], of, eventsAnchor), Deals: d.total(made[y], of, dealsAnchor),
			Bar: bar,
		}
		if slices.Contains(d.Graph.Years(), y) {
			row.Href = d.to(yearRef(y))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
