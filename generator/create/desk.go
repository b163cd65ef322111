package create

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// A Desk is a site at which somebody writes: what it holds, and what is to be
// written.
type Desk struct {
	Records trade.Records
	Today   trade.Date
	Drafts  []Draft
	Lang    string // of who writes, in which comments are; "" is English

	site fs.FS
	made []made
}

// A Draft is one thing to be written.
type Draft struct {
	Path string // in the site
	Text string
	Key  string // of the list that the text is a record of, "" for a new file
}

// Open reads a site. Its mistakes do not matter, as long as its languages are
// known and its registers can be read, from which people choose: the problems tell
// where they are not.
func Open(site fs.FS, today trade.Date) (*Desk, diag.Problems, error) {
	found, problems, err := load.Read(site)
	if err != nil {
		return nil, nil, err
	}
	unread := false
	for ref := range found.Records.Broken {
		unread = unread || strings.HasSuffix(ref, ":*")
	}
	if len(found.Records.Site.Languages) == 0 || unread && problems.HasErrors() {
		return nil, slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Severity != diag.Error }), nil
	}
	return &Desk{Records: found.Records, Today: today, site: site}, nil, nil
}

// Languages are those of the site, the first one first.
func (d *Desk) Languages() []trade.Lang { return d.Records.Site.Languages }

func (d *Desk) first() trade.Lang { return d.Languages()[0] }

// A ThereError says that a new file would take the place of another.
type ThereError struct{ Path string }

func (e ThereError) Error() string { return e.Path + " is there already and stays as it is" }

// Write writes the drafts into the folder of the site, and gives the paths of
// the files that are new or changed. Before the first is written all are known
// to fit.
func (d *Desk) Write(dir string) ([]string, error) {
	texts := map[string]string{}
	var names []string
	for _, draft := range d.Drafts {
		text, err := d.with(draft, texts)
		if err != nil {
			return nil, err
		}
		if _, again := texts[draft.Path]; !again {
			names = append(names, draft.Path)
		}
		texts[draft.Path] = text
	}
	for _, name := range names {
		write := edit.Create
		if d.has(name) {
			write = edit.Replace
		}
		if err := write(filepath.Join(dir, filepath.FromSlash(name)), []byte(texts[name])); err != nil {
			return nil, diag.Wrong{Phrase: diag.Say("{file} is not written: {why}", diag.Args{"file": name, "why": diag.Detail(err)}), Cause: err}
		}
	}
	return names, nil
}

// with is the text of a file with a draft.
func (d *Desk) with(draft Draft, texts map[string]string) (string, error) {
	if draft.Key == "" {
		if d.has(draft.Path) {
			return "", ThereError{draft.Path}
		}
		return draft.Text, nil
	}
	text, known := texts[draft.Path]
	if !known {
		data, err := fs.ReadFile(d.site, draft.Path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		text = string(data)
		if err != nil {
			text = d.schema(draft.Path) + d.head(draft.Key)
		}
	}
	return edit.Insert(draft.Path, text, draft.Key, draft.Text)
}

func (d *Desk) has(name string) bool {
	_, err := fs.Lstat(d.site, name)
	return err == nil
}

// schema is the line by which editors complete keys, if 'tradepost schema' has
// written one for files of this kind.
func (d *Desk) schema(name string) string {
	kind := map[string]string{"data/events": "event", "data/trade": "series"}[path.Dir(name)]
	file := ".tradepost/" + cmp.Or(kind, strings.TrimSuffix(path.Base(name), ".toml")) + ".schema.json"
	if !d.has(file) {
		return ""
	}
	return "#:schema " + strings.Repeat("../", strings.Count(name, "/")) + file + "\n\n"
}

// head is what a new file begins with that holds records of a kind.
func (d *Desk) head(key string) string {
	var words diag.Phrase
	switch key {
	case "partners":
		words = diag.Say("Organisations that take part in events and deals, each once. aliases are the other names that sources use. Add one with: tradepost new partner")
	case "places":
		words = diag.Say("Places that events and series name, each within a larger one. Add one with: tradepost new place")
	case "sources":
		words = diag.Say("Publications that state the facts of this site, each once; quotations are in the language of their source. Add one with: tradepost new source")
	default:
		return ""
	}
	return commented(words.In(d.Lang))
}

// know adds the record that answers make to those that can be chosen.
func (d *Desk) know(kind string, a Answers) {
	id, r := a.One("id"), &d.Records
	switch kind {
	case "partner":
		r.Partners = append(r.Partners, &trade.Partner{ID: id, Name: d.wording(a, "name")})
	case "place":
		r.Places = append(r.Places, &trade.Place{ID: id, Name: d.wording(a, "name")})
	case "source":
		r.Sources = append(r.Sources, &trade.Source{ID: id, Title: d.wording(a, "title")})
	}
}

// wording is an answer in the languages in which it was given.
func (d *Desk) wording(a Answers, key string) (t trade.Text) {
	for _, lang := range d.Languages() {
		if s := a.One(key + "." + string(lang)); s != "" {
			t = append(t, trade.Wording{Lang: lang, Text: s})
		}
	}
	return t
}

// kindOf is the kind of value that a measure counts.
func (d *Desk) kindOf(measure string) trade.ValueKind {
	for _, m := range d.Records.Measures {
		if m.ID == measure {
			return m.Kind
		}
	}
	for _, m := range trade.BuiltIns {
		if m.ID == measure {
			return m.Kind
		}
	}
	return trade.Amount
}

// event is the event of an id, nil where there is none.
func (d *Desk) event(id string) *trade.Event {
	if i := slices.IndexFunc(d.Records.Events, func(e *trade.Event) bool { return e.ID == id }); i >= 0 {
		return d.Records.Events[i]
	}
	return nil
}

// tongue is the language of who writes.
func (d *Desk) tongue() trade.Lang { return trade.Lang(cmp.Or(d.Lang, "en")) }

// Twin is the id of a record of the same kind and the same words as the answers,
// "" where there is none: an event of the same title and day, a partner of the same
// name. An event may well have two deals of one title.
func (d *Desk) Twin(kind string, a Answers) string {
	same := func(t trade.Text, key string) bool {
		for _, w := range t {
			if said := a.One(key + "." + string(w.Lang)); said != "" && strings.EqualFold(strings.TrimSpace(said), w.Text) {
				return true
			}
		}
		return false
	}
	switch kind {
	case "event":
		for _, e := range d.Records.Events {
			if same(e.Title, "title") && e.Date.String() == a.One("date") {
				return e.ID
			}
		}
	case "series":
		for _, s := range d.Records.Series {
			if same(s.Title, "title") {
				return s.ID
			}
		}
	case "partner":
		for _, p := range d.Records.Partners {
			if same(p.Name, "name") {
				return p.ID
			}
		}
	case "place":
		for _, p := range d.Records.Places {
			if same(p.Name, "name") {
				return p.ID
			}
		}
	case "source":
		for _, s := range d.Records.Sources {
			if same(s.Title, "title") && s.URL == a.One("url") {
				return s.ID
			}
		}
	}
	return ""
}
