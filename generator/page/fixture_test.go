package page

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"

	"tradepost/generator/chart"
	"tradepost/generator/load"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// corpus is a small site in three languages: one signing with amounts of three
// scopes, one promotion without any amount, a year of trade, texts that lack a
// translation. A test may change the files before it builds.
func corpus() fstest.MapFS {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"data/site.toml": `
title = { en = "Trade reports", zh = "贸易报告", ru = "Торговые отчёты" }
description = { en = "Numbers with sources.", zh = "有来源的数字。", ru = "Числа с источниками." }
languages = ["en", "zh", "ru"]
base_url = ""
currency = "CNY"
theme = "default"
[publisher]
name = { en = "The editors", zh = "编辑部", ru = "Редакция" }
[license]
name = { en = "CC BY 4.0" }
url = "https://creativecommons.org/licenses/by/4.0/"
`,
		"data/places.toml": `
[[places]]
id = "china"
name = { en = "China", zh = "中国", ru = "Китай" }
kind = "country"
country = "CN"
[[places]]
id = "russia"
name = { en = "Russia", zh = "俄罗斯", ru = "Россия" }
kind = "country"
country = "RU"
[[places]]
id = "harbin"
name = { en = "Harbin", zh = "哈尔滨", ru = "Харбин" }
kind = "city"
country = "CN"
within = "china"
`,
		"data/partners.toml": `
[[partners]]
id = "province"
name = { en = "Provincial Government", zh = "省政府", ru = "Правительство провинции" }
kind = "government"
country = "CN"
place = "harbin"
[[partners]]
id = "mill"
name = { en = "Steel Mill" }
kind = "company"
country = "RU"
`,
		"data/sectors.toml": `
[[sectors]]
id = "industry"
name = { en = "Industry", zh = "产业", ru = "Промышленность" }
`,
		"data/programmes.toml": `
[[programmes]]
id = "fair"
name = { en = "The Fair", zh = "洽谈会", ru = "Ярмарка" }
note = { en = "Held every year." }
`,
		"data/sources.toml": `
[[sources]]
id = "daily"
title = "The daily report"
publisher = "Daily"
url = "https://daily.example/report"
date = 2023-06-17
accessed = 2026-11-20
language = "en"
kind = "press"
translation = "machine"
[[sources]]
id = "customs"
title = { en = "Customs bulletin", zh = "海关快讯" }
publisher = { en = "Customs", zh = "海关" }
url = "https://customs.example/"
accessed = 2026-11-20
language = "zh"
kind = "statistics"
`,
		"data/figures.toml": `
[[figures]]
id = "since-start"
about = "programme:fair"
measure = "contract_value"
value = "nearly 3 trillion CNY"
scope = "cumulative"
covers = { en = "all fairs so far" }
status = "second_hand"
source = "daily"
as_reported = "nearly 3 trillion yuan"
`,
		"data/events/signing.toml": signingTOML,
		"data/events/promotion.toml": `
title = { en = "Promotion" }
kind = "promotion"
date = 2023-07-10
place = "harbin"
programmes = [{ id = "fair" }]
sources = ["daily"]
updated = 2026-11-20
`,
		"data/events/fair.toml": `
title = { en = "The fair", zh = "第32届洽谈会", ru = "32-я ярмарка" }
kind = "fair"
date = 2023-06-15
end_date = 2023-06-19
place = "harbin"
programmes = [{ id = "fair", edition = 32 }]
sources = ["daily"]
updated = 2026-11-20
[[figures]]
id = "countries"
measure = "countries"
value = 38
scope = "event"
covers = { en = "countries and regions at the fair", zh = "参展国家和地区", ru = "страны и регионы на ярмарке" }
status = "reported"
source = "daily"
as_reported = "from 38 countries"
`,
		"data/trade/yuan.toml": `
title = { en = "Trade in yuan", zh = "人民币贸易额", ru = "Торговля в юанях" }
reporter = "china"
partner = "russia"
flow = "total"
currency = "CNY"
covers = { en = "goods" }
updated = 2026-11-20
[[points]]
year = 2022
value = "185.47 billion CNY"
status = "reported"
source = "customs"
as_reported = "对俄进出口185亿4700万元"
[[points]]
year = 2023
value = "210.39 billion CNY"
status = "reported"
source = "customs"
as_reported = "对俄进出口2103.9亿元，增长13.4%"
growth = "13.4%"
`,
		"content/home.md":           "+++\ntitle = \"What was signed\"\nsummary = \"In numbers.\"\n+++\n\nThe ceremony brought [](figure:signing/on-site).\n",
		"content/methodology.md":    "+++\ntitle = \"How figures are made\"\nsummary = \"By hand.\"\n+++\n\nCarefully.\n",
		"content/events/signing.md": "+++\nsummary = \"Told.\"\n+++\n\nOn stage [](figure:signing/on-site) were signed by [](partner:mill), see [the fair](event:fair).\n\n```chart\nid = \"trade-russia\"\n```\n\n```chart\nid = \"trade-russia\"\n```\n",
		"content/reports/reading.md": "+++\ntitle = \"Reading numbers\"\nsummary = \"With care.\"\ndate = 2023-07-01\nupdated = 2023-08-01\nauthors = [\"A. Writer\"]\nsources = [\"customs\"]\n+++\n\n" +
			"## One\n\nTrade was [](trade:yuan/2023), up [](trade:yuan/2023/growth).\n\n## Two\n\n[](event:signing)\n\n## Three\n\nText.\n\n## Four\n\nText.\n",
		"content/reports/reading.zh.md": "+++\ntitle = \"怎样读数字\"\nsummary = \"要仔细。\"\n+++\n\n贸易额为[](trade:yuan/2023)。\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(strings.TrimLeft(text, "\n"))}
	}
	return files
}

const signingTOML = `
title = { en = "The signing", zh = "签约仪式", ru = "Церемония подписания" }
kind = "signing"
date = 2023-06-16
place = "harbin"
mode = "in_person"
part_of = "fair"
programmes = [{ id = "fair", edition = 32 }]
hosts = ["province"]
sectors = ["industry"]
theme = { en = "Openness" }
summary = { en = "Three amounts.", zh = "三个金额。", ru = "Три суммы." }
sources = ["daily"]
updated = 2026-11-20

[[people]]
name = { en = "Li", zh = "李" }
role = { en = "Governor" }
organisation = "province"
as = "witness"
source = "daily"
as_reported = "Governor Li"

[[participants]]
partner = "mill"
as = "signatory"
source = "daily"
as_reported = "the Mill"

[[figures]]
id = "on-site"
measure = "contract_value"
value = "48.141 billion CNY"
scope = "on_site"
covers = { en = "the 50 projects signed on stage", zh = "现场签约的50个项目", ru = "50 проектов, подписанных на сцене" }
status = "reported"
as_of = 2023-06-16
likely_part_of = "total"
source = "daily"
as_reported = "the contracted amount is 48.141 billion yuan"
[[figures.also]]
source = "customs"
as_reported = "现场签约481亿元"
value = "48.1 billion CNY"

[[figures]]
id = "total"
measure = "contract_value"
value = "84.563 billion CNY"
scope = "host"
covers = { en = "the running total of the province" }
status = "reported"
source = "daily"
as_reported = "a contract value of 84.563 billion yuan"

[[figures]]
id = "expected"
measure = "contract_value"
value = "over 200 billion CNY"
scope = "all_parties"
covers = { en = "all provinces together" }
status = "estimated"
source = "daily"
as_reported = "will exceed 200 billion yuan"

[[deals]]
id = "steel"
title = { en = "Steel supply", zh = "钢材供应", ru = "Поставка стали" }
parties = ["province", "mill"]
value = "1.5 billion CNY"
sectors = ["industry"]
stage = "signed"
source = "daily"
as_reported = "1.5 billion yuan"
[[deals.updates]]
date = 2024-05-01
stage = "under_construction"
note = { en = "The works began." }
source = "daily"

[[deals]]
id = "letter"
title = { en = "Letter of intent" }
parties = ["mill"]
stage = "intent"
source = "daily"
as_reported = "a letter was signed"

[[notes]]
kind = "ambiguity"
text = { en = "Whether the stage is inside the total is not said." }
source = "daily"
as_reported = "Heilongjiang has signed a total"
`

// build makes the pages of a site's files, which must be sound.
func build(t *testing.T, files fs.FS) *Site {
	t.Helper()
	result, problems, err := load.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	graph, found := trade.Link(result.Records, trade.Names{Charts: chart.Names()})
	for _, p := range append(problems, found...) {
		message, _ := p.Message("en")
		t.Errorf("%s %s: %s", p.At.Source.Name, p.At.Path(), message)
	}
	if t.Failed() {
		t.FailNow()
	}
	theme := os.DirFS("../../themes/default")
	printers := map[trade.Lang]*locale.Printer{}
	for _, lang := range graph.Site.Languages {
		if printers[lang], err = locale.New(lang, theme); err != nil {
			t.Fatal(err)
		}
	}
	site, err := New(Inputs{
		Graph: graph, Documents: result.Documents, Images: result.Images, Printers: printers, Theme: theme,
		Asset: func(name string) string { return "assets/" + name }, Drafts: true, Version: "test",
		Draw: func(d Drawing) ([]byte, error) {
			return fmt.Appendf(nil, `<svg id="%s-c0" viewBox="0 0 %d %d"><title>%s</title></svg>`, d.ID, d.Width, d.Height, d.Title), nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// written renders one file of a site.
func written(t *testing.T, s *Site, path string) *Output {
	t.Helper()
	for task := range s.Tasks() {
		if task.Path != path {
			continue
		}
		out := &Output{}
		if err := task.Render(out); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		return out
	}
	t.Fatalf("no page writes %s", path)
	return nil
}

// view renders one page of a site and parses it.
func view(t *testing.T, s *Site, path string) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(written(t, s, path).String()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// says fails unless the text of the first match is as wanted; any white space
// counts as one space.
func says(t *testing.T, doc *goquery.Document, selector, want string) {
	t.Helper()
	found := doc.Find(selector)
	if found.Length() == 0 {
		t.Errorf("nothing matches %s", selector)
		return
	}
	if got := strings.Join(strings.Fields(found.First().Text()), " "); got != want {
		t.Errorf("%s says %q, want %q", selector, got, want)
	}
}

// has fails unless the first match of a selector has the attribute's value.
func has(t *testing.T, doc *goquery.Document, selector, attribute, want string) {
	t.Helper()
	got, ok := doc.Find(selector).First().Attr(attribute)
	if !ok || got != want {
		t.Errorf("%s has %s=%q, want %q", selector, attribute, got, want)
	}
}

// allTemplates is the text of every template of the default theme.
func allTemplates(t *testing.T) string {
	t.Helper()
	theme := os.DirFS("../../themes/default/templates")
	var all strings.Builder
	for _, pattern := range []string{"*.html", "parts/*.html"} {
		names, err := fs.Glob(theme, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			text, err := fs.ReadFile(theme, name)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(text)
		}
	}
	return all.String()
}
