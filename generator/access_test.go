//go:build judges

package generator

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

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

// askAxe lets axe judge all of a page, also what is folded, what stands beside a
// number that has the focus, and a chart that has come to life. It runs once for all
// it is asked, since to know a page takes it longer than to judge it, and tells where
// a fault is without the HTML there. Contrast is judged of one text of each kind:
// colours hang on classes, since the policy of the pages allows no other style, so the
// others of its kind, with the same classes up to the root, look the same.
const askAxe = `(async (runOnly) => {
	for (const fold of document.querySelectorAll("details")) fold.open = true;
	const chart = document.querySelector("[data-chart]");
	if (chart && !chart.matches(".is-live")) chart.click();
	for (let tries = 0; tries < 300 && chart && !chart.matches(".is-live"); tries++) await new Promise(done => setTimeout(done, 10));
	const number = document.querySelector("main a.number");
	number?.focus({ focusVisible: true });
	for (let tries = 0; tries < 100 && number && !document.querySelector(".essence"); tries++) await new Promise(done => setTimeout(done, 10));
	for (const e of document.querySelectorAll("[data-of-its-kind]")) e.removeAttribute("data-of-its-kind");
	const kinds = new Set(), kind = e => e ? [e.localName, e.getAttribute("class"), e.getAttribute("fill"), kind(e.parentElement)].join() : "";
	for (const e of document.body.querySelectorAll("*")) {
		if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility() || kinds.has(kind(e))) continue;
		kinds.add(kind(e));
		e.setAttribute("data-of-its-kind", "");
	}
	axe.configure({ noHtml: true, rules: [{ id: "color-contrast", selector: "[data-of-its-kind]" }] });
	const { violations } = await axe.run({ runOnly, resultTypes: ["violations"], preload: false });
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) =>
		id + " at " + target.join(" ") + ", one of " + nodes.length + ": " + failureSummary.replace(/\s+/g, " ")));
})`

// What axe is asked: everything once, and once more, on a phone in the dark, what
// depends on colours and on room.
const (
	axeAll  = `({ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`
	axeLook = `({ type: "rule", values: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"] })`
)

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
				page := inLanguage(lang, page)
				if files[page] == nil { // there is one page for addresses that lead nowhere
					continue
				}
				emulate(t, ctx, "", "prefers-color-scheme", "light")
				open(t, ctx, base+page, 1280, 900)
				for _, fault := range evaluate[[]string](t, ctx, askAxe+axeAll) {
					t.Errorf("%s, light on a desk: %s", page, fault)
				}
				emulate(t, ctx, "", "prefers-color-scheme", "dark")
				if err := chromedp.Do(ctx, chromedp.EmulateViewport(320, 700)); err != nil {
					t.Fatal(err)
				}
				for _, fault := range evaluate[[]string](t, ctx, askAxe+axeLook) {
					t.Errorf("%s, dark on a phone: %s", page, fault)
				}
			}
		})
	}
}
