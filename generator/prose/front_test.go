package prose

import (
	"slices"
	"testing"

	"tradepost/generator/diag"
)

func TestFrontMatterIsCutOffWithItsOffset(t *testing.T) {
	for _, test := range []struct{ name, file, front, page string }{
		{"plain", "+++\ntitle = \"x\"\n+++\ntext\n", "title = \"x\"\n", "<p>text</p>\n"},
		{"empty", "+++\n+++\ntext\n", "", "<p>text</p>\n"},
		{"none", "text\n", "", "<p>text</p>\n"},
		{"empty file", "", "", ""},
		{"Windows line ends", "+++\r\ntitle = \"x\"\r\n+++\r\ntext\r\n", "title = \"x\"\r\n", "<p>text</p>\n"},
		{"byte order mark", "\ufeff+++\na = 1\n+++\ntext", "a = 1\n", "<p>text</p>\n"},
		{"spaces behind the fence", "+++ \na = 1\n+++\t\ntext", "a = 1\n", "<p>text</p>\n"},
		{"nothing after it", "+++\na = 1\n+++", "a = 1\n", ""},
		{"a rule is no front matter", "---\n\ntext\n", "", "<hr>\n<p>text</p>\n"},
	} {
		d := sound(t, test.file)
		front, at := d.Front()
		if front != test.front || test.file[at:at+len(front)] != front {
			t.Errorf("%s: front matter %q at %d", test.name, front, at)
		}
		if got := rendered(t, d); got != test.page {
			t.Errorf("%s: page %q", test.name, got)
		}
	}
}

func TestFrontMatterProblems(t *testing.T) {
	for file, want := range map[string]string{
		"+++\ntitle = \"x\"\ntext\n":        "unclosed-front-matter «+++»",
		"\ufeff+++\r\ntext":                 "unclosed-front-matter «+++»",
		"---\ntitle: x\n---\ntext\n":        "yaml-front-matter «---»",
		"+++\na = 1\n+++\n[x](nowhere:y)\n": "unknown-scheme «[x](nowhere:y)»",
	} {
		_, problems := read(file)
		if got := found(problems); !slices.Equal(got, []string{want}) {
			t.Errorf("%q: got %q, want %q", file, got, want)
		}
	}
}

// Every code that this package reports must have words.
func TestEveryProblemHasWords(t *testing.T) {
	codes := diag.Codes()
	for _, code := range []diag.Code{
		"yaml-front-matter", "unclosed-front-matter", "unknown-scheme", "malformed-reference", "malformed-address",
		"empty-link", "relative-link", "unknown-heading", "image-elsewhere", "image-type", "missing-alt", "raw-html",
		"top-heading", "heading-jump", "insecure-link", "unknown-footnote", "unused-footnote", "nested-too-deep", "nested-chart", "unclosed-chart", "chart-info",
	} {
		if !slices.Contains(codes, code) {
			t.Errorf("no words for %s", code)
		}
	}
}
