package page

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

func TestWhatIsPrintedNamesItsAddress(t *testing.T) {
	s := build(t, publicly(""))
	for _, page := range []string{"events/signing/", "ru/events/signing/", "zh/reports/reading/"} {
		doc := view(t, s, page+"index.html")
		says(t, doc, ".paper .paper-address", "example.org/trade/"+page)
		if doc.Find(".paper svg.qr path[d]").Length() != 1 {
			t.Errorf("%s has no code", page)
		}
	}
	says(t, view(t, s, "ru/events/signing/index.html"), ".paper .imprint", "Издатель: Редакция Лицензия: CC BY 4.0 Последнее изменение: 20 ноября 2026 г.")
}

// TestEverySheetSaysWhatItIsAndOfWhen holds the line that browsers repeat on each
// sheet, in the report that travels alone as well.
func TestEverySheetSaysWhatItIsAndOfWhen(t *testing.T) {
	s := styled(t, publicly(""))
	for page, want := range map[string]string{
		"ru/events/signing/index.html":  "Церемония подписания · Последнее изменение: 20 ноября 2026 г.",
		"zh/reports/reading/index.html": "怎样读数字 · 最近更新：2026年11月20日",
		"single/reading-zh.html":        "怎样读数字 · 最近更新：2026年11月20日",
		"ru/reports/reading/index.html": "Reading numbers · Последнее изменение: 20 ноября 2026 г.",
	} {
		says(t, view(t, s, page), "body > .paper-running", want)
	}
	has(t, view(t, s, "ru/reports/reading/index.html"), ".paper-running span", "lang", "en")
}

func TestOnlyWhatHasAnAddressNamesIt(t *testing.T) {
	if view(t, build(t, corpus()), "events/signing/index.html").Find(".paper").Length() > 0 {
		t.Error("a site without an address prints one")
	}
	if view(t, build(t, publicly("")), "events/index.html").Find(".paper").Length() > 0 {
		t.Error("a list has a code")
	}
}

// TestLinksOutsideAreNumberedForPaper: each address is spelled out once, below the
// sources, whose numbers it goes on with; what is a source has its number.
func TestLinksOutsideAreNumberedForPaper(t *testing.T) {
	files := corpus()
	customs := build(t, files).Graph.Source("customs").URL
	for _, file := range []string{"content/reports/reading.md", "content/reports/reading.zh.md"} {
		files[file].Data = append(files[file].Data, "\n[one](https://example.org/a?b=1&c=2) [two](https://example.org/other) [again](https://example.org/a?b=1&c=2) [source]("+customs+") <https://example.org/other>\n"...)
	}
	s := build(t, files)
	for page, heading := range map[string]string{"reports/reading/": "Links in the text", "zh/reports/reading/": "正文链接"} {
		doc := view(t, s, page+"index.html")
		sources := doc.Find(".sources > li").Length()
		var got []string
		doc.Find(".narrative a[data-note]").Each(func(_ int, a *goquery.Selection) { got = append(got, a.AttrOr("data-note", "")) })
		if want := []string{"2", "3", "2", "1", "3"}; sources != 1 || !slices.Equal(got, want) {
			t.Errorf("%s: after %d sources the links have the numbers %q, want %q", page, sources, got, want)
		}
		says(t, doc, ".paper-notes h2", heading)
		has(t, doc, ".paper-notes ol", "start", "2")
		if list := doc.Find(".paper-notes li").Map(func(_ int, li *goquery.Selection) string { return li.Text() }); !slices.Equal(list, []string{"https://example.org/a?b=1&c=2", "https://example.org/other"}) {
			t.Errorf("%s: the addresses are %q", page, list)
		}
	}
	if view(t, s, "events/signing/index.html").Find(".paper-notes").Length() > 0 {
		t.Error("a text without links outside has notes")
	}
}

// TestLinksToSourcesAreNumberedForPaper: a source that the page lists has its number
// there, another is told once below the list, in words and with its address; so in
// the file that travels alone, where nothing else is left of such a link.
func TestLinksToSourcesAreNumberedForPaper(t *testing.T) {
	files := corpus()
	for _, file := range []string{"content/reports/reading.md", "content/home.md"} {
		files[file].Data = append(files[file].Data, "\n[daily](source:daily) [customs](source:customs) [](source:daily) <https://daily.example/report> <https://example.org/>\n"...)
	}
	s := styled(t, files)
	for page, want := range map[string][]string{
		"reports/reading/index.html": {"2", "1", "2", "2", "3"}, "single/reading-en.html": {"2", "1", "2", "2", "3"},
		"index.html": {"1", "2", "1", "1", "3"}, // lists no sources
	} {
		doc := view(t, s, page)
		if got := doc.Find(".narrative [data-note]").Map(func(_ int, a *goquery.Selection) string { return a.AttrOr("data-note", "") }); !slices.Equal(got, want) {
			t.Errorf("%s: the links have the numbers %q, want %q", page, got, want)
		}
		notes := doc.Find(".paper-notes li")
		if n, told := notes.Length(), strings.Join(strings.Fields(notes.First().Text()), " "); strconv.Itoa(3-n+1) != doc.Find(".paper-notes ol").AttrOr("start", "") || !strings.HasPrefix(told, "The daily report, Daily, 17 June 2023") {
			t.Errorf("%s: %d notes, of which the first says %q", page, n, told)
		}
		has(t, doc, ".paper-notes li:first-child .original", "href", "https://daily.example/report")
	}
}
