package guard

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// worked is the arithmetic that a note may do: an amount or a count of its own
// as a percentage of a value beside it and the other way round, and an amount
// for each of a count ("0.963 billion yuan per project").
func worked(own, beside known) known {
	var k known
	for _, v := range own {
		for _, w := range beside {
			switch {
			case v.Kind == w.Kind && v.Currency == w.Currency && (v.Kind == trade.Amount || v.Kind == trade.Count):
				k.share(v, w)
				k.share(w, v)
			case v.Kind == trade.Amount && w.Kind == trade.Count:
				k.each(v, w)
			case v.Kind == trade.Count && w.Kind == trade.Amount:
				k.each(w, v)
			}
		}
	}
	return k
}

// share adds v in per cent of a whole.
func (k *known) share(v, whole trade.Value) {
	if !whole.Number.IsZero() {
		*k = append(*k, trade.Value{Kind: trade.Percent, Number: percentOf(v, whole)})
	}
}

// each adds an amount divided by a count.
func (k *known) each(v, count trade.Value) {
	if !count.Number.IsZero() {
		v.Number = v.Number.Quo(count.Number, decimals)
		*k = append(*k, v)
	}
}

// between is the arithmetic of consecutive points of a series: the growth that
// two levels give, and the level that a growth implies for the year before.
func between(points []*trade.Point) known {
	var k known
	hundred := numeral.Int(100)
	for i, p := range points {
		if p.Growth != nil && p.Growth.Value.Number.Cmp(hundred.Neg()) > 0 {
			base := p.Value
			base.Number = base.Number.Shift(2).Quo(p.Growth.Value.Number.Add(hundred), decimals)
			k = append(k, base)
		}
		if i > 0 && comparable(points[i-1].Value, p.Value) && !points[i-1].Value.Number.IsZero() {
			growth := percentOf(p.Value, points[i-1].Value).Sub(hundred)
			k = append(k, trade.Value{Kind: trade.Percent, Number: growth})
		}
	}
	return k
}
