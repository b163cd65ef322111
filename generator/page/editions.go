package page

import (
	"slices"

	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// A Neighbourhood is an event between the editions of its programme before and
// after it, with what two of them state alike.
type Neighbourhood struct {
	Voice
	Title    string
	Editions []EditionHead // from the oldest
	Measures []EditionMeasure
}

// An EditionHead is an edition at the head of its column.
type EditionHead struct {
	Event Link // leads nowhere on the page of that event
	Date  When
	Which string // "Before"
	Label string // "Before, 2021", where columns become lists
}

// An EditionMeasure is a measure in one scope, with a cell for each edition.
type EditionMeasure struct {
	Measure Words
	Scope   string
	Cells   []EditionCell
}

// An EditionCell is what one edition states, and by how much that is another
// number than the edition to the left states.
type EditionCell struct {
	Label  string     // its edition, where columns become lists
	Figure *RowFigure // nil: not stated
	Change Link       // without a text: not worked out
}

// neighbourhoods are those of an event, one for each programme in which it has
// neighbours; programmes that share them are named by the first.
func (d *desk) neighbourhoods(e *trade.Event) []Neighbourhood {
	var list []Neighbourhood
	var shown [][]*trade.Event
	for _, ed := range e.Programmes {
		before, after := analysis.Neighbours(d.Graph, e, ed.Programme)
		editions := slices.DeleteFunc([]*trade.Event{before, e, after}, func(e *trade.Event) bool { return e == nil })
		if len(editions) < 2 || slices.ContainsFunc(shown, func(other []*trade.Event) bool { return slices.Equal(other, editions) }) {
			continue
		}
		shown = append(shown, editions)
		programme := d.title(trade.Ref{Kind: trade.RefProgramme, ID: ed.Programme}).Text
		n := d.neighbourhood(d.T("event.editions", "programme", programme), editions, slices.Index(editions, e))
		if ed.Number > 0 || len(n.Measures) > 0 {
			list = append(list, n)
		}
	}
	return list
}

func (d *desk) neighbourhood(title string, editions []*trade.Event, own int) Neighbourhood {
	n := Neighbourhood{Voice: d.voice(), Title: title}
	for i, e := range editions {
		head := EditionHead{Event: d.linkTo(e.Ref()), Date: d.span(e.Date, e.EndDate)}
		switch {
		case i < own:
			head.Which = d.T("event.editions.before")
		case i == own:
			head.Event.Href, head.Which = "", d.T("event.editions.this")
		default:
			head.Which = d.T("event.editions.after")
		}
		head.Label = d.T("event.editions.label", "which", head.Which, "year", d.Date(trade.Date{Year: e.Date.Year}))
		n.Editions = append(n.Editions, head)
	}
	for _, c := range analysis.Compare(editions, own) {
		row := EditionMeasure{Measure: d.measure(c.Measure), Scope: d.word("scope", string(c.Scope))}
		for i, head := range n.Editions {
			row.Cells = append(row.Cells, d.editionCell(head.Label, editions, c, i))
		}
		n.Measures = append(n.Measures, row)
	}
	return n
}

func (d *desk) editionCell(label string, editions []*trade.Event, c analysis.Comparison, i int) EditionCell {
	cell := EditionCell{Label: label}
	f := c.Figures[i]
	if f == nil {
		return cell
	}
	figure := d.rowFigure(f)
	cell.Figure = &figure
	if i == 0 {
		return cell
	}
	if change, ok := analysis.Change(c.Figures[i-1], f); ok {
		key, year := "event.editions.change", d.Date(trade.Date{Year: editions[i-1].Date.Year})
		if change.Number.IsZero() {
			key = "event.editions.same"
		}
		cell.Change = Link{
			Href:  d.to(c.Figures[i-1].Ref()),
			Words: plain(d.T(key, "change", d.Percent(change.Number.Round(-1), true), "when", year)),
		}
	}
	return cell
}
