package page

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A DealCard is a deal with all its evidence.
type DealCard struct {
	Voice
	ID           string // anchor: "deal-luhua-belavia"
	Href         string // of the card itself
	Title        Words
	Stated       bool   // else the card says in words that no value was
	Exactness    string // "more than ", set small before the number
	Number, Unit string
	Machine      string
	Code         string
	Qualifier    string
	Parties      []Link
	Stage        trade.Stage
	StageWord    string
	Date         When // empty where it is the event's
	Sectors      []Link
	Place        *Link
	Quote        Quote
	Source       SourceRef
	Updates      []DealUpdate
	LetStand     []LetStand // findings accepted on it
	Changed      []ChangeMark
	Foot         CardFoot
}

// A DealUpdate is what became of a deal.
type DealUpdate struct {
	Date   When
	Stage  string
	Note   Words
	Source SourceRef
}

// dealCard writes the card of a deal; only the page of its event does.
func (d *desk) dealCard(deal *trade.Deal) DealCard {
	card := DealCard{
		Voice: d.voice(), ID: d.anchor("deal-" + deal.ID), Href: d.to(deal.Ref()),
		Title: d.words(deal.Title), Stated: deal.Value.Stated(),
		Parties: d.linksTo(trade.RefPartner, deal.Parties),
		Stage:   deal.Stage, StageWord: d.word("stage", string(deal.Stage)),
		Date: d.on(deal.Date), Sectors: d.linksTo(trade.RefSector, deal.Sectors),
		Quote: d.quote(deal.AsReported, deal.Source), Source: d.source(deal.Source), LetStand: d.letStand(deal.Ref()), Changed: d.changeMarks(deal.Ref()),
		Foot: d.foot(deal.Ref()),
	}
	if card.Stated {
		card.Exactness, card.Number, card.Unit = d.Split(deal.Value)
		card.Quote = d.evidence(deal.AsReported, deal.Source)
		card.Machine, card.Code, card.Qualifier = deal.Value.Number.String(), codeOf(deal.Value), exactness(deal.Value)
	}
	if deal.Place != "" {
		place := d.linkTo(trade.Ref{Kind: trade.RefPlace, ID: deal.Place})
		card.Place = &place
	}
	for _, u := range deal.Updates {
		card.Updates = append(card.Updates, DealUpdate{
			Date: d.on(u.Date), Stage: d.word("stage", string(u.Stage)),
			Note: d.words(u.Note), Source: d.source(u.Source),
		})
	}
	return card
}

// A DealTable is deals as rows that lead to their cards.
type DealTable struct {
	Voice
	Caption   string
	WithEvent bool // a column says where the deal was made
	Explored  bool // a script may show other rows instead
	Rows      []DealRow
}

// A DealRow is one deal.
type DealRow struct {
	Voice
	WithEvent bool
	Deal      Link
	Event     Link
	Date      When
	Parties   []Link
	Stage     trade.Stage
	StageWord string
	Value     *Number // nil: not stated, which is not zero
	Bar       *Bar
}

// A Bar compares a value with the largest of its column, in one unit.
type Bar struct{ Value, Max string }

// dealTable lists deals. Bars are drawn only where three or more values of one
// currency can be compared.
func (d *desk) dealTable(caption string, deals []*trade.Deal, withEvent bool) DealTable {
	table := DealTable{Voice: d.voice(), Caption: caption, WithEvent: withEvent}
	bars := comparableDeals(deals)
	table.Rows = make([]DealRow, 0, len(deals))
	for _, deal := range deals {
		table.Rows = append(table.Rows, d.dealRow(deal, withEvent, bars))
	}
	return table
}

func (d *desk) dealRow(deal *trade.Deal, withEvent bool, bars scale) DealRow {
	row := DealRow{
		Voice: d.voice(), WithEvent: withEvent,
		Deal:    Link{Href: d.to(deal.Ref()), Words: d.words(deal.Title)},
		Event:   d.linkTo(trade.Ref{Kind: trade.RefEvent, ID: deal.Event}),
		Date:    d.on(d.dealDate(deal)),
		Parties: d.linksTo(trade.RefPartner, deal.Parties),
		Stage:   deal.Stage, StageWord: d.word("stage", string(deal.Stage)),
	}
	if deal.Value.Stated() {
		n := d.listed(deal.Value, "", deal.Ref())
		row.Value = &n
	}
	if v := deal.Value; bars.most.Sign() > 0 && v.Kind == trade.Amount && v.Currency == bars.currency {
		row.Bar = &Bar{Value: v.Number.String(), Max: bars.most.String()}
	}
	return row
}

// A scale is what bars compare: amounts of one currency, up to the largest.
type scale struct {
	currency numeral.Currency
	most     numeral.Number
}

// comparableDeals finds the first currency in which three or more deals are stated,
// and the largest of their values; zero where there is none.
func comparableDeals(deals []*trade.Deal) scale {
	count := map[numeral.Currency]int{}
	most := map[numeral.Currency]numeral.Number{}
	for _, deal := range deals {
		v := deal.Value
		if v.Kind != trade.Amount {
			continue
		}
		count[v.Currency]++
		if v.Number.Cmp(most[v.Currency]) > 0 {
			most[v.Currency] = v.Number
		}
	}
	for _, deal := range deals {
		if c := deal.Value.Currency; count[c] >= 3 {
			return scale{c, most[c]}
		}
	}
	return scale{}
}
