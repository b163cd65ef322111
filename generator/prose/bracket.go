package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// spanned notes where each link and image ends, which goldmark forgets, and
// the references without a definition, which it takes for text.
type spanned struct{ parser.InlineParser }

func (s spanned) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	t := pc.Get(treeKey).(*tree)
	line, at := block.PeekLine()
	if !t.mark(at.Start) {
		return nil
	}
	node := s.InlineParser.Parse(parent, block, pc)
	_, now := block.Position()
	switch {
	case line[0] == '[':
		t.openers = append(t.openers, at.Start)
	case line[0] == '!' && now.Start > at.Start:
		t.openers = append(t.openers, at.Start)
	case line[0] == ']' && len(t.openers) > 0:
		opener := t.openers[len(t.openers)-1]
		t.openers = t.openers[:len(t.openers)-1]
		if node == nil {
			t.watchLabel(line, opener, at.Start, block, pc)
		}
	}
	switch node.(type) {
	case *ast.Link, *ast.Image:
		t.ends[node] = now.Start
	}
	return node
}

// CloseBlock is goldmark's hook for what is left open at the end of a block.
func (s spanned) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	s.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
	t := pc.Get(treeKey).(*tree)
	t.openers, t.marks = t.openers[:0], 0
}

// mark counts a mark of the block and tells whether it may be one still: past
// the bound it is a letter like any other.
func (t *tree) mark(at int) bool {
	t.marks++
	if t.marks == maxMarks+1 {
		t.crowded = append(t.crowded, at)
	}
	return t.marks <= maxMarks
}

// watchLabel notes [text][label] where nothing defines the label. The label
// stands on the line from the bracket that closes the text, at end; a footnote
// or a link of its own is none.
func (t *tree) watchLabel(line []byte, opener, end int, block text.Reader, pc parser.Context) {
	if !bytes.HasPrefix(line, []byte("][")) {
		return
	}
	label, after, closed := bytes.Cut(line[2:], []byte("]"))
	if !closed || bytes.HasPrefix(label, []byte("^")) || bytes.HasPrefix(after, []byte("(")) {
		return
	}
	stop := end + 2 + len(label) + 1
	if util.IsBlank(label) {
		label = block.Value(text.NewSegment(opener, end))[1:]
	}
	if _, defined := pc.Reference(util.ToLinkReference(label)); defined {
		return
	}
	if n := len(t.undefined); n > 0 && opener < t.undefined[n-1][1] {
		return // the label of the one before, read again as a text
	}
	t.undefined = append(t.undefined, [2]int{opener, stop})
}

// narrow leaves a table with too many columns a paragraph.
type narrow struct{ parser.ParagraphTransformer }

func (n narrow) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	for i := range node.Lines().Len() {
		segment := node.Lines().At(i)
		line := segment.Value(r.Source())
		if len(line) > maxColumns && bytes.Count(line, []byte("|")) > maxColumns+1 && len(bytes.Trim(line, " \t\r\n|:-")) == 0 {
			t := pc.Get(treeKey).(*tree)
			t.wide = append(t.wide, segment.Start)
			return
		}
	}
	n.ParagraphTransformer.Transform(node, r, pc)
}
