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

func renderNoteLink(p *page, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	link := n.(*extast.FootnoteLink)
	number := strconv.Itoa(link.Index)
	p.write(`<sup class="footnote-mark" id="`, markID(link.Index, link.RefIndex), `"><a href="#fn-`, number, `" role="doc-noteref"`)
	p.attr("title", p.r.Label("prose.footnote"))
	p.write(">", number, "</a></sup>")
	return ast.WalkContinue
}

func renderNoteBack(p *page, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	back := n.(*extast.FootnoteBacklink)
	p.write(` <a class="footnote-back" href="#`, markID(back.Index, back.RefIndex), `" role="doc-backlink"`)
	p.attr("aria-label", p.r.Label("prose.footnote.back"))
	p.write(">↩\ufe0e</a>")
	return ast.WalkContinue
}

func renderNote(p *page, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.write(`<li id="fn-`, strconv.Itoa(n.(*extast.Footnote).Index), `">`, "\n")
	} else {
		p.write("</li>\n")
	}
	return ast.WalkContinue
}

func renderNotes(p *page, _ ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		p.write("</ol>\n</section>\n")
		return ast.WalkContinue
	}
	p.write(`<section class="footnotes" role="doc-endnotes"`)
	p.attr("aria-label", p.r.Label("prose.footnotes"))
	p.write(">\n<ol>\n")
	return ast.WalkContinue
}
