package generator

import (
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"tradepost/generator/assets"
	"tradepost/generator/prerender"
)

// searched types into the field of the search, waits for what it says of the
// answer and gives that and the titles of the results, a group to a line.
func searched(t *testing.T, ctx context.Context, query string) (status, results string) {
	t.Helper()
	found := evaluate[[]string](t, ctx, fmt.Sprintf(`(async () => {
	const box = document.querySelector("dialog.finder[open]") || document.querySelector("main");
	const [input, status] = [box.querySelector("input[type=search]"), box.querySelector(".search-status")];
	status.textContent = "";
	input.value = %q;
	input.dispatchEvent(new Event("input", {bubbles: true}));
	for (let tries = 0; tries < 200 && status.textContent === ""; tries++) await new Promise(done => setTimeout(done, 20));
	return [status.textContent, [...box.querySelectorAll(".found-group")].map(g =>
		[g.querySelector("h2").firstChild.textContent.trim() + ":", ...[...g.querySelectorAll("a.found")].map(a => a.textContent)].join(" / ")).join("\n")];
})()`, query))
	return found[0], strings.ReplaceAll(found[1], "\u00a0", " ")
}

// press types keys where the focus is.
func press(t *testing.T, ctx context.Context, keys string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.KeyEvent(keys)); err != nil {
		t.Fatal(err)
	}
}

// slash presses the key as a keyboard does: the letter follows the key, unless
// the page has kept it to itself.
func slash(t *testing.T, ctx context.Context) {
	t.Helper()
	until(t, ctx, `document.activeElement === document.body`)
	for _, event := range []input.DispatchKeyEventParams{
		{Type: input.DispatchKeyEventTypeRawKeyDown, Key: "/", Code: "Slash", WindowsVirtualKeyCode: 191},
		{Type: input.DispatchKeyEventTypeChar, Key: "/", Text: "/", UnmodifiedText: "/"},
		{Type: input.DispatchKeyEventTypeKeyUp, Key: "/", Code: "Slash", WindowsVirtualKeyCode: 191},
	} {
		if _, err := chromedp.Call(ctx, input.DispatchKeyEvent, event); err != nil {
			t.Fatal(err)
		}
	}
	until(t, ctx, `document.querySelector("dialog.finder[open] input") === document.activeElement`)
	if typed := evaluate[string](t, ctx, `document.activeElement.value`); typed != "" {
		t.Errorf("the field begins with %q", typed)
	}
}

// until waits for something on the page.
func until(t *testing.T, ctx context.Context, what string) {
	t.Helper()
	if !evaluate[bool](t, ctx, `(async () => {
	for (let tries = 0; tries < 200; tries++) {
		if (`+what+`) return true;
		await new Promise(done => setTimeout(done, 20));
	}
	return false;
})()`) {
		t.Fatalf("never: %s", what)
	}
}

func TestSearchFindsWhatIsMeant(t *testing.T) {
	t.Parallel()
	ctx := browser(t)
	var w watch
	w.listen(t, ctx, "") // at several addresses, one after the other
	for name, base := range places(t) {
		if name == "at the root" {
			continue
		}
		for _, c := range []struct{ page, query, status, results string }{
			{"search/", "harbin", "Found: ", "Places: / Harbin"},
			{"search/", "kharbin", "Found: ", "Places: / Harbin"},
			{"search/", "Харбина", "Found: ", "Places: / Harbin"},
			{"search/", "哈尔滨", "Found: ", "Places: / Harbin"},
			{"search/", "haerbin", "Found: ", "Places: / Harbin"},
			{"search/", "harbni", "Nothing is spelled “harbni”; shown is what comes close. Found: ", "Places: / Harbin"},
			{"search/", "huawei", "Found: ", "Partners: / Huawei"},
			{"search/", "华为", "Found: ", "Partners: / Huawei"},
			{"search/", "48.141 billion", "Found: ", "Figures: / 48.141 billion yuan"},
			{"search/", "the signing ceremony", "Found: ", "signing ceremony"},
			{"search/", "zzzzzz", "Nothing found. Try fewer or other words.", ""},
			{"search/", "harbin zzzzzz", "No entry has all of these words; shown are those with most of them. Found: ", "Places: / Harbin"},
			{"zh/search/", "hlj", "找到", "地点: / 黑龙江省"},
			{"zh/search/", "481.41亿", "找到", "数字: / 481.41亿元"},
			{"zh/search/", "zzzzzz", "没有找到。请减少或更换词语。", ""},
			{"ru/search/", "соглашениями", "Найдено: ", "Соглашения: /"},
			{"ru/search/", "48,141", "Найдено: ", "Показатели: / 48,141 млрд юаней"},
			{"ru/search/", "саглашение", "Слова «саглашение» нет; показано похожее. Найдено: ", "Соглашения: /"},
		} {
			if at := evaluate[string](t, ctx, "location.pathname"); !strings.HasSuffix(at, "/"+c.page+"index.html") || strings.Count(at, "/search/") != 1 || strings.Contains(at, "/zh/") != strings.HasPrefix(c.page, "zh/") || strings.Contains(at, "/ru/") != strings.HasPrefix(c.page, "ru/") {
				open(t, ctx, base+c.page+"index.html", 1280, 900)
			}
			status, results := searched(t, ctx, c.query)
			if !strings.HasPrefix(status, c.status) || !strings.Contains(results, c.results) || c.results == "" && results != "" {
				t.Errorf("%s: %q on %s: %q\n%s", name, c.query, c.page, status, results)
			}
			if c.results == "Places: / Harbin" && c.status == "Found: " && !strings.HasPrefix(results, c.results) {
				t.Errorf("%s: %q finds Harbin behind others:\n%s", name, c.query, results)
			}
		}
		// The number of a result leads to its card, and the address can be passed on.
		open(t, ctx, base+"ru/search/index.html", 1280, 900)
		searched(t, ctx, "церемония")
		at := evaluate[string](t, ctx, "location.href")
		open(t, ctx, at, 1280, 900)
		until(t, ctx, `document.querySelector(".found-number a")`)
		if err := chromedp.Do(ctx, chromedp.Click(".found-number a"), chromedp.WaitReady(".card:target")); err != nil {
			t.Fatal(err)
		}
	}
	for _, fault := range w.faults {
		t.Error(fault)
	}
}

func TestSearchOpensByKeyOnEveryPage(t *testing.T) {
	t.Parallel()
	ctx := browser(t)
	var w watch
	w.listen(t, ctx, "") // at several addresses, one after the other
	for name, base := range places(t) {
		if name == "at the root" {
			continue
		}
		open(t, ctx, base+"zh/events/index.html", 360, 800)
		if n := evaluate[int](t, ctx, `performance.getEntriesByType("resource").filter(e => /find-|search/.test(e.name)).length`); n > 0 {
			t.Errorf("%s: %d files of the search are loaded before anybody searches", name, n)
		}
		slash(t, ctx)
		press(t, ctx, "kharbin")
		until(t, ctx, `document.querySelector("dialog .found")`)
		if over := evaluate[int](t, ctx, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("%s: the box is %d pixels wider than a phone", name, over)
		}
		focus := func() string {
			return evaluate[string](t, ctx, `document.activeElement.textContent || document.activeElement.localName`)
		}
		press(t, ctx, kb.ArrowDown)
		first := focus()
		press(t, ctx, kb.ArrowDown)
		second := focus()
		if cut := evaluate[string](t, ctx, ringCutOff); cut != "" {
			t.Errorf("%s: the ring around %s is cut off: %s", name, second, cut)
		}
		press(t, ctx, kb.ArrowUp)
		if first != "哈尔滨" || second == first || focus() != first {
			t.Errorf("%s: the arrows lead to %s, %s and %s", name, first, second, focus())
		}
		press(t, ctx, kb.Escape)
		if at := focus(); at != "input" {
			t.Errorf("%s: Escape leads from a result to %s", name, at)
		}
		for _, size := range [][2]int64{{320, 256}, {640, 360}} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(size[0], size[1])); err != nil {
				t.Fatal(err)
			}
			if low := evaluate[string](t, ctx, lowFinder); low != "" {
				t.Errorf("%s: on %d×%d %s", name, size[0], size[1], low)
			}
		}
		press(t, ctx, kb.Escape)
		press(t, ctx, kb.Escape)
		until(t, ctx, `!document.querySelector("dialog.finder[open]")`)
		slash(t, ctx)
		press(t, ctx, "huawei")
		press(t, ctx, kb.Enter)
		until(t, ctx, `document.activeElement.matches("a.found")`)
		press(t, ctx, kb.Enter)
		until(t, ctx, `location.pathname.includes("/zh/partners/huawei/")`)
	}
	for _, fault := range w.faults {
		t.Error(fault)
	}
}

// ringCutOff tells where the ring around what has the focus leaves the box that
// scrolls around it.
const ringCutOff = `(() => {
	const at = document.activeElement;
	const list = at.closest(".search-results");
	const style = getComputedStyle(at);
	const ring = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
	const [a, b] = [at.getBoundingClientRect(), list.getBoundingClientRect()];
	if (style.outlineStyle === "none") return "there is none";
	return a.left - ring < b.left || a.top - ring < b.top || a.bottom + ring > b.bottom ? [ring, a.left, a.top, a.bottom, b.left, b.top, b.bottom].join(" ") : "";
})()`

// lowFinder tells what is wrong with the box on a low screen: results have nearly
// all of it once one scrolls, and the field is there again above them.
const lowFinder = `(() => {
	const dialog = document.querySelector("dialog.finder[open]");
	const [list, input] = [dialog.querySelector(".search-results"), dialog.querySelector("input")];
	if (list.scrollHeight > list.clientHeight) return "the results scroll in " + list.clientHeight + " pixels";
	if (dialog.scrollWidth > dialog.clientWidth) return "the box scrolls sideways";
	dialog.scrollTop = list.offsetTop;
	const [box, rest] = [dialog.getBoundingClientRect(), list.getBoundingClientRect()];
	const seen = Math.min(box.bottom, rest.bottom) - Math.max(box.top, rest.top);
	if (seen < innerHeight * 0.8) return "the results have " + seen + " pixels";
	dialog.scrollTop = 0;
	return input.getBoundingClientRect().top >= box.top ? "" : "the field is gone";
})()`

// What a first answer may take of a site with 20,000 records: bytes, before they
// are compressed, and time on a machine that has other things to do.
const (
	mostOfAnswer = 300_000
	mostOfWait   = 3 * time.Second
)

// wideSite is a site of some 21,000 records whose names are many, as real ones
// are: what is only counted up would make a small index.
func wideSite() fs.FS {
	site := madeUpSite(1600).(fstest.MapFS)
	syllables := strings.Fields("ka ri no ve lu mi sha ton ber gra dol fen stro pi wen hai long jiang xin ya")
	word := func(n int) string {
		s := ""
		for range 3 {
			s, n = s+syllables[n%len(syllables)], n/len(syllables)+n*7
		}
		return strings.ToUpper(s[:1]) + s[1:]
	}
	han := []rune("黑龙江省哈尔滨市国际经济贸易投资合作中心有限公司木材粮食机械石油天然气铁路航空")
	var partners strings.Builder
	for i := range 2000 {
		zh := ""
		for j := range 8 {
			zh += string(han[(i*(j*j+3)+j*5)%len(han)])
		}
		fmt.Fprintf(&partners, "[[partners]]\nid = \"partner-%d\"\nname = { en = \"%s %s Company\", zh = \"%s\" }\nkind = \"company\"\ncountry = \"CN\"\nplace = \"city-%d\"\n",
			i, word(i), word(i*31+7), zh, i%50)
	}
	site["data/partners.toml"] = text(partners.String())
	site["data/site.toml"] = text(strings.Replace(string(site["data/site.toml"].Data), `["en"]`, `["en", "zh"]`, 1))
	return site
}

// TestAFirstAnswerOfALargeSiteIsSmall searches a site of 20,000 records, served
// file by file, and counts what each first answer takes.
func TestAFirstAnswerOfALargeSiteIsSmall(t *testing.T) {
	checked, err := Check(wideSite(), Options{})
	if err != nil || checked.Problems.HasErrors() {
		t.Fatal(checked.Problems, err)
	}
	bundle, err := assets.Build(t.Context(), assets.Options{Theme: checked.theme.files, Cache: testCache(t)})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := checked.Pages(Workshop{Asset: bundle.URL, Draw: func(prerender.Drawing) ([]byte, error) { return []byte("<svg></svg>"), nil }}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	files := newShelf(pages, bundle, nil)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		data, err := files.file(strings.TrimPrefix(r.URL.Path, "/"))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		if strings.HasSuffix(r.URL.Path, ".js") {
			w.Header().Set("Content-Type", "text/javascript")
		} else if strings.HasSuffix(r.URL.Path, ".css") {
			w.Header().Set("Content-Type", "text/css")
		}
		_, _ = w.Write(data)
	}))
	t.Cleanup(server.Close)
	begun := time.Now()
	if _, err := files.file("search/index.js"); err != nil {
		t.Fatal(err)
	}
	t.Logf("the indexes of two languages are made in %v", time.Since(begun))
	ctx := browser(t)
	for _, c := range []struct{ query, holds string }{
		{"kapino", "Partners: / Kapino"}, {"k", ""}, {"deal", "Deals: / Deal"}, {"company", "Partners: /"}, {"kapnio", "Partners: / Kapino"}, {"капино", "Partners: / Kapino"},
		{"Event 1234", "Events: / Event 1234"}, {"黑尔经", "Partners: /"}, {"zhongxie", "Partners: /"}, {"510 million yuan", "Deals: /"},
		{"kapino company deal of 510 million", ""}, {"tonstroton karilogn", ""},
		{"Deal 5 of the company in all of 510 million yuan: what happened at event 1234, what all parties signed in the city, who came and why", ""},
	} {
		open(t, ctx, server.URL+"/search/index.html", 1280, 900)
		begun := time.Now()
		status, results := searched(t, ctx, c.query)
		took := time.Since(begun)
		loaded := evaluate[[]int](t, ctx, `(() => {
	const all = performance.getEntriesByType("resource").filter(e => /find-|search/.test(e.name));
	return [all.length, all.reduce((sum, e) => sum + e.decodedBodySize, 0)];
})()`)
		t.Logf("%s: %s in %v, %d files of %d bytes", c.query, status, took, loaded[0], loaded[1])
		if !strings.Contains(results, c.holds) || results == "" {
			t.Errorf("%q finds\n%s", c.query, results)
		}
		if took > mostOfWait {
			t.Errorf("%q is answered after %v", c.query, took)
		}
		if loaded[0] < 3 || loaded[1] > mostOfAnswer {
			t.Errorf("%q takes %d files of %d bytes, more than %d", c.query, loaded[0], loaded[1], mostOfAnswer)
		}
	}
	if n := evaluate[int](t, ctx, `window.tradepostSearch.contents.records`); n < 20_000 {
		t.Errorf("%d records are too few for this test", n)
	}
}
