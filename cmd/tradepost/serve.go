package main

import (
	"context"
	"errors"
	"fmt"

	"net"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/hosting"
	"tradepost/generator/serve"
)

func newServe(c *command) *cobra.Command {
	var o previewFlags
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show the site in a browser while you work on it",
		Long: `Serve shows the site at an address of this machine and watches its files: the
open page loads itself anew as soon as a file is saved. Drafts are shown, marked
as such. A mistake is told over the last page that was right, with its file, its
line and the cure, until it is mended.

Nothing is written; only this machine can see the pages.`,
		Example: `  tradepost serve
  tradepost serve --follow                    go to the page of the file that was saved
  tradepost serve --addr 127.0.0.1:8080
  tradepost serve --editor sublime            links in problems open Sublime Text`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.serve(cmd.Context(), o) },
	}
	cmd.Flags().StringVar(&o.addr, "addr", "127.0.0.1:1313", "address and port of this machine")
	cmd.Flags().StringVar(&o.editor, "editor", "vscode", "editor that links in problems open: "+strings.Join(serve.EditorNames(), ", ")+", or an address with {file}, {line} and {column}")
	cmd.Flags().BoolVar(&o.follow, "follow", false, "let the browser go to the page of the file that was saved")
	cmd.Flags().StringVar(&c.assets, "assets", "", "folder with prepared ECharts files, for machines without npm")
	return cmd
}

type previewFlags struct {
	addr, editor string
	follow       bool
}

func (c *command) serve(ctx context.Context, o previewFlags) error {
	editor, ok := serve.EditorNamed(o.editor)
	if !ok {
		return c.wrong(diag.Say("--editor {editor}: one of {editors}, or an address like {example}", diag.Args{"editor": o.editor, "editors": diag.List(serve.EditorNames()), "example": "myeditor://{file}:{line}"}))
	}
	site, err := c.site()
	if err != nil {
		return err
	}
	dir, err := filepath.Abs(c.dir)
	if err != nil {
		return err
	}
	options := c.options()
	options.Drafts = true
	cache, err := c.store()
	if err != nil {
		return err
	}
	options.Cache = cache.Forgiving(func(err error) { // pages stand in memory: a full disk ends no preview
		fmt.Fprintln(c.stderr, "tradepost: "+c.say(diag.Say("the preview goes on without keeping anything: {detail}", diag.Args{"detail": diag.Detail(err)})))
	})
	listener, taken, err := c.listen(o.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	if taken != "" {
		fmt.Fprintln(c.stderr, c.say(diag.Say("{address} is in use: this preview is at the next free port", diag.Args{"address": taken})))
	}
	progress := newProgress(c.stderr, string(c.lang))
	options.Progress = progress.step
	builder := generator.NewBuilder(site, options)
	p := preview{command: c, Builder: builder, progress: progress, address: "http://" + listener.Addr().String() + "/", standing: &standing{lang: string(c.lang)}}
	return serve.Run(ctx, serve.Options{
		Site: p, Dir: dir, Folders: generator.SourceFolders(), Listener: listener, Lang: string(c.lang),
		Editor: editor, Follow: o.follow, Type: typeOf, Headers: headersOf, Say: p.say,
	})
}

func headersOf(name string) http.Header {
	headers := http.Header{}
	for _, h := range hosting.Security(hosting.PolicyOf(name)) {
		headers.Set(h.Name, h.Value)
	}
	return headers
}

func typeOf(name string) string {
	t, _ := hosting.TypeOf(name)
	return t.Media
}

// portsTried is how many ports are tried where the first is in use.
const portsTried = 100

// listen opens a port of this machine, or the next free one: then taken is the
// address that was asked for.
func (c *command) listen(addr string) (l net.Listener, taken string, err error) {
	host, port, err := net.SplitHostPort(addr)
	first, numeric := strconv.Atoi(port)
	if err != nil || numeric != nil || first < 0 || first > 65535 {
		return nil, "", c.wrong(diag.Say("--addr {address}: write it like 127.0.0.1:1313", diag.Args{"address": addr}))
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, "", c.wrong(diag.Say("--addr {address}: a preview is for this machine only, so the address is 127.0.0.1, ::1 or localhost", diag.Args{"address": addr}))
	}
	for port := first; port < first+portsTried && port <= 65535; port++ {
		l, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		if !errors.Is(err, syscall.EADDRINUSE) {
			break
		}
		taken = addr
	}
	if err != nil {
		return nil, "", diag.Wrong{Phrase: diag.Say("no preview at {address}: {why}", diag.Args{"address": addr, "why": diag.Detail(err)}), Cause: err}
	}
	return l, taken, nil
}

// A preview is the site for package serve, and says what happens on the terminal.
type preview struct {
	*command
	*generator.Builder
	progress *progress
	address  string
	standing *standing
}

func (p preview) Update(ctx context.Context, changed []string) (serve.Seen, error) {
	u, err := p.Builder.Update(ctx, changed)
	p.progress.end()
	return serve.Seen{Problems: generator.In(string(p.lang), u.Problems), Fresh: u.Fresh, Same: u.Same, From: u.Styles.From, To: u.Styles.To}, err
}

// Judge and File tell their problems in the language of the editor, as Update does.
func (p preview) Judge(ctx context.Context) (diag.Problems, bool) {
	problems, whole := p.Builder.Judge(ctx)
	return generator.In(string(p.lang), problems), whole
}

func (p preview) File(path string) ([]byte, diag.Problems, error) {
	data, problems, err := p.Builder.File(path)
	return data, generator.In(string(p.lang), problems), err
}

func (p preview) AddressesOf(file string) map[string]string {
	all := map[string]string{}
	for _, a := range p.Builder.AddressesOf(file) {
		all[a.Lang] = a.Path
	}
	return all
}

// say tells of one turn.
func (p preview) say(n serve.News) {
	if n.First {
		p.greet(n)
	}
	if n.Fault != nil {
		said, ok := diag.Told(n.Fault)
		if !ok {
			said = diag.Say("{wrong}", diag.Args{"wrong": n.Fault.Error()})
		}
		fmt.Fprintf(p.stderr, "tradepost: %s\n", p.command.say(said))
		return
	}
	if n.Same {
		return
	}
	turn := p.standing.since(n.Problems, n.Fresh)
	turn.fresh.Write(p.stderr, string(p.lang))
	if n.First {
		return
	}
	args := diag.Args{"changed": what(n.Changed), "shown": shownAfter(n), "problems": counted(n)}
	said := diag.Say("{changed}: {shown}, {problems}", args)
	if since, ok := turn.words(); ok && (len(n.Problems) > 0 || turn.gone > 0) {
		args["since"] = since
		said = diag.Say("{changed}: {shown}, {problems} ({since})", args)
	}
	fmt.Fprintln(p.stdout, p.command.say(said))
}

// greet says where to look and what is there.
func (p preview) greet(n serve.News) {
	homes := p.Builder.AddressesOf("content/home.md")
	if len(homes) < 2 {
		fmt.Fprintln(p.stdout, p.address)
	} else {
		for _, home := range homes {
			fmt.Fprintf(p.stdout, "%-8s %s%s\n", home.Lang, p.address, strings.TrimSuffix(home.Path, "index.html"))
		}
	}
	if n.Fault == nil {
		fmt.Fprintln(p.stdout, p.command.say(diag.Say("{n} {n:file|files}, {shown}, {problems}", diag.Args{"n": len(p.Paths()), "shown": shownAfter(n), "problems": counted(n)})))
	}
	fmt.Fprintln(p.stdout, p.command.say(diag.Say("files are watched; Ctrl-C ends")))
}

func counted(n serve.News) diag.Phrase {
	if len(n.Problems) == 0 {
		return diag.Say("no problems")
	}
	return countOf(n.Problems)
}

// what names what changed.
func what(changed []string) diag.Phrase {
	switch {
	case len(changed) == 1 && changed[0] != ".":
		return diag.Say("{file}", diag.Args{"file": changed[0]})
	case len(changed) == 1:
		return diag.Say("many files")
	}
	return diag.Say("{file} and {n} {n:other file|other files}", diag.Args{"file": changed[0], "n": len(changed) - 1})
}

func shownAfter(n serve.News) diag.Phrase {
	took := timeOf(n.Took)
	if !n.Fresh {
		return diag.Say("not shown ({took})", diag.Args{"took": took})
	}
	return diag.Say("shown after {took}", diag.Args{"took": took})
}

// timeOf words how long something took.
func timeOf(d time.Duration) diag.Phrase {
	if d < 10*time.Second {
		return diag.Say("{n} ms", diag.Args{"n": int(d.Milliseconds())})
	}
	return diag.Say("{n} s", diag.Args{"n": int(d.Seconds())})
}
