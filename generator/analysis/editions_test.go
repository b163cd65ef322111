package analysis

import (
	"testing"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// fairs is a programme with numbered editions, around which other events are
// held, and one without numbers.
func fairs() trade.Records {
	event := func(id string, year int, kind trade.EventKind, partOf string, editions ...trade.Edition) *trade.Event {
		return &trade.Event{ID: id, Kind: kind, Date: trade.Date{Year: year, Month: 6, Day: 15}, Place: "harbin", PartOf: partOf, Programmes: editions}
	}
	fair := func(n int) trade.Edition { return trade.Edition{Programme: "fair", Number: n} }
	road := trade.Edition{Programme: "road"}
	return trade.Records{
		Events: []*trade.Event{
			event("fair-24", 2013, "fair", "", fair(24)),
			event("expo-2", 2015, "expo", "", fair(26)),
			event("promotion-29", 2018, "promotion", "", fair(29)),
			event("fair-29", 2018, "fair", "", fair(29)),
			event("fair-32", 2023, "fair", "", fair(32), road),
			event("signing-32", 2023, "signing", "fair-32", fair(32), road),
			event("visit-40", 2031, "visit", "", fair(40)),
			event("unnumbered", 2014, "fair", "", trade.Edition{Programme: "fair"}),
			event("road-1", 2019, "forum", "", road),
			event("road-2", 2021, "visit", "", road),
		},
		Places:     []*trade.Place{{ID: "harbin", Kind: "city", Country: "CN"}},
		Programmes: []*trade.Programme{{ID: "fair"}, {ID: "road"}},
	}
}

func TestNeighbours(t *testing.T) {
	g, problems := trade.Link(fairs(), trade.Names{})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	name := func(e *trade.Event) string {
		if e == nil {
			return ""
		}
		return e.ID
	}
	for _, test := range []struct{ event, programme, before, after string }{
		{"fair-24", "fair", "", "expo-2"},
		{"expo-2", "fair", "fair-24", "fair-29"}, // by numbers, past what is on the margins
		{"fair-29", "fair", "expo-2", "fair-32"},
		{"fair-32", "fair", "fair-29", "visit-40"}, // which is the only one of its number
		{"promotion-29", "fair", "", ""},
		{"signing-32", "fair", "", ""},
		{"unnumbered", "fair", "", ""},
		{"road-1", "road", "", "road-2"},
		{"road-2", "road", "road-1", ""}, // the fair is an edition of something else
		{"fair-32", "road", "", ""},
		{"road-1", "fair", "", ""},
	} {
		before, after := Neighbours(g, g.Event(test.event), test.programme)
		if name(before) != test.before || name(after) != test.after {
			t.Errorf("%s in %s stands between %q and %q, want %q and %q", test.event, test.programme, name(before), name(after), test.before, test.after)
		}
	}
}

func TestCompareTakesWhatIsStatedAlike(t *testing.T) {
	count := func(n int64) trade.Value { return trade.Value{Kind: trade.Count, Number: numeral.Int(n)} }
	money := func(n int64, c numeral.Currency) trade.Value {
		return trade.Value{Kind: trade.Amount, Number: numeral.Int(n), Currency: c}
	}
	figure := func(measure string, scope trade.Scope, v trade.Value) *trade.Figure {
		return &trade.Figure{Measure: measure, Scope: scope, Value: v, Status: trade.Reported}
	}
	before := &trade.Event{Figures: []*trade.Figure{
		figure("countries", "event", count(28)),
		figure("contract_value", "event", money(3, "USD")),
		figure("deals", "on_site", count(5)),
		figure("exhibitors", "event", count(7)), figure("exhibitors", "event", count(8)),
		figure("cities", "background", count(9)),
	}}
	own := &trade.Event{Figures: []*trade.Figure{
		figure("countries", "event", count(38)),
		figure("contract_value", "event", money(2, "CNY")),
		figure("deals", "event", count(50)),
		figure("exhibitors", "event", count(9)),
		figure("cities", "background", count(9)),
		figure("visits", "event", count(1)),
	}}
	list := Compare([]*trade.Event{before, own}, 1)
	if len(list) != 1 || list[0].Measure != "countries" || list[0].Figures[0] != before.Figures[0] || list[0].Figures[1] != own.Figures[0] {
		t.Errorf("compared are %v, want the countries of the whole event alone", list)
	}
}

func TestChangeIsOfExactNumbersThatSourcesReport(t *testing.T) {
	figure := func(n int64, change func(*trade.Figure)) *trade.Figure {
		f := &trade.Figure{Status: trade.Reported, Value: trade.Value{Kind: trade.Count, Number: numeral.Int(n)}}
		change(f)
		return f
	}
	as := func(*trade.Figure) {}
	over := func(f *trade.Figure) { f.Value.Qualifier = numeral.Over }
	estimate := func(f *trade.Figure) { f.Status = trade.Estimated }
	percent := func(f *trade.Figure) { f.Value.Kind = trade.Percent }
	for name, test := range map[string]struct {
		before, f *trade.Figure
		want      string
	}{
		"more":        {figure(28, as), figure(38, as), "35.7"},
		"less":        {figure(25, as), figure(21, as), "-16.0"},
		"the same":    {figure(38, as), figure(38, as), "0.0"},
		"no exact":    {figure(1400, over), figure(1500, as), ""},
		"an estimate": {figure(38, as), figure(44, estimate), ""},
		"from zero":   {figure(0, as), figure(44, as), ""},
		"percentages": {figure(20, percent), figure(40, percent), ""},
		"not stated":  {nil, figure(44, as), ""},
	} {
		got := ""
		if v, ok := Change(test.before, test.f); ok {
			got = v.Number.Round(-1).String()
		}
		if got != test.want {
			t.Errorf("%s: the change is %q, want %q", name, got, test.want)
		}
	}
}
