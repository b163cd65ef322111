package page

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// paths lists every file of a site.
func paths(s *Site) []string {
	var list []string
	for task := range s.Tasks() {
		list = append(list, task.Path)
	}
	return list
}

type readMap struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []struct {
		Loc     string `xml:"loc"`
		LastMod string `xml:"lastmod"`
		Links   []struct {
			Rel  string `xml:"rel,attr"`
			Lang string `xml:"hreflang,attr"`
			Href string `xml:"href,attr"`
		} `xml:"http://www.w3.org/1999/xhtml link"`
	} `xml:"url"`
}

func TestSiteMapHoldsEveryPageInEveryLanguage(t *testing.T) {
	const base = "https://trade.example/reports/"
	site := build(t, withBase())
	var m readMap
	if err := xml.Unmarshal(written(t, site, "sitemap.xml").Bytes(), &m); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, u := range m.URLs {
		listed[u.Loc] = true
		var languages []string
		for _, link := range u.Links {
			languages = append(languages, link.Lang)
			if link.Rel != "alternate" || !strings.HasPrefix(link.Href, base) {
				t.Errorf("%s has the alternate %+v", u.Loc, link)
			}
		}
		if !slices.Equal(languages, []string{"en", "zh-Hans", "ru", "x-default"}) {
			t.Errorf("%s is said to be in %v", u.Loc, languages)
		}
		if u.Loc == base+"zh/events/signing/" && u.LastMod != "2026-11-20" {
			t.Errorf("the signing was last changed on %q", u.LastMod)
		}
	}
	for _, path := range paths(site) {
		if strings.HasSuffix(path, "index.html") && !listed[absolute(base, path)] {
			t.Errorf("%s is not in the site map", path)
		}
	}
	if want := base + "zh/trade/yuan/"; !listed[want] {
		t.Errorf("%s is not in the site map", want)
	}
}

func TestNoSiteMapWithoutAnAddress(t *testing.T) {
	site := build(t, corpus())
	if slices.Contains(paths(site), "sitemap.xml") {
		t.Error("a site map without absolute addresses is none")
	}
	if got := written(t, site, "robots.txt").String(); got != "User-agent: *\nAllow: /\n" {
		t.Errorf("robots.txt is %q", got)
	}
}

func TestRobotsNameTheSiteMap(t *testing.T) {
	got := written(t, build(t, withBase()), "robots.txt").String()
	if !strings.HasSuffix(got, "\nSitemap: https://trade.example/reports/sitemap.xml\n") {
		t.Errorf("robots.txt is %q", got)
	}
}

func TestSiteTooBigForOneMapGetsSeveral(t *testing.T) {
	site := build(t, withBase())
	pages, listed := site.mapped(), 0
	var names []string
	var index struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Locs    []string `xml:"sitemap>loc"`
	}
	for task := range site.siteMaps(len(pages)/2 + 1) {
		out := &Output{}
		if err := task.Render(out); err != nil {
			t.Fatal(err)
		}
		if task.Path == "sitemap.xml" {
			if err := xml.Unmarshal(out.Bytes(), &index); err != nil {
				t.Fatal(err)
			}
			continue
		}
		var m readMap
		if err := xml.Unmarshal(out.Bytes(), &m); err != nil {
			t.Fatal(err)
		}
		listed += len(m.URLs)
		names = append(names, "https://trade.example/reports/"+task.Path)
	}
	if len(names) != 2 || !slices.Equal(index.Locs, names) {
		t.Errorf("the index lists %v, want %v", index.Locs, names)
	}
	if want := len(pages) * len(site.Languages()); listed != want {
		t.Errorf("%d pages are listed, want %d", listed, want)
	}
}

func TestLostReadersAreToldInEveryLanguage(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "404.html")
	if doc.Find("h1").Length() != 1 || doc.Find("section[lang] h2").Length() != 3 {
		t.Error("not one heading and three languages")
	}
	says(t, doc, `section[lang="zh-Hans"] h2`, "此地址没有页面")
	if n := doc.Find("[href], [src]").Length(); n != 0 {
		t.Errorf("%d addresses on a page that may stand at any depth", n)
	}
}

func TestLostReadersFindTheWayBackWhereTheAddressIsKnown(t *testing.T) {
	doc := view(t, build(t, withBase()), "404.html")
	has(t, doc, "link[rel=stylesheet]", "href", "https://trade.example/reports/assets/site.css")
	has(t, doc, `section[lang="ru"] a`, "href", "https://trade.example/reports/ru/")
	doc.Find("[href]").Each(func(_ int, s *goquery.Selection) {
		if !strings.HasPrefix(s.AttrOr("href", ""), "https://trade.example/") {
			t.Errorf("%q is not absolute", s.AttrOr("href", ""))
		}
	})
}
