package locale

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// Decimals that a scale may leave; with more, a smaller scale is chosen.
const (
	moneyDecimals = 5
	countDecimals = 2
)

// parts are a value in words, not yet put together.
type parts struct {
	number string
	scale  scale
	unit   string
}

// Value writes a value as a sentence does: "more than 200 billion yuan",
// "192", "nearly 30%". A value that was not stated is "".
func (p *Printer) Value(v trade.Value) string {
	w := p.parts(v)
	return p.join(p.qualifier(v), w.number, w.scale.word, w.unit)
}

// qualifier is the word for how exact a value is, as a sentence has it.
func (p *Printer) qualifier(v trade.Value) string {
	if v.Kind == trade.Count && v.Qualifier == numeral.Under && p.fewer != "" {
		return p.fewer
	}
	return p.qualifiers[v.Qualifier]
}

// Short writes a value as a table does: "CNY 98.238 bn".
func (p *Printer) Short(v trade.Value) string {
	w := p.parts(v)
	number, unit := w.number, w.unit
	if p.codes && v.Kind == trade.Amount {
		number, unit = string(v.Currency)+" "+number, ""
	}
	return p.join(p.terse[v.Qualifier], number, w.scale.terse, unit)
}

// Brief writes a value at a mark of a chart, in the unit of its axis: "> 200",
// "about 12.5". The sign ≈ is left to conversions between currencies.
func (p *Printer) Brief(v trade.Value, power int) string {
	number := p.Scaled(v.Number, power)
	switch v.Qualifier {
	case numeral.Over:
		return "> " + number
	case numeral.AtLeast:
		return "≥ " + number
	case numeral.Under:
		return "< " + number
	case numeral.AtMost:
		return "≤ " + number
	case numeral.About:
		return p.join(p.about, number, "", "")
	case numeral.Nearly:
		return p.join(p.nearly, number, "", "")
	}
	return number
}

// Split writes a value for a key figure, the number to be set large and the
// rest around it: "more than ", "200" and "billion yuan". Put together they are
// the words of Value, since both stand on one page. A percent sign stays with
// its number.
func (p *Printer) Split(v trade.Value) (exactness, number, unit string) {
	w := p.parts(v)
	if exactness = p.qualifier(v); exactness != "" {
		exactness += p.qualifierGap
	}
	return exactness, w.number, p.join("", w.scale.word, w.unit, "")
}

// Rounded writes a value with so many digits at most, and says "about" where
// it left some out.
func (p *Printer) Rounded(v trade.Value, digits int) string {
	n := v.Number.RoundDigits(digits)
	if n.Magnitude() > v.Number.Magnitude() {
		n = n.RoundDigits(digits) // 99.96 is 100, not 100.0
	}
	if !n.Equal(v.Number) {
		v.Number, v.Qualifier = n, numeral.About
	}
	return p.Value(v)
}

// parts finds the scale, the digits and the form of the unit.
func (p *Printer) parts(v trade.Value) parts {
	switch v.Kind {
	case trade.Amount:
		return p.scaled(v, moneyDecimals, p.moneyNoun(v.Currency))
	case trade.Count:
		return p.scaled(v, countDecimals, noun{})
	case trade.Quantity:
		return p.scaled(v, moneyDecimals, p.unitNoun(v.Unit))
	case trade.Percent:
		return parts{number: p.Percent(v.Number, false)}
	}
	return parts{}
}

func (p *Printer) scaled(v trade.Value, decimals int, n noun) parts {
	s := scaleFor(p.scales, v.Number, decimals)
	plain := v.Number.Digits(s.power)
	w := parts{number: p.localize(plain), scale: s}
	switch {
	case n.other == "":
	case s.power > 0 && n.scaled != "":
		w.unit = n.scaled
	case s.power > 0:
		w.unit = n.other
	default:
		w.unit = p.pick(n, plain, p.genitive[v.Qualifier])
	}
	return w
}

// join puts a value together with the spaces of the language.
func (p *Printer) join(qualifier, number, scale, unit string) string {
	s := number
	for _, word := range [...]string{scale, unit} {
		switch {
		case s == "":
			s = word
		case word != "":
			s += p.gap + word
		}
	}
	if qualifier != "" && s != "" {
		s = qualifier + p.qualifierGap + s
	}
	return s
}

// moneyNoun is a currency as a noun; one that the table does not know is
// written with its code.
func (p *Printer) moneyNoun(c numeral.Currency) noun {
	if m, ok := p.money[c]; ok {
		return m.noun
	}
	return noun{other: string(c)}
}

// unitNoun is a unit as a noun: from the table, from the message "unit.<name>"
// or, failing both, as the data has it.
func (p *Printer) unitNoun(unit string) noun {
	if n, ok := p.units[unit]; ok {
		return n
	}
	if m, ok := p.messages["unit."+unit]; ok {
		return m.noun()
	}
	return noun{other: unit}
}

// Currency is the name of a currency: "US dollar".
func (p *Printer) Currency(c numeral.Currency) string {
	if m, ok := p.money[c]; ok {
		return m.name
	}
	return string(c)
}

// Axis chooses the one unit of an axis that reaches to max: the power of ten
// that ticks are divided by, and its label, "billion yuan". c is "" for counts,
// whose label may be "".
func (p *Printer) Axis(max numeral.Number, c numeral.Currency) (power int, label string) {
	var s scale
	for _, candidate := range p.scales {
		if candidate.power <= max.Magnitude() {
			s = candidate
			break
		}
	}
	if c == "" {
		return s.power, s.word
	}
	n := p.moneyNoun(c)
	unit := n.other
	if n.many != "" {
		unit = n.many
	}
	return s.power, p.join("", s.word, unit, "")
}
