package page

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"
)

// differing is the corpus with two reports that cannot both be right, and an
// amount in dollars with a rate.
func differing() fstest.MapFS {
	files := corpus()
	files["data/events/signing.toml"].Data = []byte(replaced(replaced(signingTOML,
		`value = "48.1 billion CNY"`, `value = "47.2 billion CNY"`),
		`value = "1.5 billion CNY"`, `value = "3.15 billion USD"`))
	files["data/rates.toml"] = &fstest.MapFile{Data: []byte(`
[[rates]]
from = "USD"
to = "CNY"
year = 2023
rate = "7.05"
kind = "average"
source = "customs"
`)}
	return files
}

func TestACardSaysWhereItsNumberIsUsed(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "events/signing/index.html")
	used := doc.Find("#figure-on-site .used a")
	if got := used.First().Text() + ", " + used.Eq(1).Text(); got != "The text of this page, Home" {
		t.Errorf("used first in %q, want the text of the page, then the home page", got)
	}
	if !strings.Contains(used.Text(), "Chart: ") {
		t.Errorf("no chart among %q", used.Text())
	}
	says(t, view(t, site, "zh/trade/yuan/index.html"), `[id="2023"] .used li:first-child`, "怎样读数字")
}

// A number is used by the text of its own page, too: the card leads to the place,
// and so does that of any other page.
func TestACardLeadsToThePlaceInTheTextThatUsesIt(t *testing.T) {
	files := corpus()
	files["content/events/signing.md"] = &fstest.MapFile{Data: []byte("First [](event:fair).\n\nThen [](figure:signing/on-site), again [](figure:signing/on-site).\n")}
	files["content/events/signing.zh.md"] = &fstest.MapFile{Data: []byte("不提该数。\n")}
	site := build(t, files)
	doc := view(t, site, "events/signing/index.html")
	says(t, doc, "#figure-on-site .used li:first-child", "The text of this page")
	for page, link := range map[string]*goquery.Selection{
		"events/signing/index.html": doc.Find("#figure-on-site .used li:first-child a"),
		"index.html":                doc.Find("#figure-on-site .used a[href^='../../index.html']"),
	} {
		href, _ := link.Attr("href")
		_, anchor, _ := strings.Cut(href, "#")
		if place := view(t, site, page).Find(`.narrative a[id="` + anchor + `"]`); place.Length() != 1 || !strings.Contains(place.Text(), "48.141") {
			t.Errorf("%s: %q leads to %d places: %q", page, href, place.Length(), place.Text())
		}
	}
	if used := view(t, site, "zh/events/signing/index.html").Find("#figure-on-site .used li").First().Text(); used == "本页正文" {
		t.Error("the Chinese card names a text that does not tell the number")
	}
}

func TestACardTellsHowToCiteItsNumber(t *testing.T) {
	files := corpus()
	files["data/site.toml"].Data = []byte(replaced(string(files["data/site.toml"].Data), `base_url = ""`, `base_url = "https://trade.example/"`))
	doc := view(t, build(t, files), "events/signing/index.html")
	says(t, doc, "#figure-on-site .citation", "48.141 billion yuan: the 50 projects signed on stage (Daily, 17 June 2023, machine translation; cited from Trade reports)")
	ris := doc.Find("#figure-on-site .cite-number pre").Last().Text()
	for _, line := range []string{"TY  - DATA", "AU  - The editors", "UR  - https://trade.example/events/signing/#figure-on-site", "ER  - "} {
		if !strings.Contains(ris+"\n", line+"\n") {
			t.Errorf("RIS lacks %q:\n%s", line, ris)
		}
	}
	has(t, doc, `#figure-on-site .permalink a[type="application/json"]`, "href", "index.json")
	says(t, doc, `#figure-on-site .permalink a[type="application/json"]`, "This page as data (JSON)")
	if details := doc.Find("#figure-on-site details.cite-number"); details.Length() != 1 || details.Is("[open]") {
		t.Error("the words to cite by are not folded")
	}
}

// A program for references opens the address of an entry: where the number is
// read, beside its card or, for a site that knows no address of its own, alone.
func TestReferencesForProgramsHaveTheAddressOfTheSource(t *testing.T) {
	for base, want := range map[string]struct{ ris, bibTeX string }{
		"":                       {", https://daily.example/report\nLA  - ", "\n  year = {"},
		"https://trade.example/": {"\nUR  - https://trade.example/events/signing/#figure-on-site\nUR  - https://daily.example/report\n", "\n  url = {https://trade.example/events/signing/#figure-on-site},"},
	} {
		files := corpus()
		files["data/site.toml"].Data = []byte(replaced(string(files["data/site.toml"].Data), `base_url = ""`, `base_url = "`+base+`"`))
		site := build(t, files)
		entries := view(t, site, "events/signing/index.html").Find("#figure-on-site .cite-number pre")
		if bibTeX := entries.First().Text(); !strings.Contains(bibTeX, want.bibTeX) || !strings.Contains(bibTeX, `\url{https://daily.example/report}`) {
			t.Errorf("with base %q: %s", base, bibTeX)
		}
		if ris := entries.Last().Text(); !strings.Contains(ris, want.ris) {
			t.Errorf("with base %q: %s", base, ris)
		}
		if own := base == "" && (strings.Contains(entries.Text(), "url = {") || strings.Contains(entries.Text(), "UR  - ")); own {
			t.Errorf("the source's address is given for the site's: %s", entries.Text())
		}
		if ris := view(t, site, "data/index.html").Find("pre").Last().Text(); strings.Contains(ris, "UR  - https://creativecommons") {
			t.Errorf("the licence is the address of the data: %s", ris)
		}
	}
}

// Whoever cites a number takes along how it came about, in every form.
func TestACitationSaysHowItsNumberCameAbout(t *testing.T) {
	for status, want := range map[string][3]string{
		"estimated":   {"estimate", "预计数", "оценка"},
		"provisional": {"provisional", "初步数", "предварительные данные"},
		"second_hand": {"second-hand", "转引数据", "данные из вторых рук"},
		"derived":     {"calculated by the editors", "编者推算", "расчёт редакции"},
	} {
		files := corpus()
		toml := strings.Replace(signingTOML, `status = "reported"`, `status = "`+status+`"`, 1)
		if status == "derived" {
			toml = strings.Replace(toml, `status = "derived"`, "status = \"derived\"\nderivation = { en = \"Half of it.\" }", 1)
		}
		files["data/events/signing.toml"].Data = []byte(toml)
		site := build(t, files)
		for i, lang := range []string{"", "zh/", "ru/"} {
			card := view(t, site, lang+"events/signing/index.html").Find(".figure-card.status-" + status).First()
			forms := card.Find(".cite-number .citation, .cite-number pre")
			if forms.Length() != 4 {
				t.Fatalf("%s%s: %d forms of a citation", lang, status, forms.Length())
			}
			forms.Each(func(_ int, form *goquery.Selection) {
				if !strings.Contains(form.Text(), want[i]) {
					t.Errorf("%s%s: cited without %q: %s", lang, status, want[i], form.Text())
				}
			})
		}
	}
}

func TestBibTeXEscapesWhatTeXReads(t *testing.T) {
	got := reference{key: "k", author: "A & B", title: "41.3% of {all}", said: "a_b #1"}.bibTeX()
	want := "@misc{k,\n  author = {{A \\& B}},\n  title = {{41.3\\% of \\{all\\}}},\n  howpublished = {},\n"
	want = strings.Replace(want, "  howpublished = {},\n", "", 1) + "  note = {a\\_b \\#1}\n}"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestNumbersAreReadableForMachines(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "index.html")
	has(t, doc, ".narrative a.number data", "value", "48141000000")
	has(t, doc, ".narrative a.number data", "data-unit", "CNY")
	report := view(t, site, "reports/reading/index.html")
	has(t, report, `.narrative a[data-part="growth"] data`, "data-unit", "%")
	for _, path := range []string{"index.html", "zh/index.html", "reports/reading/index.html", "trade/yuan/index.html", "charts/trade-russia/index.html"} {
		view(t, site, path).Find("a.number").Each(func(_ int, a *goquery.Selection) {
			if a.Find("data[value]").Length() != 1 {
				t.Errorf("%s: the number %q has no value for machines", path, a.Text())
			}
		})
	}
}

func TestAPageBringsTheEssenceOfItsNumbersOnce(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "index.html")
	essence := doc.Find(`#numbers [data-for="events/signing/index.html#figure-on-site"]`)
	if essence.Length() != 1 {
		t.Fatalf("%d essences of one number", essence.Length())
	}
	for _, want := range []string{"48.141 billion yuan", "reported", "the 50 projects signed on stage", "the contracted amount is", "Daily, 17 June 2023 · machine translation"} {
		if !strings.Contains(essence.Text(), want) {
			t.Errorf("the essence lacks %q: %s", want, essence.Text())
		}
	}
	if n := view(t, site, "events/signing/index.html").Find(`#numbers [data-for^="#"]`).Length(); n > 0 {
		t.Errorf("%d essences of cards that stand on the page itself", n)
	}
	report := view(t, site, "reports/reading/index.html")
	if n := report.Find(`#numbers [data-for$="yuan/index.html#2023"]`).Length(); n != 2 {
		t.Errorf("value and growth of a point have %d essences, want 2", n)
	}
}

func TestWhereSourcesDifferThePageSaysSo(t *testing.T) {
	site := build(t, differing())
	doc := view(t, site, "events/signing/index.html")
	if doc.Find("#figure-on-site .differ").Length() != 1 || doc.Find("#figure-total .differ").Length() != 0 {
		t.Error("the card does not say that sources differ, or another does")
	}
	says(t, doc, "#figure-on-site .differs", "This report gives another value: 47.2 billion yuan")
	says(t, view(t, site, "index.html"), ".narrative a.number + .differ-mark", "(sources differ)")
	list := view(t, site, "ru/methodology/index.html")
	if n := list.Find("#sources-differ tbody tr").Length(); n != 1 {
		t.Errorf("%d numbers are listed, want 1", n)
	}
	rounded := view(t, build(t, corpus()), "events/signing/index.html")
	if rounded.Find(".differ").Length() != 0 {
		t.Error("48.1 is said to contradict 48.141")
	}
	says(t, rounded, "#figure-on-site .differs", "In other digits: 48.1 billion yuan")
	files := corpus()
	files["data/events/signing.toml"].Data = []byte(replaced(replaced(signingTOML, `as_reported = "现场签约481亿元"`, `as_reported = "现场签约66.5亿美元"`), `value = "48.1 billion CNY"`, `value = "6.65 billion USD"`))
	says(t, view(t, build(t, files), "ru/events/signing/index.html"), "#figure-on-site .differs", "В другой валюте или единице: 6,65 млрд долл.")
}

func TestAnotherCurrencyIsConvertedOnlyWithARate(t *testing.T) {
	site := build(t, differing())
	doc := view(t, site, "events/signing/index.html")
	says(t, doc, "#deal-steel .key-figure", "3.15 billion US dollars")
	says(t, doc, "#deal-steel .converted data", "≈ 22.2 billion yuan at 7.05 yuan to 1 US dollar, average rate of 2023")
	has(t, doc, "#deal-steel .converted a", "href", "../../sources/index.html#customs")
	says(t, view(t, site, "zh/events/signing/index.html"), "#deal-steel .converted data", "≈ 222亿元（按2023年平均汇率1美元兑7.05元折算）")
	says(t, view(t, site, "deals/index.html"), "td .converted", "≈ 22.2 billion yuan (average rate of 2023)")
	if n := doc.Find("#figure-on-site .converted").Length(); n > 0 {
		t.Error("yuan are converted to yuan")
	}
	files := differing()
	delete(files, "data/rates.toml")
	if n := view(t, build(t, files), "events/signing/index.html").Find(".converted").Length(); n > 0 {
		t.Error("an amount is converted without a rate")
	}
}

func TestRemarksLeadToTheNumbersTheySpeakOf(t *testing.T) {
	files := corpus()
	files["data/events/signing.toml"].Data = []byte(replaced(signingTOML, `as_of = 2023-06-16`,
		`note = { en = "Of the 84.563 billion yuan, 48.141 billion yuan were signed on stage; trade was 185.47 billion yuan, 99 billion yuan is nothing." }`))
	doc := view(t, build(t, files), "events/signing/index.html")
	links := map[string]string{}
	doc.Find("#figure-on-site dd a.number").Each(func(_ int, a *goquery.Selection) {
		links[a.Text()] = a.AttrOr("href", "")
	})
	want := map[string]string{"84.563 billion yuan": "#figure-total", "185.47 billion yuan": "../../trade/yuan/index.html#2022"}
	if len(links) != len(want) {
		t.Errorf("the note leads to %v", links)
	}
	for text, href := range want {
		if links[text] != href {
			t.Errorf("%q leads to %q, want %q", text, links[text], href)
		}
	}
}

func TestANumberThatNoProgramReadsSaysSo(t *testing.T) {
	files := corpus()
	sources := files["data/sources.toml"]
	sources.Data = []byte(replaced(string(sources.Data), `language = "en"`, `language = "el"`))
	site := build(t, files)
	says(t, view(t, site, "events/signing/index.html"), "#figure-on-site .wording .as-reported:first-of-type + .unchecked", "Not checked by the program, which does not read Greek.")
	says(t, view(t, site, "ru/events/signing/index.html"), "#deal-steel .unchecked", "Программа этого языка не читает (греческий): автоматически не сверено.")
	says(t, view(t, site, "index.html"), `#numbers [data-for="events/signing/index.html#figure-on-site"] .unchecked`, "Not checked by the program, which does not read Greek.")
	if n := view(t, build(t, corpus()), "events/signing/index.html").Find(".unchecked").Length(); n > 0 {
		t.Errorf("%d numbers that were checked say that they were not", n)
	}
}

func TestASourceSaysItsOwnTitleWhereThatIsTranslated(t *testing.T) {
	files := corpus()
	sources := files["data/sources.toml"]
	sources.Data = []byte(replaced(string(sources.Data), `title = { en = "Customs bulletin", zh = "海关快讯" }`, `title = { en = "Customs bulletin", zh = "海关快讯" }
original_title = "海关快讯！"`))
	site := build(t, files)
	for page, label := range map[string]string{"sources/index.html": "Original title", "ru/sources/index.html": "Заголовок оригинала"} {
		row := &goquery.Document{Selection: view(t, site, page).Find("#customs .original-title")}
		says(t, row, "dt", label)
		says(t, row, "cite", "海关快讯！")
		has(t, row, "cite", "lang", "zh-Hans")
	}
	chinese := view(t, site, "zh/sources/index.html")
	if n := chinese.Find(".original-title").Length(); n > 0 {
		t.Error("a page in the language of the source says its title twice")
	}
	has(t, chinese, ".source-card:has(#daily) h2 [lang]", "lang", "en")
	if n := chinese.Find(".source-card:has(#daily) h2 .fallback, .jumps .fallback").Filter(":not(:empty)").Length(); n > 0 {
		t.Error("a title in its own language is labelled as untranslated")
	}
}

func TestSourcesCanBeNarrowed(t *testing.T) {
	doc := view(t, build(t, corpus()), "zh/sources/index.html")
	form := doc.Find("form[data-filter]")
	has(t, doc, "form[data-filter]", "data-found", "显示 2 项中的 {n} 项。")
	if n := form.Find(`select[name="kind"] option`).Length(); n != 3 {
		t.Errorf("%d kinds to choose from, want all and 2", n)
	}
	has(t, doc, "#source-entries > :has(#customs)", "data-kind", "statistics")
	has(t, doc, "#source-entries > :has(#customs)", "data-lang", "zh")
}

func TestADescriptionIsNotCitedAsATitle(t *testing.T) {
	files := corpus()
	set(files, "data/sources.toml", `publisher = "Daily"`, "publisher = \"Daily\"\ndescribed = true")
	site := build(t, files)
	full := view(t, site, "events/signing/index.html").Find("#figure-on-site .citation").Last().Text()
	if want := "As reported by Daily, 17 June 2023: [The daily report] (machine translation), https://daily.example/report"; !strings.HasSuffix(full, want) {
		t.Errorf("cited as %q, want it to end in %q", full, want)
	}
	zh := view(t, site, "zh/events/signing/index.html").Find("#figure-on-site .citation").Last().Text()
	if !strings.Contains(zh, "数据来源：［The daily report］，Daily，2023年6月17日（机器翻译）") {
		t.Errorf("in Chinese cited as %q", zh)
	}
	says(t, view(t, site, "sources/index.html"), ".source-card:has(#daily) h2", "[The daily report]")
	if got := row(t, table(t, site, "sources"), "id", "daily")["described"]; got != "true" {
		t.Errorf("the table says %q", got)
	}
}

func TestACitationGivesAddressesAsTheyAre(t *testing.T) {
	files := corpus()
	set(files, "data/sources.toml", "https://daily.example/report", "https://daily.example/a_b%20c?x=1&y=2#z")
	card := view(t, build(t, files), "zh/events/signing/index.html").Find("#figure-on-site .cite-number")
	bib := card.Find("pre").First().Text()
	for _, want := range []string{`\url{https://daily.example/a_b%20c?x=1&y=2#z}`, `howpublished = {贸易报告, zh/events/signing/\#figure-on-site}`} {
		if !strings.Contains(bib, want) {
			t.Errorf("BibTeX lacks %q:\n%s", want, bib)
		}
	}
	if full := card.Find(".citation").Last().Text(); !strings.Contains(full, "站内位置：zh/events/signing/#figure-on-site。") {
		t.Errorf("without an address of the site it does not say where the number stands: %s", full)
	}
	if ris := card.Find("pre").Last().Text(); !strings.Contains(ris, "AN  - zh/events/signing/#figure-on-site\n") {
		t.Errorf("RIS lacks the place:\n%s", ris)
	}
}

// Lists and tables in which yuan and dollars stand together give the original
// first and what it comes to behind it, which leads to the card with rate and
// source; without a rate, nothing.
func TestListsConvertOnlyWithARate(t *testing.T) {
	files := differing()
	files["data/events/abroad.toml"] = &fstest.MapFile{Data: []byte(`
title = { en = "Fair abroad" }
kind = "fair"
date = 2023-08-01
place = "harbin"
programmes = [{ id = "fair", edition = 33 }]
sources = ["daily"]
updated = 2023-08-02
[[figures]]
id = "value"
measure = "contract_value"
value = "3.15 billion USD"
scope = "event"
covers = { en = "all contracts" }
status = "reported"
source = "daily"
as_reported = "worth 3.15 billion US dollars"
`)}
	lists := map[string]string{
		"events/index.html": ".event-row .matters", "places/harbin/index.html": ".event-row .matters", "years/2023/index.html": ".event-row .matters",
		"programmes/fair/index.html": ".amounts li", "charts/contract-values/index.html": "table.data td",
	}
	site := build(t, files)
	for page, cell := range lists {
		doc := view(t, site, page)
		converted := doc.Find(cell + " a.number[href$='abroad/index.html#figure-value'] ~ a.converted")
		if converted.Length() != 1 || converted.Text() != "≈ 22.2 billion yuan (average rate of 2023)" || !strings.HasSuffix(converted.AttrOr("href", ""), "abroad/index.html#figure-value") {
			t.Errorf("%s converts %d times: %s", page, converted.Length(), converted.Text())
		}
		if n := doc.Find(cell + " .converted").Length(); n != 1 {
			t.Errorf("%s converts %d amounts, yuan among them", page, n)
		}
	}
	delete(files, "data/rates.toml")
	site = build(t, files)
	for page := range lists {
		if n := view(t, site, page).Find(".converted").Length(); n > 0 {
			t.Errorf("%s converts %d amounts without a rate", page, n)
		}
	}
}

// Where level, growth and shares of a point came about in different ways, each
// says in which; where all are alike, one word says it.
func TestAMixedPointMarksEachOfItsRates(t *testing.T) {
	files := corpus()
	set(files, "data/trade/yuan.toml", `growth = "13.4%"`,
		`growth = "13.4%"`+"\n"+`share = { value = "12.5%", status = "derived", derivation = { en = "210.39 by 1,690." } }`)
	mixed := view(t, build(t, files), "trade/yuan/index.html")
	says(t, mixed, `[id="2023"] [data-part="growth"] .caution`, "(reported)")
	says(t, mixed, `[id="2023"] [data-part^="share"] .caution`, "(worked out here)")
	if n := view(t, build(t, corpus()), "trade/yuan/index.html").Find(`[id="2023"] [data-part] .caution`).Length(); n != 0 {
		t.Errorf("%d marks on a point that is reported throughout", n)
	}
}
