package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/edit"
)

func newTheme(c *command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "theme",
		Short: "Take a file of the theme over, to change the site's look",
		Args:  noArgs,
		Example: `  tradepost theme list
  tradepost theme copy event`,
		RunE: needsWord,
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "copy FILE...",
		Short: "Put files of the default theme into the site, to be changed there",
		Long: `Copy puts a file of the default theme at its place below the site's themes
folder. From then on the site is made with it; all other files stay the default
theme's, also when tradepost gets a newer one. A file that is there already is
never overwritten. Delete it to have the default back.

For another colour or measure alone copy own.css: it is empty, comes after all
other styles, and takes the variables that tokens.css lists.`,
		Example: `  tradepost theme copy event                 templates/event.html
  tradepost theme copy own.css               the site's own styles
  tradepost theme copy parts/figure.html`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.misused(diag.Say("theme copy needs the name of a file: tradepost theme list shows them"))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.copyTheme(args) },
	}, &cobra.Command{
		Use:     "list",
		Short:   "List the files of the default theme",
		Example: "  tradepost theme list",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			for _, name := range generator.ThemeFiles() {
				fmt.Fprintln(c.stdout, name)
			}
			return nil
		},
	})
	return cmd
}

// copyTheme copies all files or, if one of them is not known, none.
func (c *command) copyTheme(words []string) error {
	site, err := c.begunSite()
	if err != nil {
		return err
	}
	folder, err := generator.ThemeFolder(site)
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	var names []string
	for _, word := range words {
		name, data, near := generator.ThemeFile(word)
		switch {
		case near != "":
			return c.wrong(diag.Say("the default theme has no file {file}, did you mean {near}?", diag.Args{"file": word, "near": near}))
		case name == "":
			return c.wrong(diag.Say("the default theme has no file {file}: tradepost theme list shows all", diag.Args{"file": word}))
		}
		if files[name] == nil {
			names = append(names, name)
		}
		files[name] = data
	}
	for _, name := range names {
		short := folder + "/" + name
		err := edit.Create(filepath.Join(c.dir, filepath.FromSlash(short)), files[name])
		if errors.Is(err, fs.ErrExist) {
			fmt.Fprintln(c.stdout, c.say(diag.Say("{file} is there already and stays as it is", diag.Args{"file": short})))
			continue
		}
		if err != nil {
			return unwritten(short, err)
		}
		fmt.Fprintln(c.stdout, c.say(diag.Say("{file}: change it, and the site is made with it", diag.Args{"file": short})))
	}
	return nil
}
