package chart

import (
	"tradepost/generator/locale"
	"tradepost/generator/numeral"
)

// scale makes a value axis from zero to a round number above top, with three to
// six steps whose text is the language's. top is already in the axis' unit.
func scale(p *locale.Printer, top numeral.Number) axis {
	mantissa, exponent := niceStep(top)
	step := numeral.Int(mantissa).Shift(exponent)
	a := axis{step: step, lines: true}
	for i := int64(0); ; i++ {
		at := numeral.Int(0)
		if i > 0 { // a shifted zero would be written "0.0"
			at = numeral.Int(i * mantissa).Shift(exponent)
		}
		a.ticks = append(a.ticks, p.Number(at))
		a.max = at.Float()
		if i > 0 && at.Cmp(top) >= 0 {
			return a
		}
	}
}

// niceStep is the largest of 1, 2, 2.5 and 5 times a power of ten that leaves
// at least three steps below top; 2.5 is written 25 × 10⁻¹.
func niceStep(top numeral.Number) (mantissa int64, exponent int) {
	if top.Sign() <= 0 {
		return 1, 0
	}
	for e := top.Magnitude(); ; e-- {
		for _, step := range []struct {
			m int64
			e int
		}{{5, e}, {25, e - 1}, {2, e}, {1, e}} {
			if numeral.Int(3*step.m).Shift(step.e).Cmp(top) <= 0 {
				return step.m, step.e
			}
		}
	}
}

// below widens a scale to hold a negative value and its label, by the same
// steps. height is of the axis in pixels.
func below(p *locale.Printer, a axis, lowest numeral.Number, height int) axis {
	if lowest.Sign() >= 0 {
		return a
	}
	tight := func() bool {
		return (lowest.Float()-a.min)*float64(height) < (a.max-a.min)*labelHeight
	}
	for at := numeral.Int(0); tight(); {
		at = at.Sub(a.step)
		a.ticks = append([]string{p.Number(at)}, a.ticks...)
		a.min = at.Float()
	}
	return a
}

// above widens a scale to hold the label of its highest value below the name of
// the axis.
func above(p *locale.Printer, a axis, highest numeral.Number, height int) axis {
	if (a.max-highest.Float())*float64(height) < (a.max-a.min)*labelHeight/2 {
		top := a.step
		for top.Float() <= a.max {
			top = top.Add(a.step)
		}
		a.ticks, a.max = append(a.ticks, p.Number(top)), top.Float()
	}
	return a
}

// labelHeight is the room that the label of a mark takes.
const labelHeight = fontSize + 6
