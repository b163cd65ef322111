package page

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"
)

// drawable is the corpus with a series long enough to be drawn and a text that
// shows it twice, once as it is and once from 2020 on.
func drawable() fstest.MapFS {
	files := corpus()
	series := files["data/trade/yuan.toml"]
	for i, year := range []int{2019, 2020, 2021} {
		series.Data = fmt.Appendf(series.Data, "[[points]]\nyear = %d\nvalue = \"over 12%d billion CNY\"\nstatus = \"derived\"\nderivation = { en = \"Worked out.\" }\nsource = \"customs\"\n", year, i)
	}
	files["content/events/signing.md"].Data = []byte("+++\nsummary = \"Told.\"\n+++\n\n```chart\nid = \"trade-china-russia\"\n```\n\n" +
		"```chart\nid = \"trade-china-russia\"\ntitle = \"Since <2020>\"\nfrom = 2020\n```\n")
	return files
}

// links are the words and addresses of a chart's line of actions.
func links(doc *goquery.Document, figure string) []string {
	return doc.Find(figure + " .chart-actions a").Map(func(_ int, a *goquery.Selection) string {
		return a.Text() + " " + a.AttrOr("href", "")
	})
}

func TestEveryChartCanBeTakenAway(t *testing.T) {
	site := build(t, drawable())
	for _, c := range []struct{ page, figure, files, at, cite, embed string }{
		{"charts/trade-china-russia/", "#chart-trade-china-russia", "trade-china-russia", "#cite #embed", "Cite", "Embed"},
		{"zh/charts/trade-china-russia/", "#chart-trade-china-russia", "trade-china-russia", "#cite #embed", "引用", "嵌入"},
		{"ru/trade/yuan/", "#chart-series", "yuan", "#cite #embed", "Цитировать", "Встроить"},
		{"events/signing/", "#chart-trade-china-russia", "../../charts/trade-china-russia/trade-china-russia",
			"../../charts/trade-china-russia/index.html#cite ../../charts/trade-china-russia/index.html#embed", "Cite", "Embed"},
		{"ru/events/signing/", "#chart-trade-china-russia-2", "trade-china-russia-2",
			"#chart-trade-china-russia-2-cite #chart-trade-china-russia-2-embed", "Цитировать", "Встроить"},
	} {
		doc := view(t, site, c.page+"index.html")
		cite, embed, _ := strings.Cut(c.at, " ")
		want := []string{"CSV " + c.files + ".csv", "SVG " + c.files + ".svg", "PNG " + c.files + ".svg", c.cite + " " + cite, c.embed + " " + embed}
		if got := links(doc, c.figure); !slices.Equal(got, want) {
			t.Errorf("%s%s offers\n %q, want\n %q", c.page, c.figure, got, want)
		}
		if got, want := doc.Find(c.figure+" a[data-png]").AttrOr("data-png", ""), c.files[strings.LastIndex(c.files, "/")+1:]+".png"; got != want {
			t.Errorf("%s: the PNG is called %q, want %q", c.page, got, want)
		}
	}
}

func TestHomeAndPartnersLeadToTheFilesOfTheCatalogue(t *testing.T) {
	doc := view(t, build(t, drawable()), "partners/index.html")
	if got := links(doc, "figure.chart"); len(got) == 0 || got[0] != "CSV ../charts/partners-network/partners-network.csv" {
		t.Errorf("the network of the partners page offers %q", got)
	}
}

func TestAChartThatIsATableHasNoPicture(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "charts/trade-china-russia/index.html")
	if got := links(doc, "figure.chart"); !slices.Equal(got, []string{"CSV trade-china-russia.csv", "Cite #cite"}) {
		t.Errorf("it offers %q", got)
	}
	if doc.Find(".embed").Length() != 0 {
		t.Error("there is code for a frame without a drawing")
	}
	for task := range site.Tasks() {
		if task.Path == "charts/trade-china-russia/trade-china-russia.svg" || task.Path == "charts/trade-china-russia/trade-china-russia.html" {
			t.Errorf("a task writes %s", task.Path)
		}
	}
}

func TestPicturesStandAlone(t *testing.T) {
	site := build(t, drawable())
	for path, says := range map[string][]string{
		"charts/trade-china-russia/trade-china-russia.svg": {"Sources: Customs", "Trade reports · data as of 20 November 2026 · CC BY 4.0"},
		"zh/trade/yuan/yuan.svg":                           {"人民币贸易额", "来源：海关", "贸易报告 · 数据更新至2026年11月20日"},
		"ru/events/signing/trade-china-russia-2.svg":       {"Since <2020>", "Источники: Customs"},
	} {
		text := written(t, site, path).String()
		words, faults := judgePicture(text)
		for _, f := range faults {
			t.Errorf("%s: %s", path, f)
		}
		for _, s := range says {
			if !contains(words, s) {
				t.Errorf("%s does not say %q:\n%s", path, s, words)
			}
		}
	}
}

// judgePicture gives the words of an SVG document and what is wrong with it.
func judgePicture(text string) (words string, faults []string) {
	if contains(text, "var(") {
		faults = append(faults, "a colour is left to a page")
	}
	decoder := xml.NewDecoder(strings.NewReader(text))
	var all strings.Builder
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return all.String(), faults
		}
		if err != nil {
			return all.String(), append(faults, err.Error())
		}
		switch token := token.(type) {
		case xml.CharData:
			all.Write(token)
		case xml.StartElement:
			if name := token.Name.Local; slices.Contains([]string{"style", "script", "image", "foreignObject", "a"}, name) {
				faults = append(faults, "an element "+name)
			}
			for _, a := range token.Attr {
				if a.Name.Local == "style" || a.Name.Local == "href" && !strings.HasPrefix(a.Value, "#") || contains(a.Value, "://") && a.Name.Local != "xmlns" {
					faults = append(faults, "an attribute "+a.Name.Local+"="+a.Value)
				}
			}
		}
	}
}

func TestPictureGivesItsAddressWhereItHasOne(t *testing.T) {
	files := drawable()
	addressed(files)
	words, _ := judgePicture(written(t, build(t, files), "ru/trade/yuan/yuan.svg").String())
	if !contains(words, " · https://trade.example/ru/trade/yuan/ · ") {
		t.Errorf("it says %s", words)
	}
}

func addressed(files fstest.MapFS) {
	site := files["data/site.toml"]
	site.Data = []byte(replaced(string(site.Data), `base_url = ""`, `base_url = "https://trade.example/"`))
}

// rows reads a table that a chart is downloaded as.
func rows(t *testing.T, s *Site, path string) [][]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(written(t, s, path).String(), "\uFEFF"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestTableOfAChartKeepsUnitAndQualifier(t *testing.T) {
	site := build(t, drawable())
	all := rows(t, site, "charts/trade-china-russia/trade-china-russia.csv")
	if !slices.Equal(all[0][:6], []string{"Period", "Value", "currency", "qualifier", "Value, with unit", "Growth on the year before"}) {
		t.Errorf("its columns are %q", all[0])
	}
	if !slices.Equal(all[1][:5], []string{"2019", "120000000000", "CNY", "over", "over CNY 120 bn"}) {
		t.Errorf("its first row is %q", all[1])
	}
	if n := len(all); n != 6 {
		t.Errorf("%d rows, want a head and 5 years", n)
	}
}

func TestFilesOfATextHoldOnlyWhatItChose(t *testing.T) {
	site := build(t, drawable())
	all := rows(t, site, "zh/events/signing/trade-china-russia-2.csv")
	if n := len(all); n != 5 || all[1][0] != "2020年" {
		t.Errorf("the table since 2020 has %d rows, the first of %q", n, all[1][0])
	}
	for task := range site.Tasks() {
		if task.Path == "events/signing/trade-china-russia.csv" {
			t.Error("a text that shows the catalogue's own chart has files of it")
		}
	}
}

func TestCitationStandsWithTheChart(t *testing.T) {
	files := drawable()
	addressed(files)
	site := build(t, files)
	says(t, view(t, site, "trade/yuan/index.html"), "section#cite .citation",
		"The editors: “Trade in yuan”. Trade reports. Data as of 20 November 2026. https://trade.example/trade/yuan/")
	says(t, view(t, site, "events/signing/index.html"), "figure details [id='chart-trade-china-russia-2-cite'] .citation",
		"The editors: “Since <2020>”. Trade reports. Data as of 20 November 2026. https://trade.example/events/signing/#chart-trade-china-russia-2")
	code := view(t, site, "events/signing/index.html").Find("details .embed code")
	if text := code.Text(); !contains(text, `src="https://trade.example/events/signing/trade-china-russia-2.html" title="Since &lt;2020&gt;"`) {
		t.Errorf("the code is %q", text)
	}
	if _, ok := code.Attr("data-frame"); ok {
		t.Error("a script is to replace an address that is right")
	}
}

func TestCodeWithoutAnAddressSaysWhatToReplace(t *testing.T) {
	site := build(t, drawable())
	for path, note := range map[string]string{
		"charts/trade-china-russia/index.html":    "In place of https://example.org/, put the address at which this site is published.",
		"zh/charts/trade-china-russia/index.html": "请将 https://example.org/ 换成本站发布后的网址。",
		"ru/charts/trade-china-russia/index.html": "Вместо https://example.org/ поставьте адрес, по которому опубликован этот сайт.",
	} {
		doc := view(t, site, path)
		says(t, doc, ".embed-note", note)
		has(t, doc, ".embed code", "data-frame", "trade-china-russia.html")
		if text := doc.Find(".embed code").Text(); !contains(text, `src="https://example.org/`) || !contains(text, `loading="lazy"`) {
			t.Errorf("%s: the code is %q", path, text)
		}
	}
}

func TestFrameHoldsTheChartAlone(t *testing.T) {
	files := drawable()
	addressed(files)
	site := build(t, files)
	doc := view(t, site, "zh/charts/trade-china-russia/trade-china-russia.html")
	if n := doc.Find("header, nav, footer, table, .chart-actions, .citation").Length(); n != 0 {
		t.Errorf("it holds %d other things", n)
	}
	has(t, doc, "html", "lang", "zh-Hans")
	has(t, doc, "base", "target", "_blank")
	has(t, doc, "link[rel=canonical]", "href", "https://trade.example/zh/charts/trade-china-russia/")
	has(t, doc, "main > .chart-home a", "href", "index.html")
	says(t, doc, "main > .chart-home a", "载于：贸易报告")
	says(t, doc, "figure .chart-origin", "来源：海关")
	says(t, doc, "figure .chart-fold summary", "来源")
	says(t, doc, "figure .chart-fold p", "海关")
	has(t, doc, "figure .chart-scroll", "tabindex", "0")
	has(t, doc, "figure .chart-scroll", "aria-label", doc.Find("h1").Text())
	if doc.Find("h1").Length() != 1 || doc.Find("[data-chart] svg").Length() != 2 || doc.Find(".chart-summary a.number").Length() == 0 {
		t.Error("title, drawing or finding is missing")
	}
	for _, task := range site.mapped() {
		if !strings.HasSuffix(task, "index.html") {
			t.Errorf("the site map lists %s", task)
		}
	}
}
