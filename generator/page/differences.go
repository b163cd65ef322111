package page

import (
	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// differencesAnchor is where the methodology page lists the numbers on which
// sources differ.
const differencesAnchor = "sources-differ"

// A dispute is a difference as seen from one of its two numbers.
type dispute struct{ analysis.Difference }

// otherThan is the other figure of a difference between two.
func (d dispute) otherThan(r trade.Ref) trade.Ref {
	if d.OtherRef == r {
		return d.Of
	}
	return d.OtherRef
}

// disputes finds the differences of a number; those between two figures belong
// to both.
func disputes(all []analysis.Difference) map[trade.Ref][]dispute {
	byRef := map[trade.Ref][]dispute{}
	for _, one := range all {
		byRef[one.Of] = append(byRef[one.Of], dispute{one})
		if !one.OtherRef.IsZero() {
			byRef[one.OtherRef] = append(byRef[one.OtherRef], dispute{one})
		}
	}
	return byRef
}

// A DifferenceRow is one fact with two values, as the methodology page lists it.
type DifferenceRow struct {
	Of          Words
	One, Other  Number
	OneSource   *SourceRef // nil: derived
	OtherSource *SourceRef
}

func (d *desk) differenceRows() []DifferenceRow {
	var rows []DifferenceRow
	for _, one := range d.contradictions {
		row := DifferenceRow{
			One: d.number(one.Value, "", one.Of), OneSource: d.maybeSource(one.Source), OtherSource: d.maybeSource(one.OtherSource),
		}
		_, _, row.Of = d.valueOf(one.Of)
		other := one.OtherRef
		if other.IsZero() {
			other = one.Of
		}
		row.Other = d.number(one.Other, "", other)
		row.One.Differs, row.Other.Differs = "", "" // the whole table says so
		rows = append(rows, row)
	}
	return rows
}

// unitOf is so many units of a currency.
func unitOf(c numeral.Currency, n int64) trade.Value {
	return trade.Value{Kind: trade.Amount, Number: numeral.Int(n), Currency: c}
}
