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
	return strings.Join(p.dateRange(from, to, p.dates.months), "")
}

// DateSpan is DateRange in three, for a page that marks up both ends: the
// start, what stands between, and the end. Where one date says it all it is
// the start, and the others are "".
func (p *Printer) DateSpan(from, to trade.Date) (start, between, end string) {
	parts := append(p.dateRange(from, to, p.dates.months), "", "")
	return parts[0], parts[1], parts[2]
}

// Period writes the period of a series: "2022", "January–October 2023",
// "2023年1—10月".
func (p *Printer) Period(q trade.Period) string {
	months := p.dates.periodMonths
	if months == "" {
		months = p.dates.months
	}
	return strings.Join(p.dateRange(q.From, q.To, months), "")
}

// dateRange is start, what stands between and end, or one date alone.
func (p *Printer) dateRange(from, to trade.Date, months string) []string {
	sameYear := from.Year == to.Year
	days := from.Day > 0 && to.Day > 0
	pattern := ""
	switch {
	case to.IsZero() || from == to:
		return []string{p.Date(from)}
	case from.IsZero():
		return []string{p.Date(to)}
	case days && sameYear && from.Month == to.Month:
		pattern = p.dates.days
	case days && sameYear:
		pattern = p.dates.daysAcross
	case sameYear && from.Day == 0 && to.Day == 0 && from.Month > 0 && to.Month > 0:
		pattern = months
	case from.Month == 0 && to.Month == 0:
		pattern = p.dates.years
	default:
		return []string{p.Date(from), p.dates.between, p.Date(to)}
	}
	parts := strings.Split(pattern, "|")
	for i := range parts {
		parts[i] = p.fillDates(parts[i], from, to)
	}
	return parts
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
