package generator

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chromium finds Chromium: first the one that is made to have no window, which
// shows a page in half the time of the other (its wrapper would outlive a test that
// hangs). Without one the test is skipped, but not in CI, which installs it.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"/usr/lib/chromium/chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("no Chromium: .ci/run installs it")
	}
	t.Skip("no Chromium on this machine: install it to run the browser tests")
	return ""
}

// browser opens a window in the Chromium that all tests share, with a storage, a
// cache and permissions of its own. So tests that wait for nothing but the page run
// side by side, after those whose times count. The limit is for what hangs.
func browser(t *testing.T) context.Context {
	t.Helper()
	ctx, stop := chromedp.NewContext(runningChromium(t), chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 10*time.Minute)
	t.Cleanup(stop)
	return ctx
}

// publishedSite is the folder with the real site, which no test changes.
func publishedSite(t *testing.T) string {
	t.Helper()
	return sharedSite(t, "published", func(dir string) { writeFiles(t, dir, realFiles(t)) })
}

func written(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	writeFiles(t, dir, files)
	return dir
}

func writeFiles(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// places are the three kinds of address that a site is opened at.
func places(t *testing.T) map[string]string {
	t.Helper()
	dir := publishedSite(t)
	root := httptest.NewServer(http.FileServer(http.Dir(dir)))
	t.Cleanup(root.Close)
	sub := httptest.NewServer(http.StripPrefix("/a/b/", http.FileServer(http.Dir(dir))))
	t.Cleanup(sub.Close)
	return map[string]string{
		"from disk":        "file://" + dir + "/",
		"at the root":      root.URL + "/",
		"below a sub-path": sub.URL + "/a/b/",
	}
}

// watch collects what a page should never do: errors, policy violations,
// requests elsewhere.
type watch struct {
	mu     sync.Mutex
	faults []string
}

func (w *watch) add(fault string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.faults = append(w.faults, fault)
}

func (w *watch) listen(t *testing.T, ctx context.Context, base string) {
	t.Helper()
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, base) {
				w.add("asks elsewhere: " + e.Request.URL)
			}
		case *network.EventLoadingFailed:
			if !e.Canceled {
				w.add("not loaded: " + e.ErrorText)
			}
		case *runtime.EventExceptionThrown:
			w.add("exception: " + e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			if e.Entry.Level == log.EntryLevelError {
				w.add("console: " + e.Entry.Text + " " + e.Entry.URL)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

// evaluate runs a script in the page and gives its result.
func evaluate[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// open goes to a page at a window of that size and waits for its heading.
func open(t *testing.T, ctx context.Context, url string, width, height int64) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, height), chromedp.Navigate(url), chromedp.WaitReady("h1")); err != nil {
		t.Fatalf("%s: %v", url, err)
	}
}

// scrollThrough brings every chart into view and waits until the last is
// there; it gives the number of charts that are not.
const scrollThrough = `(async () => {
	const wait = ms => new Promise(done => setTimeout(done, ms));
	const missing = () => [...document.querySelectorAll("[data-chart]")].filter(e => !e.querySelector("svg path"));
	for (let tries = 0; tries < 60 && missing().length > 0; tries++) {
		missing()[0].scrollIntoView();
		await wait(200);
	}
	return missing().length;
})()`

// comesAlive clicks the first chart of a page and tells whether ECharts takes
// it over within six seconds.
const comesAlive = `(async () => {
	const box = document.querySelector("[data-chart]");
	box.click();
	for (let tries = 0; tries < 60 && !box.classList.contains("is-live"); tries++) {
		await new Promise(done => setTimeout(done, 100));
	}
	return box.classList.contains("is-live") && box.querySelector(".chart-live svg path") !== null;
})()`

func TestSiteOpensAtAnyAddress(t *testing.T) {
	t.Parallel()
	for name, base := range places(t) {
		t.Run(name, func(t *testing.T) {
			ctx := browser(t)
			var w watch
			w.listen(t, ctx, base)
			open(t, ctx, base+"index.html", 1280, 900)
			if n := evaluate[int](t, ctx, `document.querySelectorAll("[data-chart]").length`); n < 3 {
				t.Errorf("the home page has %d charts, want at least 3", n)
			}
			if n := evaluate[int](t, ctx, scrollThrough); n > 0 {
				t.Errorf("%d charts of the home page are not drawn", n)
			}
			if !evaluate[bool](t, ctx, comesAlive) {
				t.Error("the first chart of the home page stays a picture when it is clicked")
			}
			if err := chromedp.Do(ctx, chromedp.Click(`.languages a[hreflang="ru"]`), chromedp.WaitVisible(`html[lang="ru"] h1`)); err != nil {
				t.Fatal(err)
			}
			if at := evaluate[string](t, ctx, "location.href"); strings.TrimSuffix(at, "index.html") != base+"ru/" {
				t.Errorf("the Russian page is at %s", at)
			}
			for _, fault := range w.faults {
				t.Error(fault)
			}
		})
	}
}

func TestEveryChartIsDrawnInEveryLanguage(t *testing.T) {
	t.Parallel()
	base := places(t)["from disk"]
	ctx := browser(t)
	var w watch
	w.listen(t, ctx, base)
	for name := range realFiles(t) {
		if !strings.Contains(name, "charts/") || !strings.HasSuffix(name, "index.html") {
			continue
		}
		open(t, ctx, base+name, 1280, 800)
		for _, width := range []int64{1280, 360} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800)); err != nil {
				t.Fatal(err)
			}
			if n := evaluate[int](t, ctx, scrollThrough); n > 0 {
				t.Errorf("%s: %d charts are not drawn at %d px", name, n, width)
			}
		}
	}
	for _, fault := range w.faults {
		t.Error(fault)
	}
}

func TestPagesAreWholeWithoutScripts(t *testing.T) {
	base := places(t)["at the root"]
	ctx := browser(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	open(t, ctx, base+"zh/index.html", 1280, 900)
	for what, selector := range map[string]string{"tables of charts": "figure table", "numbers": "a.number"} {
		n, err := chromedp.Run(ctx, chromedp.EvaluateAsDevTools[int](`document.querySelectorAll("`+selector+`").length`))
		if err != nil {
			t.Fatal(err)
		}
		if n < 3 {
			t.Errorf("without scripts the Chinese home page has %d %s", n, what)
		}
	}
}
