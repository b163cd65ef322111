package generator

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/diag"
)

// numbered repeats what a pattern makes of each number.
func numbered(n int, pattern string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, pattern, i)
	}
	return b.String()
}

// What lies in the folders of a site is judged in seconds and in little memory,
// whatever it is: without its limit, each of these takes minutes, hours, all
// memory or the stack. The problem names the file, the limit and the cure.
func TestWhateverIsTooMuchIsAProblem(t *testing.T) {
	const (
		event  = "data/events/northport-fair-2023.toml"
		text   = "content/about.md"
		about  = "+++\ntitle = \"About\"\n+++\n"
		figure = "[[figures]]\nid = \"a\"\nmeasure = \"contract_value\"\nscope = \"event\"\nstatus = \"reported\"\nsource = \"s\"\ncovers = \"x\"\n"
	)
	many := strings.Repeat
	for name, c := range map[string]struct{ file, text, want string }{
		"a large file":           {event, many("#", 100<<20), "file-too-large 100.0 16"},
		"a large text":           {text, many("a", 3<<20), "file-too-large 3.0 2"},
		"brackets without end":   {event, "a = " + many("[", 8<<20), "data-too-deep 32"},
		"lists in lists":         {event, "a = " + many("[", 1000000) + many("]", 1000000), "data-too-deep 32"},
		"tables in tables":       {event, "a = " + many("{a=", 500000) + "1" + many("}", 500000), "data-too-deep 32"},
		"a header without end":   {event, "[" + many("a.", 500000) + "a]", "data-too-deep 32"},
		"a key without end":      {event, many("a.", 500000) + "a = 1", "data-too-deep 32"},
		"many deep headers":      {event, numbered(3000, "["+many("a.", 1000)+"b%d]\n"), "data-too-deep 32"},
		"deep front matter":      {text, "+++\ntitle = " + many("[", 1000000) + "\n+++\n", "data-too-deep 32"},
		"a deep chart":           {text, about + "```chart\nid = " + many("[", 1000000) + "\n```\n", "data-too-deep 32"},
		"unknown keys":           {event, numbered(100000, "k%d = 1\n"), "more-problems 1000"},
		"figures":                {event, many("[[figures]]\n", 300000), "list-too-long figures 300000 5000"},
		"figures in braces":      {event, "figures = [" + many("{},", 300000) + "]", "list-too-long figures 300000 5000"},
		"broken records":         {"data/sectors.toml", many("[[sectors]]\nid = \"A\"\n", 200000), "more-problems 1000"},
		"records of one id":      {"data/sectors.toml", many("[[sectors]]\nid = \"a\"\nname = \"x\"\n", 50000), "more-problems 1000"},
		"a list of ids":          {event, "sources = [" + strings.TrimSuffix(numbered(300000, `"s%d",`), ",") + "]", "list-too-long sources 300000 1000"},
		"languages":              {"data/site.toml", "title = \"x\"\nlanguages = [" + many(`"en",`, 300000) + "]", "list-too-long languages 300000 1000"},
		"digits":                 {event, figure + "value = \"" + many("9", 5000000) + " billion CNY\"\n", "value-too-long"},
		"an exponent":            {"data/rates.toml", "[[rates]]\nrate = \"1e999999999\"\n", "bad-rate"},
		"a whole number":         {event, "end_date = " + many("9", 5000000), "syntax"},
		"a long value":           {event, "kind = \"" + many("fair ", 1000000) + "\"", "unknown-word"},
		"a long key":             {event, many("kind", 1000000) + " = 1", "unknown-key"},
		"lists in lists of text": {text, about + many("- ", 10000) + "x", "nested-too-deep 32"},
		"quotations":             {text, about + many(">", 1000000) + "x", "nested-too-deep 32"},
		"open brackets":          {text, about + many("[", 1000000), "too-many-marks 2000"},
		"open links":             {text, about + many("[a](", 100000), "too-many-marks 2000"},
		"open images":            {text, about + many("![", 500000), "too-many-marks 2000"},
		"emphasis":               {text, about + many("*a _b ", 300000), "too-many-marks 2000"},
		"columns":                {text, about + many("|a", 100000) + "|\n" + many("|-", 100000) + "|\n", "table-too-wide 100"},
		"footnotes":              {text, about + numbered(50000, "a[^%[1]d]\n\n[^%[1]d]: x\n\n"), "too-many-parts 1000 footnotes"},
		"definitions":            {text, about + many("[a]: http://b.c\n", 120000), "too-many-parts 1000 definitions"},
		"charts":                 {text, about + many("```chart\nid = \"trade-russia\"\n```\n\n", 40000), "too-many-parts 100 charts"},
		"links to no heading":    {text, about + many("[a](#b)\n\n## c\n\n", 60000), "more-problems 1000"},
		"amounts in a line":      {text, about + many("1 billion yuan ", 30000), "more-problems 1000"},
	} {
		t.Run(name, func(t *testing.T) {
			site := smallSite(t)
			site[c.file] = &fstest.MapFile{Data: []byte(c.text), Mode: 0o644}
			checked, err := Check(site, Options{})
			if err != nil {
				t.Fatal(err)
			}
			told := false
			for _, p := range checked.Problems {
				message, hint := p.Message("en")
				code, numbers, _ := strings.Cut(c.want, " ")
				if p.At.Source == nil || p.At.Source.Name != c.file || string(p.Code) != code {
					continue
				}
				told = hint != "" || code == "nested-too-deep" || code == "syntax"
				for _, n := range strings.Fields(numbers) {
					told = told && strings.Contains(message, n)
				}
				break
			}
			var out bytes.Buffer
			if err := checked.Problems.Write(&out, "en"); err != nil || out.Len() > 4<<20 {
				t.Errorf("%d bytes are printed, %v", out.Len(), err)
			}
			if !told {
				t.Errorf("no word of %s: %.300s", c.want, out.String())
			}
		})
	}
}

// A file with thousands of warnings and one error still has an error.
func TestTheLastOfManyProblemsStillCounts(t *testing.T) {
	file, other := &diag.Source{Name: "a"}, &diag.Source{Name: "b"}
	var ps diag.Problems
	for range 3 * diag.MostInFile {
		ps.Warn(file.File(), "raw-html", nil)
	}
	ps.Warn(other.File(), "raw-html", nil)
	ps.Error(file.File(), "empty-link", nil)
	bounded := ps.Bounded()
	if len(bounded) != diag.MostInFile+2 || !bounded.HasErrors() || len(bounded.Bounded()) != len(bounded) {
		t.Errorf("%d problems are left, with errors: %v", len(bounded), bounded.HasErrors())
	}
}
