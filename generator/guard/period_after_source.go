package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// periodAfterSource warns of points that begin after their source was printed.
// That a year is told before it is over happens; the source then says so.
func periodAfterSource(p *part, report report) {
	for _, x := range p.points {
		s := p.dated(x.Source)
		if s == nil || x.Status == trade.Estimated || p.faults.Keys(x.At, "year", "period", "source", "status") {
			continue
		}
		if backwards(x.Period.To.Last(), s.Date) && x.Status != trade.Provisional || backwards(x.Period.From.First(), s.Date) {
			report(x.Ref(), x.At.Key(timeKey(x)), diag.Args{"period": x.Period.String(), "source": s.Date.String()})
		}
	}
}
