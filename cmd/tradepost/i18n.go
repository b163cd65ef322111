package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/trade"
)

func newI18n(c *command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "i18n",
		Short: "Keep translations up to date",
		Long: `I18n tells which texts of data files and narratives lack a translation, and which
have one that is older than its original, hands them to translators, and puts back
what they send. The original of a text is the one in the site's first language.`,
		Args: noArgs,
		RunE: needsWord,
	}
	cmd.AddCommand(newI18nStatus(c), newI18nConfirm(c), newI18nExport(c), newI18nImport(c))
	return cmd
}

// translations are what the flags of i18n choose.
type translations struct {
	lang string
	all  bool
}

func (o *translations) flag(cmd *cobra.Command, all string) {
	cmd.Flags().StringVar(&o.lang, "lang", "", "only of this language")
	if all != "" {
		cmd.Flags().BoolVar(&o.all, "all", false, all)
	}
}

func newI18nStatus(c *command) *cobra.Command {
	var o translations
	cmd := &cobra.Command{
		Use:   "status",
		Short: "List translations that are missing or older than their original",
		Long: `Status lists each text that a translator has something to do with, by file and
key, with its original and the translation as it is: "missing" has none,
"outdated" has one of an original that has changed since, "unconfirmed" one that
nobody has held against the original yet ('tradepost i18n confirm').

The title of a publication in its own language is no missing translation.`,
		Example: `  tradepost i18n status
  tradepost i18n status --lang zh --json`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return c.i18nStatus(o) },
	}
	o.flag(cmd, "list those that are up to date, too")
	cmd.Flags().BoolVar(&c.json, "json", false, "print the texts as JSON lines")
	cmd.Flags().BoolVar(&c.strict, "strict", false, "fail where there is something to do")
	return cmd
}

func newI18nConfirm(c *command) *cobra.Command {
	var o translations
	cmd := &cobra.Command{
		Use:   "confirm [KEY...]",
		Short: "Note that translations say what their originals say",
		Long: `Confirm notes in data/translations.toml that somebody has held translations against
their originals. Without a KEY these are the ones that nobody has confirmed yet;
one whose original has changed must be named (FILE or FILE#KEY, as status prints
them), or asked for with --all. A text without a translation that is named by
FILE#KEY stands as it is: a name, for example, that is the same in each language.`,
		Example: `  tradepost i18n confirm
  tradepost i18n confirm content/home.md
  tradepost i18n confirm 'data/partners.toml#partners[bgi].name' --lang ru`,
		RunE: func(_ *cobra.Command, args []string) error { return c.i18nConfirm(o, args) },
	}
	o.flag(cmd, "confirm those whose original has changed, too")
	return cmd
}

func newI18nExport(c *command) *cobra.Command {
	var o translations
	cmd := &cobra.Command{
		Use:   "export --lang LANG FILE",
		Short: "Write what is to be translated to a file for translators",
		Long: `Export writes the texts that status lists for a language to a new file: XLIFF 1.2,
which tools for translators read, or a table in CSV, by the ending of its name
(.xlf, .xliff or .csv).`,
		Example: `  tradepost i18n export --lang zh site.zh.xlf
  tradepost i18n export --lang ru --all site.ru.csv`,
		Args: translatorsFile,
		RunE: func(_ *cobra.Command, args []string) error { return c.i18nExport(o, args[0]) },
	}
	o.flag(cmd, "write those that are up to date, too")
	return cmd
}

func newI18nImport(c *command) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Put the translations of such a file into the site",
		Long: `Import reads a file that export wrote and a translator filled in, and puts what
has changed into the data files and narratives; their comments and their order
stay. It notes what it wrote as up to date, and so what the translator marked as
right: in XLIFF approved="yes" or a target that is "translated" or "final", in CSV
the state "current". Where a translation has lost a reference, or its original has
changed meanwhile, nothing is written.`,
		Example: `  tradepost i18n import site.zh.xlf`,
		Args:    translatorsFile,
		RunE:    func(_ *cobra.Command, args []string) error { return c.i18nImport(args[0]) },
	}
}

func translatorsFile(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError{fmt.Errorf("%s takes one FILE, got %d", cmd.CommandPath(), len(args))}
	}
	if formatOf(args[0]) == "" {
		return usageError{fmt.Errorf("%s is no name of a file for translators: it ends in .xlf, .xliff or .csv", args[0])}
	}
	return nil
}

func formatOf(file string) string {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".xlf", ".xliff":
		return "xliff"
	case ".csv":
		return "csv"
	}
	return ""
}

// corpus reads the texts of the site, which must have no errors.
func (c *command) corpus() (*edit.Corpus, fs.FS, error) {
	site, err := c.site()
	if err != nil {
		return nil, nil, err
	}
	_, problems, err := generator.Read(site)
	if err != nil {
		return nil, nil, err
	}
	if problems.HasErrors() {
		err := (&command{stderr: c.stderr}).report(problems)
		fmt.Fprintln(c.stderr, countOf(problems))
		return nil, nil, err
	}
	corpus, _, err := edit.ReadCorpus(site)
	return corpus, site, err
}

// chosen are the units of the language that is asked for.
func (o translations) chosen(corpus *edit.Corpus) ([]edit.Unit, error) {
	lang := trade.Lang(o.lang)
	if lang != "" && !corpus.In(lang) {
		return nil, usageError{fmt.Errorf("the site is not translated to %q: --lang is one of %s", lang, joined(corpus.Languages[1:]))}
	}
	return slices.DeleteFunc(slices.Clone(corpus.Units), func(u edit.Unit) bool { return lang != "" && u.Lang != lang }), nil
}

func (c *command) i18nStatus(o translations) error {
	corpus, _, err := c.corpus()
	if err != nil {
		return err
	}
	units, err := o.chosen(corpus)
	if err != nil {
		return err
	}
	counts, open := map[edit.State]int{}, 0
	for _, u := range units {
		counts[u.State]++
		if u.State.Open() {
			open++
		}
		if !u.State.Open() && !o.all {
			continue
		}
		if err := c.printUnit(u, corpus.Languages[0]); err != nil {
			return err
		}
	}
	if !c.json {
		fmt.Fprintln(c.stdout, counted(counts, len(units)))
	}
	if c.strict && open > 0 {
		return errProblems
	}
	return nil
}

func (c *command) printUnit(u edit.Unit, first trade.Lang) error {
	if c.json {
		enc := json.NewEncoder(c.stdout)
		enc.SetEscapeHTML(false)
		return enc.Encode(struct {
			File        string     `json:"file"`
			Key         string     `json:"key"`
			Lang        trade.Lang `json:"language"`
			State       edit.State `json:"state"`
			Original    string     `json:"original"`
			Translation string     `json:"translation,omitempty"`
		}{u.File, u.Key, u.Lang, u.State, u.Original, u.Translation})
	}
	fmt.Fprintf(c.stdout, "%s: %s: %s\n%s", u.Name(), u.Lang, u.State, shownAs(string(first), u.Original))
	if u.Translation != "" {
		fmt.Fprint(c.stdout, shownAs(string(u.Lang), u.Translation))
	}
	return nil
}

// shownAs shows a text of one or more lines below its name.
func shownAs(name, text string) string {
	return "    " + name + " | " + strings.ReplaceAll(text, "\n", "\n    "+strings.Repeat(" ", len(name))+" | ") + "\n"
}

// counted words how many translations are in which state.
func counted(counts map[edit.State]int, all int) string {
	var parts []string
	for _, state := range edit.States {
		if n := counts[state]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, stateWords[state]))
		}
	}
	if len(parts) == 0 {
		return "nothing to translate"
	}
	return plural(all, "translation") + ": " + strings.Join(parts, ", ")
}

var stateWords = map[edit.State]string{
	edit.Missing: "missing", edit.Outdated: "outdated", edit.Unconfirmed: "unconfirmed", edit.Current: "up to date", edit.Kept: "left as the original",
}

func (c *command) i18nConfirm(o translations, names []string) error {
	corpus, _, err := c.corpus()
	if err != nil {
		return err
	}
	units, err := o.chosen(corpus)
	if err != nil {
		return err
	}
	wanted := map[edit.Unit]bool{}
	for _, u := range units {
		if len(names) == 0 && (u.State == edit.Unconfirmed || o.all && u.State == edit.Outdated) {
			wanted[u] = true
		}
	}
	for _, name := range names {
		found, near := corpus.Find(name)
		if found == nil {
			hint := ""
			if near != "" {
				hint = fmt.Sprintf(", did you mean %s?", near)
			}
			return usageError{fmt.Errorf("the site has no text %s%s", name, hint)}
		}
		for _, u := range found {
			if slices.Contains(units, u) && (u.State != edit.Missing || u.Name() == name) {
				wanted[u] = true
			}
		}
	}
	file, count := corpus.Confirmed(func(u edit.Unit) bool { return wanted[u] })
	written, err := edit.Write(c.dir, []edit.Made{file})
	if err != nil {
		return err
	}
	if len(written) == 0 {
		_, err = fmt.Fprintf(c.stdout, "nothing new to confirm: %s stays as it is\n", file.Path)
		return err
	}
	_, err = fmt.Fprintf(c.stdout, "confirmed %s in %s\n", plural(count, "translation"), file.Path)
	return err
}

func (c *command) i18nExport(o translations, name string) error {
	if o.lang == "" {
		return usageError{errors.New("tradepost i18n export needs --lang, the language to translate to")}
	}
	corpus, _, err := c.corpus()
	if err != nil {
		return err
	}
	units, err := o.chosen(corpus)
	if err != nil {
		return err
	}
	if !o.all {
		units = slices.DeleteFunc(units, func(u edit.Unit) bool { return !u.State.Open() })
	}
	if _, err := os.Lstat(name); err == nil {
		return usageError{fmt.Errorf("%s is there already, and is not overwritten", name)}
	}
	data := edit.CSV(units)
	if formatOf(name) == "xliff" {
		data = edit.XLIFF(units, corpus.Languages[0])
	}
	if err := edit.Replace(name, data); err != nil {
		return fmt.Errorf("%s was not written: %w", name, err)
	}
	_, err = fmt.Fprintf(c.stdout, "wrote %s to %s\n", plural(len(units), "text"), name)
	return err
}

func (c *command) i18nImport(name string) error {
	corpus, site, err := c.corpus()
	if err != nil {
		return err
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return usageError{fmt.Errorf("there is no file %s", name)}
	}
	if err != nil {
		return err
	}
	src := &diag.Source{Name: filepath.ToSlash(name), Text: string(data)}
	items, problems := edit.ReadTranslations(src, formatOf(name))
	var result edit.Import
	if len(problems) == 0 {
		result, problems, err = corpus.Import(site, items)
	}
	if err != nil {
		return err
	}
	if problems.HasErrors() {
		problems.Sort()
		err := c.report(problems)
		fmt.Fprintf(c.stderr, "%s: nothing was written\n", countOf(problems))
		return err
	}
	written, err := edit.Write(c.dir, result.Files)
	if err != nil {
		return err
	}
	if len(written) == 0 {
		_, err = fmt.Fprintln(c.stdout, "no translation is another than before: nothing was written")
		return err
	}
	_, err = fmt.Fprintf(c.stdout, "%s new or changed, %d confirmed; wrote %s\n", plural(result.Changed, "translation"), result.Confirmed, strings.Join(written, ", "))
	return err
}
