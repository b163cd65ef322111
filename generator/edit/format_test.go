package edit

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/pelletier/go-toml/v2/unstable"

	"tradepost/generator/diag"
	"tradepost/generator/load"
)

func formatted(t *testing.T, name, text string) string {
	t.Helper()
	got, problems, err := Format(name, text)
	if err != nil || problems != nil {
		t.Fatalf("Format(%q): %v %v", text, problems, err)
	}
	return got
}

func TestFormat(t *testing.T) {
	for _, tc := range []struct{ title, name, text, want string }{
		{
			"blanks in lists and tables on one line", "data/sectors.toml",
			"[[sectors]]\nid=\"a\"\nname={en=\"A, {B}\",zh = 'a=[1,2]' , \"x y\"=1}\na=[1,2 ,3,]\nb=[ ]\nc={ }\nd=[[1,2],[ 3 ]]\ne=[{x=1.50,y=0x0F},{ \"z\" = 2023-06-16 10:00:00 }]\nf=[\n 1,2 # kept\n]\ng = {a.b=1, c . d=2}\n",
			"[[sectors]]\nid = \"a\"\nname = { en = \"A, {B}\", zh = 'a=[1,2]', \"x y\" = 1 }\na = [1, 2, 3]\nb = []\nc = {}\nd = [[1, 2], [3]]\ne = [{ x = 1.50, y = 0x0F }, { z = 2023-06-16 10:00:00 }]\nf = [\n 1,2 # kept\n]\ng = { a.b = 1, c.d = 2 }\n",
		},
		{
			"keys stand in the order of the contract, what nobody knows behind them",
			"data/events/x.toml",
			"zeta=1\nplace = \"harbin\"\ndate=2023-06-16\nalpha = 2\nkind  =   \"fair\"\ntitle = { en = \"A\" ,zh=\"B\" }\n",
			"title = { en = \"A\", zh = \"B\" }\nkind = \"fair\"\ndate = 2023-06-16\nplace = \"harbin\"\nzeta = 1\nalpha = 2\n",
		},
		{
			"a comment travels with what stands below it, one at the end of a line stays there",
			"data/partners.toml",
			"[[partners]]\n# the short one\nname = \"B\"   # as they say\n# of the register\nid = \"b\"\n",
			"[[partners]]\n# of the register\nid = \"b\"\n# the short one\nname = \"B\" # as they say\n",
		},
		{
			"the comment of the whole file and the line for programs stay at its top",
			"data/events/x.toml",
			"#:schema ../../.tradepost/event.schema.json\n# Notes of a fair.\n\n# where\nplace = \"p\"\ntitle = \"A\"\n",
			"#:schema ../../.tradepost/event.schema.json\n# Notes of a fair.\n\ntitle = \"A\"\n# where\nplace = \"p\"\n",
		},
		{
			"a line for programs needs no blank line to stay at the top",
			"data/events/x.toml",
			"#:schema x\nplace = \"p\"\ntitle = \"A\"\n",
			"#:schema x\n\ntitle = \"A\"\nplace = \"p\"\n",
		},
		{
			"one blank line between tables, records of a list in their order, lists within them indented",
			"data/events/x.toml",
			"title = \"A\"\n[[deals]]\nid = \"d\"\n\n\n\n[[figures]]\nid = \"f\"\n[[figures.also]]\nvalue = \"2\"\nsource = \"s\"\n[[figures]]\nid = \"e\"\n",
			"title = \"A\"\n\n[[figures]]\nid = \"f\"\n\n  [[figures.also]]\n  source = \"s\"\n  value = \"2\"\n\n[[figures]]\nid = \"e\"\n\n[[deals]]\nid = \"d\"\n",
		},
		{
			"a table of a list that stands far from its record stays with it",
			"data/events/x.toml",
			"[[figures]]\nid = \"f\"\n[[notes]]\nkind = \"date\"\n[[figures.also]]\nsource = \"s\"\n[[deals]]\nid = \"d\"\n",
			"[[figures]]\nid = \"f\"\n\n  [[figures.also]]\n  source = \"s\"\n\n[[deals]]\nid = \"d\"\n\n[[notes]]\nkind = \"date\"\n",
		},
		{
			"a section's comment travels with its first table; one that closes a table stays below it",
			"data/events/x.toml",
			"title = \"A\"\n# sources = []\n\n# What was agreed\n\n[[deals]]\nid = \"d\"\n# stage = \"signed\"\n\n[[figures]]\nid = \"f\"\n\n# the end\n",
			"title = \"A\"\n# sources = []\n\n[[figures]]\nid = \"f\"\n\n# What was agreed\n\n[[deals]]\nid = \"d\"\n# stage = \"signed\"\n\n# the end\n",
		},
		{
			"values stand as they were typed: dates, tables in braces, lists and texts of several lines",
			"data/events/x.toml",
			"sources = [ # which\n    \"a\",\r\n \"b\" ]\ndate = 2023-06-16 10:00:00\nsummary = \"\"\"\n  two\n  # lines \"\"\"\"\ntitle = {en=\"#\"}# x\n",
			"title = { en = \"#\" } # x\ndate = 2023-06-16 10:00:00\nsummary = \"\"\"\n  two\n  # lines \"\"\"\"\nsources = [ # which\n    \"a\",\r\n \"b\" ]\n",
		},
		{
			"quotes that serve nothing become the usual ones",
			"data/partners.toml",
			"[[partners]]\n\"id\" = 'b'\nname = '''it's'''\n'kind' = \"\"\"company\"\"\"\nurl = 'a\\b'\nnote = 'say \"x\"'\naliases = ['k']\n\"a b\" = \"\"\n",
			"[[partners]]\nid = \"b\"\nname = \"it's\"\nkind = \"company\"\nurl = 'a\\b'\naliases = ['k']\nnote = 'say \"x\"'\n\"a b\" = \"\"\n",
		},
		{
			"no digit of a number is another",
			"data/places.toml",
			"[[places]]\nlon=+126.530\nlat = 45.80\nid = \"h\"\nx = 0x_ff\n", "",
		},
		{
			"dotted keys stand with those of their table",
			"data/site.toml",
			"license.name = \"L\"\npublisher.url = \"u\"\ntitle = \"A\"\npublisher . name = \"P\"\n",
			"title = \"A\"\npublisher.name = \"P\"\npublisher.url = \"u\"\nlicense.name = \"L\"\n",
		},
		{
			"blank lines between keys stay, one at a time, but not before the first",
			"data/sectors.toml",
			"\n\n[[sectors]]\n\n\nname = \"A\"\n\n\n\nid = \"a\"\n\n\n",
			"[[sectors]]\nid = \"a\"\nname = \"A\"\n",
		},
		{
			"line ends are those of the file",
			"data/sectors.toml",
			"\ufeff[[sectors]]\r\nname = \"A\"\r\nid = \"a\"",
			"[[sectors]]\r\nid = \"a\"\r\nname = \"A\"\r\n",
		},
		{
			"tables that nobody knows keep their order",
			"data/published.toml",
			"[[published]]\n[published.values]\n\"figure:b\" = \"1\"\n\"figure:a\" = \"2\"\n[zoo.x]\n[apes]\n[zoo.a]\n",
			"[[published]]\n\n[published.values]\n\"figure:b\" = \"1\"\n\"figure:a\" = \"2\"\n\n[zoo.x]\n\n[zoo.a]\n\n[apes]\n",
		},
		{"comments alone", "data/sectors.toml", "\n# a\n\n\n# b\n\n", "# a\n\n# b\n"},
		{"nothing", "data/sectors.toml", "", ""},
	} {
		if tc.name == "data/places.toml" { // 0x_ff is no TOML: the decoder must say so
			if _, problems, _ := Format(tc.name, tc.text); problems == nil {
				t.Errorf("%s: broken text was formatted", tc.title)
			}
			tc.text, tc.want = strings.Replace(tc.text, "0x_ff", "0xf_f", 1), "[[places]]\nid = \"h\"\nlat = 45.80\nlon = +126.530\nx = 0xf_f\n"
		}
		got := formatted(t, tc.name, tc.text)
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.title, diff)
		}
		if again := formatted(t, tc.name, got); again != got {
			t.Errorf("%s: formatted again it differs:\n%s", tc.title, cmp.Diff(got, again))
		}
	}
}

func TestFormatLeavesWhatDoesNotParse(t *testing.T) {
	got, problems, err := Format("data/sectors.toml", "[[sectors]]\nid = \"a\nname = 1\n")
	if got != "" || err != nil || len(problems) != 1 || problems[0].At.Source.Name != "data/sectors.toml" {
		t.Errorf("Format gives %q, %v, %v; want one problem", got, problems, err)
	}
}

// siteFiles are the data files of this repository.
func siteFiles(t testing.TB) map[string]string {
	t.Helper()
	files := map[string]string{}
	site := os.DirFS("../..")
	err := fs.WalkDir(site, "data", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".toml") {
			return err
		}
		text, err := fs.ReadFile(site, name)
		files[name] = string(text)
		return err
	})
	if err != nil || len(files) < 40 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	return files
}

// TestSiteIsFormatted holds the data of this repository to what fmt --check asks.
func TestSiteIsFormatted(t *testing.T) {
	for name, text := range siteFiles(t) {
		if formatted(t, name, text) != text {
			t.Errorf("%s is not as 'tradepost fmt' writes it", name)
		}
	}
}

func TestFormatTellsThatAFileIsNoText(t *testing.T) {
	for _, text := range []string{"\xff\xfe", "\xff\xfea = 1", "title = \"\xe9\"", "\xff\xfet\x00"} {
		got, problems, err := Format("data/sectors.toml", text)
		if got != "" || err != nil || len(problems) != 1 || problems[0].Code != "invalid-utf8" {
			t.Errorf("Format(%q): %q, %v, %v", text, got, problems, err)
		}
	}
}

func FuzzFormat(f *testing.F) {
	f.Add(siteFiles(f)["data/events/harbin-fair-24.toml"])
	f.Add("title = 'a'\n# c\n\n[[figures]]\nid=1 # d\n[[figures.also]]\nsource = \"\"\"x\n\"\"\"\n[a.\"b\\u0063\"]\nx = nan\n")
	f.Add("a.b.c = 1\na.d = [1, # x\n2]\n'a'.e = {x=1}\n[[notes]]\n# tail\n\n[[deals]]\n# end")
	f.Add("#:schema x\n\r\nd = 1979-05-27T00:32:00-07:00\r\nx = '''a\r\n'''\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		before, problems := Decode("data/events/x.toml", strings.TrimPrefix(text, "\ufeff"))
		if problems != nil {
			if got, told, err := Format("data/events/x.toml", text); got != "" || err != nil || len(told) != len(problems) || told[0].Code != problems[0].Code {
				t.Fatalf("Format(%q): %q, %v, %v; want %v", text, got, told, err, problems)
			}
			return
		}
		got := formatted(t, "data/events/x.toml", text)
		after, problems := Decode("data/events/x.toml", got)
		if problems != nil || !equal(before, after) {
			t.Fatalf("%q became %q", text, got)
		}
		if again := formatted(t, "data/events/x.toml", got); again != got {
			t.Fatalf("%q is formatted as %q, and that as %q", text, got, again)
		}
		if want, ok := commentsIn(text); ok && !slices.Equal(want, must(commentsIn(got))) {
			t.Fatalf("%q has other comments than %q", text, got)
		}
	})
}

// commentsIn are the comments of a text, sorted, as another parser finds them.
func commentsIn(text string) (comments []string, ok bool) {
	p := unstable.Parser{KeepComments: true}
	p.Reset([]byte(text))
	var walk func(n *unstable.Node)
	walk = func(n *unstable.Node) {
		for ; n != nil; n = n.Next() {
			if n.Kind == unstable.Comment {
				comments = append(comments, strings.TrimRight(string(n.Data), " \t\r"))
			}
			walk(n.Child())
		}
	}
	for p.NextExpression() {
		walk(p.Expression())
	}
	slices.Sort(comments)
	return comments, p.Error() == nil
}

func must(comments []string, ok bool) []string {
	if !ok {
		return []string{"no TOML to another parser"}
	}
	return comments
}

// TestFormatUndoesDisorder writes each file of the site in disorder: keys
// backwards, other spacing, and lists of other kinds in the way.
func TestFormatUndoesDisorder(t *testing.T) {
	for name, text := range siteFiles(t) {
		f := scan(text)
		var b strings.Builder
		for _, line := range f.head {
			b.WriteString(line + "\n")
		}
		if len(f.head) > 0 {
			b.WriteString("\n\n\n")
		}
		for _, table := range f.tables {
			for _, line := range table.above {
				b.WriteString(" \t" + line + "\n")
			}
			if table.header != "" {
				b.WriteString("\t" + table.header + table.comment + "\n")
			}
			for _, e := range slices.Backward(table.entries) {
				for _, line := range e.above {
					b.WriteString(line + "\n")
				}
				b.WriteString("  " + e.key + "\t=   " + e.value + " \t" + e.comment + "\n")
			}
			for _, line := range table.below {
				b.WriteString(line + "\n")
			}
		}
		for _, line := range f.tail {
			b.WriteString(line + "\n")
		}
		if name == "data/published.toml" || name == "data/translations.toml" {
			continue // their keys have no order of their own
		}
		if diff := cmp.Diff(text, formatted(t, name, b.String())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestShapesNameEveryKey asks load for the keys of each table: it tells them
// where one is unknown.
func TestShapesNameEveryKey(t *testing.T) {
	for name, text := range map[string]string{
		"data/site.toml":         "[publisher]\nzzz=1\n[license]\nzzz=1\n[check]\nzzz=1\n[[check.accept]]\nzzz=1",
		"data/events/x.toml":     "[[programmes]]\nzzz=1\n[[participants]]\nzzz=1\n[[people]]\nzzz=1\n[[figures]]\nzzz=1\n[[figures.also]]\nzzz=1\n[[deals]]\nzzz=1\n[[deals.updates]]\nzzz=1\n[[notes]]\nzzz=1",
		"data/trade/x.toml":      "[[points]]\nzzz=1\n[[points.growth]]\nzzz=1\n[[points.share]]\nzzz=1\n[[points.also]]\nzzz=1\n[[gaps]]\nzzz=1",
		"data/partners.toml":     "[[partners]]\nzzz=1",
		"data/places.toml":       "[[places]]\nzzz=1",
		"data/sectors.toml":      "[[sectors]]\nzzz=1",
		"data/programmes.toml":   "[[programmes]]\nzzz=1",
		"data/measures.toml":     "[[measures]]\nzzz=1",
		"data/sources.toml":      "[[sources]]\nzzz=1",
		"data/rates.toml":        "[[rates]]\nzzz=1",
		"data/changes.toml":      "[[changes]]\nzzz=1",
		"data/published.toml":    "[[published]]\nzzz=1",
		"data/translations.toml": "[[translations]]\nzzz=1",
		"data/figures.toml":      "[[figures]]\nzzz=1\n[[figures.also]]\nzzz=1",
	} {
		_, problems, err := load.Read(fstest.MapFS{name: {Data: []byte("zzz=1\n" + text)}})
		if err != nil {
			t.Fatal(err)
		}
		asked := 0
		for _, p := range problems {
			if p.Code != "unknown-key" {
				continue
			}
			asked++
			shape := shapeOf(name)
			for _, part := range strings.Split(strings.TrimSuffix(p.At.Path(), "="), ".") {
				if key, _, _ := strings.Cut(part, "["); key != "zzz" {
					shape = shape.inner(key)
				}
			}
			for _, key := range p.Args["keys"].(diag.List) {
				if shape == nil || !slices.Contains(shape.keys, key) {
					t.Errorf("%s: the shape of %s lacks the key %s", name, p.Args["table"], key)
				}
			}
		}
		if asked != strings.Count(text, "zzz")+1 {
			t.Errorf("%s: load tells the keys of %d tables: %v", name, asked, problems)
		}
	}
}
