package chart

import (
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// Check judges what the chart blocks of a narrative select: a key that means
// nothing to the chart, years the wrong way round, a selection without a single
// value. That charts, events and series exist was checked by linking; what was
// found there is among the faults. A selection is not called empty where it or
// the data it selects from has one.
func Check(g *trade.Graph, n *trade.Narrative, faults diag.Faults) diag.Problems {
	var ps diag.Problems
	for _, block := range n.Charts {
		before := len(ps)
		checkYears(&ps, block)
		e, ok := find(block.ID)
		if !ok {
			continue // linking has said so, with the names there are
		}
		checkKeys(&ps, e, block)
		if len(ps) > before || faults.At(block.At) || inDoubt(g, e, block, faults) {
			continue
		}
		if e.size(g, selectionOf(block)) == 0 {
			ps.Error(emptied(block), "chart-empty", diag.Args{"chart": block.ID})
		}
	}
	return ps
}

// emptied is the key of a block that leaves nothing of the chart, as far as one
// can be told.
func emptied(b trade.ChartBlock) diag.Spot {
	switch {
	case len(b.Events) > 0:
		return b.At.Key("events")
	case len(b.Series) > 0:
		return b.At.Key("series")
	case b.From != 0:
		return b.At.Key("from")
	case b.To != 0:
		return b.At.Key("to")
	}
	return b.At
}

func selectionOf(b trade.ChartBlock) Selection {
	return Selection{Title: b.Title, From: b.From, To: b.To, Events: b.Events, Series: b.Series, Height: b.Height}
}

func checkYears(ps *diag.Problems, b trade.ChartBlock) {
	if b.From != 0 && b.To != 0 && b.From > b.To {
		ps.Error(b.At.Key("from"), "chart-years-reversed", diag.Args{"from": b.From, "to": b.To})
	}
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
}

// inDoubt tells whether something is wrong with the data that a block selects
// from: the files of the chosen events or series, all of them where none is
// chosen, and the registers that they refer to.
func inDoubt(g *trade.Graph, e entry, b trade.ChartBlock, faults diag.Faults) bool {
	var files []string
	for _, id := range b.Events {
		if event := g.Event(id); event != nil && event.At.Source != nil {
			files = append(files, event.At.Source.Name)
		}
	}
	for _, id := range b.Series {
		if series := g.SeriesOf(id); series != nil && series.At.Source != nil {
			files = append(files, series.At.Source.Name)
		}
	}
	folder := "data/events/"
	if e.knows.series {
		folder = "data/trade/"
	}
	return faults.Files(func(name string) bool {
		return slices.Contains(files, name) || files == nil && strings.HasPrefix(name, folder) ||
			path.Dir(name) == "data" && name != "data/site.toml"
	})
}
