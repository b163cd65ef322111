package trade

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
)

// What Link says about mistakes, with their lines, is tested where files are
// read: in package load. Here is the graph.

func en(s string) Text { return Text{{Lang: "en", Text: s}} }

func year(y int) Period { return Period{From: Date{Year: y}, To: Date{Year: y}} }

func spot(name string) diag.Spot { return (&diag.Source{Name: name, Text: "x"}).File() }

// small is a site of two fairs, one inside the other, with a series and texts.
func small() Records {
	return Records{
		Site: Site{Languages: []Lang{"en", "zh"}},
		Events: []*Event{
			{
				ID: "signing", At: spot("signing"), Title: en("Signing"), Date: Date{2023, 6, 16}, Place: "hall", PartOf: "fair",
				Sources: []string{"press"}, Updated: Date{2024, 1, 1},
				Figures: []*Figure{{
					ID: "value", Event: "signing", Measure: "contract_value", Covers: en("all of it"), Source: "press",
					Also: []AlsoReported{{Source: "gov"}, {Source: "press"}},
				}},
				Deals: []*Deal{
					{ID: "pipe", Event: "signing", Title: en("Pipe"), Parties: []string{"acme", "rus"}, Sectors: []string{"energy"}, Source: "press"},
					{ID: "rail", Event: "signing", Parties: []string{"acme"}, Place: "moscow", Source: "gov", Updates: []DealUpdate{{Source: "press"}}},
				},
			},
			{
				ID: "fair", At: spot("fair"), Title: en("Fair"), Date: Date{2023, 6, 15}, Place: "harbin", Hosts: []string{"gov"},
				Sectors: []string{"energy"}, Programmes: []Edition{{"fairs", 32}},
				Participants: []Participant{{Partner: "acme", Source: "press"}}, People: []Person{{Organisation: "gov", Source: "gov"}},
				Notes: []Note{{Source: "press"}}, Sources: []string{"press"}, Updated: Date{2024, 3, 0},
			},
			{ID: "old", At: spot("old"), Title: en("Old"), Date: Date{2020, 0, 0}, Place: "moscow", Sources: []string{"press"}},
		},
		Series: []*Series{{
			ID: "s", At: spot("s"), Title: en("Series"), Measure: "trade_value", Reporter: "china", Updated: Date{2023, 1, 1},
			Points: []*Point{
				{Series: "s", Period: year(2021), Source: "press", Also: []AlsoReported{{Source: "gov"}}},
				{Series: "s", Period: year(2022), Source: "press", Growth: &Rated{Source: "gov"}, Shares: []Rated{{Of: "s", Source: "gov"}}},
			},
			Gaps: []Gap{{From: 2020, To: 2020, Source: "gov"}},
		}},
		Figures:    []*Figure{{ID: "cargo", About: Ref{Kind: RefPlace, ID: "harbin"}, Measure: "deals", Covers: en("freight"), Source: "gov"}},
		Partners:   []*Partner{{ID: "rus", Name: en("Rus")}, {ID: "acme", Name: en("Acme")}, {ID: "gov", Name: en("Gov"), Place: "harbin"}},
		Places:     []*Place{{ID: "hall", Name: en("Hall"), Within: "harbin"}, {ID: "harbin", Within: "china"}, {ID: "china", Name: en("China")}, {ID: "moscow"}},
		Sectors:    []*Sector{{ID: "energy", Name: en("Energy")}},
		Programmes: []*Programme{{ID: "fairs", Name: en("Fairs")}},
		Measures:   []*Measure{{ID: "cargo_weight", Kind: Quantity}},
		Sources:    []*Source{{ID: "press", Title: en("Press")}, {ID: "gov", Title: en("Gov")}},
		Rates:      []*Rate{{From: "USD", To: "CNY", Year: 2023, Source: "gov"}, {From: "EUR", To: "CNY", Year: 2023, Source: "gov"}},
		Narratives: []*Narrative{
			{Path: "content/home.md", ID: "home", Lang: "en", Mentions: mentions("event:fair", "trade:s/2022/growth")},
			{Path: "content/events/fair.md", Section: "events", ID: "fair", Lang: "en", Mentions: mentions("event:fair", "partner:acme"), Sources: []string{"press"}},
			{Path: "content/reports/r.zh.md", Section: "reports", ID: "r", Lang: "zh", Title: "报告", Mentions: mentions("deal:signing/pipe", "source:gov")},
			{Path: "content/reports/r.md", Section: "reports", ID: "r", Lang: "en", Title: "Report", Mentions: mentions("figure:signing/value", "figure:cargo", "deal:signing/pipe"), Sources: []string{"gov"}, Date: Date{2024, 2, 2}},
		},
	}
}

func mentions(refs ...string) (all []Mention) {
	for _, s := range refs {
		ref, err := ParseRef(s)
		if err != nil {
			panic(err)
		}
		all = append(all, Mention{At: spot(s), Ref: ref})
	}
	return all
}

func linked(t *testing.T) *Graph {
	t.Helper()
	g, problems := Link(small(), Names{})
	var out strings.Builder
	if err := problems.Write(&out, "en"); err != nil || len(problems) > 0 {
		t.Fatal(out.String())
	}
	return g
}

func TestLinkOrdersEverything(t *testing.T) {
	g := linked(t)
	for _, c := range []struct {
		name, want string
		got        []string
	}{
		{"events by date", "old fair signing", idsOf(g.Events, func(e *Event) string { return e.ID })},
		{"partners by id", "acme gov rus", idsOf(g.Partners, func(p *Partner) string { return p.ID })},
		{"places by id", "china hall harbin moscow", idsOf(g.Places, func(p *Place) string { return p.ID })},
		{"narratives by path", "content/events/fair.md content/home.md content/reports/r.md content/reports/r.zh.md", idsOf(g.Narratives, func(n *Narrative) string { return n.Path })},
		{"rates by currency", "EUR USD", idsOf(g.Rates, func(r *Rate) string { return string(r.From) })},
	} {
		if got := strings.Join(c.got, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if g.Measures[0].ID != "contract_value" || g.Measures[len(g.Measures)-1].ID != "cargo_weight" {
		t.Error("the built-in measures do not stand first")
	}
	if g.Updated.String() != "2024-03" {
		t.Errorf("updated %s", g.Updated)
	}
}

func idsOf[T any](items []T, id func(T) string) (ids []string) {
	for _, item := range items {
		ids = append(ids, id(item))
	}
	return ids
}

func TestLinkLeavesTheRecordsAsTheyAre(t *testing.T) {
	r := small()
	first := r.Events[0]
	Link(r, Names{})
	if r.Events[0] != first || len(r.Measures) != 1 {
		t.Error("Link changed its input")
	}
}

func TestBacklinksLeadToEverythingOnce(t *testing.T) {
	g := linked(t)
	events := func(ref string) string {
		return strings.Join(idsOf(g.EventsOf(parsed(t, ref)), func(e *Event) string { return e.ID }), " ")
	}
	deals := func(ref string) string {
		return strings.Join(idsOf(g.DealsOf(parsed(t, ref)), func(d *Deal) string { return d.ID }), " ")
	}
	figures := func(ref string) string {
		return strings.Join(idsOf(g.FiguresAbout(parsed(t, ref)), func(f *Figure) string { return f.ID }), " ")
	}
	texts := func(ref string) string {
		return strings.Join(idsOf(g.MentionedIn(parsed(t, ref)), func(n *Narrative) string { return n.Path }), " ")
	}
	cited := func(source string) string {
		return strings.Join(idsOf(g.CitedBy(source), Ref.String), " ")
	}
	for _, c := range []struct{ name, got, want string }{
		{"events of a participant and party", events("partner:acme"), "fair signing"},
		{"events of a host", events("partner:gov"), "fair"},
		{"events of a party only", events("partner:rus"), "signing"},
		{"events of a place", events("place:hall"), "signing"},
		{"events of the places within", events("place:china"), "fair signing"},
		{"events of a sector, also by a deal", events("sector:energy"), "fair signing"},
		{"events of a programme", events("programme:fairs"), "fair"},
		{"events of nothing", events("place:nowhere"), ""},
		{"deals of a partner", deals("partner:acme"), "pipe rail"},
		{"deals of a sector", deals("sector:energy"), "pipe"},
		{"deals of the place of the event", deals("place:harbin"), "pipe"},
		{"deals of a place of their own", deals("place:moscow"), "rail"},
		{"deals of an event", deals("event:signing"), "pipe rail"},
		{"figures of an event", figures("event:signing"), "value"},
		{"figures about a place", figures("place:harbin"), "cargo"},
		{"parts", strings.Join(idsOf(g.PartsOf("fair"), func(e *Event) string { return e.ID }), " "), "signing"},
		{"events of a year", strings.Join(idsOf(g.EventsIn(2023), func(e *Event) string { return e.ID }), " "), "fair signing"},
		{"mentions of an event, not its own", texts("event:fair"), "content/home.md"},
		{"mentions of what is inside an event", texts("event:signing"), "content/reports/r.md"},
		{"mentions of a series and a point", texts("trade:s") + texts("trade:s/2022"), "content/home.mdcontent/home.md"},
		{"mentions in a translation", texts("deal:signing/pipe"), "content/reports/r.md"},
		{"mentions of a source", texts("source:gov"), "content/reports/r.md"},
		{"citations", cited("gov"), "event:fair figure:signing/value deal:signing/rail figure:cargo trade:s/2021 trade:s/2022/growth trade:s/2022/share trade:s report:r"},
		{"citations once", cited("press"), "event:old event:fair event:signing figure:signing/value deal:signing/pipe deal:signing/rail trade:s/2021 trade:s/2022"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
	if diff := cmp.Diff([]int{2020, 2023}, g.Years()); diff != "" {
		t.Error(diff)
	}
}

func parsed(t *testing.T, s string) Ref {
	t.Helper()
	ref, err := ParseRef(s)
	if err != nil {
		t.Fatal(err)
	}
	return ref
}

func TestTitleIsTheNameAReaderKnows(t *testing.T) {
	g := linked(t)
	for ref, want := range map[string]string{
		"event:fair": "Fair", "deal:signing/pipe": "Pipe", "figure:signing/value": "all of it", "figure:cargo": "freight",
		"partner:acme": "Acme", "place:hall": "Hall", "sector:energy": "Energy", "programme:fairs": "Fairs", "source:press": "Press",
		"trade:s": "Series", "trade:s/2022": "Series", "report:r": "Report", "year:2023": "2023", "chart:c": "",
		"event:no": "", "deal:no/no": "", "figure:no": "", "figure:no/no": "", "partner:no": "", "report:no": "", "place:no": "",
		"sector:no": "", "programme:no": "", "source:no": "", "trade:no": "",
	} {
		if got := g.Title(parsed(t, ref)).In("en").Text; got != want {
			t.Errorf("Title(%s) = %q, want %q", ref, got, want)
		}
	}
	if got := g.Title(parsed(t, "report:r")).In("zh").Text; got != "报告" {
		t.Errorf("in Chinese the report is %q", got)
	}
}

func TestLookupsAnswerNilForTheUnknown(t *testing.T) {
	g := linked(t)
	if g.EventFigure("signing", "value") == nil || g.EventFigure("", "cargo") == nil || g.Point("s", "2022") == nil {
		t.Error("something that is there is not found")
	}
	if g.EventFigure("fair", "value") != nil || g.Point("s", "2019") != nil || g.Event("x") != nil ||
		g.SeriesOf("x") != nil || g.Figure("x") != nil || g.Partner("x") != nil || g.Place("x") != nil || g.Sector("x") != nil ||
		g.Source("x") != nil || g.Measure("x") != nil || g.Narrative("reports/x", "en") != nil {
		t.Error("something that is not there is found")
	}
}

func TestNarrativeFallsBackToTheFirstLanguage(t *testing.T) {
	g := linked(t)
	for want, path := range map[Lang]string{"zh": "content/reports/r.zh.md", "en": "content/reports/r.md", "ru": "content/reports/r.md"} {
		if got := g.Narrative("reports/r", want).Path; got != path {
			t.Errorf("in %s: %s", want, got)
		}
	}
}

func TestWholeLeadsOutward(t *testing.T) {
	for ref, want := range map[string]string{
		"trade:s/2022/growth": "trade:s/2022", "trade:s/2022": "trade:s", "trade:s": "",
		"figure:e/f": "event:e", "figure:f": "", "deal:e/d": "event:e", "event:e": "",
	} {
		if got := parsed(t, ref).Whole().String(); got != want {
			t.Errorf("%s is part of %q, want %q", ref, got, want)
		}
	}
}

func TestRingsAreFoundOnceWithTheirFirstMemberInFront(t *testing.T) {
	for _, c := range []struct {
		next map[string]string
		want [][]string
	}{
		{map[string]string{"a": "b", "b": "c", "c": ""}, nil},
		{map[string]string{"a": "a"}, [][]string{{"a"}}},
		{map[string]string{"a": "c", "c": "b", "b": "c", "d": "a"}, [][]string{{"b", "c"}}},
		{map[string]string{"z": "y", "y": "z", "b": "a", "a": "b"}, [][]string{{"a", "b"}, {"y", "z"}}},
		{map[string]string{"a": "gone"}, nil},
	} {
		if diff := cmp.Diff(c.want, rings(c.next)); diff != "" {
			t.Errorf("%v: %s", c.next, diff)
		}
	}
}

// Records that do not come from files have mistakes, too, and Link must get
// through all of them.
func TestLinkSurvivesWhatDoesNotResolve(t *testing.T) {
	r := small()
	r.Events[0].PartOf, r.Events[1].PartOf = "fair", "signing"
	r.Places[2].Within = "hall"
	r.Events[2].Place = "gone"
	r.Events[2].Figures = []*Figure{{ID: "a", At: spot("a"), Measure: "gone", LikelyPartOf: "b"}, {ID: "b", At: spot("b"), Measure: "deals", LikelyPartOf: "a"}}
	r.Series[0].Points = append(r.Series[0].Points, &Point{Series: "s", At: spot("p"), Period: year(2022), Value: Value{Kind: Amount, Number: numeral.Int(1), Currency: "USD"}})
	r.Series[0].Currency = "CNY"
	r.Narratives[0].Mentions = mentions("year:2023", "year:1999", "chart:drawn", "chart:darwn", "deal:old/x", "figure:old/c", "trade:s/2022/share", "partner:harbin")
	g, problems := Link(r, Names{Charts: []string{"drawn"}})
	var codes []string
	for _, p := range problems {
		codes = append(codes, string(p.Code))
	}
	slices.Sort(codes)
	want := "cycle cycle cycle duplicate-point other-currency unknown-chart unknown-id unknown-id unknown-id unknown-id unknown-id unknown-id"
	if got := strings.Join(codes, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if len(g.EventsOf(Ref{Kind: RefPlace, ID: "harbin"})) != 2 {
		t.Error("a ring of places is not walked")
	}
}
