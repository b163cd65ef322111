package sheet

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// listMark stands between the values of a list in CSV and XLSX.
const listMark = "; "

// byteOrderMark begins a file that is UTF-8.
const byteOrderMark = "\uFEFF"

// WriteCSV writes the table for spreadsheets and programs: UTF-8 with a byte order
// mark, without which Excel reads Chinese and Russian in the code page of the
// machine; lines ended by CRLF (RFC 4180); lists joined by "; ".
func (t Table) WriteCSV(out io.Writer) error {
	if _, err := io.WriteString(out, byteOrderMark); err != nil {
		return err
	}
	w := csv.NewWriter(out)
	w.UseCRLF = true
	if err := w.Write(t.names()); err != nil {
		return err
	}
	record := make([]string, len(t.Columns))
	for row := range t.Rows {
		if err := w.Write(t.record(row, record)); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// names are the first record of the file.
func (t Table) names() []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	return names
}

// record is a row as the file has it, written over into.
func (t Table) record(row int, into []string) []string {
	for i, c := range t.Columns {
		into[i] = c.plain(t.cell(row, i))
	}
	return into
}

// Lines are the file in pieces, for who puts some of its rows together: what it
// begins with, and the line of each of these rows. The pieces of all rows, joined,
// are what WriteCSV writes.
func (t Table) Lines(rows []int) (head string, lines []string) {
	var line strings.Builder
	w := csv.NewWriter(&line) // which cannot fail
	w.UseCRLF = true
	cut := func(record []string) string {
		line.Reset()
		_ = w.Write(record)
		w.Flush()
		return line.String()
	}
	head = byteOrderMark + cut(t.names())
	record := make([]string, len(t.Columns))
	for _, row := range rows {
		lines = append(lines, cut(t.record(row, record)))
	}
	return head, lines
}

// plain is a cell as CSV has it.
func (c Column) plain(cell Cell) string {
	text := cell.Text
	if c.List {
		text = strings.Join(cell.List, listMark)
	}
	switch c.Type {
	case Text, URL:
		return harmless(text)
	case Name:
		if c.List {
			return harmless(text) // other names of a partner are free text
		}
	}
	return text
}

// harmless puts an apostrophe before a text that a spreadsheet would run as a
// formula. A plain number or percentage is none, whatever its sign. Tabs and line breaks are
// spaces, so that no reader splits a cell.
func harmless(text string) string {
	if strings.ContainsAny(text, "\t\r\n") {
		text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\t' || r == '\r' || r == '\n' }), " ")
	}
	if text == "" || !strings.ContainsAny(text[:1], "=+-@") && !strings.HasPrefix(text, "＝") &&
		!strings.HasPrefix(text, "＋") && !strings.HasPrefix(text, "－") && !strings.HasPrefix(text, "＠") {
		return text
	}
	number := strings.TrimSuffix(text, "%")
	if _, err := strconv.ParseFloat(number, 64); err == nil && strings.Trim(number, "0123456789.-") == "" {
		return text
	}
	return "'" + text
}

// Texts is a table of plain texts that are no records: what a chart shows.
func Texts(columns []string, rows int, cell func(row, column int) string) Table {
	t := Table{Rows: rows, cell: func(row, column int) Cell { return Cell{Text: cell(row, column)} }}
	for _, name := range columns {
		t.Columns = append(t.Columns, Column{Name: name})
	}
	return t
}
