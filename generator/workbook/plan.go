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
	"cmp"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/search"
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

func (p *planner) badID(r *row, id string) {
	at := r.at()
	if e := r.entry("id"); e != nil {
		at = e.at
	}
	args := diag.Args{"id": id}
	if near := slug(id); trade.ValidID(near) {
		args["near"] = near
	}
	p.fault(at, &fault{"bad-id", args})
}

// titled is the id of the record that has the title of a row, "" for none.
func (p *planner) titled(k *kind, r *row) string {
	for _, e := range r.entries {
		if e.column.form == wording && (e.column.name == "title" || e.column.name == "name") {
			if ids := p.namesOf(k.name)[folded(e.input.Text)]; len(ids) == 1 {
				return ids[0]
			}
		}
	}
	return ""
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

// locate finds or makes the record of a row inside its event, series or
// register.
func (p *planner) locate(r *row) bool {
	k := r.table.kind
	before := len(p.problems)
	var holder *record
	switch {
	case k.home == ofRegister:
		if slices.Contains(k.key, "id") {
			return false // told when it was registered
		}
		holder = p.tree.file("data/"+k.array+".toml", k).root
	case k.home == ownEvent || k.home == ownSeries:
		return false
	case k.home == ofRef:
		holder = p.referred(r)
	case k.name == "figures" && r.entry("event") == nil:
		holder = p.tree.file("data/figures.toml", k).root
	default:
		holder = p.owned(r)
	}
	if holder == nil || len(p.problems) > before {
		return false
	}
	p.found(r, holder)
	return r.record != nil
}

// owned is the event or the series that a row names.
func (p *planner) owned(r *row) *record {
	name, owners := "event", kindOf("events")
	if r.table.kind.home == ofSeries {
		name, owners = "series", kindOf("series")
	}
	e := r.entry(name)
	if e == nil {
		p.fault(r.at(), &fault{"row-without", diag.Args{"key": name, "record": r.table.kind.record, "cure": diag.Say("add a column \"{name}\", or name it for all rows: --set {key}=ID", diag.Args{"name": r.table.called(name, ""), "key": name})}})
		return nil
	}
	id, f := p.name(owners.name, tidy(e.input.Text))
	if f != nil {
		p.fault(e.at, f)
		return nil
	}
	return p.tree.file(owners.folder()+id+".toml", owners).root
}

// referred is the record that the reference of a row names.
func (p *planner) referred(r *row) *record {
	e := r.entry("ref")
	if e == nil {
		p.fault(r.at(), &fault{"row-without", diag.Args{"key": "ref", "record": r.table.kind.record, "cure": diag.Say("add a column ref, such as deal:EVENT/ID, figure:EVENT/ID or trade:ID/2022")}})
		return nil
	}
	ref := tidy(e.input.Text)
	var known []string
	for _, k := range kinds {
		if !k.holds(r.table.kind) {
			continue
		}
		if p.byKey[nil] == nil {
			p.byKey[nil] = map[string]map[string]*record{}
		}
		if p.byKey[nil][k.name] == nil {
			p.byKey[nil][k.name] = map[string]*record{}
			for _, x := range p.tree.all(k) {
				p.byKey[nil][k.name][x.ref()] = x
			}
		}
		if x := p.byKey[nil][k.name][ref]; x != nil {
			return x
		}
		for name := range p.byKey[nil][k.name] {
			known = append(known, name)
		}
	}
	slices.Sort(known)
	args := diag.Args{"what": diag.Say("record"), "name": ref, "cure": diag.Say("a reference is deal:EVENT/ID, figure:EVENT/ID or trade:ID/2022")}
	if near := diag.Nearest(ref, known); near != "" {
		args["near"] = near
	}
	p.fault(e.at, &fault{"cell-unknown-name", args})
	return nil
}

// found finds the record of a row among those of its holder, or makes it.
func (p *planner) found(r *row, holder *record) {
	k := r.table.kind
	all := holder.list(k)
	if len(k.key) == 0 {
		p.positioned(r, holder, all)
		return
	}
	index := p.index(holder, k)
	var key []string
	for _, name := range k.key {
		e := r.entry(name)
		switch {
		case e == nil && name == "id":
			p.unnamed(r, holder, all)
			return
		case e == nil && name == "kind": // of a rate, which has a usual one
			key = append(key, "average")
		case e == nil:
			p.fault(r.at(), &fault{"row-without", diag.Args{"key": name, "record": k.record}})
			return
		default:
			v, f := p.read(&record{kind: k, file: holder.file, in: holder}, e, "")
			if f != nil {
				p.fault(e.at, f)
				return
			}
			key = append(key, shown(*e.column, v.data))
		}
	}
	known := strings.Join(key, " ")
	if r.record = index[known]; r.record == nil {
		if k.key[0] == "id" && !trade.ValidID(strings.ReplaceAll(known, "_", "-")) {
			p.badID(r, known)
			return
		}
		r.record = holder.append(k, r.at())
		index[known] = r.record
	}
	r.record.taken = true
}

// index finds the records of a holder by their keys.
func (p *planner) index(holder *record, k *kind) map[string]*record {
	if p.byKey[holder] == nil {
		p.byKey[holder] = map[string]map[string]*record{}
	}
	index := p.byKey[holder][k.name]
	if index == nil {
		index = map[string]*record{}
		for _, x := range holder.list(k) {
			index[x.keyText()] = x
		}
		p.byKey[holder][k.name] = index
	}
	return index
}

// keyText is what tells a record apart.
func (r *record) keyText() string {
	var key []string
	for _, name := range r.kind.key {
		text := r.text(name, "")
		if text == "" && name == "kind" {
			text = "average"
		}
		key = append(key, text)
	}
	return strings.Join(key, " ")
}

// unnamed finds the record of a row without an id by its title or name, each
// once, or makes one with an id of its own.
func (p *planner) unnamed(r *row, holder *record, all []*record) {
	k := r.table.kind
	var said []string
	for _, e := range r.entries {
		if e.column.form != wording || e.column.name != "title" && e.column.name != "name" {
			continue
		}
		said = append(said, e.input.Text)
		for _, x := range p.titles(holder, k, e, all)[folded(e.input.Text)] {
			if !x.taken {
				x.taken, r.record = true, x
				return
			}
		}
	}
	if len(said) == 0 {
		p.fault(r.at(), &fault{"row-without", diag.Args{"key": "id", "record": k.record, "cure": diag.Say("add a column id, or the title in a language of the site")}})
		return
	}
	index := p.index(holder, k)
	id := p.newID(r, index)
	if id == "" {
		p.fault(r.at(), &fault{"row-without", diag.Args{"key": "id", "record": k.record}})
		return
	}
	r.record = holder.append(k, r.at())
	r.record.taken = true
	index[id] = r.record
	c := k.column("id")
	r.record.set = append(r.record.set, &setting{column: *c, key: "id", value: textValue(id), at: r.at()})
}

// titles finds the records that a holder has had by their titles in a language.
func (p *planner) titles(holder *record, k *kind, e *entry, all []*record) map[string][]*record {
	of := titlesOf{holder, k, e.column.name, e.lang}
	if p.byTitle[of] == nil {
		p.byTitle[of] = map[string][]*record{}
		for _, x := range all {
			title := folded(x.was(*e.column, e.lang))
			p.byTitle[of][title] = append(p.byTitle[of][title], x)
		}
	}
	return p.byTitle[of]
}

type titlesOf struct {
	holder *record
	kind   *kind
	column string
	lang   trade.Lang
}

// newID makes an id of the title or the name, in English where it has one, else in
// Latin letters, unlike those of the index; "" where none comes out. Deals may be
// counted: nobody links to them by name.
func (p *planner) newID(r *row, index map[string]*record) string {
	id := ""
	for _, e := range r.entries {
		if e.column.form != wording || e.column.name != "title" && e.column.name != "name" {
			continue
		}
		if latin := short(slug(e.input.Text)); e.lang == "en" && len(strings.Trim(latin, "0123456789-")) > 1 {
			id = latin
			break
		}
		id = cmp.Or(id, short(search.Latin(narrow(e.input.Text))))
	}
	if !trade.ValidID(id) || len(id) < 2 {
		if r.table.kind.name != "deals" {
			return ""
		}
		id = "deal"
	}
	taken := func(id string) bool {
		if index != nil {
			return index[id] != nil
		}
		path := r.table.kind.folder() + id + ".toml"
		return slices.ContainsFunc(p.tree.files, func(f *file) bool { return f.path == path })
	}
	if _, reserved := load.Reserved(id); !reserved && id != "deal" && !taken(id) {
		return id
	}
	first := 2
	if id == "deal" {
		first = 1
	}
	for n := first; ; n++ {
		if try := id + "-" + strconv.Itoa(n); !taken(try) {
			return try
		}
	}
}

// slug is the id in a text: its Latin letters and digits.
func slug(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(narrow(s)), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}

// short cuts an id between its words.
func short(id string) string {
	const enough = 48
	for len(id) > enough {
		at := strings.LastIndexByte(id, '-')
		if at < 0 {
			return ""
		}
		id = id[:at]
	}
	return id
}

// positioned finds the record of a row by its number among its likes or, where
// the row has none, by what it says.
func (p *planner) positioned(r *row, holder *record, all []*record) {
	k := r.table.kind
	e := r.entry("position")
	if e == nil {
		for _, alike := range []bool{false, true} {
			for _, x := range all {
				if !x.taken && (!alike && p.says(r, x, nil) || alike && (k.array == "growth" || len(k.like) > 0 && p.says(r, x, k.like))) {
					x.taken, r.record = true, x
					return
				}
			}
		}
		r.record = holder.append(k, r.at())
		r.record.taken = true
		return
	}
	n, err := strconv.Atoi(tidy(e.input.Text))
	switch {
	case err != nil || n < 1 || n > len(all)+1 || k.array == "growth" && n > 1:
		p.fault(e.at, &fault{"row-position", diag.Args{"text": tidy(e.input.Text), "record": k.record, "next": len(all) + 1}})
	case n == len(all)+1:
		r.record = holder.append(k, r.at())
		r.record.taken = true
	default:
		r.record = all[n-1]
		r.record.taken = true
	}
}

// says tells whether a record already is what a row says: in all columns, or in
// those that are named.
func (p *planner) says(r *row, x *record, names []string) bool {
	for _, name := range names {
		if r.entry(name) == nil && x.text(name, "") != "" {
			return false
		}
	}
	for _, e := range r.entries {
		if e.column.form == place || names != nil && !slices.Contains(names, e.column.name) {
			continue
		}
		was := x.text(e.column.name, e.lang)
		if was == "" && names == nil {
			was = x.inherits(e.column.name, e.lang)
		}
		if tidy(e.input.Text) == tidy(was) {
			continue
		}
		v, f := p.read(x, e, cmp.Or(e.unit, r.unit))
		if f != nil || !same(*e.column, was, shown(*e.column, v.data)) {
			return false
		}
	}
	return true
}

// say gives a key the value of a cell, unless it has it.
func (p *planner) say(r *row, e *entry) {
	x := r.record
	key := e.column.name + "_" + string(e.lang)
	if other := x.said[key]; other != nil {
		if other != e && tidy(other.input.Text) != tidy(e.input.Text) {
			p.fault(e.at, &fault{"cell-twice", diag.Args{"key": e.column.name, "text": quoteShort(e.input.Text), "cell": string(other.at), "other": quoteShort(other.input.Text)}})
		}
		return
	}
	if x.said == nil {
		x.said = map[string]*entry{}
	}
	x.said[key] = e
	if e.column.name == "id" && x.id != "" {
		return
	}
	was := x.was(*e.column, e.lang)
	text := e.input.Text
	if text == was || tidy(text) == tidy(was) || was == "" && !x.fresh && tidy(text) == tidy(x.inherits(e.column.name, e.lang)) {
		return
	}
	v, f := p.read(x, e, cmp.Or(e.unit, r.unit))
	if f != nil {
		p.fault(p.faulty(x, e).at, f)
		return
	}
	now := shown(*e.column, v.data)
	if same(*e.column, was, now) || was == "" && !x.fresh && same(*e.column, x.inherits(e.column.name, e.lang), now) {
		return
	}
	key = e.column.toml()
	if e.column.form == span {
		key = "period"
		if _, year := v.data.(int64); year {
			key = "year"
		}
	}
	x.set = append(x.set, &setting{column: *e.column, key: key, lang: e.lang, value: v, old: was, at: e.at})
}

// faulty is the cell of a list that cannot be read.
func (p *planner) faulty(x *record, e *entry) *entry {
	for _, part := range e.parts {
		if _, f := p.read(x, part, ""); f != nil {
			return part
		}
	}
	return e
}

// same tells whether two texts are one value of a column.
func same(c column, a, b string) bool {
	if a == b {
		return true
	}
	switch c.form {
	case money, measured, rate:
		return a != "" && b != "" && sameValue(a, b)
	case wording, plain:
		return oneLine(a) == oneLine(b)
	case yes:
		return a == "" && b == "false"
	}
	return false
}

// inherits is what a record has of a key that it does not name: what it takes
// over from what it is inside of, or what is usual.
func (r *record) inherits(name string, lang trade.Lang) string {
	switch r.kind.name + "." + name {
	case "deals.date", "deals.place", "points.covers", "growth.source", "shares.source":
		return r.in.text(name, lang)
	case "growth.status", "shares.status":
		return r.ratedStatus()
	case "series.measure":
		return "trade_value"
	case "series.currency":
		for _, x := range r.list(kindOf("points")) {
			if v, err := trade.ParseAmount(x.text("value", "")); err == nil {
				return string(v.Currency)
			}
		}
	case "series.flow":
		return "total"
	case "rates.kind":
		return "average"
	}
	return ""
}

// ratedStatus is how growth or a share came about that does not say so, as
// trade.Point.StatusOf tells it.
func (r *record) ratedStatus() string {
	point := &trade.Point{Source: r.in.text("source", ""), Status: trade.Status(r.in.text("status", ""))}
	rated := trade.Rated{Source: r.text("source", "")}
	if derivation := r.text("derivation", r.file.first); derivation != "" {
		rated.Derivation = trade.Text{{Lang: r.file.first, Text: derivation}}
	}
	return string(point.StatusOf(rated))
}

// folded is a name as it is compared.
func folded(s string) string { return strings.ToLower(tidy(s)) }

// namesOf are the ids of the records of a kind by all their names.
func (p *planner) namesOf(kindName string) map[string][]string {
	names := p.names[kindName]
	if names != nil {
		return names
	}
	names = map[string][]string{}
	add := func(name, id string) {
		if name = folded(name); name != "" && !slices.Contains(names[name], id) {
			names[name] = append(names[name], id)
		}
	}
	if kindName == "measures" {
		for _, m := range trade.BuiltIns {
			add(m.ID, m.ID)
		}
	}
	k := kindOf(kindName)
	for _, x := range p.tree.all(k) {
		id := x.text("id", "")
		if id == "" {
			continue
		}
		for _, c := range k.columns {
			switch {
			case c.name == "title" || c.name == "name":
				for _, lang := range p.tree.languages {
					add(x.text(c.name, lang), id)
				}
			case c.name == "aliases":
				for _, alias := range split(x.text(c.name, "")) {
					add(alias, id)
				}
			case c.name == "original_title" || c.name == "url":
				add(x.text(c.name, ""), id)
			}
		}
	}
	for _, x := range p.tree.all(k) { // an id goes before what others are called
		if id := x.text("id", ""); id != "" {
			names[id] = []string{id}
		}
	}
	p.names[kindName], p.sorted[kindName] = names, nil
	maps.DeleteFunc(p.unknown, func(asked [2]string, _ *fault) bool { return asked[0] == kindName })
	return names
}

// wordOf is what the records of a kind are called in messages.
func wordOf(kindName string) diag.Phrase {
	switch kindName {
	case "partners":
		return diag.Say("partner")
	case "places":
		return diag.Say("place")
	case "sectors":
		return diag.Say("sector")
	case "sources":
		return diag.Say("source")
	case "events":
		return diag.Say("event")
	case "programmes":
		return diag.Say("programme")
	case "measures":
		return diag.Say("measure")
	case "series":
		return diag.Say("series")
	}
	return diag.Say("record")
}

// name finds the id of a record by its id or one of its names.
func (p *planner) name(kindName, text string) (string, *fault) {
	names := p.namesOf(kindName)
	ids := names[folded(text)]
	switch {
	case len(ids) == 1:
		return ids[0], nil
	case len(ids) > 1:
		return "", &fault{"cell-many-names", diag.Args{"what": wordOf(kindName), "name": text, "ids": diag.List(ids)}}
	}
	asked := [2]string{kindName, text}
	if f := p.unknown[asked]; f != nil {
		return "", f
	}
	args := diag.Args{"what": wordOf(kindName), "name": text, "cure": diag.Say("write its id or its name as the site has it, or add it: a sheet \"{kind}\" of the same file may", diag.Args{"kind": kindName})}
	if p.sorted[kindName] == nil {
		p.sorted[kindName] = slices.Sorted(maps.Keys(names))
	}
	if near := diag.Nearest(folded(text), p.sorted[kindName]); near != "" {
		args["near"] = names[near][0]
		if called := p.calledOf(kindName, names[near][0], near); called != "" {
			args["called"] = called
		}
		if word := newWords[kindName]; word != "" {
			args["new"] = word
		}
	}
	p.unknown[asked] = &fault{"cell-unknown-name", args}
	return "", p.unknown[asked]
}

// newWords are the kinds that the command tradepost new adds on its own.
var newWords = map[string]string{"partners": "partner", "places": "place", "sources": "source"}

// calledOf is the name of a record: the one that is near what somebody wrote, else
// its first.
func (p *planner) calledOf(kindName, id, near string) (called string) {
	for _, x := range p.tree.all(kindOf(kindName)) {
		if x.text("id", "") != id {
			continue
		}
		for _, lang := range p.tree.languages {
			name := cmp.Or(x.text("name", lang), x.text("title", lang))
			if folded(name) == near {
				return name
			}
			called = cmp.Or(called, name)
		}
	}
	return called
}

// named finds the ids of several. A comma parts them, too, unless it is part of
// a name.
func (p *planner) named(kindName, text string) (ids []string, f *fault) {
	for _, lines := range strings.Split(text, "\n") {
		for _, item := range split(lines) {
			id, wrong := p.name(kindName, item)
			if wrong == nil {
				ids = append(ids, id)
				continue
			}
			var several []string
			var inner *fault
			for _, piece := range strings.FieldsFunc(item, func(r rune) bool { return r == ',' || r == '，' }) {
				id, wrong := p.name(kindName, tidy(piece))
				if wrong != nil && inner == nil {
					inner = wrong
				}
				several = append(several, id)
			}
			switch {
			case len(several) < 2:
				return nil, wrong
			case inner != nil:
				return nil, inner
			}
			ids = append(ids, several...)
		}
	}
	return ids, nil
}

// languageIn is the first of the languages that has the letters of a text; the
// first where none has.
func languageIn(text string, languages []trade.Lang) trade.Lang {
	var han, cyrillic, latin int
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.Is(unicode.Latin, r):
			latin++
		}
	}
	for _, lang := range languages {
		base, _, _ := strings.Cut(string(lang), "-")
		switch {
		case base == "zh" && han > 0 && han*3 >= latin:
			return lang
		case (base == "ru" || base == "uk" || base == "be" || base == "bg") && cyrillic > latin:
			return lang
		case base != "zh" && base != "ru" && base != "ja" && latin > cyrillic && han*3 < latin:
			return lang
		}
	}
	return languages[0]
}

func langOf(s string) trade.Lang { return trade.Lang(s) }

func sortedNames(m map[string]string) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
