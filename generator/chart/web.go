package chart

import (
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// A web is named points and the lines between them. Everything has its place in
// CSS pixels already: ECharts lays out nothing, so the picture is the same in
// every build and every browser.
type web struct {
	width, height int
	curve         float32 // of the lines
	kinds         []kindOfNode
	nodes         []node
	links         []link
}

// A kindOfNode is how the nodes of one kind look; the legend explains it.
type kindOfNode struct {
	name   string
	symbol string
	look   *style
}

// A node is a point with a name beside it; a heading has no point.
type node struct {
	id      string // unique among all
	lines   []string
	kind    int // index into the web's
	x, y    int
	size    float64
	left    bool // its name stands at its left
	heading bool
	tip     []string
}

type link struct{ from, to string }

func (w *web) add(n node) { w.nodes = append(w.nodes, n) }

const (
	webFont = fontSize
	webLine = 14 // height of a line of a name
)

// fill writes a web as a graph on hidden axes that count pixels.
func (w *web) fill(p plot, o *overlay) {
	top := p.firstTop()
	o.grids = []tree{{"left": 0, "top": top, "width": w.width, "height": w.height, "outerBoundsMode": "none"}}
	hidden := func(length int) fullAxis {
		return fullAxis{XAxis: opts.XAxis{Type: "value", Max: length, Show: opts.Bool(false)}}
	}
	o.x, o.y = []fullAxis{hidden(w.width)}, []fullAxis{hidden(w.height)}
	o.y[0].Inverse = opts.Bool(true)
	s := fullSeries{SingleSeries: charts.SingleSeries{
		Type: string(nodes), Layout: "none", CoordSystem: "cartesian2d", Symbol: "circle",
		LineStyle: &opts.LineStyle{Color: string(muted), Width: 1, Curveness: w.curve, Opacity: opts.Float(0.45)},
	}}
	s.Label = &label{Show: opts.Bool(true), Color: ink, FontSize: webFont, LineHeight: webLine, Halo: ground, HaloWidth: 3, Opacity: 1}
	s.Emphasis = tree{"focus": "adjacency", "lineStyle": tree{"width": 1.5, "opacity": 1}}
	// What is not linked to the point at hand stays legible.
	s.Blur = tree{"itemStyle": tree{"opacity": 0.4}, "lineStyle": tree{"opacity": 0.12}, "label": tree{"opacity": 0.5}}
	s.Kinds = w.categories()
	data := make([]any, len(w.nodes))
	for i, n := range w.nodes {
		data[i] = n.datum(w.kinds)
	}
	s.Data = data
	links := make([]tree, len(w.links))
	for i, l := range w.links {
		links[i] = tree{"source": l.from, "target": l.to}
	}
	s.Links = links
	o.series = []fullSeries{s}
}

func (w *web) categories() []tree {
	all := make([]tree, len(w.kinds))
	for i, k := range w.kinds {
		all[i] = tree{"name": k.name, "symbol": k.symbol, "itemStyle": k.look}
	}
	return all
}

func (n node) datum(kinds []kindOfNode) datum {
	d := datum{Name: n.id, Value: []int{n.x, n.y}, Tip: n.tip, SymbolSize: &n.size, Label: &label{Position: "right", Formatter: strings.Join(n.lines, "\n")}}
	if n.left {
		d.Label.Position = "left"
	}
	if n.heading {
		d.Label.Color, d.Label.Weight = muted, "bold"
		return d
	}
	// The style of a category does not reach its nodes in every version.
	d.Category, d.Symbol, d.ItemStyle = &n.kind, kinds[n.kind].symbol, kinds[n.kind].look
	return d
}

// weighed is the size of a node by what hangs on it, so that its area grows with it.
func weighed(n int) float64 { return math.Round(6 + 3*math.Sqrt(float64(n))) }
