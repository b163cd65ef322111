package guard

import "tradepost/generator/trade"

// toldFaults are told otherwise than they are.
var toldFaults = []spoiling{
	{"withdrawn with its record", func(s *scene) {
		s.published = map[string]string{"deal:e/pipe": "1 million CNY"}
		s.changes = []*trade.Change{change("deal:e/pipe", "withdrawal", "1 million CNY")}
	}, "", "", ""},
	{"growth on an earlier year", func(s *scene) {
		s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("6.9%"), "up by 41.3% year-on-year and by 6.9% compared with 2019"
	}, "other-number", "points[1].growth.value", "41.3%"},
	{"growth on the year before beside that on an earlier one", func(s *scene) {
		s.series.Points[1].Growth.AsReported = "up by 41.3% year-on-year and by 6.9% compared with 2019"
	}, "", "", ""},
	{"who visits is counted as who takes part", func(s *scene) {
		f := s.event.Figures[2]
		s.source.Language, f.Measure, f.Value, f.AsReported = "zh", "visits", count("250"), "共有5万人参加,俄方有250家企业参加"
	}, "other-number", "figures[2].value", "50000"},
	{"who visits is counted beside who takes part", func(s *scene) {
		f := s.event.Figures[2]
		s.source.Language, f.Measure, f.Value, f.AsReported = "zh", "visits", count("23000"), "注册客商2.3万人,观众23.4万人次"
	}, "other-number", "figures[2].value", "234000"},
	{"who came was no estimate", func(s *scene) {
		f := s.event.Figures[2]
		f.Status, f.AsReported = trade.Estimated, "192 projects were chosen by the businessmen who attended the fair"
	}, "status-disagrees", "figures[2].status", "reported"},
	{"what will be signed is an estimate", func(s *scene) {
		f := s.event.Figures[2]
		s.source.Language, f.Status, f.AsReported = "", trade.Estimated, "双方将签署192个项目"
	}, "", "", ""},
	{"another year in a translation", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "zh", "ru"}
		s.event.Summary = trade.Text{{Lang: "en", Text: "The first since 2021, moved from 2022."}, {Lang: "zh", Text: "2021年以来首次，原定2022年。"}, {Lang: "ru", Text: "Первая с 2020 года, перенесена с 2022-го."}}
	}, "years-differ", "summary.ru", "names 2020, but in en it names 2021"},
	{"another fact in a translation", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "ru"}
		s.event.Summary = trade.Text{{Lang: "en", Text: "The first since 2021, which in 2021 had been moved."}, {Lang: "ru", Text: "Следующая — в 2025 году."}}
	}, "years-differ", "summary.ru", "write of the same years in both languages"},
	{"another year in the first language", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "zh", "ru"}
		s.event.Figures[0].Note = trade.Text{{Lang: "en", Text: "The fair of 2022."}, {Lang: "zh", Text: "2023年。"}, {Lang: "ru", Text: "Ярмарка 2023 года."}}
	}, "years-differ", "figures[0].note.en", "did you mean 2023?"},
	{"a year that one language leaves out", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "zh", "ru"}
		s.event.Summary = trade.Text{{Lang: "en", Text: "Two years after that of 2021."}, {Lang: "zh", Text: "2021年之后，2023年再办。"}, {Lang: "ru", Text: "Год спустя."}}
	}, "", "", ""},
	{"another year in what a figure covers", func(s *scene) {
		s.event.Figures[0].Covers = trade.Text{{Lang: "en", Text: "what was signed in 2022"}}
	}, "year-of-covers", "figures[0].covers.en", "name 2022, but it is of 2023-06-19"},
	{"another year in what a point covers", func(s *scene) {
		s.series.Points[1].Covers = trade.Text{{Lang: "en", Text: "preliminary data of 2020"}}
	}, "year-of-covers", "points[1].covers.en", "it is of 2022"},
	{"since when a figure counts", func(s *scene) {
		s.event.Figures[0].Covers = trade.Text{{Lang: "en", Text: "all that was signed since 2014"}}
	}, "", "", ""},
	{"the sum of others in a summary", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "The fair signed 192 projects worth 29.293 billion yuan."}}
	}, "sum-of-others", "summary.en", "which is figure:e/on-site, the sum of others; hint: did you mean figure:e/all?"},
	{"the sum of others in a summary, in Chinese", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "zh", Text: "大会共签下192个项目，合同总额292.93亿元。"}}
	}, "sum-of-others", "summary.zh", ""},
	{"the sum of others in a summary, in Russian", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "ru", Text: "На ярмарке подписаны 192 проекта на 29,293 млрд юаней."}}
	}, "sum-of-others", "summary.ru", ""},
	{"the sum of others in a text", func(s *scene) {
		s.text.Mentions = mentionsIn("There were [](figure:e/projects) projects, worth [](figure:e/on-site).")
	}, "sum-of-others", "", "did you mean figure:e/all?"},
	{"the sum of others in a row", func(s *scene) {
		s.text.Mentions = mentionsIn("| All | [](figure:e/projects) | [](figure:e/on-site) |")
	}, "sum-of-others", "", "did you mean figure:e/all?"},
	{"the sum of some of the deals", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "192 projects were signed, those on the spot worth 29.293 billion yuan. The 192 projects are worth 98.238 billion yuan, 29.293 billion on the spot."}}
		s.text.Mentions = mentionsIn("[](figure:e/projects) projects worth [](figure:e/all), on the spot [](figure:e/on-site).")
	}, "", "", ""},
	{"a false sum in a summary", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "192 projects worth 98.283 billion yuan."}}
	}, "unsourced-amount", "summary.en", "98.238 billion CNY"},
}
