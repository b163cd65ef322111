package page

import (
	"cmp"
	"strings"
	"unicode"

	data "tradepost/generator/sheet" // sheet is a page of a list here
	"tradepost/generator/trade"
)

// writeChartCSV writes a chart's table: numbers plain, to be counted with, and
// beside them what each is measured in and how exactly it was reported, then the
// number as the page writes it and, where there is none, the word for that. An
// empty number is never zero. The words of a row are those of the page's
// language; last come the same in the codes of the data files, which are alike
// in all languages, what the row is called in the data files, and who says so.
func writeChartCSV(d *desk, e exhibit) error {
	table := e.show(d).table(0)
	d.out.Links = d.out.Links[:0] // a file of plain text makes none
	t := chartTable{rows: table.Rows}
	for i, c := range table.Columns {
		if !c.Numeric {
			t.add(i, c.Title, func(c CellView) string { return c.Text })
			continue
		}
		t.add(i, c.Title, func(c CellView) string { return c.Value })
		for _, k := range measuredBy {
			t.addCode(i, k, d.Graph)
		}
		if saysMore(table.Rows, i) {
			t.add(i, d.T("chart.csv.written", "column", c.Title), inWords)
		}
	}
	for i, c := range table.Columns {
		for _, k := range knownBy {
			if c.Numeric {
				t.addCode(i, k, d.Graph)
			}
		}
	}
	t.addRefs(d.Graph)
	set := dataset{name: e.name, columns: t.titles, rows: len(table.Rows)}
	set.cell = func(row, column int) cell { return cell{text: t.texts[column](row)} }
	return set.csv(d.out)
}

// A chartTable is a table in the making.
type chartTable struct {
	rows   [][]CellView
	titles []string
	texts  []func(row int) string
}

// add adds a column with something of the cells at a place.
func (t *chartTable) add(place int, title string, of func(CellView) string) {
	t.titles = append(t.titles, title)
	t.texts = append(t.texts, func(row int) string { return of(t.rows[row][place]) })
}

// addCode adds a column of codes for the numbers at a place, if there are any.
// It is named as in the data files; that of a growth rate or a share, which
// stands beside the value itself, has that before its name.
func (t *chartTable) addCode(place int, k code, g *trade.Graph) {
	name, found := k.name, false
	for _, row := range t.rows {
		if c := row[place]; k.of(g, c) != "" {
			found = true
			part, _, _ := strings.Cut(c.states.Part, "/")
			if prefix := cmp.Or(c.column, part); prefix != "" {
				name = prefix + "_" + k.name
			}
		}
	}
	if found {
		t.add(place, name, func(c CellView) string { return k.of(g, c) })
	}
}

// addRefs adds a column with what each row is called in the data files, and its
// source with the address. Growth rates and shares have the name of their point.
func (t *chartTable) addRefs(g *trade.Graph) {
	refs, found := make([]string, len(t.rows)), false
	sources, addresses := make([]string, len(t.rows)), make([]string, len(t.rows))
	for i, row := range t.rows {
		for _, c := range row {
			if refs[i] == "" && !c.states.IsZero() {
				ref := withPart(c.states, "")
				refs[i], found = ref.String(), true
				if s := g.Source(g.Fact(ref).Source); s != nil {
					sources[i], addresses[i] = s.ID, s.URL
				}
			}
		}
	}
	if found {
		t.titles = append(t.titles, "ref", "source", "source_url")
		for _, texts := range [...][]string{refs, sources, addresses} {
			t.texts = append(t.texts, func(row int) string { return texts[row] })
		}
	}
}

// A code is something about a number in a word that is the same in all languages.
type code struct {
	name string
	of   func(*trade.Graph, CellView) string
}

// measuredBy says what a number means. A column of numbers without it, some in
// yuan and some in dollars, would be added up.
var measuredBy = [...]code{
	{"currency", func(g *trade.Graph, cell CellView) string { c, _, _ := data.Coded(g.Fact(cell.states).Value); return c }},
	{"unit", func(g *trade.Graph, cell CellView) string { _, u, _ := data.Coded(g.Fact(cell.states).Value); return u }},
	{"qualifier", func(g *trade.Graph, cell CellView) string { _, _, q := data.Coded(g.Fact(cell.states).Value); return q }},
}

// knownBy says which number it is: what it counts, what it covers, how it came
// about.
var knownBy = [...]code{
	{"measure_code", ofFigure(func(f *trade.Figure) string { return f.Measure })},
	{"scope_code", ofFigure(func(f *trade.Figure) string { return string(f.Scope) })},
	{"status_code", func(g *trade.Graph, cell CellView) string { return string(g.Fact(cell.states).Status) }},
}

func ofFigure(of func(*trade.Figure) string) func(*trade.Graph, CellView) string {
	return func(g *trade.Graph, cell CellView) string {
		r := cell.states
		if r.Kind != trade.RefFigure {
			return ""
		}
		event, id := r.ID, r.Item
		if id == "" {
			event, id = "", r.ID
		}
		return of(g.EventFigure(event, id))
	}
}

// inWords is a cell as the page writes it. A spreadsheet would run what begins
// with a plus as a formula; the number says the sign.
func inWords(c CellView) string {
	if c.Value != "" {
		return strings.TrimPrefix(c.Text, "+")
	}
	return c.Text
}

// saysMore tells whether the cells of a column are more than plain numbers.
func saysMore(rows [][]CellView, column int) bool {
	for _, row := range rows {
		if strings.ContainsFunc(row[column].Text, func(r rune) bool {
			return !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune(",.-−", r)
		}) {
			return true
		}
	}
	return false
}
