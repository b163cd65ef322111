package analysis

import (
	"cmp"
	"slices"

	"tradepost/generator/trade"
)

// A Network is who met where: events, the organisations linked to them and the
// countries these come from.
type Network struct {
	Events    []*trade.Event // by date; only those with organisations
	Partners  []Tie          // the most connected first, then by id
	Countries []string       // codes, the one with most organisations first
}

// A Tie is an organisation with the events that it is linked to, by date.
type Tie struct {
	Partner *trade.Partner
	Events  []*trade.Event
}

// NetworkOf gives the network of the window. Organisations that no event of it
// names are left out.
func NetworkOf(g *trade.Graph, w Window) Network {
	var n Network
	ties := map[string][]*trade.Event{}
	for _, e := range Events(g, w) {
		partners := PartnersOf(e)
		for _, id := range partners {
			ties[id] = append(ties[id], e)
		}
		if len(partners) > 0 {
			n.Events = append(n.Events, e)
		}
	}
	var linked []*trade.Partner
	for id, events := range ties {
		if p := g.Partner(id); p != nil {
			n.Partners = append(n.Partners, Tie{p, events})
			linked = append(linked, p)
		}
	}
	n.sort()
	for _, t := range tallies(linked, func(p *trade.Partner) string { return p.Country }) {
		n.Countries = append(n.Countries, t.Key)
	}
	return n
}

// Newest narrows a network to its latest events and who came to them.
func (n Network) Newest(events int) Network {
	if len(n.Events) <= events {
		return n
	}
	kept := n.Events[len(n.Events)-events:]
	narrow := Network{Events: kept, Countries: n.Countries}
	for _, t := range n.Partners {
		var met []*trade.Event
		for _, e := range t.Events {
			if slices.Contains(kept, e) {
				met = append(met, e)
			}
		}
		if len(met) > 0 {
			narrow.Partners = append(narrow.Partners, Tie{t.Partner, met})
		}
	}
	narrow.sort()
	return narrow
}

// MostConnected narrows a network to the organisations with most events, and to
// the events that they came to.
func (n Network) MostConnected(partners int) Network {
	if len(n.Partners) <= partners {
		return n
	}
	narrow := Network{Partners: n.Partners[:partners], Countries: n.Countries}
	for _, e := range n.Events {
		if slices.ContainsFunc(narrow.Partners, func(t Tie) bool { return slices.Contains(t.Events, e) }) {
			narrow.Events = append(narrow.Events, e)
		}
	}
	return narrow
}

// sort puts the most connected organisations first.
func (n Network) sort() {
	slices.SortFunc(n.Partners, func(a, b Tie) int {
		return cmp.Or(len(b.Events)-len(a.Events), cmp.Compare(a.Partner.ID, b.Partner.ID))
	})
}
