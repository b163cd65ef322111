package chart

import (
	"strings"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A bar is one lying bar of a panel of rows, with its own words at its end, so
// that no legend has to be learned.
type bar struct {
	value  trade.Value
	label  string // at the end: "48.141 · on site"
	tip    []string
	status trade.Status
	colour role
}

// A group is bars under one heading.
type group struct {
	head string
	bars []bar
}

const rowHeight = 22

// mostGroups is how many events a chart of bars draws: more cannot be read, and
// the size of a page must not grow with the years of a site.
const mostGroups = 40

// rowsPanel draws groups of lying bars: each group a heading in a row of its
// own, its bars below. Headings may be long; in a narrow window they break into
// the empty row above.
func rowsPanel(p pen, name string, power int, groups []group) panel {
	groups = groups[max(0, len(groups)-mostGroups):] // the newest; the table holds all
	var wide, narrow []string
	var top numeral.Number
	marks := []*mark{}
	for _, g := range groups {
		lines := wrap(g.head, 290)
		for range max(1, len(lines)-1) { // room above, which the lines of a narrow heading fill
			wide, narrow, marks = append(wide, ""), append(narrow, ""), append(marks, nil)
		}
		wide, narrow, marks = append(wide, g.head), append(narrow, strings.Join(lines, "\n")), append(marks, nil)
		for _, b := range g.bars {
			wide, narrow = append(wide, ""), append(narrow, "")
			marks = append(marks, &mark{value: b.value.Number.Shift(-power).Float(), label: b.label, tip: b.tip, status: b.status, colour: b.colour})
			if b.value.Number.Cmp(top) > 0 {
				top = b.value.Number
			}
		}
	}
	x := scale(p.Printer, top.Shift(-power))
	x.hide, x.lines = true, false
	x.max = top.Shift(-power).Float() // labels name the values; the longest bar takes all the room
	return panel{
		name: name, height: len(wide) * rowHeight, right: room(marks, x.max, 900), narrowRight: room(marks, x.max, 300), primary: true, headsInside: true,
		x: x, y: axis{categories: wide, slim: narrow, fromTop: true},
		layers: []layer{{form: bars, colour: series1, marks: marks, labels: labels{position: "right"}}},
	}
}

// room is how much must stay free at the right of a drawing of this width, so
// that the words at the end of every bar fit: a short bar leaves room itself.
func room(marks []*mark, longest float64, width int) int {
	free := 16
	for _, m := range marks {
		if m != nil && m.value > 0 {
			left := float64(width-textWidth(m.label)-12) * longest / m.value
			free = max(free, width-int(left))
		}
	}
	return min(free, width*2/3) // words that are too long are cut rather than the bars
}

// listPanel draws one bar a category, the category's name at its left.
func listPanel(name string, categories []string, marks []*mark) panel {
	var top float64
	var ends []string
	for _, m := range marks {
		top = max(top, m.value)
		ends = append(ends, m.label)
	}
	left := min(widest(categories)+14, 260)
	return panel{
		name: name, height: len(categories) * (rowHeight + 6), left: left, narrowLeft: min(left, 130), right: widest(ends) + 16, primary: true,
		x:      axis{max: top, step: numeral.Int(1), hide: true},
		y:      axis{categories: cutAll(categories, left-12), slim: cutAll(categories, min(left, 130)-10), fromTop: true},
		layers: []layer{{form: bars, colour: series1, marks: marks, labels: labels{position: "right"}}},
	}
}
