package prose

import (
	"slices"
	"strings"
	"testing"

	"tradepost/generator/diag"
)

func TestPlainRunsLeaveOutCodeLinksAndQuotations(t *testing.T) {
	for markdown, want := range map[string][]string{
		"a `5 bn` b":                               {"a ", " b"},
		"a [5 bn](event:a) b <https://x.y> c":      {"a ", " b ", " c"},
		"he said “5 bn yuan” once":                 {"he said ", " once"},
		"«5 млрд» и \"5 bn\" 「五亿」 „5 Mrd“ end":     {" и ", " end"},
		"its “quotation **goes** [on](event:a)” x": {"its ", " x"},
		"> 5 bn\n\nafter":                          {"after"},
		"it's 5 o'clock":                           {"it's 5 o'clock"},
		"**5** *bn*\nyuan":                         {"5    bn  yuan"},
		"- one\n- two ![5 bn](a.png)":              {"one", "two "},
		"| a | b |\n|---|---|\n| 5 bn | |":         {"a", "b", "5 bn"},
		"    5 bn":                                 nil,
		"## 5 bn\n\n```\n6 bn\n```\n":              {"5 bn"},
		"```chart\ntitle = \"5 bn\"\n```":          nil,
		"a <!-- 5 bn --> b[^1]\n\n[^1]: c":         {"a ", " b", "c"},
	} {
		file := "+++\ntitle = \"x\"\n+++\n" + markdown
		sound(t, file)
		var got []string
		Parse(&diag.Source{Name: "content/reports/x.md", Text: file}, func(text string, at diag.Spot) {
			got = append(got, text)
			start, end := at.Offsets()
			if word := strings.Fields(text)[0]; end-start != len(text) || !strings.HasPrefix(file[start:], strings.TrimLeft(text, " ")[:len(word)]) && text[0] != ' ' {
				t.Errorf("%q: run %q stands at %q", markdown, text, file[start:end])
			}
		})
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", markdown, got, want)
		}
	}
}
