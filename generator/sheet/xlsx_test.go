package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// words speak for messages in tests: each is its key.
func words() About {
	return About{
		Code: "en", Lang: "en", Say: func(key string, _ ...any) string { return key }, Language: func(code string) string { return code },
	}
}

// table is a table of one column whose cells are the texts.
func table(kind Type, texts ...string) Table {
	return Table{
		Name: "numbers", Key: []string{"n"}, Rows: len(texts), Columns: []Column{{Name: "n", Path: []string{"n"}, Type: kind, Says: "column.n"}},
		cell: func(row, _ int) Cell { return Cell{Text: texts[row]} },
	}
}

func workbookOf(t *testing.T, tables ...Table) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := WriteWorkbook(&out, words(), tables); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}

func TestSpreadsheetNumbersKeepEveryDigit(t *testing.T) {
	texts := []string{"48141000000", "2.0", "-2.9", "123456789012345", "1234567890123456", "100000000000000000000", "0.10", "5000000000000001"}
	shown := []string{"48,141,000,000", "2.0", "-2.9", "123,456,789,012,345", "1234567890123456", "100,000,000,000,000,000,000", "0.10", "5000000000000001"}
	asText := []bool{false, false, false, false, true, false, false, true}
	book := workbookOf(t, table(Decimal, texts...))
	rows, err := book.GetRows("numbers")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range shown {
		if got := rows[i+1][0]; got != want {
			t.Errorf("%s is shown as %q, want %q", texts[i], got, want)
		}
		cell, _ := excelize.CoordinatesToCellName(1, i+2)
		if kind, err := book.GetCellType("numbers", cell); err != nil || (kind == excelize.CellTypeInlineString) != asText[i] {
			t.Errorf("%s is a cell of type %v (%v)", texts[i], kind, err)
		}
	}
}

func TestSpreadsheetDaysAreDaysAndLessIsText(t *testing.T) {
	book := workbookOf(t, table(Date, "2023-06-16", "2023-06", "2023", "1899-05-01", ""))
	rows, err := book.GetRows("numbers", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"45093", "2023-06", "2023", "1899-05-01"} {
		if got := rows[i+1][0]; got != want {
			t.Errorf("row %d holds %q, want %q", i+1, got, want)
		}
	}
}

func TestSpreadsheetTextsRunNoFormula(t *testing.T) {
	book := workbookOf(t, table(Text, "=1+1", "@SUM(A1)", "a\nb"))
	for i, want := range []string{"=1+1", "@SUM(A1)", "a\nb"} {
		cell, _ := excelize.CoordinatesToCellName(1, i+2)
		if got, err := book.GetCellValue("numbers", cell); err != nil || got != want {
			t.Errorf("%s is %q, want %q (%v)", cell, got, want, err)
		}
		if formula, err := book.GetCellFormula("numbers", cell); err != nil || formula != "" {
			t.Errorf("%s has the formula %q (%v)", cell, formula, err)
		}
	}
}

func TestATableThatNoSheetHoldsGoesOn(t *testing.T) {
	long := table(Integer)
	long.Rows, long.cell = sheetRows+5, func(row, _ int) Cell { return Cell{Text: "1"} }
	var out bytes.Buffer
	if err := WriteWorkbook(&out, words(), []Table{long}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	if got := strings.Join(book.GetSheetList(), " "); got != "data.sheet.about data.sheet.columns numbers numbers 2" {
		t.Errorf("the sheets are %s", got)
	}
	rows, err := book.GetRows("numbers 2")
	if err != nil || len(rows) != 7 { // a header and what did not fit beside the other
		t.Errorf("the second sheet has %d rows (%v)", len(rows), err)
	}
}

func TestSameTablesSameWorkbook(t *testing.T) {
	var first []byte
	for range 5 {
		var out bytes.Buffer
		if err := WriteWorkbook(&out, words(), []Table{table(Decimal, "1", "2.50"), table(Date, "2023-06-16")}[:1]); err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = out.Bytes()
		}
		if !bytes.Equal(first, out.Bytes()) {
			t.Fatal("two workbooks of the same tables differ")
		}
	}
}
