package page

import (
	"slices"

	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// An EventRow is one event in a list.
type EventRow struct {
	Event    Link
	Date     When
	Year     int
	Kind     trade.EventKind
	KindWord string
	Place    Link
	Figure   *RowFigure // the one that matters, nil where there is none
	Silence  Silence    // that it states no amount
}

// A RowFigure is the figure of a row: never a number without what it covers.
type RowFigure struct {
	Number  Number
	Joint   string // stands between the two: in Russian a number would govern the noun after it
	Covers  Words
	Caution string // the status, where it is not simply reported
}

func (d *desk) eventRow(e *trade.Event) EventRow {
	row := EventRow{
		Event: d.linkTo(e.Ref()),
		Date:  d.span(e.Date, e.EndDate), Year: e.Date.Year,
		Kind: e.Kind, KindWord: d.word("event_kind", string(e.Kind)),
		Place: d.linkTo(trade.Ref{Kind: trade.RefPlace, ID: e.Place}),
	}
	if f := headline(e.Figures); f != nil {
		figure := d.rowFigure(f)
		row.Figure = &figure
	}
	row.Silence = d.silence(e, "event.no_amount", "event.amount_at")
	return row
}

// A Silence is what is said of an event that states no amount: that it does not,
// or which of its parts does. It is empty where the event does.
type Silence struct {
	Text string
	Part *Link // follows Text
}

func (d *desk) silence(e *trade.Event, none, at string) Silence {
	if analysis.StatesAmount(e) {
		return Silence{}
	}
	if part := analysis.AmountPart(d.Graph, e); part != nil {
		link := d.linkTo(part.Ref())
		return Silence{d.T(at), &link}
	}
	return Silence{Text: d.T(none)}
}

// rowFigure is a figure in a row, joined to its card.
func (d *desk) rowFigure(f *trade.Figure) RowFigure {
	return RowFigure{
		Number: d.listed(f.Value, f.Status, f.Ref()), Joint: d.T("value.joint"),
		Covers: d.words(f.Covers), Caution: d.caution(f.Status),
	}
}

func (d *desk) eventRows(events []*trade.Event) []EventRow {
	rows := make([]EventRow, len(events))
	for i, e := range events {
		rows[i] = d.eventRow(e)
	}
	return rows
}

// latest is events with the newest first.
func latest(events []*trade.Event) []*trade.Event {
	return newest(events, sheet{to: len(events)})
}

// newest are the events of one page of a list with the newest first.
func newest(events []*trade.Event, sh sheet) []*trade.Event {
	list := make([]*trade.Event, 0, sh.to-sh.from)
	for i := sh.from; i < min(sh.to, len(events)); i++ {
		list = append(list, events[len(events)-1-i])
	}
	return list
}

// headline is the one figure that stands for all of an event's: an amount before a
// count, a counted one before an estimate, the event's own total before its
// parts and before totals that reach beyond it, then by measure, then in the
// order of the file. Nil where no figure is a result.
func headline(figures []*trade.Figure) *trade.Figure {
	var best *trade.Figure
	for _, f := range figures {
		if f.Scope != trade.Background && (best == nil || slices.Compare(rank(f), rank(best)) < 0) {
			best = f
		}
	}
	return best
}

// resultScopes are the scopes of results, the event's own total first and what
// reaches beyond it last.
func resultScopes() []trade.Scope {
	return []trade.Scope{trade.WholeEvent, trade.OnSite, trade.HostTotal, trade.AllParties, trade.Cumulative}
}

// rank is what headline compares, the lowest first.
func rank(f *trade.Figure) []int {
	return []int{
		btoi(f.Value.Kind != trade.Amount),
		btoi(f.Status == trade.Estimated),
		order(f.Scope, resultScopes()...),
		order(f.Measure, "contract_value", "investment", "trade_value", "deals", "participants", "enterprises", "exhibitors", "countries", "delegations"),
	}
}

// order is the place of v in the list, its end where it is not in it.
func order[T comparable](v T, list ...T) int {
	if i := slices.Index(list, v); i >= 0 {
		return i
	}
	return len(list)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
