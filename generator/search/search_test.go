package search

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// site is a small graph in two languages: one event with a deal and a figure,
// two partners, a series, a report that was never translated.
func site(t *testing.T) *trade.Graph {
	t.Helper()
	source := &diag.Source{Name: "test"}
	at := source.File()
	en := func(s string) trade.Text { return trade.Text{{Lang: "en", Text: s}} }
	both := func(s, zh string) trade.Text { return trade.Text{{Lang: "en", Text: s}, {Lang: "zh", Text: zh}} }
	amount := func(billions int64) trade.Value {
		return trade.Value{Kind: trade.Amount, Number: numeral.Int(billions).Shift(9), Currency: numeral.CNY}
	}
	year := func(y int) trade.Period { return trade.Period{From: trade.Date{Year: y}, To: trade.Date{Year: y}} }
	r := trade.Records{
		Site:       trade.Site{At: at, Title: en("Site"), Languages: []trade.Lang{"en", "zh"}},
		Places:     []*trade.Place{{At: at, ID: "harbin", Name: both("Harbin", "哈尔滨"), Kind: "city"}},
		Sectors:    []*trade.Sector{{At: at, ID: "steel", Name: both("Steel", "钢铁")}},
		Programmes: []*trade.Programme{{At: at, ID: "fair", Name: both("The Fair", "洽谈会")}},
		Partners: []*trade.Partner{
			{At: at, ID: "mill", Name: en("Steel Mill"), Kind: "company", Country: "RU", Aliases: []string{"Завод"}, Place: "harbin"},
			{At: at, ID: "smelter", Name: both("Smelter", "冶炼厂"), Kind: "company", Country: "CN"},
			{At: at, ID: "province", Name: both("Province", "省政府"), Kind: "government", Country: "CN"},
		},
		Sources: []*trade.Source{{At: at, ID: "daily", Title: both("The daily", "日报"), Publisher: en("Daily"), Language: "en", Kind: "press"}},
		Events: []*trade.Event{{
			At: at, ID: "signing", Title: both("The signing", "签约仪式"), Kind: "signing", Date: trade.Date{Year: 2023, Month: 6, Day: 16},
			Place: "harbin", Hosts: []string{"province"}, Summary: en("Three  amounts."), Sources: []string{"daily"},
			Programmes:   []trade.Edition{{Programme: "fair", Number: 32}},
			People:       []trade.Person{{At: at, Name: en("Li"), As: "witness", Source: "daily", AsReported: "Governor Li"}},
			Participants: []trade.Participant{{At: at, Partner: "mill", As: "signatory", Source: "daily", AsReported: "the Mill"}},
			Figures: []*trade.Figure{{At: at, ID: "value", Event: "signing", Measure: "contract_value", Value: amount(48), Scope: "on_site",
				Covers: both("on stage", "现场"), Status: "reported", Source: "daily", AsReported: "48 billion yuan"}},
			Deals: []*trade.Deal{
				{At: at, ID: "steel", Event: "signing", Title: en("Steel supply"), Parties: []string{"mill", "province"}, Value: amount(2), Sectors: []string{"steel"}, Stage: "signed", Source: "daily"},
				{At: at, ID: "letter", Event: "signing", Title: en("Letter"), Parties: []string{"mill"}, Stage: "intent", Source: "daily"},
			},
		}},
		Figures: []*trade.Figure{{At: at, ID: "area", About: trade.Ref{Kind: trade.RefPlace, ID: "harbin"}, Measure: "investment", Value: amount(7),
			Scope: "cumulative", Covers: en("all zones"), Status: "reported", Source: "daily"}},
		Series: []*trade.Series{{At: at, ID: "yuan", Title: both("Trade in yuan", "人民币贸易"), Reporter: "harbin", Flow: "total", Covers: en("goods"), Currency: numeral.CNY, Points: []*trade.Point{
			{At: at, Series: "yuan", Period: year(2021), Value: amount(1234), Status: "reported", Source: "daily", AsReported: "1234 billion"},
			{At: at, Series: "yuan", Period: year(2022), Value: amount(185), Status: "reported", Source: "daily", Covers: en("goods by rail")},
		}}},
		Narratives: []*trade.Narrative{
			{At: at, Path: "content/events/signing.md", Section: "events", ID: "signing", Lang: "en", Mentions: []trade.Mention{
				{At: at, Ref: trade.Ref{Kind: trade.RefPartner, ID: "smelter"}}, {At: at, Ref: trade.Ref{Kind: trade.RefSource, ID: "daily"}},
			}},
			{At: at, Path: "content/reports/reading.md", Section: "reports", ID: "reading", Lang: "en", Title: "Reading numbers", Summary: "With care."},
			{At: at, Path: "content/home.md", ID: "home", Lang: "en", Title: "Home"},
		},
	}
	g, problems := trade.Link(r, trade.Names{})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	return g
}

func records(t *testing.T, lang trade.Lang) []Record {
	t.Helper()
	p, err := locale.New(lang, os.DirFS("../../themes/default"))
	if err != nil {
		t.Fatal(err)
	}
	say := func(what string) func(*trade.Narrative) string {
		return func(n *trade.Narrative) string { return what + n.ID }
	}
	return Records(site(t), p, Texts{Body: say("The body of "), Headings: say("Sections of ")})
}

// find is the record of a reference.
func find(t *testing.T, list []Record, ref string) Record {
	t.Helper()
	for _, r := range list {
		if r.Ref.String() == ref {
			return r
		}
	}
	t.Fatalf("no record of %s", ref)
	return Record{}
}

func TestEveryThingCanBeFoundByItsName(t *testing.T) {
	list := records(t, "zh")
	for ref, title := range map[string]string{
		"event:signing": "签约仪式", "deal:signing/steel": "Steel supply", "figure:signing/value": "480亿元", "figure:area": "70亿元",
		"partner:mill": "Steel Mill", "partner:province": "省政府", "place:harbin": "哈尔滨", "sector:steel": "钢铁",
		"programme:fair": "洽谈会", "trade:yuan": "人民币贸易", "trade:yuan/2022": "人民币贸易，2022年", "report:reading": "Reading numbers", "source:daily": "日报",
	} {
		r := find(t, list, ref)
		if r.Title != title || r.Kind != r.Ref.Kind {
			t.Errorf("%s is called %q (%s), want %q", ref, r.Title, r.Kind, title)
		}
	}
	if len(list) != 16 {
		t.Errorf("%d records, want 16: each thing once", len(list))
	}
}

func TestThingsAreFoundByTheirNamesInOtherLanguages(t *testing.T) {
	en, zh := records(t, "en"), records(t, "zh")
	for _, c := range []struct {
		list      []Record
		ref, word string
	}{
		{en, "event:signing", "签约仪式"},     // its own title
		{en, "event:signing", "哈尔滨"},      // its place
		{en, "event:signing", "the Mill"}, // what a source called a participant
		{en, "event:signing", "Governor Li"},
		{en, "event:signing", "洽谈会"},                 // its programme
		{en, "event:signing", "冶炼厂"},                 // its text refers to it
		{zh, "event:signing", "Sections of signing"}, // its text, which nobody translated
		{en, "partner:mill", "Завод"},
		{en, "deal:signing/steel", "省政府"},
		{zh, "event:signing", "The signing"},
		{zh, "source:daily", "The daily"},
		{en, "report:reading", "The body of reading"},
		{en, "figure:signing/value", "48 billion yuan"},
		{en, "trade:yuan/2021", "人民币贸易, 2021"}, // as it is called in Chinese
		{en, "trade:yuan/2021", "1234 billion"},
		{en, "trade:yuan/2021", "12340"}, // 亿
		{en, "trade:yuan/2021", "1.234 "},
		{en, "trade:yuan/2022", "哈尔滨"},
	} {
		r := find(t, c.list, c.ref)
		if hidden := strings.Join(slices.Concat(r.Names, r.With, []string{r.Also}), "\n"); !strings.Contains(hidden, c.word) {
			t.Errorf("%s is not found by %q: %q", c.ref, c.word, hidden)
		}
	}
}

func TestResultsShowWhatMatters(t *testing.T) {
	list := records(t, "en")
	for ref, text := range map[string]string{
		"event:signing":        "Harbin · Three amounts.",
		"deal:signing/steel":   "Steel Mill · Province",
		"deal:signing/letter":  "Steel Mill",
		"figure:signing/value": "on stage · The signing",
		"figure:area":          "all zones · Harbin",
		"report:reading":       "With care.",
		"source:daily":         "Daily",
		"trade:yuan/2021":      "goods",
		"trade:yuan/2022":      "goods by rail",
	} {
		if r := find(t, list, ref); r.Text != text {
			t.Errorf("%s shows %q, want %q", ref, r.Text, text)
		}
	}
	if r := find(t, list, "deal:signing/steel"); r.Date != (trade.Date{Year: 2023, Month: 6, Day: 16}) {
		t.Errorf("a deal without a date has %v, want its event's", r.Date)
	} else if r.Number != "2 billion yuan" || r.NumberAt != r.Ref {
		t.Errorf("its number is %q at %v", r.Number, r.NumberAt)
	}
	if r := find(t, list, "deal:signing/letter"); r.Number != "" {
		t.Errorf("a deal without an amount has the number %q", r.Number)
	}
	if r := find(t, records(t, "zh"), "report:reading"); r.Lang != "en" {
		t.Errorf("a title that nobody translated is in %q", r.Lang)
	}
}

func TestRecordsAreTheSameEachTime(t *testing.T) {
	a, b := records(t, "en"), records(t, "en")
	if !reflect.DeepEqual(a, b) {
		t.Errorf("%v is not %v", a, b)
	}
	if !reflect.DeepEqual(NewIndex(a), NewIndex(b)) {
		t.Error("the same records have another index")
	}
}
