package trade

import "slices"

// Amend puts records in the place of those of the same ids, if they name the
// same things: then all that Link worked out still holds, and the graph is what
// Link would make of the new records. It tells whether it did so, and how to take
// it back; if not, the graph is as it was. Only events, partners, sources and
// narratives can be amended.
//
// The graph must be whole. Whoever holds it sees the new values from then on, so
// nobody may read it meanwhile.
func (g *Graph) Amend(r Records) (undo func(), ok bool) {
	if !g.canAmend(r) {
		return nil, false
	}
	var before []func()
	for _, e := range r.Events {
		before = append(before, g.events[e.ID].become(e))
	}
	for _, p := range r.Partners {
		before = append(before, become(g.partners[p.ID], *p))
	}
	for _, s := range r.Sources {
		before = append(before, become(g.sources[s.ID], *s))
	}
	for _, n := range r.Narratives {
		before = append(before, become(g.text(n), *g.canonical(n)))
	}
	before = append(before, become(&g.Updated, g.latest()))
	return func() {
		for _, back := range before {
			back()
		}
	}, true
}

// become replaces what is there, and gives what puts it back.
func become[T any](there *T, value T) (undo func()) {
	old := *there
	*there = value
	return func() { *there = old }
}

// canAmend compares what the records name.
func (g *Graph) canAmend(r Records) bool {
	known := len(r.Events) + len(r.Partners) + len(r.Sources) + len(r.Narratives)
	others := len(r.Series) + len(r.Figures) + len(r.Places) + len(r.Sectors) + len(r.Programmes) + len(r.Measures) +
		len(r.Rates) + len(r.Changes) + len(r.Publications)
	if known == 0 || others > 0 || r.Site.At.Source != nil {
		return false
	}
	for _, e := range r.Events {
		if !g.events[e.ID].tiedAs(e) {
			return false
		}
	}
	if !sameIDs(g.partners, r.Partners, func(p *Partner) string { return p.ID }) ||
		!sameIDs(g.sources, r.Sources, func(s *Source) string { return s.ID }) {
		return false
	}
	for _, p := range r.Partners {
		if g.partners[p.ID].Place != p.Place {
			return false
		}
	}
	for _, n := range r.Narratives {
		if old := g.text(n); old == nil || !g.tiedAlike(old, n) {
			return false
		}
	}
	return true
}

// sameIDs tells whether records are all of a register, each once, or none.
func sameIDs[T any](known map[string]T, records []T, id func(T) string) bool {
	if len(records) == 0 {
		return true
	}
	seen := make(map[string]bool, len(records))
	for _, r := range records {
		if _, ok := known[id(r)]; !ok || seen[id(r)] {
			return false
		}
		seen[id(r)] = true
	}
	return len(records) == len(known)
}

// become takes over all of another event, but keeps the figures and deals that
// others point to, whose values it changes.
func (e *Event) become(other *Event) (undo func()) {
	var before []func()
	for i, f := range e.Figures {
		before = append(before, become(f, *other.Figures[i]))
	}
	for i, d := range e.Deals {
		before = append(before, become(d, *other.Deals[i]))
	}
	changed := *other
	changed.Figures, changed.Deals = e.Figures, e.Deals
	before = append(before, become(e, changed))
	return func() {
		for _, back := range before {
			back()
		}
	}
}

// A tie is one thing by which records hang together: what an event is, has or
// names, in the order of its file.
type tie struct {
	kind RefKind
	id   string
}

// tiedAs tells whether another event, which may be nowhere yet, can stand in the
// place of e.
func (e *Event) tiedAs(other *Event) bool {
	if e == nil {
		return false
	}
	ties, whole := other.ties()
	known, _ := e.ties()
	return whole && slices.Equal(ties, known)
}

// ties are all of an event's: those that Link looks up, and its own ids, dates
// and parts, by which it is found and ordered. It is not whole where Link would
// find fault with it by itself.
func (e *Event) ties() (all []tie, whole bool) {
	l := &linker{g: &Graph{}, ties: []tie{{RefEvent, e.ID}, {RefYear, e.Date.String()}}}
	l.event(e)
	for _, f := range e.Figures {
		l.ties = append(l.ties, tie{RefFigure, f.ID}, tie{RefFigure, f.PartOf}, tie{RefFigure, f.LikelyPartOf})
	}
	for _, d := range e.Deals {
		l.ties = append(l.ties, tie{RefDeal, d.ID}, tie{RefPlace, d.Place})
	}
	return l.ties, len(l.problems) == 0
}

// text is the narrative of the same path.
func (g *Graph) text(n *Narrative) *Narrative {
	for _, old := range g.narratives[n.Subject()] {
		if old.Path == n.Path {
			return old
		}
	}
	return nil
}

// tiedAlike compares what a text of the graph names with what another one does,
// and what is shown of it elsewhere by more than its reference.
func (g *Graph) tiedAlike(old, n *Narrative) bool {
	sameMention := func(a, b Mention) bool { return a.Ref == g.Canonical(b.Ref) }
	sameChart := func(a, b ChartBlock) bool {
		return a.ID == b.ID && a.Title == b.Title && a.From == b.From && a.To == b.To && a.Height == b.Height &&
			slices.Equal(a.Events, b.Events) && slices.Equal(a.Series, b.Series)
	}
	return old.Lang == n.Lang && old.Title == n.Title && old.Draft == n.Draft &&
		old.Date == n.Date && old.Updated == n.Updated && old.PublishDate == n.PublishDate &&
		slices.Equal(old.Sources, n.Sources) && slices.Equal(old.Authors, n.Authors) &&
		slices.EqualFunc(old.Mentions, n.Mentions, sameMention) && slices.EqualFunc(old.Charts, n.Charts, sameChart)
}

// tied notes what a record names instead of looking it up.
func (l *linker) tied(kind RefKind, id string) bool {
	if l.ties == nil {
		return false
	}
	l.ties = append(l.ties, tie{kind, id})
	return true
}
