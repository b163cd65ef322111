package chart

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// Check judges what the chart blocks of a narrative select: a key that means
// nothing to the chart, years the wrong way round, a selection without a single
// value. That charts, events and series exist was checked by linking.
func Check(g *trade.Graph, n *trade.Narrative) diag.Problems {
	var ps diag.Problems
	for _, block := range n.Charts {
		e, ok := find(block.ID)
		if !ok {
			continue // linking has said so, with the names there are
		}
		before := len(ps)
		checkKeys(&ps, e, block)
		if len(ps) == before && e.size(g, selectionOf(block)) == 0 {
			ps.Error(block.At, "chart-empty", diag.Args{"chart": block.ID})
		}
	}
	return ps
}

func selectionOf(b trade.ChartBlock) Selection {
	return Selection{Title: b.Title, From: b.From, To: b.To, Events: b.Events, Series: b.Series, Height: b.Height}
}

func checkKeys(ps *diag.Problems, e entry, b trade.ChartBlock) {
	keys := []struct {
		name         string
		given, known bool
	}{
		{"events", len(b.Events) > 0, e.knows.events},
		{"series", len(b.Series) > 0, e.knows.series},
		{"from", b.From != 0, e.knows.years},
		{"to", b.To != 0, e.knows.years},
	}
	for _, key := range keys {
		if key.given && !key.known {
			ps.Error(b.At.Key(key.name), "chart-key-unused", diag.Args{"chart": b.ID, "key": key.name})
		}
	}
	if b.From != 0 && b.To != 0 && b.From > b.To {
		ps.Error(b.At.Key("from"), "chart-years-reversed", diag.Args{"from": b.From, "to": b.To})
	}
}
