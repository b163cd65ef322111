package workbook

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
)

// One cause is one finding, however many rows it spoils.
func TestOneCauseIsToldOnce(t *testing.T) {
	rows := func(row string) string {
		var b strings.Builder
		for i := range 200 {
			fmt.Fprintf(&b, row, i, i)
		}
		return b.String()
	}
	for name, c := range map[string]struct{ text, mapping, want string }{
		"no column for the event": {"id,title,parties,stage,source\n" + rows("d%d,项目%d,huada,signed,gazette\n"), "",
			`x.csv: no column says the event of the deal. add a column "event", or name it for all rows: --set event=ID`},
		"an unknown partner": {"event,id,title,parties,stage,source\n" + rows("fair,d%d,项目%d,Zarya Works,signed,gazette\n"), "",
			`x.csv!D2: there is no partner "Zarya Works" (and in 199 more cells). write its id or its name as the site has it, or add it: a sheet "partners" of the same file may`},
		"amounts without a unit": {"event,id,title,value,stage,source\n" + rows("fair,d%d,项目%d,12,signed,gazette\n") + "fair,x,末,13,signed,gazette\n", "",
			`x.csv!D2: the amount is the bare number 12; nobody can tell its scale and its currency (and in 200 more cells). write them into the heading ("Value, billion CNY", "金额（亿元）", "Сумма, млрд юаней"), into a column of units, or into the cell`},
		"two empty cells of a column": {"event,id,title,stage,source\nfair,a,甲,signed,gazette\n,b,乙,signed,gazette\n,c,丙,signed,gazette\n", "",
			`x.csv!B3: the row does not say the event of the deal (and in 1 more cell). add a column "event", or name it for all rows: --set event=ID`},
	} {
		_, problems := imported(t, smallSite(), "x.csv", c.text, c.mapping)
		var got []string
		for _, p := range problems {
			message, hint := p.Message("en")
			got = append(got, p.At.Source.Name+": "+message+". "+hint)
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s: told is\n%s\nwant\n%s", name, strings.Join(got, "\n"), c.want)
		}
	}
}

// What the check of the whole site finds is gathered by the sheet as well, by the
// name that the sheet has.
func TestAMissingColumnIsOneFindingOfTheSite(t *testing.T) {
	grid := sheet.Grid{Name: "Сделки"}
	for _, row := range []string{"событие;id;название;стороны;стадия", "fair;a;甲;huada;signed", "fair;b;乙;huada;signed"} {
		var cells []sheet.Input
		for _, text := range strings.Split(row, ";") {
			cells = append(cells, sheet.Input{Text: text})
		}
		grid.Rows = append(grid.Rows, cells)
	}
	plan, problems, err := Import(smallSite(), "list.xlsx", []sheet.Grid{grid}, Mapping{})
	if err != nil || problems.HasErrors() {
		t.Fatal(err, told(problems))
	}
	src := &diag.Source{Name: "data/events/fair.toml"}
	var after diag.Problems
	for i := range 2 {
		after.Error(src.File().Key("deals").Index(i), "missing-key", diag.Args{"table": diag.Say("the deal"), "key": "source", "example": `source = "…"`})
		after.Error(src.File().Key("deals").Index(i).Key("stage"), "missing-key", diag.Args{"table": diag.Say("the deal"), "key": "stage", "example": "…"})
	}
	after.Error(src.File(), "more-problems", diag.Args{"limit": diag.MostInFile})
	var got []string
	for _, p := range plan.Blame(nil, after) {
		message, hint := p.Message("ru")
		got = append(got, p.At.Source.Name+": "+message+". "+hint)
	}
	want := []string{
		"list.xlsx: нет столбца «источник» (сделка). добавьте столбец «источник» или укажите его для всех строк: --set source=ID",
		"list.xlsx!E2: в сделке нет ключа «стадия» (и ещё в 1 ячейке). заполните столбец «стадия» листа «Сделки» или добавьте его",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("told is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestManyTwinsAreCounted(t *testing.T) {
	text := "event,id,title,parties,value,stage,source\n" + strings.Repeat("fair,,油,huada,,signed,gazette\n", 20)
	_, problems := imported(t, smallSite(), "deals.csv", text, "")
	last := problems[len(problems)-1]
	if len(problems) != mostTwins+1 || last.Code != "more-twins" || last.Args["n"] != 19-mostTwins {
		t.Errorf("told is\n%s", told(problems))
	}
}

// A title above the headings names the unit of amounts that have none nearer, and
// is told.
func TestTheTitleOfATableNamesItsUnit(t *testing.T) {
	for title, want := range map[string]string{
		"签约项目（单位：亿元）": "1.2 billion CNY", "单位：万美元": "120 thousand USD", "Сумма в млрд юаней": "12 billion CNY", "Unit: billion yuan": "12 billion CNY",
		"Сделки форума, млн долл.": "12 million USD", "Deals of 2023 (amounts in billion CNY)": "12 billion CNY",
		"Deals of the fair": "", "Харбин, июнь 2023": "", "签约项目一览表": "",
	} {
		text := "\"" + title + "\"\nevent,id,title,金额,stage,source\nfair,a,甲,12,signed,gazette\nfair,b,乙,待定,signed,gazette\n"
		plan, problems := imported(t, smallSite(), "deals.csv", text, "")
		got := strings.Join(codes(problems), ",")
		if want == "" {
			if got != "deals.csv!D3 cell-amount-bare" {
				t.Errorf("%s: told is %s", title, got)
			}
			continue
		}
		if file := string(plan.Files()["data/events/fair.toml"]); got != "deals.csv!D2 unit-above" || strings.Count(file, "value = \""+want+"\"") != 1 || strings.Count(file, "value =") != 1 {
			t.Errorf("%s: told is %s, the file is\n%s", title, got, file)
		}
		if len(plan.Passed) != 1 || plan.Passed[0].At != "deals.csv!A1" || !strings.HasPrefix(plan.Passed[0].Why.String(), "a title: “") {
			t.Errorf("%s: passed over is %v", title, plan.Passed)
		}
	}
}

// Of a column of units and a heading none wins in silence.
func TestAColumnOfUnitsAndAHeadingAgree(t *testing.T) {
	for _, c := range []struct{ value, unit, cell, want string }{
		{"Сумма", "Ед.", "млн юаней", "12 million CNY"}, {"Сумма", "Ед. изм.", "млн юаней", "12 million CNY"}, {"金额", "单位", "亿元", "1.2 billion CNY"}, {"Value", "Unit", "million USD", "12 million USD"},
		{"Сумма (млрд. руб.)", "Ед. изм.", "млн юаней", "deals.csv!D2 cell-unit-differs"}, {"Сумма (млрд. руб.)", "Ед.", "млн", "deals.csv!D2 cell-unit-differs"},
		{"Сумма, руб.", "Ед.", "млн руб.", "deals.csv!D2 cell-unit-differs"}, {"Сумма, млн", "Ед.", "тыс. руб.", "deals.csv!D2 cell-unit-differs"},
		{"金额（亿元）", "单位", "万元", "deals.csv!D2 cell-unit-differs"}, {"Value, billion CNY", "Unit", "USD", "deals.csv!D2 cell-unit-differs"}, {"Value, million", "Unit", "billion", "deals.csv!D2 cell-unit-differs"},
		{"Сумма (млрд. руб.)", "Ед.", "млрд рублей", "12 billion RUB"}, {"Сумма (млрд. руб.)", "Ед.", "руб.", "12 billion RUB"}, {"Сумма (млрд. руб.)", "Ед.", "млрд", "12 billion RUB"},
		{"Сумма, млн", "Валюта", "юаней", "12 million CNY"}, {"Сумма, млн", "Ед.", "млн юаней", "12 million CNY"}, {"Сумма, юаней", "Ед.", "млн", "12 million CNY"}, {"金额（亿元）", "单位", "亿元", "1.2 billion CNY"},
		{"Сумма (млрд. руб.)", "Ед.", "шт.", "12 billion RUB"},
	} {
		text := "event,id,\"" + c.value + "\"," + c.unit + ",title,stage,source\nfair,a,12," + c.cell + ",甲,signed,gazette\n"
		plan, problems := imported(t, smallSite(), "deals.csv", text, "")
		got := strings.Join(codes(problems), ",")
		if got == "" {
			_, after, _ := strings.Cut(string(plan.Files()["data/events/fair.toml"]), "value = \"")
			got, _, _ = strings.Cut(after, "\"")
		}
		if got != c.want {
			t.Errorf("%s beside %s %q: %s, want %s", c.value, c.unit, c.cell, got, c.want)
		}
	}
}

// What says that nothing is known is no amount, and changes none.
func TestAnAmountMayNotBeStated(t *testing.T) {
	for _, said := range []string{"-", "—", "–", "无", "待定", "нет", "не указана", "n/a", "N/A", "Not stated", "－"} {
		site := smallSite()
		old := string(site["data/events/fair.toml"].Data) + "\n[[deals]]\nid = \"a\"\ntitle = \"甲\"\nparties = [\"huada\"]\nvalue = \"1亿元\"\nstage = \"signed\"\nsource = \"gazette\"\n"
		site["data/events/fair.toml"] = &fstest.MapFile{Data: []byte(old)}
		plan, problems := imported(t, site, "deals.csv", "event,id,title,value,stage,source\nfair,a,甲,"+said+",signed,gazette\nfair,b,乙,"+said+",signed,gazette\n", "")
		if len(problems) > 0 || strings.Count(string(plan.Files()["data/events/fair.toml"]), "value =") != 1 {
			t.Errorf("%q: %s\n%s", said, told(problems), plan.Files()["data/events/fair.toml"])
		}
	}
}
