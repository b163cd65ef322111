//go:build judges

package generator

import (
	"bytes"
	"context"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// npmPackages installs what testdata pins under a name and gives the folder of
// its packages. Without npm the test is skipped, but not in CI.
func npmPackages(t *testing.T, name string) string {
	t.Helper()
	program(t, "npm")
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/"+name)); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	npm := exec.CommandContext(ctx, "npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
	npm.Dir, npm.WaitDelay, npm.Stderr = dir, time.Second, os.Stderr
	if err := npm.Run(); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "node_modules")
}

// everyPart gives pages of the first language that have between them every kind
// of page and every element that the theme has a class for, as few as a simple
// search finds: what is found on none of them is found on no page.
func everyPart(t *testing.T) []string {
	t.Helper()
	parts := map[string]map[string]bool{}
	for name, data := range realFiles(t) {
		if strings.HasSuffix(name, ".html") && !strings.HasPrefix(name, "zh/") && !strings.HasPrefix(name, "ru/") {
			parts[name] = elementsOf(t, data)
		}
	}
	names, seen := slices.Sorted(maps.Keys(parts)), map[string]bool{}
	news := func(name string) (n int) {
		for part := range parts[name] {
			if !seen[part] {
				n++
			}
		}
		return n
	}
	var pages []string
	for {
		best := slices.MaxFunc(names, func(a, b string) int { return news(a) - news(b) })
		if news(best) == 0 {
			return pages
		}
		pages = append(pages, best)
		maps.Copy(seen, parts[best])
	}
}

// elementsOf lists the elements of a page with their classes, each once.
func elementsOf(t *testing.T, page []byte) map[string]bool {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	elements := map[string]bool{}
	doc.Find("svg *, template *").Remove()
	doc.Find("body, body *").Each(func(_ int, e *goquery.Selection) {
		elements[goquery.NodeName(e)+" "+e.AttrOr("class", "")] = true
	})
	return elements
}

// askAxe lets axe judge all of a page, also what is folded, what stands beside a
// number that has the focus, and a chart that has come to life.
const askAxe = `(async (options) => {
	for (const fold of document.querySelectorAll("details")) fold.open = true;
	const chart = document.querySelector("[data-chart]");
	chart?.click();
	for (let tries = 0; tries < 300 && chart && !chart.matches(".is-live"); tries++) await new Promise(done => setTimeout(done, 10));
	const number = document.querySelector("main a.number");
	number?.focus({ focusVisible: true });
	for (let tries = 0; tries < 100 && number && !document.querySelector(".essence"); tries++) await new Promise(done => setTimeout(done, 10));
	const { violations } = await axe.run({ ...options, resultTypes: ["violations"], preload: false });
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) =>
		id + " at " + target.join(" ") + ", one of " + nodes.length + ": " + failureSummary.replace(/\s+/g, " ")));
})`

// What axe is asked: everything once, and once more, on a phone in the dark, what
// depends on colours and on room.
const (
	axeAll  = `({ runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } })`
	axeLook = `({ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"] } })`
)

// address is where readers open a page: a report in one file on their own disk.
func address(t *testing.T, base, page string) string {
	t.Helper()
	if oneFile.MatchString(page) {
		return "file://" + publishedSite(t) + "/" + page
	}
	return base + page
}

// TestAxeFindsNothing lets axe judge every part of the site at WCAG 2.2 AA, in
// each language, light on a desk and dark on a phone.
func TestAxeFindsNothing(t *testing.T) {
	t.Parallel()
	source, err := os.ReadFile(filepath.Join(npmPackages(t, "access"), "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	base, files, pages := strict(t), realFiles(t), everyPart(t)
	for _, lang := range []string{"", "zh/", "ru/"} {
		t.Run("in "+lang, func(t *testing.T) {
			t.Parallel()
			ctx := browser(t)
			if _, err := chromedp.Call(ctx, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: string(source)}); err != nil {
				t.Fatal(err)
			}
			for _, page := range pages {
				if files[lang+page] == nil { // there is one page for addresses that lead nowhere
					continue
				}
				emulate(t, ctx, "", "prefers-color-scheme", "light")
				open(t, ctx, address(t, base, lang+page), 1280, 900)
				for _, fault := range evaluate[[]string](t, ctx, askAxe+axeAll) {
					t.Errorf("%s%s, light on a desk: %s", lang, page, fault)
				}
				emulate(t, ctx, "", "prefers-color-scheme", "dark")
				if err := chromedp.Do(ctx, chromedp.EmulateViewport(320, 700)); err != nil {
					t.Fatal(err)
				}
				for _, fault := range evaluate[[]string](t, ctx, askAxe+axeLook) {
					t.Errorf("%s%s, dark on a phone: %s", lang, page, fault)
				}
			}
		})
	}
}
