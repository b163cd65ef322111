package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/sheet"
	"tradepost/generator/trade"
	"tradepost/generator/workbook"
	"tradepost/themes"
)

// An importing is what the flags of import say.
type importing struct {
	mapping  string
	said     workbook.Said
	yes, all bool
}

func newImport(c *command) *cobra.Command {
	var o importing
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Take records over from a spreadsheet",
		Long: `Import reads a spreadsheet (.xlsx, or CSV in UTF-8, UTF-16, GB18030 or
Windows-1251), shows what it would add to the data files and change in them, checks
the whole site with that, and asks before it writes. Where nobody can be asked it
only shows, unless --yes is given.

A sheet is named for what it holds (deals, events, partners, sources, figures,
series, points …); its headings are the keys of the records or their usual names
in English, Chinese and Russian, with the unit of amounts: "金额（亿元）", "Сумма,
млрд юаней", "Value, billion CNY". See 'tradepost export' for a workbook to fill in.
What a sheet does not say itself flags may: --kind, --set, --column, --dates.

An empty cell changes nothing, and nothing is ever removed. Comments and the order
of the data files are kept.`,
		Example: `  tradepost export site.xlsx          every record, a sheet for each kind
  tradepost import site.xlsx          show what differs, ask, and write
  tradepost import list.csv --kind deals --set event=harbin-fair-2023
  tradepost import deals.csv --map mapping.toml --yes`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error { return c.importFile(args[0], o) },
	}
	cmd.Flags().StringVar(&o.mapping, "map", "", "file that says what odd headings mean (TOML)")
	cmd.Flags().StringVar(&o.said.Kind, "kind", "", "`kind` of the rows: deals, events, partners …")
	cmd.Flags().StringArrayVar(&o.said.Set, "set", nil, "`key=value` that holds for every row: event=harbin-fair-2023")
	cmd.Flags().StringArrayVar(&o.said.Columns, "column", nil, "`heading=key` for an odd heading: Subject=title_en; Subject= passes it over")
	cmd.Flags().StringVar(&o.said.Dates, "dates", "", "`order` of 6/7/2023: day-first or month-first")
	cmd.Flags().BoolVar(&o.yes, "yes", false, "write without asking")
	cmd.Flags().BoolVar(&o.all, "all", false, "list every change, however many there are")
	return cmd
}

// oneFile demands the name of one file.
func oneFile(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError{errors.New(diag.Say("{command} takes the name of one file, got {n}", diag.Args{"command": cmd.CommandPath(), "n": len(args)}).In(languageAt(cmd)))}
	}
	return nil
}

func (c *command) importFile(name string, o importing) error {
	site, err := c.begunSite()
	if err != nil {
		return err
	}
	mapping, err := c.mapping(o)
	if err != nil {
		return err
	}
	data, err := c.given(name)
	if err != nil {
		return err
	}
	grids, problems := sheet.Read(name, data)
	if problems.HasErrors() {
		return c.report(problems)
	}
	plan, found, err := workbook.Import(site, name, grids, mapping)
	if err != nil {
		return err
	}
	problems = append(problems, found...)
	if plan != nil {
		c.showPlan(plan, o.all)
	}
	if problems.HasErrors() {
		failed := c.report(problems)
		fmt.Fprintln(c.stderr, c.say(diag.Say("{problems}: nothing is written", diag.Args{"problems": countOf(problems)})))
		return failed
	}
	files := len(plan.Files())
	if files == 0 {
		c.warn(problems)
		fmt.Fprintln(c.stdout, c.say(diag.Say("nothing to change")))
		return nil
	}
	found, err = c.judgePlan(site, plan)
	if err != nil {
		return err
	}
	problems = append(problems, found...)
	failed := c.report(problems)
	if problems.HasErrors() {
		fmt.Fprintln(c.stderr, c.say(diag.Say("with these changes the site would have {problems} more: nothing is written", diag.Args{"problems": countOf(found)})))
		return failed
	}
	if !o.yes && !c.agreed(files) {
		return nil
	}
	if err := plan.Write(c.dir); err != nil {
		return diag.Wrong{Phrase: diag.Say("nothing is written: {why}", diag.Args{"why": diag.Detail(err)}), Cause: err}
	}
	fmt.Fprintln(c.stdout, c.say(diag.Say("wrote {n} {n:file|files}", diag.Args{"n": files})))
	return nil
}

// judgePlan finds what is wrong with a site once the plan is carried out, and is
// not without it.
func (c *command) judgePlan(site fs.FS, plan *workbook.Plan) (diag.Problems, error) {
	before, err := generator.Check(site, c.options())
	if err != nil {
		return nil, err
	}
	after, err := generator.Check(plan.Over(site), c.options())
	if err != nil {
		return nil, err
	}
	return plan.Blame(before.Problems, after.Problems), nil
}

// given reads a file that is named on the command line.
func (c *command) given(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, c.wrong(diag.Say("there is no file {file}", diag.Args{"file": name}))
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, c.wrong(diag.Say("{file} is not a file", diag.Args{"file": name}))
	case info.Size() > 1<<30:
		return nil, diag.Wrong{Phrase: diag.Say("{file} has more than a gigabyte", diag.Args{"file": name})}
	}
	return os.ReadFile(name)
}

// mapping is what the file of --map and the other flags say of the sheets.
func (c *command) mapping(o importing) (mapping workbook.Mapping, err error) {
	if o.mapping != "" {
		data, err := c.given(o.mapping)
		if err != nil {
			return mapping, err
		}
		var problems diag.Problems
		if mapping, problems = workbook.ReadMapping(o.mapping, data); problems.HasErrors() {
			return mapping, c.report(problems)
		}
	}
	mapping, err = mapping.With(o.said)
	if wrong := (workbook.SaidError{}); errors.As(err, &wrong) {
		return mapping, c.wrong(diag.Say("--{flag}: {wrong}", diag.Args{"flag": wrong.Flag, "wrong": wrong.Phrase}))
	}
	return mapping, err
}

// manyChanges are as many as a person looks through.
const manyChanges = 100

// showPlan lists what is added and changed, and what was not read as data.
func (c *command) showPlan(plan *workbook.Plan, all bool) {
	added, changed := 0, 0
	amount := c.amountWriter()
	rows := [][]string{{c.say(diag.Say("where")), c.say(diag.Say("record")), c.say(diag.Say("key")), c.say(diag.Say("old")), c.say(diag.Say("new")), c.say(diag.Say("cell"))}}
	for i, x := range plan.Changes {
		key, old := x.Key, oneCell(x.Old)
		if added++; key != "" {
			added--
			changed++
		} else {
			key, old = c.say(diag.Say("(new)")), ""
		}
		if all || i < manyChanges {
			rows = append(rows, []string{oneLine(x.Owner), oneCell(x.Record), key, old, oneCell(x.New) + c.beside(x, amount), oneLine(x.At)})
		}
	}
	if len(rows) > 1 {
		_ = writeColumns(c.stdout, rows)
	}
	if more := len(plan.Changes) - manyChanges; more > 0 && !all {
		fmt.Fprintln(c.stdout, c.say(diag.Say("… and {n} more, which --all lists", diag.Args{"n": more})))
	}
	for _, x := range plan.Passed {
		fmt.Fprintln(c.stdout, oneLine(c.say(diag.Say("passed over {place}: {why}", diag.Args{"place": x.At, "why": x.Why}))))
	}
	if len(plan.Changes) > 0 {
		fmt.Fprintln(c.stdout, c.say(diag.Say("{added} {added:record|records} new, {changed} {changed:value|values} changed", diag.Args{"added": added, "changed": changed})))
	}
}

// amountWriter writes an amount as the language of the run does.
func (c *command) amountWriter() func(trade.Value) string {
	printer, err := locale.New(trade.Lang(c.lang), themes.Default())
	if err != nil {
		return func(trade.Value) string { return "" }
	}
	return printer.Value
}

// beside is the amount of a change as the editor's language writes it, in brackets,
// so that it can be held against the sheet; "" where it is written so already, or
// there is no room.
func (c *command) beside(x workbook.Change, write func(trade.Value) string) string {
	const room = 32
	if english := c.lang == "en" && strings.Contains(x.New, x.Amount.String()); english || !x.Amount.Stated() {
		return "" // data files have the English notation
	}
	text := oneLine(write(x.Amount))
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if text == "" || len([]rune(text)) > room || strings.HasSuffix(bare(x.New), bare(text)) {
		return ""
	}
	return " (" + text + ")"
}

// oneLine keeps a text from steering the terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, s)
}

// oneCell is a value as a table of a terminal shows it.
func oneCell(s string) string {
	s = oneLine(s)
	if runes := []rune(s); len(runes) > 48 {
		return string(runes[:47]) + "…"
	}
	return s
}

// agreed asks whether to write; where nobody can answer, it says how to.
func (c *command) agreed(files int) bool {
	if !term.IsTerminal(int(os.Stdin.Fd())) {
		fmt.Fprintln(c.stdout, c.say(diag.Say("nothing is written: {n} {n:file|files} would change; --yes writes", diag.Args{"n": files})))
		return false
	}
	fmt.Fprint(c.stdout, c.say(diag.Say("write these changes to {n} {n:file|files}? [y/N]", diag.Args{"n": files}))+" ")
	answer, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes", "д", "да", "是":
		return true
	}
	fmt.Fprintln(c.stdout, c.say(diag.Say("nothing is written")))
	return false
}
