package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
)

func newCheck(c *command) *cobra.Command {
	var explain bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Look for mistakes in data and texts, write nothing",
		Long: `Check reads every file of the site, joins the records, and holds the numbers
against the wording of their sources. It needs no npm and writes nothing.

Each problem has a code, which --json shows; --explain tells what it demands.`,
		Example: `  tradepost check
  tradepost check --strict
  tradepost check --json | jq .message
  tradepost check --explain value-too-large   what a code demands, and why
  tradepost check --explain                   all codes`,
		Args: func(cmd *cobra.Command, args []string) error {
			if explain && len(args) <= 1 {
				return nil
			}
			return noArgs(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if explain {
				return c.explain(args)
			}
			return c.check()
		},
	}
	cmd.Flags().BoolVar(&c.json, "json", false, "print problems as JSON lines on standard output")
	cmd.Flags().BoolVar(&c.strict, "strict", false, "let warnings fail the check")
	cmd.Flags().BoolVar(&explain, "explain", false, "explain the code that follows, with an example; without one, list all codes")
	cmd.Flags().BoolVar(&c.drafts, "drafts", false, "check drafts too")
	return cmd
}

func (c *command) check() error {
	site, err := c.site()
	if err != nil {
		return err
	}
	checked, err := generator.Check(site, c.options())
	if err != nil {
		return err
	}
	failed := c.report(checked.Problems)
	switch {
	case c.json:
	case len(checked.Problems) > 0:
		fmt.Fprintln(c.stderr, c.say(countOf(checked.Problems)))
	default:
		r := checked.Records
		fmt.Fprintln(c.stdout, c.say(diag.Say(
			"no problems: {events} {events:event|events}, {series} {series:trade table|trade tables}, {partners} {partners:partner|partners}, {texts} {texts:text|texts}",
			diag.Args{"events": len(r.Events), "series": len(r.Series), "partners": len(r.Partners), "texts": len(r.Narratives)})))
	}
	return failed
}
