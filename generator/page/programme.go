package page

import (
	"iter"

	"tradepost/generator/trade"
)

// programmeView is a recurring event with its editions side by side. The
// editions are never summed: each counts in its own way.
type programmeView struct {
	Page
	ListIDs
	Finding  Finding
	Note     Words
	Figures  []FigureGroup // what is said of the programme as a whole
	Editions []EditionRow
	Reports  []Link
	Pages    Pages
}

// An EditionRow is one edition.
type EditionRow struct {
	Number  string // "" where unnumbered
	Event   Link
	Date    When
	Place   Link
	Amounts []ScopedFigure // none: not stated
}

// A ScopedFigure is an amount under the scope it was counted in.
type ScopedFigure struct {
	Scope     trade.Scope
	ScopeWord string
	RowFigure
}

func programme(s *Site) iter.Seq[Task] {
	return pagedEach(s, s.Graph.Programmes, (*trade.Programme).Ref, writeProgramme)
}

func writeProgramme(d *desk, p *trade.Programme, sh sheet) error {
	self := p.Ref()
	view := programmeView{
		Page: d.frame("programme", d.numbered(d.words(p.Name), sh), d.inOwn(p.Note), d.section("events/", "nav.events")),
		Note: d.words(p.Note), Reports: d.reportsOn(self), Pages: d.pages(folderOf(self), sh),
	}
	view.Record = d.record(self)
	if sh.number == 1 {
		view.Finding = d.find(&view.Page, self, d.Graph.EventsOf(self), nil)
		view.Figures = d.figureGroups(d.Graph.FiguresAbout(self))
		view.cardsLast = len(view.Figures) > 0 && len(view.Reports) == 0
	}
	for _, e := range newest(d.Graph.EventsOf(self), sh) {
		view.Editions = append(view.Editions, d.editionRow(p.ID, e))
	}
	view.ListIDs = d.listIDs(len(view.Editions), 0)
	return d.render(d.out, "programme", view)
}

func (d *desk) editionRow(programme string, e *trade.Event) EditionRow {
	row := EditionRow{
		Event: d.linkTo(e.Ref()), Date: d.span(e.Date, e.EndDate),
		Place:   d.linkTo(trade.Ref{Kind: trade.RefPlace, ID: e.Place}),
		Amounts: d.amounts(e),
	}
	for _, ed := range e.Programmes {
		if ed.Programme == programme && ed.Number > 0 {
			row.Number = d.Int(ed.Number)
		}
	}
	return row
}

// amounts are the sums that an event states as its results, in the order of
// trade.Scopes; background is no result.
func (d *desk) amounts(e *trade.Event) []ScopedFigure {
	var list []ScopedFigure
	for _, scope := range trade.Scopes {
		for _, f := range figuresOf(e, scope) {
			if scope != trade.Background && f.Value.Kind == trade.Amount {
				list = append(list, ScopedFigure{Scope: scope, ScopeWord: d.word("scope", string(scope)), RowFigure: d.rowFigure(f)})
			}
		}
	}
	return list
}
