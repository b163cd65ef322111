package workbook

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// A tree is the data of a site as its files hold it, not as it is judged: what
// a file does not say is not there.
type tree struct {
	languages []trade.Lang
	files     []*file // in the order of their kinds, then of their names
}

// A file is one data file, with what is to become of it.
type file struct {
	path   string
	src    *diag.Source
	layout *load.Layout // nil for a file that there is not yet
	kind   *kind        // of its records, nil of what holds none here
	root   *record
	first  trade.Lang // of the site: that of texts without languages
	mark   string     // the byte order mark that it begins with, or ""
}

// A record is a table of a file.
type record struct {
	file  *file
	kind  *kind   // nil for the head of a register
	in    *record // that holds it, nil for a whole file
	id    string  // of an event or a series, by the name of its file
	path  string  // of its keys; those of a new record are as they will be
	keys  map[string]any
	bare  string // the key under which its only value stands without a table of its own: growth = "34.8%"
	fresh bool
	set   []*setting
	lists map[string][]*record // by the key of the repeated table

	taken bool              // a row without an id is about it
	said  map[string]*entry // what rows said of its keys
	at    cell              // of the row that made it
}

// readTree reads the data files of a site. Those that are not TOML are problems.
func readTree(site fs.FS) (*tree, diag.Problems, error) {
	t := &tree{}
	var problems diag.Problems
	head, err := t.read(site, "data/site.toml", nil, &problems)
	if err != nil {
		return nil, nil, err
	}
	if list, ok := head.layout.Keys["languages"].([]any); ok {
		for _, lang := range list {
			if s, ok := lang.(string); ok {
				t.languages = append(t.languages, trade.Lang(s))
			}
		}
	}
	if len(t.languages) == 0 {
		t.languages = []trade.Lang{"en"}
	}
	for _, k := range kinds {
		var names []string
		switch {
		case k.home == ofRegister, k.name == "figures":
			names = []string{"data/" + k.array + ".toml"}
		case k.home == ownEvent || k.home == ownSeries:
			if names, err = fs.Glob(site, k.folder()+"*.toml"); err != nil {
				return nil, nil, err
			}
		}
		for _, name := range names {
			f, err := t.read(site, name, k, &problems)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return nil, nil, err
			}
			t.files = append(t.files, f)
		}
	}
	return t, problems, nil
}

// first is the first language of the site.
func (t *tree) first() trade.Lang {
	if len(t.languages) == 0 {
		return ""
	}
	return t.languages[0]
}

// folder is that of the files of events or series.
func (k *kind) folder() string {
	if k.home == ownEvent {
		return "data/events/"
	}
	return "data/trade/"
}

// maxData is as large a file as load reads.
const maxData = 16 << 20

func (t *tree) read(site fs.FS, name string, k *kind, problems *diag.Problems) (*file, error) {
	if strings.HasPrefix(path.Base(name), ".") {
		return nil, fs.ErrNotExist
	}
	info, err := fs.Lstat(site, name)
	if err != nil {
		return nil, err
	}
	f := &file{path: name, kind: k, first: t.first(), src: &diag.Source{Name: name}, layout: &load.Layout{Keys: map[string]any{}}}
	if !info.Mode().IsRegular() || info.Size() > maxData {
		problems.Error(f.src.File(), "not-a-file", diag.Args{"file": name, "what": diag.Say("no file that can be changed"), "want": diag.Say("a file")})
		return f.begin(), nil
	}
	data, err := fs.ReadFile(site, name)
	if err != nil {
		return nil, err
	}
	text, marked := strings.CutPrefix(string(data), "\ufeff")
	if f.src.Text = text; marked {
		f.mark = "\ufeff"
	}
	if layout, ok := load.LayoutOf(f.src, problems); ok {
		f.layout = layout
	}
	return f.begin(), nil
}

// begin makes the root record of a file.
func (f *file) begin() *file {
	f.root = &record{file: f, keys: map[string]any{}}
	if f.layout != nil {
		f.root.keys = f.layout.Keys
	}
	if f.kind != nil && (f.kind.home == ownEvent || f.kind.home == ownSeries) {
		f.root.kind, f.root.id = f.kind, strings.TrimSuffix(path.Base(f.path), ".toml")
	}
	return f
}

// file finds or begins the file of a path.
func (t *tree) file(name string, k *kind) *file {
	if i := slices.IndexFunc(t.files, func(f *file) bool { return f.path == name }); i >= 0 {
		return t.files[i]
	}
	f := &file{path: name, kind: k, first: t.first(), src: &diag.Source{Name: name}}
	f.begin()
	f.root.fresh = true
	t.files = append(t.files, f)
	return f
}

// list gives the records of a kind that r holds.
func (r *record) list(k *kind) []*record {
	if known, ok := r.lists[k.array]; ok {
		return known
	}
	if r.lists == nil {
		r.lists = map[string][]*record{}
	}
	base := diag.KeyPath(r.path, k.array)
	var all []*record
	add := func(value any, path string) {
		inner := &record{file: r.file, kind: k, in: r, path: path}
		switch v := value.(type) {
		case map[string]any:
			inner.keys = v
		default:
			inner.keys, inner.bare = map[string]any{"value": v}, "value"
		}
		all = append(all, inner)
	}
	switch v := r.keys[k.array].(type) {
	case nil:
	case []map[string]any:
		for i, keys := range v {
			add(keys, diag.IndexPath(base, i))
		}
	case []any:
		for i, value := range v {
			add(value, diag.IndexPath(base, i))
		}
	default:
		add(v, base)
	}
	r.lists[k.array] = all
	return all
}

// append begins a record of a kind inside r.
func (r *record) append(k *kind, at cell) *record {
	all := r.list(k)
	path := diag.IndexPath(diag.KeyPath(r.path, k.array), len(all))
	if k.array == "growth" { // of which a point has one
		path = diag.KeyPath(r.path, k.array)
	}
	inner := &record{file: r.file, kind: k, in: r, path: path, keys: map[string]any{}, fresh: true, at: at}
	r.lists[k.array] = append(all, inner)
	return inner
}

// all lists the records of a kind in the whole site.
func (t *tree) all(k *kind) (all []*record) {
	for _, f := range t.files {
		if f.kind == k && (k.home == ownEvent || k.home == ownSeries) {
			all = append(all, f.root)
			continue
		}
		for _, holder := range f.holders(k) {
			all = append(all, holder.list(k)...)
		}
	}
	return all
}

// holders are the records of a file that can hold those of a kind.
func (f *file) holders(k *kind) (all []*record) {
	switch {
	case f.kind == nil:
	case k.home == ofRegister || k.name == "figures" && f.kind == k:
		if f.kind == k {
			all = append(all, f.root)
		}
	case k.home == ofEvent && f.kind.home == ownEvent, k.home == ofSeries && f.kind.home == ownSeries:
		all = append(all, f.root)
	case k.home == ofRef:
		for _, parent := range kinds {
			if parent.holds(k) {
				for _, holder := range f.holders(parent) {
					all = append(all, holder.list(parent)...)
				}
			}
		}
	}
	return all
}

// owner is the id of the event or series that a record belongs to, "" for none.
func (r *record) owner() string {
	for ; r != nil; r = r.in {
		if r.id != "" {
			return r.id
		}
	}
	return ""
}

// ref names a record that others can be inside of.
func (r *record) ref() string {
	switch owner := r.owner(); {
	case r.kind == nil:
		return ""
	case r.kind.name == "figures" && owner == "":
		return "figure:" + r.text("id", "")
	case r.kind.name == "figures":
		return "figure:" + owner + "/" + r.text("id", "")
	case r.kind.name == "deals":
		return "deal:" + owner + "/" + r.text("id", "")
	case r.kind.name == "points":
		return "trade:" + owner + "/" + strings.ReplaceAll(r.text("period", ""), "/", "_")
	case r.kind.home == ownEvent:
		return "event:" + owner
	}
	return ""
}

// text is what a cell would say of a key, in a language where it is a text;
// what rows have said goes before what the file does.
func (r *record) text(name string, lang trade.Lang) string {
	c := r.kind.column(name)
	if c == nil {
		return ""
	}
	for _, s := range slices.Backward(r.set) {
		if s.column.name == name && s.lang == lang {
			return shown(*c, s.value.data)
		}
	}
	return r.was(*c, lang)
}

// was is what a cell would say of a key as the file has it.
func (r *record) was(c column, lang trade.Lang) string {
	if c.name == "id" && r.id != "" {
		return r.id
	}
	switch c.form {
	case place:
		return r.placed(c.name)
	case wording:
		return wordingOf(r.keys[c.toml()], lang, r.file)
	case span:
		if year, ok := r.keys["year"]; ok {
			return shown(c, year)
		}
	}
	return shown(c, r.keys[c.toml()])
}

// placed is what tells where a record belongs.
func (r *record) placed(name string) string {
	switch name {
	case "event", "series":
		return r.owner()
	case "ref":
		return r.in.ref()
	}
	return strconv.Itoa(1 + slices.Index(r.in.list(r.kind), r))
}

// wordingOf is a text in a language: of one without languages, the first.
func wordingOf(value any, lang trade.Lang, f *file) string {
	switch v := value.(type) {
	case string:
		if lang == f.first {
			return v
		}
	case map[string]any:
		s, _ := v[string(lang)].(string)
		return s
	}
	return ""
}

// shown writes a decoded value as a cell does.
func shown(c column, value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		return v.Format(time.DateOnly)
	case localDay:
		return string(v)
	case []any:
		texts := make([]string, len(v))
		for i, x := range v {
			texts[i] = shown(c, x)
		}
		return joined(texts)
	}
	return ""
}

// joined puts several texts into one cell, parted as sheets of the site do; a
// text that holds the mark stands on a line of its own.
func joined(texts []string) string {
	if slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, ";") }) {
		return strings.Join(texts, "\n") + "\n"
	}
	return strings.Join(texts, "; ")
}
