package guard

import (
	"slices"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// known are the values that a text may speak of. An amount without a currency
// comes from a quotation that leaves it open.
type known []trade.Value

// bears tells whether one of the values bears out a printed number.
func (k known) bears(r numeral.Reading) bool {
	return slices.ContainsFunc(k, func(v trade.Value) bool {
		return v.ToldBy(r) || v.Kind == trade.Count && (counts(r) || isSpelledCount(r)) && v.SaidBy(r)
	})
}

// nearest is the value that differs least from a printed number.
func (k known) nearest(r numeral.Reading) (near trade.Value, ok bool) {
	away := func(v trade.Value) numeral.Number { return v.Number.Sub(r.Number).Abs() }
	nearer := func(v, w trade.Value) bool {
		if v.Kind == trade.Count { // what has its digits in disorder
			if a, b := disordered(r.Number, v.Number), disordered(r.Number, w.Number); a != b {
				return a
			}
			return likelier(r.Number, v.Number, w.Number)
		}
		return away(v).Cmp(away(w)) < 0
	}
	for _, v := range k {
		if resembles(v, r) && !far(v, r) && (!ok || nearer(v, near)) {
			near, ok = v, true
		}
	}
	return near, ok
}

// resembles tells whether a value and a printed number are of one kind.
func resembles(v trade.Value, r numeral.Reading) bool {
	return v.Resembles(r) && v.Currency == r.Currency || v.Kind == trade.Count && (counts(r) || isSpelledCount(r))
}

// far tells whether a count is so far from a printed number that nobody meant
// it. Amounts may be: 亿 for 万亿 is ten thousand times.
func far(v trade.Value, r numeral.Reading) bool {
	d := v.Number.Magnitude() - r.Number.Magnitude()
	return v.Kind == trade.Count && max(d, -d) >= 4
}

// disordered tells whether two numbers have the same digits, in any order.
func disordered(n, m numeral.Number) bool {
	a, b := []byte(n.Abs().String()), []byte(m.Abs().String())
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// slipped is a value from which a printed number is a power of ten away.
func (k known) slipped(r numeral.Reading) (meant trade.Value, ok bool) {
	for _, v := range k {
		if resembles(v, r) && slip(r.Number, v.Number) != 0 && !far(v, r) {
			return v, true
		}
	}
	return meant, false
}

// words add the amounts, percentages and counts of a text that is itself a source: a
// quotation, a derivation, the title of a publication.
func (k *known) words(text, lang string) {
	for _, r := range numeral.Scan(text, lang) {
		v := trade.Value{Qualifier: r.Qualifier, Number: r.Number, Currency: r.Currency}
		switch {
		case r.Percent:
			v.Kind = trade.Percent
		case r.Unit == "" && (r.Currency != "" || r.Scale != 0):
			v.Kind = trade.Amount
			if r.Currency == "" && counts(r) {
				*k = append(*k, trade.Value{Kind: trade.Count, Number: r.Number, Qualifier: r.Qualifier})
			}
		case counts(r):
			v.Kind = trade.Count
		default:
			continue
		}
		*k = append(*k, v)
	}
}

func (k *known) text(t trade.Text) {
	for _, w := range t {
		k.words(w.Text, string(w.Lang))
	}
}

// quote adds the numbers of a source's words and of what is noted of it.
func (s *site) quote(k *known, words, source string) {
	lang := ""
	if x := s.Source(source); x != nil {
		lang = x.Language
		k.text(x.Title)
		k.text(x.Note)
	}
	k.words(words, lang)
}

func (s *site) also(k *known, reports []trade.AlsoReported) {
	for _, a := range reports {
		*k = append(*k, a.Value)
		s.quote(k, a.AsReported, a.Source)
	}
}

func (s *site) figure(k *known, f *trade.Figure) {
	*k = append(*k, f.Value)
	s.quote(k, f.AsReported, f.Source)
	k.text(f.Derivation)
	s.also(k, f.Also)
}

func (s *site) point(k *known, p *trade.Point) {
	*k = append(*k, p.Value)
	s.quote(k, p.AsReported, p.Source)
	k.text(p.Derivation)
	s.also(k, p.Also)
	for _, r := range ratings(p) {
		*k = append(*k, r.Value)
		s.quote(k, r.AsReported, r.Source)
		k.text(r.Derivation)
	}
}

// toldOfEvent is what an event states and what its own text refers to.
func (s *site) toldOfEvent(e *trade.Event) known {
	k := s.mentioned("events/" + e.ID)
	for _, f := range e.Figures {
		s.figure(&k, f)
	}
	for _, d := range e.Deals {
		k = append(k, d.Value)
		s.quote(&k, d.AsReported, d.Source)
	}
	for _, n := range e.Notes {
		s.quote(&k, n.AsReported, n.Source)
	}
	return k
}

// toldOfKin is what the events that belong with one state, and its programmes.
func (s *site) toldOfKin(e *trade.Event) known {
	var k known
	for _, edition := range e.Programmes {
		k = append(k, s.about(trade.Ref{Kind: trade.RefProgramme, ID: edition.Programme})...)
	}
	for _, other := range s.kin(e) {
		for _, f := range other.Figures {
			k = append(k, f.Value)
		}
	}
	return k
}

func (s *site) toldOfSeries(x *trade.Series) known {
	var k known
	for _, p := range x.Points {
		s.point(&k, p)
	}
	for _, g := range x.Gaps {
		s.quote(&k, g.AsReported, g.Source)
	}
	return k
}

func (s *site) toldOfAllSeries() known {
	var k known
	for _, x := range s.Series {
		for _, p := range x.Points {
			k = append(k, p.Value)
			for _, r := range ratings(p) {
				k = append(k, r.Value)
			}
		}
	}
	return k
}

// about is what the figures on a place, a partner or a programme state.
func (s *site) about(ref trade.Ref) known {
	var k known
	for _, f := range s.FiguresAbout(ref) {
		s.figure(&k, f)
	}
	return k
}

// mentioned are the values that the text of a subject refers to, in any
// language.
func (s *site) mentioned(subject string) known {
	var k known
	for _, lang := range s.Site.Languages {
		if n := s.Narrative(subject, lang); n != nil {
			for _, m := range n.Mentions {
				k = append(k, s.valuesOf(m.Ref)...)
			}
		}
	}
	return k
}

// everything is every value of the site.
func (s *site) everything() known {
	k := s.toldOfAllSeries()
	for _, f := range s.allFigures() {
		k = append(k, f.Value)
	}
	for _, e := range s.Events {
		for _, d := range e.Deals {
			k = append(k, d.Value)
		}
	}
	return k
}
