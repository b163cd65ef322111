package page

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"tradepost/generator/chart"
	"tradepost/generator/locale"
	"tradepost/generator/search"
	"tradepost/generator/trade"
)

// The search index of a language is a list of contents beside its search page and
// parts in one folder, whose names change with their bytes. Each is a classic
// script that notes its data in one global, since a page opened from disk may
// load a script but not fetch a file.
const (
	searchFolder   = "search/"
	contentsName   = "index.js"
	searchIndexAt  = "search-index/"
	foundSize      = 6 << 10 // bytes of results in a part, about
	longestSnippet = 400     // characters of a text that results show a part of
)

// A searchIndex is the index of one language as files.
type searchIndex struct {
	contents searchFile
	parts    []searchFile
}

// A searchFile is a script with the links that are in it.
type searchFile struct {
	path  string
	data  []byte
	links []Target
}

// searchContents are what scripts/parts.ts reads as Contents.
type searchContents struct {
	Name    string            `json:"name"`
	Folder  string            `json:"folder"`
	Records int               `json:"records"`
	Kinds   [][3]any          `json:"kinds"` // kind, first record, heading
	Stop    []string          `json:"stop"`
	Terms   [][2]any          `json:"terms"` // first term, fingerprint
	Words   [][2]any          `json:"words"`
	Found   [][2]any          `json:"found"` // first record, fingerprint
	Say     map[string]string `json:"say"`
}

// searchIndexes readies the index of each language. It is made when it is first
// asked for, and once.
func (s *Site) searchIndexes() map[trade.Lang]func() (searchIndex, error) {
	all := map[trade.Lang]func() (searchIndex, error){}
	for _, lang := range s.Languages() {
		all[lang] = sync.OnceValues(func() (searchIndex, error) {
			return s.desk(lang, s.address(lang, searchFolder), &Output{}).searchIndex()
		})
	}
	return all
}

// searchData writes the index of each language.
func searchData(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, lang := range s.Languages() {
			index, err := s.searches[lang]()
			if err != nil {
				yield(Task{Path: s.prefix(lang) + searchFolder + contentsName, Render: func(*Output) error { return err }})
				return
			}
			for _, f := range append([]searchFile{index.contents}, index.parts...) {
				if !yield(Task{Path: f.path, Render: f.render}) {
					return
				}
			}
		}
	}
}

func (f searchFile) render(out *Output) error {
	out.Links = append(out.Links, f.links...)
	_, err := out.Write(f.data)
	return err
}

// searchIndex makes the index of the desk's language. Addresses in it are seen
// from the search page.
func (d *desk) searchIndex() (searchIndex, error) {
	records := append(d.foundRecords(), d.chartRecords()...)
	found, err := d.foundParts(records)
	if err != nil {
		return searchIndex{}, err
	}
	index := search.NewIndex(records)
	c := searchContents{
		Name: string(d.lang), Folder: relative(d.path, searchIndexAt), Records: len(records),
		Kinds: d.foundKinds(records), Stop: search.StopWords(), Say: d.searchWords(),
		Terms: [][2]any{}, Words: [][2]any{}, Found: [][2]any{},
	}
	var x searchIndex
	add := func(kind string, i int, first any, data []byte, links []Target) [2]any {
		sum := sha256.Sum256(data)
		print := hex.EncodeToString(sum[:5])
		key := c.Name + "-" + kind + "-" + strconv.Itoa(i)
		x.parts = append(x.parts, searchFile{searchIndexAt + key + "-" + print + ".js", noted(key, data), links})
		return [2]any{first, print}
	}
	for i, p := range index.Terms {
		c.Terms = append(c.Terms, add("terms", i, p.First, p.Data, nil))
	}
	for i, p := range index.Words {
		c.Words = append(c.Words, add("words", i, p.First, p.Data, nil))
	}
	for i, p := range found {
		c.Found = append(c.Found, add("found", i, p.first, p.data, p.links))
	}
	text, err := marshal(c)
	x.contents = searchFile{path: d.prefix(d.lang) + searchFolder + contentsName, data: noted("contents", text)}
	return x, err
}

// noted is the script of a part. JSON is JavaScript, too: the encoder escapes the
// two line separators in which they used to differ.
func noted(key string, data []byte) []byte {
	return fmt.Appendf(nil, "(window.tradepostSearch=window.tradepostSearch||{})[%q]=%s;\n", key, data)
}

// searchWords are what the script says.
func (d *desk) searchWords() map[string]string {
	return map[string]string{
		"title": d.T("search.title"), "label": d.T("search.label"), "close": d.T("search.close"), "keys": d.T("search.keys"), "page": d.T("search.page"),
		"found": d.T("search.found", "n", "{n}"), "least": d.T("search.least", "n", "{n}"), "none": d.T("search.none"), "failed": d.T("search.failed"),
		"meant": d.T("search.meant", "word", "{word}"), "some": d.T("search.some"),
		"more": d.T("search.more", "n", "{n}", "kind", "{kind}"),
	}
}

// foundKinds are the kinds of records in their order, with where each begins.
func (d *desk) foundKinds(records []search.Record) [][3]any {
	kinds := [][3]any{}
	for i, r := range records {
		if i == 0 || r.Kind != records[i-1].Kind {
			kinds = append(kinds, [3]any{r.Kind, i, d.T("search.kind." + string(r.Kind))})
		}
	}
	return kinds
}

// A foundPart is some records as results show them.
type foundPart struct {
	first int
	data  []byte
	links []Target
}

// foundParts cuts the results into parts.
func (d *desk) foundParts(records []search.Record) ([]foundPart, error) {
	var parts []foundPart
	var p foundPart
	for i, r := range records {
		text, err := marshal(d.result(r))
		if err != nil {
			return nil, err
		}
		p.data = append(append(p.data, ','), text...)
		if len(p.data) < foundSize && i < len(records)-1 {
			continue
		}
		p.data[0] = '['
		p.data = append(p.data, ']')
		p.links, d.out.Links = d.out.Links, nil
		parts, p = append(parts, p), foundPart{first: i + 1}
	}
	return parts, nil
}

// result is a record as scripts/parts.ts reads an Entry: title, address, text,
// date, number, address of its card, what it is of, language of the title.
func (d *desk) result(r search.Record) []string {
	fields := []string{r.Title, d.to(r.Ref), opening(r.Text, longestSnippet), "", r.Number, "", r.NumberOf, ""}
	if !r.Date.IsZero() {
		fields[3] = d.Date(r.Date)
	}
	if r.Number != "" {
		fields[5] = d.to(r.NumberAt)
	}
	if r.Lang != "" {
		fields[7] = d.Printers[r.Lang].HTMLLang()
	}
	for fields[len(fields)-1] == "" {
		fields = fields[:len(fields)-1]
	}
	return fields
}

// opening is a text of at most so many characters.
func opening(text string, most int) string {
	if len(text) <= most || utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}

// foundRecords are the records of package search. Events show the figure that
// stands for them.
func (d *desk) foundRecords() []search.Record {
	var others []*locale.Printer
	for _, lang := range d.Graph.Site.Languages {
		if lang != d.lang {
			others = append(others, d.Printers[lang])
		}
	}
	records := search.Records(d.Graph, d.Printer, search.Texts{Body: d.plainText, Headings: d.headings}, others...)
	for i := range records {
		r := &records[i]
		if r.Kind != trade.RefEvent {
			continue
		}
		if f := headline(d.Graph.Event(r.Ref.ID).Figures); f != nil {
			r.Number, r.NumberAt, r.NumberOf = d.Value(f.Value), f.Ref(), d.marked(d.words(f.Covers))
		}
	}
	return records
}

// chartRecords are the charts, found by their titles and by what they state.
func (d *desk) chartRecords() []search.Record {
	var records []search.Record
	for _, name := range chart.Names() {
		c := d.catalogueChart(d.lang, name)
		ref := trade.Ref{Kind: trade.RefChart, ID: name}
		r := search.Record{Kind: ref.Kind, Ref: ref, Title: c.Title}
		for _, span := range c.Summary {
			r.Text += span.Text
		}
		records = append(records, r)
	}
	return records
}

// plainText is all that a narrative says.
func (d *desk) plainText(n *trade.Narrative) string {
	doc := d.Documents[n.Path]
	if doc == nil {
		return ""
	}
	return doc.Text()
}

// headings are those of a narrative.
func (d *desk) headings(n *trade.Narrative) string {
	doc := d.Documents[n.Path]
	if doc == nil {
		return ""
	}
	var all []string
	for _, h := range doc.Headings() {
		all = append(all, h.Text)
	}
	return strings.Join(all, " · ")
}
