package trade

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"tradepost/generator/diag"
)

// A Date is a day, or only a month or a year where no more is known (Month or
// Day 0). The zero Date means that none was given.
type Date struct {
	Year, Month, Day int
}

// IsZero tells whether no date was given.
func (d Date) IsZero() bool { return d.Year == 0 }

// String is the date as far as it is known: "2023-06-16", "2023-06", "2023";
// "" where none was given.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// ParseDate reads what String writes. Errors are *SyntaxError.
func ParseDate(s string) (Date, error) {
	if long := Overlong(s); long != nil {
		return Date{}, long
	}
	var parts [3]int
	widths := [3]int{4, 2, 2}
	fields := strings.Split(s, "-")
	if len(fields) > 3 {
		return Date{}, wrong("bad-date", s)
	}
	for i, f := range fields {
		n, err := strconv.ParseUint(f, 10, 16)
		if err != nil || len(f) != widths[i] || n == 0 {
			return Date{}, wrong("bad-date", s)
		}
		parts[i] = int(n)
	}
	d := Date{parts[0], parts[1], parts[2]}
	switch {
	case d.Year < 1000:
		return Date{}, wrong("bad-date", s)
	case d.Month > 12:
		return Date{}, &SyntaxError{Code: "no-such-month", Args: diag.Args{"month": s[:len("2023-13")]}}
	case d.Day > daysOf(d.Year, d.Month):
		month := Date{Year: d.Year, Month: d.Month}
		return Date{}, &SyntaxError{Code: "no-such-date", Args: diag.Args{"text": s, "month": month, "days": daysOf(d.Year, d.Month)}}
	}
	return d, nil
}

// daysOf is the length of a month; of no month, 0.
func daysOf(year, month int) int {
	if month == 0 {
		return 0
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Compare orders dates by their known parts, a year before its months and a
// month before its days: -1, 0 or +1.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// First is the first day that d can mean: 2023-06-01 for June 2023.
func (d Date) First() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last is the last day that d can mean: 2023-06-30 for June 2023.
func (d Date) Last() Date {
	if d.Month == 0 && !d.IsZero() {
		d.Month = 12
	}
	if d.Day == 0 {
		d.Day = daysOf(d.Year, d.Month)
	}
	return d
}

// A Period is a span of time, both ends included. A calendar year has
// From = {Y,0,0} and To = {Y,0,0}; months have Day 0.
type Period struct {
	From, To Date
}

// IsYear tells whether p is one calendar year.
func (p Period) IsYear() bool { return p.From == p.To && p.From.Month == 0 && p.From.Year != 0 }

// ParsePeriod reads "2022", "2017-01/2017-04", "2019-01-01/2019-12-22": one
// date, or two of the same precision in their order. Errors are *SyntaxError.
func ParsePeriod(s string) (Period, error) {
	if long := Overlong(s); long != nil {
		return Period{}, long
	}
	first, last, two := strings.Cut(s, "/")
	if !two {
		last = first
	}
	from, err := ParseDate(first)
	if err != nil {
		return Period{}, wrong("bad-period", s)
	}
	to, err := ParseDate(last)
	if err != nil || len(first) != len(last) {
		return Period{}, wrong("bad-period", s)
	}
	if to.Compare(from) < 0 {
		return Period{}, wrong("period-backwards", s)
	}
	return Period{from, to}, nil
}

// String writes what ParsePeriod reads.
func (p Period) String() string {
	if p.From == p.To {
		return p.From.String()
	}
	return p.From.String() + "/" + p.To.String()
}

// Anchor is the period as a place on a page and in references: "2022",
// "2017-01_2017-04".
func (p Period) Anchor() string { return strings.ReplaceAll(p.String(), "/", "_") }
