package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"tradepost/generator/diag"
)

// A collector walks a parsed tree once and takes from it what a Document
// offers, reporting what is wrong on the way. Nodes that are rendered our way
// are exchanged after the walk, which must not change under its feet.
type collector struct {
	d        *Document
	source   *diag.Source
	body     []byte // the Markdown, after the front matter
	base     int    // offset of body in the file
	tree     *tree
	problems *diag.Problems
	running  Running
	ids      ids

	quoted    int             // depth of block quotations
	words     strings.Builder // Document.Text
	exchanges []exchange
	fragments []fragment
	crowded   bool // with charts
}

type exchange struct{ old, new ast.Node }

// A fragment is a link within the page, checked once all headings are known.
type fragment struct {
	id string
	at diag.Spot
}

func (c *collector) collect() {
	for _, x := range c.tree.excess { // first: what follows from it may be long
		c.report(x)
	}
	// Walk fails only when its function does.
	_ = ast.Walk(c.tree.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			return c.node(n), nil
		}
		if n.Kind() == ast.KindBlockquote {
			c.quoted--
		}
		return ast.WalkContinue, nil
	})
	for _, x := range c.exchanges {
		parent := x.old.Parent()
		for child := x.old.FirstChild(); child != nil; child = x.old.FirstChild() {
			x.new.AppendChild(x.new, child)
		}
		parent.ReplaceChild(parent, x.old, x.new)
	}
	c.d.text = c.words.String()
	c.checkFragments()
	c.reportStructure()
}

// holdsText tells whether the children of a block are running text.
func holdsText(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading,
		extast.KindTableCell, extast.KindDefinitionTerm:
		return true
	}
	return false
}

// node takes what one node has to offer.
func (c *collector) node(n ast.Node) ast.WalkStatus {
	if holdsText(n) {
		c.text(n)
	}
	switch n := n.(type) {
	case *ast.Blockquote:
		c.quoted++
	case *ast.Heading:
		c.heading(n)
	case *ast.Link:
		c.link(n, string(n.Destination), n.Pos(), c.tree.ends[n])
	case *ast.AutoLink:
		c.autoLink(n)
	case *ast.Image:
		c.image(n)
		return ast.WalkSkipChildren
	case *ast.FencedCodeBlock:
		c.fence(n)
	case *ast.HTMLBlock:
		c.htmlBlock(n)
	case *ast.RawHTML:
		c.rawHTML(n)
	}
	return ast.WalkContinue
}

// text takes the words of a block, and tells its runs.
func (c *collector) text(n ast.Node) {
	c.words.WriteString(plain(n, c.body))
	c.words.WriteByte('\n')
	if c.quoted == 0 && c.running != nil {
		eachRun(n, c.body, func(text string, start int) { c.running(text, c.spot(start, start+len(text))) })
	}
}

// written is the body without a copy of it.
func (c *collector) written() string { return c.source.Text[c.base:] }

// spot is the place of a byte range of the body. What goldmark finds behind the
// last line, which it ends itself, is at its end.
func (c *collector) spot(start, end int) diag.Spot {
	end = min(end, len(c.body))
	return c.source.Range(c.base+min(start, end), c.base+end)
}

func (c *collector) heading(n *ast.Heading) {
	text := plain(n, c.body)
	id := c.ids.next(text)
	n.SetAttributeString("id", id)
	above := 1 // the title of the page
	if before := c.d.headings; len(before) > 0 {
		above = before[len(before)-1].Level
	}
	start, end := lineRange(n)
	switch {
	case n.Level == 1:
		c.problems.Warn(c.spot(start, end), "top-heading", nil)
	case n.Level > above+1:
		c.problems.Warn(c.spot(start, end), "heading-jump", diag.Args{
			"marks": strings.Repeat("#", n.Level), "near": strings.Repeat("#", above+1),
		})
	}
	c.d.headings = append(c.d.headings, Heading{Level: max(n.Level, 2), ID: id, Text: text})
}

// autoLink treats <scheme:…> and bare addresses as links without a text.
func (c *collector) autoLink(n *ast.AutoLink) {
	if n.AutoLinkType == ast.AutoLinkEmail {
		return
	}
	label := n.Label(c.body)
	start := n.Pos() + max(bytes.Index(c.body[n.Pos():], label), 0)
	c.link(n, string(n.URL(c.body)), start, start+len(label))
}

// htmlBlock warns of HTML, which readers will see as text. A comment is an
// editor's note and is left out.
func (c *collector) htmlBlock(n *ast.HTMLBlock) {
	if n.HTMLBlockType == ast.HTMLBlockType2 || n.Lines().Len() == 0 {
		return
	}
	first := n.Lines().At(0)
	c.warnHTML(first.Start, first.Stop)
}

func (c *collector) rawHTML(n *ast.RawHTML) {
	first := n.Segments.At(0)
	tag := c.body[first.Start:first.Stop]
	if bytes.HasPrefix(tag, []byte("<!--")) || bytes.HasPrefix(tag, []byte("</")) {
		return // a closing tag was reported with its opening one
	}
	c.warnHTML(first.Start, first.Stop)
}

func (c *collector) warnHTML(start, end int) {
	tag := strings.TrimSpace(string(c.body[start:end]))
	start = start + bytes.Index(c.body[start:end], []byte(tag))
	c.problems.Warn(c.spot(start, start+len(tag)), "raw-html", diag.Args{"html": tag})
}

// reportStructure reports what goldmark noticed while it parsed.
func (c *collector) reportStructure() {
	if c.tree.deep >= 0 {
		c.problems.Error(c.spot(c.tree.deep, c.tree.deep+1), "nested-too-deep", diag.Args{"limit": maxDepth / 2})
	}
	for _, at := range c.tree.unused {
		line, _ := lineAt(c.written(), at)
		c.problems.Warn(c.spot(at, at+len(line)), "unused-footnote", diag.Args{"label": footnoteLabel(line)})
	}
	for _, r := range c.tree.unknown {
		label := footnoteLabel(string(c.body[r[0]:r[1]]))
		c.problems.Error(c.spot(r[0], r[1]), "unknown-footnote", diag.Args{"label": label})
	}
	for _, r := range c.tree.undefined {
		c.problems.Warn(c.spot(r[0], r[1]), "undefined-link", diag.Args{"label": linkLabel(string(c.body[r[0]:r[1]]))})
	}
	for _, at := range c.tree.wide {
		c.problems.Error(c.spot(at, at+1), "table-too-wide", diag.Args{"limit": maxColumns})
	}
	for _, at := range c.tree.crowded {
		if c.tree.deep >= 0 {
			break // the marks of lists that nest too deep
		}
		c.problems.Error(c.spot(at, at+1), "too-many-marks", diag.Args{"limit": maxMarks})
	}
}

// linkLabel takes "x" from "[…][x]", and from "[x][]".
func linkLabel(s string) string {
	before, label, _ := strings.Cut(strings.TrimSuffix(s, "]"), "][")
	if strings.TrimSpace(label) == "" {
		return strings.TrimLeft(before, "![")
	}
	return label
}

// footnoteLabel takes "x" from "[^x]…".
func footnoteLabel(s string) string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "[^")
	label, _, _ := strings.Cut(s, "]")
	return label
}

// lineRange is the range of the text of a block that keeps its lines.
func lineRange(n ast.Node) (start, end int) {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return n.Pos(), n.Pos() + 1
	}
	return lines.At(0).Start, lines.At(lines.Len() - 1).Stop
}
