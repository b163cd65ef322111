package diag

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func at(src *Source, mark string) Spot {
	i := strings.Index(src.Text, mark)
	return src.Range(i, i+len(mark))
}

func TestWriteShowsTheLineWithAMarkerBelow(t *testing.T) {
	latin := &Source{Name: "data/events/x.toml", Text: "a = 1\nvalue = \"48 trillion\" # x\n"}
	chinese := &Source{Name: "content/x.zh.md", Text: "哈尔滨**合同额**是5。\r\n"}
	tab := &Source{Name: "t.toml", Text: "\tkey = 1\n"}
	for _, c := range []struct {
		at   Spot
		want string
	}{
		{at(latin, `"48 trillion"`), "data/events/x.toml:2:9: error: x is empty\n    2 | value = \"48 trillion\" # x\n      |         ^^^^^^^^^^^^^\n"},
		{at(chinese, "合同额"), "content/x.zh.md:1:6: error: x is empty\n    1 | 哈尔滨**合同额**是5。\n      |         ^^^^^^\n"},
		{at(chinese, "。\r\n"), "content/x.zh.md:1:13: error: x is empty\n    1 | 哈尔滨**合同额**是5。\n      |                    ^^\n"},
		{at(tab, "1"), "t.toml:1:8: error: x is empty\n    1 | \tkey = 1\n      | \t      ^\n"},
		{at(latin, " # x\n"), "data/events/x.toml:2:22: error: x is empty\n    2 | value = \"48 trillion\" # x\n      |                      ^^^^\n"},
		{latin.File(), "data/events/x.toml:1:1: error: x is empty\n"},
		{(&Source{Name: "gone.toml"}).File(), "gone.toml: error: x is empty\n"},
		{Spot{}, "error: x is empty\n"},
	} {
		var out bytes.Buffer
		problems := Problems{{At: c.at, Code: "empty-value", Args: Args{"key": "x"}}}
		if err := problems.Write(&out, "en"); err != nil {
			t.Fatal(err)
		}
		want := c.want + "  hint: write it, or leave the key out\n"
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Errorf("%s", diff)
		}
	}
}

func TestWriteCutsALongLineAroundTheMarker(t *testing.T) {
	src := &Source{Name: "x.md", Text: strings.Repeat("哈尔滨 ", 100) + "HERE" + strings.Repeat(" there", 100)}
	var out bytes.Buffer
	if err := (Problems{{At: at(src, "HERE"), Code: "empty-value"}}).Write(&out, "en"); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	if w := cells([]rune(lines[1])); w > 140 {
		t.Errorf("the line takes %d cells: %s", w, lines[1])
	}
	text, mark := strings.Index(lines[1], "HERE"), strings.Index(lines[2], "^^^^")
	if cells([]rune(lines[1][:text])) != cells([]rune(lines[2][:mark])) {
		t.Errorf("the marker is not below its text:\n%s\n%s", lines[1], lines[2])
	}
}

func TestWriteKeepsAFileFromSteeringTheTerminal(t *testing.T) {
	src := &Source{Name: "x.toml", Text: "a = \"\x1b[31mred\u202e\"\n"}
	var out bytes.Buffer
	if err := (Problems{{At: at(src, "red"), Code: "empty-value"}}).Write(&out, "en"); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(out.String(), "\x1b\u202e") {
		t.Errorf("control characters were printed: %q", out.String())
	}
}

func TestWriteJSONIsOneObjectPerLine(t *testing.T) {
	src := &Source{Name: "x.toml", Text: "a = \"<哈>\"\n"}
	problems := Problems{
		{At: at(src, `"<哈>"`), Code: "unknown-word", Args: Args{"word": "<哈>", "key": "kind"}, Severity: Warning},
		{At: src.File(), Code: "missing-key", Args: Args{"table": "the event", "key": "title", "example": `title = "…"`}},
	}
	var out bytes.Buffer
	if err := problems.WriteJSON(&out, "en"); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	want := `{"file":"x.toml","line":1,"column":5,"severity":"warning","code":"unknown-word","message":"kind cannot be \"<哈>\""}`
	if lines[0] != want {
		t.Errorf("got  %s\nwant %s", lines[0], want)
	}
	var second map[string]any
	if err := json.Unmarshal([]byte(lines[1]), &second); err != nil || second["hint"] != `add title = "…"` || second["severity"] != "error" {
		t.Errorf("%v %v", second, err)
	}
}

func TestSortOrdersByFileLineColumnAndCode(t *testing.T) {
	a := &Source{Name: "a.toml", Text: "x = 1\ny = 2\nzz = 3\n"}
	b := &Source{Name: "b.toml", Text: "x = 1\n"}
	ps := Problems{
		{At: at(b, "x"), Code: "b1"}, {At: at(a, "3"), Code: "a4"}, {At: at(a, "y"), Code: "a2"},
		{At: at(a, "y"), Code: "a1"}, {At: at(a, "zz"), Code: "a3"}, {At: Spot{}, Code: "a0"},
	}
	ps.Sort()
	var got []string
	for _, p := range ps {
		got = append(got, string(p.Code))
	}
	if diff := cmp.Diff([]string{"a0", "a1", "a2", "a3", "a4", "b1"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestKeyPathsNeverCollide(t *testing.T) {
	src := &Source{}
	seen := map[string]bool{}
	for _, s := range []Spot{
		src.File().Key("a").Key("b"), src.File().Key("a.b"), src.File().Key("a").Index(0), src.File().Key("a[0]"),
		src.File().Key("a").Name(), src.File().Key("a="), src.File().Key("a"), src.File().Key(""), src.File().Key(`"a"`),
	} {
		if seen[s.Path()] {
			t.Errorf("two spots have the path %s", s.Path())
		}
		seen[s.Path()] = true
	}
}

func TestOffsetsAskTheSourceForAKey(t *testing.T) {
	src := &Source{Text: "0123456789", Locate: func(path string) (int, int) { return len(path), 9 }}
	if start, end := src.File().Key("abc").Offsets(); start != 3 || end != 9 {
		t.Errorf("got %d, %d", start, end)
	}
	if start, end := (&Source{Text: "x"}).File().Key("abc").Offsets(); start != 0 || end != 0 {
		t.Errorf("got %d, %d from a source without keys", start, end)
	}
}

func TestNearestIsWhatSomebodyMeant(t *testing.T) {
	ids := []string{"harbin", "harbin-fair-32", "harbin-fair-34", "heihe", "value", "key"}
	for word, want := range map[string]string{
		"harbim": "harbin", "Harbin": "harbin", "harbin-fair-33": "harbin-fair-32", "valu": "value",
		"moscow": "", "x": "", "": "", "kye": "key", "heihe-port-zone": "", "hairbn": "harbin", "vlaue": "value", "ky": "key", "hexhe": "heihe",
	} {
		if got := Nearest(word, ids); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestHasErrorsIsNotMovedByWarnings(t *testing.T) {
	var ps Problems
	ps.Warn(Spot{}, "x", nil)
	if ps.HasErrors() {
		t.Error("a warning counts as an error")
	}
	ps.Error(Spot{}, "x", nil)
	if !ps.HasErrors() {
		t.Error("an error does not count")
	}
}
