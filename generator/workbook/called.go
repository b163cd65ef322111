package workbook

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

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

// newWords are the kinds that the command tradepost new adds on its own.
var newWords = map[string]string{"partners": "partner", "places": "place", "sources": "source"}
