package workbook

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
	"tradepost/generator/trade"
)

// A dayOrder says what comes first in 6/7/2023.
type dayOrder uint8

const (
	unknownOrder dayOrder = iota
	dayFirst
	monthFirst
)

var (
	yearFirst  = late(`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$`)
	chinese    = late(`^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號]?)?)?$`)
	dotted     = late(`^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?)?$`)
	slashed    = late(`^(\d{1,2})([/-])(\d{1,2})[/-](\d{4})$`)
	dayNamed   = late(`^(\d{1,2})[ -]?(\pL+)\.?[ ,-]+(\d{4})(?: ?г\.?| года)?$`)
	monthNamed = late(`^(\pL+)\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})(?: ?г\.?| года)?$`)
	clock      = late(`[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$`)
)

// monthWords begin the names of months, in English and in both cases of
// Russian.
var monthWords = [12][]string{
	{"jan", "янв"}, {"feb", "фев"}, {"mar", "мар"}, {"apr", "апр"}, {"may", "май", "мая"}, {"jun", "июн"},
	{"jul", "июл"}, {"aug", "авг"}, {"sep", "сен"}, {"oct", "окт"}, {"nov", "ноя"}, {"dec", "дек"},
}

// monthNamedBy finds a month by its name, 0 for none.
func monthNamedBy(word string) int {
	word = strings.ToLower(word)
	for i, starts := range monthWords {
		for _, start := range starts {
			if strings.HasPrefix(word, start) {
				return i + 1
			}
		}
	}
	return 0
}

// Days that a bare number may count: from 1954 to 2119. What is less is a year
// or no date, what is more no date.
const firstSerial, lastSerial = 20_000, 80_000

// dayOf reads a date in any of the styles of spreadsheets and gives it as data
// files write it.
func dayOf(in sheet.Input, order dayOrder) (string, *fault) {
	text := tidy(in.Text)
	if in.Form == sheet.Daily {
		return text, calendar(text, text)
	}
	if n, err := strconv.Atoi(text); err == nil {
		switch {
		case n >= 1900 && n <= 2100:
			return text, nil
		case n >= firstSerial && n <= lastSerial:
			return sheet.SerialDay(n), nil
		}
		return "", &fault{"cell-date", diag.Args{"text": text}}
	}
	year, month, day := 0, 0, 0
	bare := clock().ReplaceAllString(text, "")
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if m := yearFirst().FindStringSubmatch(bare); m != nil {
		year, month, day = number(m[1]), number(m[2]), number(m[3])
	} else if m := chinese().FindStringSubmatch(bare); m != nil {
		year, month, day = number(m[1]), number(m[2]), number(m[3])
	} else if m := dotted().FindStringSubmatch(bare); m != nil {
		year, month, day = number(m[3]), number(m[2]), number(m[1])
	} else if m := slashed().FindStringSubmatch(bare); m != nil {
		a, b := number(m[1]), number(m[3])
		year, month, day = number(m[4]), b, a
		switch {
		case order == monthFirst || order == unknownOrder && b > 12:
			month, day = a, b
		case order == unknownOrder && a <= 12 && a != b:
			return "", &fault{"cell-date-ambiguous", diag.Args{
				"text": text, "one": trade.Date{Year: year, Month: b, Day: a}, "other": trade.Date{Year: year, Month: a, Day: b},
			}}
		}
	} else if m := dayNamed().FindStringSubmatch(bare); m != nil {
		year, month, day = number(m[3]), monthNamedBy(m[2]), number(m[1])
	} else if m := monthNamed().FindStringSubmatch(bare); m != nil {
		year, month, day = number(m[3]), monthNamedBy(m[1]), number(m[2])
		if month == 0 {
			year = 0
		}
	}
	if year == 0 || month == 0 && day > 0 {
		return "", &fault{"cell-date", diag.Args{"text": text}}
	}
	iso := strconv.Itoa(year)
	if month > 0 {
		iso += "-" + two(month)
	}
	if day > 0 {
		iso += "-" + two(day)
	}
	return iso, calendar(iso, text)
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// calendar finds the fault of a day that there is not.
func calendar(iso, text string) *fault {
	if _, err := trade.ParseDate(iso); err != nil {
		if f := faultOf(err); f.code != "bad-date" {
			return f
		}
		return &fault{"cell-date", diag.Args{"text": text}}
	}
	return nil
}

var chineseMonths = late(`^(\d{4}) ?年 ?(\d{1,2})(?: ?月)? ?[-–—~至到] ?(\d{1,2}) ?月$`)

// periodOf reads the year or the months of a point.
func periodOf(in sheet.Input) (string, *fault) {
	text := tidy(in.Text)
	if in.Form == sheet.Daily && len(text) > 4 {
		return text, nil
	}
	if m := chineseMonths().FindStringSubmatch(text); m != nil {
		from, _ := strconv.Atoi(m[2])
		to, _ := strconv.Atoi(m[3])
		text = m[1] + "-" + two(from) + "/" + m[1] + "-" + two(to)
	}
	if m := chinese().FindStringSubmatch(text); m != nil && m[2] == "" {
		text = m[1]
	}
	text = strings.TrimSuffix(strings.TrimSuffix(text, " г."), " год")
	p, err := trade.ParsePeriod(strings.ReplaceAll(text, "_", "/"))
	if err != nil {
		return "", faultOf(err)
	}
	return p.String(), nil
}

// A pattern is a regular expression that is compiled when it is first asked for:
// most commands read no sheets.
type pattern func() *regexp.Regexp

func late(expression string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
