package analysis

import (
	"cmp"
	"slices"

	"tradepost/generator/trade"
)

// A Tally counts the members of one class.
type Tally[K cmp.Ordered, M any] struct {
	Key     K
	Members []M
}

// tallies counts members by class, the largest class first, then by key.
func tallies[K cmp.Ordered, M any](members []M, class func(M) K) []Tally[K, M] {
	byKey := map[K][]M{}
	for _, m := range members {
		byKey[class(m)] = append(byKey[class(m)], m)
	}
	var all []Tally[K, M]
	for key, in := range byKey {
		all = append(all, Tally[K, M]{key, in})
	}
	slices.SortFunc(all, func(a, b Tally[K, M]) int {
		return cmp.Or(len(b.Members)-len(a.Members), cmp.Compare(a.Key, b.Key))
	})
	return all
}

// PartnersByKind counts the organisations that took part in the window.
func PartnersByKind(g *trade.Graph, w Window) []Tally[trade.PartnerKind, *trade.Partner] {
	return tallies(Partners(g, w), func(p *trade.Partner) trade.PartnerKind { return p.Kind })
}

// PartnersByCountry counts them by their country's code.
func PartnersByCountry(g *trade.Graph, w Window) []Tally[string, *trade.Partner] {
	return tallies(Partners(g, w), func(p *trade.Partner) string { return p.Country })
}

// Partners lists the organisations of the window: all for the zero window, else
// those linked to one of its events.
func Partners(g *trade.Graph, w Window) []*trade.Partner {
	if w.From == 0 && w.To == 0 && len(w.Events) == 0 {
		return g.Partners
	}
	in := map[string]bool{}
	for _, e := range Events(g, w) {
		for _, id := range PartnersOf(e) {
			in[id] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(g.Partners), func(p *trade.Partner) bool { return !in[p.ID] })
}

// PartnersOf lists the organisations of an event by id, each once: hosts,
// participants, parties to its deals, organisations of its people.
func PartnersOf(e *trade.Event) []string {
	ids := slices.Clone(e.Hosts)
	for _, p := range e.Participants {
		ids = append(ids, p.Partner)
	}
	for _, d := range e.Deals {
		ids = append(ids, d.Parties...)
	}
	for _, p := range e.People {
		if p.Organisation != "" {
			ids = append(ids, p.Organisation)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// StageOf is how far a deal is: the stage of its latest update.
func StageOf(d *trade.Deal) trade.Stage {
	stage, latest := d.Stage, trade.Date{}
	for _, u := range d.Updates {
		if compareDates(u.Date, latest) >= 0 {
			stage, latest = u.Stage, u.Date
		}
	}
	return stage
}

func compareDates(a, b trade.Date) int {
	return cmp.Or(a.Year-b.Year, a.Month-b.Month, a.Day-b.Day)
}

// DealsByStage counts the deals of the window by where they are now, in the
// order of the stages; stages without a deal are left out.
func DealsByStage(g *trade.Graph, w Window) []Tally[trade.Stage, *trade.Deal] {
	var deals []*trade.Deal
	for _, e := range Events(g, w) {
		deals = append(deals, e.Deals...)
	}
	all := tallies(deals, StageOf)
	slices.SortFunc(all, func(a, b Tally[trade.Stage, *trade.Deal]) int {
		return slices.Index(trade.Stages, a.Key) - slices.Index(trade.Stages, b.Key)
	})
	return all
}

// A SectorRow is a sector with the events that touched it, by date, and with
// how many of their deals named it.
type SectorRow struct {
	Sector *trade.Sector
	Events []*trade.Event
	Deals  map[string]int // event id -> deals, where any
}

// SectorsByEvent lists the sectors of the window's events, the most frequent
// first, then by when they first came up.
func SectorsByEvent(g *trade.Graph, w Window) []SectorRow {
	rows := map[string]*SectorRow{}
	for _, e := range Events(g, w) {
		deals := map[string]int{}
		for _, d := range e.Deals {
			for _, s := range d.Sectors {
				deals[s]++
			}
		}
		for _, s := range sectorsOf(e, deals) {
			sector := g.Sector(s)
			if sector == nil {
				continue // the linking stage has said so
			}
			if rows[s] == nil {
				rows[s] = &SectorRow{Sector: sector, Deals: map[string]int{}}
			}
			rows[s].Events = append(rows[s].Events, e)
			if deals[s] > 0 {
				rows[s].Deals[e.ID] = deals[s]
			}
		}
	}
	var all []SectorRow
	for _, r := range rows {
		all = append(all, *r)
	}
	slices.SortFunc(all, func(a, b SectorRow) int {
		return cmp.Or(len(b.Events)-len(a.Events), compareDates(a.Events[0].Date, b.Events[0].Date), cmp.Compare(a.Sector.ID, b.Sector.ID))
	})
	return all
}

func sectorsOf(e *trade.Event, deals map[string]int) []string {
	ids := slices.Clone(e.Sectors)
	for s := range deals {
		ids = append(ids, s)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
