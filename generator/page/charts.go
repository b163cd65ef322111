package page

import (
	"iter"

	"tradepost/generator/chart"
	"tradepost/generator/trade"
)

// chartsView lists the charts of the catalogue with what each of them says.
type chartsView struct {
	Page
	List []ChartRow
}

// A ChartRow is a chart in words.
type ChartRow struct {
	Chart   Link
	Summary []SpanView
}

func charts(s *Site) iter.Seq[Task] { return s.inEachLanguage("charts/", writeCharts) }

func writeCharts(d *desk) error {
	view := chartsView{Page: d.frame("charts", d.say("charts.title"), d.T("charts.description"))}
	for _, name := range chart.Names() {
		c := d.catalogueChart(d.lang, name)
		if len(c.Table.Rows) == 0 {
			continue // there is no data for it yet
		}
		view.List = append(view.List, ChartRow{
			Chart:   Link{Href: d.to(trade.Ref{Kind: trade.RefChart, ID: name}), Words: plain(c.Title)},
			Summary: d.spans(c.Summary),
		})
	}
	return d.render(d.out, "charts", view)
}
