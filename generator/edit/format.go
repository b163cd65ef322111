package edit

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"tradepost/generator/diag"
	"tradepost/generator/load"
)

// Format puts a data file into canonical order and spacing. name is its path in
// the site, which says what it holds. Text that is not TOML gives its first
// mistake as a problem, and no text.
func Format(name, text string) (string, diag.Problems, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	before, problems := Decode(name, text)
	if problems != nil {
		return "", problems, nil
	}
	f := scan(text)
	comments := f.comments()
	f.sort(shapeOf(name))
	formatted := f.String()
	after, problems := Decode(name, formatted)
	if problems != nil || !equal(before, after) || !slices.Equal(comments, scan(formatted).comments()) {
		return "", nil, fmt.Errorf("%s stays as it was: formatting it would have changed what it says, which is a fault of tradepost; please report it", name)
	}
	return formatted, nil, nil
}

// Decode reads a text as the site does.
func Decode(name, text string) (map[string]any, diag.Problems) {
	var problems diag.Problems
	keys, ok := load.TOML(&diag.Source{Name: name, Text: text}, &problems)
	if ok {
		return keys, nil
	}
	return nil, problems
}

// equal tells whether two decoded values are equal. A number that is none is
// equal to itself here.
func equal(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for key, v := range a {
			w, there := b[key]
			if !there || !equal(v, w) {
				return false
			}
		}
		return true
	case []map[string]any:
		b, ok := b.([]map[string]any)
		return ok && slices.EqualFunc(a, b, func(v, w map[string]any) bool { return equal(v, w) })
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, equal)
	case time.Time: // each decoding makes its zones anew
		b, ok := b.(time.Time)
		return ok && a.Equal(b) && a.Location().String() == b.Location().String()
	case float64:
		b, ok := b.(float64)
		return ok && (math.Float64bits(a) == math.Float64bits(b) || a != a && b != b)
	}
	return a == b
}

// comments are all comments outside of values, sorted.
func (f *document) comments() []string {
	lines := slices.Concat(f.head, f.tail)
	for _, t := range f.tables {
		lines = append(lines, slices.Concat(t.above, t.below, []string{t.comment})...)
		for _, e := range t.entries {
			lines = append(append(lines, e.above...), e.comment)
		}
	}
	lines = slices.DeleteFunc(lines, func(line string) bool { return line == "" })
	slices.Sort(lines)
	return lines
}

// sort puts keys and tables into the order of the shape. What has the same
// place stays in its order: the records of a list, and keys nobody knows.
func (f *document) sort(s *shape) {
	order := newBranch(s)
	at := map[*section][]int{}
	for _, t := range f.tables {
		at[t] = order.of(t)
		inner := s
		for _, name := range t.path {
			inner = inner.inner(name)
		}
		slices.SortStableFunc(t.entries, func(a, b *keyLine) int { return inner.compare(a.path, b.path) })
	}
	slices.SortStableFunc(f.tables, func(a, b *section) int { return slices.Compare(at[a], at[b]) })
}

// compare orders two keys of one table by their places.
func (s *shape) compare(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if c := cmp.Compare(s.rank(a[0]), s.rank(b[0])); c != 0 || a[0] != b[0] {
		return c
	}
	return s.inner(a[0]).compare(a[1:], b[1:])
}

// A branch tells where the tables below a name belong: for each name of its path the place in the
// shape, or of first use for names that nobody knows, and which record of a
// list it is in.
type branch struct {
	shape   *shape
	list    bool
	records int // of a list, so far
	below   map[string]*branch
	unknown int
	rank    int
}

func newBranch(s *shape) *branch { return &branch{shape: s, below: map[string]*branch{}} }

// of is the place of the next table.
func (p *branch) of(t *section) []int {
	var at []int
	for i, name := range t.path {
		next := p.below[name]
		if next == nil {
			next = newBranch(p.shape.inner(name))
			next.rank = p.shape.rank(name)
			if p.shape == nil || next.rank == len(p.shape.keys) {
				p.unknown++
				next.rank += p.unknown
			}
			p.below[name] = next
		}
		if i == len(t.path)-1 && t.list {
			next.list = true
			next.records++
			next.below = map[string]*branch{} // its tables are others than those of the record before
			next.unknown = 0
		}
		at = append(at, next.rank, next.records)
		p = next
	}
	return at
}

// String writes the file.
func (f *document) String() string {
	w := &writer{eol: f.eol, lists: map[string]bool{}}
	w.lines("", f.head)
	for i, t := range f.tables {
		w.table(t, i == 0)
	}
	if tail := trimmed(f.tail); len(tail) > 0 {
		w.gap()
		w.lines("", tail)
	}
	return w.text.String()
}

// A writer writes lines, and never two blank ones.
type writer struct {
	eol   string
	text  strings.Builder
	lists map[string]bool // paths that are lists
}

func (w *writer) table(t *section, first bool) {
	if t.list {
		w.lists[strings.Join(t.path, "\x00")] = true
	}
	indent := strings.Repeat("  ", max(0, w.depth(t.path)-1))
	if first {
		if len(t.entries) > 0 {
			w.gap()
		}
	} else {
		w.gap()
		w.lines(indent, trimmedStart(t.above))
		w.line(indent, withComment(t.header, t.comment))
	}
	for i, e := range t.entries {
		above := e.above
		if i == 0 {
			above = trimmedStart(above)
		}
		w.lines(indent, above)
		w.line(indent, withComment(e.key+" = "+e.value, e.comment))
	}
	w.lines(indent, t.below)
}

// depth counts the lists that a table is in: the second is indented.
func (w *writer) depth(path []string) (n int) {
	for i := range path {
		if w.lists[strings.Join(path[:i+1], "\x00")] {
			n++
		}
	}
	return n
}

// gap leaves one blank line, unless the file begins here.
func (w *writer) gap() {
	if w.text.Len() > 0 {
		w.text.WriteString(w.eol)
	}
}

func (w *writer) line(indent, line string) {
	if line != "" {
		w.text.WriteString(indent + line)
	}
	w.text.WriteString(w.eol)
}

// lines writes comments; of several blank lines in a row one stays.
func (w *writer) lines(indent string, lines []string) {
	for i, line := range lines {
		if line != "" || i == 0 || lines[i-1] != "" {
			w.line(indent, line)
		}
	}
}

func withComment(line, comment string) string {
	if comment == "" {
		return line
	}
	return line + " " + comment
}

func trimmedStart(lines []string) []string {
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return lines
}

func trimmed(lines []string) []string {
	lines = trimmedStart(lines)
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
