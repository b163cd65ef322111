package page

import (
	"iter"

	"tradepost/generator/trade"
)

// Pages leads to the numbered pages of a long list.
type Pages struct {
	Voice
	Links []Link // fewer than two: nothing to choose
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

// pages leads to every page of the list that sh belongs to.
func (d *desk) pages(folder string, sh sheet) Pages {
	p := Pages{Voice: d.voice()}
	for n := 1; n <= sh.of; n++ {
		p.Links = append(p.Links, Link{
			Href: d.folder(pageFolder(folder, n)), Words: plain(d.Int(n)), Current: n == sh.number,
		})
	}
	return p
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
	for i, other := range d.Graph.Events {
		if other != e {
			continue
		}
		if i > 0 {
			l := d.linkTo(trade.Ref{Kind: trade.RefEvent, ID: d.Graph.Events[i-1].ID})
			p.Prev = &l
		}
		if i+1 < len(d.Graph.Events) {
			l := d.linkTo(trade.Ref{Kind: trade.RefEvent, ID: d.Graph.Events[i+1].ID})
			p.Next = &l
		}
	}
}
