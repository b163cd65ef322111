package create

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/i18n"
	"tradepost/generator/trade"
)

//go:embed example
var example embed.FS

// SiteOptions are what a new site is asked to be.
type SiteOptions struct {
	Languages []trade.Lang // of the site, the main one first; none: all, that of who edits first
	Lang      string       // of who edits, in which comments are; "" is English
}

// SiteLanguages are all in which the example has texts, that of who edits first.
func SiteLanguages(lang string) []trade.Lang {
	all := []trade.Lang{"en", "zh", "ru"}
	if i := slices.Index(all, trade.Lang(lang)); i > 0 {
		all = slices.Insert(slices.Delete(all, i, i+1), 0, trade.Lang(lang))
	}
	return all
}

// SiteQuestion asks for the languages of a new site.
func SiteQuestion(lang string) Prompt {
	var choices []Choice
	for _, l := range SiteLanguages(lang) {
		name := map[trade.Lang]string{"en": "English", "zh": "中文", "ru": "Русский"}[l]
		choices = append(choices, Choice{ID: string(l), Name: name, Known: []string{name}})
	}
	return Prompt{
		Question: Question{
			Key: "languages", Ask: diag.Say("Languages of the site"), Help: diag.Say("the main one first, in which texts are written; then those of its translations"),
			Must: true, Many: true, Choices: Choosing{Of: func(*Desk, Answers) []Choice { return choices }},
		},
		Must: true, Choices: choices,
		Read: func(text string) (Reading, error) { return readChoice(choices, text) },
	}
}

// Example is a small site that holds two true facts and explains itself in its
// main language. Its settings come last, so that what was only begun is no site.
func Example(o SiteOptions) ([]Draft, error) {
	if len(o.Languages) == 0 {
		o.Languages = SiteLanguages(o.Lang)
	}
	var drafts []Draft
	err := fs.WalkDir(example, "example", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(example, name)
		name = name[len("example/"):]
		if name == "gitignore" { // git would obey it here
			name = ".gitignore"
		}
		switch {
		case err != nil:
		case name == ".gitignore":
			drafts = append(drafts, Draft{Path: name, Text: string(text)})
		case path.Ext(name) == ".toml":
			drafts = append(drafts, Draft{Path: name, Text: o.data(string(text))})
		default:
			drafts = append(drafts, o.narrative(name, string(text))...)
		}
		return err
	})
	slices.SortStableFunc(drafts, func(a, b Draft) int { return last(a) - last(b) })
	return drafts, err
}

func last(d Draft) int {
	if path.Base(d.Path) == "site.toml" {
		return 1
	}
	return 0
}

// data is a data file of the example as it was asked for: its texts in the
// languages of the site, its comments in that of who edits.
func (o SiteOptions) data(text string) string {
	var b strings.Builder
	var comment []string
	for line := range strings.Lines(text) {
		if words, is := strings.CutPrefix(line, "# "); is {
			comment = append(comment, strings.TrimSpace(words))
			continue
		}
		if comment != nil {
			b.WriteString(commented(exampleWords(strings.Join(comment, " "), o.Lang)))
			comment = nil
		}
		b.WriteString(o.line(line))
	}
	return b.String()
}

// line is a line of a data file with the texts that are asked for.
func (o SiteOptions) line(line string) string {
	key, value, _ := strings.Cut(line, " = ")
	switch {
	case key == "languages":
		var all []string
		for _, lang := range o.Languages {
			all = append(all, edit.Quote(string(lang)))
		}
		return "languages = [" + strings.Join(all, ", ") + "]\n"
	case key == "original_title" && slices.Contains(o.Languages, "en"):
		return "" // its title is in English already
	case !strings.HasPrefix(value, "{ "):
		return line
	}
	decoded, problems := edit.Decode("example", line)
	words, _ := decoded[key].(map[string]any)
	if problems != nil || words == nil {
		panic("create: the example says " + line)
	}
	var parts []string
	for _, lang := range o.Languages {
		parts = append(parts, string(lang)+" = "+edit.Quote(words[string(lang)].(string)))
	}
	return key + " = { " + strings.Join(parts, ", ") + " }\n"
}

// narrative is the text in a file NAME.LANG.md of the example, if it is asked for.
// What belongs to the text as a whole stands in its main language only.
func (o SiteOptions) narrative(name, text string) []Draft {
	base := strings.TrimSuffix(name, ".md")
	lang := trade.Lang(strings.TrimPrefix(path.Ext(base), "."))
	if !slices.Contains(o.Languages, lang) {
		return nil
	}
	to, about := name, ""
	front, body, _ := strings.Cut(strings.TrimPrefix(text, "+++\n"), "+++\n")
	if lang == o.Languages[0] {
		to = strings.TrimSuffix(base, path.Ext(base)) + ".md"
		about = commented(textRemark().In(o.Lang))
		body = strings.ReplaceAll(body, name, to) // which says where it stands
	} else {
		front = withoutKeys(front, "date", "updated", "sources")
	}
	return []Draft{{Path: to, Text: "+++\n" + about + front + "+++\n" + body}}
}

func withoutKeys(front string, keys ...string) string {
	var b strings.Builder
	for line := range strings.Lines(front) {
		if key, _, _ := strings.Cut(line, " = "); !slices.Contains(keys, key) {
			b.WriteString(line)
		}
	}
	return b.String()
}

// ErrNotEmpty says that a folder for a new site holds something.
var ErrNotEmpty = errors.New("the folder is not empty")

// IsFree tells whether a folder is not there or is empty: else it is ErrNotEmpty.
func IsFree(dir string) error {
	held, err := os.ReadDir(dir)
	switch {
	case err == nil && len(held) > 0:
		return ErrNotEmpty
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return nil
}

// NewSite writes the example into a folder that is free.
func NewSite(dir string, o SiteOptions) ([]string, error) {
	if err := IsFree(dir); err != nil {
		return nil, err
	}
	drafts, err := Example(o)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, d := range drafts {
		if err := edit.Create(filepath.Join(dir, filepath.FromSlash(d.Path)), []byte(d.Text)); err != nil {
			return nil, diag.Wrong{Phrase: diag.Say("{file} is not written: {why}", diag.Args{"file": d.Path, "why": diag.Detail(err)}), Cause: err}
		}
		names = append(names, d.Path)
	}
	confirmed, err := confirmExample(dir)
	if err != nil || confirmed == "" {
		return names, err
	}
	return append(names, confirmed), nil
}

// confirmExample notes that the translations of the example were held against
// their originals, whichever language these are in: a new site has nothing for a
// translator to do.
func confirmExample(dir string) (name string, err error) {
	corpus, problems, err := i18n.ReadCorpus(os.DirFS(dir))
	if err != nil {
		return "", err
	}
	if corpus == nil {
		return "", fmt.Errorf("the new site has %d problems, which is a fault of tradepost; please report it", len(problems))
	}
	file, n := corpus.Confirmed(func(i18n.Unit) bool { return true })
	if n == 0 {
		return "", nil
	}
	return file.Path, edit.Create(filepath.Join(dir, filepath.FromSlash(file.Path)), file.Data)
}
