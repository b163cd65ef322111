package guard

import "tradepost/generator/trade"

// quotedFaults disagree with the wording of their source.
var quotedFaults = []spoiling{
	{"a trillion for a billion", func(s *scene) { s.event.Figures[0].Value = amount("98.238 trillion CNY") },
		"value-too-large", "figures[0].value", "1000 times the amount in as_reported (98.238 billion yuan)"},
	{"and the hint has the right one", func(s *scene) { s.event.Figures[0].Value = amount("98.238 trillion CNY") },
		"value-too-large", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"ten times too small", func(s *scene) {
		s.event.Figures[0].Value = amount("9.8238 billion CNY")
		s.event.Figures[1].Scope = trade.HostTotal
	},
		"value-too-small", "figures[0].value", "1/10 of the amount"},
	{"digits swapped", func(s *scene) { s.event.Figures[0].Value = amount("98.283 billion CNY") },
		"value-mismatch", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"rounded by the editor", func(s *scene) { s.event.Figures[0].Value = amount("98.2 billion CNY") },
		"value-mismatch", "figures[0].value", "98.238"},
	{"a digit nobody reported", func(s *scene) { s.event.Figures[0].Value = amount("98.2380 billion CNY") },
		"too-many-digits", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"a digit that was computed", func(s *scene) { s.event.Figures[0].Value = amount("98.2384 billion CNY") },
		"too-many-digits", "figures[0].value", "derived"},
	{"dollars for yuan", func(s *scene) { s.event.Figures[0].Value = amount("98.238 billion USD") },
		"currency-mismatch", "figures[0].value", `"98.238 billion CNY"`},
	{"an invented qualifier", func(s *scene) { s.event.Figures[0].Value = amount("over 98.238 billion CNY") },
		"qualifier-differs", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"a quotation without the number", func(s *scene) { s.event.Figures[0].AsReported = "the contract value was large" },
		"number-not-quoted", "figures[0].value", "bear out 98.238 billion CNY: they have no amount"},
	{"only the year", func(s *scene) { s.event.Figures[2].AsReported = "signed in 2023" },
		"number-not-quoted", "figures[2].value", "bear out 192: they have no count"},
	{"another count", func(s *scene) { s.event.Figures[2].Value = count("129") },
		"value-mismatch", "figures[2].value", `did you mean "192"?`},
	{"a spelled number", func(s *scene) { s.event.Figures[2].Value, s.event.Figures[2].AsReported = count("7"), "seven deals" }, "", "", ""},
	{"a language nobody reads", func(s *scene) {
		s.source.Language, s.event.Figures[0].AsReported = "de", "98 Milliarden"
		s.event.Figures[0].Value = amount("98.238 trillion CNY")
	}, "", "", ""},
	{"derived values are exempt", func(s *scene) {
		f := s.event.Figures[0]
		f.Status, f.Value, f.Derivation = trade.Derived, amount("99 billion CNY"), trade.Text{{Lang: "en", Text: "a + b"}}
	}, "", "", ""},
	{"derived from what", func(s *scene) { s.event.Figures[0].Status = trade.Derived }, "derivation-missing", "figures[0].status", ""},
	{"a computed value of another scale", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.Derivation = trade.Derived, words("en", "131.26 billion yuan in 2021 times 1.413 (growth of 41.3%).")
		p.Value = amount("1854.7 billion CNY")
	}, "derivation-scale", "points[1].value", `10 times off what the numbers in derivation give; hint: did you mean "185.47 billion CNY"?`},
	{"a fall where the levels rose", func(s *scene) { s.series.Points[1].Growth.Value = percent("-41.3%") },
		"growth-direction", "points[1].growth.value", `did you mean "41.3%"?`},
	{"a fall of its words where the levels rose", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("-41.3%"), "down 41.3%"
	}, "growth-direction", "points[1].growth.value", "131.26 billion CNY in 2021"},
	{"derived growth from what", func(s *scene) { s.series.Points[1].Growth.Status = trade.Derived },
		"derivation-missing", "points[1].growth.status", ""},
	{"another report of the same", func(s *scene) {
		s.event.Figures[0].Also = []trade.AlsoReported{{At: s.event.At.Key("also"), Source: "s", AsReported: "98.2 billion yuan"}}
	}, "too-many-digits", "also.value", ""},
	{"another report with its own value", func(s *scene) {
		s.event.Figures[0].Also = []trade.AlsoReported{{At: s.event.At.Key("also"), Source: "s", AsReported: "98.2 billion yuan", Value: amount("98.2 billion CNY")}}
	}, "", "", ""},
	{"a deal's value", func(s *scene) {
		s.event.Deals = []*trade.Deal{{At: s.event.At.Key("deals"), ID: "d", Event: "e", Value: amount("5 billion CNY"), AsReported: "0.5 billion yuan", Source: "s"}}
	}, "value-too-large", "deals.value", "10 times"},
	{"a site figure", func(s *scene) {
		s.extra = []*trade.Figure{{At: s.event.At.Key("f"), ID: "f", Measure: "deals", Value: count("31"), AsReported: "13 deals", Source: "s"}}
	}, "value-mismatch", "f.value", ""},
	{"growth of its own words", func(s *scene) { s.series.Points[1].Growth.AsReported = "an increase of 41.2%" },
		"value-mismatch", "points[1].growth.value", `"41.2%"`},
	{"growth in the point's words", func(s *scene) {
		s.series.Points[1].Growth.AsReported = ""
		s.series.Points[1].AsReported = "185.47 billion yuan, an increase of 41.3%"
	}, "", "", ""},
	{"growth of a derived point without words", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.AsReported, p.Derivation, p.Growth.AsReported = trade.Derived, "", trade.Text{{Lang: "en", Text: "a × b"}}, ""
	}, "number-not-quoted", "points[1].growth.value", ""},
	{"a fall written as a rise", func(s *scene) { s.series.Points[1].Growth.AsReported = "which fell by 41.3%" },
		"sign-mismatch", "points[1].growth.value", `did you mean "-41.3%"?`},
	{"a rise of an enterprise is no direction", func(s *scene) { s.series.Points[1].Growth.AsReported = "enterprises, against 41.3%" }, "", "", ""},
	{"a qualifier left out", func(s *scene) { s.event.Figures[2].AsReported = "more than 192 projects" },
		"qualifier-differs", "figures[2].value", `did you mean "over 192"?`},
	{"at least is over", func(s *scene) {
		s.event.Figures[2].Value, s.event.Figures[2].AsReported = count("over 192"), "at least 192 projects"
	}, "", "", ""},
	{"the number of something else", func(s *scene) {
		s.event.Figures[2].Value, s.event.Figures[2].AsReported = count("38"), "192 projects with partners from 38 countries"
	}, "other-number", "figures[2].value", `did you mean "192"?`},
	{"a share for a growth", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("14.6%"), "rose by 41.3%, accounting for 14.6%"
	}, "other-number", "points[1].growth.value", `did you mean "41.3%"?`},
	{"a day is no count", func(s *scene) { s.event.Figures[2].AsReported = "on 6月16日 a total of 192个项目 were signed" }, "", "", ""},
	{"won for yuan", func(s *scene) {
		s.event.Figures[0].Value, s.event.Figures[0].AsReported = amount("98.238 billion USD"), "982억 3,800만원"
	}, "currency-mismatch", "figures[0].value", `did you mean "98.238 billion CNY"?`},
	{"a minus that nobody told", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("-41.3%"), "同比 41.3%"
		s.series.Points[0].Period = trade.Period{From: trade.Date{Year: 2019}, To: trade.Date{Year: 2019}}
	}, "sign-mismatch", "points[1].growth.value", `did you mean "41.3%"?`},
	{"more than all of it", func(s *scene) {
		s.series.Points[1].Shares[0].Value, s.series.Points[1].Shares[0].AsReported = percent("146%"), "accounting for 146%"
	}, "impossible-percentage", "points[1].share.value", "146%"},
	{"a computed value that does not follow", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.Derivation = trade.Derived, words("en", "131.26 billion yuan in 2021 times 1.413 (growth of 41.3%).")
		p.Value = amount("158.47 billion CNY")
	}, "derivation-disagrees", "points[1].value", `did you mean "185.47 billion CNY"?`},
	{"a computation that holds in one language only", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.Derivation = trade.Derived, trade.Text{
			{Lang: "en", Text: "131.26 billion yuan in 2021 times 1.413 (growth of 41.3%)."},
			{Lang: "ru", Text: "131,26 трлн юаней за 2021 год, умноженные на 1,413 (рост 41,3 %)."},
		}
	}, "derivation-differs", "points[1].derivation.ru", `131,26 трлн юаней stands in no other wording, and the numbers of this one give 185.47 trillion CNY`},
	{"a computation that one language only tells in words", func(s *scene) {
		p := s.series.Points[1]
		p.Status, p.Derivation = trade.Derived, trade.Text{
			{Lang: "en", Text: "131.26 billion yuan in 2021 times 1.413 (growth of 41.3%)."},
			{Lang: "ru", Text: "Уровень 2021 года с ростом 2022 года."},
		}
	}, "", "", ""},
	{"a bare number has the scale word of the other", func(s *scene) {
		share := &s.series.Points[1].Shares[0]
		share.Status, share.AsReported, share.Derivation = trade.Derived, "", trade.Text{
			{Lang: "en", Text: "18547 divided by 1,274 billion yuan."}, {Lang: "zh", Text: "1854.7亿元除以12740亿元。"},
		}
	}, "derivation-differs", "points[1].share.derivation.en", "give 1455.8%"},
	{"a scale that both numbers of a ratio have", func(s *scene) {
		share := &s.series.Points[1].Shares[0]
		share.Status, share.AsReported, share.Derivation = trade.Derived, "", trade.Text{
			{Lang: "en", Text: "185.47 divided by 1,274 trillion yuan, in 1–8 of 2022."}, {Lang: "zh", Text: "1854.7亿元除以12740亿元。"},
			{Lang: "ru", Text: "185,47 / 1274 млрд юаней."},
		}
	}, "derivation-differs", "points[1].share.derivation.en", "1,274 trillion yuan stands in no other"},
	{"a computed share", func(s *scene) {
		share := &s.series.Points[1].Shares[0]
		share.Status, share.AsReported, share.Derivation = trade.Derived, "", words("zh", "1854.7亿元除以12740亿元。")
	}, "", "", ""},
	{"expected, not signed", func(s *scene) { s.event.Figures[0].AsReported = "is expected to reach 98.238 billion yuan" },
		"status-disagrees", "figures[0].status", "estimated"},
	{"on site, not in all", func(s *scene) { s.event.Figures[2].AsReported = "192 projects were signed on site" },
		"scope-disagrees", "figures[2].scope", "on_site"},
	{"a row too low", func(s *scene) { s.series.Points[1].AsReported = "185.47 billion yuan in 2021" },
		"year-not-quoted", "points[1].year", "2021"},
	{"the year of another number", func(s *scene) {
		s.series.Points[1].AsReported = "from 131.26 billion yuan in 2021 to 185.47 billion yuan"
	}, "", "", ""},
	{"a day after its print", func(s *scene) { s.source.Date, s.event.Figures[0].AsOf = date("2023-06-20"), date("2023-06-21") },
		"as-of-after-source", "figures[0].as_of", "2023-06-20"},
	{"a day after it was read", func(s *scene) {
		s.source.Accessed, s.event.Figures[0].AsOf = date("2024-01-10"), date("2032-06-16")
	},
		"as-of-after-source", "figures[0].as_of", "was read 2024-01-10"},
	{"a year after it was read", func(s *scene) { s.source.Accessed, s.series.Points[1].Period = date("2022-12-31"), mustPeriod("2032") },
		"period-after-source", "points[1].year", "was read 2022-12-31"},
	{"several years after it was read", func(s *scene) { s.source.Accessed = date("2021-06-10") },
		"accessed-before-numbers", "sources.accessed", "4 numbers from it hold for later days"},
	{"a count before another noun", func(s *scene) {
		s.text.Mentions = []trade.Mention{inSentence("[](figure:e/projects) companies took part.")}
	},
		"noun-differs", "", `counts deals, but the text goes on with "companies"`},
	{"a count before another noun, in Chinese", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects)个国家参加。")}, "zh"
	}, "noun-differs", "", `goes on with "国家"`},
	{"a count before another noun, in Russian", func(s *scene) {
		s.text.Mentions, s.text.Lang = []trade.Mention{inSentence("[](figure:e/projects) стран подписали 5 проектов")}, "ru"
	}, "noun-differs", "", `goes on with "стран"`},
	{"a count before its noun and another", func(s *scene) {
		s.text.Mentions = []trade.Mention{inSentence("[](figure:e/projects) projects of companies.")}
	}, "", "", ""},
	{"a point beside another year", func(s *scene) {
		s.text.Mentions = mentionsIn("In 2021 trade came to [](trade:part/2022/growth).")
	}, "time-differs", "", `trade:part/2022/growth is of 2022, but the text beside it says "In 2021"`},
	{"a point beside another year, of which there is one", func(s *scene) {
		s.text.Mentions = mentionsIn("In 2021 trade came to [](trade:part/2022).")
	}, "time-differs", "", `did you mean trade:part/2021?`},
	{"growth called a share", func(s *scene) {
		s.text.Mentions = mentionsIn("The region made up [](trade:part/2022/growth).")
	}, "rate-differs", "", `trade:part/2022/growth is growth, but the text says "made up"; hint: did you mean trade:part/2022/share?`},
	{"a share of another whole", func(s *scene) {
		s.places = []*trade.Place{{ID: "p", Kind: "province"}}
		s.text.Mentions = mentionsIn("It was [](trade:part/2022/share) of the country's trade.")
	}, "rate-differs", "", `is share of total, but the text says "of the country's"`},
	{"a share called growth", func(s *scene) {
		s.text.Mentions = mentionsIn("There was growth of [](trade:part/2022/share).")
	}, "rate-differs", "", `is share, but the text says "growth of"; hint: did you mean trade:part/2022/growth?`},
	{"growth called a fall", func(s *scene) {
		s.text.Mentions = mentionsIn("Trade fell by [](trade:part/2022/growth).")
	}, "direction-differs", "", `is 41.3%, but the text says "fell by"`},
	{"a count at the end of a cell", func(s *scene) {
		s.text.Mentions = []trade.Mention{inSentence("[](figure:e/projects) |\n| Companies | 5 |")}
	}, "", "", ""},
	{"a sum a thousand times too large in a summary", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "Contracts of 98,238 billion yuan."}}
	}, "amount-out-of-scale", "summary.en", "did you mean 98.238 billion CNY?"},
	{"a round sum that only looks like another", func(s *scene) {
		s.event.Figures[0].Value, s.event.Figures[0].AsReported = amount("90 billion CNY"), "90 billion yuan"
		s.event.Summary = trade.Text{{Lang: "en", Text: "Contracts of 9 billion yuan."}}
	}, "unsourced-amount", "summary.en", ""},
	{"a count in words", func(s *scene) {
		s.event.Figures[2].Value, s.event.Figures[2].AsReported = count("7"), "seven deals were signed"
		s.event.Summary = trade.Text{{Lang: "en", Text: "Eight deals were signed."}}
	}, "unsourced-amount", "summary.en", "the nearest value on record is 7"},
	{"a count in what a figure covers", func(s *scene) {
		s.event.Figures[0].Covers = trade.Text{{Lang: "en", Text: "the 129 projects of the event"}}
	}, "unsourced-amount", "figures[0].covers.en", "192"},
	{"a count of something else in what a figure covers", func(s *scene) {
		s.event.Figures[0].Covers = trade.Text{{Lang: "en", Text: "what 35 companies signed"}}
	}, "", "", ""},
}
