package page

import (
	"slices"
	"strconv"
)

// worthBars is the number from which on a reader compares lengths rather than
// reads: one and two are seen as they stand.
const worthBars = 3

// barsOf is a bar for each count of a column, nil for one of none; all are nil
// where bars would tell nothing, since the counts are small or all the same.
func barsOf(counts []int) []*Bar {
	bars := make([]*Bar, len(counts))
	if len(counts) == 0 || slices.Max(counts) < worthBars || slices.Min(counts) == slices.Max(counts) {
		return bars
	}
	for i, n := range counts {
		if n > 0 {
			bars[i] = &Bar{Value: strconv.Itoa(n), Max: strconv.Itoa(slices.Max(counts))}
		}
	}
	return bars
}

// captioned is the caption of a table, which explains the bars if it has them.
func (d *desk) captioned(table string, bars []*Bar) string {
	if slices.ContainsFunc(bars, func(b *Bar) bool { return b != nil }) {
		return d.T(table + ".caption")
	}
	return d.T(table + ".plain")
}
