package page

import (
	"iter"
	"slices"

	"tradepost/generator/trade"
)

// dealsView is the explorer of deals, the newest first.
type dealsView struct {
	Page
	Count    string
	Explorer *Explorer // on the first page
	Whole    *Link     // on the others: the way there
	Table    DealTable
	Pages    Pages
}

func deals(s *Site) iter.Seq[Task] {
	list := s.allDeals()
	return s.paged("deals/", len(list), func(d *desk, sh sheet) error { return writeDeals(d, sh, list) })
}

func writeDeals(d *desk, sh sheet, list []*trade.Deal) error {
	view := dealsView{
		Page:  d.frame("deals", d.sheetTitle("deals.title", sh), d.T("deals.description")),
		Count: d.N("deals.count", len(list)),
		Table: d.dealTable(d.T("deals.caption"), list[sh.from:sh.to], true),
		Pages: d.pages("deals/", sh),
	}
	view.Explorer, view.Whole = d.exploring(d.explored[0](), sh)
	view.Table.Explored = view.Explorer != nil
	d.beside(&view.Page, "deals/", sh)
	return d.render(d.out, "deals", view)
}

// allDeals is every deal of the site, the newest first, those of one day in
// the order of their event.
func (s *Site) allDeals() []*trade.Deal {
	var list []*trade.Deal
	for _, e := range s.Graph.Events {
		list = append(list, e.Deals...)
	}
	slices.SortStableFunc(list, func(a, b *trade.Deal) int { return s.dealDate(b).Compare(s.dealDate(a)) })
	return list
}

// dealDate is when a deal was made: its event's date where it has none.
func (s *Site) dealDate(deal *trade.Deal) trade.Date {
	if deal.Date.IsZero() {
		return s.Graph.Event(deal.Event).Date
	}
	return deal.Date
}
