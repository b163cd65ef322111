package page

import (
	"iter"

	"tradepost/generator/chart"
	"tradepost/generator/search"
	"tradepost/generator/trade"
)

// searchDataName is the file of search records beside each search page. It is
// a classic script that assigns one global, since a page opened from disk may
// load a script but not fetch a file.
const searchDataName = "search-data.js"

// searchView is the search page. The script in site.js shows the form; without
// it the page says so, and the lists below lead on.
type searchView struct {
	Page
	Data  string // the file of search records, loaded with the first letter typed
	Lists []Link
}

func searchPage(s *Site) iter.Seq[Task] {
	return s.inEachLanguage("search/", func(d *desk) error {
		view := searchView{
			Page: d.frame("search", d.say("search.title"), d.T("search.description")),
			Data: d.link(Target{Path: d.prefix(d.lang) + "search/" + searchDataName}),
		}
		for _, list := range [...]struct{ folder, key string }{
			{"events/", "nav.events"}, {"deals/", "nav.deals"}, {"trade/", "nav.trade"},
			{"reports/", "nav.reports"}, {"charts/", "nav.charts"}, {"partners/", "nav.partners"},
			{"places/", "nav.places"}, {"sectors/", "nav.sectors"}, {"sources/", "nav.sources"}, {"data/", "nav.data"},
		} {
			view.Lists = append(view.Lists, Link{Href: d.folder(list.folder), Words: d.say(list.key)})
		}
		return d.render(d.out, "search", view)
	})
}

// searchData writes the search records of each language beside its search
// page.
func searchData(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, lang := range s.Languages() {
			path := s.prefix(lang) + "search/" + searchDataName
			if !yield(Task{Path: path, Render: func(out *Output) error { return s.desk(lang, path, out).searchRecords() }}) {
				return
			}
		}
	}
}

// searchRecord is a record with its address, under the short names that
// scripts/search.ts reads.
type searchRecord struct {
	Kind  trade.RefKind `json:"k"`
	Title string        `json:"t"`
	Href  string        `json:"h"` // relative to the search page
	Text  string        `json:"x,omitempty"`
	Also  string        `json:"a,omitempty"`
	Date  string        `json:"d,omitempty"` // as the language writes it
}

// searchRecords writes the script. Its text is JSON, which is JavaScript too:
// the encoder escapes the two line separators in which they used to differ.
func (d *desk) searchRecords() error {
	var data struct {
		Kinds   map[trade.RefKind]string `json:"kinds"` // what the language calls them
		Records []searchRecord           `json:"records"`
	}
	data.Records = append(d.foundRecords(), d.chartRecords()...)
	data.Kinds = map[trade.RefKind]string{}
	for _, r := range data.Records {
		if _, ok := data.Kinds[r.Kind]; !ok {
			data.Kinds[r.Kind] = d.word("ref_kind", string(r.Kind))
		}
	}
	text, err := marshal(data)
	if err != nil {
		return err
	}
	d.out.WriteString("window.tradepostSearch=")
	d.out.Write(text)
	_, err = d.out.WriteString(";\n")
	return err
}

// foundRecords are the records of package search at their addresses.
func (d *desk) foundRecords() []searchRecord {
	found := search.Records(d.Graph, d.Printer, d.plainText)
	records := make([]searchRecord, len(found))
	for i, r := range found {
		records[i] = searchRecord{Kind: r.Kind, Title: r.Title, Href: d.to(r.Ref), Text: r.Text, Also: r.Also}
		if !r.Date.IsZero() {
			records[i].Date = d.Date(r.Date)
		}
	}
	return records
}

// chartRecords are the charts, found by their titles and by what they state.
func (d *desk) chartRecords() []searchRecord {
	var records []searchRecord
	for _, name := range chart.Names() {
		c := d.catalogueChart(d.lang, name)
		r := searchRecord{Kind: trade.RefChart, Title: c.Title, Href: d.to(trade.Ref{Kind: trade.RefChart, ID: name})}
		for _, span := range c.Summary {
			r.Text += span.Text
		}
		records = append(records, r)
	}
	return records
}

// plainText is all that a narrative says.
func (d *desk) plainText(n *trade.Narrative) string {
	doc := d.Documents[n.Path]
	if doc == nil {
		return ""
	}
	return doc.Text()
}
