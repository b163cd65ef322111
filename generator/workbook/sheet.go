package workbook

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
	"tradepost/generator/trade"
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

// headingWeight is that of a heading that is understood: units and second lines
// only decide between equals.
const headingWeight = 100

// headingDepth is the number of rows that a heading may have.
const headingDepth = 3

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

// judgeTitles reports headings that nobody knows and keys that have two.
func (p *planner) judgeTitles(t *table) {
	seen := map[string]int{}
	depthRow := t.first - 1
	for column, found := range t.titles {
		text := t.over(column)
		at := t.cell(depthRow, column)
		switch {
		case found.passed || text == "" && found.column == nil:
		case found.column == nil:
			args := diag.Args{"heading": text}
			if near := t.headings.near(text); near != "" {
				args["near"] = near
			}
			p.problems.Warn(at.spot(), "column-unknown", args)
		case found.lang != "" && !slices.Contains(p.tree.languages, found.lang):
			p.problems.Error(at.spot(), "unknown-language", diag.Args{"lang": string(found.lang), "languages": diag.List(words(p.tree.languages))})
			t.titles[column] = title{passed: true}
		case found.column.form == namings || found.column.form == list || found.column == unitColumn:
		default:
			key := found.column.name + "_" + string(found.lang)
			if other, twice := seen[key]; twice && found.column.name == "ref" && heading(text) == "ref" {
				t.titles[column] = title{passed: true} // the downloads name the point before and the rate here
				continue
			} else if twice {
				p.problems.Error(at.spot(), "column-twice", diag.Args{"heading": text, "key": found.column.name, "cell": sheet.CellName(depthRow, other)})
				t.titles[column] = title{passed: true}
				continue
			}
			seen[key] = column
		}
	}
}

// over is what stands in the heading above a column, in its lowest row that says
// anything.
func (t *table) over(column int) (text string) {
	for row := t.first - 1; row >= t.heading && text == ""; row-- {
		text = t.head(row, column)
	}
	return text
}

// called is what stands above the column of a key; where there is no such column,
// what may stand there, in the letters of the headings that there are.
func (t *table) called(key string, lang string) string {
	for column, found := range t.titles {
		if c := found.column; c != nil && (c.name == key || c.toml() == key) && (lang == "" || string(found.lang) == lang) {
			return cmp.Or(t.over(column), key)
		}
	}
	c := t.kind.columnOf(key)
	if c == nil {
		return key
	}
	return t.proposed(c, lang)
}

// proposed is a heading for a column that a sheet lacks. It is one that an import
// understands: "Название (англ.)" beside Russian headings, "source" beside English ones.
func (t *table) proposed(c *column, lang string) string {
	plain, inLang := c.name, func(name, lang string) string { return name + "_" + lang }
	letters := t.letters()
	if letters != nil {
		open, end := " (", ")"
		if letters == unicode.Han {
			open, end = "（", "）"
		}
		inLang = func(name, lang string) string { return name + open + inLetters(letters, languageNames[lang]) + end }
		plain = cmp.Or(t.otherwise(c), inLetters(letters, slices.Concat(columnNames()[t.kind.name+"."+c.name], columnNames()[c.name])), plain)
	}
	said := plain
	if c.form == wording && lang != "" {
		said = inLang(plain, lang)
	}
	if found, ok := headingsOf(t.kind).title(said); !ok || found.column == nil || found.column.name != c.name || c.form == wording && string(found.lang) != lang {
		if c.form == wording && lang != "" {
			return c.name + "_" + lang
		}
		return c.name
	}
	return said
}

// otherwise is what stands above a column in another language, without that.
func (t *table) otherwise(c *column) string {
	for column, found := range t.titles {
		if found.column == c {
			name, _, _ := strings.Cut(strings.ReplaceAll(t.over(column), "（", "("), "(")
			return strings.TrimSpace(name)
		}
	}
	return ""
}

// letters are those of most headings: Chinese, Cyrillic, nil for Latin ones.
func (t *table) letters() *unicode.RangeTable {
	n := map[*unicode.RangeTable]int{}
	for column := range t.titles {
		for _, letters := range []*unicode.RangeTable{unicode.Han, unicode.Cyrillic} {
			if strings.ContainsFunc(t.over(column), func(r rune) bool { return unicode.Is(letters, r) }) {
				n[letters]++
			}
		}
	}
	for _, letters := range []*unicode.RangeTable{unicode.Han, unicode.Cyrillic} {
		if n[letters]*2 > len(t.titles) {
			return letters
		}
	}
	return nil
}

// inLetters is the first of some names in these letters, "" for none.
func inLetters(letters *unicode.RangeTable, names []string) string {
	i := slices.IndexFunc(names, func(name string) bool {
		return strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(letters, r) })
	})
	if i < 0 {
		return ""
	}
	return names[i]
}

// tab is what a sheet is called: its name, or that of its file.
func (t *table) tab() string {
	file := strings.TrimSuffix(t.name, "!")
	return cmp.Or(t.grid.Name, strings.TrimSuffix(file, path.Ext(file)))
}

func (t *table) cell(row, column int) cell { return cell(t.name + sheet.CellName(row, column)) }

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

// columns counts those that are read.
func (t *table) columns() (n int) {
	for _, found := range t.titles {
		if found.column != nil {
			n++
		}
	}
	return n
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

func quoteShort(s string) diag.Phrase {
	s = tidy(s)
	if runes := []rune(s); len(runes) > 30 {
		s = string(runes[:29]) + "…"
	}
	return diag.Say("“{text}”", diag.Args{"text": s})
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
	for _, name := range sortedNames(t.mapping.always) {
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

// languageOf is the language of the site in whose letters a text is written:
// of several that share them, the first.
func (p *planner) languageOf(text string) trade.Lang {
	return languageIn(text, p.tree.languages)
}
