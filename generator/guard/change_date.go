package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// changeTooEarly warns of records of changes that are older than what they tell
// of: than the day on which the number was still published with its old value,
// than the source that has the new one, than the event that the number is a
// result of.
func changeTooEarly(p *part, report report) {
	if p.publication == nil {
		return
	}
	for _, c := range p.Changes {
		if p.faults.Keys(c.At, "date", "figure", "source", "old") {
			continue
		}
		if what, day := p.laterThan(c); !day.IsZero() {
			report(c.Of, c.At.Key("date"), diag.Args{"date": c.Date, "what": what, "day": day})
		}
	}
}

// laterThan is a day before which a change cannot have been made, and what
// happened on it; none for a change that came after all that is known.
func (s *site) laterThan(c *trade.Change) (what diag.Phrase, day trade.Date) {
	if x := s.dated(c.Source); x != nil && backwards(x.Date, c.Date) {
		return diag.Say("its source was published"), x.Date
	}
	if s.stillPublished(c) && backwards(s.Published.Date, c.Date) {
		return diag.Say("the number was still published as it was before"), s.Published.Date
	}
	if f := s.figureOf(c.Of); f != nil && isResult(f) {
		if e := s.Event(f.Event); e != nil && backwards(e.Date, c.Date) && !s.faults.Keys(e.At, "date") {
			return diag.Say("the event began"), e.Date
		}
	}
	return what, trade.Date{}
}

// stillPublished tells whether what a change starts from is what was published
// last, while the site says something else now.
func (s *site) stillPublished(c *trade.Change) bool {
	if !c.IsOfValue() {
		return s.Published.Terms[c.Of][c.What] == c.Was && s.TermOf(c.Of, c.What) != c.Was
	}
	now, _ := s.ValueOf(c.Of)
	was, published := s.Published.Values[c.Of]
	return published && was.Identical(c.Old) && !now.Identical(c.Old)
}

// changeTooLate warns of records of changes that are a year or more after anything
// else of the site: what was read, updated or published last. No clock is asked.
func changeTooLate(p *part, report report) {
	if p.publication == nil || len(p.Changes) == 0 {
		return
	}
	newest := p.newest()
	limit := trade.Date{Year: newest.Year + 1, Month: newest.Month, Day: newest.Day}
	for _, c := range p.Changes {
		if !newest.IsZero() && backwards(c.Date, limit) && !p.faults.Keys(c.At, "date") {
			report(c.Of, c.At.Key("date"), diag.Args{"date": c.Date, "newest": newest})
		}
	}
}

// newest is the last day of which the site tells, but for those of changes.
func (s *site) newest() trade.Date {
	newest := s.Published.Date
	for _, x := range s.Sources {
		newest = later(newest, x.Accessed)
	}
	for _, e := range s.Events {
		newest = later(newest, e.Updated)
	}
	for _, x := range s.Series {
		newest = later(newest, x.Updated)
	}
	for _, n := range s.Narratives {
		newest = later(newest, n.Updated)
	}
	return newest
}

func later(a, b trade.Date) trade.Date {
	if b.Compare(a) > 0 {
		return b
	}
	return a
}

// reasonUntranslated warns of reasons of changes that are not given in each
// language of the site: who reads of the change must be able to read why.
func reasonUntranslated(p *part, report report) {
	if p.publication == nil {
		return
	}
	for _, c := range p.Changes {
		for _, lang := range p.Site.Languages {
			if !c.Reason.Empty() && !slices.ContainsFunc(c.Reason, func(w trade.Wording) bool { return w.Lang == lang }) {
				report(c.Of, c.At.Key("reason"), diag.Args{"language": string(lang)})
				break
			}
		}
	}
}
