package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// derivationDisagrees warns where a computed value is none of the results that
// its derivation can have. Nobody printed such a value, so that nothing else
// would notice a slip. A derivation with fewer than two numbers is words only,
// which this rule cannot judge. A power of ten is no rounding and no other way
// to compute: that is an error of its own. What follows in one language only is
// a slip of the others, and so the value is right: derivationDiffers tells it.
func derivationDisagrees(p *part, report report) { p.derivations(false, report) }
func derivationScale(p *part, report report)     { p.derivations(true, report) }

// derivations reports the computed values that are a power of ten off what their
// derivation gives in all languages, or those that are off otherwise.
func (p *part) derivations(scale bool, report report) {
	p.eachDerived(func(d derived) {
		if outcomes := d.work(); !anyFollows(outcomes) {
			if o, ok := worst(d.value, outcomes); ok && (o.power != 0) == scale {
				args := diag.Args{"value": d.value, "near": o.near}
				if o.power != 0 {
					args["times"] = timesOf(o.power)
				}
				report(d.subject, d.at.Key("value"), args)
			}
		}
	})
}

// derived is a computed value with the words that tell how.
type derived struct {
	subject    trade.Ref
	at         diag.Spot // of the record; value and derivation stand at keys of it
	value      trade.Value
	derivation trade.Text
}

// eachDerived gives the computed values of the part.
func (p *part) eachDerived(take func(d derived)) {
	check := func(d derived, status trade.Status) {
		if status == trade.Derived && d.value.Stated() && !p.faults.Keys(d.at, "value", "derivation", "status") {
			take(d)
		}
	}
	for _, f := range p.figures {
		check(derived{f.Ref(), f.At, f.Value, f.Derivation}, f.Status)
	}
	for _, x := range p.points {
		check(derived{x.Ref(), x.At, x.Value, x.Derivation}, x.Status)
		for _, r := range ratings(x) {
			check(derived{x.Ref(), r.At, r.Value, r.Derivation}, r.Status)
		}
	}
}

// A workedOut is what the arithmetic of one wording of a derivation makes of a
// value.
type workedOut struct {
	lang    trade.Lang
	silent  bool // the wording has no arithmetic that can be judged
	follows bool
	near    trade.Value // the result most like the value
	power   int         // of ten by which the value is off, 0 where it is off otherwise
}

// work tries the derivation in each of its languages.
func (d derived) work() (outcomes []workedOut) {
	for _, w := range d.derivation {
		outcomes = append(outcomes, worksOut(d.value, w.Text, w.Lang))
	}
	return outcomes
}

func anyFollows(outcomes []workedOut) bool {
	return slices.ContainsFunc(outcomes, func(o workedOut) bool { return o.follows })
}

// worst is, of outcomes that do not follow, the one to tell: a slip of scale
// first, else the one with the result that was most likely meant.
func worst(v trade.Value, outcomes []workedOut) (told workedOut, ok bool) {
	for _, o := range outcomes {
		switch {
		case o.silent || ok && told.power != 0:
		case !ok || o.power != 0 || likelier(v.Number, o.near.Number, told.near.Number):
			told, ok = o, true
		}
	}
	return told, ok
}

// worksOut tells whether a value is a result that a wording can have.
func worksOut(v trade.Value, text string, lang trade.Lang) workedOut {
	low, high := v.Number.Interval()
	open := bounds{low: &low, high: &high} // "about" is no further leave: it says that the value was computed
	o := workedOut{lang: lang, silent: true, near: v}
	for _, r := range resultsOf(text, string(lang), v.Kind) {
		if r.bounds().meets(open) {
			return workedOut{lang: lang, follows: true}
		}
		if by := r.slip(open); by != 0 && o.power == 0 {
			o.near.Number, o.power, o.silent = r.rounded(v), by, false
		}
		if n := r.rounded(v); o.power == 0 && n.Sign() == v.Number.Sign() && (o.silent || likelier(v.Number, n, o.near.Number)) {
			o.near.Number, o.silent = n, false
		}
	}
	return o
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
func timesOf(power int) diag.Phrase {
	if power < 0 {
		return diag.Say("1/{n}", diag.Args{"n": numeral.Int(1).Shift(-power)})
	}
	return diag.Say("{n} times", diag.Args{"n": numeral.Int(1).Shift(power)})
}
