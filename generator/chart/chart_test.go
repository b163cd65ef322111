package chart

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/load"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

var update = flag.Bool("update", false, "rewrite golden files")

var languages = []trade.Lang{"en", "zh", "ru"}

// site links the small site under testdata: a province with six years of trade
// in yuan (one gap, two derived, one second-hand), a nation in dollars, four
// events with amounts of every scope and both currencies.
func site(t *testing.T) *trade.Graph {
	t.Helper()
	return linked(t, "testdata/site")
}

func linked(t *testing.T, dir string) *trade.Graph {
	t.Helper()
	result, problems, err := load.Read(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	graph, found := trade.Link(result.Records, trade.Names{Charts: Names()})
	if all := append(problems, found...); all.HasErrors() {
		var text bytes.Buffer
		all.Write(&text, "en")
		t.Fatal(text.String())
	}
	return graph
}

func printer(t *testing.T, lang trade.Lang) *locale.Printer {
	t.Helper()
	p, err := locale.New(lang, os.DirFS("../../themes/default"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// everyChart runs a test on every entry of the catalogue and every series page
// of the small site and of the real one, in every language.
func everyChart(t *testing.T, check func(t *testing.T, g *trade.Graph, c Chart)) {
	sites := map[string]*trade.Graph{"small": site(t), "real": linked(t, "../..")}
	for name, g := range sites {
		for _, lang := range languages {
			p := printer(t, lang)
			for _, id := range Names() {
				t.Run(fmt.Sprintf("%s/%s/%s", name, id, lang), func(t *testing.T) { check(t, g, Draw(g, p, id, Selection{})) })
			}
			for _, s := range g.Series {
				t.Run(fmt.Sprintf("%s/trade/%s/%s", name, s.ID, lang), func(t *testing.T) { check(t, g, OfSeries(g, p, s.ID)) })
			}
		}
	}
}

func TestGoldenCharts(t *testing.T) {
	g := site(t)
	for _, lang := range languages {
		p := printer(t, lang)
		charts := []Chart{}
		for _, id := range Names() {
			charts = append(charts, Draw(g, p, id, Selection{}))
		}
		for _, s := range g.Series {
			c := OfSeries(g, p, s.ID)
			c.ID = "series-" + s.ID
			charts = append(charts, c)
		}
		for _, c := range charts {
			compare(t, filepath.Join("testdata", "golden", c.ID+"."+string(lang)+".json"), c)
		}
	}
}

func compare(t *testing.T, path string, c Chart) {
	t.Helper()
	got, err := json.MarshalIndent(c, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(path, append(got, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(bytes.TrimSpace(want), got) {
		t.Errorf("%s differs; run the test with -update and read the diff", path)
	}
}

func TestChartsAreTheSameBytesEveryTime(t *testing.T) {
	everyChart(t, func(t *testing.T, g *trade.Graph, c Chart) {
		if c.ID == "series" {
			return
		}
		again := Draw(g, printer(t, langOf(t)), c.ID, Selection{})
		if fmt.Sprint(again) != fmt.Sprint(c) {
			t.Error("drawn twice, two charts")
		}
	})
}

func langOf(t *testing.T) trade.Lang { return trade.Lang(t.Name()[len(t.Name())-2:]) }

func TestFewerThanThreeMarksAreATable(t *testing.T) {
	everyChart(t, func(t *testing.T, _ *trade.Graph, c Chart) {
		if c.Drawn != (c.Option != nil) || c.Drawn != (c.Desk.Height > 0) || c.Drawn != (c.Phone.Height > 0) {
			t.Errorf("drawn %v, option %d bytes, sizes %v, %v", c.Drawn, len(c.Option), c.Desk, c.Phone)
		}
	})
	g, p := site(t), printer(t, "en")
	if c := Draw(g, p, "trade-russia", Selection{From: 2021, To: 2022}); c.Drawn || len(c.Table.Rows) != 2 {
		t.Errorf("two years: drawn %v, %d rows", c.Drawn, len(c.Table.Rows))
	}
	if c := Draw(g, p, "trade-russia", Selection{From: 2021, To: 2023}); !c.Drawn {
		t.Error("three years are not drawn")
	}
	if c := OfSeries(g, p, "parts-cny"); c.Drawn || len(c.Table.Rows) != 1 {
		t.Error("parts of a year are drawn, or not listed")
	}
}

func TestOptionsHoldOnlyColoursOfThePalette(t *testing.T) {
	hex := regexp.MustCompile(`"#[0-9a-fA-F]+"|"rgba?\([^"]*"|"hsla?\([^"]*"`)
	everyChart(t, func(t *testing.T, _ *trade.Graph, c Chart) {
		for _, colour := range hex.FindAllString(string(c.Option), -1) {
			if !slices.Contains(palette(), role(strings.Trim(colour, `"`))) {
				t.Errorf("foreign colour %s", colour)
			}
		}
	})
}

func TestThePaletteIsTheThemes(t *testing.T) {
	script, err := os.ReadFile("../../themes/default/scripts/palette.ts")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[role]bool{}
	for _, r := range palette() {
		if seen[r] {
			t.Errorf("%s has two roles", r)
		}
		seen[r] = true
		if r != clear && !strings.Contains(string(script), `"`+string(r)+`": "--`) {
			t.Errorf("the client does not know %s", r)
		}
	}
}

// parsed is what the laws ask of an option.
type parsed struct {
	Animation *bool
	XAxis     []struct{ Type, Name string }
	YAxis     []struct {
		Type, Name string
		Min        float64
	}
	Series []struct {
		Type, Stack string
		Animation   *bool
		Data        []*struct {
			Value json.RawMessage
			Tip   []string
		}
	}
}

func parse(t *testing.T, c Chart) parsed {
	t.Helper()
	var o parsed
	if c.Option == nil {
		return o
	}
	if err := json.Unmarshal(c.Option, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

func TestOptionsAreCanonicalJSONWithoutFunctions(t *testing.T) {
	everyChart(t, func(t *testing.T, _ *trade.Graph, c Chart) {
		if !c.Drawn {
			return
		}
		var generic any
		if err := json.Unmarshal(c.Option, &generic); err != nil {
			t.Fatal(err)
		}
		for _, banned := range []string{"__f__", "function", "=>", "<", "toolbox"} {
			if bytes.Contains(c.Option, []byte(banned)) {
				t.Errorf("option holds %q", banned)
			}
		}
		for _, s := range parse(t, c).Series {
			if s.Animation == nil || *s.Animation {
				t.Error("a series is animated")
			}
		}
	})
}

func TestNothingIsStackedAndBarsBeginAtZero(t *testing.T) {
	everyChart(t, func(t *testing.T, _ *trade.Graph, c Chart) {
		o := parse(t, c)
		for _, s := range o.Series {
			if s.Stack != "" {
				t.Errorf("stacked: %q", s.Stack)
			}
			for _, d := range s.Data {
				if s.Type == "bar" && d != nil && string(d.Value) == "0" {
					t.Error("a bar of zero")
				}
			}
		}
		for _, y := range o.YAxis {
			if y.Type == "value" && y.Min > 0 {
				t.Errorf("axis begins at %v", y.Min)
			}
		}
	})
}

func TestSummariesSayWhatTheDataSay(t *testing.T) {
	cases := []struct {
		chart string
		lang  trade.Lang
		want  string
	}{
		{"trade-russia", "en", "Values stated by the sources themselves rise from 122 billion yuan in 2018 to 185.47 billion yuan in 2022. The latest, 234.12 billion yuan for 2024, is second-hand. The highest growth reported is +64.7%, for 2018."},
		{"trade-russia", "zh", "按来源直接公布的数值，从2018年的1220亿元增至2022年的1854.7亿元。最新数值为2024年的2341.2亿元，系转引数据。公布的最高同比增速为2018年的+64.7%。"},
		{"trade-russia", "ru", "Значения, названные самими источниками, выросли с 122 млрд юаней в 2018 году до 185,47 млрд юаней в 2022 году. Последнее значение, 234,12 млрд юаней за 2024 год, — это данные из вторых рук. Самый высокий из названных темпов прироста — +64,7 % за 2018 год."},
		{"trade-china-russia", "en", "Values stated by the sources themselves rise from 107.76 billion US dollars in 2020 to 190.27 billion US dollars in 2022. The highest growth reported is +35.8%, for 2021."},
		{"share-national", "en", "One share is reported: 14.5% for 2022."},
		{"contract-values", "en", "The largest amount that was counted, not estimated, is more than 170 billion yuan (2019 · Fair: all agreements). 1 event states no contract value."},
		{"contract-values", "zh", "实际统计（而非预计）的金额中，最大的是超过1700亿元（2019年 洽谈会：全部协议）。有1场活动未说明签约金额。"},
		{"deals-by-event", "en", "The highest number is more than 380 (2019 · Fair: agreements of all kinds)."},
		{"participation", "en", "3 events say who came. The most countries and regions, 74, were at one event: 2019 · Fair."},
		{"events-timeline", "ru", "С 2019 по 2024 год — 4 мероприятия. Для 1 из них сумма не названа."},
		{"sectors-by-event", "en", "Of 2 sectors, Timber comes up most: at 2 events."},
		{"deal-stages", "ru", "По отдельности записаны 3 соглашения; о гораздо большем числе известно только, сколько их."},
		{"partners-network", "en", "4 organisations from 3 countries and regions took part in 2 events. Seen most often: Government of the North, at 2 events."},
		{"partners-by-kind", "en", "Of 4 organisations recorded, the largest group is “company”: 2."},
		{"partners-by-country", "zh", "所记录的机构来自3个国家和地区，其中俄罗斯最多，有2家。"},
	}
	g := site(t)
	for _, c := range cases {
		// Non-breaking spaces are the printer's business, tested there.
		got := strings.ReplaceAll(plain(Draw(g, printer(t, c.lang), c.chart, Selection{}).Summary), "\u00a0", " ")
		if got != c.want {
			t.Errorf("%s in %s:\n got %s\nwant %s", c.chart, c.lang, got, c.want)
		}
	}
}

func TestNumbersOfASummaryLeadToTheirCards(t *testing.T) {
	c := Draw(site(t), printer(t, "en"), "trade-russia", Selection{})
	var refs []string
	for _, s := range c.Summary {
		if !s.Ref.IsZero() {
			refs = append(refs, s.Text+" -> "+s.Ref.String())
		}
	}
	want := []string{
		"122 billion yuan -> trade:north-russia-cny/2018", "185.47 billion yuan -> trade:north-russia-cny/2022",
		"234.12 billion yuan -> trade:north-russia-cny/2024", "+64.7% -> trade:north-russia-cny/2018/growth",
	}
	if !slices.Equal(refs, want) {
		t.Errorf("got %v", refs)
	}
}

func TestEverySummaryIsASentenceAndEveryPlaceholderFilled(t *testing.T) {
	everyChart(t, func(t *testing.T, _ *trade.Graph, c Chart) {
		text := plain(c.Summary)
		for _, s := range append(c.Notes, text, c.Title, c.Unit, c.Table.Caption) {
			if strings.ContainsAny(s, "{}\x02") || s != strings.TrimSpace(s) {
				t.Errorf("left open: %q", s)
			}
		}
		if text == "" || c.Title == "" || c.Table.Caption == "" {
			t.Errorf("title %q, caption %q, summary %q", c.Title, c.Table.Caption, text)
		}
		if last := text[len(text)-1:]; last != "." && !strings.HasSuffix(text, "。") {
			t.Errorf("no sentence: %q", text)
		}
	})
}

func TestTablesAreWhole(t *testing.T) {
	everyChart(t, func(t *testing.T, g *trade.Graph, c Chart) {
		for i, row := range c.Table.Rows {
			if len(row) != len(c.Table.Columns) || row[0].Text == "" {
				t.Errorf("row %d has %d cells of %d, head %q", i, len(row), len(c.Table.Columns), row[0].Text)
			}
			for _, cell := range row {
				if cell.Status != "" && (cell.Value == "" || cell.Ref.IsZero()) {
					t.Errorf("row %d: value %q with status %s leads to %q", i, cell.Value, cell.Status, cell.Ref)
				}
			}
		}
		for _, id := range c.Sources {
			if g.Source(id) == nil {
				t.Errorf("unknown source %q", id)
			}
		}
	})
}

func TestDrawPanicsForAnUnknownName(t *testing.T) {
	for name, draw := range map[string]func(){
		"chart":  func() { Draw(site(t), printer(t, "en"), "no-such-chart", Selection{}) },
		"series": func() { OfSeries(site(t), printer(t, "en"), "no-such-series") },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			draw()
		})
	}
}
