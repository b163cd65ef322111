package generator

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// An A4 page within the margins of print.css, in CSS pixels.
const paperWidth, paperHeight = 673, 986

// printed is how the first chart of a page stands on paper.
type printed struct {
	Bottom, Top, Height float64
	Tall                bool
	Breaks              string // where the table must not be parted, joined by spaces
}

const printedOf = `(() => {
	const svg = document.querySelector(".chart-desk > svg").getBoundingClientRect(), style = (q, what) => getComputedStyle(document.querySelector(q))[what];
	return {
		Bottom: svg.bottom + scrollY, Top: svg.top + scrollY, Height: svg.height, Tall: document.querySelector(".is-tall") !== null,
		Breaks: [style("table.data caption", "breakAfter"), style("table.data thead", "breakAfter"), style("table.data tbody > tr", "breakAfter")].join(" "),
	};
})()`

// TestAChartIsPrintedBelowItsHeading holds every chart of the catalogue to the
// rest of its first sheet of paper, and its table to a head that has rows.
func TestAChartIsPrintedBelowItsHeading(t *testing.T) {
	t.Parallel()
	base := strict(t)
	ctx := browser(t)
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for name, data := range realFiles(t) {
		if !strings.Contains(name, "charts/") || !strings.HasSuffix(name, "/index.html") || !strings.Contains(string(data), "data-chart=") {
			continue
		}
		seen++
		open(t, ctx, base+name, paperWidth, paperHeight)
		got := evaluate[printed](t, ctx, printedOf)
		switch {
		case got.Height < 80 || got.Top < 50:
			t.Errorf("%s: no chart is printed: %+v", name, got)
		case got.Tall != (got.Height > paperHeight):
			t.Errorf("%s: a chart %.0f px high is taken for one of more than a page: %v", name, got.Height, got.Tall)
		case !got.Tall && got.Bottom > paperHeight:
			t.Errorf("%s: the chart ends at %.0f px of a page of %d", name, got.Bottom, paperHeight)
		}
		if got.Breaks != "avoid avoid avoid" {
			t.Errorf("%s: the table may be parted below its caption, its head and its first row: %s", name, got.Breaks)
		}
	}
	if seen < 30 {
		t.Errorf("only %d pages of charts", seen)
	}
}

// TestOnPaperWhatBelongsTogetherIsNotParted holds the parts of a printed text: a
// chart and who says so, the few rows of a table, the last line and what it ends.
func TestOnPaperWhatBelongsTogetherIsNotParted(t *testing.T) {
	t.Parallel()
	ctx := browser(t)
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	open(t, ctx, strict(t)+"reports/trade-with-russia/index.html", paperWidth, paperHeight)
	for part, want := range map[string]string{
		"breakBefore .narrative .chart-canvas ~ .chart-origin": "avoid",
		"breakBefore .site-footer":                             "avoid",
		"breakInside .site-footer":                             "avoid",
		"breakInside .narrative > .table-scroll":               "avoid",
	} {
		property, selector, _ := strings.Cut(part, " ")
		got := evaluate[[]string](t, ctx, fmt.Sprintf(`[...document.querySelectorAll(%q)].map(e => getComputedStyle(e).%s)`, selector, property))
		if len(got) == 0 || slices.ContainsFunc(got, func(s string) bool { return s != want }) {
			t.Errorf("%s: %q", part, got)
		}
	}
}

// checkSheets holds the line of every sheet to the one form that browsers repeat, and
// the last sheet to more than a footer: on paper the head says all of it. The site
// below base knows its address.
func checkSheets(t *testing.T, ctx context.Context, base string) {
	t.Helper()
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	const shown = `["body", ".paper-running", ".paper", ".site-header", ".site-footer"].map(q => getComputedStyle(document.querySelector(q)).display).join(" ")`
	const hidden = `(() => {
		const line = document.querySelector(".paper-running p").getBoundingClientRect(), head = document.querySelector(".paper").getBoundingClientRect();
		return head.top <= line.top && head.bottom > line.bottom && document.elementFromPoint(line.left + 5, line.top + 5).closest(".paper") !== null;
	})()`
	for _, page := range []string{"ru/reports/trade-with-russia/index.html", "zh/events/harbin-fair-32-signing/index.html"} {
		open(t, ctx, base+page, paperWidth, paperHeight)
		if got, want := evaluate[string](t, ctx, shown), "table table-header-group flex none none"; got != want {
			t.Errorf("%s is printed as %q, want %q", page, got, want)
		}
		if !evaluate[bool](t, ctx, hidden) {
			t.Errorf("%s: the head does not stand over the line of the first sheet", page)
		}
	}
}
