package prose

import (
	"html/template"
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"tradepost/generator/trade"
)

// A Resolver knows what a document cannot: where things are published and what
// they are called in the page's language. It is asked in reading order.
type Resolver interface {
	// Link gives the address and words of a reference.
	Link(m trade.Mention) Link
	// Chart gives the HTML of the chart block of this index.
	Chart(index int) template.HTML
	// Image gives the address of a picture, by its Image.Path, and its size
	// in pixels; 0 where unknown.
	Image(path string) (src string, width, height int)
	// Label gives a word of the interface: "prose.footnotes" (heading of the
	// list), "prose.footnote" (title of a mark), "prose.footnote.back" (title
	// of the link back) and "prose.table" (name of a table without a heading
	// above it).
	Label(key string) string
}

// A Link is where a reference leads.
type Link struct {
	Href  string // "" for plain text
	Text  string // used where the editor wrote none
	Lang  string // HTML language tag of Text where it is not the page's
	Title string
	Class string
	ID    string // of the place where the reference stands
	Note  string // what a note at the end of the page spells out, as data-note

	// Of a number: its value for machines, what it counts, how exactly it was
	// reported, which part of its card holds it, and a remark in words that
	// follows the link.
	Value, Code, Qualifier, Part, Remark string
}

// htmlRenderer writes nodes; what differs from call to call is in the caster.
// Its first use completes it under a lock of its own.
var htmlRenderer = renderer.NewRenderer(renderer.WithNodeRenderers(
	util.Prioritized(html.NewRenderer(), 1000),
	util.Prioritized(nodes{}, 100),
))

// nodes renders what goldmark renders otherwise, or not at all.
type nodes struct{}

func (nodes) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	for _, n := range [...]struct {
		kind ast.NodeKind
		f    func(c *caster, n ast.Node, entering bool) ast.WalkStatus
	}{
		{kindReference, renderReference},
		{ast.KindLink, renderLink},
		{ast.KindAutoLink, renderAutoLink},
		{ast.KindImage, renderNoImage},
		{kindPicture, renderPicture},
		{kindChart, renderChart},
		{ast.KindHeading, renderHeading},
		{ast.KindParagraph, renderParagraph},
		{ast.KindFencedCodeBlock, renderFence},
		{ast.KindText, renderText},
		{ast.KindHTMLBlock, renderHTMLBlock},
		{ast.KindRawHTML, renderRawHTML},
	} {
		register(reg, n.kind, n.f)
	}
	registerTables(reg)
	registerNotes(reg)
}

func register(reg renderer.NodeRendererFuncRegisterer, kind ast.NodeKind, f func(*caster, ast.Node, bool) ast.WalkStatus) {
	reg.Register(kind, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		return f(w.(*caster), n, entering), nil
	})
}

func renderChart(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		c.leave(holeChart, n.(*chartBlock).index)
	}
	return ast.WalkContinue
}

// renderHeading never writes h1, which is the page's title.
func renderHeading(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	level := strconv.Itoa(max(n.(*ast.Heading).Level, 2))
	if !entering {
		c.write("</h", level, ">\n")
		return ast.WalkContinue
	}
	id, _ := n.AttributeString("id")
	c.heading = plain(n, c.body)
	c.write("<h", level, ` id="`, escape(id.(string)), `">`)
	return ast.WalkContinue
}

// renderParagraph makes a picture that stands alone a figure, its title the
// caption.
func renderParagraph(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	open, end := "<p>", "</p>\n"
	if pic, ok := n.FirstChild().(*picture); ok && n.ChildCount() == 1 {
		open, end = `<figure class="picture">`, "</figure>\n"
		if pic.title != "" {
			end = "<figcaption>" + escape(pic.title) + "</figcaption></figure>\n"
		}
	}
	if entering {
		c.write(open)
	} else {
		c.write(end)
	}
	return ast.WalkContinue
}

func renderFence(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		c.write("</code></pre>\n")
		return ast.WalkContinue
	}
	c.write("<pre><code")
	if lang := language(n.(*ast.FencedCodeBlock), c.body); lang != nil {
		c.attr("class", "language-"+resolve(lang))
	}
	c.write(">")
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		c.write(escape(string(line.Value(c.body))))
	}
	return ast.WalkContinue
}

func renderText(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	t := n.(*ast.Text)
	if t.IsRaw() {
		html.DefaultWriter.RawWrite(c, t.Value(c.body))
	} else {
		html.DefaultWriter.Write(c, t.Value(c.body))
	}
	switch {
	case t.HardLineBreak():
		c.write("<br>\n")
	case t.SoftLineBreak() && spaced(t, c.body):
		c.write("\n")
	}
	return ast.WalkContinue
}

// renderHTMLBlock shows HTML as text; a comment is left out.
func renderHTMLBlock(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	block := n.(*ast.HTMLBlock)
	if !entering || block.HTMLBlockType == ast.HTMLBlockType2 {
		return ast.WalkContinue
	}
	c.write("<p>")
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		c.write(escape(string(line.Value(c.body))))
	}
	if block.HasClosure() {
		c.write(escape(string(block.ClosureLine.Value(c.body))))
	}
	c.write("</p>\n")
	return ast.WalkContinue
}

func renderRawHTML(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkSkipChildren
	}
	var s string
	segments := n.(*ast.RawHTML).Segments
	for i := range segments.Len() {
		segment := segments.At(i)
		s += string(segment.Value(c.body))
	}
	if len(s) < 4 || s[:4] != "<!--" {
		c.write(escape(s))
	}
	return ast.WalkSkipChildren
}
