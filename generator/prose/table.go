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
func wrap(open, end string) func(*caster, ast.Node, bool) ast.WalkStatus {
	return func(c *caster, _ ast.Node, entering bool) ast.WalkStatus {
		if entering {
			c.write(open)
		} else {
			c.write(end)
		}
		return ast.WalkContinue
	}
}

func renderDel(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	return wrap("<del>", "</del>")(c, n, entering)
}

// A tableName is what a table may be called by.
type tableName struct {
	heading string // above it, "" where there is none
	first   string // what its first column is headed by
}

func renderTable(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		c.write("</table></div>\n")
		return ast.WalkContinue
	}
	c.labels = headings(n.FirstChild(), c.body)
	c.leave(holeTable, len(c.mould.tables))
	c.mould.tables = append(c.mould.tables, tableName{c.heading, plain(n.FirstChild().FirstChild(), c.body)})
	return ast.WalkContinue
}

// longestLabel is how many letters a cell may repeat of what heads its column: a
// text repeats it in each row.
const longestLabel = 80

// headings are what the columns of a table are headed by, "" where it is too long
// to stand beside each value.
func headings(head ast.Node, body []byte) []string {
	var all []string
	for cell := head.FirstChild(); cell != nil; cell = cell.NextSibling() {
		label := plain(cell, body)
		if utf8.RuneCountInString(label) > longestLabel {
			label = ""
		}
		all = append(all, label)
	}
	return all
}

// caption names a table: by the heading above it, where another table has that
// name by its first column too, and by a number where nothing else helps.
func (p *page) caption(table tableName) string {
	name := table.heading
	if name == "" {
		name = p.r.Label("prose.table")
	}
	if p.captions[name] > 0 && table.first != "" {
		name += colon(name) + table.first
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

func renderTableHead(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		c.write("<thead>\n<tr>\n")
		return ast.WalkContinue
	}
	c.write("</tr>\n</thead>\n")
	if n.NextSibling() != nil {
		c.write("<tbody>\n")
	}
	return ast.WalkContinue
}

func renderTableRow(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		c.write("<tr>\n")
		c.column = 0
		return ast.WalkContinue
	}
	c.write("</tr>\n")
	if n.NextSibling() == nil {
		c.write("</tbody>\n")
	}
	return ast.WalkContinue
}

func renderTableCell(c *caster, n ast.Node, entering bool) ast.WalkStatus {
	tag, scope := cellTag(n)
	if !entering {
		c.write("</", tag, ">\n")
		return ast.WalkContinue
	}
	c.write("<", tag)
	c.attr("scope", scope)
	if n.Parent().Kind() == extast.KindTableRow {
		if tag == "td" && c.column < len(c.labels) && c.labels[c.column] != "" {
			c.attr("data-label", c.labels[c.column]) // a phone shows it beside the value
		}
		c.column++
	}
	if cell := n.(*extast.TableCell); cell.Alignment != extast.AlignNone {
		c.attr("class", "align-"+cell.Alignment.String())
	}
	c.write(">")
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
