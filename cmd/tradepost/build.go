package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/hosting"
	"tradepost/generator/publish"
	"tradepost/generator/store"
	"tradepost/generator/trade"
)

func newBuild(c *command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Check the site and write it to public/",
		Long: `Build checks the site, renders every page and chart in every language, verifies
every internal link and puts the result in the output folder, all of it at one
moment. When anything is wrong, the output folder stays as it was; when nothing
changed, nothing is written, and files that did not change keep their time.`,
		Example: `  tradepost build
  tradepost build --drafts --out /tmp/preview
  tradepost -C ../other-site build --base-url https://example.org/trade/
  tradepost build --verify /srv/www           is this what the site builds?`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.build(cmd) },
	}
	cmd.Flags().StringVar(&c.out, "out", "", "output folder (default: public in the site's folder)")
	cmd.Flags().StringVar(&c.verify, "verify", "", "publish nothing, but compare the build with this folder, file by file")
	cmd.Flags().BoolVar(&c.inPlace, "in-place", false, "replace files one by one, for a server that holds the folder itself open")
	cmd.Flags().BoolVar(&c.compress, "compress", false, "put .gz and .br files beside those that are smaller compressed, for servers that send them")
	cmd.Flags().StringVar(&c.baseURL, "base-url", "", "public address of the site, in place of base_url in site.toml")
	cmd.Flags().BoolVar(&c.drafts, "drafts", false, "publish drafts too, marked as such")
	cmd.Flags().BoolVar(&c.strict, "strict", false, "let warnings fail the build")
	cmd.Flags().BoolVar(&c.force, "force", false, "build even if no file changed since the last build")
	cmd.Flags().IntVar(&c.jobs, "jobs", 0, "pages to render at a time (default: one per processor)")
	cmd.Flags().StringVar(&c.assets, "assets", "", "folder with prepared ECharts files, for machines without npm")
	return cmd
}

func (c *command) build(cmd *cobra.Command) error {
	if err := c.checkFlags(); err != nil {
		return err
	}
	options := c.options()
	var err error
	if options.Cache, err = c.store(); err != nil {
		return err
	}
	memory := c.recall(options.Cache)
	site, err := c.site()
	if err != nil {
		return err
	}
	build := func(sink generator.Sink) (generator.Result, error) {
		if c.compress {
			sink = publish.Pack(sink, publish.Packing{Pays: hosting.Packs, Lasting: hosting.IsLasting, Cache: options.Cache})
		}
		return c.generate(cmd.Context(), site, sink, options)
	}
	if c.verify != "" {
		return c.verifyBuild(build)
	}
	if c.dry {
		return c.surveyBuild(build)
	}
	return c.publishBuild(memory, build)
}

// publishBuild builds the site and puts it in the output folder.
func (c *command) publishBuild(memory *memory, build func(generator.Sink) (generator.Result, error)) error {
	staging, err := publish.Begin(c.publishing())
	if err != nil {
		return err
	}
	defer staging.Discard()
	if last, ok := memory.unchanged(); ok && !c.force && (last.Warnings == "" || !c.strict && last.Lang == c.lang) {
		fmt.Fprint(c.stderr, last.Warnings)
		c.tellUnchanged(last.Files)
		return nil
	}
	result, err := build(staging)
	if err != nil {
		return err
	}
	changed, err := staging.Commit()
	if err != nil {
		return err
	}
	memory.keep(staging, result, changed)
	_ = memory.cache.Trim(store.Limit) // the site is there: a cache that cannot be trimmed is no fault of this build
	if changed {
		fmt.Fprintln(c.stdout, c.say(c.builtPhrase(result.Files)))
	} else {
		c.tellUnchanged(result.Files)
	}
	return nil
}

// publishing says which folder is replaced, and which may not be.
func (c *command) publishing() publish.Options {
	return publish.Options{Target: c.target(), InPlace: c.inPlace, By: c.targetBy, Protect: c.sources()}
}

// builtPhrase says what a build put into the output folder. Where that is only on
// the way to a remote, nothing is published yet.
func (c *command) builtPhrase(files int) diag.Phrase {
	args := diag.Args{"n": files, "folder": c.target()}
	if c.remote {
		return diag.Say("built {n} {n:file|files} in {folder}", args)
	}
	return diag.Say("published {n} {n:file|files} to {folder}", args)
}

func (c *command) tellUnchanged(files int) {
	fmt.Fprintln(c.stdout, c.say(diag.Say("nothing changed: {n} {n:file|files} in {folder}", diag.Args{"n": files, "folder": c.target()})))
}

// generate makes the site and reports its problems.
func (c *command) generate(ctx context.Context, site fs.FS, sink generator.Sink, options generator.Options) (generator.Result, error) {
	progress := newProgress(c.stderr, string(c.lang))
	options.Progress = progress.step
	result, err := generator.Build(ctx, site, sink, options)
	progress.end()
	if failed := c.report(result.Problems); failed != nil {
		fmt.Fprintln(c.stderr, c.say(diag.Say("nothing was published: {problems}", diag.Args{"problems": countOf(result.Problems)})))
		return result, errors.Join(failed, err)
	}
	return result, err
}

// target is the output folder: in the site's folder unless named, and then
// counted from the shell's.
func (c *command) target() string {
	if c.out == "" {
		return filepath.Join(c.dir, "public")
	}
	return c.out
}

// checkFlags refuses values that cannot work, and completes base-url.
func (c *command) checkFlags() error {
	if c.verify != "" && (c.out != "" || c.inPlace) {
		return c.misused(diag.Say("--verify publishes nothing: leave out --out and --in-place"))
	}
	if c.jobs < 0 {
		return c.wrong(diag.Say("--jobs {n}: a number of pages is 0 or more", diag.Args{"n": c.jobs}))
	}
	if c.baseURL == "" {
		return nil
	}
	address, err := trade.ParseBaseURL(c.baseURL)
	var wrong *trade.SyntaxError
	if errors.As(err, &wrong) {
		message, _ := diag.Problem{Code: wrong.Code, Args: wrong.Args}.Message(string(c.lang))
		return c.wrong(diag.Say("--base-url {wrong}", diag.Args{"wrong": message}))
	}
	c.baseURL = address
	return nil
}
