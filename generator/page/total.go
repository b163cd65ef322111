package page

import "tradepost/generator/trade"

// A Total is how many the site lists of something. It leads to the list, so
// that a reader can count again. Of none there is no list: the zero Total.
type Total struct{ Text, Href string }

// Anchors of the lists on the page of a partner, a place or a sector.
const (
	eventsAnchor = "events"
	dealsAnchor  = "deals"
)

// total counts what stands in a list of the page of a thing.
func (d *desk) total(n int, of trade.Ref, list string) Total {
	if n == 0 {
		return Total{}
	}
	target := d.targetOf(d.lang, of)
	target.Anchor = list
	return Total{Text: d.Int(n), Href: d.link(target)}
}

// totals are how many events and deals belong to a thing.
func (d *desk) totals(of trade.Ref) (events, deals Total) {
	return d.total(len(d.Graph.EventsOf(of)), of, eventsAnchor), d.total(len(d.Graph.DealsOf(of)), of, dealsAnchor)
}

// A ListIDs is where the lists of such a page stand, "" for one that it lacks.
type ListIDs struct{ EventsID, DealsID string }

func (d *desk) listIDs(events, deals int) (ids ListIDs) {
	if events > 0 {
		ids.EventsID = d.anchor(eventsAnchor)
	}
	if deals > 0 {
		ids.DealsID = d.anchor(dealsAnchor)
	}
	return ids
}
