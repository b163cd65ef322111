package page

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"
)

// tradeOfPlace is a series of a place's trade with Russia with one value.
func tradeOfPlace(title, reporter, currency, point string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("title = { en = \"" + title + "\" }\nreporter = \"" + reporter + "\"\npartner = \"russia\"\nflow = \"total\"\ncurrency = \"" + currency +
		"\"\ncovers = { en = \"goods\" }\n[[points]]\nsource = \"customs\"\n" + point)}
}

func TestALeadOfAYearTellsItsTrade(t *testing.T) {
	files := corpus()
	files["data/places.toml"].Data = append(files["data/places.toml"].Data, "[[places]]\nid = \"north\"\nname = { en = \"North\" }\nkind = \"province\"\ncountry = \"CN\"\nwithin = \"china\"\n"...)
	files["data/trade/dollars.toml"] = tradeOfPlace("North in dollars", "north", "USD", "year = 2012\nvalue = \"21.31 billion USD\"\nstatus = \"second_hand\"\nas_reported = \"21.31 billion US dollars\"\n")
	files["data/trade/half.toml"] = tradeOfPlace("North in half a year", "north", "CNY", "period = \"2023-01/2023-06\"\nvalue = \"9 billion CNY\"\nstatus = \"reported\"\nas_reported = \"90亿元\"\n")
	files["data/trade/worked.toml"] = tradeOfPlace("North in yuan", "north", "CNY", "year = 2022\nvalue = \"18.5 billion CNY\"\nstatus = \"derived\"\nderivation = { en = \"Worked out.\" }\ngrowth = { value = \"5%\", derivation = { en = \"Worked out.\" } }\n")
	site := build(t, files)
	for year, c := range map[string]struct{ finding, card string }{
		"2012": {"North in dollars: 21.31 billion US dollars (second-hand).", "../../trade/dollars/index.html#2012"},
		"2022": {"North in yuan: 18.5 billion yuan (worked out here).", "../../trade/worked/index.html#2022"}, // no source reports that growth
		"2023": {"3 events on record, 2023. The largest contract value that was counted, not estimated, is 84.563 billion yuan (The signing: the running total of the province). Trade in yuan: 210.39 billion yuan (reported). Reported growth on the year before: 13.4%.", "../../trade/yuan/index.html#2023"},
	} {
		doc := view(t, site, "years/"+year+"/index.html")
		says(t, doc, ".finding", c.finding)
		has(t, doc, `.finding a.number[href*="trade/"]`, "href", c.card)
	}
	has(t, view(t, site, "years/2012/index.html"), "meta[name=description]", "content", "2012: events and trade: North in dollars: 21.31 billion US dollars (second-hand).")
	has(t, view(t, site, "years/2023/index.html"), `.finding a[data-part="growth"]`, "href", "../../trade/yuan/index.html#2023")
	if !view(t, site, "years/2022/index.html").Find(".finding a.number").HasClass("status-derived") {
		t.Error("the link does not tell a value that was worked out")
	}
	if n := view(t, site, "ru/years/2012/index.html").Find(".finding").Length(); n != 0 {
		t.Error("a sentence speaks two languages")
	}
}

func TestAYearStandsAmongTheOthersOfItsSeries(t *testing.T) {
	files := corpus()
	site := build(t, files)
	if view(t, site, "years/2023/index.html").Find(".among-years").Length() != 0 {
		t.Error("two values are set in a table of years")
	}
	files["data/trade/yuan.toml"].Data = append(files["data/trade/yuan.toml"].Data, "[[points]]\nyear = 2020\nvalue = \"100 billion CNY\"\nstatus = \"derived\"\nderivation = { en = \"Worked out.\" }\nsource = \"customs\"\n"...)
	doc := view(t, build(t, files), "years/2022/index.html")
	var rows []string
	doc.Find(".among-years tbody tr").Each(func(_ int, s *goquery.Selection) {
		rows = append(rows, strings.Join([]string{s.AttrOr("aria-current", ""), s.Find("th").Text(), s.Find("th a").AttrOr("href", ""), s.Find("td").First().Text(), s.Find("meter").AttrOr("value", "")}, "|"))
	})
	want := "|2020|../2020/index.html|100 billion yuan |100000000000, |2021||no usable figure|, true|2022||185.47 billion yuan |185470000000, |2023|../2023/index.html|210.39 billion yuan |210390000000"
	if got := strings.Join(rows, ", "); got != want {
		t.Errorf("the years are\n%s, want\n%s", got, want)
	}
	has(t, doc, ".among-years meter", "max", "210390000000")
	has(t, doc, `.among-years [aria-current] a.number`, "href", "../../trade/yuan/index.html#2022")
}
