package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"tradepost/generator/create"
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

func newNewSite(c *command) *cobra.Command {
	var languages []string
	cmd := &cobra.Command{
		Use:   "site DIR",
		Short: "A small site that builds, holds two true facts and explains itself",
		Long: `Site writes a small site into a new folder, in the languages that --languages
names; the first is the one in which its texts are written first, and which
readers see at its address. Comments in its files are in the language of the
command (--lang, or that of the environment).`,
		Example: `  tradepost new site my-site
  tradepost new site my-site --languages zh,ru   mainly in Chinese, with a translation
  tradepost -C my-site build`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return c.wrong(diag.Say("{command} takes the folder of the new site, got {n} arguments", diag.Args{"command": cmd.CommandPath(), "n": len(args)}))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.newSite(args[0], languages) },
	}
	cmd.Flags().StringSliceVar(&languages, "languages", nil, "`languages` of the site, the main one first (default: that of the command, then the others of en, zh and ru)")
	c.completeLanguages(cmd, "languages", func() []trade.Lang { return create.SiteLanguages("en") })
	return cmd
}

func (c *command) newSite(dir string, named []string) error {
	if err := create.IsFree(dir); errors.Is(err, create.ErrNotEmpty) {
		return c.notEmpty(dir)
	}
	languages, err := c.siteLanguages(named)
	if err != nil {
		return err
	}
	names, err := create.NewSite(dir, create.SiteOptions{Languages: languages, Lang: string(c.lang)})
	if errors.Is(err, create.ErrNotEmpty) {
		return c.notEmpty(dir)
	}
	if err != nil {
		return err
	}
	c.wrote(dir, names)
	fmt.Fprintln(c.stdout, c.say(diag.Say("next: tradepost -C {folder} build, then open {file}", diag.Args{"folder": dir, "file": filepath.Join(dir, "public", "index.html")})))
	return nil
}

func (c *command) notEmpty(dir string) error {
	return c.wrong(diag.Say("{folder} is not empty: a new site gets a folder of its own", diag.Args{"folder": dir}))
}

// siteLanguages are those that the flag names; else those that somebody is asked
// for; else all, that of the command first.
func (c *command) siteLanguages(named []string) ([]trade.Lang, error) {
	question := create.SiteQuestion(string(c.lang))
	for i, lang := range named {
		if _, err := question.Read(lang); err != nil {
			return nil, c.wrong(diag.Say("--{flag} \"{text}\": {wrong}", diag.Args{"flag": "languages", "text": lang, "wrong": create.Words(err, string(c.lang))}))
		}
		if slices.Contains(named[:i], lang) {
			return nil, c.wrong(diag.Say("--languages names {language} twice", diag.Args{"language": lang}))
		}
	}
	if p := newPrompter(c, nil); p != nil && len(named) == 0 {
		var err error
		if named, err = p.asking(func() ([]string, error) { return p.ask(question) }); err != nil {
			return nil, err
		}
	}
	var languages []trade.Lang
	for _, lang := range named {
		languages = append(languages, trade.Lang(lang))
	}
	if len(languages) == 0 {
		languages = create.SiteLanguages(string(c.lang))
	}
	return languages, nil
}
