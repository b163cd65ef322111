package load

import (
	"testing"

	"tradepost/generator/diag"
)

func layoutOf(t *testing.T, text string) *Layout {
	t.Helper()
	var problems diag.Problems
	l, ok := LayoutOf(&diag.Source{Name: "x.toml", Text: text}, &problems)
	if !ok {
		t.Fatal(problems)
	}
	return l
}

func TestLayoutKnowsWhereSectionsEnd(t *testing.T) {
	l := layoutOf(t, sample)
	for path, want := range map[string]string{
		"":                   "title = ",
		"publisher":          "[publisher]\nname = \"\"\"\ntwo\nlines\"\"\"",
		"figures[0]":         "[[figures]]\nid = \"first\"",
		"figures[0].also[1]": "[[figures.also]]\n  source = \"s2\"",
		"figures[1].extra":   "[figures.extra]\n  deep = [[1, 2], [ { k = 3 } ]]",
	} {
		s := l.Section(path)
		if s == nil {
			t.Errorf("there is no section %q", path)
			continue
		}
		if got := sample[s.Start:s.End]; path != "" && got != want {
			t.Errorf("section %q is %q, want %q", path, got, want)
		} else if path == "" && sample[:s.End][len(sample[:s.End])-len("a.b.c = true"):] != "a.b.c = true" {
			t.Errorf("the head ends in %q", got)
		}
	}
	if start, end, ok := l.Value("programmes[0].edition"); !ok || sample[start:end] != "32" {
		t.Errorf("the value of an inner table is at %d, %d", start, end)
	}
	if !l.Dotted("a") || l.Dotted("title") || l.Dotted("publisher") || !l.Dotted("figures[1].note") {
		t.Error("only a and note are made by dotted keys")
	}
}

func TestLayoutOfWhatIsNoTOMLIsAProblem(t *testing.T) {
	var problems diag.Problems
	if _, ok := LayoutOf(&diag.Source{Name: "x.toml", Text: "a = "}, &problems); ok || len(problems) != 1 {
		t.Error(problems)
	}
}
