package page

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

func TestEventGivesEachFigureAPlaceOfItsOwn(t *testing.T) {
	doc := view(t, build(t, corpus()), "events/signing/index.html")
	for _, id := range []string{"figure-on-site", "figure-total", "figure-expected", "deal-steel", "deal-letter"} {
		if n := doc.Find("article.card#" + id).Length(); n != 1 {
			t.Errorf("the page has %d cards #%s, want 1", n, id)
		}
	}
	says(t, doc, "#figure-on-site .key-figure .value", "48.141")
	says(t, doc, "#figure-on-site .key-figure .unit", "billion yuan")
	has(t, doc, "#figure-on-site .key-figure data", "value", "48141000000")
	says(t, doc, "#figure-on-site .covers", "the 50 projects signed on stage")
	says(t, doc, "#figure-on-site .status dd", "reported")
	says(t, doc, "#figure-expected .status dd", "estimate")
	has(t, doc, "#figure-on-site time", "datetime", "2023-06-16")
	says(t, doc, "#figure-on-site .caution", "The source does not say so; the two are never added.")
	has(t, doc, `#figure-on-site dd a[href="#figure-total"]`, "href", "#figure-total")
}

func TestEventGroupsFiguresByScope(t *testing.T) {
	doc := view(t, build(t, corpus()), "events/signing/index.html")
	if n := doc.Find("section.scope").Length(); n != 3 {
		t.Errorf("%d groups of figures, want one for each of 3 scopes", n)
	}
	says(t, doc, "section.scope-on_site > h3", "Signed on site")
	if doc.Find("section.scope-on_site article").Length() != 1 || doc.Find("section.scope-host article").Length() != 1 {
		t.Error("a figure stands outside its scope")
	}
	if doc.Find(".never-add").Length() != 1 {
		t.Error("nothing says that the groups must not be added")
	}
}

func TestFigureCardShowsTheWordingInItsOwnLanguage(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "ru/events/signing/index.html")
	says(t, doc, "#figure-on-site .wording blockquote", "the contracted amount is 48.141 billion yuan")
	has(t, doc, "#figure-on-site .wording blockquote", "lang", "en")
	has(t, doc, "#figure-on-site .also blockquote", "lang", "zh-Hans")
	says(t, doc, "#figure-on-site .also .differs data", "48,1 млрд юаней")
	has(t, doc, "#figure-on-site .evidence-source .source-entry", "href", "../../sources/index.html#daily")
	has(t, doc, "#figure-on-site .evidence-source .original", "href", "https://daily.example/report")
	says(t, doc, "#figure-on-site .evidence-source .machine", "(английский, машинный перевод)")
}

func TestEventWritesNumbersAsEachLanguageDoes(t *testing.T) {
	site := build(t, corpus())
	for path, want := range map[string][3]string{
		"events/signing/index.html":    {"48.141", "billion yuan", "Signed on site"},
		"zh/events/signing/index.html": {"481.41", "亿元", "现场签约"},
		"ru/events/signing/index.html": {"48,141", "млрд\u00a0юаней", "Подписано на месте"},
	} {
		doc := view(t, site, path)
		if got := doc.Find("#figure-on-site .key-figure .value").Text(); got != want[0] {
			t.Errorf("%s: number %q, want %q", path, got, want[0])
		}
		if got := doc.Find("#figure-on-site .key-figure .unit").Text(); got != want[1] {
			t.Errorf("%s: unit %q, want %q", path, got, want[1])
		}
		if got := doc.Find("section.scope-on_site > h3").Text(); got != want[2] {
			t.Errorf("%s: scope %q, want %q", path, got, want[2])
		}
	}
}

func TestNarrativeJoinsNumbersToTheirCards(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "events/signing/index.html")
	says(t, doc, ".narrative a.number", "48.141 billion yuan")
	has(t, doc, ".narrative a.number", "href", "#figure-on-site")
	has(t, doc, ".narrative a.number", "title", "the 50 projects signed on stage")
	says(t, doc, `.narrative a[href="../../partners/mill/index.html"]`, "Steel Mill")
	says(t, doc, `.narrative a[href="../fair/index.html"]`, "the fair")

	home := view(t, site, "index.html")
	has(t, home, ".narrative a.number", "href", "events/signing/index.html#figure-on-site")
}

func TestNarrativeInAnotherLanguageIsSaidToBeOne(t *testing.T) {
	doc := view(t, build(t, corpus()), "zh/events/signing/index.html")
	has(t, doc, ".narrative", "lang", "en")
	says(t, doc, ".notice.fallback", "本文尚无中文版，以下为英语原文。")
	has(t, doc, ".narrative a.number", "lang", "zh-Hans")
	says(t, doc, ".narrative a.number", "481.41亿元")
}

func TestChartsOnAPageHaveIdsOfTheirOwn(t *testing.T) {
	files := corpus()
	series, text := files["data/trade/yuan.toml"], files["content/events/signing.md"]
	for _, year := range []int{2019, 2020, 2021} {
		series.Data = fmt.Appendf(series.Data, "[[points]]\nyear = %d\nvalue = \"120 billion CNY\"\nstatus = \"derived\"\nderivation = { en = \"Worked out.\" }\nsource = \"customs\"\n", year)
	}
	text.Data = []byte(strings.ReplaceAll(string(text.Data), `id = "trade-russia"`, `id = "trade-china-russia"`))
	doc := view(t, build(t, files), "events/signing/index.html")
	for _, id := range []string{"chart-trade-china-russia", "chart-trade-china-russia-2"} {
		if doc.Find("figure.chart#"+id).Length() != 1 {
			t.Errorf("no chart #%s", id)
		}
		if option := doc.Find("#" + id + " script[type='application/json']").Text(); !json.Valid([]byte(option)) {
			t.Errorf("the option is no JSON: %.80s", option)
		}
		if doc.Find("#"+id+" details[open] table").Length() != 1 {
			t.Error("without a script the chart's values cannot be read")
		}
	}
	has(t, doc, ".chart .chart-summary a.number", "href", "../../trade/yuan/index.html#2022")
}

func TestEventWithoutAmountSaysSo(t *testing.T) {
	site := build(t, corpus())
	for path, want := range map[string]string{
		"events/promotion/index.html":    "No amount was stated for this event. That does not mean zero: the sources give none.",
		"zh/events/promotion/index.html": "来源没有说明本次活动的金额。未说明不等于零。",
		"ru/events/promotion/index.html": "Сумма по этому мероприятию не указана. Это не ноль: источники её не называют.",
	} {
		says(t, view(t, site, path), ".no-amount", want)
	}
	if view(t, site, "events/signing/index.html").Find(".no-amount").Length() != 0 {
		t.Error("an event with an amount is said to have none")
	}
}

func TestDealWithoutValueSaysSo(t *testing.T) {
	doc := view(t, build(t, corpus()), "events/signing/index.html")
	says(t, doc, "#deal-letter .not-stated", "value not stated")
	if doc.Find("#deal-letter .key-figure").Length() != 0 {
		t.Error("a deal without a value shows one")
	}
	says(t, doc, "#deal-steel .key-figure .value", "1.5")
	says(t, doc, "#deal-steel .updates dd time", "1 May 2024")
}

func TestEventNamesWhatBelongsToIt(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "events/signing/index.html")
	says(t, doc, ".people .name", "Li")
	says(t, doc, ".people .wording q", "Governor Li")
	says(t, doc, ".organisations .name", "Steel Mill")
	says(t, doc, ".honest-notes strong", "Not clear.")
	says(t, doc, ".related .event-row .name", "The fair")
	says(t, doc, `a[rel="prev"]`, "The fair")
	says(t, doc, `a[rel="next"]`, "Promotion")
	says(t, doc, `.facts a[href="../../programmes/fair/index.html"]`, "The Fair, no. 32")
	says(t, view(t, site, "events/fair/index.html"), ".related .event-row .name", "The signing")
	says(t, view(t, site, "zh/events/signing/index.html"), ".people .role .fallback", "（原文为英语）")
}

func TestDatesAreMachineReadable(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "events/fair/index.html")
	has(t, doc, ".facts time:first-of-type", "datetime", "2023-06-15")
	has(t, doc, ".facts time:last-of-type", "datetime", "2023-06-19")
	says(t, doc, ".facts dd:has(time)", "15–19 June 2023")
	row := view(t, site, "zh/events/index.html").Find(`.event-row:has(a[href="fair/index.html"]) .date`)
	if row.Text() != "2023年6月15日至19日" || row.Find("time").Length() != 2 {
		t.Errorf("the row says %q with %d times", row.Text(), row.Find("time").Length())
	}
	has(t, view(t, site, "trade/yuan/index.html"), ".facts time", "datetime", "2026-11-20")
}

func TestOnlyNumbersLookLikeNumbers(t *testing.T) {
	d := view(t, build(t, corpus()), "charts/contract-values/index.html")
	numbers, names := d.Find(".chart-summary a.number"), d.Find(".chart-summary a.name, .chart-summary a.total")
	if numbers.Length()+names.Length() != d.Find(".chart-summary a").Length() || numbers.Length() == 0 || names.Length() == 0 {
		t.Fatalf("%d numbers and %d names in %q", numbers.Length(), names.Length(), d.Find(".chart-summary").Text())
	}
	numbers.Each(func(_ int, a *goquery.Selection) {
		if href := a.AttrOr("href", ""); !contains(href, "#") {
			t.Errorf("%q looks like a number and leads to %s", a.Text(), href)
		}
	})
	names.Each(func(_ int, a *goquery.Selection) {
		if href := a.AttrOr("href", ""); contains(href, "#") && a.HasClass("name") {
			t.Errorf("%q looks like a name and leads to %s", a.Text(), href)
		}
	})
}

func TestSeriesTableMarksWhatAPhoneLeavesOut(t *testing.T) {
	files := corpus()
	series := files["data/trade/yuan.toml"]
	series.Data = append(series.Data, "[[gaps]]\nfrom = 2019\nto = 2020\nnote = \"Nobody says.\"\n"...)
	row := view(t, build(t, files), "trade/yuan/index.html").Find("table.data tbody tr").First()
	if word := row.Find("td").Last().Text(); word != "gap" {
		t.Errorf("the status of a gap is %q", word)
	}
	if n := row.Find("td.not-stated").Length(); n != 1 {
		t.Errorf("%d cells of the gap may be left out, want growth alone: no share was stated", n)
	}
	if row.Find("td.gap").Length() != 1 {
		t.Error("the row does not say that there is no usable figure")
	}
}
