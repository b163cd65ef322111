package trade

import (
	"errors"
	"testing"
)

func TestDatesAsPeopleTypeThem(t *testing.T) {
	for text, want := range map[string]string{
		"2024-05-17": "2024-05-17", "2024-5-17": "2024-05-17", "2024/05/17": "2024-05-17", "2024-05": "2024-05", "2024": "2024",
		"17.05.2024": "2024-05-17", "17.5.2024 г.": "2024-05-17", "17/5/2024": "2024-05-17", "5/17/2024": "2024-05-17", "17-05-2024": "2024-05-17", "5/5/2024": "2024-05-05",
		"2024年5月17日": "2024-05-17", "2024 年 5 月 17 日": "2024-05-17", "２０２４年５月": "2024-05", "2024年": "2024",
		"17 мая 2024": "2024-05-17", "17 мая 2024 г.": "2024-05-17", "17 мая 2024 года": "2024-05-17", "май 2024": "2024-05", "2024 год": "2024",
		"May 17 2024": "2024-05-17", "May 17, 2024": "2024-05-17", "17 May 2024": "2024-05-17", "17th of May 2024": "2024-05-17", "May 2024": "2024-05",
		"5/6/2024": "ambiguous-date", "12-11-2024": "ambiguous-date", "17.5.24": "bad-date", "soon": "bad-date", "": "bad-date", "17 foo 2024": "bad-date",
		"31/6/2024": "no-such-date", "32.5.2024": "no-such-date", "17.13.2024": "no-such-month",
	} {
		date, err := ParseTypedDate(text, UnknownOrder)
		got := date.String()
		var wrong *SyntaxError
		if errors.As(err, &wrong) {
			got = string(wrong.Code)
		}
		if got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	for order, want := range map[DayOrder]string{DayFirst: "2024-06-05", MonthFirst: "2024-05-06"} {
		if date, err := ParseTypedDate("5/6/2024", order); err != nil || date.String() != want {
			t.Errorf("with the order said, 5/6/2024 is %v", date)
		}
	}
}
