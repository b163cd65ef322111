package guard

import (
	"slices"
	"strings"
	"sync"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// tellings lists the texts of the part in which an editor may type a number,
// each with what it may speak of:
//
//   - an event's: its figures, deals and quotations, what its narrative refers
//     to, then its programmes and the events that share a programme, the place
//     or the whole with it;
//   - a series': its points, then the other series;
//   - a figure's or a programme's: what is about the same, then everything;
//   - the front matter of a text: what the text refers to, in any language,
//     then everything;
//
// and a note also what arithmetic makes of the values beside it.
func (p *part) tellings() []telling {
	if p.texts != nil {
		return p.texts
	}
	t := &tellings{site: p.site}
	switch {
	case p.event != nil:
		t.event(p.event)
	case p.series != nil:
		t.ofPoints(p.series)
	default:
		for _, f := range p.figures {
			t.figure(f, sync.OnceValue(func() known { return p.about(f.About) }), p.all)
		}
	}
	for _, x := range p.partners {
		t.thing(x.Ref(), x.At, x.Note)
	}
	for _, x := range p.programmes {
		t.thing(x.Ref(), x.At, x.Note)
	}
	if p.text != nil {
		t.narrative(p.text)
	}
	p.texts = t.list
	return t.list
}

type tellings struct {
	*site
	list    []telling
	figures []*trade.Figure // of the event that the texts are about
}

func (t *tellings) add(subject trade.Ref, at diag.Spot, key string, text trade.Text, sources ...func() known) {
	if !text.Empty() {
		t.list = append(t.list, telling{subject: subject, at: at, key: key, byLang: true, text: text, known: sources, figures: t.figures})
	}
}

func (t *tellings) event(e *trade.Event) {
	ref := e.Ref()
	own := sync.OnceValue(func() known { return t.toldOfEvent(e) })
	kin := sync.OnceValue(func() known { return t.toldOfKin(e) })
	both := []func() known{own, kin}
	t.figures = e.Figures
	t.list = make([]telling, 0, 3+2*len(e.Figures)+len(e.Deals)+len(e.Notes))
	t.add(ref, e.At, "title", e.Title, both...)
	t.add(ref, e.At, "theme", e.Theme, both...)
	t.add(ref, e.At, "summary", e.Summary, both...)
	for _, f := range e.Figures {
		t.figure(f, own, kin)
	}
	for _, d := range e.Deals {
		t.add(d.Ref(), d.At, "title", d.Title, both...)
		for _, u := range d.Updates {
			t.add(d.Ref(), u.At, "note", u.Note, both...)
		}
	}
	for _, p := range e.People {
		t.add(ref, p.At, "note", p.Note, both...)
	}
	for _, n := range e.Notes {
		quoted := func() known {
			var k known
			t.quote(&k, n.AsReported, n.Source)
			return worked(k, append(own(), k...))
		}
		t.add(ref, n.At, "text", n.Text, own, quoted, kin)
	}
}

// figure takes the texts of a figure; own is what is known beside it.
func (t *tellings) figure(f *trade.Figure, own, wider func() known) {
	made := func() known { return worked(known{f.Value}, own()) }
	t.add(f.Ref(), f.At, "covers", f.Covers, own, wider)
	t.add(f.Ref(), f.At, "note", f.Note, own, made, wider)
}

func (t *tellings) ofPoints(s *trade.Series) {
	ref := s.Ref()
	own := sync.OnceValue(func() known { return t.toldOfSeries(s) })
	others := func() known { return t.toldOfAllSeries() }
	t.add(ref, s.At, "title", s.Title, own, others)
	t.add(ref, s.At, "covers", s.Covers, own, others)
	t.add(ref, s.At, "note", s.Note, own, others)
	for i, p := range s.Points {
		made := func() known { return between(s.Points[max(0, i-1):min(len(s.Points), i+2)]) }
		t.add(p.Ref(), p.At, "covers", p.Covers, own, others)
		t.add(p.Ref(), p.At, "note", p.Note, own, made, others)
	}
	for _, g := range s.Gaps {
		t.add(ref, g.At, "note", g.Note, own, others)
	}
}

// thing takes the note on something that has figures of its own at most.
func (t *tellings) thing(ref trade.Ref, at diag.Spot, note trade.Text) {
	t.add(ref, at, "note", note, func() known { return t.about(ref) }, t.all)
}

// narrative takes the front matter of a text and the titles of its charts. In
// its body an amount without a reference is a finding of its own.
func (t *tellings) narrative(n *trade.Narrative) {
	own := sync.OnceValue(func() known { return t.mentioned(n.Subject()) })
	sources := []func() known{own, t.all}
	if e := t.Event(n.ID); n.Section == "events" && e != nil {
		t.figures = e.Figures
		sources = []func() known{func() known { return t.toldOfEvent(e) }, func() known { return t.toldOfKin(e) }}
	}
	add := func(at diag.Spot, key, words string) {
		if words != "" {
			text := trade.Text{{Lang: n.Lang, Text: words}}
			t.list = append(t.list, telling{at: at, key: key, text: text, known: sources, figures: t.figures})
		}
	}
	add(n.At, "title", n.Title)
	add(n.At, "summary", n.Summary)
	for _, c := range n.Charts {
		add(c.At, "title", c.Title)
	}
	if t.figures == nil {
		return
	}
	for _, m := range n.BareCounts {
		if after := behind(m.At); measureBehind(after) != "" {
			text := trade.Text{{Lang: n.Lang, Text: m.Text}}
			t.list = append(t.list, telling{at: m.At, text: text, after: after, known: sources, figures: t.figures})
		}
	}
}

// behind are the words of a text behind a place, as far as its paragraph goes.
func behind(at diag.Spot) string {
	if at.Source == nil {
		return ""
	}
	_, end := at.Offsets()
	text := at.Source.Text[end:]
	if len(text) > 4*near { // near letters of any script
		text = strings.ToValidUTF8(text[:4*near], "")
	}
	text, _, _ = strings.Cut(text, "\n\n")
	return text
}

// kin are the events that one may be compared with: of its programmes, at its
// place, its parts and what it is part of.
func (s *site) kin(e *trade.Event) []*trade.Event {
	list := slices.Concat(s.PartsOf(e.ID), s.EventsOf(trade.Ref{Kind: trade.RefPlace, ID: e.Place}))
	if whole := s.Event(e.PartOf); whole != nil {
		list = append(list, whole)
	}
	for _, edition := range e.Programmes {
		list = append(list, s.EventsOf(trade.Ref{Kind: trade.RefProgramme, ID: edition.Programme})...)
	}
	return list
}
