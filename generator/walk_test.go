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
// page is one link from its evidence. On a card that is true of its own values;
// what it says of others leads to theirs. Quotations, the words in quotation
// marks among them, are the sources' own. What the walk passes over, and why:
var passedOver = map[string]string{
	"svg":        "the drawing of a chart, whose table stands below it",
	"script":     "no text",
	"style":      "no text",
	"template":   "essences, which a script shows beside the number itself",
	"blockquote": "the words of a source",
	"q":          "the words of a source",
	"cite":       "the title of a source",
	"code":       "places in files",
	"pre":        "code, and entries for reference managers",
}

// A stretch is a run of text on a page and where it leads.
type stretch struct {
	start, end int
	leads      bool
	own        []numeral.Number // the values of the card it is on
}

// A walker gathers the text of a page, block by block.
type walker struct {
	text   strings.Builder
	runs   []stretch
	toCard func(href string) bool
	own    []numeral.Number
	titles *strings.Replacer // takes titles and addresses of sources out of words to cite by
}

var blocks = regexp.MustCompile(`^(address|article|aside|caption|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul|option|br)$`)

func (w *walker) walk(n *html.Node, leads bool) {
	switch n.Type {
	case html.TextNode:
		start := w.text.Len()
		text := strings.ReplaceAll(n.Data, "\n", " ")
		if strings.Contains(attribute(n.Parent, "class"), "citation") {
			text = w.titles.Replace(text)
		}
		w.text.WriteString(text)
		w.runs = append(w.runs, stretch{start, w.text.Len(), leads, w.own})
		return
	case html.ElementNode:
		if passed(n) {
			w.text.WriteByte('\n')
			return
		}
		leads = leads || n.Data == "a" && w.toCard(attribute(n, "href"))
	}
	if isCard(n) {
		defer func(outer []numeral.Number) { w.own = outer }(w.own)
		w.own = valuesOf(n)
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
func passed(n *html.Node) bool { return passedOver[n.Data] != "" }

// isCard tells the card of a number: it is the evidence of its own values.
func isCard(n *html.Node) bool {
	return n.Data == "article" && slices.Contains(strings.Fields(attribute(n, "class")), "card")
}

// valuesOf are the values that a card states, as machines read them. Those of
// other numbers are in links.
func valuesOf(card *html.Node) []numeral.Number {
	var values []numeral.Number
	for c := range card.Descendants() {
		if c.Data != "data" || c.Parent.Data == "a" {
			continue
		}
		if v, err := numeral.ParseNumber(attribute(c, "value")); err == nil {
			values = append(values, v)
		}
	}
	return values
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
			if !quoted(line, r.Start) && !w.led(at+r.Start, at+r.End, r.Number) {
				found = append(found, strings.TrimSpace(line[r.Start:r.End])+" in: "+strings.Join(strings.Fields(line), " "))
			}
		}
		at += len(line)
	}
	return found, all
}

// quoted tells whether a place in a line is between quotation marks.
func quoted(line string, at int) bool {
	depth := 0
	for _, c := range line[:at] {
		switch c {
		case '“', '«', '„', '「':
			depth++
		case '”', '»', '」':
			depth--
		}
	}
	return depth > 0
}

// led tells whether a piece of the text, white space apart, is in links to cards.
func (w *walker) led(start, end int, number numeral.Number) bool {
	text := w.text.String()
	for _, run := range w.runs {
		from, to := max(run.start, start), min(run.end, end)
		isOwn := slices.ContainsFunc(run.own, func(v numeral.Number) bool { return v.Equal(number) || v.Abs().Equal(number) })
		if from < to && !run.leads && !isOwn && strings.TrimSpace(text[from:to]) != "" {
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

// titlesOfSources takes out of a text what the sources of the real site are called,
// and their addresses.
func titlesOfSources(t *testing.T) *strings.Replacer {
	t.Helper()
	checked, err := Check(realSite(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	pairs := []string{"“", "", "«", ""} // words to cite by are no quotation
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
	pages, met, titles := map[string][]string{}, 0, titlesOfSources(t)
	eachPage(t, func(name, lang string, doc *html.Node) {
		w := &walker{toCard: cardAnchor.MatchString, titles: titles}
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
