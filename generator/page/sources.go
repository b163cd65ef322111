package page

import (
	"cmp"
	"iter"
	"slices"

	"tradepost/generator/trade"
)

// sourcesView is every publication that the site rests on, with what rests on
// it: one page, since each entry is a permanent place.
type sourcesView struct {
	Page
	Count   string
	Entries []SourceEntry
}

// A SourceEntry is one publication.
type SourceEntry struct {
	Voice
	ID        string
	Title     Words
	Publisher Words
	Date      When // empty: the publication shows none, and the page says so
	Accessed  When
	Language  string
	Kind      string
	Machine   bool // a machine translation
	Note      Words
	URL       string // "" where it has no address
	CitedBy   []Citing
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
	for _, s := range d.sortedSources() {
		view.Entries = append(view.Entries, d.sourceEntry(s))
	}
	return d.render(d.out, "sources", view)
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
		Voice: d.voice(), ID: d.anchor(s.ID), Title: d.words(s.Title), Publisher: d.words(s.Publisher),
		Date: d.on(s.Date), Accessed: d.on(s.Accessed), Kind: d.word("source_kind", string(s.Kind)),
		Machine: s.Translation == "machine", Note: d.words(s.Note), URL: s.URL,
	}
	if s.Language != "" {
		entry.Language = d.Language(s.Language)
	}
	for _, ref := range d.Graph.CitedBy(s.ID) {
		entry.CitedBy = append(entry.CitedBy, d.citing(ref))
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
