package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"tradepost/generator/diag"
)

// A chartBlock stands in the tree where a fenced chart block was.
type chartBlock struct {
	ast.BaseBlock
	index int // into Document.charts
}

var kindChart = ast.NewNodeKind("Chart")

func (*chartBlock) Kind() ast.NodeKind { return kindChart }

func (b *chartBlock) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

// fence takes a chart block out of the text. Its TOML must be one range of the
// file, so that a mistake in it has a line: hence only at the margin.
func (c *collector) fence(n *ast.FencedCodeBlock) {
	info := ""
	if n.Info != nil {
		info = string(n.Info.Segment.Value(c.body))
	}
	if info != "chart" {
		c.nearlyChart(n, info)
		return
	}
	start, end := c.chartRange(n)
	at := c.spot(start, max(end-1, start+1)) // without the last line's end
	switch {
	case n.Parent() != c.tree.root || !contiguous(n):
		c.problems.Error(at, "nested-chart", nil)
		return
	case !c.closed(n, end):
		c.problems.Error(at, "unclosed-chart", nil)
		return
	case len(c.d.charts) == maxCharts:
		c.crowd(start)
		return
	}
	b := Block{TOML: string(c.body[start:end]), Offset: c.base + start, At: at}
	c.exchanges = append(c.exchanges, exchange{n, &chartBlock{index: len(c.d.charts)}})
	c.d.charts = append(c.d.charts, b)
}

// crowd reports, once, that the text has too many charts.
func (c *collector) crowd(at int) {
	if !c.crowded {
		c.report(excess{at, diag.Say("charts"), maxCharts, diag.Say("spread them over several texts")})
	}
	c.crowded = true
}

// chartRange is the range of the TOML; of an empty block, of its fence.
func (c *collector) chartRange(n *ast.FencedCodeBlock) (start, end int) {
	if n.Lines().Len() > 0 {
		return lineRange(n)
	}
	info := n.Info.Segment
	return info.Start, info.Start
}

// nearlyChart warns of a block that was meant as a chart and would be shown as
// code.
func (c *collector) nearlyChart(n *ast.FencedCodeBlock, info string) {
	word, _, _ := strings.Cut(info, " ")
	if strings.EqualFold(word, "chart") || strings.EqualFold(word, "charts") {
		at := n.Info.Segment
		c.problems.Warn(c.spot(at.Start, at.Stop), "chart-info", diag.Args{"info": info})
	}
}

func contiguous(n ast.Node) bool {
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		if line.Padding > 0 || i > 0 && line.Start != lines.At(i-1).Stop {
			return false
		}
	}
	return true
}

// closed tells whether a fence stands below the block; CommonMark lets a
// forgotten one swallow the rest of the file.
func (c *collector) closed(n *ast.FencedCodeBlock, end int) bool {
	if n.Lines().Len() == 0 {
		_, end = lineAt(c.written(), end)
	}
	line, _ := lineAt(c.written(), end)
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
}

// language is the first word of a fence's info string.
func language(n *ast.FencedCodeBlock, source []byte) []byte {
	if n.Info == nil {
		return nil
	}
	words := bytes.Fields(n.Info.Segment.Value(source))
	if len(words) == 0 {
		return nil
	}
	return words[0]
}
