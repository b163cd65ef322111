package page

import (
	"fmt"
	"testing"
	"testing/fstest"
)

func TestTimelineShowsTheFigureThatMatters(t *testing.T) {
	doc := view(t, build(t, corpus()), "events/index.html")
	row := doc.Find(`.event-row:has(.name a[href="signing/index.html"])`)
	if got := row.Find(".matters a.number").Text(); got != "48.141 billion yuan" {
		t.Errorf("the signing's row shows %q, want what was signed on site", got)
	}
	if href, _ := row.Find(".matters a.number").Attr("href"); href != "signing/index.html#figure-on-site" {
		t.Errorf("its number leads to %q", href)
	}
	if got := row.Find(".matters .covers").Text(); got != "the 50 projects signed on stage" {
		t.Errorf("the number covers %q", got)
	}
	if got := doc.Find(`.event-row:has(a[href="promotion/index.html"]) .not-stated`).Text(); got != "amount not stated" {
		t.Errorf("an event without an amount says %q", got)
	}
	fair := doc.Find(`.event-row:has(.name a[href="fair/index.html"]) .not-stated`)
	if got := fair.Text(); got != "for amounts see\u00a0The signing" {
		t.Errorf("a fair whose ceremony states an amount says %q", got)
	}
	has(t, doc, `.event-row .not-stated a`, "href", "signing/index.html")
	says(t, doc, ".year h2", "2023")
	says(t, doc, ".event-row .name", "Promotion")
	says(t, doc, `.event-row:has(a[href="fair/index.html"]) .matters a`, "38")
}

func TestLongListsArePaged(t *testing.T) {
	files := corpus()
	for i := range 60 {
		files[fmt.Sprintf("data/events/e%02d.toml", i)] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"title = { en = \"E\" }\nkind = \"forum\"\ndate = 2001-01-01\nplace = \"harbin\"\nsources = [\"daily\"]\n[[deals]]\nid = \"d\"\ntitle = { en = \"D\" }\nparties = [\"mill\"]\nvalue = \"%d billion CNY\"\nstage = \"signed\"\nsource = \"daily\"\nas_reported = \"%d billion yuan\"\n", i+1, i+1)}
	}
	site := build(t, files)
	for _, folder := range []string{"events", "deals"} {
		first, second := view(t, site, folder+"/index.html"), view(t, site, folder+"/page/2/index.html")
		if n := first.Find(".event-row, table.deals tbody tr").Length(); n != PageSize {
			t.Errorf("%s: %d rows on the first page, want %d", folder, n, PageSize)
		}
		has(t, first, ".pages a[aria-current=page]", "href", "index.html")
		has(t, first, `a[rel="next"]`, "href", "page/2/index.html")
		has(t, second, `a[rel="prev"]`, "href", "../../index.html")
	}
	if view(t, site, "deals/index.html").Find("meter").Length() == 0 {
		t.Error("values of one currency are not compared")
	}
}

func TestDealsAreListedWithTheirEvent(t *testing.T) {
	doc := view(t, build(t, corpus()), "deals/index.html")
	says(t, doc, "table.deals tbody tr th", "Steel supply")
	has(t, doc, "table.deals tbody tr th a", "href", "../events/signing/index.html#deal-steel")
	says(t, doc, "table.deals tbody .number", "1.5 billion yuan")
	says(t, doc, "table.deals tbody .not-stated", "value not stated")
	if doc.Find("meter").Length() != 0 {
		t.Error("one value is compared with itself")
	}
}

func TestHomeShowsTheNumbersItsTextSpeaksOf(t *testing.T) {
	doc := view(t, build(t, corpus()), "ru/index.html")
	says(t, doc, ".key-figures li .value", "48,141")
	has(t, doc, ".key-figures li a", "href", "events/signing/index.html#figure-on-site")
	says(t, doc, ".key-figures li .from", "Церемония подписания")
	has(t, doc, ".key-figures li:nth-child(2) a", "href", "trade/yuan/index.html#2023")
	if n := doc.Find(".key-figures li").Length(); n != 2 {
		t.Errorf("%d key figures, want each of 2 once", n)
	}
	if n := doc.Find(".timeline .event-row").Length(); n != 3 {
		t.Errorf("%d latest events, want 3", n)
	}
	has(t, doc, "h1", "lang", "en")
}

func TestReportHasContentsDatesAndSources(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "reports/reading/index.html")
	says(t, doc, "h1", "Reading numbers")
	has(t, doc, ".contents a", "href", "#one")
	says(t, doc, ".byline .authors", "A. Writer")
	has(t, doc, ".byline .date time", "datetime", "2023-07-01")
	has(t, doc, ".byline .updated time", "datetime", "2023-08-01")
	says(t, doc, ".narrative a.number", "210.39 billion yuan")
	has(t, doc, ".narrative a.number", "href", "../../trade/yuan/index.html#2023")
	says(t, doc, `.narrative a[href="../../events/signing/index.html"]`, "The signing")
	says(t, doc, ".sources cite", "Customs bulletin")
	says(t, view(t, site, "zh/reports/reading/index.html"), ".narrative a.number", "2103.9亿元")
	says(t, view(t, site, "reports/index.html"), ".reports .name", "Reading numbers")
	says(t, view(t, site, "ru/reports/index.html"), ".reports .name .fallback", "(язык: английский)")
	says(t, view(t, site, "events/signing/index.html"), `a[href="../../reports/reading/index.html"]`, "Reading numbers")
}

func TestShortReportHasNoContents(t *testing.T) {
	if view(t, build(t, corpus()), "zh/reports/reading/index.html").Find(".contents").Length() != 0 {
		t.Error("a text of one paragraph has a table of contents")
	}
}

func TestMethodologyGivesTheReasonsForWhatIsAccepted(t *testing.T) {
	files := corpus()
	files["content/about.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"About\"\n+++\n\nWords.\n")}
	site := files["data/site.toml"]
	site.Data = append(site.Data, "[[check.accept]]\ncode = \"growth-disagrees\"\nat = \"trade:yuan/2023\"\nreason = { en = \"The office revised 2022.\" }\n"...)
	pages := build(t, files)
	doc := view(t, pages, "methodology/index.html")
	says(t, doc, ".accepted tbody th a", "Trade in yuan, 2023")
	says(t, doc, ".accepted tbody td", "Growth follows from the levels of the two years, within rounding")
	says(t, doc, ".accepted tbody td:last-child", "The office revised 2022.")
	if view(t, pages, "about/index.html").Find(".accepted").Length() != 0 {
		t.Error("the page about the site lists findings")
	}
	card := view(t, pages, "trade/yuan/index.html")
	says(t, card, `[id="2023"] .let-stand dd`, "The office revised 2022. Findings we let stand")
	has(t, card, `[id="2023"] .let-stand a`, "href", "../../methodology/index.html#"+findingsAnchor)
	if n := card.Find(".let-stand").Length(); n != 1 {
		t.Errorf("%d cards have a finding let stand", n)
	}
	if !hasID(doc, findingsAnchor) {
		t.Error("the list of findings has no anchor")
	}
}

func TestProgrammeSetsEditionsSideBySide(t *testing.T) {
	doc := view(t, build(t, corpus()), "programmes/fair/index.html")
	if n := doc.Find("table.editions tbody tr").Length(); n != 3 {
		t.Errorf("%d editions, want 3", n)
	}
	says(t, doc, "table.editions tbody tr:first-child td", "unnumbered")
	says(t, doc, "table.editions tbody tr:first-child .not-stated", "not stated")
	says(t, doc, "table.editions .amounts .scope-word", "Signed on site")
	has(t, doc, "table.editions a.number", "href", "../../events/signing/index.html#figure-on-site")
	says(t, doc, "#figure-since-start .key-figure", "nearly 3 trillion yuan")
	says(t, doc, ".lead", "Held every year.")
	if doc.Find("tfoot").Length() != 0 {
		t.Error("the editions are summed")
	}
}

func TestYearShowsItsEventsAndTrade(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "years/2023/index.html")
	if n := doc.Find(".event-row").Length(); n != 3 {
		t.Errorf("%d events, want 3", n)
	}
	has(t, doc, "table.data a.number", "href", "../../trade/yuan/index.html#2023")
	says(t, doc, "table.data a.number", "210.39 billion yuan")
	says(t, doc, "table.data td:last-child", "13.4%")
	says(t, doc, `a[rel="prev"]`, "2022")
	says(t, view(t, site, "years/2022/index.html"), "section p", "No event of this year is on record.")
}

func TestChartAloneCanBeCitedAndEmbedded(t *testing.T) {
	files := corpus()
	says(t, view(t, build(t, files), "charts/index.html"), ".chart-list .name a[href='contract-values/index.html']",
		view(t, build(t, files), "charts/contract-values/index.html").Find("h1").Text())
	site := files["data/site.toml"]
	site.Data = []byte(replaced(string(site.Data), `base_url = ""`, `base_url = "https://trade.example/"`))
	doc := view(t, build(t, files), "charts/trade-russia/index.html")
	if text := doc.Find(".citation").Text(); !contains(text, "The editors") || !contains(text, "https://trade.example/charts/trade-russia/") {
		t.Errorf("the citation is %q", text)
	}
	has(t, doc, `link[rel=canonical]`, "href", "https://trade.example/charts/trade-russia/")
	has(t, doc, `link[rel=alternate][hreflang="zh-Hans"]`, "href", "https://trade.example/zh/charts/trade-russia/")
}
