package chart

import (
	"slices"

	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// drawContractValues draws what was signed at each event, one bar for each
// scope. The amounts answer different questions and stand beside each other:
// nothing is stacked or added. Each currency has a panel of its own.
func drawContractValues(p pen) sketch {
	b := resultsOf(p, "contract_value")
	k := sketch{chart: Chart{Title: p.T("chart.contract-values.title"), Sources: b.sources, Table: Table{Columns: b.columns, Rows: b.rows, Forward: true}}}
	currencies := currenciesOf(p.Graph, b.with)
	if len(currencies) > 0 {
		_, k.chart.Unit = p.Axis(topOf(b.with, in(currencies[0])), currencies[0])
	}
	k.plot = func(f form) plot {
		drawn := plot{form: f}
		for _, currency := range currencies {
			power, unit := p.Axis(topOf(b.with, in(currency)), currency)
			drawn.panels = append(drawn.panels, rowsPanel(p, f, unit, power, b.groups(p, power, in(currency))))
		}
		return drawn
	}
	k.chart.Summary = summarizeContractValues(p, b)
	k.chart.Notes = append(b.cutNote(p, p.T("chart.contract-values.note")), b.silence(p, "chart.contract-values.silent")...)
	return k
}

func sizeContractValues(g *trade.Graph, s Selection) int {
	with, _ := analysis.Results(g, "contract_value", s.window())
	return len(with)
}

// in tells the figures of a currency.
func in(c numeral.Currency) func(*trade.Figure) bool {
	return func(f *trade.Figure) bool { return f.Value.Currency == c }
}

// currenciesOf lists the currencies in use, the site's first.
func currenciesOf(g *trade.Graph, with []analysis.EventFigures) []numeral.Currency {
	var all []numeral.Currency
	for _, e := range with {
		for _, f := range e.Figures {
			if !slices.Contains(all, f.Value.Currency) {
				all = append(all, f.Value.Currency)
			}
		}
	}
	slices.SortFunc(all, func(a, b numeral.Currency) int {
		switch {
		case a == b:
			return 0
		case a == g.Site.Currency || b != g.Site.Currency && a < b:
			return -1
		}
		return 1
	})
	return all
}

// summarizeContractValues names the largest amount that was counted, not
// estimated, in the site's currency.
func summarizeContractValues(p pen, b byEvent) []Span {
	e, f := b.highest(func(f *trade.Figure) bool { return counted(f) && f.Value.Currency == p.Site.Currency })
	if f == nil {
		return p.say("chart.contract-values.none")
	}
	finding := p.say("chart.contract-values.summary", "value", p.citeValue(f.Value, f.Ref()),
		"event", cited{p.event(e), e.Ref()}, "covers", p.text(f.Covers))
	if len(b.silent) > 0 {
		finding = p.sentences(finding, p.sayN("chart.contract-values.missing", len(b.silent)))
	}
	return finding
}
