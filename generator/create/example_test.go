package create

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"tradepost/generator/i18n"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// scripts are those in which the languages other than English are written.
var scripts = map[string]*unicode.RangeTable{"zh": unicode.Han, "ru": unicode.Cyrillic}

// englishWords are such as no comment in English does without.
var englishWords = regexp.MustCompile(`(?i)(?:^|\W)(the|of|and|is|one|with|that|where)(?:\W|$)`)

// judgeComments demands that the comments of a file are in a language. A key that
// waits to be used is none, but what stands beside it.
func judgeComments(t *testing.T, name, text, lang string) {
	t.Helper()
	script := scripts[lang]
	for block := range strings.SplitSeq(strings.ReplaceAll(text, "\n# ", "\n#  "), "\n") {
		words, is := strings.CutPrefix(block, "# ")
		if key, rest, waits := strings.Cut(words, " = "); waits && !strings.Contains(key, " ") {
			_, words, is = strings.Cut(rest, " # ")
		}
		if is && script != nil && englishWords.MatchString(words) {
			t.Errorf("%s in %q has the comment %q", name, lang, block)
		}
	}
	if first, _, _ := strings.Cut(text, "\n\n"); script != nil && strings.HasPrefix(first, "# ") && !strings.ContainsFunc(first, func(r rune) bool { return unicode.Is(script, r) }) {
		t.Errorf("%s in %q begins with %q", name, lang, first)
	}
}

// unitsOf are the texts of a site that can be translated.
func unitsOf(t *testing.T, site fs.FS) []i18n.Unit {
	t.Helper()
	corpus, problems, err := i18n.ReadCorpus(site)
	if err != nil || corpus == nil {
		t.Fatal(problems, err)
	}
	return corpus.Units
}

// A site has the texts and the comments that were asked for, and nothing that is
// to be mended.
func TestExampleIsWrittenAsAsked(t *testing.T) {
	for _, lang := range []string{"en", "zh", "ru"} {
		for _, languages := range [][]trade.Lang{{"zh"}, {"ru", "zh"}, {"en"}, nil} {
			dir := t.TempDir()
			names, err := NewSite(dir, SiteOptions{Languages: languages, Lang: lang})
			if err != nil {
				t.Fatal(err)
			}
			if languages == nil {
				languages = SiteLanguages(lang)
			}
			site := os.DirFS(dir)
			for _, name := range names {
				text, err := fs.ReadFile(site, name)
				if err != nil {
					t.Fatal(err)
				}
				if name == i18n.TranslationsFile || name == ".gitignore" {
					continue // for programs, and the same whoever edits
				}
				judgeComments(t, name, string(text), lang)
				if strings.HasSuffix(name, ".toml") && formatted(t, name, string(text)) != string(text) {
					t.Errorf("in %s, %s is not canonical:\n%s", lang, name, text)
				}
			}
			found, problems, err := load.Read(site)
			if err != nil || len(problems) > 0 {
				problems.Write(os.Stderr, "en")
				t.Fatalf("%v in %s: %v", languages, lang, err)
			}
			for _, u := range unitsOf(t, site) {
				if u.State != i18n.Current && u.State != i18n.Kept {
					t.Errorf("%v in %s: %s in %s is left to a translator: %v", languages, lang, u.Name(), u.Lang, u.State)
				}
			}
			if got := found.Records.Site.Languages; !slices.Equal(got, languages) || string(languages[0]) != lang && len(languages) == 3 {
				t.Errorf("asked for %v, in %s: %v", languages, lang, got)
			}
			if n := len(found.Records.Narratives); n != 2*len(languages) {
				t.Errorf("%v has %d texts", languages, n)
			}
			for _, text := range []trade.Text{found.Records.Site.Title, found.Records.Sources[0].Title, found.Records.Events[0].Summary} {
				for i, w := range text {
					if w.Lang != languages[i] || len(text) != len(languages) {
						t.Errorf("%v has the text %v", languages, text)
					}
				}
			}
		}
	}
}

// A comment of the example is in each language, and none is left over.
func TestExampleHasCommentsInEachLanguage(t *testing.T) {
	var files strings.Builder
	for _, d := range mustExample(t, SiteOptions{Lang: "en"}) {
		files.WriteString(strings.ReplaceAll(d.Text, "\n# ", " "))
	}
	for _, row := range exampleSaid() {
		if !strings.Contains(files.String(), row.en) {
			t.Errorf("no file of the example has the comment %q", row.en)
		}
		for lang, script := range scripts {
			if words := map[string]string{"zh": row.zh, "ru": row.ru}[lang]; words == row.en || !strings.ContainsFunc(words, func(r rune) bool { return unicode.Is(script, r) }) {
				t.Errorf("%q is %q in %q", row.en, words, lang)
			}
		}
	}
}

func mustExample(t *testing.T, o SiteOptions) []Draft {
	t.Helper()
	drafts, err := Example(o)
	if err != nil {
		t.Fatal(err)
	}
	return drafts
}

// Lines of a comment end between words, in Chinese before no mark, and a command
// stays whole.
func TestCommentsAreWrapped(t *testing.T) {
	for words, want := range map[string]string{
		"short": "# short\n",
		strings.Repeat("word ", 15) + "tradepost new event": "# " + strings.TrimSpace(strings.Repeat("word ", 15)) + "\n# tradepost new event\n",
		strings.Repeat("字", 38) + "。下一句":                    "# " + strings.Repeat("字", 37) + "\n# 字。下一句\n",
		strings.Repeat("字", 38) + "“引文”":                    "# " + strings.Repeat("字", 38) + "\n# “引文”\n",
		strings.Repeat("x", 90):                             "# " + strings.Repeat("x", 90) + "\n",
	} {
		if got := commented(words); got != want {
			t.Errorf("%q is\n%swant\n%s", words, got, want)
		}
	}
}
