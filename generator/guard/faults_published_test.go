package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// publishedFaults differ from what was published.
var publishedFaults = []spoiling{
	{"an event published with another end", func(s *scene) {
		s.terms = map[string]trade.Terms{"event:e": {trade.AspectDate: "2023-06-16/2023-06-18"}}
	}, "term-not-recorded", "end_date", `old = "2023-06-16/2023-06-18"`},
	{"one sentence of two sources", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		quote := "in 2023 a total of 192 projects were signed, worth 98.238 billion yuan"
		s.event.Figures[0].AsReported, s.event.Figures[2].AsReported, s.event.Figures[2].Source = quote, quote, "other"
	}, "quotation-of-two-sources", "figures[2].source", `did you mean "s"?`},
	{"one sentence that two papers print", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		quote := "in 2023 a total of 192 projects were signed, worth 98.238 billion yuan"
		f := s.event.Figures[0]
		f.AsReported, s.event.Figures[2].AsReported = quote, quote
		f.Also = []trade.AlsoReported{{At: f.At.Key("also").Index(0), Source: "other", AsReported: quote}}
	}, "", "", ""},
	{"a few words of two sources", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		f := s.event.Figures[1]
		f.Value, f.Measure, f.AsReported, f.Source = count("192"), "enterprises", "192 came, 192 signed", "other"
		s.event.Figures[2].AsReported = "192 came, 192 signed"
	}, "", "", ""},
	{"a source of another event", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		s.beside = &trade.Event{At: (&diag.Source{Name: "data/beside.toml"}).File(), ID: "beside", Date: date("2022-06-16"), Place: "p", Sources: []string{"other"}}
		s.event.Figures[0].Source = "other"
	}, "source-of-other-event", "figures[0].source", "the source other is listed for the event beside"},
	{"a source that no event lists", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		s.event.Figures[0].Source = "other"
	}, "", "", ""},
	{"a source of the event that this is a part of", func(s *scene) {
		s.more = []*trade.Source{{ID: "other", Language: "en"}}
		s.whole = &trade.Event{At: (&diag.Source{Name: "data/whole.toml"}).File(), ID: "whole", Date: date("2023-06-15"), EndDate: date("2023-06-19"), Place: "p", Sources: []string{"other"}}
		s.event.Figures[0].Source = "other"
	}, "", "", ""},
	{"published with another value", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
	}, "change-not-recorded", "figures[0].value", "was published as 98.2 billion CNY on 2023-07-01, and is 98.238 billion CNY now"},
	{"published with another growth", func(s *scene) {
		s.published = map[string]string{"trade:part/2022/growth": "41%"}
	}, "change-not-recorded", "points[1].growth.value", `figure = "trade:part/2022/growth"`},
	{"published with the same value", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY", "figure:e/projects": "192", "trade:part/2022": "185.47 billion CNY"}
	}, "", "", ""},
	{"a change with its record", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.changes = []*trade.Change{change("figure:e/all", "revision", "98.2 billion CNY")}
	}, "", "", ""},
	{"published with another scope", func(s *scene) {
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectScope: "on_site", trade.AspectMeasure: "contract_value"}}
	}, "term-not-recorded", "figures[0].scope", `the "scope" of figure:e/all was published as "on_site" on 2023-07-01, and is "event" now`},
	{"published with another day", func(s *scene) {
		s.event.Figures[0].AsOf = date("2023-06-17")
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectAsOf: "2023-06-16"}}
	}, "term-not-recorded", "figures[0].as_of", `the "as_of" of figure:e/all was published as "2023-06-16" on 2023-07-01, and is "2023-06-17" now`},
	{"published with a day, which is gone", func(s *scene) {
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectAsOf: "2023-06-16"}}
	}, "term-not-recorded", "figures[0].as_of", `was published as "2023-06-16" on 2023-07-01, and is not given now`},
	{"published of another source", func(s *scene) {
		s.terms = map[string]trade.Terms{"trade:part/2022": {trade.AspectSource: "gazette"}}
	}, "term-not-recorded", "points[1].source", `the "source" of trade:part/2022 was published as "gazette"`},
	{"published as a share of another whole", func(s *scene) {
		s.terms = map[string]trade.Terms{"trade:part/2022/share": {trade.AspectOf: "nation"}}
	}, "term-not-recorded", "points[1].share.of", `the "of" of trade:part/2022/share was published as "nation" on 2023-07-01, and is "total" now`},
	{"published as a share of a whole that is not named now", func(s *scene) {
		s.series.Points[1].Shares[0].Of = ""
		s.terms = map[string]trade.Terms{"trade:part/2022/share": {trade.AspectOf: "total"}}
	}, "term-not-recorded", "points[1].share.of", `was published as "total" on 2023-07-01, and is not given now`},
	{"published before the wholes of shares were noted", func(s *scene) {
		s.published = map[string]string{"trade:part/2022": "185.47 billion CNY", "trade:part/2022/share": "14.6%"}
		s.terms = map[string]trade.Terms{"trade:part/2022": {trade.AspectStatus: "reported"}}
	}, "", "", ""},
	{"a change of the whole of a share, recorded", func(s *scene) {
		s.published = map[string]string{"trade:part/2022/share": "14.6%"}
		s.terms = map[string]trade.Terms{"trade:part/2022/share": {trade.AspectOf: "nation"}}
		c := change("trade:part/2022/share", "correction", "14.6%")
		c.What, c.Old, c.Was = trade.AspectOf, trade.Value{}, "nation"
		s.changes = []*trade.Change{c}
	}, "", "", ""},
	{"published as a likely part", func(s *scene) {
		s.event.Figures[1].PartOf = "all"
		s.terms = map[string]trade.Terms{"figure:e/on-site": {trade.AspectLikely: "all"}}
	}, "term-not-recorded", "figures[1].likely_part_of", `the "likely_part_of" of figure:e/on-site was published as "all"`},
	{"revised by a source of another day", func(s *scene) {
		s.event.Figures[0].AsOf = date("2023-06-19")
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectAsOf: "2023-06-17", trade.AspectSource: "gazette"}}
		c := change("figure:e/all", "revision", "98.2 billion CNY")
		c.Source = "s"
		s.changes = []*trade.Change{c}
	}, "", "", ""},
	{"revised by another source than is named", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectSource: "gazette"}}
		s.changes = []*trade.Change{change("figure:e/all", "revision", "98.2 billion CNY")}
	}, "term-not-recorded", "figures[0].source", `and is "s" now`},
	{"a published value that is lost", func(s *scene) {
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectScope: "event"}, "event:e": {trade.AspectPlace: "p"}}
	}, "publication-incomplete", `terms."figure:e/all"`, "figure:e/all stands here, but not under [published.values]"},
	{"published terms that are lost", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY", "trade:part/2022/growth": "41.3%"}
		s.terms = map[string]trade.Terms{"event:e": {trade.AspectPlace: "p"}}
	}, "publication-incomplete", `values."figure:e/all"`, "figure:e/all stands here, but not under [published.terms]"},
	{"an event published with another day", func(s *scene) {
		s.terms = map[string]trade.Terms{"event:e": {trade.AspectDate: "2023-06-15"}}
	}, "term-not-recorded", "date", `figure = "event:e", what = "date", old = "2023-06-15"`},
	{"a point published as provisional", func(s *scene) {
		s.terms = map[string]trade.Terms{"trade:part/2022": {trade.AspectStatus: "provisional"}}
	}, "term-not-recorded", "points[1].status", `did you mean "provisional"?`},
	{"another scope with its record", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.terms = map[string]trade.Terms{"figure:e/all": {trade.AspectScope: "on_site"}}
		c := change("figure:e/all", "correction", "1")
		c.What, c.Was, c.Old = trade.AspectScope, "on_site", trade.Value{}
		s.changes = []*trade.Change{c}
	}, "", "", ""},
	{"a change from a value that nobody saw", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.changes = []*trade.Change{change("figure:e/all", "correction", "98.328 billion CNY")}
	}, "change-never-published", "old", `did you mean "98.238 billion CNY", as it was published last?`},
	{"a change from a value of before", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.earlier = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.changes = []*trade.Change{change("figure:e/all", "correction", "98.2 billion CNY")}
	}, "", "", ""},
	{"a record of an earlier change", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		s.changes = []*trade.Change{change("figure:e/all", "revision", "98 billion CNY")}
	}, "change-not-recorded", "figures[0].value", ""},
	{"a change of before the number was published", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Date = date("2023-06-30")
		s.changes = []*trade.Change{c}
	}, "change-too-early", "date", "dated 2023-06-30, but the number was still published as it was before on 2023-07-01"},
	{"a change of before its source", func(s *scene) {
		s.source.Date = date("2023-09-01")
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "revision", "98.2 billion CNY")
		c.Source = "s"
		s.changes = []*trade.Change{c}
	}, "change-too-early", "date", "its source was published on 2023-09-01"},
	{"a change of before the event", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.earlier = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Date = date("2022-08-01")
		s.changes = []*trade.Change{c}
	}, "change-too-early", "date", "the event began on 2023-06-16"},
	{"an old change of what was published since", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.238 billion CNY"}
		s.earlier = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Date = date("2023-06-20")
		s.changes = []*trade.Change{c}
	}, "", "", ""},
	{"a change in the far future", func(s *scene) {
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Date = date("2033-08-01")
		s.changes = []*trade.Change{c}
	}, "change-too-late", "date", "all else of the site, which ends 2023-07-01"},
	{"a reason in one of two languages", func(s *scene) {
		s.site.Languages = []trade.Lang{"en", "zh"}
		s.published = map[string]string{"figure:e/all": "98.2 billion CNY"}
		c := change("figure:e/all", "correction", "98.2 billion CNY")
		c.Reason = words("en", "A slip of the pen.")
		s.changes = []*trade.Change{c}
	}, "reason-untranslated", "reason", `zh = "…"`},
	{"changes, and what was published is not on record", func(s *scene) {
		s.changes = []*trade.Change{change("figure:e/all", "revision", "98.2 billion CNY")}
	}, "publication-missing", "", "tradepost publish-record"},
	{"published and gone", func(s *scene) {
		s.published = map[string]string{"deal:e/pipe": "1 million CNY"}
	}, "withdrawal-not-recorded", `values."deal:e/pipe"`, "is gone"},
}
