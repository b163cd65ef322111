package guard

import (
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// dateOfURL warns of sources whose date is not the one that their address holds,
// as those of news do: /2023/0620/, /2023-06-20/, t20230620_1.html. A page may be
// edited and dated anew within weeks, but is not older than its address.
func dateOfURL(p *part, report report) {
	for _, x := range p.sources {
		if x.Date.IsZero() || x.URL == "" || p.faults.Keys(x.At, "date", "url") {
			continue
		}
		days := datesIn(x.URL)
		for i, day := range days {
			if isDatedSo(x.Date, day) {
				break
			}
			if i == len(days)-1 {
				report(x.Ref(), x.At.Key("date"), diag.Args{"date": x.Date.String(), "found": days[0].String()})
			}
		}
	}
}

const (
	mostBefore = 3  // that a page may be older than its address: a day is another one elsewhere
	mostAfter  = 27 // and younger, edited since; a month typed too high is more
)

// isDatedSo tells whether a source of a day can be at an address of another one.
func isDatedSo(source, address trade.Date) bool {
	return daysBetween(source.Last(), address.First()) <= mostBefore && daysBetween(address.Last(), source.First()) <= mostAfter
}

// A day stands in an address with its parts apart or joined; a month must be two
// folders, since 202106 may be any number.
var (
	dayInURL   = late(`(?:19|20)\d\d[-/_.]?(?:0[1-9]|1[0-2])[-/_.]?(?:0[1-9]|[12]\d|3[01])`)
	monthInURL = late(`/((?:19|20)\d\d)[-/](0[1-9]|1[0-2])/`)
)

// datesIn are the days that an address holds, else its months. Archives put the
// moment at which they copied a page before its address.
func datesIn(url string) (days []trade.Date) {
	if i := strings.LastIndex(url, "://"); i >= 0 {
		url = url[i+len("://"):]
	}
	for _, m := range dayInURL.FindAllStringIndex(url, -1) {
		if isDigitAt(url, m[0]-1) || isDigitAt(url, m[1]) {
			continue // of a longer number
		}
		digits := strings.Map(onlyDigits, url[m[0]:m[1]])
		if d, err := trade.ParseDate(digits[:4] + "-" + digits[4:6] + "-" + digits[6:]); err == nil {
			days = append(days, d)
		}
	}
	if days != nil {
		return days
	}
	for _, m := range monthInURL.FindAllStringSubmatch(url, -1) {
		year, _ := strconv.Atoi(m[1])
		month, _ := strconv.Atoi(m[2])
		days = append(days, trade.Date{Year: year, Month: month})
	}
	return days
}

func onlyDigits(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}
