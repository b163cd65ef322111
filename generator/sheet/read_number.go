package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// numberInput is a number by the way in which its cell shows it: a day, a
// percentage, or a plain decimal.
func numberInput(value, format string, since int) Input {
	f, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return Input{Text: value}
	}
	if parts := dateParts(format); parts != "" {
		if text, ok := dayOf(f, parts, since); ok {
			return Input{Form: Daily, Text: text}
		}
	}
	if strings.Contains(unquoted(format), "%") {
		return Input{Text: plainDecimal(f*100) + "%"}
	}
	return Input{Form: Numeric, Text: plainDecimal(f)}
}

// plainDecimal writes a number with the fifteen digits that a spreadsheet
// keeps: 481.40999999999997 was typed as 481.41.
func plainDecimal(f float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(f, 'e', floatDigits-1, 64), 64)
	if err != nil {
		rounded = f
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// SerialDay is the day that a spreadsheet counts as a number from the end of
// 1899: 45093 is 2023-06-16.
func SerialDay(n int) string {
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n).Format(time.DateOnly)
}

// dayOf is a date as precise as the format shows it.
func dayOf(f float64, parts string, since int) (string, bool) {
	days := int(math.Floor(f))
	if since == 1904 {
		days += 1462
	}
	if days < 61 || days > 2958465 { // before March 1900 the count has a day that never was
		return "", false
	}
	text := SerialDay(days)
	switch parts {
	case "y":
		return text[:len("2023")], true
	case "ym":
		return text[:len("2023-06")], true
	}
	return text, true
}

// dateParts are the parts of a date that a format shows: "ymd", "ym", "y"; ""
// for a format of numbers. A month or a day without a year is a whole day.
func dateParts(format string) string {
	code := strings.ToLower(unquoted(format))
	if first, _, ok := strings.Cut(code, ";"); ok {
		code = first
	}
	code = strings.NewReplacer("am/pm", "", "a/p", "", "general", "", "e+", "", "e-", "").Replace(code)
	year, month, day := strings.ContainsAny(code, "ye"), strings.Contains(code, "m"), strings.Contains(code, "d")
	switch {
	case year && !month && !day:
		return "y"
	case year && month && !day:
		return "ym"
	case year || day:
		return "ymd"
	case month && !strings.ContainsAny(code, "hs"): // "mm:ss" is a time
		return "ymd"
	}
	return ""
}

// unquoted is a format without its quoted texts, colours and conditions.
func unquoted(format string) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		end := -1
		switch format[i] {
		case '"':
			end = strings.IndexByte(format[i+1:], '"')
		case '[':
			end = strings.IndexByte(format[i+1:], ']')
		case '\\', '_', '*':
			i++
			continue
		default:
			b.WriteByte(format[i])
			continue
		}
		if end < 0 {
			break
		}
		i += 1 + end
	}
	return b.String()
}

// builtInFormat is a format that files name by number only. Of those of East
// Asian languages (27 to 58), months and days matter, not their signs.
func builtInFormat(id int) string {
	switch {
	case id == 9 || id == 10:
		return "0%"
	case id >= 14 && id <= 16, id == 22, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 58:
		return "yyyy-mm-dd"
	case id == 17, id == 55, id == 57:
		return "yyyy-mm"
	}
	return ""
}
