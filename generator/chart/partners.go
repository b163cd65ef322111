package chart

import (
	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// drawPartnersByKind draws how many organisations of each kind took part.
func drawPartnersByKind(p pen) sketch {
	k := sketch{chart: Chart{Title: p.T("chart.partners-by-kind.title"), Unit: p.T("chart.partners.axis")}}
	k.chart.Table.Columns = []Column{p.column("kind", false), p.column("organisations", true), p.column("names", false)}
	k.chart.Summary = p.say("chart.partners.none")
	var names []string
	var marks []*mark
	for i, t := range analysis.PartnersByKind(p.Graph, p.selection.window()) {
		name := p.word("partner_kind", string(t.Key))
		names, marks = append(names, name), append(marks, p.tallied(name, len(t.Members)))
		k.chart.Table.Rows = append(k.chart.Table.Rows, partnersRow(p, words(name), t.Members))
		if i == 0 {
			k.chart.Summary = p.sayN("chart.partners-by-kind.summary", len(analysis.Partners(p.Graph, p.selection.window())), "kind", name, "most", p.total(p.Int(len(t.Members))))
		}
	}
	k.plot = listPlot(k.chart.Unit, names, marks)
	return k
}

// drawPartnersByCountry draws how many organisations come from each country.
func drawPartnersByCountry(p pen) sketch {
	k := sketch{chart: Chart{Title: p.T("chart.partners-by-country.title"), Unit: p.T("chart.partners.axis")}}
	k.chart.Table.Columns = []Column{p.column("country", false), p.column("organisations", true), p.column("names", false)}
	k.chart.Summary = p.say("chart.partners.none")
	var names []string
	var marks []*mark
	tallies := analysis.PartnersByCountry(p.Graph, p.selection.window())
	for i, t := range tallies {
		name := p.Country(t.Key)
		names, marks = append(names, name), append(marks, p.tallied(name, len(t.Members)))
		k.chart.Table.Rows = append(k.chart.Table.Rows, partnersRow(p, words(name), t.Members))
		if i == 0 {
			k.chart.Summary = p.sayN("chart.partners-by-country.summary", len(tallies), "country", name, "most", p.total(p.Int(len(t.Members))))
		}
	}
	k.plot = listPlot(k.chart.Unit, names, marks)
	return k
}

func sizePartners(g *trade.Graph, s Selection) int {
	return len(analysis.Partners(g, s.window()))
}

func (p pen) tallied(name string, n int) *mark {
	return &mark{value: float64(n), label: p.Int(n), tip: []string{p.T("chart.tip", "what", name, "value", p.Int(n))}}
}

func partnersRow(p pen, head Cell, partners []*trade.Partner) []Cell {
	return []Cell{head, count(p, len(partners)), listed(p, partners, p.namedPartner)}
}
