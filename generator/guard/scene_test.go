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
