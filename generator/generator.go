// Package generator names the stages of a build in order. It is the whole story
// on one screen; each stage is a package that tells its own part.
//
//	files     --load-->     records     (each still knows its line)
//	records   --trade-->    graph       (every id resolves)
//	graph     --guard-->    findings    (numbers obey the rules)
//	theme     --assets-->   bundle      (fingerprinted CSS and scripts)
//	graph     --page-->     tasks       (each renders one file)
//	charts    --prerender-> pictures    (when a page asks for one)
//	pages     --card-->     pictures    (for where they are shared)
//	tasks     --render-->   sink        (in parallel, nothing kept)
//	promises  --verify-->   broken links
//
// A build is a pure function of the site's files, the theme and the options:
// the same input gives the same bytes, on any machine and at any time.
//
// What a person got wrong is a diag.Problem; a broken environment (disk,
// network, npm) is an error; a bug panics.
package generator

import (
	"context"
	"errors"
	"io/fs"
	"slices"

	"tradepost/generator/assets"
	"tradepost/generator/chart"
	"tradepost/generator/diag"
	"tradepost/generator/guard"
	"tradepost/generator/load"
	"tradepost/generator/page"
	"tradepost/generator/prerender"
	"tradepost/generator/prose"
	"tradepost/generator/store"
	"tradepost/generator/trade"
)

// Options say how to build. The zero value builds the site as its files ask.
type Options struct {
	BaseURL  string       // replaces base_url of site.toml where not empty
	Drafts   bool         // publish drafts, marked as such
	Jobs     int          // pages rendered at a time, 0 for as many as there are processors
	Cache    *store.Store // holds bundles and pictures between builds, nil for none
	Assets   string       // folder of prepared ECharts files, "" to fetch them by npm
	Version  string       // of tradepost, named in feeds
	Progress func(Step)   // told what is going on, nil for silence
}

// A Step is one thing that a build has done.
type Step struct {
	Stage string // "load", "assets", "draw", "font", "card", "render", "online"
	Files int    // drawings or files made, or addresses asked, so far
}

// A Sink takes the files of a site. Write may be called from many goroutines;
// data is only valid during the call.
type Sink interface {
	Write(path string, data []byte) error
}

// A Checked is a site whose files were read and judged.
type Checked struct {
	Records   trade.Records
	Graph     *trade.Graph // whole only if Problems holds no error
	Documents map[string]*prose.Document
	Images    map[string][]byte
	Problems  diag.Problems // sorted

	theme theme
}

// A Result tells what a build did.
type Result struct {
	Problems diag.Problems // sorted; with an error among them nothing was built
	Files    int           // written
}

// Build writes the site to the sink. Nothing is written when a person's mistake
// was found: Result.Problems says which.
func Build(ctx context.Context, site fs.FS, sink Sink, o Options) (result Result, err error) {
	checked, err := Check(site, o)
	if err != nil || checked.Problems.HasErrors() {
		return Result{Problems: checked.Problems}, err
	}
	o.say("assets", 0)
	files, found, err := checked.write(ctx, sink, o)
	if wrong, ok := checked.theme.blame(err); ok {
		found, err = wrong, nil
	}
	checked.Problems = append(checked.Problems, found...)
	checked.Problems.Sort()
	return Result{Problems: checked.Problems, Files: files}, err
}

// write makes every file of a site that has no errors, and finds what shows only
// then.
func (c Checked) write(ctx context.Context, sink Sink, o Options) (files int, found diag.Problems, err error) {
	bundle, err := assets.Build(ctx, assets.Options{Theme: c.theme.files, Cache: o.Cache, Prepared: o.Assets})
	if err != nil {
		return 0, nil, err
	}
	artist := o.artist(bundle.Prerender)
	defer func() { err = errors.Join(err, artist.Close()) }()
	press, err := o.press(ctx, c.theme.files, c.Graph.Site)
	if err != nil {
		return 0, nil, err
	}
	pages, err := c.Pages(Workshop{bundle.URL, string(bundle.Data("site.css")), artist.Draw, press}, o)
	if err != nil {
		return 0, nil, err
	}
	promises, err := render(ctx, pages.Tasks(), bundle.Files, sink, o)
	if err != nil {
		return 0, nil, err
	}
	return len(promises.files), overweight(promises.balance.heavier), promises.verify()
}

// Check reads a site and judges it without writing anything or needing npm.
func Check(site fs.FS, o Options) (Checked, error) {
	o.say("load", 0)
	source, problems, err := load.Read(site)
	if err != nil {
		return Checked{Problems: problems}, reading(err, "")
	}
	records := source.Records.Published(o.Drafts)
	if o.BaseURL != "" {
		records.Site.BaseURL = o.BaseURL
	}
	graph, found := trade.Link(records, trade.Names{Charts: chart.Names()})
	problems = append(problems, found...)
	problems = append(problems, judge(graph, problems)...)
	theme, err := themeOf(site, records.Site.Theme)
	if err != nil {
		return Checked{Problems: problems}, reading(err, theme.folder)
	}
	found, err = theme.problems(site, records.Site)
	if err != nil {
		return Checked{Problems: problems}, err
	}
	problems = append(problems, found...).Bounded()
	problems.Sort()
	return Checked{
		Records: records, Graph: graph, Documents: source.Documents, Images: source.Images,
		Problems: problems, theme: theme,
	}, nil
}

// Read reads the records of a site, each file by itself, with what is wrong in
// them.
func Read(site fs.FS) (trade.Records, diag.Problems, error) {
	source, problems, err := load.Read(site)
	if err != nil {
		return trade.Records{}, problems, reading(err, "")
	}
	return source.Records, problems, nil
}

// Join reads the records of a site and joins them, without judging numbers,
// texts or the theme. The graph is whole only if no problem is an error.
func Join(site fs.FS) (*trade.Graph, diag.Problems, error) {
	source, problems, err := load.Read(site)
	if err != nil {
		return nil, problems, reading(err, "")
	}
	graph, found := trade.Link(source.Records.Published(false), trade.Names{Charts: chart.Names()})
	problems = append(problems, found...).Bounded()
	problems.Sort()
	return graph, problems, nil
}

// judge holds the charts and the numbers to the rules, as far as nothing that
// was found earlier stands in the way: one run tells all.
func judge(graph *trade.Graph, earlier diag.Problems) diag.Problems {
	var problems diag.Problems
	faults := earlier.Faults()
	for _, n := range graph.Narratives {
		problems = append(problems, chart.Check(graph, n, faults)...)
	}
	return append(problems, guard.Check(graph, slices.Concat(earlier, problems))...)
}

// A Workshop is what pages are made with.
type Workshop struct {
	Asset func(name string) string                // the published path of a theme file
	Style string                                  // the style sheet, for files that hold all; "": there are no such files
	Draw  func(prerender.Drawing) ([]byte, error) // pictures of charts
	Card  func(page.SocialCard) ([]byte, error)   // pictures for where pages are shared; nil for none
}

// Pages prepares the pages of a site that has no errors.
func (c Checked) Pages(w Workshop, o Options) (*page.Site, error) {
	printers, err := c.theme.printers(c.Graph.Site.Languages)
	if err != nil {
		return nil, err
	}
	return page.New(page.Inputs{
		Graph: c.Graph, Documents: c.Documents, Images: c.Images, Printers: printers,
		Theme: c.theme.files, Asset: w.Asset, Style: w.Style, Draw: func(d page.Drawing) ([]byte, error) { return w.Draw(prerender.Drawing(d)) },
		Card:   w.Card,
		Drafts: o.Drafts, Version: o.Version,
	})
}

func (o Options) say(stage string, files int) {
	if o.Progress != nil {
		o.Progress(Step{Stage: stage, Files: files})
	}
}
