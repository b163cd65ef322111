package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tradepost/generator/diag"
)

func TestOnlyNewProblemsAreTold(t *testing.T) {
	src := &diag.Source{Name: "a.toml", Text: "x = 1\ny = 2\n"}
	one := func(key string, at int) diag.Problem {
		return diag.Problem{At: src.Range(at, at+1), Code: "empty-value", Severity: diag.Warning, Args: diag.Args{"key": key}}
	}
	s := &standing{lang: "en"}
	for i, step := range []struct {
		problems diag.Problems
		whole    bool
		want     string
	}{
		{diag.Problems{one("x", 0)}, true, "x; 0 gone"},
		{diag.Problems{one("x", 6)}, true, "; 0 gone"}, // its line has moved
		{diag.Problems{one("x", 0), one("x", 6)}, true, "x; 0 gone"},
		{diag.Problems{one("y", 0)}, false, "y; 0 gone"}, // what hides the others
		{diag.Problems{one("x", 0), one("x", 6)}, true, "; 1 gone"},
		{diag.Problems{one("x", 0), one("z", 6)}, true, "z; 1 gone"},
		{nil, true, "; 2 gone"},
		{diag.Problems{one("x", 0)}, true, "x; 0 gone"},
	} {
		fresh, gone := s.since(step.problems, step.whole)
		var keys []string
		for _, p := range fresh {
			keys = append(keys, p.Args["key"].(string))
		}
		if got := fmt.Sprintf("%s; %d gone", strings.Join(keys, " "), gone); got != step.want {
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
