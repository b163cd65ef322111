package generator

import (
	"path/filepath"
)

// What readers do where no script runs: all of it is there, and no control that
// would need one.

func (d *driver) readsTheList() {
	d.staysOn("deals/index.html")
	d.lacks("form.explorer", ".sort")
	d.sees(`document.querySelectorAll("#listed tr").length === 3`)
	d.uses("#listed th a")
	d.arrives("events/harbin-fair-32/")
	d.sees(`document.querySelector(".card:target, :target .card, :target")?.id.startsWith("deal-")`)
}

func (d *driver) turnsPages() {
	d.opens(d.many + "deals/index.html")
	first := evaluate[string](d.t, d.ctx, `document.querySelector("#listed th a").href`)
	d.uses(`nav.pages a[href$="page/2/index.html"]`)
	d.arrives("deals/page/2/")
	d.sees(`document.querySelectorAll("table.deals tbody tr").length === 50 && document.querySelector("tbody th a").href !== "` + first + `"`)
	d.sees(`document.querySelector("nav.pages [aria-current]").textContent === "2"`)
}

func (d *driver) searchesByHand() {
	d.staysOn("deals/index.html")
	d.uses("a.site-search")
	d.arrives("search/")
	d.lacks("#search-form", "dialog")
	d.sees(`document.querySelector("#search-without").checkVisibility()`)
	d.uses(`.search-lists a[href$="sectors/index.html"]`)
	d.arrives("sectors/")
}

func (d *driver) followsTheSystem() {
	d.staysOn("deals/index.html")
	d.lacks(".scheme-switch")
	ground := func(scheme string) string {
		d.prefers(scheme)
		return evaluate[string](d.t, d.ctx, `getComputedStyle(document.body).backgroundColor`)
	}
	if dark, light := ground("dark"), ground("light"); light == dark {
		d.t.Errorf("in light and in dark the page is %s", light)
	}
}

func (d *driver) followsANumber() {
	d.opens(signing)
	d.uses(".narrative a.number")
	d.sees(`document.querySelector(".card:target").getBoundingClientRect().top < innerHeight`)
	d.lacks(".essence")
}

// cites opens the words to cite a number by, which are a fold.
func (d *driver) cites() {
	d.staysOn(signing)
	const fold = "details.cite-number"
	d.uses(fold + " > summary")
	d.sees(`document.querySelector("` + fold + ` .citation").checkVisibility() && document.querySelector("` + fold + `").open`)
	if evaluate[bool](d.t, d.ctx, `matchMedia("(scripting: none)").matches`) {
		d.lacks(".copy")
	}
}

func (d *driver) readsAChart() {
	d.opens("charts/trade-russia/index.html")
	d.lacks(".chart-walk", ".chart-keys", ".chart-layers", ".copy")
	d.sees(`[...document.querySelectorAll(".chart-still > svg")].filter(e => e.getBoundingClientRect().height > 80).length === 1`)
	d.uses(`.chart-actions a[href$=".csv"]`)
	saved(d.t, filepath.Join(d.saves, "trade-russia.csv"))
	d.uses(`.chart-actions a[href="#cite"]`)
	d.sees(`document.querySelector("#cite:target .citation").checkVisibility()`)
}

func (d *driver) foldsATable() {
	d.staysOn(signing)
	const table = "details.chart-table"
	d.sees(`document.querySelector("` + table + ` td").checkVisibility()`)
	d.uses(table + " > summary")
	d.sees(`!document.querySelector("` + table + `").open`)
	d.uses(table + " > summary")
	d.sees(`document.querySelector("` + table + ` td").checkVisibility()`)
}
