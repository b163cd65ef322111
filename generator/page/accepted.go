package page

import "tradepost/generator/trade"

// findingsAnchor is where the methodology page lists the findings of the guard
// that the editors let stand.
const findingsAnchor = "findings-accepted"

// An AcceptedFinding is one of them, and why. Readers may judge for themselves.
type AcceptedFinding struct {
	Code   string
	Place  string
	Reason Words
}

func (d *desk) accepted(list []trade.Acceptance) []AcceptedFinding {
	found := make([]AcceptedFinding, len(list))
	for i, a := range list {
		found[i] = AcceptedFinding{Code: string(a.Code), Place: a.Place, Reason: d.words(a.Reason)}
	}
	return found
}

// A LetStand is a finding on the card of the number it is about.
type LetStand struct {
	Voice
	Reason Words
	Href   string // the list of all of them
}

// letStand are the findings accepted on a thing.
func (d *desk) letStand(r trade.Ref) []LetStand {
	var list []LetStand
	for _, a := range d.acceptances[r.String()] {
		href := d.link(Target{Path: d.address(d.lang, "methodology/"), Anchor: findingsAnchor})
		list = append(list, LetStand{Voice: d.voice(), Reason: d.words(a.Reason), Href: href})
	}
	return list
}

// acceptancesByPlace finds what is accepted at a place.
func acceptancesByPlace(list []trade.Acceptance) map[string][]trade.Acceptance {
	byPlace := map[string][]trade.Acceptance{}
	for _, a := range list {
		byPlace[a.Place] = append(byPlace[a.Place], a)
	}
	return byPlace
}
