package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// texts are the cells of a grid, without how they are held.
func texts(g Grid) (rows [][]string) {
	for _, r := range g.Rows {
		row := []string{}
		for _, in := range r {
			row = append(row, in.Text)
		}
		rows = append(rows, row)
	}
	return rows
}

func read(t *testing.T, data string) []Grid {
	t.Helper()
	grids, problems := Read("x", []byte(data))
	if len(problems) > 0 {
		t.Fatalf("%s %v", problems[0].Code, problems[0].Args)
	}
	return grids
}

func TestCSVOfEverySpreadsheetIsRead(t *testing.T) {
	utf16le := "\xff\xfe"
	for _, u := range utf16.Encode([]rune("a\tб\r\n1\t2\r\n")) {
		utf16le += string([]byte{byte(u), byte(u >> 8)})
	}
	for name, c := range map[string]struct {
		text string
		want [][]string
	}{
		"commas":           {"a,b\n1,2\n", [][]string{{"a", "b"}, {"1", "2"}}},
		"a byte mark":      {"\ufeffa,b\r\n1,2", [][]string{{"a", "b"}, {"1", "2"}}},
		"semicolons":       {"a;b\n1,5;2,5\n", [][]string{{"a", "b"}, {"1,5", "2,5"}}},
		"a title above":    {"Deals of June, and July\na;b\n1,5;2,5\n3;4\n", [][]string{{"Deals of June, and July"}, {"a", "b"}, {"1,5", "2,5"}, {"3", "4"}}},
		"a named mark":     {"sep=|\na|b\n", [][]string{{"a", "b"}}},
		"UTF-16":           {utf16le, [][]string{{"a", "б"}, {"1", "2"}}},
		"blank lines":      {"a,b\n\n1,2\n", [][]string{{"a", "b"}, {""}, {"1", "2"}}},
		"quotes":           {"a,\"b \"\"c\"\", d\"\n\"two\r\nlines\",x\n", [][]string{{"a", `b "c", d`}, {"two\nlines", "x"}}},
		"a quote inside":   {"5\" pipe,b\n", [][]string{{`5" pipe`, "b"}}},
		"kept from a run":  {"'=1+1,'t\n", [][]string{{"=1+1", "'t"}}},
		"nothing at all":   {"", nil},
		"one column, text": {"title\nTimber, sawn; dry\n", [][]string{{"title"}, {"Timber, sawn; dry"}}},
	} {
		if got := texts(read(t, c.text)[0]); name != "one column, text" && !cmp.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestCSVThatIsNoneIsAProblemAtItsCell(t *testing.T) {
	for text, want := range map[string]string{
		"a,b\n1,\"2\n3":                  "x!B2 csv-quote",
		"a\xe9,b\n":                      "x csv-encoding",
		"a\x00b":                         "x csv-encoding",
		"\xd0\xcf\x11\xe0old":            "x workbook-unreadable",
		"PK\x03\x04no zip at all":        "x workbook-unreadable",
		strings.Repeat("a\n", maxRows+1): "x workbook-too-large",
		strings.Repeat("a,", maxColumns): "x workbook-too-large",
	} {
		_, problems := Read("x", []byte(text))
		if len(problems) != 1 || problems[0].At.Source.Name+" "+string(problems[0].Code) != want {
			t.Errorf("%.20q gives %v, want %s", text, problems, want)
		}
	}
	if _, problems := Read("x", make([]byte, maxWorkbook+1)); len(problems) != 1 || problems[0].Code != "workbook-too-large" {
		t.Errorf("a file that is too large gives %v", problems)
	}
}

// What a library says of a workbook is English, wherever it stands.
func TestADamagedWorkbookIsToldInTheLanguageOfWhoReads(t *testing.T) {
	book := written(t, func(f *excelize.File) { _ = f.SetCellStr("Sheet1", "A1", "x") })
	flipped := []byte(book)
	for i := 60; i < 120; i++ {
		flipped[i] ^= 0xff
	}
	for name, data := range map[string]string{
		"no zip": "PK\x03\x04no zip at all", "half of it": book[:len(book)/2], "other bytes in it": string(flipped),
		"no XML": repacked(t, strings.NewReader("<worksheet><sheetData>")),
	} {
		_, problems := Read("x", []byte(data))
		if len(problems) != 1 || problems[0].Code != "workbook-unreadable" {
			t.Errorf("%s gives %v", name, problems)
			continue
		}
		for _, lang := range []string{"zh", "ru"} {
			if said, _ := problems[0].Message(lang); regexp.MustCompile("[A-Za-z]").MatchString(said) {
				t.Errorf("%s, in %s: %s", name, lang, said)
			}
		}
	}
}

// written is a workbook by excelize, whose first sheet fill fills.
func written(t *testing.T, fill func(f *excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	fill(f)
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCellsAreReadAsTheirSheetShowsThem(t *testing.T) {
	formats := []struct {
		value  any
		format string
		want   Input
	}{
		{481.40999999999997, "", Input{"481.41", Numeric}},
		{0.1 + 0.2, "", Input{"0.3", Numeric}},
		{1e15, "#,##0", Input{"1000000000000000", Numeric}},
		{-2.9, "0.00", Input{"-2.9", Numeric}},
		{0.413, "0.0%", Input{"41.3%", Written}},
		{45093, "yyyy-mm-dd", Input{"2023-06-16", Daily}},
		{45093.75, "d.m.yyyy hh:mm", Input{"2023-06-16", Daily}},
		{45093, `yyyy"年"m"月"d"日";@`, Input{"2023-06-16", Daily}},
		{45093, "[$-419]mmmm yyyy", Input{"2023-06", Daily}},
		{45093, "yyyy", Input{"2023", Daily}},
		{45093, "", Input{"45093", Numeric}},
		{45093, `#,##0 "yuan"`, Input{"45093", Numeric}},
		{0.5, "mm:ss", Input{"0.5", Numeric}},
		{"45093", "yyyy-mm-dd", Input{"45093", Written}},
		{true, "", Input{"true", Written}},
		{"=1+1", "", Input{"=1+1", Written}},
	}
	book := written(t, func(f *excelize.File) {
		for i, c := range formats {
			cell := CellName(i, 0)
			_ = f.SetCellValue("Sheet1", cell, c.value)
			if c.format != "" {
				style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &c.format})
				if err != nil {
					t.Fatal(err)
				}
				_ = f.SetCellStyle("Sheet1", cell, cell, style)
			}
		}
	})
	for i, c := range formats {
		if got := read(t, book)[0].At(i, 0); got != c.want {
			t.Errorf("%v as %q is %v, want %v", c.value, c.format, got, c.want)
		}
	}
}

func TestSheetsGapsMergesAndFormulas(t *testing.T) {
	book := written(t, func(f *excelize.File) {
		_ = f.SetCellValue("Sheet1", "C3", "far")
		_ = f.SetCellFormula("Sheet1", "A5", "SUM(A1:A2)")
		_ = f.MergeCell("Sheet1", "A1", "B2")
		_, _ = f.NewSheet("сделки")
		_ = f.SetCellValue("сделки", "A1", time.Date(2023, 6, 16, 0, 0, 0, 0, time.UTC))
		_, _ = f.NewSheet("hidden")
		_ = f.SetSheetVisible("hidden", false)
	})
	grids := read(t, book)
	if len(grids) != 3 || grids[1].Name != "сделки" || !grids[2].Hidden || grids[0].Hidden {
		t.Fatalf("the sheets are %v", grids)
	}
	if got := texts(grids[0]); !cmp.Equal(got, [][]string{nil, nil, {"", "", "far"}, nil, {""}}, cmp.Comparer(slices.Equal[[]string])) {
		t.Errorf("the first sheet is %q", got)
	}
	if got := grids[0].At(4, 0); got.Form != Unworked {
		t.Errorf("a formula without a result is %v", got)
	}
	if got := grids[0].Merged; !cmp.Equal(got, []Area{{0, 0, 1, 1}}) {
		t.Errorf("merged are %v", got)
	}
	if got := grids[1].At(0, 0); got != (Input{"2023-06-16", Daily}) {
		t.Errorf("a day is %v", got)
	}
}

// repacked is a workbook with another text in the place of its first sheet.
func repacked(t *testing.T, sheet io.WriterTo) string { return repackedWith(t, sheet, "") }

// repackedWith gives it the texts that cells name by number, too.
func repackedWith(t *testing.T, sheet io.WriterTo, texts string) string {
	t.Helper()
	book := written(t, func(f *excelize.File) { _ = f.SetCellValue("Sheet1", "A1", "shared") })
	in, err := zip.NewReader(strings.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		part, _ := w.Create(f.Name)
		if f.Name == "xl/worksheets/sheet1.xml" {
			if _, err := sheet.WriteTo(part); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if f.Name == "xl/sharedStrings.xml" && texts != "" {
			_, _ = io.WriteString(part, texts)
			continue
		}
		from, _ := f.Open()
		_, _ = io.Copy(part, from)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// zeroes are as many blanks, which pack to nothing.
type zeroes int

func (n zeroes) WriteTo(w io.Writer) (int64, error) {
	block := bytes.Repeat([]byte(" "), 1<<20)
	if _, err := io.WriteString(w, "<worksheet><sheetData>"); err != nil {
		return 0, err
	}
	for range int(n) >> 20 {
		if _, err := w.Write(block); err != nil {
			return 0, err
		}
	}
	_, err := io.WriteString(w, "</sheetData></worksheet>")
	return 0, err
}

func TestNoWorkbookTakesAllMemory(t *testing.T) {
	sheet := func(rows string) *strings.Reader {
		return strings.NewReader("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
	}
	for name, c := range map[string]struct {
		part io.WriterTo
		want string
	}{
		"the last row":    {sheet(`<row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row>`), "workbook-too-large"},
		"the last column": {sheet(`<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>`), "workbook-too-large"},
		"no cell":         {sheet(`<row r="1"><c r="ZZZZ1" t="str"><v>x</v></c></row>`), "workbook-unreadable"},
		"no XML":          {sheet(`<row r="1">`), "workbook-unreadable"},
		"merges alone":    {strings.NewReader("<worksheet><mergeCells>" + strings.Repeat(`<mergeCell ref="A1:A100000"/>`, 30) + "</mergeCells></worksheet>"), "workbook-too-large"},
		"looks alone":     {sheet(strings.Repeat(`<row><c r="XFD1" s="1"/></row>`, 1000)), ""},
	} {
		_, problems := Read("x", []byte(repacked(t, c.part)))
		got := ""
		if len(problems) > 0 {
			got = string(problems[0].Code)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// sharing is a workbook of which one text of so many letters fills a row of so
// many cells, again and again.
func sharing(t *testing.T, letters, columns, rows int, after string) string {
	t.Helper()
	row := "<row>" + strings.Repeat(`<c t="s"><v>0</v></c>`, columns) + "</row>"
	sheet := strings.NewReader("<worksheet><sheetData>" + strings.Repeat(row, rows) + "</sheetData>" + after + "</worksheet>")
	return repackedWith(t, sheet, `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>`+strings.Repeat("x", letters)+"</t></si></sst>")
}

func TestTheTextsOfCellsAreBoundedHoweverAFileHoldsThem(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"one text in many rows":  {sharing(t, 30_000, 3, 2000, ""), "x!C373 texts-too-large"},
		"one text in many cells": {sharing(t, 30_000, 200, 500, ""), "x!DO6 texts-too-large"},
		"a million cells":        {sharing(t, 1000, 500, 2000, ""), "x!BC68 texts-too-large"},
		"one text merged down":   {sharing(t, 30_000, 1, 600, `<mergeCells><mergeCell ref="A1:A600"/></mergeCells>`), "x!A1 texts-too-large"},
		"below its own rows":     {sharing(t, 30_000, 1, 2, `<mergeCells><mergeCell ref="A1:A100000"/></mergeCells>`), ""},
		"a cell of its own":      {sharing(t, maxCellText+1, 1, 1, ""), "x!A1 cell-too-long"},
		"the longest cell":       {sharing(t, maxCellText, 1, 1, ""), ""},
		"letters, not bytes":     {"a\nb," + strings.Repeat("哈", maxCellText), ""},
		"letters of two units":   {"a\nb," + strings.Repeat("😀", maxCellText/2+1), "x!B2 cell-too-long"},
		"CSV, a cell":            {"a\nb," + strings.Repeat("x", maxCellText+1), "x!B2 cell-too-long"},
		"CSV, all cells":         {"\xff\xfe" + strings.Repeat(strings.Repeat("\xc8\x54", 10_000)+"\n\x00", 1200), "x!A1119 texts-too-large"},
	} {
		_, problems := Read("x", []byte(c.data))
		got := ""
		if len(problems) > 0 {
			got = problems[0].At.Source.Name + " " + string(problems[0].Code)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestTablesAreReadBackAsTheyWereWritten(t *testing.T) {
	rows := [][]string{{"2023-06-16", "2023-06", "=a\nb_x0041_", "32", ""}, {"", "", " c ", "", "d"}}
	columns := []Column{{Name: "day", Type: Date}, {Name: "month", Type: Date}, {Name: "text"}, {Name: "n", Type: Integer}, {Name: "last"}}
	var out bytes.Buffer
	err := WriteTables(&out, []Table{TableOf("t", columns, len(rows), func(r, c int) string { return rows[r][c] })})
	if err != nil {
		t.Fatal(err)
	}
	grids := read(t, out.String())
	if len(grids) != 1 || grids[0].Name != "t" {
		t.Fatalf("the sheets are %v", grids)
	}
	for r, row := range rows {
		for c, want := range row {
			if got := grids[0].At(r+1, c).Text; got != want {
				t.Errorf("%s is %q, want %q", CellName(r+1, c), got, want)
			}
		}
	}
	long := TableOf("t", columns[2:3], 1, func(int, int) string { return strings.Repeat("哈", maxCellText+1) })
	if err := WriteTables(io.Discard, []Table{long}); err == nil {
		t.Error("a text that no cell holds was cut")
	}
}

func TestAWorkbookThatUnpacksToTooMuchIsLeft(t *testing.T) {
	book := repacked(t, zeroes(4<<20))
	if _, err := (&bookReader{left: 3 << 20}).read([]byte(book)); err != errTooLarge {
		t.Errorf("a bomb gives %v", err)
	}
	if _, err := (&bookReader{left: 5 << 20}).read([]byte(book)); err != nil {
		t.Errorf("what is within the limit gives %v", err)
	}
}

// FuzzCSV holds what is read against encoding/csv, where that can read it.
func FuzzCSV(f *testing.F) {
	f.Add("a,b\n1,\"2\n\"\n\n")
	f.Add("sep=;\na;b")
	f.Fuzz(func(t *testing.T, text string) {
		grids, problems := Read("x", []byte(text))
		if len(problems) > 0 || len(grids) != 1 {
			return
		}
		decodedText, _, _ := decoded([]byte(text))
		mark, rest := separator(decodedText)
		if strings.HasPrefix(text, "PK\x03\x04") || strings.Contains(strings.ReplaceAll(rest, "\r\n", ""), "\r") || mark == '"' || mark == '\n' || mark == '\r' || mark == 0 {
			return
		}
		r := csv.NewReader(strings.NewReader(rest))
		r.Comma, r.FieldsPerRecord = rune(mark), -1
		want, err := r.ReadAll()
		if err != nil {
			return
		}
		var got [][]string
		for _, row := range texts(grids[0]) {
			if len(row) != 1 || row[0] != "" {
				got = append(got, row)
			}
		}
		want = slices.DeleteFunc(want, func(row []string) bool { return len(row) == 1 && row[0] == "" })
		for _, row := range want {
			for i := range row {
				row[i] = unmarked(row[i])
			}
		}
		want = slices.DeleteFunc(want, func(row []string) bool { return len(row) == 1 && row[0] == "" })
		if len(got)+len(want) > 0 && !cmp.Equal(got, want) {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	})
}
