package page

import (
	"iter"
	"slices"

	"tradepost/generator/trade"
)

// partnerView is one organisation: where it took part, and as what.
type partnerView struct {
	Page
	ListIDs
	First   bool // of its pages: the others continue the lists only
	Finding Finding
	Facts   []Fact
	URL     string // its own site
	Note    Words
	Figures []FigureGroup
	Played  []PartPlayed
	Deals   *DealTable
	People  []PartnerPerson
	Years   *YearTable
	Named   []Link // texts that name it
	Pages   Pages
}

// A PartPlayed is an event and what the partner was there.
type PartPlayed struct {
	Event Link
	Date  When
	Place Link
	Parts []PlayedPart
}

// A PlayedPart is one capacity, with the source that says so and the name it
// used.
type PlayedPart struct {
	Word   string
	Quote  Quote
	Source *SourceRef
}

// A PartnerPerson is somebody who stood for the partner at an event.
type PartnerPerson struct {
	PersonEntry
	Event Link
	Date  When
}

func partner(s *Site) iter.Seq[Task] {
	return pagedEach(s, s.Graph.Partners, (*trade.Partner).Ref, writePartner)
}

func writePartner(d *desk, p *trade.Partner, sh sheet) error {
	self := p.Ref()
	events, deals := d.Graph.EventsOf(self), d.Graph.DealsOf(self)
	view := partnerView{
		Page:  d.frame("partner", d.numbered(d.words(p.Name), sh), d.partnerLine(p), d.section("partners/", "nav.partners")),
		First: sh.number == 1, Deals: d.someDeals("partner.deals", cut(deals, sh)), Pages: d.pages(folderOf(self), sh),
	}
	for _, e := range newest(events, sh) {
		view.Played = append(view.Played, d.played(e, p.ID))
	}
	view.ListIDs = d.listIDs(len(cut(events, sh)), len(cut(deals, sh)))
	view.Record = d.record(self)
	d.beside(&view.Page, folderOf(self), sh)
	if view.First {
		view.Finding = d.find(&view.Page, self, events, deals)
		view.tell(d.organisationNode(p))
		view.tell(d.figureNodes(d.Graph.FiguresAbout(self))...)
		view.Facts, view.URL, view.Note = d.partnerFacts(p), p.URL, d.words(p.Note)
		view.Figures = d.figureGroups(d.Graph.FiguresAbout(self))
		view.People = d.partnerPeople(latest(events), p.ID)
		view.Years = d.yearTable(self, events, deals)
		view.Named = d.namedIn(self)
	}
	return d.render(d.out, "partner", view)
}

// partnerLine says in one line what the partner is.
func (d *desk) partnerLine(p *trade.Partner) string {
	return d.T("partner.description", "name", d.words(p.Name).Text, "kind", d.word("partner_kind", string(p.Kind)), "country", d.countryName(p.Country))
}

func (d *desk) partnerFacts(p *trade.Partner) []Fact {
	facts := []Fact{{Label: d.T("partner.kind"), Values: []Link{{Words: plain(d.word("partner_kind", string(p.Kind)))}}}}
	if name := d.countryName(p.Country); name != "" {
		facts = append(facts, Fact{Label: d.T("partner.country"), Values: []Link{{Words: plain(name)}}})
	}
	if place := d.maybeLink(trade.RefPlace, p.Place); place != nil {
		facts = append(facts, Fact{Label: d.T("partner.place"), Values: []Link{*place}})
	}
	if len(p.Aliases) > 0 {
		fact := Fact{Label: d.T("partner.aliases")}
		for _, alias := range p.Aliases {
			fact.Values = append(fact.Values, Link{Words: plain(alias)})
		}
		facts = append(facts, fact)
	}
	return facts
}

// played is every capacity in which the partner was at the event.
func (d *desk) played(e *trade.Event, id string) PartPlayed {
	row := PartPlayed{
		Event: d.linkTo(e.Ref()), Date: d.span(e.Date, e.EndDate),
		Place: d.linkTo(trade.Ref{Kind: trade.RefPlace, ID: e.Place}),
	}
	add := func(word string) { row.Parts = append(row.Parts, PlayedPart{Word: word}) }
	if slices.Contains(e.Hosts, id) {
		add(d.T("partner.host"))
	}
	for _, p := range e.Participants {
		if p.Partner == id {
			row.Parts = append(row.Parts, PlayedPart{
				Word: d.word("part", string(p.As)), Quote: d.quote(p.AsReported, p.Source), Source: d.maybeSource(p.Source),
			})
		}
	}
	if slices.ContainsFunc(e.Deals, func(deal *trade.Deal) bool { return slices.Contains(deal.Parties, id) }) {
		add(d.T("partner.party"))
	}
	if slices.ContainsFunc(e.People, func(p trade.Person) bool { return p.Organisation == id }) {
		add(d.T("partner.represented"))
	}
	return row
}

// partnerPeople is everybody who stood for the partner, the newest first.
func (d *desk) partnerPeople(events []*trade.Event, id string) []PartnerPerson {
	var list []PartnerPerson
	for _, e := range events {
		var here []trade.Person
		for _, p := range e.People {
			if p.Organisation == id {
				p.Organisation = "" // its own page need not lead to itself
				here = append(here, p)
			}
		}
		for _, entry := range d.people(here) {
			list = append(list, PartnerPerson{
				PersonEntry: entry, Event: d.linkTo(e.Ref()), Date: d.span(e.Date, e.EndDate),
			})
		}
	}
	return list
}
