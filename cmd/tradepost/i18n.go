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
	"tradepost/generator/i18n"
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

func (o *translations) flag(c *command, cmd *cobra.Command, all string) {
	cmd.Flags().StringVar(&o.lang, "to", "", "only translations to this language")
	c.completeLanguages(cmd, "to", func() []trade.Lang {
		desk := c.desk()
		if desk == nil {
			return nil
		}
		return desk.Languages()[1:]
	})
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
  tradepost i18n status --to zh --json`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return c.i18nStatus(o) },
	}
	o.flag(c, cmd, "list those that are up to date, too")
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
  tradepost i18n confirm 'data/partners.toml#partners[bgi].name' --to ru`,
		RunE: func(_ *cobra.Command, args []string) error { return c.i18nConfirm(o, args) },
	}
	o.flag(c, cmd, "confirm those whose original has changed, too")
	return cmd
}

func newI18nExport(c *command) *cobra.Command {
	var o translations
	cmd := &cobra.Command{
		Use:   "export --to LANG FILE",
		Short: "Write what is to be translated to a file for translators",
		Long: `Export writes the texts that status lists for a language to a new file: XLIFF 1.2,
which tools for translators read, or a table in CSV, by the ending of its name
(.xlf, .xliff or .csv).`,
		Example: `  tradepost i18n export --to zh site.zh.xlf
  tradepost i18n export --to ru --all site.ru.csv`,
		Args: translatorsFile,
		RunE: func(_ *cobra.Command, args []string) error { return c.i18nExport(o, args[0]) },
	}
	o.flag(c, cmd, "write those that are up to date, too")
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
the state "current". What the translator left as it was stays as the site has it
now. Where a translation has lost a reference, or its original has changed
meanwhile, or it was changed here and in the site, nothing is written.`,
		Example: `  tradepost i18n import site.zh.xlf`,
		Args:    translatorsFile,
		RunE:    func(_ *cobra.Command, args []string) error { return c.i18nImport(args[0]) },
	}
}

func translatorsFile(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError{errors.New(diag.Say("{command} takes one FILE, got {n}", diag.Args{"command": cmd.CommandPath(), "n": len(args)}).In(languageAt(cmd)))}
	}
	if formatOf(args[0]) == "" {
		return refusal{errors.New(diag.Say("{file} is no name of a file for translators: it ends in .xlf, .xliff or .csv", diag.Args{"file": args[0]}).In(languageAt(cmd)))}
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
func (c *command) corpus() (*i18n.Corpus, fs.FS, error) {
	site, err := c.site()
	if err != nil {
		return nil, nil, err
	}
	_, problems, err := generator.Read(site)
	if err != nil {
		return nil, nil, err
	}
	if problems.HasErrors() {
		err := (&command{stderr: c.stderr, lang: c.lang}).report(problems)
		fmt.Fprintln(c.stderr, c.say(countOf(problems)))
		return nil, nil, err
	}
	corpus, _, err := i18n.ReadCorpus(site)
	return corpus, site, err
}

// chosen are the units of the language that is asked for.
func (c *command) chosen(o translations, corpus *i18n.Corpus) ([]i18n.Unit, error) {
	lang := trade.Lang(o.lang)
	if lang != "" && !corpus.In(lang) {
		return nil, c.wrong(diag.Say("the site is not translated to \"{lang}\": --to is one of {languages}", diag.Args{"lang": o.lang, "languages": listed(corpus.Languages[1:])}))
	}
	return slices.DeleteFunc(slices.Clone(corpus.Units), func(u i18n.Unit) bool { return lang != "" && u.Lang != lang }), nil
}

func (c *command) i18nStatus(o translations) error {
	corpus, _, err := c.corpus()
	if err != nil {
		return err
	}
	units, err := c.chosen(o, corpus)
	if err != nil {
		return err
	}
	counts, open := map[i18n.State]int{}, 0
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
		fmt.Fprintln(c.stdout, c.say(c.statesOf(counts, len(units))))
	}
	if c.strict && open > 0 {
		return errProblems
	}
	return nil
}

func (c *command) printUnit(u i18n.Unit, first trade.Lang) error {
	if c.json {
		enc := json.NewEncoder(c.stdout)
		enc.SetEscapeHTML(false)
		return enc.Encode(struct {
			File        string     `json:"file"`
			Key         string     `json:"key"`
			Lang        trade.Lang `json:"language"`
			State       i18n.State `json:"state"`
			Original    string     `json:"original"`
			Translation string     `json:"translation,omitempty"`
		}{u.File, u.Key, u.Lang, u.State, u.Original, u.Translation})
	}
	fmt.Fprintf(c.stdout, "%s: %s: %s\n%s", u.Name(), u.Lang, c.say(stateWord(u.State)), shownAs(string(first), u.Original))
	if u.Translation != "" {
		fmt.Fprint(c.stdout, shownAs(string(u.Lang), u.Translation))
	}
	return nil
}

// shownAs shows a text of one or more lines below its name.
func shownAs(name, text string) string {
	return "    " + name + " | " + strings.ReplaceAll(text, "\n", "\n    "+strings.Repeat(" ", len(name))+" | ") + "\n"
}

// statesOf words how many translations are in which state.
func (c *command) statesOf(counts map[i18n.State]int, all int) diag.Phrase {
	var parts diag.List
	for _, state := range i18n.States {
		if n := counts[state]; n > 0 {
			parts = append(parts, c.say(diag.Say("{n} {state}", diag.Args{"n": n, "state": stateCounted(state)})))
		}
	}
	if len(parts) == 0 {
		return diag.Say("nothing to translate")
	}
	return diag.Say("{n} {n:translation|translations}: {parts}", diag.Args{"n": all, "parts": parts})
}

// stateCounted says how several translations are.
func stateCounted(state i18n.State) diag.Phrase {
	switch state {
	case i18n.Current:
		return diag.Say("up to date")
	case i18n.Kept:
		return diag.Say("left as the original")
	}
	return stateWord(state)
}

// stateWord says how a translation is.
func stateWord(state i18n.State) diag.Phrase {
	switch state {
	case i18n.Missing:
		return diag.Say("missing")
	case i18n.Outdated:
		return diag.Say("outdated")
	case i18n.Unconfirmed:
		return diag.Say("unconfirmed")
	case i18n.Kept:
		return diag.Say("kept")
	}
	return diag.Say("current")
}

func (c *command) i18nConfirm(o translations, names []string) error {
	corpus, _, err := c.corpus()
	if err != nil {
		return err
	}
	units, err := c.chosen(o, corpus)
	if err != nil {
		return err
	}
	wanted := map[i18n.Unit]bool{}
	for _, u := range units {
		if len(names) == 0 && (u.State == i18n.Unconfirmed || o.all && u.State == i18n.Outdated) {
			wanted[u] = true
		}
	}
	for _, name := range names {
		found, near := corpus.Find(name)
		if found == nil {
			if near != "" {
				return c.wrong(diag.Say("the site has no text {name}, did you mean {near}?", diag.Args{"name": name, "near": near}))
			}
			return c.wrong(diag.Say("the site has no text {name}", diag.Args{"name": name}))
		}
		for _, u := range found {
			if slices.Contains(units, u) && (u.State != i18n.Missing || u.Name() == name) {
				wanted[u] = true
			}
		}
	}
	file, count := corpus.Confirmed(func(u i18n.Unit) bool { return wanted[u] })
	written, err := edit.Write(c.dir, []edit.Made{file})
	if err != nil {
		return err
	}
	if len(written) == 0 {
		_, err = fmt.Fprintln(c.stdout, c.say(diag.Say("nothing new to confirm: {file} stays as it is", diag.Args{"file": file.Path})))
		return err
	}
	_, err = fmt.Fprintln(c.stdout, c.say(diag.Say("confirmed {n} {n:translation|translations} in {file}", diag.Args{"n": count, "file": file.Path})))
	return err
}

func (c *command) i18nExport(o translations, name string) error {
	if o.lang == "" {
		return c.misused(diag.Say("tradepost i18n export needs --to, the language to translate to"))
	}
	corpus, _, err := c.corpus()
	if err != nil {
		return err
	}
	units, err := c.chosen(o, corpus)
	if err != nil {
		return err
	}
	if !o.all {
		units = slices.DeleteFunc(units, func(u i18n.Unit) bool { return !u.State.Open() })
	}
	if _, err := os.Lstat(name); err == nil {
		return c.wrong(diag.Say("{file} is there already, and is not overwritten", diag.Args{"file": name}))
	}
	data := i18n.CSV(units)
	if formatOf(name) == "xliff" {
		data = i18n.XLIFF(units, corpus.Languages[0])
	}
	if err := edit.Replace(name, data); err != nil {
		return unwritten(name, err)
	}
	_, err = fmt.Fprintln(c.stdout, c.say(diag.Say("wrote {n} {n:text|texts} to {file}", diag.Args{"n": len(units), "file": name})))
	return err
}

func (c *command) i18nImport(name string) error {
	corpus, site, err := c.corpus()
	if err != nil {
		return err
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return c.wrong(diag.Say("there is no file {file}", diag.Args{"file": name}))
	}
	if err != nil {
		return err
	}
	src := &diag.Source{Name: filepath.ToSlash(name), Text: string(data)}
	items, problems := i18n.ReadTranslations(src, formatOf(name))
	var result i18n.Import
	if len(problems) == 0 {
		result, problems, err = corpus.Import(site, items)
	}
	if err != nil {
		return err
	}
	if problems.HasErrors() {
		problems.Sort()
		err := c.report(problems)
		fmt.Fprintln(c.stderr, c.say(diag.Say("{problems}: nothing was written", diag.Args{"problems": countOf(problems)})))
		return err
	}
	c.warn(problems)
	written, err := edit.Write(c.dir, result.Files)
	if err != nil {
		return err
	}
	if len(written) == 0 {
		_, err = fmt.Fprintln(c.stdout, c.say(diag.Say("no translation is another than before: nothing was written")))
		return err
	}
	_, err = fmt.Fprintln(c.stdout, c.say(diag.Say("{n} {n:translation|translations} new or changed, {confirmed} confirmed; wrote {files}", diag.Args{"n": result.Changed, "confirmed": result.Confirmed, "files": diag.List(written)})))
	return err
}
