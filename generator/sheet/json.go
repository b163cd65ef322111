package sheet

import (
	"bufio"
	"io"
	"unicode/utf8"
)

// WriteJSON writes the table as a list of objects, one to a line, with the columns
// as keys in their order. What is not stated is null. Decimals are strings, since
// a JSON number loses digits in most readers; whole numbers are numbers.
func (t Table) WriteJSON(out io.Writer) error {
	w := bufio.NewWriterSize(out, 64<<10)
	var line []byte
	w.WriteByte('[')
	for row := range t.Rows {
		line = line[:0]
		if row > 0 {
			line = append(line, ',')
		}
		line = append(line, "\n{"...)
		for i, c := range t.Columns {
			if i > 0 {
				line = append(line, ',')
			}
			line = appendString(line, c.Name)
			line = append(line, ':')
			line = c.appendJSON(line, t.cell(row, i))
		}
		line = append(line, '}')
		w.Write(line)
	}
	w.WriteString("\n]\n")
	return w.Flush() // keeps the first error of all writes
}

// appendJSON writes a cell.
func (c Column) appendJSON(b []byte, cell Cell) []byte {
	switch {
	case c.List:
		b = append(b, '[')
		for i, text := range cell.List {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendString(b, text)
		}
		return append(b, ']')
	case cell.Text == "":
		return append(b, "null"...)
	case c.Type == Integer:
		return append(b, cell.Text...)
	}
	return appendString(b, cell.Text)
}

// appendString writes a JSON string. Only what must be is escaped, so that Chinese
// and Russian stay readable; U+2028 and U+2029 are, for the sake of scripts.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == '\u2028' || r == '\u2029' {
				b = append(append(b, s[from:i]...), `\u202`...)
				b = append(b, hex[r&0xF])
				from = i + size
			}
			i += size
			continue
		}
		if c == '"' || c == '\\' || c < ' ' {
			b = append(b, s[from:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			default:
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
			}
			from = i + 1
		}
		i++
	}
	return append(append(b, s[from:]...), '"')
}
