package guard

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// unsourcedAmounts warns of amounts, of percentages and of counts beside the noun
// of a measure ("129 projects") that an editor typed into a
// title, a summary, a note or the words of what a figure covers, and that
// nothing known of the subject bears out. Such texts reach leads, feeds and
// search results without a card, so nobody else would notice a slip.
//
// Derivations, quotations, the reasons of acceptances and the notes on sources
// are exempt: they are where numbers come from. So is a unit in words ("to the
// nearest ten billion yuan"). What a text may speak of is told in tellings.
//
// It asks the whole site, so it is silent where some of the data is in doubt:
// what bears out a number may be there.
func unsourcedAmounts(p *part, report report) {
	for _, n := range p.unborne() {
		if n.power == 0 {
			report(n.subject, n.place(n.lang).Within(n.found), n.unsourced())
		}
	}
}

// A toldNumber is a number in a text that nothing bears out.
type toldNumber struct {
	*telling
	numeral.Reading
	lang   trade.Lang
	found  string      // the words
	behind string      // what follows them
	meant  trade.Value // from which it is a power of ten away
	power  int         // that power, 0 where it is not, or where that may be chance
}

// unborne are those of the part, none where some of the data is in doubt: what
// bears out a number may be there. The rules that speak of them share the search.
func (p *part) unborne() []toldNumber {
	if p.partial || p.searched {
		return p.told
	}
	p.searched = true
	tellings := p.tellings()
	for i := range tellings {
		t := &tellings[i]
		for _, w := range t.text {
			readings := numeral.Scan(w.Text, string(w.Lang))
			if t.key == "summary" && p.event != nil && len(readings) > 1 && p.severalSums() {
				p.value(w, readings)
			}
			for _, r := range readings {
				if !t.claims(w.Text, r) || t.bears(r) {
					continue
				}
				n := toldNumber{telling: t, Reading: r, lang: w.Lang, found: strings.TrimSpace(w.Text[r.Start:r.End]), behind: w.Text[r.End:] + t.after}
				n.meant, n.power = t.outOfScale(r)
				p.told = append(p.told, n)
			}
		}
	}
	return p.told
}

// claims tells whether a number in a text says something of which there must be
// a record. Years and counts of other things are left to the editor, and so are
// all counts of a note: it may tell what somebody else counted. A count in words
// ("seven deals") and one in the words of what a figure covers ("the 50 projects")
// are asked for only where the event has counted the same.
func (t *telling) claims(text string, r numeral.Reading) bool {
	if t.key == "" { // a number in the body of a text, and what follows it
		return r.Start == 0 && counts(r) && t.counted(measureBehind(text[r.End:]+t.after)).slippedDigits(r)
	}
	if r.Percent || r.Currency != "" {
		return !isUnit(r) && !trade.InRatio(text, r)
	}
	switch t.key {
	case "title", "summary", "theme":
		if counts(r) {
			return measureBehind(text[r.End:]) != ""
		}
		return isSpelledCount(r) && len(t.counted(measureBehind(text[r.End:]))) > 0
	case "covers":
		return counts(r) && len(t.counted(measureWithin(text[r.End:], farther))) > 0
	}
	return false
}

// slippedDigits tells whether one of the values, with its digits in another order
// or with a zero too many or too few, is what a number says. A text may count what
// nobody recorded ("the 16 countries of that format"), but hardly with these
// digits.
func (k known) slippedDigits(r numeral.Reading) bool {
	return slices.ContainsFunc(k, func(v trade.Value) bool {
		n := len(digitsOf(v.Number))
		return n >= tellingDigits && disordered(r.Number, v.Number) || n > 1 && slip(r.Number, v.Number) != 0
	})
}

// measureBehind is the measure that a number of the text counts.
func (t *telling) measureBehind(behind string) string {
	if t.key == "covers" {
		return measureWithin(behind, farther)
	}
	return measureBehind(behind)
}

// isSpelledCount tells whether a number in words can be a count that somebody
// made: "one of" and "both" seldom are.
func isSpelledCount(r numeral.Reading) bool {
	return r.Spelled && !r.Percent && r.Currency == "" && r.Unit == "" && r.Number.Exponent() >= 0 && r.Number.Cmp(numeral.Int(2)) > 0
}

// counts tells whether a number can be a count, and is not a year.
func counts(r numeral.Reading) bool {
	return !r.Percent && r.Currency == "" && r.Unit == "" && !r.Spelled && !isYear(r) &&
		r.Number.Abs().Cmp(numeral.Int(10)) >= 0 && (r.Number.Exponent() >= 0 || r.Scale > 0)
}

// measureBehind is the measure whose noun the words behind a number begin with,
// but for a word or two that tell more of it ("129 major projects"); "" for none.
func measureBehind(behind string) string { return measureWithin(behind, near) }

// measureWithin does so for so many letters.
func measureWithin(behind string, letters int) string {
	words := strings.ToLower(clause(behind))
	marks := "0123456789()（）、"
	if letters == farther { // "216家外资、侨资企业"
		marks = strings.TrimSuffix(marks, "、")
	}
	if i := strings.IndexAny(words, marks); i >= 0 {
		words = words[:i]
	}
	if runes := []rune(words); len(runes) > letters {
		words = string(runes[:letters])
	}
	first, counted := len(words), ""
	for measure, list := range nouns { // in any order: the first noun in the words is asked for
		if measure == "growth" || measure == "share" {
			continue
		}
		for _, noun := range list {
			if i := strings.Index(words, noun); i >= 0 && i < first {
				first, counted = i, measure
			}
		}
	}
	return counted
}

// near is how many letters behind a number its noun may begin and end in.
const near = 24

// farther is the same in the words of what a figure covers, which are no sentence:
// "216 foreign-funded and overseas Chinese-funded enterprises".
const farther = 60

// unsourced are the words of a finding. A value on record that is a power of ten
// away is what was meant; else the nearest is named, which most likely was. Of
// a count that is a figure of the same event and the same noun, where there is
// one.
func (n *toldNumber) unsourced() diag.Args {
	r, sources := n.Reading, n.known
	if own := n.counted(n.measureBehind(n.behind)); (counts(r) || isSpelledCount(r)) && len(own) > 0 {
		sources = append([]func() known{func() known { return own }}, sources...)
		if near, ok := own.nearest(r); ok && slip(r.Number, near.Number) == 0 {
			return diag.Args{"found": n.found, "near": spoken(near, n.lang)}
		}
	}
	args := diag.Args{"found": n.found}
	for _, source := range sources {
		if meant, ok := source().slipped(r); ok {
			args["meant"] = spoken(meant, n.lang)
			return args
		}
	}
	for _, source := range sources {
		if near, ok := source().nearest(r); ok {
			args["near"] = spoken(near, n.lang)
			break
		}
	}
	return args
}

// counted are the counts of a measure that the event of a text states.
func (t *telling) counted(measure string) (own known) {
	for _, f := range t.figures {
		if f.Measure == measure && f.Value.Kind == trade.Count {
			own = append(own, f.Value)
		}
	}
	return own
}

// isUnit tells whether a number in words is a power of ten: "ten billion".
func isUnit(r numeral.Reading) bool {
	return r.Spelled && r.Number.Equal(numeral.Int(1).Shift(r.Number.Magnitude()))
}

// A telling is a text that an editor wrote, and where the numbers in it may
// come from: the nearest source first, the wider ones asked only where it is
// silent, since few texts hold a number and fewer one from afar.
type telling struct {
	subject trade.Ref
	at      diag.Spot // of the record
	key     string    // of the text in it, "" where the record is the number itself
	byLang  bool      // each wording stands at the key of its language
	text    trade.Text
	after   string // what follows the text, where that is a number alone
	known   []func() known
	figures []*trade.Figure // of its event
}

func (t *telling) place(lang trade.Lang) diag.Spot {
	if t.key == "" {
		return t.at
	}
	at := t.at.Key(t.key)
	if t.byLang {
		at = at.Key(string(lang))
	}
	return at
}

// bears tells whether something known of the subject of a text has a number.
// A count in the words of what a figure covers is one of its own event: another
// one that happens to be as large counts something else.
func (t *telling) bears(r numeral.Reading) bool {
	if t.states(r) { // so for most, and no quotation needs to be read
		return true
	}
	sources := t.known
	if t.key == "covers" && counts(r) && r.Scale == 0 {
		sources = sources[:1]
	}
	for _, source := range sources {
		if source().bears(r) {
			return true
		}
	}
	return false
}

// states tells whether a figure of the event has a number as its value, which is
// known of every text of the event.
func (t *telling) states(r numeral.Reading) bool {
	for _, f := range t.figures {
		if f.Value.ToldBy(r) {
			return true
		}
	}
	return false
}
