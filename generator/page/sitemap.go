package page

import (
	"encoding/xml"
	"fmt"
	"iter"
	"strings"

	"tradepost/generator/trade"
)

// sitemapSize is the most addresses that one site map may hold (sitemaps.org).
const sitemapSize = 50000

// siteMap lists every page of the site with its versions in other languages.
// The protocol knows absolute addresses only: a site without base_url has no
// sitemap.xml, and its robots.txt names none. A site too big for one map gets
// numbered maps, and sitemap.xml lists them.
func siteMap(s *Site) iter.Seq[Task] {
	if s.Graph.Site.BaseURL == "" {
		return func(func(Task) bool) {}
	}
	return s.siteMaps(sitemapSize / len(s.Languages()))
}

// siteMaps writes as many maps as it takes, each of so many pages in all their
// languages.
func (s *Site) siteMaps(perMap int) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		pages := s.mapped()
		if len(pages) <= perMap {
			yield(Task{Path: "sitemap.xml", Render: func(out *Output) error { return s.writeMap(out, pages) }})
			return
		}
		var maps []string
		for i := 0; i < len(pages); i += perMap {
			name := fmt.Sprintf("sitemap-%d.xml", len(maps)+1)
			part := pages[i:min(i+perMap, len(pages))]
			if !yield(Task{Path: name, Render: func(out *Output) error { return s.writeMap(out, part) }}) {
				return
			}
			maps = append(maps, name)
		}
		yield(Task{Path: "sitemap.xml", Render: func(out *Output) error { return s.writeMapIndex(out, maps) }})
	}
}

// mapped is every page of the site by its path in the first language. Other
// languages have the same pages below their prefix.
func (s *Site) mapped() []string {
	var pages []string
	for _, kind := range Kinds() {
		if kind.Name == "sitemap" {
			continue
		}
		for task := range kind.Each(s) {
			if strings.HasSuffix(task.Path, "index.html") && !s.translated(task.Path) {
				pages = append(pages, task.Path)
			}
		}
	}
	return pages
}

// translated tells whether a path lies below the prefix of a further language.
func (s *Site) translated(path string) bool {
	for _, lang := range s.Languages()[1:] {
		if strings.HasPrefix(path, s.prefix(lang)) {
			return true
		}
	}
	return false
}

type urlSet struct {
	XMLName   xml.Name `xml:"urlset"`
	Namespace string   `xml:"xmlns,attr"`
	XHTML     string   `xml:"xmlns:xhtml,attr"`
	URLs      []mapURL `xml:"url"`
}

type mapURL struct {
	Loc        string    `xml:"loc"`
	LastMod    string    `xml:"lastmod,omitempty"`
	Alternates []mapLink `xml:"xhtml:link"`
}

type mapLink struct {
	Rel      string `xml:"rel,attr"`
	HrefLang string `xml:"hreflang,attr"`
	Href     string `xml:"href,attr"`
}

const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

// writeMap writes each page once per language; each names all of them and,
// for readers of any other language, the first.
func (s *Site) writeMap(out *Output, pages []string) error {
	base, changed := s.Graph.Site.BaseURL, s.changed()
	set := urlSet{Namespace: sitemapNamespace, XHTML: "http://www.w3.org/1999/xhtml"}
	for _, page := range pages {
		var alternates []mapLink
		for _, lang := range s.Languages() {
			href := absolute(base, s.prefix(lang)+page)
			alternates = append(alternates, mapLink{"alternate", s.Printers[lang].HTMLLang(), href})
		}
		alternates = append(alternates, mapLink{"alternate", "x-default", absolute(base, page)})
		for _, lang := range s.Languages() {
			path := s.prefix(lang) + page
			out.Links = append(out.Links, Target{Path: path})
			u := mapURL{Loc: absolute(base, path), Alternates: alternates}
			if date := changed[page]; !date.IsZero() {
				u.LastMod = stamp(date)[:len("2006-01-02")]
			}
			set.URLs = append(set.URLs, u)
		}
	}
	return writeXML(out, set)
}

// changed tells, by path in the first language, when the pages that carry a
// date of their own were last changed.
func (s *Site) changed() map[string]trade.Date {
	dates := map[string]trade.Date{}
	note := func(r trade.Ref, date trade.Date) {
		dates[s.target(s.Languages()[0], r).Path] = date
	}
	for _, e := range s.Graph.Events {
		note(e.Ref(), e.Updated)
	}
	for _, t := range s.Graph.Series {
		note(t.Ref(), t.Updated)
	}
	for _, n := range s.Graph.Narratives {
		if n.Section == "reports" && n.Lang == s.Languages()[0] {
			note(trade.Ref{Kind: trade.RefReport, ID: n.ID}, firstDate(n.Updated, n.Date))
		}
	}
	return dates
}

type mapIndex struct {
	XMLName   xml.Name `xml:"sitemapindex"`
	Namespace string   `xml:"xmlns,attr"`
	Maps      []mapURL `xml:"sitemap"`
}

func (s *Site) writeMapIndex(out *Output, maps []string) error {
	index := mapIndex{Namespace: sitemapNamespace}
	for _, name := range maps {
		out.Links = append(out.Links, Target{Path: name})
		index.Maps = append(index.Maps, mapURL{Loc: absolute(s.Graph.Site.BaseURL, name)})
	}
	return writeXML(out, index)
}

// robots allows everything and, where there is one, names the site map.
func robots(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		yield(Task{Path: "robots.txt", Render: func(out *Output) error {
			out.WriteString("User-agent: *\nAllow: /\n")
			if base := s.Graph.Site.BaseURL; base != "" {
				out.Links = append(out.Links, Target{Path: "sitemap.xml"})
				out.WriteString("\nSitemap: " + absolute(base, "sitemap.xml") + "\n")
			}
			return nil
		}})
	}
}
