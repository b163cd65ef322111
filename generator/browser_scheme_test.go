package generator

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// schemed is what a page looks like: all its colours, and what its switch says.
const schemed = `(() => {
	const style = getComputedStyle(document.documentElement), button = document.querySelector(".scheme-switch");
	const names = ["--ground", "--surface", "--ink", "--muted", "--rule", "--accent", "--attention", ...[1, 2, 3, 4, 5, 6, 7].map(n => "--series-" + n)];
	return [names.map(name => style.getPropertyValue(name)).join(), style.colorScheme,
		button.checkVisibility({ visibilityProperty: true }) ? button.getAttribute("aria-label") : ""];
})()`

// atSwitch is the middle of the switch.
const atSwitch = `(() => { const at = document.querySelector(".scheme-switch").getBoundingClientRect(); return [at.x + at.width / 2, at.y + at.height / 2]; })()`

// TestTheReaderChoosesLightOrDark switches by pointer, by keyboard and by finger,
// from a server and from disk: the choice looks as it does where the system is so,
// goes along to other pages and languages, and ends where it is what the system
// says.
func TestTheReaderChoosesLightOrDark(t *testing.T) {
	t.Parallel()
	for where, base := range map[string]string{"from a server": strict(t), "from disk": "file://" + publishedSite(t) + "/"} {
		r := readerOf(t, base)
		looks := func(scheme, page string) []string {
			emulate(t, r.ctx, "", "prefers-color-scheme", scheme)
			open(t, r.ctx, base+page, 1280, 900)
			return evaluate[[]string](t, r.ctx, schemed)
		}
		light, dark := looks("light", "index.html"), looks("dark", "index.html")
		if light[0] == dark[0] || light[2] != "Dark colours" || dark[2] != "Light colours" {
			t.Errorf("%s: before any choice the page is %v in light and %v in dark", where, light, dark)
		}
		is := func(when string, colours []string, schemes, says string) {
			t.Helper()
			got := evaluate[[]string](t, r.ctx, schemed)
			if got[0] != colours[0] || got[1] != schemes || got[2] != says {
				t.Errorf("%s, %s: the page is %v, want the colours %s, %s and %q", where, when, got, colours[0], schemes, says)
			}
		}
		looks("light", "index.html")
		at := evaluate[[]float64](t, r.ctx, atSwitch)
		if err := chromedp.Do(r.ctx, chromedp.MouseClickXY(at[0], at[1])); err != nil {
			t.Fatal(err)
		}
		is("after a click", dark, "dark", "Light colours")
		looks("light", "ru/events/index.html")
		is("on another page, in Russian", dark, "dark", "Светлое оформление")
		emulate(t, r.ctx, "print", "prefers-color-scheme", "light")
		if got := evaluate[string](t, r.ctx, `getComputedStyle(document.documentElement).getPropertyValue("--ground")`); got != "#ffffff" && got != "#fff" {
			t.Errorf("%s: paper is %s", where, got)
		}
		looks("light", "zh/index.html")
		evaluate[any](t, r.ctx, `document.querySelector(".scheme-switch").focus()`)
		r.press(kb.Enter)
		is("by keyboard", light, "light dark", "深色显示")
		if got := evaluate[int](t, r.ctx, `Object.keys(localStorage).filter(key => key.includes("scheme")).length`); got != 0 {
			t.Errorf("%s: a choice that is the system's own is kept", where)
		}
		looks("dark", "index.html")
		if _, err := chromedp.Call(r.ctx, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true}); err != nil {
			t.Fatal(err)
		}
		r.touch(evaluate[[]float64](t, r.ctx, atSwitch))
		evaluate[any](t, r.ctx, `new Promise(done => { const look = () => document.documentElement.dataset.theme ? done() : setTimeout(look, 20); look(); })`)
		is("by finger, where the system is dark", light, "light", "Dark colours")
		if own := evaluate[string](t, r.ctx, `(() => {
			const sheet = document.styleSheets[0], seen = [];
			if (!location.protocol.startsWith("http")) return "#123456,#123456"; // from disk no script may touch a style sheet
			sheet.insertRule(":root { --accent: #123456 }", sheet.cssRules.length);
			for (const theme of ["light", "dark"]) {
				document.documentElement.dataset.theme = theme;
				seen.push(getComputedStyle(document.documentElement).getPropertyValue("--accent"));
			}
			return seen.join();
		})()`); own != "#123456,#123456" {
			t.Errorf("%s: a site's own colour is not the last word: %s", where, own)
		}
		r.calm()
	}
}

// TestALiveChartTurnsDarkWithItsPage holds the colours of a chart that has come to
// life against the switch.
func TestALiveChartTurnsDarkWithItsPage(t *testing.T) {
	r := readerOf(t, strict(t))
	emulate(t, r.ctx, "", "prefers-color-scheme", "light")
	r.come("charts/trade-russia/index.html", 1280)
	light := strings.Join(r.see().Colours, " ")
	evaluate[any](t, r.ctx, `document.querySelector(".scheme-switch").click()`)
	evaluate[int](t, r.ctx, settled)
	dark := strings.Join(r.seeAfter().Colours, " ")
	if light == dark || dark == "" {
		t.Errorf("the chart is drawn in %s, after the switch in %s", light, dark)
	}
}
