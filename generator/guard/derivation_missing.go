package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// derivationMissing reports derived values that do not say how they came about.
func derivationMissing(s *site, report report) {
	check := func(subject trade.Ref, at diag.Spot, status trade.Status, derivation trade.Text) {
		if status == trade.Derived && derivation.Empty() && !s.faults.Keys(at, "derivation") {
			report(subject, at.Key("status"), nil)
		}
	}
	for _, f := range s.allFigures() {
		check(f.Ref(), f.At, f.Status, f.Derivation)
	}
	for _, series := range s.Series {
		for _, p := range series.Points {
			check(p.Ref(), p.At, p.Status, p.Derivation)
			for _, r := range ratings(p) {
				check(p.Ref(), r.At, r.Status, r.Derivation)
			}
		}
	}
}

// allFigures lists the figures of all events, then those of the site.
func (s *site) allFigures() []*trade.Figure {
	var all []*trade.Figure
	for _, e := range s.Events {
		all = append(all, e.Figures...)
	}
	return append(all, s.Figures...)
}

// ratings lists growth and shares of a point.
func ratings(p *trade.Point) []trade.Rated {
	var all []trade.Rated
	if p.Growth != nil {
		all = append(all, *p.Growth)
	}
	return append(all, p.Shares...)
}
