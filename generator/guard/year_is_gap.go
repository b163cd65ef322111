package guard

import (
	"strconv"

	"tradepost/generator/diag"
)

// yearIsGap reports years that a series both has and declares missing.
func yearIsGap(s *site, report report) {
	for _, series := range s.Series {
		for _, p := range series.Points {
			for _, gap := range series.Gaps {
				if s.faults.Keys(p.At, "year", "period") || s.faults.Keys(gap.At, "from", "to") {
					continue
				}
				if year := p.Period.From.Year; p.Period.IsYear() && gap.From <= year && year <= gap.To {
					report(p.Ref(), gap.At, diag.Args{"year": strconv.Itoa(year)})
				}
			}
		}
	}
}
