package workbook

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// named are the kinds of which two records are hardly ever called the same.
var named = []string{"places", "sectors", "programmes", "partners", "sources", "events", "series", "deals", "people"}

// tellTwins warns of records that an import adds and that look like others, of the
// site or of the sheet: the same agreement under two ids counts twice.
func (p *planner) tellTwins() {
	var twins diag.Problems
	for _, name := range named {
		k := kindOf(name)
		seen := map[string]*record{}
		for _, x := range p.tree.all(k) {
			marks := p.marks(x)
			if x.fresh && x.at != "" {
				twins = append(twins, p.twin(x, marks, seen)...)
			}
			for _, m := range marks {
				if seen[m.text] == nil {
					seen[m.text] = x
				}
			}
		}
	}
	if len(p.problems) > diag.MostInFile {
		return
	}
	told := twins[:min(mostTwins, len(twins))]
	p.problems = append(p.problems, told...)
	if more := len(twins) - len(told); more > 0 {
		file, _, _ := strings.Cut(twins[0].At.Source.Name, "!")
		p.problems.Warn(cell(file).spot(), "more-twins", diag.Args{"n": more})
	}
}

// mostTwins are as many as are told by their cells; more are counted.
const mostTwins = 5

// A mark is something by which two records may be the same one, unless they have
// other values of some keys.
type mark struct {
	text   string
	what   diag.Phrase
	unless []string
}

// twin tells of the record that a new one looks like, if there is one.
func (p *planner) twin(x *record, marks []mark, seen map[string]*record) (told diag.Problems) {
	for _, m := range marks {
		other := seen[m.text]
		if other == nil || sayOtherwise(x, other, m.unless) {
			continue
		}
		args := diag.Args{"record": x.kind.record, "id": x.title(), "what": m.what, "other": other.title()}
		if other.fresh && other.at != "" {
			args["other"] = string(other.at)
		}
		told.Warn(x.at.spot(), "record-twin", args)
		return told
	}
	return nil
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
	parties := split(x.text("parties", ""))
	if v, err := trade.ParseAmount(x.text("value", "")); err == nil && len(parties) > 1 { // two firms may sign a dozen deals: of one value, hardly
		slices.Sort(parties)
		add("parties: "+strings.Join(parties, ", ")+" "+v.String(), diag.Say("the same event, parties and value"), "date")
	}
	return marks
}
