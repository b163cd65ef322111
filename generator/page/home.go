package page

import (
	"iter"

	"tradepost/generator/trade"
)

// homeView is the front door: a few numbers that matter, the editor's text,
// what is new.
type homeView struct {
	Page
	Lead    Lead
	Key     []KeyFigure
	Text    *NarrativeView
	Charts  []ChartSection
	Latest  []EventRow
	Events  string // link to the timeline
	Reports []ReportRow
	All     string // link to the reports
}

// A ChartSection is a chart of the front page under a heading that names its
// subject.
type ChartSection struct {
	Title string
	Chart ChartView
}

// homeCharts are the charts of the front page, in order: chart and message key.
var homeCharts = [...]struct{ name, key string }{
	{"trade-russia", "home.trade"},
	{"contract-values", "home.contracts"},
	{"partners-network", "home.partners"},
}

// A KeyFigure is a number set large, never without what it covers.
type KeyFigure struct {
	Exactness    string // "more than ", set small before the number
	Number, Unit string
	Machine      string
	Code         string
	Qualifier    string
	Differs      string
	Changed      *ChangeMark // nil: it stands as it was published
	Href         string      // its card
	Covers       Words
	From         *Link  // the event it belongs to, nil on that event's own page
	Caution      string // the status, where it is not simply reported
}

// A front page holds so many key figures, events and reports.
const (
	keyFigures   = 3
	latestEvents = 5
	homeReports  = 4
)

func home(s *Site) iter.Seq[Task] { return s.inEachLanguage("", writeHome) }

func writeHome(d *desk) error {
	site := d.Graph.Site
	n, text, err := d.narrative("home")
	if err != nil {
		return err
	}
	title, lead := d.words(site.Title), site.Description
	var named []trade.Mention
	if n != nil {
		named = n.Mentions
		if n.Title != "" {
			title = d.narrativeTitle(n)
		}
		if n.Summary != "" {
			lead = summaryOf(n)
		}
	}
	d.numberLinks(text, nil)
	view := homeView{
		Page: d.frame("home", title, d.inOwn(site.Description)),
		Lead: d.lead(lead, d.referredTo(n)), Text: text, Key: d.keyFigures(named),
		Events: d.folder("events/"), All: d.folder("reports/"),
		Latest:  d.eventRows(newest(d.Graph.Events, sheet{to: latestEvents})),
		Reports: firstOf(d.reportRows(), homeReports),
	}
	view.tell(d.websiteNode())
	sayOnce(&view.Page, &view.Lead, text)
	view.Draft = n != nil && n.Draft
	if text == nil || !text.Charts {
		view.Charts = d.homeCharts()
	}
	return d.render(d.out, "home", view)
}

// homeCharts draws the charts of the front page that have enough to show.
func (d *desk) homeCharts() []ChartSection {
	var list []ChartSection
	for _, h := range homeCharts {
		e := d.catalogued(h.name)
		if x := e.show(d); x.chart.Drawn {
			list = append(list, ChartSection{Title: d.T(h.key), Chart: d.chartView(e, x, d.to(chartRef(h.name)))})
		}
	}
	return list
}

// keyFigures are the first values that the editors speak of: in the text of the
// home page, then one from each report (of a series the newest), then amounts
// of the newest events. Who writes the texts chooses the numbers.
func (d *desk) keyFigures(named []trade.Mention) []KeyFigure {
	var list []KeyFigure
	seen := map[trade.Ref]bool{}
	add := func(r trade.Ref) bool {
		value, status, covers := d.valueOf(r)
		if !value.Stated() || value.Kind == trade.Percent || seen[r] || len(list) == keyFigures {
			return false
		}
		seen[r] = true
		key := d.keyFigure(value, status, covers, r)
		if r.Kind == trade.RefFigure && r.Item != "" {
			event := d.linkTo(trade.Ref{Kind: trade.RefEvent, ID: r.ID})
			key.From = &event
		}
		list = append(list, key)
		return true
	}
	for _, m := range named {
		add(m.Ref)
	}
	for _, id := range d.reportIDs() {
		for _, m := range d.Graph.Narrative("reports/"+id, d.Languages()[0]).Mentions {
			if add(d.newest(m.Ref)) {
				break
			}
		}
	}
	for _, e := range latest(d.Graph.Events) {
		if f := headline(e.Figures); f != nil && f.Value.Kind == trade.Amount {
			add(f.Ref())
		}
	}
	return list
}

// newest is the last value of the series that a reference to one of its points
// speaks of; any other reference stays as it is.
func (d *desk) newest(r trade.Ref) trade.Ref {
	if r.Kind != trade.RefSeries || r.Item == "" {
		return r
	}
	points := d.Graph.SeriesOf(r.ID).Points
	return trade.Ref{Kind: trade.RefSeries, ID: r.ID, Item: points[len(points)-1].Period.Anchor()}
}

func (d *desk) keyFigure(value trade.Value, status trade.Status, covers Words, r trade.Ref) KeyFigure {
	key := KeyFigure{Machine: value.Number.String(), Code: codeOf(value), Qualifier: exactness(value), Href: d.toCard(r), Differs: d.differs(r), Changed: d.changeMark(r), Covers: covers, Caution: d.caution(status)}
	key.Exactness, key.Number, key.Unit = d.Split(value)
	return key
}

// firstOf is the first n of a list, or all of a shorter one.
func firstOf[T any](list []T, n int) []T { return list[:min(n, len(list))] }
