package page

import (
	"iter"

	"tradepost/generator/trade"
)

// eventView is the page of one event: what was agreed, in figures and deals
// that each have their place, and what an honest editor adds.
type eventView struct {
	Page
	Lead          Lead
	Key           []KeyFigure // one for each of the first three scopes
	Facts         []Fact
	Silence       Silence
	Text          *NarrativeView
	Figures       []FigureGroup
	Compared      *DealTable // where three or more deals state a value
	Deals         []DealCard
	People        []PersonEntry
	Organisations []OrganisationEntry
	Notes         []NoteEntry
	Editions      []Neighbourhood
	Related       []RelatedEvents
	Reports       []Link
	Sources       []SourceRef
}

// A Fact is a label and what it says, each value with or without a link.
type Fact struct {
	Label  string
	Values []Link
	When   When // for a date, in place of values
}

// RelatedEvents are other events and how they belong to this one.
type RelatedEvents struct {
	Title string
	Rows  []EventRow
}

func event(s *Site) iter.Seq[Task] {
	return forEach(s, s.Graph.Events, (*trade.Event).Ref, writeEvent)
}

func writeEvent(d *desk, e *trade.Event) error {
	self := e.Ref()
	n, text, err := d.narrative("events/" + e.ID)
	if err != nil {
		return err
	}
	view := eventView{
		Page: d.frame("event", d.words(e.Title), d.inOwn(e.Summary), d.section("events/", "nav.events")),
		Lead: d.lead(e.Summary, d.statedBy(e, n)), Key: d.eventKey(e), Facts: d.eventFacts(e), Text: text,
		Figures: d.figureGroups(e.Figures), People: d.people(e.People),
		Organisations: d.organisations(e.Participants), Notes: d.notes(e.Notes, d.statedBy(e, n)),
		Editions: d.neighbourhoods(e), Related: d.related(e), Reports: d.reportsOn(self), Sources: d.sourceList(e.Sources),
	}
	view.Record = d.record(self)
	view.share(sharedEvent(e))
	view.printable()
	if n != nil {
		view.Draft = n.Draft
		if view.Lead.Text == "" {
			view.Lead = d.lead(summaryOf(n), d.statedBy(e, n))
		}
	}
	if view.Description == "" {
		view.Description = d.marked(view.Lead.Words)
	}
	d.numberLinks(text, view.Sources)
	sayOnce(&view.Page, &view.Lead, text)
	view.Silence = d.silence(e, "event.no_amount.long", "event.amount_at.long")
	for _, deal := range e.Deals {
		view.Deals = append(view.Deals, d.dealCard(deal))
	}
	if comparableDeals(e.Deals).most.Sign() > 0 {
		t := d.dealTable(d.T("event.deals.compared"), e.Deals, false)
		view.Compared = &t
	}
	d.neighbours(&view.Page, e)
	view.tell(d.eventNode(e))
	view.tell(d.figureNodes(e.Figures)...)
	return d.render(d.out, "event", view)
}

// section is a crumb to a section of the site.
func (d *desk) section(folder, key string) Link {
	return Link{Href: d.folder(folder), Words: d.say(key)}
}

// eventKey are the figures to see first: the one that matters of each scope.
func (d *desk) eventKey(e *trade.Event) []KeyFigure {
	var list []KeyFigure
	for _, scope := range resultScopes() {
		if f := headline(figuresOf(e, scope)); f != nil && len(list) < keyFigures {
			list = append(list, d.keyFigure(f.Value, f.Status, d.words(f.Covers), f.Ref()))
		}
	}
	return list
}

func figuresOf(e *trade.Event, scope trade.Scope) []*trade.Figure {
	var list []*trade.Figure
	for _, f := range e.Figures {
		if f.Scope == scope {
			list = append(list, f)
		}
	}
	return list
}

// eventFacts are the facts at a glance.
func (d *desk) eventFacts(e *trade.Event) []Fact {
	var facts []Fact
	add := func(key string, values ...Link) {
		if len(values) > 0 && values[0].Text != "" {
			facts = append(facts, Fact{Label: d.T(key), Values: values})
		}
	}
	facts = append(facts, Fact{Label: d.T("event.date"), When: d.span(e.Date, e.EndDate)})
	add("event.place", d.linkTo(trade.Ref{Kind: trade.RefPlace, ID: e.Place}))
	add("event.kind", Link{Words: plain(d.word("event_kind", string(e.Kind)))})
	add("event.mode", Link{Words: plain(d.word("mode", string(e.Mode)))})
	if e.PartOf != "" {
		add("event.part_of", d.linkTo(trade.Ref{Kind: trade.RefEvent, ID: e.PartOf}))
	}
	add("event.programme", d.editions(e)...)
	add("event.hosts", d.linksTo(trade.RefPartner, e.Hosts)...)
	add("event.theme", Link{Words: d.words(e.Theme)})
	add("event.sectors", d.linksTo(trade.RefSector, e.Sectors)...)
	for _, row := range d.termRows(e.Ref()) { // what the date or the place was when it was published
		facts = append(facts, Fact{Label: row.KindWord, Values: []Link{{Href: row.Href, Words: plain(d.T("changes.was") + " " + row.Old)}}})
	}
	return facts
}

// editions lead to the programmes of an event, under the edition's number.
func (d *desk) editions(e *trade.Event) []Link {
	links := make([]Link, len(e.Programmes))
	for i, ed := range e.Programmes {
		links[i] = d.linkTo(trade.Ref{Kind: trade.RefProgramme, ID: ed.Programme})
		if ed.Number > 0 {
			links[i].Text = d.T("event.edition", "programme", links[i].Text, "number", ed.Number)
		}
	}
	return links
}

// related are the events that this one belongs with, each named once.
func (d *desk) related(e *trade.Event) []RelatedEvents {
	var groups []RelatedEvents
	seen := map[string]bool{e.ID: true}
	add := func(title string, events []*trade.Event) {
		var rows []EventRow
		for _, other := range events {
			if !seen[other.ID] {
				seen[other.ID] = true
				rows = append(rows, d.eventRow(other))
			}
		}
		if len(rows) > 0 {
			groups = append(groups, RelatedEvents{Title: title, Rows: rows})
		}
	}
	if e.PartOf != "" {
		add(d.T("event.part_of"), []*trade.Event{d.Graph.Event(e.PartOf)})
	}
	add(d.T("event.parts"), d.Graph.PartsOf(e.ID))
	for _, ed := range e.Programmes {
		ref := trade.Ref{Kind: trade.RefProgramme, ID: ed.Programme}
		add(d.T("event.same_programme", "programme", d.marked(d.title(ref))), latest(d.Graph.EventsOf(ref)))
	}
	return groups
}

// reportsOn leads to the reports that refer to a thing.
func (d *desk) reportsOn(r trade.Ref) []Link {
	var links []Link
	seen := map[string]bool{}
	for _, n := range d.Graph.MentionedIn(r) {
		if n.Section == "reports" && !seen[n.ID] {
			seen[n.ID] = true
			links = append(links, d.linkTo(trade.Ref{Kind: trade.RefReport, ID: n.ID}))
		}
	}
	return links
}
