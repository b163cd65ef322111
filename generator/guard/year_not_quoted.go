package guard

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// yearNotQuoted warns where the words of a source name years, and not the one
// of their point: a row that was put a line too low. A year that belongs to
// another number of the quotation ("from 18.99 billion in 2011 to …") says
// nothing of the point.
func yearNotQuoted(p *part, report report) {
	for _, x := range p.points {
		if x.Status == trade.Derived || x.Period.From.IsZero() || p.faults.Keys(x.At, "year", "period", "value", "as_reported") {
			continue
		}
		years := yearsIn(x.AsReported, x.Value)
		within := func(y int) bool { return x.Period.From.Year <= y && y <= x.Period.To.Year }
		if len(years) > 0 && !slices.ContainsFunc(years, within) {
			report(x.Ref(), x.At.Key(timeKey(x)), diag.Args{"period": x.Period, "found": listOf(years)})
		}
	}
}

// timeKey is the key that says when a point is.
func timeKey(x *trade.Point) string {
	if x.Period.IsYear() {
		return "year"
	}
	return "period"
}

// yearsIn are the years that a text names, but for those of other amounts than
// the value.
func yearsIn(text string, v trade.Value) (years []int) {
	if !strings.Contains(text, "19") && !strings.Contains(text, "20") && !strings.Contains(text, "21") {
		return nil // most texts name no year, and need not be read
	}
	readings := numeral.Scan(text, "")
	for i, r := range readings {
		if r.Currency != "" || r.Scale != 0 || r.Percent || r.Unit != "" || !isYear(r) {
			continue
		}
		if i > 0 && v.Stated() {
			other := readings[i-1]
			if other.Currency != "" && !other.Number.Equal(v.Number) && r.Start-other.End < len(" за год ") {
				continue
			}
		}
		year, _ := strconv.Atoi(r.Number.String())
		years = append(years, year)
	}
	return years
}

func listOf(years []int) (words diag.List) {
	for _, y := range years {
		words = append(words, strconv.Itoa(y))
	}
	return words
}
