package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// dealsExceedTotal warns where the deals that are listed come to more than the
// widest total of their event that is not an estimate. Currencies stay apart.
func dealsExceedTotal(p *part, report report) {
	e := p.event
	if e == nil || p.totalsInDoubt(e) || slices.ContainsFunc(e.Deals, func(d *trade.Deal) bool { return p.faults.Keys(d.At, "id", "value") }) {
		return
	}
	sums := map[numeral.Currency]trade.Value{}
	for _, d := range e.Deals {
		if d.Value.Kind != trade.Amount || d.Value.Qualifier == numeral.AtMost || d.Value.Qualifier == numeral.Under {
			continue
		}
		sum := trade.Value{Kind: trade.Amount, Currency: d.Value.Currency, Number: d.Value.Number}
		if before, ok := sums[d.Value.Currency]; ok { // adding to a zero would claim its digits
			sum.Number = sum.Number.Add(before.Number)
		}
		sums[d.Value.Currency] = sum
	}
	for _, f := range e.Figures { // in the order of the file, each currency once
		sum, ok := sums[f.Value.Currency]
		if !ok || !total(f) {
			continue
		}
		delete(sums, f.Value.Currency)
		whole := widest(e.Figures, func(w *trade.Figure) bool { return total(w) && comparable(w.Value, sum) })
		if said(sum).above(said(whole.Value)) {
			report(e.Ref(), whole.At.Key("value"), diag.Args{
				"sum": readable(sum, whole.Value), "total": whole.Value, "id": whole.ID,
			})
		}
	}
}

// readable is a sum as people read it: six digits, or as many as show it above the
// whole; zeros at its end, which come of adding, say nothing.
func readable(sum, whole trade.Value) trade.Value {
	exact, digits := sum.Number, 6
	for exact.RoundDigits(digits).Cmp(whole.Number) <= 0 && !exact.RoundDigits(digits).Equal(exact) {
		digits++
	}
	sum.Number = exact.RoundDigits(digits)
	for digits > 1 && exact.RoundDigits(digits-1).Equal(sum.Number) {
		digits--
	}
	sum.Number = exact.RoundDigits(digits)
	return sum
}

// total tells whether a figure says what an event brought in all, or a part of
// it, in money.
func total(f *trade.Figure) bool {
	if f.Status == trade.Estimated || f.Value.Kind != trade.Amount {
		return false
	}
	switch f.Scope {
	case trade.OnSite, trade.WholeEvent, trade.HostTotal, trade.AllParties:
		return f.Measure == "contract_value" || f.Measure == "investment"
	}
	return false
}
