package workbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

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
