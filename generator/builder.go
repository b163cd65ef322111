package generator

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"tradepost/generator/chart"
	"tradepost/generator/diag"
	"tradepost/generator/guard"
	"tradepost/generator/load"
	"tradepost/generator/page"
	"tradepost/generator/trade"
)

// A Builder builds one site again whenever its files change, and renders a page
// when somebody asks for it. It is the only memory between builds: stages give
// it what they made, and it hands that back where nothing that they hang on
// changed.
//
// Its law: whatever was edited, and in whatever order, the pages are those of a
// first build of the files as they are, byte for byte, and so are the problems.
// While a stage before the guard finds errors, the pages are those of before.
//
// One goroutine at a time may call Update, Judge and Close; File may be called
// by any number, whenever.
type Builder struct {
	site fs.FS
	o    Options

	reading *load.Reading // nil before the first
	dress   dress         // of the reading
	linked  *trade.Graph  // of the reading, whole or not
	facts   diag.Problems // in data and texts, by the stages before the guard
	found   diag.Problems // these and the theme's, sorted

	mu    sync.RWMutex
	shown *shown // nil while there was never a site without errors
}

// shown is a site that can be looked at.
type shown struct {
	graph *trade.Graph
	dress dress
	pages *page.Site
	shelf *shelf
}

// NewBuilder remembers nothing yet; the first Update reads everything.
func NewBuilder(site fs.FS, o Options) *Builder { return &Builder{site: site, o: o} }

// An Update is what came of looking at the files again.
type Update struct {
	Problems diag.Problems // by all stages but the guard
	Fresh    bool          // the pages are those of the files as they are now
	Same     bool          // nothing is other than before: files were only touched
	Styles   Restyling     // zero unless nothing but the style sheet changed
}

// A Restyling is a style sheet that took the place of another: paths in the site.
type Restyling struct{ From, To string }

// Update looks at the files that changed: the slash-separated paths, from the
// site's folder, of whatever was written, is new or is gone; a folder stands for
// all below it, "." for everything. An error means that something could not be
// read or fetched, and that everything is as it was.
func (b *Builder) Update(ctx context.Context, changed []string) (Update, error) {
	reader, err := load.Again(b.site, b.reading, changed)
	if err != nil {
		return Update{}, reading(err, "")
	}
	if files, all := reader.Since(b.reading); all && !touchesTheme(changed) {
		if len(files) == 0 {
			return Update{Problems: b.found, Fresh: b.shown != nil && b.shown.graph == b.linked, Same: true}, nil
		}
		if b.amend(reader, files) {
			return Update{Problems: b.found, Fresh: true}, nil
		}
	}
	return b.renew(ctx, reader, changed)
}

// Judge adds what the guard finds. It gives up, with false, once the context is
// done.
func (b *Builder) Judge(ctx context.Context) (diag.Problems, bool) {
	stop := func() bool { return ctx.Err() != nil }
	judged := guard.CheckUntil(stop, b.linked, b.facts)
	return b.dress.bounded(slices.Concat(b.facts, judged)), !stop()
}

// amend changes the values of what is shown, where nothing of how records hang
// together does. It tells whether it could.
func (b *Builder) amend(reading *load.Reading, files []string) bool {
	if b.shown == nil || b.shown.graph != b.linked || b.found.HasErrors() || reading.Problems.HasErrors() {
		return false
	}
	data := false
	for _, path := range files {
		data = data || strings.HasPrefix(path, "data/")
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	graph := b.shown.graph
	var undo []func()
	back := func() bool {
		for _, back := range slices.Backward(undo) {
			back()
		}
		return false
	}
	for _, path := range files {
		one, ok := graph.Amend(reading.Of(path))
		if !ok {
			return back()
		}
		undo = append(undo, one)
	}
	problems := slices.Concat(reading.Problems, chartProblems(graph, reading.Problems))
	if problems.HasErrors() {
		return back()
	}
	b.reading, b.facts, b.found = reading, problems, b.dress.bounded(problems)
	pages := b.shown.pages
	if data {
		in := pages.Inputs
		in.Documents = reading.Documents
		pages = pages.Again(in)
	} else {
		pages.Reword(reading.Documents)
	}
	b.shown = &shown{graph: graph, dress: b.dress, pages: pages, shelf: newShelf(pages, b.dress.bundle, b.shown.shelf)}
	return true
}

func chartProblems(graph *trade.Graph, earlier diag.Problems) (problems diag.Problems) {
	faults := earlier.Faults()
	for _, n := range graph.Narratives {
		problems = append(problems, chart.Check(graph, n, faults)...)
	}
	return problems
}

// renew links all records anew and shows them, unless there is an error.
func (b *Builder) renew(ctx context.Context, reading *load.Reading, changed []string) (Update, error) {
	records := reading.Records.Published(b.o.Drafts)
	if b.o.BaseURL != "" {
		records.Site.BaseURL = b.o.BaseURL
	}
	graph, found := trade.Link(records, trade.Names{Charts: chart.Names()})
	facts := slices.Concat(reading.Problems, found)
	facts = append(facts, chartProblems(graph, facts)...)
	dress, err := b.dress.again(ctx, b.site, b.o, records.Site, changed)
	if err != nil {
		return Update{}, err
	}
	problems := dress.bounded(facts)
	var next *shown
	if !problems.HasErrors() {
		var wrong diag.Problems
		if next, wrong, err = b.show(graph, dress, reading); err != nil {
			return Update{}, err
		}
		problems = append(problems, wrong...)
		problems.Sort()
	}
	b.reading, b.linked, b.dress, b.facts, b.found = reading, graph, dress, facts, problems
	if next == nil {
		return Update{Problems: problems}, nil
	}
	update := Update{Problems: problems, Fresh: true, Styles: b.restyled(next, changed)}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.shown = next
	return update, nil
}

// show prepares the pages of a whole graph; nil and problems where the templates
// have mistakes.
func (b *Builder) show(graph *trade.Graph, d dress, reading *load.Reading) (*shown, diag.Problems, error) {
	card, err := b.o.press(context.Background(), d.files, graph.Site) // a card is drawn when somebody looks at it
	if err != nil {
		return nil, nil, err
	}
	in := page.Inputs{
		Graph: graph, Documents: reading.Documents, Images: reading.Images, Printers: d.printers, Theme: d.files,
		Asset: d.bundle.URL, Style: string(d.bundle.Data("site.css")), Draw: d.draw, Card: card, Drafts: b.o.Drafts, Version: b.o.Version,
	}
	last := b.shown
	if last == nil {
		last = &shown{}
	}
	var pages *page.Site
	if last.pages != nil && last.dress.templates == d.templates {
		pages = last.pages.Again(in)
	} else {
		if pages, err = page.New(in); err != nil {
			if wrong, ok := d.blame(err); ok {
				return nil, wrong, nil
			}
			return nil, nil, err
		}
	}
	return &shown{graph: graph, dress: d, pages: pages, shelf: newShelf(pages, d.bundle, last.shelf)}, nil, nil
}

// restyled tells that the style sheet is all that a change of files came to.
func (b *Builder) restyled(next *shown, changed []string) Restyling {
	if b.shown == nil || len(changed) == 0 {
		return Restyling{}
	}
	for _, path := range changed {
		if !strings.HasPrefix(path, next.dress.folder+"/styles/") {
			return Restyling{}
		}
	}
	from, to := b.shown.dress.bundle.URL("site.css"), next.dress.bundle.URL("site.css")
	if from == to {
		return Restyling{}
	}
	return Restyling{From: from, To: to}
}

// File renders one file of the site. It is fs.ErrNotExist that there is none of
// that path; a mistake in a template is problems.
func (b *Builder) File(path string) ([]byte, diag.Problems, error) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if b.shown == nil {
		return nil, nil, fs.ErrNotExist
	}
	data, err := b.shown.shelf.file(path)
	if wrong, ok := b.shown.dress.blame(err); ok {
		return nil, wrong, nil
	}
	return data, nil, err
}

// Paths lists every file of the site that is shown, in the order of a build.
func (b *Builder) Paths() []string {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if b.shown == nil {
		return nil
	}
	return b.shown.shelf.paths()
}

// AddressesOf are the pages, one in each language, that show what stands in a
// file of the site's folder; none where it is on many.
func (b *Builder) AddressesOf(file string) []page.Address {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if b.shown == nil {
		return nil
	}
	return b.shown.pages.AddressesOf(file)
}

// Close ends what draws charts.
func (b *Builder) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	err := b.dress.close()
	if b.shown != nil && b.shown.dress.artist != b.dress.artist {
		err = errors.Join(err, b.shown.dress.close())
	}
	return err
}
