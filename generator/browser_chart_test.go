package generator

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tradepost/generator/chart"
)

// strict serves the real site under the policy that hosts are told to use.
func strict(t *testing.T) string {
	t.Helper()
	files := http.FileServer(http.Dir(publishedSite(t)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self'; script-src 'self'; style-src 'self'")
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// complete counts the charts of a page of which a picture is visible, as wide
// as its place allows, with marks and words in it.
const complete = `[...document.querySelectorAll("[data-chart]")].filter(box => {
	const seen = [...box.querySelectorAll("svg")].filter(svg => svg.getBoundingClientRect().width > 250);
	return seen.length === 1 && seen[0].querySelector("path") && seen[0].querySelector("text") &&
		seen[0].getBoundingClientRect().right <= innerWidth;
}).length`

func TestEveryChartIsThereWithoutScripts(t *testing.T) {
	base := strict(t)
	ctx := browser(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for name, data := range realFiles(t) {
		want := bytes.Count(data, []byte(" data-chart="))
		if want == 0 || !strings.HasSuffix(name, ".html") {
			continue
		}
		for _, width := range []int64{1280, 360} {
			open(t, ctx, base+name, width, 800)
			got, err := chromedp.Run(ctx, chromedp.EvaluateAsDevTools[int](complete))
			if err != nil {
				t.Fatal(err)
			}
			if got != want {
				t.Errorf("%s shows %d of %d charts at %d px", name, got, want, width)
			}
		}
	}
}

// wake touches the only chart of a page as a pointer does that passes its
// corner, and waits until it is alive. Before, no script of charts was there.
const wake = `(async () => {
	const box = document.querySelector("[data-chart]");
	const scripts = () => document.querySelectorAll("script[src*='charts-']").length;
	const before = { scripts: scripts(), height: box.getBoundingClientRect().height, text: document.body.scrollHeight };
	box.dispatchEvent(new PointerEvent("pointerenter", { pointerType: "mouse", clientX: -1, clientY: -1 }));
	for (let tries = 0; tries < 100 && !box.matches(".is-live"); tries++) {
		await new Promise(done => setTimeout(done, 50));
	}
	await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
	const live = box.querySelector(".chart-live svg");
	if (before.scripts !== 0) return "the script was there before the touch";
	if (!live) return "nothing came to life";
	if (box.getBoundingClientRect().height !== before.height || document.body.scrollHeight !== before.text) return "the page jumped";
	return "";
})()`

// TestAChartComesToLifeInPlace compares the picture and what takes over from it,
// pixel by pixel, for every chart of the catalogue, under the strict policy.
func TestAChartComesToLifeInPlace(t *testing.T) {
	base := strict(t)
	ctx := browser(t)
	var w watch
	w.listen(t, ctx, base)
	for _, lang := range []string{"", "zh/", "ru/"} {
		for _, name := range chart.Names() {
			page := lang + "charts/" + name + "/index.html"
			if !bytes.Contains(realFiles(t)[page], []byte(" data-chart=")) {
				continue
			}
			open(t, ctx, base+page, 1280, 1800)
			before := screen(t, ctx)
			if fault := evaluate[string](t, ctx, wake); fault != "" {
				t.Errorf("%s: %s", page, fault)
				continue
			}
			share := float64(different(before, screen(t, ctx))) / evaluate[float64](t, ctx, area)
			t.Logf("%s: %.4f %%", page, 100*share)
			if share > 0.001 {
				t.Errorf("%s: %.2f %% of the chart's pixels change", page, 100*share)
			}
		}
	}
	for _, fault := range w.faults {
		t.Error(fault)
	}
}

func screen(t *testing.T, ctx context.Context) image.Image {
	t.Helper()
	data, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// area is how many pixels of a chart are on the screen.
const area = `(() => {
	const box = document.querySelector("[data-chart]").getBoundingClientRect();
	return box.width * (Math.min(box.bottom, innerHeight) - box.top);
})()`

// different counts the pixels in which two screens differ to the eye.
func different(a, b image.Image) int {
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			ar, ag, ab, _ := a.At(x, y).RGBA()
			br, bg, bb, _ := b.At(x, y).RGBA()
			if apart(ar, br) || apart(ag, bg) || apart(ab, bb) {
				n++
			}
		}
	}
	return n
}

func apart(a, b uint32) bool { return max(a, b)-min(a, b) > 0x1000 }

func TestATouchedChartFollowsPointerAndKeyboard(t *testing.T) {
	base := strict(t)
	ctx := browser(t)
	var w watch
	w.listen(t, ctx, base)
	open(t, ctx, base+"charts/trade-russia/index.html", 1280, 1000)
	if _, err := chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
		t.Fatal(err)
	}
	if !evaluate[bool](t, ctx, `(async () => {
		const box = document.querySelector("[data-chart]");
		box.querySelector(".chart-walk").focus();
		for (let tries = 0; tries < 100 && !box.matches(".is-live"); tries++) await new Promise(done => setTimeout(done, 50));
		return box.matches(".is-live");
	})()`) {
		t.Fatal("focus does not bring the chart to life")
	}
	at := evaluate[[]float64](t, ctx, `(() => {
		const bar = [...document.querySelectorAll(".chart-live path")].filter(p => p.getAttribute("fill") === "#0b6e7f")
			.map(p => p.getBoundingClientRect()).find(r => r.height > 60);
		return [bar.left + bar.width / 2, bar.top + bar.height / 2];
	})()`)
	if err := chromedp.Do(ctx, chromedp.MouseEvent("mouseMoved", at[0], at[1]), chromedp.MouseEvent("mouseMoved", at[0]+1, at[1]+1)); err != nil {
		t.Fatal(err)
	}
	tip := evaluate[string](t, ctx, `new Promise(done => setTimeout(() => done(document.querySelector(".chart-tip")?.textContent ?? ""), 400))`)
	if !strings.Contains(tip, "yuan") {
		t.Errorf("pointing at %v shows %q", at, tip)
	}
	for _, fault := range w.faults {
		t.Error(fault)
	}
}
