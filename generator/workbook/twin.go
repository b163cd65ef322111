package workbook

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
)

// named are the kinds of which two records are hardly ever called the same.
var named = []string{"places", "sectors", "programmes", "partners", "sources", "events", "series", "deals", "people"}

// tellTwins warns of records that an import adds and that look like others, of the
// site or of the sheet: the same agreement under two ids counts twice.
func (p *planner) tellTwins() {
	for _, name := range named {
		k := kindOf(name)
		seen := map[string]*record{}
		for _, x := range p.tree.all(k) {
			marks := p.marks(x)
			if x.fresh && x.at != "" && len(p.problems) < diag.MostInFile {
				p.tellTwin(x, marks, seen)
			}
			for _, m := range marks {
				if seen[m.text] == nil {
					seen[m.text] = x
				}
			}
		}
	}
}

// A mark is something by which two records may be the same one, unless they have
// other values of some keys.
type mark struct {
	text   string
	what   diag.Phrase
	unless []string
}

func (p *planner) tellTwin(x *record, marks []mark, seen map[string]*record) {
	for _, m := range marks {
		other := seen[m.text]
		if other == nil || sayOtherwise(x, other, m.unless) {
			continue
		}
		args := diag.Args{"record": x.kind.record, "id": x.title(), "what": m.what, "other": other.title()}
		if other.fresh && other.at != "" {
			args["other"] = string(other.at)
		}
		p.problems.Warn(x.at.spot(), "record-twin", args)
		return
	}
}

// sayOtherwise tells whether two records state different values of a key.
func sayOtherwise(a, b *record, keys []string) bool {
	for _, name := range keys {
		one, other := a.text(name, ""), b.text(name, "")
		if one != "" && other != "" && one != other && !sameValue(one, other) {
			return true
		}
	}
	return false
}

// title is what a record is called in a warning: its id, or its name.
func (r *record) title() string {
	if id := r.text("id", ""); id != "" {
		return id
	}
	return r.text("name", r.file.first)
}

// marks are those of a record: its names, and the parties of a deal.
func (p *planner) marks(x *record) (marks []mark) {
	within := x.kind.name + " "
	if x.kind.home == ofEvent {
		within += x.owner() + " "
	}
	add := func(text string, what diag.Phrase, unless ...string) {
		if text = folded(text); text != "" {
			marks = append(marks, mark{within + text, what, unless})
		}
	}
	for _, lang := range p.tree.languages {
		switch {
		case x.kind.name == "events" || x.kind.name == "sources": // which are held, and written, again and again
			add(x.text("title", lang), diag.Say("the same title"), "date", "url")
		case x.kind.column("title") != nil:
			add(x.text("title", lang), diag.Say("the same title"))
		default:
			add(x.text("name", lang), diag.Say("the same name"))
		}
	}
	if x.kind.name == "partners" {
		for _, alias := range split(x.text("aliases", "")) {
			add(alias, diag.Say("the same name"))
		}
	}
	if parties := split(x.text("parties", "")); len(parties) > 1 {
		slices.Sort(parties)
		add("parties: "+strings.Join(parties, ", "), diag.Say("the same event and parties"), "value", "date")
	}
	return marks
}
