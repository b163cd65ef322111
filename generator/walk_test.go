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
)

// The walk over the built site: whoever meets an amount or a percentage on a
// page is one link from its evidence. What it passes over, and why:
var passedOver = map[string]string{
	"svg":          "the drawing of a chart, whose table stands below it",
	"script":       "no text",
	"style":        "no text",
	"template":     "essences, which a script shows beside the number itself",
	"title":        "the page's name",
	"code":         "places in files",
	"pre":          "code, and entries for reference managers",
	"blockquote":   "the words of a source",
	"q":            "the words of a source",
	"cite":         "the title of a source",
	".citation":    "words to cite by; they name their number",
	".card":        "a card: what it says is the evidence of its number, with its own sources",
	".source-card": "the card of a source: what it is called, and what it gets wrong",
	".accepted":    "findings let stand, each at the place it is about",
	".chart-notes": "how values of the chart's table were worked out; their cards, to which the table leads, say it again",
	".page-data":   "how numbers are written in files, with one as an example",
}

// A stretch is a run of text on a page and where it leads.
type stretch struct {
	start, end int
	leads      bool
}

// A walker gathers the text of a page, block by block.
type walker struct {
	text   strings.Builder
	runs   []stretch
	toCard func(href string) bool
}

var blocks = regexp.MustCompile(`^(address|article|aside|caption|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul|option|br)$`)

func (w *walker) walk(n *html.Node, leads bool) {
	switch n.Type {
	case html.TextNode:
		start := w.text.Len()
		w.text.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
		w.runs = append(w.runs, stretch{start, w.text.Len(), leads})
		return
	case html.ElementNode:
		if passed(n) {
			w.text.WriteByte('\n')
			return
		}
		leads = leads || n.Data == "a" && w.toCard(attribute(n, "href")) || isNoteWithSource(n) || w.isRemark(n)
	}
	block := n.Type == html.ElementNode && blocks.MatchString(n.Data)
	if block {
		w.text.WriteByte('\n')
	}
	for c := range n.ChildNodes() {
		w.walk(c, leads)
	}
	if block {
		w.text.WriteByte('\n')
	}
}

// passed tells whether an element is passed over.
func passed(n *html.Node) bool {
	if _, ok := passedOver[n.Data]; ok {
		return true
	}
	return slices.ContainsFunc(strings.Fields(attribute(n, "class")), func(class string) bool {
		_, ok := passedOver["."+class]
		return ok
	})
}

// isNoteWithSource tells an editor's note on what is doubtful in a source: what
// it calculates has no card, but the note names the source that it doubts.
func isNoteWithSource(n *html.Node) bool {
	if n.Data != "li" || attribute(n.Parent, "class") != "honest-notes" {
		return false
	}
	for c := range n.Descendants() {
		if attribute(c, "class") == "source-entry" {
			return true
		}
	}
	return false
}

// isRemark tells words in a row of a table whose value, or whose gap, leads to
// its card: how it was worked out, and why it is missing.
func (w *walker) isRemark(n *html.Node) bool {
	if n.Data != "td" || strings.Contains(attribute(n, "class"), "numeric") {
		return false
	}
	for c := range n.Parent.Descendants() {
		if c.Data == "a" && w.toCard(attribute(c, "href")) {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// loose lists the amounts and percentages of a page that lead nowhere, each
// with the words around it, and counts all that it met. In words alone stand only units: "rounded to ten
// billion yuan".
func (w *walker) loose(lang string) (found []string, all int) {
	text, at := w.text.String(), 0
	for _, line := range strings.SplitAfter(text, "\n") {
		for _, r := range numeral.Scan(line, lang) {
			if r.Currency == "" && !r.Percent || r.Spelled {
				continue
			}
			all++
			if !w.led(at+r.Start, at+r.End) {
				found = append(found, strings.TrimSpace(line[r.Start:r.End])+" in: "+strings.Join(strings.Fields(line), " "))
			}
		}
		at += len(line)
	}
	return found, all
}

// led tells whether a piece of the text, white space apart, is in links to cards.
func (w *walker) led(start, end int) bool {
	text := w.text.String()
	for _, run := range w.runs {
		from, to := max(run.start, start), min(run.end, end)
		if from < to && !run.leads && strings.TrimSpace(text[from:to]) != "" {
			return false
		}
	}
	return true
}

// card is the anchor of a number's card.
var cardAnchor = regexp.MustCompile(`#(figure-|deal-|gap-|\d{4})`)

// eachPage parses every page of the real site; lang is the code of its language.
func eachPage(t *testing.T, visit func(name, lang string, doc *html.Node)) {
	t.Helper()
	for name, data := range realFiles(t) {
		if !strings.HasSuffix(name, ".html") {
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

func TestEveryAmountLeadsToItsCard(t *testing.T) {
	pages, met := map[string][]string{}, 0
	eachPage(t, func(name, lang string, doc *html.Node) {
		w := &walker{toCard: cardAnchor.MatchString}
		w.walk(doc, false)
		loose, all := w.loose(lang)
		met += all
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
