package guard

import "tradepost/generator/diag"

// updatesOutOfOrder warns where the news of a deal do not stand in the order of
// their dates: the last one is what pages show as its stage.
func updatesOutOfOrder(p *part, report report) {
	for _, d := range p.deals {
		for i, u := range d.Updates {
			if i > 0 && backwards(d.Updates[i-1].Date, u.Date) && !p.faults.Keys(u.At, "date") {
				report(d.Ref(), u.At.Key("date"), diag.Args{"date": u.Date, "before": d.Updates[i-1].Date})
			}
		}
	}
}
