// Package sheet makes tables for machines and spreadsheets of the records of a
// site: CSV, JSON, XLSX, and what describes them.
//
//	graph --New--> Book --Tables--> Table --WriteCSV, WriteJSON, Workbook--> files
//	                    --Event, Partner …--> Object (one thing with all its facts)
//
// Each property of a record is one column, written down once: its name, its type,
// whether it must be there, what it refers to, the message that explains it. CSV,
// JSON, XLSX, the data package, the CSVW metadata, the README and the objects of
// single things all read that one list, so they cannot differ.
//
// The laws:
//
//   - Nothing is lost against the data files. A value stands as it was written
//     ("48.141 billion CNY"), as an exact decimal in single units ("48141000000")
//     and as whole number times power of ten (48141 and 6), which is the
//     precision it was reported with.
//   - An empty cell means "not stated", never zero.
//   - Where a record takes something over from another (the date of an event for
//     its deal), the cell holds it: no row needs another to be understood.
//   - The columns do not depend on the data, only on the languages of the site and
//     on whether it has an address.
//   - Same graph, same bytes: stamps are the caller's, orders those of the graph.
//
// This package knows no addresses: the caller says where a thing is shown.
package sheet

import (
	"slices"
	"strings"

	"tradepost/generator/trade"
)

// A Table is the records of one kind.
type Table struct {
	Name    string // of its files: "figures" for figures.csv
	Key     []string
	Columns []Column
	Rows    int
	cell    func(row, column int) Cell
}

// Cell is one value of the table.
func (t Table) Cell(row, column int) Cell { return t.cell(row, column) }

// Column finds a column by its name, -1 for none.
func (t Table) Column(name string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == name })
}

// A Cell is a text or, in a column of lists, several.
type Cell struct {
	Text string
	List []string
}

// Options say what a book cannot know.
type Options struct {
	Page    func(trade.Ref) string                  // where a person reads about a thing, below the root of the site
	BaseURL string                                  // of the site, ending in "/"; "" for none
	Measure func(lang trade.Lang, id string) string // the name of a measure that every site has
}

// A Book is the tables of a site and the columns that they are made of. Nothing in
// it changes once New has returned.
type Book struct {
	graph   *trade.Graph
	o       Options
	columns properties
	tables  []Table
}

// properties are the columns of each kind of record.
type properties struct {
	event       columns[*trade.Event]
	edition     columns[part[trade.Edition]]
	participant columns[part[trade.Participant]]
	person      columns[part[trade.Person]]
	note        columns[part[trade.Note]]
	figure      columns[*trade.Figure]
	deal        columns[*trade.Deal]
	update      columns[update]
	series      columns[*trade.Series]
	point       columns[*trade.Point]
	rated       columns[rated]
	gap         columns[gap]
	report      columns[report]
	change      columns[*trade.Change]
	partner     columns[*trade.Partner]
	source      columns[*trade.Source]
	place       columns[*trade.Place]
	sector      columns[*trade.Sector]
	programme   columns[*trade.Programme]
	measure     columns[*trade.Measure]
	rate        columns[*trade.Rate]
}

// New makes the tables of a site. Rows are read from the graph when a table is
// written.
func New(g *trade.Graph, o Options) *Book {
	b := &Book{graph: g, o: o}
	b.columns = properties{
		event: b.eventColumns(), edition: b.editionColumns(), participant: b.participantColumns(), person: b.personColumns(),
		note: b.noteColumns(), figure: b.figureColumns(), deal: b.dealColumns(), update: b.updateColumns(),
		series: b.seriesColumns(), point: b.pointColumns(), rated: b.ratedColumns(), gap: b.gapColumns(), report: b.reportColumns(), change: b.changeColumns(),
		partner: b.partnerColumns(), source: b.sourceColumns(), place: b.placeColumns(), sector: b.sectorColumns(),
		programme: b.programmeColumns(), measure: b.measureColumns(), rate: b.rateColumns(),
	}
	b.tables = b.bind()
	return b
}

// Tables lists the tables in the order in which a reader meets them.
func (b *Book) Tables() []Table { return b.tables }

// bind joins columns and records. A table's key tells its rows apart.
func (b *Book) bind() []Table {
	c, g := b.columns, b.graph
	figures, deals, points := b.everyFigure(), b.everyDeal(), b.everyPoint()
	return []Table{
		tabulate("events", "id", c.event, g.Events),
		tabulate("figures", "ref", slices.Concat(c.figure, ofEvent(b, func(f *trade.Figure) string { return f.Event })), figures),
		tabulate("deals", "ref", slices.Concat(c.deal, ofEvent(b, func(d *trade.Deal) string { return d.Event })), deals),
		tabulate("deal-updates", "ref position", c.update, each(deals, updatesOf)),
		tabulate("participants", "event position", c.participant, each(g.Events, participantsOf)),
		tabulate("people", "event position", c.person, each(g.Events, peopleOf)),
		tabulate("notes", "event position", c.note, each(g.Events, notesOf)),
		tabulate("editions", "event position", c.edition, each(g.Events, editionsOf)),
		tabulate("partners", "id", c.partner, g.Partners),
		tabulate("series", "id", c.series, g.Series),
		tabulate("points", "ref", slices.Concat(c.point, ofSeries(b, func(p *trade.Point) string { return p.Series })), points),
		tabulate("growth-and-shares", "point position", slices.Concat(c.rated, ofSeries(b, func(r rated) string { return r.point.Series }), shown(b, func(r rated) trade.Ref { return r.ref })), each(points, ratedOf)),
		tabulate("gaps", "series from", slices.Concat(c.gap, ofSeries(b, func(g gap) string { return g.series })), each(g.Series, gapsOf)),
		tabulate("other-reports", "ref position", c.report, b.everyReport(figures, points)),
		tabulate("changes", "ref position", c.change, g.Changes),
		tabulate("sources", "id", c.source, g.Sources),
		tabulate("places", "id", c.place, g.Places),
		tabulate("sectors", "id", c.sector, g.Sectors),
		tabulate("programmes", "id", c.programme, g.Programmes),
		tabulate("measures", "id", c.measure, g.Measures),
		tabulate("rates", "from to year kind", c.rate, g.Rates),
	}
}

// ofEvent are the columns that tell of which event a number is, so that its row
// can be read alone: "the 50 projects signed at the ceremony" of which ceremony?
func ofEvent[T any](b *Book, id func(T) string) columns[T] {
	return slices.Concat(
		wordings(b, "event_title", func(r T) trade.Text {
			if e := b.graph.Event(id(r)); e != nil {
				return e.Title
			}
			return nil
		}),
		day("event_date", func(r T) trade.Date {
			if e := b.graph.Event(id(r)); e != nil {
				return e.Date
			}
			return trade.Date{}
		}),
	)
}

// ofSeries are those that tell of which series.
func ofSeries[T any](b *Book, id func(T) string) columns[T] {
	return wordings(b, "series_title", func(r T) trade.Text { return b.graph.SeriesOf(id(r)).Title })
}

// tabulate makes a table; key names columns, parted by spaces.
func tabulate[T any](name, key string, list columns[T], records []T) Table {
	t := Table{Name: name, Key: strings.Fields(key), Rows: len(records)}
	for _, c := range list {
		t.Columns = append(t.Columns, c.Column)
	}
	t.cell = func(row, column int) Cell { return list[column].of(records[row]) }
	return t
}

// each lists the parts of several records in their order.
func each[T, P any](records []T, parts func(T) []P) []P {
	var all []P
	for _, r := range records {
		all = append(all, parts(r)...)
	}
	return all
}
