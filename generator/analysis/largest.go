package analysis

import (
	"cmp"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// Largest is the largest contract value that was counted, not estimated, among
// the results of some events: in the given currency where one of them is, else
// in the first other by its code, since currencies are not compared. It is nil
// where none is stated.
func Largest(events []*trade.Event, home numeral.Currency) (of *trade.Event, largest *trade.Figure) {
	rank := func(c numeral.Currency) string {
		if c == home {
			return ""
		}
		return string(c)
	}
	for _, e := range events {
		for _, f := range e.Figures {
			if f.Measure != "contract_value" || f.Value.Kind != trade.Amount || !f.Value.Stated() || !IsResult(f) || f.Status == trade.Estimated {
				continue
			}
			if largest == nil || cmp.Or(
				cmp.Compare(rank(f.Value.Currency), rank(largest.Value.Currency)),
				largest.Value.Number.Cmp(f.Value.Number)) < 0 {
				of, largest = e, f
			}
		}
	}
	return of, largest
}
