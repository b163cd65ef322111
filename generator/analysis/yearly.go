package analysis

import (
	"slices"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A Year is one calendar year of a series. Without a Point it is a gap, which
// is shown as a gap; Gap is nil where nobody has said why.
type Year struct {
	Year  int
	Point *trade.Point
	Gap   *trade.Gap
}

// Yearly gives every year from the first to the last that a series has a point
// or a declared gap for, inside the window. Points of parts of a year are left
// out: a part is not comparable with a whole.
func Yearly(s *trade.Series, w Window) []Year {
	points := map[int]*trade.Point{}
	gaps := map[int]*trade.Gap{}
	for _, p := range s.Points {
		if p.Period.IsYear() {
			points[p.Period.From.Year] = p
		}
	}
	for i := range s.Gaps {
		for y := s.Gaps[i].From; y <= s.Gaps[i].To; y++ {
			gaps[y] = &s.Gaps[i]
		}
	}
	var all []Year
	first, last := extent(points, gaps)
	for y := first; y <= last && y != 0; y++ {
		if w.HoldsYear(y) {
			all = append(all, Year{y, points[y], gaps[y]})
		}
	}
	return all
}

func extent(points map[int]*trade.Point, gaps map[int]*trade.Gap) (first, last int) {
	widen := func(y int) {
		if first == 0 || y < first {
			first = y
		}
		last = max(last, y)
	}
	for y := range points {
		widen(y)
	}
	for y := range gaps {
		widen(y)
	}
	return first, last
}

// Stated leaves out the gaps.
func Stated(years []Year) []Year {
	return slices.DeleteFunc(slices.Clone(years), func(y Year) bool { return y.Point == nil })
}

// FirstHand keeps the years whose value a source states itself: not derived,
// not estimated, not second-hand. Findings in words rest on these.
func FirstHand(years []Year) []Year {
	return slices.DeleteFunc(Stated(years), func(y Year) bool {
		return y.Point.Status != trade.Reported && y.Point.Status != trade.Provisional
	})
}

// ReportedGrowth tells whether a source states the growth of a point. Growth
// that the editor worked out is in the data, too, but nobody reported it.
func ReportedGrowth(p *trade.Point) bool {
	return p != nil && p.Growth != nil && StatusOf(p, *p.Growth) == trade.Reported
}

// Growths counts the years with a reported growth rate.
func Growths(years []Year) int {
	n := 0
	for _, y := range years {
		if ReportedGrowth(y.Point) {
			n++
		}
	}
	return n
}

// FastestGrowth is the year of the highest growth rate; the zero Year where
// none was reported.
func FastestGrowth(years []Year) Year {
	var best Year
	for _, y := range years {
		if !ReportedGrowth(y.Point) {
			continue
		}
		if best.Point == nil || y.Point.Growth.Value.Number.Cmp(best.Point.Growth.Value.Number) > 0 {
			best = y
		}
	}
	return best
}

// Highest is the largest value among years, 0 where there is none.
func Highest(years []Year) numeral.Number {
	var top numeral.Number
	for _, y := range Stated(years) {
		if y.Point.Value.Number.Cmp(top) > 0 {
			top = y.Point.Value.Number
		}
	}
	return top
}

// StatusOf is how a growth rate or a share came about.
func StatusOf(p *trade.Point, r trade.Rated) trade.Status { return p.StatusOf(r) }
