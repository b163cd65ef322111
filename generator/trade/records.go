package trade

import "tradepost/generator/diag"

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
	Measures   []*Measure
	Sources    []*Source
	Rates      []*Rate
	Narratives []*Narrative

	// Broken holds the references that cannot be checked because the file
	// which would define them does not parse: "event:x" for
	// data/events/x.toml, "partner:*" for data/partners.toml.
	Broken map[string]bool
}

// Names are the things outside the records that a narrative may name.
type Names struct {
	Charts []string // the catalogue of package chart
}

// A Graph is the checked whole of a site: every id in it resolves, every list
// is in its order for readers. Nothing in it changes after Link.
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
	Rates      []*Rate
	Narratives []*Narrative // by path
	Measures   []*Measure   // built-in ones first
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
	narratives map[string][]*Narrative // "reports/x": one per language
}

// Link makes records one graph and reports every id that does not resolve,
// every id used twice and every reference of a narrative that leads nowhere.
// The graph is whole only if no error was reported.
func Link(r Records, names Names) (*Graph, diag.Problems) {
	panic("written by the linking stage")
}

// Lookups. They answer nil for an unknown id, which after Link is a bug of the
// caller unless the id came from outside.

func (g *Graph) Event(id string) *Event         { return g.events[id] }
func (g *Graph) SeriesOf(id string) *Series     { return g.series[id] }
func (g *Graph) Figure(id string) *Figure       { return g.figures[id] }
func (g *Graph) Partner(id string) *Partner     { return g.partners[id] }
func (g *Graph) Place(id string) *Place         { return g.places[id] }
func (g *Graph) Sector(id string) *Sector       { return g.sectors[id] }
func (g *Graph) Programme(id string) *Programme { return g.programmes[id] }
func (g *Graph) Source(id string) *Source       { return g.sources[id] }
func (g *Graph) Measure(id string) *Measure     { return g.measures[id] }

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
