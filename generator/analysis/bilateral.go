package analysis

import (
	"slices"

	"tradepost/generator/trade"
)

// MainPartner is the place with which the trade is told: by three charts of the
// catalogue and at the head of a year's page. A site without it has these charts
// without values.
const MainPartner = "russia"

// Bilateral lists the yearly series of total trade value with one partner whose
// reporter is of the wanted kinds, the one that tells most first: the site's
// currency before others, more years before fewer, then by id.
func Bilateral(g *trade.Graph, partner string, reporters ...trade.PlaceKind) []*trade.Series {
	var found []*trade.Series
	for _, s := range g.Series {
		reporter := g.Place(s.Reporter)
		if s.Partner == partner && s.Flow == trade.Flow("total") && isTradeValue(s) &&
			reporter != nil && slices.Contains(reporters, reporter.Kind) && len(Stated(Yearly(s, Window{}))) > 0 {
			found = append(found, s)
		}
	}
	return found
}

func isTradeValue(s *trade.Series) bool { return s.Measure == "" || s.Measure == "trade_value" }

// Longest puts the series with the most years first.
func Longest(series []*trade.Series) []*trade.Series {
	return sorted(series, func(s *trade.Series) int { return -len(Stated(Yearly(s, Window{}))) })
}

// HomeCurrency puts the series in the site's currency first, the longer before
// the shorter.
func HomeCurrency(g *trade.Graph, series []*trade.Series) []*trade.Series {
	return sorted(Longest(series), func(s *trade.Series) int {
		if s.Currency == g.Site.Currency {
			return 0
		}
		return 1
	})
}

func sorted(series []*trade.Series, rank func(*trade.Series) int) []*trade.Series {
	out := slices.Clone(series)
	slices.SortStableFunc(out, func(a, b *trade.Series) int { return rank(a) - rank(b) })
	return out
}

// A Share is one year's share of a series in the series of a larger whole.
type Share struct {
	Year  int
	Point *trade.Point // the point that carries the share
	Rated trade.Rated
	Part  int // which of the point's shares
}

// NationalShares gives, by year, what part of the nation's trade with the same
// partner the reporter's series say they are. Series in several currencies
// answer the same question; a year that two of them answer is taken from the
// share that a source states, then from the earlier series.
func NationalShares(g *trade.Graph, series []*trade.Series, w Window) []Share {
	best := map[int]Share{}
	for _, s := range series {
		for _, y := range Stated(Yearly(s, w)) {
			for i, rated := range y.Point.Shares {
				rated.Status = StatusOf(y.Point, rated)
				if !ofNation(g, s, rated.Of) {
					continue
				}
				old, taken := best[y.Year]
				if !taken || old.Rated.Status != trade.Reported && rated.Status == trade.Reported {
					best[y.Year] = Share{y.Year, y.Point, rated, i}
				}
			}
		}
	}
	var all []Share
	for _, s := range best {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b Share) int { return a.Year - b.Year })
	return all
}

// ofNation tells a share of the country's trade with the same partner from a
// share of the province's own trade with everybody: two numbers that are easily
// mixed up.
func ofNation(g *trade.Graph, s *trade.Series, of string) bool {
	whole := g.SeriesOf(of)
	if whole == nil || whole.Partner != s.Partner {
		return false
	}
	reporter := g.Place(whole.Reporter)
	return reporter != nil && reporter.Kind == trade.PlaceKind("country")
}
