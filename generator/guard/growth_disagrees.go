package guard

import (
	"slices"
	"strconv"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// growthDisagrees warns where a reported growth does not follow from the two
// levels, within the rounding of all three. Only consecutive years of one
// currency are compared; across a gap there is nothing to compare. It is a
// warning because statistical offices revise the year before and publish the
// growth on the revised base.
func growthDisagrees(p *part, report report) {
	for _, x := range p.points {
		before := p.level(x.Series, strconv.Itoa(x.Period.From.Year-1))
		if p.series == nil || !x.Period.IsYear() || x.Growth == nil || before == nil || !comparable(before.Value, x.Value) {
			continue
		}
		if p.unsure(x) || p.faults.Keys(x.Growth.At, "value") {
			continue
		}
		follows := measured(x.Value).over(measured(before.Value)).minus100()
		if follows.meets(measured(x.Growth.Value)) {
			continue
		}
		computed := percentOf(x.Value, before.Value).Sub(numeral.Int(100))
		report(x.Ref(), x.Growth.At.Key("value"), diag.Args{
			"growth": x.Growth.Value.String(), "computed": computed.Round(-1).String() + "%",
			"now": x.Value.String(), "before": before.Value.String(), "year": strconv.Itoa(before.Period.From.Year),
		})
	}
}

// level is a point whose value and year are beyond doubt; nil for another.
func (s *site) level(series, anchor string) *trade.Point {
	p := s.Point(series, anchor)
	if p == nil || s.unsure(p) {
		return nil
	}
	return p
}

// unsure tells whether the value of a point or its time is in doubt.
func (s *site) unsure(p *trade.Point) bool {
	return s.faults.Keys(p.At, "year", "period", "value") || s.hasTwinPoint(p)
}

// hasTwinPoint tells whether another point claims the same time: either may be
// meant for another.
func (s *site) hasTwinPoint(p *trade.Point) bool {
	series := s.SeriesOf(p.Series)
	return series != nil && slices.ContainsFunc(series.Points, func(other *trade.Point) bool {
		return other != p && other.Period == p.Period
	})
}

// percentOf is a value in per cent of another, 0 where that is 0.
func percentOf(v, whole trade.Value) numeral.Number {
	if whole.Number.IsZero() {
		return numeral.Number{}
	}
	return v.Number.Quo(whole.Number, decimals).Shift(2)
}
