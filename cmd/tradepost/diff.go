package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/compare"
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

func newDiff(c *command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "List the numbers that differ between two states of a site",
		Long: `Diff reads two states of a site and lists the numbers that were added, revised,
corrected or withdrawn, with the reason that data/changes.toml of the new state
gives. A state is the folder of a site, or a revision of the git repository that
holds the site (HEAD, v1.2, main~3); "." is the site as it is now.`,
		Example: `  tradepost diff HEAD .
  tradepost diff v1.0 v1.1
  tradepost diff ../site-of-june ../site-of-july --json`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return c.misused(diag.Say("{command} takes two states, OLD and NEW, got {n}", diag.Args{"command": cmd.CommandPath(), "n": len(args)}))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return c.diff(cmd, args[0], args[1]) },
	}
	cmd.Flags().BoolVar(&c.json, "json", false, "print the differences as JSON lines")
	return cmd
}

func (c *command) diff(cmd *cobra.Command, before, after string) error {
	var states [2]compare.State
	var why []*trade.Change
	for i, name := range []string{before, after} {
		dir, done, err := c.state(cmd.Context(), name)
		if err != nil {
			return err
		}
		graph, err := c.joined(dir, name)
		done()
		if err != nil {
			return err
		}
		states[i], why = compare.StateOf(graph), graph.Changes
	}
	differences := compare.Between(states[0], states[1], why)
	if c.json {
		return c.printDifferencesJSON(differences)
	}
	return c.printDifferences(differences)
}

// joined reads the data of a state as far as numbers need it. Whether they obey
// the rules of today, and what theme shows them, does not matter for a
// comparison.
func (c *command) joined(dir, name string) (*trade.Graph, error) {
	here := *c
	here.dir = dir
	site, err := here.site()
	if err != nil {
		return nil, err
	}
	graph, problems, err := generator.Join(site)
	if err != nil || !problems.HasErrors() {
		return graph, err
	}
	fmt.Fprintln(c.stderr, c.say(diag.Say("{state} cannot be compared:", diag.Args{"state": name})))
	generator.In(string(c.lang), problems).Write(c.stderr, string(c.lang))
	return nil, errProblems
}

func (c *command) printDifferences(differences []compare.Difference) error {
	if len(differences) == 0 {
		_, err := fmt.Fprintln(c.stdout, c.say(diag.Say("no number differs")))
		return err
	}
	var rows [][]string
	value := generator.ValueIn(string(c.lang))
	for _, d := range differences {
		of := d.Of.String()
		if d.What != trade.AspectValue {
			of += " " + string(d.What)
		}
		old, now := d.Was, d.Is
		if d.What == trade.AspectValue {
			old, now = value(d.Old), value(d.New)
		}
		rows = append(rows, []string{c.say(changeWord(d.Kind)), of, cmp.Or(old, "–"), "→", cmp.Or(now, "–"), c.reasonOf(d)})
	}
	return writeColumns(c.stdout, rows)
}

// writeColumns aligns rows by the cells that they take on a terminal.
func writeColumns(w io.Writer, rows [][]string) error {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], diag.Cells(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			b.WriteString(cell)
			if i < len(row)-1 {
				b.WriteString(strings.Repeat(" ", widths[i]-diag.Cells(cell)+2))
			}
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// changeWord says what happened to a number.
func changeWord(kind compare.Kind) diag.Phrase {
	switch kind {
	case compare.Added:
		return diag.Say("added")
	case compare.Revised:
		return diag.Say("revised")
	case compare.Corrected:
		return diag.Say("corrected")
	case compare.Changed:
		return diag.Say("changed")
	case compare.Withdrawn:
		return diag.Say("withdrawn")
	}
	return diag.Say("gone")
}

// reasonOf is why a number changed, as far as it is recorded.
func (c *command) reasonOf(d compare.Difference) string {
	if d.Record == nil {
		return ""
	}
	return d.Record.Date.String() + ": " + d.Record.Reason.In(trade.Lang(c.lang)).Text
}

func (c *command) printDifferencesJSON(differences []compare.Difference) error {
	enc := json.NewEncoder(c.stdout)
	enc.SetEscapeHTML(false)
	for _, d := range differences {
		line := struct {
			Kind   compare.Kind `json:"kind"`
			Figure string       `json:"figure"`
			What   trade.Aspect `json:"what,omitempty"` // left out for a value
			Old    string       `json:"old,omitempty"`
			New    string       `json:"new,omitempty"`
			Reason string       `json:"reason,omitempty"`
		}{Kind: d.Kind, Figure: d.Of.String(), Reason: c.reasonOf(d)}
		line.Old, line.New = d.Texts()
		if d.What != trade.AspectValue {
			line.What = d.What
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// isFolder tells a folder from the name of a revision.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
