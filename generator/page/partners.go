package page

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"tradepost/generator/trade"
)

// partnersView is a list to be read, by kind and country; the network beside
// it is an overview, on the first page only.
type partnersView struct {
	Page
	Count   string
	Groups  []PartnerGroup
	Network *ChartView
	Pages   Pages
}

// A PartnerGroup is the partners of one kind.
type PartnerGroup struct {
	Voice
	Kind  trade.PartnerKind
	Title string
	Rows  []PartnerRow
}

// A PartnerRow is one organisation and how often it appears.
type PartnerRow struct {
	Partner Link
	Country string
	Place   *Link
	Events  Total
	Deals   Total
}

// partners sorts the list once per language: names stand in the order of the
// language that the page is in.
func partners(s *Site) iter.Seq[Task] {
	sorted := map[trade.Lang]func() []*trade.Partner{}
	for _, lang := range s.Languages() {
		sorted[lang] = sync.OnceValue(func() []*trade.Partner { return s.sortedPartners(lang) })
	}
	return s.paged("partners/", len(s.Graph.Partners), func(d *desk, sh sheet) error {
		return writePartners(d, sh, sorted[d.lang]())
	})
}

func (s *Site) sortedPartners(lang trade.Lang) []*trade.Partner {
	p := s.Printers[lang]
	collate := p.Collator()
	list := slices.Clone(s.Graph.Partners)
	slices.SortStableFunc(list, func(a, b *trade.Partner) int {
		return cmp.Or(
			cmp.Compare(order(a.Kind, trade.PartnerKinds...), order(b.Kind, trade.PartnerKinds...)),
			collate(p.Country(a.Country), p.Country(b.Country)),
			collate(a.Name.In(lang).Text, b.Name.In(lang).Text),
		)
	})
	return list
}

func writePartners(d *desk, sh sheet, list []*trade.Partner) error {
	view := partnersView{
		Page:   d.frame("partners", d.sheetTitle("partners.title", sh), d.T("partners.description")),
		Count:  d.N("partners.count", len(list)),
		Groups: d.partnerGroups(list[sh.from:sh.to]),
		Pages:  d.pages("partners/", sh),
	}
	if sh.number == 1 && len(list) > 0 {
		if network := d.drawn("partners-network"); len(network.Table.Rows) > 0 {
			view.Network = &network
		}
	}
	d.beside(&view.Page, "partners/", sh)
	return d.render(d.out, "partners", view)
}

// partnerGroups cuts a sorted list where the kind changes.
func (d *desk) partnerGroups(list []*trade.Partner) []PartnerGroup {
	var groups []PartnerGroup
	for _, p := range list {
		if len(groups) == 0 || groups[len(groups)-1].Kind != p.Kind {
			groups = append(groups, PartnerGroup{Voice: d.voice(), Kind: p.Kind, Title: d.word("partner_kinds", string(p.Kind))})
		}
		last := &groups[len(groups)-1]
		last.Rows = append(last.Rows, d.partnerRow(p))
	}
	return groups
}

func (d *desk) partnerRow(p *trade.Partner) PartnerRow {
	self := p.Ref()
	row := PartnerRow{Partner: d.linkTo(self), Country: d.countryName(p.Country), Place: d.maybeLink(trade.RefPlace, p.Place)}
	row.Events, row.Deals = d.totals(self)
	return row
}

// countryName is empty for no country.
func (d *desk) countryName(code string) string {
	if code == "" {
		return ""
	}
	return d.Country(code)
}

// maybeLink is linkTo for an id that may be missing.
func (d *desk) maybeLink(kind trade.RefKind, id string) *Link {
	if id == "" {
		return nil
	}
	l := d.linkTo(trade.Ref{Kind: kind, ID: id})
	return &l
}
