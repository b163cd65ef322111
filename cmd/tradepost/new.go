package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/create"
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

func newNew(c *command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Begin a site, an event, a deal, a partner, a report …",
		Long: `New writes the files of a new record, with comments that explain them. On a
terminal it asks for what the flags do not say; in a script the flags must say
all that is needed. No file is overwritten; what is added to a file leaves every
other byte of it as it was.`,
		Example: `  tradepost new site my-site
  tradepost new event                        asks
  tradepost new deal --event harbin-fair-2023 --title "Supply of timber" \
    --party taiga-timber --stage signed --source gazette`,
		Args: noArgs,
		RunE: needsWord,
	}
	cmd.AddCommand(newNewSite(c))
	for _, form := range create.Forms() {
		cmd.AddCommand(newRecord(c, form))
	}
	return cmd
}

// wrote names the files that are new or changed.
func (c *command) wrote(dir string, names []string) {
	for _, name := range names {
		fmt.Fprintln(c.stdout, c.say(diag.Say("wrote {file}", diag.Args{"file": filepath.Join(dir, filepath.FromSlash(name))})))
	}
}

// newRecord is the command of a form; each question is a flag.
func newRecord(c *command, form create.Form) *cobra.Command {
	cmd := &cobra.Command{
		Use:     form.Kind,
		Short:   form.Short,
		Long:    c.longHelp(form),
		Example: "  tradepost new " + form.Kind,
		Args:    noArgs,
	}
	answers := map[string]*[]string{}
	for _, q := range form.Questions {
		told := &toldFlag{name: c.say(valueOf(q))}
		cmd.Flags().Var(told, q.Flag(), c.say(usageOf(q)))
		answers[q.Key] = &told.texts
	}
	c.completeAnswers(cmd, form)
	cmd.RunE = func(*cobra.Command, []string) error { return c.new(form, answers) }
	return cmd
}

func (c *command) new(form create.Form, flags map[string]*[]string) error {
	site, err := c.site()
	if err != nil {
		return err
	}
	now := time.Now()
	desk, problems, err := create.Open(site, trade.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()})
	if err != nil || desk == nil {
		return errors.Join(err, c.report(problems))
	}
	desk.Lang = string(c.lang)
	given, twice := c.givenBy(desk, form, flags)
	answers, err := form.Fill(desk, given, nil)
	if missing := (create.MissingError{}); errors.As(err, &missing) && len(twice) == 0 {
		if p := newPrompter(c, desk); p != nil {
			answers, err = p.fill(form, desk, given)
		}
	}
	if err != nil || len(twice) > 0 {
		return c.answered(err, twice)
	}
	if twin := desk.Twin(form.Kind, answers); twin != "" && given.One("id") == "" {
		return c.wrong(diag.Say("this is there already as {id}; where it is another one, name its id by --id", diag.Args{"id": twin}))
	}
	form.Finish(desk, answers)
	names, err := desk.Write(c.dir)
	if there := (create.ThereError{}); errors.As(err, &there) {
		return c.wrong(diag.Say("{file} is there already and stays as it is", diag.Args{"file": there.Path}))
	}
	if err != nil {
		return err
	}
	c.wrote(c.dir, names)
	return c.judge(names)
}

// answered says what wrong answers mean for the command: all of them, each on a
// line.
func (c *command) answered(err error, twice []diag.Phrase) error {
	var missing create.MissingError
	var answers []create.AnswerError
	var one create.AnswerError
	var all create.WrongError
	switch {
	case errors.As(err, &all):
		answers, missing = all.Answers, all.Missing
	case errors.As(err, &missing):
	case errors.As(err, &one):
		answers = []create.AnswerError{one}
	case err != nil:
		return err
	}
	told := twice
	for _, wrong := range answers {
		told = append(told, diag.Say("--{flag} \"{text}\": {wrong}", diag.Args{"flag": wrong.Flag, "text": wrong.Text, "wrong": create.Words(wrong.Err, string(c.lang))}))
	}
	if len(missing.Flags) > 0 {
		told = append(told, diag.Say("new {kind} needs {flags}; where it cannot ask, flags must tell", diag.Args{"kind": missing.Kind, "flags": diag.List(missing.Flags)}))
	}
	lines := make([]string, len(told))
	for i, phrase := range told {
		lines[i] = c.say(phrase)
	}
	return refusal{errors.New(strings.Join(lines, "\ntradepost: "))}
}

// givenBy are the answers that flags give, of texts by their language, and what is
// to be said of flags that are given twice.
func (c *command) givenBy(desk *create.Desk, form create.Form, flags map[string]*[]string) (given create.Answers, twice []diag.Phrase) {
	given = create.Answers{}
	for _, q := range form.Questions {
		for _, text := range *flags[q.Key] {
			key := q.Key
			if q.Texts {
				lang, rest, named := strings.Cut(text, "=")
				if named = named && slices.Contains(desk.Languages(), trade.Lang(lang)); named {
					text = rest
				} else {
					lang = string(desk.Languages()[0])
				}
				key += "." + lang
			}
			if len(given[key]) > 0 && !q.Many {
				twice = append(twice, diag.Say("--{flag} is given twice", diag.Args{"flag": q.Flag()}))
				continue
			}
			given[key] = append(given[key], text)
		}
	}
	return given, twice
}

// judge checks the site and tells the problems of the files that were written.
func (c *command) judge(names []string) error {
	site, err := c.site()
	if err != nil {
		return err
	}
	checked, err := generator.Check(site, generator.Options{Drafts: true})
	if err != nil {
		return err
	}
	problems := slices.DeleteFunc(checked.Problems, func(p diag.Problem) bool {
		return p.At.Source == nil || !slices.Contains(names, p.At.Source.Name)
	})
	if len(problems) > 0 {
		err = c.report(problems)
		fmt.Fprintln(c.stderr, c.say(diag.Say("{problems} in what was written; next: mend the lines that are named, and tradepost check", diag.Args{"problems": countOf(problems)})))
		return err
	}
	fmt.Fprintln(c.stdout, c.say(diag.Say("no problems in what was written; next: fill in the rest, and tradepost build")))
	return nil
}

// errStopped ends a command at whose questions somebody pressed Ctrl-C.
var errStopped = errors.New("stopped: nothing was written")

// fileOf gives the file behind a stream, nil where it is none.
func fileOf(stream any) *os.File {
	f, _ := stream.(*os.File)
	return f
}
