package page

import (
	"iter"

	"tradepost/generator/trade"
)

// Pages leads to the numbered pages of a long list.
type Pages struct {
	Voice
	Links []PageLink // fewer than two: nothing to choose
}

// A PageLink leads to one page of a list.
type PageLink struct {
	Link
	Gap bool // pages between it and the link before are not shown
}

// A sheet is one page of a list: the rows from, to (exclusive) of total.
type sheet struct{ number, of, from, to int }

// sheets cuts a list of so many rows into pages; an empty list has one.
func sheets(rows int) []sheet {
	of := max(1, (rows+PageSize-1)/PageSize)
	list := make([]sheet, of)
	for i := range list {
		list[i] = sheet{number: i + 1, of: of, from: i * PageSize, to: min(rows, (i+1)*PageSize)}
	}
	return list
}

// paged yields the pages of a list in each language.
func (s *Site) paged(folder string, rows int, write func(*desk, sheet) error) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, sh := range sheets(rows) {
			for _, lang := range s.Languages() {
				if !yield(s.page(lang, pageFolder(folder, sh.number), func(d *desk) error { return write(d, sh) })) {
					return
				}
			}
		}
	}
}

// pages leads to the pages of the list that sh belongs to: all of a short one;
// of a long one the first, the last and those at growing distances, so that
// each is few steps away and a thousand pages do not make a million links.
func (d *desk) pages(folder string, sh sheet) Pages {
	p := Pages{Voice: d.voice()}
	last := 0
	for _, n := range stops(sh.number, sh.of) {
		p.Links = append(p.Links, PageLink{
			Link: Link{Href: d.folder(pageFolder(folder, n)), Words: plain(d.Int(n)), Current: n == sh.number},
			Gap:  n != last+1,
		})
		last = n
	}
	return p
}

// stops are the pages that page n of so many leads to, in order.
func stops(n, of int) []int {
	var list []int
	for i := 1; i <= of; i++ {
		far := max(i-n, n-i)
		if of <= 12 || i == 1 || i == of || far <= 2 || far == 10 || far == 100 || far == 1000 {
			list = append(list, i)
		}
	}
	return list
}

// beside leads to the page before and the page after.
func (d *desk) beside(p *Page, folder string, sh sheet) {
	if sh.number > 1 {
		p.Prev = &Link{Href: d.folder(pageFolder(folder, sh.number-1)), Words: d.say("pages.previous")}
	}
	if sh.number < sh.of {
		p.Next = &Link{Href: d.folder(pageFolder(folder, sh.number+1)), Words: d.say("pages.next")}
	}
}

// sheetTitle is the title of a list, numbered from its second page on.
func (d *desk) sheetTitle(key string, sh sheet) Words {
	if sh.number == 1 {
		return d.say(key)
	}
	return d.say("pages.title", "title", d.T(key), "page", d.Int(sh.number))
}

// neighbours are the events before and after one, in time.
func (d *desk) neighbours(p *Page, e *trade.Event) {
	at, events := d.eventOrder[e], d.Graph.Events
	if at > 0 {
		l := d.linkTo(trade.Ref{Kind: trade.RefEvent, ID: events[at-1].ID})
		p.Prev = &l
	}
	if at+1 < len(events) {
		l := d.linkTo(trade.Ref{Kind: trade.RefEvent, ID: events[at+1].ID})
		p.Next = &l
	}
}
