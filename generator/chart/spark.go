package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/trade"
)

// A spark is a chart at a glance: the shape of its marks beside its title in a
// list, without words and numbers, and small whatever the chart holds.
type spark struct {
	strings.Builder
}

// The box of a spark, and how much of a chart it shows at most: the marks of
// longer charts would be finer than a pixel.
const (
	sparkWidth, sparkHeight = 144, 84
	sparkBars               = 16
	sparkLinks              = 90
)

// Spark is the chart as a small SVG element for those who see, "" where nothing
// is drawn: the words beside it say what it shows. It has no ids.
func (k Sketch) Spark() string {
	if k.plot == nil {
		return ""
	}
	wide, _ := forms()
	p := k.plot(wide)
	if p.marks() < few {
		return ""
	}
	s := &spark{}
	fmt.Fprintf(s, `<svg class="spark" viewBox="0 0 %d %d" width="%d" height="%d" aria-hidden="true">`, sparkWidth, sparkHeight, sparkWidth, sparkHeight)
	if p.web != nil {
		s.web(p.web)
	} else {
		s.panel(p.panels[slices.IndexFunc(p.panels, func(p panel) bool { return p.primary })])
	}
	s.WriteString("</svg>")
	return s.String()
}

// panel draws the layers of the panel that the chart is about.
func (s *spark) panel(p panel) {
	x, y := span(p.x, 2, sparkWidth-2), span(p.y, sparkHeight-4, 4)
	upright := p.x.categories != nil
	for _, l := range p.layers {
		switch {
		case l.kind == bars && upright:
			s.columns(l, sparkWidth/float64(len(p.x.categories)), span(p.y, sparkHeight-1, 1))
		case l.kind == bars:
			s.rows(l)
		case l.kind == line:
			s.line(l, x, y)
		default:
			s.dots(l, x, y)
		}
	}
	if upright && p.y.categories == nil {
		s.path(fmt.Sprintf("M0 %gh%d", sparkHeight-0.5, sparkWidth), muted)
	}
}

// A scaled gives the place of a value on an axis.
type scaled func(value float64) float64

// span lays an axis between two places. A category stands in the middle of its
// share, and the first one of a y axis may be the uppermost.
func span(a axis, from, to float64) scaled {
	low, high := a.min, a.max
	if a.categories != nil {
		low, high = -0.5, float64(len(a.categories))-0.5
	}
	if a.fromTop {
		from, to = to, from
	}
	return func(value float64) float64 { return from + (value-low)/(high-low)*(to-from) }
}

// columns are bars that stand beside each other, each in its category.
func (s *spark) columns(l layer, slot float64, y scaled) {
	for i, m := range l.marks {
		if m != nil {
			s.bar(float64(i)*slot+slot*0.15, y(m.value), slot*0.7, sparkHeight-1-y(m.value), m, l.colour)
		}
	}
}

// rows are bars that lie one under the other, without the rows between them
// that head groups.
func (s *spark) rows(l layer) {
	var marks []*mark
	top := 0.0
	for _, m := range l.marks {
		if m != nil && len(marks) < sparkBars {
			marks, top = append(marks, m), max(top, m.value)
		}
	}
	if top == 0 {
		return // bars of nothing have no length
	}
	slot := min(sparkHeight/float64(len(marks)), 14)
	for i, m := range marks {
		s.bar(0, float64(i)*slot+slot*0.15, m.value/top*sparkWidth, slot*0.7, m, l.colour)
	}
}

// bar is solid where its value was reported, an outline where it was not.
func (s *spark) bar(x, y, width, height float64, m *mark, colour role) {
	paint := fmt.Sprintf(`fill="%s"`, property(cmp.Or(m.colour, colour)))
	if m.status != "" && m.status != trade.Reported {
		x, y, width, height = x+0.5, y+0.5, max(width-1, 0), max(height-1, 0)
		paint = fmt.Sprintf(`fill="none" stroke="%s"`, property(cmp.Or(m.colour, colour)))
	}
	fmt.Fprintf(s, `<rect x="%s" y="%s" width="%s" height="%s" %s/>`, tenth(x), tenth(y), tenth(width), tenth(height), paint)
}

// line joins marks of neighbouring categories.
func (s *spark) line(l layer, x, y scaled) {
	var d strings.Builder
	step := "M"
	for i, m := range l.marks {
		if m == nil {
			step = "M"
			continue
		}
		d.WriteString(step + tenth(x(float64(i))) + " " + tenth(y(m.value)))
		step = "L"
	}
	s.path(d.String(), l.colour)
}

// dots are the marks of a plane, those that fall together drawn once.
func (s *spark) dots(l layer, x, y scaled) {
	seen := map[string]bool{}
	for _, m := range l.marks {
		if m == nil {
			continue
		}
		place := fmt.Sprintf(`cx="%.0f" cy="%.0f"`, x(m.at), y(m.value))
		if seen[place] {
			continue
		}
		seen[place] = true
		paint := fmt.Sprintf(`fill="%s"`, property(cmp.Or(m.colour, l.colour)))
		if status := cmp.Or(m.status, l.status); status != "" && status != trade.Reported {
			paint = fmt.Sprintf(`fill="var(--ground)" stroke="%s"`, property(cmp.Or(m.colour, l.colour)))
		}
		fmt.Fprintf(s, `<circle %s r="2.5" %s/>`, place, paint)
	}
}

// web draws the lines between named points and the points at their ends, as far
// down as it has room for lines.
func (s *spark) web(w *web) {
	at := map[string]string{}
	for _, n := range w.nodes {
		x := float64(sparkWidth - 3)
		if n.left {
			x = 3
		}
		at[n.id] = tenth(x) + " " + tenth(3+float64(n.y)/float64(w.height)*(sparkHeight-6))
	}
	var d, ends strings.Builder
	seen := map[string]bool{}
	for _, l := range w.links[:min(len(w.links), sparkLinks)] {
		d.WriteString("M" + at[l.from] + "L" + at[l.to])
		for _, id := range [...]string{l.from, l.to} {
			if !seen[at[id]] {
				seen[at[id]] = true
				ends.WriteString("M" + at[id] + "h0")
			}
		}
	}
	fmt.Fprintf(s, `<path d="%s" fill="none" stroke="%s" stroke-width="0.5"/>`, d.String(), property(muted))
	fmt.Fprintf(s, `<path d="%s" fill="none" stroke="%s" stroke-width="3" stroke-linecap="round"/>`, ends.String(), property(series1))
}

func (s *spark) path(d string, colour role) {
	fmt.Fprintf(s, `<path d="%s" fill="none" stroke="%s"/>`, d, property(colour))
}

// property is the page's own colour for a role.
func property(r role) string { return "var(" + Colours()[string(r)] + ")" }

// tenth writes a length as no eye needs it finer.
func tenth(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }
