package page

import (
	data "tradepost/generator/sheet" // sheet is a page of a list here
)

// A dataset is what a chart shows as a table of texts.
type dataset struct {
	name    string // of its file
	columns []string
	rows    int
	cell    func(row, column int) cell
}

// A cell is a text; an empty one means "not stated", never zero.
type cell struct{ text string }

// csv writes the dataset as the tables of records are written.
func (t dataset) csv(out *Output) error {
	return data.Texts(t.columns, t.rows, func(row, column int) string { return t.cell(row, column).text }).WriteCSV(out)
}
