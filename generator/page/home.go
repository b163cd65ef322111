package page

import (
	"iter"

	"tradepost/generator/chart"
	"tradepost/generator/trade"
)

// homeView is the front door: a few numbers that matter, the editor's text,
// what is new.
type homeView struct {
	Page
	Lead    string
	Key     []KeyFigure
	Text    *NarrativeView
	Chart   *ChartView
	Latest  []EventRow
	Events  string // link to the timeline
	Reports []ReportRow
	All     string // link to the reports
}

// A KeyFigure is a number set large, never without what it covers.
type KeyFigure struct {
	Number, Unit string
	Machine      string
	Href         string // its card
	Covers       Words
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
	title := d.words(site.Title)
	view := homeView{
		Page: d.frame("home", title, site.Description.In(d.lang).Text),
		Lead: site.Description.In(d.lang).Text, Text: text,
		Events: d.folder("events/"), All: d.folder("reports/"),
		Latest:  d.eventRows(firstOf(latest(d.Graph.Events), latestEvents)),
		Reports: firstOf(d.reportRows(), homeReports),
	}
	if n != nil {
		view.Draft = n.Draft
		view.Key = d.keyFigures(n.Mentions)
	}
	d.withCharts(&view.Page, text)
	if text == nil || !text.Charts {
		if c := chart.Draw(d.Graph, d.Printer, "trade-russia", chart.Selection{}); c.Drawn {
			shown := d.chartView(c, d.to(trade.Ref{Kind: trade.RefChart, ID: "trade-russia"}))
			view.Chart, view.ChartScript = &shown, d.asset("charts.js")
		}
	}
	return d.render(d.out, "home", view)
}

// keyFigures are the first values that the editor's text speaks of: who writes
// the text chooses the numbers.
func (d *desk) keyFigures(mentions []trade.Mention) []KeyFigure {
	var list []KeyFigure
	seen := map[trade.Ref]bool{}
	for _, m := range mentions {
		value, status, covers := d.valueOf(m.Ref)
		if !value.Stated() || seen[m.Ref] || m.Ref.Part != "" || len(list) == keyFigures {
			continue
		}
		seen[m.Ref] = true
		key := KeyFigure{Machine: value.Number.String(), Href: d.to(m.Ref), Covers: plain(covers)}
		key.Number, key.Unit = d.Split(value)
		if status != "" && status != trade.Reported {
			key.Caution = d.word("status", string(status))
		}
		list = append(list, key)
	}
	return list
}

// firstOf is the first n of a list, or all of a shorter one.
func firstOf[T any](list []T, n int) []T { return list[:min(n, len(list))] }
