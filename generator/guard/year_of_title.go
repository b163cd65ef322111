package guard

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// yearOfTitle warns where the title or the id of an event names a year, and not
// that of its date.
func yearOfTitle(p *part, report report) {
	e := p.event
	if e == nil || e.Date.IsZero() || p.faults.Keys(e.At, "date", "end_date") {
		return
	}
	say := func(what diag.Phrase, years []int) bool {
		if len(years) == 0 || slices.ContainsFunc(years, func(y int) bool { return y == e.Date.Year || y == e.EndDate.Year }) {
			return false
		}
		report(e.Ref(), e.At.Key("date"), diag.Args{"date": e.Date, "what": what, "found": listOf(years)})
		return true
	}
	for _, w := range e.Title {
		if say(diag.Say("title"), yearsIn(w.Text, trade.Value{})) {
			return
		}
	}
	say(diag.Say("id"), yearsOfID(e.ID))
}

// yearsOfID are the words of an id that are years.
func yearsOfID(id string) (years []int) {
	for _, word := range strings.Split(id, "-") {
		if y, err := strconv.Atoi(word); err == nil && 1900 <= y && y <= 2100 {
			years = append(years, y)
		}
	}
	return years
}
