package page

import (
	"encoding/json"
	"encoding/xml"
)

// The two forms of a feed: what Atom and JSON Feed call the same things.

type atomFeed struct {
	XMLName   xml.Name      `xml:"feed"`
	Namespace string        `xml:"xmlns,attr"`
	Lang      string        `xml:"xml:lang,attr"`
	ID        string        `xml:"id"`
	Title     string        `xml:"title"`
	Subtitle  string        `xml:"subtitle,omitempty"`
	Updated   string        `xml:"updated"`
	Author    atomPerson    `xml:"author"`
	Rights    string        `xml:"rights,omitempty"`
	Generator atomGenerator `xml:"generator"`
	Links     []atomLink    `xml:"link"`
	Entries   []atomEntry   `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
	URI  string `xml:"uri,omitempty"`
}

type atomGenerator struct {
	Version string `xml:"version,attr,omitempty"`
	Name    string `xml:",chardata"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomText struct {
	Lang string `xml:"xml:lang,attr,omitempty"`
	Text string `xml:",chardata"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomEntry struct {
	ID        string       `xml:"id"`
	Title     atomText     `xml:"title"`
	Updated   string       `xml:"updated"`
	Published string       `xml:"published,omitempty"`
	Link      atomLink     `xml:"link"`
	Category  atomCategory `xml:"category"`
	Summary   *atomText    `xml:"summary"`
}

// atom writes feed.xml.
func (d *desk) atom(f feed) error {
	site, entries := d.Graph.Site, f.entries(d)
	feed := atomFeed{
		Namespace: "http://www.w3.org/2005/Atom", Lang: d.HTMLLang(),
		ID:    d.feedID(d.path),
		Title: f.named(site.Title.In(d.lang).Text), Subtitle: site.Description.In(d.lang).Text,
		Updated:   stamp(d.feedUpdated(entries)),
		Author:    atomPerson{Name: d.feedAuthor(), URI: site.Publisher.URL},
		Rights:    site.License.Name.In(d.lang).Text,
		Generator: atomGenerator{Version: d.Version, Name: "Tradepost"},
		Links: []atomLink{
			{Rel: "self", Type: "application/atom+xml", Href: d.publicLink(Target{Path: d.path})},
			{Rel: "alternate", Type: "text/html", Href: d.publicLink(f.home)},
		},
	}
	for _, e := range entries {
		a := atomEntry{
			ID: e.id, Title: atomText{Lang: e.title.Lang, Text: e.title.Text}, Updated: stamp(e.updated),
			Link:     atomLink{Rel: "alternate", Type: "text/html", Href: e.href},
			Category: atomCategory{Term: e.category},
		}
		if !e.published.IsZero() {
			a.Published = stamp(e.published)
		}
		if e.summary.Text != "" {
			a.Summary = &atomText{Lang: e.summary.Lang, Text: e.summary.Text}
		}
		feed.Entries = append(feed.Entries, a)
	}
	return writeXML(d.out, feed)
}

// writeXML writes a whole document with its declaration.
func writeXML(out *Output, document any) error {
	out.WriteString(xml.Header)
	enc := xml.NewEncoder(out)
	enc.Indent("", "  ")
	if err := enc.Encode(document); err != nil {
		return err
	}
	return out.WriteByte('\n')
}

type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	Description string       `json:"description,omitempty"`
	Home        string       `json:"home_page_url"`
	Feed        string       `json:"feed_url"`
	Language    string       `json:"language"`
	Authors     []jsonAuthor `json:"authors"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type jsonItem struct {
	ID        string   `json:"id"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Content   string   `json:"content_text"`
	Language  string   `json:"language,omitempty"` // of the title, where it is a fallback
	Published string   `json:"date_published,omitempty"`
	Modified  string   `json:"date_modified"`
	Tags      []string `json:"tags"`
}

// jsonFeed writes feed.json.
func (d *desk) jsonFeed(f feed) error {
	site, entries := d.Graph.Site, f.entries(d)
	feed := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1",
		Title:   f.named(site.Title.In(d.lang).Text), Description: site.Description.In(d.lang).Text,
		Home:     d.publicLink(f.home),
		Feed:     d.publicLink(Target{Path: d.path}),
		Language: d.HTMLLang(),
		Authors:  []jsonAuthor{{Name: d.feedAuthor(), URL: site.Publisher.URL}},
		Items:    make([]jsonItem, 0, len(entries)),
	}
	for _, e := range entries {
		item := jsonItem{
			ID: e.id, URL: e.href, Title: e.title.Text, Language: e.title.Lang,
			Content: e.summary.Text, Modified: stamp(e.updated), Tags: []string{e.category},
		}
		if !e.published.IsZero() {
			item.Published = stamp(e.published)
		}
		feed.Items = append(feed.Items, item)
	}
	return writeJSON(d.out, feed)
}

// writeJSON writes a whole document for readers of its text.
func writeJSON(out *Output, document any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(document)
}
