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

// headWidth is how wide a heading of a group may be.
func headWidth(f form) int { return f.width - 24 }

// rowsPanel draws groups of lying bars: each group a heading in rows of its
// own, its bars below. Headings may be long: they break into lines and take the
// empty rows above them.
func rowsPanel(p pen, f form, name string, power int, groups []group) panel {
	groups = groups[max(0, len(groups)-mostGroups):] // the newest; the table holds all
	var rows []string
	var top numeral.Number
	marks := []*mark{}
	for _, g := range groups {
		lines := wrap(g.head, headWidth(f))
		for range max(1, len(lines)-1) { // room above, which the lines of a long heading fill
			rows, marks = append(rows, ""), append(marks, nil)
		}
		rows, marks = append(rows, strings.Join(lines, "\n")), append(marks, nil)
		for _, b := range g.bars {
			rows = append(rows, "")
			marks = append(marks, &mark{value: b.value.Number.Shift(-power).Float(), label: b.label, tip: b.tip, status: b.status, colour: b.colour})
			if b.value.Number.Cmp(top) > 0 {
				top = b.value.Number
			}
		}
	}
	x := scale(p.Printer, top.Shift(-power))
	x.hide, x.lines = true, false
	x.max = top.Shift(-power).Float() // labels name the values; the longest bar takes all the room
	height := len(rows) * rowHeight
	return panel{
		name: name, height: height, least: height, right: room(marks, x.max, f.width-20), primary: true, headsInside: true,
		x: x, y: axis{categories: rows, fromTop: true},
		layers: []layer{{kind: bars, colour: series1, marks: marks, labels: labels{position: "right"}}},
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

// listPlot is a drawing of a panel of names with a bar each; nothing makes none.
func listPlot(name string, categories []string, marks []*mark) func(form) plot {
	return func(f form) plot { return plot{form: f, panels: []panel{listPanel(f, name, categories, marks)}} }
}

// listPanel draws one bar a category, the category's name at its left.
func listPanel(f form, name string, categories []string, marks []*mark) panel {
	var top float64
	var ends []string
	for _, m := range marks {
		top = max(top, m.value)
		ends = append(ends, m.label)
	}
	names, left, row := headed(f, categories)
	height := len(categories) * max(row, rowHeight+6)
	return panel{
		name: name, height: height, least: height, left: left, right: widest(ends) + 16, primary: true,
		x:      axis{max: top, step: numeral.Int(1), hide: true},
		y:      axis{categories: names, fromTop: true},
		layers: []layer{{kind: bars, colour: series1, marks: marks, labels: labels{position: "right"}}},
	}
}

// lineHeight is of the lines of a name that heads a row.
const lineHeight = 14

// headed breaks the names of rows into lines, so that none is cut: it gives
// them with the room they need at the left and the height that a row must have.
func headed(f form, names []string) (broken []string, left, row int) {
	most := 300
	if f.phone() {
		most = 172
	}
	left = min(widest(names)+14, most)
	for _, name := range names {
		lines := wrap(name, left-14)
		broken = append(broken, strings.Join(lines, "\n"))
		row = max(row, len(lines)*lineHeight+4)
	}
	return broken, left, row
}
