package page

import (
	"cmp"
	"crypto/sha1"
	"fmt"
	"iter"
	"slices"
	"strings"

	"tradepost/generator/trade"
)

// feedSize is the number of entries of a feed: the last changed ones.
const feedSize = 50

// feeds writes, per language, what changed last among events and reports: as
// Atom (RFC 4287) and as JSON Feed 1.1. All stamps come from the records.
//
// With a base_url, ids and links are absolute addresses. Without one, ids are
// name-based UUIDs (RFC 9562, version 5), which stay the same as long as the
// site's title does, and links are relative to the feed.
func feeds(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, lang := range s.Languages() {
			for _, f := range s.feedsOf(lang) {
				atom, jsonFeed := f.folder+"feed.xml", f.folder+"feed.json"
				if !yield(Task{Path: atom, Render: func(out *Output) error { return s.desk(lang, atom, out).atom(f) }}) ||
					!yield(Task{Path: jsonFeed, Render: func(out *Output) error { return s.desk(lang, jsonFeed, out).jsonFeed(f) }}) {
					return
				}
			}
		}
	}
}

// A feed is one list of news, in both forms.
type feed struct {
	folder  string // of its files
	title   string // after the site's, "" for the feed of the whole site
	home    Target // the page that it tells the news of
	entries func(*desk) []feedEntry
}

// feedsOf are the feeds of a language: events and reports, and the changes of
// numbers.
func (s *Site) feedsOf(lang trade.Lang) []feed {
	prefix := s.prefix(lang)
	return []feed{
		{prefix, "", Target{Path: s.address(lang, "")}, (*desk).entries},
		{prefix + changesFolder, s.Printers[lang].T("changes.title"), Target{Path: s.address(lang, changesFolder)}, (*desk).changeFeed},
	}
}

// named is the title of a feed.
func (f feed) named(site string) string {
	if f.title == "" {
		return site
	}
	return site + " – " + f.title
}

// A feedEntry is one event or report as both feeds tell it.
type feedEntry struct {
	id, href       string
	title, summary Words
	category       string
	updated        trade.Date
	published      trade.Date // of a report; an event's own date is no stamp
	date           trade.Date // of the event or report: orders what changed on one day
}

// entries are the last changed events and reports, newest first.
func (d *desk) entries() []feedEntry {
	list := make([]feedEntry, 0, len(d.Graph.Events))
	for _, e := range d.Graph.Events {
		ref := e.Ref()
		entry := d.entry(ref, d.words(e.Title), firstDate(e.Updated, e.Date))
		entry.category, entry.date = d.word("event_kind", string(e.Kind)), e.Date
		entry.summary = d.words(firstText(e.Summary, e.Theme))
		if entry.summary.Text == "" {
			entry.summary = plain(d.eventLine(e))
		}
		list = append(list, entry)
	}
	for _, n := range d.reportsHere() {
		ref := trade.Ref{Kind: trade.RefReport, ID: n.ID}
		entry := d.entry(ref, d.spoken(n.Lang, n.Title), firstDate(n.Updated, n.Date))
		entry.category = d.T("feed.report")
		entry.summary = d.spoken(n.Lang, n.Summary)
		entry.published, entry.date = n.Date, n.Date
		list = append(list, entry)
	}
	slices.SortStableFunc(list, func(a, b feedEntry) int {
		return cmp.Or(strings.Compare(stamp(b.updated), stamp(a.updated)), strings.Compare(stamp(b.date), stamp(a.date)))
	})
	return list[:min(len(list), feedSize)]
}

// entry is what every entry has. Its link is reported even beyond feedSize,
// which costs nothing: the page exists.
func (d *desk) entry(ref trade.Ref, title Words, updated trade.Date) feedEntry {
	t := d.targetOf(d.lang, ref)
	return feedEntry{id: d.feedID(t.Path), href: d.publicLink(t), title: title, updated: updated}
}

// eventLine says when and where, for an event of which nothing else is told.
func (d *desk) eventLine(e *trade.Event) string {
	return d.DateRange(e.Date, e.EndDate) + ", " + d.title(trade.Ref{Kind: trade.RefPlace, ID: e.Place}).Text
}

// reportsHere is each report once, in the page's language where it was written
// in it.
func (d *desk) reportsHere() []*trade.Narrative {
	var list []*trade.Narrative
	seen := map[string]bool{}
	for _, n := range d.Graph.Narratives {
		if n.Section == "reports" && !seen[n.ID] {
			seen[n.ID] = true
			list = append(list, d.Graph.Narrative("reports/"+n.ID, d.lang))
		}
	}
	return list
}

// spoken are words in a known language of the site.
func (d *desk) spoken(lang trade.Lang, text string) Words {
	return d.words(trade.Text{{Lang: lang, Text: text}})
}

// publicLink is absolute with a base_url and relative without.
func (d *desk) publicLink(t Target) string {
	href := d.link(t)
	if base := d.Graph.Site.BaseURL; base != "" {
		href = absolute(base, t.Path)
		if t.Anchor != "" {
			href += "#" + t.Anchor
		}
	}
	return href
}

// feedID names a file of the site for good.
func (d *desk) feedID(path string) string {
	if base := d.Graph.Site.BaseURL; base != "" {
		return absolute(base, path)
	}
	site := d.Graph.Site.Title
	return "urn:uuid:" + nameUUID(site.In(d.Languages()[0]).Text+"\x00"+path)
}

// placeID does so for a place in a file.
func (d *desk) placeID(t Target) string {
	if d.Graph.Site.BaseURL != "" {
		return d.feedID(t.Path) + "#" + t.Anchor
	}
	return d.feedID(t.Path + "#" + t.Anchor)
}

// nameUUID is a version 5 UUID below the namespace of tradepost sites, itself
// the version 5 UUID of "tradepost" below the nil UUID.
func nameUUID(name string) string {
	space := uuid5([16]byte{}, "tradepost")
	u := uuid5(space, name)
	return fmt.Sprintf("%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

func uuid5(space [16]byte, name string) (u [16]byte) {
	sum := sha1.Sum(append(space[:], name...))
	copy(u[:], sum[:])
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	return u
}

// stamp writes a date as RFC 3339 wants it: the first moment of what is known.
func stamp(d trade.Date) string {
	return fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", max(d.Year, 1), max(d.Month, 1), max(d.Day, 1))
}

// firstDate is the first of the dates that was given.
func firstDate(dates ...trade.Date) trade.Date {
	for _, d := range dates {
		if !d.IsZero() {
			return d
		}
	}
	return trade.Date{}
}

func firstText(texts ...trade.Text) trade.Text {
	for _, t := range texts {
		if !t.Empty() {
			return t
		}
	}
	return nil
}

// feedUpdated is when the feed last changed: with its newest entry.
func (d *desk) feedUpdated(entries []feedEntry) trade.Date {
	if len(entries) > 0 {
		return entries[0].updated
	}
	return d.Graph.Updated
}

// feedAuthor is who answers for the site; a feed must name somebody.
func (d *desk) feedAuthor() string {
	site := d.Graph.Site
	return firstText(site.Publisher.Name, site.Title).In(d.lang).Text
}
