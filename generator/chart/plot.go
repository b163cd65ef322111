package chart

import (
	"strings"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// The widths in CSS pixels that charts are drawn for. A page shows the one or
// the other, scaled a little to its place.
const (
	DeskWidth  = 800
	PhoneWidth = 360
)

// A form is a place that a chart is drawn for.
type form struct{ width int }

// forms are the two drawings of a chart: one in a wide place, one on a phone.
func forms() (desk, phone form) { return form{DeskWidth}, form{PhoneWidth} }

// phone tells whether there is room for little.
func (f form) phone() bool { return f.width < DeskWidth }

// A plot is a drawing in one form before it is an option: panels one under the
// other, or a web. Lengths are CSS pixels.
type plot struct {
	form
	legend []legendEntry // shapes to explain above the panels
	panels []panel
	web    *web
}

// A legendEntry is a name with the shape that it explains: of a layer, or of a
// kind of nodes.
type legendEntry struct {
	name string
	icon string // ECharts' symbol, "": as the layer draws
	look *style
}

// A panel is one pair of axes. Its height is that of the axes; what is written
// above and below them comes on top.
type panel struct {
	name         string // the unit, written above its top left corner
	height       int
	least        int // of the height, which an editor may choose
	left, right  int // room beside the axes
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
	min, max   float64
	step       numeral.Number
	ticks      []string // the text of each step
	hide       bool     // neither labels nor lines
	lines      bool     // grid lines at the steps
	every      int      // only each so many-th category is labelled
	rotate     int      // degrees
	fromTop    bool     // a y axis whose first category is the uppermost
	onTop      bool     // an x axis that stands above
}

// A layer is the marks of one kind, colour and meaning.
type layer struct {
	kind   kind
	name   string
	status trade.Status // named in the legend
	colour role
	marks  []*mark // bars, lines: by category, nil for none; dots: any
	labels labels
	bare   bool // a line without marks of its own: dots lie on it
}

type kind string

const (
	bars  kind = "bar"
	line  kind = "line"
	dots  kind = "scatter"
	nodes kind = "graph"
)

// labels says where the text of a mark stands.
type labels struct {
	position string // "top", "right", "" for none
	upright  bool   // they would collide lying
}

// A mark is one value.
type mark struct {
	value  float64
	at     float64 // dots: position on the x axis; value is the one on the y axis
	label  string
	below  bool     // the label stands below a dot
	align  string   // of the label: "left" and "right" keep it inside the drawing
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
	legendGap    = 18 // with a line of letters 24 pixels on the smallest phone, enough for a finger
	legendLine   = 31 // of a second and further lines
	nameHeight   = 28
	panelGap     = 16
)

// height is what the whole drawing needs.
func (p plot) height() int {
	if p.web != nil {
		return p.firstTop() + p.web.height
	}
	h := p.firstTop()
	for i, panel := range p.panels {
		if i > 0 {
			h += panelGap
		}
		h += panel.nameHeight() + panel.height + panel.bottom
	}
	return h
}

// stretch gives the panels what an editor's height leaves them, in proportion,
// and none less than it can be read at.
func (p plot) stretch(height int) {
	now := 0
	for _, panel := range p.panels {
		now += panel.height
	}
	free := height - (p.height() - now)
	for i := range p.panels {
		panel := &p.panels[i]
		share := free * panel.height / max(1, now)
		free, now = free-share, now-panel.height
		panel.height = max(panel.least, share)
	}
}

// firstTop leaves room for the legend, whose entries break into lines.
func (p plot) firstTop() int {
	if len(p.legend) == 0 {
		return 0
	}
	lines, width := 1, 0
	for _, e := range p.legend {
		one := textWidth(e.name) + 40
		if width += one; width > p.width && width > one {
			lines, width = lines+1, one
		}
	}
	return legendHeight + (lines-1)*legendLine
}

// nameHeight is the room for the name above a panel, of one line or several.
func (p panel) nameHeight() int { return nameHeight + strings.Count(p.name, "\n")*lineHeight }

// tops are the upper edges of the panels' axes.
func (p plot) tops() []int {
	top := p.firstTop()
	var all []int
	for i, panel := range p.panels {
		if i > 0 {
			top += panelGap
		}
		all = append(all, top+panel.nameHeight())
		top += panel.nameHeight() + panel.height + panel.bottom
	}
	return all
}
