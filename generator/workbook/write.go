package workbook

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// write works out the texts of the files that change.
func (p *Plan) write(languages []trade.Lang) (problems diag.Problems) {
	p.texts, p.cells = map[string]string{}, map[string]map[string]cell{}
	for _, f := range p.files {
		if !f.root.changes() {
			continue
		}
		text, found := f.spliced(languages)
		problems = append(problems, found...)
		p.texts[f.path] = text
		p.cells[f.path] = map[string]cell{}
		f.root.each(func(r *record) {
			if r.fresh && r.at != "" {
				p.cells[f.path][r.path] = r.at
			}
			for _, s := range r.set {
				path := diag.KeyPath(r.path, s.key)
				if r.bare == s.key && len(r.set) == 1 {
					path = r.path
				}
				if s.lang != "" {
					p.cells[f.path][diag.KeyPath(path, string(s.lang))] = s.at
				}
				p.cells[f.path][path] = s.at
			}
		})
	}
	return problems
}

// each calls see for a record and all that is known to be inside it.
func (r *record) each(see func(*record)) {
	see(r)
	for _, k := range r.held() {
		for _, x := range r.lists[k.array] {
			x.each(see)
		}
	}
}

// changes tells whether anything of a record, or inside it, is to be another.
func (r *record) changes() (yes bool) {
	r.each(func(x *record) { yes = yes || len(x.set) > 0 || x.fresh && x.in != nil })
	return yes
}

// Files are the files that the plan changes, as they are to be.
func (p *Plan) Files() map[string][]byte {
	files := map[string][]byte{}
	for path, text := range p.texts {
		files[path] = []byte(text)
	}
	return files
}

// Was is a file as it was read, nil for one that is new.
func (p *Plan) Was(path string) []byte {
	for _, f := range p.files {
		if f.path == path && f.layout != nil {
			return []byte(f.mark + f.src.Text)
		}
	}
	return nil
}

// list makes the list of changes, in the order of the files.
func (p *Plan) list() {
	for _, f := range p.files {
		f.root.each(func(r *record) {
			if r.fresh && r.at != "" && len(r.set) > 0 {
				p.Changes = append(p.Changes, Change{
					Owner: r.ownerName(), Record: r.name(), Kind: r.kind.record, New: r.sketch(), At: string(r.at), Amount: amountIn(r.set),
				})
				return
			}
			for _, s := range r.set {
				key := s.key
				if s.lang != "" {
					key += "." + string(s.lang)
				}
				p.Changes = append(p.Changes, Change{
					Owner: r.ownerName(), Record: r.name(), Kind: r.kind.record, Key: key, Old: s.old, New: shown(s.column, s.value.data), At: string(s.at), Amount: amountIn([]*setting{s}),
				})
			}
		})
	}
}

// amountIn is the first amount that is set, which editors hold against their
// sheet: the zero Value for none.
func amountIn(set []*setting) trade.Value {
	for _, s := range set {
		if s.column.form != money && s.column.form != measured {
			continue
		}
		if v, err := trade.ParseAmount(shown(s.column, s.value.data)); err == nil {
			return v
		}
	}
	return trade.Value{}
}

// ownerName is the event or the series of a record, or the register.
func (r *record) ownerName() string {
	if owner := r.owner(); owner != "" {
		return owner
	}
	return strings.TrimSuffix(strings.TrimPrefix(r.file.path, "data/"), ".toml")
}

// name is what a record is called in lists: its id, its year, its number.
func (r *record) name() string {
	switch {
	case r.in == nil:
		return ""
	case len(r.kind.key) > 0:
		return r.keyText()
	}
	name := r.kind.array + " " + strconv.Itoa(1+slices.Index(r.in.list(r.kind), r))
	if r.in.in != nil {
		name = r.in.name() + " " + name
	}
	return name
}

// sketch says of a new record what tells it from others: its first text and
// its value.
func (r *record) sketch() string {
	var parts []string
	for _, form := range []form{wording, naming, measured, money, rate} {
		for _, s := range r.set {
			if s.column.form == form && s.column.name != "source" && len(parts) < 3 && (form != wording || len(parts) == 0) && (form != naming || len(parts) == 0) {
				parts = append(parts, shown(s.column, s.value.data))
			}
		}
	}
	return strings.Join(parts, ", ")
}

// Blame finds the problems that the plan brings about: those of the site with
// it which the site without it has not. Each is told at the cell that says so,
// where it is known.
func (p *Plan) Blame(before, after diag.Problems) (found diag.Problems) {
	known, told := map[string]int{}, gathering{sheets: p.sheets, problems: &found}
	for _, x := range before {
		known[kindred(x)]++
	}
	for _, x := range after {
		if known[kindred(x)] > 0 {
			known[kindred(x)]--
			continue
		}
		if at, ok := p.cell(x.At); ok {
			x.Args = withKey(x.Args, x.At.Path())
			told.add(at, x)
			continue
		}
		found = append(found, x)
	}
	found = withoutRest(found)
	slices.SortStableFunc(found, func(a, b diag.Problem) int { return cmp.Compare(a.Severity, b.Severity) })
	return found
}

// withoutRest leaves out that a file has too many problems where a column that is
// missing made them: that is told, and what else there is comes after it.
func withoutRest(found diag.Problems) diag.Problems {
	if !slices.ContainsFunc(found, func(p diag.Problem) bool { return p.Code == "column-missing" && p.Severity == diag.Error }) {
		return found
	}
	return slices.DeleteFunc(found, func(p diag.Problem) bool { return p.Code == "more-problems" })
}

// kindred is what two problems have in common of which one stands some lines
// further down.
func kindred(p diag.Problem) string {
	var b bytes.Buffer
	if p.At.Source != nil {
		b.WriteString(p.At.Source.Name)
	}
	fmt.Fprintf(&b, " %s", p.Code)
	for _, name := range slices.Sorted(maps.Keys(p.Args)) {
		fmt.Fprintf(&b, " %s=%v", name, p.Args[name])
	}
	return b.String()
}

// cell finds what row said a value of a changed file.
func (p *Plan) cell(at diag.Spot) (cell, bool) {
	if at.Source == nil {
		return "", false
	}
	cells := p.cells[at.Source.Name]
	for path := at.Path(); ; {
		if c, ok := cells[path]; ok {
			return c, true
		}
		if path == "" {
			return "", false
		}
		path = path[:max(strings.LastIndexAny(path, ".[="), 0)]
	}
}

// Over is the site with the plan carried out, in memory.
func (p *Plan) Over(site fs.FS) fs.FS { return overlay{site, p.Files()} }

// An overlay is a file tree with some of its files changed or added.
type overlay struct {
	fs.FS
	files map[string][]byte
}

func (o overlay) Open(name string) (fs.File, error) {
	if data, ok := o.files[name]; ok {
		return &memoryFile{memoryInfo{name, int64(len(data)), 0o644}, bytes.NewReader(data)}, nil
	}
	if len(o.added(name)) == 0 {
		return o.FS.Open(name)
	}
	info, err := o.Stat(name)
	if err != nil {
		return nil, err
	}
	entries, err := o.ReadDir(name)
	return &memoryFolder{name, info, entries}, err
}

// info is that of what the overlay adds: its files, and folders that there are
// none of yet.
func (o overlay) info(name string, of func(fs.FS, string) (fs.FileInfo, error)) (fs.FileInfo, error) {
	if data, ok := o.files[name]; ok {
		return memoryInfo{name, int64(len(data)), 0o644}, nil
	}
	info, err := of(o.FS, name)
	if err != nil && len(o.added(name)) > 0 {
		return memoryInfo{name, 0, fs.ModeDir | 0o755}, nil
	}
	return info, err
}

func (o overlay) Lstat(name string) (fs.FileInfo, error) { return o.info(name, fs.Lstat) }
func (o overlay) Stat(name string) (fs.FileInfo, error)  { return o.info(name, fs.Stat) }

func (o overlay) ReadLink(name string) (string, error) { return fs.ReadLink(o.FS, name) }

func (o overlay) ReadFile(name string) ([]byte, error) {
	if data, ok := o.files[name]; ok {
		return bytes.Clone(data), nil
	}
	return fs.ReadFile(o.FS, name)
}

func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.FS, name)
	added := o.added(name)
	if err != nil && len(added) == 0 {
		return entries, err
	}
	entries = slices.Clone(entries)
	for _, base := range added {
		i, there := slices.BinarySearchFunc(entries, base, func(e fs.DirEntry, s string) int { return cmp.Compare(e.Name(), s) })
		info, err := o.Lstat(name + "/" + base)
		if err != nil {
			return nil, err
		}
		if !there {
			entries = slices.Insert(entries, i, fs.FileInfoToDirEntry(info))
		}
	}
	return entries, nil
}

// added lists the names that the overlay has in a folder.
func (o overlay) added(folder string) (names []string) {
	for _, path := range slices.Sorted(maps.Keys(o.files)) {
		if rest, ok := strings.CutPrefix(path, folder+"/"); ok {
			base, _, _ := strings.Cut(rest, "/")
			names = append(names, base)
		}
	}
	return slices.Compact(names)
}

type memoryInfo struct {
	path string
	size int64
	mode fs.FileMode
}

func (i memoryInfo) Name() string       { return i.path[strings.LastIndexByte(i.path, '/')+1:] }
func (i memoryInfo) Size() int64        { return i.size }
func (i memoryInfo) Mode() fs.FileMode  { return i.mode }
func (i memoryInfo) ModTime() time.Time { return time.Time{} }
func (i memoryInfo) IsDir() bool        { return i.mode.IsDir() }
func (i memoryInfo) Sys() any           { return nil }

type memoryFile struct {
	info memoryInfo
	*bytes.Reader
}

func (f *memoryFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *memoryFile) Close() error               { return nil }

// A memoryFolder is an open folder; entries are those that are not read yet.
type memoryFolder struct {
	path    string
	info    fs.FileInfo
	entries []fs.DirEntry
}

func (f *memoryFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *memoryFolder) Close() error               { return nil }
func (f *memoryFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.path, Err: fs.ErrInvalid}
}

func (f *memoryFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.entries) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.entries) {
		n = len(f.entries)
	}
	next := f.entries[:n]
	f.entries = f.entries[n:]
	return next, nil
}
