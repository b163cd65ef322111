package chart

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A plot is a drawing before it is an option: panels one under the other, or a
// web. Lengths are CSS pixels. Everything a narrow window needs otherwise is
// said here, too, since the option has to serve both.
type plot struct {
	legend []status // shapes to explain above the panels
	panels []panel
	web    *web
}

// A status is a shape with its word, for the legend.
type status struct {
	is   trade.Status
	name string
}

// A panel is one pair of axes. Its height is that of the axes; what is written
// above and below them comes on top.
type panel struct {
	name         string // the unit, written above its top left corner
	height       int
	left, right  int // room beside the axes
	narrowLeft   int // the same in a narrow window, 0: as wide
	narrowRight  int
	bottom       int // room below, for labels
	x, y         axis
	layers       []layer
	primary      bool // its marks are what the chart is about
	headsInside  bool // the y labels head rows and stand inside the panel
	shadeColumns []bool
}

// An axis holds categories or, where it has none, values from min to max.
type axis struct {
	categories []string
	slim       []string // the same for a narrow window, nil: as wide
	min, max   float64
	step       numeral.Number
	ticks      []string // the text of each step
	hide       bool     // neither labels nor lines
	lines      bool     // grid lines at the steps
	every      int      // in a narrow window only each so many-th label
	rotate     int      // degrees
	fromTop    bool     // a y axis whose first category is the uppermost
	onTop      bool     // an x axis that stands above
}

// A layer is the marks of one form, colour and meaning.
type layer struct {
	form   form
	name   string
	status trade.Status // named in the legend
	colour role
	marks  []*mark // bars, lines: by category, nil for none; dots: any
	labels labels
	bare   bool // a line without marks of its own: dots lie on it
}

type form string

const (
	bars  form = "bar"
	line  form = "line"
	dots  form = "scatter"
	nodes form = "graph"
)

// labels says where the text of a mark stands.
type labels struct {
	position     string // "top", "right", "" for none
	narrowRotate bool   // upright text would collide in a narrow window
	narrowHide   bool
}

// A mark is one value.
type mark struct {
	value  float64
	at     float64 // dots: position on the x axis; value is the one on the y axis
	label  string
	tip    []string // lines of the box beside the pointer
	status trade.Status
	colour role // "": the layer's
	size   float64
}

// marks counts what the drawing is about.
func (p plot) marks() int {
	n := 0
	for _, panel := range p.panels {
		if !panel.primary {
			continue
		}
		for _, l := range panel.layers {
			n += l.count()
		}
	}
	if p.web != nil {
		n += len(p.web.links)
	}
	return n
}

// count is how many marks a layer adds to the chart.
func (l layer) count() int {
	n := 0
	for _, m := range l.marks {
		if m != nil && !l.bare {
			n++
		}
	}
	return n
}

const (
	legendHeight = 28
	nameHeight   = 28
	panelGap     = 16
)

// height is what the whole drawing needs.
func (p plot) height() int {
	if p.web != nil {
		return p.web.height
	}
	h := p.firstTop()
	for i, panel := range p.panels {
		if i > 0 {
			h += panelGap
		}
		h += nameHeight + panel.height + panel.bottom
	}
	return h
}

// firstTop leaves room for the legend: two lines where one would not fit into a
// narrow window.
func (p plot) firstTop() int {
	width := 0
	for _, s := range p.legend {
		width += textWidth(s.name) + 40
	}
	switch {
	case width == 0:
		return 0
	case width > 320:
		return 2*legendHeight - 8
	}
	return legendHeight
}

// tops are the upper edges of the panels' axes.
func (p plot) tops() []int {
	top := p.firstTop()
	var all []int
	for i, panel := range p.panels {
		if i > 0 {
			top += panelGap
		}
		all = append(all, top+nameHeight)
		top += nameHeight + panel.height + panel.bottom
	}
	return all
}
