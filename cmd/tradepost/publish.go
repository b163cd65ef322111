package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/publish"
)

func newPublish(c *command) *cobra.Command {
	var o publishing
	cmd := &cobra.Command{
		Use:   "publish",
		Short: "Build the site and put it where site.toml says",
		Long: `Publish checks and builds the site, puts it where [publish] in data/site.toml
says, and notes its numbers as published (see publish-record). A remote is given
only what differs from what it holds, as its manifest.json tells: new files first,
then those that take the place of others, deletions last. The first time it only
shows what it would do, and asks.`,
		Example: `  tradepost publish
  tradepost publish --dry-run     list what would be new, changed and gone
  tradepost publish --yes         in a script: do not ask the first time`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.publish(cmd, o) },
	}
	cmd.Flags().BoolVar(&o.dry, "dry-run", false, "build, and list what would be new, changed and gone there, without touching it")
	cmd.Flags().BoolVar(&o.yes, "yes", false, "do not ask the first time")
	cmd.Flags().BoolVar(&c.compress, "compress", false, "put .gz and .br files beside those that are smaller compressed, for servers that send them")
	cmd.Flags().StringVar(&c.baseURL, "base-url", "", "public address of the site, in place of base_url in site.toml")
	cmd.Flags().BoolVar(&c.strict, "strict", false, "let warnings fail it")
	cmd.Flags().StringVar(&c.assets, "assets", "", "folder with prepared ECharts files, for machines without npm")
	return cmd
}

type publishing struct{ dry, yes bool }

// publish builds, sends and notes, each only if what stands before succeeded.
func (c *command) publish(cmd *cobra.Command, o publishing) error {
	site, err := c.site()
	if err != nil {
		return err
	}
	to, err := generator.DestinationOf(site)
	if err != nil {
		return err
	}
	remote := publish.Remote{Program: "rsync", Place: to.Rsync}
	if to.Rclone != "" {
		remote = publish.Remote{Program: "rclone", Place: to.Rclone}
	}
	switch {
	case to.Folder != "":
		c.out, c.targetBy = to.Folder, diag.Say("in data/site.toml")
		if !filepath.IsAbs(c.out) {
			c.out = filepath.Join(c.dir, c.out)
		}
		c.dry = o.dry
	case remote.Place == "":
		return c.wrong(diag.Say("data/site.toml does not say where to publish: add [publish] with folder, rsync or rclone, for example:\n\n    [publish]\n    folder = \"../www\"\n"))
	}
	c.remote = to.Folder == ""
	if err := c.build(cmd); err != nil || c.dry {
		return err
	}
	if to.Folder == "" {
		if may, err := c.maySend(cmd.Context(), remote, o); err != nil || !may {
			return err
		}
	}
	taken, err := c.takeRecord()
	if err != nil {
		return err
	}
	if taken.changed {
		err = c.buildAgain(cmd) // whose pages tell of it
	}
	if err == nil && to.Folder == "" {
		err = c.send(cmd.Context(), remote)
	}
	if err != nil {
		return errors.Join(err, taken.back())
	}
	fmt.Fprintln(c.stdout, c.say(taken.noted)) // only now is it true: nothing can take it back
	return nil
}

// surveyBuild builds the site for nobody, and tells what publishing it would do to
// the folder.
func (c *command) surveyBuild(build func(generator.Sink) (generator.Result, error)) error {
	var built publish.Listing
	if _, err := build(&built); err != nil {
		return err
	}
	plan, err := built.Plan(c.publishing())
	if err != nil {
		return err
	}
	if plan.Empty() {
		fmt.Fprintln(c.stdout, c.say(diag.Say("{place} holds this already", diag.Args{"place": c.target()})))
		return nil
	}
	c.showSending(plan)
	fmt.Fprintln(c.stdout, c.say(diag.Say("nothing was published to {place}: {new} new, {changed} changed, {gone} to delete, {size}", argsOf(c.target(), plan))))
	return nil
}

// buildAgain builds what was built before; it says nothing twice.
func (c *command) buildAgain(cmd *cobra.Command) error {
	var told bytes.Buffer
	quiet := *c
	quiet.stdout, quiet.stderr = &told, &told
	err := quiet.build(cmd)
	if err != nil {
		fmt.Fprint(c.stderr, told.String())
	}
	return err
}

// A record is data/published.toml before and after it was written.
type record struct {
	file    string
	before  []byte // nil: there was none
	changed bool
	noted   diag.Phrase // what to say once all is done
}

// takeRecord notes the numbers as published.
func (c *command) takeRecord() (record, error) {
	r := record{file: filepath.Join(c.dir, "data", "published.toml")}
	var err error
	if r.before, err = os.ReadFile(r.file); err != nil && !errors.Is(err, os.ErrNotExist) {
		return r, err
	}
	if r.noted, err = c.noteNumbers(); err != nil {
		return r, err
	}
	after, err := os.ReadFile(r.file)
	r.changed = !bytes.Equal(after, r.before)
	return r, err
}

// back puts the file back, since nothing was published after all.
func (r record) back() error {
	switch {
	case !r.changed:
		return nil
	case r.before == nil:
		return os.Remove(r.file)
	}
	return edit.Replace(r.file, r.before)
}

// errUnsent ends a command that asked, was told no, and has said what became of it.
var errUnsent = errors.New("nothing was sent")

// maySend shows what a remote would be given, where that is the first time or all
// that is wanted, and asks. Not to be allowed is an error, so that no script takes
// the site for published; a dry run is none.
func (c *command) maySend(ctx context.Context, r publish.Remote, o publishing) (bool, error) {
	if err := r.Check(); err != nil {
		return false, fmt.Errorf("%s: %w", r.Place, err)
	}
	plan, err := r.Plan(ctx, c.target())
	if err != nil || !o.dry && (!plan.First || o.yes) {
		return err == nil, err
	}
	c.showSending(plan)
	args := argsOf(r.Place, plan)
	var denied error
	if !o.dry {
		if denied = c.agreedToSend(args); denied == nil {
			return true, nil
		}
	}
	fmt.Fprintln(c.stdout, c.say(diag.Say("nothing was sent to {place}: {new} new, {changed} changed, {gone} to delete, {size}", args)))
	return false, denied
}

func argsOf(place string, plan publish.Plan) diag.Args {
	return diag.Args{"place": place, "new": len(plan.New), "changed": len(plan.Changed), "gone": len(plan.Gone), "size": sizeOf(plan.Bytes())}
}

// send brings a remote to what was built.
func (c *command) send(ctx context.Context, r publish.Remote) error {
	plan, err := r.Plan(ctx, c.target())
	if err != nil {
		return err
	}
	if plan.Empty() {
		fmt.Fprintln(c.stdout, c.say(diag.Say("{place} holds this already", diag.Args{"place": r.Place})))
		return nil
	}
	if err := r.Send(ctx, c.target(), plan); err != nil {
		return diag.Wrong{Phrase: diag.Say("{wrong}: what is missing is sent the next time", diag.Args{"wrong": diag.Detail(err)}), Cause: err}
	}
	fmt.Fprintln(c.stdout, c.say(diag.Say("sent to {place}: {new} new, {changed} changed, {gone} deleted, {size}", argsOf(r.Place, plan))))
	return nil
}

// shownFiles is how many files of a plan are listed by name.
const shownFiles = 20

func (c *command) showSending(p publish.Plan) {
	var lines []string
	for _, f := range p.New {
		lines = append(lines, "+ "+f.Path)
	}
	for _, f := range p.Changed {
		lines = append(lines, "~ "+f.Path)
	}
	for _, path := range p.Gone {
		lines = append(lines, "- "+path)
	}
	for _, line := range lines[:min(len(lines), shownFiles)] {
		fmt.Fprintln(c.stdout, line)
	}
	if more := len(lines) - shownFiles; more > 0 {
		fmt.Fprintln(c.stdout, c.say(diag.Say("… and {n} {n:other file|other files}", diag.Args{"n": more})))
	}
}

// agreedToSend asks, if anybody can answer; anything but a yes is an error.
func (c *command) agreedToSend(args diag.Args) error {
	if !term.IsTerminal(int(os.Stdin.Fd())) {
		return c.wrong(diag.Say("this is the first time: look at what would be sent, and say --yes"))
	}
	fmt.Fprint(c.stdout, c.say(diag.Say("send {new} files, {size}, to {place} for the first time? [y/N]", args))+" ")
	answer, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil && errors.Is(err, os.ErrClosed) {
		return errUnsent
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes", "д", "да", "是":
		return nil
	}
	return errUnsent
}

// sizeOf writes a number of bytes as people do.
func sizeOf(bytes int64) diag.Phrase {
	switch {
	case bytes >= 1e6:
		return diag.Say("{n}.{tenths} MB", diag.Args{"n": int(bytes / 1e6), "tenths": int(bytes / 1e5 % 10)})
	case bytes >= 1e3:
		return diag.Say("{n} kB", diag.Args{"n": int(bytes / 1e3)})
	}
	return diag.Say("{n} B", diag.Args{"n": int(bytes)})
}
