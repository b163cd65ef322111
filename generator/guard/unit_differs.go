package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// unitDiffers reports quantities in another unit than their measure's, which
// no chart could draw together.
func unitDiffers(p *part, report report) {
	check := func(subject trade.Ref, at diag.Spot, v trade.Value, measure string) {
		m := p.Measure(measure)
		if v.Kind != trade.Quantity || m == nil || m.Unit == "" || m.Unit == v.Unit || sameUnit(m.Unit, v.Unit) {
			return
		}
		report(subject, at.Key("value"), diag.Args{"unit": v.Unit, "want": m.Unit, "measure": measure})
	}
	for _, f := range p.figures {
		check(f.Ref(), f.At, f.Value, f.Measure)
	}
	for _, x := range p.points {
		if series := p.SeriesOf(x.Series); series != nil {
			check(x.Ref(), x.At, x.Value, series.Measure)
		}
	}
}

// sameUnit tells whether two spellings are one unit: "tons" and "tonnes".
func sameUnit(a, b string) bool {
	x, errX := trade.ParseQuantity("1 " + a)
	y, errY := trade.ParseQuantity("1 " + b)
	return errX == nil && errY == nil && x.Unit == y.Unit
}
