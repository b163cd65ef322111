package generator

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// cramped tells what does not fit a page of this width, with all its folds open:
// 320 pixels are the smallest phones, and a screen of 1280 at 400 %. A wide table
// may scroll in its own box on a desk only; elsewhere its rows are labelled.
const cramped = `(() => {
	for (const fold of document.querySelectorAll("details")) fold.open = true;
	const told = [], room = document.documentElement.clientWidth, lines = [];
	const say = (what, e) => told.push(what + ": " + e.textContent.trim().slice(0, 40) + " in " + e.localName + "." + e.className);
	if (document.documentElement.scrollWidth > room) told.push("scrolls sideways by " + (document.documentElement.scrollWidth - room));
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
	while (texts.nextNode()) {
		const text = texts.currentNode, e = text.parentElement;
		if (!text.data.trim() || e.closest("svg, script, template, .visually-hidden, thead, .skip") || !e.checkVisibility()) continue;
		range.selectNodeContents(text);
		for (const box of range.getClientRects()) {
			if (box.width < 1) continue;
			lines.push([box, e]);
			if ((box.right > room + 1 || box.left < -1) && !e.closest(room < 1200 ? ".chart-scroll" : ".chart-scroll, .table-scroll")) say("cut off", e);
		}
	}
	lines.sort(([a], [b]) => a.top - b.top);
	lines.forEach(([a, e], i) => {
		for (let j = i + 1; j < lines.length && lines[j][0].top < a.bottom; j++) {
			const [b, f] = lines[j];
			const high = Math.min(a.bottom, b.bottom) - b.top, wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			if (wide > 1 && high > Math.min(a.height, b.height) / 2) say("overlaps " + e.textContent.trim().slice(0, 40), f);
		}
	});
	return [...new Set(told)];
})()`

// wordy puts a word that no line holds, and Han without a blank, into each kind of
// element that has words, and tells which of them make the page scroll. (A page
// without styles, for addresses that lead nowhere, says but what we wrote.)
const wordy = `(() => {
	if (document.styleSheets.length === 0) return [];
	const room = document.documentElement.clientWidth, kinds = new Set(), told = [];
	const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), found = [];
	while (texts.nextNode()) {
		const e = texts.currentNode.parentElement, kind = [e, e.parentElement].map(e => e.localName + "." + e.className).join(" in ");
		if (!texts.currentNode.data.trim() || kinds.has(kind) || e.closest("svg, script, option, .visually-hidden, thead") || !e.checkVisibility()) continue;
		kinds.add(kind);
		found.push([texts.currentNode, kind]);
	}
	for (const long of ["Водогрязеторфопарафинолечебница".repeat(2), "黑龙江省哈尔滨市对俄罗斯经贸合作签约仪式".repeat(3)]) {
		for (const [text, kind] of found) {
			const was = text.data, box = text.parentElement.closest(".table-scroll") ?? document.documentElement;
			text.data = long;
			if (box.scrollWidth > box.clientWidth) told.push(kind + " does not break " + long.slice(0, 10));
			text.data = was;
		}
	}
	return told;
})()`

// unseen lists kinds of elements that can have the focus and do not show it: as
// many of each kind as stand in different ones.
const unseen = `(() => {
	const told = new Set(), kinds = new Set();
	for (const e of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
		const kind = [e, e.parentElement, e.parentElement.parentElement].map(e => e.localName + "." + e.className).join(" in ");
		if (kinds.has(kind) || !e.checkVisibility()) continue;
		kinds.add(kind);
		e.focus({ focusVisible: true, preventScroll: true });
		if (document.activeElement !== e) continue;
		const { outlineStyle, outlineWidth, opacity, clipPath } = getComputedStyle(e);
		if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || opacity === "0" || clipPath !== "none") told.add(e.localName + "." + e.className);
	}
	return [...told];
})()`

// restless lists elements that move by themselves.
const restless = `[...document.querySelectorAll("*")].filter(e => {
	const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e);
	return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
}).map(e => e.localName + "." + e.className)`

// nameless lists the cells of tables whose heads a phone does not show and that
// do not say it themselves, or its short form.
const nameless = `[...document.querySelectorAll("main td")].filter(e => e.checkVisibility() && !e.matches(":empty")).filter(e => {
	const heads = e.closest("table").tHead?.rows[0]?.cells ?? [], at = e.cellIndex;
	const said = getComputedStyle(e, "::before").content;
	return heads.length > 1 && !(e.dataset.label === (heads[at]?.abbr || heads[at]?.textContent) && said.includes(e.dataset.label.slice(0, 5)));
}).map(e => e.closest("table").className + ": " + e.textContent.trim().slice(0, 40))`

// wide are pages beside those of everyPart that have the longest words, rows,
// addresses and drawings of their kind.
var wide = []string{"events/heilongjiang-guangdong-2023/index.html", "partners/tencent/index.html", "years/2023/index.html",
	"charts/trade-russia/index.html", "charts/sectors-by-event/index.html", "about/index.html"}

// TestAPhoneShowsEverything opens every part of the site in every language on the
// smallest phone, which is also a desk's screen at 400 %, for a reader who goes by
// keyboard and bears no motion, and every kind of page enlarged less.
func TestAPhoneShowsEverything(t *testing.T) {
	t.Parallel()
	base, files, pages := strict(t), realFiles(t), append(everyPart(t), wide...)
	for _, lang := range []string{"", "zh/", "ru/"} {
		t.Run("in "+lang, func(t *testing.T) {
			t.Parallel()
			r := readerOf(t, base)
			emulate(t, r.ctx, "", "prefers-reduced-motion", "reduce")
			kinds := map[string]bool{}
			for _, page := range pages {
				page := inLanguage(lang, page)
				if files[page] == nil {
					continue
				}
				r.onAPhone(page, lang == "")
				if kind := string(bodyClass.Find(files[page])); !kinds[kind] {
					kinds[kind] = true
					r.zoomed(page)
				}
			}
		})
	}
}

func (r *reader) onAPhone(page string, first bool) {
	r.t.Helper()
	open(r.t, r.ctx, r.base+page, 320, 700)
	if first {
		for _, fault := range evaluate[[]string](r.t, r.ctx, wordy) {
			r.t.Errorf("%s: %s", page, fault)
		}
	}
	for what, script := range map[string]string{"": cramped, "focus is not seen on ": unseen, "moves: ": restless, "has no name: ": nameless} {
		for _, fault := range evaluate[[]string](r.t, r.ctx, script) {
			r.t.Errorf("%s: %s%s", page, what, fault)
		}
	}
}

// zoomed looks at the page that is open in the two other ways in which people make
// it larger: a desk's screen at 200 %, and there letters of twice their size alone.
func (r *reader) zoomed(page string) {
	r.t.Helper()
	for _, way := range []struct {
		name, letters string
		width         int64
	}{{"at 200 %", "", 640}, {"with large letters", "200%", 1280}} {
		if err := chromedp.Do(r.ctx, chromedp.EmulateViewport(way.width, 700)); err != nil {
			r.t.Fatal(err)
		}
		evaluate[any](r.t, r.ctx, `document.documentElement.style.fontSize = "`+way.letters+`"`)
		for _, fault := range evaluate[[]string](r.t, r.ctx, cramped) {
			r.t.Errorf("%s, %s: %s", page, way.name, fault)
		}
	}
}

// TestThePathsOfTheKeyboard walks them: past the header, into a number's essence
// and out of it, into a fold.
func TestThePathsOfTheKeyboard(t *testing.T) {
	t.Parallel()
	r := readerOf(t, strict(t))
	for _, page := range []string{"events/harbin-fair-32-signing/index.html", "zh/events/harbin-fair-32-signing/index.html", "ru/events/harbin-fair-32-signing/index.html"} {
		open(t, r.ctx, r.base+page, 360, 800)
		r.press(kb.Tab)
		if seen := evaluate[bool](t, r.ctx, `(e => e.matches(".skip") && e.getBoundingClientRect().top >= 0)(document.activeElement)`); !seen {
			t.Errorf("%s: the first Tab does not show the way past the header", page)
		}
		r.press(kb.Enter)
		if at := evaluate[string](t, r.ctx, `document.activeElement.id`); at != "main_content" {
			t.Errorf("%s: the way past the header leads to %q", page, at)
		}
		for range 40 {
			if r.press(kb.Tab); evaluate[bool](t, r.ctx, `document.activeElement.matches("main a.number")`) {
				break
			}
		}
		const essence = `(document.querySelector(".essence")?.checkVisibility() ?? false)`
		if !evaluate[bool](t, r.ctx, essence+` && document.activeElement.getAttribute("aria-describedby") === document.querySelector(".essence").id`) {
			t.Errorf("%s: no essence beside a number that has the focus", page)
		}
		if r.press(kb.Escape); evaluate[bool](t, r.ctx, essence) {
			t.Errorf("%s: Escape leaves the essence there", page)
		}
		if !evaluate[bool](t, r.ctx, `document.activeElement.matches("a.number")`) {
			t.Errorf("%s: Escape takes the focus from the number", page)
		}
		const fold = `document.querySelector("details.cite-number")`
		evaluate[any](t, r.ctx, fold+`.querySelector("summary").focus({ focusVisible: true })`)
		for _, want := range []bool{true, false} {
			if r.press(kb.Enter); evaluate[bool](t, r.ctx, fold+`.open`) != want {
				t.Errorf("%s: Enter on a fold does not make it %v", page, want)
			}
		}
		r.leave(page)
	}
}

// TestForcedColoursHideNothing looks at what only a background or a border shows,
// since such a reader's colours take the place of ours.
func TestForcedColoursHideNothing(t *testing.T) {
	t.Parallel()
	r := readerOf(t, strict(t))
	emulate(t, r.ctx, "", "forced-colors", "active")
	open(t, r.ctx, r.base+"years/2023/index.html", 1280, 900)
	for _, fault := range evaluate[[]string](t, r.ctx, unseen) {
		t.Errorf("focus is not seen on %s", fault)
	}
	open(t, r.ctx, r.base+"years/2012/index.html", 1280, 900)
	bars := func() float64 {
		whole := pictureOf(t, r.ctx, "table")
		evaluate[any](t, r.ctx, `document.querySelectorAll("meter").forEach(e => { e.value = 0; })`)
		return different(whole, pictureOf(t, r.ctx, "table"))
	}
	if bars() == 0 {
		t.Error("bars in tables are not seen")
	}
	r.come("charts/trade-russia/index.html", 1280)
	struck := `getComputedStyle(document.querySelector(".chart-layers button"), "::after")`
	line := `(s => s.content !== "none" && s.borderTopStyle !== "none" && s.display !== "none")(` + struck + `)`
	if evaluate[bool](t, r.ctx, line) {
		t.Error("a layer that is shown is struck through in the legend")
	}
	evaluate[any](t, r.ctx, `document.querySelector(".chart-layers button").click()`)
	if !evaluate[bool](t, r.ctx, line) {
		t.Error("a layer that is hidden is not struck through in the legend")
	}
}
