package generator

import (
	"context"
	"fmt"
	"image/color"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tradepost/generator/hosting"
)

// saves lets the browser save what a page hands it, and gives the folder.
func saves(t *testing.T, ctx context.Context) string {
	t.Helper()
	dir := t.TempDir()
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.CallBrowser(ctx, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{
		Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir,
		BrowserContextID: chromedp.FromContext(ctx).BrowserContextID,
	}); err != nil {
		t.Fatal(err)
	}
	return dir
}

// saved waits for a whole file.
func saved(t *testing.T, path string) *os.File {
	t.Helper()
	for range 100 {
		if f, err := os.Open(path); err == nil {
			t.Cleanup(func() { f.Close() })
			return f
		}
		time.Sleep(100 * time.Millisecond)
	}
	there, _ := filepath.Glob(filepath.Dir(path) + "/*")
	t.Fatalf("%s was not saved, but %q", filepath.Base(path), there)
	return nil
}

func TestAChartIsSavedAsPNG(t *testing.T) {
	r := readerOf(t, strict(t))
	dir := saves(t, r.ctx)
	open(t, r.ctx, r.base+"ru/charts/trade-russia/index.html", 800, 900)
	if err := chromedp.Do(r.ctx, chromedp.Click("a[data-png]")); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(saved(t, filepath.Join(dir, "trade-russia.png")))
	if err != nil {
		t.Fatal(err)
	}
	var width, height int
	svg := realFiles(t)["ru/charts/trade-russia/trade-russia.svg"]
	if _, err := fmt.Sscanf(string(svg[strings.Index(string(svg), `width="`):]), `width="%d" height="%d"`, &width, &height); err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 2*width || size.Y != 2*height {
		t.Errorf("the PNG is %v for an SVG of %dx%d", size, width, height)
	}
	ground, bars := color.RGBA{0xfb, 0xfa, 0xf7, 0xff}, 0
	if got := color.RGBAModel.Convert(picture.At(1, 1)); got != ground {
		t.Errorf("its ground is %v", got)
	}
	for y := range 2 * height {
		for x := range 2 * width {
			if color.RGBAModel.Convert(picture.At(x, y)) == (color.RGBA{0x0b, 0x6e, 0x7f, 0xff}) {
				bars++
			}
		}
	}
	if bars < 10000 {
		t.Errorf("only %d pixels are of a bar", bars)
	}
	r.calm()
}

// calm fails for everything that the page should not have done.
func (r *reader) calm() {
	r.t.Helper()
	for _, fault := range append(r.watch.faults, evaluate[[]string](r.t, r.ctx, "complaints")...) {
		r.t.Error(fault)
	}
}

func TestAPictureThatCannotBePaintedIsSavedAsItIs(t *testing.T) {
	files := http.FileServer(http.Dir(publishedSite(t)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".svg") && strings.Contains(r.URL.Path, "charts") {
			w.Header().Set("Content-Type", "text/plain") // as a careless host sends it
			w.Header().Set("X-Content-Type-Options", "nosniff")
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	ctx := browser(t)
	dir := saves(t, ctx)
	open(t, ctx, server.URL+"/charts/trade-russia/index.html", 800, 900)
	if err := chromedp.Do(ctx, chromedp.Click("a[data-png]")); err != nil {
		t.Fatal(err)
	}
	saved(t, filepath.Join(dir, "trade-russia.svg"))
}

func TestFromDiskThePNGIsTheSVG(t *testing.T) {
	r := readerOf(t, "file://"+publishedSite(t)+"/")
	open(t, r.ctx, r.base+"zh/charts/trade-russia/index.html", 800, 900)
	if got := evaluate[string](t, r.ctx, `new Promise(done => {
		const link = document.querySelector("a[data-png]");
		addEventListener("click", e => { done(e.defaultPrevented + " " + link.getAttribute("href")); e.preventDefault(); });
		link.click();
	})`); got != "false trade-russia.svg" {
		t.Errorf("a click is stopped and leads to: %s", got)
	}
	r.calm()
}

func TestACitationIsCopiedAndACodeKnowsItsAddress(t *testing.T) {
	base := strings.Replace(strict(t), "127.0.0.1", "reports.localhost", 1)
	r := readerOf(t, base)
	open(t, r.ctx, base+"charts/trade-russia/index.html", 800, 900)
	if code := evaluate[string](t, r.ctx, `document.querySelector(".embed code").textContent`); !strings.HasPrefix(code, `<iframe src="`+base+`charts/trade-russia/trade-russia.html" title="`) {
		t.Errorf("the code is %s", code)
	}
	if evaluate[bool](t, r.ctx, `document.querySelector(".embed-note") !== null`) {
		t.Error("the reader is told to replace an address that is right")
	}
	if err := chromedp.Do(r.ctx, chromedp.Click("#cite .copy")); err != nil {
		t.Fatal(err)
	}
	if got := evaluate[string](t, r.ctx, `new Promise(done => setTimeout(() => done(
		document.querySelector("#cite .copy-done").textContent || getSelection().toString()), 500))`); got != "Copied" && !strings.HasPrefix(got, "Tradepost editors: ") {
		t.Errorf("a click on Copy gives %q", got)
	}
	r.calm()
}

func TestALinkOpensTheTableItLeadsInto(t *testing.T) {
	r := readerOf(t, strict(t))
	open(t, r.ctx, r.base+"events/harbin-fair-32-signing/index.html", 800, 900)
	if got := evaluate[string](t, r.ctx, `new Promise(done => {
		const table = document.querySelector("details.chart-table"), before = table.open;
		document.querySelector('.chart-actions a[href$="-cite"]').click();
		setTimeout(() => done(before + " " + table.open), 300);
	})`); got != "false true" {
		t.Errorf("the table is open before and after: %s", got)
	}
	r.calm()
}

// hostPage is a page of somebody else with a chart in frames of several widths.
func hostPage(chart string, widths []int) string {
	page := "<!doctype html><title>frames</title><h1>frames</h1>"
	for _, width := range widths {
		page += fmt.Sprintf(`<iframe src="/%s" width="%d" height="500"></iframe>`, chart, width)
	}
	return page
}

// framed tells for each frame how far it scrolls sideways, how many drawings are
// to be seen, whether title, summary and publishers are, and how many parts of a
// page that do not belong there.
const framed = `[...document.querySelectorAll("iframe")].map(frame => {
	const page = frame.contentDocument, root = page.documentElement, shown = e => e !== null && e.getClientRects().length > 0;
	const seen = [...page.querySelectorAll("[data-chart] .chart-still > svg")].filter(svg => shown(svg) && svg.querySelector("path"));
	return [root.scrollWidth - root.clientWidth, seen.length, page.querySelectorAll("header, nav, footer, .chart-actions, form").length,
		shown(page.querySelector("h1")) && shown(page.querySelector(".chart-summary")) && shown(page.querySelector(".chart-home a")) &&
		shown(page.querySelector(".chart-origin")) !== shown(page.querySelector(".chart-fold")) ? 1 : 0].join(" ");
}).join(", ")`

func TestAChartStandsInAFrameOfAnyWidth(t *testing.T) {
	t.Parallel()
	files := http.FileServer(http.Dir(publishedSite(t)))
	widths := []int{160, 360, 920, 1400}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if chart := r.URL.Query().Get("chart"); chart != "" {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, hostPage(chart, widths))
			return
		}
		w.Header().Set("Content-Security-Policy", hosting.Policy)
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	for _, scripts := range []bool{true, false} {
		ctx := browser(t)
		var w watch
		w.listen(t, ctx, server.URL)
		if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts}); err != nil {
			t.Fatal(err)
		}
		for _, chart := range []string{"charts/trade-russia/trade-russia.html", "zh/charts/partners-network/partners-network.html",
			"ru/charts/participation/participation.html", "ru/trade/hlj-russia-cny/hlj-russia-cny.html", "zh/events/heilongjiang-guangdong-2023/contract-values.html"} {
			open(t, ctx, server.URL+"/?chart="+chart, 1600, 900)
			got, err := chromedp.Run(ctx, chromedp.EvaluateAsDevTools[string](framed))
			if err != nil {
				t.Fatal(err)
			}
			if want := strings.TrimSuffix(strings.Repeat("0 1 0 1, ", len(widths)), ", "); got != want {
				t.Errorf("%s, scripts %v: %s; want %s", chart, scripts, got, want)
			}
		}
		for _, fault := range w.faults {
			if !strings.Contains(fault, "favicon.ico") {
				t.Error(fault)
			}
		}
	}
}

// A framing is how a chart stands in a frame of one width.
type framing struct {
	Width, Height int     // of the frame, of all that is in it
	Sideways      int     // how far it scrolls
	Out           string  // words that reach beyond the frame or their own line
	Centre        float64 // how far its middle is from the frame's
	Drawing       float64 // its width
	Letters       float64 // the smallest of the drawing, as they are seen
	Scrolls       bool    // the drawing, in a box of its own
}

const framingOf = `(() => {
	const root = document.documentElement, main = document.querySelector("main").getBoundingClientRect();
	const svg = [...document.querySelectorAll(".chart-still > svg")].find(s => s.getClientRects().length > 0), box = svg.getBoundingClientRect();
	const scroll = document.querySelector(".chart-scroll"), range = document.createRange();
	const words = [...document.querySelectorAll("h1, .chart-summary, .chart-origin, .chart-home, .chart-fold > summary")].filter(e => e.getClientRects().length > 0);
	const pieces = word => [...word.matchAll(/[\p{L}']+/gu)];
	const texts = e => { const list = [], walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT); while (walk.nextNode()) list.push(walk.currentNode); return list; };
	const broken = document.documentElement.lang === "zh-Hans" ? [] : texts(document.querySelector("h1")).flatMap(text => pieces(text.data).filter(m => {
		range.setStart(text, m.index);
		range.setEnd(text, m.index + m[0].length);
		return new Set([...range.getClientRects()].map(r => r.top)).size > 1 && getComputedStyle(document.querySelector("h1")).hyphens !== "auto";
	}).map(m => m[0]));
	return {
		Width: root.clientWidth, Height: Math.ceil(main.height), Sideways: root.scrollWidth - root.clientWidth,
		Out: words.filter(e => e.getBoundingClientRect().right > root.clientWidth || e.scrollWidth > e.clientWidth + 1).map(e => e.className).concat(broken).join(" "),
		Centre: Math.abs((main.left + main.right - root.clientWidth) / 2), Drawing: box.width,
		Letters: Math.min(...[...svg.querySelectorAll("text")].map(t => parseFloat(getComputedStyle(t).fontSize))) * box.width / svg.viewBox.baseVal.width,
		Scrolls: scroll.scrollWidth > scroll.clientWidth,
	};
})()`

// faults are what is wrong with it in a frame of this height.
func (f framing) faults(height int) []string {
	var list []string
	add := func(wrong bool, text string, args ...any) {
		if wrong {
			list = append(list, fmt.Sprintf(text, args...))
		}
	}
	add(f.Sideways > 0, "the document scrolls %d px sideways", f.Sideways)
	add(f.Out != "", "cut or broken: %s", f.Out)
	add(f.Centre > 1, "it stands %.0f px beside the middle", f.Centre)
	add(f.Letters < 9, "letters of %.1f px", f.Letters)
	add(f.Scrolls != (f.Width < 320), "the drawing, %.0f px wide, scrolls: %v", f.Drawing, f.Scrolls)
	add(f.Height > height, "it needs a height of %d", f.Height)
	add(f.Width >= 720 && height-f.Height > max(height*15/100, 80), "it has %d px, %d of them blank", height, height-f.Height)
	return list
}

// frameCode is an embed code of a page: the document, the height that the code
// gives it, the one that is told for narrow pages.
type frameCode struct {
	file         string
	wide, narrow int
}

var frameCodePattern = regexp.MustCompile(` data-frame="([^"]+)"(?s:.*?)height=&#34;(\d+)&#34;(?s:.*?)class="embed-width">[^<]*?height=&#34;(\d+)&#34;`)

func frameCodes(page []byte) []frameCode {
	var list []frameCode
	for _, m := range frameCodePattern.FindAllSubmatch(page, -1) {
		wide, _ := strconv.Atoi(string(m[2]))
		narrow, _ := strconv.Atoi(string(m[3]))
		list = append(list, frameCode{string(m[1]), wide, narrow})
	}
	return list
}

// TestAChartIsLegibleInAFrameOfAnyWidth holds every chart with an embed code to
// the height that its code gives it, and each width to letters that can be read.
func TestAChartIsLegibleInAFrameOfAnyWidth(t *testing.T) {
	t.Parallel()
	base := strict(t)
	ctx := browser(t)
	seen := 0
	for name, data := range realFiles(t) {
		for _, code := range frameCodes(data) {
			seen++
			address := strings.TrimSuffix(name, "index.html") + code.file
			open(t, ctx, base+address, 360, 100)
			for _, width := range []int{160, 360, 480, 720, 960, 1400} {
				if err := chromedp.Do(ctx, chromedp.EmulateViewport(int64(width), 100)); err != nil {
					t.Fatal(err)
				}
				height := code.wide
				switch {
				case width < 360:
					height = 1 << 20 // it scrolls
				case width < 720:
					height = code.narrow
				}
				f := evaluate[framing](t, ctx, framingOf)
				for _, fault := range f.faults(height) {
					t.Errorf("%s at %d px: %s", address, width, fault)
				}
			}
		}
	}
	if seen < 60 {
		t.Errorf("only %d embed codes", seen)
	}
}

// TestAPageWithAChartFitsAnyFrame is for those who put the chart's whole page
// into one.
func TestAPageWithAChartFitsAnyFrame(t *testing.T) {
	t.Parallel()
	base := strict(t)
	ctx := browser(t)
	for _, lang := range []string{"", "zh/", "ru/"} {
		for _, width := range []int64{160, 360, 920} {
			open(t, ctx, base+lang+"charts/trade-russia/index.html", width, 700)
			if n := evaluate[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); n > 0 {
				t.Errorf("%scharts/trade-russia/ scrolls %d px sideways at %d px", lang, n, width)
			}
		}
	}
}
