package generator

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// frames presses the first entry of the legend and collects how often the
// drawing changes in the half second after that.
const frames = `(async () => {
	const stage = document.querySelector(".chart-live"), seen = new Set();
	document.querySelector(".chart-layers button").click();
	for (const end = performance.now() + 500; performance.now() < end; ) {
		seen.add(stage.innerHTML);
		await new Promise(done => requestAnimationFrame(done));
	}
	return seen.size;
})()`

// enter counts how often the drawing changes in the half second after a chart
// has come to life.
const enter = `(async () => {
	const box = document.querySelector("[data-chart]"), seen = new Set();
	let left = 30;
	box.click();
	await new Promise(done => {
		const watch = new MutationObserver(() => box.matches(".is-live") && (watch.disconnect(), done()));
		watch.observe(box, { attributes: true });
	});
	for (; left > 0; left--) {
		seen.add(box.querySelector(".chart-live").innerHTML);
		await new Promise(done => requestAnimationFrame(done));
	}
	return seen.size;
})()`

func TestLayersComeAndGoOnlyForReadersWhoBearMotion(t *testing.T) {
	r := readerOf(t, strict(t))
	for preference, moves := range map[string]bool{"no-preference": true, "reduce": false} {
		emulate(t, r.ctx, "", "prefers-reduced-motion", preference)
		open(t, r.ctx, r.base+"charts/trade-russia/index.html", 1280, 1000)
		if n := evaluate[int](t, r.ctx, enter); n != 1 {
			t.Errorf("%s: a chart that comes to life is drawn in %d steps", preference, n)
		}
		for _, way := range []string{"go", "come"} {
			n := evaluate[int](t, r.ctx, frames)
			for try := 0; moves && n <= 2 && try < 5; try++ { // a busy machine may draw no frame between first and last
				evaluate[int](t, r.ctx, frames)
				n = evaluate[int](t, r.ctx, frames)
			}
			if (n > 2) != moves || n < 1 {
				t.Errorf("%s: layers %s in %d steps", preference, way, n)
			}
		}
		r.leave("with the preference " + preference)
	}
}

// TestWhatIsSwitchedOffStaysOff changes all that makes a chart draw itself anew.
func TestWhatIsSwitchedOffStaysOff(t *testing.T) {
	r := readerOf(t, strict(t))
	page := "charts/trade-russia/index.html"
	emulate(t, r.ctx, "", "prefers-color-scheme", "light")
	r.come(page, 1280)
	all := len(evaluate[[]string](t, r.ctx, tour))
	evaluate[any](t, r.ctx, `document.querySelector(".chart-layers button").click()`)
	few := len(evaluate[[]string](t, r.ctx, tour))
	for _, l := range []look{{"dark", false}, {"dark", true}, {"light", true}, {"light", false}} {
		l.take(t, r.ctx)
		s := r.see()
		if s.Pressed[0] != "false" || len(evaluate[[]string](t, r.ctx, tour)) != few || few >= all {
			t.Errorf("%v: the layer that was switched off is back", l)
		}
		if dark := slices.Contains(s.Colours, "#f0a95b"); dark != (l.scheme == "dark") {
			t.Errorf("%v: the marks are drawn in %v", l, s.Colours)
		}
	}
}

// TestWalkingOnWhileTheChartChanges keeps the reader's place.
func TestWalkingOnWhileTheChartChanges(t *testing.T) {
	r := readerOf(t, strict(t))
	r.come("charts/trade-russia/index.html", 1280)
	r.press(kb.ArrowRight)
	r.press(kb.ArrowRight)
	before := r.see()
	look{"dark", true}.take(t, r.ctx)
	after := r.see()
	for range 40 { // until the chart is drawn for the smaller window
		if after.Inside && slices.Equal(after.Tip, before.Tip) {
			break
		}
		after = r.seeAfter()
	}
	if !slices.Equal(after.Said, before.Said) || !slices.Equal(after.Tip, before.Tip) || !after.Inside {
		t.Errorf("from %v, %q the reader comes to %v, %q, the frame at %v", before.Said, before.Tip, after.Said, after.Tip, after.Frame)
	}
	r.press(kb.ArrowLeft)
	if s := r.see(); slices.Equal(s.Said, before.Said) || !s.Walking {
		t.Errorf("the walk does not go on: %v", s.Said)
	}
}

// TestAWalkThatOthersEnd leaves no trace where the focus or the hand goes on.
func TestAWalkThatOthersEnd(t *testing.T) {
	r := readerOf(t, strict(t))
	r.come("charts/trade-russia/index.html", 1280)
	r.press(kb.ArrowRight)
	for _, want := range []string{"reported", "worked out here", "second-hand"} {
		r.press(kb.Tab)
		got := evaluate[string](t, r.ctx, `document.activeElement.ariaLabel`)
		if s := r.seeAfter(); got != want || s.Walking || len(s.Tip) > 0 || s.Keys != "" {
			t.Errorf("Tab leads to %q, not %q; a point: %v, a tip: %q, an instruction: %q", got, want, s.Walking, s.Tip, s.Keys)
		}
	}
	r.press(kb.Tab)
	if evaluate[bool](t, r.ctx, `document.querySelector("[data-chart]").contains(document.activeElement)`) {
		t.Error("Tab does not lead out of the chart")
	}
	evaluate[any](t, r.ctx, `document.querySelector(".chart-walk").focus()`)
	r.press(kb.Home)
	at := r.see()
	r.point(at.Frame[0]+30, at.Frame[1])
	if s := r.see(); s.Walking {
		t.Error("the point stays framed when the pointer takes over")
	}
}

func TestPaperShowsThePictureInLightColours(t *testing.T) {
	r := readerOf(t, strict(t))
	const sheet = `(() => {
		const box = document.querySelector("[data-chart]"), seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
		const still = box.querySelector(".chart-desk svg"), mark = [...still.querySelectorAll("path")].find(p => p.getAttribute("fill") === "var(--series-1)");
		return [seen(still), seen(box.querySelector(".chart-phone")), seen(box.querySelector(".chart-live")),
			[...document.querySelectorAll("[data-chart] button, .chart-keys, .chart-walk, .chart-tip-frame")].some(seen), getComputedStyle(mark).fill].join();
	})()`
	for _, width := range []int64{1280, 360} {
		emulate(t, r.ctx, "", "prefers-color-scheme", "dark")
		r.come("charts/trade-russia/index.html", width)
		r.press(kb.ArrowRight)
		before := r.see()
		emulate(t, r.ctx, "print", "prefers-color-scheme", "dark")
		evaluate[int](t, r.ctx, settled)
		if got := evaluate[string](t, r.ctx, sheet); got != "true,false,false,false,rgb(11, 110, 127)" {
			t.Errorf("printed from %d px: picture, phone's, live, controls, colour: %s", width, got)
		}
		emulate(t, r.ctx, "", "prefers-color-scheme", "dark")
		evaluate[int](t, r.ctx, settled)
		if after := r.see(); !slices.Equal(after.Colours, before.Colours) {
			t.Errorf("after paper the chart at %d px is drawn in %v", width, after.Colours)
		}
	}
}

// TestAChartSpeaksForItself reads the tree that a screen reader reads: the
// picture keeps its name and description when the live chart takes over, and
// the place that the keyboard comes to says what it is, in the page's language.
func TestAChartSpeaksForItself(t *testing.T) {
	t.Parallel()
	r := readerOf(t, strict(t))
	kinds := map[string]string{"": "interactive chart", "zh/": "交互图表", "ru/": "интерактивный график"}
	for lang, kind := range kinds {
		page := lang + "charts/trade-russia/index.html"
		open(t, r.ctx, r.base+page, 1280, 1000)
		words := evaluate[[]string](t, r.ctx, `[document.querySelector(".chart-desk title").textContent,
			document.querySelector(".chart-desk desc").textContent, document.querySelector(".chart-keys").textContent]`)
		still := r.heard("image", words[0])
		if len(still) != 1 || still[0] != words[1] {
			t.Errorf("%s: the picture %q is described by %q", page, words[0], still)
		}
		if evaluate[bool](t, r.ctx, `(() => { const at = document.querySelector("[data-chart]").getBoundingClientRect();
			return document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2).closest("svg") !== null })()`) {
			t.Errorf("%s: the picture's title pops up under the pointer", page)
		}
		r.come(page, 1280)
		if live := r.heard("image", words[0]); !slices.Equal(live, still) {
			t.Errorf("%s: the live chart is described by %q", page, live)
		}
		if walk := r.heard("application", words[0]); len(walk) != 1 || walk[0] != words[2] {
			t.Errorf("%s: the keyboard comes to %q", page, walk)
		}
		if got := evaluate[string](t, r.ctx, `document.activeElement.ariaRoleDescription`); got != kind {
			t.Errorf("%s: it is called %q", page, got)
		}
		r.press(kb.ArrowRight)
		if s := r.see(); s.Keys != words[2] || !strings.Contains(strings.Join(s.Said, " "), "2017") || !strings.Contains(s.Said[len(s.Said)-1], "7") {
			t.Errorf("%s: the first point says %q under %q", page, s.Said, s.Keys)
		}
		r.leave(page)
	}
}

// heard gives the descriptions of what has a role and a name.
func (r *reader) heard(role, name string) []string {
	r.t.Helper()
	tree, err := chromedp.Call(r.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		r.t.Fatal(err)
	}
	var descriptions []string
	for _, node := range tree.Nodes {
		if !node.Ignored && plainly(node.Role) == role && plainly(node.Name) == name {
			descriptions = append(descriptions, plainly(node.Description))
		}
	}
	return descriptions
}

func plainly(v *accessibility.Value) string {
	var s string
	if v == nil || json.Unmarshal(v.Value, &s) != nil {
		return ""
	}
	return s
}

// TestTheWalkBearsAnyData puts data of other shapes under a chart of the site.
func TestTheWalkBearsAnyData(t *testing.T) {
	dir := written(t, realFiles(t))
	page := "charts/trade-russia/index.html"
	data := func(n int, has func(i int) bool) (categories, marks string) {
		var names, all []string
		for i := range n {
			names = append(names, fmt.Sprintf(`"%d"`, i))
			mark := "null"
			if has(i) {
				mark = fmt.Sprintf(`{"value": %d, "tip": ["point %d"]}`, i%7, i)
			}
			all = append(all, mark)
		}
		return strings.Join(names, ","), strings.Join(all, ",")
	}
	cases := []struct {
		name, form string
		n, want    int
		has        func(i int) bool
	}{
		{"500 bars with gaps", "bar", 500, 400, func(i int) bool { return i%5 != 3 }},
		{"500 points of a line", "line", 500, 500, func(int) bool { return true }},
		{"one point", "line", 3, 1, func(i int) bool { return i == 1 }},
		{"gaps only", "bar", 4, 0, func(int) bool { return false }},
		{"nothing", "line", 0, 0, func(int) bool { return false }},
	}
	for i, c := range cases {
		names, marks := data(c.n, c.has)
		option := fmt.Sprintf(`{"legend": {"show": false}, "grid": [{}], "xAxis": [{"type": "category", "data": [%s]}], "yAxis": [{"type": "value", "min": 0, "max": 9}],
			"series": [{"type": "%s", "data": [%s]}]}`, names, c.form, marks)
		text := optionOf.ReplaceAllLiteralString(string(realFiles(t)[page]), `<script type="application/json">`+option+`</script>`)
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(fmt.Sprintf("charts/trade-russia/%d.html", i))), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r := readerOf(t, "file://"+dir+"/")
	for i, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			at := fmt.Sprintf("charts/trade-russia/%d.html", i)
			r.come(at, 1280)
			for _, key := range []string{kb.ArrowRight, kb.ArrowUp, kb.End, kb.ArrowDown, kb.ArrowLeft, kb.Home, kb.Escape} {
				r.press(key)
			}
			heard := evaluate[[]string](t, r.ctx, tour)
			if c.want == 0 {
				heard = slices.DeleteFunc(heard, func(s string) bool { return s == "" })
			}
			if len(heard) != c.want {
				t.Errorf("%d points are read out, not %d", len(heard), c.want)
			}
			r.leave(at)
		})
	}
}
