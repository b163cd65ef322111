package page

import (
	"iter"

	"tradepost/generator/trade"
)

// placesView is every place inside the one that holds it.
type placesView struct {
	Page
	Tree []PlaceNode
}

// A PlaceNode is a place with the places within it.
type PlaceNode struct {
	Voice
	Place  Link
	Kind   string
	Events int // here or in a place within
	Within []PlaceNode
}

func places(s *Site) iter.Seq[Task] {
	return s.inEachLanguage("places/", func(d *desk) error {
		return d.render(d.out, "places", placesView{
			Page: d.frame("places", d.say("places.title"), d.T("places.description")),
			Tree: d.placesWithin(""),
		})
	})
}

// placesWithin are the places directly inside one, in the order of their
// names; "" for those that are in none.
func (d *desk) placesWithin(id string) []PlaceNode {
	var list []*trade.Place
	for _, p := range d.Graph.Places {
		if p.Within == id {
			list = append(list, p)
		}
	}
	var nodes []PlaceNode
	for _, p := range byName(d, list, func(p *trade.Place) trade.Text { return p.Name }) {
		nodes = append(nodes, PlaceNode{
			Voice: d.voice(), Place: d.linkTo(p.Ref()), Kind: d.word("place_kind", string(p.Kind)),
			Events: len(d.Graph.EventsOf(p.Ref())), Within: d.placesWithin(p.ID),
		})
	}
	return nodes
}

// placeView is one place: what is said of it, its trade, what was held there
// or within, and who sits there.
type placeView struct {
	Page
	ListIDs
	First    bool
	Finding  Finding
	Facts    []Fact
	Figures  []FigureGroup
	Series   SeriesTable
	Events   []EventRow
	Deals    *DealTable
	Partners []Link
	Within   []PlaceNode
	Years    *YearTable
	Named    []Link // texts that name it
	Pages    Pages
}

func placePage(s *Site) iter.Seq[Task] {
	return pagedEach(s, s.Graph.Places, (*trade.Place).Ref, writePlace)
}

func writePlace(d *desk, p *trade.Place, sh sheet) error {
	self := p.Ref()
	events, deals := d.Graph.EventsOf(self), d.Graph.DealsOf(self)
	description := d.T("place.description", "name", d.words(p.Name).Text)
	view := placeView{
		Page:  d.frame("place", d.numbered(d.words(p.Name), sh), description, d.placeCrumbs(p)...),
		First: sh.number == 1, Deals: d.someDeals("place.deals", cut(deals, sh)),
		Events: d.eventRows(newest(events, sh)), Pages: d.pages(folderOf(self), sh),
	}
	view.ListIDs = d.listIDs(len(cut(events, sh)), len(cut(deals, sh)))
	view.Record = d.record(self)
	d.beside(&view.Page, folderOf(self), sh)
	if view.First {
		view.tell(d.placeNode(p))
		view.tell(d.figureNodes(d.Graph.FiguresAbout(self))...)
		view.Finding = d.find(&view.Page, self, events, deals)
		view.Facts = d.placeFacts(p)
		view.Figures = d.figureGroups(d.Graph.FiguresAbout(self))
		view.Series = d.seriesList(seriesOf(d.Graph, p.ID))
		view.Partners = d.partnerLinks(partnersAt(d.Graph, p.ID))
		view.Within = d.placesWithin(p.ID)
		view.Years, view.Named = d.yearTable(self, events, deals), d.namedIn(self)
	}
	return d.render(d.out, "place", view)
}

// around is the places that hold a place, the innermost first.
func around(g *trade.Graph, p *trade.Place) []*trade.Place {
	var list []*trade.Place
	for p = g.Place(p.Within); p != nil; p = g.Place(p.Within) {
		list = append(list, p)
	}
	return list
}

// placeCrumbs lead down to the place, through those that hold it.
func (d *desk) placeCrumbs(p *trade.Place) []Link {
	crumbs := []Link{d.section("places/", "nav.places")}
	holding := around(d.Graph, p)
	for i := len(holding) - 1; i >= 0; i-- {
		crumbs = append(crumbs, d.linkTo(holding[i].Ref()))
	}
	return crumbs
}

func (d *desk) placeFacts(p *trade.Place) []Fact {
	facts := []Fact{{Label: d.T("place.kind"), Values: []Link{{Words: plain(d.word("place_kind", string(p.Kind)))}}}}
	within := Fact{Label: d.T("place.within")}
	for _, holding := range around(d.Graph, p) {
		within.Values = append(within.Values, d.linkTo(holding.Ref()))
	}
	if len(within.Values) > 0 {
		facts = append(facts, within)
	}
	if p.Lat != "" && p.Lon != "" {
		facts = append(facts, Fact{Label: d.T("place.position"), Values: []Link{{Words: plain(p.Lat + ", " + p.Lon)}}})
	}
	return facts
}

// seriesOf are the series that a place reports or is the partner of.
func seriesOf(g *trade.Graph, id string) []*trade.Series {
	var list []*trade.Series
	for _, s := range g.Series {
		if s.Reporter == id || s.Partner == id {
			list = append(list, s)
		}
	}
	return list
}

// partnersAt are the partners that sit in a place or in one within it.
func partnersAt(g *trade.Graph, id string) []*trade.Partner {
	var list []*trade.Partner
	for _, p := range g.Partners {
		for at := g.Place(p.Place); at != nil; at = g.Place(at.Within) {
			if at.ID == id {
				list = append(list, p)
				break
			}
		}
	}
	return list
}
