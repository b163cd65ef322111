package sheet

import (
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// maxCellText is as much as a cell of a spreadsheet holds, in UTF-16.
const maxCellText = 32767

// TableOf is a table of texts that is neither of a site's records nor of a
// chart: what somebody will edit. Cells of days and numbers become real ones.
func TableOf(name string, columns []Column, rows int, cell func(row, column int) string) Table {
	return Table{Name: name, Columns: columns, Rows: rows, cell: func(row, column int) Cell { return Cell{Text: cell(row, column)} }}
}

// WriteTables writes tables as an XLSX, a sheet for each under its name, and
// nothing else.
func WriteTables(out io.Writer, tables []Table) (err error) {
	for _, t := range tables {
		for row := range t.Rows {
			for column := range t.Columns {
				if n := lettersOf(t.Cell(row, column).Text); n > maxCellText {
					return fmt.Errorf("sheet %s, cell %s: a cell of a spreadsheet holds %d letters, not %d", t.Name, CellName(row+1, column), maxCellText, n)
				}
			}
		}
	}
	w := workbook{file: excelize.NewFile(), decimals: map[int]int{}}
	defer func() { err = errors.Join(err, w.file.Close()) }()
	w.file.SetZipWriter(func(out io.Writer) excelize.ZipWriter { return newOrderedZip(out) })
	if err := w.begin(About{Say: func(string, ...any) string { return tables[0].Name }}); err != nil {
		return err
	}
	for _, t := range tables {
		if err := w.table(t); err != nil {
			return fmt.Errorf("sheet %s: %w", t.Name, err)
		}
	}
	return w.file.Write(out)
}
