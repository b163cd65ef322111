package chart

import (
	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// drawTradeRussia draws the yearly trade with Russia of the province (or
// another part of a country) that the site reports on, in the site's currency.
// Older figures in another currency are another series and never joined.
func drawTradeRussia(p pen) sketch {
	k := drawSeries(p, chosen(p.Graph, p.selection, tradeRussia))
	return titled(p, k, "chart.trade-russia.title")
}

func sizeTradeRussia(g *trade.Graph, s Selection) int { return sizeOf(chosen(g, s, tradeRussia), s) }

func tradeRussia(g *trade.Graph) []*trade.Series {
	return analysis.HomeCurrency(g, analysis.Bilateral(g, analysis.MainPartner, trade.PlaceKind("province"), trade.PlaceKind("region")))
}

// drawTradeChinaRussia draws the trade of whole countries with Russia: the
// series that reaches back farthest.
func drawTradeChinaRussia(p pen) sketch {
	k := drawSeries(p, chosen(p.Graph, p.selection, tradeChinaRussia))
	return titled(p, k, "chart.trade-china-russia.title")
}

func sizeTradeChinaRussia(g *trade.Graph, s Selection) int {
	return sizeOf(chosen(g, s, tradeChinaRussia), s)
}

func tradeChinaRussia(g *trade.Graph) []*trade.Series {
	return analysis.Longest(analysis.Bilateral(g, analysis.MainPartner, trade.PlaceKind("country")))
}

// chosen is the series that a selection names, or the first of the chart's own.
func chosen(g *trade.Graph, s Selection, own func(*trade.Graph) []*trade.Series) []*trade.Series {
	if len(s.Series) == 0 {
		if candidates := own(g); len(candidates) > 0 {
			return candidates[:1]
		}
		return nil
	}
	var series []*trade.Series
	for _, id := range s.Series {
		if one := g.SeriesOf(id); one != nil {
			series = append(series, one)
		}
	}
	return series
}

func sizeOf(series []*trade.Series, s Selection) int {
	n := 0
	for _, one := range series {
		n += len(analysis.Stated(analysis.Yearly(one, s.window())))
	}
	return n
}

// titled gives a chart that has no series a title of its own.
func titled(p pen, k sketch, key string) sketch {
	if k.chart.Title == "" {
		k.chart.Title = p.T(key)
	}
	return k
}
