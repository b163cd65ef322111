package page

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// recordOf reads the JSON of a thing.
func recordOf(t *testing.T, s *Site, path string) map[string]any {
	t.Helper()
	var record map[string]any
	if err := json.Unmarshal(written(t, s, path).Bytes(), &record); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return record
}

// at walks down a record: "figures 0 source id".
func at(t *testing.T, record any, path string) any {
	t.Helper()
	for _, step := range strings.Fields(path) {
		switch v := record.(type) {
		case map[string]any:
			record = v[step]
		case []any:
			record = v[step[0]-'0']
		default:
			t.Fatalf("%s: nothing at %s", path, step)
		}
	}
	return record
}

func TestAnEventHasAllItsFactsInOneFile(t *testing.T) {
	event := recordOf(t, build(t, corpus()), "events/signing/index.json")
	for path, want := range map[string]any{
		"event title zh":                      "签约仪式",
		"event part_of":                       "fair",
		"figures 0 ref":                       "figure:signing/on-site",
		"figures 0 page":                      "events/signing/index.html#figure-on-site",
		"figures 0 page_url":                  nil, // the site has no address
		"figures 0 value":                     "48.141 billion CNY",
		"figures 0 number":                    "48141000000",
		"figures 0 digits":                    48141.0,
		"figures 0 exponent":                  6.0,
		"figures 0 covers ru":                 "50 проектов, подписанных на сцене",
		"figures 0 source id":                 "daily",
		"figures 0 source publisher":          "Daily",
		"figures 0 source url":                "https://daily.example/report",
		"figures 0 as_reported text":          "the contracted amount is 48.141 billion yuan",
		"figures 0 as_reported language":      "en",
		"figures 0 likely_part_of":            "figure:signing/total",
		"figures 0 derivation":                nil,
		"figures 0 other_reports 0 value":     "48.1 billion CNY",
		"figures 0 other_reports 0 source id": "customs",
		"deals 0 updates 0 stage":             "under_construction",
		"deals 0 date":                        "2023-06-16",
		"deals 1 value":                       nil,
		"participants 0 partner":              "mill",
		"people 0 name zh":                    "李",
		"notes 0 text en":                     "Whether the stage is inside the total is not said.",
		"editions 0 edition":                  32.0,
		"about license url":                   "https://creativecommons.org/licenses/by/4.0/",
		"about updated":                       "2026-11-20",
	} {
		if got := at(t, event, path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
}

func TestRecordsNameAbsoluteAddressesWhereThereAreAny(t *testing.T) {
	files := corpus()
	set(files, "data/site.toml", `base_url = ""`, `base_url = "https://example.org/t/"`)
	event := recordOf(t, build(t, files), "events/signing/index.json")
	if got, want := at(t, event, "figures 0 page_url"), "https://example.org/t/events/signing/#figure-on-site"; got != want {
		t.Errorf("page_url is %v, want %v", got, want)
	}
}

func TestOtherThingsHaveFilesToo(t *testing.T) {
	site := build(t, corpus())
	for file, facts := range map[string]map[string]any{
		"trade/yuan/index.json":       {"points 1 growth_and_shares 0 value": "13.4%", "points 1 covers en": "goods", "series currency": "CNY"},
		"partners/mill/index.json":    {"partner name en": "Steel Mill", "events 0": "event:signing", "deals 0": "deal:signing/steel"},
		"places/harbin/index.json":    {"place within": "china"},
		"programmes/fair/index.json":  {"figures 0 qualifier": "nearly", "figures 0 about": "programme:fair"},
		"sectors/industry/index.json": {"sector name zh": "产业"},
	} {
		record := recordOf(t, site, file)
		for path, want := range facts {
			if got := at(t, record, path); got != want {
				t.Errorf("%s: %s is %v, want %v", file, path, got, want)
			}
		}
	}
}

func TestPagesLeadToTheirFile(t *testing.T) {
	site := build(t, corpus())
	for page, want := range map[string]string{
		"events/signing/index.html":    "index.json",
		"zh/events/signing/index.html": "../../../events/signing/index.json",
		"ru/trade/yuan/index.html":     "../../../trade/yuan/index.json",
		"partners/mill/index.html":     "index.json",
		"zh/places/harbin/index.html":  "../../../places/harbin/index.json",
		"sectors/industry/index.html":  "index.json",
		"sources/index.html":           "../data/sources.json",
	} {
		doc := view(t, site, page)
		has(t, doc, `link[rel="alternate"][type="application/json"]`, "href", want)
		has(t, doc, `p.record a`, "href", want)
	}
	if n := view(t, site, "events/index.html").Find("p.record").Length(); n != 0 {
		t.Error("a page of no single thing leads to a file")
	}
}

func TestAPageThatEndsWithCardsLeadsToItsFileOnce(t *testing.T) {
	files := corpus()
	ends := func() string {
		doc := view(t, build(t, files), "programmes/fair/index.html")
		has(t, doc, `link[rel="alternate"][type="application/json"]`, "href", "index.json")
		doc.Find(".permalink, .record").Last().Find("a[href='index.json']").SetAttr("id", "last")
		return fmt.Sprint(doc.Find(".record").Length(), " ", doc.Find("#last").Parent().AttrOr("class", ""))
	}
	if got := ends(); got != "0 permalink" {
		t.Errorf("below a card the page ends with %s", got)
	}
	files["content/reports/reading.md"].Data = append(files["content/reports/reading.md"].Data, "\nOf [](programme:fair).\n"...)
	if got := ends(); got != "1 record" {
		t.Errorf("below a list the page ends with %s", got)
	}
}
