package generator

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"tradepost/generator/hosting"
)

// lost is where a reader ends up who follows a link that is wrong.
const lost = "no/such/page"

// lostAt shows the real site at /a/b/, with 404.html for what is not there, and
// opens a page that is not. The site is built with its address if known.
func lostAt(t *testing.T, known bool) (ctx context.Context, w *watch, base string) {
	t.Helper()
	dir := ""
	files := http.FileServer(http.FS(os.DirFS(t.TempDir())))
	server := httptest.NewServer(http.StripPrefix("/a/b/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", hosting.Policy)
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(r.URL.Path))); err != nil {
			page, err := os.ReadFile(filepath.Join(dir, "404.html"))
			if err != nil {
				t.Error(err)
			}
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusNotFound)
			_, _ = w.Write(page)
			return
		}
		files.ServeHTTP(w, r)
	})))
	t.Cleanup(server.Close)
	base = server.URL + "/a/b/"
	built := realFiles(t)
	if known {
		built = buildInto(t, realSite(), Options{BaseURL: base}).files
	}
	dir = writeSite(t, built)
	files = http.FileServer(http.Dir(dir))
	ctx, w = browser(t), &watch{}
	w.listen(t, ctx, base)
	open(t, ctx, base+lost, 320, 700)
	return ctx, w, base
}

// inEachLanguage tells of each language of the page whether its words show.
const inEachLanguage = `[...document.querySelectorAll("main section[lang]")].map(s =>
	s.lang + " " + (s.querySelector("h2").getClientRects().length > 0 && s.querySelector("p").innerText.length > 10)).join(", ")`

func checkLost(t *testing.T, ctx context.Context, w *watch, base string) {
	t.Helper()
	if got, want := evaluate[string](t, ctx, inEachLanguage), "en true, zh-Hans true, ru true"; got != want {
		t.Errorf("the page speaks %q, want %q", got, want)
	}
	if n := evaluate[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); n > 0 {
		t.Errorf("the page scrolls %d px sideways on a phone", n)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, fault := range w.faults {
		asked := strings.HasSuffix(fault, "/favicon.ico") // what browsers ask for by themselves
		if !asked && !strings.HasSuffix(fault, base+lost) {
			t.Error(fault)
		}
	}
}

func TestALostReaderSeesTheSiteWhereItsAddressIsKnown(t *testing.T) {
	ctx, w, base := lostAt(t, true)
	if n := evaluate[int](t, ctx, `document.styleSheets.length`); n != 1 {
		t.Errorf("the page has %d style sheets, want the site's", n)
	}
	if font := evaluate[string](t, ctx, `getComputedStyle(document.body).fontFamily`); !strings.Contains(font, "sans-serif") {
		t.Errorf("the page is set in %q: the style does not reach it", font)
	}
	links := strings.Fields(evaluate[string](t, ctx, `[...document.querySelectorAll("main a")].map(a => a.href).join(" ")`))
	if len(links) < 9 {
		t.Errorf("%d ways out, want some in each language: %v", len(links), links)
	}
	for _, link := range links {
		if response, _ := ask(t, link); response.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", link, response.Status)
		}
	}
	checkLost(t, ctx, w, base)
	if err := chromedp.Do(ctx, chromedp.Click(`section[lang="ru"] a`), chromedp.WaitVisible(`html[lang="ru"] h1`)); err != nil {
		t.Fatal(err)
	}
	if at := evaluate[string](t, ctx, "location.href"); at != base+"ru/" {
		t.Errorf("the Russian way out leads to %s", at)
	}
	checkLostSearch(t, ctx, base)
	checkSheets(t, ctx, base) // no other site in a browser knows its address
}

// checkLostSearch looks for what is lost in Russian, under the site's policy and with
// nothing but a form, and comes to the search page with the words in its field.
func checkLostSearch(t *testing.T, ctx context.Context, base string) {
	t.Helper()
	open(t, ctx, base+lost, 320, 700)
	if home := evaluate[string](t, ctx, `document.querySelector(".site-name").href`); home != base {
		t.Errorf("the name of the site leads to %s", home)
	}
	names := evaluate[string](t, ctx, `[...document.forms].map(f => f.getAttribute("aria-label") + " " + (f.q.labels[0].innerText.length > 7)).join(", ")`)
	if want := "Search true, 搜索 true, Поиск true"; names != want {
		t.Errorf("the forms are %q, want %q", names, want)
	}
	if err := chromedp.Do(ctx, chromedp.SendKeys(`section[lang="ru"] input`, "Харбин\r"), chromedp.WaitVisible(`#search-results a.found`)); err != nil {
		t.Fatal(err)
	}
	if at := evaluate[string](t, ctx, `location.origin + location.pathname + " " + document.getElementById("search-words").value`); at != base+"ru/search/ Харбин" {
		t.Errorf("the search leads to %q", at)
	}
}

func TestALostReaderIsToldWhereTheAddressIsUnknown(t *testing.T) {
	ctx, w, base := lostAt(t, false)
	if n := evaluate[int](t, ctx, `document.querySelectorAll("[href], [src], [style], style").length`); n > 0 {
		t.Errorf("%d elements rest on an address or a style of their own", n)
	}
	if title := evaluate[string](t, ctx, "document.title"); !strings.HasPrefix(title, "404") {
		t.Errorf("the title is %q", title)
	}
	checkLost(t, ctx, w, base)
}
