package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tradepost/generator/diag"
)

// The limits of a text. goldmark's time grows with the square of most of them,
// and nobody reads such a text; what goes beyond is text, with a problem that
// says so.
const (
	maxDepth       = 64   // open blocks; a list level is two, list and item
	maxMarks       = 2000 // brackets, stars, underscores and tildes of a paragraph or cell
	maxColumns     = 100  // of a table
	maxNotes       = 1000 // footnotes: each reference to one is looked for among all
	maxDefinitions = 1000 // lines of [label]: address below each other
	maxCharts      = 100  // chart blocks: each is a drawing, and half a second of a build
	maxSuggestions = 100  // links to no heading for which the one that is meant is looked for
)

// An excess is a place from which on there is too much of something.
type excess struct {
	at    int
	what  diag.Phrase
	limit int
	cure  diag.Phrase
}

// counted lets only so many footnotes open.
type counted struct{ bounded }

func (c counted) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	t := pc.Get(treeKey).(*tree)
	_, at := r.Position()
	if t.notes > maxNotes {
		return nil, parser.NoChildren
	}
	node, state := c.bounded.Open(parent, r, pc)
	if node != nil {
		t.notes++
	}
	if t.notes > maxNotes {
		t.excess = append(t.excess, excess{at.Start, diag.Say("footnotes"), maxNotes, diag.Say("write a shorter text, or say it in the text")})
	}
	return node, state
}

// brief leaves a paragraph of too many definitions a paragraph.
type brief struct{ parser.ParagraphTransformer }

func (b brief) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines := node.Lines()
	if first := lines.At(0); lines.Len() > maxDefinitions && bytes.HasPrefix(bytes.TrimLeft(first.Value(r.Source()), " "), []byte("[")) {
		t := pc.Get(treeKey).(*tree)
		t.excess = append(t.excess, excess{first.Start, diag.Say("definitions of links below each other"), maxDefinitions, diag.Say("write the addresses into the links")})
		return
	}
	b.ParagraphTransformer.Transform(node, r, pc)
}

func (c *collector) report(x excess) {
	c.problems.Error(c.spot(x.at, x.at+1), "too-many-parts", diag.Args{"limit": x.limit, "what": x.what, "cure": x.cure})
}
