package prose

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// A runner cuts the text of one block into runs: the stretches that the lint of
// bare amounts reads, outside code, links and quotations. Their bytes are those
// of the source, markup blanked, so that offsets agree.
type runner struct {
	tell   func(text string, start int)
	source []byte
	text   []byte
	start  int
	closer rune // that ends the quotation we are in, 0 outside
}

// eachRun tells the runs of a block and where each starts.
func eachRun(block ast.Node, source []byte, tell func(text string, start int)) {
	r := &runner{tell: tell, source: source}
	r.children(block)
	r.cut()
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
		r.tell(text, r.start)
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
