package prose

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
)

func registerNotes(reg renderer.NodeRendererFuncRegisterer) {
	register(reg, extast.KindFootnoteLink, renderNoteLink)
	register(reg, extast.KindFootnoteBacklink, renderNoteBack)
	register(reg, extast.KindFootnote, renderNote)
	register(reg, extast.KindFootnoteList, renderNotes)
}

// markID is the id of the use-th reference (from 0) to a footnote.
func markID(note, use int) string {
	id := "fnref-" + strconv.Itoa(note)
	if use > 0 {
		id += "-" + strconv.Itoa(use+1)
	}
	return id
}

func renderNoteLink(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	link := n.(*extast.FootnoteLink)
	number := strconv.Itoa(link.Index)
	c.write(`<sup class="footnote-mark" id="`, markID(link.Index, link.RefIndex), `"><a href="#fn-`, number, `" role="doc-noteref"`)
	c.leave(holeLabel, labelMark)
	c.write(">", number, "</a></sup>")
	return ast.WalkContinue
}

func renderNoteBack(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	back := n.(*extast.FootnoteBacklink)
	c.write(` <a class="footnote-back" href="#`, markID(back.Index, back.RefIndex), `" role="doc-backlink"`)
	c.leave(holeLabel, labelBack)
	c.write(">↩\ufe0e</a>")
	return ast.WalkContinue
}

func renderNote(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		c.write(`<li id="fn-`, strconv.Itoa(n.(*extast.Footnote).Index), `">`, "\n")
	} else {
		c.write("</li>\n")
	}
	return ast.WalkContinue
}

func renderNotes(c *caster, _ ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		c.write("</ol>\n</section>\n")
		return ast.WalkContinue
	}
	c.write(`<section class="footnotes" role="doc-endnotes"`)
	c.leave(holeLabel, labelNotes)
	c.write(">\n<ol>\n")
	return ast.WalkContinue
}
