package load

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

func TestTooDeepCountsBracketsAndKeysOutsideOfTexts(t *testing.T) {
	many := func(s string) string { return strings.Repeat(s, maxNesting+1) }
	for text, want := range map[string]int{
		"a = 1\n":                   -1,
		"a = \"" + many("[") + "\"": -1,
		"a = '" + many("{") + "'":   -1,
		"a = \"\"\"\n\\\"\"\" x" + many("[") + "\"\"\"": -1,
		"a = \"\\\"" + many("[") + "\"":                 -1,
		"# " + many("[") + "\n":                         -1,
		"[[figures]]\n" + many("  [[figures.also]]\n"):  -1,
		"a = [" + many("1.5, ") + "]":                   -1,
		many("a.b = 1\n"):                               -1,
		"a = " + many("["):                              4,
		"b = 1\na = [ # x\n" + many("{ a = "):           10,
		many("a.") + "a = 1":                            0,
		"x = { " + many("a . ") + "a = 1 }":             5,
		"[" + many("a.") + "a]":                         1,
		"a = [\"\"\"x\"\"\"\", " + many("["):            4,
		"a = ['''x''''', " + many("["):                  4,
		"a = 'it''s' # '\n" + "b = " + many("[") + "'":  20,
		"a = \"not closed\nb = " + many("["):            20,
	} {
		if got := tooDeep(text); got != want {
			t.Errorf("%.60q: %d, want %d", text, got, want)
		}
	}
}

// What the decoder nests, tooDeep has seen: no text gets past it that is deeper.
func FuzzTooDeepSeesWhatTheDecoderNests(f *testing.F) {
	f.Add(sample)
	f.Add("a = [[[[{ b.c.d = [ { e = [] } ] }]]]]")
	f.Add("[a.b.c]\nd = \"\"\"[\"\"\"\n[[a.b.d]]\n'x.y'.z = [{}]")
	f.Add("a = " + strings.Repeat("[", maxNesting+2) + strings.Repeat("]", maxNesting+2))
	f.Add("a = '''\\''' \nb = [ # ]\n]\nc = \"\\\\\"")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		keys := map[string]any{}
		if _, err := toml.Decode(text, &keys); err != nil {
			return
		}
		// A header, a dotted key and a value may each have their depth.
		if at := tooDeep(text); at < 0 && depth(keys) > maxNesting*(maxNesting+2) {
			t.Fatalf("%d deep", depth(keys))
		} else if at >= len(text) {
			t.Fatalf("at %d of %d", at, len(text))
		}
		if brackets := strings.Count(text, "[") + strings.Count(text, "{") + strings.Count(text, "."); brackets < maxNesting && tooDeep(text) >= 0 {
			t.Fatal("found too deep with too few brackets and keys")
		}
	})
}

func depth(v any) int {
	most := 0
	switch v := v.(type) {
	case map[string]any:
		for _, inner := range v {
			most = max(most, depth(inner))
		}
	case []any:
		for _, inner := range v {
			most = max(most, depth(inner))
		}
	case []map[string]any:
		for _, inner := range v {
			most = max(most, depth(inner))
		}
	}
	return most + 1
}

func TestATextOfSeveralLinesIsOneParagraph(t *testing.T) {
	for text, want := range map[string]string{
		"  one ": "one", "one\ntwo": "one two", "one \r\n\n\ttwo": "one two", "合同\n金额": "合同金额", "合同\n48": "合同 48",
		"a\u2028b\u2029c": "a b c", "\n\n": "", "a\tb": "a b", "«a»": "«a»",
	} {
		if got := OneLine(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
