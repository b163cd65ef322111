package analysis

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// decimals is the precision of a division; what prints its result rounds it.
const decimals = 12

var hundred = numeral.Int(100)

// Worked is the arithmetic that a remark may do with two values: the one in per
// cent of the other, both ways round, and an amount for each of a count ("0.963
// billion yuan per project").
func Worked(v, w trade.Value) []trade.Value {
	var made []trade.Value
	switch {
	case v.Kind == w.Kind && v.Currency == w.Currency && (v.Kind == trade.Amount || v.Kind == trade.Count):
		made = percent(percent(made, v, w), w, v)
	case v.Kind == trade.Amount && w.Kind == trade.Count:
		made = each(made, v, w)
	case v.Kind == trade.Count && w.Kind == trade.Amount:
		made = each(made, w, v)
	}
	return made
}

// percent adds v in per cent of a whole.
func percent(made []trade.Value, v, whole trade.Value) []trade.Value {
	if whole.Number.IsZero() {
		return made
	}
	return append(made, trade.Value{Kind: trade.Percent, Number: v.Number.Quo(whole.Number, decimals).Shift(2)})
}

// each adds an amount divided by a count.
func each(made []trade.Value, v, count trade.Value) []trade.Value {
	if count.Number.IsZero() {
		return made
	}
	v.Number = v.Number.Quo(count.Number, decimals)
	return append(made, v)
}

// Before is the level that the growth of a point implies for the time before it.
func Before(p *trade.Point) (trade.Value, bool) {
	if p.Growth == nil || p.Growth.Value.Number.Cmp(hundred.Neg()) <= 0 {
		return trade.Value{}, false
	}
	base := p.Value
	base.Number = base.Number.Shift(2).Quo(p.Growth.Value.Number.Add(hundred), decimals)
	return base, true
}

// After is the level that the growth of a point implies for it, from the level
// before.
func After(before, p *trade.Point) (trade.Value, bool) {
	if p.Growth == nil {
		return trade.Value{}, false
	}
	level := before.Value
	level.Number = level.Number.Mul(p.Growth.Value.Number.Add(hundred)).Shift(-2)
	return level, true
}

// GrowthOf is the growth that the levels of two consecutive points give.
func GrowthOf(before, p *trade.Point) (trade.Value, bool) { return growth(before.Value, p.Value) }

// growth is by how many per cent w is above v, if they are of one unit.
func growth(v, w trade.Value) (trade.Value, bool) {
	if v.Kind != w.Kind || v.Currency != w.Currency || v.Unit != w.Unit || v.Number.IsZero() {
		return trade.Value{}, false
	}
	return trade.Value{Kind: trade.Percent, Number: w.Number.Quo(v.Number, decimals).Shift(2).Sub(hundred)}, true
}
