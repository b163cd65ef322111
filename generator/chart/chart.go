// Package chart is the catalogue: each entry turns the graph into one chart, in
// one language.
//
// A chart is more than its drawing: a title, one or two sentences computed from
// the data that state the finding, the drawing as an ECharts option, the same
// values as a table, notes on what is missing, and the sources. Tables and
// sentences carry references, never addresses: where a thing is published is
// the pages' business.
//
// Laws, each tested for every entry of the catalogue:
//
//   - An option is pure JSON: canonical (sorted keys, the same bytes for the
//     same graph), without functions, its colours only from the palette.
//   - One axis, one unit; yuan and dollars never share one. Values of different
//     scopes stand beside each other and are never stacked or added.
//   - Bars begin at zero. What is not stated is not drawn, and never as zero; it
//     is named in the table or the notes.
//   - How a value came about is shown by its shape: reported solid, provisional
//     paler, derived hollow, estimated hatched, second-hand dotted.
//   - A chart of fewer than three marks is its table: Drawn is false, Option nil.
//
// A chart is added by a file that draws it and a line in the catalogue.
package chart

import (
	"encoding/json"
	"fmt"

	"tradepost/generator/analysis"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// A Selection narrows a chart, as a chart block of a narrative does. The zero
// Selection is the chart as the catalogue has it.
type Selection struct {
	Title    string   // in the language of the narrative; "": the chart's own
	From, To int      // years, both included; 0: open
	Events   []string // event ids; none: all
	Series   []string // trade series ids; none: the chart's own choice
	Height   int      // CSS pixels; 0: the chart's own, and never less than it needs
}

func (s Selection) window() analysis.Window {
	return analysis.Window{From: s.From, To: s.To, Events: s.Events}
}

// A Chart is a chart in one language.
type Chart struct {
	ID      string
	Title   string
	Unit    string // of what is drawn: "billion yuan"; "" for plain counts
	Summary []Span
	Option  json.RawMessage // canonical; nil where Drawn is false
	Table   Table
	Notes   []string
	Sources []string // source ids, in the order of their first use
	Desk    Size     // of the drawing in a wide place
	Phone   Size     // and in a narrow one
	Drawn   bool     // false: fewer than three marks, the table says it all
}

// A Size is in CSS pixels.
type Size struct{ Width, Height int }

// A Span is a run of a sentence; a number carries the reference of its card.
type Span struct {
	Text string
	Ref  trade.Ref
}

// OwnTable stands for the table of the chart itself, where words count its rows.
var OwnTable = trade.Ref{Kind: trade.RefChart}

// A Table holds every value of a chart, also those that are not drawn.
type Table struct {
	Caption string
	Columns []Column
	Rows    [][]Cell // the first cell heads its row
	Forward bool     // the rows go forward in time: the last are the newest
}

// A Column heads the cells below it.
type Column struct {
	Title   string
	Numeric bool // its cells are numbers, set right-aligned
}

// A Cell is one value or a few words.
type Cell struct {
	Text   string
	Spans  []Span       // the same text with references of its parts, where it has any
	Value  string       // the plain machine value, "" for words and gaps
	Ref    trade.Ref    // what the cell speaks of
	Status trade.Status // of a value
}

// An entry is one row of the catalogue.
type entry struct {
	id    string
	shows subject
	knows knowledge
	size  func(*trade.Graph, Selection) int // values that a selection holds
	draw  func(pen) sketch
}

// A subject is what the table and the sentence of a chart speak of: values, each
// with a card of its own, or things and how many there are.
type subject bool

const (
	ofValues subject = true
	ofThings subject = false
)

// ShowsValues tells whether a chart speaks of values, without working it out.
func ShowsValues(name string) bool {
	e, _ := find(name)
	return e.shows == ofValues
}

// knowledge says which keys of a selection mean something to a chart.
type knowledge struct{ years, events, series bool }

// catalogue is every chart there is, in the order of the charts page.
func catalogue() []entry {
	years, byYear := knowledge{years: true, series: true}, knowledge{years: true, events: true}
	return []entry{
		{"trade-russia", ofValues, years, sizeTradeRussia, drawTradeRussia},
		{"trade-china-russia", ofValues, years, sizeTradeChinaRussia, drawTradeChinaRussia},
		{"share-national", ofValues, years, sizeShare, drawShare},
		{"contract-values", ofValues, byYear, sizeContractValues, drawContractValues},
		{"deals-by-event", ofValues, byYear, sizeDealsByEvent, drawDealsByEvent},
		{"participation", ofValues, byYear, sizeParticipation, drawParticipation},
		{"events-timeline", ofThings, byYear, sizeTimeline, drawTimeline},
		{"sectors-by-event", ofThings, byYear, sizeSectors, drawSectors},
		{"deal-stages", ofThings, byYear, sizeStages, drawStages},
		{"partners-network", ofThings, byYear, sizeNetwork, drawNetwork},
		{"partners-by-kind", ofThings, byYear, sizePartners, drawPartnersByKind},
		{"partners-by-country", ofThings, byYear, sizePartners, drawPartnersByCountry},
	}
}

// Names lists the ids of the catalogue.
func Names() []string {
	var names []string
	for _, e := range catalogue() {
		names = append(names, e.id)
	}
	return names
}

func find(name string) (entry, bool) {
	for _, e := range catalogue() {
		if e.id == name {
			return e, true
		}
	}
	return entry{}, false
}

// Draw draws a chart of the catalogue. It panics for a name that Names does not
// list: narratives are checked for such names when they are linked.
func Draw(g *trade.Graph, p *locale.Printer, name string, s Selection) Chart {
	return Outline(g, p, name, s).Draw()
}

// Outline works a chart of the catalogue out, as far as it can be read: its
// title, sentence and table. It panics like Draw.
func Outline(g *trade.Graph, p *locale.Printer, name string, s Selection) Sketch {
	e, ok := find(name)
	if !ok {
		panic(fmt.Sprintf("no chart is named %q", name))
	}
	return outline(name, e.draw(pen{g, p, s}), s)
}

// OfSeries draws the chart of a trade series' own page, under the id "series".
// It panics for an unknown series.
func OfSeries(g *trade.Graph, p *locale.Printer, id string) Chart {
	s := g.SeriesOf(id)
	if s == nil {
		panic(fmt.Sprintf("no series is named %q", id))
	}
	return outline("series", drawSeries(pen{g, p, Selection{}}, []*trade.Series{s}), Selection{}).Draw()
}

// A sketch is a chart whose drawing is not yet an option.
type sketch struct {
	chart Chart
	plot  func(form) plot // nil: there is nothing to draw
}

// A Sketch is a chart before it is drawn, with the height that it shall have.
type Sketch struct {
	Chart  Chart // without drawing
	plot   func(form) plot
	height int // 0: the chart's own
}

// few is the number of marks below which a drawing says less than its table.
const few = 3

func outline(id string, k sketch, s Selection) Sketch {
	c := k.chart
	c.ID = id
	if s.Title != "" {
		c.Title = s.Title
	}
	if c.Table.Caption == "" {
		c.Table.Caption = c.Title
	}
	return Sketch{Chart: c, plot: k.plot, height: s.Height}
}

// Draw gives the chart with its drawing, if it has one.
func (k Sketch) Draw() Chart {
	c := k.Chart
	if k.plot == nil {
		return c
	}
	wide, narrow := forms()
	desk, phone := k.plot(wide), k.plot(narrow)
	if desk.marks() < few {
		return c
	}
	if k.height > 0 {
		desk.stretch(k.height)
		phone.stretch(k.height)
	}
	c.Drawn = true
	c.Desk, c.Phone = Size{desk.width, desk.height()}, Size{phone.width, phone.height()}
	c.Option = option(desk, phone, plain(c.Summary))
	return c
}

// plain is a summary without its references.
func plain(spans []Span) string {
	var text string
	for _, s := range spans {
		text += s.Text
	}
	return text
}
