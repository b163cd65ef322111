package generator

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"tradepost/generator/prerender"
)

// What the site counts can be counted again by the reader: each total leads to
// the list that it sums, or heads it, and the list has that many.
//
// The real site is built with messages that mark their counts: in "⁅events.count
// 12⁆ events" nobody has to guess which numbers the site worked out and which an
// editor or a source told.

var (
	countMark = regexp.MustCompile(`⁅([a-z._-]+) ([^⁆]*)⁆`)
	between   = regexp.MustCompile(`[;；]`)
	openMark  = regexp.MustCompile(`⁅([a-z._-]+) $`) // of a count that is a link
	section   = regexp.MustCompile(`^\["?([^"\]]+)"?\]`)
	countForm = regexp.MustCompile(`^(one|few|many|other) = `)
)

// countsIn are the placeholders of messages without plural forms that count, too.
var countsIn = strings.NewReplacer("{most}", "⁅most {most}⁆", "{sectors}", "⁅sectors {sectors}⁆")

// marked is the real site with marks in its messages.
type marked struct{ fs.FS }

func (m marked) Open(name string) (fs.File, error) {
	data, err := fs.ReadFile(m.FS, name)
	if err != nil || !strings.HasPrefix(name, "themes/default/i18n/") {
		return m.FS.Open(name)
	}
	key := ""
	lines := strings.Split(string(data), "\n")
	for i, line := range lines {
		if s := section.FindStringSubmatch(line); s != nil {
			key = s[1]
		}
		if countForm.MatchString(line) {
			lines[i] = countsIn.Replace(strings.ReplaceAll(line, "{n}", "⁅"+key+" {n}⁆"))
		}
	}
	return fstest.MapFS{name: {Data: []byte(strings.Join(lines, "\n"))}}.Open(name)
}

// markedPages are the pages of that site, without drawings.
func markedPages(t *testing.T) map[string]*goquery.Document {
	t.Helper()
	checked, err := Check(marked{realSite()}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	none := func(prerender.Drawing) ([]byte, error) { return nil, nil }
	site, err := checked.Pages(Workshop{Asset: func(name string) string { return "assets/" + name }, Draw: none}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	sink := newMemory()
	if _, err := render(context.Background(), site.Tasks(), nil, sink, Options{}); err != nil {
		t.Fatal(err)
	}
	pages := map[string]*goquery.Document{}
	for name, data := range sink.files {
		if strings.HasSuffix(name, ".html") {
			if pages[name], err = goquery.NewDocumentFromReader(bytes.NewReader(data)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return pages
}

// noTotals are counts that sum no list, and why.
var noTotals = map[string]string{
	"chart.more":                   "names left out of a cell, in the row of what has them",
	"chart.partners-network.crowd": "how many the drawing holds; its table holds all",
}

// A census counts again what a page says there is.
type census struct {
	*testing.T
	pages map[string]*goquery.Document
	met   map[string]int
}

func TestEveryTotalLeadsToItsList(t *testing.T) {
	c := census{t, markedPages(t), map[string]int{}}
	for name, doc := range c.pages {
		doc.Find("head, script, svg, template").Remove()
		for n := range doc.Get(0).Descendants() {
			if n.Type != html.TextNode {
				continue
			}
			for _, m := range countMark.FindAllStringSubmatch(n.Data, -1) {
				c.total(name, m[1], m[2], goquery.NewDocumentFromNode(n.Parent).Selection)
			}
			if m := openMark.FindStringSubmatch(n.Data); m != nil {
				link := goquery.NewDocumentFromNode(n.NextSibling).Selection
				c.total(name, m[1], link.Text(), link)
			}
		}
		doc.Find("table.partners td.numeric, table.sectors td.numeric, table.years td.numeric").Each(func(_ int, cell *goquery.Selection) {
			c.cell(name, cell)
		})
	}
	for _, key := range []string{"cell", "events.count", "deals.count", "partners.count", "sources.count", "sources.citing", "data.columns", "finding.events", "finding.deals",
		"chart.partners-network.summary", "chart.countries", "chart.events", "chart.deal-stages.summary", "sectors", "most"} {
		if c.met[key] < 3 { // each language has one at least
			t.Errorf("few totals %q were met: %v", key, c.met)
		}
	}
}

// listed says what the entries of the list behind a total are.
var listed = map[string]string{
	"finding.events": "li.event-row, table.played tbody tr, table.editions tbody tr", "finding.deals": "table.deals tbody tr",
	"events.count": "li.event-row", "deals.count": "table.deals tbody tr", "partners.count": "table.partners tbody tr",
	"changes.count": "article.change-card", "sources.count": "article.source-card", "sources.citing": ".cited-by li", "data.columns": "dl.columns > div",
}

// total judges a count in a sentence: the list that it leads to or, where it
// heads one, that list has as many entries.
func (c census) total(page, key, text string, at *goquery.Selection) {
	if noTotals[key] != "" {
		return
	}
	c.met[key]++
	want, target, list := number(text), page, at.Closest("details")
	if link := at.Closest("a"); link.Length() > 0 {
		target, list = c.follow(page, link)
	} else if list.Length() == 0 && at.Is("p.count") {
		list = c.pages[page].Find("main")
	}
	var got []int
	switch entries := listed[key]; {
	case list.Length() == 0:
	case entries == "":
		got = tableCounts(list.Find("table").First())
		list.Find(".chart-notes li").Each(func(_ int, note *goquery.Selection) { // "Contract value not stated: …; …"
			got = append(got, len(between.Split(note.Text(), -1)))
		})
	case list.Is("details"):
		got = []int{list.Find(strings.Replace(entries, "article.source-card", "li", 1)).Length()}
	default:
		n := 0
		for _, sheet := range c.sheets(target) {
			n += sheet.Find(entries).Length()
		}
		got = []int{n}
	}
	if !slices.Contains(got, want) {
		c.Errorf("%s: of %s (%d) the list at %s has %v", page, key, want, target, got)
	}
}

// cell judges a count in a table of partners, sectors or years: it leads to the
// list of the thing's events or deals; in the table of years to those of its year.
func (c census) cell(page string, cell *goquery.Selection) {
	want := number(cell.Text())
	if want == 0 {
		return
	}
	c.met["cell"]++
	target, list := c.follow(page, cell.Find("a.total"))
	if list.Length() == 0 {
		c.Errorf("%s: the count %d leads to no list", page, want)
		return
	}
	anchor, year := "#"+list.AttrOr("id", ""), ""
	if cell.Closest("table").Is(".years") {
		year = cell.Parent().Find("th").Text()[:4]
	}
	got := 0
	for _, sheet := range c.sheets(target) {
		sheet.Find(anchor).Find("li.event-row, tbody tr").Each(func(_ int, row *goquery.Selection) {
			if strings.HasPrefix(row.Find("time").First().AttrOr("datetime", ""), year) {
				got++
			}
		})
	}
	if got != want {
		c.Errorf("%s: %d in %q, but %s%s lists %d", page, want, year, target, anchor, got)
	}
}

// follow is what a link leads to: a page's main part, or the element of its anchor.
func (c census) follow(page string, link *goquery.Selection) (target string, list *goquery.Selection) {
	file, anchor, _ := strings.Cut(link.AttrOr("href", ""), "#")
	if target = page; file != "" {
		target = path.Join(path.Dir(page), file)
	}
	doc := c.pages[target]
	switch {
	case doc == nil:
		return target, link.Slice(0, 0)
	case anchor == "":
		return target, doc.Find("main")
	}
	return target, doc.Find(`[id="` + anchor + `"]`)
}

// sheets are the pages over which a list runs.
func (c census) sheets(page string) []*goquery.Document {
	list := []*goquery.Document{c.pages[page]}
	for n := 2; ; n++ {
		next := c.pages[path.Join(path.Dir(page), "page", strconv.Itoa(n), "index.html")]
		if next == nil {
			return list
		}
		list = append(list, next)
	}
}

// tableCounts are the numbers that a reader finds by counting in the table of a
// chart: its rows and, in each column, the numbers, their sum, how many different
// names there are, and how many cells have the same words.
func tableCounts(table *goquery.Selection) []int {
	rows := table.Find("tbody tr")
	got := []int{rows.Length()}
	for column := range table.Find("thead th").Length() {
		sum, same, names := 0, map[string]int{}, map[string]bool{}
		rows.Each(func(_ int, row *goquery.Selection) {
			cell := row.Children().Eq(column)
			n := number(cell.Text())
			sum, got = sum+n, append(got, n)
			same[cell.Text()]++
			for _, name := range cell.Find("a").EachIter() {
				names[name.AttrOr("href", "")] = true
			}
			if cell.Find("a").Length() == 0 {
				names[cell.Text()] = true
			}
		})
		got = slices.AppendSeq(append(got, sum, len(names)), maps.Values(same))
	}
	return got
}

// number reads a count as the site prints it, 0 where there is none.
func number(text string) int {
	n, _ := strconv.Atoi(strings.NewReplacer(",", "", "\u00a0", "", "\u202f", "", " ", "", "\n", "").Replace(text))
	return n
}
