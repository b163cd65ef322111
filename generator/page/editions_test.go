package page

import (
	"strings"
	"testing"
	"testing/fstest"
)

// editionOfFair is another edition of the corpus' fair.
func editionOfFair(number, year, countries, words string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(strings.NewReplacer("NUMBER", number, "YEAR", year, "COUNTRIES", countries, "WORDS", words).Replace(`title = { en = "Fair NUMBER" }
kind = "fair"
date = YEAR-06-15
place = "harbin"
programmes = [{ id = "fair", edition = NUMBER }]
sources = ["daily"]
updated = 2026-11-20
[[figures]]
id = "countries"
measure = "countries"
value = COUNTRIES
scope = "event"
covers = { en = "countries of exhibitors" }
status = "reported"
source = "daily"
as_reported = "from WORDS countries"
`))}
}

func TestEventStandsBetweenTheEditionsBeforeAndAfter(t *testing.T) {
	files := corpus()
	files["data/events/fair-31.toml"] = editionOfFair("31", "2021", "28", "28")
	files["data/events/fair-33.toml"] = editionOfFair("33", "2024", `">40"`, "more than 40")
	site := build(t, files)
	doc := view(t, site, "events/fair/index.html")
	if n := doc.Find(".neighbourhood").Length(); n != 1 {
		t.Fatalf("%d sections set the fair beside others, want 1", n)
	}
	says(t, doc, ".neighbours thead th:nth-child(2)", "Before Fair 31 15 June 2021")
	has(t, doc, ".neighbours thead th:nth-child(2) a", "href", "../fair-31/index.html")
	if n := doc.Find(".neighbours thead th:nth-child(3) a").Length(); n != 0 {
		t.Error("the page leads to itself")
	}
	says(t, doc, ".neighbours tbody th", "Countries and regions Whole event")
	has(t, doc, ".neighbours td:nth-child(2) a.number", "href", "../fair-31/index.html#figure-countries")
	has(t, doc, ".neighbours td:nth-child(3)", "data-label", "This one, 2023")
	says(t, doc, ".neighbours td:nth-child(3) a.worked", "+35.7% on 2021")
	has(t, doc, ".neighbours td:nth-child(3) a.worked", "href", "../fair-31/index.html#figure-countries")
	says(t, doc, ".neighbours td:nth-child(4) a.number", "more than 40")
	if doc.Find(".neighbours td:nth-child(2) .worked, .neighbours td:nth-child(4) .worked").Length() != 0 {
		t.Error("a change is worked out from no edition before, or from a number that is not exact")
	}
	says(t, view(t, site, "zh/events/fair/index.html"), ".neighbours a.worked", "较2021年 +35.7%")
	says(t, view(t, site, "ru/events/fair/index.html"), ".neighbours a.worked", "+35,7 % к 2021 г.")
	if view(t, site, "events/signing/index.html").Find(".neighbourhood").Length() != 0 {
		t.Error("a part of the fair is set beside other fairs")
	}
	first := view(t, site, "events/fair-31/index.html")
	says(t, first, ".neighbours thead th:nth-child(3)", "After The fair 15–19 June 2023")
}

func TestNeighboursThatShareNoMeasureAreNamed(t *testing.T) {
	files := corpus()
	files["data/events/fair-31.toml"] = &fstest.MapFile{Data: []byte("title = \"Fair 31\"\nkind = \"fair\"\ndate = 2021-06-15\nplace = \"harbin\"\nprogrammes = [{ id = \"fair\", edition = 31 }]\nsources = [\"daily\"]\nupdated = 2026-11-20\n")}
	doc := view(t, build(t, files), "events/fair/index.html")
	says(t, doc, "ul.neighbours li", "Before Fair 31 15 June 2021")
	if n := doc.Find(".neighbours li").Length(); n != 1 {
		t.Errorf("%d neighbours are named, want 1", n)
	}
	if doc.Find("table.neighbours").Length() != 0 {
		t.Error("there is a table of nothing")
	}
}
