package prose

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// A run is a stretch of text that the lint of bare amounts reads: outside
// code, links and quotations. Its bytes are those of the source, markup
// blanked, so that offsets agree.
type run struct {
	text  string
	start int
}

// A runner cuts the text of one block into runs.
type runner struct {
	runs   []run
	source []byte
	text   []byte
	start  int
	closer rune // that ends the quotation we are in, 0 outside
}

// appendRuns adds the runs of a block.
func appendRuns(runs []run, block ast.Node, source []byte) []run {
	r := &runner{runs: runs, source: source}
	r.children(block)
	r.cut()
	return r.runs
}

func (r *runner) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			r.add(c.Segment.Start, c.Segment.Stop)
		case *ast.Emphasis, *extast.Strikethrough:
			r.children(c)
		default:
			r.cut()
		}
	}
}

// add takes source[start:end], leaving out what stands in quotation marks.
func (r *runner) add(start, end int) {
	for start < end {
		c, size := utf8.DecodeRune(r.source[start:end])
		switch {
		case r.closer != 0 && c == r.closer:
			r.closer = 0
		case r.closer != 0:
		case closerOf(c) != 0:
			r.cut()
			r.closer = closerOf(c)
		default:
			r.take(start, size)
		}
		start += size
	}
}

// take adds one character, blanking the markup between it and the last.
func (r *runner) take(at, size int) {
	if len(r.text) == 0 {
		r.start = at
	}
	for r.start+len(r.text) < at {
		r.text = append(r.text, ' ')
	}
	r.text = append(r.text, r.source[at:at+size]...)
}

// cut ends the current run.
func (r *runner) cut() {
	if text := string(r.text); strings.TrimSpace(text) != "" {
		r.runs = append(r.runs, run{text: text, start: r.start})
	}
	r.text = r.text[:0]
}

// closerOf is the mark that closes a quotation, 0 for any other character. An
// apostrophe is no quotation mark.
func closerOf(open rune) rune {
	switch open {
	case '“':
		return '”'
	case '„':
		return '“'
	case '«':
		return '»'
	case '「':
		return '」'
	case '『':
		return '』'
	case '"':
		return '"'
	}
	return 0
}
