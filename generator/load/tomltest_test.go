package load

import (
	"bufio"
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	tomltest "github.com/toml-lang/toml-test/v2"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// suite lists the files of the test suite of TOML 1.1, which is what the decoder
// reads: 1.0 and, beyond it, inline tables of several lines and a few escapes.
func suite(t *testing.T, kind string) (names []string) {
	t.Helper()
	list, err := fs.ReadFile(tomltest.TestCases(), "files-toml-1.1.0")
	if err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(bytes.NewReader(list)); lines.Scan(); {
		if name := lines.Text(); strings.HasPrefix(name, kind+"/") && strings.HasSuffix(name, ".toml") {
			names = append(names, name)
		}
	}
	if len(names) < 100 {
		t.Fatalf("the suite has %d files in %s", len(names), kind)
	}
	return names
}

// lenient are the files that the decoder takes all the same: tables that are
// added to where they were closed, an offset of a time beyond a day. A record has
// no such tables and no times, so that they are problems still, if other ones.
var lenient = strings.Fields(`
	array/extend-defined-aot datetime/offset-overflow-minute
	inline-table/duplicate-key-03 inline-table/overwrite-02 inline-table/overwrite-08
	spec-1.1.0/common-46-1 spec-1.1.0/common-49-0
	table/append-with-dotted-keys-01 table/append-with-dotted-keys-02 table/append-with-dotted-keys-03
	table/append-with-dotted-keys-05 table/append-with-dotted-keys-08
	table/duplicate-key-04 table/duplicate-key-05 table/redefine-02 table/redefine-03`)

// Of each file that is not TOML one problem is told, at a line of the file that
// can be shown, and nothing else.
func TestEachInvalidFileOfTheTOMLSuiteIsALocatedProblem(t *testing.T) {
	for _, name := range suite(t, "invalid") {
		text := suiteFile(t, name)
		site := tree(sound)
		site["data/events/fair.toml"].Data = []byte(text)
		result, problems, err := Read(site)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		taken := slices.Contains(lenient, strings.TrimSuffix(strings.TrimPrefix(name, "invalid/"), ".toml"))
		if taken != (len(problems) > 1 && problems.HasErrors()) || !taken && len(problems) != 1 || problems[0].At.Source == nil || problems[0].At.Source.Name != "data/events/fair.toml" || !taken && !result.Records.Broken["event:fair"] {
			t.Errorf("%s: %v", name, lines(problems))
			continue
		}
		p := problems[0].At.Position()
		if count := strings.Count(text, "\n") + 1; p.Line < 1 || p.Line > count || p.Column < 1 || p.Column > len([]rune(p.Text))+1 {
			t.Errorf("%s: the problem is at %d:%d of %d lines", name, p.Line, p.Column, count)
		}
		var out bytes.Buffer
		if err := problems.Write(&out, "en"); err != nil || !strings.Contains(out.String(), "error: ") {
			t.Errorf("%s: %q, %v", name, out.String(), err)
		}
	}
}

// A file that is TOML is never told not to be, and each of its values is found
// where it stands. As an event it lacks and has too much.
func TestEachValidFileOfTheTOMLSuiteIsTOML(t *testing.T) {
	for _, name := range suite(t, "valid") {
		text := suiteFile(t, name)
		site := tree(sound)
		site["data/events/fair.toml"].Data = []byte(text)
		result, problems, err := Read(site)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, p := range problems {
			if p.Code == "syntax" || p.Code == "duplicate-key" || p.Code == "invalid-utf8" {
				t.Errorf("%s: %v", name, lines(diag.Problems{p}))
			}
		}
		_, more := trade.Link(result.Records, trade.Names{})
		var out bytes.Buffer
		if err := append(problems, more...).Write(&out, "en"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		everyValueIsFound(t, name, text)
	}
}

func suiteFile(t *testing.T, name string) string {
	t.Helper()
	data, err := fs.ReadFile(tomltest.TestCases(), name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func everyValueIsFound(t *testing.T, name, text string) {
	t.Helper()
	keys := map[string]any{}
	if _, err := toml.Decode(text, &keys); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	found := positions{}
	index(found, text, 0, "")
	walk(keys, "", func(path string, _ any) {
		if _, ok := found[path]; !ok {
			t.Errorf("%s: %s is not found", name, path)
		}
	})
}
