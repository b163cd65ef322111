package workbook

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A number has its unit from its heading, from a column of units, or half of it from
// either: "Сумма, млн" beside "Валюта". Where both say it and differ, nobody knows
// which holds, and a guess would be wrong by a factor of thousands.

// units gives each value of a row its unit; one whose heading and column of units
// differ is reported at the cell of the unit, and not read.
func (p *planner) units(r *row, at cell) {
	kept := r.entries[:0]
	for _, e := range r.entries {
		if isValue(e.column) && r.unit != "" && e.unit != "" {
			both, agree := joinUnits(e.unit, r.unit)
			if !agree && !wholeAmount(e.input.Text) {
				p.fault(at, &fault{"cell-unit-differs", diag.Args{"unit": r.unit, "heading": e.unit}})
				continue
			}
			e.unit = both
		}
		kept = append(kept, e)
	}
	r.entries = kept
}

// wholeAmount tells whether a cell needs no unit.
func wholeAmount(text string) bool {
	_, err := trade.ParseAmount(tidy(text))
	return err == nil
}

// joinUnits makes one unit of that of a heading and that of a row; false where they
// contradict each other. A unit of the row that is none of money is of something else.
func joinUnits(heading, row string) (unit string, agree bool) {
	switch {
	case isScale(heading) && isCoin(row), isScale(heading) && !isMoney(row) && !isScale(row):
		return heading + " " + row, true
	case isCoin(heading) && isScale(row):
		return row + " " + heading, true
	case !isMoney(row) && !isScale(row):
		return heading, true
	case isScale(heading) && isScale(row):
		return heading, sameUnit(heading+" CNY", row+" CNY")
	case isScale(heading):
		return row, sameUnit(heading+" "+currencyOf(row), row)
	case !isMoney(heading): // tonnes, per cent
		return heading, true
	case isScale(row):
		return heading, sameUnit(heading, row+" "+currencyOf(heading))
	case isCoin(row):
		return heading, currencyOf(heading) == currencyOf(row)
	}
	return heading, sameUnit(heading, row)
}

// isMoney tells whether a unit has a currency.
func isMoney(unit string) bool {
	_, f := within("12", unit)
	return f == nil
}

// isScale tells whether a unit is a scale alone: "млн", "亿".
func isScale(unit string) bool { return !isMoney(unit) && isMoney(unit+" CNY") }

// isCoin tells whether a unit is a currency alone.
func isCoin(unit string) bool {
	v, f := within("12", unit)
	if f != nil {
		return false
	}
	w, f := within("12", string(v.Currency))
	return f == nil && w.Identical(v)
}

// currencyOf is the currency of a unit that has one.
func currencyOf(unit string) string {
	v, _ := within("12", unit)
	return string(v.Currency)
}

// sameUnit tells whether two units are one.
func sameUnit(a, b string) bool {
	v, f := within("12", a)
	w, g := within("12", b)
	return f == nil && g == nil && v.Identical(w)
}
