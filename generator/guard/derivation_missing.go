package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// derivationMissing reports derived values that do not say how they came about.
func derivationMissing(p *part, report report) {
	check := func(subject trade.Ref, at diag.Spot, status trade.Status, derivation trade.Text) {
		if status == trade.Derived && derivation.Empty() && !p.faults.Keys(at, "derivation") {
			report(subject, at.Key("status"), nil)
		}
	}
	for _, f := range p.figures {
		check(f.Ref(), f.At, f.Status, f.Derivation)
	}
	for _, x := range p.points {
		check(x.Ref(), x.At, x.Status, x.Derivation)
		for _, r := range ratings(x) {
			check(x.Ref(), r.At, r.Status, r.Derivation)
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
