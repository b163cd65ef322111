package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
)

func newFmt(c *command) *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:   "fmt [FILE…]",
		Short: "Put data files into canonical order and spacing",
		Long: `Fmt writes data files as all editors have them: keys in the order of the
documentation, one blank line between tables, one blank around each equals sign.
Comments travel with what stands below them; values stay as they were typed. A
file that is not TOML is left alone and told. Without FILE it is all files below
data/.`,
		Example: `  tradepost fmt
  tradepost fmt data/events/fair-2023.toml
  tradepost fmt --check        write nothing; name the files and end with 1`,
		RunE: func(_ *cobra.Command, args []string) error { return c.format(args, check) },
	}
	cmd.Flags().BoolVar(&check, "check", false, "write nothing: name the files that fmt would change, and fail if there are any")
	return cmd
}

func (c *command) format(args []string, check bool) error {
	site, err := c.site()
	if err != nil {
		return err
	}
	names, err := c.dataFiles(site, args)
	if err != nil {
		return err
	}
	var problems diag.Problems
	changed := 0
	for _, name := range names {
		before, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		after, found, err := edit.Format(name, string(before))
		problems = append(problems, found...)
		if err != nil {
			return err
		}
		if found != nil || after == string(before) {
			continue
		}
		changed++
		if !check {
			if err := edit.Replace(filepath.Join(c.dir, filepath.FromSlash(name)), []byte(after)); err != nil {
				return unwritten(name, err)
			}
		}
		fmt.Fprintln(c.stdout, name)
	}
	return c.formatted(problems, len(names), changed, check)
}

// formatted tells how it ended.
func (c *command) formatted(problems diag.Problems, files, changed int, check bool) error {
	err := c.report(problems)
	switch {
	case len(problems) > 0:
		fmt.Fprintln(c.stderr, c.say(diag.Say("{n} {n:file|files} left alone", diag.Args{"n": len(problems)})))
	case check && changed > 0:
		fmt.Fprintf(c.stderr, "%s\n  %s\n", c.say(diag.Say("{n} {n:file|files} not in canonical order and spacing", diag.Args{"n": changed})), c.say(diag.Say("hint: tradepost fmt writes them so")))
		return errProblems
	case changed == 0:
		fmt.Fprintln(c.stdout, c.say(diag.Say("nothing to do: {n} {n:file|files}", diag.Args{"n": files})))
	}
	return err
}

// dataFiles are the files that the arguments name, by their paths in the site;
// without arguments all.
func (c *command) dataFiles(site fs.FS, args []string) (names []string, err error) {
	for _, arg := range args {
		name, ok := c.inSite(site, arg)
		if !ok {
			return nil, c.wrong(diag.Say("{file} is no data file of the site: those are data/…/*.toml", diag.Args{"file": arg}))
		}
		names = append(names, name)
	}
	if len(args) > 0 {
		return names, nil
	}
	err = fs.WalkDir(site, "data", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == "data":
			return c.withoutData()
		case err != nil:
			return err
		case strings.HasPrefix(path.Base(name), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case isData(name) && entry.Type().IsRegular():
			names = append(names, name)
		}
		return nil
	})
	return names, err
}

// inSite is the path in the site of a file that is named as it lies in the site
// or as it lies from the shell's folder.
func (c *command) inSite(site fs.FS, arg string) (string, bool) {
	name := path.Clean(filepath.ToSlash(arg))
	if info, err := fs.Lstat(site, name); err == nil && info.Mode().IsRegular() && isData(name) {
		return name, true
	}
	dir, err := filepath.Abs(c.dir)
	if err != nil {
		return "", false
	}
	file, err := filepath.Abs(arg)
	if err != nil {
		return "", false
	}
	name, err = filepath.Rel(dir, file)
	if err != nil {
		return "", false
	}
	name = filepath.ToSlash(name)
	info, err := os.Lstat(file)
	return name, err == nil && info.Mode().IsRegular() && isData(name)
}

func isData(name string) bool {
	return strings.HasPrefix(name, "data/") && path.Ext(name) == ".toml"
}
