package analysis

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// Contradictions lists the pairs of figures of an event that give different
// values of the same thing: one measure, scope and day, and the same words of
// what they cover. Both are kept; a page says beside each that they differ.
func Contradictions(e *trade.Event) (pairs [][2]*trade.Figure) {
	for i, f := range e.Figures {
		for _, g := range e.Figures[:i] {
			if f.Measure == g.Measure && f.Scope == g.Scope && f.AsOf == g.AsOf && sameWords(f.Covers, g.Covers) && Differ(f.Value, g.Value) {
				pairs = append(pairs, [2]*trade.Figure{g, f})
			}
		}
	}
	return pairs
}

// sameWords tells whether two texts are equal in a language that both have.
func sameWords(a, b trade.Text) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// OtherReports lists the reports of a fact whose value is not the one given,
// not even rounded: what a page has to point out. A report without a value of
// its own says the same.
func OtherReports(v trade.Value, reports []trade.AlsoReported) (other []trade.AlsoReported) {
	for _, r := range reports {
		if r.Value.Stated() && Differ(v, r.Value) {
			other = append(other, r)
		}
	}
	return other
}

// Differ tells whether two values of one fact contradict each other: neither is
// the other rounded to its digits, or cut off beside "over" or "nearly".
// 22.36 and 22.4 billion agree, 22.36 and 22.3 do not, "over 22.3" does again;
// "over 120" and "about 120" agree. Values of two kinds or currencies are not
// comparable and do not differ.
func Differ(v, w trade.Value) bool {
	if v.Kind != w.Kind || v.Currency != w.Currency || v.Unit != w.Unit || !v.Stated() {
		return false
	}
	return !v.SaidBy(reading(w)) && !w.SaidBy(reading(v))
}

// reading is a value as a number of a text would give it.
func reading(v trade.Value) numeral.Reading {
	return numeral.Reading{Qualifier: v.Qualifier, Number: v.Number, Currency: v.Currency, Unit: v.Unit, Percent: v.Kind == trade.Percent}
}
