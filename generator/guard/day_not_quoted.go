package guard

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// dayNotQuoted warns where a quotation of an event names a day, and the event
// was on another. The day before and the day after are let pass: reports are
// datelined so. A quotation that names another year speaks of something else,
// and a part of another event may be on any day of that.
func dayNotQuoted(p *part, report report) {
	e := p.event
	if e == nil || e.Date.Day == 0 || p.faults.Keys(e.At, "date", "end_date") {
		return
	}
	for _, f := range e.Figures {
		if isResult(f) && !p.faults.Keys(f.At, "scope", "status", "as_reported") && p.sayDay(e, f.AsReported, report) {
			return // the one date is wrong once
		}
	}
	for _, n := range e.Notes {
		if p.sayDay(e, n.AsReported, report) {
			return
		}
	}
}

// sayDay reports the days of a quotation if none of them is a day of the event.
func (p *part) sayDay(e *trade.Event, quote string, report report) bool {
	var other trade.Date
	for _, d := range daysIn(quote) {
		if d.Year == 0 {
			d.Year = e.Date.Year
		}
		if d.Year != e.Date.Year && d.Year != lastDay(e).Year {
			continue
		}
		if daysBetween(d, e.Date.First()) <= 1 && daysAfter(e, d) <= 1 {
			return false
		}
		other = d
	}
	if other.IsZero() {
		return false
	}
	report(e.Ref(), e.At.Key(dayKey(e, other)), diag.Args{"date": eventDays(e), "found": other})
	return true
}

// monthWords are the months as they stand beside a day.
var monthWords = map[string]int{
	"January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6,
	"July": 7, "August": 8, "September": 9, "October": 10, "November": 11, "December": 12,
	"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12,
	"января": 1, "февраля": 2, "марта": 3, "апреля": 4, "мая": 5, "июня": 6,
	"июля": 7, "августа": 8, "сентября": 9, "октября": 10, "ноября": 11, "декабря": 12,
}

// daysIn are the days that a text names in English, Russian or Chinese, those
// without a year with the year 0: "June 16", "16 июня 2023", "6月16日".
func daysIn(text string) (days []trade.Date) {
	for i := 0; i < len(text); {
		n := digitsAt(text[i:])
		if n == 0 {
			i++
			continue
		}
		if d, ok := dayAt(text, i, n); ok {
			days = append(days, d)
		}
		i += n
	}
	return days
}

// dayAt is the date whose day, or in Chinese whose month, is the number at i.
func dayAt(text string, i, n int) (d trade.Date, ok bool) {
	if n > 2 {
		return d, false
	}
	d.Day, _ = strconv.Atoi(text[i : i+n])
	behind := text[i+n:]
	if rest, chinese := strings.CutPrefix(strings.TrimLeft(behind, " "), "月"); chinese {
		rest = strings.TrimLeft(rest, " ")
		k := digitsAt(rest)
		if k == 0 || k > 2 {
			return d, false
		}
		d.Month = d.Day
		d.Day, _ = strconv.Atoi(rest[:k])
		if before, found := strings.CutSuffix(strings.TrimRight(text[:i], " "), "年"); found && len(before) >= 4 {
			d.Year, _ = strconv.Atoi(before[len(before)-4:])
		}
		return d, isDay(d)
	}
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		behind = strings.TrimPrefix(behind, ending)
	}
	word, after := firstWord(strings.TrimPrefix(strings.TrimLeft(behind, " "), "of "))
	if d.Month = monthWords[word]; d.Month == 0 {
		d.Month, after = monthWords[lastWord(text[:i])], pastRange(behind)
	}
	after = strings.TrimLeft(after, ",. ")
	if digitsAt(after) == 4 {
		d.Year, _ = strconv.Atoi(after[:4])
	}
	return d, isDay(d)
}

// pastRange is what follows the last day of "June 15 to 19", behind its first.
func pastRange(behind string) string {
	for _, to := range []string{"-", "–", "to ", "and "} {
		if rest, found := strings.CutPrefix(strings.TrimLeft(behind, " "), to); found {
			rest = strings.TrimLeft(rest, " ")
			return rest[digitsAt(rest):]
		}
	}
	return behind
}

func isDay(d trade.Date) bool {
	if d.Year == 0 {
		d.Year = 2024 // any leap year: which one is meant is not said
	}
	_, err := trade.ParseDate(d.String())
	return err == nil && d.Month > 0 && d.Day > 0
}

// digitsAt is the length of the number that a text begins with.
func digitsAt(text string) int {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return n
}

func firstWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(text)
	}
	return text[:end], text[end:]
}

func lastWord(text string) string {
	text = strings.TrimRight(text, " .")
	start := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if start >= 0 {
		_, width := utf8.DecodeRuneInString(text[start:])
		start += width
	}
	return text[max(start, 0):]
}
