package page

import (
	"testing"
	"testing/fstest"
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
