package generator

import (
	"path"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// total is how a page says how many there are of what the site lists.
var total = regexp.MustCompile(`\b\d+ (events?|deals?|organisations?|sources|sectors|reports|places|countries|charts)\b`)

// lists are the pages that list what the words of a total name: on them it
// counts what stands below it.
var lists = map[string]string{
	"event": "events/", "deal": "deals/", "organisation": "partners/", "source": "sources/", "sector": "sectors/",
	"report": "reports/", "place": "places/", "countr": "partners/", "chart": "charts/",
}

// TestEveryTotalLeadsToItsList walks the English pages, whose templates the
// other languages share: what the site counts can be counted again by the reader.
func TestEveryTotalLeadsToItsList(t *testing.T) {
	met := 0
	eachPage(t, func(name, lang string, doc *html.Node) {
		if lang != "en" || !strings.HasSuffix(name, "index.html") {
			return // a frame on another site leads to the page of its chart
		}
		for n := range doc.Descendants() {
			if n.Type != html.TextNode {
				continue
			}
			for _, words := range total.FindAllString(n.Data, -1) {
				if quotedOrTold(n) {
					continue
				}
				met++
				if !leadsToList(n, name, words) {
					t.Errorf("%s: %q leads to no list, in %q", name, words, strings.TrimSpace(n.Data))
				}
			}
		}
	})
	if met < 20 {
		t.Errorf("the walk met only %d totals", met)
	}
}

// quotedOrTold tells whether words are those of a source, an editor or a card rather
// than a count of the site; of them the guard takes care.
func quotedOrTold(n *html.Node) bool {
	for a := range n.Ancestors() {
		classes := " " + attribute(a, "class") + " "
		for _, class := range []string{"narrative", "lead", "covers", "event-row", "summary", "honest-notes"} {
			if strings.Contains(classes, " "+class+" ") && !strings.Contains(classes, "chart") {
				return true
			}
		}
		if a.Type == html.ElementNode && passed(a) || a.Data == "head" || a.Data == "h1" || a.Data == "nav" || a.Data == "h2" {
			return true
		}
		if a.Data == "figure" {
			return false // a chart within a text counts by itself
		}
	}
	return false
}

// leadsToList tells whether a total leads to what it counts: by a link, by the link
// beside it (of a chart in a list), because it stands with the table that its
// chart was made of, or on the page of the list itself.
func leadsToList(n *html.Node, page, words string) bool {
	for a := range n.Ancestors() {
		switch {
		case a.Data == "a" && listsIt(attribute(a, "href"), page, words):
			return true
		case a.Data == "figure" && holds(a, "table"):
			return true
		case (a.Data == "li" || a.Data == "tr") && linksToList(a, page, words):
			return true
		}
	}
	for word, list := range lists {
		if strings.Contains(words, word) && strings.HasPrefix(page, list) {
			return true
		}
	}
	return false
}

// linksToList tells whether a row of a list has a link to what its total counts.
func linksToList(row *html.Node, page, words string) bool {
	for c := range row.Descendants() {
		if c.Data == "a" && listsIt(attribute(c, "href"), page, words) {
			return true
		}
	}
	return false
}

// listsIt tells whether an address is that of a page that lists what a total
// counts: the list of all of them, the page of a thing (whose total it then is),
// or a chart with its table.
func listsIt(href, page, words string) bool {
	if href == "" || strings.Contains(href, "://") {
		return false
	}
	file, _, _ := strings.Cut(href, "#")
	target := page
	if file != "" {
		target = path.Join(path.Dir(page), file)
	}
	for word, list := range lists {
		if strings.Contains(words, word) && strings.HasPrefix(target, list) {
			return true
		}
	}
	for _, thing := range []string{"charts/", "programmes/", "years/", "sectors/", "places/", "partners/", "events/"} {
		if strings.HasPrefix(target, thing) && target != thing+"index.html" {
			return true
		}
	}
	return false
}

func holds(n *html.Node, element string) bool {
	for c := range n.Descendants() {
		if c.Data == element {
			return true
		}
	}
	return false
}
