package guard

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
)

// derivationDiffers warns where a derivation is right in one language and not in
// another: the value does not follow from the numbers of that wording, or an
// amount, a percentage or a fraction stands in no other wording. Where only two
// wordings differ, the first language is taken to be right. A wording may say
// less than the others.
func derivationDiffers(p *part, report report) {
	p.eachDerived(func(d derived) {
		if len(d.derivation) < 2 {
			return
		}
		outcomes := d.work()
		if !anyFollows(outcomes) && slices.ContainsFunc(outcomes, func(o workedOut) bool { return !o.silent }) {
			return // of the value itself, which another rule tells
		}
		for i, o := range outcomes {
			args := diag.Args{"language": string(o.lang), "value": d.value}
			at := d.at.Key("derivation").Key(string(o.lang))
			found, alone := d.alone(i, outcomes)
			if alone {
				args["found"], at = found, at.Within(found)
			}
			if wrong := !o.follows && !o.silent; wrong {
				args["gives"] = o.near
			} else if !alone {
				continue
			}
			report(d.subject, at, args)
		}
	})
}

// alone finds a number of a wording that none of the others has.
func (d derived) alone(i int, outcomes []workedOut) (found string, alone bool) {
	if i == 0 && (len(outcomes) == 2 && (outcomes[0].follows || outcomes[0].silent)) {
		return "", false
	}
	var others []numeral.Reading
	for j, w := range d.derivation {
		if j != i {
			others = append(others, numeral.Scan(w.Text, string(w.Lang))...)
		}
	}
	text, lang := d.derivation[i].Text, string(d.derivation[i].Lang)
	for _, r := range numeral.Scan(text, lang) {
		told := func(other numeral.Reading) bool { return sameNumber(r, other) }
		if tells(r) && len(others) > 0 && !slices.ContainsFunc(others, told) {
			return strings.TrimSpace(text[r.Start:r.End]), true
		}
	}
	return "", false
}

// tells leaves out years, days and small numbers of anything.
func tells(r numeral.Reading) bool {
	return r.Percent || r.Currency != "" || r.Scale != 0 || r.Number.Exponent() < 0
}

// sameNumber tells whether two wordings can mean one number by two readings. One
// without a scale word may have that of its neighbour: only its digits count.
func sameNumber(a, b numeral.Reading) bool {
	switch {
	case a.Percent != b.Percent || a.Currency != "" && b.Currency != "" && a.Currency != b.Currency:
		return false
	case a.Percent || a.Scale != 0 && b.Scale != 0:
		return a.Number.Equal(b.Number)
	}
	return digitsOf(a.Number) == digitsOf(b.Number)
}
