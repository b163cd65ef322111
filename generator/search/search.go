// Package search makes the search data of a site: for each language one list
// of records, one for each thing that a reader may look for by its name and for
// each point of a series, and an Index that finds them by their words.
//
// A record speaks of its thing by trade.Ref; addresses belong to the pages. Its
// Title is what the reader's language calls the thing; Text is what a result
// shows below it; the rest holds the words by which it is found as well, though
// they are not shown: its names in the site's other languages, what its source
// called it, who took part. So a reader finds 哈尔滨 on an English page.
//
// The list is ordered by kind and, within a kind, as the graph is: the same
// site gives the same bytes.
//
// Words (terms.go) is a law that the theme's scripts/search/words.ts keeps, too:
// what a reader types is cut and folded as the records were. A test runs both.
// What is only worth knowing about a reader's words, their stems and slips, is
// the script's business alone: the index has words as they stand.
package search

import (
	"strings"

	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// A Record is one thing that can be found.
type Record struct {
	Kind  trade.RefKind
	Ref   trade.Ref
	Title string     // never empty
	Lang  trade.Lang // of the title, "" where it is the reader's own
	Text  string     // shown with a result, may be empty
	Date  trade.Date // zero where it has none

	Number   string    // its number in the reader's words, "" where it has none
	NumberAt trade.Ref // where that number has its card
	NumberOf string    // what the number is of, where the title does not say it

	Names []string // searched like the title: its names in other languages, its aliases
	With  []string // searched: names of what it has to do with, in every language
	Also  string   // searched, never shown
}

// named tells whether the title is a name, which people spell as they hear it.
func (r *Record) named() bool { return isName(r.Kind) }

// isName tells whether things of a kind are called by names.
func isName(kind trade.RefKind) bool {
	switch kind {
	case trade.RefPartner, trade.RefPlace, trade.RefSector, trade.RefProgramme:
		return true
	}
	return false
}

// Texts give what a narrative says, as plain text: all of it, and its headings.
type Texts struct {
	Body, Headings func(*trade.Narrative) string
}

// Records lists everything that can be found in the printer's language. Other
// printers say how the site's other languages write the same numbers.
func Records(g *trade.Graph, p *locale.Printer, texts Texts, others ...*locale.Printer) []Record {
	x := collector{Graph: g, p: p, texts: texts, others: others}
	x.events()
	x.deals()
	x.figures()
	x.partners()
	x.namedThings()
	x.series()
	x.reports()
	x.sources()
	return x.records
}

// collector collects the records of one language.
type collector struct {
	*trade.Graph
	p       *locale.Printer
	texts   Texts
	others  []*locale.Printer
	records []Record
}

// add notes a thing under its name. The wordings of the name in other
// languages are searched as well.
func (x *collector) add(ref trade.Ref, name trade.Text, r Record) {
	title := name.In(x.p.Lang())
	r.Kind, r.Ref, r.Title = ref.Kind, ref, title.Text
	if title.Lang != x.p.Lang() {
		r.Lang = title.Lang
	}
	for _, w := range name {
		if w.Lang != title.Lang {
			r.Names = append(r.Names, w.Text)
		}
	}
	x.records = append(x.records, r)
}

// in is a text in the reader's language, which is only searched.
func (x *collector) in(t trade.Text) string { return t.In(x.p.Lang()).Text }

// name is what the reader's language calls a thing.
func (x *collector) name(kind trade.RefKind, id string) string {
	if id == "" {
		return ""
	}
	return x.in(x.Title(trade.Ref{Kind: kind, ID: id}))
}

// elsewhere is a value as the other languages write it: 1854.7亿元 is pasted into
// an English page as well.
func (x *collector) elsewhere(v trade.Value) string {
	all := make([]string, len(x.others))
	for i, p := range x.others {
		all[i] = p.Value(v)
	}
	return join(all...)
}

// names is every wording of the names of several things.
func (x *collector) names(kind trade.RefKind, ids ...string) []string {
	var all []string
	for _, id := range ids {
		if id != "" {
			all = append(all, wordings(x.Title(trade.Ref{Kind: kind, ID: id}))...)
		}
	}
	return all
}

// told is what the narrative of a thing finds it by, beside its own words: names of
// what the text refers to, and its headings. A text has too many words for an index
// that comes in small pieces; those that it links and those above its sections are
// what one remembers of it.
func (x *collector) told(subject string) (names []string, headings string) {
	n := x.Narrative(subject, x.p.Lang())
	if n == nil {
		return nil, ""
	}
	seen := map[trade.Ref]bool{}
	for _, m := range n.Mentions {
		thing := trade.Ref{Kind: m.Ref.Kind, ID: m.Ref.ID}
		if !seen[thing] && isName(thing.Kind) {
			names = append(names, x.names(thing.Kind, thing.ID)...)
		}
		seen[thing] = true
	}
	return names, x.texts.Headings(n)
}

// wordings is a text in every language that it is in.
func wordings(t trade.Text) []string {
	all := make([]string, len(t))
	for i, w := range t {
		all[i] = w.Text
	}
	return all
}

// join puts what is not empty behind each other, on one line.
func join(parts ...string) string {
	kept := make([]string, 0, len(parts))
	for _, s := range parts {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, " · ")
}
