package page

import (
	"slices"

	"tradepost/generator/trade"
)

// namedIn leads to the events and reports whose texts name a thing, in the
// wording that the page's language shows. An event that the page of the thing
// lists anyway is no news there.
func (d *desk) namedIn(r trade.Ref) []Link {
	listed := d.Graph.EventsOf(r)
	var links []Link
	for _, n := range d.Graph.MentionedIn(r) {
		of := trade.Ref{Kind: trade.RefReport, ID: n.ID}
		if n.Section == "events" {
			of.Kind = trade.RefEvent
		}
		if n.Section == "" || !d.names(n, r) || slices.ContainsFunc(listed, func(e *trade.Event) bool { return e.Ref() == of }) {
			continue
		}
		links = append(links, d.linkTo(of))
	}
	return links
}

// names reports whether a narrative speaks of a thing where readers of the
// page's language meet it.
func (d *desk) names(n *trade.Narrative, r trade.Ref) bool {
	shown := d.Graph.Narrative(n.Subject(), d.lang)
	return slices.ContainsFunc(shown.Mentions, func(m trade.Mention) bool { return m.Ref == r })
}
