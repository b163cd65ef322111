package guard

import (
	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// worked is the arithmetic that a note may do with its own values and those
// beside it.
func worked(own, beside known) known {
	var k known
	for _, v := range own {
		for _, w := range beside {
			k = append(k, analysis.Worked(v, w)...)
		}
	}
	return k
}

// between is the arithmetic of consecutive points of a series: the growth that
// two levels give, and the level that a growth implies for the year before.
func between(points []*trade.Point) known {
	var k known
	for i, p := range points {
		if base, ok := analysis.Before(p); ok {
			k = append(k, base)
		}
		if i > 0 {
			if growth, ok := analysis.GrowthOf(points[i-1], p); ok {
				k = append(k, growth)
			}
		}
	}
	return k
}
