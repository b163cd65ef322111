package load

import (
	"github.com/pelletier/go-toml/v2/unstable"

	"tradepost/generator/diag"
)

// A Layout tells where everything in a data file stands, for those who change
// a value and leave every other byte as it is.
type Layout struct {
	Keys     map[string]any // the decoded file
	Sections []Section      // in the order of the text, the head of the file first
	found    positions
	byPath   map[string]int // of Sections
}

// A Section is a header with the keys below it, up to the next header; the
// first is the head of the file, which has none.
type Section struct {
	Path       string // "" for the head, "figures[2].also[0]"
	Array      bool   // [[…]]
	Start, End int    // from the header to the end of its last value, without comments
}

// LayoutOf reads a TOML text. One that is not TOML gives its first mistake as a
// problem, and no layout.
func LayoutOf(src *diag.Source, problems *diag.Problems) (*Layout, bool) {
	keys, ok := TOML(src, problems)
	if !ok {
		return nil, false
	}
	l := &Layout{Keys: keys, Sections: []Section{{}}, found: positions{}, byPath: map[string]int{"": 0}}
	x := indexer{text: []byte(src.Text), found: l.found, counts: map[string]int{}}
	x.parser.Reset(x.text)
	for x.parser.NextExpression() {
		switch e := x.parser.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			array := e.Kind == unstable.ArrayTable
			start, end := x.bracketed(keysOf(e))
			x.header(e, array)
			l.byPath[x.table] = len(l.Sections)
			l.Sections = append(l.Sections, Section{Path: x.table, Array: array, Start: start, End: end})
		case unstable.KeyValue:
			l.Sections[len(l.Sections)-1].End = x.keyValue(e, x.table)
		}
	}
	return l, true
}

// Value is the place of the value at a key path; of a table with a header, the
// header; of one made by dotted keys ("title.en = …"), the key.
func (l *Layout) Value(path string) (start, end int, ok bool) {
	s, ok := l.found[path]
	return s.start, s.end, ok
}

// Dotted tells whether a table is made by dotted keys.
func (l *Layout) Dotted(path string) bool {
	s, ok := l.found[path]
	return ok && s == l.found[path+"="] && l.Section(path) == nil
}

// Section is the one with a path, nil where there is none.
func (l *Layout) Section(path string) *Section {
	if i, ok := l.byPath[path]; ok {
		return &l.Sections[i]
	}
	return nil
}
