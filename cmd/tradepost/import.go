package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/sheet"
	"tradepost/generator/workbook"
)

// An importing is what the flags of import say.
type importing struct {
	mapping  string
	yes, all bool
}

func newImport(c *command) *cobra.Command {
	var o importing
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Take records over from a spreadsheet",
		Long: `Import reads a spreadsheet (.xlsx, or CSV in UTF-8), shows what it would add to
the data files and change in them, checks the whole site with that, and asks
before it writes. Where nobody can be asked it only shows, unless --yes is given.

A sheet is named for what it holds (deals, events, partners, sources, figures,
series, points …); its headings are the keys of the records or their usual names
in English, Chinese and Russian, with the unit of amounts: "金额（亿元）", "Сумма,
млрд юаней", "Value, billion CNY". See 'tradepost export' for a workbook to fill in.

An empty cell changes nothing, and nothing is ever removed. Comments and the order
of the data files are kept.`,
		Example: `  tradepost export site.xlsx          every record, a sheet for each kind
  tradepost import site.xlsx          show what differs, ask, and write
  tradepost import deals.csv --map mapping.toml --yes`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error { return c.importFile(args[0], o) },
	}
	cmd.Flags().StringVar(&o.mapping, "map", "", "file that says what odd headings mean (TOML)")
	cmd.Flags().BoolVar(&o.yes, "yes", false, "write without asking")
	cmd.Flags().BoolVar(&o.all, "all", false, "list every change, however many there are")
	return cmd
}

// oneFile demands the name of one file.
func oneFile(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError{fmt.Errorf("%s takes the name of one file, got %d", cmd.CommandPath(), len(args))}
	}
	return nil
}

func (c *command) importFile(name string, o importing) error {
	site, err := c.site()
	if err != nil {
		return err
	}
	mapping, err := c.mapping(o.mapping)
	if err != nil {
		return err
	}
	data, err := given(name)
	if err != nil {
		return err
	}
	grids, problems := sheet.Read(name, data)
	if problems.HasErrors() {
		return c.report(problems)
	}
	plan, problems, err := workbook.Import(site, name, grids, mapping)
	if err != nil {
		return err
	}
	if plan != nil {
		c.showPlan(plan, o.all)
	}
	if problems.HasErrors() {
		failed := c.report(problems)
		fmt.Fprintf(c.stderr, "%s: nothing is written\n", countOf(problems))
		return failed
	}
	files := len(plan.Files())
	if files == 0 {
		problems.Write(c.stderr, "en")
		fmt.Fprintln(c.stdout, "nothing to change")
		return nil
	}
	found, err := c.judgePlan(site, plan)
	if err != nil {
		return err
	}
	problems = append(problems, found...)
	failed := c.report(problems)
	if problems.HasErrors() {
		fmt.Fprintf(c.stderr, "with these changes the site would have %s more: nothing is written\n", countOf(found))
		return failed
	}
	if !o.yes && !c.agreed(files) {
		return nil
	}
	if err := plan.Write(c.dir); err != nil {
		return fmt.Errorf("nothing is written: %w", err)
	}
	fmt.Fprintf(c.stdout, "wrote %s\n", plural(files, "file"))
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
func given(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usageError{fmt.Errorf("there is no file %s", name)}
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, usageError{fmt.Errorf("%s is not a file", name)}
	case info.Size() > 1<<30:
		return nil, fmt.Errorf("%s has more than a gigabyte", name)
	}
	return os.ReadFile(name)
}

func (c *command) mapping(name string) (workbook.Mapping, error) {
	if name == "" {
		return workbook.Mapping{}, nil
	}
	data, err := given(name)
	if err != nil {
		return workbook.Mapping{}, err
	}
	mapping, problems := workbook.ReadMapping(name, data)
	if problems.HasErrors() {
		return mapping, c.report(problems)
	}
	return mapping, nil
}

// manyChanges are as many as a person looks through.
const manyChanges = 100

// showPlan lists what is added and changed, and what was not read as data.
func (c *command) showPlan(plan *workbook.Plan, all bool) {
	added, changed := 0, 0
	table := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	for i, x := range plan.Changes {
		key, old := x.Key, oneCell(x.Old)
		if added++; key != "" {
			added--
			changed++
		} else {
			key, old = "(new)", ""
		}
		if i == 0 {
			fmt.Fprintln(table, "where\trecord\tkey\told\tnew\tcell")
		}
		if all || i < manyChanges {
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", oneLine(x.Owner), oneCell(x.Record), key, old, oneCell(x.New), oneLine(x.At))
		}
	}
	table.Flush()
	if more := len(plan.Changes) - manyChanges; more > 0 && !all {
		fmt.Fprintf(c.stdout, "… and %d more, which --all lists\n", more)
	}
	for _, x := range plan.Passed {
		fmt.Fprintf(c.stdout, "passed over %s: %s\n", oneLine(x.At), oneLine(c.say(x.Why)))
	}
	if len(plan.Changes) > 0 {
		fmt.Fprintf(c.stdout, "%s new, %s changed\n", plural(added, "record"), plural(changed, "value"))
	}
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
		fmt.Fprintf(c.stdout, "nothing is written: %s would change; --yes writes\n", plural(files, "file"))
		return false
	}
	fmt.Fprintf(c.stdout, "write these changes to %s? [y/N] ", plural(files, "file"))
	answer, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes", "д", "да", "是":
		return true
	}
	fmt.Fprintln(c.stdout, "nothing is written")
	return false
}
