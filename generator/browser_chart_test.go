package generator

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"tradepost/generator/chart"
	"tradepost/generator/hosting"
)

// strict serves the real site under the policy that hosts are told to use.
func strict(t *testing.T) string { return strictly(t, 0) }

// strictly is strict on a line on which the script of every page comes so late.
func strictly(t *testing.T, late time.Duration) string {
	t.Helper()
	files := http.FileServer(http.Dir(publishedSite(t)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if late > 0 && strings.HasPrefix(r.URL.Path, "/assets/site-") && strings.HasSuffix(r.URL.Path, ".js") {
			w.Header().Set("Cache-Control", "no-store")
			time.Sleep(late)
		}
		w.Header().Set("Content-Security-Policy", hosting.PolicyOf(strings.TrimPrefix(r.URL.Path, "/")))
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// A look is how a reader may see a chart. The phone's drawing is compared in a
// window in which it has its own width, where no letter is scaled.
type look struct {
	scheme string
	phone  bool
}

func (l look) String() string {
	if l.phone {
		return l.scheme + ", phone"
	}
	return l.scheme + ", desk"
}

func (l look) take(t *testing.T, ctx context.Context) {
	t.Helper()
	width := int64(864) // at which the drawing has its own size
	if l.phone {
		width = 392
	}
	emulate(t, ctx, "", "prefers-color-scheme", l.scheme)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 2400)); err != nil {
		t.Fatal(err)
	}
	want := 800
	if l.phone {
		want = 360
	}
	if got := evaluate[int](t, ctx, settled); got != want {
		t.Fatalf("%v: the chart is %d px wide, not %d", l, got, want)
	}
}

// settled waits until a change of the window has been drawn.
const settled = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() =>
	done(document.querySelector("[data-chart]").offsetWidth)))))`

// looks are what is compared for each language. A chart comes to life in the
// last one and is led back through the others.
var looks = map[string][]look{
	"":    {{"light", true}, {"dark", true}, {"dark", false}, {"light", false}},
	"zh/": {{"light", false}, {"light", true}},
	"ru/": {{"light", false}, {"dark", true}},
}

// TestAChartComesToLifeInPlace compares the picture and what takes over from it,
// pixel by pixel, for every chart of the catalogue, under the strict policy.
func TestAChartComesToLifeInPlace(t *testing.T) {
	t.Parallel()
	base := strict(t)
	ctx := browser(t)
	watchJumps(t, ctx)
	var w watch
	w.listen(t, ctx, base)
	worst := 0.0
	for lang, looks := range looks {
		for _, name := range drawnCharts(t, lang) {
			open(t, ctx, base+name, 1280, 2400)
			before := map[look]image.Image{}
			for _, l := range looks {
				l.take(t, ctx)
				before[l] = picture(t, ctx)
			}
			evaluate[[]string](t, ctx, jumped) // by another window
			if fault := evaluate[string](t, ctx, fmt.Sprintf(wake, byPointer)); fault != "" {
				t.Errorf("%s: %s", name, fault)
				continue
			}
			if got := evaluate[[]string](t, ctx, jumped); len(got) > 0 {
				t.Errorf("%s: the page jumped: %q", name, got)
			}
			for _, l := range slices.Backward(looks) {
				l.take(t, ctx)
				share := different(before[l], picture(t, ctx))
				worst = max(worst, share)
				if share > 0.001 {
					t.Errorf("%s (%v): %.2f %% of the chart's pixels change", name, l, 100*share)
				}
			}
		}
	}
	t.Logf("at most %.4f %% of a chart's pixels change", 100*worst)
	for _, fault := range w.faults {
		t.Error(fault)
	}
}

// drawnCharts are the pages of the catalogue in a language that show a drawing.
func drawnCharts(t *testing.T, lang string) []string {
	t.Helper()
	var pages []string
	for _, name := range chart.Names() {
		page := lang + "charts/" + name + "/index.html"
		if bytes.Contains(realFiles(t)[page], []byte(" data-chart=")) {
			pages = append(pages, page)
		}
	}
	if len(pages) == 0 {
		t.Fatal("no chart of the catalogue is drawn")
	}
	return pages
}

// emulate lets the page believe in a medium ("" for the screen) and a
// preference of the reader.
func emulate(t *testing.T, ctx context.Context, media, feature, value string) {
	t.Helper()
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: media, Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
	})
	if err != nil {
		t.Fatal(err)
	}
}

// picture takes the only chart of the page, as the screen shows it.
func picture(t *testing.T, ctx context.Context) image.Image {
	t.Helper()
	return pictureOf(t, ctx, "[data-chart]")
}

func pictureOf(t *testing.T, ctx context.Context, selector string) image.Image {
	t.Helper()
	at := evaluate[page.Viewport](t, ctx, `(() => {
		scrollTo(0, 0);
		const { x, y, width, height } = document.querySelector("`+selector+`").getBoundingClientRect();
		return { x, y, width, height, scale: 1 };
	})()`)
	fast := true
	shot, err := chromedp.Call(ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{Clip: &at, OptimizeForSpeed: &fast})
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// different is the share of pixels in which two pictures differ to the eye.
func different(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	n, before, after := 0, pixels(a), pixels(b)
	for i := 0; i < len(before); i += 4 {
		if apart(before[i], after[i]) || apart(before[i+1], after[i+1]) || apart(before[i+2], after[i+2]) {
			n++
		}
	}
	return float64(n) / float64(len(before)/4)
}

// pixels are red, green, blue and alpha of each, a row after the other.
func pixels(img image.Image) []uint8 {
	plain := image.NewRGBA(img.Bounds())
	draw.Draw(plain, plain.Bounds(), img, img.Bounds().Min, draw.Src)
	return plain.Pix
}

func apart(a, b uint8) bool { return max(a, b)-min(a, b) >= 16 }

// beside is by how many pixels the words of the live chart lie beside those of its
// picture, at most; -1 where a word of the picture is missing in it.
const beside = `(() => {
	const words = svg => [...svg.querySelectorAll("text")].map(e => {
		const { x, y, width } = e.getBoundingClientRect();
		return { said: e.textContent, x, y, width };
	}).filter(word => word.said !== "" && word.width > 0);
	const still = [...document.querySelectorAll(".chart-still > svg")].find(svg => svg.getBoundingClientRect().width > 0);
	const live = words(document.querySelector(".chart-live svg"));
	return words(still).reduce((most, word) => {
		const same = live.filter(other => other.said === word.said).map(other => Math.hypot(other.x - word.x, other.y - word.y, other.width - word.width));
		return same.length === 0 || most < 0 ? -1 : Math.max(most, Math.min(...same));
	}, 0);
})()`

// TestALiveChartLiesOnItsPicture holds the words of both to the same place where
// the drawing is larger or smaller than it was made.
func TestALiveChartLiesOnItsPicture(t *testing.T) {
	t.Parallel()
	ctx := browser(t)
	base := strict(t)
	for _, width := range []int64{1280, 768, 600, 320} {
		open(t, ctx, base+"ru/charts/trade-russia/index.html", width, 2400)
		if fault := evaluate[string](t, ctx, fmt.Sprintf(wake, byPointer)); fault != "" {
			t.Errorf("%d px: %s", width, fault)
			continue
		}
		evaluate[int](t, ctx, settled)
		if got := evaluate[float64](t, ctx, beside); got < 0 || got > 1.5 {
			t.Errorf("%d px: words of the live chart are %.1f px from those of the picture", width, got)
		}
	}
}
