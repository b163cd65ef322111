package page

import (
	"cmp"
	"iter"
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

// sourcesView is every publication that the site rests on, with what rests on
// it: one page, since each entry is a permanent place.
type sourcesView struct {
	Page
	Count   string
	Filters []Filter
	Found   string     // "{n} of {all} sources are shown", for a script to fill in
	Jumps   []JumpList // to the entries, kind by kind
	Entries []SourceEntry
}

// A JumpList leads to the entries of one kind.
type JumpList struct {
	Kind    string // "" for sources without one
	Count   string
	Entries []Link
}

// A Filter narrows a list to the entries that have a value; a script offers it,
// since without one the whole list stands there.
type Filter struct {
	Name    string // of the entries' data attribute and in the address: "kind"
	Label   string
	All     string
	Options []Option
}

// An Option is a value with what it is called and how many entries have it.
type Option struct {
	Value, Text string
	Count       int
}

// A SourceEntry is one publication.
type SourceEntry struct {
	Voice
	ID        string
	Title     Words
	Original  Quote // its own title, where Title translates it
	Publisher Words
	Date      When // empty: the publication shows none, and the page says so
	Accessed  When
	Language  string
	Lang      string // its code: "ru"
	Kind      string
	Category  trade.SourceKind // what Kind says
	Machine   bool             // a machine translation
	Note      Words
	URL       string // "" where it has no address
	CitedBy   []Citing
	Citing    string // "12 entries", "" where nothing rests on it
}

// A Citing is something that rests on a source.
type Citing struct {
	Kind string // "figure", in the page's language
	Link Link
	In   *Link // the event of a figure or deal
}

func sources(s *Site) iter.Seq[Task] { return s.inEachLanguage("sources/", writeSources) }

func writeSources(d *desk) error {
	view := sourcesView{
		Page:  d.frame("sources", d.say("sources.title"), d.T("sources.description")),
		Count: d.N("sources.count", len(d.Graph.Sources)),
	}
	view.Record = d.link(Target{Path: "data/sources.json"})
	kinds, langs := tally{}, tally{}
	for _, s := range d.sortedSources() {
		view.Entries = append(view.Entries, d.sourceEntry(s))
		kinds[string(s.Kind)]++
		langs[s.Language]++
	}
	view.Jumps = d.jumps(d.sortedSources())
	view.Found = d.T("filter.found", "n", "{n}", "all", strconv.Itoa(len(view.Entries)))
	view.Filters = append(
		d.filter("kind", d.T("sources.kind"), kinds, func(kind string) string { return d.word("source_kind", kind) }),
		d.filter("lang", d.T("sources.language"), langs, d.Language)...,
	)
	return d.render(d.out, "sources", view)
}

// jumps lists sources by kind, in the order of the model's kinds.
func (d *desk) jumps(list []*trade.Source) []JumpList {
	var jumps []JumpList
	for _, kind := range append(slices.Clone(trade.SourceKinds), "") {
		jump := JumpList{Kind: d.word("source_kind", string(kind))}
		for _, s := range list {
			if s.Kind == kind {
				jump.Entries = append(jump.Entries, Link{Href: "#" + s.ID, Words: d.sourceTitle(s)})
			}
		}
		if jump.Count = d.N("sources.count", len(jump.Entries)); len(jump.Entries) > 0 {
			jumps = append(jumps, jump)
		}
	}
	return jumps
}

// A tally counts the entries that have a value.
type tally map[string]int

// filter offers the values of a tally by name; a list with one value needs none.
func (d *desk) filter(name, label string, counts tally, call func(string) string) []Filter {
	f := Filter{Name: name, Label: label, All: d.T("filter.all")}
	for value, n := range counts {
		if value != "" {
			f.Options = append(f.Options, Option{value, call(value), n})
		}
	}
	if len(f.Options) < 2 {
		return nil
	}
	compare := d.Collator()
	slices.SortFunc(f.Options, func(a, b Option) int {
		return cmp.Or(compare(a.Text, b.Text), cmp.Compare(a.Value, b.Value))
	})
	return []Filter{f}
}

// sortedSources is the newest first, those without a date last, equals in the
// order of their titles.
func (d *desk) sortedSources() []*trade.Source {
	list := byName(d, d.Graph.Sources, func(s *trade.Source) trade.Text { return s.Title })
	slices.SortStableFunc(list, func(a, b *trade.Source) int {
		return cmp.Or(cmp.Compare(btoi(a.Date.IsZero()), btoi(b.Date.IsZero())), b.Date.Compare(a.Date))
	})
	return list
}

func (d *desk) sourceEntry(s *trade.Source) SourceEntry {
	entry := SourceEntry{
		Voice: d.voice(), ID: d.anchor(s.ID), Title: d.sourceTitle(s), Publisher: d.words(s.Publisher),
		Date: d.on(s.Date), Accessed: d.on(s.Accessed), Kind: d.word("source_kind", string(s.Kind)), Category: s.Kind, Lang: s.Language,
		Machine: s.Translation == "machine", Note: d.words(s.Note), URL: s.URL,
	}
	if s.Language != string(d.lang) { // else Title is it, as the page's language spells it
		entry.Original = d.quote(s.Original, s.ID)
	}
	if s.Language != "" {
		entry.Language = d.Language(s.Language)
	}
	for _, ref := range d.Graph.CitedBy(s.ID) {
		entry.CitedBy = append(entry.CitedBy, d.citing(ref))
	}
	if n := len(entry.CitedBy); n > 0 {
		entry.Citing = d.N("sources.citing", n)
	}
	return entry
}

// citing names what cites a source so that a reader knows it without a click:
// a figure by its value and what it covers, a point by its series and time.
func (d *desk) citing(r trade.Ref) Citing {
	c := Citing{Kind: d.word("ref_kind", string(r.Kind)), Link: Link{Href: d.to(r), Words: d.title(r)}}
	value, _, _ := d.valueOf(r)
	switch {
	case r.Kind == trade.RefFigure:
		c.Link.Text = d.T("figure.named", "value", d.Value(value), "covers", c.Link.Text)
	case r.Kind == trade.RefSeries && r.Item != "":
		p := d.Graph.Point(r.ID, r.Item)
		c.Link.Words = d.words(d.Graph.SeriesOf(r.ID).Title)
		c.Link.Text = d.T("sources.point", "series", c.Link.Text, "period", d.Period(p.Period), "value", d.Value(value))
		if r.Part != "" {
			c.Kind = d.T("series." + r.Part)
		}
	}
	if (r.Kind == trade.RefFigure || r.Kind == trade.RefDeal) && r.Item != "" {
		c.In = d.maybeLink(trade.RefEvent, r.ID)
	}
	return c
}
