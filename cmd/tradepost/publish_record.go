package main

import (
	"bytes"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/compare"
	"tradepost/generator/diag"
	"tradepost/generator/edit"
)

func newPublishRecord(c *command) *cobra.Command {
	return &cobra.Command{
		Use:   "publish-record",
		Short: "Note the numbers as published now",
		Long: `Publish-record writes every number of the site into data/published.toml, with
what it measures, how far it reaches, how certain it is, when it held, who says
so, of what it is a part or a share, and when and where each event was. Run it when a site
goes public. From then on, check demands a record in data/changes.toml for each
that becomes another, and the site tells its readers.`,
		Example: `  tradepost build && rsync -a public/ host:/srv/www/ && tradepost publish-record`,
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return c.publishRecord() },
	}
}

func (c *command) publishRecord() error {
	noted, err := c.noteNumbers()
	if err == nil {
		fmt.Fprintln(c.stdout, c.say(noted))
	}
	return err
}

// noteNumbers writes the numbers down, and gives the sentence that says so.
func (c *command) noteNumbers() (noted diag.Phrase, err error) {
	checked, err := c.sound(c.dir)
	if err != nil {
		return noted, err
	}
	state := compare.StateOf(checked.Graph)
	published := checked.Graph.Published
	changed := compare.Between(compare.StateAsPublished(published), state, nil)
	var file bytes.Buffer
	if err := state.Write(&file, checked.Graph.Updated, compare.Earlier(published, state, checked.Graph.Changes)); err != nil {
		return noted, err
	}
	if err := edit.Replace(filepath.Join(c.dir, "data", "published.toml"), file.Bytes()); err != nil {
		return noted, unwritten("data/published.toml", err)
	}
	return diag.Say("noted {n} {n:number|numbers} in data/published.toml, {changed} of them new or changed", diag.Args{"n": len(state.Values), "changed": len(changed)}), nil
}

// folderName is a folder as people know it: by its own name, not ".".
func folderName(dir string) string {
	if whole, err := filepath.Abs(dir); err == nil && !filepath.IsAbs(dir) && filepath.Base(dir) != filepath.Base(whole) {
		return filepath.Base(whole)
	}
	return dir
}

// sound reads the site in a folder, which must have no errors. Its problems
// are told.
func (c *command) sound(dir string) (generator.Checked, error) {
	here := *c
	here.dir = dir
	site, err := here.site()
	if err != nil {
		return generator.Checked{}, err
	}
	checked, err := generator.Check(site, c.options())
	if err != nil {
		return checked, err
	}
	if checked.Problems.HasErrors() {
		err = c.report(checked.Problems)
		fmt.Fprintln(c.stderr, c.say(diag.Say("the site in {folder} has {problems}", diag.Args{"folder": folderName(dir), "problems": countOf(checked.Problems)})))
	}
	return checked, err
}
