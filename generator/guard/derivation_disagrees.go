package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// derivationDisagrees warns where a computed value is none of the results that
// its derivation can have. Nobody printed such a value, so that nothing else
// would notice a slip. A derivation with fewer than two numbers is words only,
// which this rule cannot judge. A power of ten is no rounding and no other way
// to compute: that is an error of its own.
func derivationDisagrees(p *part, report report) { p.derivations(false, report) }
func derivationScale(p *part, report report)     { p.derivations(true, report) }

// derivations reports the computed values that are a power of ten off what their
// derivation gives, or those that are off otherwise.
func (p *part) derivations(scale bool, report report) {
	check := func(subject trade.Ref, at diag.Spot, v trade.Value, status trade.Status, derivation trade.Text) {
		if status != trade.Derived || !v.Stated() || p.faults.Keys(at, "value", "derivation", "status") {
			return
		}
		if near, power, follows := worksOut(v, derivation); !follows && (power != 0) == scale {
			args := diag.Args{"value": v.String(), "near": near.String()}
			if power != 0 {
				args["times"] = timesOf(power)
			}
			report(subject, at.Key("value"), args)
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
// of its languages; else near is the one most like it, and power the power of ten
// by which it is off, 0 where it is off otherwise.
func worksOut(v trade.Value, derivation trade.Text) (near trade.Value, power int, ok bool) {
	found := false
	low, high := v.Number.Interval()
	open := bounds{low: &low, high: &high} // "about" is no further leave: it says that the value was computed
	near = v
	for _, w := range derivation {
		for _, r := range resultsOf(w.Text, string(w.Lang), v.Kind) {
			if r.bounds().meets(open) {
				return v, 0, true
			}
			if by := r.slip(open); by != 0 && power == 0 {
				near.Number, power, found = r.rounded(v), by, true
			}
			if n := r.rounded(v); power == 0 && n.Sign() == v.Number.Sign() && (!found || likelier(v.Number, n, near.Number)) {
				near.Number, found = n, true
			}
		}
	}
	return near, power, !found
}

// slip is the power of ten that is between a result and a value, 0 for none.
func (a span) slip(value bounds) int {
	for power := 1; power <= furthest; power++ {
		for _, by := range []int{power, -power} {
			if a.mid.Sign() != 0 && a.shift(by).bounds().meets(value) {
				return by
			}
		}
	}
	return 0
}

// timesOf are the words for a slip of scale.
func timesOf(power int) string {
	if power < 0 {
		return "1/" + numeral.Int(1).Shift(-power).String()
	}
	return numeral.Int(1).Shift(power).String() + " times"
}
