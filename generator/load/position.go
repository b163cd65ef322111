package load

import (
	"bytes"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"tradepost/generator/diag"
)

// span is a byte range of a file.
type span struct{ start, end int }

// positions tells where each value of a TOML text stands: by its key path
// ("figures[2].also[0].value") the value, by the path and "=" the key. A table
// with a header stands at its header.
//
// The decoder cannot say: it keys positions by dotted name, so that all tables
// of an array share that of the last.
type positions map[string]span

// at finds a path, or the longest part of it that is there.
func (p positions) at(path string) (start, end int) {
	for {
		if s, ok := p[path]; ok {
			return s.start, s.end
		}
		if path == "" {
			return 0, 0
		}
		path = parent(path)
	}
}

// parent cuts the last key or index off a path.
func parent(path string) string {
	if rest, ok := strings.CutSuffix(path, "="); ok {
		return rest
	}
	last, quoted := 0, false
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == '.' || c == '['):
			last = i
		}
	}
	return path[:last]
}

// indexer walks a text once and notes where everything is.
type indexer struct {
	text   []byte
	parser unstable.Parser
	found  positions
	offset int            // of text in its file
	root   string         // path that every key is below
	table  string         // path of the table that key-values go to
	counts map[string]int // elements so far of each array of tables
}

// index adds the positions of a TOML text to found: the text begins at offset
// in its file, its keys are below the path root. Of a text that does not
// parse, it finds what stands before the mistake.
func index(found positions, text string, offset int, root string) {
	x := indexer{text: []byte(text), found: found, offset: offset, root: root, table: root, counts: map[string]int{}}
	x.parser.Reset(x.text)
	for x.parser.NextExpression() {
		switch e := x.parser.Expression(); e.Kind {
		case unstable.Table:
			x.header(e, false)
		case unstable.ArrayTable:
			x.header(e, true)
		case unstable.KeyValue:
			x.keyValue(e, x.table)
		}
	}
}

// note keeps the first place of a path.
func (x *indexer) note(path string, start, end int) {
	if _, ok := x.found[path]; !ok {
		x.found[path] = span{x.offset + start, x.offset + end}
	}
}

// header enters [table] or [[table]].
func (x *indexer) header(e *unstable.Node, array bool) {
	keys := keysOf(e)
	start, end := x.bracketed(keys)
	path := x.root
	for i, key := range keys {
		path = diag.KeyPath(path, string(key.Data))
		x.note(path+"=", int(key.Raw.Offset), int(key.Raw.Offset+key.Raw.Length))
		x.note(path, start, end)
		last := i == len(keys)-1
		if last && array {
			x.counts[path]++
		}
		if n := x.counts[path]; n > 0 {
			path = diag.IndexPath(path, n-1)
		}
		if last && !array {
			x.found[path] = span{x.offset + start, x.offset + end} // its own header, not a child's
			continue
		}
		x.note(path, start, end)
	}
	x.table = path
}

// bracketed widens the keys of a header to its brackets.
func (x *indexer) bracketed(keys []*unstable.Node) (start, end int) {
	start = int(keys[0].Raw.Offset)
	last := keys[len(keys)-1].Raw
	end = int(last.Offset + last.Length)
	for start > 0 && x.text[start-1] != '\n' {
		start--
	}
	for x.text[start] != '[' {
		start++
	}
	for end < len(x.text) && (x.text[end] == ' ' || x.text[end] == '\t' || x.text[end] == ']') {
		end++
	}
	return start, start + len(bytes.TrimRight(x.text[start:end], " \t"))
}

// keyValue notes "a.b = value" below base and gives the end of the value.
func (x *indexer) keyValue(e *unstable.Node, base string) (end int) {
	path, at := base, 0
	for _, key := range keysOf(e) {
		path = diag.KeyPath(path, string(key.Data))
		at = int(key.Raw.Offset + key.Raw.Length)
		x.note(path+"=", int(key.Raw.Offset), at)
		if key.Next().Valid() {
			x.note(path, int(key.Raw.Offset), at)
		}
	}
	at = x.skip(at, " \t=")
	return x.value(e.Value(), at, path)
}

// value notes the value that begins at start and all that is inside it. Only
// scalars know their range: lists and inline tables are measured by what they
// hold.
func (x *indexer) value(v *unstable.Node, start int, path string) (end int) {
	switch v.Kind {
	case unstable.Array:
		at := start + 1
		children := v.Children()
		for i := 0; children.Next(); i++ {
			at = x.value(children.Node(), x.filler(at), diag.IndexPath(path, i))
		}
		end = x.filler(at) + 1
	case unstable.InlineTable:
		at := start + 1
		children := v.Children()
		for children.Next() {
			at = x.keyValue(children.Node(), path)
		}
		end = x.filler(at) + 1
	default:
		end = int(v.Raw.Offset + v.Raw.Length)
	}
	x.note(path, start, end)
	return end
}

// filler steps over what may stand between the elements of a list: blanks,
// line ends, commas and comments.
func (x *indexer) filler(at int) int {
	for {
		at = x.skip(at, " \t\r\n,")
		if at >= len(x.text) || x.text[at] != '#' {
			return at
		}
		for at < len(x.text) && x.text[at] != '\n' {
			at++
		}
	}
}

func (x *indexer) skip(at int, set string) int {
	for at < len(x.text) && strings.IndexByte(set, x.text[at]) >= 0 {
		at++
	}
	return at
}

func keysOf(e *unstable.Node) (keys []*unstable.Node) {
	it := e.Key()
	for it.Next() {
		keys = append(keys, it.Node())
	}
	return keys
}
