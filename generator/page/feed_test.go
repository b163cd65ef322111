package page

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// withBase is the corpus of a site with a public address.
func withBase() fstest.MapFS {
	files := corpus()
	set(files, "data/site.toml", `base_url = ""`, `base_url = "https://trade.example/reports/"`)
	return files
}

// set changes a text in a file of a site.
func set(files fstest.MapFS, name, old, new string) {
	files[name] = &fstest.MapFile{Data: bytes.Replace(files[name].Data, []byte(old), []byte(new), 1)}
}

// readFeed and readEntry are what a feed reader sees of feed.xml.
type readFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []readLink  `xml:"link"`
	Entries []readEntry `xml:"entry"`
}

type readLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type readEntry struct {
	ID        string   `xml:"id"`
	Title     readText `xml:"title"`
	Updated   string   `xml:"updated"`
	Published string   `xml:"published"`
	Summary   readText `xml:"summary"`
	Link      readLink `xml:"link"`
}

type readText struct {
	Lang string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	Text string `xml:",chardata"`
}

func atomOf(t *testing.T, s *Site, path string) readFeed {
	t.Helper()
	var feed readFeed
	if err := xml.Unmarshal(written(t, s, path).Bytes(), &feed); err != nil {
		t.Fatal(err)
	}
	return feed
}

func TestFeedWithoutAddressHasNamesAndRelativeLinks(t *testing.T) {
	feed := atomOf(t, build(t, corpus()), "zh/feed.xml")
	if feed.Lang != "zh-Hans" || feed.Title != "贸易报告" || feed.Author != "编辑部" {
		t.Errorf("the feed is %q in %q by %q", feed.Title, feed.Lang, feed.Author)
	}
	if feed.Updated != "2026-11-20T00:00:00Z" {
		t.Errorf("updated %q, want the newest record's date", feed.Updated)
	}
	if len(feed.Entries) != 4 {
		t.Errorf("%d entries, want three events and a report", len(feed.Entries))
	}
	ids := map[string]bool{feed.ID: true}
	for _, e := range feed.Entries {
		if !strings.HasPrefix(e.ID, "urn:uuid:") || len(e.ID) != len("urn:uuid:")+36 || e.ID[23] != '5' || ids[e.ID] {
			t.Errorf("%q is no name-based UUID of its own", e.ID)
		}
		ids[e.ID] = true
		if strings.Contains(e.Link.Href, ":") || strings.HasPrefix(e.Link.Href, "/") {
			t.Errorf("%q is not relative", e.Link.Href)
		}
	}
}

func TestFeedWithAddressHasAbsoluteLinks(t *testing.T) {
	feed := atomOf(t, build(t, withBase()), "ru/feed.xml")
	if feed.ID != "https://trade.example/reports/ru/feed.xml" {
		t.Errorf("the feed's id is %q", feed.ID)
	}
	for _, link := range feed.Links {
		if want := map[string]string{"self": feed.ID, "alternate": "https://trade.example/reports/ru/"}[link.Rel]; link.Href != want {
			t.Errorf("%s is %q, want %q", link.Rel, link.Href, want)
		}
	}
	last := feed.Entries[len(feed.Entries)-1]
	want := readEntry{
		ID:    "https://trade.example/reports/ru/reports/reading/",
		Title: readText{"en", "Reading numbers"}, Summary: readText{"en", "With care."},
		Updated: "2023-08-01T00:00:00Z", Published: "2023-07-01T00:00:00Z",
		Link: readLink{"alternate", "https://trade.example/reports/ru/reports/reading/"},
	}
	if last != want {
		t.Errorf("the oldest change is %+v, want %+v", last, want)
	}
}

func TestFeedPutsTheLaterEventFirstOnOneDay(t *testing.T) {
	var titles []string
	for _, e := range atomOf(t, build(t, corpus()), "feed.xml").Entries {
		titles = append(titles, e.Title.Text)
	}
	if got := strings.Join(titles, ", "); got != "Promotion, The signing, The fair, Reading numbers" {
		t.Errorf("the feed tells of %s", got)
	}
}

func TestFeedSaysWhenAndWhereWithoutASummary(t *testing.T) {
	for _, e := range atomOf(t, build(t, corpus()), "feed.xml").Entries {
		if e.Title.Text == "Promotion" && e.Summary.Text != "10 July 2023, Harbin" {
			t.Errorf("the promotion is told as %q", e.Summary.Text)
		}
	}
}

func TestFeedSurvivesHostileNames(t *testing.T) {
	files := corpus()
	set(files, "data/events/promotion.toml", `{ en = "Promotion" }`, `{ en = "<script>& ]]>" }`)
	site := build(t, files)
	found := false
	for _, e := range atomOf(t, site, "feed.xml").Entries {
		found = found || e.Title.Text == "<script>& ]]>"
	}
	if !found {
		t.Error("the name did not come through the XML")
	}
	if !strings.Contains(written(t, site, "feed.json").String(), `"title": "<script>& ]]>"`) {
		t.Error("the name did not come through the JSON")
	}
}

func TestFeedHoldsTheLastChangesOnly(t *testing.T) {
	files := corpus()
	for i := range 60 {
		files[fmt.Sprintf("data/events/e%02d.toml", i)] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"title = \"Old\"\nkind = \"forum\"\ndate = 2001-01-01\nplace = \"harbin\"\nsources = [\"daily\"]\nupdated = 2020-01-%02d\n", i%28+1)}
	}
	feed := atomOf(t, build(t, files), "feed.xml")
	if len(feed.Entries) != feedSize {
		t.Errorf("%d entries, want %d", len(feed.Entries), feedSize)
	}
	for i, e := range feed.Entries[1:] {
		if e.Updated > feed.Entries[i].Updated {
			t.Errorf("%s stands before %s", feed.Entries[i].Updated, e.Updated)
		}
	}
}

func TestJSONFeedSaysTheSame(t *testing.T) {
	var feed struct {
		Version string `json:"version"`
		Home    string `json:"home_page_url"`
		Items   []struct {
			ID, URL, Title, Language string
			Content                  *string `json:"content_text"`
			Modified                 string  `json:"date_modified"`
		} `json:"items"`
	}
	site := build(t, withBase())
	if err := json.Unmarshal(written(t, site, "zh/feed.json").Bytes(), &feed); err != nil {
		t.Fatal(err)
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || feed.Home != "https://trade.example/reports/zh/" {
		t.Errorf("version %q, home %q", feed.Version, feed.Home)
	}
	atom := atomOf(t, site, "zh/feed.xml")
	for i, item := range feed.Items {
		e := atom.Entries[i]
		if item.ID != e.ID || item.Title != e.Title.Text || item.Modified != e.Updated || item.URL != e.Link.Href || item.Content == nil {
			t.Errorf("%+v is not %+v", item, e)
		}
	}
}
