package sheet

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSpreadsheetsRunNoFormula(t *testing.T) {
	for text, want := range map[string]string{
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
		"@SUM(A1)":          "'@SUM(A1)",
		"+7 495 000":        "'+7 495 000",
		"-2.9":              "-2.9",
		"-2.9%":             "-2.9%",
		"-2.9+A1":           "'-2.9+A1",
		"- a dash":          "'- a dash",
		"\t=1+1":            "'=1+1",
		"a\r\n=1+1":         "a =1+1",
		"＝1+1":              "'＝1+1",
		"a = b":             "a = b",
		"":                  "",
	} {
		if got := harmless(text); got != want {
			t.Errorf("harmless(%q) = %q, want %q", text, got, want)
		}
	}
}

// Whatever a cell holds, a reader of CSV has one cell of it, and a spreadsheet
// nothing to run.
func FuzzACellIsOneTextAndNoFormula(f *testing.F) {
	for _, text := range []string{"", "=1+1", "+cmd|' /C calc'!A0", "-2.9%", "@SUM(A1)", "\t=1", "a\r\nb", `"quoted", "twice"`, "\ufeff=1", "＝1", "-", "--1", "合同 48亿"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.Contains(text, "\x00") {
			return
		}
		var out bytes.Buffer
		table := Table{Columns: []Column{{Name: "a", Type: Text}, {Name: "b", Type: Text}}, Rows: 1, cell: func(int, int) Cell { return Cell{Text: text} }}
		if err := table.WriteCSV(&out); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(out.Bytes(), []byte("\ufeff")))).ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != 2 {
			t.Fatalf("%q: %q, %v", text, rows, err)
		}
		cell := rows[1][0]
		if number := strings.Trim(cell, "0123456789.-%") == ""; cell != "" && !number && strings.ContainsAny(cell[:1], "=+-@\t\r") {
			t.Errorf("%q is written as %q, which a spreadsheet runs", text, cell)
		}
		if strings.ContainsAny(cell, "\r\n\t") {
			t.Errorf("%q is written as %q, which goes over its cell", text, cell)
		}
	})
}

// The pieces of a file are the file, in whatever order somebody takes them.
func TestTheLinesOfATableAreItsFile(t *testing.T) {
	cells := []string{"=1+1", "two, with \"quotes\"", "合同", "a\nb"}
	table := Table{Columns: []Column{{Name: "a", Type: Text}, {Name: "b", Type: Name, List: true}}, Rows: len(cells), cell: func(row, column int) Cell {
		return Cell{Text: cells[row], List: []string{"x", cells[row]}}
	}}
	var whole strings.Builder
	if err := table.WriteCSV(&whole); err != nil {
		t.Fatal(err)
	}
	head, lines := table.Lines([]int{0, 1, 2, 3})
	if got := head + strings.Join(lines, ""); got != whole.String() {
		t.Errorf("the pieces are\n%q, the file is\n%q", got, whole.String())
	}
	if _, back := table.Lines([]int{2, 0}); len(back) != 2 || back[0] != lines[2] || back[1] != lines[0] {
		t.Errorf("rows 2 and 0 are %q", back)
	}
}
