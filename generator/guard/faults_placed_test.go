package guard

import (
	"fmt"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// placedFaults are out of order or scope, or told wrongly by a text.
var placedFaults = []spoiling{
	{"a year after its print", func(s *scene) {
		s.source.Date = date("2021-06")
		s.event.Date, s.event.EndDate = date("2020-01-01"), trade.Date{}
	},
		"period-after-source", "points[0].year", "2021-06"},
	{"news out of order", func(s *scene) {
		u := func(i int, d string) trade.DealUpdate {
			return trade.DealUpdate{At: s.event.At.Key("u").Index(i), Date: date(d)}
		}
		s.event.Deals = []*trade.Deal{{At: s.event.At, ID: "d", Event: "e", Updates: []trade.DealUpdate{u(0, "2024-05"), u(1, "2024-03-01")}}}
	}, "updates-out-of-order", "u[1].date", "2024-05"},
	{"a title of another year", func(s *scene) { s.event.Title = words("en", "The fair of 2022") }, "year-of-title", "date", "2022"},
	{"printed before it was held", func(s *scene) {
		s.event.Sources, s.source.Date = []string{"s", "t"}, date("2023-06-01")
		s.event.Figures = s.event.Figures[2:]
	}, "source-before-event", "figures[2].source", "2023-06-01"},
	{"an event later than all that is known of it", func(s *scene) {
		s.source.Date, s.event.Figures[0].AsOf = date("2023-06-01"), date("2023-05-31")
	}, "source-before-event", "date", "2023-06-01"},
	{"counted before it was held", func(s *scene) { s.event.Figures[0].AsOf = date("2023-06-01") },
		"as-of-before-event", "figures[0].as_of", "2023-06-16"},
	{"a ceremony counted after its event", func(s *scene) { s.event.Figures[1].AsOf = date("2023-06-20") }, "as-of-after-event", "figures[1].as_of", "2023-06-19"},
	{"a total counted some days after its event", func(s *scene) { s.event.Figures[0].AsOf = date("2023-06-26") }, "", "", ""},
	{"a total counted a month after its event", func(s *scene) { s.event.Figures[0].AsOf = date("2023-07-19") }, "as-of-after-event", "figures[0].as_of", "2023-06-19"},
	{"all figures after their event", func(s *scene) {
		s.event.Figures[0].AsOf, s.event.Figures[1].AsOf = date("2024-06-19"), date("2024-06-16")
	}, "as-of-after-event", "date", "2024-06-19"},
	{"a day in English that is not the event's", func(s *scene) { s.event.Figures[2].AsReported += ", on May 16" }, "day-not-quoted", "date", "2023-05-16"},
	{"a day in Russian that is not the event's", func(s *scene) { s.event.Figures[2].AsReported += ", 16 мая 2023 года" }, "day-not-quoted", "date", "2023-05-16"},
	{"a day in Chinese that is not the event's", func(s *scene) { s.event.Figures[2].AsReported += "，2023年5月16日" }, "day-not-quoted", "date", "2023-05-16"},
	{"days of the event", func(s *scene) { s.event.Figures[2].AsReported += ", June 16th, 19 июня, 6月20日" }, "", "", ""},
	{"a range of days in another year", func(s *scene) { s.event.Figures[2].AsReported += ", from July 6 to 9, 2021" }, "", "", ""},
	{"a part a year before its whole", func(s *scene) {
		s.whole = &trade.Event{At: (&diag.Source{Name: "data/whole.toml"}).File(), ID: "whole", Date: date("2024-06-15"), EndDate: date("2024-06-19"), Place: "p"}
	}, "part-outside-whole", "date", `"whole"`},
	{"a part within its whole", func(s *scene) {
		s.whole = &trade.Event{At: (&diag.Source{Name: "data/whole.toml"}).File(), ID: "whole", Date: date("2023-06-15"), EndDate: date("2023-06-19"), Place: "p"}
	}, "", "", ""},
	{"a deal of another day", func(s *scene) {
		s.event.Deals = []*trade.Deal{{At: s.event.At.Key("deals"), ID: "d", Event: "e", Date: date("2023-06-21")}}
	}, "deal-outside-event", "deals.date", "2023-06-16 to 2023-06-19"},
	{"projects as a part of money", func(s *scene) { s.event.Figures[2].PartOf = "all" }, "part-of-other-kind", "figures[2].part_of", `"all"`},
	{"two values of one thing", func(s *scene) {
		twin := *s.event.Figures[0]
		twin.At, twin.ID, twin.Value, twin.AsReported = s.event.At.Key("twin"), "twin", amount("97 billion CNY"), "97 billion yuan"
		twin.Covers = words("en", "all projects")
		s.event.Figures[0].Covers = twin.Covers
		s.event.Figures = append(s.event.Figures, &twin)
	}, "figures-contradict", "twin.value", `"all"`},
	{"two roundings of one thing", func(s *scene) {
		twin := *s.event.Figures[0]
		twin.At, twin.ID, twin.Value, twin.AsReported = s.event.At.Key("twin"), "twin", amount("98.2 billion CNY"), "98.2 billion yuan"
		s.event.Figures = append(s.event.Figures, &twin)
	}, "", "", ""},
	{"a share of what does not hold it", func(s *scene) { s.series.Points[1].Shares[0].Of = "part" }, "share-of-no-whole", "points[1].share.of", `did you mean "total"?`},
	{"a unit of another measure", func(s *scene) {
		s.extra = []*trade.Figure{{At: s.event.At.Key("f"), ID: "f", Measure: "cargo", Value: quantity("5 hectares"), AsReported: "5 hectares", Source: "s"}}
	}, "unit-differs", "f.value", "tonnes"},
	{"tons are tonnes", func(s *scene) {
		s.extra = []*trade.Figure{{At: s.event.At.Key("f"), ID: "f", Measure: "cargo", Value: quantity("5 tons"), AsReported: "5 tons", Source: "s"}}
	}, "", "", ""},
	{"seen before it was printed", func(s *scene) { s.source.Date, s.source.Accessed = date("2023-06-16"), date("2023-06-15") },
		"accessed-before-date", "sources.accessed", ""},
	{"seen in the month of print", func(s *scene) { s.source.Date, s.source.Accessed = date("2023-06"), date("2023-06-01") }, "", "", ""},
	{"ends before it starts", func(s *scene) { s.event.EndDate = date("2023-06-15") }, "end-before-start", "end_date", "2023-06-15"},
	{"news of a deal before the deal", func(s *scene) {
		s.event.Deals = []*trade.Deal{{At: s.event.At, ID: "d", Event: "e", Updates: []trade.DealUpdate{{At: s.event.At.Key("u"), Date: date("2022")}}}}
	}, "end-before-start", "u.date", ""},
	{"a part larger than its whole", func(s *scene) { s.event.Figures[0].PartOf = "on-site"; s.event.Figures[0].Scope = trade.HostTotal },
		"part-exceeds-whole", "figures[0].part_of", `"on-site", which is 29.293 billion CNY; hint: it is 3.4 times as much, and one of the two may be ten times off`},
	{"a part a thousand times larger than its whole", func(s *scene) {
		f := s.event.Figures[0]
		f.PartOf, f.Scope, f.Value, f.AsReported = "on-site", trade.HostTotal, amount("14.238 trillion CNY"), "14.238 trillion yuan"
	}, "part-exceeds-whole", "figures[0].part_of", "may be a thousand times off"},
	{"a whole without upper end", func(s *scene) {
		s.event.Figures[0].PartOf, s.event.Figures[0].Scope = "on-site", trade.HostTotal
		s.event.Figures[1].Value, s.event.Figures[1].AsReported = amount("over 29.293 billion CNY"), "more than 29.293 billion yuan"
	}, "", "", ""},
	{"an unlikely part", func(s *scene) {
		s.event.Figures[0].LikelyPartOf = "on-site"
		s.event.Figures[0].Scope = trade.HostTotal
	},
		"likely-part-exceeds-whole", "figures[0].likely_part_of", ""},
	{"more on site than in all", func(s *scene) {
		s.event.Figures[1].Value, s.event.Figures[1].AsReported = amount("129 billion CNY"), "129 billion yuan"
	}, "on-site-exceeds-event", "figures[1].value", "1.3 times as much"},
	{"more on site than an estimate", func(s *scene) {
		s.event.Figures[0].Status = trade.Estimated
		s.event.Figures[1].Value, s.event.Figures[1].AsReported = amount("129 billion CNY"), "129 billion yuan"
	}, "", "", ""},
	{"deals above the total", func(s *scene) {
		for i, v := range []string{"60 billion CNY", "40 billion CNY"} {
			s.event.Deals = append(s.event.Deals, &trade.Deal{At: s.event.At, ID: fmt.Sprint("d", i), Event: "e", Value: amount(v)})
		}
	}, "deals-exceed-total", "figures[0].value", "100 billion CNY"},
	{"deals above the total, to the last yuan", func(s *scene) {
		for i, v := range []string{"60.123456700 billion CNY", "40 billion CNY"} {
			s.event.Deals = append(s.event.Deals, &trade.Deal{At: s.event.At, ID: fmt.Sprint("d", i), Event: "e", Value: amount(v)})
		}
	}, "deals-exceed-total", "figures[0].value", "add up to 100.123 billion CNY, more"},
	{"deals in another currency", func(s *scene) {
		s.event.Deals = []*trade.Deal{{At: s.event.At, ID: "d", Event: "e", Value: amount("500 billion USD")}}
	}, "", "", ""},
	{"a year that is a gap", func(s *scene) { s.series.Gaps = []trade.Gap{{At: s.event.At.Key("gap"), From: 2020, To: 2021}} },
		"year-is-gap", "gap", "2021"},
	{"growth on another level", func(s *scene) {
		s.series.Points[0].Value, s.series.Points[0].AsReported = amount("132.16 billion CNY"), "132.16 billion yuan"
	}, "growth-disagrees", "points[1].growth.value", "40.3%"},
	{"growth nearly reached", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("nearly 44%"), "an increase of nearly 44%"
	}, "", "", ""},
	{"growth across a gap", func(s *scene) {
		s.series.Points[0].Period = trade.Period{From: trade.Date{Year: 2019}, To: trade.Date{Year: 2019}}
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("5%"), "up 5%"
	}, "", "", ""},
	{"share of another level", func(s *scene) {
		s.series.Points[1].Shares[0].Value, s.series.Points[1].Shares[0].AsReported = percent("15.6%"), "15.6%"
	}, "share-disagrees", "points[1].share.value", "14.6%"},
	{"a text that rounds wrongly", func(s *scene) {
		s.text.Mentions = []trade.Mention{mention("figure:e/all", "some 98.3 billion yuan")}
	}, "text-disagrees", "", "98.3 billion yuan"},
	{"a text of another scale", func(s *scene) {
		s.text.Mentions = []trade.Mention{mention("trade:part/2022", "185.47 million yuan")}
	}, "text-disagrees", "", ""},
	{"a growth misquoted", func(s *scene) {
		s.text.Mentions = []trade.Mention{mention("trade:part/2022/growth", "by 43.1%")}
	}, "text-disagrees", "", "41.3%"},
	{"a bare amount", func(s *scene) {
		s.text.BareAmounts = []trade.Mention{{At: (&diag.Source{Name: "content/reports/r.md"}).Range(0, 1), Text: "5 billion yuan"}}
	}, "bare-amount", "", "5 billion yuan"},
	{"an investment told as contracts", func(s *scene) {
		s.event.Figures[0].AsReported = "with a total investment of 98.238 billion yuan"
	}, "measure-disagrees", "figures[0].measure", `write measure = "investment"`},
	{"countries told as projects", func(s *scene) {
		s.event.Figures[2].AsReported = "guests of 192 countries came"
	}, "measure-disagrees", "figures[2].measure", `write measure = "countries"`},
	{"a result told as an estimate", func(s *scene) {
		s.event.Figures[2].Status = trade.Estimated
	}, "status-disagrees", "figures[2].status", `write status = "reported"`},
	{"a running total told as signed on site", func(s *scene) {
		s.event.Figures[0].Scope, s.event.Figures[0].AsReported = trade.OnSite, "累计签约98.238 billion yuan"
	}, "scope-disagrees", "figures[0].scope", `did you mean "host"?`},
	{"of a ceremony that no word names", func(s *scene) {
		s.event.Figures[2].Scope, s.event.Figures[2].Covers = trade.OnSite, trade.Text{{Lang: "en", Text: "all projects"}}
	}, "scope-not-told", "figures[2].scope", "signed at the ceremony"},
	{"of the fair, and its words say of the ceremony", func(s *scene) {
		s.event.Figures[2].Covers = trade.Text{{Lang: "en", Text: "what was signed"}, {Lang: "zh", Text: "仪式现场签约的项目"}}
	}, "scope-disagrees", "figures[2].scope", `did you mean "on_site"?`},
	{"of a ceremony, as its words say in one language", func(s *scene) {
		s.event.Figures[2].Scope, s.event.Figures[2].Covers = trade.OnSite, trade.Text{{Lang: "en", Text: "projects"}, {Lang: "ru", Text: "проекты, подписанные на церемонии"}}
	}, "", "", ""},
	{"a quotation in another script than its source", func(s *scene) {
		s.event.Figures[2].AsReported = "подписано 192 проекта"
	}, "quotation-language", "figures[2].as_reported", `of its source s, which is "en"`},
	{"two totals of a ceremony", func(s *scene) {
		other := *s.event.Figures[2]
		other.ID, other.Value, other.AsReported = "more", count("194"), "194 projects were signed on site"
		s.event.Figures[2].Scope, s.event.Figures[2].AsReported, other.Scope = trade.OnSite, "192 projects were signed on site", trade.OnSite
		other.Covers = trade.Text{{Lang: "en", Text: "all of the ceremony"}}
		s.event.Figures = append(s.event.Figures, &other)
	}, "same-total-twice", "figures[2].scope", `write part_of = "projects"`},
	{"many years told as one event", func(s *scene) {
		s.event.Figures[0].AsReported = "since its inception contracts worth 98.238 billion yuan"
	}, "scope-disagrees", "figures[0].scope", `did you mean "cumulative"?`},
	{"a measure word of firms behind projects", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects)家参加项目签约。")}, "zh"
	}, "noun-differs", "", `counts deals, but the text goes on with "家"`},
	{"a measure word of people behind projects", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects)名代表签约项目。")}, "zh"
	}, "noun-differs", "", `goes on with "名"`},
	{"money behind a count, in Chinese", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("项目[](figure:e/projects)亿元，")}, "zh"
	}, "noun-differs", "", `goes on with "亿元"`},
	{"money behind a count, in Russian", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("подписано [](figure:e/projects) млрд юаней по проектам")}, "ru"
	}, "noun-differs", "", `goes on with "млрд юаней"`},
	{"firms behind delegations, in Russian", func(s *scene) {
		s.event.Figures[2].Measure, s.event.Figures[2].AsReported = "delegations", "192 delegations came in 2023"
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("приехали [](figure:e/projects) предприятий и")}, "ru"
	}, "noun-differs", "", `counts delegations, but the text goes on with "предприятий"`},
	{"words that only begin like measure words", func(s *scene) {
		s.event.Figures[2].Measure, s.event.Figures[2].AsReported = "enterprises", "192 companies came in 2023"
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("企业数量[](figure:e/projects)位居全国前列"), inSentence("参展企业[](figure:e/projects)家，")}, "zh"
	}, "", "", ""},
	{"leaders of companies among people", func(s *scene) {
		s.event.Figures[2].Measure, s.event.Figures[2].AsReported = "participants", "192 representatives came in 2023"
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects) company leaders came"), inSentence("[](figure:e/projects) directors of enterprises came")}, "en"
	}, "", "", ""},
	{"contracts in yuan", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects) yuan-denominated contracts")}, "en"
	}, "", "", ""},
	{"a unit behind an amount that has it", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("共[](figure:e/all)亿元，")}, "zh"
	}, "unit-twice", "", `prints 98.238 billion CNY here with its unit, and the text goes on with "亿元"`},
	{"a percent sign behind a percentage", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("grew by [](trade:part/2022/growth)% in a year")}, "en"
	}, "unit-twice", "", `goes on with "%"`},
	{"a unit behind a typed number", func(s *scene) {
		m := inSentence("came to [98.238](figure:e/all) billion yuan.")
		m.Text, s.text.Lang = "98.238", "en"
		s.text.Mentions = []trade.Mention{m}
	}, "", "", ""},
	{"a count of a text with its digits in disorder", func(s *scene) { s.tells("en", "In all ", "129", " major projects.") },
		"unsourced-amount", "", "129 stands in this text"},
	{"a count of a text a hundred times too large, in Chinese", func(s *scene) { s.tells("zh", "共", "19200", "个项目。") },
		"unsourced-amount", "", "did you mean 192?"},
	{"what a text counts by itself", func(s *scene) { s.tells("en", "It is one of ", "182", " projects in the province.") }, "", "", ""},
	{"a right count of a text", func(s *scene) { s.tells("ru", "Всего ", "192", " проекта.") }, "", "", ""},
	{"a source dated a month before its address", func(s *scene) {
		s.source.Date, s.source.URL = date("2023-07-20"), "http://en.example.org/n3/2023/0820/c90000-20034159.html"
	}, "date-of-url", "sources.date", "did you mean 2023-08-20?"},
	{"a source dated a year after its address", func(s *scene) {
		s.source.Date, s.source.URL = date("2024-07-20"), "http://example.org/Text/202307/t20230720_14553767.html"
	}, "date-of-url", "sources.date", "dated 2024-07-20, but its address holds 2023-07-20"},
	{"a source of another month than its address", func(s *scene) {
		s.source.Date, s.source.URL = date("2024-08"), "https://example.org/2023/08/report/"
	}, "date-of-url", "sources.date", "holds 2023-08"},
	{"a source edited since", func(s *scene) {
		s.source.Date, s.source.URL = date("2023-07-10"), "https://example.org/20230620/1019162060.html"
	}, "", "", ""},
	{"an address of an archive, and numbers that are no days", func(s *scene) {
		s.source.Date, s.source.URL = date("2023-07-10"), "https://archive.example.org/web/20260112093000/https://example.org/WS202306201/19162060.html"
	}, "", "", ""},
	{"a false sum in a Chinese summary", func(s *scene) {
		s.site.Languages, s.event.Summary = []trade.Lang{"zh"}, words("zh", "共982.83亿元。")
	}, "unsourced-amount", "summary.zh", "982.38亿元"},
	{"a Russian summary of another scale", func(s *scene) {
		s.site.Languages, s.event.Summary = []trade.Lang{"ru"}, words("ru", "Всего 982,38 млрд юаней.")
	}, "amount-out-of-scale", "summary.ru", "98,238\u00a0млрд\u00a0юаней"},
	{"a reference with another number, in Chinese", func(s *scene) {
		s.text.Lang, s.text.Mentions = "zh", []trade.Mention{mention("figure:e/all", "98.238亿元")}
	}, "text-disagrees", "", "is 982.38亿元"},
	{"an event that ends before its results are counted", func(s *scene) {
		s.event.EndDate = date("2023-06-17")
		for _, f := range s.event.Figures[:2] {
			f.Scope, f.AsOf = trade.OnSite, date("2023-06-19")
		}
	}, "as-of-after-event", "end_date", "2023-06-17"},
	{"an event that ends before a day of its quotation", func(s *scene) {
		s.event.EndDate = date("2023-06-17")
		s.event.Figures[2].AsReported = "on June 19, 2023 a total of 192 projects were signed"
	}, "day-not-quoted", "end_date", "names 2023-06-19"},
	{"an event that begins after a day of its quotation", func(s *scene) {
		s.event.Figures[2].AsReported = "on June 13, 2023 a total of 192 projects were signed"
	}, "day-not-quoted", "date", "names 2023-06-13"},
	{"a part that ends after its whole", func(s *scene) {
		s.whole = &trade.Event{At: (&diag.Source{Name: "data/whole.toml"}).File(), ID: "whole", Date: date("2023-06-15"), EndDate: date("2023-06-18"), Place: "p"}
	}, "part-outside-whole", "end_date", "outside \"whole\""},
}
