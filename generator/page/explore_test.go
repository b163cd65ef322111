package page

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"

	"tradepost/generator/trade"
)

// script is what one of the explorer's scripts hands to the page.
func script[T any](t *testing.T, s *Site, path string) (value T) {
	t.Helper()
	text, ok := strings.CutPrefix(written(t, s, path).String(), explorerName)
	if !ok {
		t.Fatalf("%s assigns something else", path)
	}
	if err := json.Unmarshal([]byte(strings.TrimSuffix(text, ";\n")), &value); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return value
}

// An explorerIndexData is an index as the script reads it.
type explorerIndexData struct {
	Texts  []string
	Fields []struct {
		Name                string
		Values, Texts, Also []string
		Rows                []any
	}
	Orders map[string][]int
}

// with are the rows that have a value of a field.
func (x explorerIndexData) with(field, value string) (rows []int) {
	for _, f := range x.Fields {
		at := float64(slices.Index(f.Values, value))
		for row, of := range f.Rows {
			several, _ := of.([]any)
			if f.Name == field && (of == at || slices.Contains(several, any(at))) {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// The rows that a script shows are those of the list: the same links, the same
// numbers, whatever theme writes them.
func TestExplorersShowTheRowsOfTheList(t *testing.T) {
	for name, files := range map[string]fs.FS{"real site": os.DirFS("../.."), "corpus": valued()} {
		s := build(t, files)
		numbers := 0
		for _, lang := range []string{"", "zh/", "ru/"} {
			for folder, row := range map[string]string{"deals/": "table.deals tbody tr", "events/": "li.event-row"} {
				listed := listedRows(t, s, lang+folder, row)
				shown, brought := shownRows(t, s, lang+folder, row, len(listed))
				numbers += brought
				for i := range max(len(listed), len(shown)) {
					if i >= len(listed) || i >= len(shown) || listed[i] != shown[i] {
						t.Fatalf("%s, %s%s: row %d of %d in the list and %d in scripts differs:\n%q\n%q", name, lang, folder, i, len(listed), len(shown), listed[i:], shown[i:])
					}
				}
			}
		}
		if numbers == 0 {
			t.Errorf("%s: no row brings the essence of its number", name)
		}
	}
}

// listedRows are the rows of a list on all its pages, as they read on the first.
func listedRows(t *testing.T, s *Site, folder, row string) (rows []string) {
	t.Helper()
	for n := 1; ; n++ {
		doc := view(t, s, pageFolder(folder, n)+"index.html")
		doc.Find(row).Each(func(_ int, tr *goquery.Selection) {
			html := outer(t, tr)
			if n > 1 {
				html = strings.ReplaceAll(html, `href="../../`, `href="`)
			}
			rows = append(rows, html)
		})
		if doc.Find(`a[rel="next"]`).Length() == 0 {
			return rows
		}
	}
}

// shownRows are those that scripts bring, and how many essences come with them.
func shownRows(t *testing.T, s *Site, folder, row string, of int) (rows []string, essences int) {
	t.Helper()
	for n := range (of + explorerRows - 1) / explorerRows {
		shard := script[struct{ Rows, Numbers []string }](t, s, fmt.Sprintf("%sexplorer/rows-%d.js", folder, n))
		for i, html := range shard.Rows {
			around := "<ol>" + html + "</ol>"
			if strings.HasPrefix(html, "<tr") {
				around = `<table class="deals"><tbody>` + html + "</tbody></table>"
			}
			doc, err := goquery.NewDocumentFromReader(strings.NewReader(around))
			if err != nil {
				t.Fatal(err)
			}
			rows = append(rows, outer(t, doc.Find(row)))
			essences += strings.Count(shard.Numbers[i], "data-for=")
		}
	}
	return rows, essences
}

// outer is a row but for the end of its bar, which is that of the rows it is shown
// among.
func outer(t *testing.T, row *goquery.Selection) string {
	t.Helper()
	row.Find("meter").RemoveAttr("max")
	html, err := goquery.OuterHtml(row)
	if err != nil {
		t.Fatal(err)
	}
	return html
}

// To choose a place, a sector or a partner gives what its own page lists.
func TestExplorersFindWhatThePagesOfThingsList(t *testing.T) {
	s := build(t, os.DirFS("../.."))
	deals, events := script[explorerIndexData](t, s, "deals/explorer/index.js"), script[explorerIndexData](t, s, "ru/events/explorer/index.js")
	check := func(field string, ref trade.Ref) {
		if got, want := len(deals.with(field, ref.ID)), len(s.Graph.DealsOf(ref)); got != want {
			t.Errorf("%s: %d deals, its page has %d", ref, got, want)
		}
		if got, want := len(events.with(field, ref.ID)), len(s.Graph.EventsOf(ref)); got != want {
			t.Errorf("%s: %d events, its page has %d", ref, got, want)
		}
	}
	for _, p := range s.Graph.Places {
		check("place", p.Ref())
	}
	for _, x := range s.Graph.Sectors {
		check("sector", x.Ref())
	}
	for _, p := range s.Graph.Partners {
		check("partner", p.Ref())
	}
	for _, year := range s.Graph.Years() {
		if got, want := len(events.with("year", fmt.Sprint(year))), len(s.Graph.EventsIn(year)); got != want {
			t.Errorf("%d: %d events, its page has %d", year, got, want)
		}
	}
	total := 0
	for _, scope := range trade.Scopes {
		total += len(events.with("scope", string(scope)))
	}
	if total == 0 {
		t.Error("no event has a scope")
	}
}

// A selection is saved in the lines of the site's own file.
func TestExplorersHoldTheLinesOfTheDownloads(t *testing.T) {
	s := build(t, os.DirFS("../.."))
	for _, table := range []string{"deals", "events"} {
		file := written(t, s, "data/"+table+".csv").String()
		shard := script[struct {
			Head  string
			Lines []string
		}](t, s, "data/explorer/"+table+"-0.js")
		for _, line := range shard.Lines {
			if strings.Count(file, line) != 1 {
				t.Errorf("%s.csv does not have the line %q", table, line)
			}
		}
		if !strings.HasPrefix(file, shard.Head) || len(shard.Lines) != strings.Count(file, "\r\n")-1 {
			t.Errorf("%s.csv begins otherwise, or has other rows than %d", table, len(shard.Lines))
		}
	}
	index := script[explorerIndexData](t, s, "deals/explorer/index.js")
	shard := script[struct{ Lines []string }](t, s, "data/explorer/deals-0.js")
	for row, line := range shard.Lines {
		if title, _, _ := strings.Cut(index.Texts[row], " · "); !strings.Contains(strings.ReplaceAll(line, `""`, `"`), title) {
			t.Errorf("row %d, %q, has the line %q", row, title, line)
		}
	}
}

// valued is a corpus with deals of several currencies, one without a value.
func valued() fstest.MapFS {
	files := corpus()
	var b strings.Builder
	for i, value := range []string{"2 billion CNY", "900 million USD", "30 million CNY", "", "7 million USD", "50 million RUB", "2 billion CNY"} {
		fmt.Fprintf(&b, "\n[[deals]]\nid = \"v%d\"\ntitle = { en = \"V%d\" }\nparties = [\"mill\"]\nstage = \"signed\"\nsource = \"daily\"\n", i, i)
		if value != "" {
			fmt.Fprintf(&b, "value = \"%s\"\nas_reported = \"%s\"\n", value, value)
		}
	}
	files["data/events/valued.toml"] = &fstest.MapFile{Data: []byte(
		"title = \"Valued\"\nkind = \"forum\"\ndate = 2024-05-01\nplace = \"harbin\"\nsources = [\"daily\"]\n" + b.String())}
	return files
}

func TestAmountsOfTwoCurrenciesAreNotCompared(t *testing.T) {
	s := build(t, valued())
	index := script[explorerIndexData](t, s, "deals/explorer/index.js")
	at := func(title string) int {
		for row, text := range index.Texts {
			if text == title || strings.HasPrefix(text, title+" ") {
				return index.Orders["value"][row]
			}
		}
		t.Fatalf("no deal %s in %q", title, index.Texts)
		return 0
	}
	group := func(title string) int { return at(title) / groupOfRanks }
	if at("V2") >= at("V0") || at("V0") != at("V6") || at("V4") >= at("V1") {
		t.Errorf("amounts of one currency do not stand by their size: %v", index.Orders["value"])
	}
	if at("V3") != -1 {
		t.Error("a value that is not stated is compared")
	}
	if group("V0") != 0 || group("V1") == group("V0") || group("V5") == group("V0") || group("V5") == group("V1") {
		t.Errorf("what cannot be compared stands in one order: %v", index.Orders["value"])
	}
}

// Scripts of two states of a list are told apart: the row of a place in one is
// another in the other.
func TestScriptsOfOneStateOfAListBelongTogether(t *testing.T) {
	type part struct{ Of string }
	stamp := func(files fstest.MapFS) string {
		s := build(t, files)
		index := script[part](t, s, "zh/deals/explorer/index.js").Of
		for _, name := range []string{"zh/deals/explorer/rows-0.js", "deals/explorer/index.js", "data/explorer/deals-0.js"} {
			if of := script[part](t, s, name).Of; of != index || of == "" {
				t.Errorf("%s is of %q, the index of %q", name, of, index)
			}
		}
		return index
	}
	more := valued()
	more["data/events/valued.toml"].Data = append(more["data/events/valued.toml"].Data,
		"\n[[deals]]\nid = \"new\"\ntitle = { en = \"New\" }\nparties = [\"mill\"]\nstage = \"signed\"\nsource = \"daily\"\n"...)
	if stamp(valued()) == stamp(more) {
		t.Error("a list with a deal more has the same stamp")
	}
}

// A site whose own theme writes rows in one piece has no explorer, and is built.
func TestAThemeWithoutRowsOfItsOwnHasNoExplorer(t *testing.T) {
	s := build(t, valued())
	name := "templates/parts/deal.html"
	text, err := fs.ReadFile(s.Theme, name)
	if err != nil {
		t.Fatal(err)
	}
	old := strings.NewReplacer(`{{template "deal-row" .}}`, "<tr><th>{{.Deal.Text}}</th></tr>", `{{define "deal-row"`, `{{define "former-row"`).Replace(string(text))
	in := s.Inputs
	in.Theme = overlaid{s.Theme, fstest.MapFS{name: {Data: []byte(old)}}}
	own, err := New(in)
	if err != nil {
		t.Fatal(err)
	}
	doc := view(t, own, "deals/index.html")
	if doc.Find("form.explorer").Length() != 0 || doc.Find("table.deals tbody tr").Length() < 5 {
		t.Error("the list has an explorer whose rows nothing writes, or no rows")
	}
	for task := range own.Tasks() {
		if strings.HasPrefix(task.Path, "deals/explorer/") {
			t.Errorf("%s is written", task.Path)
		}
	}
}

// overlaid is a theme with files of a site's own.
type overlaid struct {
	fs.FS
	own fs.FS
}

func (o overlaid) Open(name string) (fs.File, error) {
	if f, err := o.own.Open(name); err == nil && path.Ext(name) != "" {
		return f, nil
	}
	return o.FS.Open(name)
}

func TestLongListsLeadToTheirExplorer(t *testing.T) {
	files := corpus()
	for i := range 60 {
		files[fmt.Sprintf("data/events/e%02d.toml", i)] = &fstest.MapFile{Data: []byte(
			"title = \"E\"\nkind = \"forum\"\ndate = 2001-01-01\nplace = \"harbin\"\nsources = [\"daily\"]\n")}
	}
	s := build(t, files)
	first, second := view(t, s, "ru/events/index.html"), view(t, s, "ru/events/page/2/index.html")
	if !first.Find("form.explorer details").Is("[open]") {
		t.Error("the form of a long list is folded")
	}
	has(t, first, "form.explorer", "data-index", "explorer/index.js")
	has(t, first, "form.explorer", "data-rows", "explorer/rows-{n}.js")
	has(t, first, "form.explorer", "data-lines", "../../data/explorer/events-{n}.js")
	says(t, first, `select[name="kind"] option[value="forum"]`, "Форум (60)")
	has(t, second, ".count a", "href", "../../index.html#explorer")
	if second.Find("form").Length() != 0 {
		t.Error("the rows of the explorer would lead astray from the second page")
	}
	if label := first.Find("form.explorer label").FilterFunction(func(_ int, l *goquery.Selection) bool { return l.Find("select, input").Length() != 1 }).Length(); label > 0 {
		t.Errorf("%d labels have no field", label)
	}
}

func TestTheFormOfAShortListIsFolded(t *testing.T) {
	short := view(t, build(t, corpus()), "deals/index.html")
	if d := short.Find("form.explorer details"); d.Length() != 1 || d.Is("[open]") {
		t.Error("the form stands open above a few rows")
	}
	says(t, short, "form.explorer summary", "Filter and sort")
}
