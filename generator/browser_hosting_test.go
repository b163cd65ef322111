package generator

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"tradepost/generator/hosting"
)

var bodyClass = regexp.MustCompile(`<body class="(page-[a-z]+)"`)

// onePerKind is a page of each kind of the real site, by kind.
func onePerKind(t *testing.T) map[string]string {
	t.Helper()
	files := realFiles(t)
	pages := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if kind := bodyClass.FindSubmatch(files[name]); kind != nil && pages[string(kind[1])] == "" {
			pages[string(kind[1])] = name
		}
	}
	delete(pages, "page-notfound") // its status is an error by intent
	return pages
}

// TestNoPageBreaksThePolicyOfItsServer opens a page of each kind in a real
// browser from a real server, with the headers that tradepost hosting prints.
func TestNoPageBreaksThePolicyOfItsServer(t *testing.T) {
	t.Parallel()
	base := startNginx(t, hosting.Place{Folder: packedSite(t), Path: "/a/b/"})
	pages := onePerKind(t)
	if len(pages) < 20 {
		t.Errorf("only %d kinds of page: %v", len(pages), pages)
	}
	ctx := browser(t)
	var w watch
	w.listen(t, ctx, base)
	for kind, name := range pages {
		before := len(w.faults)
		open(t, ctx, base+name, 1280, 900)
		if n := evaluate[int](t, ctx, scrollThrough); n > 0 {
			t.Errorf("%s: %d charts are not drawn", name, n)
		}
		if evaluate[bool](t, ctx, `document.querySelector("[data-chart]") !== null`) && !evaluate[bool](t, ctx, comesAlive) {
			t.Errorf("%s: its chart stays a picture when it is clicked", name)
		}
		for _, fault := range w.faults[before:] {
			t.Errorf("%s (%s): %s", name, kind, fault)
		}
	}
	before := len(w.faults)
	if err := chromedp.Do(ctx, chromedp.Navigate(base+"charts/trade-russia/trade-russia.svg"), chromedp.WaitReady("svg path")); err != nil {
		t.Fatal(err)
	}
	for _, fault := range w.faults[before:] {
		if !strings.HasSuffix(fault, "/favicon.ico") { // a picture cannot name its icon
			t.Errorf("a picture alone: %s", fault)
		}
	}
}
