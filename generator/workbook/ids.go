package workbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/search"
	"tradepost/generator/trade"
)

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
