package workbook

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/sheet"
)

// imported plans what a CSV file would change.
func imported(t *testing.T, site fs.FS, name, text, mapping string) (*Plan, diag.Problems) {
	t.Helper()
	grids, problems := sheet.Read(name, []byte(text))
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	m, problems := ReadMapping("m.toml", []byte(mapping))
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	plan, problems, err := Import(site, name, grids, m)
	if err != nil {
		t.Fatal(err)
	}
	guessed := func(p diag.Problem) bool { return p.Code == "sheet-guessed" } // which TestAGuessIsTold looks at
	return plan, slices.DeleteFunc(problems, guessed)
}

// codes lists "cell code" of problems.
func codes(problems diag.Problems) (all []string) {
	for _, p := range problems {
		all = append(all, p.At.Source.Name+" "+string(p.Code))
	}
	return all
}

func TestHeadingsInThreeLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"title": "title", "Title (English)": "title en", "title_zh": "title zh", "项目名称": "title", "中文名称": "title zh", "Название (рус.)": "title ru",
		"Наименование проекта": "title", "НАИМЕНОВАНИЕ ПРОЕКТА:": "title",
		"Value": "value", "Value, billion CNY": "value [billion CNY]", "Contract value (USD million)": "value [USD million]", "Value in bn USD": "value [bn USD]",
		"签约额（亿元）": "value [亿元]", "签约额（百万元）": "value [百万元]", "签约额(单位：万美元)": "value [万美元]", "金额 亿元": "value [亿元]", "投资额/亿元": "value [亿元]", "合同额　（万元）": "value [万元]",
		"Сумма, млрд юаней": "value [млрд юаней]", "Сумма контракта (млн долл. США)": "value [млн долл. США]", "Стоимость (тыс. руб.)": "value [тыс. руб.]",
		"Сумма, млн": "value [млн]", "单位": "unit", "Валюта": "unit", "Ед.": "unit", "Ед. изм.": "unit", "Единицы измерения": "unit", "货币单位": "unit", "Unit": "unit",
		"project": "title", "party A": "parties", "signing date": "date", "Value, bn CNY": "value [bn CNY]", "甲方": "parties", "Стороны": "parties", "Date of signing": "date", "签约日期": "date", "Дата подписания": "date",
		"as_reported": "as_reported", "As reported": "as_reported", "Цитата": "as_reported", "行业": "sectors", "Отрасль": "sectors",
		"Party 1": "parties", "Party 2": "parties", "Party No. 3": "?", "Party № 3": "parties", "PARTY A / PARTY B": "parties", "Partner 1": "parties", "Side B": "parties",
		"甲方/乙方": "parties", "甲方、乙方": "parties", "签约方一": "parties", "合作方2": "parties", "中方与俄方": "parties", "中方和外方": "parties",
		"Сторона 1": "parties", "Сторона Б": "parties", "Стороны 1 и 2": "?", "Участник №2": "parties", "Сторона 1 / Сторона 2": "parties", "Российская сторона": "parties",
		"甲方/金额": "?", "Signed": "date", "Sector / Industry": "sectors",
		"№": "-", "序号": "-", "№ п/п": "-", "source_title": "-", "Куратор": "?", "Value added tax": "?", "Title page": "?",
	} {
		found, ok := headingsOf(kindOf("deals")).title(text)
		got := "?"
		if ok && found.passed {
			got = "-"
		} else if ok {
			got = found.column.name
			if found.lang != "" {
				got += " " + string(found.lang)
			}
			if found.unit != "" {
				got += " [" + found.unit + "]"
			}
		}
		if got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

func TestDatesOfEveryStyle(t *testing.T) {
	for text, want := range map[string]string{
		"2023-06-16": "2023-06-16", "2023/6/16": "2023-06-16", "2023.6.16": "2023-06-16", "2023-06": "2023-06", "2023": "2023", "2023年": "2023",
		"16.06.2023": "2023-06-16", "16.6.2023 г.": "2023-06-16", "2023年6月16日": "2023-06-16", "2023 年 6 月": "2023-06", "２０２３年６月１６日": "2023-06-16",
		"45093": "2023-06-16", "6/16/2023": "2023-06-16", "16/6/2023": "2023-06-16", "6/6/2023": "2023-06-06", "06-16-2023": "2023-06-16",
		"16 июня 2023 г.": "2023-06-16", "16 июня 2023 года": "2023-06-16", "June 16, 2023": "2023-06-16", "16 Jun 2023": "2023-06-16", "16-Jun-2023": "2023-06-16",
		"June 2023": "2023-06", "2023-06-16 00:00:00": "2023-06-16", "2023-06-16T08:30:00Z": "2023-06-16",
		"6/7/2023": "cell-date-ambiguous", "16.06.23": "cell-date", "6.16.2023": "no-such-month", "2023-02-30": "no-such-date", "soon": "cell-date",
		"Q2 2023": "cell-date", "5": "cell-date", "1234567": "cell-date", "13/13/2023": "no-such-month", "16 foo 2023": "cell-date", "Fair 2023": "cell-date",
	} {
		got, f := dayOf(sheet.Input{Text: text}, unknownOrder)
		if f != nil {
			got = string(f.code)
		}
		if got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"16.06.23", "16/6/23", "16.06.23 г."} { // of 1923, 2016 or 2023
		_, f := dayOf(sheet.Input{Text: text}, unknownOrder)
		if _, hint := (diag.Problem{Code: f.code, Args: f.args}).Message("en"); !strings.HasPrefix(hint, "write the year in full: ") {
			t.Errorf("to %q the hint is %q", text, hint)
		}
	}
	for order, want := range map[dayOrder]string{dayFirst: "2023-07-06", monthFirst: "2023-06-07"} {
		if got, f := dayOf(sheet.Input{Text: "6/7/2023"}, order); f != nil || got != want {
			t.Errorf("with the order said, 6/7/2023 is %s", got)
		}
	}
}

func TestAmountsByTheirUnit(t *testing.T) {
	for _, c := range []struct{ text, unit, want string }{
		{"481.41", "亿元", "48.141 billion CNY"}, {"481,41", "млрд юаней", "481.41 billion CNY"}, {"1 234,5", "млн долл.", "1.2345 billion USD"},
		{"120", "USD million", "120 million USD"}, {"120", "million USD", "120 million USD"}, {"１２０", "万元", "1.2 million CNY"},
		{"12500.5", "CNY", "12.5005 thousand CNY"}, {"12500", "元", "12.5 thousand CNY"}, {">200", "bn CNY", "over 200 billion CNY"}, {"约12", "亿元", "about 1.2 billion CNY"},
		{"48.141 billion CNY", "亿元", "48.141 billion CNY"}, {"481.41亿元", "", "481.41亿元"}, {"481.41\u00a0亿元", "", "48.141 billion CNY"}, {"120 million", "USD", "120 million USD"},
		{"12.5", "百万元", "12.5 million CNY"}, {"12.5", "千元", "12.5 thousand CNY"}, {"1,250", "千万美元", "12.5 billion USD"}, {"12.5亿", "万元", "amount-without-currency"},
		{"481.41", "", "cell-amount-bare"}, {"n/a", "亿元", "bad-amount"}, {"-5", "亿元", "negative-amount"}, {"12", "млн", "amount-without-currency"},
	} {
		v, f := amountOf(&entry{column: kindOf("deals").column("value"), input: sheet.Input{Text: c.text}}, c.unit)
		got, _ := v.data.(string)
		if f != nil {
			got = string(f.code)
		}
		if got != c.want && tidy(got) != tidy(c.want) {
			t.Errorf("%q in %q is %q, want %q", c.text, c.unit, got, c.want)
		}
	}
}

const someDeals = "event,title_zh,title_en,parties,value,date,stage,source,as_reported\n" +
	"fair,木材供应,Supply of timber,Huada; baltic,120 million CNY,2023-06-16,signed,gazette,\n" +
	"The Fair,粮食,Grain,华大集团,,,意向,The Gazette,合同\n"

func TestRowsBecomeDealsAndNothingElseMoves(t *testing.T) {
	site := smallSite()
	plan, problems := imported(t, site, "deals.csv", strings.Replace(someDeals, "Huada;", "Huada Group;", 1), "")
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	files := plan.Files()
	if len(files) != 1 {
		t.Fatalf("%d files change", len(files))
	}
	want := string(site["data/events/fair.toml"].Data) + `
[[deals]]
id = "supply-of-timber"
title = { zh = "木材供应", en = "Supply of timber" }
parties = ["huada", "baltic"]
value = "120 million CNY"
stage = "signed"
date = 2023-06-16
source = "gazette"

[[deals]]
id = "grain"
title = { zh = "粮食", en = "Grain" }
parties = ["huada"]
stage = "intent"
source = "gazette"
as_reported = "合同"
`
	if got := strings.TrimRight(string(files["data/events/fair.toml"]), "\n"); got != strings.TrimRight(want, "\n") {
		t.Errorf("the file is\n%s\nwant\n%s", got, want)
	}
	site["data/events/fair.toml"].Data = files["data/events/fair.toml"]
	again, problems := imported(t, site, "deals.csv", strings.Replace(someDeals, "Huada;", "Huada Group;", 1), "")
	if len(problems) > 0 || len(again.Changes) > 0 {
		t.Errorf("once imported, the sheet still changes %v", again.Changes)
	}
}

// What is wrong with a row is told at its cell, and all of it.
func TestFaultsNameTheirCells(t *testing.T) {
	head := "event,id,title,parties,value,date,stage,source\n"
	for name, c := range map[string]struct{ text, mapping, want string }{
		"an unknown partner":    {head + "fair,a,甲,Huado Group,,,signed,gazette\n", "", "x.csv!D2 cell-unknown-name"},
		"an unknown event":      {head + "fari,a,甲,huada,,,signed,gazette\n", "", "x.csv!A2 cell-unknown-name"},
		"no event":              {head + ",a,甲,huada,,,signed,gazette\n", "", "x.csv!B2 row-without"},
		"a bare number":         {head + "fair,a,甲,huada,12,,signed,gazette\n", "", "x.csv!E2 cell-amount-bare"},
		"an ambiguous day":      {head + "fair,a,甲,huada,,6/7/2023,signed,gazette\n", "", "x.csv!F2 cell-date-ambiguous"},
		"a day by the mapping":  {head + "fair,a,甲,huada,,6/7/2023,signed,gazette\n", "[[sheets]]\ndates = \"day-first\"\n", ""},
		"no word":               {head + "fair,a,甲,huada,,,singed,gazette\n", "", "x.csv!G2 unknown-word"},
		"no id":                 {head + "fair,A b,甲,huada,,,signed,gazette\n", "", "x.csv!B2 bad-id"},
		"all of a row":          {head + "fair,a,甲,nobody,12,soon,singed,nothing\n", "", "x.csv!D2 cell-unknown-name,x.csv!E2 cell-amount-bare,x.csv!F2 cell-date,x.csv!G2 unknown-word,x.csv!H2 cell-unknown-name"},
		"two values of one":     {head + "fair,a,甲,huada,1亿元,,signed,gazette\nfair,a,甲,huada,2亿元,,signed,gazette\n", "", "x.csv!E3 cell-twice"},
		"the same twice":        {head + "fair,a,甲,huada,1亿元,,signed,gazette\nfair,a,甲,huada,1亿元,,signed,gazette\n", "", ""},
		"an odd column":         {"event,id,title,parties,stage,source,Curator\nfair,a,甲,huada,signed,gazette,Wang\n", "", "x.csv!G1 column-unknown"},
		"a column twice":        {"event,id,title,parties,stage,source,项目名称\nfair,a,甲,huada,signed,gazette,乙\n", "", "x.csv!G1 column-twice"},
		"a language too many":   {"event,id,title_ru,title_zh,parties,stage,source,title_fr\nfair,a,甲,甲,huada,signed,gazette,乙\n", "", "x.csv!H1 column-unknown"},
		"no heading at all":     {"1,2,3\n4,5,6\n", "", "x.csv sheet-unread"},
		"a position too far":    {"event,position,partner,as,source\nfair,3,huada,attendee,gazette\n", "[[sheets]]\nkind = \"participants\"\n", "x.csv!B2 row-position"},
		"an update of no deal":  {"ref,date,source\ndeal:fair/x,2024-01-01,gazette\n", "[[sheets]]\nkind = \"deal-updates\"\n", "x.csv!A2 cell-unknown-name"},
		"an edition of letters": {"event,programme,edition\nfair,x,third\n", "[[sheets]]\nkind = \"editions\"\n", "x.csv!B2 cell-unknown-name,x.csv!C2 cell-whole"},
		"a partner of no name":  {"name,kind\n—,company\n", "[[sheets]]\nkind = \"partners\"\n", "x.csv!A2 row-without"},
		"no country":            {"name,country\n华夏公司,Atlantis\n", "[[sheets]]\nkind = \"partners\"\n", "x.csv!B2 cell-country"},
		"a point of no year":    {"series,value\nfair,1亿元\n", "[[sheets]]\nkind = \"points\"\n", "x.csv!A2 cell-unknown-name"},
	} {
		_, problems := imported(t, smallSite(), "x.csv", c.text, c.mapping)
		if got := strings.Join(codes(problems), ","); got != c.want {
			t.Errorf("%s: %s, want %s\n%s", name, got, c.want, told(problems))
		}
	}
}

// What looks alike may be another company: its name stands beside, and how to add one.
func TestALookalikeIsNotOfferedAlone(t *testing.T) {
	_, problems := imported(t, smallSite(), "x.csv", "event,id,title,parties,stage,source\nfair,a,甲,华达集团,signed,gazette\n", "")
	if len(problems) != 1 {
		t.Fatal(told(problems))
	}
	if _, hint := problems[0].Message("zh"); hint != "是否应为“huada”（华大集团）？若不是，请用tradepost new partner添加" {
		t.Error(hint)
	}
}

// The name of a file may be that of another kind.
func TestHeadingsGoBeforeTheNameOfTheFile(t *testing.T) {
	plan, problems := imported(t, smallSite(), "trade.csv", strings.Replace(someDeals, "Huada;", "Huada Group;", 1), "")
	if len(problems) > 0 || len(plan.Changes) != 2 || plan.Changes[0].Kind.String() != "the deal" {
		t.Errorf("the plan is %v\n%s", plan.Changes, told(problems))
	}
}

func TestFaultsWithoutEndAreCutShort(t *testing.T) {
	var rows strings.Builder
	for i := range 3 * diag.MostInFile {
		fmt.Fprintf(&rows, "fair,x,nobody-%d,1亿元,,signed,gazette\n", i)
	}
	_, problems := imported(t, smallSite(), "x.csv", "event,title,parties,value,date,stage,source\n"+rows.String(), "")
	last := problems[len(problems)-1]
	if len(problems) > diag.MostInFile+5 || last.Code != "more-problems" {
		t.Errorf("%d problems, the last is %s", len(problems), last.Code)
	}
}

func TestAMappingSaysWhatASheetCannot(t *testing.T) {
	text := "Перечень\n\nПредмет;Кто;Объём;Куратор\nДрова;Балтика;12,5;Иванов\n"
	mapping := `[[sheets]]
kind = "deals"
[sheets.columns]
"Предмет" = "title_zh"
"Кто" = "parties"
"Объём" = { key = "value", unit = "млн долл." }
"Куратор" = ""
[sheets.always]
event = "fair"
stage = "signed"
source = "gazette"
`
	plan, problems := imported(t, smallSite(), "x.csv", text, mapping)
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	if got := string(plan.Files()["data/events/fair.toml"]); !strings.Contains(got, "title = \"Дрова\"\nparties = [\"baltic\"]\nvalue = \"12.5 million USD\"\nstage = \"signed\"\nsource = \"gazette\"") {
		t.Errorf("the file is\n%s", got)
	}
	for text, want := range map[string]string{
		"[[sheet]]\n":                   "m.toml:1 unknown-key",
		"sheets = 1\n":                  "m.toml:1 wrong-type",
		"[[sheets]]\nkind = \"dael\"\n": "m.toml:2 unknown-word",
		"[[sheets]]\nheading = \"3\"\n": "m.toml:2 wrong-type",
		"[[sheets]]\ndates = 1\n":       "m.toml:2 wrong-type",
		"[[sheets]]\nkind = \"deals\"\n[sheets.columns]\na = \"titel\"\n":  "m.toml:4 unknown-key",
		"[[sheets]]\nkind = \"deals\"\n[sheets.columns]\na = 1\n":          "m.toml:4 wrong-type",
		"[[sheets]]\nkind = \"deals\"\n[sheets.always]\nevnt = \"fair\"\n": "m.toml:4 unknown-key",
		"[[sheets]\n": "m.toml:1 syntax",
	} {
		_, problems := ReadMapping("m.toml", []byte(text))
		if len(problems) != 1 || problems[0].At.Source.Name+":"+itoa(problems[0].At.Position().Line)+" "+string(problems[0].Code) != want {
			t.Errorf("%q gives %s, want %s", text, told(problems), want)
		}
	}
}

func itoa(n int) string { return string(rune('0' + n)) }

// A changed value replaces its bytes, whatever the form of the file.
func TestEveryFormOfAFileIsChangedInItsPlace(t *testing.T) {
	base := "title = \"会\" # named so\nkind = \"fair\"\ndate = 2023-06-15\nplace = \"harbin\"\nsources = [\"gazette\"]\n"
	for name, c := range map[string]struct{ file, sheet, rows, want string }{
		"a value":                     {base, "events", "id,date\nfair,2023-06-16\n", strings.Replace(base, "06-15", "06-16", 1)},
		"a key after those before it": {base, "events", "id,end_date\nfair,2023-06-19\n", strings.Replace(base, "06-15\n", "06-15\nend_date = 2023-06-19\n", 1)},
		"a language beside the first": {base, "events", "id,title_en\nfair,Fair\n", strings.Replace(base, `"会" #`, `{ zh = "会", en = "Fair" } #`, 1)},
		"the first language alone":    {base, "events", "id,title_zh\nfair,展\n", strings.Replace(base, `"会"`, `"展"`, 1)},
		"a language in braces":        {strings.Replace(base, `"会"`, `{ zh = "会" }`, 1), "events", "id,title_en\nfair,Fair\n", strings.Replace(base, `"会"`, `{ zh = "会", en = "Fair" }`, 1)},
		"a language by a dot": {strings.Replace(base, `title =`, `title.zh =`, 1), "events", "id,title_en\nfair,Fair\n",
			strings.Replace(base, "title = \"会\" # named so\n", "title.zh = \"会\" # named so\ntitle.en = \"Fair\"\n", 1)},
		"a language below a header": {base + "[summary] # of it\nzh = \"好\"\n", "events", "id,summary_en\nfair,Good\n", base + "[summary] # of it\nzh = \"好\"\nen = \"Good\"\n"},
		"line ends of Windows": {strings.ReplaceAll(base, "\n", "\r\n"), "events", "id,mode\nfair,online\n",
			strings.ReplaceAll(strings.Replace(base, "harbin\"\n", "harbin\"\nmode = \"online\"\n", 1), "\n", "\r\n")},
		"no line end at the end": {strings.TrimSuffix(base, "\n"), "participants", "event,partner,as,source\nfair,huada,attendee,gazette\n",
			base + "\n[[participants]]\npartner = \"huada\"\nas = \"attendee\"\nsource = \"gazette\""},
		"a byte order mark": {"\ufeff" + base, "events", "id,kind\nfair,expo\n", "\ufeff" + strings.Replace(base, `"fair"`, `"expo"`, 1)},
		"between two tables": {base + "\n[[participants]]\npartner = \"huada\"\nas = \"attendee\"\nsource = \"gazette\" # seen\n\n# Notes\n\n[[notes]]\nkind = \"date\"\ntext = \"日\"\n",
			"participants", "event,partner,as,source\nfair,baltic,signatory,gazette\n",
			base + "\n[[participants]]\npartner = \"huada\"\nas = \"attendee\"\nsource = \"gazette\" # seen\n\n[[participants]]\npartner = \"baltic\"\nas = \"signatory\"\nsource = \"gazette\"\n\n# Notes\n\n[[notes]]\nkind = \"date\"\ntext = \"日\"\n"},
		"a table in braces": {base + "participants = [ # two\n  { partner = \"huada\", as = \"attendee\", source = \"gazette\" }, # one\n]\n",
			"participants", "event,position,partner,as,source,as_reported\nfair,1,huada,signatory,gazette,华大\nfair,2,baltic,attendee,gazette,\n",
			base + "participants = [ # two\n  { partner = \"huada\", as = \"signatory\", source = \"gazette\", as_reported = \"华大\" }, { partner = \"baltic\", as = \"attendee\", source = \"gazette\" }, # one\n]\n"},
		"an edition": {base, "editions", "event,programme,edition\nfair,fairs,32\n", base + "programmes = [{ id = \"fairs\", edition = 32 }]\n"},
		"an edition more": {base + "programmes = [{ id = \"fairs\" }] # all\n", "editions", "event,position,programme,edition\nfair,1,fairs,32\nfair,2,fairs,3\n",
			base + "programmes = [{ id = \"fairs\", edition = 32 }, { id = \"fairs\", edition = 3 }] # all\n"},
		"an update of a deal": {base + "[[deals]]\nid = \"a\"\ntitle = \"甲\"\nparties = [\"huada\"]\nstage = \"signed\"\nsource = \"gazette\"\n\n[[notes]]\nkind = \"date\"\ntext = \"日\"\n",
			"deal-updates", "ref,date,stage,source\ndeal:fair/a,2024-05-01,completed,gazette\n",
			base + "[[deals]]\nid = \"a\"\ntitle = \"甲\"\nparties = [\"huada\"]\nstage = \"signed\"\nsource = \"gazette\"\n\n  [[deals.updates]]\n  date = 2024-05-01\n  stage = \"completed\"\n  source = \"gazette\"\n\n[[notes]]\nkind = \"date\"\ntext = \"日\"\n"},
	} {
		site := smallSite()
		site["data/programmes.toml"] = &fstest.MapFile{Data: []byte("[[programmes]]\nid = \"fairs\"\nname = \"会\"\n")}
		site["data/events/fair.toml"] = &fstest.MapFile{Data: []byte(c.file)}
		plan, problems := imported(t, site, c.sheet+".csv", c.rows, "")
		if problems.HasErrors() {
			t.Errorf("%s: %s", name, told(problems))
			continue
		}
		if got := string(plan.Files()["data/events/fair.toml"]); got != c.want {
			t.Errorf("%s: the file is\n%q\nwant\n%q", name, got, c.want)
		}
	}
}

func TestGrowthAndSharesInEveryForm(t *testing.T) {
	base := "title = \"贸易\"\nreporter = \"harbin\"\n\n[[points]]\nyear = 2022\nvalue = \"1亿元\"\nstatus = \"reported\"\nsource = \"gazette\"\n"
	for name, c := range map[string]struct{ tail, sheet, rows, want string }{
		"none yet":            {"", "growth", "ref,value\ntrade:t/2022,41.3%\n", "growth = \"41.3%\"\n"},
		"below a per cent":    {"", "growth", "ref,value (%)\ntrade:t/2022,\"41,3\"\n", "growth = \"41.3%\"\n"},
		"another value":       {"growth = \"41.3%\" # so\n", "growth", "ref,value\ntrade:t/2022,41.4%\n", "growth = \"41.4%\" # so\n"},
		"more about it":       {"growth = \"41.3%\"\n", "growth", "ref,value,as_reported\ntrade:t/2022,41.3%,up\n", "growth = { value = \"41.3%\", as_reported = \"up\" }\n"},
		"a table":             {"growth = { value = \"41.3%\" }\n", "growth", "ref,as_reported\ntrade:t/2022,up\n", "growth = { value = \"41.3%\", as_reported = \"up\" }\n"},
		"the same":            {"growth = { value = \"41.3%\" }\n", "growth", "ref,value,status,source\ntrade:t/2022,41.3%,reported,gazette\n", ""},
		"a first share":       {"", "shares", "ref,value,of\ntrade:t/2022,5%,t\n", "share = [{ value = \"5%\", of = \"t\" }]\n"},
		"a share alone":       {"", "shares", "ref,value\ntrade:t/2022,5%\n", "share = \"5%\"\n"},
		"a share beside one":  {"share = \"5%\"\n", "shares", "ref,value,of\ntrade:t/2022,6%,t\n", "share = [\"5%\", { value = \"6%\", of = \"t\" }]\n"},
		"a share of a list":   {"share = [\"5%\"]\n", "shares", "ref,value,of\ntrade:t/2022,6%,t\n", "share = [\"5%\", { value = \"6%\", of = \"t\" }]\n"},
		"a period for a year": {"", "points", "series,period,value,status,source\nt,2021-01/2021-04,2亿元,reported,gazette\n", "\n[[points]]\nperiod = \"2021-01/2021-04\"\nvalue = \"2亿元\"\nstatus = \"reported\"\nsource = \"gazette\"\n"},
		"a gap":               {"", "gaps", "series,from,note\nt,2020,无数据\n", "\n[[gaps]]\nfrom = 2020\nnote = \"无数据\"\n"},
		"a further report":    {"", "other-reports", "ref,source,as_reported\ntrade:t/2022,gazette,一亿元\n", "\n  [[points.also]]\n  source = \"gazette\"\n  as_reported = \"一亿元\"\n"},
	} {
		site := smallSite()
		site["data/trade/t.toml"] = &fstest.MapFile{Data: []byte(base + c.tail)}
		plan, problems := imported(t, site, c.sheet+".csv", c.rows, "")
		if problems.HasErrors() {
			t.Errorf("%s: %s", name, told(problems))
			continue
		}
		want := base + c.want
		got, changed := plan.Files()["data/trade/t.toml"]
		if c.want == "" && changed || c.want != "" && string(got) != want {
			t.Errorf("%s: the file is\n%s\nwant\n%s", name, got, want)
		}
	}
}

// In the real site, a cell that says something else changes its line, in each
// column of each kind.
func TestOneCellChangesOneLine(t *testing.T) {
	tried := 0
	for _, grid := range exported(t, realSite()) {
		k := kindOf(grid.Name)
		want := map[string]string{} // by cell: what it is to be
		for column := range grid.Rows[0] {
			found, ok := headingsOf(k).exact(grid.Rows[0][column].Text)
			if !ok || found.column.form == place || slices.Contains(k.key, found.column.name) || found.lang != "" && found.lang != "en" {
				continue
			}
			row := 1
			for row < len(grid.Rows) && grid.At(row, column).Text == "" {
				row++
			}
			if row == len(grid.Rows) {
				continue
			}
			if now, ok := another(found.column, grid.Rows[row][column].Text); ok {
				grid.Rows[row][column].Text = now
				want["site.xlsx!"+sheet.CellName(row, column)] = now
			}
		}
		plan := planned(t, realSite(), []sheet.Grid{grid}, Mapping{})
		got := map[string]string{}
		for _, c := range plan.Changes {
			got[c.At] = c.New
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: the changes are %v, want %v", grid.Name, got, want)
		}
		lines := 0
		for path, data := range plan.Files() {
			lines += linesThatDiffer(string(plan.Was(path)), string(data))
		}
		if within := k.compact || k.name == "editions"; lines != len(want) && !(within && lines > 0 && lines <= len(want)) {
			t.Errorf("%s: %d cells change %d lines", grid.Name, len(want), lines)
		}
		tried += len(want)
	}
	if tried < 50 {
		t.Errorf("only %d cells were tried", tried)
	}
}

// another is a text that a cell of a column could hold instead.
func another(c *column, was string) (string, bool) {
	switch c.form {
	case wording:
		return was + " \"x\" \\ №", true
	case word:
		i := slices.Index(c.words, was)
		return c.words[(i+1)%len(c.words)], true
	case day:
		return "2011-11-11", true
	case whole:
		return "11", true
	case rate:
		return "11.1%", true
	case money:
		return "11.1 billion CNY", true
	case plain:
		return was + "x", true
	}
	return "", false
}

func linesThatDiffer(a, b string) (n int) {
	before, after := strings.Split(a, "\n"), strings.Split(b, "\n")
	if len(before) != len(after) {
		return -1
	}
	for i := range before {
		if before[i] != after[i] {
			n++
		}
	}
	return n
}

func TestAProblemOfTheSiteIsToldAtItsCell(t *testing.T) {
	plan, problems := imported(t, smallSite(), "deals.csv", strings.Replace(someDeals, "Huada;", "Huada Group;", 1), "")
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	src := &diag.Source{Name: "data/events/fair.toml"}
	old := diag.Problem{At: src.File().Key("title"), Code: "a", Args: diag.Args{"x": 1}}
	after := diag.Problems{
		old,
		{At: src.File().Key("deals").Index(0).Key("value"), Code: "b"},
		{At: src.File().Key("deals").Index(1).Key("title").Key("en"), Code: "c"},
		{At: src.File().Key("deals").Index(1).Key("value"), Code: "d"},
		{At: (&diag.Source{Name: "content/about.md"}).File(), Code: "e"},
	}
	found := plan.Blame(diag.Problems{old}, after)
	if got := strings.Join(codes(found), ","); got != "deals.csv!E2 b,deals.csv!C3 c,deals.csv!A3 d,content/about.md e" {
		t.Errorf("the problems are %s", got)
	}
}

func TestTheOverlayIsAFileTree(t *testing.T) {
	site := smallSite()
	plan, problems := imported(t, site, "x.csv", "id,title,reporter\nhlj,贸易,harbin\n", "[[sheets]]\nkind = \"series\"\n")
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	all := append(slices.Collect(maps.Keys(site)), "data/trade/hlj.toml")
	if err := fstest.TestFS(plan.Over(site), all...); err != nil {
		t.Error(err)
	}
	result, problems, err := load.Read(plan.Over(site))
	if err != nil || problems.HasErrors() || len(result.Records.Series) != 1 {
		t.Errorf("the new series is not read: %v %v", told(problems), err)
	}
}

// FuzzImport holds what any CSV file makes of a site: no panic, and where there
// is no fault, files that load can read and that the same sheet changes no more.
func FuzzImport(f *testing.F) {
	f.Add(someDeals)
	f.Add("event;项目名称;甲方;乙方;签约额（亿元）;签约日期\nfair;木材;huada;baltic;1,5;16.06.2023\n")
	f.Add("id,name,kind,aliases\na-b,\"x\ny\",company,\"p;q\"\n")
	f.Add("ref,value,of\ntrade:t/2022,5%,t\n")
	f.Add("series,year,value,status,source\nt,2021,1亿元,reported,gazette\n")
	f.Fuzz(func(t *testing.T, text string) {
		site := smallSite()
		site["data/trade/t.toml"] = &fstest.MapFile{Data: []byte("title = \"贸易\"\nreporter = \"harbin\"\n[[points]]\nyear = 2022\nvalue = \"1亿元\"\nstatus = \"reported\"\nsource = \"gazette\"\ngrowth = \"3%\"\n")}
		grids, problems := sheet.Read("x.csv", []byte(text))
		if len(problems) > 0 {
			return
		}
		plan, problems, err := Import(site, "x.csv", grids, Mapping{})
		if err != nil {
			t.Fatal(err)
		}
		if problems.HasErrors() {
			return
		}
		for path, data := range plan.Files() {
			site[path] = &fstest.MapFile{Data: data, Mode: 0o644}
		}
		again, problems, err := Import(site, "x.csv", grids, Mapping{})
		if err != nil || problems.HasErrors() || len(again.Changes) > 0 {
			t.Errorf("once imported, the sheet changes %v\n%s", again, told(problems))
		}
	})
}
