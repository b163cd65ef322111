package page

import (
	"iter"
	"slices"

	"tradepost/generator/trade"
)

// sectorsView lists the fields of business with how much is known of each.
type sectorsView struct {
	Page
	Caption string
	Rows    []SectorRow
}

// A SectorRow is one sector; its bar compares the number of events.
type SectorRow struct {
	Sector Link
	Events Total
	Deals  Total
	Bar    *Bar // nil: none of the column tells anything
}

func sectorsIndex(s *Site) iter.Seq[Task] { return s.inEachLanguage("sectors/", writeSectors) }

func writeSectors(d *desk) error {
	view := sectorsView{Page: d.frame("sectors", d.say("sectors.title"), d.T("sectors.description"))}
	sectors := byName(d, d.Graph.Sectors, func(x *trade.Sector) trade.Text { return x.Name })
	var counts []int
	for _, x := range sectors {
		counts = append(counts, len(d.Graph.EventsOf(x.Ref())))
	}
	bars := barsOf(counts)
	view.Caption = d.captioned("sectors", bars)
	for i, x := range sectors {
		row := SectorRow{Sector: d.linkTo(x.Ref()), Bar: bars[i]}
		row.Events, row.Deals = d.totals(x.Ref())
		view.Rows = append(view.Rows, row)
	}
	return d.render(d.out, "sectors", view)
}

// byName sorts as the page's language does.
func byName[T any](d *desk, list []T, name func(T) trade.Text) []T {
	collate := d.Collator()
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b T) int { return collate(name(a).In(d.lang).Text, name(b).In(d.lang).Text) })
	return sorted
}

// sectorView is one field of business: its deals, the events that had it as a
// subject, and who dealt in it.
type sectorView struct {
	Page
	ListIDs
	First    bool
	Finding  Finding
	Deals    *DealTable
	Events   []EventRow
	Partners []Link
	Years    *YearTable
	Named    []Link // texts that name it
	Pages    Pages
}

func sector(s *Site) iter.Seq[Task] {
	return pagedEach(s, s.Graph.Sectors, (*trade.Sector).Ref, writeSector)
}

func writeSector(d *desk, x *trade.Sector, sh sheet) error {
	self := x.Ref()
	events, deals := d.Graph.EventsOf(self), d.Graph.DealsOf(self)
	description := d.T("sector.description", "name", d.words(x.Name).Text)
	view := sectorView{
		Page:  d.frame("sector", d.numbered(d.words(x.Name), sh), description, d.section("sectors/", "nav.sectors")),
		First: sh.number == 1, Deals: d.someDeals("sector.deals", cut(deals, sh)),
		Events: d.eventRows(newest(events, sh)), Pages: d.pages(folderOf(self), sh),
	}
	view.ListIDs = d.listIDs(len(cut(events, sh)), len(cut(deals, sh)))
	view.Record = d.record(self)
	d.beside(&view.Page, folderOf(self), sh)
	if view.First {
		view.Finding = d.find(&view.Page, self, events, deals)
		view.Partners, view.Years, view.Named = d.parties(deals), d.yearTable(self, events, deals), d.namedIn(self)
	}
	return d.render(d.out, "sector", view)
}

// parties are the partners of several deals, each once, in the order of their
// names.
func (d *desk) parties(deals []*trade.Deal) []Link {
	seen := map[string]bool{}
	var list []*trade.Partner
	for _, deal := range deals {
		for _, id := range deal.Parties {
			if !seen[id] {
				seen[id] = true
				list = append(list, d.Graph.Partner(id))
			}
		}
	}
	return d.partnerLinks(list)
}

func (d *desk) partnerLinks(list []*trade.Partner) []Link {
	var links []Link
	for _, p := range byName(d, list, func(p *trade.Partner) trade.Text { return p.Name }) {
		links = append(links, d.linkTo(p.Ref()))
	}
	return links
}
