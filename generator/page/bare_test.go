package page

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"
)

// bareSite is the least that is a site: one language, no publisher, no text.
func bareSite() fstest.MapFS {
	return fstest.MapFS{"data/site.toml": &fstest.MapFile{Data: []byte(
		"title = \"Bare\"\ndescription = \"Nothing yet\"\nlanguages = [\"en\"]\ncurrency = \"CNY\"\n")}}
}

func TestABareSiteShowsNoEmptyParts(t *testing.T) {
	site := build(t, bareSite())
	pages := 0
	for task := range site.Tasks() {
		if strings.HasPrefix(task.Path, "about/") || strings.HasPrefix(task.Path, "methodology/") {
			t.Errorf("%s is published without a text", task.Path)
		}
		if !strings.HasSuffix(task.Path, "index.html") {
			continue
		}
		pages++
		doc := view(t, site, task.Path)
		for selector, what := range map[string]string{
			".languages":              "a switch with one language",
			"link[hreflang]":          "another language that is its own",
			".imprint:empty":          "an empty imprint",
			`a[href*="methodology/"]`: "a link to an absent text",
			`a[href*="about/"]`:       "a link to an absent text",
			"tbody:empty":             "an empty table",
			"main ul:empty":           "an empty list",
		} {
			doc.Find(selector).Each(func(_ int, s *goquery.Selection) {
				t.Errorf("%s has %s", task.Path, what)
			})
		}
		doc.Find("tbody").Each(func(_ int, s *goquery.Selection) {
			if s.Find("tr").Length() == 0 {
				t.Errorf("%s has a table without rows", task.Path)
			}
		})
		if text := strings.TrimSpace(doc.Find(".citation").Text()); strings.HasPrefix(text, ":") {
			t.Errorf("%s is cited as %q", task.Path, text)
		}
	}
	if pages < 15 {
		t.Errorf("only %d pages", pages)
	}
	says(t, view(t, site, "charts/index.html"), "main > p:last-of-type", "Nothing is on record yet.")
	says(t, view(t, site, "charts/contract-values/index.html"), ".chart > .not-stated", "Nothing is on record yet.")
	if text := view(t, site, "charts/contract-values/index.html").Find(".citation").Text(); !strings.HasPrefix(text, "“") {
		t.Errorf("without a publisher the citation is %q", text)
	}
}

func TestAcceptedFindingsHaveAPageWithoutAText(t *testing.T) {
	files := bareSite()
	site := files["data/site.toml"]
	site.Data = append(site.Data, "[[check.accept]]\ncode = \"growth-disagrees\"\nat = \"trade:x/2023\"\nreason = \"Revised.\"\n"...)
	pages := build(t, files)
	says(t, view(t, pages, "methodology/index.html"), ".accepted tbody th", "trade:x/2023")
	has(t, view(t, pages, "index.html"), `.site-footer a[href*="methodology"]`, "href", "methodology/index.html")
}
