package page

import (
	"iter"
	"slices"

	"tradepost/generator/trade"
)

// programmeView is a recurring event with its editions side by side. The
// editions are never summed: each counts in its own way.
type programmeView struct {
	Page
	Note     Words
	Figures  []FigureGroup // what is said of the programme as a whole
	Scopes   []string      // columns: scopes in which any edition states an amount
	Editions []EditionRow
	Reports  []Link
	Pages    Pages
}

// An EditionRow is one edition; Amounts has one cell per scope.
type EditionRow struct {
	Number  string // "" where unnumbered
	Event   Link
	Date    When
	Place   Link
	Amounts []AmountCell
}

// An AmountCell is what an edition states in one scope.
type AmountCell struct {
	Scope   string
	Figures []RowFigure // none: not stated
}

func programme(s *Site) iter.Seq[Task] {
	return pagedEach(s, s.Graph.Programmes, func(p *trade.Programme) trade.Ref {
		return trade.Ref{Kind: trade.RefProgramme, ID: p.ID}
	}, writeProgramme)
}

func writeProgramme(d *desk, p *trade.Programme, sh sheet) error {
	self := trade.Ref{Kind: trade.RefProgramme, ID: p.ID}
	editions := latest(d.Graph.EventsOf(self))
	scopes := amountScopes(editions)
	view := programmeView{
		Page: d.frame("programme", d.numbered(d.words(p.Name), sh), p.Note.In(d.lang).Text, d.section("events/", "nav.events")),
		Note: d.words(p.Note), Reports: d.reportsOn(self), Pages: d.pages(folderOf(self), sh),
	}
	if sh.number == 1 {
		view.Figures = d.figureGroups(d.Graph.FiguresAbout(self))
	}
	for _, scope := range scopes {
		view.Scopes = append(view.Scopes, d.word("scope", string(scope)))
	}
	for _, e := range cut(editions, sh) {
		view.Editions = append(view.Editions, d.editionRow(p.ID, e, scopes))
	}
	return d.render(d.out, "programme", view)
}

func (d *desk) editionRow(programme string, e *trade.Event, scopes []trade.Scope) EditionRow {
	row := EditionRow{
		Event: d.linkTo(trade.Ref{Kind: trade.RefEvent, ID: e.ID}), Date: d.span(e.Date, e.EndDate),
		Place: d.linkTo(trade.Ref{Kind: trade.RefPlace, ID: e.Place}),
	}
	for _, ed := range e.Programmes {
		if ed.Programme == programme && ed.Number > 0 {
			row.Number = d.Int(ed.Number)
		}
	}
	for _, scope := range scopes {
		cell := AmountCell{Scope: d.word("scope", string(scope))}
		for _, f := range e.Figures {
			if f.Scope == scope && f.Value.Kind == trade.Amount {
				cell.Figures = append(cell.Figures, d.rowFigure(f))
			}
		}
		row.Amounts = append(row.Amounts, cell)
	}
	return row
}

// amountScopes are the scopes in which any of the events states an amount, in
// the order of the contract; background is no result.
func amountScopes(events []*trade.Event) []trade.Scope {
	var scopes []trade.Scope
	for _, scope := range trade.Scopes {
		states := func(f *trade.Figure) bool { return f.Scope == scope && f.Value.Kind == trade.Amount }
		if scope != trade.Background && slices.ContainsFunc(events, func(e *trade.Event) bool {
			return slices.ContainsFunc(e.Figures, states)
		}) {
			scopes = append(scopes, scope)
		}
	}
	return scopes
}
