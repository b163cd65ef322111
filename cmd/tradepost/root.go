package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/publish"
	"tradepost/generator/store"
)

// Exit statuses.
const (
	exitFine        = 0
	exitProblems    = 1 // mistakes in the site's files
	exitUsage       = 2
	exitEnvironment = 3 // disk, network, missing npm
)

// errProblems ends a command whose problems have been printed.
var errProblems = errors.New("the site has problems")

// A usageError is a wrong flag or argument.
type usageError struct{ error }

// A refusal is a command that is right and cannot be carried out: what it names is
// not there, or stands in the way. It says itself what to do; help would not.
type refusal struct{ error }

// A siteError is a wrong -C: it gets another hint.
type siteError struct{ error }

// A command is what the flags of one run say.
type command struct {
	dir      string
	cache    string
	out      string
	targetBy diag.Phrase // how another output folder is named, where not with --out
	verify   string
	baseURL  string
	assets   string
	jobs     int
	drafts   bool
	inPlace  bool
	remote   bool // what is built is sent elsewhere, so that building it publishes nothing
	dry      bool // only tell what would be published
	strict   bool
	json     bool
	lang     language // of what a person is told, never of what is built

	compress bool
	force    bool

	stdout, stderr io.Writer
}

// execute runs one command line and gives the exit status.
func execute(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	c := &command{stdout: stdout, stderr: stderr, lang: languageFor(args, os.Getenv)}
	root := newRoot(c)
	if cure := formerLang(root, args); cure != nil {
		fmt.Fprintf(stderr, "tradepost: %s\n", cure.In(string(languageOf(os.Getenv))))
		return exitUsage
	}
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	translate(root, string(c.lang))
	err := root.ExecuteContext(ctx)
	var usage usageError
	var site siteError
	var refused refusal
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errUnsent):
		return exitUsage
	case errors.Is(err, errProblems):
		return exitProblems
	case errors.As(err, &site):
		fmt.Fprintf(stderr, "tradepost: %v\n  %s\n", err, c.say(diag.Say("hint: a site is a folder with data/ and content/; -C names it, without -C it is the folder you are in; 'tradepost new site' begins one")))
		return exitUsage
	case errors.Is(err, errStopped):
		fmt.Fprintf(stderr, "tradepost: %s\n", c.say(diag.Say("stopped: nothing was written")))
		return exitUsage
	case errors.As(err, &refused):
		fmt.Fprintf(stderr, "tradepost: %v\n", err)
		return exitUsage
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "tradepost: %v\n  %s\n", err, c.say(diag.Say("hint: see 'tradepost --help'")))
		return exitUsage
	}
	if words, ok := diag.Told(err); ok {
		fmt.Fprintf(stderr, "tradepost: %s\n", c.say(words))
		return exitEnvironment
	}
	fmt.Fprintf(stderr, "tradepost: %v\n", err)
	return exitEnvironment
}

func newRoot(c *command) *cobra.Command {
	root := &cobra.Command{
		Use:   "tradepost",
		Short: "Publish reports on trade cooperation from plain files",
		Long: `Tradepost turns a folder of trade facts (TOML) and texts (Markdown) into a
static site with charts, in several languages. Every number is checked against
the wording of its source.`,
		Example: `  tradepost build                 check the site in this folder and write public/
  tradepost check                 look for mistakes, write nothing
  tradepost build --out /srv/www  write the site somewhere else`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          noArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().StringVarP(&c.dir, "dir", "C", ".", "folder of the site")
	root.PersistentFlags().StringVar(&c.cache, "cache", "", "folder for the cache (default: the user's cache folder)")
	root.PersistentFlags().Var(&c.lang, "lang", "language of problems, results and help: en, zh or ru (default: that of the environment)")
	root.PersistentFlags().Lookup("lang").DefValue = "" // pflag would name today's
	c.completeLanguages(root, "lang", spoken)
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(newBuild(c), newServe(c), newPublish(c), newCheck(c), newDump(c), newAssets(c), newDiff(c), newPublishRecord(c), newHosting(c), newTheme(c), newVersion(c))
	root.AddCommand(newFmt(c), newNew(c))
	root.AddCommand(newSchema(c), newI18n(c))
	root.AddCommand(newImport(c), newExport(c))
	return root
}

// noArgs refuses arguments, with the nearest command where it is one.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	said := diag.Say("{command} takes no argument, got \"{word}\"", diag.Args{"command": cmd.CommandPath(), "word": args[0]})
	if cmd.HasSubCommands() {
		said = diag.Say("unknown command \"{word}\"", diag.Args{"word": args[0]})
		if near := diag.Nearest(args[0], words(cmd)); near != "" {
			said = diag.Say("unknown command \"{word}\", did you mean \"{near}\"?", diag.Args{"word": args[0], "near": near})
		}
	}
	return usageError{errors.New(said.In(languageAt(cmd)))}
}

// needsWord is for a command that is only the first of two words.
func needsWord(cmd *cobra.Command, _ []string) error {
	said := diag.Say("{command} needs one more word: {words}", diag.Args{"command": cmd.CommandPath(), "words": diag.List(words(cmd))})
	return usageError{errors.New(said.In(languageAt(cmd)))}
}

// words lists what may follow a command.
func words(cmd *cobra.Command) []string {
	var names []string
	for _, sub := range cmd.Commands() {
		names = append(names, sub.Name())
	}
	return names
}

// site opens the folder of the site. Nothing outside it can be read through it.
func (c *command) site() (fs.FS, error) {
	info, err := os.Stat(c.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, siteError{errors.New(c.say(diag.Say("there is no folder {folder}", diag.Args{"folder": c.dir})))}
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, siteError{errors.New(c.say(diag.Say("{file} is a file: -C takes the folder of a site", diag.Args{"file": c.dir})))}
	}
	root, err := os.OpenRoot(c.dir)
	if errors.Is(err, fs.ErrPermission) {
		return nil, diag.Wrong{Phrase: diag.Say("no permission to read the site's folder {folder}", diag.Args{"folder": c.dir}), Cause: err}
	}
	if err != nil {
		return nil, err
	}
	return root.FS(), nil
}

// begunSite opens the folder of the site for a command that has nothing to do, or
// would begin something, where there is no site.
func (c *command) begunSite() (fs.FS, error) {
	site, err := c.site()
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(site, "data"); errors.Is(err, fs.ErrNotExist) {
		return nil, c.withoutData()
	}
	if _, err := fs.Stat(site, "data/site.toml"); errors.Is(err, fs.ErrNotExist) {
		missing, _ := diag.Problem{Code: "missing-file", Args: diag.Args{"file": c.inData("site.toml")}}.Message(string(c.lang))
		return nil, siteError{errors.New(missing)}
	}
	return site, nil
}

// withoutData says that a folder is no site.
func (c *command) withoutData() error {
	return siteError{errors.New(c.say(diag.Say("there is no folder {folder}", diag.Args{"folder": c.inData("")})))}
}

// inData is the path of a file of the site's data, as it lies from the shell's folder.
func (c *command) inData(name string) string {
	return path.Join(filepath.ToSlash(c.dir), "data", name)
}

// options are the generator's options without a cache.
func (c *command) options() generator.Options {
	return generator.Options{BaseURL: c.baseURL, Drafts: c.drafts, Jobs: c.jobs, Assets: c.assets, Version: version()}
}

// store opens the cache.
func (c *command) store() (*store.Store, error) {
	dir := c.cache
	if dir == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			return nil, diag.Wrong{Phrase: diag.Say("no cache folder: {why}\n  hint: name one with --cache", diag.Args{"why": diag.Say("the environment names no folder of yours")}), Cause: err}
		}
		dir = filepath.Join(base, "tradepost")
	}
	if err := publish.CacheApart(dir, c.sources(), c.target()); err != nil {
		return nil, err
	}
	return store.Open(dir)
}

// sources are the folders of the site that no command may write anything else to.
func (c *command) sources() []string {
	folders := generator.SourceFolders()
	paths := make([]string, len(folders))
	for i, name := range folders {
		paths[i] = filepath.Join(c.dir, name)
	}
	return paths
}

// warn prints problems that end nothing.
func (c *command) warn(problems diag.Problems) {
	generator.In(string(c.lang), problems).Write(c.stderr, string(c.lang))
}

// report prints problems and turns them into the command's end.
func (c *command) report(problems diag.Problems) error {
	told := generator.In(string(c.lang), problems)
	if c.json {
		if err := told.WriteJSON(c.stdout, string(c.lang)); err != nil {
			return fmt.Errorf("the problems cannot be written: %w", err)
		}
	} else {
		told.Write(c.stderr, string(c.lang))
	}
	if worst := problems.Worst(); worst == diag.Error || c.strict && worst == diag.Warning {
		return errProblems
	}
	return nil
}

// countOf words the number of errors and warnings: "2 errors and 1 warning".
func countOf(problems diag.Problems) diag.Phrase {
	errs, warnings := 0, 0
	for _, p := range problems {
		switch p.Severity {
		case diag.Error:
			errs++
		case diag.Warning:
			warnings++
		}
	}
	n := diag.Args{"errors": errs, "warnings": warnings}
	switch {
	case errs == 0:
		return diag.Say("{warnings} {warnings:warning|warnings}", n)
	case warnings == 0:
		return diag.Say("{errors} {errors:error|errors}", n)
	}
	return diag.Say("{errors} {errors:error|errors} and {warnings} {warnings:warning|warnings}", n)
}
