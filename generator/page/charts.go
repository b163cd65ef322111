package page

import (
	"html/template"
	"iter"

	"tradepost/generator/chart"
)

// chartsView lists the charts of the catalogue with what each of them says.
type chartsView struct {
	Page
	List []ChartRow
}

// A ChartRow is a chart in words, and its shape beside them.
type ChartRow struct {
	Chart   Link
	Spark   template.HTML // "" where nothing is drawn
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
		address := d.to(chartRef(name))
		view.List = append(view.List, ChartRow{
			Chart:   Link{Href: address, Words: plain(c.Title)},
			Spark:   template.HTML(d.catalogueCharts[catalogueKey{d.lang, name}].outline().Spark()),
			Summary: d.spans(c.Summary, address),
		})
	}
	return d.render(d.out, "charts", view)
}
