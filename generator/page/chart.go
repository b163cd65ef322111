package page

import (
	"html"
	"iter"

	"tradepost/generator/chart"
	"tradepost/generator/trade"
)

// chartPageView is a chart alone: to be read, cited, embedded.
type chartPageView struct {
	Page
	Chart    ChartView
	Citation string
	Embed    string // HTML to copy, "" without base_url
}

func chartPage(s *Site) iter.Seq[Task] {
	return forEach(s, chart.Names(), func(name string) trade.Ref {
		return trade.Ref{Kind: trade.RefChart, ID: name}
	}, writeChart)
}

func writeChart(d *desk, name string) error {
	shown := d.chartView(chart.Draw(d.Graph, d.Printer, name, chart.Selection{}), "")
	view := chartPageView{
		Page:  d.frame("chart", shown.Title, shown.Label, d.section("charts/", "nav.charts")),
		Chart: shown, Citation: d.citation(shown.Title.Text),
	}
	if view.Canonical != "" {
		view.Embed = `<iframe src="` + html.EscapeString(view.Canonical) + `" title="` + html.EscapeString(shown.Title.Text) +
			`" width="100%" height="640" loading="lazy"></iframe>`
	}
	return d.render(d.out, "chart", view)
}

// citation is how to cite a page of the site under a title.
func (d *desk) citation(title string) string {
	site := d.Graph.Site
	text := d.T("citation.text", "publisher", site.Publisher.Name.In(d.lang).Text, "title", title, "site", site.Title.In(d.lang).Text)
	if !d.Graph.Updated.IsZero() {
		text += " " + d.T("citation.updated", "date", d.Date(d.Graph.Updated))
	}
	if site.BaseURL != "" {
		text += " " + d.absolute(d.path)
	}
	return text
}
