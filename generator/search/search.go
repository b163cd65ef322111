// Package search makes the search data of a site: for each language one list
// of records, one for each thing that a reader may look for by its name.
//
// A record speaks of its thing by trade.Ref; addresses belong to the pages. Its
// Title is what the reader's language calls the thing; Text is what a result
// shows below it; Also holds the words by which it is found as well, though
// they are not shown: its names in the site's other languages, what its source
// called it, who took part. So a reader finds 哈尔滨 on an English page.
//
// The list is ordered by kind and, within a kind, as the graph is: the same
// site gives the same bytes. Nothing is folded here. Case, diacritics and word
// boundaries are the business of the script that searches, which must treat
// the reader's words and the records alike.
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
	Text  string     // shown with a result, may be empty
	Also  string     // searched, never shown
	Date  trade.Date // zero where it has none
}

// A Body gives the plain text of a narrative.
type Body func(*trade.Narrative) string

// Records lists everything that can be found in the printer's language.
func Records(g *trade.Graph, p *locale.Printer, body Body) []Record {
	x := index{Graph: g, p: p, body: body}
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

// index collects the records of one language.
type index struct {
	*trade.Graph
	p       *locale.Printer
	body    Body
	records []Record
}

// add notes a thing under its name. The wordings of the name in other
// languages are searched as well.
func (x *index) add(ref trade.Ref, name trade.Text, date trade.Date, text, also []string) {
	for _, w := range name {
		if w.Lang != name.In(x.p.Lang()).Lang {
			also = append(also, w.Text)
		}
	}
	x.records = append(x.records, Record{
		Kind: ref.Kind, Ref: ref, Title: x.in(name), Text: join(text), Also: join(also), Date: date,
	})
}

// in is a text in the reader's language.
func (x *index) in(t trade.Text) string { return t.In(x.p.Lang()).Text }

// name is what the reader's language calls a thing.
func (x *index) name(kind trade.RefKind, id string) string {
	if id == "" {
		return ""
	}
	return x.in(x.Title(trade.Ref{Kind: kind, ID: id}))
}

// names is every wording of the names of several things.
func (x *index) names(kind trade.RefKind, ids []string) []string {
	var all []string
	for _, id := range ids {
		for _, w := range x.Title(trade.Ref{Kind: kind, ID: id}) {
			all = append(all, w.Text)
		}
	}
	return all
}

// join puts what is not empty behind each other, on one line.
func join(parts []string) string {
	kept := make([]string, 0, len(parts))
	for _, s := range parts {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, " · ")
}
