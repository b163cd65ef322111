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

// dayOrder says what comes first in 6/7/2023.
type dayOrder = trade.DayOrder

const (
	unknownOrder = trade.UnknownOrder
	dayFirst     = trade.DayFirst
	monthFirst   = trade.MonthFirst
)

var chinese = late(`^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號]?)?)?$`)

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
	date, err := trade.ParseTypedDate(text, order)
	if err != nil {
		return "", cellFault(faultOf(err), text)
	}
	return date.String(), nil
}

// shortYear is of dates whose year nobody can tell: 16.06.23 is also in 2016.
var shortYear = late(`^\d{1,2}([./-])\d{1,2}[./-]\d{2}(?: ?г\.?)?$`)

// cellFault tells the fault of a date in the words for cells.
func cellFault(f *fault, text string) *fault {
	switch f.code {
	case "bad-date":
		args := diag.Args{"text": text}
		if shortYear().MatchString(text) {
			args["cure"] = diag.Say("write the year in full: 16.06.2023 or 2023-06-16")
		}
		return &fault{"cell-date", args}
	case "ambiguous-date":
		return &fault{"cell-date-ambiguous", f.args}
	}
	return f
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
		return cellFault(faultOf(err), text)
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
