package generator

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// street is the order of the houses: each may import only what stands in its
// row. A new package gets a row; a row never names a package below it, nor one
// that the house does not import.
var street = []struct {
	name    string
	own     string // packages of this repository
	foreign string // modules that it may import
}{
	{"diag", "", "github.com/agnivade/levenshtein golang.org/x/text"},
	{"numeral", "", "github.com/shopspring/decimal"},
	{"online", "diag", ""},
	{"store", "diag", ""},
	{"hosting", "diag", ""},
	{"stamp", "", "golang.org/x/sys"},
	{"serve", "diag", "github.com/fsnotify/fsnotify"},
	{"publish", "diag store stamp", "golang.org/x/sys github.com/andybalholm/brotli"},
	{"trade", "diag numeral", ""},
	{"prose", "diag trade", "github.com/yuin/goldmark"},
	{"load", "diag numeral trade prose", "github.com/BurntSushi/toml github.com/pelletier/go-toml/v2 golang.org/x/sync"},
	{"analysis", "numeral trade", ""},
	{"compare", "trade", ""},
	{"locale", "numeral trade", "golang.org/x/text github.com/nicksnyder/go-i18n/v2 github.com/BurntSushi/toml"},
	{"guard", "diag numeral trade analysis locale", ""},
	{"chart", "diag numeral trade analysis locale", "github.com/go-echarts/go-echarts/v2"},
	{"assets", "diag store", "github.com/evanw/esbuild"},
	{"prerender", "store", "modernc.org/quickjs golang.org/x/sync"},
	{"card", "store", "golang.org/x/image golang.org/x/sync"},
	{"qr", "", "github.com/piglig/go-qr"},
	{"search", "trade locale", "golang.org/x/text github.com/mozillazg/go-pinyin"},
	{"sheet", "diag trade", "github.com/xuri/excelize/v2 golang.org/x/text"},
	{"edit", "diag load", ""},
	{"schema", "trade load locale edit", ""},
	{"i18n", "diag trade load edit", ""},
	{"create", "diag trade load locale search edit schema i18n", ""},
	{"workbook", "diag numeral trade load locale search sheet edit", ""},
	{"markup", "", ""},
	{"page", "hosting markup numeral trade prose analysis locale chart qr search sheet", ""},
	{".", "diag numeral trade prose load guard locale schema chart online stamp store assets prerender card page", "golang.org/x/sync"},
}

func TestStreetIsOneWay(t *testing.T) {
	for i, house := range street {
		imports := importsOf(t, house.name)
		for _, name := range strings.Fields(house.own) {
			if imports["tradepost/generator/"+name] == "" {
				t.Errorf("package %s does not import %s", house.name, name)
			}
		}
		for imported, file := range imports {
			name, own := strings.CutPrefix(imported, "tradepost/generator/")
			switch {
			case own && !slices.Contains(strings.Fields(house.own), name):
				t.Errorf("%s: package %s may not import %s", file, house.name, name)
			case own && !slices.ContainsFunc(street[:i], func(h struct{ name, own, foreign string }) bool { return h.name == name }):
				t.Errorf("%s: %s stands after %s in the street", file, name, house.name)
			case !own && strings.Contains(strings.Split(imported, "/")[0], ".") && !allowsForeign(house.foreign, imported):
				t.Errorf("%s: package %s may not import %s", file, house.name, imported)
			}
		}
	}
}

func TestEveryPackageHasARow(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		files, err := fs.Glob(os.DirFS(e.Name()), "*.go")
		if err != nil || !e.IsDir() || len(files) == 0 || e.Name() == "testdata" {
			continue
		}
		if !slices.ContainsFunc(street, func(h struct{ name, own, foreign string }) bool { return h.name == e.Name() }) {
			t.Errorf("package %s has no row in the street", e.Name())
		}
	}
}

func allowsForeign(modules, imported string) bool {
	return slices.ContainsFunc(strings.Fields(modules), func(m string) bool {
		return imported == m || strings.HasPrefix(imported, m+"/")
	})
}

// importsOf maps what the package's own files import to the file that does.
func importsOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	imports := map[string]string{}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		name := path.Join(dir, e.Name())
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			imports[strings.Trim(spec.Path.Value, `"`)] = name
		}
	}
	return imports
}
