package chart

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tradepost/generator/analysis"
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

func TestAxesHaveTheUnitOfTheLanguage(t *testing.T) {
	want := map[string]string{
		"trade-russia en": "billion yuan", "trade-russia zh": "亿元", "trade-russia ru": "млрд юаней",
		"trade-china-russia en": "billion US dollars", "trade-china-russia zh": "亿美元", "trade-china-russia ru": "млрд долл.",
	}
	g := site(t)
	for _, lang := range languages {
		for _, id := range []string{"trade-russia", "trade-china-russia"} {
			c := Draw(g, printer(t, lang), id, Selection{})
			o := parse(t, c)
			key := id + " " + string(lang)
			unit := strings.ReplaceAll(o.YAxis[0].Name, "\u00a0", " ")
			if unit != want[key] || strings.ReplaceAll(c.Unit, "\u00a0", " ") != want[key] {
				t.Errorf("%s: axis %q, unit %q", key, unit, c.Unit)
			}
		}
	}
	c := OfSeries(g, printer(t, "en"), "cargo")
	if c.Unit != "million tonnes" {
		t.Errorf("cargo in %q", c.Unit)
	}
}

func TestYuanAndDollarsHaveAxesOfTheirOwn(t *testing.T) {
	o := parse(t, Draw(site(t), printer(t, "en"), "contract-values", Selection{}))
	var names []string
	for _, y := range o.YAxis {
		names = append(names, y.Name)
	}
	if !slices.Equal(names, []string{"billion yuan", "billion US dollars"}) {
		t.Errorf("got %v", names)
	}
}

// values are what the series of an option draw, as text.
func values(o parsed) (all []string) {
	for _, s := range o.Series {
		for _, d := range s.Data {
			if d != nil {
				all = append(all, string(d.Value))
			}
		}
	}
	return all
}

func TestContractValuesLeaveOutCumulativeOnesAndSums(t *testing.T) {
	c := Draw(site(t), printer(t, "en"), "contract-values", Selection{})
	if got := values(parse(t, c)); !slices.Equal(got, []string{"170", "48.141", "84.563", "200", "3.15"}) {
		t.Errorf("drawn: %v", got)
	}
	for _, row := range c.Table.Rows {
		if strings.Contains(fmt.Sprint(row), "446.8") {
			t.Error("a cumulative amount is in the table of results")
		}
	}
}

func TestNotStatedIsNeverZero(t *testing.T) {
	for lang, want := range map[trade.Lang]string{
		"en": "Contract value not stated: 2024 · Promotion.",
		"zh": "未说明签约金额的活动：2024年 推介会。",
		"ru": "Сумма контрактов не названа: 2024 · Презентация.",
	} {
		c := Draw(site(t), printer(t, lang), "contract-values", Selection{})
		if !slices.Contains(c.Notes, want) {
			t.Errorf("%s: notes are %q", lang, c.Notes)
		}
	}
	everyChart(t, func(t *testing.T, _ *trade.Graph, c Chart) {
		for _, row := range c.Table.Rows {
			for _, cell := range row {
				if cell.Value == "0" {
					t.Errorf("zero in the row of %q", row[0].Text)
				}
			}
		}
	})
}

func TestGapsStayGaps(t *testing.T) {
	c := Draw(site(t), printer(t, "en"), "trade-russia", Selection{})
	var years struct {
		XAxis []struct {
			Data      []string
			SplitArea struct{ AreaStyle struct{ Color []role } }
		}
		Series []struct{ Data []any }
	}
	if err := json.Unmarshal(c.Option, &years); err != nil {
		t.Fatal(err)
	}
	at := slices.Index(years.XAxis[0].Data, "2019")
	if at < 0 || years.XAxis[0].SplitArea.AreaStyle.Color[at] != rule || years.XAxis[0].SplitArea.AreaStyle.Color[0] != clear {
		t.Errorf("2019 is not shown as a gap: %v", years.XAxis[0])
	}
	for _, s := range years.Series {
		if s.Data[at] != nil {
			t.Error("2019 has a mark")
		}
	}
	row := c.Table.Rows[1]
	if row[0].Text != "2019" || row[1].Text != "no value" || row[1].Value != "" || row[4].Text != "Only half a year was found." {
		t.Errorf("row of the gap: %v", row)
	}
}

func TestShapesTellHowAValueCameAbout(t *testing.T) {
	shapes := map[trade.Status]string{
		trade.Reported:    `{"color":"#0b6e7f","opacity":1}`,
		trade.Derived:     `{"color":"transparent","borderColor":"#0b6e7f","borderWidth":1.5}`,
		trade.SecondHand:  `{"color":"transparent","borderColor":"#0b6e7f","borderWidth":1.5,"borderType":"dotted"}`,
		trade.Provisional: `{"color":"#0b6e7f","borderColor":"#0b6e7f","borderWidth":1.5,"opacity":0.55}`,
	}
	for status, want := range shapes {
		got, err := json.Marshal(shape(status, series1))
		if err != nil || string(got) != want {
			t.Errorf("%s: %s, %v", status, got, err)
		}
	}
	if shape(trade.Estimated, series1).Decal == nil {
		t.Error("an estimate is not hatched")
	}
	c := Draw(site(t), printer(t, "en"), "trade-russia", Selection{})
	for _, word := range []string{`"name":"worked out here"`, `"name":"second-hand"`} {
		if !strings.Contains(string(c.Option), word) {
			t.Errorf("the legend lacks %s", word)
		}
	}
}

func TestGrowthIsDrawnOnlyWhereReported(t *testing.T) {
	o := parse(t, Draw(site(t), printer(t, "en"), "trade-russia", Selection{}))
	last := o.Series[len(o.Series)-1]
	if got := values(parsed{Series: o.Series[len(o.Series)-1:]}); last.Type != "line" || !slices.Equal(got, []string{"64.7", "34.8", "41.3", "13.5"}) {
		t.Errorf("drawn %s: %v", last.Type, got)
	}
}

func TestShareChartHoldsNoShareOfTheProvincesOwnTrade(t *testing.T) {
	c := Draw(site(t), printer(t, "en"), "share-national", Selection{})
	if got := fmt.Sprint(c.Table.Rows); strings.Contains(got, "65.8") || !strings.Contains(got, "14.5") {
		t.Errorf("rows: %s", got)
	}
}

func TestSelectionsNarrow(t *testing.T) {
	g, p := site(t), printer(t, "en")
	cases := []struct {
		chart string
		s     Selection
		rows  int
	}{
		{"trade-russia", Selection{From: 2021}, 4},
		{"trade-russia", Selection{Series: []string{"china-russia-usd"}}, 3},
		{"trade-russia", Selection{Series: []string{"north-russia-cny", "china-russia-usd"}, From: 2020}, 8},
		{"share-national", Selection{From: 2023}, 2},
		{"share-national", Selection{Series: []string{"china-russia-usd"}}, 0},
		{"contract-values", Selection{Events: []string{"signing-2023"}}, 3},
		{"contract-values", Selection{To: 2019}, 2},
		{"events-timeline", Selection{From: 2023, To: 2023}, 2},
		{"deal-stages", Selection{Events: []string{"fair-2019"}}, 0},
		{"partners-by-kind", Selection{Events: []string{"fair-2019"}}, 1},
		{"partners-network", Selection{From: 2023}, 4},
		{"sectors-by-event", Selection{To: 2019}, 1},
		{"participation", Selection{From: 2024}, 1},
	}
	for _, c := range cases {
		drawn := Draw(g, p, c.chart, c.s)
		if len(drawn.Table.Rows) != c.rows {
			t.Errorf("%s with %+v: %d rows", c.chart, c.s, len(drawn.Table.Rows))
		}
		if e, _ := find(c.chart); (e.size(g, c.s) == 0) != (c.rows == 0) {
			t.Errorf("%s with %+v: size %d, rows %d", c.chart, c.s, e.size(g, c.s), c.rows)
		}
	}
	named := Draw(g, p, "trade-russia", Selection{Title: "Our title", Height: 433})
	if named.Title != "Our title" || named.Table.Caption != "Our title" || named.Desk.Height != 433 {
		t.Errorf("title %q, caption %q, height %d", named.Title, named.Table.Caption, named.Desk.Height)
	}
}

func TestASeriesWithoutYearsSpoilsNoChart(t *testing.T) {
	c := Draw(site(t), printer(t, "en"), "trade-russia", Selection{Series: []string{"parts-cny", "north-russia-cny"}})
	o := parse(t, c)
	if len(o.YAxis) != 2 || len(o.XAxis) != 2 {
		t.Fatalf("%d panels, want values and growth", len(o.YAxis))
	}
	var years struct{ XAxis []struct{ Data []string } }
	if err := json.Unmarshal(c.Option, &years); err != nil {
		t.Fatal(err)
	}
	if len(years.XAxis[1].Data) == 0 || !slices.Equal(years.XAxis[0].Data, years.XAxis[1].Data) {
		t.Errorf("growth stands over the years %v, values over %v", years.XAxis[1].Data, years.XAxis[0].Data)
	}
}

func TestOnlyYearsOfTheSeriesItselfAreGaps(t *testing.T) {
	c := Draw(site(t), printer(t, "en"), "trade-russia", Selection{Series: []string{"north-russia-cny", "china-russia-usd"}})
	var o struct {
		XAxis []struct {
			Data      []string
			SplitArea struct{ AreaStyle struct{ Color []role } }
		}
	}
	if err := json.Unmarshal(c.Option, &o); err != nil {
		t.Fatal(err)
	}
	// China's series begins in 2020, the North's in 2018.
	for i, year := range o.XAxis[2].Data {
		if year < "2020" && o.XAxis[2].SplitArea.AreaStyle.Color[i] != clear {
			t.Errorf("%s is shaded as a gap of a series that had not begun", year)
		}
	}
}

func TestTheSummaryNamesAPeakBetweenTheEnds(t *testing.T) {
	point := func(year int, value string) analysis.Year {
		v, err := trade.ParseAmount(value)
		if err != nil {
			t.Fatal(err)
		}
		return analysis.Year{Year: year, Point: &trade.Point{Series: "s", Value: v, Period: trade.Period{From: trade.Date{Year: year}}}}
	}
	p := pen{Graph: site(t), Printer: printer(t, "en")}
	for want, years := range map[string][]analysis.Year{
		"The highest of them is 9 billion yuan, for 2021.": {point(2020, "1 billion CNY"), point(2021, "9 billion CNY"), point(2022, "5 billion CNY")},
		"": {point(2020, "1 billion CNY"), point(2021, "5 billion CNY"), point(2022, "9 billion CNY")},
	} {
		if got := strings.ReplaceAll(plain(peak(p, years)), "\u00a0", " "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAHeightTooSmallIsNotObeyed(t *testing.T) {
	g, p := site(t), printer(t, "en")
	for name, rows := range map[string]int{"trade-russia": 180, "contract-values": 200, "partners-network": 100} {
		c := Draw(g, p, name, Selection{Height: 120})
		if c.Desk.Height < rows || c.Phone.Height < rows {
			t.Errorf("%s is squeezed into %v and %v", name, c.Desk, c.Phone)
		}
	}
}

func TestTwoSeriesHaveTwoPanels(t *testing.T) {
	c := Draw(site(t), printer(t, "en"), "trade-russia", Selection{Series: []string{"north-russia-cny", "china-russia-usd"}})
	var names []string
	for _, y := range parse(t, c).YAxis {
		names = append(names, y.Name)
	}
	if want := []string{
		"The North's trade with Russia, in yuan\nbillion yuan", "growth on the year before as reported, %",
		"China's trade with Russia, in US dollars\nbillion US dollars", "growth on the year before as reported, %",
	}; !slices.Equal(names, want) {
		t.Errorf("panels %v", names)
	}
	if !strings.HasPrefix(plain(c.Summary), "The North's trade with Russia, in yuan: ") {
		t.Errorf("summary does not tell the series apart: %s", plain(c.Summary))
	}
}

func TestAllChartsStandWithoutData(t *testing.T) {
	empty, problems := trade.Link(trade.Records{Site: trade.Site{Languages: languages, Currency: "CNY"}}, trade.Names{})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	for _, lang := range languages {
		for _, id := range Names() {
			if c := Draw(empty, printer(t, lang), id, Selection{}); c.Drawn || c.Title == "" || len(c.Summary) == 0 || len(c.Table.Columns) == 0 {
				t.Errorf("%s: drawn %v, title %q, summary %v", id, c.Drawn, c.Title, c.Summary)
			}
		}
	}
}

func TestCheckJudgesChartBlocks(t *testing.T) {
	source := &diag.Source{Name: "content/reports/x.md"}
	cases := []struct {
		block trade.ChartBlock
		want  string
	}{
		{trade.ChartBlock{ID: "trade-russia"}, ""},
		{trade.ChartBlock{ID: "trade-russia", From: 2018, To: 2022}, ""},
		{trade.ChartBlock{ID: "nothing-like-it"}, ""}, // linking has said so
		{trade.ChartBlock{ID: "trade-russia", From: 2022, To: 2018}, "chart-years-reversed from"},
		{trade.ChartBlock{ID: "trade-russia", From: 1900, To: 1910}, "chart-empty from"},
		{trade.ChartBlock{ID: "trade-russia", Events: []string{"fair-2019"}}, "chart-key-unused events"},
		{trade.ChartBlock{ID: "contract-values", Series: []string{"cargo"}}, "chart-key-unused series"},
		{trade.ChartBlock{ID: "deal-stages", Events: []string{"fair-2019"}}, "chart-empty events"},
	}
	g := site(t)
	for _, c := range cases {
		c.block.At = source.File()
		var got string
		for _, p := range Check(g, &trade.Narrative{Charts: []trade.ChartBlock{c.block}}, diag.Faults{}) {
			got = string(p.Code) + " " + p.At.Path()
			if message, _ := p.Message("en"); message == "" || strings.Contains(message, "{") {
				t.Errorf("words of %s: %q", p.Code, message)
			}
		}
		if got != c.want {
			t.Errorf("%+v: got %q, want %q", c.block, got, c.want)
		}
	}
}

func TestTicksAreRoundAndReachTheTop(t *testing.T) {
	p := printer(t, "ru")
	cases := []struct {
		top  string
		want string
	}{
		{"234.12", "0 50 100 150 200 250"}, {"1.74", "0 0,5 1 1,5 2"}, {"0", "0 1"}, {"30", "0 10 20 30"}, {"64.7", "0 20 40 60 80"},
		{"8.1", "0 2,5 5 7,5 10"}, {"16900", "0 5000 10 000 15 000 20 000"}, {"3", "0 1 2 3"},
	}
	for _, c := range cases {
		top, err := numeral.ParseNumber(c.top)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(strings.Join(scale(p, top).ticks, " "), "\u00a0", " "); got != c.want {
			t.Errorf("to %s: %s", c.top, got)
		}
	}
}

func TestALargeNetworkIsCutAndSaysSo(t *testing.T) {
	name := trade.Text{{Lang: "en", Text: "Name"}}
	e := &trade.Event{ID: "e", Title: name, Kind: "fair", Date: trade.Date{Year: 2020}, Place: "p", Sources: []string{"s"}}
	records := trade.Records{
		Site:    trade.Site{Languages: languages, Currency: "CNY"},
		Places:  []*trade.Place{{ID: "p", Name: name, Kind: "country", Country: "CN"}},
		Sources: []*trade.Source{{ID: "s", Title: name}},
		Events:  []*trade.Event{e},
	}
	for i := range crowd + 10 {
		id := fmt.Sprintf("org-%d", i)
		e.Hosts = append(e.Hosts, id)
		records.Partners = append(records.Partners, &trade.Partner{ID: id, Name: name, Kind: "company", Country: "CN"})
	}
	g, problems := trade.Link(records, trade.Names{})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	c := Draw(g, printer(t, "en"), "partners-network", Selection{})
	if len(c.Table.Rows) != crowd+10 || !slices.Equal(c.Notes, []string{"The drawing holds the 48 most connected organisations; the CSV file holds all."}) {
		t.Errorf("%d rows, notes %q", len(c.Table.Rows), c.Notes)
	}
	if nodes := len(parse(t, c).Series[0].Data); nodes != 1+crowd+1 {
		t.Errorf("%d nodes", nodes)
	}
}

func TestCanonicalRefusesFunctions(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a function passed")
		}
	}()
	canonical(map[string]any{"formatter": "__f__function(){}__f__"})
}

func TestTextsAreBrokenByTheirWidth(t *testing.T) {
	wraps := []struct {
		text string
		want []string
	}{
		{"short", []string{"short"}},
		{"Signing ceremony for trade and investment", []string{"Signing ceremony", "for trade and", "investment"}},
		{"2013年 第24届中国哈尔滨国际经济贸易洽谈会（线上）", []string{"2013年 第24届中国", "哈尔滨国际经济贸易", "洽谈会（线上）"}},
		{"Всероссийская 28-я ярмарка", []string{"Всероссийская", "28-я ярмарка"}},
		{"Heilongjiang–Guangdong cooperation", []string{"Heilongjiang–", "Guangdong", "cooperation"}},
		{"высококвалифицированные кадры", []string{"высококвалифици", "рованные кадры"}},
		{"торгово-экономическая ярмарка", []string{"торгово-", "экономическая", "ярмарка"}},
	}
	for _, c := range wraps {
		if got := wrap(c.text, 116); !slices.Equal(got, c.want) {
			t.Errorf("wrap %q: %q", c.text, got)
		}
	}
}

func TestChartsOfManyEventsDrawTheNewest(t *testing.T) {
	groups := make([]group, mostGroups+5)
	for i := range groups {
		groups[i] = group{head: strconv.Itoa(i), bars: []bar{{value: trade.Value{Kind: trade.Count, Number: numeral.Int(int64(i + 1))}}}}
	}
	p := pen{Graph: site(t), Printer: printer(t, "en")}
	drawn := rowsPanel(p, form{DeskWidth}, "deals", 0, groups)
	if got := drawn.y.categories[1]; got != "5" {
		t.Errorf("the first event drawn is %q, want the sixth", got)
	}
	if len(drawn.y.categories) != 3*mostGroups {
		t.Errorf("%d rows are drawn, want %d", len(drawn.y.categories), 3*mostGroups)
	}
}
