package guard

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A scene is a small site that tests spoil in one place.
type scene struct {
	event  *trade.Event
	series *trade.Series
	total  *trade.Series
	text   *trade.Narrative
	site   *trade.Site
	source *trade.Source
	more   []*trade.Source
	extra  []*trade.Figure
	places []*trade.Place // p and r where there are none
	whole  *trade.Event   // that the event is a part of
	beside *trade.Event

	published map[string]string // what was published last
	earlier   map[string]string // values that were published before
	terms     map[string]trade.Terms
	changes   []*trade.Change
}

func newScene() *scene {
	data := &diag.Source{Name: "data/test.toml"}
	at := func(key string, i ...int) diag.Spot {
		spot := data.File().Key(key)
		if len(i) > 0 {
			spot = spot.Index(i[0])
		}
		return spot
	}
	s := &scene{
		site:   &trade.Site{Languages: []trade.Lang{"en"}},
		source: &trade.Source{At: at("sources"), ID: "s", Language: "en"},
	}
	s.event = &trade.Event{At: data.File(), ID: "e", Date: date("2023-06-16"), EndDate: date("2023-06-19"), Place: "p", Sources: []string{"s"}}
	s.event.Figures = []*trade.Figure{
		{At: at("figures", 0), ID: "all", Measure: "contract_value", Value: amount("98.238 billion CNY"), Scope: trade.WholeEvent,
			Status: trade.Reported, AsReported: "with a total contract value of 98.238 billion yuan"},
		{At: at("figures", 1), ID: "on-site", Measure: "contract_value", Value: amount("29.293 billion CNY"), Scope: trade.OnSite,
			Status: trade.Reported, AsReported: "with a contract value of 29.293 billion yuan"},
		{At: at("figures", 2), ID: "projects", Measure: "deals", Value: count("192"), Scope: trade.WholeEvent,
			Status: trade.Reported, AsReported: "A total of 192 projects were signed in 2023"},
	}
	for _, f := range s.event.Figures {
		f.Event, f.Source = "e", "s"
	}
	s.series = seriesOf(at, "part", "131.26 billion CNY", "185.47 billion CNY")
	s.series.Points[1].Growth = &trade.Rated{At: at("points", 1).Key("growth"), Value: percent("41.3%"), AsReported: "a year-on-year increase of 41.3%"}
	s.series.Points[1].Shares = []trade.Rated{{At: at("points", 1).Key("share"), Value: percent("14.6%"), Of: "total", AsReported: "accounting for 14.6%"}}
	s.series.Partner = "r"
	s.total = seriesOf(at, "total", "1.1 trillion CNY", "1.274 trillion CNY")
	s.text = &trade.Narrative{Path: "content/reports/r.md", Section: "reports", ID: "r", Lang: "en"}
	return s
}

func seriesOf(at func(string, ...int) diag.Spot, id, first, second string) *trade.Series {
	s := &trade.Series{At: at(id), ID: id, Measure: "trade_value", Reporter: "p", Currency: "CNY"}
	for i, v := range []string{first, second} {
		period, _ := trade.ParsePeriod(fmt.Sprint(2021 + i))
		s.Points = append(s.Points, &trade.Point{
			At: at("points", i), Series: id, Period: period, Value: amount(v), Status: trade.Reported, Source: "s", AsReported: "trade of " + v,
		})
	}
	return s
}

// check links and guards the scene.
func (s *scene) check(t *testing.T) diag.Problems {
	t.Helper()
	g, earlier := trade.Link(trade.Records{
		Site: *s.site, Events: s.events(), Series: []*trade.Series{s.series, s.total}, Figures: s.extra,
		Places: append(slices.Clip(s.places), []*trade.Place{{ID: "p"}, {ID: "r"}}[min(len(s.places), 2):]...), Sources: append(s.more, s.source), Narratives: []*trade.Narrative{s.text},
		Measures: []*trade.Measure{{ID: "cargo", Kind: trade.Quantity, Unit: "tonnes"}, {ID: "visits", Kind: trade.Count}},
		Changes:  s.changes, Publications: s.publications(t),
	}, trade.Names{})
	return Check(g, earlier)
}

func (s *scene) events() []*trade.Event {
	if s.beside != nil {
		return []*trade.Event{s.event, s.beside}
	}
	if s.whole == nil {
		return []*trade.Event{s.event}
	}
	s.event.PartOf = s.whole.ID
	return []*trade.Event{s.event, s.whole}
}

func (s *scene) publications(t *testing.T) []trade.Publication {
	t.Helper()
	if s.published == nil && s.terms == nil {
		return nil
	}
	p := trade.Publication{
		At: (&diag.Source{Name: "data/published.toml"}).File(), Date: date("2023-07-01"),
		Values: map[trade.Ref]trade.Value{}, Terms: map[trade.Ref]trade.Terms{}, Earlier: map[trade.Ref][]trade.Value{},
	}
	ref := func(text string) trade.Ref {
		ref, err := trade.ParseRef(text)
		if err != nil {
			t.Fatal(err)
		}
		return ref
	}
	for text, value := range s.published {
		p.Values[ref(text)] = must(trade.ParseValue(value))
	}
	for text, value := range s.earlier {
		p.Earlier[ref(text)] = []trade.Value{must(trade.ParseValue(value))}
	}
	for text, terms := range s.terms {
		p.Terms[ref(text)] = terms
	}
	return []trade.Publication{p}
}

func change(ref, kind, old string) *trade.Change {
	r, err := trade.ParseNumberRef(ref)
	if err != nil {
		panic(err)
	}
	return &trade.Change{At: (&diag.Source{Name: "data/changes.toml"}).File(), Date: date("2023-08-01"), Of: r, Kind: trade.ChangeKind(kind), Old: must(trade.ParseValue(old))}
}

func must(v trade.Value, err error) trade.Value {
	if err != nil {
		panic(err)
	}
	return v
}

func amount(s string) trade.Value   { return must(trade.ParseAmount(s)) }
func count(s string) trade.Value    { return must(trade.ParseCount(s)) }
func percent(s string) trade.Value  { return must(trade.ParsePercent(s)) }
func quantity(s string) trade.Value { return must(trade.ParseQuantity(s)) }

func date(s string) trade.Date {
	d, err := trade.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func mention(ref, text string) trade.Mention {
	r, err := trade.ParseRef(ref)
	if err != nil {
		panic(err)
	}
	return trade.Mention{Ref: r, Text: text, At: (&diag.Source{Name: "content/reports/r.md"}).Range(0, 0)}
}

// inSentence is the reference that a text begins with, at its place in it.
func inSentence(text string) trade.Mention {
	start, end := strings.IndexByte(text, '['), strings.IndexByte(text, ')')
	ref, err := trade.ParseRef(text[strings.IndexByte(text, '(')+1 : end])
	if err != nil {
		panic(err)
	}
	return trade.Mention{Ref: ref, At: (&diag.Source{Name: "content/reports/r.md", Text: text}).Range(start, end+1)}
}

// tells lets the text of the event tell a number without a reference.
func (s *scene) tells(lang trade.Lang, before, number, after string) {
	at := (&diag.Source{Name: "content/events/e.md", Text: before + number + after}).Range(len(before), len(before+number))
	s.text.Section, s.text.ID, s.text.Path, s.text.Lang = "events", "e", "content/events/e.md", lang
	s.site.Languages = []trade.Lang{lang}
	s.text.BareCounts = []trade.Mention{{At: at, Text: number}}
}

func mustPeriod(s string) trade.Period {
	p, err := trade.ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

func TestCheckIsSilentOnASoundSite(t *testing.T) {
	for _, p := range newScene().check(t) {
		message, _ := p.Message("en")
		t.Errorf("%s at %s: %s", p.Code, p.At.Path(), message)
	}
}

// faults spoil the scene in one way each.
var faults = []struct {
	name  string
	spoil func(*scene)
	code  diag.Code // "" where it is no fault
	path  string
	words string // part of message or hint
}{
	{"a trillion for a billion", func(s *scene) { s.event.Figures[0].Value = amount("98.238 trillion CNY") },
		"value-too-large", "figures[0].value", "1000 times the amount in as_reported (98.238 billion yuan)"},
	{"and the hint has the right one", func(s *scene) { s.event.Figures[0].Value = amount("98.238 trillion CNY") },
		"value-too-large", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"ten times too small", func(s *scene) {
		s.event.Figures[0].Value = amount("9.8238 billion CNY")
		s.event.Figures[1].Scope = trade.HostTotal
	},
		"value-too-small", "figures[0].value", "1/10 of the amount"},
	{"digits swapped", func(s *scene) { s.event.Figures[0].Value = amount("98.283 billion CNY") },
		"value-mismatch", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"rounded by the editor", func(s *scene) { s.event.Figures[0].Value = amount("98.2 billion CNY") },
		"value-mismatch", "figures[0].value", "98.238"},
	{"a digit nobody reported", func(s *scene) { s.event.Figures[0].Value = amount("98.2380 billion CNY") },
		"too-many-digits", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"a digit that was computed", func(s *scene) { s.event.Figures[0].Value = amount("98.2384 billion CNY") },
		"too-many-digits", "figures[0].value", "derived"},
	{"dollars for yuan", func(s *scene) { s.event.Figures[0].Value = amount("98.238 billion USD") },
		"currency-mismatch", "figures[0].value", `"98.238 billion CNY"`},
	{"an invented qualifier", func(s *scene) { s.event.Figures[0].Value = amount("over 98.238 billion CNY") },
		"qualifier-differs", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"a quotation without the number", func(s *scene) { s.event.Figures[0].AsReported = "the contract value was large" },
		"number-not-quoted", "figures[0].value", "bear out 98.238 billion CNY: they have no amount"},
	{"only the year", func(s *scene) { s.event.Figures[2].AsReported = "signed in 2023" },
		"number-not-quoted", "figures[2].value", "bear out 192: they have no count"},
	{"another count", func(s *scene) { s.event.Figures[2].Value = count("129") },
		"value-mismatch", "figures[2].value", `did you mean "192"?`},
	{"a spelled number", func(s *scene) { s.event.Figures[2].Value, s.event.Figures[2].AsReported = count("7"), "seven deals" }, "", "", ""},
	{"a language nobody reads", func(s *scene) {
		s.source.Language, s.event.Figures[0].AsReported = "de", "98 Milliarden"
		s.event.Figures[0].Value = amount("98.238 trillion CNY")
	}, "", "", ""},
	{"derived values are exempt", func(s *scene) {
		f := s.event.Figures[0]
		f.Status, f.Value, f.Derivation = trade.Derived, amount("99 billion CNY"), trade.Text{{Lang: "en", Text: "a + b"}}
	}, "", "", ""},
	{"derived from what", func(s *scene) { s.event.Figures[0].Status = trade.Derived }, "derivation-missing", "figures[0].status", ""},
	{"a computed value of another scale", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.Derivation = trade.Derived, words("en", "131.26 billion yuan in 2021 times 1.413 (growth of 41.3%).")
		p.Value = amount("1854.7 billion CNY")
	}, "derivation-scale", "points[1].value", `10 times off what the numbers in derivation give; hint: did you mean "185.47 billion CNY"?`},
	{"a fall where the levels rose", func(s *scene) { s.series.Points[1].Growth.Value = percent("-41.3%") },
		"growth-direction", "points[1].growth.value", `did you mean "41.3%"?`},
	{"a fall of its words where the levels rose", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("-41.3%"), "down 41.3%"
	}, "growth-direction", "points[1].growth.value", "131.26 billion CNY in 2021"},
	{"derived growth from what", func(s *scene) { s.series.Points[1].Growth.Status = trade.Derived },
		"derivation-missing", "points[1].growth.status", ""},
	{"another report of the same", func(s *scene) {
		s.event.Figures[0].Also = []trade.AlsoReported{{At: s.event.At.Key("also"), Source: "s", AsReported: "98.2 billion yuan"}}
	}, "too-many-digits", "also.value", ""},
	{"another report with its own value", func(s *scene) {
		s.event.Figures[0].Also = []trade.AlsoReported{{At: s.event.At.Key("also"), Source: "s", AsReported: "98.2 billion yuan", Value: amount("98.2 billion CNY")}}
	}, "", "", ""},
	{"a deal's value", func(s *scene) {
		s.event.Deals = []*trade.Deal{{At: s.event.At.Key("deals"), ID: "d", Event: "e", Value: amount("5 billion CNY"), AsReported: "0.5 billion yuan", Source: "s"}}
	}, "value-too-large", "deals.value", "10 times"},
	{"a site figure", func(s *scene) {
		s.extra = []*trade.Figure{{At: s.event.At.Key("f"), ID: "f", Measure: "deals", Value: count("31"), AsReported: "13 deals", Source: "s"}}
	}, "value-mismatch", "f.value", ""},
	{"growth of its own words", func(s *scene) { s.series.Points[1].Growth.AsReported = "an increase of 41.2%" },
		"value-mismatch", "points[1].growth.value", `"41.2%"`},
	{"growth in the point's words", func(s *scene) {
		s.series.Points[1].Growth.AsReported = ""
		s.series.Points[1].AsReported = "185.47 billion yuan, an increase of 41.3%"
	}, "", "", ""},
	{"growth of a derived point without words", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.AsReported, p.Derivation, p.Growth.AsReported = trade.Derived, "", trade.Text{{Lang: "en", Text: "a × b"}}, ""
	}, "number-not-quoted", "points[1].growth.value", ""},
	{"a fall written as a rise", func(s *scene) { s.series.Points[1].Growth.AsReported = "which fell by 41.3%" },
		"sign-mismatch", "points[1].growth.value", `did you mean "-41.3%"?`},
	{"a rise of an enterprise is no direction", func(s *scene) { s.series.Points[1].Growth.AsReported = "enterprises, against 41.3%" }, "", "", ""},
	{"a qualifier left out", func(s *scene) { s.event.Figures[2].AsReported = "more than 192 projects" },
		"qualifier-differs", "figures[2].value", `did you mean "over 192"?`},
	{"at least is over", func(s *scene) {
		s.event.Figures[2].Value, s.event.Figures[2].AsReported = count("over 192"), "at least 192 projects"
	}, "", "", ""},
	{"the number of something else", func(s *scene) {
		s.event.Figures[2].Value, s.event.Figures[2].AsReported = count("38"), "192 projects with partners from 38 countries"
	}, "other-number", "figures[2].value", `did you mean "192"?`},
	{"a share for a growth", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("14.6%"), "rose by 41.3%, accounting for 14.6%"
	}, "other-number", "points[1].growth.value", `did you mean "41.3%"?`},
	{"a day is no count", func(s *scene) { s.event.Figures[2].AsReported = "on 6月16日 a total of 192个项目 were signed" }, "", "", ""},
	{"won for yuan", func(s *scene) {
		s.event.Figures[0].Value, s.event.Figures[0].AsReported = amount("98.238 billion USD"), "982억 3,800만원"
	}, "currency-mismatch", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"a minus that nobody told", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("-41.3%"), "同比 41.3%"
		s.series.Points[0].Period = trade.Period{From: trade.Date{Year: 2019}, To: trade.Date{Year: 2019}}
	}, "sign-mismatch", "points[1].growth.value", `did you mean "41.3%"?`},
	{"more than all of it", func(s *scene) {
		s.series.Points[1].Shares[0].Value, s.series.Points[1].Shares[0].AsReported = percent("146%"), "accounting for 146%"
	}, "impossible-percentage", "points[1].share.value", "146%"},
	{"a computed value that does not follow", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.Derivation = trade.Derived, words("en", "131.26 billion yuan in 2021 times 1.413 (growth of 41.3%).")
		p.Value = amount("158.47 billion CNY")
	}, "derivation-disagrees", "points[1].value", `did you mean "185.47 billion CNY"?`},
	{"a computation that holds in one language only", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.Derivation = trade.Derived, trade.Text{
			{Lang: "en", Text: "131.26 billion yuan in 2021 times 1.413 (growth of 41.3%)."},
			{Lang: "ru", Text: "131,26 трлн юаней за 2021 год, умноженные на 1,413 (рост 41,3 %)."},
		}
	}, "derivation-differs", "points[1].derivation.ru", `131,26 трлн юаней stands in no other wording, and the numbers of this one give 185.47 trillion CNY`},
	{"a computation that one language only tells in words", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.Derivation = trade.Derived, trade.Text{
			{Lang: "en", Text: "131.26 billion yuan in 2021 times 1.413 (growth of 41.3%)."},
			{Lang: "ru", Text: "Уровень 2021 года с ростом 2022 года."},
		}
	}, "", "", ""},
	{"a bare number has the scale word of the other", func(s *scene) {
		share := &s.series.Points[1].Shares[0]
		share.Status, share.AsReported, share.Derivation = trade.Derived, "", trade.Text{
			{Lang: "en", Text: "18547 divided by 1,274 billion yuan."}, {Lang: "zh", Text: "1854.7亿元除以12740亿元。"},
		}
	}, "derivation-differs", "points[1].share.derivation.en", "give 1455.8%"},
	{"a scale that both numbers of a ratio have", func(s *scene) {
		share := &s.series.Points[1].Shares[0]
		share.Status, share.AsReported, share.Derivation = trade.Derived, "", trade.Text{
			{Lang: "en", Text: "185.47 divided by 1,274 trillion yuan, in 1–8 of 2022."}, {Lang: "zh", Text: "1854.7亿元除以12740亿元。"},
			{Lang: "ru", Text: "185,47 / 1274 млрд юаней."},
		}
	}, "derivation-differs", "points[1].share.derivation.en", "1,274 trillion yuan stands in no other"},
	{"a computed share", func(s *scene) {
		share := &s.series.Points[1].Shares[0]
		share.Status, share.AsReported, share.Derivation = trade.Derived, "", words("zh", "1854.7亿元除以12740亿元。")
	}, "", "", ""},
	{"expected, not signed", func(s *scene) { s.event.Figures[0].AsReported = "is expected to reach 98.238 billion yuan" },
		"status-disagrees", "figures[0].status", "estimated"},
	{"on site, not in all", func(s *scene) { s.event.Figures[2].AsReported = "192 projects were signed on site" },
		"scope-disagrees", "figures[2].scope", "on_site"},
	{"a row too low", func(s *scene) { s.series.Points[1].AsReported = "185.47 billion yuan in 2021" },
		"year-not-quoted", "points[1].year", "2021"},
	{"the year of another number", func(s *scene) {
		s.series.Points[1].AsReported = "from 131.26 billion yuan in 2021 to 185.47 billion yuan"
	}, "", "", ""},
	{"a day after its print", func(s *scene) { s.source.Date, s.event.Figures[0].AsOf = date("2023-06-20"), date("2023-06-21") },
		"as-of-after-source", "figures[0].as_of", "2023-06-20"},
	{"a day after it was read", func(s *scene) {
		s.source.Accessed, s.event.Figures[0].AsOf = date("2024-01-10"), date("2032-06-16")
	},
		"as-of-after-source", "figures[0].as_of", "was read 2024-01-10"},
	{"a year after it was read", func(s *scene) { s.source.Accessed, s.series.Points[1].Period = date("2022-12-31"), mustPeriod("2032") },
		"period-after-source", "points[1].year", "was read 2022-12-31"},
	{"several years after it was read", func(s *scene) { s.source.Accessed = date("2021-06-10") },
		"accessed-before-numbers", "sources.accessed", "4 numbers from it hold for later days"},
	{"a count before another noun", func(s *scene) {
		s.text.Mentions = []trade.Mention{inSentence("[](figure:e/projects) companies took part.")}
	},
		"noun-differs", "", `counts deals, but the text goes on with "companies"`},
	{"a count before another noun, in Chinese", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects)个国家参加。")}, "zh"
	}, "noun-differs", "", `goes on with "国家"`},
	{"a count before another noun, in Russian", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects) стран подписали 5 проектов")}, "ru"
	}, "noun-differs", "", `goes on with "стран"`},
	{"a count before its noun and another", func(s *scene) {
		s.text.Mentions = []trade.Mention{inSentence("[](figure:e/projects) projects of companies.")}
	}, "", "", ""},
	{"a point beside another year", func(s *scene) {
		s.text.Mentions = mentionsIn("In 2021 trade came to [](trade:part/2022/growth).")
	}, "time-differs", "", `trade:part/2022/growth is of 2022, but the text beside it says "In 2021"`},
	{"a point beside another year, of which there is one", func(s *scene) {
		s.text.Mentions = mentionsIn("In 2021 trade came to [](trade:part/2022).")
	}, "time-differs", "", `did you mean trade:part/2021?`},
	{"growth called a share", func(s *scene) {
		s.text.Mentions = mentionsIn("The region made up [](trade:part/2022/growth).")
	}, "rate-differs", "", `trade:part/2022/growth is growth, but the text says "made up"; hint: did you mean trade:part/2022/share?`},
	{"a share of another whole", func(s *scene) {
		s.places = []*trade.Place{{ID: "p", Kind: "province"}}
		s.text.Mentions = mentionsIn("It was [](trade:part/2022/share) of the country's trade.")
	}, "rate-differs", "", `is share of total, but the text says "of the country's"`},
	{"a share called growth", func(s *scene) {
		s.text.Mentions = mentionsIn("There was growth of [](trade:part/2022/share).")
	}, "rate-differs", "", `is share, but the text says "growth of"; hint: did you mean trade:part/2022/growth?`},
	{"growth called a fall", func(s *scene) {
		s.text.Mentions = mentionsIn("Trade fell by [](trade:part/2022/growth).")
	}, "direction-differs", "", `is 41.3%, but the text says "fell by"`},
	{"a count at the end of a cell", func(s *scene) {
		s.text.Mentions = []trade.Mention{inSentence("[](figure:e/projects) |\n| Companies | 5 |")}
	}, "", "", ""},
	{"a sum a thousand times too large in a summary", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "Contracts of 98,238 billion yuan."}}
	}, "amount-out-of-scale", "summary.en", "did you mean 98.238 billion CNY?"},
	{"a round sum that only looks like another", func(s *scene) {
		s.event.Figures[0].Value, s.event.Figures[0].AsReported = amount("90 billion CNY"), "90 billion yuan"
		s.event.Summary = trade.Text{{Lang: "en", Text: "Contracts of 9 billion yuan."}}
	}, "unsourced-amount", "summary.en", ""},
	{"a count in words", func(s *scene) {
		s.event.Figures[2].Value, s.event.Figures[2].AsReported = count("7"), "seven deals were signed"
		s.event.Summary = trade.Text{{Lang: "en", Text: "Eight deals were signed."}}
	}, "unsourced-amount", "summary.en", "the nearest value on record is 7"},
	{"a count in what a figure covers", func(s *scene) {
		s.event.Figures[0].Covers = trade.Text{{Lang: "en", Text: "the 129 projects of the event"}}
	}, "unsourced-amount", "figures[0].covers.en", "192"},
	{"a count of something else in what a figure covers", func(s *scene) {
		s.event.Figures[0].Covers = trade.Text{{Lang: "en", Text: "what 35 companies signed"}}
	}, "", "", ""},
	{"a year after its print", func(s *scene) {
		s.source.Date = date("2021-06")
		s.event.Date, s.event.EndDate = date("2020-01-01"), trade.Date{}
	},
		"period-after-source", "points[0].year", "2021-06"},
	{"news out of order", func(s *scene) {
		u := func(i int, d string) trade.DealUpdate {
			return trade.DealUpdate{At: s.event.At.Key("u").Index(i), Date: date(d)}
		}
		s.event.Deals = []*trade.Deal{{At: s.event.At, ID: "d", Event: "e", Updates: []trade.DealUpdate{u(0, "2024-05"), u(1, "2024-03-01")}}}
	}, "updates-out-of-order", "u[1].date", "2024-05"},
	{"a title of another year", func(s *scene) { s.event.Title = words("en", "The fair of 2022") }, "year-of-title", "date", "2022"},
	{"printed before it was held", func(s *scene) {
		s.event.Sources, s.source.Date = []string{"s", "t"}, date("2023-06-01")
		s.event.Figures = s.event.Figures[2:]
	}, "source-before-event", "figures[2].source", "2023-06-01"},
	{"an event later than all that is known of it", func(s *scene) {
		s.source.Date, s.event.Figures[0].AsOf = date("2023-06-01"), date("2023-05-31")
	}, "source-before-event", "date", "2023-06-01"},
	{"counted before it was held", func(s *scene) { s.event.Figures[0].AsOf = date("2023-06-01") },
		"as-of-before-event", "figures[0].as_of", "2023-06-16"},
	{"a ceremony counted after its event", func(s *scene) { s.event.Figures[1].AsOf = date("2023-06-20") }, "as-of-after-event", "figures[1].as_of", "2023-06-19"},
	{"a total counted some days after its event", func(s *scene) { s.event.Figures[0].AsOf = date("2023-06-26") }, "", "", ""},
	{"a total counted a month after its event", func(s *scene) { s.event.Figures[0].AsOf = date("2023-07-19") }, "as-of-after-event", "figures[0].as_of", "2023-06-19"},
	{"all figures after their event", func(s *scene) {
		s.event.Figures[0].AsOf, s.event.Figures[1].AsOf = date("2024-06-19"), date("2024-06-16")
	}, "as-of-after-event", "date", "2024-06-19"},
	{"a day in English that is not the event's", func(s *scene) { s.event.Figures[2].AsReported += ", on May 16" }, "day-not-quoted", "date", "2023-05-16"},
	{"a day in Russian that is not the event's", func(s *scene) { s.event.Figures[2].AsReported += ", 16 мая 2023 года" }, "day-not-quoted", "date", "2023-05-16"},
	{"a day in Chinese that is not the event's", func(s *scene) { s.event.Figures[2].AsReported += "，2023年5月16日" }, "day-not-quoted", "date", "2023-05-16"},
	{"days of the event", func(s *scene) { s.event.Figures[2].AsReported += ", June 16th, 19 июня, 6月20日" }, "", "", ""},
	{"a range of days in another year", func(s *scene) { s.event.Figures[2].AsReported += ", from July 6 to 9, 2021" }, "", "", ""},
	{"a part a year before its whole", func(s *scene) {
		s.whole = &trade.Event{At: (&diag.Source{Name: "data/whole.toml"}).File(), ID: "whole", Date: date("2024-06-15"), EndDate: date("2024-06-19"), Place: "p"}
	}, "part-outside-whole", "date", `"whole"`},
	{"a part within its whole", func(s *scene) {
		s.whole = &trade.Event{At: (&diag.Source{Name: "data/whole.toml"}).File(), ID: "whole", Date: date("2023-06-15"), EndDate: date("2023-06-19"), Place: "p"}
	}, "", "", ""},
	{"a deal of another day", func(s *scene) {
		s.event.Deals = []*trade.Deal{{At: s.event.At.Key("deals"), ID: "d", Event: "e", Date: date("2023-06-21")}}
	}, "deal-outside-event", "deals.date", "2023-06-16 to 2023-06-19"},
	{"projects as a part of money", func(s *scene) { s.event.Figures[2].PartOf = "all" }, "part-of-other-kind", "figures[2].part_of", `"all"`},
	{"two values of one thing", func(s *scene) {
		twin := *s.event.Figures[0]
		twin.At, twin.ID, twin.Value, twin.AsReported = s.event.At.Key("twin"), "twin", amount("97 billion CNY"), "97 billion yuan"
		twin.Covers = words("en", "all projects")
		s.event.Figures[0].Covers = twin.Covers
		s.event.Figures = append(s.event.Figures, &twin)
	}, "figures-contradict", "twin.value", `"all"`},
	{"two roundings of one thing", func(s *scene) {
		twin := *s.event.Figures[0]
		twin.At, twin.ID, twin.Value, twin.AsReported = s.event.At.Key("twin"), "twin", amount("98.2 billion CNY"), "98.2 billion yuan"
		s.event.Figures = append(s.event.Figures, &twin)
	}, "", "", ""},
	{"a share of what does not hold it", func(s *scene) { s.series.Points[1].Shares[0].Of = "part" }, "share-of-no-whole", "points[1].share.of", `did you mean "total"?`},
	{"a unit of another measure", func(s *scene) {
		s.extra = []*trade.Figure{{At: s.event.At.Key("f"), ID: "f", Measure: "cargo", Value: quantity("5 hectares"), AsReported: "5 hectares", Source: "s"}}
	}, "unit-differs", "f.value", "tonnes"},
	{"tons are tonnes", func(s *scene) {
		s.extra = []*trade.Figure{{At: s.event.At.Key("f"), ID: "f", Measure: "cargo", Value: quantity("5 tons"), AsReported: "5 tons", Source: "s"}}
	}, "", "", ""},
	{"seen before it was printed", func(s *scene) { s.source.Date, s.source.Accessed = date("2023-06-16"), date("2023-06-15") },
		"accessed-before-date", "sources.accessed", ""},
	{"seen in the month of print", func(s *scene) { s.source.Date, s.source.Accessed = date("2023-06"), date("2023-06-01") }, "", "", ""},
	{"ends before it starts", func(s *scene) { s.event.EndDate = date("2023-06-15") }, "end-before-start", "end_date", "2023-06-15"},
	{"news of a deal before the deal", func(s *scene) {
		s.event.Deals = []*trade.Deal{{At: s.event.At, ID: "d", Event: "e", Updates: []trade.DealUpdate{{At: s.event.At.Key("u"), Date: date("2022")}}}}
	}, "end-before-start", "u.date", ""},
	{"a part larger than its whole", func(s *scene) { s.event.Figures[0].PartOf = "on-site"; s.event.Figures[0].Scope = trade.HostTotal },
		"part-exceeds-whole", "figures[0].part_of", `"on-site", which is 29.293 billion CNY; hint: it is 3.4 times as much, and one of the two may be ten times off`},
	{"a part a thousand times larger than its whole", func(s *scene) {
		f := s.event.Figures[0]
		f.PartOf, f.Scope, f.Value, f.AsReported = "on-site", trade.HostTotal, amount("14.238 trillion CNY"), "14.238 trillion yuan"
	}, "part-exceeds-whole", "figures[0].part_of", "may be a thousand times off"},
	{"a whole without upper end", func(s *scene) {
		s.event.Figures[0].PartOf, s.event.Figures[0].Scope = "on-site", trade.HostTotal
		s.event.Figures[1].Value, s.event.Figures[1].AsReported = amount("over 29.293 billion CNY"), "more than 29.293 billion yuan"
	}, "", "", ""},
	{"an unlikely part", func(s *scene) {
		s.event.Figures[0].LikelyPartOf = "on-site"
		s.event.Figures[0].Scope = trade.HostTotal
	},
		"likely-part-exceeds-whole", "figures[0].likely_part_of", ""},
	{"more on site than in all", func(s *scene) {
		s.event.Figures[1].Value, s.event.Figures[1].AsReported = amount("129 billion CNY"), "129 billion yuan"
	}, "on-site-exceeds-event", "figures[1].value", "1.3 times as much"},
	{"more on site than an estimate", func(s *scene) {
		s.event.Figures[0].Status = trade.Estimated
		s.event.Figures[1].Value, s.event.Figures[1].AsReported = amount("129 billion CNY"), "129 billion yuan"
	}, "", "", ""},
	{"deals above the total", func(s *scene) {
		for i, v := range []string{"60 billion CNY", "40 billion CNY"} {
			s.event.Deals = append(s.event.Deals, &trade.Deal{At: s.event.At, ID: fmt.Sprint("d", i), Event: "e", Value: amount(v)})
		}
	}, "deals-exceed-total", "figures[0].value", "100 billion CNY"},
	{"deals above the total, to the last yuan", func(s *scene) {
		for i, v := range []string{"60.123456700 billion CNY", "40 billion CNY"} {
			s.event.Deals = append(s.event.Deals, &trade.Deal{At: s.event.At, ID: fmt.Sprint("d", i), Event: "e", Value: amount(v)})
		}
	}, "deals-exceed-total", "figures[0].value", "add up to 100.123 billion CNY, more"},
	{"deals in another currency", func(s *scene) {
		s.event.Deals = []*trade.Deal{{At: s.event.At, ID: "d", Event: "e", Value: amount("500 billion USD")}}
	}, "", "", ""},
	{"a year that is a gap", func(s *scene) { s.series.Gaps = []trade.Gap{{At: s.event.At.Key("gap"), From: 2020, To: 2021}} },
		"year-is-gap", "gap", "2021"},
	{"growth on another level", func(s *scene) {
		s.series.Points[0].Value, s.series.Points[0].AsReported = amount("132.16 billion CNY"), "132.16 billion yuan"
	}, "growth-disagrees", "points[1].growth.value", "40.3%"},
	{"growth nearly reached", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("nearly 44%"), "an increase of nearly 44%"
	}, "", "", ""},
	{"growth across a gap", func(s *scene) {
		s.series.Points[0].Period = trade.Period{From: trade.Date{Year: 2019}, To: trade.Date{Year: 2019}}
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("5%"), "up 5%"
	}, "", "", ""},
	{"share of another level", func(s *scene) {
		s.series.Points[1].Shares[0].Value, s.series.Points[1].Shares[0].AsReported = percent("15.6%"), "15.6%"
	}, "share-disagrees", "points[1].share.value", "14.6%"},
	{"a text that rounds wrongly", func(s *scene) {
		s.text.Mentions = []trade.Mention{mention("figure:e/all", "some 98.3 billion yuan")}
	}, "text-disagrees", "", "98.3 billion yuan"},
	{"a text of another scale", func(s *scene) {
		s.text.Mentions = []trade.Mention{mention("trade:part/2022", "185.47 million yuan")}
	}, "text-disagrees", "", ""},
	{"a growth misquoted", func(s *scene) {
		s.text.Mentions = []trade.Mention{mention("trade:part/2022/growth", "by 43.1%")}
	}, "text-disagrees", "", "41.3%"},
	{"a bare amount", func(s *scene) {
		s.text.BareAmounts = []trade.Mention{{At: (&diag.Source{Name: "content/reports/r.md"}).Range(0, 1), Text: "5 billion yuan"}}
	}, "bare-amount", "", "5 billion yuan"},
	{"an investment told as contracts", func(s *scene) {
		s.event.Figures[0].AsReported = "with a total investment of 98.238 billion yuan"
	}, "measure-disagrees", "figures[0].measure", `write measure = "investment"`},
	{"countries told as projects", func(s *scene) {
		s.event.Figures[2].AsReported = "guests of 192 countries came"
	}, "measure-disagrees", "figures[2].measure", `write measure = "countries"`},
	{"a result told as an estimate", func(s *scene) {
		s.event.Figures[2].Status = trade.Estimated
	}, "status-disagrees", "figures[2].status", `write status = "reported"`},
	{"a running total told as signed on site", func(s *scene) {
		s.event.Figures[0].Scope, s.event.Figures[0].AsReported = trade.OnSite, "累计签约98.238 billion yuan"
	}, "scope-disagrees", "figures[0].scope", `did you mean "host"?`},
	{"of a ceremony that no word names", func(s *scene) {
		s.event.Figures[2].Scope, s.event.Figures[2].Covers = trade.OnSite, trade.Text{{Lang: "en", Text: "all projects"}}
	}, "scope-not-told", "figures[2].scope", "signed at the ceremony"},
	{"of the fair, and its words say of the ceremony", func(s *scene) {
		s.event.Figures[2].Covers = trade.Text{{Lang: "en", Text: "what was signed"}, {Lang: "zh", Text: "仪式现场签约的项目"}}
	}, "scope-disagrees", "figures[2].scope", `did you mean "on_site"?`},
	{"of a ceremony, as its words say in one language", func(s *scene) {
		s.event.Figures[2].Scope, s.event.Figures[2].Covers = trade.OnSite, trade.Text{{Lang: "en", Text: "projects"}, {Lang: "ru", Text: "проекты, подписанные на церемонии"}}
	}, "", "", ""},
	{"a quotation in another script than its source", func(s *scene) {
		s.event.Figures[2].AsReported = "подписано 192 проекта"
	}, "quotation-language", "figures[2].as_reported", `of its source s, which is "en"`},
	{"two totals of a ceremony", func(s *scene) {
		other := *s.event.Figures[2]
		other.ID, other.Value, other.AsReported = "more", count("194"), "194 projects were signed on site"
		s.event.Figures[2].Scope, s.event.Figures[2].AsReported, other.Scope = trade.OnSite, "192 projects were signed on site", trade.OnSite
		other.Covers = trade.Text{{Lang: "en", Text: "all of the ceremony"}}
		s.event.Figures = append(s.event.Figures, &other)
	}, "same-total-twice", "figures[2].scope", `write part_of = "projects"`},
	{"many years told as one event", func(s *scene) {
		s.event.Figures[0].AsReported = "since its inception contracts worth 98.238 billion yuan"
	}, "scope-disagrees", "figures[0].scope", `did you mean "cumulative"?`},
	{"a measure word of firms behind projects", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects)家参加项目签约。")}, "zh"
	}, "noun-differs", "", `counts deals, but the text goes on with "家"`},
	{"a measure word of people behind projects", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects)名代表签约项目。")}, "zh"
	}, "noun-differs", "", `goes on with "名"`},
	{"money behind a count, in Chinese", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("项目[](figure:e/projects)亿元，")}, "zh"
	}, "noun-differs", "", `goes on with "亿元"`},
	{"money behind a count, in Russian", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("подписано [](figure:e/projects) млрд юаней по проектам")}, "ru"
	}, "noun-differs", "", `goes on with "млрд юаней"`},
	{"firms behind delegations, in Russian", func(s *scene) {
		s.event.Figures[2].Measure, s.event.Figures[2].AsReported = "delegations", "192 delegations came in 2023"
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("приехали [](figure:e/projects) предприятий и")}, "ru"
	}, "noun-differs", "", `counts delegations, but the text goes on with "предприятий"`},
	{"words that only begin like measure words", func(s *scene) {
		s.event.Figures[2].Measure, s.event.Figures[2].AsReported = "enterprises", "192 companies came in 2023"
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("企业数量[](figure:e/projects)位居全国前列"), inSentence("参展企业[](figure:e/projects)家，")}, "zh"
	}, "", "", ""},
	{"leaders of companies among people", func(s *scene) {
		s.event.Figures[2].Measure, s.event.Figures[2].AsReported = "participants", "192 representatives came in 2023"
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects) company leaders came"), inSentence("[](figure:e/projects) directors of enterprises came")}, "en"
	}, "", "", ""},
	{"contracts in yuan", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects) yuan-denominated contracts")}, "en"
	}, "", "", ""},
	{"a unit behind an amount that has it", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("共[](figure:e/all)亿元，")}, "zh"
	}, "unit-twice", "", `prints 98.238 billion CNY here with its unit, and the text goes on with "亿元"`},
	{"a percent sign behind a percentage", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("grew by [](trade:part/2022/growth)% in a year")}, "en"
	}, "unit-twice", "", `goes on with "%"`},
	{"a unit behind a typed number", func(s *scene) {
		m := inSentence("came to [98.238](figure:e/all) billion yuan.")
		m.Text, s.text.Lang = "98.238", "en"
		s.text.Mentions = []trade.Mention{m}
	}, "", "", ""},
	{"a count of a text with its digits in disorder", func(s *scene) { s.tells("en", "In all ", "129", " major projects.") },
		"unsourced-amount", "", "129 stands in this text"},
	{"a count of a text a hundred times too large, in Chinese", func(s *scene) { s.tells("zh", "共", "19200", "个项目。") },
		"unsourced-amount", "", "did you mean 192?"},
	{"what a text counts by itself", func(s *scene) { s.tells("en", "It is one of ", "182", " projects in the province.") }, "", "", ""},
	{"a right count of a text", func(s *scene) { s.tells("ru", "Всего ", "192", " проекта.") }, "", "", ""},
	{"a source dated a month before its address", func(s *scene) {
		s.source.Date, s.source.URL = date("2023-07-20"), "http://en.example.org/n3/2023/0820/c90000-20034159.html"
	}, "date-of-url", "sources.date", "did you mean 2023-08-20?"},
	{"a source dated a year after its address", func(s *scene) {
		s.source.Date, s.source.URL = date("2024-07-20"), "http://example.org/Text/202307/t20230720_14553767.html"
	}, "date-of-url", "sources.date", "dated 2024-07-20, but its address holds 2023-07-20"},
	{"a source of another month than its address", func(s *scene) {
		s.source.Date, s.source.URL = date("2024-08"), "https://example.org/2023/08/report/"
	}, "date-of-url", "sources.date", "holds 2023-08"},
	{"a source edited since", func(s *scene) {
		s.source.Date, s.source.URL = date("2023-07-10"), "https://example.org/20230620/1019162060.html"
	}, "", "", ""},
	{"an address of an archive, and numbers that are no days", func(s *scene) {
		s.source.Date, s.source.URL = date("2023-07-10"), "https://archive.example.org/web/20260112093000/https://example.org/WS202306201/19162060.html"
	}, "", "", ""},
	{"a false sum in a Chinese summary", func(s *scene) {
		s.site.Languages, s.event.Summary = []trade.Lang{"zh"}, words("zh", "共982.83亿元。")
	}, "unsourced-amount", "summary.zh", "982.38亿元"},
	{"a Russian summary of another scale", func(s *scene) {
		s.site.Languages, s.event.Summary = []trade.Lang{"ru"}, words("ru", "Всего 982,38 млрд юаней.")
	}, "amount-out-of-scale", "summary.ru", "98,238\u00a0млрд\u00a0юаней"},
	{"a reference with another number, in Chinese", func(s *scene) {
		s.text.Lang, s.text.Mentions = "zh", []trade.Mention{mention("figure:e/all", "98.238亿元")}
	}, "text-disagrees", "", "is 982.38亿元"},
	{"an event that ends before its results are counted", func(s *scene) {
		s.event.EndDate = date("2023-06-17")
		for _, f := range s.event.Figures[:2] {
			f.Scope, f.AsOf = trade.OnSite, date("2023-06-19")
		}
	}, "as-of-after-event", "end_date", "2023-06-17"},
	{"an event that ends before a day of its quotation", func(s *scene) {
		s.event.EndDate = date("2023-06-17")
		s.event.Figures[2].AsReported = "on June 19, 2023 a total of 192 projects were signed"
	}, "day-not-quoted", "end_date", "names 2023-06-19"},
	{"an event that begins after a day of its quotation", func(s *scene) {
		s.event.Figures[2].AsReported = "on June 13, 2023 a total of 192 projects were signed"
	}, "day-not-quoted", "date", "names 2023-06-13"},
	{"a part that ends after its whole", func(s *scene) {
		s.whole = &trade.Event{At: (&diag.Source{Name: "data/whole.toml"}).File(), ID: "whole", Date: date("2023-06-15"), EndDate: date("2023-06-18"), Place: "p"}
	}, "part-outside-whole", "end_date", "outside \"whole\""},
	{"an event published with another end", func(s *scene) {
		s.terms = map[string]trade.Terms{"event:e": {trade.AspectDate: "2023-06-16/2023-06-18"}}
	}, "term-not-recorded", "end_date", `old = "2023-06-16/2023-06-18"`},
	{"one sentence of two sources", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		quote := "in 2023 a total of 192 projects were signed, worth 98.238 billion yuan"
		s.event.Figures[0].AsReported, s.event.Figures[2].AsReported, s.event.Figures[2].Source = quote, quote, "other"
	}, "quotation-of-two-sources", "figures[2].source", `did you mean "s"?`},
	{"one sentence that two papers print", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		quote := "in 2023 a total of 192 projects were signed, worth 98.238 billion yuan"
		f := s.event.Figures[0]
		f.AsReported, s.event.Figures[2].AsReported = quote, quote
		f.Also = []trade.AlsoReported{{At: f.At.Key("also").Index(0), Source: "other", AsReported: quote}}
	}, "", "", ""},
	{"a few words of two sources", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		f := s.event.Figures[1]
		f.Value, f.Measure, f.AsReported, f.Source = count("192"), "enterprises", "192 came, 192 signed", "other"
		s.event.Figures[2].AsReported = "192 came, 192 signed"
	}, "", "", ""},
	{"a source of another event", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		s.beside = &trade.Event{At: (&diag.Source{Name: "data/beside.toml"}).File(), ID: "beside", Date: date("2022-06-16"), Place: "p", Sources: []string{"other"}}
		s.event.Figures[0].Source = "other"
	}, "source-of-other-event", "figures[0].source", "the source other is listed for the event beside"},
	{"a source that no event lists", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		s.event.Figures[0].Source = "other"
	}, "", "", ""},
	{"a source of the event that this is a part of", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		s.whole = &trade.Event{At: (&diag.Source{Name: "data/whole.toml"}).File(), ID: "whole", Date: date("2023-06-15"), EndDate: date("2023-06-19"), Place: "p", Sources: []string{"other"}}
		s.event.Figures[0].Source = "other"
	}, "", "", ""},
	{"published with another value", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
	}, "change-not-recorded", "figures[0].value", "was published as 98.2 billion CNY on 2023-07-01, and is 98.238 billion CNY now"},
	{"published with another growth", func(s *scene) {
		s.published = map[string]string{"trade:part/2022/growth": "41%"}
	}, "change-not-recorded", "points[1].growth.value", `figure = "trade:part/2022/growth"`},
	{"published with the same value", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY", "figure:e/projects": "192", "trade:part/2022": "185.47 billion CNY"}
	}, "", "", ""},
	{"a change with its record", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.changes = []*trade.Change{change("figure:e/all", "revision", "98.2 billion CNY")}
	}, "", "", ""},
	{"published with another scope", func(s *scene) {
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectScope: "on_site", trade.AspectMeasure: "contract_value"}}
	}, "term-not-recorded", "figures[0].scope", `the "scope" of figure:e/all was published as "on_site" on 2023-07-01, and is "event" now`},
	{"published with another day", func(s *scene) {
		s.event.Figures[0].AsOf = date("2023-06-17")
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectAsOf: "2023-06-16"}}
	}, "term-not-recorded", "figures[0].as_of", `the "as_of" of figure:e/all was published as "2023-06-16" on 2023-07-01, and is "2023-06-17" now`},
	{"published with a day, which is gone", func(s *scene) {
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectAsOf: "2023-06-16"}}
	}, "term-not-recorded", "figures[0].as_of", `was published as "2023-06-16" on 2023-07-01, and is not given now`},
	{"published of another source", func(s *scene) {
		s.terms = map[string]trade.Terms{"trade:part/2022": {trade.AspectSource: "gazette"}}
	}, "term-not-recorded", "points[1].source", `the "source" of trade:part/2022 was published as "gazette"`},
	{"published as a share of another whole", func(s *scene) {
		s.terms = map[string]trade.Terms{"trade:part/2022/share": {trade.AspectOf: "nation"}}
	}, "term-not-recorded", "points[1].share.of", `the "of" of trade:part/2022/share was published as "nation" on 2023-07-01, and is "total" now`},
	{"published as a share of a whole that is not named now", func(s *scene) {
		s.series.Points[1].Shares[0].Of = ""
		s.terms = map[string]trade.Terms{"trade:part/2022/share": {trade.AspectOf: "total"}}
	}, "term-not-recorded", "points[1].share.of", `was published as "total" on 2023-07-01, and is not given now`},
	{"published before the wholes of shares were noted", func(s *scene) {
		s.published = map[string]string{"trade:part/2022": "185.47 billion CNY", "trade:part/2022/share": "14.6%"}
		s.terms = map[string]trade.Terms{"trade:part/2022": {trade.AspectStatus: "reported"}}
	}, "", "", ""},
	{"a change of the whole of a share, recorded", func(s *scene) {
		s.published = map[string]string{"trade:part/2022/share": "14.6%"}
		s.terms = map[string]trade.Terms{"trade:part/2022/share": {trade.AspectOf: "nation"}}
		c := change("trade:part/2022/share", "correction", "14.6%")
		c.What, c.Old, c.Was = trade.AspectOf, trade.Value{}, "nation"
		s.changes = []*trade.Change{c}
	}, "", "", ""},
	{"published as a likely part", func(s *scene) {
		s.event.Figures[1].PartOf = "all"
		s.terms = map[string]trade.Terms{"figure:e/on-site": {trade.AspectLikely: "all"}}
	}, "term-not-recorded", "figures[1].likely_part_of", `the "likely_part_of" of figure:e/on-site was published as "all"`},
	{"revised by a source of another day", func(s *scene) {
		s.event.Figures[0].AsOf = date("2023-06-19")
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectAsOf: "2023-06-17", trade.AspectSource: "gazette"}}
		c := change("figure:e/all", "revision", "98.2 billion CNY")
		c.Source = "s"
		s.changes = []*trade.Change{c}
	}, "", "", ""},
	{"revised by another source than is named", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectSource: "gazette"}}
		s.changes = []*trade.Change{change("figure:e/all", "revision", "98.2 billion CNY")}
	}, "term-not-recorded", "figures[0].source", `and is "s" now`},
	{"a published value that is lost", func(s *scene) {
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectScope: "event"}, "event:e": {trade.AspectPlace: "p"}}
	}, "publication-incomplete", `terms."figure:e/all"`, "figure:e/all stands here, but not under [published.values]"},
	{"published terms that are lost", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY", "trade:part/2022/growth": "41.3%"}
		s.terms = map[string]trade.Terms{"event:e": {trade.AspectPlace: "p"}}
	}, "publication-incomplete", `values."figure:e/all"`, "figure:e/all stands here, but not under [published.terms]"},
	{"an event published with another day", func(s *scene) {
		s.terms = map[string]trade.Terms{"event:e": {trade.AspectDate: "2023-06-15"}}
	}, "term-not-recorded", "date", `figure = "event:e", what = "date", old = "2023-06-15"`},
	{"a point published as provisional", func(s *scene) {
		s.terms = map[string]trade.Terms{"trade:part/2022": {trade.AspectStatus: "provisional"}}
	}, "term-not-recorded", "points[1].status", `did you mean "provisional"?`},
	{"another scope with its record", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectScope: "on_site"}}
		c := change("figure:e/all", "correction", "1")
		c.What, c.Was, c.Old = trade.AspectScope, "on_site", trade.Value{}
		s.changes = []*trade.Change{c}
	}, "", "", ""},
	{"a change from a value that nobody saw", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.changes = []*trade.Change{change("figure:e/all", "correction", "98.328 billion CNY")}
	}, "change-never-published", "old", `did you mean "98.238 billion CNY", as it was published last?`},
	{"a change from a value of before", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.earlier = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.changes = []*trade.Change{change("figure:e/all", "correction", "98.2 billion CNY")}
	}, "", "", ""},
	{"a record of an earlier change", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.changes = []*trade.Change{change("figure:e/all", "revision", "98 billion CNY")}
	}, "change-not-recorded", "figures[0].value", ""},
	{"a change of before the number was published", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Date = date("2023-06-30")
		s.changes = []*trade.Change{c}
	}, "change-too-early", "date", "dated 2023-06-30, but the number was still published as it was before on 2023-07-01"},
	{"a change of before its source", func(s *scene) {
		s.source.Date = date("2023-09-01")
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "revision", "98.2 billion CNY")
		c.Source = "s"
		s.changes = []*trade.Change{c}
	}, "change-too-early", "date", "its source was published on 2023-09-01"},
	{"a change of before the event", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.earlier = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Date = date("2022-08-01")
		s.changes = []*trade.Change{c}
	}, "change-too-early", "date", "the event began on 2023-06-16"},
	{"an old change of what was published since", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.earlier = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Date = date("2023-06-20")
		s.changes = []*trade.Change{c}
	}, "", "", ""},
	{"a change in the far future", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Date = date("2033-08-01")
		s.changes = []*trade.Change{c}
	}, "change-too-late", "date", "all else of the site, which ends 2023-07-01"},
	{"a reason in one of two languages", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "zh"}
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Reason = words("en", "A slip of the pen.")
		s.changes = []*trade.Change{c}
	}, "reason-untranslated", "reason", `zh = "…"`},
	{"changes, and what was published is not on record", func(s *scene) {
		s.changes = []*trade.Change{change("figure:e/all", "revision", "98.2 billion CNY")}
	}, "publication-missing", "", "tradepost publish-record"},
	{"published and gone", func(s *scene) {
		s.published = map[string]string{"deal:e/pipe": "1 million CNY"}
	}, "withdrawal-not-recorded", `values."deal:e/pipe"`, "is gone"},
	{"withdrawn with its record", func(s *scene) {
		s.published = map[string]string{"deal:e/pipe": "1 million CNY"}
		s.changes = []*trade.Change{change("deal:e/pipe", "withdrawal", "1 million CNY")}
	}, "", "", ""},
	{"growth on an earlier year", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("6.9%"), "up by 41.3% year-on-year and by 6.9% compared with 2019"
	}, "other-number", "points[1].growth.value", "41.3%"},
	{"growth on the year before beside that on an earlier one", func(s *scene) {
		s.series.Points[1].Growth.AsReported = "up by 41.3% year-on-year and by 6.9% compared with 2019"
	}, "", "", ""},
	{"who visits is counted as who takes part", func(s *scene) {
		f := s.event.Figures[2]
		s.source.Language, f.Measure, f.Value, f.AsReported = "zh", "visits", count("250"), "共有5万人参加,俄方有250家企业参加"
	}, "other-number", "figures[2].value", "50000"},
	{"who visits is counted beside who takes part", func(s *scene) {
		f := s.event.Figures[2]
		s.source.Language, f.Measure, f.Value, f.AsReported = "zh", "visits", count("23000"), "注册客商2.3万人,观众23.4万人次"
	}, "other-number", "figures[2].value", "234000"},
	{"who came was no estimate", func(s *scene) {
		f := s.event.Figures[2]
		f.Status, f.AsReported = trade.Estimated, "192 projects were chosen by the businessmen who attended the fair"
	}, "status-disagrees", "figures[2].status", "reported"},
	{"what will be signed is an estimate", func(s *scene) {
		f := s.event.Figures[2]
		s.source.Language, f.Status, f.AsReported = "", trade.Estimated, "双方将签署192个项目"
	}, "", "", ""},
	{"another year in a translation", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "zh", "ru"}
		s.event.Summary = trade.Text{{Lang: "en", Text: "The first since 2021, moved from 2022."}, {Lang: "zh", Text: "2021年以来首次，原定2022年。"}, {Lang: "ru", Text: "Первая с 2020 года, перенесена с 2022-го."}}
	}, "years-differ", "summary.ru", "names 2020, but in en it names 2021"},
	{"another fact in a translation", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "ru"}
		s.event.Summary = trade.Text{{Lang: "en", Text: "The first since 2021, which in 2021 had been moved."}, {Lang: "ru", Text: "Следующая — в 2025 году."}}
	}, "years-differ", "summary.ru", "write of the same years in both languages"},
	{"another year in the first language", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "zh", "ru"}
		s.event.Figures[0].Note = trade.Text{{Lang: "en", Text: "The fair of 2022."}, {Lang: "zh", Text: "2023年。"}, {Lang: "ru", Text: "Ярмарка 2023 года."}}
	}, "years-differ", "figures[0].note.en", "did you mean 2023?"},
	{"a year that one language leaves out", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "zh", "ru"}
		s.event.Summary = trade.Text{{Lang: "en", Text: "Two years after that of 2021."}, {Lang: "zh", Text: "2021年之后，2023年再办。"}, {Lang: "ru", Text: "Год спустя."}}
	}, "", "", ""},
	{"another year in what a figure covers", func(s *scene) {
		s.event.Figures[0].Covers = trade.Text{{Lang: "en", Text: "what was signed in 2022"}}
	}, "year-of-covers", "figures[0].covers.en", "name 2022, but it is of 2023-06-19"},
	{"another year in what a point covers", func(s *scene) {
		s.series.Points[1].Covers = trade.Text{{Lang: "en", Text: "preliminary data of 2020"}}
	}, "year-of-covers", "points[1].covers.en", "it is of 2022"},
	{"since when a figure counts", func(s *scene) {
		s.event.Figures[0].Covers = trade.Text{{Lang: "en", Text: "all that was signed since 2014"}}
	}, "", "", ""},
	{"the sum of others in a summary", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "The fair signed 192 projects worth 29.293 billion yuan."}}
	}, "sum-of-others", "summary.en", "which is figure:e/on-site, the sum of others; hint: did you mean figure:e/all?"},
	{"the sum of others in a summary, in Chinese", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "zh", Text: "大会共签下192个项目，合同总额292.93亿元。"}}
	}, "sum-of-others", "summary.zh", ""},
	{"the sum of others in a summary, in Russian", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "ru", Text: "На ярмарке подписаны 192 проекта на 29,293 млрд юаней."}}
	}, "sum-of-others", "summary.ru", ""},
	{"the sum of others in a text", func(s *scene) {
		s.text.Mentions = mentionsIn("There were [](figure:e/projects) projects, worth [](figure:e/on-site).")
	}, "sum-of-others", "", "did you mean figure:e/all?"},
	{"the sum of others in a row", func(s *scene) {
		s.text.Mentions = mentionsIn("| All | [](figure:e/projects) | [](figure:e/on-site) |")
	}, "sum-of-others", "", "did you mean figure:e/all?"},
	{"the sum of some of the deals", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "192 projects were signed, those on the spot worth 29.293 billion yuan. The 192 projects are worth 98.238 billion yuan, 29.293 billion on the spot."}}
		s.text.Mentions = mentionsIn("[](figure:e/projects) projects worth [](figure:e/all), on the spot [](figure:e/on-site).")
	}, "", "", ""},
	{"a false sum in a summary", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "192 projects worth 98.283 billion yuan."}}
	}, "unsourced-amount", "summary.en", "98.238 billion CNY"},
}

func TestEachFaultIsFoundAtItsKey(t *testing.T) {
	for _, c := range faults {
		t.Run(c.name, func(t *testing.T) {
			s := newScene()
			c.spoil(s)
			problems := s.check(t)
			if c.code == "" {
				for _, p := range problems {
					message, _ := p.Message("en")
					t.Errorf("%s: %s", p.Code, message)
				}
				return
			}
			i := slices.IndexFunc(problems, func(p diag.Problem) bool { return p.Code == c.code })
			if i < 0 {
				t.Fatalf("not found; only %v", problems)
			}
			p := problems[i]
			message, hint := p.Message("en")
			if p.At.Path() != c.path || !strings.Contains(message+"; hint: "+hint, c.words) {
				t.Errorf("at %q: %s; hint: %s", p.At.Path(), message, hint)
			}
		})
	}
}

func TestEveryRuleIsTestedAndHasWords(t *testing.T) {
	for _, rule := range Rules() {
		if !slices.ContainsFunc(faults, func(c struct {
			name  string
			spoil func(*scene)
			code  diag.Code
			path  string
			words string
		}) bool {
			return c.code == rule.Code
		}) {
			t.Errorf("no fault shows %s", rule.Code)
		}
		if !slices.Contains(diag.Codes(), rule.Code) {
			t.Errorf("%s has no words", rule.Code)
		}
	}
}

func TestTextsMayRoundAndTellOtherNumbers(t *testing.T) {
	for _, c := range []struct{ ref, text string }{
		{"figure:e/all", ""},
		{"figure:e/all", "the whole event"},
		{"figure:e/all", "about 98.2 billion yuan"},
		{"figure:e/all", "nearly 100 billion yuan"},
		{"figure:e/all", "over 98 billion yuan"},
		{"figure:e/all", "982.38亿元"},
		{"figure:e/all", "98.2"},
		{"figure:e/all", "the 192 projects of 2023"},
		{"figure:e/projects", "192 projects worth 98.238 billion yuan"},
		{"figure:e/projects", "one of the deals of 2023"},
		{"trade:part/2022", "its trade in 2022"},
		{"trade:part/2022/growth", "grew by 41%"},
		{"trade:part/2022/share", "14.6% of the country's trade"},
		{"trade:part/2022/share/total", "14.6% of the country's trade"},
		{"trade:part", "185 billion yuan"},
	} {
		s := newScene()
		s.text.Mentions = []trade.Mention{mention(c.ref, c.text)}
		for _, p := range s.check(t) {
			message, _ := p.Message("en")
			t.Errorf("[%s](%s): %s", c.text, c.ref, message)
		}
	}
}

func TestADealIsToldAsItsPartiesTellIt(t *testing.T) {
	for _, quotation := range []string{
		"a battery plant with a total investment of 3.2 billion yuan",
		"will invest 3.2 billion yuan in a battery plant",
		"exports of soybeans worth 3.2 billion yuan",
	} {
		s := newScene()
		s.event.Deals = []*trade.Deal{{At: s.event.At.Key("deals"), ID: "d", Event: "e", Value: amount("3.2 billion CNY"), AsReported: quotation, Source: "s"}}
		for _, p := range s.check(t) {
			message, _ := p.Message("en")
			t.Errorf("%s: %s", quotation, message)
		}
	}
}

func TestTextsThatRoundAwayAreFound(t *testing.T) {
	for _, c := range []struct{ ref, text string }{
		{"figure:e/all", "98.3"},
		{"figure:e/all", "98.238 billion dollars"},
		{"figure:e/all", "over 99 billion yuan"},
		{"figure:e/projects", "291 projects"},
		{"trade:part/2022/share", "14.5%"},
	} {
		s := newScene()
		s.text.Mentions = []trade.Mention{mention(c.ref, c.text)}
		if len(s.check(t)) != 1 {
			t.Errorf("[%s](%s) passes", c.text, c.ref)
		}
	}
}

func TestAFindingThatMayBeAcceptedIsNotTold(t *testing.T) {
	s := newScene()
	s.series.Points[0].Value, s.series.Points[0].AsReported = amount("132.16 billion CNY"), "132.16 billion yuan"
	g, _ := trade.Link(trade.Records{
		Site: *s.site, Series: []*trade.Series{s.series}, Places: []*trade.Place{{ID: "p"}, {ID: "r"}}, Sources: []*trade.Source{s.source},
	}, trade.Names{})
	var broken diag.Problems
	broken.Error((&diag.Source{Name: "data/site.toml"}).Range(0, 1), "syntax", nil)
	if found := Check(g, broken); len(found) != 0 {
		t.Errorf("with an unreadable data/site.toml: %v", found)
	}
	for _, accept := range []trade.Acceptance{{Place: "trade:part/2022"}, {Code: "growth-disagrees"}} {
		g.Site.Accepted = []trade.Acceptance{accept}
		if found := Check(g, broken); len(found) != 0 {
			t.Errorf("with half an acceptance: %v", found)
		}
	}
}

func TestAcceptanceSilencesOneFindingAtOnePlace(t *testing.T) {
	spoiled := func(accept ...trade.Acceptance) diag.Problems {
		s := newScene()
		s.series.Points[0].Value, s.series.Points[0].AsReported = amount("132.16 billion CNY"), "132.16 billion yuan"
		s.site.Accepted = accept
		return s.check(t)
	}
	if left := spoiled(trade.Acceptance{Code: "growth-disagrees", Place: "trade:part/2022"}); len(left) != 0 {
		t.Errorf("accepted, but %v", left)
	}
	whole := spoiled(trade.Acceptance{Code: "growth-disagrees", Place: "data/test.toml"})
	if len(whole) != 2 || whole[1].Code != "accept-of-many" || whole[1].Severity != diag.Error {
		t.Errorf("accepted in a whole file: %v", whole)
	}
	s := newScene()
	s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("over 41.2%"), "up by 41.2%"
	s.site.Accepted = []trade.Acceptance{{Code: "growth-disagrees", Place: "trade:part/2022"}}
	if left := s.check(t); len(left) != 1 || left[0].Code != "qualifier-differs" {
		t.Errorf("hidden by another finding: %v", left)
	}
	left := spoiled(trade.Acceptance{Code: "growth-disagrees", Place: "trade:total/2021"})
	if len(left) != 2 || left[1].Code != "accept-unused" || left[1].Severity != diag.Warning {
		t.Errorf("accepted elsewhere: %v", left)
	}
	left = spoiled(trade.Acceptance{Code: "growth-disagrees", Place: "trade:part/2021"})
	if len(left) != 2 || left[0].Code != "growth-disagrees" || left[1].Code != "accept-unused" {
		t.Errorf("accepted in another year of the series: %v", left)
	}
	left = spoiled(trade.Acceptance{Code: "growth-disagree", Place: "trade:part/2022"})
	if len(left) != 2 || left[1].Code != "accept-unknown-code" || left[1].Args["near"] != "growth-disagrees" {
		t.Errorf("misspelt code: %v", left)
	}
}

func TestAcceptanceTakesNoErrorAndNoWholeText(t *testing.T) {
	for _, place := range []string{"data/test.toml", "figure:e/all"} {
		s := newScene()
		s.event.Figures[0].Value = amount("982.38 billion CNY")
		s.site.Accepted = []trade.Acceptance{{Code: "value-too-large", Place: place}}
		left := s.check(t)
		if len(left) != 2 || left[0].Code != "value-too-large" || left[1].Code != "accept-of-error" || left[1].Severity != diag.Error {
			t.Errorf("an error accepted at %s: %v", place, left)
		}
	}
	s := newScene()
	s.text.BareAmounts = []trade.Mention{{At: (&diag.Source{Name: s.text.Path}).Range(0, 1), Text: "5 billion yuan"}}
	s.site.Accepted = []trade.Acceptance{{Code: "bare-amount", Place: s.text.Path}}
	if left := s.check(t); len(left) != 2 || left[1].Code != "accept-of-many" {
		t.Errorf("a whole text accepted: %v", left)
	}
	s.site.Accepted[0].Place += "#5 billion yuan"
	if left := s.check(t); len(left) != 0 {
		t.Errorf("one amount of a text accepted: %v", left)
	}
}
