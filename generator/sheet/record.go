package sheet

import (
	"io"

	"tradepost/generator/trade"
)

// A record is one thing with all its facts, as JSON: the columns of its tables,
// texts by language, the source with what names it. Long lists of what else
// belongs to it are references.

// WriteEvent writes an event with everything that its file holds.
func (b *Book) WriteEvent(out io.Writer, e *trade.Event, foot []byte) error {
	c := b.columns
	w := writer{}
	w.member("event", appendRecord(nil, c.event, e))
	w.member("editions", appendRecords(c.edition, editionsOf(e)))
	w.member("figures", b.figures(e.Figures))
	w.member("deals", appendEach(e.Deals, func(r []byte, d *trade.Deal) []byte {
		return with(appendRecord(r, c.deal, d), "updates", appendRecords(c.update, updatesOf(d)))
	}))
	w.member("participants", appendRecords(c.participant, participantsOf(e)))
	w.member("people", appendRecords(c.person, peopleOf(e)))
	w.member("notes", appendRecords(c.note, notesOf(e)))
	return w.end(out, foot)
}

// WriteSeries writes a series with its points and gaps.
func (b *Book) WriteSeries(out io.Writer, s *trade.Series, foot []byte) error {
	c := b.columns
	w := writer{}
	w.member("series", appendRecord(nil, c.series, s))
	w.member("points", appendEach(s.Points, func(r []byte, p *trade.Point) []byte {
		r = with(appendRecord(r, c.point, p), "growth_and_shares", appendRecords(c.rated, ratedOf(p)))
		return with(r, "other_reports", appendRecords(c.report, reportsOf(p.Ref(), p.Also)))
	}))
	w.member("gaps", appendRecords(c.gap, gapsOf(s)))
	return w.end(out, foot)
}

// WritePartner writes an organisation, the figures about it and what it had part
// in.
func (b *Book) WritePartner(out io.Writer, p *trade.Partner, foot []byte) error {
	return b.writeSubject(out, "partner", appendRecord(nil, b.columns.partner, p), p.Ref(), foot)
}

// WritePlace writes a place, the figures about it and what happened there.
func (b *Book) WritePlace(out io.Writer, p *trade.Place, foot []byte) error {
	return b.writeSubject(out, "place", appendRecord(nil, b.columns.place, p), p.Ref(), foot)
}

// WriteProgramme writes a programme, the figures about it and its events.
func (b *Book) WriteProgramme(out io.Writer, p *trade.Programme, foot []byte) error {
	return b.writeSubject(out, "programme", appendRecord(nil, b.columns.programme, p), p.Ref(), foot)
}

// WriteSector writes a sector with its events and deals.
func (b *Book) WriteSector(out io.Writer, x *trade.Sector, foot []byte) error {
	return b.writeSubject(out, "sector", appendRecord(nil, b.columns.sector, x), x.Ref(), foot)
}

// writeSubject writes a thing that events and deals belong to.
func (b *Book) writeSubject(out io.Writer, name string, record []byte, ref trade.Ref, foot []byte) error {
	w := writer{}
	w.member(name, record)
	w.member("figures", b.figures(b.graph.FiguresAbout(ref)))
	w.member("events", appendEach(b.graph.EventsOf(ref), func(r []byte, e *trade.Event) []byte { return appendString(r, e.Ref().String()) }))
	w.member("deals", appendEach(b.graph.DealsOf(ref), func(r []byte, d *trade.Deal) []byte { return appendString(r, d.Ref().String()) }))
	return w.end(out, foot)
}

func (b *Book) figures(list []*trade.Figure) []byte {
	return appendEach(list, func(r []byte, f *trade.Figure) []byte {
		return with(appendRecord(r, b.columns.figure, f), "other_reports", appendRecords(b.columns.report, reportsOf(f.Ref(), f.Also)))
	})
}

// Foot is the last member of every record: whose data it is, under which licence,
// as of when.
func (b *Book) Foot() []byte {
	site := b.graph.Site
	text := func(t trade.Text) object {
		o := object{}
		for _, w := range t {
			o = append(o, member{string(w.Lang), w.Text})
		}
		return o
	}
	foot, err := marshal(object{
		{"site", text(site.Title)}, {"publisher", text(site.Publisher.Name)}, {"base_url", site.BaseURL},
		{"license", object{{"name", text(site.License.Name)}, {"url", site.License.URL}}}, {"updated", b.graph.Updated.String()},
	})
	if err != nil {
		panic(err) // texts always marshal
	}
	return foot
}

// A writer collects the members of a JSON object, each on a line of its own.
type writer struct{ data []byte }

func (w *writer) member(name string, value []byte) {
	if len(w.data) == 0 {
		w.data = append(w.data, "{\n"...)
	} else {
		w.data = append(w.data, ",\n"...)
	}
	w.data = append(append(appendString(w.data, name), ':'), value...)
}

func (w *writer) end(out io.Writer, foot []byte) error {
	w.member("about", foot)
	_, err := out.Write(append(w.data, "\n}\n"...))
	return err
}

// with adds a member to an object that has some.
func with(record []byte, name string, value []byte) []byte {
	record = append(record[:len(record)-1], ',')
	return append(append(append(appendString(record, name), ':'), value...), '}')
}

// appendRecords writes a list of records.
func appendRecords[T any](list columns[T], records []T) []byte {
	return appendEach(records, func(r []byte, x T) []byte { return appendRecord(r, list, x) })
}

// appendEach writes a list, one item to a line.
func appendEach[T any](items []T, write func([]byte, T) []byte) []byte {
	b := []byte{'['}
	for i, item := range items {
		if i > 0 {
			b = append(b, ',')
		}
		b = write(append(b, '\n'), item)
	}
	return append(b, ']')
}

// appendRecord writes a record: columns whose path has two steps are members of an
// object of their own, where what is not stated is left out; one without any is
// null.
func appendRecord[T any](b []byte, list columns[T], r T) []byte {
	b = append(b, '{')
	for i := 0; i < len(list); {
		if i > 0 {
			b = append(b, ',')
		}
		c := list[i]
		b = append(appendString(b, c.Path[0]), ':')
		if len(c.Path) == 1 {
			b = c.appendJSON(b, c.of(r))
			i++
			continue
		}
		to := i
		for to < len(list) && list[to].Path[0] == c.Path[0] {
			to++
		}
		b = appendGroup(b, list[i:to], r)
		i = to
	}
	return append(b, '}')
}

func appendGroup[T any](b []byte, list columns[T], r T) []byte {
	stated := 0
	for _, c := range list {
		cell := c.of(r)
		if cell.Text == "" {
			continue
		}
		if stated == 0 {
			b = append(b, '{')
		} else {
			b = append(b, ',')
		}
		stated++
		b = append(appendString(b, c.Path[1]), ':')
		b = c.appendJSON(b, cell)
	}
	if stated == 0 {
		return append(b, "null"...)
	}
	return append(b, '}')
}
