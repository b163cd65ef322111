package prose

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// renderReference leaves holes around the editor's words, or one for both.
func renderReference(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	ref := n.(*reference)
	if !entering {
		c.leave(holeClose, ref.mention)
		return ast.WalkContinue
	}
	c.leave(holeOpen, ref.mention)
	if ref.title != "" {
		if c.mould.titles == nil {
			c.mould.titles = map[int]string{}
		}
		c.mould.titles[ref.mention] = ref.title
	}
	if c.d.mentions[ref.mention].Text != "" {
		return ast.WalkContinue
	}
	return ast.WalkSkipChildren
}

// renderLink renders addresses outside and places on the page. Whatever else
// is left was reported and is shown as its text.
func renderLink(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	link := n.(*ast.Link)
	open := c.anchor(string(link.Destination), resolve(link.Title))
	switch {
	case open == "":
	case entering:
		c.write(open)
	default:
		c.write("</a>")
	}
	return ast.WalkContinue
}

// anchor is the tag that opens a link, "" for an address that is none.
func (c *caster) anchor(dest, title string) string {
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

func renderAutoLink(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	link := n.(*ast.AutoLink)
	dest := string(link.URL(c.body))
	if link.AutoLinkType == ast.AutoLinkEmail && schemeOf(dest) == "" {
		dest = "mailto:" + dest
	}
	label := escape(string(link.Label(c.body)))
	if open := c.anchor(dest, ""); open != "" {
		label = open + label + "</a>"
	}
	c.write(label)
	return ast.WalkContinue
}

// renderNoImage leaves only the text of an image that was reported.
func renderNoImage(*caster, ast.Node, bool) ast.WalkStatus { return ast.WalkContinue }

func renderPicture(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	c.leave(holePicture, n.(*picture).index)
	return ast.WalkSkipChildren
}
