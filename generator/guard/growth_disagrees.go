package guard

import (
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
func growthDisagrees(s *site, report report) {
	for _, series := range s.Series {
		for _, p := range series.Points {
			before := s.Point(series.ID, strconv.Itoa(p.Period.From.Year-1))
			if !p.Period.IsYear() || p.Growth == nil || before == nil || !comparable(before.Value, p.Value) {
				continue
			}
			follows := measured(p.Value).over(measured(before.Value)).minus100()
			if follows.meets(measured(p.Growth.Value)) {
				continue
			}
			computed := percentOf(p.Value, before.Value).Sub(numeral.Int(100))
			report(p.Ref(), p.Growth.At.Key("value"), diag.Args{
				"growth": p.Growth.Value.String(), "computed": computed.Round(-1).String() + "%",
				"now": p.Value.String(), "before": before.Value.String(), "year": strconv.Itoa(before.Period.From.Year),
			})
		}
	}
}

// percentOf is a value in per cent of another, 0 where that is 0.
func percentOf(v, whole trade.Value) numeral.Number {
	if whole.Number.IsZero() {
		return numeral.Number{}
	}
	return v.Number.Quo(whole.Number, decimals).Shift(2)
}
