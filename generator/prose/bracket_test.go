package prose

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestAReferenceWithoutADefinitionIsReported(t *testing.T) {
	for markdown, want := range map[string]string{
		"a [the *fair*][far] b\n\n[fair]: event:fair": "undefined-link «[the *fair*][far]» far",
		"a [far][] b":               "undefined-link «[far][]» far",
		"![a hall][hall]":           "undefined-link «![a hall][hall]» hall",
		"[a][b][c]":                 "undefined-link «[a][b]» b",
		"| a |\n|---|\n| [x][y] |":  "undefined-link «[x][y]» y",
		"[a [b](event:c)][d] [e] f": "undefined-link «[a [b](event:c)][d]» d",
	} {
		_, problems := read(markdown)
		var got []string
		for i, p := range found(problems) {
			got = append(got, p+" "+problems[i].Args["label"].(string))
		}
		if !slices.Equal(got, []string{want}) {
			t.Errorf("%q: got %q, want %q", markdown, got, want)
		}
	}
}

func TestBracketsThatAreMeantAreNoReferences(t *testing.T) {
	for _, markdown := range []string{
		"[a][b]\n\n[B]: event:fair", "[b][]\n\n[b]: event:fair", "[sic][^1]\n\n[^1]: note", "[note][text](event:fair)",
		"`[a][b]`", "\\[a][b]", "a][b]", "x[1] [2]", "[a]\\[b]", "    [a][b]", "<!-- [a][b] -->", "[a][b\n", "[see: below]",
	} {
		sound(t, markdown)
	}
}

func TestManyMarksAreATextSoonRead(t *testing.T) {
	for _, mark := range []string{"[a](", "*a_ ", "[", "![", "[a](<b", "~~a", "]", "[a][b]"} {
		markdown := "Before\n\n" + strings.Repeat(mark, 20000) + "\n\nAfter *this*"
		start := time.Now()
		d, problems := read(markdown)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q: reading takes %v", mark, took)
		}
		if !slices.ContainsFunc(found(problems), func(p string) bool { return strings.HasPrefix(p, "too-many-marks ") }) {
			t.Errorf("%q: no word about it", mark)
		}
		page := rendered(t, d)
		if checkLaws(t, page); !strings.HasSuffix(page, "<p>After <em>this</em></p>\n") {
			t.Errorf("%q: the next paragraph is read otherwise, too", mark)
		}
	}
	sound(t, strings.Repeat(strings.Repeat("[a](event:b) *c* ", 400)+"\n\n", 3))
}
