package chart

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tradepost/generator/trade"
)

// This file is the only one that knows go-echarts and the words of ECharts'
// options. go-echarts gives the frame of an option and most of its types; what
// they cannot say (see each type) is laid over them through its visitor.

// A fullAxis adds to opts.XAxis what ECharts' axes have besides. A y axis has
// the same keys.
type fullAxis struct {
	opts.XAxis
	Min           float64    `json:"min"`
	Interval      *float64   `json:"interval,omitempty"`
	AxisLabel     *axisLabel `json:"axisLabel,omitempty"`
	SplitArea     any        `json:"splitArea,omitempty"`
	NameTextStyle any        `json:"nameTextStyle,omitempty"`
}

// An axisLabel adds numbers where go-echarts has strings, and the texts of the
// ticks, which the client puts in place of the bare numbers.
type axisLabel struct {
	opts.AxisLabel
	Interval      *int     `json:"interval,omitempty"`
	Texts         []string `json:"texts,omitempty"`
	Padding       []int    `json:"padding,omitempty"`
	LineHeight    int      `json:"lineHeight,omitempty"`
	VerticalAlign string   `json:"verticalAlign,omitempty"`
}

// A fullSeries adds to charts.SingleSeries what its types leave out or mistype.
type fullSeries struct {
	charts.SingleSeries
	ItemStyle *style `json:"itemStyle,omitempty"`
	Label     *label `json:"label,omitempty"`
	Emphasis  any    `json:"emphasis,omitempty"`
	Layout    any    `json:"labelLayout,omitempty"`
	Silent    bool   `json:"silent,omitempty"`
	Animation bool   `json:"animation"`
	ClipToBox *bool  `json:"clip,omitempty"`
	Kinds     []tree `json:"categories,omitempty"` // of nodes
	Blur      any    `json:"blur,omitempty"`       // how the rest looks while one is at hand
}

// A style is how a mark looks; opts.ItemStyle has neither border types nor
// decals.
type style struct {
	Color       role     `json:"color,omitempty"`
	BorderColor role     `json:"borderColor,omitempty"`
	BorderWidth float64  `json:"borderWidth,omitempty"`
	BorderType  string   `json:"borderType,omitempty"`
	Opacity     *float64 `json:"opacity,omitempty"`
	Decal       any      `json:"decal,omitempty"`
}

type label struct {
	Show          *bool  `json:"show,omitempty"`
	Position      string `json:"position,omitempty"`
	Formatter     string `json:"formatter,omitempty"`
	Color         role   `json:"color,omitempty"`
	Distance      int    `json:"distance,omitempty"`
	FontSize      int    `json:"fontSize,omitempty"`
	Rotate        int    `json:"rotate,omitempty"`
	Align         string `json:"align,omitempty"`
	VerticalAlign string `json:"verticalAlign,omitempty"`
	LineHeight    int    `json:"lineHeight,omitempty"`
	Weight        string `json:"fontWeight,omitempty"`
	Opacity       int    `json:"opacity,omitempty"`         // 1: not paler with its mark
	Halo          role   `json:"textBorderColor,omitempty"` // keeps lines off the text
	HaloWidth     int    `json:"textBorderWidth,omitempty"`
}

// A datum is one mark in the data of a series. Tip is not ECharts': the client
// shows its lines beside the pointer.
type datum struct {
	Name       string   `json:"name,omitempty"`
	Value      any      `json:"value,omitempty"`
	Tip        []string `json:"tip,omitempty"`
	ItemStyle  *style   `json:"itemStyle,omitempty"`
	Label      *label   `json:"label,omitempty"`
	Symbol     string   `json:"symbol,omitempty"`
	SymbolSize *float64 `json:"symbolSize,omitempty"` // nil: the layer's
	Category   *int     `json:"category,omitempty"`   // of a node
}

// tree is a part of an option for which no type is worth the while.
type tree = map[string]any

const fontSize = 12

// overlay is the visitor that puts our parts in the place of go-echarts'.
type overlay struct {
	charts.BaseConfigurationVisitor
	x, y   []fullAxis
	grids  []tree
	series []fullSeries
	rest   tree
}

func (o overlay) VisitXAxis([]opts.XAxis) any             { return o.x }
func (o overlay) VisitYAxis([]opts.YAxis) any             { return o.y }
func (o overlay) VisitSeriesOpt(charts.MultiSeries) any   { return o.series }
func (o overlay) VisitTitleOpt(opts.Title) any            { return tree{"show": false} }
func (o overlay) VisitTooltipOpt(opts.Tooltip) any        { return tree{"trigger": "item", "confine": true} }
func (o overlay) VisitLegendOpt(opts.Legend) (legend any) { return tree{"show": false} }

func (o overlay) Visit(m map[string]any) {
	delete(m, "toolbox") // pages have links in words instead
	m["color"] = []role{series1, series2, series3, series4, series5, series6, series7}
	m["textStyle"] = tree{"fontSize": fontSize, "color": ink}
	if len(o.grids) > 0 {
		m["grid"] = o.grids
	}
	for key, value := range o.rest {
		m[key] = value
	}
}

// option writes a drawing as ECharts reads it. What a phone needs otherwise
// stands under "narrow", and takes the place of the keys of the same names.
// description is what a screen reader says for it.
func option(desk, phone plot, description string) json.RawMessage {
	all, narrow := desk.tree(), phone.tree()
	other := tree{}
	for _, key := range []string{"grid", "legend", "series", "xAxis", "yAxis"} {
		other[key] = narrow[key]
	}
	all["narrow"] = other
	all["aria"] = tree{"enabled": true, "label": tree{"description": description}}
	return canonical(all)
}

// tree is a drawing in one form as go-echarts gives it.
func (p plot) tree() tree {
	o := overlay{rest: tree{}}
	if p.web != nil {
		p.web.fill(p, &o)
	} else {
		p.fill(&o)
	}
	if len(p.legend) > 0 {
		o.rest["legend"] = p.key()
	}
	c := charts.NewBar() // the frame of any chart on a grid
	c.Accept(o)
	c.Validate()
	return c.JSON()
}

// key is the legend.
func (p plot) key() tree {
	var entries []tree
	for _, e := range p.legend {
		one := tree{"name": e.name, "itemStyle": e.look}
		if e.icon != "" {
			one["icon"] = e.icon
		}
		entries = append(entries, one)
	}
	return tree{
		"show": true, "left": 0, "top": 0, "data": entries, "selectedMode": false, "itemWidth": 16, "itemHeight": 12, "itemGap": legendGap,
		"textStyle": tree{"color": muted, "fontSize": fontSize},
	}
}

// canonical is JSON with sorted keys and without the nulls that go-echarts'
// types leave behind in objects. A function that go-echarts smuggled in as a
// string is a bug here.
func canonical(m map[string]any) json.RawMessage {
	data, err := json.Marshal(m)
	if err != nil {
		panic(fmt.Sprintf("option is no JSON: %v", err))
	}
	if bytes.Contains(data, []byte("__f__")) {
		panic("option holds a function")
	}
	s := sorter{in: data, out: make([]byte, 0, len(data))}
	s.value()
	return s.out
}

// fill makes grids, axes, series and legend of the panels.
func (p plot) fill(o *overlay) {
	tops := p.tops()
	for i, panel := range p.panels {
		o.grids = append(o.grids, tree{
			"left": panel.left, "right": panel.right, "top": tops[i], "height": panel.height, "outerBoundsMode": "none",
		})
		o.x = append(o.x, panel.x.full(i, panel.shadeColumns))
		y := panel.y.full(i, nil)
		y.name(panel.name, panel.y.fromTop, panel.left)
		if panel.headsInside {
			y.headRows()
		}
		o.y = append(o.y, y)
		for _, l := range panel.layers {
			o.series = append(o.series, l.series(i))
		}
	}
}

func (a axis) full(grid int, shade []bool) fullAxis {
	full := fullAxis{
		XAxis: opts.XAxis{GridIndex: grid, Show: opts.Bool(!a.hide || a.categories != nil)},
		AxisLabel: &axisLabel{AxisLabel: opts.AxisLabel{
			Show: opts.Bool(!a.hide), Color: string(muted), FontSize: fontSize, Rotate: float64(a.rotate), Margin: 8,
		}},
	}
	full.AxisTick = &opts.AxisTick{Show: opts.Bool(false)}
	full.AxisLine = &opts.AxisLine{Show: opts.Bool(a.categories != nil && !a.lines), LineStyle: &opts.LineStyle{Color: string(muted), Width: 1}}
	full.SplitLine = &opts.SplitLine{Show: opts.Bool(a.lines), LineStyle: &opts.LineStyle{Color: string(rule), Width: 1}}
	if a.onTop {
		full.Position = "top"
	}
	if a.categories == nil {
		step := a.step.Float()
		full.Type, full.Min, full.Max, full.Interval = "value", a.min, a.max, &step
		full.AxisLabel.Texts = a.ticks
		return full
	}
	skipped := max(0, a.every-1)
	full.AxisLabel.LineHeight = lineHeight
	full.Type, full.Data, full.Inverse, full.AxisLabel.Interval = "category", a.categories, opts.Bool(a.fromTop), &skipped
	if shade != nil {
		full.SplitArea = tree{"show": true, "interval": 0, "areaStyle": tree{"color": shades(shade), "opacity": 0.4}}
	}
	return full
}

// shades colours the bands of categories; clear ones stay clear at any opacity.
func shades(shade []bool) []role {
	colours := make([]role, len(shade))
	for i, on := range shade {
		colours[i] = clear
		if on {
			colours[i] = rule
		}
	}
	return colours
}

// name writes the unit above the upper left corner of the drawing.
func (a *fullAxis) name(text string, fromTop bool, left int) {
	a.Name, a.NameLocation, a.NameGap = text, "end", 12
	if fromTop {
		a.NameLocation = "start"
	}
	a.NameTextStyle = tree{"color": muted, "fontSize": fontSize, "align": "left", "padding": []int{0, 0, 0, -left}}
}

// headRows lets the labels of a y axis stand inside, over the bars they head.
func (a *fullAxis) headRows() {
	a.AxisLabel.Inside, a.AxisLabel.Margin = opts.Bool(true), 0
	a.AxisLabel.Color, a.AxisLabel.Align = string(ink), "left"
	a.AxisLabel.VerticalAlign, a.AxisLabel.Padding, a.AxisLabel.LineHeight = "bottom", []int{0, 0, -9, 2}, 15
}

func (l layer) series(grid int) fullSeries {
	s := fullSeries{SingleSeries: charts.SingleSeries{
		Name: l.name, Type: string(l.kind), XAxisIndex: grid, YAxisIndex: grid,
	}}
	s.ItemStyle = shape(l.status, l.colour)
	s.Emphasis = tree{"disabled": true}
	s.Label = &label{Show: opts.Bool(l.labels.position != ""), Position: l.labels.position, Color: ink, FontSize: fontSize,
		Distance: 4, Opacity: 1, Halo: ground, HaloWidth: 3}
	if l.labels.upright {
		s.Label.Rotate, s.Label.Align, s.Label.VerticalAlign, s.Label.FontSize = 90, "left", "middle", fontSize-1
	}
	switch l.kind {
	case bars:
		// Layers share their place instead of standing on each other: a category
		// has a mark in one of them.
		s.BarGap, s.BarCategoryGap, s.BarMaxWidth = "-100%", "30%", "48"
	case line:
		s.ShowSymbol, s.ConnectNulls, s.Symbol, s.SymbolSize = opts.Bool(!l.bare), opts.Bool(false), "circle", 8
		s.LineStyle, s.Layout = &opts.LineStyle{Color: string(l.colour), Width: 2}, tree{"hideOverlap": true}
		clip := false
		s.ClipToBox = &clip
	case dots:
		s.Symbol, s.SymbolSize, s.Layout = "circle", 10, tree{"hideOverlap": true}
		clip := false
		s.ClipToBox = &clip
	}
	data := make([]any, len(l.marks))
	for i, m := range l.marks {
		if m != nil {
			data[i] = m.datum(l)
		}
	}
	s.Data = data
	return s
}

func (m *mark) datum(l layer) datum {
	d := datum{Value: m.value, Tip: m.tip}
	if m.size > 0 {
		d.SymbolSize = &m.size
	}
	if l.kind == dots {
		d.Value = []float64{m.at, m.value}
	}
	colour := l.colour
	if m.colour != "" {
		colour = m.colour
	}
	if colour != l.colour || m.status != l.status {
		d.ItemStyle = shape(m.status, colour)
	}
	switch {
	case m.label != "" && m.align != "":
		d.Label = &label{Formatter: m.label, Align: m.align}
	case m.label != "" && m.below:
		d.Label = &label{Formatter: m.label, Position: "bottom"}
	case m.label != "":
		d.Label = &label{Formatter: m.label}
	case l.labels.position != "":
		d.Label = &label{Show: opts.Bool(false)}
	}
	return d
}

// shape is how a mark of a status looks in a colour.
func shape(s trade.Status, colour role) *style {
	solid, paler := 1.0, 0.55
	switch s {
	case trade.Derived:
		return &style{Color: clear, BorderColor: colour, BorderWidth: 1.5}
	case trade.SecondHand:
		return &style{Color: clear, BorderColor: colour, BorderWidth: 1.5, BorderType: "dotted"}
	case trade.Estimated:
		return &style{Color: clear, BorderColor: colour, BorderWidth: 1, Decal: tree{
			"symbol": "rect", "color": colour, "dashArrayX": []int{1, 0}, "dashArrayY": []int{2, 4}, "rotation": -0.785,
		}}
	case trade.Provisional:
		return &style{Color: colour, BorderColor: colour, BorderWidth: 1.5, Opacity: &paler}
	}
	return &style{Color: colour, Opacity: &solid} // ECharts' own dots are paler
}
