package page

import (
	"strings"

	"tradepost/generator/trade"
)

// A Number is a value on a page, joined to the card that holds its evidence.
type Number struct {
	Text      string // "48.141 billion yuan"
	Value     string // machine-readable: "48141000000"
	Code      string // and what it counts: "CNY", "%", "tonnes"; "" for plain counts
	Qualifier string // how exactly it was reported: "over"; "" for an exact one
	Href      string
	Part      string // "growth" or "share" where the card has the number in a row of its own
	Status    trade.Status

	Changed   *ChangeMark // nil: as it was published
	Differs   string      // "sources differ", "" where no other report contradicts it
	Converted string      // "≈ 22.2 billion yuan (average rate of 2023)", where a list asks for it
}

// number is a value that leads to its card.
func (d *desk) number(v trade.Value, status trade.Status, r trade.Ref) Number {
	return Number{
		Text: d.Value(v), Value: v.Number.String(), Code: codeOf(v), Qualifier: exactness(v), Href: d.toCard(r), Part: r.Part, Status: status,
		Changed: d.changeMark(r), Differs: d.differs(r),
	}
}

// listed is a number in a list, where amounts of several currencies stand
// together: the original first, then what it comes to in the site's own, if
// there is a rate.
func (d *desk) listed(v trade.Value, status trade.Status, r trade.Ref) Number {
	n := d.number(v, status, r)
	n.Converted = d.convertedShort(r)
	return n
}

// codeOf names the unit of a value for machines.
func codeOf(v trade.Value) string {
	switch v.Kind {
	case trade.Amount:
		return string(v.Currency)
	case trade.Percent:
		return "%"
	}
	return v.Unit
}

// exactness is the qualifier of a value for machines, as the downloads write it: a
// program that reads only the number must not take "over 200" for 200.
func exactness(v trade.Value) string {
	return strings.ReplaceAll(v.Qualifier.String(), " ", "_")
}

// withPart names a growth rate or a share of a point.
func withPart(r trade.Ref, part string) trade.Ref {
	r.Part = part
	return r
}

// differs is the mark in words beside a number that sources do not agree on.
func (d *desk) differs(r trade.Ref) string {
	if len(d.differences[r]) == 0 {
		return ""
	}
	return d.T("differ.mark")
}

// A card is the place of a number that a page leads to.
type card struct {
	ref  trade.Ref
	href string
}

// mostEssences bounds what a page carries for its popovers; numbers beyond lead
// to their cards without one.
const mostEssences = 80

// toCard is the way to the card of a number. The page remembers it, so that it
// can show the essence of the card beside the number.
func (d *desk) toCard(r trade.Ref) string {
	if d.alone {
		return d.toNumber(r)
	}
	href := d.to(r)
	if d.targetOf(d.lang, r).Path == d.path || len(d.cards) >= mostEssences {
		return href // the card itself is at hand
	}
	for _, c := range d.cards {
		if c.ref == r {
			return href
		}
	}
	d.cards = append(d.cards, card{r, href})
	return href
}

// An Essence is what a reader wants to know of a number before going to its
// card: the value, what it covers, who says so and in which words.
type Essence struct {
	Voice
	Href, Part string
	Value      string
	Status     string
	Covers     Words
	Quote      Quote
	Publisher  Words
	Date       When
	Machine    bool // the wording is a machine's translation
	Differs    string
	Converted  string
}

// Essences are those of the numbers whose cards are on other pages, each once.
// It is complete when the rest of the page is written.
func (p Page) Essences() []Essence {
	list := make([]Essence, 0, len(p.desk.cards))
	for _, c := range p.desk.cards {
		list = append(list, p.desk.essence(c))
	}
	return list
}

func (d *desk) essence(c card) Essence {
	f := d.Graph.Fact(c.ref)
	e := Essence{
		Voice: d.voice(), Href: c.href, Part: c.ref.Part, Value: d.Value(f.Value), Status: d.word("status", string(f.Status)),
		Quote: d.evidence(f.AsReported, f.Source), Differs: d.differs(c.ref),
	}
	if c.ref.Kind == trade.RefDeal {
		e.Covers = d.title(c.ref)
	} else {
		_, _, e.Covers = d.valueOf(c.ref)
	}
	if s := d.Graph.Source(f.Source); s != nil {
		e.Publisher, e.Date, e.Machine = d.words(s.Publisher), d.on(s.Date), s.Translation == "machine"
		if e.Publisher.Text == "" {
			e.Publisher = d.sourceTitle(s)
		}
	}
	e.Converted = d.convertedShort(c.ref)
	return e
}
