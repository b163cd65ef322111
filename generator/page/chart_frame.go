package page

import (
	"tradepost/generator/chart"
	"tradepost/generator/hosting"
)

// A frameView is a chart alone, to stand in a frame on another site: no header,
// no navigation, every link opens a tab of its own. It is a document by itself
// rather than the chart's page with parts hidden, so that it needs neither a
// script nor a new browser, weighs little, and never makes the page around it
// jump to an anchor.
type frameView struct {
	Voice
	HTMLLang  string
	Policy    string // Content-Security-Policy
	SiteTitle string
	Home      string // the page that the chart is shown for
	Canonical string // its absolute address, "" without base_url
	Icon      string
	CSS       string
	Script    string
	Chart     ChartView

	Publishers string // whose figures it shows, for where they are folded
}

func writeFrame(d *desk, e exhibit) error {
	x := e.show(d)
	home := Target{Path: d.address(d.lang, e.folder), Anchor: e.anchor}
	view := frameView{
		Voice: d.voice(), HTMLLang: d.HTMLLang(), Policy: hosting.Policy, SiteTitle: d.Graph.Site.Title.In(d.lang).Text,
		Home: d.link(home), Icon: d.link(Target{Path: iconPath}), CSS: d.asset("site.css"), Script: d.asset("site.js"),
		Chart: d.framed(x), Publishers: d.publishers(x.chart.Sources),
	}
	view.Chart.Summary = d.spans(x.chart.Summary, view.Home)
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

// A frame has one height, whatever the width of the page that it is put into,
// and whoever pastes its code can seldom add a script or a style that would set
// it. It is what the chart needs on wide pages, where the drawing is nearly
// always of the same size (styles/charts.css); on narrow ones, where a chart is
// up to twice as high, the frame scrolls. Who publishes for phones is told the
// height that shows all there.

// wideFrame is the height at which no frame of 720 pixels and more scrolls.
func (d *desk) wideFrame(c chart.Chart, view ChartView) int {
	return d.frameHeight(c, view, 720, 760, 824)
}

// narrowFrame is the same for frames from 360 pixels on.
func (d *desk) narrowFrame(c chart.Chart, view ChartView) int {
	return max(d.wideFrame(c, view), d.frameHeight(c, view, 360, 420, 504))
}

func (d *desk) frameHeight(c chart.Chart, view ChartView, widths ...int) int {
	most := 0
	for _, width := range widths {
		most = max(most, d.framedHeight(c, view, width))
	}
	return (most + 13) / 10 * 10
}

// framedHeight estimates the height at one width by the sizes that the style
// sheet gives the words (styles/charts.css).
func (d *desk) framedHeight(c chart.Chart, view ChartView, width int) int {
	const (
		inset, step, keys   = 12, 8, 17 // keys: room for what they do
		measure             = 629
		title, titleLeading = 22, 28
	)
	summary, leading, small, smallLeading := 16, 27, 13, 22
	if d.lang == "zh" { // its letters are all as wide as estimated, its lines further apart
		summary, leading, small, smallLeading = 17, 30, 14, 25
	}
	inner := width - 2*inset
	lines := func(text string, width, size int) int { return len(chart.Lines(text, width, size)) }
	words := titleLeading*lines(view.Called, inner, title) + leading*lines(view.Label, min(inner, measure), summary) + smallLeading
	form, widest, folded := c.Desk, 800, false
	if inner <= 680 {
		form, widest, folded = c.Phone, 480, true
	}
	switch {
	case view.Origin == "":
	case folded:
		words += step + smallLeading
	default:
		words += step + smallLeading*lines(view.Origin, inner, small)
	}
	return 2*(inset+step) + keys + words + form.Height*min(inner, widest)/form.Width
}
