package generator

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// sourcesSeen is how many sources a page shows, and what it says of it.
const sourcesSeen = `(async () => {
	await new Promise(done => setTimeout(done, 50));
	const all = [...document.querySelectorAll(".source-card")];
	return [String(all.filter(e => e.checkVisibility()).length), document.querySelector(".filter-found").textContent, location.search];
})()`

func TestSourcesAreNarrowedByKindAndLanguage(t *testing.T) {
	t.Parallel()
	for name, base := range places(t) {
		t.Run(name, func(t *testing.T) {
			r := readerOf(t, base)
			open(t, r.ctx, base+"sources/index.html", 360, 800)
			whole := evaluate[[]string](t, r.ctx, sourcesSeen)
			evaluate[bool](t, r.ctx, `(() => {
				const field = document.querySelector('select[name="lang"]');
				field.value = "zh";
				return field.dispatchEvent(new Event("change", { bubbles: true }));
			})()`)
			some := evaluate[[]string](t, r.ctx, sourcesSeen)
			if some[0] == whole[0] || !strings.HasPrefix(some[1], some[0]+" of "+whole[0]) {
				t.Errorf("of %s sources %s are shown, and the page says %q", whole[0], some[0], some[1])
			}
			open(t, r.ctx, base+"sources/index.html?lang=zh&kind=nonsense", 360, 800)
			if again := evaluate[[]string](t, r.ctx, sourcesSeen); again[0] != some[0] {
				t.Errorf("the address shows %s sources, the choice showed %s", again[0], some[0])
			}
			evaluate[bool](t, r.ctx, `(location.hash = document.querySelector(".source-card[hidden] .source-facts").id, true)`)
			if all := evaluate[[]string](t, r.ctx, sourcesSeen); all[0] != whole[0] {
				t.Errorf("a link to a source that was left out shows %s", all[0])
			}
			r.calm()
		})
	}
}

func TestTheFilterNeitherJumpsNorStandsThereInVain(t *testing.T) {
	r := readerOf(t, strict(t))
	watchJumps(t, r.ctx)
	open(t, r.ctx, r.base+"ru/sources/index.html", 360, 800)
	for _, jump := range evaluate[[]string](t, r.ctx, jumped) {
		t.Errorf("the page jumped: %s", jump)
	}
	if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	open(t, r.ctx, r.base+"ru/sources/index.html", 360, 800)
	seen, err := chromedp.Run(r.ctx, chromedp.EvaluateAsDevTools[bool](`document.querySelector(".filters").checkVisibility()`))
	if err != nil {
		t.Fatal(err)
	}
	if seen {
		t.Error("without scripts there is a filter that does nothing")
	}
}

// TestALinkToASourceOpensIt comes to a source that is folded, with and without
// scripts: its title is on screen, and so is what rests on it.
func TestALinkToASourceOpensIt(t *testing.T) {
	t.Parallel()
	const seen = `(() => {
		const facts = document.querySelector(":target"), card = facts?.closest(".source-card");
		const top = card?.querySelector("h2").getBoundingClientRect().top ?? -1;
		return [!!facts?.checkVisibility(), !!card?.querySelector("details").open, top >= 0 && top < innerHeight].join(" ");
	})()`
	r := readerOf(t, strict(t))
	for _, disabled := range []bool{false, true} {
		if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: disabled}); err != nil {
			t.Fatal(err)
		}
		for _, width := range []int64{360, 1280} {
			open(t, r.ctx, r.base+"sources/index.html#fair32-signing-breakinglatest", width, 800)
			if err := chromedp.Do(r.ctx, chromedp.WaitVisible(".source-facts:target")); err != nil {
				t.Fatal(err)
			}
			found, err := "", error(nil)
			for range 200 { // until it has scrolled there
				if found, err = chromedp.Run(r.ctx, chromedp.EvaluateAsDevTools[string](seen)); found == "true true true" || err != nil {
					break
				}
				time.Sleep(20 * time.Millisecond)
			}
			if err != nil || found != "true true true" {
				t.Errorf("at %d px, scripts disabled %v: visible, open, title on screen: %s, %v", width, disabled, found, err)
			}
		}
	}
}

// TestTheListOfSourcesIsShort: a source is a title and a line, whatever rests on it.
func TestTheListOfSourcesIsShort(t *testing.T) {
	r := readerOf(t, strict(t))
	const rows = `[document.documentElement.scrollHeight, document.querySelectorAll(".source-card").length]`
	for width, most := range map[int64]int{360: 150, 1280: 100} {
		open(t, r.ctx, r.base+"sources/index.html", width, 800)
		got := evaluate[[]int](t, r.ctx, rows)
		t.Logf("at %d px %d sources take %d px", width, got[1], got[0])
		if got[0] > got[1]*most {
			t.Errorf("at %d px %d sources take %d px", width, got[1], got[0])
		}
	}
}
