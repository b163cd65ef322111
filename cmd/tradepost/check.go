package main

import (
	"fmt"
	"slices"

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

Each problem has a code. The last line names those that were found, --json shows
the code of each problem, and --explain tells what it demands.`,
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
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if !explain || len(args) > 0 {
			return nil, only
		}
		return c.codesLike(typed), only
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
		fmt.Fprintln(c.stderr, c.say(explainedBy(codesOf(checked.Problems))))
	default:
		r := checked.Records
		fmt.Fprintln(c.stdout, c.say(diag.Say(
			"no problems: {events} {events:event|events}, {series} {series:trade table|trade tables}, {partners} {partners:partner|partners}, {texts} {texts:text|texts}",
			diag.Args{"events": len(r.Events), "series": len(r.Series), "partners": len(r.Partners), "texts": len(r.Narratives)})))
	}
	return failed
}

// namedCodes is how many codes check names at its end: a command to copy, no list.
const namedCodes = 5

// codesOf gives each code once as the problems have it, those of errors first.
func codesOf(problems diag.Problems) (codes []string) {
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		for _, p := range problems {
			if code := string(p.Code); p.Severity == severity && !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	return codes
}

// explainedBy words how to read more about what was found.
func explainedBy(codes []string) diag.Phrase {
	if len(codes) == 1 {
		return diag.Say("what this demands, and why: tradepost check --explain {code}", diag.Args{"code": codes[0]})
	}
	named := diag.List(codes[:min(len(codes), namedCodes)])
	if more := len(codes) - len(named); more > 0 {
		return diag.Say("what these demand, and why: tradepost check --explain CODE, for CODE one of {codes} or {n} {n:other|others}", diag.Args{"codes": named, "n": more})
	}
	return diag.Say("what these demand, and why: tradepost check --explain CODE, for CODE one of {codes}", diag.Args{"codes": named})
}
