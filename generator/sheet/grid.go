package sheet

import (
	"strconv"
	"strings"

	"tradepost/generator/diag"
)

// A Grid is one sheet as somebody filled it in: cells as they stand, before
// anybody asks what they mean.
type Grid struct {
	Name   string // of the sheet, "" where a file has only one
	Rows   [][]Input
	Merged []Area
	Hidden bool
}

// An Input is a cell that was read.
type Input struct {
	Text string
	Form Form
}

// A Form says how a cell holds its text.
type Form uint8

const (
	Written  Form = iota // as text: what a person typed
	Numeric              // as a number: Text is a plain decimal, whatever was shown
	Daily                // as a date: Text is "2023-06-16", or less where less is shown
	Broken               // an error of the spreadsheet: "#REF!"
	Unworked             // a formula without a result
)

// An Area is a range of cells that are merged to one, from 0, both ends
// included.
type Area struct{ Row, Column, LastRow, LastColumn int }

// The limits of what is read: beyond them a file is a dump of another system or
// made to take all memory. A worksheet of 3,000 rows and 20 columns has 60,000
// cells and unpacks to some 4 MB.
const (
	maxWorkbook = 32 << 20  // bytes of a file
	maxUnpacked = 256 << 20 // bytes of all parts of a workbook that are read
	maxSheets   = 200
	maxRows     = 100_000 // of a sheet
	maxColumns  = 500     // of a sheet, counted to the last cell with a text
	maxCells    = 2_000_000
)

// At is the cell at a row and column from 0, empty where there is none.
func (g Grid) At(row, column int) Input {
	if row < len(g.Rows) && column < len(g.Rows[row]) {
		return g.Rows[row][column]
	}
	return Input{}
}

// CellName is what a spreadsheet calls a cell: "B7".
func CellName(row, column int) string { return ColumnName(column) + strconv.Itoa(row+1) }

// ColumnName is what a spreadsheet calls a column: "B", "AA".
func ColumnName(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// cellAt reads "B7"; false for what is no cell of any sheet.
func cellAt(ref string) (row, column int, ok bool) {
	letters := 0
	for letters < len(ref) && ref[letters] >= 'A' && ref[letters] <= 'Z' {
		column = column*26 + int(ref[letters]-'A') + 1
		letters++
	}
	row, err := strconv.Atoi(ref[letters:])
	if letters == 0 || letters > 3 || err != nil || row < 1 || row > sheetRows {
		return 0, 0, false
	}
	return row - 1, column - 1, true
}

// Read reads a file that a spreadsheet saved: XLSX, CSV, or text with tabs,
// which is told by what it holds. What cannot be read is a problem.
func Read(name string, data []byte) ([]Grid, diag.Problems) {
	var problems diag.Problems
	at := (&diag.Source{Name: name}).File()
	if len(data) > maxWorkbook {
		problems.Error(at, "workbook-too-large", diag.Args{"what": diag.Say("the file"), "limit": diag.Say("{n} MB", diag.Args{"n": maxWorkbook >> 20})})
		return nil, problems
	}
	switch {
	case strings.HasPrefix(string(data), "PK\x03\x04"):
		return readXLSX(at, data)
	case strings.HasPrefix(string(data), "\xd0\xcf\x11\xe0"):
		problems.Error(at, "workbook-unreadable", diag.Args{"detail": diag.Say("the file is an old .xls, or a workbook with a password"), "cure": diag.Say("save it as .xlsx, without a password")})
		return nil, problems
	}
	return readCSV(at, data)
}
