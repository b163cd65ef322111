package main

import (
	"maps"
	"slices"
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

// daily are the commands whose whole help is told in each language; of the
// others what the list of commands says.
var daily = []string{"tradepost", "tradepost build", "tradepost check", "tradepost diff"}

// helpSaid maps the English words of help to the command that has them, with
// those of which there must be a translation.
func helpSaid() (said map[string]string, must []string) {
	said = map[string]string{"help for a command": "cobra", "[flags]": "cobra", "help [command]": "cobra", "Help about any command": "cobra", "Generate the autocompletion script for the specified shell": "cobra"}
	for _, words := range cobraWords {
		said[words] = "cobra"
	}
	must = slices.Collect(maps.Keys(said))
	var visit func(*cobra.Command)
	visit = func(cmd *cobra.Command) {
		add := func(words string, wanted bool) {
			if said[words] = cmd.CommandPath(); wanted && words != "" {
				must = append(must, words)
			}
		}
		whole := slices.Contains(daily, cmd.CommandPath())
		add(cmd.Short, whole || cmd.Parent() == cmd.Root())
		add(cmd.Long, whole)
		add(cmd.Example, whole && strings.Contains(strings.TrimLeft(cmd.Example, " "), "   "))
		add(cmd.Use, strings.Contains(cmd.Use, " "))
		flag := func(f *pflag.Flag) { add(f.Usage, whole) }
		cmd.Flags().VisitAll(flag)
		cmd.PersistentFlags().VisitAll(flag)
		for _, sub := range cmd.Commands() {
			visit(sub)
		}
	}
	visit(newRoot(&command{lang: "en"}))
	return said, must
}

func TestHelpHasWordsInEachLanguage(t *testing.T) {
	said, must := helpSaid()
	for _, lang := range diag.Languages()[1:] {
		for _, english := range must {
			words, ok := diag.Help(english, lang)
			if !ok || words == english {
				t.Errorf("the help of %s says %q, which has no words in %q: write them in generator/diag/help_%s.go", said[english], english, lang, lang)
			}
			if strings.Count(words, "`") != 0 && strings.Count(words, "`") != 2 {
				t.Errorf("%q in %s names no value, or more than one", words, lang)
			}
		}
	}
}

// What the daily commands print for help has no English left but for names that
// are written as they are.
func TestHelpIsWhollyInItsLanguage(t *testing.T) {
	names := []string{"tradepost", "build", "check", "diff", "Markdown", "TOML", "Tradepost", "public", "drafts", "out", "tmp", "preview", "other-site", "base-url", "https", "example", "org", "trade", "verify", "srv", "www", "ECharts", "npm", "JavaScript", "JSON", "site", "toml", "git", "HEAD", "main", "data", "changes"}
	for _, lang := range diag.Languages()[1:] {
		for _, path := range daily {
			var out strings.Builder
			c := &command{stdout: &out, stderr: &out, lang: language(lang)}
			root := newRoot(c)
			translate(root, lang)
			root.SetArgs(append(strings.Fields(path)[1:], "--help"))
			root.SetOut(&out)
			if err := root.Execute(); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(out.String()) {
				words := strings.FieldsFunc(line, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) && r != '-' })
				run := 0
				for _, w := range words {
					if run++; slices.Contains(names, strings.Trim(w, "-")) || strings.HasPrefix(w, "-") || len(w) < 3 {
						run = 0
					}
					if run > 1 && !strings.Contains(line, "--") && !strings.Contains(line, "/") {
						t.Errorf("%s --help in %s says %q", path, lang, line)
						break
					}
				}
			}
		}
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
