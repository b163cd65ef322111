package chart

import (
	"cmp"
	"slices"
	"strconv"

	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// crowd is how many organisations the drawing of the network holds; all of them
// are in the table.
const crowd = 48

// drawNetwork draws who met where: events at the left, organisations in the
// middle, their countries at the right.
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
	if len(n.Partners) > crowd {
		k.chart.Notes = append(k.chart.Notes, p.N("chart.partners-network.crowd", crowd))
		n.Partners = n.Partners[:crowd]
	}
	if len(n.Partners) > 0 {
		k.plot.web = weave(p, n)
	}
	return k
}

func sizeNetwork(g *trade.Graph, s Selection) int {
	return len(analysis.NetworkOf(g, s.window()).Partners)
}

func tieRow(p pen, t analysis.Tie) []Cell {
	var names []string
	for _, e := range t.Events {
		names = append(names, p.event(e))
	}
	return []Cell{
		{Text: p.text(t.Partner.Name), Ref: t.Partner.Ref()},
		words(p.Country(t.Partner.Country)), words(p.word("partner_kind", string(t.Partner.Kind))),
		{Text: p.Int(len(t.Events)), Value: strconv.Itoa(len(t.Events))}, words(joined(p, names)),
	}
}

func summarizeNetwork(p pen, n analysis.Network) []Span {
	if len(n.Partners) == 0 {
		return p.say("chart.partners-network.none")
	}
	finding := p.sayN("chart.partners-network.summary", len(n.Partners), "countries", p.N("chart.countries", len(n.Countries)), "events", p.N("chart.events", len(n.Events)))
	if most := n.Partners[0]; len(most.Events) > 1 {
		finding = p.sentences(finding, p.sayN("chart.partners-network.most", len(most.Events), "organisation", cited{p.text(most.Partner.Name), most.Partner.Ref()}))
	}
	return finding
}

// weave puts the nodes of each kind into a column. An organisation stands near
// the middle of its events, so that lines cross as little as a simple rule
// allows; the rule is exact, so the picture is the same in every build.
func weave(p pen, n analysis.Network) *web {
	w := &web{}
	eventAt := map[string]float64{}
	for i, e := range n.Events {
		eventAt[e.ID] = place(i, len(n.Events))
	}
	middle := func(t analysis.Tie) float64 {
		sum := 0.0
		for _, e := range t.Events {
			sum += eventAt[e.ID]
		}
		return sum / float64(len(t.Events))
	}
	ties := slices.Clone(n.Partners)
	slices.SortStableFunc(ties, func(a, b analysis.Tie) int {
		return cmp.Or(cmp.Compare(middle(a), middle(b)), cmp.Compare(a.Partner.Country, b.Partner.Country), cmp.Compare(a.Partner.ID, b.Partner.ID))
	})
	for i, e := range n.Events {
		w.add(node{id: "event:" + e.ID, name: p.event(e), brief: strconv.Itoa(e.Date.Year), column: 0, at: place(i, len(n.Events)), colour: series1, tip: []string{p.event(e)}})
	}
	weights := map[string]float64{}
	for i, t := range ties {
		at := place(i, len(ties))
		weights[t.Partner.Country] += at
		name := p.text(t.Partner.Name)
		w.add(node{id: "partner:" + t.Partner.ID, name: name, column: 1, at: at, colour: series2, weight: len(t.Events),
			tip: []string{name, p.word("partner_kind", string(t.Partner.Kind)), p.Country(t.Partner.Country)}})
	}
	addCountries(p, w, ties, weights)
	for _, t := range ties {
		for _, e := range t.Events {
			w.links = append(w.links, link{"event:" + e.ID, "partner:" + t.Partner.ID, 0.45})
		}
		w.links = append(w.links, link{"partner:" + t.Partner.ID, "country:" + t.Partner.Country, 0.2})
	}
	w.height = 40 + 16*max(len(ties), len(n.Events), 12)
	return w
}

func addCountries(p pen, w *web, ties []analysis.Tie, weights map[string]float64) {
	members := map[string]int{}
	var codes []string
	for _, t := range ties {
		if members[t.Partner.Country]++; members[t.Partner.Country] == 1 {
			codes = append(codes, t.Partner.Country)
		}
	}
	mean := func(code string) float64 { return weights[code] / float64(members[code]) }
	slices.SortStableFunc(codes, func(a, b string) int { return cmp.Or(cmp.Compare(mean(a), mean(b)), cmp.Compare(a, b)) })
	for i, code := range codes {
		w.right = max(w.right, min(textWidth(p.Country(code)), 130)+20)
		w.add(node{id: "country:" + code, name: p.Country(code), brief: p.Country(code), column: 2, at: place(i, len(codes)), colour: series3, weight: members[code],
			tip: []string{p.T("chart.tip", "what", p.Country(code), "value", p.N("chart.organisations", members[code]))}})
	}
}

// place spreads i of n over a column from 0 to 1.
func place(i, n int) float64 { return (float64(i) + 0.5) / float64(n) }
