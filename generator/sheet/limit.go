package sheet

import (
	"unicode/utf16"

	"tradepost/generator/diag"
)

// maxTexts is how many bytes all cells of a file may hold together. A text that
// stands once in a workbook may be that of a million cells.
const maxTexts = maxWorkbook

// A beyond is a cell at which a file goes beyond what is read.
type beyond struct {
	cell string // "B7", with its sheet before it where the file has several: "deals!B7"
	code diag.Code
	args diag.Args
}

func (b *beyond) Error() string { return b.cell + ": " + string(b.code) }

// problem is what is told of it.
func (b *beyond) problem(at diag.Spot) diag.Problems {
	var problems diag.Problems
	problems.Error((&diag.Source{Name: at.Source.Name + "!" + b.cell}).File(), b.code, b.args)
	return problems
}

// A textMeter measures the texts of the cells of one file.
type textMeter struct{ bytes int }

// take measures a text that so many cells hold.
func (m *textMeter) take(text string, cells int, name string) *beyond {
	if len(text) > maxCellText && lettersOf(text) > maxCellText {
		return &beyond{name, "cell-too-long", diag.Args{"letters": lettersOf(text), "limit": maxCellText}}
	}
	if m.bytes += len(text) * cells; m.bytes > maxTexts {
		return &beyond{name, "texts-too-large", diag.Args{"limit": maxTexts >> 20}}
	}
	return nil
}

// lettersOf counts as spreadsheets do.
func lettersOf(text string) (n int) {
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}
