package workbook

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
)

// A table is a sheet whose headings are understood.
type table struct {
	kind     *kind
	grid     sheet.Grid
	name     string // before the names of its cells: "deals.xlsx!", "book.xlsx!deals!"
	titles   []title
	heading  int // its first row
	first    int // row of data
	mapping  sheetMapping
	mapFile  string
	above    map[[2]int]int    // of a merged cell, the row of its text
	heads    map[[2]int]string // what merged cells say to those that they cover
	headings headings
	what     string               // of a download, the rows that are meant: "growth"
	rivals   []string             // kinds that the headings fit as well
	overall  map[int]*overallUnit // by column: what a title says of its unit
}

// A Passed is a row or a sheet that is no data, and was not read.
type Passed struct {
	At  string
	Why diag.Phrase
}

// tables finds the sheets that can be imported.
func (p *planner) tables(file string, grids []sheet.Grid, m Mapping) (tables []*table) {
	shown := slices.DeleteFunc(slices.Clone(grids), func(g sheet.Grid) bool { return g.Hidden })
	for _, g := range shown {
		name := path.Base(strings.ReplaceAll(file, "\\", "/"))
		t := &table{grid: g, name: name + "!", mapping: m.of(g.Name), mapFile: m.name}
		if len(shown) > 1 {
			t.name = name + "!" + g.Name + "!"
		}
		if len(g.Rows) == 0 {
			continue
		}
		t.merge()
		called := g.Name
		if called == "" || len(shown) == 1 && sheetKind(called) == nil {
			called = strings.TrimSuffix(name, path.Ext(name))
		}
		if downloaded, ok := p.download(t); ok {
			tables = append(tables, downloaded...)
			continue
		}
		named := sheetKind(called)
		if p.understand(t, named) {
			if t.mapping.kind == nil && t.kind != named {
				p.tellGuess(t)
			}
			tables = append(tables, t)
			continue
		}
		p.passed = append(p.passed, Passed{strings.TrimSuffix(t.name, "!"), diag.Say("no row of it is a heading that is known")})
	}
	if len(tables) == 0 {
		p.problems.Error((&diag.Source{Name: file}).File(), "sheet-unread", nil)
	}
	for _, t := range tables {
		p.judgeTitles(t)
		t.overall = t.unitOfTitles()
		p.passTitles(t)
	}
	slices.SortStableFunc(tables, func(a, b *table) int { return slices.Index(kinds, a.kind) - slices.Index(kinds, b.kind) })
	return tables
}

// download reads the two tables of the downloads of a site that are not those
// of its files: growth and shares stand in one, and changes tell a reader of
// what was published, which the site works out.
func (p *planner) download(t *table) (tables []*table, ok bool) {
	head := map[string]bool{}
	for column := range t.grid.Rows[0] {
		head[t.head(0, column)] = true
	}
	switch {
	case head["old_value"] && head["old_digits"]:
		p.passed = append(p.passed, Passed{strings.TrimSuffix(t.name, "!"), diag.Say("changes are imported from a sheet that tradepost export wrote")})
		return nil, true
	case !head["point"] || !head["what"] || !head["digits"]:
		return nil, false
	}
	for what, name := range map[string]string{"growth": "growth", "share": "shares"} {
		part := *t
		part.what = what
		if p.understand(&part, kindOf(name)) {
			for i, found := range part.titles {
				if found.column == nil || found.column.name == "position" { // which counts both together
					part.titles[i] = title{passed: true}
				}
			}
			tables = append(tables, &part)
		}
	}
	return tables, true
}

// sheetKind is the kind that a sheet or a file is named for, nil for none.
func sheetKind(name string) *kind {
	said := heading(name)
	for _, k := range kinds {
		if said == heading(k.name) || slices.Contains(sheetNames()[k.name], said) {
			return k
		}
	}
	return nil
}

// merge spreads the texts of merged cells: over all of the area for headings,
// downwards only for data. A value that was merged over several rows is told
// when the rows are read.
func (t *table) merge() {
	t.above, t.heads = map[[2]int]int{}, map[[2]int]string{}
	for _, a := range t.grid.Merged {
		in := t.grid.At(a.Row, a.Column)
		if in == (sheet.Input{}) {
			continue
		}
		for row := a.Row; row <= min(a.LastRow, headingRows); row++ {
			for column := a.Column; column <= min(a.LastColumn, a.Column+headingColumns); column++ {
				if _, covered := t.heads[[2]int{row, column}]; covered {
					break // no spreadsheet merges a cell twice
				}
				t.heads[[2]int{row, column}] = in.Text
			}
		}
		for row := a.Row + 1; row <= min(a.LastRow, len(t.grid.Rows)-1); row++ {
			for len(t.grid.Rows[row]) <= a.Column {
				t.grid.Rows[row] = append(t.grid.Rows[row], sheet.Input{})
			}
			t.grid.Rows[row][a.Column] = in
			t.above[[2]int{row, a.Column}] = a.Row
		}
	}
}

// head is what stands in a row of the heading: of what is too long for one, its
// beginning, since each kind and each depth of a heading asks again.
func (t *table) head(row, column int) string {
	text, merged := t.heads[[2]int{row, column}]
	if !merged {
		text = t.grid.At(row, column).Text
	}
	if len(text) > 10*longestHeading {
		text = strings.ToValidUTF8(text[:10*longestHeading], "")
	}
	return tidy(text)
}

// Headings are looked for in the first rows; merged ones are no wider than this.
const headingRows, headingColumns = 30, 60

// tab is what a sheet is called: its name, or that of its file.
func (t *table) tab() string {
	file := strings.TrimSuffix(t.name, "!")
	return cmp.Or(t.grid.Name, strings.TrimSuffix(file, path.Ext(file)))
}

func (t *table) cell(row, column int) cell { return cell(t.name + sheet.CellName(row, column)) }

// columns counts those that are read.
func (t *table) columns() (n int) {
	for _, found := range t.titles {
		if found.column != nil {
			n++
		}
	}
	return n
}

func quoteShort(s string) diag.Phrase {
	s = tidy(s)
	if runes := []rune(s); len(runes) > 30 {
		s = string(runes[:29]) + "…"
	}
	return diag.Say("“{text}”", diag.Args{"text": s})
}
