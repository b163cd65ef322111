package page

import (
	"strings"
	"unicode"
)

// writeChartCSV writes a chart's table: numbers plain, to be counted with, and
// beside them as the page writes them, with unit, qualifier and, where there is
// no number, the word for that. An empty number is never zero.
func writeChartCSV(d *desk, e exhibit) error {
	table := e.show(d).table
	d.out.Links = d.out.Links[:0] // a file of plain text makes none
	var columns []func(CellView) string
	data := dataset{name: e.name, rows: len(table.Rows)}
	var places []int
	add := func(place int, title string, text func(CellView) string) {
		data.columns = append(data.columns, title)
		places, columns = append(places, place), append(columns, text)
	}
	for i, c := range table.Columns {
		if c.Numeric {
			add(i, c.Title, func(c CellView) string { return c.Value })
			if saysMore(table.Rows, i) {
				add(i, d.T("chart.csv.written", "column", c.Title), func(c CellView) string { return c.Text })
			}
			continue
		}
		add(i, c.Title, func(c CellView) string { return c.Text })
	}
	data.cell = func(row, column int) cell {
		return cell{text: columns[column](table.Rows[row][places[column]])}
	}
	return data.csv(d.out)
}

// saysMore tells whether the cells of a column are more than plain numbers.
func saysMore(rows [][]CellView, column int) bool {
	for _, row := range rows {
		if strings.ContainsFunc(row[column].Text, func(r rune) bool {
			return !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune(",.-−", r)
		}) {
			return true
		}
	}
	return false
}
