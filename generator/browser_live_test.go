package generator

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A reader is a browser in front of one site, with a pointer and a keyboard.
type reader struct {
	t     *testing.T
	ctx   context.Context
	base  string
	watch watch
}

// note keeps what a page complains of where only the page itself can hear it.
const note = `
	window.complaints = [];
	addEventListener("securitypolicyviolation", e => complaints.push("violates " + e.violatedDirective + ": " + e.blockedURI + " " + e.sample));
	console.error = (...words) => complaints.push("console: " + words.join(" "));`

func readerOf(t *testing.T, base string) *reader {
	t.Helper()
	r := &reader{t: t, ctx: browser(t), base: base}
	r.watch.listen(t, r.ctx, base)
	if _, err := chromedp.Call(r.ctx, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: note}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(r.ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
		t.Fatal(err)
	}
	return r
}

// come goes to a page and to its only chart by keyboard, and waits until the
// chart is alive.
func (r *reader) come(page string, width int64) {
	r.t.Helper()
	open(r.t, r.ctx, r.base+page, width, 1400)
	if !evaluate[bool](r.t, r.ctx, `(async () => {
		await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); // what other scripts add is there
		window.shifts = [];
		new PerformanceObserver(list => list.getEntries().forEach(e => shifts.push(e.value + " by " +
			e.sources.map(s => s.node?.className || s.node?.nodeName).join(", ")))).observe({ type: "layout-shift" });
		const box = document.querySelector("[data-chart]");
		box.querySelector(".chart-walk").focus({ focusVisible: true });
		for (let tries = 0; tries < 300 && !box.matches(".is-live"); tries++) await new Promise(done => setTimeout(done, 10));
		return box.matches(".is-live");
	})()`) {
		r.t.Fatalf("%s: focus does not bring the chart to life", page)
	}
}

// leave collects what the page has complained of and whether anything jumped.
func (r *reader) leave(page string) {
	r.t.Helper()
	for _, fault := range evaluate[[]string](r.t, r.ctx, `complaints`) {
		r.t.Errorf("%s: %s", page, fault)
	}
	for _, shift := range evaluate[[]string](r.t, r.ctx, `new Promise(done => setTimeout(() => done(window.shifts ?? []), 50))`) {
		r.t.Errorf("%s: the page jumped: %s", page, shift)
	}
	r.watch.mu.Lock()
	defer r.watch.mu.Unlock()
	for _, fault := range r.watch.faults {
		r.t.Errorf("%s: %s", page, fault)
	}
	r.watch.faults = nil
}

func (r *reader) press(key string) {
	r.t.Helper()
	if err := chromedp.Do(r.ctx, chromedp.KeyEvent(key)); err != nil {
		r.t.Fatal(err)
	}
}

func (r *reader) point(x, y float64) {
	r.t.Helper()
	if err := chromedp.Do(r.ctx, chromedp.MouseEvent("mouseMoved", x-1, y-1), chromedp.MouseEvent("mouseMoved", x, y)); err != nil {
		r.t.Fatal(err)
	}
}

// A scene is what a reader sees and hears of the only chart of a page.
type scene struct {
	Tip     []string // the lines beside the point, nil where none is shown
	Said    []string // what is read out
	Frame   []float64
	Inside  bool // the frame is on the chart
	Walking bool
	Hides   bool   // the tooltip lies over the framed point
	Focus   string // class of what has the focus
	Pressed []string
	Drawn   int // shapes in the drawing
	Colours []string
	Keys    string // the instruction, where it is visible
}

// sight gathers a scene, after the moment for which a tooltip outlasts its point.
const sight = `(async () => {
	await new Promise(done => setTimeout(done, %d));
	const box = document.querySelector("[data-chart]"), frame = box.querySelector(".chart-point");
	const tip = [...document.querySelectorAll(".chart-tip")].find(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
	const texts = (e) => [...e.querySelectorAll("p")].map(p => p.textContent);
	const at = frame.getBoundingClientRect(), room = box.getBoundingClientRect(), keys = box.querySelector(".chart-keys");
	const svg = box.querySelector(".chart-live svg");
	return {
		tip: tip ? texts(tip) : null, said: texts(box.querySelector(".chart-said")),
		frame: [at.x + at.width / 2, at.y + at.height / 2], walking: at.width > 0,
		inside: at.left > room.left - 8 && at.right < room.right + 8 && at.top > room.top - 8 && at.bottom < room.bottom + 8,
		hides: tip !== undefined && at.width > 0 && tip.closest(".chart-tip-frame").getBoundingClientRect().top < at.bottom - 1 &&
			tip.closest(".chart-tip-frame").getBoundingClientRect().bottom > at.top + 1,
		focus: document.activeElement === document.body ? "body" : document.activeElement.className,
		pressed: [...box.querySelectorAll(".chart-layers button")].map(b => b.ariaPressed),
		drawn: svg.querySelectorAll("path").length, colours: [...svg.querySelectorAll("path")].map(p => p.getAttribute("fill")),
		keys: keys.checkVisibility() ? keys.textContent : "",
	};
})()`

func (r *reader) see() scene {
	r.t.Helper()
	return evaluate[scene](r.t, r.ctx, fmt.Sprintf(sight, 0))
}

// seeAfter is see once a tooltip that is to go has gone.
func (r *reader) seeAfter() scene {
	r.t.Helper()
	return evaluate[scene](r.t, r.ctx, fmt.Sprintf(sight, 120))
}

// tour walks every track of a chart from end to end, in the page itself, since
// real keys would take minutes; it gives what was read out at each point.
const tour = `(() => {
	const box = document.querySelector("[data-chart]"), walker = box.querySelector(".chart-walk"), frame = box.querySelector(".chart-point");
	const press = key => walker.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
	const said = () => [...box.querySelectorAll(".chart-said p")].map(p => p.textContent).join(" / ");
	const here = () => [frame.style.transform, said()].join(" ");
	const along = box.dataset.chart.includes("network") ? "ArrowDown" : "ArrowRight";
	walker.focus();
	press("Home");
	for (let before = ""; before !== here() && said(); ) { before = here(); press("PageUp"); }
	const heard = [];
	for (let tracks = 0; tracks < 100; tracks++) {
		press("Home");
		for (let before = ""; before !== here(); press(along)) { heard.push(said()); before = here(); }
		const end = here();
		press("PageDown");
		const next = here();
		press("Home"); press("End");
		if (here() === end || next === end) break;
	}
	press("Escape");
	return heard;
})()`

// tellings counts the marks of a chart's option that have something to tell.
func tellings(t *testing.T, page string) int {
	t.Helper()
	var option struct {
		Series []struct{ Data []*struct{ Tip []string } }
	}
	if err := json.Unmarshal(optionOf.FindSubmatch(realFiles(t)[page])[1], &option); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, s := range option.Series {
		for _, d := range s.Data {
			if d != nil && len(d.Tip) > 0 {
				n++
			}
		}
	}
	return n
}

var optionOf = regexp.MustCompile(`<script type="application/json"[^>]*>(.*?)</script>`)

// TestEveryChartIsReadByPointerKeyboardAndLegend does with every chart of the
// catalogue what readers do, under the policy as a server sends it and as the
// pages themselves state it when they are opened from disk.
func TestEveryChartIsReadByPointerKeyboardAndLegend(t *testing.T) {
	t.Parallel()
	for where, base := range map[string]string{"from a server": strict(t), "from disk": "file://" + publishedSite(t) + "/"} {
		t.Run(where, func(t *testing.T) {
			r := readerOf(t, base)
			emulate(t, r.ctx, "", "prefers-reduced-motion", "reduce") // layers are gone at once
			for _, page := range drawnCharts(t, "") {
				r.come(page, 1280)
				r.walks(page)
				r.points(page)
				r.switches(page)
				r.leave(page)
			}
		})
	}
}

// walks presses every key that the walk knows.
func (r *reader) walks(page string) {
	r.t.Helper()
	if s := r.see(); s.Keys != "Arrow keys walk the values, Escape leaves" || s.Walking {
		r.t.Errorf("%s: on focus there is %q, a walk: %v", page, s.Keys, s.Walking)
	}
	for _, key := range []string{kb.ArrowRight, kb.ArrowRight, kb.ArrowDown, kb.ArrowUp, kb.ArrowLeft, kb.End, kb.Home} {
		r.press(key)
		s := r.see()
		if len(s.Tip) == 0 || !strings.Contains(strings.Join(s.Said, "\n"), strings.Join(s.Tip, "\n")) {
			r.t.Errorf("%s: %U shows %q and says %q", page, []rune(key), s.Tip, s.Said)
		}
		if s.Hides {
			r.t.Errorf("%s: after %U the tooltip lies over the point", page, []rune(key))
		}
		if !s.Walking || !s.Inside {
			r.t.Errorf("%s: after %U no point on the chart is framed: %v", page, []rune(key), s.Frame)
		}
	}
	r.press(kb.Escape)
	if s := r.seeAfter(); s.Walking || len(s.Tip) > 0 || len(s.Said) > 0 || s.Focus != "chart-walk" {
		r.t.Errorf("%s: after Escape there is a point: %v, a tip: %q, words: %q, the focus on %s", page, s.Walking, s.Tip, s.Said, s.Focus)
	}
	r.press(kb.Escape)
	if s := r.see(); s.Focus != "body" {
		r.t.Errorf("%s: a second Escape leaves the focus on %s", page, s.Focus)
	}
	if heard, want := evaluate[[]string](r.t, r.ctx, tour), tellings(r.t, page); len(heard) != want {
		r.t.Errorf("%s: the arrows reach %d marks of %d: %q", page, len(heard), want, heard)
	}
}

// points moves the pointer to where the keyboard has been.
func (r *reader) points(page string) {
	r.t.Helper()
	evaluate[any](r.t, r.ctx, `document.querySelector(".chart-walk").focus()`)
	r.press(kb.Home)
	s := r.see()
	r.press(kb.Escape)
	r.point(s.Frame[0], s.Frame[1])
	tip := evaluate[string](r.t, r.ctx, `new Promise(done => { const end = performance.now() + 1000; (function wait() {
		const tip = [...document.querySelectorAll(".chart-tip")].find(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
		tip || performance.now() > end ? done(tip?.textContent ?? "") : setTimeout(wait, 10);
	})() })`)
	if tip != strings.Join(s.Tip, "") {
		r.t.Errorf("%s: pointing at %v shows %q, walking there %q", page, s.Frame, tip, s.Tip)
	}
	r.press(kb.Escape)
	if s := r.seeAfter(); len(s.Tip) > 0 {
		r.t.Errorf("%s: Escape leaves the tooltip under the pointer: %q", page, s.Tip)
	}
}

// switches presses every entry of the legend, once by pointer and once by key.
func (r *reader) switches(page string) {
	r.t.Helper()
	before := r.see()
	for i := range before.Pressed {
		at := evaluate[[]float64](r.t, r.ctx, fmt.Sprintf(`(() => { const at = document.querySelectorAll(".chart-layers button")[%d].getBoundingClientRect();
			return [at.x + at.width / 2, at.y + at.height / 2]; })()`, i))
		if err := chromedp.Do(r.ctx, chromedp.MouseClickXY(at[0], at[1])); err != nil {
			r.t.Fatal(err)
		}
		if s := r.see(); s.Pressed[i] != "false" || s.Drawn >= before.Drawn {
			r.t.Errorf("%s: with layer %d off (%s) %d shapes of %d are there", page, i, s.Pressed[i], s.Drawn, before.Drawn)
		}
		evaluate[any](r.t, r.ctx, fmt.Sprintf(`document.querySelectorAll(".chart-layers button")[%d].focus()`, i))
		r.press(" ")
		if s := r.see(); s.Pressed[i] != "true" || s.Drawn != before.Drawn {
			r.t.Errorf("%s: with layer %d on again (%s) %d shapes of %d are there", page, i, s.Pressed[i], s.Drawn, before.Drawn)
		}
	}
}
