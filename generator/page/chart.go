package page

import (
	"iter"

	"tradepost/generator/chart"
	"tradepost/generator/trade"
)

// chartPageView is a chart by itself: to be read, cited, embedded.
type chartPageView struct {
	Page
	Chart ChartView
}

func chartPage(s *Site) iter.Seq[Task] {
	return forEach(s, chart.Names(), chartRef, writeChart)
}

func chartRef(name string) trade.Ref { return trade.Ref{Kind: trade.RefChart, ID: name} }

func writeChart(d *desk, name string) error {
	e := d.catalogued(name)
	shown := d.chartView(e, e.show(d), "")
	view := chartPageView{
		Page:  d.frame("chart", shown.Title, shown.Label, d.section("charts/", "nav.charts")),
		Chart: shown,
	}
	view.share(sharedChart(e))
	view.tell(d.chartNode(e, shown))
	return d.render(d.out, "chart", view)
}
