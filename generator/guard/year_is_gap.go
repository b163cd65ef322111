package guard

import (
	"strconv"

	"tradepost/generator/diag"
)

// yearIsGap reports years that a series both has and declares missing.
func yearIsGap(p *part, report report) {
	if p.series == nil {
		return
	}
	for _, x := range p.points {
		for _, gap := range p.series.Gaps {
			if p.faults.Keys(x.At, "year", "period") || p.faults.Keys(gap.At, "from", "to") {
				continue
			}
			if year := x.Period.From.Year; x.Period.IsYear() && gap.From <= year && year <= gap.To {
				report(x.Ref(), gap.At, diag.Args{"year": strconv.Itoa(year)})
			}
		}
	}
}
