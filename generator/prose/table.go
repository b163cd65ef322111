package prose

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
)

func registerTables(reg renderer.NodeRendererFuncRegisterer) {
	register(reg, extast.KindTable, renderTable)
	register(reg, extast.KindTableHeader, renderTableHead)
	register(reg, extast.KindTableRow, renderTableRow)
	register(reg, extast.KindTableCell, renderTableCell)
	register(reg, extast.KindStrikethrough, renderDel)
	register(reg, extast.KindDefinitionList, wrap("<dl>\n", "</dl>\n"))
	register(reg, extast.KindDefinitionTerm, wrap("<dt>", "</dt>\n"))
	register(reg, extast.KindDefinitionDescription, wrap("<dd>", "</dd>\n"))
}

// wrap renders a node as one element.
func wrap(open, end string) func(*page, ast.Node, bool) ast.WalkStatus {
	return func(p *page, _ ast.Node, entering bool) ast.WalkStatus {
		if entering {
			p.write(open)
		} else {
			p.write(end)
		}
		return ast.WalkContinue
	}
}

func renderDel(p *page, n ast.Node, entering bool) ast.WalkStatus {
	return wrap("<del>", "</del>")(p, n, entering)
}

// renderTable puts the table in a box that scrolls, which a keyboard can only
// reach when it has a name: the heading above it.
func renderTable(p *page, _ ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		p.write("</table></div>\n")
		return ast.WalkContinue
	}
	label := p.heading
	if label == "" {
		label = p.r.Label("prose.table")
	}
	p.write(`<div class="table-scroll"`)
	if label != "" {
		p.write(` tabindex="0" role="region"`)
		p.attr("aria-label", label)
	}
	p.write("><table>\n")
	return ast.WalkContinue
}

func renderTableHead(p *page, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.write("<thead>\n<tr>\n")
		return ast.WalkContinue
	}
	p.write("</tr>\n</thead>\n")
	if n.NextSibling() != nil {
		p.write("<tbody>\n")
	}
	return ast.WalkContinue
}

func renderTableRow(p *page, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.write("<tr>\n")
		return ast.WalkContinue
	}
	p.write("</tr>\n")
	if n.NextSibling() == nil {
		p.write("</tbody>\n")
	}
	return ast.WalkContinue
}

func renderTableCell(p *page, n ast.Node, entering bool) ast.WalkStatus {
	cell := n.(*extast.TableCell)
	tag, scope := "td", ""
	if n.Parent().Kind() == extast.KindTableHeader {
		tag, scope = "th", "col"
	}
	if !entering {
		p.write("</", tag, ">\n")
		return ast.WalkContinue
	}
	p.write("<", tag)
	p.attr("scope", scope)
	if cell.Alignment != extast.AlignNone {
		p.attr("class", "align-"+cell.Alignment.String())
	}
	p.write(">")
	return ast.WalkContinue
}
