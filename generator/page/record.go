package page

import (
	"io"
	"iter"
	"strings"

	"tradepost/generator/trade"
)

// records are the JSON files of single things, each beside its page: one for all
// languages, below the root of the first.
func records(s *Site) iter.Seq[Task] {
	g, book, foot := s.Graph, s.stock().book, s.stock().book.Foot()
	return func(yield func(Task) bool) {
		_ = eachRecord(s, yield, g.Events, func(out io.Writer, e *trade.Event) error { return book.WriteEvent(out, e, foot) }) &&
			eachRecord(s, yield, g.Series, func(out io.Writer, t *trade.Series) error { return book.WriteSeries(out, t, foot) }) &&
			eachRecord(s, yield, g.Partners, func(out io.Writer, p *trade.Partner) error { return book.WritePartner(out, p, foot) }) &&
			eachRecord(s, yield, g.Places, func(out io.Writer, p *trade.Place) error { return book.WritePlace(out, p, foot) }) &&
			eachRecord(s, yield, g.Sectors, func(out io.Writer, x *trade.Sector) error { return book.WriteSector(out, x, foot) }) &&
			eachRecord(s, yield, g.Programmes, func(out io.Writer, p *trade.Programme) error { return book.WriteProgramme(out, p, foot) })
	}
}

// eachRecord yields one file per item; false once nobody wants more.
func eachRecord[T interface{ Ref() trade.Ref }](s *Site, yield func(Task) bool, items []T, write func(io.Writer, T) error) bool {
	for _, item := range items {
		if !yield(Task{Path: s.recordPath(item.Ref()), Render: func(out *Output) error { return write(out, item) }}) {
			return false
		}
	}
	return true
}

// recordPath is the file of a thing that has a page of its own.
func (s *Site) recordPath(r trade.Ref) string {
	return strings.TrimSuffix(s.target(s.Languages()[0], r).Path, ".html") + ".json"
}

// record leads to the file of what a page is about.
func (d *desk) record(r trade.Ref) string { return d.link(Target{Path: d.recordPath(r)}) }

// RecordBelow is the record as the end of the page leads to it; "" where the
// cards that it ends with just did.
func (p Page) RecordBelow() string {
	if p.cardsLast {
		return ""
	}
	return p.Record
}
