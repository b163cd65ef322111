package main

import (
	"strings"
	"testing"
	"time"

	"tradepost/generator/diag"
)

func TestOnlyNewProblemsAreTold(t *testing.T) {
	src := &diag.Source{Name: "a.toml", Text: "x = 1\ny = 2\n"}
	at := func(key string, at int, severity diag.Severity) diag.Problem {
		return diag.Problem{At: src.Range(at, at+1), Code: "empty-value", Severity: severity, Args: diag.Args{"key": key}}
	}
	one := func(key string, i int) diag.Problem { return at(key, i, diag.Warning) }
	wrong := func(key string) diag.Problem { return at(key, 0, diag.Error) }
	s := &standing{lang: "en"}
	for i, step := range []struct {
		problems diag.Problems
		whole    bool
		want     string
	}{
		{diag.Problems{one("x", 0)}, true, "x; 1 new"},
		{diag.Problems{one("x", 6)}, true, "; as before"}, // its line has moved
		{diag.Problems{one("x", 0), one("x", 6)}, true, "x; 1 new"},
		{diag.Problems{wrong("y")}, false, "y; 1 new"}, // what hides the others
		{diag.Problems{wrong("y")}, false, "; as before"},
		{diag.Problems{one("x", 0), one("x", 6)}, true, "; 1 gone"},
		{diag.Problems{one("x", 0), one("z", 6)}, true, "z; 1 new, 1 gone"},
		{nil, true, "; 2 gone"},
		{diag.Problems{one("x", 0)}, true, "x; 1 new"},
		{diag.Problems{one("x", 0), wrong("y"), wrong("z")}, false, "y z; 2 new"},
		{diag.Problems{one("x", 0), wrong("y")}, false, "; 1 gone"}, // one is mended, the other stands
		{diag.Problems{wrong("y"), wrong("z")}, false, "z; 1 new"},  // and may hide x
		{diag.Problems{wrong("z")}, false, "; 1 gone"},
		{diag.Problems{one("x", 0), wrong("z")}, false, "; "}, // was told
		{diag.Problems{wrong("z")}, false, "; 1 gone"},
		{nil, true, "; 1 gone"},
	} {
		turn := s.since(step.problems, step.whole)
		var keys []string
		for _, p := range turn.fresh {
			keys = append(keys, p.Args["key"].(string))
		}
		since := ""
		if words, ok := turn.words(); ok {
			since = words.In("en")
		}
		if got := strings.Join(keys, " ") + "; " + since; got != step.want {
			t.Errorf("step %d: %s, want %s", i+1, got, step.want)
		}
	}
}

// A warning that stands is told once, whatever is saved beside it.
func TestTheTerminalDoesNotRepeatWhatStands(t *testing.T) {
	p := servePreview(t, "--lang", "ru")
	says := func(what string) {
		t.Helper()
		for end := time.Now().Add(time.Minute); !strings.Contains(p.said(), what); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("it never says %q:\n%s", what, p.said())
			}
		}
	}
	p.edit("content/about.md", "\n+++\n", "\n+++\n\nSome 5 billion yuan were signed.\n")
	says("1 предупреждение (новых — 1)")
	p.edit("content/home.md", "\n+++\n", "\n+++\n\nMore words.\n")
	says("1 предупреждение (без изменений)")
	p.edit("content/home.md", "More words.", "Some 7 billion yuan, too.")
	says("2 предупреждения (новых — 1)")
	p.edit("content/about.md", "Some 5 billion yuan were signed.", "Much was signed.")
	says("1 предупреждение (снято — 1)")
	if n := strings.Count(p.said(), "content/about.md:"); n != 3 { // its warning, and twice what was saved
		t.Errorf("about.md is spoken of %d times:\n%s", n, p.said())
	}
}
