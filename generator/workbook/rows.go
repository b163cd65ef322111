package workbook

import (
	"maps"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
)

// A row is the entries of one record.
type row struct {
	table   *table
	number  int
	entries []*entry
	unit    string
	record  *record
}

// at is the place of the row as a whole: its first cell that says something.
func (r *row) at() cell {
	for _, e := range r.entries {
		if !strings.HasPrefix(string(e.at), r.table.mapFile+":") {
			return e.at
		}
	}
	return r.table.cell(r.number, 0)
}

// entry is what the row says of a column, nil for nothing.
func (r *row) entry(name string) *entry {
	i := slices.IndexFunc(r.entries, func(e *entry) bool { return e.column.name == name })
	if i < 0 {
		return nil
	}
	return r.entries[i]
}

// rows reads the data below the heading.
func (p *planner) rows(t *table) (rows []*row) {
	for number := t.first; number < len(t.grid.Rows); number++ {
		if why, passed := t.passedOver(number); passed {
			if why != nil {
				p.passed = append(p.passed, Passed{t.name + sheet.CellName(number, t.begin(number)), *why})
			}
			continue
		}
		rows = append(rows, p.row(t, number))
	}
	return rows
}

// begin is the first column of a row that holds something.
func (t *table) begin(number int) int {
	for column, in := range t.grid.Rows[number] {
		if tidy(in.Text) != "" || in.Form == sheet.Unworked {
			return column
		}
	}
	return -1
}

// passedOver tells rows that are no data: blank ones, sums, headings that are
// repeated on each page, remarks that stand alone.
func (t *table) passedOver(number int) (why *diag.Phrase, passed bool) {
	say := func(p diag.Phrase) (*diag.Phrase, bool) { return &p, true }
	begin := t.begin(number)
	if begin < 0 {
		return nil, true
	}
	if t.what != "" {
		column := slices.IndexFunc(t.grid.Rows[0], func(in sheet.Input) bool { return in.Text == "what" })
		if t.grid.At(number, column).Text != t.what {
			return nil, true
		}
	}
	cells, same, own := 0, true, false
	for column, in := range t.grid.Rows[number] {
		text := tidy(in.Text)
		if text == "" && in.Form != sheet.Unworked {
			continue
		}
		cells++
		if _, merged := t.above[[2]int{number, column}]; !merged {
			own = true
		}
		same = same && t.isHeading(column, text)
	}
	first := heading(t.grid.At(number, begin).Text)
	switch {
	case !own:
		return nil, true // below a merged cell, nothing stands here
	case same:
		return say(diag.Say("the heading again"))
	case isTotal(first) && t.sums(number, begin):
		return say(diag.Say("a sum of others: {text}", diag.Args{"text": quoteShort(t.grid.At(number, begin).Text)}))
	case cells == 1 && t.columns() > 1:
		return say(diag.Say("a remark: {text}", diag.Args{"text": quoteShort(t.grid.At(number, begin).Text)}))
	}
	return nil, false
}

// isHeading tells whether a text stands above a column.
func (t *table) isHeading(column int, text string) bool {
	for row := t.heading; row < t.first; row++ {
		if t.head(row, column) == text {
			return true
		}
	}
	return false
}

// sums tells whether a row holds numbers alone, beside its first cell.
func (t *table) sums(number, begin int) bool {
	for column, found := range t.titles {
		if column == begin || found.column == nil || tidy(t.grid.At(number, column).Text) == "" {
			continue
		}
		if !isValue(found.column) && found.column.form != whole && found.column != unitColumn && tidy(t.grid.At(number, column).Text) != tidy(t.grid.At(number, begin).Text) {
			return false
		}
	}
	return true
}

func isTotal(said string) bool {
	return slices.ContainsFunc(totalNames, func(name string) bool { return said == name || strings.HasPrefix(said, name+" ") })
}

// row reads the cells of a row.
func (p *planner) row(t *table, number int) *row {
	r := &row{table: t, number: number}
	var units []string
	var unitAt cell
	for column, found := range t.titles {
		in := t.grid.At(number, column)
		at := t.cell(number, column)
		if found.column == nil || strings.TrimSpace(in.Text) == "" && in.Form != sheet.Unworked {
			continue
		}
		switch {
		case in.Form == sheet.Broken:
			p.fault(at, &fault{"cell-broken", diag.Args{"text": in.Text}})
			continue
		case in.Form == sheet.Unworked:
			p.fault(at, &fault{code: "cell-unworked"})
			continue
		}
		if isValue(found.column) && notStated(in.Text) {
			continue
		}
		if above, merged := t.above[[2]int{number, column}]; merged && isValue(found.column) {
			p.fault(at, &fault{"cell-merged", diag.Args{"key": found.column.name, "cell": sheet.CellName(above, column)}})
			continue
		}
		if found.column == unitColumn {
			units, unitAt = append(units, tidy(in.Text)), at
			continue
		}
		p.enter(r, &entry{column: found.column, lang: found.lang, unit: found.unit, above: t.overall[column], input: in, at: at})
	}
	r.unit = strings.Join(units, " ")
	for _, name := range slices.Sorted(maps.Keys(t.mapping.always)) {
		found, ok := t.headings.exact(name)
		if !ok {
			continue
		}
		if found.column == unitColumn {
			if r.unit == "" {
				r.unit, unitAt = t.mapping.always[name], cell(t.mapFile)
			}
			continue
		}
		if !slices.ContainsFunc(r.entries, func(e *entry) bool { return e.column == found.column && e.lang == found.lang }) {
			in := sheet.Input{Text: t.mapping.always[name]}
			r.entries = append(r.entries, &entry{column: found.column, lang: found.lang, input: in, at: cell(t.mapFile)})
		}
	}
	p.units(r, unitAt)
	return r
}

func isValue(c *column) bool { return c.form == money || c.form == measured || c.form == rate }

// enter adds an entry to a row; the parties of two columns are one list.
func (p *planner) enter(r *row, e *entry) {
	if e.column.form == wording && e.lang == "" {
		e.lang = p.languageOf(e.input.Text)
	}
	for _, other := range r.entries {
		if other.column == e.column && (e.column.form == namings || e.column.form == list) {
			if other.parts == nil {
				first := *other
				other.parts = []*entry{&first}
			}
			other.parts = append(other.parts, e)
			other.input.Text += "\n" + e.input.Text
			return
		}
	}
	r.entries = append(r.entries, e)
}
