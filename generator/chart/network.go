package chart

import (
	"cmp"
	"slices"

	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// crowd is how many organisations the drawing of the network holds, and
// mostMeetings how many events; all of them are in the table.
const (
	crowd        = 48
	mostMeetings = 24
)

// drawNetwork draws who met where: events at the left, organisations at the
// right under the names of their countries, their kind by shape and colour.
func drawNetwork(p pen) sketch {
	n := analysis.NetworkOf(p.Graph, p.selection.window())
	k := sketch{chart: Chart{Title: p.T("chart.partners-network.title")}}
	k.chart.Table.Columns = []Column{p.column("organisation", false), p.column("country", false), p.column("kind", false), p.column("events", true), p.column("names", false)}
	for _, t := range n.Partners {
		k.chart.Table.Rows = append(k.chart.Table.Rows, tieRow(p, t))
	}
	var src shelf
	for _, e := range n.Events {
		src.add(e.Sources...)
	}
	k.chart.Sources = src
	k.chart.Summary = summarizeNetwork(p, n)
	drawn := n.Newest(mostMeetings).MostConnected(crowd)
	if len(drawn.Partners) < len(n.Partners) {
		k.chart.Notes = append(k.chart.Notes, p.N("chart.partners-network.crowd", len(drawn.Partners)))
	}
	if len(drawn.Events) < len(n.Events) {
		k.chart.Notes = append(k.chart.Notes, p.T("chart.note.newest", "count", p.Int(len(drawn.Events))))
	}
	if len(drawn.Partners) > 0 {
		k.plot = func(f form) plot { return weave(p, f, drawn) }
	}
	return k
}

func sizeNetwork(g *trade.Graph, s Selection) int {
	return len(analysis.NetworkOf(g, s.window()).Partners)
}

func tieRow(p pen, t analysis.Tie) []Cell {
	return []Cell{
		{Text: p.name(t.Partner.Name), Ref: t.Partner.Ref()},
		words(p.Country(t.Partner.Country)), words(p.word("partner_kind", string(t.Partner.Kind))),
		count(p, len(t.Events)), listed(p, t.Events, p.named),
	}
}

func summarizeNetwork(p pen, n analysis.Network) []Span {
	if len(n.Partners) == 0 {
		return p.say("chart.partners-network.none")
	}
	finding := p.sayN("chart.partners-network.summary", len(n.Partners), "countries", p.total(p.N("chart.countries", len(n.Countries))), "events", p.total(p.N("chart.events", len(n.Events))))
	if most := n.Partners[0]; len(most.Events) > 1 {
		finding = p.sentences(finding, p.sayN("chart.partners-network.most", len(most.Events), "organisation", cited{p.name(most.Partner.Name), most.Partner.Ref()}))
	}
	return finding
}

// A loom is where the parts of a network stand in one form.
type loom struct {
	events, organisations int // x of their points
	eventsWide            int // room for the names
	organisationsWide     int
}

func loomOf(f form) loom {
	if f.phone() {
		return loom{events: 122, organisations: 178, eventsWide: 110, organisationsWide: 164}
	}
	return loom{events: 240, organisations: 420, eventsWide: 226, organisationsWide: 364}
}

// weave gives every point its place: organisations by country, and in a country
// near the middle of their events, so that lines cross as little as a simple
// rule allows. The rule is exact, so the picture is the same in every build.
func weave(p pen, f form, n analysis.Network) plot {
	w := &web{width: f.width, kinds: kindsOf(p, n), curve: 0.1}
	if f.phone() {
		w.curve = 0 // steep curves would run through the names
	}
	l := loomOf(f)
	y := 4
	for _, block := range blocksOf(n) {
		y += webLine
		w.add(node{id: "country:" + block.country, lines: wrap(p.countryHead(block), l.organisationsWide), x: l.organisations, y: y, heading: true,
			tip: []string{p.T("chart.tip", "what", p.Country(block.country), "value", p.N("chart.organisations", len(block.ties)))}})
		y += webLine/2 + 3
		for _, t := range block.ties {
			y += w.organisation(p, l, t, y)
		}
		y += 6
	}
	w.height = max(y, w.eventsNeed(p, l, n.Events))
	for i, e := range n.Events {
		w.event(p, l, e, w.height*(2*i+1)/(2*len(n.Events)))
	}
	for _, t := range n.Partners {
		for _, e := range t.Events {
			w.links = append(w.links, link{"event:" + e.ID, "partner:" + t.Partner.ID})
		}
	}
	k := plot{form: f, web: w}
	for _, kind := range w.kinds[1:] {
		k.legend = append(k.legend, legendEntry{kind.name, kind.symbol, kind.look})
	}
	return k
}

// organisation adds a point below y and tells how much room it took.
func (w *web) organisation(p pen, l loom, t analysis.Tie, y int) int {
	name := p.name(t.Partner.Name)
	kind := p.word("partner_kind", string(t.Partner.Kind))
	lines := wrap(name, l.organisationsWide)
	height := len(lines)*webLine + 3
	w.add(node{
		id: "partner:" + t.Partner.ID, lines: lines, x: l.organisations, y: y + height/2, size: weighed(len(t.Events)),
		kind: slices.IndexFunc(w.kinds, func(k kindOfNode) bool { return k.name == kind }),
		tip:  []string{name, kind, p.Country(t.Partner.Country), p.N("chart.tip.events", len(t.Events))},
	})
	return height
}

func (w *web) event(p pen, l loom, e *trade.Event, y int) {
	w.add(node{id: "event:" + e.ID, lines: wrap(p.event(e), l.eventsWide), x: l.events, y: y, size: 6, left: true,
		tip: []string{p.event(e), p.N("chart.organisations", len(analysis.PartnersOf(e)))}})
}

// eventsNeed is the height at which the names of events do not touch: each has
// the same part of it.
func (w *web) eventsNeed(p pen, l loom, events []*trade.Event) int {
	most := 0
	for _, e := range events {
		most = max(most, len(wrap(p.event(e), l.eventsWide))*webLine+6)
	}
	return most * len(events)
}

// kindsOf is how events and the kinds of organisations that occur look: apart
// by shape as well as by colour.
func kindsOf(p pen, n analysis.Network) []kindOfNode {
	kinds := []kindOfNode{{p.T("chart.col.event"), "circle", shape(trade.Reported, muted)}}
	looks := map[trade.PartnerKind]kindOfNode{
		trade.PartnerKind("company"):     {symbol: "circle", look: shape(trade.Reported, series2)},
		trade.PartnerKind("government"):  {symbol: "rect", look: shape(trade.Reported, series1)},
		trade.PartnerKind("zone"):        {symbol: "diamond", look: shape(trade.Reported, series3)},
		trade.PartnerKind("association"): {symbol: "triangle", look: shape(trade.Reported, series4)},
		trade.PartnerKind("chamber"):     {symbol: "triangle", look: shape(trade.Derived, series4)},
		trade.PartnerKind("university"):  {symbol: "rect", look: shape(trade.Derived, series5)},
		trade.PartnerKind("institution"): {symbol: "diamond", look: shape(trade.Derived, series6)},
		trade.PartnerKind("media"):       {symbol: "circle", look: shape(trade.Derived, series7)},
	}
	for _, kind := range trade.PartnerKinds {
		occurs := func(t analysis.Tie) bool { return t.Partner.Kind == kind }
		if look := looks[kind]; slices.ContainsFunc(n.Partners, occurs) {
			look.name = p.word("partner_kind", string(kind))
			kinds = append(kinds, look)
		}
	}
	return kinds
}

// A block is the organisations of a country.
type block struct {
	country string
	ties    []analysis.Tie
}

// countryHead names a country and how many of its organisations follow.
func (p pen) countryHead(b block) string {
	return p.T("chart.tip", "what", p.Country(b.country), "value", p.Int(len(b.ties)))
}

// blocksOf sorts organisations into countries and both by the mean place of
// their events.
func blocksOf(n analysis.Network) []block {
	at := map[string]float64{}
	for i, e := range n.Events {
		at[e.ID] = float64(i)
	}
	middle := func(t analysis.Tie) float64 {
		sum := 0.0
		for _, e := range t.Events {
			sum += at[e.ID]
		}
		return sum / float64(len(t.Events))
	}
	var blocks []block
	for _, country := range n.Countries {
		b := block{country: country}
		for _, t := range n.Partners {
			if t.Partner.Country == country {
				b.ties = append(b.ties, t)
			}
		}
		slices.SortStableFunc(b.ties, func(a, b analysis.Tie) int {
			return cmp.Or(cmp.Compare(middle(a), middle(b)), cmp.Compare(a.Partner.ID, b.Partner.ID))
		})
		if len(b.ties) > 0 {
			blocks = append(blocks, b)
		}
	}
	mean := func(b block) float64 {
		sum := 0.0
		for _, t := range b.ties {
			sum += middle(t)
		}
		return sum / float64(len(b.ties))
	}
	slices.SortStableFunc(blocks, func(a, b block) int { return cmp.Or(cmp.Compare(mean(a), mean(b)), cmp.Compare(a.country, b.country)) })
	return blocks
}
