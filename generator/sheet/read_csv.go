package sheet

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"tradepost/generator/diag"
)

// readCSV reads what spreadsheets save as CSV: UTF-8, or UTF-16 with its mark;
// commas, semicolons (where the comma is the decimal sign) or tabs. encoding/csv
// would pass over blank lines, after which no cell has its right name.
func readCSV(at diag.Spot, data []byte) ([]Grid, diag.Problems) {
	var problems diag.Problems
	text, ok := decoded(data)
	if !ok {
		problems.Error(at, "csv-encoding", nil)
		return nil, problems
	}
	mark, rest := separator(text)
	var rows [][]Input
	for row, records := 0, records(rest, mark); records.next(); row++ {
		if row >= maxRows || len(records.fields) > maxColumns {
			problems.Error(at, "workbook-too-large", tooManyCells())
			return nil, problems
		}
		if records.open {
			problems.Error(cellSpot(at, row, len(records.fields)-1), "csv-quote", nil)
			return nil, problems
		}
		line := make([]Input, len(records.fields))
		for i, field := range records.fields {
			line[i] = Input{Text: unmarked(field)}
		}
		rows = append(rows, line)
	}
	return []Grid{{Rows: rows}}, nil
}

func tooManyCells() diag.Args {
	return diag.Args{"what": diag.Say("a sheet"), "limit": diag.Say("{rows} rows and {columns} columns", diag.Args{"rows": maxRows, "columns": maxColumns})}
}

// cellSpot is the spot of a cell of a file with one sheet.
func cellSpot(at diag.Spot, row, column int) diag.Spot {
	return (&diag.Source{Name: at.Source.Name + "!" + CellName(row, column)}).File()
}

// decoded is the text of a file; false where its encoding is neither UTF-8 nor
// UTF-16.
func decoded(data []byte) (string, bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		data = bytes.TrimPrefix(data, []byte("\ufeff"))
		return string(data), utf8.Valid(data) && bytes.IndexByte(data, 0) < 0
	}
	units := make([]uint16, 0, len(data)/2)
	for rest := data[2:]; len(rest) > 1; rest = rest[2:] {
		units = append(units, order.Uint16(rest))
	}
	return string(utf16.Decode(units)), len(data)%2 == 0
}

// separator finds what stands between the cells: the mark that a first line
// "sep=;" names, else that by which most of the first lines have as many cells.
func separator(text string) (mark byte, rest string) {
	if after, ok := strings.CutPrefix(text, "sep="); ok && after != "" && after[0] < utf8.RuneSelf {
		_, rest, _ := strings.Cut(after, "\n")
		return after[0], rest
	}
	mark, best := byte(','), 0
	for _, m := range []byte{',', ';', '\t'} {
		lines := map[int]int{} // by the number of their cells
		for n, records := 0, records(text, m); n < 50 && records.next(); n++ {
			lines[len(records.fields)]++
		}
		for fields, n := range lines {
			if score := n*1000 + fields; fields > 1 && score > best {
				mark, best = m, score
			}
		}
	}
	return mark, text
}

// A recordReader cuts a text into records and their fields.
type recordReader struct {
	text   string
	mark   byte
	fields []string
	open   bool // the last field has a quote that nothing closes
}

func records(text string, mark byte) *recordReader { return &recordReader{text: text, mark: mark} }

// next reads a record. A blank line is one, too.
func (r *recordReader) next() bool {
	if r.text == "" {
		return false
	}
	r.fields = nil
	for {
		field, ended := r.field()
		r.fields = append(r.fields, field)
		if ended {
			return true
		}
	}
}

// field reads a field and tells whether it is the last of its record.
func (r *recordReader) field() (field string, ended bool) {
	if !strings.HasPrefix(r.text, `"`) {
		end := strings.IndexAny(r.text, string(r.mark)+"\n")
		if end < 0 {
			field, r.text = r.text, ""
			return strings.TrimSuffix(field, "\r"), true
		}
		field, ended = r.text[:end], r.text[end] == '\n'
		r.text = r.text[end+1:]
		if ended {
			field = strings.TrimSuffix(field, "\r")
		}
		return field, ended
	}
	var b strings.Builder
	rest := r.text[1:]
	for {
		before, after, closed := strings.Cut(rest, `"`)
		b.WriteString(before)
		if !closed {
			r.text, r.open = "", true
			return b.String(), true
		}
		if rest = after; !strings.HasPrefix(rest, `"`) {
			break
		}
		b.WriteByte('"')
		rest = rest[1:]
	}
	r.text = rest
	tail, ended := r.tail()
	return strings.ReplaceAll(b.String(), "\r\n", "\n") + tail, ended
}

// tail reads what stands between a closing quote and the end of the field,
// which should be nothing.
func (r *recordReader) tail() (tail string, ended bool) {
	end := strings.IndexAny(r.text, string(r.mark)+"\n")
	if end < 0 {
		tail, r.text = r.text, ""
		return strings.TrimSuffix(tail, "\r"), true
	}
	tail, ended = r.text[:end], r.text[end] == '\n'
	r.text = r.text[end+1:]
	if ended {
		tail = strings.TrimSuffix(tail, "\r")
	}
	return tail, ended
}

// unmarked takes away the apostrophe that keeps a text from being run as a
// formula.
func unmarked(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && harmless(rest) == text {
		return rest
	}
	return text
}
