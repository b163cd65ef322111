package locale

import (
	"strconv"
	"strings"

	"tradepost/generator/trade"
)

// Date writes a day, a month or a year, whatever is known: "16 June 2023",
// "June 2023", "2023". The zero date is "".
func (p *Printer) Date(d trade.Date) string {
	pattern := p.dates.day
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		pattern = p.dates.year
	case d.Day == 0:
		pattern = p.dates.month
	}
	return p.fillDates(pattern, d, d)
}

// DateRange writes a span of time without repeating what both ends share:
// "15–19 June 2023". A zero or equal end leaves the start alone.
func (p *Printer) DateRange(from, to trade.Date) string {
	return p.dateRange(from, to, p.dates.months)
}

// Period writes the period of a series: "2022", "January–October 2023",
// "2023年1—10月".
func (p *Printer) Period(q trade.Period) string {
	months := p.dates.periodMonths
	if months == "" {
		months = p.dates.months
	}
	return p.dateRange(q.From, q.To, months)
}

// Month is the name of a month, 1 to 12, on its own.
func (p *Printer) Month(m int) string { return p.months[m-1] }

func (p *Printer) dateRange(from, to trade.Date, months string) string {
	sameYear := from.Year == to.Year
	days := from.Day > 0 && to.Day > 0
	switch {
	case to.IsZero() || from == to:
		return p.Date(from)
	case from.IsZero():
		return p.Date(to)
	case days && sameYear && from.Month == to.Month:
		return p.fillDates(p.dates.days, from, to)
	case days && sameYear:
		return p.fillDates(p.dates.daysAcross, from, to)
	case sameYear && from.Day == 0 && to.Day == 0 && from.Month > 0 && to.Month > 0:
		return p.fillDates(months, from, to)
	case from.Month == 0 && to.Month == 0:
		return p.fillDates(p.dates.years, from, to)
	}
	return strings.NewReplacer("{from}", p.Date(from), "{to}", p.Date(to)).Replace(p.dates.between)
}

// fillDates puts two dates into a pattern.
func (g *grammar) fillDates(pattern string, from, to trade.Date) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(pattern, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		var name string
		name, pattern, _ = strings.Cut(rest, "}")
		d := from
		if name[len(name)-1] == '2' {
			d = to
		}
		b.WriteString(g.datePart(name[0], d))
	}
}

func (g *grammar) datePart(name byte, d trade.Date) string {
	switch name {
	case 'd':
		return strconv.Itoa(d.Day)
	case 'n':
		return strconv.Itoa(d.Month)
	case 'm':
		return g.months[d.Month-1]
	case 'o':
		return g.monthsOf[d.Month-1]
	}
	return strconv.Itoa(d.Year)
}
