package trade

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
)

// files tells where a record of each kind is written.
var files = map[RefKind]string{
	RefEvent:     "data/events/{id}.toml",
	RefSeries:    "data/trade/{id}.toml",
	RefPartner:   "data/partners.toml",
	RefPlace:     "data/places.toml",
	RefSector:    "data/sectors.toml",
	RefProgramme: "data/programmes.toml",
	RefSource:    "data/sources.toml",
	RefFigure:    "data/figures.toml",
	refMeasure:   "data/measures.toml",
	RefReport:    "content/reports/{id}.md",
}

// want reports an id at a spot that names nothing. The empty id is fine: what
// must be there is load's to say.
func (l *linker) want(kind RefKind, id string, at diag.Spot) {
	if l.tied(kind, id) || id == "" || l.has(kind, id) || l.broken(kind, id) {
		return
	}
	if kind == RefReport && l.records.Drafts["reports/"+id] {
		l.problems.Error(at, "draft-reference", diag.Args{"id": id})
		return
	}
	args := diag.Args{"kind": kindWord(kind), "id": id}
	if near := l.near(id, kind); near != "" {
		args["near"] = near
		if called := l.g.name(Ref{Kind: kind, ID: near}); len(called) > 0 {
			args["called"] = called[0].Text
		}
	} else if other := l.elsewhere(kind, id); other != "" {
		args["cure"] = diag.Say("{id} is {other:a}, not {kind:a}", diag.Args{"id": id, "other": kindWord(other), "kind": kindWord(kind)})
	} else if file := files[kind]; file != "" {
		args["cure"] = diag.Say("add it in {file}", diag.Args{"file": strings.ReplaceAll(file, "{id}", id)})
	}
	if args["near"] == nil && l.lacks(kind) {
		l.lacking[kind] = append(l.lacking[kind], diag.Problem{At: at, Code: "unknown-id", Args: args})
		return
	}
	l.problems.Error(at, "unknown-id", args)
}

// registered are the kinds that stand together in one file.
var registered = []RefKind{RefPlace, RefPartner, RefSector, RefProgramme, RefSource}

// lacks tells whether a site has no record at all of a kind that has a file.
func (l *linker) lacks(kind RefKind) bool {
	return l.lacking != nil && slices.Contains(registered, kind) && len(l.ids(kind)) == 0
}

// tellLacking says of a register that is not there, or empty, that it is missing:
// once, and not at each of the records that name something of it.
func (l *linker) tellLacking() {
	for _, kind := range registered {
		wanted := l.lacking[kind]
		if len(wanted) < 2 {
			l.problems = append(l.problems, wanted...)
			continue
		}
		var ids diag.List
		for _, p := range wanted {
			if id := p.Args["id"].(string); !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		slices.Sort(ids)
		if len(ids) > 5 {
			ids = append(ids[:5:5], "…")
		}
		args := diag.Args{"file": files[kind], "n": len(wanted), "ids": ids}
		if kind == RefPlace || kind == RefPartner || kind == RefSource {
			args["new"] = string(kind) // a word of the command
		}
		l.problems.Error((&diag.Source{Name: files[kind]}).File(), "register-missing", args)
	}
}

// maxSuggestions bounds the unknown ids for which the nearest known one is
// looked for among all: a hundred thousand take a while to look through.
const maxSuggestions = 200

// near is the id that somebody may have meant, who typed another or the name of
// the thing; "" where none is near.
func (l *linker) near(id string, kind RefKind) string {
	key := string(kind) + ":" + id
	if near, known := l.nearest[key]; known {
		return near
	}
	if len(l.nearest) >= maxSuggestions {
		return ""
	}
	names := l.idsByName(kind)
	near := names[strings.ToLower(strings.TrimSpace(id))]
	if near == "" {
		near = diag.Nearest(id, l.ids(kind))
	}
	if near == "" {
		near = names[diag.Nearest(id, keys(names))]
	}
	l.nearest[key] = near
	return near
}

// idsByName finds what there is of a kind by its names in small letters, "" for a
// name that several have.
func (l *linker) idsByName(kind RefKind) map[string]string {
	if ids, ok := l.named[kind]; ok {
		return ids
	}
	ids := map[string]string{}
	add := func(name, id string) {
		name = strings.ToLower(name)
		if other, taken := ids[name]; taken && other != id {
			id = ""
		}
		ids[name] = id
	}
	for _, id := range l.ids(kind) {
		for _, w := range l.g.name(Ref{Kind: kind, ID: id}) {
			add(w.Text, id)
		}
		if p := l.g.partners[id]; kind == RefPartner && p != nil {
			for _, alias := range p.Aliases {
				add(alias, id)
			}
		}
	}
	l.named[kind] = ids
	return ids
}

// wantAll does so for a list at a key.
func (l *linker) wantAll(kind RefKind, ids []string, list diag.Spot) {
	for i, id := range ids {
		if id != "" && slices.Contains(ids[:i], id) {
			l.problems.Error(list.Index(i), "repeated-id", diag.Args{"id": id, "key": lastKey(list)})
			continue
		}
		l.want(kind, id, list.Index(i))
	}
}

// lastKey is the key that a spot was made from.
func lastKey(at diag.Spot) string {
	path := at.Path()
	return path[strings.LastIndexByte(path, '.')+1:]
}

// broken tells whether an id may belong to a record that could not be read.
func (l *linker) broken(kind RefKind, id string) bool {
	return l.unread(Ref{Kind: kind, ID: id})
}

// unread tells whether ref may name something that could not be read.
func (l *linker) unread(ref Ref) bool {
	return l.records.Broken[ref.String()] || l.records.Broken[all(ref)] || l.doubtful[all(ref)]
}

// has tells whether the id names something of the kind.
func (l *linker) has(kind RefKind, id string) bool {
	g := l.g
	switch kind {
	case RefEvent:
		return g.events[id] != nil
	case RefSeries:
		return g.series[id] != nil
	case RefFigure:
		return g.figures[id] != nil
	case RefPartner:
		return g.partners[id] != nil
	case RefPlace:
		return g.places[id] != nil
	case RefSector:
		return g.sectors[id] != nil
	case RefProgramme:
		return g.programmes[id] != nil
	case RefSource:
		return g.sources[id] != nil
	case refMeasure:
		return g.measures[id] != nil
	case RefReport:
		return g.narratives["reports/"+id] != nil
	}
	return false
}

// ids lists what there is of a kind, to find the nearest.
func (l *linker) ids(kind RefKind) []string {
	if ids, ok := l.sorted[kind]; ok {
		return ids
	}
	g := l.g
	var ids []string
	switch kind {
	case RefEvent:
		ids = keys(g.events)
	case RefSeries:
		ids = keys(g.series)
	case RefFigure:
		ids = keys(g.figures)
	case RefPartner:
		ids = keys(g.partners)
	case RefPlace:
		ids = keys(g.places)
	case RefSector:
		ids = keys(g.sectors)
	case RefProgramme:
		ids = keys(g.programmes)
	case RefSource:
		ids = keys(g.sources)
	case refMeasure:
		ids = keys(g.measures)
	case RefReport:
		for _, subject := range keys(g.narratives) {
			if id, ok := strings.CutPrefix(subject, "reports/"); ok {
				ids = append(ids, id)
			}
		}
	}
	l.sorted[kind] = ids
	return ids
}

func keys[T any](m map[string]T) []string {
	ids := make([]string, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// elsewhere finds the kind that does have the id: people write the place
// where the partner is wanted.
func (l *linker) elsewhere(kind RefKind, id string) RefKind {
	for _, other := range []RefKind{RefEvent, RefPartner, RefPlace, RefSector, RefProgramme, RefReport, RefSeries, RefSource} {
		if other != kind && l.has(other, id) {
			return other
		}
	}
	return ""
}

// kindWord is a kind as an editor calls it.
func kindWord(kind RefKind) diag.Phrase {
	switch kind {
	case RefEvent:
		return diag.Say("event")
	case RefDeal:
		return diag.Say("deal")
	case RefPartner:
		return diag.Say("partner")
	case RefPlace:
		return diag.Say("place")
	case RefSector:
		return diag.Say("sector")
	case RefProgramme:
		return diag.Say("programme")
	case RefReport:
		return diag.Say("report")
	case RefSource:
		return diag.Say("source")
	case RefSeries:
		return diag.Say("trade series")
	case RefFigure:
		return diag.Say("figure")
	case refMeasure:
		return diag.Say("measure")
	}
	panic("trade: no word for the kind " + string(kind))
}

// place is a spot in words: "data/partners.toml:12".
func place(at diag.Spot) diag.Phrase {
	if at.Source == nil {
		return diag.Say("a record without a file")
	}
	where := at.Source.Name
	if line := at.Position().Line; line > 0 {
		where += ":" + strconv.Itoa(line)
	}
	return diag.Say("{place}", diag.Args{"place": where})
}
