package prose

import (
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// renderedDocument is the page of a sound text, for selectors.
func renderedDocument(t *testing.T, markdown string) *goquery.Document {
	t.Helper()
	page, err := goquery.NewDocumentFromReader(strings.NewReader(rendered(t, sound(t, markdown))))
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// texts lists the texts of the elements that the selector finds.
func texts(page *goquery.Document, selector string) []string {
	return page.Find(selector).Map(func(_ int, s *goquery.Selection) string { return s.Text() })
}

func TestEachTableHasACaptionOfItsOwn(t *testing.T) {
	year, plain := "| Year |\n|---|\n| 2022 |\n\n", "| |\n|---|\n| 2022 |\n\n"
	page := renderedDocument(t, year+year+"## Sums & *parts*\n\n"+year+year+year+plain+"## 合同额\n\n"+plain+"| 年份 |\n|---|\n")
	want := []string{
		"prose.table", "prose.table: Year",
		"Sums & parts", "Sums & parts: Year", "Sums & parts: Year 2", "Sums & parts 2",
		"合同额", "合同额：年份",
	}
	if got := texts(page, "table > caption.visually-hidden"); !slices.Equal(got, want) {
		t.Errorf("the captions are %q, want %q", got, want)
	}
	page.Find(".table-scroll").Each(func(i int, box *goquery.Selection) {
		if label := box.AttrOr("aria-label", ""); i < len(want) && label != want[i] {
			t.Errorf("the box of table %d is named %q, its caption is %q", i+1, label, want[i])
		}
	})
}

func TestTheFirstRowAndColumnOfATableAreHeaders(t *testing.T) {
	page := renderedDocument(t, "| | Exports | Imports |\n|:--|--:|--:|\n| 2022 | 1 | 2 |\n| **2023** | 3 | |\n| | 5 | 6 |\n")
	for selector, want := range map[string][]string{
		"thead th[scope=col]":            {"Exports", "Imports"},
		"thead td":                       {""},
		"tbody th[scope=row].align-left": {"2022", "2023"},
		"tbody td":                       {"1", "2", "3", "", "", "5", "6"},
	} {
		if got := texts(page, selector); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", selector, got, want)
		}
	}
}

func TestATableTooWideStaysAParagraph(t *testing.T) {
	row := func(cell string, columns int) string { return "|" + strings.Repeat(cell+"|", columns) + "\n" }
	wide := "Before\n\n" + row("a", maxColumns+1) + row("-", maxColumns+1) + strings.Repeat("|\n", 3)
	d, problems := read(wide)
	if got := found(problems); !slices.Equal(got, []string{"table-too-wide «|»"}) {
		t.Errorf("got %q", got)
	}
	if page := rendered(t, d); strings.Contains(page, "<table") {
		t.Errorf("a table in\n%s", page)
	}
	if page := renderedDocument(t, row("a", maxColumns)+row("-", maxColumns)+"|\n"); page.Find("tbody tr > *").Length() != maxColumns {
		t.Errorf("a row of the widest table has %d cells", page.Find("tbody tr > *").Length())
	}
}
