package trade

import (
	"maps"
	"slices"
	"strconv"
)

// backlinks answer "what leads here?" without a walk over the graph. Every
// list is in the order of the graph and names nothing twice.
type backlinks struct {
	events   map[Ref][]*Event
	deals    map[Ref][]*Deal
	figures  map[Ref][]*Figure
	cited    map[string][]Ref
	mentions map[Ref][]*Narrative
	parts    map[string][]*Event
	byYear   map[int][]*Event
	years    []int
	titles   map[string]Text // reports, by id
}

// EventsOf lists the events of a partner (host, participant, somebody's
// organisation or party of a deal), a place (with the places within it), a
// sector (of the event or of a deal) or a programme, by date.
func (g *Graph) EventsOf(ref Ref) []*Event { return g.back.events[ref] }

// DealsOf lists the deals of a partner, a sector, an event or a place (the
// deal's own or else its event's, with the places within), by the event's
// date.
func (g *Graph) DealsOf(ref Ref) []*Deal { return g.back.deals[ref] }

// FiguresAbout lists the figures of an event, or those of data/figures.toml
// about a place, a partner or a programme.
func (g *Graph) FiguresAbout(ref Ref) []*Figure { return g.back.figures[ref] }

// CitedBy lists everything that cites a source, as far as it has a place of
// its own: events, figures, deals, points, their growth and shares, series,
// reports.
func (g *Graph) CitedBy(source string) []Ref { return g.back.cited[source] }

// MentionedIn lists the narratives that refer to ref, or to something inside
// it (a figure of the event, a point of the series), one per subject and in
// the first language. An event's own text is not among its mentions.
func (g *Graph) MentionedIn(ref Ref) []*Narrative { return g.back.mentions[ref] }

// PartsOf lists the events that are part of an event, by date.
func (g *Graph) PartsOf(event string) []*Event { return g.back.parts[event] }

// Years lists the years in which an event began, ascending.
func (g *Graph) Years() []int { return g.back.years }

// EventsIn lists the events that began in a year, by date.
func (g *Graph) EventsIn(year int) []*Event { return g.back.byYear[year] }

// index fills the backlinks; every id that does not resolve is passed over.
func (g *Graph) index() {
	g.back = backlinks{
		events: map[Ref][]*Event{}, deals: map[Ref][]*Deal{}, figures: map[Ref][]*Figure{},
		cited: map[string][]Ref{}, mentions: map[Ref][]*Narrative{}, parts: map[string][]*Event{},
		byYear: map[int][]*Event{}, titles: map[string]Text{},
	}
	for _, e := range g.Events {
		g.indexEvent(e)
	}
	for _, f := range g.Figures {
		add(g.back.figures, f.About, f)
		g.citeFigure(f)
	}
	for _, s := range g.Series {
		g.indexSeries(s)
	}
	g.back.years = slices.Sorted(maps.Keys(g.back.byYear))
	g.indexNarratives()
	g.Updated = g.latest()
}

func (g *Graph) indexEvent(e *Event) {
	for _, ref := range g.refsOfEvent(e) {
		add(g.back.events, ref, e)
	}
	if e.PartOf != "" {
		add(g.back.parts, e.PartOf, e)
	}
	if e.Date.Year != 0 {
		add(g.back.byYear, e.Date.Year, e)
	}
	self := e.Ref()
	g.cite(self, e.Sources...)
	for _, p := range e.Participants {
		g.cite(self, p.Source)
	}
	for _, p := range e.People {
		g.cite(self, p.Source)
	}
	for _, n := range e.Notes {
		g.cite(self, n.Source)
	}
	for _, f := range e.Figures {
		add(g.back.figures, self, f)
		g.citeFigure(f)
	}
	for _, d := range e.Deals {
		g.indexDeal(e, d)
	}
}

// refsOfEvent is everything whose page lists the event.
func (g *Graph) refsOfEvent(e *Event) (refs []Ref) {
	partner := func(id string) { refs = append(refs, Ref{Kind: RefPartner, ID: id}) }
	sector := func(id string) { refs = append(refs, Ref{Kind: RefSector, ID: id}) }
	for _, id := range e.Hosts {
		partner(id)
	}
	for _, p := range e.Participants {
		partner(p.Partner)
	}
	for _, p := range e.People {
		partner(p.Organisation)
	}
	for _, id := range e.Sectors {
		sector(id)
	}
	for _, d := range e.Deals {
		for _, id := range d.Parties {
			partner(id)
		}
		for _, id := range d.Sectors {
			sector(id)
		}
	}
	for _, edition := range e.Programmes {
		refs = append(refs, Ref{Kind: RefProgramme, ID: edition.Programme})
	}
	return append(refs, g.around(e.Place)...)
}

// around is a place and every place it is within. A ring, which Link reports,
// is walked once.
func (g *Graph) around(place string) (refs []Ref) {
	for p := g.places[place]; p != nil; p = g.places[p.Within] {
		ref := p.Ref()
		if slices.Contains(refs, ref) {
			break
		}
		refs = append(refs, ref)
	}
	return refs
}

func (g *Graph) indexDeal(e *Event, d *Deal) {
	add(g.back.deals, e.Ref(), d)
	for _, id := range d.Parties {
		add(g.back.deals, Ref{Kind: RefPartner, ID: id}, d)
	}
	for _, id := range d.Sectors {
		add(g.back.deals, Ref{Kind: RefSector, ID: id}, d)
	}
	place := d.Place
	if place == "" {
		place = e.Place
	}
	for _, ref := range g.around(place) {
		add(g.back.deals, ref, d)
	}
	g.cite(d.Ref(), d.Source)
	for _, u := range d.Updates {
		g.cite(d.Ref(), u.Source)
	}
}

func (g *Graph) citeFigure(f *Figure) {
	g.cite(f.Ref(), f.Source)
	for _, a := range f.Also {
		g.cite(f.Ref(), a.Source)
	}
}

func (g *Graph) indexSeries(s *Series) {
	for _, p := range s.Points {
		ref := p.Ref()
		g.cite(ref, p.Source)
		for _, a := range p.Also {
			g.cite(ref, a.Source)
		}
		if p.Growth != nil {
			g.cite(p.GrowthRef(), p.Growth.Source)
		}
		for i, share := range p.Shares {
			g.cite(p.ShareRef(i), share.Source)
		}
	}
	for _, gap := range s.Gaps {
		g.cite(s.Ref(), gap.Source)
	}
}

// cite notes that by cites the sources; "" is no source.
func (g *Graph) cite(by Ref, sources ...string) {
	for _, source := range sources {
		if source != "" {
			add(g.back.cited, source, by)
		}
	}
}

// indexNarratives notes what each text refers to, in whatever language it
// does so.
func (g *Graph) indexNarratives() {
	for _, subject := range keys(g.narratives) {
		all := g.narratives[subject]
		self := refOf(all[0])
		for _, n := range all {
			if n.Section == "reports" {
				g.back.titles[n.ID] = append(g.back.titles[n.ID], Wording{Lang: n.Lang, Text: n.Title})
			}
			for _, source := range n.Sources {
				add(g.back.mentions, Ref{Kind: RefSource, ID: source}, all[0])
				if !self.IsZero() && !slices.Contains(g.back.cited[source], self) {
					g.cite(self, source)
				}
			}
			for _, m := range n.Mentions {
				for ref := m.Ref; !ref.IsZero(); ref = ref.Whole() {
					if ref != self {
						add(g.back.mentions, ref, all[0])
					}
				}
			}
		}
	}
}

// refOf is what a narrative is about; the zero Ref for the pages of the site
// (home, about, methodology).
func refOf(n *Narrative) Ref {
	switch n.Section {
	case "reports":
		return Ref{Kind: RefReport, ID: n.ID}
	case "events":
		return Ref{Kind: RefEvent, ID: n.ID}
	}
	return Ref{}
}

// Whole is what r is a part of: the event of a deal or a figure, the point of
// a growth rate, the series of a point; the zero Ref where r is no part.
func (r Ref) Whole() Ref {
	switch {
	case r.Part != "":
		r.Part = ""
		return r
	case r.Item == "":
		return Ref{}
	case r.Kind == RefSeries:
		return Ref{Kind: RefSeries, ID: r.ID}
	}
	return Ref{Kind: RefEvent, ID: r.ID}
}

// add appends an item once: lists are filled one record after the other, so
// that a repetition is always the last element.
func add[K, T comparable](lists map[K][]T, key K, item T) {
	list := lists[key]
	if n := len(list); n > 0 && list[n-1] == item {
		return
	}
	lists[key] = append(list, item)
}

// latest is the newest date on which a record says it was updated.
func (g *Graph) latest() (newest Date) {
	take := func(d Date) {
		if d.Compare(newest) > 0 {
			newest = d
		}
	}
	for _, e := range g.Events {
		take(e.Updated)
	}
	for _, s := range g.Series {
		take(s.Updated)
	}
	for _, n := range g.Narratives {
		take(n.Updated)
		take(n.Date)
	}
	for _, c := range g.Changes {
		take(c.Date)
	}
	return newest
}

// Title is the name by which a reader knows what ref names: a title, a name,
// or for a figure what it covers. It is empty for what has no name in the
// data (charts) or does not exist.
func (g *Graph) Title(ref Ref) Text {
	switch ref.Kind {
	case RefDeal:
		if d := g.deals[ref]; d != nil {
			return d.Title
		}
	case RefFigure:
		if f := g.figureOf(ref); f != nil {
			return f.Covers
		}
	case RefReport:
		return g.back.titles[ref.ID]
	case RefYear:
		if _, err := strconv.Atoi(ref.ID); err == nil {
			return Text{{Text: ref.ID}}
		}
	default:
		return g.name(ref)
	}
	return nil
}

func (g *Graph) figureOf(ref Ref) *Figure {
	if ref.Item == "" {
		return g.figures[ref.ID]
	}
	return g.eventFigures[ref]
}

// name is the title of a record that has a page of its own.
func (g *Graph) name(ref Ref) Text {
	switch ref.Kind {
	case RefEvent:
		if e := g.events[ref.ID]; e != nil {
			return e.Title
		}
	case RefPartner:
		if p := g.partners[ref.ID]; p != nil {
			return p.Name
		}
	case RefPlace:
		if p := g.places[ref.ID]; p != nil {
			return p.Name
		}
	case RefSector:
		if s := g.sectors[ref.ID]; s != nil {
			return s.Name
		}
	case RefProgramme:
		if p := g.programmes[ref.ID]; p != nil {
			return p.Name
		}
	case RefSource:
		if s := g.sources[ref.ID]; s != nil {
			return s.Title
		}
	case RefSeries:
		if s := g.series[ref.ID]; s != nil {
			return s.Title
		}
	}
	return nil
}
