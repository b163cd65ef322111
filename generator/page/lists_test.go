package page

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"
)

func TestPartnersAreListedByKindAndCountry(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "ru/partners/index.html")
	says(t, doc, ".partner-group h2", "Органы власти")
	says(t, doc, "table.partners tbody tr th", "Правительство провинции")
	says(t, doc, "table.partners tbody td", "Китай")
	says(t, doc, ".count", "2 организации")
	has(t, doc, "table.partners tbody th a", "href", "province/index.html")
	if n := doc.Find(`table.partners tbody tr:contains("Steel Mill") small.fallback`).Length(); n != 1 {
		t.Error("a name without translation is not labelled")
	}
}

func TestManyPartnersArePaged(t *testing.T) {
	files := corpus()
	var more strings.Builder
	for i := range 70 {
		fmt.Fprintf(&more, "\n[[partners]]\nid = \"p%02d\"\nname = { en = \"P%02d\" }\nkind = \"company\"\ncountry = \"CN\"\n", i, i)
	}
	files["data/partners.toml"] = &fstest.MapFile{Data: append(files["data/partners.toml"].Data, more.String()...)}
	site := build(t, files)
	first, second := view(t, site, "partners/index.html"), view(t, site, "partners/page/2/index.html")
	if n := first.Find("table.partners tbody tr").Length(); n != PageSize {
		t.Errorf("%d rows on the first page", n)
	}
	if n := second.Find("table.partners tbody tr").Length(); n != 22 {
		t.Errorf("%d rows on the second page, want 22", n)
	}
	if first.Find("figure.chart").Length() != 1 || second.Find("figure.chart").Length() != 0 {
		t.Error("the network belongs on the first page only")
	}
	says(t, second, "h1", "Partners, page 2")
}

func TestPartnerSaysWhatItDidWhere(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "partners/mill/index.html")
	says(t, doc, "table.played th[scope=row]", "The signing")
	says(t, doc, "table.played .parts li", "signatory reported as the Mill Daily")
	says(t, doc, "table.played .parts li:nth-child(2)", "party to a deal")
	has(t, doc, "table.deals tbody th a", "href", "../../events/signing/index.html#deal-steel")
	host := view(t, site, "partners/province/index.html")
	says(t, host, "table.played .parts li", "host")
	says(t, host, ".people .name", "Li")
	has(t, host, ".people .event a", "href", "../../events/signing/index.html")
	if host.Find("table.years").Length() != 0 {
		t.Error("a single year is no distribution")
	}
}

func TestAPageSaysWhatIsKnownOfItsSubject(t *testing.T) {
	site := build(t, corpus())
	for path, want := range map[string]string{
		"places/harbin/index.html":     "3 events on record, 2023. 2 deals. The largest contract value that was counted, not estimated, is 84.563 billion yuan (The signing: the running total of the province).",
		"ru/places/harbin/index.html":  "За 2023 г. записано 3 мероприятия. 2 соглашения.",
		"years/2023/index.html":        "3 events on record, 2023. The largest contract value that was counted, not estimated, is 84.563 billion yuan (The signing: the running total of the province). Trade in yuan: 210.39 billion yuan (reported). Reported growth on the year before: 13.4%.",
		"partners/province/index.html": "1 event on record, 2023. 1 deal.",
		"zh/partners/mill/index.html":  "2023年：有记录的活动1项。协议2项。",
	} {
		doc := view(t, site, path)
		says(t, doc, ".finding", want)
		description := doc.Find(`meta[name=description]`).AttrOr("content", "")
		if told := strings.Join(strings.Fields(doc.Find(".finding").Text()), " "); !strings.HasSuffix(strings.Join(strings.Fields(description), " "), told) {
			t.Errorf("%s: others are told %q, readers %q", path, description, told)
		}
		has(t, doc, ".finding a.total", "href", "#events")
	}
	if partner := view(t, site, "partners/province/index.html"); partner.Find(".finding a.number").Length() != 0 {
		t.Error("what an event came to is not its partner's")
	}
	has(t, view(t, site, "places/harbin/index.html"), ".finding a.number", "href", "../../events/signing/index.html#figure-total")
}

func TestYearsBetweenAreNotLeftOut(t *testing.T) {
	files := corpus()
	for i := range 3 {
		addForum(files, fmt.Sprintf("old-%d", i), 2020)
	}
	doc := view(t, build(t, files), "partners/province/index.html")
	var years []string
	doc.Find("table.years tbody tr").Each(func(_ int, s *goquery.Selection) {
		years = append(years, s.Find("th").Text()+":"+s.Find("a.total").First().Text()+":"+s.Find("meter").AttrOr("value", "none"))
	})
	if got := strings.Join(years, " "); got != "2020:3:3 2021::none 2022::none 2023:1:1" {
		t.Errorf("the years are %s", got)
	}
	if doc.Find("table.years th a").Length() != 2 {
		t.Error("years with events lead to their pages, others nowhere")
	}
}

func TestAFewEventsAreNoDistribution(t *testing.T) {
	files := corpus()
	addForum(files, "old", 2020)
	addForum(files, "older", 2020)
	doc := view(t, build(t, files), "partners/province/index.html")
	says(t, doc, ".finding", "3 events on record, 2020–2023. 1 deal.")
	if doc.Find("table.years").Length() != 0 {
		t.Error("two events and one are set in a table")
	}
}

// addForum puts an event of the province into a site.
func addForum(files fstest.MapFS, id string, year int) {
	files["data/events/"+id+".toml"] = &fstest.MapFile{Data: fmt.Appendf(nil,
		"title = \"Old\"\nkind = \"forum\"\ndate = %d-05-01\nplace = \"harbin\"\nhosts = [\"province\"]\nsectors = [\"industry\"]\nsources = [\"daily\"]\n", year)}
}

func TestSectorsAreComparedWhereTheyDiffer(t *testing.T) {
	files := corpus()
	files["data/sectors.toml"].Data = append(files["data/sectors.toml"].Data, "[[sectors]]\nid = \"timber\"\nname = { en = \"Timber\" }\n"...)
	for n, want := range []string{"Industry:1:none Timber::none", "Industry:2:none Timber::none", "Industry:3:3 Timber::none"} {
		if n > 0 {
			addForum(files, fmt.Sprintf("old-%d", n), 2020)
		}
		doc := view(t, build(t, files), "sectors/index.html")
		var rows []string
		doc.Find("table.sectors tbody tr").Each(func(_ int, s *goquery.Selection) {
			rows = append(rows, s.Find("th").Text()+":"+s.Find("td").First().Find("a.total").Text()+":"+s.Find("meter").AttrOr("value", "none"))
		})
		if got := strings.Join(rows, " "); got != want {
			t.Errorf("with %d events the rows are %s, want %s", n+1, got, want)
		}
		if explained := strings.Contains(doc.Find("caption").Text(), "bars"); explained != (n == 2) {
			t.Errorf("with %d events the caption is %q", n+1, doc.Find("caption").Text())
		}
	}
}

func TestBarsTellSomethingOrAreNotThere(t *testing.T) {
	for _, c := range []struct {
		counts []int
		want   string
	}{
		{nil, ""},
		{[]int{1, 0, 2}, "- - -"},
		{[]int{4, 4, 4}, "- - -"},
		{[]int{4, 0, 1}, "4/4 - 1/4"},
	} {
		var got []string
		for _, bar := range barsOf(c.counts) {
			if bar == nil {
				got = append(got, "-")
			} else {
				got = append(got, bar.Value+"/"+bar.Max)
			}
		}
		if bars := strings.Join(got, " "); bars != c.want {
			t.Errorf("%v: %q, want %q", c.counts, bars, c.want)
		}
	}
}

func TestAPageLeadsToTheTextsThatNameItsSubject(t *testing.T) {
	files := corpus()
	files["data/partners.toml"].Data = append(files["data/partners.toml"].Data, "[[partners]]\nid = \"guest\"\nname = { en = \"Guest\" }\nkind = \"company\"\ncountry = \"CN\"\n"...)
	const more = "\nThe [guest](partner:guest), [the mill](partner:mill), [Russia](place:russia), [industry](sector:industry).\n"
	for _, text := range []string{"content/events/signing.md", "content/reports/reading.md", "content/home.md"} {
		files[text].Data = append(files[text].Data, more...)
	}
	site := build(t, files)
	for page, want := range map[string]string{
		"partners/guest/index.html":    "The signing, Reading numbers",
		"places/russia/index.html":     "The signing, Reading numbers",
		"partners/mill/index.html":     "Reading numbers", // its events list the signing
		"sectors/industry/index.html":  "Reading numbers",
		"zh/partners/guest/index.html": "签约仪式", // the Chinese report does not name it
		"partners/province/index.html": "",
	} {
		doc := view(t, site, page)
		named := doc.Find("article > section:last-child").FilterFunction(func(_ int, s *goquery.Selection) bool {
			h := s.Find("h2").Text()
			return h == "Named in" || h == "见于文章"
		}).Find("a")
		if got := strings.Join(named.Map(func(_ int, a *goquery.Selection) string { return a.Text() }), ", "); got != want {
			t.Errorf("%s: named in %q, want %q", page, got, want)
		}
	}
	if guest := view(t, site, "zh/partners/guest/index.html").Text(); strings.Contains(guest, "暂无该机构的活动或协议记录") {
		t.Error("an organisation that a text names ends with nothing known of it")
	}
}

func TestLongListsOfAPlaceArePaged(t *testing.T) {
	files := corpus()
	for i := range 60 {
		files[fmt.Sprintf("data/events/e%02d.toml", i)] = &fstest.MapFile{Data: []byte(
			"title = \"E\"\nkind = \"forum\"\ndate = 2001-01-01\nplace = \"harbin\"\nsources = [\"daily\"]\n")}
	}
	site := build(t, files)
	first, second := view(t, site, "places/china/index.html"), view(t, site, "places/china/page/2/index.html")
	if a, b := first.Find(".event-row").Length(), second.Find(".event-row").Length(); a != PageSize || b != 13 {
		t.Errorf("%d and %d events, want %d and 13", a, b, PageSize)
	}
	if first.Find(".glance").Length() != 1 || second.Find(".glance, .place-tree").Length() != 0 {
		t.Error("only the first page says what the place is")
	}
}

func TestPlaceShowsItsTradeAndWhatIsWithin(t *testing.T) {
	site := build(t, corpus())
	russia := view(t, site, "zh/places/russia/index.html")
	says(t, russia, "table.series-list tbody th", "人民币贸易额")
	says(t, russia, "table.series-list .number", "2103.9亿元")
	has(t, russia, "table.series-list .number", "href", "../../trade/yuan/index.html#2023")
	china := view(t, site, "zh/places/china/index.html")
	says(t, china, `.place-tree li a[href*="harbin"]`, "哈尔滨")
	if n := china.Find(".event-row").Length(); n != 3 {
		t.Errorf("%d events within China, want 3", n)
	}
	tree := view(t, site, "places/index.html")
	has(t, tree, `.place-tree .place-tree a[href*="harbin"]`, "href", "harbin/index.html")
}

func TestSectorShowsItsDealsAndParties(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "sectors/industry/index.html")
	says(t, doc, "table.deals tbody th", "Steel supply")
	if n := doc.Find(`section:has(h2:contains("Parties")) li`).Length(); n != 2 {
		t.Errorf("%d parties, want 2", n)
	}
	says(t, view(t, site, "sectors/index.html"), "table.sectors tbody th", "Industry")
}

// gappy is a series with values before and after years without any.
const gappy = `title = { en = "Gappy" }
reporter = "china"
flow = "total"
covers = { en = "goods" }
currency = "CNY"
[[points]]
year = 2018
value = "122.06 billion CNY"
status = "provisional"
source = "customs"
as_reported = "1220.6亿元"
share = { value = "30%", of = "yuan", source = "daily", as_reported = "30 percent" }
[[points]]
year = 2022
value = "185.47 billion CNY"
status = "reported"
source = "customs"
as_reported = "185亿4700万元"
[[points]]
year = 2023
value = "210.39 billion CNY"
status = "reported"
source = "customs"
as_reported = "2103.9亿元"
[[gaps]]
from = 2019
to = 2021
note = { en = "not published" }
source = "customs"
as_reported = "无数据"
`

func TestSeriesShowsGapsInTheirPlace(t *testing.T) {
	files := corpus()
	files["data/trade/gappy.toml"] = &fstest.MapFile{Data: []byte(gappy)}
	doc := view(t, build(t, files), "trade/gappy/index.html")
	var order []string
	doc.Find(".points .card").Each(func(_ int, s *goquery.Selection) { order = append(order, s.AttrOr("id", "")) })
	if got := strings.Join(order, " "); got != "2018 gap-2019 2022 2023" {
		t.Errorf("the cards are %s", got)
	}
	if n := doc.Find("figure.chart table tbody tr").Length(); n != 4 {
		t.Errorf("%d rows in the table, want three points and a gap", n)
	}
	says(t, doc, "figure.chart tbody tr:nth-child(2) td", "no usable figure")
	has(t, doc, "figure.chart tbody tr:nth-child(1) th a", "href", "#2018")
	says(t, doc, "figure.chart thead th:nth-child(4)", "Share of: Trade in yuan")
	says(t, doc, "figure.chart tbody tr:nth-child(1) td:nth-child(4)", "30%")
	says(t, doc, `[id="2018"] .share blockquote`, "30 percent")
	says(t, doc, `[id="2018"] .share .source cite`, "The daily report")
	says(t, doc, `[id="gap-2019"] blockquote`, "无数据")
	has(t, doc, `[id="gap-2019"] blockquote`, "lang", "zh-Hans")
}

func TestSourcesHaveAJumpListByKind(t *testing.T) {
	doc := view(t, build(t, corpus()), "sources/index.html")
	says(t, doc, ".jumps summary", "press · 1 source")
	has(t, doc, ".jumps li a", "href", "#daily")
	if fold := doc.Find("#daily").Parent(); !fold.Is("details:not([open])") || !strings.Contains(fold.Find("summary").Text(), "entries rest on it") {
		t.Errorf("what rests on a source is not folded: %s", fold.Find("summary").Text())
	}
}

func TestEachWholeHasAColumnOfItsShares(t *testing.T) {
	files := corpus()
	files["data/trade/gappy.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(gappy,
		`as_reported = "185亿4700万元"`, "as_reported = \"185亿4700万元\"\nshare = [{ value = \"2%\", source = \"daily\", as_reported = \"2 percent\" }, { value = \"40%\", of = \"yuan\", status = \"derived\", derivation = \"Divided.\" }]", 1))}
	report := files["content/reports/reading.md"]
	report.Data = append(report.Data, "\n\nThe second share is [](trade:gappy/2022/share/yuan), the first [](trade:gappy/2022/share/1).\n"...)
	site := build(t, files)
	link := "a[href='../../trade/gappy/index.html#2022']"
	text := view(t, site, "reports/reading/index.html")
	says(t, text, link+"[data-part='share/yuan']", "40%")
	says(t, text, link+"[data-part='share']", "2%")
	says(t, text, "template [data-part='share/yuan'] b", "40%")
	doc := view(t, site, "trade/gappy/index.html")
	says(t, doc, `[id="2022"] .used a`, "Reading numbers")
	says(t, doc, "figure.chart thead th:nth-child(4)", "Share of: Trade in yuan")
	says(t, doc, "figure.chart thead th:nth-child(5)", "Share")
	says(t, doc, "figure.chart tbody tr:nth-child(1) td:nth-child(4)", "30%")
	says(t, doc, "figure.chart tbody tr:nth-child(3) td:nth-child(4)", "40%")
	says(t, doc, "figure.chart tbody tr:nth-child(3) td:nth-child(5)", "2%")
	has(t, doc, "figure.chart tbody tr:nth-child(3) td:nth-child(4) a", "data-part", "share/yuan")
	says(t, doc, `[id="2022"] [data-part="share/yuan"] data`, "40%")
	csv := written(t, site, "trade/gappy/gappy.csv").String()
	for _, want := range []string{"share_status_code", "share_2_status_code", "derived"} {
		if !strings.Contains(csv, want) {
			t.Errorf("the CSV lacks %q:\n%s", want, csv)
		}
	}
}

func TestCardsOfPointsSayWhatTheyCover(t *testing.T) {
	doc := view(t, build(t, corpus()), "trade/yuan/index.html")
	for _, year := range []string{"2022", "2023"} {
		if card := doc.Find(`[id="` + year + `"]`); card.Find(".covers").Text() == "" || !strings.Contains(card.Find("dt").Text(), "Flow") {
			t.Errorf("the card of %s does not say what it covers and measures: %s", year, card.Text())
		}
	}
}

func TestPointCardHoldsAllEvidence(t *testing.T) {
	doc := view(t, build(t, corpus()), "ru/trade/yuan/index.html")
	card := `[id="2023"] `
	says(t, doc, card+"h3", "2023 г.")
	says(t, doc, card+".key-figure .value", "210,39")
	has(t, doc, card+"data", "value", "210390000000")
	says(t, doc, card+".growth dd", "13,4 %")
	says(t, doc, card+".status dd", "по сообщению")
	says(t, doc, card+"blockquote", "对俄进出口2103.9亿元，增长13.4%")
	has(t, doc, card+"blockquote", "lang", "zh-Hans")
	has(t, doc, card+".permalink a", "href", "#2023")
	has(t, doc, ".download a", "href", "../../../data/points.csv")
}

func TestTradeLeadsToTheNewestValues(t *testing.T) {
	doc := view(t, build(t, corpus()), "trade/index.html")
	says(t, doc, "table.series-list tbody .number", "210.39 billion yuan")
	has(t, doc, "table.series-list tbody .number", "href", "yuan/index.html#2023")
	says(t, doc, `td[data-label="Period"]`, "2023")
}

func TestSourceNamesWhatRestsOnIt(t *testing.T) {
	doc := view(t, build(t, corpus()), "sources/index.html")
	says(t, doc, ".source-card:has(#customs) summary", "Customs, date not shown · statistics · Chinese · 4 entries rest on it")
	has(t, doc, "#customs .original a", "rel", "external noopener")
	has(t, doc, `#customs .cited-by a[href*="#2022"]`, "href", "../trade/yuan/index.html#2022")
	says(t, doc, `#customs .cited-by a[href*="#2022"]`, "Trade in yuan, 2022: 185.47 billion yuan")
	has(t, doc, `#customs .cited-by a[href*="reports"]`, "href", "../reports/reading/index.html")
	says(t, doc, `#daily .cited-by a[href*="#figure-on-site"]`, "48.141 billion yuan: the 50 projects signed on stage")
	if !strings.Contains(doc.Find("#daily .machine dd").Text(), "Machine-translated") {
		t.Error("a machine translation is not said to be one")
	}
	says(t, doc, ".source-card h2", "The daily report")
}

func TestSearchPageStandsWithoutAScript(t *testing.T) {
	doc := view(t, build(t, corpus()), "zh/search/index.html")
	if _, hidden := doc.Find("#search-form").Attr("hidden"); !hidden {
		t.Error("the form shows although nothing would answer it")
	}
	if _, hidden := doc.Find("#search-without").Attr("hidden"); hidden {
		t.Error("nobody says why there is no form")
	}
	has(t, doc, "#search-results", "data-failed", "搜索数据未能载入。请查看本站的各个列表。")
	has(t, doc, `.search-lists a[href*="partners"]`, "href", "../partners/index.html")
}

// noted is what a part of the search index notes under its key.
func notedIn(t *testing.T, out *Output, key string, data any) {
	t.Helper()
	text, ok := strings.CutPrefix(out.String(), `(window.tradepostSearch=window.tradepostSearch||{})["`+key+`"]=`)
	if !ok {
		t.Fatalf("the script does not note %s: %.120s", key, out)
	}
	if err := json.Unmarshal([]byte(strings.TrimSuffix(text, ";\n")), data); err != nil {
		t.Fatal(err)
	}
}

func TestSearchIndexComesInScripts(t *testing.T) {
	site := build(t, corpus())
	var contents struct {
		Name, Folder string
		Records      int
		Kinds        [][3]any
		Found        [][2]any
		Say          map[string]string
	}
	notedIn(t, written(t, site, "zh/search/index.js"), "contents", &contents)
	if contents.Name != "zh" || contents.Folder != "../../search-index/" || contents.Say["found"] != "找到{n}条" {
		t.Errorf("the contents are %+v", contents)
	}
	var records [][]string
	links := 0
	for i, part := range contents.Found {
		key := fmt.Sprintf("zh-found-%d", i)
		out := written(t, site, fmt.Sprintf("search-index/%s-%s.js", key, part[1]))
		if int(part[0].(float64)) != len(records) {
			t.Errorf("part %d begins with record %v, want %d", i, part[0], len(records))
		}
		var some [][]string
		notedIn(t, out, key, &some)
		records = append(records, some...)
		links += len(out.Links)
	}
	if len(records) != contents.Records {
		t.Errorf("%d records are in the parts, want %d", len(records), contents.Records)
	}
	want := map[string][]string{
		"签约仪式": {"签约仪式", "../events/signing/index.html", "哈尔滨 · Openness（原文为英语） · 三个金额。", "2023年6月16日", "700亿元", "../events/signing/index.html#figure-total"},
	}
	cards := 0
	for _, r := range records {
		if w := want[r[0]]; w != nil && strings.HasPrefix(r[1], "../events/") {
			if !slices.Equal(r[:4], w[:4]) || !strings.HasPrefix(r[5], w[1]+"#figure-") {
				t.Errorf("the signing is %q, want %q", r, w)
			}
			delete(want, r[0])
		}
		if len(r) > 5 && r[5] != "" {
			cards++
		}
	}
	if len(want) > 0 {
		t.Errorf("%v is not found", want)
	}
	if last := records[len(records)-1]; contents.Kinds[len(contents.Kinds)-1][0] != "chart" || !strings.HasPrefix(last[1], "../charts/") {
		t.Errorf("charts are not found: the last record is %q", last)
	}
	if links != len(records)+cards || cards == 0 {
		t.Errorf("%d links are verified, want %d and those to %d cards", links, len(records), cards)
	}
}

func TestPicturesKeepTheirContent(t *testing.T) {
	site := build(t, corpus())
	site.images = fingerprintImages(map[string][]byte{"content/reports/a.png": []byte("one"), "content/events/a.png": []byte("one"), "content/b.png": []byte("two")})
	var got []string
	for task := range imageFiles(site) {
		out := &Output{}
		if err := task.Render(out); err != nil {
			t.Fatal(err)
		}
		got = append(got, task.Path+"="+out.String())
	}
	if len(got) != 2 || !strings.HasPrefix(got[0], "images/b-") || !strings.HasSuffix(got[0], "=two") {
		t.Errorf("the pictures are %v", got)
	}
}
