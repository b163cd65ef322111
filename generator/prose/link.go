package prose

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// renderReference asks the resolver where a reference leads and, where the
// editor left the text empty, what to write.
func renderReference(p *page, n ast.Node, entering bool) ast.WalkStatus {
	ref := n.(*reference)
	if !entering {
		p.write(p.after)
		return ast.WalkContinue
	}
	m := p.d.mentions[ref.mention]
	link := p.r.Link(m)
	tag := "a"
	if link.Href == "" {
		tag = "span"
	}
	p.after = ending(tag, link)
	p.write("<", tag)
	p.attr("href", link.Href)
	p.attr("class", link.Class)
	p.attr("data-part", link.Part)
	if ref.title != "" {
		link.Title = ref.title
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
		p.write(">")
	}
	if m.Text != "" {
		return ast.WalkContinue
	}
	p.write(escape(link.Text))
	return ast.WalkSkipChildren
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

// renderLink renders addresses outside and places on the page. Whatever else
// is left was reported and is shown as its text.
func renderLink(p *page, n ast.Node, entering bool) ast.WalkStatus {
	link := n.(*ast.Link)
	open := p.anchor(string(link.Destination), resolve(link.Title))
	switch {
	case open == "":
	case entering:
		p.write(open)
	default:
		p.write("</a>")
	}
	return ast.WalkContinue
}

// anchor is the tag that opens a link, "" for an address that is none.
func (p *page) anchor(dest, title string) string {
	address := escape(string(util.URLEscape([]byte(dest), true)))
	tag := `<a href="` + address + `"`
	switch scheme := schemeOf(dest); {
	case strings.HasPrefix(dest, "#"), strings.EqualFold(scheme, "mailto"):
	case external(scheme):
		tag += ` rel="external"`
	default:
		return ""
	}
	if title != "" {
		tag += ` title="` + escape(title) + `"`
	}
	return tag + ">"
}

func renderAutoLink(p *page, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	link := n.(*ast.AutoLink)
	dest := string(link.URL(p.d.body))
	if link.AutoLinkType == ast.AutoLinkEmail && schemeOf(dest) == "" {
		dest = "mailto:" + dest
	}
	label := escape(string(link.Label(p.d.body)))
	if open := p.anchor(dest, ""); open != "" {
		label = open + label + "</a>"
	}
	p.write(label)
	return ast.WalkContinue
}

// renderNoImage leaves only the text of an image that was reported.
func renderNoImage(*page, ast.Node, bool) ast.WalkStatus { return ast.WalkContinue }

func renderPicture(p *page, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	image := p.d.images[n.(*picture).index]
	src, width, height := p.r.Image(image.Path)
	p.write("<img")
	p.attr("src", src)
	p.write(` alt="`, escape(image.Alt), `"`)
	if width > 0 && height > 0 {
		p.write(` width="`, strconv.Itoa(width), `" height="`, strconv.Itoa(height), `"`)
	}
	p.write(` loading="lazy" decoding="async">`)
	return ast.WalkSkipChildren
}
