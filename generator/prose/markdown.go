package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A tree is a parsed body with what goldmark does not keep in its nodes.
type tree struct {
	root    ast.Node
	ends    map[ast.Node]int // where links and images end in the body
	deep    int              // where blocks first nest too deep, or -1
	unused  []int            // footnotes that nothing refers to
	unknown [][2]int         // references to footnotes that do not exist

	undefined [][2]int // [text][label] where nothing defines the label
	wide      []int    // where tables have too many columns
	crowded   []int    // where blocks have too many marks
	excess    []excess // where there is too much of something else

	openers []int // where brackets are open in the block being parsed
	marks   int   // in that block
	notes   int   // footnotes so far
}

// treeKey is where a parse keeps its tree while goldmark runs.
var treeKey = parser.NewContextKey()

// markdown is goldmark's parser with our dialect. It keeps nothing between
// calls; its first use completes it under a lock of its own.
var markdown = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(bounded{extension.NewDefinitionListParser()}, 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(bounded{parser.NewListParser()}, 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(bounded{parser.NewBlockquoteParser()}, 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(counted{bounded{extension.NewFootnoteBlockParser()}}, 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	),
	parser.WithInlineParsers(
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(noted{extension.NewFootnoteParser()}, 101),
		util.Prioritized(spanned{parser.NewLinkParser()}, 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(emphasis{}, 500),
		util.Prioritized(strikethrough{}, 500),
		util.Prioritized(extension.NewLinkifyParser(), 999),
	),
	parser.WithParagraphTransformers(
		util.Prioritized(brief{parser.LinkReferenceParagraphTransformer}, 100),
		util.Prioritized(narrow{extension.NewTableParagraphTransformer()}, 200),
	),
	parser.WithASTTransformers(
		util.Prioritized(extension.NewTableASTTransformer(), 0),
		util.Prioritized(footnoteWatch{}, 998),
		util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
	),
)

func parse(body []byte) *tree {
	t := &tree{ends: map[ast.Node]int{}, deep: -1}
	pc := parser.NewContext()
	pc.Set(treeKey, t)
	t.root = markdown.Parse(text.NewReader(body), parser.WithContext(pc))
	return t
}

// bounded keeps a container from opening where too many are open already.
type bounded struct{ parser.BlockParser }

func (b bounded) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) < maxDepth {
		return b.BlockParser.Open(parent, r, pc)
	}
	node, state := b.BlockParser.Open(parent, r, pc)
	if node == nil {
		return nil, state
	}
	if t := pc.Get(treeKey).(*tree); t.deep < 0 {
		_, at := r.Position()
		t.deep = at.Start
	}
	return nil, parser.NoChildren
}

// noted notes references to footnotes that do not exist, which goldmark takes
// for text.
type noted struct{ parser.InlineParser }

func (f noted) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, at := block.PeekLine()
	node := f.InlineParser.Parse(parent, block, pc)
	if node != nil || !bytes.HasPrefix(line, []byte("[^")) {
		return node
	}
	end := bytes.IndexByte(line, ']')
	if end < 3 || bytes.ContainsAny(line[:end], " \t") {
		return nil
	}
	if end+1 < len(line) && line[end+1] == '(' {
		return nil // a link whose text begins with a caret
	}
	t := pc.Get(treeKey).(*tree)
	t.unknown = append(t.unknown, [2]int{at.Start, at.Start + end + 1})
	return nil
}

// footnoteWatch notes the footnotes without a reference before goldmark drops
// them.
type footnoteWatch struct{}

func (footnoteWatch) Transform(root *ast.Document, _ text.Reader, pc parser.Context) {
	t := pc.Get(treeKey).(*tree)
	for block := root.FirstChild(); block != nil; block = block.NextSibling() {
		list, ok := block.(*extast.FootnoteList)
		if !ok {
			continue
		}
		for n := list.FirstChild(); n != nil; n = n.NextSibling() {
			if n.(*extast.Footnote).Index < 0 {
				t.unused = append(t.unused, n.Pos())
			}
		}
	}
}
