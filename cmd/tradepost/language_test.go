package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tradepost/generator/diag"
)

func TestTheLanguageIsThatOfTheFlagElseOfTheLocale(t *testing.T) {
	for _, c := range []struct {
		args []string
		env  map[string]string
		want language
	}{
		{nil, nil, "en"},
		{nil, map[string]string{"LANG": "ru_RU.UTF-8"}, "ru"},
		{nil, map[string]string{"LANG": "zh_CN.UTF-8"}, "zh"},
		{nil, map[string]string{"LANG": "zh_TW"}, "zh"},
		{nil, map[string]string{"LANG": "zh-Hans"}, "zh"},
		{nil, map[string]string{"LANG": "ru"}, "ru"},
		{nil, map[string]string{"LANG": "ru@latin"}, "ru"},
		{nil, map[string]string{"LANG": "C.UTF-8"}, "en"},
		{nil, map[string]string{"LANG": "POSIX"}, "en"},
		{nil, map[string]string{"LANG": "_"}, "en"},
		{nil, map[string]string{"LANG": "run"}, "en"},
		{nil, map[string]string{"LANG": "ru_RU.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"},
		{nil, map[string]string{"LANG": "ru_RU.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "LC_ALL": "en_GB"}, "en"},
		{nil, map[string]string{"LANG": "ru_RU.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "en"},
		{[]string{"check", "--lang", "zh"}, map[string]string{"LANG": "ru_RU.UTF-8"}, "zh"},
		{[]string{"--lang=en", "check"}, map[string]string{"LANG": "ru_RU.UTF-8"}, "en"},
		{[]string{"--lang", "xx"}, map[string]string{"LANG": "ru_RU.UTF-8"}, "ru"},
		{[]string{"--lang"}, nil, "en"},
		{[]string{"diff", "--", "--lang", "zh"}, nil, "en"},
	} {
		if got := languageFor(c.args, func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v in %v: %s, want %s", c.args, c.env, got, c.want)
		}
	}
}

// The --lang of schema and i18n once chose schemas and translations. Who writes so
// today is told what to write, and nothing is done for all languages instead.
func TestTheFormerLangIsToldWithItsCure(t *testing.T) {
	for line, cure := range map[string]string{
		"schema --lang zh": "write --in zh.", "i18n status --lang=ru": "write --to ru.", "-C site i18n export --lang zh a.csv": "write --to zh.",
		"i18n confirm KEY --lang ru":    "tradepost --lang ru i18n confirm",
		"i18n status --lang ru --to zh": "", "i18n status --to=zh --lang=ru": "", "--lang zh i18n status": "", "i18n confirm": "", "schema --in zh --lang ru": "", "--lang zh schema": "",
		"i18n status --lang zh --help": "", "check --lang zh": "", "--lang zh check": "", "i18n import --lang zh a.csv": "", "new deal --lang ru": "", "nonsense --lang ru": "", "": "",
	} {
		got := ""
		if said := formerLang(newRoot(&command{lang: "en"}), strings.Fields(line)); said != nil {
			got = said.String()
		}
		if (cure == "") != (got == "") || !strings.Contains(got, cure) {
			t.Errorf("%q is told %q, want %q", line, got, cure)
		}
	}
}

// told is the tree of commands as a person is told of it in a language, with what
// cobra adds.
func told(lang string) *cobra.Command {
	root := newRoot(&command{lang: language(lang)})
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpFlag()
	translate(root, lang)
	return root
}

// sideBySide gives each command in English with the same one in another language.
func sideBySide(english, other *cobra.Command, visit func(english, other *cobra.Command)) {
	english.InitDefaultHelpFlag()
	visit(english, other)
	for i, sub := range english.Commands() {
		sideBySide(sub, other.Commands()[i], visit)
	}
}

// scripts are those in which the languages other than English are written.
var scripts = map[string]*unicode.RangeTable{"zh": unicode.Han, "ru": unicode.Cyrillic}

// heldNames are what stays as it is in each language: flags, files, addresses.
var heldNames = regexp.MustCompile(`--[a-z][a-z-]+|[a-z./-]+\.(?:toml|xlsx|json|csv|css|html|xlf)\b|\[\w+\]|[a-z]+://\S+`)

// A new command, flag or example fails here until somebody has said it in all
// languages, and so do words that no longer say what the English ones say.
func TestHelpHasWordsInEachLanguage(t *testing.T) {
	for lang, script := range scripts {
		compare := func(where, english, words string) {
			switch {
			case english == "":
			case words == english || !strings.ContainsFunc(words, func(r rune) bool { return unicode.Is(script, r) }):
				t.Errorf("%s says %q, which has no words in %q: write them in generator/diag/help_%s.go", where, english, lang, lang)
			case strings.Count(words, "\n") > strings.Count(english, "\n")+4:
				t.Errorf("%s says much more in %q than in English", where, lang)
			}
			for _, name := range heldNames.FindAllString(english, -1) {
				if !strings.Contains(words, name) && name != "[command]" && name != "[flags]" {
					t.Errorf("%s speaks of %s in English, in %q it does not: %q", where, name, lang, words)
				}
			}
		}
		sideBySide(told("en"), told(lang), func(english, other *cobra.Command) {
			path := english.CommandPath()
			compare(path, english.Short, other.Short)
			compare(path, english.Long, other.Long)
			compare(path, saidIn(english.Example), saidIn(other.Example))
			if _, rest, _ := strings.Cut(english.Use, " "); strings.ContainsFunc(rest, unicode.IsLetter) {
				compare(path, english.Use, other.Use)
			}
			english.LocalFlags().VisitAll(func(f *pflag.Flag) {
				said := other.Flag(f.Name)
				where := path + " --" + f.Name
				compare(where, f.Usage, said.Usage)
				if shown := f.DefValue; f.Value.Type() == "string" && shown != "" && shown != "." && !strings.Contains(said.Usage, shown) {
					t.Errorf("%s: its default %q is not told in %q: %q", where, shown, lang, said.Usage)
				}
				if name, _ := pflag.UnquoteUsage(said); name != "" && !strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(script, r) }) {
					t.Errorf("%s: its value is called %q in %q: put the name between back quotes", where, name, lang)
				}
			})
		})
		for _, english := range append(slices.Clone(cobraWords), "[flags]") {
			if words, ok := diag.Help(english, lang); !ok || words == english {
				t.Errorf("cobra says %q, which has no words in %q", english, lang)
			}
		}
	}
}

// saidIn is what an example says in words: remarks beside commands, and texts in
// quotes; "" where there are none.
func saidIn(example string) string {
	if strings.Contains(strings.TrimLeft(example, " "), "   ") || strings.Contains(example, `"`) {
		return example
	}
	return ""
}

// Words of help that no command has any more would never be read again.
func TestNoWordsOfHelpAreLeftOver(t *testing.T) {
	said := map[string]bool{"[flags]": true, "help for a command": true}
	for _, words := range cobraWords {
		said[words] = true
	}
	root := told("en")
	sideBySide(root, root, func(cmd, _ *cobra.Command) {
		for _, words := range []string{cmd.Use, cmd.Short, cmd.Long, cmd.Example} {
			said[words] = true
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { said[f.Usage] = true })
	})
	for lang := range scripts {
		file := "../../generator/diag/help_" + lang + ".go"
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if kv, ok := n.(*ast.KeyValueExpr); ok {
				if words, _ := strconv.Unquote(kv.Key.(*ast.BasicLit).Value); !said[words] {
					t.Errorf("%s has words for %q, which no command says", file, words)
				}
			}
			return true
		})
	}
}

// englishWords are such as no sentence in English does without, and no name has.
var englishWords = regexp.MustCompile(`(?i)(?:^|[^\w.-])(the|of|and|is|are|for|with|that|from|default|string|stringArray|int)(?:[^\w.-]|$)`)

// What commands print for help has no English left.
func TestHelpIsWhollyInItsLanguage(t *testing.T) {
	for lang := range scripts {
		root := told(lang)
		sideBySide(root, root, func(cmd, _ *cobra.Command) {
			var out strings.Builder
			cmd.SetOut(&out)
			if err := cmd.Help(); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(out.String()) {
				if found := englishWords.FindStringSubmatch(line); found != nil && !strings.HasPrefix(line, "\t") {
					t.Errorf("%s --help in %s says %q in %q", cmd.CommandPath(), lang, found[1], line)
				}
			}
		})
	}
}

func TestFlagsOfOtherAlphabetsStandInOneColumn(t *testing.T) {
	for _, lang := range diag.Languages() {
		root := newRoot(&command{lang: language(lang)})
		translate(root, lang)
		build, _, err := root.Find([]string{"build"})
		if err != nil {
			t.Fatal(err)
		}
		columns := map[int]bool{}
		for line := range strings.Lines(build.LocalFlags().FlagUsages()) {
			before, after, _ := strings.Cut(strings.TrimLeft(line, " "), "   ")
			rest := strings.TrimLeft(after, " ")
			indent := len(line) - len(strings.TrimLeft(line, " "))
			columns[indent+diag.Cells(before)+3+len(after)-len(rest)] = true
		}
		if len(columns) != 1 {
			t.Errorf("in %s the words of flags begin in the columns %v", lang, slices.Sorted(maps.Keys(columns)))
		}
	}
}

func TestWarningsOfAnotherLanguageAreToldAnew(t *testing.T) {
	b := newBench(t)
	source := &diag.Source{Name: "data/site.toml", Text: "title = 1\n"}
	b.found.Warn(source.File(), "empty-value", diag.Args{"key": "title"})
	russian := func(c *command) { c.lang = "ru" }
	b.mustBuild(russian)
	b.told.Reset()
	if n := b.runs(russian); n != 0 || !strings.Contains(b.told.String(), "предупреждение: значение title пусто") {
		t.Errorf("built %d times, and said %q", n, b.told.String())
	}
	if n := b.runs(func(c *command) { c.lang = "zh" }); n != 1 {
		t.Errorf("for warnings in another language the site is judged %d times", n)
	}
}
