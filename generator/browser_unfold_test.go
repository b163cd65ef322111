package generator

import "testing"

// TestWhatIsUnfoldedFitsAPhone: citations hold addresses, which have no place to
// break; unfolded on the narrowest screen they must not widen the page.
func TestWhatIsUnfoldedFitsAPhone(t *testing.T) {
	t.Parallel()
	ctx := browser(t)
	base := "file://" + publishedSite(t) + "/"
	for _, page := range []string{
		"events/harbin-online-europe-2020/", "zh/events/harbin-online-europe-2020/", "ru/events/harbin-online-europe-2020/",
		"trade/hlj-russia-cny/", "zh/sources/", "ru/data/", "methodology/", "changes/",
	} {
		open(t, ctx, base+page+"index.html", 320, 800)
		wide := evaluate[string](t, ctx, `(() => {
			const root = document.documentElement;
			document.querySelectorAll("details").forEach(d => { d.open = true; });
			const out = [...document.querySelectorAll("main *")].filter(e => !e.closest("svg, .table-scroll, template, .visually-hidden") && e.getBoundingClientRect().right > root.clientWidth + 1);
			return root.scrollWidth > root.clientWidth ? out.slice(-3).map(e => e.tagName + "." + e.className + ": " + e.textContent.slice(0, 60)).join("; ") || "wide" : "";
		})()`)
		if wide != "" {
			t.Errorf("%s is wider than the screen: %s", page, wide)
		}
	}
}
