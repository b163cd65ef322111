package generator

import (
	"bytes"
	"cmp"
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
		other := strings.HasPrefix(name, "zh/") || strings.HasPrefix(name, "ru/") || oneFile.MatchString(name) && !strings.HasSuffix(name, "-en.html")
		if strings.HasSuffix(name, ".html") && !other {
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

// inLanguage is the page in another language; a report in one file has it in its
// name.
func inLanguage(lang, page string) string {
	if oneFile.MatchString(page) {
		return strings.TrimSuffix(page, "-en.html") + "-" + cmp.Or(strings.TrimSuffix(lang, "/"), "en") + ".html"
	}
	return lang + page
}
