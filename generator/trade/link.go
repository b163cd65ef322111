package trade

import (
	"cmp"
	"slices"

	"tradepost/generator/diag"
)

// Link makes records one graph and reports every id that does not resolve,
// every id used twice and every reference of a narrative that leads nowhere.
// The graph is whole only if no error was reported; the records stay as they
// are. Nothing is said about ids that Records.Broken covers, nor about ids that
// one of two records with the same id may have been meant to have.
func Link(r Records, names Names) (*Graph, diag.Problems) {
	l := &linker{g: order(r), records: r, names: names, sorted: map[RefKind][]string{}, named: map[RefKind]map[string]string{}, nearest: map[string]string{}, doubtful: map[string]bool{}, lacking: map[RefKind][]diag.Problem{}}
	l.register()
	for _, e := range l.g.Events {
		l.event(e)
	}
	for _, s := range l.g.Series {
		l.oneSeries(s)
	}
	for _, f := range l.g.Figures {
		l.siteFigure(f)
	}
	l.registers()
	l.changes()
	l.cycles()
	l.narratives()
	l.tellLacking()
	l.g.index()
	return l.g, l.problems
}

// A linker is one run of Link: what it builds, and what it found.
type linker struct {
	g        *Graph
	records  Records
	names    Names
	problems diag.Problems
	sorted   map[RefKind][]string          // ids to suggest, made when the first is missing
	named    map[RefKind]map[string]string // ids by names, made then, too
	nearest  map[string]string             // by kind and unknown id, as near found it
	lacking  map[RefKind][]diag.Problem    // ids of registers that hold nothing
	doubtful map[string]bool               // as Records.Broken: a record took the id of another
	ties     []tie                         // not nil: nothing is looked up, but noted here
}

// order copies the lists of the records in the order of the graph.
func order(r Records) *Graph {
	g := &Graph{
		Site:       r.Site,
		Events:     slices.Clone(r.Events),
		Series:     slices.Clone(r.Series),
		Figures:    slices.Clone(r.Figures),
		Partners:   slices.Clone(r.Partners),
		Places:     slices.Clone(r.Places),
		Sectors:    slices.Clone(r.Sectors),
		Programmes: slices.Clone(r.Programmes),
		Sources:    slices.Clone(r.Sources),
		Rates:      slices.Clone(r.Rates),
		Narratives: slices.Clone(r.Narratives),
		Measures:   slices.Clone(r.Measures),
		Changes:    slices.Clone(r.Changes),
	}
	if n := len(r.Publications); n > 0 {
		g.Published = r.Publications[n-1]
	}
	slices.SortStableFunc(g.Changes, func(a, b *Change) int {
		return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.Of.String(), b.Of.String()))
	})
	slices.SortStableFunc(g.Events, func(a, b *Event) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
	})
	sortBy(g.Series, func(s *Series) string { return s.ID })
	sortBy(g.Figures, func(f *Figure) string { return f.ID })
	sortBy(g.Partners, func(p *Partner) string { return p.ID })
	sortBy(g.Places, func(p *Place) string { return p.ID })
	sortBy(g.Sectors, func(s *Sector) string { return s.ID })
	sortBy(g.Programmes, func(p *Programme) string { return p.ID })
	sortBy(g.Sources, func(s *Source) string { return s.ID })
	sortBy(g.Narratives, func(n *Narrative) string { return n.Path })
	sortBy(g.Measures, func(m *Measure) string { return m.ID })
	slices.SortStableFunc(g.Rates, func(a, b *Rate) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Year, b.Year))
	})
	builtIn := make([]*Measure, 0, len(BuiltIns)+len(g.Measures))
	for _, b := range BuiltIns {
		builtIn = append(builtIn, &Measure{ID: b.ID, Kind: b.Kind})
	}
	g.Measures = append(builtIn, g.Measures...)
	return g
}

func sortBy[T any](items []T, key func(T) string) {
	slices.SortStableFunc(items, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}

// register fills the lookups; of two records with one id the first stays.
func (l *linker) register() {
	g := l.g
	g.events = table(l, RefEvent, g.Events, func(e *Event) (string, diag.Spot) { return e.ID, e.At })
	g.series = table(l, RefSeries, g.Series, func(s *Series) (string, diag.Spot) { return s.ID, s.At })
	g.figures = table(l, RefFigure, g.Figures, func(f *Figure) (string, diag.Spot) { return f.ID, f.At })
	g.partners = table(l, RefPartner, g.Partners, func(p *Partner) (string, diag.Spot) { return p.ID, p.At })
	g.places = table(l, RefPlace, g.Places, func(p *Place) (string, diag.Spot) { return p.ID, p.At })
	g.sectors = table(l, RefSector, g.Sectors, func(s *Sector) (string, diag.Spot) { return s.ID, s.At })
	g.programmes = table(l, RefProgramme, g.Programmes, func(p *Programme) (string, diag.Spot) { return p.ID, p.At })
	g.sources = table(l, RefSource, g.Sources, func(s *Source) (string, diag.Spot) { return s.ID, s.At })
	g.measures = table(l, refMeasure, g.Measures, func(m *Measure) (string, diag.Spot) { return m.ID, m.At })
	g.narratives = map[string][]*Narrative{}
	for _, n := range g.Narratives {
		g.narratives[n.Subject()] = append(g.narratives[n.Subject()], n)
	}
	l.firstLanguageFirst()
	l.registerParts()
}

// refMeasure names measures in problems; no narrative refers to one.
const refMeasure RefKind = "measure"

// table is one lookup; it reports ids used twice. A record without an id, of
// which load has said so, is in none.
func table[T any](l *linker, kind RefKind, items []T, key func(T) (string, diag.Spot)) map[string]T {
	byID := make(map[string]T, len(items))
	for _, item := range items {
		id, at := key(item)
		if id == "" {
			continue
		}
		first, twice := byID[id]
		if !twice {
			byID[id] = item
			continue
		}
		_, firstAt := key(first)
		l.twice(Ref{Kind: kind, ID: id}, firstAt.Key("id"), at.Key("id"))
	}
	return byID
}

// twice reports the later of two records with one id. It was most likely
// copied, and what refers to it by the id it should have is no second mistake.
func (l *linker) twice(ref Ref, first, at diag.Spot) {
	where, id := diag.Say("built in"), ref.ID
	if first.Source != nil {
		where = diag.Say("in {place}", diag.Args{"place": place(first)})
	}
	l.doubtful[all(ref)] = true
	if ref.Item != "" {
		id = ref.Item
	}
	l.problems.Error(at, "duplicate-id", diag.Args{"kind": kindWord(ref.Kind), "id": id, "first": where})
}

// all stands for everything of the kind of ref, in its event or series where
// it is in one: "partner:*", "figure:EVENT/*".
func all(ref Ref) string {
	if ref.Item != "" {
		return string(ref.Kind) + ":" + ref.ID + "/*"
	}
	return string(ref.Kind) + ":*"
}

// registerParts fills the lookups of what stands inside events and series.
func (l *linker) registerParts() {
	g := l.g
	g.deals, g.eventFigures, g.points = map[Ref]*Deal{}, map[Ref]*Figure{}, map[Ref]*Point{}
	for _, e := range g.Events {
		for _, f := range e.Figures {
			switch first := g.eventFigures[f.Ref()]; {
			case f.ID == "": // load has said so
			case first != nil:
				l.twice(f.Ref(), first.At.Key("id"), f.At.Key("id"))
			default:
				g.eventFigures[f.Ref()] = f
			}
		}
		for _, d := range e.Deals {
			switch first := g.deals[d.Ref()]; {
			case d.ID == "": // likewise
			case first != nil:
				l.twice(d.Ref(), first.At.Key("id"), d.At.Key("id"))
			default:
				g.deals[d.Ref()] = d
			}
		}
	}
	for _, s := range g.Series {
		for _, p := range s.Points {
			l.registerPoint(p)
		}
	}
}

func (l *linker) registerPoint(p *Point) {
	if p.Period.From.IsZero() {
		return // load has said so
	}
	ref := p.Ref()
	if first := l.g.points[ref]; first != nil {
		l.doubtful[all(ref)] = true
		l.problems.Error(periodSpot(p), "duplicate-point", diag.Args{
			"period": p.Period, "first": place(periodSpot(first)),
		})
		return
	}
	l.g.points[ref] = p
}

// periodSpot is where a point says when it was.
func periodSpot(p *Point) diag.Spot {
	if p.Period.IsYear() {
		return p.At.Key("year")
	}
	return p.At.Key("period")
}
