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
// growth on the revised base. No revision makes a fall of a rise: where the levels
// contradict the sign, within their rounding, that is an error.
func growthDisagrees(p *part, report report) { p.growths(false, report) }
func growthDirection(p *part, report report) { p.growths(true, report) }

// growths reports growth that has another direction than the levels, or that
// disagrees with them otherwise.
func (p *part) growths(direction bool, report report) {
	for _, x := range p.points {
		before := p.before(x)
		if p.series == nil || before == nil || p.faults.Keys(x.Growth.At, "value") {
			continue
		}
		if growthOf(before, x).meets(measured(x.Growth.Value)) || turned(before, x) != direction {
			continue
		}
		computed := percentOf(x.Value, before.Value).Sub(numeral.Int(100))
		report(x.Ref(), x.Growth.At.Key("value"), diag.Args{
			"growth": x.Growth.Value, "computed": percentage(computed.Round(-1)),
			"near": negated(x.Growth.Value), "now": x.Value, "before": before.Value, "year": strconv.Itoa(before.Period.From.Year),
		})
	}
}

// before is the point of the year before one with growth, if the two levels can be
// held against it; else nil.
func (s *site) before(x *trade.Point) *trade.Point {
	if !x.Period.IsYear() || x.Growth == nil {
		return nil
	}
	before := s.level(x.Series, strconv.Itoa(x.Period.From.Year-1))
	if before == nil || !comparable(before.Value, x.Value) || s.unsure(x) {
		return nil
	}
	return before
}

// growthOf is the growth that two levels allow.
func growthOf(before, x *trade.Point) bounds {
	return measured(x.Value).over(measured(before.Value)).minus100()
}

// turned tells whether the growth of a point is a rise where the levels can only
// have fallen, or a fall where they can only have risen.
func turned(before, x *trade.Point) bool {
	levels, zero := growthOf(before, x), exactly(numeral.Int(0)).bounds()
	switch x.Growth.Value.Number.Sign() {
	case 1:
		return zero.above(levels)
	case -1:
		return levels.above(zero)
	}
	return false
}

func negated(v trade.Value) trade.Value {
	v.Number = v.Number.Neg()
	return v
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

func percentage(n numeral.Number) trade.Value { return trade.Value{Kind: trade.Percent, Number: n} }

// percentOf is a value in per cent of another, 0 where that is 0.
func percentOf(v, whole trade.Value) numeral.Number {
	if whole.Number.IsZero() {
		return numeral.Number{}
	}
	return v.Number.Quo(whole.Number, decimals).Shift(2)
}
