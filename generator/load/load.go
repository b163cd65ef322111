// Package load decodes the files of a site into records that still know their
// line.
//
//	data/site.toml                    what the site is
//	data/events/<id>.toml             one event each
//	data/trade/<id>.toml              one series each
//	data/<register>.toml              partners, places, sectors, sources …
//	content/<page>[.<lang>].md        home, about, methodology
//	content/<section>/<id>[.<lang>].md  events, reports; images lie beside them
//
// Nothing is checked here that needs a second file: that is for trade.Link.
// What one file can tell is: keys, types, ids, dates, amounts, languages.
//
// The laws:
//
//   - All mistakes of a file are reported, each at its key; a file that is not
//     TOML reports its first mistake. What it would define is noted in
//     Records.Broken, as are records without a good id or year, so that
//     nothing follows from it.
//   - One mistake is one problem: a misspelt key is not missing as well, a
//     language that many texts have is said once, at the list of languages.
//   - What has the wrong form is left out of its record, never guessed.
//   - The same files give the same result and the same problems in the same
//     order, however many are read at a time.
//   - Whatever lies in the folders, however large or deep, is judged in seconds:
//     limits.go.
//   - Symbolic links are not followed; hidden files and editors' backups are
//     passed over; every other file that nothing reads is named.
//
// A file that cannot be read (permission, disk) is an error, not a problem.
package load

import (
	"io/fs"
	"runtime"

	"golang.org/x/sync/errgroup"

	"tradepost/generator/diag"
	"tradepost/generator/prose"
	"tradepost/generator/trade"
)

// A Result is a site as its files tell it.
type Result struct {
	Records   trade.Records
	Documents map[string]*prose.Document // by Narrative.Path
	Images    map[string][]byte          // those that narratives show, by path in the site folder
	Texts     []SitedText                // of data files, in their order; only ReadTexts fills it
}

// Read reads a site. The problems are sorted; the result is as whole as they
// let it be. An error means that the files themselves could not be read.
func Read(site fs.FS) (*Result, diag.Problems, error) {
	r, err := Again(site, nil, nil)
	if err != nil {
		return nil, nil, err
	}
	return &r.Result, r.Problems, nil
}

// ReadTexts reads a site, and keeps each text in languages with its place.
func ReadTexts(site fs.FS) (*Result, diag.Problems, error) {
	r, err := (&loader{fs: site, texts: true}).read(nil, nil)
	if err != nil {
		return nil, nil, err
	}
	return &r.Result, r.Problems, nil
}

// A loader reads files by what it knows of the site.
type loader struct {
	fs    fs.FS
	site  *settings
	texts bool                   // are kept
	old   *Reading               // nil: nothing was read before
	new   func(path string) bool // tells what may be other than in old
}

// A part is what one file adds.
type part struct {
	records  trade.Records
	broken   []string
	path     string
	src      *diag.Source // what was read
	document *prose.Document
	problems diag.Problems
	texts    []SitedText
}

// settings reads the two files that the others are read by: the languages of
// the site and the kinds of its measures.
func (l *loader) settings(files []file) (parts []*part, err error) {
	for _, f := range files {
		p, err := l.known(f)
		if err != nil {
			return nil, err
		}
		if f.role == siteFile {
			l.site.languages = p.records.Site.Languages
		}
		for _, m := range p.records.Measures {
			if _, known := l.site.measures[m.ID]; !known {
				l.site.measures[m.ID] = m.Kind
			}
		}
		parts = append(parts, p)
	}
	return parts, nil
}

func builtInMeasures() map[string]trade.ValueKind {
	kinds := map[string]trade.ValueKind{}
	for _, m := range trade.BuiltIns {
		kinds[m.ID] = m.Kind
	}
	return kinds
}

// all reads files side by side; the parts are in the order of the files.
func (l *loader) all(files []file) ([]*part, error) {
	parts := make([]*part, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, f := range files {
		if parts[i] = l.kept(f); parts[i] != nil {
			continue
		}
		group.Go(func() (err error) {
			parts[i], err = l.one(f)
			return err
		})
	}
	return parts, group.Wait()
}

// known is the part of a file that was read before and is still the same, or is
// read now.
func (l *loader) known(f file) (*part, error) {
	if p := l.kept(f); p != nil {
		return p, nil
	}
	return l.one(f)
}

// kept is the part of a file that was read before and did not change, nil for any
// other.
func (l *loader) kept(f file) *part {
	if l.old == nil || l.new(f.path) {
		return nil
	}
	return l.old.parts[f.path]
}

// one reads one file.
func (l *loader) one(f file) (*part, error) {
	src, read, err := l.source(f)
	p := &read
	if err != nil || len(p.problems) > 0 {
		return p, err
	}
	if l.old != nil {
		if old, ok := l.old.parts[f.path]; ok && old.src.Text == src.Text && len(old.problems) == 0 {
			return old, nil // it was only touched
		}
	}
	r := &reader{src: src, site: l.site}
	if l.texts {
		r.texts = &p.texts
	}
	if f.role == narrativeFile {
		p.document = r.narrative(f, &p.records)
	} else if !r.record(f, &p.records) {
		p.broken = f.defines()
	}
	p.problems, p.broken = r.problems, append(p.broken, r.broken...)
	if r.full() {
		p.records, p.broken = trade.Records{}, f.defines()
	}
	return p, nil
}

// fileID checks an id that is the name of its file.
func (r *reader) fileID(id, refs string) {
	if !r.checkID(id, r.src.File()) {
		r.broken = append(r.broken, refs)
	}
}

// record decodes a TOML file; false if it is not TOML.
func (r *reader) record(f file, records *trade.Records) bool {
	r.src.Locate = locator(func(found positions) { index(found, r.src.Text, 0, "") })
	keys, ok := parse(r.src, r.src.Text, 0, &r.problems)
	if !ok {
		return false
	}
	if mayHide(r.src.Text) {
		r.hiddenIn(r.src.File(), keys)
	}
	t := &table{reader: r, at: r.src.File(), keys: keys, name: f.name()}
	switch f.role {
	case siteFile:
		records.Site = t.siteRecord()
	case eventFile:
		r.fileID(f.id, "event:*")
		records.Events = []*trade.Event{t.event(f.id)}
	case seriesFile:
		r.fileID(f.id, "trade:*")
		records.Series = []*trade.Series{t.series(f.id)}
	case registerFile:
		t.defines(f.register.key, f.register.kind+":*")
		t.all(f.register.key, f.register.name, func(t *table) { f.register.read(t, records) })
	}
	t.done()
	return true
}

// gather puts the parts together in their order.
func gather(parts []*part) (Result, diag.Problems) {
	result := Result{Documents: map[string]*prose.Document{}}
	all := &result.Records
	all.Broken = map[string]bool{}
	var problems diag.Problems
	for _, p := range parts {
		if p.records.Site.At.Source != nil {
			all.Site = p.records.Site
		}
		all.Events = append(all.Events, p.records.Events...)
		all.Series = append(all.Series, p.records.Series...)
		all.Figures = append(all.Figures, p.records.Figures...)
		all.Partners = append(all.Partners, p.records.Partners...)
		all.Places = append(all.Places, p.records.Places...)
		all.Sectors = append(all.Sectors, p.records.Sectors...)
		all.Programmes = append(all.Programmes, p.records.Programmes...)
		all.Measures = append(all.Measures, p.records.Measures...)
		all.Sources = append(all.Sources, p.records.Sources...)
		all.Rates = append(all.Rates, p.records.Rates...)
		all.Changes = append(all.Changes, p.records.Changes...)
		all.Publications = append(all.Publications, p.records.Publications...)
		all.Translations = append(all.Translations, p.records.Translations...)
		result.Texts = append(result.Texts, p.texts...)
		all.Narratives = append(all.Narratives, p.records.Narratives...)
		if p.document != nil {
			result.Documents[p.path] = p.document
		}
		for _, ref := range p.broken {
			all.Broken[ref] = true
		}
		problems = append(problems, p.problems...)
	}
	return result, problems
}
