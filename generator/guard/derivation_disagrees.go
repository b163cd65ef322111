package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// derivationDisagrees warns where a computed value is none of the results that
// its derivation can have. Nobody printed such a value, so that nothing else
// would notice a slip. A derivation with fewer than two numbers is words only,
// which this rule cannot judge.
func derivationDisagrees(p *part, report report) {
	check := func(subject trade.Ref, at diag.Spot, v trade.Value, status trade.Status, derivation trade.Text) {
		if status != trade.Derived || !v.Stated() || p.faults.Keys(at, "value", "derivation", "status") {
			return
		}
		if near, follows := worksOut(v, derivation); !follows {
			report(subject, at.Key("value"), diag.Args{"value": v.String(), "near": near.String()})
		}
	}
	for _, f := range p.figures {
		check(f.Ref(), f.At, f.Value, f.Status, f.Derivation)
	}
	for _, x := range p.points {
		check(x.Ref(), x.At, x.Value, x.Status, x.Derivation)
		for _, r := range ratings(x) {
			check(x.Ref(), r.At, r.Value, r.Status, r.Derivation)
		}
	}
}

// worksOut tells whether a value is a result that a derivation can have, in any
// of its languages; else near is the one most like it.
func worksOut(v trade.Value, derivation trade.Text) (near trade.Value, ok bool) {
	found := false
	low, high := v.Number.Interval()
	open := bounds{low: &low, high: &high} // "about" is no further leave: it says that the value was computed
	near = v
	for _, w := range derivation {
		for _, r := range resultsOf(w.Text, string(w.Lang), v.Kind) {
			if r.bounds().meets(open) {
				return v, true
			}
			if n := r.rounded(v); n.Sign() == v.Number.Sign() && (!found || likelier(v.Number, n, near.Number)) {
				near.Number, found = n, true
			}
		}
	}
	return near, !found
}
