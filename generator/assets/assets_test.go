package assets_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/assets"
	"tradepost/generator/store"
)

// theme is the smallest one that has all five entries.
func theme() fstest.MapFS {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		"package.json":         file(`{"dependencies": {"echarts": "6.1.0"}}`),
		"package-lock.json":    file(`{"packages": {"node_modules/echarts": {"version": "6.1.0", "integrity": "sha512-x"}}}`),
		"styles/site.css":      file(`@import "./base.css"; main { color: red }`),
		"styles/base.css":      file(`body { margin: 0 }`),
		"scripts/site.ts":      file(`import { near } from "./near"; declare const CHARTS_FILE: string; near(CHARTS_FILE);`),
		"scripts/find.ts":      file(`console.log("found")`),
		"scripts/near.ts":      file(`export function near(file: string): void { console.log("near", file); }`),
		"scripts/charts.ts":    file(`import { draw } from "./echarts"; draw("every chart");`),
		"scripts/prerender.ts": file(`import { draw } from "./echarts"; draw("at build time");`),
		"scripts/echarts.ts":   file(`export { draw } from "echarts/core";`),
	}
}

// fakeNPM is a command that installs a package of one function, and counts how
// often it was asked.
func fakeNPM(t *testing.T, version string) (npm string, runs func() int) {
	t.Helper()
	dir := t.TempDir()
	log := filepath.Join(dir, "runs")
	script := `#!/bin/sh
echo "$@" >> '` + log + `'
test -f package.json && test -f package-lock.json || exit 9
mkdir -p node_modules/echarts/licenses node_modules/zrender
echo '{"name": "echarts", "version": "` + version + `", "exports": {"./core": "./core.js"}}' > node_modules/echarts/package.json
echo 'export function draw(what) { console.log("drawn", what) }; export function unused() { console.log("dead weight") }' > node_modules/echarts/core.js
for f in echarts/LICENSE echarts/NOTICE echarts/licenses/LICENSE-d3 zrender/LICENSE; do echo "text of $f" > node_modules/$f; done
`
	return command(t, dir, script), func() int {
		data, _ := os.ReadFile(log)
		return strings.Count(string(data), "\n")
	}
}

func command(t *testing.T, dir, script string) string {
	t.Helper()
	path := filepath.Join(dir, "npm")
	if err := os.WriteFile(path, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func cache(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func build(t *testing.T, o assets.Options) *assets.Bundle {
	t.Helper()
	b, err := assets.Build(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func paths(b *assets.Bundle) []string {
	var all []string
	for _, f := range b.Files {
		all = append(all, f.Path)
	}
	return all
}

func data(t *testing.T, b *assets.Bundle, name string) string {
	t.Helper()
	for _, f := range b.Files {
		if f.Path == b.URL(name) {
			return string(f.Data)
		}
	}
	t.Fatalf("no %s among %v", name, paths(b))
	return ""
}

func TestBuildYieldsFingerprintedFilesAndLicences(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	b := build(t, assets.Options{Theme: theme(), Cache: cache(t), NPM: npm})

	var shapes []string
	for _, p := range paths(b) {
		shapes = append(shapes, regexp.MustCompile(`-[0-9a-f]{10}\.`).ReplaceAllString(p, "-#."))
	}
	want := []string{
		"assets/charts-#.js", "assets/find-#.js", "assets/site-#.css", "assets/site-#.js",
		"licences/echarts-LICENSE-d3.txt", "licences/echarts-LICENSE.txt", "licences/echarts-NOTICE.txt", "licences/zrender-LICENSE.txt",
	}
	if !slices.Equal(slices.Sorted(slices.Values(shapes)), want) {
		t.Errorf("got %v", shapes)
	}
	if b.URL("nothing.js") != "" {
		t.Error("a file that is not there has an address")
	}
}

func TestScriptsAreClassicAndMinified(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	b := build(t, assets.Options{Theme: theme(), Cache: cache(t), NPM: npm})
	charts := data(t, b, "charts.js")
	if !strings.Contains(charts, `"drawn"`) || strings.Contains(charts, "dead weight") {
		t.Errorf("charts.js holds the wrong parts: %s", charts)
	}
	for _, name := range []string{"charts.js", "site.js"} {
		if js := data(t, b, name); !strings.HasPrefix(js, `"use strict";(()=>{`) && !strings.HasPrefix(js, "(()=>{") {
			t.Errorf("%s is no classic script: %.60s", name, js)
		}
	}
	if css := data(t, b, "site.css"); strings.TrimSpace(css) != "body{margin:0}main{color:red}" {
		t.Errorf("site.css: %s", css)
	}
}

func TestThePrerenderScriptIsNoFileOfTheSite(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	b := build(t, assets.Options{Theme: theme(), Cache: cache(t), NPM: npm})
	if !strings.Contains(string(b.Prerender), "at build time") {
		t.Errorf("the prerender script holds the wrong parts: %s", b.Prerender)
	}
	for _, f := range b.Files {
		if strings.Contains(string(f.Data), "at build time") {
			t.Errorf("%s would be published", f.Path)
		}
	}
}

func TestTheSiteScriptKnowsTheNameOfTheCharts(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	b := build(t, assets.Options{Theme: theme(), Cache: cache(t), NPM: npm})
	name := strings.TrimPrefix(b.URL("charts.js"), "assets/")
	if !strings.Contains(data(t, b, "site.js"), name) {
		t.Errorf("site.js does not name %s", name)
	}
}

func TestNPMRunsOnceForManyBuilds(t *testing.T) {
	npm, runs := fakeNPM(t, "6.1.0")
	o := assets.Options{Theme: theme(), Cache: cache(t), NPM: npm}
	first := build(t, o)

	changed := theme()
	changed["scripts/charts.ts"].Data = []byte(`import { draw } from "./echarts"; draw("other charts");`)
	o.Theme = changed
	second := build(t, o)

	if runs() != 1 {
		t.Errorf("npm ran %d times", runs())
	}
	if first.URL("charts.js") == second.URL("charts.js") || first.URL("site.js") == second.URL("site.js") {
		t.Error("changed charts kept their name")
	}
	if first.URL("site.css") != second.URL("site.css") {
		t.Error("an unchanged style changed its name")
	}
}

func TestAnotherLockfileAsksNPMAgain(t *testing.T) {
	npm, runs := fakeNPM(t, "6.1.0")
	o := assets.Options{Theme: theme(), Cache: cache(t), NPM: npm}
	build(t, o)
	changed := theme()
	changed["package-lock.json"].Data = []byte(`{"packages": {"node_modules/echarts": {"version": "6.1.1", "integrity": "sha512-x"}}}`)
	o.Theme = changed
	build(t, o)
	if runs() != 2 {
		t.Errorf("npm ran %d times", runs())
	}
}

func TestSameThemeSameBytes(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	warm := cache(t)
	o := assets.Options{Theme: theme(), Cache: warm, NPM: npm}
	first, cached := build(t, o), build(t, o)
	o.Cache = cache(t)
	fresh := build(t, o)
	o.Cache = nil
	uncached := build(t, o)
	for name, b := range map[string]*assets.Bundle{"cached": cached, "fresh": fresh, "uncached": uncached} {
		if fmt.Sprint(b) != fmt.Sprint(first) {
			t.Errorf("%s build differs", name)
		}
	}
}

func TestADamagedCacheIsMadeAgain(t *testing.T) {
	npm, runs := fakeNPM(t, "6.1.0")
	s := cache(t)
	o := assets.Options{Theme: theme(), Cache: s, NPM: npm}
	first := build(t, o)
	err := filepath.WalkDir(s.Dir(), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return os.Truncate(path, 60)
	})
	if err != nil {
		t.Fatal(err)
	}
	if again := build(t, o); fmt.Sprint(again) != fmt.Sprint(first) {
		t.Error("the build after the damage differs")
	}
	if runs() != 2 {
		t.Errorf("npm ran %d times", runs())
	}
}

func TestNothingOfNPMStaysBehind(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	s, work := cache(t), t.TempDir()
	build(t, assets.Options{Theme: theme(), Cache: s, NPM: npm})
	build(t, assets.Options{Theme: theme(), NPM: npm, WorkDir: work})
	for _, dir := range []string{filepath.Join(s.Dir(), "work"), work} {
		left, err := os.ReadDir(dir)
		if err != nil || len(left) != 0 {
			t.Errorf("%s holds %v, %v", dir, left, err)
		}
	}
}

func TestMissingEChartsNamesEveryRemedy(t *testing.T) {
	fails := func(output string) string {
		return command(t, t.TempDir(), "#!/bin/sh\ncat <<'E' >&2\n"+output+"\nE\nexit 1\n")
	}
	cases := map[string]struct {
		npm  string
		want string
	}{
		"no npm":      {"no-such-command-of-anybody", "npm is not installed"},
		"offline":     {fails("npm error code ENOTFOUND\nnpm error network request failed"), "npm cannot reach its registry"},
		"offline old": {fails("npm ERR! code EAI_AGAIN"), "npm cannot reach its registry"},
		"altered":     {fails("npm error code EINTEGRITY\nnpm error sha512-x integrity checksum failed"), "not the one the lockfile pins"},
		"disk full":   {fails("npm error code ENOSPC\nnpm error nospc no space left on device"), "npm failed: nospc no space left on device"},
		"silent":      {fails(""), "npm failed: it did not say why"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := assets.Build(context.Background(), assets.Options{Theme: theme(), Cache: cache(t), NPM: c.npm})
			var missing *assets.Unavailable
			if !errors.As(err, &missing) {
				t.Fatalf("got %v", err)
			}
			for _, want := range []string{"echarts 6.1.0 is not at hand", c.want, "install Node.js", "tradepost assets fetch", "--assets"} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q is not in: %v", want, err)
				}
			}
			if c.npm == "no-such-command-of-anybody" && missing.Unwrap() == nil {
				t.Error("the cause is lost")
			}
		})
	}
}

func TestAStoppedBuildStopsNPM(t *testing.T) {
	npm := command(t, t.TempDir(), "#!/bin/sh\nexec sleep 30\n")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := assets.Build(ctx, assets.Options{Theme: theme(), NPM: npm})
	if err == nil || !strings.Contains(err.Error(), "npm was stopped") {
		t.Errorf("got %v", err)
	}
}

func TestAPreparedFolderNeedsNoNPM(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	dir := filepath.Join(t.TempDir(), "prepared")
	if err := assets.Fetch(context.Background(), assets.Options{Theme: theme(), NPM: npm, Prepared: dir}); err != nil {
		t.Fatal(err)
	}
	prepared := build(t, assets.Options{Theme: theme(), NPM: "no-such-command-of-anybody", Prepared: dir})
	fetched := build(t, assets.Options{Theme: theme(), NPM: npm})
	if fmt.Sprint(prepared) != fmt.Sprint(fetched) {
		t.Error("the prepared folder gives other bytes than npm")
	}
}

func TestAnUnsuitablePreparedFolderIsRefused(t *testing.T) {
	other := t.TempDir()
	npm, _ := fakeNPM(t, "5.6.0")
	o := assets.Options{Theme: theme(), NPM: npm, Prepared: other}
	if err := assets.Fetch(context.Background(), o); err == nil || !strings.Contains(err.Error(), `holds version "5.6.0"`) {
		t.Errorf("another version: %v", err)
	}
	o.Prepared = t.TempDir()
	if _, err := assets.Build(context.Background(), o); err == nil || !strings.Contains(err.Error(), "has no node_modules/echarts") {
		t.Errorf("an empty folder: %v", err)
	}
}

func TestFetchFillsTheCache(t *testing.T) {
	npm, runs := fakeNPM(t, "6.1.0")
	o := assets.Options{Theme: theme(), Cache: cache(t), NPM: npm}
	if err := assets.Fetch(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	o.NPM = "no-such-command-of-anybody"
	build(t, o)
	if runs() != 1 {
		t.Errorf("npm ran %d times", runs())
	}
}

func TestFaultsOfAThemeNameTheirPlace(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	s := cache(t)
	secret := filepath.Join(t.TempDir(), "secret.txt") // of the disk, which is none of the theme's
	if err := os.WriteFile(secret, []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	cases := []struct{ file, text, want string }{
		{"scripts/near.ts", "export function near(\n  file: string) { return ); }", "scripts/near.ts:2:26: Unexpected"},
		{"scripts/site.ts", `import { x } from "./nowhere"; x();`, `scripts/site.ts:1:19: Could not resolve "./nowhere"`},
		{"scripts/site.ts", `import { x } from "left-pad"; x();`, `Could not resolve "left-pad"`},
		{"styles/site.css", `@import "./nowhere.css";`, `styles/site.css:1:9: Could not resolve "./nowhere.css"`},
		{"scripts/site.ts", `import x from "` + secret + `"; x();`, `Could not resolve "` + secret + `"`},
		{"scripts/site.ts", `import x from "file://` + secret + `"; x();`, `Could not resolve "file://`},
		{"scripts/site.ts", `import x from "../../../../../../../../..` + secret + `"; x();`, `Could not resolve "../`},
		{"styles/site.css", `p { background: url(` + secret + `) }`, `Could not resolve "` + secret + `"`},
		{"styles/site.css", `@import "` + secret + `";`, `Could not resolve "` + secret + `"`},
		{"styles/site.css", "p {\n  color red;\n}", `styles/site.css:2:8: Expected ":"`},
		{"styles/site.css", "p { color: red;\n", `styles/site.css:2:1: Expected "}"`},
	}
	for _, c := range cases {
		broken := theme()
		broken[c.file].Data = []byte(c.text)
		_, err := assets.Build(context.Background(), assets.Options{Theme: broken, Cache: s, NPM: npm})
		var fault *assets.ThemeError
		if !errors.As(err, &fault) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("want %q, got %v", c.want, err)
		}
	}
}

func TestAThemeWithoutItsFilesIsRefused(t *testing.T) {
	npm, _ := fakeNPM(t, "6.1.0")
	for _, name := range slices.Sorted(maps.Keys(theme())) {
		if name == "styles/base.css" || name == "scripts/near.ts" {
			continue
		}
		cut := theme()
		delete(cut, name)
		if _, err := assets.Build(context.Background(), assets.Options{Theme: cut, Cache: cache(t), NPM: npm}); err == nil {
			t.Errorf("built without %s", name)
		}
	}
	bad := theme()
	for text, want := range map[string]string{`{}`: "pins no echarts", `{`: "package-lock.json"} {
		bad["package-lock.json"].Data = []byte(text)
		if _, err := assets.Build(context.Background(), assets.Options{Theme: bad, NPM: npm}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("lockfile %q: %v", text, err)
		}
	}
}

// On a full disk npm may end well and leave files cut short.
func TestPackagesThatAreNotWholeAreNoMistakeOfTheTheme(t *testing.T) {
	npm := command(t, t.TempDir(), "#!/bin/sh\nmkdir -p node_modules/echarts\n: > node_modules/echarts/package.json\n")
	_, err := assets.Build(context.Background(), assets.Options{Theme: theme(), Cache: cache(t), NPM: npm})
	var missing *assets.Unavailable
	if !errors.As(err, &missing) || !strings.Contains(err.Error(), "what npm installed is not whole; is the disk of the cache full?") {
		t.Errorf("%v", err)
	}
}

// npm would run git, or copy folders of this machine, for packages that a
// lockfile has from elsewhere.
func TestALockfileTakesPackagesFromARegistryOnly(t *testing.T) {
	npm, runs := fakeNPM(t, "6.1.0")
	for entry, want := range map[string]string{
		`"node_modules/a": {"resolved": "git+ssh://git@example.org/a.git#1", "integrity": "sha512-x"}`: `"a" comes from git+ssh:`,
		`"node_modules/a": {"resolved": "file:../../secret", "integrity": "sha512-x"}`:                 `"a" comes from file:`,
		`"node_modules/a": {"resolved": "../../secret", "link": true}`:                                 `"a" is a folder of this machine`,
		`"../secret": {"version": "1.0.0"}`:                                                            `"../secret" is a folder of this machine`,
		`"node_modules/a": {"version": "1.0.0"}`:                                                       `"a" has no integrity`,
		`"": {"dependencies": {"a": "github:b/c"}}`:                                                    `"a" comes from github:b/c`,
	} {
		bad := theme()
		bad["package-lock.json"].Data = []byte(`{"packages": {"node_modules/echarts": {"version": "6.1.0", "integrity": "sha512-x"}, ` + entry + `}}`)
		_, err := assets.Build(context.Background(), assets.Options{Theme: bad, NPM: npm})
		var fault *assets.ThemeError
		if !errors.As(err, &fault) || fault.Faults[0].File != "package-lock.json" || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", entry, err)
		}
	}
	if runs() != 0 {
		t.Error("npm was run")
	}
}

// The bytes of a bundle depend on esbuild, so its version is part of the keys.
func TestTheKeyNamesTheEsbuildInUse(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("echarts.go")
	if err != nil {
		t.Fatal(err)
	}
	version := regexp.MustCompile(`evanw/esbuild (v\S+)`).FindSubmatch(mod)
	if version == nil || !strings.Contains(string(source), `esbuildVersion = "`+string(version[1])+`"`) {
		t.Errorf("go.mod has esbuild %s; esbuildVersion does not say so", version)
	}
}

func TestTheDefaultThemesLockfileNamesNoHost(t *testing.T) {
	lock, err := os.ReadFile("../../themes/default/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, banned := range []string{"resolved", "http"} {
		if strings.Contains(string(lock), banned) {
			t.Errorf("the lockfile holds %q", banned)
		}
	}
	if strings.Count(string(lock), `"integrity": "sha512-`) != 3 {
		t.Error("not every package has its integrity")
	}
}
