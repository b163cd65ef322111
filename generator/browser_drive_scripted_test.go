package generator

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/chromedp/chromedp/kb"
)

// What readers do where scripts run.

// selected is how many deals a list shows, and what it says of them.
const selected = `[...document.querySelectorAll("table.deals tbody tr")].filter(e => e.checkVisibility()).length + " / " + document.getElementById("explorer-found").textContent`

func (d *driver) explores() {
	d.staysOn("deals/index.html")
	d.uses("form.explorer summary")
	d.chooses(`form.explorer [name="stage"]`)
	d.sees(selected + ` === "2 / 2 of 3 match."`)
	d.types(`form.explorer [name="q"]`, "hegang")
	d.sees(selected + ` === "1 / 1 of 3 match."`)
	d.sees(`/stage=framework.*q=hegang|q=hegang.*stage=framework/.test(location.href)`)
	d.uses("form.explorer a[data-csv]")
	file, err := io.ReadAll(saved(d.t, filepath.Join(d.saves, "deals-selection.csv")))
	if err != nil || strings.Count(string(file), "\n") != 2 || !strings.Contains(string(file), "hegang-shantou-birobidzhan") {
		d.t.Errorf("the selection is saved as %.300q, %v", file, err)
	}
	d.uses(`form.explorer [name="clear"]`)
	d.sees(selected + ` === "3 / 3 of 3 match."`)
	sorted := `document.querySelector('th[data-sort="title"]').ariaSort === "ascending" && `
	if d.hand == finger { // a phone has no headings
		d.chooses(`form.explorer [name="sort"]`)
		sorted = `document.querySelector('[name="sort"]').value === "title" && `
	} else {
		d.uses(`th[data-sort="title"] button`)
	}
	d.sees(sorted + selected + `.startsWith("3 / 3 of 3 match.")`)
}

func (d *driver) turnsPagesOfASelection() {
	d.opens(d.many + "deals/index.html?sort=title")
	d.sees(selected + `.startsWith("50 / 120 of 120 match.")`)
	d.uses(`nav.pages:not([hidden]) a[data-page="2"]`)
	d.sees(selected + `.includes("Page 2 of 3.") && document.activeElement.id === "explorer-found"`)
}

// finds searches from any page, by the key that is meant for it or by the link.
func (d *driver) finds(words, first string) {
	d.t.Helper()
	if d.hand == keyboard {
		slash(d.t, d.ctx)
	} else {
		d.uses("a.site-search")
	}
	d.sees(`document.querySelector("dialog.finder[open] input") === document.activeElement`)
	press(d.t, d.ctx, words)
	d.sees(`document.querySelector("dialog.finder a.found")?.textContent === "` + first + `"`)
}

func (d *driver) searches() {
	d.opens("deals/index.html")
	d.finds("kharbin", "Harbin")
	if d.hand == keyboard {
		d.press(kb.Escape) // empties the field
		d.press(kb.Escape)
	} else {
		d.uses("dialog .finder-close")
	}
	d.sees(`!document.querySelector("dialog[open]") && document.activeElement.closest("dialog") === null`)
	d.finds("huawei", "Huawei")
	if d.hand == keyboard {
		d.press(kb.ArrowDown)
		d.press(kb.Enter)
	} else {
		d.uses("dialog a.found")
	}
	d.arrives("partners/huawei/")

	d.opens("search/index.html")
	d.lacks("#search-without")
	d.types("#search-words", "fair")
	d.press(kb.Enter)
	d.sees(`document.activeElement.matches("a.found") && document.querySelector(".found-more")`)
	shown := evaluate[int](d.t, d.ctx, `document.querySelectorAll(".found-group:has(.found-more) a.found").length`)
	d.uses(".found-more")
	d.sees(`document.activeElement.matches("a.found")`)
	if more := evaluate[int](d.t, d.ctx, `document.querySelectorAll("a.found").length`); more <= shown {
		d.t.Errorf("of %d results %d are shown once more are asked for", shown, more)
	}
}

// schemeNow is the ground of the page and what the switch says.
const schemeNow = `getComputedStyle(document.body).backgroundColor + " " + document.querySelector(".scheme-switch").ariaLabel`

func (d *driver) changesScheme() {
	d.staysOn("deals/index.html")
	d.sees(`document.querySelector(".scheme-switch").ariaLabel === "Dark colours"`)
	light := evaluate[string](d.t, d.ctx, schemeNow)
	d.uses(".scheme-switch")
	d.sees(`document.documentElement.dataset.theme === "dark" && ` + schemeNow + ` !== "` + light + `"`)
	if d.hand == keyboard {
		d.press(" ") // the focus has stayed
	} else {
		d.uses(".scheme-switch")
	}
	d.sees(`!document.documentElement.dataset.theme && ` + schemeNow + ` === "` + light + `"`)
}

const signing = "events/harbin-fair-32-signing/index.html"

func (d *driver) asksANumber() {
	const number, there, gone = ".narrative a.number", `document.querySelector(".essence blockquote")?.checkVisibility()`, `!document.querySelector(".essence")`
	d.opens(signing)
	switch d.hand {
	case mouse:
		at := d.at(number)
		d.point(at[0], at[1])
		d.sees(there)
		box := d.at(".essence")
		d.point(box[0], box[1]) // its words can be read and marked
		d.seesStill(there)
		d.point(1, 1)
		d.sees(gone)
	case finger:
		d.uses(number)
		d.sees(there)
		d.touch(d.at("h1"))
		d.sees(gone)
		d.uses(number)
		d.sees(there)
	case keyboard:
		d.tabsTo(number)
		d.sees(there)
		d.press(kb.Escape)
		d.sees(gone + ` && document.activeElement.matches("` + number + `")`)
		d.press(kb.Enter)
		d.sees(`document.querySelector(".card:target")`)
		return
	}
	d.uses(number)
	d.sees(`document.querySelector(".card:target")`)
}

func (d *driver) citesAndCopies() {
	d.cites()
	d.sees(`document.querySelector("details.cite-number .copy")`)
	d.uses("details.cite-number .copy")
	d.sees(`document.querySelector(".copy-done").textContent === "Copied" || getSelection().toString().length > 20`)
}

// tipSeen is what the box beside a mark says.
const tipSeen = `[...document.querySelectorAll(".chart-tip")].find(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))?.textContent`

func (d *driver) livensAChart() {
	const alive, bar = `document.querySelector("[data-chart].is-live .chart-live svg")`, `[data-chart] .chart-%s path[fill="var(--series-1)"]`
	d.opens("charts/trade-russia/index.html")
	d.sees(`!` + alive + ` && document.querySelector(".chart-walk").tabIndex === 0`)
	if d.hand == keyboard {
		d.tabsTo(".chart-walk")
		d.sees(alive)
		d.press(kb.ArrowRight)
		d.sees(tipSeen + ` && document.querySelector(".chart-said").textContent.includes(` + tipSeen + `)`)
		d.press(kb.Escape)
	} else {
		at := evaluate[[]float64](d.t, d.ctx, `(() => {
			document.querySelector("[data-chart]").scrollIntoView({ block: "center", behavior: "instant" });
			const bars = [...document.querySelectorAll('.chart-still path[fill="var(--series-1)"]')].map(e => e.getBoundingClientRect()).filter(e => e.height > 20);
			return [bars[0].left + bars[0].width / 2, bars[0].bottom - 5];
		})()`)
		if d.hand == finger {
			d.touch(at) // the first shows at once what is there
		} else {
			d.point(at[0], at[1])
		}
		d.sees(alive)
		d.sees(tipSeen)
		d.press(kb.Escape)
	}
	d.sees(`!` + tipSeen)
	const layer, drawn = ".chart-layers button", `document.querySelectorAll(".chart-live svg path").length`
	all := evaluate[int](d.t, d.ctx, drawn)
	d.uses(layer)
	d.sees(`document.querySelector("` + layer + `").ariaPressed === "false"`)
	if few := evaluate[int](d.t, d.ctx, `new Promise(done => setTimeout(() => done(`+drawn+`), 400))`); few >= all {
		d.t.Errorf("with a layer off %d shapes of %d are drawn", few, all)
	}
}

func (d *driver) unfoldsATable() {
	d.staysOn(signing)
	const table = "details.chart-table"
	d.sees(`!document.querySelector("` + table + `").open`)
	d.uses(table + " > summary")
	d.sees(`document.querySelector("` + table + ` td").checkVisibility()`)
	d.uses(`.chart-actions a[href$="-cite"]`)
	d.sees(`document.querySelector(".chart-own:target").checkVisibility()`)
}

// changesLanguage leads to the same page in another language, and back.
func (d *driver) changesLanguage() {
	d.opens("deals/index.html")
	for _, to := range []struct{ lang, page string }{{"zh-Hans", "zh/deals/"}, {"en", "deals/"}} {
		d.uses(`.languages a[hreflang="` + to.lang + `"]`)
		d.arrives(to.page)
		d.sees(`document.documentElement.lang === "` + to.lang + `" && document.querySelector(".languages [aria-current]").hreflang === "` + to.lang + `"`)
	}
}
