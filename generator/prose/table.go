package prose

import (
	"unicode/utf8"

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
// reach when it has a name: its caption. That is the heading above, which is
// seen already and so only said.
func renderTable(p *page, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		p.write("</table></div>\n")
		return ast.WalkContinue
	}
	caption := p.caption(n)
	p.write(`<div class="table-scroll" tabindex="0" role="region"`)
	p.attr("aria-label", caption)
	p.write("><table>\n")
	p.write(`<caption class="visually-hidden">`, escape(caption), "</caption>\n")
	return ast.WalkContinue
}

// caption names a table: by the heading above it, where another table has that
// name by its first column too, and by a number where nothing else helps.
func (p *page) caption(table ast.Node) string {
	name := p.heading
	if name == "" {
		name = p.r.Label("prose.table")
	}
	head := plain(table.FirstChild().FirstChild(), p.d.body)
	if p.captions[name] > 0 && head != "" {
		name += colon(name) + head
	}
	if p.captions == nil {
		p.captions = ids{}
	}
	return p.captions.number(name, " ")
}

// colon is the colon of the script that the text ends in.
func colon(text string) string {
	if last, _ := utf8.DecodeLastRuneInString(text); hanText(last) {
		return "："
	}
	return ": "
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
	tag, scope := cellTag(n)
	if !entering {
		p.write("</", tag, ">\n")
		return ast.WalkContinue
	}
	p.write("<", tag)
	p.attr("scope", scope)
	if cell := n.(*extast.TableCell); cell.Alignment != extast.AlignNone {
		p.attr("class", "align-"+cell.Alignment.String())
	}
	p.write(">")
	return ast.WalkContinue
}

// cellTag makes the first row and the first column headers, but for a cell
// without content, which heads nothing.
func cellTag(cell ast.Node) (tag, scope string) {
	switch {
	case cell.FirstChild() == nil:
		return "td", ""
	case cell.Parent().Kind() == extast.KindTableHeader:
		return "th", "col"
	case cell.PreviousSibling() == nil:
		return "th", "row"
	}
	return "td", ""
}
