package workbook

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/xuri/excelize/v2"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/sheet"
	"tradepost/generator/trade"
)

// smallSite is a Chinese site with a fair and a few partners.
func smallSite() fstest.MapFS {
	site := fstest.MapFS{}
	for name, text := range map[string]string{
		"data/site.toml":   "title = \"站点\"\nlanguages = [\"zh\", \"ru\", \"en\"]\n",
		"data/places.toml": "[[places]]\nid = \"harbin\"\nname = { zh = \"哈尔滨\", ru = \"Харбин\", en = \"Harbin\" }\nkind = \"city\"\ncountry = \"CN\"\n",
		"data/partners.toml": "# 伙伴\n\n[[partners]]\nid = \"huada\"\nname = { zh = \"华大集团\", en = \"Huada Group\" }\nkind = \"company\"\naliases = [\"华大\"]\n\n" +
			"[[partners]]\nid = \"baltic\"\nname = { zh = \"波罗的海公司\", ru = \"Балтика\", en = \"Baltic Co., Ltd.\" }\nkind = \"company\"\n",
		"data/sources.toml":     "[[sources]]\nid = \"gazette\"\ntitle = { zh = \"公报\", en = \"The Gazette\" }\nlanguage = \"zh\"\n",
		"data/events/fair.toml": "title = { zh = \"第三十二届博览会\", en = \"The Fair\" }\nkind = \"fair\"\ndate = 2023-06-15\nend_date = 2023-06-19\nplace = \"harbin\"\nsources = [\"gazette\"]\n",
	} {
		site[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return site
}

// A wantedDeal is what a row of the long sheet says, or why it cannot.
type wantedDeal struct {
	value, date string
	fault       string // the column of the cell that is named
}

// longSheet is a sheet as offices keep them: a title and a remark above a
// heading of two lines with merged cells, amounts in four units and dates in
// five styles, events merged over many rows, blank lines, the heading again on
// each page, a sum below.
func longSheet(t *testing.T, rows int, faulty bool) ([]byte, map[int]wantedDeal) {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	name := "签约项目一览表"
	if err := f.SetSheetName("Sheet1", name); err != nil {
		t.Fatal(err)
	}
	set := func(row int, cells ...any) {
		for i, c := range cells {
			if c == nil {
				continue
			}
			if err := f.SetCellValue(name, sheet.CellName(row-1, i), c); err != nil {
				t.Fatal(err)
			}
		}
	}
	day, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	heads := []any{"序号", "所属活动", "项目名称", "签约方", nil, "签约额（亿元）", "签约日期", "阶段", "资料来源", "联系人"}
	set(1, "第三十二届博览会签约项目一览表")
	_ = f.MergeCell(name, "A1", "J1")
	set(2, "填报单位：商务厅")
	set(3, heads...)
	set(4, nil, nil, nil, "甲方", "乙方")
	for _, column := range []string{"A", "B", "C", "F", "G", "H", "I", "J"} {
		_ = f.MergeCell(name, column+"3", column+"4")
	}
	_ = f.MergeCell(name, "D3", "E3")
	want := map[int]wantedDeal{}
	row, merged := 5, 0 // rows of the event merged so far
	merge := func() {
		if merged > 1 {
			_ = f.MergeCell(name, fmt.Sprintf("B%d", row-merged), fmt.Sprintf("B%d", row-1))
		}
		merged = 0
	}
	for n := range rows {
		if n%10 == 0 || n%500 == 499 || n%700 == 699 {
			merge()
		}
		switch {
		case n%100 == 50:
			row++ // a blank line
		case n%500 == 499:
			set(row, heads...)
			row++
		case n%700 == 699:
			set(row, "第二批项目")
			_ = f.MergeCell(name, sheet.CellName(row-1, 0), sheet.CellName(row-1, 9))
			row++
		}
		w := wantedDeal{}
		var value any
		switch n % 5 {
		case 0:
			value, w.value = float64(n+1)+0.25, fmt.Sprintf("%d.25亿元", n+1)
		case 1:
			value, w.value = fmt.Sprintf("%d,5 млн\u00a0долл.", n+1), fmt.Sprintf("%d.5 million USD", n+1)
		case 2:
			value, w.value = fmt.Sprintf("USD\u00a0%d.75 million", n+1), fmt.Sprintf("%d.75 million USD", n+1)
		case 3:
			value, w.value = strings.NewReplacer("0", "０", "1", "１", "2", "２", "3", "３", "4", "４", "5", "５", "6", "６", "7", "７", "8", "８", "9", "９").Replace(fmt.Sprint(n+1))+"万元", fmt.Sprintf("%d万元", n+1)
		}
		var date any
		d := time.Date(2023, 6, 13+n%17, 0, 0, 0, 0, time.UTC)
		w.date = d.Format(time.DateOnly)
		switch n % 6 {
		case 0:
			date = w.date
		case 1:
			date = d.Format("02.01.2006")
		case 2:
			date = d.Format("2006年1月2日")
		case 3, 4:
			date = int(d.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
		case 5:
			date = d.Format("1/2/2006")
		}
		if faulty {
			switch n % 97 {
			case 10:
				date, w.fault = "6/7/2023", "G"
			case 20:
				value, w.fault = "面议", "F"
			case 30:
				date, w.fault = "2023-06-31", "G"
			}
		}
		parties := []any{"华大集团", "Baltic Co., Ltd."}
		if faulty && n%97 == 40 {
			parties[1], w.fault = "波罗地海集团", "E"
		}
		var event any
		if merged == 0 {
			event = "第三十二届博览会"
		}
		merged++
		set(row, n+1, event, fmt.Sprintf("合作项目　%d", n+1), parties[0], parties[1], value, date, "已签约", "公报", "王先生")
		if n%6 == 3 {
			_ = f.SetCellStyle(name, fmt.Sprintf("G%d", row), fmt.Sprintf("G%d", row), day)
		}
		want[row] = w
		row++
	}
	merge()
	set(row, "合计", nil, nil, nil, nil, 123456.7)
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), want
}

func TestEveryRowOfALongSheetImportsOrItsCellIsNamed(t *testing.T) {
	const rows = 3000
	for _, faulty := range []bool{true, false} {
		data, want := longSheet(t, rows, faulty)
		grids, problems := sheet.Read("deals.xlsx", data)
		if len(problems) > 0 {
			t.Fatal(told(problems))
		}
		m, problems := ReadMapping("m.toml", []byte("[[sheets]]\n[sheets.columns]\n\"联系人\" = \"\"\n"))
		if len(problems) > 0 {
			t.Fatal(told(problems))
		}
		plan, problems, err := Import(smallSite(), "deals.xlsx", grids, m)
		if err != nil {
			t.Fatal(err)
		}
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Code == "record-twin" || p.Code == "more-twins" }) // few parties, many rows without a value
		named, told := map[string]bool{}, map[string]int{}                                                                             // the first cells of each cause; by column, all that are named or counted
		for _, p := range problems {
			at := p.At.Source.Name
			again, _ := p.Args["again"].(int)
			named[at] = true
			told[strings.TrimRight(at, "0123456789")] += 1 + again
		}
		imported := map[string]bool{}
		for _, c := range plan.Changes {
			imported[c.At] = true
		}
		faults := map[string]int{}
		for row, w := range want {
			if w.fault != "" {
				faults["deals.xlsx!"+w.fault]++
				delete(named, fmt.Sprintf("deals.xlsx!%s%d", w.fault, row))
				continue
			}
			if !imported[fmt.Sprintf("deals.xlsx!B%d", row)] {
				t.Errorf("row %d is neither imported nor named", row)
			}
		}
		if !maps.Equal(told, faults) || len(named) > 0 {
			t.Errorf("problems are told of %v, the faults are %v, without one are %v:\n%.2000s", told, faults, named, codes(problems))
		}
		if !faulty {
			judgeLongSheet(t, plan, want, rows)
		}
	}
}

// judgeLongSheet holds the records that a plan makes against what the rows say.
func judgeLongSheet(t *testing.T, plan *Plan, want map[int]wantedDeal, rows int) {
	t.Helper()
	result, problems, err := load.Read(plan.Over(smallSite()))
	if err != nil || len(problems) > 0 {
		t.Fatal(told(problems), err)
	}
	deals := result.Records.Events[0].Deals
	if len(deals) != rows {
		t.Fatalf("%d deals, want %d", len(deals), rows)
	}
	numbers := []int{}
	for row := range want {
		numbers = append(numbers, row)
	}
	slices.Sort(numbers)
	for i, row := range numbers {
		w := want[row]
		value := ""
		if w.value != "" {
			v, err := trade.ParseAmount(w.value)
			if err != nil {
				t.Fatal(err)
			}
			value = v.String()
		}
		d := deals[i]
		if d.Value.String() != value || d.Date.String() != w.date || !slices.Equal(d.Parties, []string{"huada", "baltic"}) ||
			d.Title.In("zh").Text != fmt.Sprintf("合作项目　%d", i+1) || d.Stage != "signed" || d.Source != "gazette" {
			t.Errorf("row %d is %s, %s, %v, %s; want %s, %s", row, d.Value, d.Date, d.Parties, d.Title.In("zh").Text, value, w.date)
		}
	}
	for _, p := range plan.Passed {
		if !slices.Contains([]string{"deals.xlsx!A1", "deals.xlsx!A2"}, p.At) && !strings.Contains(p.Why.String(), "合计") && !strings.Contains(p.Why.String(), "第二批") && !strings.Contains(p.Why.String(), "heading again") {
			t.Errorf("passed over %v", p)
		}
	}
	if len(plan.Passed) == 0 {
		t.Error("nobody is told that the sum was passed over")
	}
}
