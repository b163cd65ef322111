package generator

import (
	"testing"
)

// edges are distances, in whole pixels, that shall be none: the head of the page
// has two lines that both end where the page does, facts stand below the third
// key figure and beside the contents, which are as wide as the text, and what
// belongs to a drawing ends where it does.
const edges = `(() => {
	const box = selector => document.querySelector(selector).getBoundingClientRect();
	const main = box("main"), margin = parseFloat(getComputedStyle(document.querySelector("main")).paddingRight);
	const far = {
		"tools from the end of the page": main.right - margin - box(".site-tools").right,
		"sections from the start of the page": box(".site-nav").left - box(".site-name").left,
		"sections above the foot of the tools": Math.min(0, box(".site-nav").top - box(".site-tools").bottom),
		"facts from the third key figure": box(".glance").left - box(".key-figures > li:nth-child(3)").left,
		"facts from the top of the contents": box(".glance").top - box(".contents").top,
		"contents from the end of the text": box(".contents").right - box(".narrative > p").right,
		"actions from the end of the drawing": box(".chart-actions").right - box(".chart-canvas").right,
		"sources beyond the drawing": Math.max(0, box(".chart-origin").right - box(".chart-canvas").right),
	};
	for (const table of document.querySelectorAll("main table")) {
		if (!table.checkVisibility()) continue;
		const cell = table.querySelector("tbody tr > :last-child");
		far["room behind the last column of " + table.className] = parseFloat(getComputedStyle(cell).paddingRight);
	}
	return Object.entries(far).filter(([, px]) => Math.abs(px) >= 1).map(([what, px]) => what + ": " + px.toFixed(1));
})()`

// smallest is the size of the smallest letters of the drawings that are shown.
const smallest = `Math.min(...[...document.querySelectorAll(".chart-still > svg")].filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 0).flatMap(
	svg => [...svg.querySelectorAll("text")].map(e => parseFloat(getComputedStyle(e).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)))`

func TestAPageKeepsToOneSetOfEdges(t *testing.T) {
	t.Parallel()
	base := strict(t)
	ctx := browser(t)
	for _, lang := range []string{"", "zh/", "ru/"} {
		open(t, ctx, base+lang+"events/harbin-fair-32-signing/index.html", 1280, 900)
		for _, fault := range evaluate[[]string](t, ctx, edges) {
			t.Errorf("%s: %s", lang, fault)
		}
	}
}

// TestLettersOfChartsAreLegible holds the drawings to their least size in the
// columns of a phone, a tablet and a desk.
func TestLettersOfChartsAreLegible(t *testing.T) {
	t.Parallel()
	base := strict(t)
	ctx := browser(t)
	for _, width := range []int64{360, 768, 1024, 1280} {
		open(t, ctx, base+"trade/index.html", width, 900)
		if px := evaluate[float64](t, ctx, smallest); px < 10 {
			t.Errorf("at %d px a chart has letters of %.1f px", width, px)
		}
	}
}
