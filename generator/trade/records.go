package trade

// Records is what the files of a site say, each record knowing its line, not
// yet checked against each other.
type Records struct {
	Site       Site
	Events     []*Event
	Series     []*Series
	Figures    []*Figure // data/figures.toml
	Partners   []*Partner
	Places     []*Place
	Sectors    []*Sector
	Programmes []*Programme
	Measures   []*Measure // data/measures.toml, without the built-in ones
	Sources    []*Source
	Rates      []*Rate
	Narratives []*Narrative

	Changes      []*Change
	Publications []Publication // the last one counts
	Translations []Translations

	// Broken holds the references that cannot be checked because the file or
	// the record which would define them cannot be read: "event:x" for
	// data/events/x.toml, "partner:*" for data/partners.toml or for a partner
	// whose id is not known, "figure:x/*" and "deal:x/*" for such a figure or
	// deal of an event, "trade:x/*" for a point without its year,
	// "trade:x/2022/growth" for its growth, "site:*" for data/site.toml,
	// "report:x" and "narrative:reports/x" for a text.
	Broken map[string]bool

	// Drafts holds the subjects ("reports/x") of texts that Published left out.
	Drafts map[string]bool
}

// Names are the things outside the records that a narrative may name.
type Names struct {
	Charts []string // the catalogue of package chart
}

// A Graph is the checked whole of a site: every id in it resolves, every list
// is in its order for readers. Nothing in it changes after Link, and the lists
// its methods return are its own: they are read, not written.
type Graph struct {
	Site       Site
	Events     []*Event     // by date, then id
	Series     []*Series    // by id
	Figures    []*Figure    // by id
	Partners   []*Partner   // by id; readers' order is the page's
	Places     []*Place     // by id
	Sectors    []*Sector    // by id
	Programmes []*Programme // by id
	Sources    []*Source    // by id
	Rates      []*Rate      // by from, to, year
	Narratives []*Narrative // by path
	Measures   []*Measure   // built-in ones first, then by id
	Changes    []*Change    // the latest first, then by reference
	Published  Publication  // zero: nothing was recorded
	Updated    Date         // the latest of all records' updated dates

	events     map[string]*Event
	series     map[string]*Series
	figures    map[string]*Figure
	partners   map[string]*Partner
	places     map[string]*Place
	sectors    map[string]*Sector
	programmes map[string]*Programme
	sources    map[string]*Source
	measures   map[string]*Measure
	narratives map[string][]*Narrative // "reports/x": one per language, the first language first

	deals        map[Ref]*Deal     // deal:EVENT/ID
	eventFigures map[Ref]*Figure   // figure:EVENT/ID
	points       map[Ref]*Point    // trade:ID/ANCHOR
	changed      map[Ref][]*Change // by what the value is of
	termChanges  map[Ref][]*Change
	back         backlinks
}

// Lookups. They answer nil for an unknown id, which after Link is a bug of the
// caller unless the id came from outside.

func (g *Graph) Event(id string) *Event     { return g.events[id] }
func (g *Graph) SeriesOf(id string) *Series { return g.series[id] }
func (g *Graph) Figure(id string) *Figure   { return g.figures[id] }
func (g *Graph) Partner(id string) *Partner { return g.partners[id] }
func (g *Graph) Place(id string) *Place     { return g.places[id] }
func (g *Graph) Sector(id string) *Sector   { return g.sectors[id] }
func (g *Graph) Source(id string) *Source   { return g.sources[id] }
func (g *Graph) Measure(id string) *Measure { return g.measures[id] }

// EventFigure gives one figure of an event; with event "" it is Figure(id).
func (g *Graph) EventFigure(event, id string) *Figure {
	if event == "" {
		return g.figures[id]
	}
	return g.eventFigures[Ref{Kind: RefFigure, ID: event, Item: id}]
}

// Point gives the point of a series at an anchor ("2022", "2017-01_2017-04").
func (g *Graph) Point(series, anchor string) *Point {
	return g.points[Ref{Kind: RefSeries, ID: series, Item: anchor}]
}

// Narrative gives the text of one subject ("reports/x", "events/y", "home") in
// the wanted language, or in the first one; nil where nobody wrote it.
func (g *Graph) Narrative(subject string, want Lang) *Narrative {
	all := g.narratives[subject]
	for _, n := range all {
		if n.Lang == want {
			return n
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all[0]
}

// Subject is what a narrative is about, one for all its languages:
// "reports/x", "events/y", "home".
func (n *Narrative) Subject() string {
	if n.Section == "" {
		return n.ID
	}
	return n.Section + "/" + n.ID
}

// Ref is the reference to an event, event:ID; so for each record with an id.
func (e *Event) Ref() Ref     { return Ref{Kind: RefEvent, ID: e.ID} }
func (s *Series) Ref() Ref    { return Ref{Kind: RefSeries, ID: s.ID} }
func (p *Partner) Ref() Ref   { return Ref{Kind: RefPartner, ID: p.ID} }
func (p *Place) Ref() Ref     { return Ref{Kind: RefPlace, ID: p.ID} }
func (x *Sector) Ref() Ref    { return Ref{Kind: RefSector, ID: x.ID} }
func (p *Programme) Ref() Ref { return Ref{Kind: RefProgramme, ID: p.ID} }
func (x *Source) Ref() Ref    { return Ref{Kind: RefSource, ID: x.ID} }

// Ref is the reference to a figure: figure:EVENT/ID, or figure:ID where it
// belongs to no event.
func (f *Figure) Ref() Ref {
	if f.Event == "" {
		return Ref{Kind: RefFigure, ID: f.ID}
	}
	return Ref{Kind: RefFigure, ID: f.Event, Item: f.ID}
}

// Ref is the reference to a deal: deal:EVENT/ID.
func (d *Deal) Ref() Ref { return Ref{Kind: RefDeal, ID: d.Event, Item: d.ID} }

// Ref is the reference to a point: trade:ID/2022.
func (p *Point) Ref() Ref {
	return Ref{Kind: RefSeries, ID: p.Series, Item: p.Period.Anchor()}
}

// A BuiltIn measure needs no file; the theme names it.
type BuiltIn struct {
	ID   string
	Kind ValueKind
}

// BuiltIns are the measures that every site has.
var BuiltIns = []BuiltIn{
	{"contract_value", Amount},
	{"investment", Amount},
	{"trade_value", Amount},
	{"deals", Count},
	{"participants", Count},
	{"enterprises", Count},
	{"associations", Count},
	{"countries", Count},
	{"cities", Count},
	{"exhibitors", Count},
	{"delegations", Count},
}
