package i18n

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// An Item is a translation as a file for translators has it.
type Item struct {
	File, Key   string
	Lang        trade.Lang
	Original    string
	Translation string // "" where nobody has translated yet
	Exported    string // the mark of the translation that it was exported with; "" where the file does not say
	Confirmed   bool   // the translator says that it is right
	At          diag.Spot
}

func (i Item) name() string { return i.File + "#" + i.Key }

// An Import is what the translations of a file change.
type Import struct {
	Files     []edit.Made // whole, as they are to be written
	Changed   int         // translations that are other ones
	Confirmed int         // that are noted as up to date
}

// Import puts translations into the files of their site. It gives problems
// instead of files where one of them names no text, has an original that has
// changed since, loses a reference, or would make a file that is half translated
// or that cannot be read. Translations that are as they were change nothing.
func (c *Corpus) Import(site fs.FS, items []Item) (Import, diag.Problems, error) {
	m := &importer{corpus: c, site: site, files: map[string]string{}, fresh: map[string]bool{}, parts: map[string]map[int]string{}, first: map[unitID]Item{}, touched: map[string]map[trade.Lang]bool{}}
	for _, item := range items {
		if err := m.take(item); err != nil {
			return Import{}, nil, err
		}
	}
	m.halves()
	if m.problems.HasErrors() {
		return Import{}, m.problems, nil
	}
	result, problems, err := m.finish()
	return result, append(m.problems, problems...), err
}

type importer struct {
	corpus   *Corpus
	site     fs.FS
	files    map[string]string         // that change, by path
	fresh    map[string]bool           // of these, those that are not there yet
	parts    map[string]map[int]string // of bodies, by path: a part that changes may be several then
	touched  map[string]map[trade.Lang]bool
	first    map[unitID]Item // that has a translation, of each text
	changed  []Item
	given    []Item // all that have a translation
	problems diag.Problems
}

// take looks at one translation and, if it is another one, writes it.
func (m *importer) take(item Item) error {
	item.Original, item.Translation = plain(item.Original), plain(item.Translation)
	u, ok := m.corpus.unit(item.File, item.Key, item.Lang)
	if !ok {
		m.unknown(item)
		return nil
	}
	if strings.TrimSpace(item.Translation) == "" {
		return nil
	}
	id := unitID{item.File, item.Key, item.Lang}
	if other, twice := m.first[id]; twice && !sameWords(other.Translation, item.Translation) {
		m.problems.Error(item.At, "translation-twice", diag.Args{"key": item.name(), "lang": string(item.Lang), "line": other.At.Position().Line})
		return nil
	} else if twice {
		return nil
	}
	m.first[id] = item
	if item.untouched() && item.stale(u) {
		return nil // only the site has moved on
	}
	same, sameOriginal := sameWords(item.Translation, u.Translation), sameWords(item.Original, u.Original)
	says := item.Confirmed || same && sameOriginal && item.marked() && !item.untouched()
	if !same || says && u.State != Current {
		if !sameOriginal {
			m.problems.Error(item.At, "translation-original-changed", diag.Args{"key": item.name()})
			return nil
		}
	}
	m.given = append(m.given, item)
	if same {
		if says && u.State != Current {
			m.touch(item)
		}
		return nil
	}
	if !m.mayReplace(item, u) {
		return nil
	}
	for _, part := range lost(u.Original, item.Translation) {
		m.problems.Error(item.At, "translation-lost", diag.Args{"key": item.name(), "lang": string(item.Lang), "part": part})
	}
	m.spoken(item)
	m.changed = append(m.changed, item)
	if item.Confirmed || item.marked() || u.Translation == "" { // else nobody knows whether the translator has seen it
		m.touch(item)
	}
	return m.write(item)
}

// spoken warns of a translation in the letters of another language, as the check of the
// site will: here it is told where the translator has it.
func (m *importer) spoken(item Item) {
	if item.File == "data/sources.toml" && strings.HasSuffix(item.Key, ".title") {
		return // the title of a work stands as it is
	}
	if sameWords(item.Original, item.Translation) || strings.HasPrefix(item.Translation, "```") || strings.HasPrefix(item.Translation, ">") {
		return // what the translator left as it is, code, quotations
	}
	isName := strings.HasSuffix(item.Key, "name") || strings.HasSuffix(item.Key, ".publisher")
	if letters, other := load.OtherScript(item.Translation, item.Lang, isName); other {
		m.problems.Warn(item.At, "other-language", diag.Args{"lang": string(item.Lang), "letters": letters})
	}
}

// sameWords passes over blanks at the ends, which many tools drop.
func sameWords(a, b string) bool { return strings.TrimSpace(a) == strings.TrimSpace(b) }

func (m *importer) unknown(item Item) {
	args := diag.Args{"key": item.name()}
	if !m.corpus.In(item.Lang) {
		args["key"] = diag.Say("{key} in {lang}", diag.Args{"key": item.name(), "lang": string(item.Lang)})
	} else if near := m.corpus.nearest(item.name()); near != "" {
		args["near"] = near
	}
	m.problems.Error(item.At, "translation-unknown", args)
}

func (c *Corpus) nearest(name string) string {
	var names []string
	for _, u := range c.Units {
		names = append(names, u.Name(), u.File)
	}
	slices.Sort(names)
	return diag.Nearest(name, slices.Compact(names))
}

// touch notes that a translation is to be confirmed.
func (m *importer) touch(item Item) {
	if m.touched[item.name()] == nil {
		m.touched[item.name()] = map[trade.Lang]bool{}
	}
	m.touched[item.name()][item.Lang] = true
}

func (m *importer) write(item Item) error {
	if s, ok := m.corpus.texts[item.name()]; ok {
		words := load.OneLine(item.Translation)
		return m.change(item.File, func(text string) string {
			mark := text[:len(text)-len(strings.TrimPrefix(text, "\ufeff"))]
			return mark + withWording(text[len(mark):], s.At.Path(), item.Lang, words, m.corpus.Languages)
		})
	}
	t := m.corpus.narratives[item.File]
	path := t.fileIn(item.Lang)
	if t.byLang[item.Lang] == nil && m.files[path] == "" {
		m.fresh[path] = true
		m.files[path] = beginning(t)
	}
	words := strings.Trim(item.Translation, "\n")
	if number, ok := strings.CutPrefix(item.Key, "body["); ok {
		if m.parts[path] == nil {
			m.parts[path] = map[int]string{}
		}
		n, _ := strconv.Atoi(strings.TrimSuffix(number, "]")) // of bodyKey
		m.parts[path][n-1] = words
		return nil
	}
	return m.change(path, func(text string) string {
		return unix(text, func(text string) string {
			if item.Key == "body" {
				return withBody(text, words)
			}
			return withFront(text, item.Key, load.OneLine(words))
		})
	})
}

// unix changes a text with the line ends of Unix and gives it those that it had.
func unix(text string, change func(string) string) string {
	if !strings.Contains(text, "\r\n") {
		return change(text)
	}
	return strings.ReplaceAll(change(plain(text)), "\n", "\r\n")
}

// beginning is a translation before a word of it is translated: the body of the
// original.
func beginning(t *story) string {
	if n := t.original.narrative; n.Title == "" && n.Summary == "" {
		return t.original.body
	}
	return "+++\n+++\n" + t.original.body
}

func (m *importer) change(path string, change func(string) string) error {
	if _, ok := m.files[path]; !ok {
		data, err := fs.ReadFile(m.site, path)
		if err != nil {
			return err
		}
		m.files[path] = string(data)
	}
	m.files[path] = change(m.files[path])
	return nil
}

// halves reports new files that would show parts in two languages.
func (m *importer) halves() {
	for _, item := range m.changed {
		t := m.corpus.narratives[item.File]
		if t == nil || !m.fresh[t.fileIn(item.Lang)] {
			continue
		}
		path := t.fileIn(item.Lang)
		m.fresh[path] = false // told once
		for _, u := range m.corpus.Units {
			given := func(i Item) bool { return i.name() == u.Name() && i.Lang == u.Lang }
			if u.File == item.File && u.Lang == item.Lang && !slices.ContainsFunc(m.given, given) {
				m.problems.Error(item.At, "translation-half", diag.Args{"file": path, "key": u.Name()})
				break
			}
		}
	}
}

// finish reads the site as it would be and notes what is confirmed.
func (m *importer) finish() (Import, diag.Problems, error) {
	result := Import{Changed: len(m.changed)}
	if len(m.changed)+len(m.touched) == 0 {
		return result, nil, nil
	}
	for path, parts := range m.parts {
		err := m.change(path, func(text string) string {
			return unix(text, func(text string) string { return withParts(text, parts) })
		})
		if err != nil {
			return Import{}, nil, err
		}
	}
	after, problems, err := m.after()
	if err != nil || problems.HasErrors() {
		return Import{}, slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Severity != diag.Error }), err
	}
	for _, item := range m.changed {
		if !after.has(item) {
			return Import{}, nil, fmt.Errorf("the translation of %s would not be read as it was written: nothing is written", item.name())
		}
	}
	for _, path := range slices.Sorted(maps.Keys(m.files)) {
		result.Files = append(result.Files, edit.Made{Path: path, Data: []byte(m.files[path])})
	}
	confirmed, count := after.Confirmed(m.isTouched)
	result.Confirmed = count
	result.Files = append(result.Files, confirmed)
	return result, nil, nil
}

// isTouched tells whether a unit was translated. A body that was one unit may be
// several now.
func (m *importer) isTouched(u Unit) bool {
	return u.Translation != "" && (m.touched[u.Name()][u.Lang] || strings.HasPrefix(u.Key, "body") && m.touched[u.File+"#body"][u.Lang])
}

// has tells whether a translation is read as it was written; of a body whose
// parts are others now it is enough that the words are there.
func (c *Corpus) has(item Item) bool {
	words := item.Translation
	if !strings.HasPrefix(item.File, "content/") || !strings.HasPrefix(item.Key, "body") {
		u, ok := c.unit(item.File, item.Key, item.Lang)
		return ok && u.Translation == load.OneLine(words)
	}
	s := c.narratives[item.File].byLang[item.Lang]
	return s != nil && strings.Contains(s.body, strings.Trim(words, "\n"))
}

// after reads a copy of the site with the files that change.
func (m *importer) after() (*Corpus, diag.Problems, error) {
	dir, err := os.MkdirTemp("", "tradepost-import-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	for _, folder := range []string{"data", "content"} {
		sub, err := fs.Sub(m.site, folder)
		if err != nil {
			return nil, nil, err
		}
		if err := os.CopyFS(filepath.Join(dir, folder), sub); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, nil, err
		}
	}
	for path, text := range m.files {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(path)), []byte(text), 0o644); err != nil {
			return nil, nil, err
		}
	}
	return ReadCorpus(os.DirFS(dir))
}

// ReadTranslations reads a file of a format, "xliff" or "csv".
func ReadTranslations(src *diag.Source, format string) ([]Item, diag.Problems) {
	if !utf8.ValidString(src.Text) {
		var problems diag.Problems
		problems.Error(src.File(), "translation-file", diag.Args{"format": strings.ToUpper(format), "detail": diag.Say("it is not UTF-8")})
		return nil, problems
	}
	if format == "csv" {
		return ReadCSV(src)
	}
	return ReadXLIFF(src)
}
