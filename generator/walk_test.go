package generator

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// The walk over the built site: whoever meets an amount or a percentage on a
// page, in digits or in words, is one link from its evidence, and the evidence is
// the card of that number: it states the value, or one of which it is a rounding,
// or quotes a source with it. What an editor worked out leads to a card from
// which, with the others at hand, the walk can work it out again. On a card that
// is true of its own values; what it says of others leads to theirs. The words of
// sources are their own. Quotation marks are no excuse: an
// editor may set them, too. What the walk passes over, and why:
var passedOver = map[string]string{
	"svg":        "the drawing of a chart, whose table stands below it",
	"script":     "no text",
	"style":      "no text",
	"blockquote": "the words of a source",
	"q":          "the words of a source",
	"cite":       "the title of a source",
	"code":       "places in files",
	"pre":        "code, and entries for reference managers",
}

// cards are the values of each card of a site, as machines read them, by
// "page#anchor".
type cards map[string][]numeral.Number

// A stretch is a run of text on a page and the values that it is evident of:
// those of the card it leads to and of the card it is on. Of a worked one it
// holds what it may have been worked out from.
type stretch struct {
	start, end int
	evidence   []numeral.Number
	worked     []numeral.Number
}

// A walker gathers the text of a page, block by block.
type walker struct {
	page   string
	cards  cards
	titles *strings.Replacer // takes titles and addresses of sources out of words to cite by
	text   strings.Builder
	runs   []stretch
}

var blocks = regexp.MustCompile(`^(address|article|aside|caption|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul|option|br)$`)

func (w *walker) walk(n *html.Node, at stretch) {
	switch n.Type {
	case html.TextNode:
		at.start = w.text.Len()
		text := strings.ReplaceAll(n.Data, "\n", " ")
		if strings.Contains(attribute(n.Parent, "class"), "citation") {
			text = w.titles.Replace(text)
		}
		w.text.WriteString(text)
		at.end = w.text.Len()
		w.runs = append(w.runs, at)
		return
	case html.ElementNode:
		if passed(n) {
			w.text.WriteByte('\n')
			return
		}
		if essence := attribute(n, "data-for"); essence != "" { // a popover of a number, with a link to its card
			at.evidence = slices.Concat(at.evidence, w.cards[targetOf(w.page, essence)])
		}
		switch states := w.cards[targetOf(w.page, attribute(n, "href"))]; {
		case n.Data == "a" && slices.Contains(strings.Fields(attribute(n, "class")), "worked"):
			at.worked = states
		case n.Data == "a":
			at.evidence = slices.Concat(at.evidence, states)
		}
	}
	if isCard(n) {
		at.evidence = slices.Concat(at.evidence, w.cards[w.page+"#"+attribute(n, "id")])
	}
	block := n.Type == html.ElementNode && blocks.MatchString(n.Data)
	if block {
		w.text.WriteByte('\n')
	}
	for c := range n.ChildNodes() {
		w.walk(c, at)
	}
	if block {
		w.text.WriteByte('\n')
	}
}

// passed tells whether an element is passed over.
func passed(n *html.Node) bool { return passedOver[n.Data] != "" }

// isCard tells the card of a number: it is the evidence of its own values.
func isCard(n *html.Node) bool {
	return n.Data == "article" && slices.Contains(strings.Fields(attribute(n, "class")), "card")
}

// targetOf is where a link of a page leads, as "page#anchor".
func targetOf(page, href string) string {
	file, anchor, _ := strings.Cut(href, "#")
	if file == "" {
		return page + "#" + anchor
	}
	return path.Join(path.Dir(page), file) + "#" + anchor
}

// add notes the values of the cards of a page.
func (c cards) add(page string, doc *html.Node) {
	for n := range doc.Descendants() {
		if isCard(n) {
			id := page + "#" + attribute(n, "id")
			c[id] = slices.Concat(c[id], valuesOf(n))
		}
	}
}

// valuesOf are the values that a card states or quotes. Those of other numbers
// are in links.
func valuesOf(card *html.Node) []numeral.Number {
	var values []numeral.Number
	for n := range card.Descendants() {
		switch {
		case n.Data == "data" && n.Parent.Data != "a":
			if v, err := numeral.ParseNumber(attribute(n, "value")); err == nil {
				values = append(values, v)
			}
		case n.Data == "blockquote":
			for _, r := range numeral.Scan(textOf(n), attribute(n, "lang")) {
				values = append(values, r.Number)
			}
		}
	}
	return values
}

func textOf(n *html.Node) string {
	var text strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			text.WriteString(c.Data)
		}
	}
	return text.String()
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// loose lists the amounts and percentages of a page whose evidence is nowhere
// near, each with the words around it, and counts all that it met.
func (w *walker) loose(lang string) (found []string, all int) {
	text, at := w.text.String(), 0
	for _, line := range strings.SplitAfter(text, "\n") {
		for _, r := range claimsIn(line, lang) {
			if all++; !w.evident([2]int{at, at + len(line)}, at+r.Start, at+r.End, r.Number) {
				found = append(found, strings.TrimSpace(line[r.Start:r.End])+" in: "+strings.Join(strings.Fields(line), " "))
			}
		}
		at += len(line)
	}
	return found, all
}

// claimsIn finds what needs evidence: what a check of texts finds, and differences
// in percentage points.
func claimsIn(text, lang string) []numeral.Reading {
	points := slices.DeleteFunc(numeral.Scan(text, lang), func(r numeral.Reading) bool { return r.Unit != numeral.Points })
	return append(trade.FindClaims(text, lang), points...)
}

// eachPage parses every page of the real site; lang is the code of its language.
// A report in one file is no page: it has no cards, and page/single_test.go holds
// its numbers to what stands behind them in the file itself.
func eachPage(t *testing.T, visit func(name, lang string, doc *html.Node)) {
	t.Helper()
	for name, data := range realFiles(t) {
		if !strings.HasSuffix(name, ".html") || oneFile.MatchString(name) {
			continue
		}
		doc, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		lang := "en"
		if first, _, _ := strings.Cut(name, "/"); first == "zh" || first == "ru" {
			lang = first
		}
		visit(name, lang, doc)
	}
}

var oneFile = regexp.MustCompile(`^single/[^/]+-(en|zh|ru)\.html$`)

// titlesOfSources takes out of a text what the sources of the real site are called,
// and their addresses.
func titlesOfSources(t *testing.T) *strings.Replacer {
	t.Helper()
	checked, err := Check(realSite(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var pairs []string
	for _, s := range checked.Graph.Sources {
		for _, title := range s.Title {
			pairs = append(pairs, title.Text, "…")
		}
		if s.URL != "" {
			pairs = append(pairs, s.URL, "…")
		}
	}
	return strings.NewReplacer(pairs...)
}

func TestEveryAmountLeadsToItsCard(t *testing.T) {
	all := cards{}
	eachPage(t, func(name, _ string, doc *html.Node) { all.add(name, doc) })
	pages, met, titles := map[string][]string{}, 0, titlesOfSources(t)
	eachPage(t, func(name, lang string, doc *html.Node) {
		w := &walker{page: name, cards: all, titles: titles}
		w.walk(doc, stretch{})
		loose, n := w.loose(lang)
		met += n
		for _, words := range loose {
			pages[words] = append(pages[words], name)
		}
	})
	for words, on := range pages {
		t.Errorf("%s (and %d more): %s", slices.Min(on), len(on)-1, words)
	}
	if met < 1000 {
		t.Errorf("the walk met only %d amounts and percentages", met)
	}
}

func TestEveryNumberIsReadableForMachines(t *testing.T) {
	met := 0
	eachPage(t, func(name, _ string, doc *html.Node) {
		for n := range doc.Descendants() {
			if n.Data != "a" || !slices.Contains(strings.Fields(attribute(n, "class")), "number") {
				continue
			}
			met++
			value := ""
			for c := range n.Descendants() {
				if c.Data == "data" {
					value = attribute(c, "value")
				}
			}
			if _, err := numeral.ParseNumber(value); err != nil {
				t.Errorf("%s: a link to %s has the value %q", name, attribute(n, "href"), value)
			}
		}
	})
	if met < 1000 {
		t.Errorf("the walk met only %d numbers", met)
	}
}

// TestEveryNumberIsThatOfItsCard follows each number of a page to its card: the
// card states the value, in a row of its own for a rate, or one that a page may
// print for it.
func TestEveryNumberIsThatOfItsCard(t *testing.T) {
	onCards := map[string][]string{} // the values of each card, by page#anchor
	type use struct{ page, target, value string }
	var uses []use
	eachPage(t, func(name, _ string, doc *html.Node) {
		for n := range doc.Descendants() {
			switch {
			case n.Data == "article" && slices.Contains(strings.Fields(attribute(n, "class")), "card"):
				for c := range n.Descendants() {
					if c.Data == "data" {
						id := name + "#" + attribute(n, "id")
						onCards[id] = append(onCards[id], attribute(c, "value"))
					}
				}
			case n.Data == "a" && slices.Contains(strings.Fields(attribute(n, "class")), "number"):
				file, anchor, ok := strings.Cut(attribute(n, "href"), "#")
				if !ok {
					continue
				}
				target := name
				if file != "" {
					target = path.Join(path.Dir(name), file)
				}
				for c := range n.Descendants() {
					if c.Data == "data" {
						uses = append(uses, use{name, target + "#" + anchor, attribute(c, "value")})
					}
				}
			}
		}
	})
	for _, u := range uses {
		if !slices.Contains(onCards[u.target], u.value) {
			t.Errorf("%s: %s is not on the card %s, which has %v", u.page, u.value, u.target, onCards[u.target])
		}
	}
	if len(uses) < 1000 {
		t.Errorf("the walk met only %d numbers", len(uses))
	}
}
