package locale

import (
	"testing"

	"tradepost/generator/trade"
)

func date(t testing.TB, s string) trade.Date {
	t.Helper()
	if s == "" {
		return trade.Date{}
	}
	d, err := trade.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDates(t *testing.T) {
	for _, want := range []inAll{
		{"2023-06-16", "16 June 2023", "2023年6月16日", "16_июня 2023_г."},
		{"2023-06", "June 2023", "2023年6月", "июнь 2023_г."},
		{"2023", "2023", "2023年", "2023_г."},
		{"", "", "", ""},
	} {
		want.check(t, func(p *Printer) string { return p.Date(date(t, want.name)) })
	}
}

func TestDateRangesShareWhatTheyCan(t *testing.T) {
	for _, test := range []struct {
		from, to string
		want     inAll
	}{
		{"2023-06-15", "2023-06-19", inAll{"", "15–19 June 2023", "2023年6月15日至19日", "15–19_июня 2023_г."}},
		{"2023-06-28", "2023-07-02", inAll{"", "28 June – 2 July 2023", "2023年6月28日至7月2日", "28_июня_— 2_июля 2023_г."}},
		{"2022-12-28", "2023-01-03", inAll{"", "28 December 2022 – 3 January 2023", "2022年12月28日至2023年1月3日", "28_декабря 2022_г._— 3_января 2023_г."}},
		{"2023-06", "2023-07", inAll{"", "June–July 2023", "2023年6月至7月", "июнь_— июль 2023_г."}},
		{"2022-11", "2023-02", inAll{"", "November 2022 – February 2023", "2022年11月至2023年2月", "ноябрь 2022_г._— февраль 2023_г."}},
		{"2022", "2023", inAll{"", "2022–2023", "2022—2023年", "2022–2023_гг."}},
		{"2023-06", "2023-06-19", inAll{"", "June 2023 – 19 June 2023", "2023年6月至2023年6月19日", "июнь 2023_г._— 19_июня 2023_г."}},
		{"2023-06-15", "", inAll{"", "15 June 2023", "2023年6月15日", "15_июня 2023_г."}},
		{"2023-06-15", "2023-06-15", inAll{"", "15 June 2023", "2023年6月15日", "15_июня 2023_г."}},
		{"", "2023-06-15", inAll{"", "15 June 2023", "2023年6月15日", "15_июня 2023_г."}},
	} {
		test.want.name = test.from + "/" + test.to
		test.want.check(t, func(p *Printer) string { return p.DateRange(date(t, test.from), date(t, test.to)) })
	}
}

func TestADateSpanComesInItsParts(t *testing.T) {
	for _, test := range []struct {
		from, to string
		want     inAll
	}{
		{"2023-06-15", "2023-06-19", inAll{"", "15|–|19 June 2023", "2023年6月15日|至|19日", "15|–|19_июня 2023_г."}},
		{"2023-06", "2023-06-19", inAll{"", "June 2023| – |19 June 2023", "2023年6月|至|2023年6月19日", "июнь 2023_г.|_— |19_июня 2023_г."}},
		{"2023-06-15", "", inAll{"", "15 June 2023||", "2023年6月15日||", "15_июня 2023_г.||"}},
	} {
		test.want.name = test.from + "/" + test.to
		test.want.check(t, func(p *Printer) string {
			start, between, end := p.DateSpan(date(t, test.from), date(t, test.to))
			return start + "|" + between + "|" + end
		})
	}
}

func TestPeriods(t *testing.T) {
	for _, want := range []inAll{
		{"2022", "2022", "2022年", "2022_г."},
		{"2023-01/2023-10", "January–October 2023", "2023年1—10月", "январь_— октябрь 2023_г."},
		{"2022-11/2023-02", "November 2022 – February 2023", "2022年11月至2023年2月", "ноябрь 2022_г._— февраль 2023_г."},
		{"2011/2015", "2011–2015", "2011—2015年", "2011–2015_гг."},
	} {
		q, err := trade.ParsePeriod(want.name)
		if err != nil {
			t.Errorf("%s: %v", want.name, err)
			continue
		}
		want.check(t, func(p *Printer) string { return p.Period(q) })
	}
}
