package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// partOfOtherKind warns of parts that do not count what their whole counts:
// 50 projects are no part of 84 billion yuan. Then nothing can be compared, and
// the slip is most likely in the id of the whole.
func partOfOtherKind(p *part, report report) {
	for _, key := range []string{"part_of", "likely_part_of"} {
		for _, f := range p.figures {
			id := f.PartOf
			if key == "likely_part_of" {
				id = f.LikelyPartOf
			}
			whole := p.EventFigure(f.Event, id)
			if whole == nil || p.faults.Keys(f.At, "value", "measure", key) || p.faults.Keys(whole.At, "value", "measure") || p.hasTwin(whole) {
				continue
			}
			if whole == f || !comparable(f.Value, whole.Value) && !otherMoney(f, whole) {
				report(f.Ref(), f.At.Key(key), diag.Args{"part": f.Value, "whole": whole.Value, "id": whole.ID})
			}
		}
	}
}

// otherMoney tells whether two figures are amounts in two currencies: one may
// still be part of the other.
func otherMoney(f, g *trade.Figure) bool {
	return f.Value.Kind == trade.Amount && g.Value.Kind == trade.Amount
}
