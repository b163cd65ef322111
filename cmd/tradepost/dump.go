package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
)

// A dump prints one intermediate of a build.
type dump struct {
	name, about string
	graph       bool // needs a site without errors
	write       func(generator.Checked, io.Writer, generator.Options) error
}

func dumps() []dump {
	return []dump{
		{"records", "what the files say, before they are joined (JSON)", false,
			func(c generator.Checked, w io.Writer, _ generator.Options) error { return c.DumpRecords(w) }},
		{"site", "the joined and checked whole (JSON)", true,
			func(c generator.Checked, w io.Writer, _ generator.Options) error { return c.DumpSite(w) }},
		{"charts", "every chart in every language (JSON lines)", true,
			func(c generator.Checked, w io.Writer, _ generator.Options) error { return c.DumpCharts(w) }},
		{"pages", "the path of every file of the site", true, generator.Checked.DumpPages},
	}
}

func newDump(c *command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "dump",
		Short: "Print an intermediate of the build",
		Args:  noArgs,
		RunE:  needsWord,
	}
	var examples []string
	for _, d := range dumps() {
		sub := &cobra.Command{
			Use: d.name, Short: "Print " + d.about, Args: noArgs,
			Example: "  tradepost dump " + d.name,
			RunE:    func(*cobra.Command, []string) error { return c.dump(d) },
		}
		sub.Flags().BoolVar(&c.drafts, "drafts", false, "with drafts")
		cmd.AddCommand(sub)
		examples = append(examples, sub.Example)
	}
	cmd.Example = strings.Join(examples, "\n")
	return cmd
}

func (c *command) dump(d dump) error {
	site, err := c.site()
	if err != nil {
		return err
	}
	checked, err := generator.Check(site, c.options())
	if err != nil {
		return err
	}
	if checked.Problems.HasErrors() {
		failed := c.report(checked.Problems)
		if d.graph {
			fmt.Fprintln(c.stderr, c.say(diag.Say("nothing to dump: {problems}", diag.Args{"problems": countOf(checked.Problems)})))
			return failed
		}
	}
	return d.write(checked, c.stdout, c.options())
}
