package generator

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A cell is one value of the corpus with the words that bear it out.
type cell struct {
	place   string
	at      diag.Spot // of the value
	value   trade.Value
	quote   string    // "" where the value is derived
	quoteAt diag.Spot // of its own quotation; without a source where it has none
	lang    string    // of the quotation
	growth  bool
	measure string // a built-in count, "growth" or "share"; "" for another
}

// literal is the value as the file has it, without quotes.
func (x cell) literal() string {
	start, end := x.at.Offsets()
	return strings.Trim(x.at.Source.Text[start:end], `"`)
}

// cells lists every value of the corpus.
func (c *corpus) cells() []cell {
	var all []cell
	add := func(x cell, record diag.Spot, source string, status trade.Status) {
		if !x.value.Stated() {
			return
		}
		x.at = record.Key("value")
		if s := c.graph.Source(source); s != nil {
			x.lang = s.Language
		}
		if status == trade.Derived {
			x.quote = ""
		}
		if numeral.Reads(x.lang) || x.quote == "" {
			all = append(all, x)
		}
	}
	also := func(place, measure string, list []trade.AlsoReported) {
		for i, a := range list {
			add(cell{place: place + " also " + strconv.Itoa(i), measure: measure, value: a.Value, quote: a.AsReported, quoteAt: a.At.Key("as_reported")}, a.At, a.Source, "")
		}
	}
	figure := func(f *trade.Figure) {
		place := f.Ref().String()
		add(cell{place: place, measure: f.Measure, value: f.Value, quote: f.AsReported, quoteAt: f.At.Key("as_reported")}, f.At, f.Source, f.Status)
		also(place, f.Measure, f.Also)
	}
	for _, e := range c.graph.Events {
		for _, f := range e.Figures {
			figure(f)
		}
		for _, d := range e.Deals {
			add(cell{place: d.Ref().String(), value: d.Value, quote: d.AsReported, quoteAt: d.At.Key("as_reported")}, d.At, d.Source, "")
		}
	}
	for _, f := range c.graph.Figures {
		figure(f)
	}
	for _, s := range c.graph.Series {
		for _, p := range s.Points {
			place := p.Ref().String()
			add(cell{place: place, value: p.Value, quote: p.AsReported, quoteAt: p.At.Key("as_reported")}, p.At, p.Source, p.Status)
			also(place, "", p.Also)
			if p.Growth != nil {
				x := ratedCell(place+"/growth", p, *p.Growth)
				x.growth, x.measure = true, "growth"
				add(x, p.Growth.At, firstOf(p.Growth.Source, p.Source), p.Growth.Status)
			}
			for i, share := range p.Shares {
				x := ratedCell(place+"/share "+strconv.Itoa(i), p, share)
				x.measure = "share"
				add(x, share.At, firstOf(share.Source, p.Source), share.Status)
			}
		}
	}
	return all
}

func ratedCell(place string, p *trade.Point, r trade.Rated) cell {
	if r.AsReported == "" {
		return cell{place: place, value: r.Value, quote: p.AsReported}
	}
	return cell{place: place, value: r.Value, quote: r.AsReported, quoteAt: r.At.Key("as_reported")}
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// A valueSlip is an operator on one value: the ways in which it can be made
// there, each what the editor writes instead. The right value must be named.
type valueSlip struct {
	name   string
	make   func(x cell) []string
	nohint bool
}

var valueSlips = []valueSlip{
	{name: "10 times too large", make: shifted(1)},
	{name: "100 times too large", make: shifted(2)},
	{name: "1000 times too large", make: shifted(3)},
	{name: "10 times too small", make: shifted(-1)},
	{name: "100 times too small", make: shifted(-2)},
	{name: "1000 times too small", make: shifted(-3)},
	{name: "two digits swapped", make: swapped},
	{name: "a digit left out", make: digitLost},
	{name: "a digit mistyped", make: digitWrong},
	{name: "wrong scale word, English", make: rescaled("en")},
	{name: "wrong scale word, Chinese", make: rescaled("zh")},
	{name: "wrong scale word, Russian", make: rescaled("ru")},
	{name: "wrong currency", make: otherMoney},
	{name: "qualifier dropped", make: qualifierDropped},
	{name: "qualifier invented", make: qualifierInvented},
	{name: "qualifier turned round", make: qualifierTurned},
	{name: "a zero nobody reported", make: zeroAdded},
	{name: "digits nobody reported", make: digitAdded},
	{name: "another number of the quotation", make: otherNumber, nohint: true},
	{name: "growth without its sign, or with one", make: signTurned},
}

// ofValues applies the operators to every value.
func (c *corpus) ofValues() (all []mutant) {
	cells := c.cells()
	for _, slip := range valueSlips {
		for _, x := range cells {
			for _, by := range slip.make(x) {
				hint := x.value.String()
				if slip.nohint {
					hint = ""
				}
				if q := x.value.Qualifier.String(); q != "" && hint != "" && strings.Contains(x.quote, "이상") {
					bare := strings.TrimPrefix(hint, q+" ")
					hint = "over " + bare + "|at least " + bare
				}
				m := c.edit(slip.name, x.place, x.at, strconv.Quote(by), "")
				m.right = hint
				if ref, err := trade.ParseRef(x.place); err == nil && slip.nohint && ref.Kind == trade.RefFigure {
					if f := c.graph.EventFigure(ref.ID, ref.Item); f != nil && f.PartOf != "" {
						m.also = lineOf(f.At.Key("part_of")) // more than its whole
					}
				}
				if x.quote == "" && !slip.nohint {
					m.right, m.near = "", x.value
				}
				all = append(all, m)
			}
		}
	}
	return all
}

// parses tells whether a text is a value of the kind.
func parses(kind trade.ValueKind, s string) bool {
	var err error
	switch kind {
	case trade.Amount:
		_, err = trade.ParseAmount(s)
	case trade.Count:
		_, err = trade.ParseCount(s)
	case trade.Percent:
		_, err = trade.ParsePercent(s)
	default:
		_, err = trade.ParseQuantity(s)
	}
	return err == nil
}

// keep leaves those of the texts that are values of the kind: others are slips
// of form, which load tells, and no test of the guard.
func keep(x cell, texts ...string) (kept []string) {
	for _, s := range texts {
		if parses(x.value.Kind, s) {
			kept = append(kept, s)
		}
	}
	return kept
}

func shifted(power int) func(cell) []string {
	return func(x cell) []string {
		v := x.value
		v.Number = v.Number.Shift(power)
		if v.Kind == trade.Count && v.Number.Exponent() < 0 {
			return nil
		}
		return keep(x, v.String())
	}
}

// digits are the places of the digits of the number in a literal.
func digits(s string) (places []int) {
	for i, r := range s {
		if r >= '0' && r <= '9' {
			places = append(places, i)
		}
	}
	return places
}

func swapped(x cell) (texts []string) {
	s := x.literal()
	places := digits(s)
	for k := 1; k < len(places); k++ {
		i, j := places[k-1], places[k]
		if s[i] == s[j] || k == 1 && s[j] == '0' {
			continue
		}
		b := []byte(s)
		b[i], b[j] = b[j], b[i]
		texts = append(texts, keep(x, string(b))...)
	}
	return texts
}

func digitLost(x cell) (texts []string) {
	s := x.literal()
	places := digits(s)
	if len(places) < 2 {
		return nil
	}
	for k, i := range places[:len(places)-1] { // without its last, a number is rounded
		if k == 0 && (s[places[1]] == '0' || i+1 < len(s) && s[i+1] == '.') {
			continue
		}
		texts = append(texts, keep(x, s[:i]+s[i+1:])...)
	}
	return texts
}

func digitWrong(x cell) (texts []string) {
	s := x.literal()
	for _, i := range digits(s) {
		b := []byte(s)
		b[i] = '0' + (b[i]-'0'+3)%10
		if b[i] == '0' {
			b[i] = '5'
		}
		texts = append(texts, keep(x, string(b))...)
	}
	return texts
}

// spellings write a number of a power of ten in a language.
var spellings = map[string][]struct {
	power int
	word  string
}{
	"en": {{3, "thousand"}, {6, "million"}, {9, "billion"}, {12, "trillion"}},
	"zh": {{4, "万"}, {8, "亿"}, {12, "万亿"}},
	"ru": {{6, "млн"}, {9, "млрд"}, {12, "трлн"}},
}

var moneyWords = map[string]map[numeral.Currency]string{
	"en": {"CNY": "yuan", "USD": "dollars"}, "zh": {"CNY": "元", "USD": "美元"}, "ru": {"CNY": "юаней", "USD": "долларов"},
}

// rescaled writes an amount in a language with the scale words beside the right
// one.
func rescaled(lang string) func(cell) []string {
	return func(x cell) (texts []string) {
		money := moneyWords[lang][x.value.Currency]
		if x.value.Kind != trade.Amount || money == "" {
			return nil
		}
		words := spellings[lang]
		right := 0
		for i, w := range words {
			if x.value.Number.Magnitude() >= w.power {
				right = i
			}
		}
		digits := x.value.Number.Digits(words[right].power)
		if lang == "ru" {
			digits = strings.ReplaceAll(digits, ".", ",")
		}
		for _, i := range []int{right - 1, right + 1} {
			if i >= 0 && i < len(words) {
				glue := " "
				if lang == "zh" {
					glue = ""
				}
				q := x.value.Qualifier.String()
				if q != "" {
					q += " "
				}
				texts = append(texts, keep(x, q+digits+glue+words[i].word+glue+money)...)
			}
		}
		return texts
	}
}

func otherMoney(x cell) (texts []string) {
	if x.value.Kind != trade.Amount {
		return nil
	}
	for _, c := range []numeral.Currency{"CNY", "USD", "RUB"} {
		if v := x.value; c != v.Currency {
			v.Currency = c
			texts = append(texts, v.String())
		}
	}
	return texts
}

func qualified(x cell, q numeral.Qualifier) []string {
	v := x.value
	v.Qualifier = q
	return keep(x, v.String())
}

func qualifierDropped(x cell) []string {
	if x.quote == "" || x.value.Qualifier == numeral.Exact {
		return nil
	}
	return qualified(x, numeral.Exact)
}

func qualifierInvented(x cell) (texts []string) {
	if x.quote == "" || x.value.Qualifier != numeral.Exact {
		return nil
	}
	for _, q := range []numeral.Qualifier{numeral.Over, numeral.About, numeral.Nearly, numeral.Under} {
		texts = append(texts, qualified(x, q)...)
	}
	return texts
}

func qualifierTurned(x cell) (texts []string) {
	if x.quote == "" || x.value.Qualifier == numeral.Exact {
		return nil
	}
	for _, q := range []numeral.Qualifier{numeral.Over, numeral.Under, numeral.About} {
		if q != x.value.Qualifier {
			texts = append(texts, qualified(x, q)...)
		}
	}
	return texts
}

// behindDigits puts digits behind the last one of a number that has decimals,
// or that gets some.
func behindDigits(x cell, more string) []string {
	if x.quote == "" || x.value.Kind == trade.Count {
		return nil
	}
	s := x.literal()
	places := digits(s)
	last := places[len(places)-1] + 1
	if !strings.Contains(s, ".") {
		more = "." + more
	}
	return keep(x, s[:last]+more+s[last:])
}

func zeroAdded(x cell) []string  { return behindDigits(x, "0") }
func digitAdded(x cell) []string { return append(behindDigits(x, "3"), behindDigits(x, "74")...) }

// counted are the measures whose nouns the guard knows.
var counted = []string{"deals", "participants", "enterprises", "associations", "countries", "cities", "exhibitors", "delegations", "visits", "provincial_regions", "growth", "share"}

// otherNumber takes the other numbers of the quotation that are of the kind.
// Amounts and areas have no noun to tell them by ("a 79.86 sq km Harbin area, the
// 20 sq km Heihe area"), nor has what a site counts by measures of its own.
func otherNumber(x cell) (texts []string) {
	if x.quote == "" || !slices.Contains(counted, x.measure) {
		return nil
	}
	for _, r := range numeral.Scan(x.quote, x.lang) {
		v := x.value
		v.Number = r.Number
		alike := r.Percent == (v.Kind == trade.Percent) && (r.Currency != "") == (v.Kind == trade.Amount) &&
			(r.Unit != "") == (v.Kind == trade.Quantity) && (r.Currency == "" || r.Currency == v.Currency)
		year := v.Kind == trade.Count && r.Number.Cmp(numeral.Int(1900)) > 0 && r.Number.Cmp(numeral.Int(2100)) < 0
		if alike && !year && !r.Number.Abs().Equal(x.value.Number.Abs()) {
			texts = append(texts, keep(x, v.String())...)
		}
	}
	return texts
}

func signTurned(x cell) []string {
	if !x.growth || x.quote == "" {
		return nil
	}
	v := x.value
	v.Number = v.Number.Neg()
	return keep(x, v.String())
}
