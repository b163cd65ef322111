package analysis

import (
	"testing"

	"tradepost/generator/trade"
)

func TestLargest(t *testing.T) {
	figure := func(value string, change func(*trade.Figure)) *trade.Figure {
		v, err := trade.ParseAmount(value)
		if err != nil {
			t.Fatal(err)
		}
		f := &trade.Figure{ID: value, Measure: "contract_value", Scope: trade.OnSite, Status: trade.Reported, Value: v}
		change(f)
		return f
	}
	as := func(*trade.Figure) {}
	for name, test := range map[string]struct {
		figures []*trade.Figure
		want    string
	}{
		"none":            {nil, ""},
		"the larger":      {[]*trade.Figure{figure("3 billion CNY", as), figure("20 billion CNY", as), figure("5 billion CNY", as)}, "20 billion CNY"},
		"home first":      {[]*trade.Figure{figure("90 billion RUB", as), figure("1 billion CNY", as), figure("80 billion USD", as)}, "1 billion CNY"},
		"others by code":  {[]*trade.Figure{figure("1 billion USD", as), figure("90 billion RUB", as), figure("2 billion RUB", as)}, "90 billion RUB"},
		"no estimate":     {[]*trade.Figure{figure("9 billion CNY", func(f *trade.Figure) { f.Status = trade.Estimated }), figure("1 billion CNY", as)}, "1 billion CNY"},
		"no background":   {[]*trade.Figure{figure("9 billion CNY", func(f *trade.Figure) { f.Scope = trade.Background })}, ""},
		"no cumulative":   {[]*trade.Figure{figure("9 billion CNY", func(f *trade.Figure) { f.Scope = trade.Cumulative })}, ""},
		"another measure": {[]*trade.Figure{figure("9 billion CNY", func(f *trade.Figure) { f.Measure = "investment" })}, ""},
	} {
		e, f := Largest([]*trade.Event{{ID: "empty"}, {ID: "fair", Figures: test.figures}}, "CNY")
		if got := (f != nil); got != (test.want != "") || got && (f.ID != test.want || e.ID != "fair") {
			t.Errorf("%s: the largest is %v, want %q", name, f, test.want)
		}
	}
}
