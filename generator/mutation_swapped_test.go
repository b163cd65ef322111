package generator

import (
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

// ofSwapped gives each figure another measure, scope or status than it has, all
// else left as it is. Before it was published only the words can contradict such
// a slip, and not every quotation says what is counted and how far: leastSaid says
// of how many the corpus does. Once it was, the slip is a change, and is found.
func (c *corpus) ofSwapped() (all []mutant) {
	for _, f := range c.everyFigure() {
		if f.AsReported == "" || f.Status == trade.Derived {
			continue
		}
		place := f.Ref().String()
		for _, other := range otherMeasures(f.Measure) {
			all = append(all, c.edit("another measure", place+" "+other, f.At.Key("measure"), strconv.Quote(other), f.Measure))
		}
		for _, other := range []trade.Scope{trade.WholeEvent, trade.OnSite, trade.Cumulative} {
			if f.Event != "" && other != f.Scope {
				all = append(all, c.edit("another scope", place+" "+string(other), f.At.Key("scope"), strconv.Quote(string(other)), string(f.Scope)))
			}
		}
		for _, other := range []trade.Status{trade.Reported, trade.Estimated} {
			if other != f.Status && f.Status != trade.Provisional {
				all = append(all, c.edit("another status", place+" "+string(other), f.At.Key("status"), strconv.Quote(string(other)), string(f.Status)))
			}
		}
	}
	return all
}

// otherMeasures are those that a measure can be taken for: of money, or of what
// is counted one by one, but for those who came, whom words do not tell apart.
func otherMeasures(measure string) []string {
	for _, alike := range [][]string{{"contract_value", "investment", "trade_value"}, {"deals", "countries", "cities", "provincial_regions"}} {
		if slices.Contains(alike, measure) {
			return slices.DeleteFunc(slices.Clone(alike), func(m string) bool { return m == measure })
		}
	}
	return nil
}

func (c *corpus) everyFigure() []*trade.Figure {
	all := slices.Clone(c.graph.Figures)
	for _, e := range c.graph.Events {
		all = append(all, e.Figures...)
	}
	return all
}
