package workbook

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
)

// What an import takes for granted it tells: the kind of a sheet that does not say
// it, a record that looks like another.

func TestAGuessIsTold(t *testing.T) {
	list := "Name,Country,Type\nHuaxia,China,company\n北方,中国,企业\nСевер,Россия,компания\n"
	for name, c := range map[string]struct {
		file, text string
		said       Said
		kind, want string
	}{
		"words in cells decide":        {"list.csv", list, Said{}, "the partner", "list.csv is taken for partners, or places"},
		"said by a flag":               {"list.csv", list, Said{Kind: "partners"}, "the partner", ""},
		"said in Chinese":              {"list.csv", list, Said{Kind: "企业名单"}, "the partner", ""},
		"named so":                     {"partners.csv", list, Said{}, "the partner", ""},
		"named so in Russian":          {"Партнёры.csv", list, Said{}, "the partner", ""},
		"headings against the name":    {"trade.csv", "event,title,parties,stage,source\nfair,木,huada,signed,gazette\n", Said{}, "the deal", "trade.csv is taken for deals"},
		"one kind only has such a one": {"x.csv", "event,title,parties,stage,source\nfair,木,huada,signed,gazette\n", Said{}, "the deal", "x.csv is taken for deals"},
	} {
		grids, problems := sheet.Read(c.file, []byte(c.text))
		if len(problems) > 0 {
			t.Fatal(told(problems))
		}
		m, err := Mapping{}.With(c.said)
		if err != nil {
			t.Fatal(err)
		}
		plan, problems, err := Import(smallSite(), c.file, grids, m)
		if err != nil || problems.HasErrors() || len(plan.Changes) == 0 || plan.Changes[0].Kind.String() != c.kind {
			t.Errorf("%s: %v %v\n%s", name, err, plan, told(problems))
			continue
		}
		got := ""
		for _, p := range problems {
			if p.Code == "sheet-guessed" {
				got = p.Args["sheet"].(string) + " is taken for " + p.Args["kind"].(string)
				if others, ok := p.Args["others"].(diag.List); ok {
					got += ", or " + strings.Join(others, ", ")
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: told is %q, want %q", name, got, c.want)
		}
	}
}

func TestCountriesAreWrittenAsPeopleDo(t *testing.T) {
	text := "id,name,kind,country\na,甲,company,中国\nb,乙,company,Россия\nc,丙,company,China\nd,丁,company,by\n"
	plan, problems := imported(t, smallSite(), "partners.csv", text, "")
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	got := string(plan.Files()["data/partners.toml"])
	for _, want := range []string{"id = \"a\"\nname = \"甲\"\nkind = \"company\"\ncountry = \"CN\"", "country = \"RU\"", "country = \"BY\""} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}

// A record without an id gets one of its name, in Latin letters.
func TestIDsAreProposed(t *testing.T) {
	text := "name_zh,name_en,name_ru,kind\n" +
		"哈尔滨电气集团,,,company\n" + // by its sound
		"龙江森工,Longjiang Forest,,company\n" + // by its English name
		"黑龙江,,Балтийский лес,company\n" +
		"哈尔滨电气集团。,,,company\n" + // another name that sounds the same
		"页,Page,,company\n" // an id that cannot be
	plan, problems := imported(t, smallSite(), "partners.csv", text, "")
	if problems.HasErrors() {
		t.Fatal(told(problems))
	}
	var got []string
	for _, c := range plan.Changes {
		got = append(got, c.Record)
	}
	want := []string{"ha-er-bin-dian-qi-ji-tuan", "longjiang-forest", "hei-long-jiang", "ha-er-bin-dian-qi-ji-tuan-2", "page-2"}
	if !slices.Equal(got, want) {
		t.Errorf("the ids are %v, want %v", got, want)
	}
}

// An event that is new does not get the file of another one.
func TestANewEventTakesNoOthersFile(t *testing.T) {
	text := "title_zh,title_en,kind,date,place,sources\n别的会,Fair!,fair,2020-06-16,harbin,gazette\n"
	site := smallSite()
	site["data/events/fair.toml"] = &fstest.MapFile{Data: []byte("title = { zh = \"会\", en = \"The Fair\" }\nkind = \"fair\"\ndate = 2023-06-15\nplace = \"harbin\"\nsources = [\"gazette\"]\n")}
	plan, problems := imported(t, site, "events.csv", text, "")
	if problems.HasErrors() || plan.Files()["data/events/fair-2.toml"] == nil || plan.Files()["data/events/fair.toml"] != nil {
		t.Errorf("the files are %v\n%s", plan.Files(), told(problems))
	}
}

func TestRecordsThatLookLikeOthersAreTold(t *testing.T) {
	head := "event,id,title_zh,title_en,parties,value,date,stage,source\n"
	deal := "[[deals]]\nid = \"timber\"\ntitle = { zh = \"木材\", en = \"Timber\" }\nparties = [\"huada\", \"baltic\"]\nvalue = \"1亿元\"\nstage = \"signed\"\nsource = \"gazette\"\n"
	for name, c := range map[string]struct{ sheet, text, want string }{
		"the same title in the site":        {"deals", head + "fair,wood,木材,,huada,2亿元,,signed,gazette\n", "deals.csv!A2 the same title: timber"},
		"in other letters":                  {"deals", head + "fair,wood,,TIMBER ,huada,2亿元,,signed,gazette\n", "deals.csv!A2 the same title: timber"},
		"the same title in the sheet":       {"deals", head + "fair,a,油,,huada,,,signed,gazette\nfair,b,油,,baltic,,,signed,gazette\n", "deals.csv!A3 the same title: deals.csv!A2"},
		"the same row twice, without ids":   {"deals", head + "fair,,油,,huada,1亿元,,signed,gazette\nfair,,油,,huada,1亿元,,signed,gazette\n", "deals.csv!A3 the same title: deals.csv!A2"},
		"the same parties, no value":        {"deals", head + "fair,a,油,,baltic; huada,,,signed,gazette\n", ""},
		"the same parties, the same value":  {"deals", head + "fair,a,油,,baltic; huada,100 million CNY,,signed,gazette\n", "deals.csv!A2 the same event, parties and value: timber"},
		"the same parties, another value":   {"deals", head + "fair,a,油,,baltic; huada,2亿元,,signed,gazette\n", ""},
		"one of the parties":                {"deals", head + "fair,a,油,,huada,,,signed,gazette\n", ""},
		"the row of the very deal":          {"deals", head + "fair,timber,木材,,,,,completed,\n", ""},
		"a partner's name":                  {"partners", "id,name\nhua-da,华大集团\n", "partners.csv!A2 the same name: huada"},
		"a partner's other name":            {"partners", "id,name,aliases\nx,华,Huada Group\n", "partners.csv!A2 the same name: huada"},
		"an event of that day":              {"events", "id,title,kind,date,place,sources\nnew,会,fair,2023-06-15,harbin,gazette\n", "events.csv!A2 the same title: fair"},
		"the event of another year":         {"events", "id,title,kind,date,place,sources\nnew,会,fair,2024-06-15,harbin,gazette\n", ""},
		"what is changed is no second one":  {"partners", "id,url\nhuada,https://example.org/\n", ""},
		"the same of two events is no twin": {"deals", head + "other,a,木材,,huada,1亿元,,signed,gazette\n", ""},
	} {
		site := smallSite()
		base := "title = { zh = \"会\", en = \"The Fair\" }\nkind = \"fair\"\ndate = 2023-06-15\nplace = \"harbin\"\nsources = [\"gazette\"]\n\n"
		site["data/events/fair.toml"] = &fstest.MapFile{Data: []byte(base + deal)}
		site["data/events/other.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(strings.Replace(base, "会", "坛", 1), "The Fair", "Forum", 1))}
		_, problems := imported(t, site, c.sheet+".csv", c.text, "")
		var got []string
		for _, p := range problems {
			if p.Code != "record-twin" || p.Severity != diag.Warning {
				t.Errorf("%s: %s", name, told(problems))
				continue
			}
			got = append(got, p.At.Source.Name+" "+p.Args["what"].(diag.Phrase).String()+": "+p.Args["other"].(string))
		}
		if strings.Join(got, ",") != c.want {
			t.Errorf("%s: told is %q, want %q", name, got, c.want)
		}
	}
}

// A fault is told in the words of the sheet.
func TestFaultsSpeakTheWordsOfTheirSheet(t *testing.T) {
	_, problems := imported(t, smallSite(), "deals.csv", "活动,项目名称,甲方/乙方,签约额（亿元）,进展\nfair,木材,huada,1,签了\n", "")
	if len(problems) != 1 {
		t.Fatal(told(problems))
	}
	if message, hint := problems[0].Message("zh"); message+hint != "进展不能写作“签了”进展可用的词：intent、framework、signed、in_force、under_construction、completed、lapsed" {
		t.Errorf("told is %q, %q", message, hint)
	}
	plan, problems := imported(t, smallSite(), "deals.csv", "活动,项目名称,甲方/乙方,签约额（亿元）,进展\nfair,木材,huada,1,\n", "")
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	src := &diag.Source{Name: "data/events/fair.toml"}
	deal := src.File().Key("deals").Index(0)
	found := plan.Blame(nil, diag.Problems{
		{At: deal, Code: "missing-key", Args: diag.Args{"table": diag.Say("the deal"), "key": "stage", "example": `stage = "signed"`}},
		{At: deal, Code: "missing-key", Args: diag.Args{"table": diag.Say("the deal"), "key": "source", "example": `source = "…"`}},
		{At: deal.Key("title"), Code: "missing-language", Args: diag.Args{"lang": "en"}},
	})
	want := []string{
		`fill in the column "进展" of the sheet "deals", or add it`, `add a column "来源", or name it for all rows: --set source=ID`, `fill in the column "项目名称（英文）" of the sheet "deals", or add it`,
	}
	for i, p := range found {
		if _, hint := p.Message("en"); hint != want[i] || !slices.Contains([]string{"deals.csv!A2", "deals.csv", "deals.csv!B2"}, p.At.Source.Name) {
			t.Errorf("%s: told is %q, want %q", p.At.Source.Name, hint, want[i])
		}
	}
}

func TestFlagsSayWhatAMappingDoes(t *testing.T) {
	said := Said{Kind: "deals", Dates: "day-first", Columns: []string{"Предмет=title_zh", "Куратор="}, Set: []string{"event=fair", "stage=signed", "source=gazette"}}
	m, err := Mapping{}.With(said)
	if err != nil {
		t.Fatal(err)
	}
	grids, _ := sheet.Read("x.csv", []byte("Предмет;Сторона 1;Дата;Куратор\nДрова;Балтика;6/7/2023;Иванов\n"))
	plan, problems, err := Import(smallSite(), "x.csv", grids, m)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, told(problems))
	}
	if got := string(plan.Files()["data/events/fair.toml"]); !strings.Contains(got, "title = \"Дрова\"\nparties = [\"baltic\"]\nstage = \"signed\"\ndate = 2023-07-06\nsource = \"gazette\"") {
		t.Errorf("the file is\n%s", got)
	}
	for want, said := range map[string]Said{
		`kind: there is no "deels"; did you mean "deals"?`:                {Kind: "deels"},
		`dates: there is no "sideways"; there is: day-first, month-first`: {Dates: "sideways"},
		`column: "Предмет" is not HEADING=KEY`:                            {Columns: []string{"Предмет"}},
		`column: there is no "titl"; did you mean "title"?`:               {Kind: "deals", Columns: []string{"Предмет=titl"}},
		`set: "event" is not KEY=VALUE`:                                   {Set: []string{"event"}},
		`set: there is no "evnt"; did you mean "event"?`:                  {Set: []string{"evnt=fair"}},
	} {
		_, err := Mapping{}.With(said)
		if wrong, ok := err.(SaidError); !ok || wrong.Flag+": "+wrong.Error() != want {
			t.Errorf("%+v gives %v, want %s", said, err, want)
		}
	}
}
