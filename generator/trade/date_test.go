package trade

import "testing"

func TestDatesReadWhatTheyWrite(t *testing.T) {
	for _, c := range []struct{ in, first, last string }{
		{"2023-06-16", "2023-06-16", "2023-06-16"},
		{"2023-06", "2023-06-01", "2023-06-30"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2023", "2023-01-01", "2023-12-31"},
	} {
		d, err := ParseDate(c.in)
		if err != nil || d.String() != c.in || d.First().String() != c.first || d.Last().String() != c.last {
			t.Errorf("%s: %s, from %s to %s, %v", c.in, d, d.First(), d.Last(), err)
		}
	}
	if (Date{}).String() != "" || !(Date{}).First().IsZero() || !(Date{}).Last().IsZero() {
		t.Error("no date is not left alone")
	}
}

func TestDatesRefuseWhatIsNone(t *testing.T) {
	for _, s := range []string{"", "23", "2023-6-16", "2023-13", "2023-02-29", "2023-06-16-1", "0000", "2023-00", "2023/06", "+023"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("%q was read as %s", s, d)
		}
	}
}

func TestDatesOrderAYearBeforeItsMonths(t *testing.T) {
	order := []string{"2022-12-31", "2023", "2023-06", "2023-06-01", "2023-06-16", "2023-07"}
	for i := range order {
		for j := range order {
			a, _ := ParseDate(order[i])
			b, _ := ParseDate(order[j])
			if got := a.Compare(b); (got < 0) != (i < j) || (got == 0) != (i == j) {
				t.Errorf("%s against %s: %d", order[i], order[j], got)
			}
		}
	}
}

func TestPeriodsReadWhatTheyWrite(t *testing.T) {
	for _, c := range []struct{ in, anchor string }{
		{"2022", "2022"}, {"2017-01/2017-04", "2017-01_2017-04"}, {"2019-01-01/2019-12-22", "2019-01-01_2019-12-22"}, {"2017-01", "2017-01"},
	} {
		p, err := ParsePeriod(c.in)
		if err != nil || p.String() != c.in || p.Anchor() != c.anchor {
			t.Errorf("%s: %s, %s, %v", c.in, p, p.Anchor(), err)
		}
		if p.IsYear() != (c.in == "2022") {
			t.Errorf("%s: year %v", c.in, p.IsYear())
		}
	}
	for _, s := range []string{"", "2022/", "2017-04/2017-01", "2017/2017-04", "2017-01/x", "a/b/c"} {
		if p, err := ParsePeriod(s); err == nil {
			t.Errorf("%q was read as %s", s, p)
		}
	}
}

func FuzzPeriodRoundTrip(f *testing.F) {
	for _, s := range []string{"2022", "2017-01/2017-04", "2019-01-01/2019-12-22"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePeriod(s)
		if err != nil {
			return
		}
		if again, err := ParsePeriod(p.String()); err != nil || again != p {
			t.Errorf("%q prints as %q, which is read back as %q: %v", s, p, again, err)
		}
	})
}
