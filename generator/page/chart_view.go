package page

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"sync"

	"tradepost/generator/chart"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A ChartView is a chart as a page shows it: what it says, the drawing in two
// widths, the option from which the script brings it to life, and the same
// values as a table.
type ChartView struct {
	Voice
	ID      string // anchor: "chart-trade-russia"
	Lang    string // the page's language, where the text around is a fallback
	Title   Words
	Called  string // the title where no element can say its language
	Unit    string
	Summary []SpanView
	Label   string        // the summary as plain text, read out for the drawing
	Desk    template.HTML // the drawing for a wide place
	Phone   template.HTML // and for a narrow one
	Option  template.JS   // JSON, "<" escaped
	Drawn   bool          // else the table stands alone
	Tall    bool          // higher than a page of paper
	Table   TableView
	Notes   []NoteView
	Sources []SourceRef
	Origin  string // the publishers in a line, for where the sources are folded
	Alone   string // the chart's own page, "" there
	Use     ChartUse
}

// A NoteView is what a chart leaves open, its amounts joined to their cards.
type NoteView struct {
	Text  string
	Spans []SpanView
}

// A SpanView is a run of a sentence; a number in it leads to its card, a name to
// its page.
type SpanView struct {
	Text  string
	Href  string
	Class string // of the link: "number" or "name"

	Value, Code, Qualifier, Part, Differs string // of a number, as in Number
}

// A TableView is a table of values.
type TableView struct {
	Caption string
	Columns []ColumnView
	Rows    [][]CellView
	Part    string // which rows these are, where they are not all
}

// A ColumnView heads a column.
type ColumnView struct {
	Title   string
	Numeric bool
}

// A CellView is one value of a table.
type CellView struct {
	Text  string
	Spans []SpanView // the text in parts that lead somewhere; nil: it is one
	Value string     // machine-readable, "" for words
	Href  string     // its card, "" where it has none
	Head  bool       // heads its row
	Label string     // its column's title, for narrow screens
	Class string

	Code, Qualifier, Part, Differs string // of a number, as in Number
	Converted                      string // likewise, in a table of several currencies

	states trade.Ref // the number that it states, for the files of the chart
	column string    // "share_2": what the codes of its column begin with, "" where its part says it
}

// chartView shows a chart under an id that no other element of the page has,
// even where one page shows the same chart twice.
func (d *desk) chartView(e exhibit, x exhibited, alone string) ChartView {
	view := d.picturesOf(x)
	view.Table, view.Sources, view.Alone = x.table(mostRows), d.sourceList(x.chart.Sources), alone
	if d.alone {
		view.Option, view.Alone = "", "#"+view.ID // nothing brings it to life, and its own page may not be there
		return view
	}
	view.Use = d.use(e, x.chart, view)
	return view
}

// picturesOf is a chart with its words and drawings, without its table.
func (d *desk) picturesOf(x exhibited) ChartView {
	c := x.chart
	view := ChartView{
		Voice: d.voice(), ID: d.chartID(c.ID), Title: x.title, Called: d.marked(x.title), Unit: c.Unit, Label: plainSpans(c.Summary),
		Option: template.JS(c.Option), Drawn: c.Drawn, Tall: c.Desk.Height > c.Desk.Width*3/2, Notes: d.chartNotes(c), Origin: d.origin(c.Sources),
	}
	view.Summary = d.spans(c.Summary, "#"+view.ID)
	if c.Drawn {
		view.Desk, view.Phone = d.still(c, view, "desk", c.Desk), d.still(c, view, "phone", c.Phone)
	}
	return view
}

func (d *desk) chartNotes(c chart.Chart) []NoteView {
	about := d.topicOfTable(c.Table)
	notes := make([]NoteView, len(c.Notes))
	for i, note := range c.Notes {
		notes[i] = NoteView{Text: note, Spans: d.told(trade.Wording{Lang: d.lang, Text: note}, about)}
	}
	return notes
}

// plainSpans is a sentence without its links.
func plainSpans(spans []chart.Span) string {
	var text string
	for _, s := range spans {
		text += s.Text
	}
	return text
}

// still is a chart drawn in one of its two sizes.
func (d *desk) still(c chart.Chart, view ChartView, form string, size chart.Size) template.HTML {
	svg, err := d.Draw(Drawing{
		Option: c.Option, Width: size.Width, Height: size.Height,
		ID: view.ID + "-" + form, Title: c.Title, Description: view.Label,
	})
	if err != nil && d.err == nil {
		d.err = fmt.Errorf("chart %q: %w", c.ID, err)
	}
	return template.HTML(svg)
}

// spans join the numbers of a summary to their cards, and what counts the rows of
// the chart's table to where that stands.
func (d *desk) spans(summary []chart.Span, table string) []SpanView {
	spans := make([]SpanView, len(summary))
	for i, s := range summary {
		spans[i].Text = s.Text
		switch {
		case s.Ref == chart.OwnTable:
			spans[i].Href, spans[i].Class = table, "total"
		case !s.Ref.IsZero():
			spans[i] = d.linked(s.Text, s.Ref)
		}
	}
	return spans
}

// linked is words that lead somewhere: to the card of a number, which the dotted
// underline marks, or to the page of a thing.
func (d *desk) linked(text string, r trade.Ref) SpanView {
	if f := d.Graph.Fact(r); f.Value.Stated() && states(text, d.lang, f.Value) {
		return d.numberSpan(text, f.Value, numberClass(""), r)
	}
	return SpanView{Text: text, Href: d.to(r), Class: "name"}
}

// numberSpan is a number in running text.
func (d *desk) numberSpan(text string, v trade.Value, class string, r trade.Ref) SpanView {
	return SpanView{
		Text: text, Href: d.toCard(r), Class: class,
		Value: v.Number.String(), Code: codeOf(v), Qualifier: exactness(v), Part: r.Part, Differs: d.differs(r),
	}
}

// states tells whether words state a value; a name of what has one does not.
func states(text string, lang trade.Lang, v trade.Value) bool {
	return slices.ContainsFunc(numeral.Scan(text, string(lang)), v.SaidBy)
}

// isNumber tells whether a reference names a value rather than a thing.
func isNumber(r trade.Ref) bool {
	return r.Kind == trade.RefFigure || r.Kind == trade.RefDeal || r.Kind == trade.RefSeries && r.Item != ""
}

// chartID is the anchor of a chart, numbered from its second use on the page.
func (d *desk) chartID(name string) string {
	base := "chart-" + name
	id := base
	for n := 2; d.out.has(id); n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return d.anchor(id)
}

// has tells whether the page already has an element with this id.
func (o *Output) has(id string) bool {
	for _, anchor := range o.Anchors {
		if anchor == id {
			return true
		}
	}
	return false
}

// mostRows is how many rows of a chart's table a page shows: its size must not
// grow with the years of a site.
const mostRows = 200

// tableOf makes the table of a chart for a page or a file.
func (d *desk) tableOf(t chart.Table) func(rows int) TableView {
	return func(rows int) TableView {
		all := len(t.Rows)
		if rows == 0 || all <= rows {
			return d.tableView(t)
		}
		part := "chart.table.first"
		shown := t
		if shown.Rows = t.Rows[:rows]; t.Forward {
			shown.Rows, part = t.Rows[all-rows:], "chart.table.newest"
		}
		view := d.tableView(shown)
		view.Part = d.T(part, "shown", rows, "all", all)
		return view
	}
}

func (d *desk) tableView(t chart.Table) TableView {
	view := TableView{Caption: t.Caption, Rows: make([][]CellView, len(t.Rows))}
	for _, c := range t.Columns {
		view.Columns = append(view.Columns, ColumnView{Title: c.Title, Numeric: c.Numeric})
	}
	about, mixed := d.topicOfTable(t), d.mixed(t)
	for i, row := range t.Rows {
		view.Rows[i] = make([]CellView, len(row))
		for j, cell := range row {
			view.Rows[i][j] = d.cellView(cell, t.Columns[j], j == 0)
			if mixed && view.Rows[i][j].Code != "" {
				view.Rows[i][j].Converted = d.convertedShort(cell.Ref)
			}
			if words := &view.Rows[i][j]; words.Value == "" && words.Href == "" && words.Spans == nil {
				words.Spans = d.told(trade.Wording{Lang: d.lang, Text: cell.Text}, about)
			}
		}
	}
	return view
}

// mixed tells whether a table has amounts of several currencies, which only a
// rate makes comparable.
func (d *desk) mixed(t chart.Table) bool {
	var first numeral.Currency
	for _, row := range t.Rows {
		for _, cell := range row {
			v := d.Graph.Fact(cell.Ref).Value
			switch {
			case v.Kind != trade.Amount || cell.Value == "":
			case first == "":
				first = v.Currency
			case first != v.Currency:
				return true
			}
		}
	}
	return false
}

// topicOfTable is what the words of a chart and its table may speak of: what the
// table states, and what belongs to its series. Both are found once: a table has
// as many words as rows.
func (d *desk) topicOfTable(t chart.Table) topic {
	series := sync.OnceValue(func() []*trade.Series { return d.seriesInTable(t) })
	near := func() []stated {
		list := d.statedInTable(t)
		for _, s := range series() {
			list = append(list, d.statedIn(s)()...)
		}
		return list
	}
	made := func() []stated {
		var list []stated
		for _, s := range series() {
			list = append(list, d.workedIn(s, trade.Ref{})()...)
		}
		return list
	}
	return topic{near: sync.OnceValue(near), made: sync.OnceValue(made)}
}

func (d *desk) statedInTable(t chart.Table) []stated {
	var list []stated
	for _, row := range t.Rows {
		for _, cell := range row {
			if f := d.Graph.Fact(cell.Ref); f.Value.Stated() {
				list = append(list, stated{f.Value, f.Status, cell.Ref})
			}
		}
	}
	return list
}

// seriesInTable are the series of whose points a table is made.
func (d *desk) seriesInTable(t chart.Table) []*trade.Series {
	var list []*trade.Series
	for _, row := range t.Rows {
		for _, cell := range row {
			if s := d.Graph.SeriesOf(cell.Ref.ID); cell.Ref.Kind == trade.RefSeries && !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
	}
	return list
}

func (d *desk) cellView(cell chart.Cell, column chart.Column, head bool) CellView {
	view := CellView{Text: cell.Text, Value: cell.Value, Head: head, Label: column.Title}
	if column.Numeric {
		view.Class = "numeric"
	}
	if cell.Text == "" {
		view.Class = strings.TrimSpace(view.Class + " empty")
	}
	if cell.Status != "" {
		view.Class = strings.TrimSpace(view.Class + " status-" + string(cell.Status))
	}
	switch {
	case cell.Ref.IsZero():
	case cell.Value != "" && isNumber(cell.Ref):
		view.Href, view.Part, view.Differs, view.states = d.toCard(cell.Ref), cell.Ref.Part, d.differs(cell.Ref), cell.Ref
		value := d.Graph.Fact(cell.Ref).Value
		view.Code, view.Qualifier = codeOf(value), exactness(value)
	default:
		view.Href = d.to(cell.Ref)
	}
	if cell.Spans != nil {
		view.Spans = d.spans(cell.Spans, "")
	}
	return view
}

// drawn shows a chart of the catalogue, with the page that shows it alone.
func (d *desk) drawn(name string) ChartView {
	e := d.catalogued(name)
	return d.chartView(e, e.show(d), d.to(chartRef(name)))
}
