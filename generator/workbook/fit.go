package workbook

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
)

// headingWeight is that of a heading that is understood: units and second lines
// only decide between equals.
const headingWeight = 100

// headingDepth is the number of rows that a heading may have.
const headingDepth = 3

// understand finds the heading of a sheet, and what its rows are where the
// sheet does not say.
func (p *planner) understand(t *table, named *kind) bool {
	if t.mapping.kind != nil {
		return p.fit(t, []*kind{t.mapping.kind}) > 0
	}
	if named == nil {
		return p.fit(t, kinds) >= 2*headingWeight
	}
	asNamed := *t // unless the headings say plainly that it is something else
	fits := p.fit(&asNamed, []*kind{named})
	if fits >= 2*headingWeight && asNamed.understood() || fits > 0 && fits*3 >= p.fit(t, kinds)*2 {
		*t = asNamed
		return true
	}
	return t.kind != nil && t.columns() > 1
}

// understood tells whether all of a heading is.
func (t *table) understood() bool {
	for column, found := range t.titles {
		if found.column == nil && !found.passed && t.head(t.first-1, column) != "" {
			return false
		}
	}
	return true
}

// fit finds the heading that is understood best, by one of the kinds. Of two that
// know as many of its columns it is the one whose words stand in the cells.
func (p *planner) fit(t *table, candidates []*kind) (best int) {
	fits := map[string]int{} // headings understood, by kind
	for _, k := range candidates {
		found := p.fitOf(t, k)
		if found.score == 0 {
			continue
		}
		fits[k.name] = found.score / headingWeight
		found.score += p.wordsFit(t, found)
		if found.score > best {
			best = found.score
			t.kind, t.titles, t.heading, t.first, t.headings = k, found.titles, found.row, found.first, found.headings
		}
	}
	t.rivals = nil
	for _, k := range candidates {
		if t.kind != nil && k != t.kind && fits[k.name] == fits[t.kind.name] {
			t.rivals = append(t.rivals, k.name)
		}
	}
	return best
}

// A fitting is a heading as a kind understands it.
type fitting struct {
	titles     []title
	headings   headings
	row, first int
	score      int
}

func (p *planner) fitOf(t *table, k *kind) (best fitting) {
	h := p.headings(k)
	for row := range min(headingRows, len(t.grid.Rows)) {
		if t.mapping.heading > 0 && row != t.mapping.heading-1 {
			continue
		}
		for depth := t.depth(row); depth <= headingDepth && row+depth <= len(t.grid.Rows); depth++ {
			titles, score := t.score(h, row, depth)
			if score > best.score && !t.cut(row, depth) {
				best = fitting{titles, h, row, row + depth, score}
			}
		}
	}
	for best.first-best.row > 1 && t.standsAlone(best.row) { // a title is no part of the heading below it, unless that needs it
		titles, score := t.score(h, best.row+1, best.first-best.row-1)
		if score < best.score {
			break
		}
		best = fitting{titles, h, best.row + 1, best.first, score}
	}
	return best
}

// standsAlone tells whether a row has at most one text.
func (t *table) standsAlone(row int) bool {
	texts := 0
	for _, in := range t.grid.Rows[row] {
		if tidy(in.Text) != "" {
			texts++
		}
	}
	return texts <= 1 && t.depth(row) == 1
}

// wordsFit is how far the cells below a heading hold the words that its columns
// can have: less than a heading weighs.
func (p *planner) wordsFit(t *table, f fitting) int {
	asked, read := 0, 0
	for column, found := range f.titles {
		if found.column == nil || found.column.form != word {
			continue
		}
		for row := f.first; row < min(f.first+20, len(t.grid.Rows)); row++ {
			if text := tidy(t.grid.At(row, column).Text); text != "" {
				asked++
				if _, wrong := p.word(found.column, text); wrong == nil {
					read++
				}
			}
		}
	}
	if asked == 0 {
		return 0
	}
	return read * headingWeight / 2 / asked
}

// tellGuess says what a sheet was taken for that does not say itself what it holds.
func (p *planner) tellGuess(t *table) {
	args := diag.Args{"sheet": strings.TrimSuffix(t.name, "!"), "kind": t.kind.name, "records": t.kind.record}
	if len(t.rivals) > 0 {
		args["others"] = diag.List(t.rivals)
	}
	p.problems.Warn((&diag.Source{Name: strings.TrimSuffix(t.name, "!")}).File(), "sheet-guessed", args)
}

// depth is the number of rows that a heading which begins in a row has at
// least: its merged cells reach down to the last.
func (t *table) depth(row int) int {
	depth := 1
	for _, a := range t.grid.Merged {
		if a.Row == row && a.LastRow-row < headingDepth {
			depth = max(depth, a.LastRow-row+1)
		}
	}
	return depth
}

// cut tells whether a heading of so many rows would end inside merged cells.
func (t *table) cut(row, depth int) bool {
	return slices.ContainsFunc(t.grid.Merged, func(a sheet.Area) bool {
		return a.Row >= row && a.Row < row+depth && a.LastRow >= row+depth && a.LastRow-a.Row < headingDepth
	})
}

// score reads a heading of one or several rows and says how much of it is
// understood.
func (t *table) score(h headings, row, depth int) (titles []title, score int) {
	width := 0
	for _, cells := range t.grid.Rows[row : row+depth] {
		width = max(width, len(cells))
	}
	last := 0 // headings that the last row is part of
	known := map[string]bool{}
	for column := range width {
		found := t.titleOf(h, row, depth, column)
		titles = append(titles, found)
		if found.column == nil {
			continue
		}
		if key := found.column.name + string(found.lang); !known[key] {
			known[key] = true
			score += headingWeight
		}
		if found.unit != "" {
			score++
		}
		if text := t.head(row+depth-1, column); text != "" && (depth == 1 || text != t.head(row+depth-2, column)) {
			last++
		}
	}
	if last == 0 {
		return titles, 0
	}
	return titles, score
}

// titleOf is what the rows of a heading say above a column: together, or the
// lowest that is understood.
func (t *table) titleOf(h headings, row, depth, column int) title {
	var texts []string
	for r := range depth {
		if text := t.head(row+r, column); text != "" && (len(texts) == 0 || texts[len(texts)-1] != text) {
			texts = append(texts, text)
		}
	}
	if found, ok := t.title(h, strings.Join(texts, " ")); ok {
		return found
	}
	for _, text := range slices.Backward(texts) {
		if found, ok := t.title(h, text); ok && len(texts) > 1 {
			return found
		}
	}
	return title{}
}

// title is what a heading means, by the mapping where that says it.
func (t *table) title(h headings, text string) (title, bool) {
	if len(t.mapping.columns) == 0 {
		return h.title(text)
	}
	m, said := t.mapping.columns[heading(text)]
	switch {
	case !said:
		return h.title(text)
	case m.key == "":
		return title{passed: true}, true
	}
	found, ok := h.exact(m.key)
	found.unit = m.unit
	return found, ok
}
