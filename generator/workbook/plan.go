// Package workbook takes records over from spreadsheets, and gives them as one.
//
//	file --sheet.Read--> grids --tables--> headings understood
//	     --rows--> entries --planner--> settings of records --splice--> files
//
// The laws:
//
//   - What a sheet does not say stays: an empty cell, a row that is not there and
//     a column that nobody knows change nothing, and nothing is ever removed.
//   - Comments, order and the form of every value that stays are kept: bytes are
//     put in at the places that load's parser gives.
//   - What a sheet says is read by the parsers of package trade, or it is a
//     problem that names the cell.
//   - A file that was changed is decoded again and must say what was planned.
//   - Export and import are each other's inverse.
package workbook

import (
	"io/fs"
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
	"tradepost/generator/trade"
)

// A Plan is what an import would change.
type Plan struct {
	Changes []Change
	Passed  []Passed // rows and sheets that are no data

	files []*file
	texts map[string]string          // by the path of a file: what it is to be
	cells map[string]map[string]cell // by file and key path: where it was said

	sheets sheets
}

// A Change is a record that is added, or a key of one that gets another value.
type Change struct {
	Owner    string      // the event, the series or the register
	Record   string      // the deal, the figure, the year
	Kind     diag.Phrase // of the record: "the deal"
	Key      string      // "" for a record that is added
	Old, New string
	At       string // the cell

	Amount trade.Value // that is written, the zero Value where there is none
}

// Import plans what the sheets of a file would change. The plan is whole only if
// no problem is an error.
func Import(site fs.FS, name string, grids []sheet.Grid, m Mapping) (*Plan, diag.Problems, error) {
	t, problems, err := readTree(site)
	if err != nil || problems.HasErrors() {
		return nil, problems, err
	}
	p := &planner{
		tree: t, measures: map[string]trade.ValueKind{}, known: map[*kind]headings{}, names: map[string]map[string][]string{}, sorted: map[string][]string{}, unknown: map[[2]string]*fault{},
		byKey: map[*record]map[string]map[string]*record{}, byTitle: map[titlesOf]map[string][]*record{},
	}
	p.readMeasures()
	var rows []*row
	tables := p.tables(name, grids, m)
	p.sheets = sheets{}
	for _, t := range tables {
		p.sheets[t.name] = t
	}
	for _, t := range tables {
		p.order = t.mapping.order
		rows = append(rows, p.rows(t)...)
	}
	for _, r := range rows { // first what has a name, so that any row may use it
		if k := r.table.kind; k.home != ofEvent && k.home != ofSeries && k.home != ofRef && slices.Contains(k.key, "id") {
			p.register(r)
		}
	}
	p.readMeasures()
	for _, r := range rows {
		p.order = r.table.mapping.order
		if p.take(r); len(p.problems) > diag.MostInFile {
			p.problems.Error((&diag.Source{Name: name}).File(), "more-problems", diag.Args{"limit": diag.MostInFile})
			break
		}
	}
	for _, t := range tables {
		p.tellOverall(t)
	}
	p.tellTwins()
	plan := &Plan{Passed: p.passed, files: t.files, sheets: p.sheets}
	if p.problems.HasErrors() {
		plan.list()
		return plan, p.problems, nil
	}
	p.problems = append(p.problems, plan.write(t.languages)...)
	plan.list()
	return plan, p.problems, nil
}

// A planner turns rows into settings of records.
type planner struct {
	tree     *tree
	problems diag.Problems
	passed   []Passed
	sheets   sheets
	gathered gathering
	order    dayOrder
	measures map[string]trade.ValueKind
	known    map[*kind]headings
	names    map[string]map[string][]string // by kind and by name in lower case: ids
	sorted   map[string][]string            // the names of each kind
	unknown  map[[2]string]*fault           // by kind and by text: names that lead nowhere
	byKey    map[*record]map[string]map[string]*record
	byTitle  map[titlesOf]map[string][]*record
}

func (p *planner) headings(k *kind) headings {
	h, ok := p.known[k]
	if !ok {
		h = headingsOf(k)
		p.known[k] = h
	}
	return h
}

// readMeasures learns what each measure of the site counts.
func (p *planner) readMeasures() {
	for _, m := range trade.BuiltIns {
		p.measures[m.ID] = m.Kind
	}
	valueKinds := map[string]trade.ValueKind{"amount": trade.Amount, "count": trade.Count, "percent": trade.Percent, "quantity": trade.Quantity}
	for _, r := range p.tree.all(kindOf("measures")) {
		p.measures[r.text("id", "")] = valueKinds[r.text("kind", "")]
	}
}

func (p *planner) fault(at cell, f *fault) {
	if p.gathered.problems == nil {
		p.gathered = gathering{sheets: p.sheets, problems: &p.problems}
	}
	p.gathered.add(at, diag.Problem{Severity: diag.Error, Code: f.code, Args: f.args})
}

// register finds or makes the record of a row that others may name, with its id
// and its names.
func (p *planner) register(r *row) {
	k := r.table.kind
	if e := r.entry("id"); k.name == "measures" && e != nil && slices.ContainsFunc(trade.BuiltIns, func(m trade.BuiltIn) bool { return m.ID == tidy(e.input.Text) }) {
		return // every site has it
	}
	if k.home == ofRegister {
		holder := p.tree.file("data/"+k.array+".toml", k).root
		p.found(r, holder)
	} else {
		p.file(r)
	}
	if r.record == nil {
		return
	}
	for _, e := range r.entries {
		if e.column.name == "id" || e.column.name == "title" || e.column.name == "name" || k.name == "measures" && e.column.name == "kind" {
			p.say(r, e)
		}
	}
	delete(p.names, k.name)
}

// file finds or begins the file of an event or a series.
func (p *planner) file(r *row) {
	k := r.table.kind
	id := ""
	if e := r.entry("id"); e != nil {
		id = tidy(e.input.Text)
	} else if known := p.titled(k, r); known != "" {
		id = known
	} else if id = p.newID(r, nil); id == "" {
		p.fault(r.at(), &fault{"row-without", diag.Args{"key": "id", "record": k.record}})
		return
	}
	if !trade.ValidID(id) {
		p.badID(r, id)
		return
	}
	f := p.tree.file(k.folder()+id+".toml", k)
	if r.record = f.root; f.root.fresh && f.root.at == "" {
		f.root.at = r.at()
	}
}

// take says what a row says of its record.
func (p *planner) take(r *row) {
	if r.record == nil && !p.locate(r) {
		return
	}
	for _, e := range r.entries {
		if e.column.form != place {
			p.say(r, e)
		}
	}
}
