package generator

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// essence is what the box beside a number says, "" where there is none, and
// whether it lies in the window and describes the number with the focus.
const essence = `(async () => {
	await new Promise(done => setTimeout(done, 400));
	const box = document.querySelector(".essence");
	if (!box) return "";
	const { left, right, top, bottom } = box.getBoundingClientRect();
	const inside = left >= 0 && right <= document.documentElement.clientWidth && bottom > 0 && top < innerHeight;
	const described = document.querySelector('[aria-describedby="' + box.id + '"]');
	return (inside ? "" : "OUTSIDE ") + (described ? "" : "NOT DESCRIBED ") + box.innerText;
})()`

// atNumber brings the n-th number of a text into view and gives its middle.
const atNumber = `(n => {
	const a = document.querySelectorAll(".narrative a.number")[n];
	a.scrollIntoView({ block: "center", behavior: "instant" });
	const { left, top, height } = a.getClientRects()[0];
	return [left + 5, top + height / 2];
})`

func TestANumberShowsItsEssence(t *testing.T) {
	t.Parallel()
	for name, base := range places(t) {
		t.Run(name, func(t *testing.T) {
			r := readerOf(t, base)
			open(t, r.ctx, base+"reports/trade-with-russia/index.html", 360, 800)
			at := evaluate[[]float64](t, r.ctx, atNumber+"(0)")
			r.point(at[0], at[1])
			r.shows("after the pointer", "185.47 billion yuan", "breakinglatest.news")
			r.press(kb.Escape)
			r.shows("after Escape")
			evaluate[bool](t, r.ctx, `(document.querySelector(".narrative a.number").focus({ focusVisible: true }), true)`)
			r.shows("with the keyboard on it", "billion yuan")
			r.press(kb.Escape)
			r.shows("after Escape")
			r.calm()
		})
	}
}

func TestNothingJumpsBesideANumber(t *testing.T) {
	r := readerOf(t, strict(t))
	watchJumps(t, r.ctx)
	open(t, r.ctx, r.base+"ru/events/harbin-fair-32-signing/index.html", 360, 800)
	at := evaluate[[]float64](t, r.ctx, atNumber+"(1)")
	evaluate[[]string](t, r.ctx, jumped)
	r.point(at[0], at[1])
	r.shows("after the pointer", "48,141")
	r.press(kb.Escape)
	for _, jump := range evaluate[[]string](t, r.ctx, jumped) {
		t.Errorf("the page jumped: %s", jump)
	}
}

func TestAnEssenceIsThatOfTheCardOnThePage(t *testing.T) {
	r := readerOf(t, strict(t))
	open(t, r.ctx, r.base+"events/harbin-fair-32-signing/index.html", 1280, 900)
	at := evaluate[[]float64](t, r.ctx, atNumber+"(1)")
	r.point(at[0], at[1])
	r.shows("of a number with its card below", "48.141 billion yuan", "the contracted amount is", "breakinglatest.news")
	open(t, r.ctx, r.base+"trade/hlj-russia-cny/index.html", 1280, 900)
	evaluate[bool](t, r.ctx, `(document.querySelector('td a[href="#2022"][data-part="growth"]').focus({ focusVisible: true }), true)`)
	r.shows("of a growth rate", "Growth", "41.3%", "a year-on-year increase of 41.3%")
	r.calm()
}

func TestTheFirstTouchShowsAndTheSecondFollows(t *testing.T) {
	r := readerOf(t, strict(t))
	if _, err := chromedp.Call(r.ctx, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true}); err != nil {
		t.Fatal(err)
	}
	open(t, r.ctx, r.base+"zh/index.html", 360, 800)
	at := evaluate[[]float64](t, r.ctx, atNumber+"(0)")
	r.touch(at)
	r.shows("after a touch", "亿元")
	if path := evaluate[string](t, r.ctx, "location.pathname"); !strings.Contains(path, "/zh/") || strings.Contains(path, "trade") {
		t.Errorf("the first touch led to %s", path)
	}
	r.touch(at)
	if path := evaluate[string](t, r.ctx, `new Promise(done => setTimeout(() => done(location.pathname), 600))`); !strings.Contains(path, "trade/") {
		t.Errorf("the second touch stayed at %s", path)
	}
}

// shows fails unless the box has all these words, or is not there without any.
func (r *reader) shows(when string, words ...string) {
	r.t.Helper()
	got := evaluate[string](r.t, r.ctx, essence)
	if len(words) == 0 && got != "" || strings.Contains(got, "OUTSIDE") || strings.Contains(got, "NOT DESCRIBED") {
		r.t.Errorf("%s: %q", when, got)
	}
	for _, word := range words {
		if !strings.Contains(got, word) {
			r.t.Errorf("%s the essence lacks %q: %q", when, word, got)
		}
	}
}

// touch taps a place in the window with a finger.
func (r *reader) touch(at []float64) {
	r.t.Helper()
	for _, event := range []input.DispatchTouchEventParams{
		{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: at[0], Y: at[1]}}},
		{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}},
	} {
		if _, err := chromedp.Call(r.ctx, input.DispatchTouchEvent, event); err != nil {
			r.t.Fatal(err)
		}
	}
}
