package generator

import (
	"strings"
	"testing"

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
			evaluate[bool](t, r.ctx, `(location.hash = document.querySelector(".source-card[hidden]").id, true)`)
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
