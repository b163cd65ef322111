package page

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

func TestAmountsInALeadLeadToTheirCards(t *testing.T) {
	files := corpus()
	files["data/events/signing.toml"].Data = []byte(replaced(signingTOML,
		`summary = { en = "Three amounts.", zh = "三个金额。", ru = "Три суммы." }`,
		`summary = { en = "Signed: 48.1 billion yuan, and more than 200 billion yuan in all; a deal of 1.5 billion yuan, none of 7 billion yuan.", zh = "现场签约481.41亿元。", ru = "Подписано на 48,141 млрд юаней." }`))
	site := build(t, files)
	doc := view(t, site, "events/signing/index.html")
	links := map[string]string{}
	doc.Find(".lead a.number").Each(func(_ int, a *goquery.Selection) {
		links[a.Text()] = a.AttrOr("href", "")
	})
	for text, href := range map[string]string{
		"48.1 billion yuan": "#figure-on-site", "more than 200 billion yuan": "#figure-expected", "1.5 billion yuan": "#deal-steel",
	} {
		if links[text] != href {
			t.Errorf("%q leads to %q, want %q", text, links[text], href)
		}
	}
	if len(links) != 3 {
		t.Errorf("links %v", links)
	}
	says(t, doc, ".lead", "Signed: 48.1 billion yuan, and more than 200 billion yuan in all; a deal of 1.5 billion yuan, none of 7 billion yuan.")
	if !doc.Find(`.lead a[href="#figure-expected"]`).HasClass("status-estimated") {
		t.Error("the link does not tell an estimate")
	}
	says(t, view(t, site, "zh/events/signing/index.html"), ".lead a.number", "481.41亿元")
	says(t, view(t, site, "ru/events/signing/index.html"), ".lead a.number", "48,141 млрд юаней")
}

func TestWhatANoteWorksOutLeadsToTheOtherNumber(t *testing.T) {
	files := corpus()
	files["data/events/signing.toml"].Data = []byte(replaced(signingTOML, `id = "on-site"`, `id = "on-site"
note = { en = "By arithmetic 24.1% of all, 24.2% of nothing; 1.5 billion yuan is one deal." }`))
	card := &goquery.Document{Selection: view(t, build(t, files), "events/signing/index.html").Find("#figure-on-site")}
	has(t, card, "a.worked", "href", "#figure-expected")
	says(t, card, "a.worked", "24.1%")
	has(t, card, ".evidence a.number", "href", "#deal-steel")
}

func TestWhatANoteRepeatsOfASourceLeadsToItsCard(t *testing.T) {
	files := corpus()
	files["data/events/signing.toml"].Data = []byte(replaced(replaced(signingTOML, `id = "total"`, `id = "total"
note = { en = "The report has “12.5%” of it.", ru = "В сообщении это «12,5 %»." }`),
		`as_reported = "the contracted amount is 48.141 billion yuan"`, `as_reported = "the contracted amount is 48.141 billion yuan, 12.5 percent"
note = { en = "The report has “12.5%” of it, and “13.5%” is nowhere." }`))
	site := build(t, files)
	for page, text := range map[string]string{"events/signing/index.html": "12.5%", "ru/events/signing/index.html": "12,5 %"} {
		card := &goquery.Document{Selection: view(t, site, page).Find("#figure-total")}
		has(t, card, "a.quoted", "href", "#figure-on-site")
		says(t, card, "a.quoted", text)
	}
	if own := view(t, site, "events/signing/index.html").Find("#figure-on-site a.quoted"); own.Length() > 0 {
		t.Errorf("the card leads to itself: %s", own.Text())
	}
}

func TestSummaryOfATextLeadsToWhatItRefersTo(t *testing.T) {
	files := corpus()
	report := files["content/reports/reading.md"]
	report.Data = []byte(replaced(string(report.Data), "With care.", "In 2023 it was 210.39 billion yuan."))
	site := build(t, files)
	has(t, view(t, site, "reports/reading/index.html"), ".lead a.number", "href", "../../trade/yuan/index.html#2023")
	has(t, view(t, site, "ru/reports/reading/index.html"), ".lead a.number", "href", "../../trade/yuan/index.html#2023")
}

func TestAnUntranslatedPageSaysSoOnce(t *testing.T) {
	site := build(t, corpus())
	for _, path := range []string{"ru/reports/reading/index.html", "zh/methodology/index.html"} {
		doc := view(t, site, path)
		if n := doc.Find("main .fallback").Not(".sources .fallback, .accepted .fallback").Length(); n != 1 {
			t.Errorf("%s has %d notices", path, n)
		}
		has(t, doc, "h1", "lang", "en")
		has(t, doc, ".lead span", "lang", "en")
		has(t, doc, ".narrative", "lang", "en")
		if prev := doc.Find(".notice.fallback").Prev(); !prev.Is("h1") {
			t.Errorf("%s: the notice does not follow the title", path)
		}
	}
	doc := view(t, site, "zh/events/signing/index.html") // only the text is untranslated
	if doc.Find("h1").AttrOr("lang", "") != "" || doc.Find(".notice.fallback + .narrative, .notice.fallback + nav + .narrative").Length() != 1 {
		t.Error("the notice does not stand at the text")
	}
	if strings.Contains(doc.Find(".lead").Text(), "英语") {
		t.Error("a translated lead is labelled")
	}
}
