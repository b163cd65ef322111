package page

import (
	"tradepost/generator/chart"
)

// A frameView is a chart alone, to stand in a frame on another site: no header,
// no navigation, every link opens a tab of its own. It is a document by itself
// rather than the chart's page with parts hidden, so that it needs neither a
// script nor a new browser, weighs little, and never makes the page around it
// jump to an anchor.
type frameView struct {
	Voice
	HTMLLang  string
	SiteTitle string
	Home      string // the page that the chart is shown for
	Canonical string // its absolute address, "" without base_url
	CSS       string
	Script    string
	Chart     ChartView
}

func writeFrame(d *desk, e exhibit) error {
	home := Target{Path: d.address(d.lang, e.folder), Anchor: e.anchor}
	view := frameView{
		Voice: d.voice(), HTMLLang: d.HTMLLang(), SiteTitle: d.Graph.Site.Title.In(d.lang).Text,
		Home: d.link(home), CSS: d.asset("site.css"), Script: d.asset("site.js"),
		Chart: d.framed(e.show(d)),
	}
	if d.Graph.Site.BaseURL != "" {
		view.Canonical = d.absolute(home.Path)
	}
	return d.renderAlone(d.out, "frame", view)
}

// framed is a chart without its table and what goes with it.
func (d *desk) framed(x exhibited) ChartView {
	d.out.Links = d.out.Links[:0] // those of the table, which is not shown
	return d.picturesOf(x)
}

// frameHeight is how high a frame must be for a chart to stand in it whole at
// any usual width, in CSS pixels.
func frameHeight(c chart.Chart, view ChartView) int {
	most := 0
	for _, width := range [...]int{360, 480, 680, 720, 920} {
		most = max(most, framedHeight(c, view, width))
	}
	return (most + 19) / 20 * 20
}

// framedHeight estimates the height at one width by the sizes that the style
// sheet gives the words (styles/charts.css).
func framedHeight(c chart.Chart, view ChartView, width int) int {
	const (
		inset                     = 12 // on each side
		title, summary, small     = 22, 18, 15
		titleLine, line, lastLine = 29, 30, 25
	)
	inner := width - 2*inset
	form, widest := c.Desk, 920
	if inner <= 680 {
		form, widest = c.Phone, 480
	}
	count := func(text string, size int) int { return len(chart.Lines(text, inner, size)) }
	words := titleLine*count(view.Title.Text, title) + line*count(view.Label, summary) + lastLine*count(view.Origin, small) + lastLine
	return 2*inset + words + 32 + form.Height*min(inner, widest)/form.Width
}
