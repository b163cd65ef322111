package generator

import (
	"strings"
	"time"

	"tradepost/generator/trade"
)

// shifted moves an event as a whole, by what an editor slips by: a year, a
// month, the ten days of another first digit, a day.
func (c *corpus) shifted(e *trade.Event) (all []mutant) {
	if e.Date.Day == 0 {
		return nil // nothing says when in its year it was
	}
	for _, by := range []struct {
		operator            string
		years, months, days int
	}{
		{"the event a year too early", -1, 0, 0},
		{"the event a month too early", 0, -1, 0},
		{"the event a month too late", 0, 1, 0},
		{"the event ten days too early", 0, 0, -10},
		{"the event ten days too late", 0, 0, 10},
	} {
		moved := func(d trade.Date) string {
			return time.Date(d.Year+by.years, time.Month(d.Month+by.months), d.Day+by.days, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		}
		m := c.edit(by.operator, e.Ref().String(), e.At.Key("date"), moved(e.Date), "")
		if !e.EndDate.IsZero() {
			m.text = strings.Replace(m.text, "end_date = "+day(e.EndDate, 0), "end_date = "+moved(e.EndDate), 1)
		}
		for _, f := range e.Figures {
			if !f.AsOf.IsZero() {
				m.also = lineOf(f.At.Key("as_of")) // the two contradict each other
			}
		}
		all = append(all, m)
	}
	return all
}
