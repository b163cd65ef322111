package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

func text(s string) trade.Text { return trade.Text{{Lang: "en", Text: s}} }

func value(t *testing.T, s string) trade.Value {
	t.Helper()
	v, err := trade.ParseAmount(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// graph links events with the places, partners and sectors that tests name.
func graph(t *testing.T, series []*trade.Series, events ...*trade.Event) *trade.Graph {
	t.Helper()
	r := trade.Records{
		Site: trade.Site{Languages: []trade.Lang{"en"}, Currency: numeral.CNY},
		Places: []*trade.Place{
			{ID: "china", Name: text("China"), Kind: "country", Country: "CN"},
			{ID: "russia", Name: text("Russia"), Kind: "country", Country: "RU"},
			{ID: "north", Name: text("North"), Kind: "province", Country: "CN", Within: "china"},
		},
		Partners: []*trade.Partner{
			{ID: "a", Name: text("A"), Kind: "company", Country: "CN"},
			{ID: "b", Name: text("B"), Kind: "company", Country: "RU"},
			{ID: "c", Name: text("C"), Kind: "chamber", Country: "CN"},
			{ID: "idle", Name: text("Idle"), Kind: "media", Country: "DE"},
		},
		Sectors: []*trade.Sector{{ID: "energy", Name: text("Energy")}, {ID: "timber", Name: text("Timber")}},
		Sources: []*trade.Source{{ID: "s", Title: text("S")}},
		Series:  series, Events: events,
	}
	for _, e := range events {
		e.Title, e.Place, e.Sources = text(e.ID), "north", []string{"s"}
		if e.Kind == "" {
			e.Kind = "fair"
		}
	}
	g, problems := trade.Link(r, trade.Names{})
	if problems.HasErrors() {
		for _, p := range problems {
			t.Log(p.Code, p.Args)
		}
		t.Fatal("records do not link")
	}
	return g
}

func figure(event, id string, v trade.Value, change ...func(*trade.Figure)) *trade.Figure {
	f := &trade.Figure{ID: id, Event: event, Measure: "contract_value", Value: v, Scope: trade.WholeEvent, Covers: text("all"), Status: trade.Reported, Source: "s"}
	for _, c := range change {
		c(f)
	}
	return f
}

func event(id string, year int, figures ...*trade.Figure) *trade.Event {
	return &trade.Event{ID: id, Date: trade.Date{Year: year, Month: 6, Day: 15}, Figures: figures}
}

func TestResultsLeaveOutWhatIsNoResult(t *testing.T) {
	one := value(t, "1 billion CNY")
	with := event("with", 2020, figure("with", "a", one))
	running := event("running", 2021,
		figure("running", "a", one, func(f *trade.Figure) { f.Scope = trade.Cumulative }),
		figure("running", "b", one, func(f *trade.Figure) { f.Scope = trade.Background }))
	other := event("other", 2022, figure("other", "a", one, func(f *trade.Figure) { f.Measure = "investment" }))
	g := graph(t, nil, other, with, running)
	stated, silent := Results(g, "contract_value", Window{})
	if len(stated) != 1 || stated[0].Event != with || len(silent) != 2 || silent[0] != running || silent[1] != other {
		t.Errorf("stated %v, silent %v", stated, silent)
	}
	if !StatesAmount(with) || StatesAmount(running) || !StatesAmount(other) {
		t.Error("which events state an amount")
	}
	if _, silent := Results(g, "contract_value", Window{From: 2021, To: 2021}); len(silent) != 1 {
		t.Errorf("silent in 2021: %v", silent)
	}
	if stated, _ := Results(g, "contract_value", Window{Events: []string{"other"}}); stated != nil {
		t.Errorf("stated by other: %v", stated)
	}
}

func point(t *testing.T, year int, v string, status trade.Status) *trade.Point {
	return &trade.Point{Series: "x", Period: trade.Period{From: trade.Date{Year: year}, To: trade.Date{Year: year}}, Value: value(t, v), Status: status, Source: "s"}
}

func series(id, reporter string, c numeral.Currency, points ...*trade.Point) *trade.Series {
	for _, p := range points {
		p.Series = id
	}
	return &trade.Series{ID: id, Title: text(id), Reporter: reporter, Partner: "russia", Flow: "total", Currency: c, Points: points}
}

func TestYearsWithoutAPointAreGaps(t *testing.T) {
	s := series("x", "north", numeral.CNY, point(t, 2018, "1 billion CNY", trade.Reported), point(t, 2021, "3 billion CNY", trade.Derived))
	s.Gaps = []trade.Gap{{From: 2016, To: 2017, Note: text("lost")}, {From: 2019, To: 2019}}
	show := func(w Window) (all []string) {
		for _, y := range Yearly(s, w) {
			all = append(all, fmt.Sprintf("%d %v %v", y.Year, y.Point != nil, y.Gap != nil))
		}
		return all
	}
	want := []string{"2016 false true", "2017 false true", "2018 true false", "2019 false true", "2020 false false", "2021 true false"}
	if got := show(Window{}); !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	if got := show(Window{From: 2018, To: 2019}); !slices.Equal(got, want[2:4]) {
		t.Errorf("in a window: %v", got)
	}
	years := Yearly(s, Window{})
	if len(Stated(years)) != 2 || len(FirstHand(years)) != 1 || Highest(years).String() != "3000000000" {
		t.Errorf("stated %d, first hand %d, highest %s", len(Stated(years)), len(FirstHand(years)), Highest(years))
	}
	if Yearly(&trade.Series{}, Window{}) != nil {
		t.Error("a series without points has years")
	}
}

func TestPartsOfAYearAreNoYears(t *testing.T) {
	p := point(t, 2019, "1 billion CNY", trade.Reported)
	p.Period = trade.Period{From: trade.Date{Year: 2019, Month: 1}, To: trade.Date{Year: 2019, Month: 6}}
	if got := Yearly(series("x", "north", numeral.CNY, p), Window{}); got != nil {
		t.Errorf("got %v", got)
	}
}

func rate(s string, change ...func(*trade.Rated)) *trade.Rated {
	n, err := numeral.ParseNumber(s)
	if err != nil {
		panic(err)
	}
	r := &trade.Rated{Value: trade.Value{Kind: trade.Percent, Number: n}}
	for _, c := range change {
		c(r)
	}
	return r
}

func TestStatusOfARate(t *testing.T) {
	reported, second := point(t, 2020, "1 billion CNY", trade.Reported), point(t, 2021, "1 billion CNY", trade.SecondHand)
	derived := point(t, 2022, "1 billion CNY", trade.Derived)
	cases := []struct {
		name  string
		point *trade.Point
		rated trade.Rated
		want  trade.Status
	}{
		{"as written", reported, trade.Rated{Status: trade.Estimated}, trade.Estimated},
		{"of a report", reported, trade.Rated{}, trade.Reported},
		{"with a derivation", reported, trade.Rated{Derivation: text("a / b")}, trade.Derived},
		{"of a second-hand point", second, trade.Rated{}, trade.SecondHand},
		{"of a second-hand point, from elsewhere", second, trade.Rated{Source: "other"}, trade.Reported},
		{"of a derived point: the level rests on the rate", derived, trade.Rated{}, trade.Reported},
	}
	for _, c := range cases {
		if got := StatusOf(c.point, c.rated); got != c.want {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}

func TestOnlyReportedGrowthCounts(t *testing.T) {
	a, b, c := point(t, 2018, "1 billion CNY", trade.Reported), point(t, 2019, "2 billion CNY", trade.Reported), point(t, 2020, "3 billion CNY", trade.Reported)
	a.Growth = rate("4.5")
	b.Growth = rate("100", func(r *trade.Rated) { r.Status = trade.Derived })
	c.Growth = rate("-2")
	years := Yearly(series("x", "north", numeral.CNY, a, b, c), Window{})
	if Growths(years) != 2 || FastestGrowth(years).Year != 2018 {
		t.Errorf("%d growths, fastest in %d", Growths(years), FastestGrowth(years).Year)
	}
	if FastestGrowth(nil).Point != nil {
		t.Error("the fastest of none")
	}
}

func TestBilateralSeriesAreChosenByWhatTheyTell(t *testing.T) {
	dollars := series("a-usd", "north", numeral.USD, point(t, 2011, "1 billion USD", trade.Reported), point(t, 2012, "1 billion USD", trade.Reported), point(t, 2013, "1 billion USD", trade.Reported))
	short := series("b-cny", "north", numeral.CNY, point(t, 2020, "1 billion CNY", trade.Reported))
	long := series("c-cny", "north", numeral.CNY, point(t, 2020, "1 billion CNY", trade.Reported), point(t, 2021, "1 billion CNY", trade.Reported))
	nation := series("d-usd", "china", numeral.USD, point(t, 2020, "9 billion USD", trade.Reported))
	exports := series("e-cny", "north", numeral.CNY, point(t, 2020, "1 billion CNY", trade.Reported))
	exports.Flow = "exports"
	world := series("f-cny", "north", numeral.CNY, point(t, 2020, "1 billion CNY", trade.Reported))
	world.Partner = ""
	g := graph(t, []*trade.Series{dollars, short, long, nation, exports, world})
	ids := func(all []*trade.Series) (ids []string) {
		for _, s := range all {
			ids = append(ids, s.ID)
		}
		return ids
	}
	found := Bilateral(g, "russia", "province")
	if got := ids(found); !slices.Equal(got, []string{"a-usd", "b-cny", "c-cny"}) {
		t.Errorf("found %v", got)
	}
	if got := ids(HomeCurrency(g, found)); !slices.Equal(got, []string{"c-cny", "b-cny", "a-usd"}) {
		t.Errorf("home currency first: %v", got)
	}
	if got := ids(Longest(found)); got[0] != "a-usd" {
		t.Errorf("longest first: %v", got)
	}
	if got := ids(Bilateral(g, "russia", "country")); !slices.Equal(got, []string{"d-usd"}) {
		t.Errorf("of a country: %v", got)
	}
}

func TestSharesOfTheNationPreferWhatASourceStates(t *testing.T) {
	nation := series("nation", "china", numeral.USD, point(t, 2020, "9 billion USD", trade.Reported))
	own := series("own", "north", numeral.CNY, point(t, 2020, "9 billion CNY", trade.Reported))
	own.Partner = ""
	first, second := point(t, 2020, "1 billion CNY", trade.Reported), point(t, 2020, "1 billion USD", trade.Reported)
	first.Shares = []trade.Rated{
		*rate("65.8", func(r *trade.Rated) { r.Of = "own" }),
		*rate("11.2", func(r *trade.Rated) { r.Of, r.Status = "nation", trade.Derived }),
		*rate("50", func(r *trade.Rated) { r.Of = "" }),
	}
	second.Shares = []trade.Rated{*rate("11", func(r *trade.Rated) { r.Of = "nation" })}
	g := graph(t, []*trade.Series{nation, own, series("p-cny", "north", numeral.CNY, first), series("p-usd", "north", numeral.USD, second)})
	shares := NationalShares(g, Bilateral(g, "russia", "province"), Window{})
	if len(shares) != 1 || shares[0].Rated.Value.Number.String() != "11" || shares[0].Point != second {
		t.Errorf("got %+v", shares)
	}
	if NationalShares(g, nil, Window{}) != nil {
		t.Error("shares of no series")
	}
}

// met is a graph of two events with organisations in every role.
func met(t *testing.T) *trade.Graph {
	first := event("first", 2020)
	first.Hosts, first.Sectors = []string{"a"}, []string{"timber"}
	first.Participants = []trade.Participant{{Partner: "b", As: "attendee", Source: "s"}}
	second := event("second", 2021)
	second.Hosts = []string{"a"}
	second.People = []trade.Person{{Name: text("P"), Role: text("R"), Organisation: "c", As: "speaker", Source: "s"}, {Name: text("Q"), Role: text("R"), As: "guest", Source: "s"}}
	second.Deals = []*trade.Deal{
		{ID: "x", Event: "second", Title: text("X"), Parties: []string{"b"}, Stage: "signed", Sectors: []string{"energy", "timber"}, Source: "s",
			Updates: []trade.DealUpdate{{Date: trade.Date{Year: 2023}, Stage: "completed", Source: "s"}, {Date: trade.Date{Year: 2022}, Stage: "in_force", Source: "s"}}},
		{ID: "y", Event: "second", Title: text("Y"), Parties: []string{"a", "b"}, Stage: "intent", Source: "s"},
	}
	return graph(t, nil, first, second, event("silent", 2022))
}

func TestPartnersAreCountedByKindAndCountry(t *testing.T) {
	g := met(t)
	show := func(w Window) string {
		var all []string
		for _, k := range PartnersByKind(g, w) {
			all = append(all, fmt.Sprintf("%s %d", k.Key, len(k.Members)))
		}
		for _, c := range PartnersByCountry(g, w) {
			all = append(all, fmt.Sprintf("%s %d", c.Key, len(c.Members)))
		}
		return strings.Join(all, ", ")
	}
	if got := show(Window{}); got != "company 2, chamber 1, media 1, CN 2, DE 1, RU 1" {
		t.Errorf("all: %s", got)
	}
	if got := show(Window{From: 2020, To: 2020}); got != "company 2, CN 1, RU 1" {
		t.Errorf("of 2020: %s", got)
	}
}

func TestStagesAreTheLatestInTheirOrder(t *testing.T) {
	var got []string
	for _, s := range DealsByStage(met(t), Window{}) {
		got = append(got, fmt.Sprintf("%s %d", s.Key, len(s.Members)))
	}
	if !slices.Equal(got, []string{"intent 1", "completed 1"}) {
		t.Errorf("got %v", got)
	}
}

func TestSectorsComeFromEventsAndDeals(t *testing.T) {
	var got []string
	for _, r := range SectorsByEvent(met(t), Window{}) {
		got = append(got, fmt.Sprintf("%s %d %v", r.Sector.ID, len(r.Events), r.Deals))
	}
	if !slices.Equal(got, []string{"timber 2 map[second:1]", "energy 1 map[second:1]"}) {
		t.Errorf("got %v", got)
	}
}

func TestTheNetworkHoldsOnlyWhoIsLinked(t *testing.T) {
	n := NetworkOf(met(t), Window{})
	var ties []string
	for _, tie := range n.Partners {
		ties = append(ties, fmt.Sprintf("%s %d", tie.Partner.ID, len(tie.Events)))
	}
	if !slices.Equal(ties, []string{"a 2", "b 2", "c 1"}) || !slices.Equal(n.Countries, []string{"CN", "RU"}) || len(n.Events) != 2 {
		t.Errorf("ties %v, countries %v, %d events", ties, n.Countries, len(n.Events))
	}
}

func TestADealWithAValueIsAnAmount(t *testing.T) {
	deal := &trade.Deal{Value: trade.Value{Kind: trade.Amount, Number: numeral.Int(120), Currency: numeral.CNY}}
	if !StatesAmount(&trade.Event{Deals: []*trade.Deal{{}, deal}}) {
		t.Error("an event with a deal of 120 yuan states no amount")
	}
	if StatesAmount(&trade.Event{Deals: []*trade.Deal{{}}}) {
		t.Error("an event whose only deal has no value states an amount")
	}
}
