package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// amountOutOfScale reports amounts in a title, a summary, a note or the words of
// what a figure covers that are a power of ten away from one value of their own
// subject, and from no other: 481 billion where the event has 48.1 billion. It is
// no doubt but a slip, so that it cannot be accepted. Numbers of one or two digits
// may be anything, and are left to the doubt about what nothing bears out.
func amountOutOfScale(p *part, report report) {
	for _, n := range p.unborne() {
		if n.power != 0 {
			factor := numeral.Int(1).Shift(max(n.power, -n.power))
			report(n.subject, n.place(n.lang).Within(n.found), diag.Args{"found": n.found, "meant": spoken(n.meant, n.lang), "factor": factor})
		}
	}
}

// tellingDigits is how many digits a number must have for its scale alone to be
// wrong.
const tellingDigits = 3

// outOfScale is the one value of the nearest source from which a number is a power
// of ten away, and that power; 0 where there is none, or more than one.
func (t *telling) outOfScale(r numeral.Reading) (meant trade.Value, power int) {
	if r.Currency == "" || len(digitsOf(r.Number)) < tellingDigits || len(t.known) == 0 {
		return meant, 0
	}
	for _, v := range t.known[0]() {
		n := 0
		if resembles(v, r) {
			n = slip(r.Number, v.Number)
		}
		switch {
		case n == 0:
		case power != 0 && !v.Number.Equal(meant.Number):
			return meant, 0
		default:
			meant, power = v, n
		}
	}
	return meant, power
}
