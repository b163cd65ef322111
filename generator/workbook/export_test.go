package workbook

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/locale"
	"tradepost/generator/sheet"
	"tradepost/generator/trade"
	"tradepost/themes"
)

// realSite is the site of this repository.
func realSite() fs.FS { return os.DirFS("../..") }

// exported is a site as a workbook, and its sheets as they are read again.
func exported(t *testing.T, site fs.FS) []sheet.Grid {
	t.Helper()
	tables, problems, err := Export(site)
	if err != nil || len(problems) > 0 {
		t.Fatal(told(problems), err)
	}
	var out bytes.Buffer
	if err := sheet.WriteTables(&out, tables); err != nil {
		t.Fatal(err)
	}
	grids, problems := sheet.Read("site.xlsx", out.Bytes())
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	return grids
}

// told writes problems as an editor sees them.
func told(problems diag.Problems) string {
	var b bytes.Buffer
	_ = problems.Write(&b, "en")
	return b.String()
}

func planned(t *testing.T, site fs.FS, grids []sheet.Grid, m Mapping) *Plan {
	t.Helper()
	plan, problems, err := Import(site, "site.xlsx", grids, m)
	if err != nil || problems.HasErrors() {
		t.Fatal(told(problems), err)
	}
	return plan
}

func TestWhatIsExportedChangesNothing(t *testing.T) {
	plan := planned(t, realSite(), exported(t, realSite()), Mapping{})
	for _, c := range plan.Changes {
		t.Errorf("%+v", c)
	}
	if files := plan.Files(); len(files) > 0 {
		t.Errorf("%d files would change", len(files))
	}
}

// emptied is a copy of a site without its data, but for what the sheets do not
// hold.
func emptied(t *testing.T, site fs.FS) fstest.MapFS {
	t.Helper()
	empty := fstest.MapFS{}
	for _, name := range []string{"data/site.toml", "data/published.toml", "data/translations.toml"} {
		data, err := fs.ReadFile(site, name)
		if err != nil {
			t.Fatal(err)
		}
		empty[name] = &fstest.MapFile{Data: data, Mode: 0o644}
	}
	return empty
}

func TestAnEmptySiteGetsTheSameRecordsBack(t *testing.T) {
	plan := planned(t, emptied(t, realSite()), exported(t, realSite()), Mapping{})
	want, _, err := load.Read(realSite())
	if err != nil {
		t.Fatal(err)
	}
	got, problems, err := load.Read(plan.Over(emptied(t, realSite())))
	if err != nil {
		t.Fatal(err)
	}
	if text := told(problems); len(problems) > 0 {
		t.Errorf("the site that was imported has problems:\n%.2000s", text)
	}
	want.Records.Narratives, want.Records.Broken, got.Records.Broken = nil, nil, nil
	if diff := cmp.Diff(want.Records, got.Records, cmpopts.IgnoreTypes(diag.Spot{}), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the records differ (-real +imported):\n%.4000s", diff)
	}
}

// The tables that a site gives to its readers are not those of its files: they
// tell what a record takes over from others, too. None of that is a change.
func TestTheDownloadOfASiteChangesNothing(t *testing.T) {
	read, _, err := load.Read(realSite())
	if err != nil {
		t.Fatal(err)
	}
	graph, _ := trade.Link(read.Records, trade.Names{})
	book := sheet.New(graph, sheet.Options{
		Page: trade.Ref.String, BaseURL: "https://example.org/", Measure: func(_ trade.Lang, id string) string { return id },
	})
	var out bytes.Buffer
	if err := sheet.WriteTables(&out, book.Tables()); err != nil {
		t.Fatal(err)
	}
	grids, problems := sheet.Read("trade-data.xlsx", out.Bytes())
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	plan, problems, err := Import(realSite(), "trade-data.xlsx", grids, Mapping{})
	if err != nil || len(problems) > 0 {
		t.Fatal(told(problems), err)
	}
	for _, c := range plan.Changes {
		t.Errorf("%+v", c)
	}
}

func TestFilesAreWrittenAllOrNone(t *testing.T) {
	dir := t.TempDir()
	site := emptied(t, realSite())
	if err := os.CopyFS(dir, site); err != nil {
		t.Fatal(err)
	}
	all := exported(t, realSite())
	plan := planned(t, os.DirFS(dir), all, Mapping{})
	names := slices.Sorted(maps.Keys(plan.Files()))

	// somebody else writes one of them meanwhile
	if err := os.WriteFile(filepath.Join(dir, "data/sources.toml"), []byte("# mine\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := plan.Write(dir); err == nil || !strings.Contains(err.Error(), "data/sources.toml was changed since it was read") {
		t.Errorf("a file that was changed meanwhile gives %v", err)
	}
	if got := filesOf(t, dir); !slices.Equal(got, []string{"data/published.toml", "data/site.toml", "data/sources.toml", "data/translations.toml"}) {
		t.Errorf("after that there are %v", got)
	}
	if err := os.Remove(filepath.Join(dir, "data/sources.toml")); err != nil {
		t.Fatal(err)
	}

	// a folder stands where the last one goes
	last := names[len(names)-1]
	if err := os.MkdirAll(filepath.Join(dir, last), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := plan.Write(dir); err == nil {
		t.Error("a folder was written over")
	}
	if err := os.Remove(filepath.Join(dir, last)); err != nil {
		t.Fatal(err)
	}

	if err := plan.Write(dir); err != nil {
		t.Fatal(err)
	}
	want := slices.Sorted(slices.Values(append([]string{"data/published.toml", "data/site.toml", "data/translations.toml"}, names...)))
	if got := filesOf(t, dir); !slices.Equal(got, want) {
		t.Errorf("the files are %v, want %v", got, want)
	}
	if again := planned(t, os.DirFS(dir), all, Mapping{}); len(again.Changes) > 0 {
		t.Errorf("once written, the workbook changes %v", again.Changes[0])
	}

	// what was put in its place is put back
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := plan.putBack(root, names); err != nil {
		t.Fatal(err)
	}
	if got := filesOf(t, dir); !slices.Equal(got, []string{"data/published.toml", "data/site.toml", "data/translations.toml"}) {
		t.Errorf("put back, there are %v", got)
	}
}

func filesOf(t *testing.T, dir string) (names []string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// Whatever the theme calls the words of a vocabulary, in any language, a cell
// may say.
func TestTheNamesOfTheThemeAreUnderstood(t *testing.T) {
	vocabularies := map[string]string{
		"event_kind": "events.kind", "mode": "events.mode", "part": "participants.as", "person_part": "people.as", "scope": "figures.scope",
		"status": "figures.status", "stage": "deals.stage", "partner_kind": "partners.kind", "place_kind": "places.kind",
		"source_kind": "sources.kind", "rate_kind": "rates.kind", "flow": "series.flow", "valuation": "series.valuation", "change_kind": "changes.kind",
	}
	for _, lang := range []trade.Lang{"en", "zh", "ru"} {
		printer, err := locale.New(lang, themes.Default())
		if err != nil {
			t.Fatal(err)
		}
		for vocabulary, of := range vocabularies {
			name, key, _ := strings.Cut(of, ".")
			c := kindOf(name).column(key)
			for _, w := range c.words {
				said := printer.T(vocabulary + "." + w)
				if got, f := (&planner{}).word(c, said); f != nil || got != w {
					t.Errorf("%s: %q of %s is %q, want %q", lang, said, of, got, w)
				}
			}
		}
	}
}
