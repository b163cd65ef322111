package analysis

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A Conversion is an amount in the currency of the site, and the rate it was
// converted at.
type Conversion struct {
	Value trade.Value
	Rate  *trade.Rate
}

// Most and fewest digits of a converted amount. It has no more than were
// reported, but two at least: rounded to one, 14 would become 10.
const (
	mostDigits   = 3
	fewestDigits = 2
)

// Convert gives an amount of a year in the currency of the site: at the average
// rate of that year or, where there is none, at its closing rate. Without a rate
// on record nothing is converted.
func Convert(g *trade.Graph, v trade.Value, year int) (Conversion, bool) {
	to := g.Site.Currency
	if v.Kind != trade.Amount || v.Currency == to || year == 0 {
		return Conversion{}, false
	}
	r := rateFor(g.Rates, v.Currency, to, year)
	if r == nil {
		return Conversion{}, false
	}
	n := v.Number
	if r.From == v.Currency {
		n = n.Mul(r.Rate)
	} else {
		n = n.Quo(r.Rate, mostDigits)
	}
	reported := v.Number.Magnitude() - v.Number.Exponent() + 1
	n = n.RoundDigits(max(fewestDigits, min(mostDigits, reported)))
	converted := trade.Value{Kind: trade.Amount, Number: n, Currency: to, Qualifier: v.Qualifier}
	if v.Qualifier == numeral.About {
		converted.Qualifier = numeral.Exact // the mark of a conversion says as much
	}
	return Conversion{converted, r}, true
}

// rateFor finds the rate between two currencies, in either direction.
func rateFor(rates []*trade.Rate, a, b numeral.Currency, year int) *trade.Rate {
	var found *trade.Rate
	for _, r := range rates {
		between := r.From == a && r.To == b || r.From == b && r.To == a
		if between && r.Year == year && !r.Rate.IsZero() && (found == nil || r.Kind == "average" && found.Kind != "average") {
			found = r
		}
	}
	return found
}
