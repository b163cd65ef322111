package generator

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"tradepost/generator/assets"
	"tradepost/generator/page"
	"tradepost/generator/prerender"
	"tradepost/generator/store"
	"tradepost/generator/trade"
)

// manyDeals is the explorer of a made-up site of 20 000 deals, made once.
var manyDeals = sync.OnceValues(func() (*explorerSite, error) { return explorerOf(2500) })

// explorerOf makes that of a site of so many events, each with eight deals: of all
// pages only the first of each list, the second of one, and what they load.
func explorerOf(events int) (*explorerSite, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	cache, err := store.Open(filepath.Join(base, "tradepost"))
	if err != nil {
		return nil, err
	}
	checked, err := Check(madeUpSite(events), Options{})
	if err != nil {
		return nil, err
	}
	bundle, err := assets.Build(context.Background(), assets.Options{Theme: checked.theme.files, Cache: cache})
	if err != nil {
		return nil, err
	}
	draw := func(prerender.Drawing) ([]byte, error) { return nil, fmt.Errorf("no chart is on these pages") }
	site, err := checked.Pages(Workshop{Asset: bundle.URL, Draw: draw}, Options{})
	if err != nil {
		return nil, err
	}
	made := &explorerSite{graph: checked.Graph, files: map[string][]byte{}}
	for _, f := range bundle.Files {
		made.files[f.Path] = f.Data
	}
	for task := range site.Tasks() {
		if strings.Contains(task.Path, "explorer/") || slices.Contains([]string{"deals/index.html", "deals/page/2/index.html", "events/index.html", "data/deals.csv", "data/events.csv", "icon.svg"}, task.Path) {
			var out page.Output
			if err := task.Render(&out); err != nil {
				return nil, err
			}
			made.files[task.Path] = bytes.Clone(out.Bytes())
		}
	}
	return made, nil
}

type explorerSite struct {
	graph *trade.Graph
	files map[string][]byte
}

// explorerPlaces are where it is opened.
func explorerPlaces(t *testing.T) (*explorerSite, map[string]string) {
	t.Helper()
	site, err := manyDeals()
	if err != nil {
		t.Fatal(err)
	}
	return site, site.places(t)
}

func (s *explorerSite) places(t *testing.T) map[string]string {
	t.Helper()
	dir := written(t, s.files)
	server := httptest.NewServer(http.StripPrefix("/a/b/", http.FileServer(http.Dir(dir))))
	t.Cleanup(server.Close)
	return map[string]string{"from disk": "file://" + dir + "/", "below a sub-path": server.URL + "/a/b/"}
}

// deals are the titles of the deals that are asked for, in the order of the list.
func (s *explorerSite) deals(asked func(*trade.Event, *trade.Deal) bool) (titles []string) {
	events := slices.Clone(s.graph.Events)
	slices.SortStableFunc(events, func(a, b *trade.Event) int { return b.Date.Compare(a.Date) })
	for _, e := range events {
		for _, d := range e.Deals {
			if asked(e, d) {
				titles = append(titles, e.ID+" "+d.Title.In("en").Text)
			}
		}
	}
	return titles
}

// An exploredView is what a reader sees of a list.
type exploredView struct {
	Said, Search, Focus string
	Rows                []string // event and deal
	Hrefs               []string
	Sorted              string
	Pages               int
}

// exploredSight waits until the explorer has done what it was asked for.
const exploredSight = `(async () => {
	const form = document.querySelector("form.explorer");
	await new Promise(done => setTimeout(done, 250));
	for (let tries = 0; tries < 200 && form.hasAttribute("aria-busy"); tries++) await new Promise(done => setTimeout(done, 20));
	const rows = [...document.querySelectorAll("table.deals tbody tr, li.event-row")].filter(e => e.checkVisibility());
	const head = document.querySelector("th[aria-sort]");
	return {
		said: document.getElementById("explorer-found").textContent, search: decodeURIComponent(location.search + location.hash),
		focus: document.activeElement.id || document.activeElement.name || document.activeElement.className,
		rows: rows.map(e => (e.querySelector("th a, .name a").getAttribute("href").split("/")[2] ?? "") + " " + e.querySelector("th a, .name a").textContent),
		hrefs: rows.map(e => e.querySelector("a.number")?.getAttribute("href") ?? ""),
		sorted: head ? head.dataset.sort + " " + head.ariaSort : "",
		pages: [...document.querySelectorAll("nav.pages")].filter(e => e.checkVisibility()).length,
	};
})()`

func (r *reader) explored() exploredView {
	r.t.Helper()
	return evaluate[exploredView](r.t, r.ctx, exploredSight)
}

// choosesField picks a value as a reader does who works with the keyboard.
func (r *reader) choosesField(name, value string) {
	r.t.Helper()
	if !evaluate[bool](r.t, r.ctx, fmt.Sprintf(`(() => {
		const field = document.querySelector('form.explorer [name="%s"]');
		field.focus();
		field.value = %q;
		return field.dispatchEvent(new Event("change", { bubbles: true })) && field.value === %q;
	})()`, name, value, value)) {
		r.t.Fatalf("%s cannot be %s", name, value)
	}
}

func (r *reader) goes(way string) exploredView {
	r.t.Helper()
	evaluate[bool](r.t, r.ctx, "(history."+way+"(), true)")
	return r.explored()
}

// expects holds what is seen against the deals that should be there.
func (v exploredView) expects(t *testing.T, when string, deals []string) {
	t.Helper()
	want := deals[:min(50, len(deals))]
	if !slices.Equal(v.Rows, want) {
		t.Errorf("%s: the rows are %.300q, want %.300q", when, v.Rows, want)
	}
	if n := group(len(deals)) + " of 20,000 match."; !strings.HasPrefix(v.Said, n) {
		t.Errorf("%s: the page says %q, want %q", when, v.Said, n)
	}
}

func group(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}

// refuses makes a browser that lets no page change its address but for the part
// behind the #.
const refuses = `History.prototype.pushState = History.prototype.replaceState = () => { throw new DOMException("", "SecurityError"); };`

func TestDealsAreExplored(t *testing.T) {
	t.Parallel()
	site, places := explorerPlaces(t)
	places["from disk, the address fixed"] = places["from disk"]
	for name, base := range places {
		t.Run(name, func(t *testing.T) {
			r := readerOf(t, base)
			if strings.Contains(name, "fixed") {
				if _, err := chromedp.Call(r.ctx, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: refuses}); err != nil {
					t.Fatal(err)
				}
			}
			dir := saves(t, r.ctx)
			open(t, r.ctx, base+"deals/index.html", 1280, 900)
			whole := r.explored()
			loaded := `performance.getEntriesByType("resource").filter(e => e.name.includes("explorer/")).length + document.querySelectorAll('script[src*="explorer/"]').length`
			if n := evaluate[int](t, r.ctx, loaded); n != 0 {
				t.Errorf("%d scripts of the explorer are loaded before anything is chosen", n)
			}
			sector := site.deals(func(e *trade.Event, d *trade.Deal) bool { return slices.Contains(d.Sectors, "sector-3") })
			both := site.deals(func(e *trade.Event, d *trade.Deal) bool {
				return slices.Contains(d.Sectors, "sector-3") && e.Date.Year == 2003
			})
			words := site.deals(func(e *trade.Event, d *trade.Deal) bool {
				return slices.Contains(d.Sectors, "sector-3") && e.Date.Year == 2003 && (d.Title.In("en").Text == "Deal 0" || slices.Contains(d.Parties, "partner-0"))
			})
			r.choosesField("sector", "sector-3")
			one := r.explored()
			one.expects(t, "one sector", sector)
			if one.Focus != "sector" || one.Pages != 1 {
				t.Errorf("the focus went to %q; %d lists of pages are there", one.Focus, one.Pages)
			}
			if href := "../events/" + strings.Replace(strings.ToLower(sector[0]), " deal ", "/index.html#deal-deal-", 1); one.Hrefs[0] != href {
				t.Errorf("the number leads to %s, its card is at %s", one.Hrefs[0], href)
			}
			r.choosesField("year", "2003")
			two := r.explored()
			two.expects(t, "sector and year", both)
			if option := evaluate[string](t, r.ctx, `document.querySelector('select[name="sector"]').selectedOptions[0].text`); option != fmt.Sprintf("Sector 3 (%d)", len(both)) {
				t.Errorf("beside the sector stands %q, it has %d deals in that year", option, len(both))
			}
			evaluate[bool](t, r.ctx, `(document.querySelector('[name="q"]').focus(), true)`)
			if err := chromedp.Do(r.ctx, chromedp.KeyEvent("deal 0")); err != nil {
				t.Fatal(err)
			}
			three := r.explored()
			three.expects(t, "and words", words)
			if three.Focus != "q" || !strings.Contains(three.Search, "sector=sector-3") || !strings.Contains(three.Search, "q=deal+0") {
				t.Errorf("the focus is on %q, the address says %q", three.Focus, three.Search)
			}

			r.goes("back").expects(t, "back", both)
			r.goes("back").expects(t, "back again", sector)
			if start := r.goes("back"); !slices.Equal(start.Rows, whole.Rows) || start.Said != "20,000 of 20,000 match." || start.Search != "" {
				t.Errorf("back at the start the page says %q and shows %.100q", start.Said, start.Rows)
			}
			r.goes("forward").expects(t, "forward", sector)
			evaluate[bool](t, r.ctx, "(location.reload(), true)")
			open(t, r.ctx, base+"deals/index.html"+strings.ReplaceAll(three.Search, "+", "%20"), 1280, 900)
			r.explored().expects(t, "by its address", words)

			if err := chromedp.Do(r.ctx, chromedp.Click("a[data-csv]")); err != nil {
				t.Fatal(err)
			}
			isSelection(t, site, saved(t, filepath.Join(dir, "deals-selection.csv")), words)

			evaluate[bool](t, r.ctx, `(document.querySelector('[name="clear"]').focus(), true)`)
			r.press(kb.Enter)
			if cleared := r.explored(); !slices.Equal(cleared.Rows, whole.Rows) || cleared.Said != "20,000 of 20,000 match." || cleared.Focus != "clear" {
				t.Errorf("cleared, the page says %q, the focus is on %q", cleared.Said, cleared.Focus)
			}
			r.calm()
		})
	}
}

// isSelection holds a saved file against the site's own: the same columns, the lines
// of these deals and no others.
func isSelection(t *testing.T, site *explorerSite, file io.Reader, deals []string) {
	t.Helper()
	data, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	all := string(site.files["data/deals.csv"])
	if head, _, _ := strings.Cut(all, "\r\n"); !strings.HasPrefix(string(data), head+"\r\n") || !strings.HasPrefix(head, "\uFEFF") {
		t.Errorf("the selection begins with %.60q, the file of the site with %.60q", data, all)
	}
	for line := range strings.Lines(string(data)) {
		if strings.Count(all, line) != 1 {
			t.Errorf("the site's own file does not have %q", line)
		}
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(rows) != len(deals)+1 {
		t.Fatalf("%d rows, want %d and a head: %v", len(rows), len(deals), err)
	}
	title, event := slices.Index(rows[0], "title_en"), slices.Index(rows[0], "event")
	for i, row := range rows[1:] {
		if got := row[event] + " " + row[title]; got != deals[i] {
			t.Errorf("row %d is %s, want %s", i, got, deals[i])
		}
	}
}

// TestDealsAreSortedByTheirHeadings works the headings and pages by keyboard.
func TestDealsAreSortedByTheirHeadings(t *testing.T) {
	t.Parallel()
	site, places := explorerPlaces(t)
	r := readerOf(t, places["below a sub-path"])
	// A partner that the page itself does not offer: it has two thousand.
	open(t, r.ctx, r.base+"deals/index.html?partner=partner-1999", 1280, 900)
	r.explored().expects(t, "one partner of many", site.deals(func(_ *trade.Event, d *trade.Deal) bool { return slices.Contains(d.Parties, "partner-1999") }))
	if name := evaluate[string](t, r.ctx, `document.querySelector('[name="partner"]').selectedOptions[0].text`); !strings.HasPrefix(name, "Partner 1999 (") {
		t.Errorf("the partner is called %q", name)
	}
	open(t, r.ctx, r.base+"deals/index.html?year=2003", 1280, 900)
	chosen := site.deals(func(e *trade.Event, _ *trade.Deal) bool { return e.Date.Year == 2003 })
	r.explored().expects(t, "by its address", chosen)
	evaluate[bool](t, r.ctx, `(document.querySelector('th[data-sort="value"] button').focus(), true)`)
	values := `[...document.querySelectorAll("#found td.numeric data")].map(e => Number(e.value))`
	for _, want := range []string{"descending", "ascending"} {
		r.press(kb.Enter)
		v := r.explored()
		got := evaluate[[]int](t, r.ctx, values)
		sorted := slices.Sorted(slices.Values(got))
		if want == "descending" {
			slices.Reverse(sorted)
		}
		if v.Sorted != "value "+want || !slices.Equal(got, sorted) || len(got) != 50 || v.Focus != "sort" {
			t.Errorf("%s: the heading says %q, the focus is on %q, the values are %v", want, v.Sorted, v.Focus, got)
		}
		if !strings.Contains(v.Said, "one currency") {
			t.Errorf("sorted by value, the page says %q", v.Said)
		}
		if most := evaluate[string](t, r.ctx, `document.querySelector("#found meter").max + " " + Math.max(...[...document.querySelectorAll("#found meter")].map(e => e.value))`); len(strings.Fields(most)) != 2 || strings.Fields(most)[0] != strings.Fields(most)[1] {
			t.Errorf("the bars reach to %s", most)
		}
	}
	r.choosesField("sort", "date")
	r.choosesField("order", "descending")
	evaluate[bool](t, r.ctx, `(document.querySelector('nav.pages:not([hidden]) a[data-page="2"]').focus(), true)`)
	r.press(kb.Enter)
	second := r.explored()
	if !slices.Equal(second.Rows, chosen[50:100]) || second.Focus != "explorer-found" || !strings.Contains(second.Said, "Page 2 of ") {
		t.Errorf("the second page shows %.100q, says %q, the focus is on %q", second.Rows, second.Said, second.Focus)
	}
	r.goes("back").expects(t, "back", chosen)
	r.choosesField("partner", evaluate[string](t, r.ctx, `[...document.querySelector('[name="partner"]').options].find(o => o.value && !o.hidden).value`))
	if n := len(r.explored().Rows); n == 0 {
		t.Error("a value that is offered leaves nothing")
	}
	r.calm()
}

// TestAChoiceIsQuick says how long the script takes to choose among 20 000 deals,
// and holds what it finds against the records.
func TestAChoiceIsQuick(t *testing.T) {
	site, places := explorerPlaces(t)
	r := readerOf(t, places["from disk"])
	open(t, r.ctx, r.base+"deals/index.html", 1280, 900)
	if size := len(site.files["deals/explorer/index.js"]); size > 0 {
		t.Logf("the index has %d bytes, %d by gzip; 250 rows %d by gzip", size, gzipped(t, site.files["deals/explorer/index.js"]), gzipped(t, site.files["deals/explorer/rows-0.js"]))
	}
	evaluate[bool](t, r.ctx, `(new MutationObserver(() => { window.shownAt = performance.now(); }).observe(document.querySelector("form.explorer"), { attributeFilter: ["aria-busy"] }), true)`)
	for _, step := range []struct{ name, value string }{
		{"q", "partner 17"}, {"q", ""}, {"sector", "sector-7"}, {"sector", ""}, {"q", "event 12"}, {"q", ""}, {"sort", "title"}, {"sort", "value"}, {"partner", "partner-17"}, {"partner", ""}, {"year", "2010"},
	} {
		evaluate[bool](t, r.ctx, "(window.askedAt = performance.now(), true)")
		r.choosesField(step.name, step.value)
		v := r.explored()
		took := evaluate[[]float64](t, r.ctx, `[performance.getEntriesByName("explorer selects").pop().duration, shownAt - askedAt].map(Math.round)`)
		t.Logf("%s = %q: chosen in %v ms, shown after %v ms with what is loaded: %s", step.name, step.value, took[0], took[1], v.Said)
		var want int
		switch step.value {
		case "sector-7":
			want = len(site.graph.DealsOf(trade.Ref{Kind: trade.RefSector, ID: "sector-7"}))
		case "partner-17":
			want = len(site.graph.DealsOf(trade.Ref{Kind: trade.RefPartner, ID: "partner-17"}))
		default:
			continue
		}
		if !strings.HasPrefix(v.Said, group(want)+" of 20,000") {
			t.Errorf("%s = %s: the page says %q, %d deals have it", step.name, step.value, v.Said, want)
		}
	}
	var index struct{ Texts []string }
	text := strings.TrimSuffix(strings.TrimPrefix(string(site.files["deals/explorer/index.js"]), "window.tradepostExplorer="), ";\n")
	if err := json.Unmarshal([]byte(text), &index); err != nil || len(index.Texts) != 20_000 {
		t.Errorf("the index has %d deals: %v", len(index.Texts), err)
	}
	r.calm()
}

// TestEventsAreExplored chooses on the real site, under its policy, on a phone.
func TestEventsAreExplored(t *testing.T) {
	t.Parallel()
	r := readerOf(t, strict(t))
	watchJumps(t, r.ctx)
	open(t, r.ctx, r.base+"zh/events/index.html", 320, 800)
	for _, jump := range evaluate[[]string](t, r.ctx, jumped) {
		t.Errorf("the page jumped: %s", jump)
	}
	whole := r.explored()
	r.choosesField("scope", "on_site")
	r.choosesField("place", "heilongjiang")
	found := r.explored()
	if len(found.Rows) == 0 || len(found.Rows) >= len(whole.Rows) || !strings.Contains(found.Said, fmt.Sprintf("其中%d项符合条件", len(found.Rows))) {
		t.Errorf("of %d events %d are shown, and the page says %q", len(whole.Rows), len(found.Rows), found.Said)
	}
	for i, row := range found.Rows {
		if at := slices.Index(whole.Rows, row); at < 0 || whole.Hrefs[at] != found.Hrefs[i] {
			t.Errorf("%s is not in the list, or its number leads elsewhere: %s", row, found.Hrefs[i])
		}
	}
	if n := evaluate[int](t, r.ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); n > 0 {
		t.Errorf("what is found scrolls %d px sideways", n)
	}
	evaluate[bool](t, r.ctx, `(document.querySelector("#found a.number").focus({ focusVisible: true }), true)`)
	r.shows("of a number that a script has shown", "元")
	r.press(kb.Escape)

	if err := chromedp.Do(r.ctx, chromedp.Click(`.languages a[hreflang="ru"]`), chromedp.WaitVisible(`html[lang="ru"] h1`)); err != nil {
		t.Fatal(err)
	}
	russian := r.explored()
	if len(russian.Rows) != len(found.Rows) || !slices.Equal(russian.Hrefs, found.Hrefs) {
		t.Errorf("in Russian %d events are shown, in Chinese %d", len(russian.Rows), len(found.Rows))
	}
	open(t, r.ctx, r.base+"ru/events/index.html?place=nowhere&sort=nothing&page=-3&q=", 320, 800)
	if v := r.explored(); len(v.Rows) != len(whole.Rows) {
		t.Errorf("an address that asks for what is not there shows %d events: %s", len(v.Rows), v.Said)
	}
	open(t, r.ctx, r.base+"ru/events/index.html?q=zzzz", 320, 800)
	if v := r.explored(); len(v.Rows) != 0 || !strings.Contains(v.Said, "Ничего не подходит") {
		t.Errorf("words that stand nowhere leave %d events: %q", len(v.Rows), v.Said)
	}
	r.calm()
	if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	open(t, r.ctx, r.base+"deals/index.html", 320, 800)
	seen, err := chromedp.Run(r.ctx, chromedp.EvaluateAsDevTools[[]bool](`["form.explorer", "#listed tr"].map(e => document.querySelector(e).checkVisibility())`))
	if err != nil || seen[0] || !seen[1] {
		t.Errorf("without scripts the form and the list are seen: %v, %v", seen, err)
	}
}

// TestAnExplorerWithoutItsDataLeavesTheList: a script that does not come takes
// nothing away, nor does one of another state of the site.
func TestAnExplorerWithoutItsDataLeavesTheList(t *testing.T) {
	files := realFiles(t)
	var state atomic.Int32
	const missing, anew, whole = 0, 1, 2
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		data, ok := files[name]
		if rows := strings.Contains(name, "explorer/"); !ok || rows && state.Load() == missing {
			http.NotFound(w, r)
			return
		} else if rows && state.Load() == anew && !strings.HasSuffix(name, "index.js") {
			data = bytes.Replace(data, []byte(`"of":"`), []byte(`"of":"another`), 1)
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
		w.Header().Set("Cache-Control", "no-store")
		_, _ = w.Write(data)
	}))
	t.Cleanup(server.Close)
	r := readerOf(t, server.URL+"/")
	for _, faulty := range []int32{missing, anew} {
		state.Store(faulty)
		open(t, r.ctx, r.base+"events/index.html?kind=fair", 1280, 900)
		if v := r.explored(); len(v.Rows) < 20 || !strings.Contains(v.Said, "could not be loaded") {
			t.Errorf("without its data the page shows %d events and says %q", len(v.Rows), v.Said)
		}
		state.Store(whole)
		r.choosesField("kind", "signing")
		if v := r.explored(); len(v.Rows) == 0 || len(v.Rows) >= 20 || !strings.Contains(v.Said, "match") {
			t.Errorf("once its data is there the page shows %d events and says %q", len(v.Rows), v.Said)
		}
	}
}
