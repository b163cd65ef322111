package generator

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// jumps keeps, from before the first paint on, what moves on a page by itself:
// how far and which element.
const jumps = `
	window.jumps = [];
	const from = at => " " + [at.x, at.y, at.width, at.height].map(Math.round).join(" ");
	new PerformanceObserver(list => list.getEntries().forEach(e => window.jumps.push(e.value.toFixed(5) + " by " +
		e.sources.map(s => s.node?.nodeName + " " + (s.node?.getAttribute?.("class") ?? "") + from(s.previousRect) + from(s.currentRect)).join(", ") +
			" after " + Math.round(e.startTime) + " ms, " + document.readyState)))
		.observe({ type: "layout-shift", buffered: true });`

// jumped is what has moved since jumps was last emptied. The browser tells of it
// after the frame in which it is drawn.
const jumped = `(async () => {
	for (let i = 0; i < 2; i++) {
		await new Promise(done => requestAnimationFrame(() => setTimeout(done, 20)));
	}
	return window.jumps.splice(0);
})()`

// The ways in which a reader comes to a chart: a pointer that passes its corner,
// and the keyboard.
const (
	byPointer = `box.dispatchEvent(new PointerEvent("pointerenter", { pointerType: "mouse", clientX: -1, clientY: -1 }))`
	byFocus   = `box.querySelector(".chart-walk").focus({ focusVisible: true })`
)

// wake touches the only chart of a page and waits until it is alive. Before, no
// script of charts was there.
const wake = `(async () => {
	const box = document.querySelector("[data-chart]");
	const scripts = document.querySelectorAll("script[src*='charts-']").length;
	%s;
	for (let tries = 0; tries < 300 && !box.matches(".is-live"); tries++) {
		await new Promise(done => setTimeout(done, 10));
	}
	if (scripts !== 0) return "the script was there before the touch";
	return box.querySelector(".chart-live svg path") ? "" : "nothing came to life";
})()`

// watchJumps has every page that is opened from now on keep its jumps.
func watchJumps(t *testing.T, ctx context.Context) {
	t.Helper()
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: jumps}); err != nil {
		t.Fatal(err)
	}
}

// TestNothingJumpsFromTheFirstPaintOn opens every chart of the catalogue and
// brings it to life, in each language, in a wide window and on a phone, by
// pointer and by keyboard. The page is seen before its script runs. Once the chart
// is there, the instruction for the keyboard hides nothing in any window.
func TestNothingJumpsFromTheFirstPaintOn(t *testing.T) {
	t.Parallel()
	r := readerOf(t, strictly(t, 150*time.Millisecond))
	watchJumps(t, r.ctx)
	for _, c := range []struct {
		lang, way string
		width     int64
	}{
		{"", byPointer, 1280}, {"", byFocus, 360}, {"zh/", byFocus, 1280}, {"zh/", byPointer, 360}, {"ru/", byFocus, 1280}, {"ru/", byPointer, 360},
	} {
		for _, name := range drawnCharts(t, c.lang) {
			open(t, r.ctx, r.base+name, c.width, 2400)
			for _, jump := range evaluate[[]string](t, r.ctx, jumped) {
				t.Errorf("%s at %d px jumps while it is opened: %s", name, c.width, jump)
			}
			if fault := evaluate[string](t, r.ctx, fmt.Sprintf(wake, c.way)); fault != "" {
				t.Errorf("%s at %d px: %s", name, c.width, fault)
			}
			for _, jump := range evaluate[[]string](t, r.ctx, jumped) {
				t.Errorf("%s at %d px jumps as its chart comes to life: %s", name, c.width, jump)
			}
			r.leave(name)
			if c.width == 360 {
				r.instructed(name)
			}
		}
	}
}

// TestAJumpIsSeen moves a page as a slip would, while a chart comes to life and
// at another time: the tests for jumps can fail.
func TestAJumpIsSeen(t *testing.T) {
	r := readerOf(t, strict(t))
	watchJumps(t, r.ctx)
	const push = `document.querySelector("main").prepend(Object.assign(document.createElement("div"), { className: "slip" })),
		document.querySelector(".slip").style.height = "200px"`
	for what, way := range map[string]string{
		"a block that comes with the touch": byPointer + "; " + push,
		"a block that comes with the chart": `new MutationObserver((_, o) => box.matches(".is-live") && (o.disconnect(), ` + push + `)).observe(box, { attributes: true }); ` + byFocus,
	} {
		open(t, r.ctx, r.base+"charts/trade-russia/index.html", 1280, 2400)
		before := evaluate[[]string](t, r.ctx, jumped)
		fault := evaluate[string](t, r.ctx, fmt.Sprintf(wake, way))
		if after := evaluate[[]string](t, r.ctx, jumped); len(before) != 0 || len(after) == 0 || fault != "" {
			t.Errorf("%s: %q before, %q after (%s)", what, before, after, fault)
		}
	}
}

// covered lists what the instruction for the keyboard hides of a page: the lines
// of the words above the chart, and those that are drawn.
const covered = `(() => {
	const box = document.querySelector("[data-chart]"), keys = box.querySelector(".chart-keys").getBoundingClientRect();
	const range = document.createRange(), hidden = [];
	const meets = at => at.width > 0 && at.left < keys.right && at.right > keys.left && at.top < keys.bottom - 0.5 && at.bottom > keys.top + 0.5;
	for (const words of box.closest("main").querySelectorAll("h1, p:not(.chart-keys), li, summary, text")) {
		range.selectNodeContents(words);
		if ([...range.getClientRects()].some(meets)) hidden.push(words.textContent.slice(0, 40) + " " + [keys.top, keys.height, keys.width]);
	}
	if (keys.height === 0 || keys.left < 0 || keys.right > innerWidth) hidden.push("itself");
	return hidden;
})()`

// instructed comes to a chart that is alive by keyboard, on two phones and a desk.
func (r *reader) instructed(name string) {
	r.t.Helper()
	evaluate[any](r.t, r.ctx, `document.querySelector(".chart-walk").focus({ focusVisible: true })`)
	for _, width := range []int64{360, 320, 1280} {
		if err := chromedp.Do(r.ctx, chromedp.EmulateViewport(width, 1400)); err != nil {
			r.t.Fatal(err)
		}
		evaluate[int](r.t, r.ctx, settled)
		if hidden := evaluate[[]string](r.t, r.ctx, covered); len(hidden) > 0 {
			r.t.Errorf("%s at %d px: the instruction lies over %q", name, width, hidden)
		}
	}
}
