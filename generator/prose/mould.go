package prose

import (
	"bytes"
	"html/template"
	"io"
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// A mould is a document as HTML with holes: what a resolver has to fill in,
// each at its offset, in reading order. It is made once, when the document is
// parsed, and takes a tenth of the memory of the tree that it is made from.
type mould struct {
	html   string
	holes  []hole
	tables []tableName
	titles map[int]string // that editors gave their references, by mention
}

// A hole is a place where a resolver is asked.
type hole struct {
	at    int32 // offset in mould.html
	index int32 // of what the kind says
	kind  holeKind
}

type holeKind uint8

const (
	holeOpen    holeKind = iota // of a mention, up to where the editor's words follow
	holeClose                   // of the last mention that was opened
	holeChart                   // of a chart block
	holePicture                 // of an image
	holeTable                   // the tag that opens a table: index of tables
	holeLabel                   // an attribute with a word of the interface: index of labels
)

// labels are the attributes that hold words of the interface.
var labels = [...]struct{ attribute, key string }{
	labelMark:  {"title", "prose.footnote"},
	labelBack:  {"aria-label", "prose.footnote.back"},
	labelNotes: {"aria-label", "prose.footnotes"},
}

const (
	labelMark = iota
	labelBack
	labelNotes
)

// A caster is the writer that goldmark hands to every node while the mould is
// made; through it they reach the document.
type caster struct {
	bytes.Buffer
	d       *Document
	body    []byte
	mould   mould
	heading string   // the last one, which names the tables below it
	labels  []string // of the columns of the table at hand
	column  int      // of the next cell
}

// Buffered and Flush make a caster the writer that goldmark wants.
func (c *caster) Buffered() int { return c.Len() }
func (c *caster) Flush() error  { return nil }

// cast renders a tree for all resolvers at once.
func cast(d *Document, body []byte, root ast.Node) mould {
	c := &caster{d: d, body: body}
	c.Grow(len(body) + len(body)/4)
	_ = htmlRenderer.Render(c, body, root) // a caster cannot fail
	c.mould.html = c.String()
	return c.mould
}

// write writes markup.
func (c *caster) write(parts ...string) {
	for _, s := range parts {
		c.WriteString(s)
	}
}

// attr writes an attribute unless its value is empty.
func (c *caster) attr(name, value string) { c.write(attribute(name, value)) }

// leave leaves a hole where the writer stands.
func (c *caster) leave(kind holeKind, index int) {
	c.mould.holes = append(c.mould.holes, hole{at: int32(c.Len()), index: int32(index), kind: kind})
}

// attribute is one with a space before it, "" for an empty value.
func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + `="` + escape(value) + `"`
}

// Render writes the document as HTML. Its error is the writer's.
func (d *Document) Render(w io.Writer, r Resolver) error {
	p := &page{d: d, r: r, html: make([]byte, 0, len(d.mould.html)+160*len(d.mould.holes))}
	done := 0
	for _, h := range d.mould.holes {
		p.write(d.mould.html[done:h.at])
		done = int(h.at)
		p.fill(h)
	}
	p.write(d.mould.html[done:])
	_, err := w.Write(p.html)
	return err
}

// page is one rendering of a document.
type page struct {
	d    *Document
	r    Resolver
	html []byte

	captions ids    // of the tables so far
	after    string // what closes the reference that is open; they do not nest
}

func (p *page) write(parts ...string) {
	for _, s := range parts {
		p.html = append(p.html, s...)
	}
}

func (p *page) attr(name, value string) { p.write(attribute(name, value)) }

// fill asks the resolver.
func (p *page) fill(h hole) {
	switch h.kind {
	case holeOpen:
		p.open(int(h.index))
	case holeClose:
		p.write(p.after)
	case holeChart:
		p.write(string(p.r.Chart(int(h.index))), "\n")
	case holePicture:
		p.picture(p.d.images[h.index])
	case holeTable:
		p.table(p.d.mould.tables[h.index])
	case holeLabel:
		p.attr(labels[h.index].attribute, p.r.Label(labels[h.index].key))
	}
}

// open writes a reference up to its text, and the text where the editor left
// it empty.
func (p *page) open(mention int) {
	m := p.d.mentions[mention]
	link := p.r.Link(m)
	tag := "a"
	if link.Href == "" {
		tag = "span"
	}
	p.after = ending(tag, link)
	p.write("<", tag)
	p.attr("id", link.ID)
	p.attr("href", link.Href)
	p.attr("class", link.Class)
	p.attr("data-part", link.Part)
	p.attr("data-note", link.Note)
	if title := p.d.mould.titles[mention]; title != "" {
		link.Title = title
	}
	p.attr("title", link.Title)
	if m.Text == "" {
		p.attr("lang", link.Lang)
	}
	p.write(">")
	if link.Value != "" {
		p.write("<data")
		p.attr("value", link.Value)
		p.attr("data-unit", link.Code)
		p.attr("data-qualifier", link.Qualifier)
		p.write(">")
	}
	if m.Text == "" {
		p.write(escape(link.Text))
	}
}

// ending closes a reference.
func ending(tag string, link Link) string {
	end := "</" + tag + ">"
	if link.Value != "" {
		end = "</data>" + end
	}
	if link.Remark != "" {
		end += ` <small class="differ-mark">` + escape(link.Remark) + "</small>"
	}
	return end
}

// picture writes an image.
func (p *page) picture(image Image) {
	src, width, height := p.r.Image(image.Path)
	p.write("<img")
	p.attr("src", src)
	p.write(` alt="`, escape(image.Alt), `"`)
	if width > 0 && height > 0 {
		p.write(` width="`, strconv.Itoa(width), `" height="`, strconv.Itoa(height), `"`)
	}
	p.write(` loading="lazy" decoding="async">`)
}

// table opens a table in a box that scrolls, which a keyboard can only reach
// when it has a name: its caption. That is the heading above, which is seen
// already and so only said.
func (p *page) table(name tableName) {
	caption := p.caption(name)
	p.write(`<div class="table-scroll" tabindex="0" role="region"`)
	p.attr("aria-label", caption)
	p.write("><table>\n")
	p.write(`<caption class="visually-hidden">`, escape(caption), "</caption>\n")
}

// escape makes a text safe between tags and in a quoted attribute.
func escape(s string) string { return template.HTMLEscapeString(s) }
