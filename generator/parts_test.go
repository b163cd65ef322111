package generator

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// everyPart gives pages of the first language that have between them every kind
// of page and every element that the theme has a class for, as few as a simple
// search finds: what is found on none of them is found on no page.
func everyPart(t *testing.T) []string {
	t.Helper()
	parts := map[string]map[string]bool{}
	for name, data := range realFiles(t) {
		if strings.HasSuffix(name, ".html") && !strings.HasPrefix(name, "zh/") && !strings.HasPrefix(name, "ru/") {
			parts[name] = elementsOf(t, data)
		}
	}
	names, seen := slices.Sorted(maps.Keys(parts)), map[string]bool{}
	news := func(name string) (n int) {
		for part := range parts[name] {
			if !seen[part] {
				n++
			}
		}
		return n
	}
	var pages []string
	for {
		best := slices.MaxFunc(names, func(a, b string) int { return news(a) - news(b) })
		if news(best) == 0 {
			return pages
		}
		pages = append(pages, best)
		maps.Copy(seen, parts[best])
	}
}

// elementsOf lists the elements of a page with their classes, each once.
func elementsOf(t *testing.T, page []byte) map[string]bool {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	elements := map[string]bool{}
	doc.Find("svg *, template *").Remove()
	doc.Find("body, body *").Each(func(_ int, e *goquery.Selection) {
		elements[goquery.NodeName(e)+" "+e.AttrOr("class", "")] = true
	})
	return elements
}

// address is where readers open a page: a report in one file on their own disk.
func address(t *testing.T, base, page string) string {
	t.Helper()
	if oneFile.MatchString(page) {
		return "file://" + publishedSite(t) + "/" + page
	}
	return base + page
}
