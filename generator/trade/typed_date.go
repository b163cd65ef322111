package trade

import (
	"regexp"
	"strconv"
	"strings"

	"tradepost/generator/diag"
)

// A DayOrder says what comes first in 6/7/2023.
type DayOrder uint8

const (
	UnknownOrder DayOrder = iota // such a date is an error, unless only one reading is a day
	DayFirst
	MonthFirst
)

// Dates as people type them: 2023-6-16, 2023年6月16日, 16.06.2023, 16/6/2023, 16 июня
// 2023 г., June 16, 2023. They are compiled when they are first asked for.
var (
	yearFirst  = late(`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$`)
	yearAlone  = late(`^(\d{4})(?: ?г\.?| год)?$`)
	chinese    = late(`^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號]?)?)?$`)
	dotted     = late(`^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?)?$`)
	slashed    = late(`^(\d{1,2})([/-])(\d{1,2})[/-](\d{4})$`)
	dayNamed   = late(`^(\d{1,2})(?:st|nd|rd|th)?(?:[ -]| of )?(\pL+)\.?[ ,-]+(\d{4})(?: ?г\.?| года)?$`)
	monthNamed = late(`^(\pL+)\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})(?: ?г\.?| года?)?$`)
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

// ParseTypedDate reads a date in any of the styles in which people type them, with a
// time of day or without. Data files have the one that ParseDate reads. Errors are
// *SyntaxError; that of 6/7/2023 is "ambiguous-date", with both readings.
func ParseTypedDate(s string, order DayOrder) (Date, error) {
	if long := Overlong(s); long != nil {
		return Date{}, long
	}
	text := strings.Join(strings.Fields(halfWidth(s)), " ")
	text = clock().ReplaceAllString(text, "")
	year, month, day, err := typed(text, order)
	if err != nil {
		return Date{}, err
	}
	if year == 0 || month == 0 && day > 0 {
		return Date{}, wrong("bad-date", s)
	}
	iso := strconv.Itoa(year)
	if month > 0 {
		iso += "-" + twoDigits(month)
	}
	if day > 0 {
		iso += "-" + twoDigits(day)
	}
	return ParseDate(iso)
}

// typed takes a date apart; zeros are what is not said, or cannot be meant.
func typed(text string, order DayOrder) (year, month, day int, err error) {
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if m := yearAlone().FindStringSubmatch(text); m != nil {
		return number(m[1]), 0, 0, nil
	}
	for _, form := range []func() *regexp.Regexp{yearFirst, chinese} {
		if m := form().FindStringSubmatch(text); m != nil {
			return number(m[1]), number(m[2]), number(m[3]), nil
		}
	}
	if m := dotted().FindStringSubmatch(text); m != nil {
		return number(m[3]), number(m[2]), number(m[1]), nil
	}
	if m := slashed().FindStringSubmatch(text); m != nil {
		a, b, year := number(m[1]), number(m[3]), number(m[4])
		switch {
		case order == MonthFirst || order == UnknownOrder && b > 12:
			return year, a, b, nil
		case order == UnknownOrder && a <= 12 && a != b:
			return 0, 0, 0, &SyntaxError{Code: "ambiguous-date", Args: diag.Args{
				"text": text, "one": Date{Year: year, Month: b, Day: a}, "other": Date{Year: year, Month: a, Day: b},
			}}
		}
		return year, b, a, nil
	}
	if m := dayNamed().FindStringSubmatch(text); m != nil {
		return number(m[3]), monthNamedBy(m[2]), number(m[1]), nil
	}
	if m := monthNamed().FindStringSubmatch(text); m != nil && monthNamedBy(m[1]) > 0 {
		return number(m[3]), monthNamedBy(m[1]), number(m[2]), nil
	}
	return 0, 0, 0, nil
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// halfWidth makes digits and signs of full width plain ones.
func halfWidth(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' || r == '．' || r == '－' || r == '／' {
			return r - '０' + '0'
		}
		return r
	}, s)
}
