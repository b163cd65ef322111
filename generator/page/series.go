package page

import (
	"iter"
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

// tradeView lists the series: the newest value of each, and what it covers.
type tradeView struct {
	Page
	Chart *ChartView // nil where it has too little to show
	List  SeriesTable
}

// A SeriesTable is several series, which overlap and must not be added.
type SeriesTable struct {
	Voice
	Rows []SeriesRow
}

// A SeriesRow is a series with its newest value.
type SeriesRow struct {
	Series Link
	Covers Words
	Period string // of the newest value
	Value  *Number
	Growth *Number
	Status string
	Span   string // "2013–2024"
}

func tradeIndex(s *Site) iter.Seq[Task] {
	return s.inEachLanguage("trade/", func(d *desk) error {
		view := tradeView{
			Page: d.frame("trade", d.say("trade.title"), d.T("trade.description")),
			List: d.seriesList(d.Graph.Series),
		}
		e := d.catalogued("trade-russia")
		if x := e.show(d); x.chart.Drawn {
			drawn := d.chartView(e, x, d.to(chartRef("trade-russia")))
			view.Chart = &drawn
		}
		return d.render(d.out, "trade", view)
	})
}

func (d *desk) seriesList(list []*trade.Series) SeriesTable {
	table := SeriesTable{Voice: d.voice()}
	for _, s := range list {
		row := SeriesRow{Series: d.linkTo(s.Ref()), Covers: d.words(s.Covers)}
		if n := len(s.Points); n > 0 {
			p := s.Points[n-1]
			value := d.listed(p.Value, p.Status, p.Ref())
			row.Value, row.Period, row.Status = &value, d.Period(p.Period), d.word("status", string(p.Status))
			if p.Growth != nil {
				growth := d.number(p.Growth.Value, p.Growth.Status, withPart(p.Ref(), "growth"))
				row.Growth = &growth
			}
			row.Span = d.Period(onRecord(s))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// onRecord is the time from the first value of a series to its newest, to the
// month.
func onRecord(s *trade.Series) trade.Period {
	span := trade.Period{From: s.Points[0].Period.From, To: s.Points[len(s.Points)-1].Period.To}
	span.From.Day, span.To.Day = 0, 0
	return span
}

// seriesView is one series: drawn, as a table, and point by point with all
// evidence. Its cards are never paged, since links to them must not break.
type seriesView struct {
	Page
	Facts   []Fact
	Covers  Words
	Note    Lead
	Chart   ChartView // its table is the series' own, with the gaps in place
	Entries []SeriesEntry
	Reports []Link
	CSV     string // the download that holds its points
}

// A SeriesEntry is a point or a gap; the other one is nil.
type SeriesEntry struct {
	Point *PointCard
	Gap   *GapCard
}

func series(s *Site) iter.Seq[Task] {
	return forEach(s, s.Graph.Series, (*trade.Series).Ref, writeSeries)
}

func writeSeries(d *desk, s *trade.Series) error {
	title, e := d.words(s.Title), d.ofSeries(s)
	view := seriesView{
		Page:  d.frame("series", title, d.inOwn(s.Covers), d.section("trade/", "nav.trade")),
		Facts: d.seriesFacts(s), Covers: d.words(s.Covers), Note: d.remark(s.Note, d.topicOf(s, trade.Ref{})),
		Chart:   d.chartView(e, e.show(d), ""),
		Reports: d.reportsOn(s.Ref()),
		CSV:     d.link(Target{Path: "data/points.csv"}),
	}
	view.Record = d.record(s.Ref())
	view.share(sharedChart(e))
	view.tell(d.seriesNodes(s)...)
	view.Chart.Notes = slices.DeleteFunc(view.Chart.Notes, func(note NoteView) bool {
		return note.Text == view.Covers.Text || note.Text == view.Note.Text // the page says them above
	})
	walkSeries(s, func(p *trade.Point) {
		card := d.pointCard(s, p)
		view.Entries = append(view.Entries, SeriesEntry{Point: &card})
	}, func(g trade.Gap) {
		card := d.gapCard(s, g)
		view.Entries = append(view.Entries, SeriesEntry{Gap: &card})
	})
	return d.render(d.out, "series", view)
}

// walkSeries visits points and gaps in the order of time.
func walkSeries(s *trade.Series, point func(*trade.Point), gap func(trade.Gap)) {
	gaps := s.Gaps
	for _, p := range s.Points {
		for len(gaps) > 0 && gaps[0].From <= p.Period.From.Year {
			gap(gaps[0])
			gaps = gaps[1:]
		}
		point(p)
	}
	for _, g := range gaps {
		gap(g)
	}
}

func (d *desk) seriesFacts(s *trade.Series) []Fact {
	fact := func(key string, value Link) Fact { return Fact{Label: d.T(key), Values: []Link{value}} }
	facts := []Fact{fact("series.reporter", d.linkTo(trade.Ref{Kind: trade.RefPlace, ID: s.Reporter}))}
	partner := Link{Words: d.say("series.world")}
	if s.Partner != "" {
		partner = d.linkTo(trade.Ref{Kind: trade.RefPlace, ID: s.Partner})
	}
	facts = append(append(facts, fact("series.partner", partner)), d.measured(s)...)
	if s.Currency != "" {
		facts = append(facts, fact("series.currency", Link{Words: plain(d.Currency(s.Currency))}))
	}
	if !s.Updated.IsZero() {
		facts = append(facts, Fact{Label: d.T("series.updated"), When: d.on(s.Updated)})
	}
	return facts
}

// measured is what the values of a series measure.
func (d *desk) measured(s *trade.Series) []Fact {
	facts := []Fact{{Label: d.T("series.flow"), Values: []Link{{Words: plain(d.word("flow", string(s.Flow)))}}}}
	if s.Measure != "" {
		facts = append(facts, Fact{Label: d.T("figure.measure"), Values: []Link{{Words: d.measure(s.Measure)}}})
	}
	if s.Valuation != "" {
		facts = append(facts, Fact{Label: d.T("series.valuation"), Values: []Link{{Words: plain(d.word("valuation", string(s.Valuation)))}}})
	}
	return facts
}

// gapPeriod is the span of a gap as the language writes it.
func (d *desk) gapPeriod(g trade.Gap) string {
	if g.From == g.To {
		return d.Date(trade.Date{Year: g.From})
	}
	return d.Period(trade.Period{From: trade.Date{Year: g.From}, To: trade.Date{Year: g.To}})
}

// seriesTable is every point and, in its place, every gap.
func (d *desk) seriesTable(s *trade.Series) TableView {
	wholes := wholesOf(s)
	columns := []ColumnView{
		{Title: d.T("series.period")}, {Title: d.T("series.value"), Numeric: true}, {Title: d.T("series.growth"), Numeric: true},
	}
	for _, whole := range wholes {
		columns = append(columns, ColumnView{Title: d.shareTitle(whole), Numeric: true})
	}
	columns = append(columns, ColumnView{Title: d.T("figure.status")})
	table := TableView{Caption: d.T("series.caption", "title", d.marked(d.words(s.Title))), Columns: columns}
	add := func(cells ...CellView) {
		for i := range cells {
			cells[i].Head, cells[i].Label = i == 0, columns[i].Title
			if columns[i].Numeric && cells[i].Class == "" {
				cells[i].Class = "numeric"
			}
		}
		table.Rows = append(table.Rows, cells)
	}
	walkSeries(s, func(p *trade.Point) {
		card := d.to(p.Ref())
		cells := []CellView{
			{Text: d.Period(p.Period), Href: card},
			{Text: d.Value(p.Value), Value: p.Value.Number.String(), Code: codeOf(p.Value), Qualifier: exactness(p.Value), Href: card, Differs: d.differs(p.Ref()), Class: "numeric status-" + string(p.Status), states: p.Ref()},
			d.ratedCell(p.Growth, withPart(p.Ref(), "growth")),
		}
		for i, whole := range wholes {
			cells = append(cells, d.shareCell(p, whole, i))
		}
		add(append(cells, CellView{Text: d.word("status", string(p.Status))})...)
	}, func(g trade.Gap) {
		cells := []CellView{{Text: d.gapPeriod(g), Href: "#" + gapID(g)}, {Text: d.T("series.gap"), Class: "numeric gap"}}
		for len(cells) < len(columns)-1 {
			cells = append(cells, d.ratedCell(nil, trade.Ref{}))
		}
		add(append(cells, CellView{Text: d.T("chart.gap_word")})...)
	})
	return table
}

// wholesOf are the series that points of a series are shares of, "" for a whole
// that no series holds, in the order in which they are first met.
func wholesOf(s *trade.Series) []string {
	var wholes []string
	for _, p := range s.Points {
		for _, r := range p.Shares {
			if !slices.Contains(wholes, r.Of) {
				wholes = append(wholes, r.Of)
			}
		}
	}
	return wholes
}

// shareCell is the share of a point in a whole, in the column of that whole.
func (d *desk) shareCell(p *trade.Point, whole string, column int) CellView {
	at := slices.IndexFunc(p.Shares, func(r trade.Rated) bool { return r.Of == whole })
	if at < 0 {
		return d.ratedCell(nil, trade.Ref{})
	}
	cell := d.ratedCell(&p.Shares[at], p.ShareRef(at))
	if cell.column = "share"; column > 0 {
		cell.column += "_" + strconv.Itoa(column+1)
	}
	return cell
}

func (d *desk) shareTitle(whole string) string {
	if whole == "" {
		return d.T("series.share")
	}
	return d.T("series.share_in", "series", d.marked(d.words(d.Graph.SeriesOf(whole).Title)))
}

// ratedCell is a growth rate or a share.
func (d *desk) ratedCell(r *trade.Rated, of trade.Ref) CellView {
	if r == nil {
		return CellView{Text: d.T("value.not_stated"), Class: "numeric not-stated"}
	}
	return CellView{Text: d.Value(r.Value), Value: r.Value.Number.String(), Code: codeOf(r.Value), Qualifier: exactness(r.Value), Part: of.Part, Href: d.toCard(of), states: of}
}

func gapID(g trade.Gap) string { return "gap-" + strconv.Itoa(g.From) }
