package sheet

import (
	"strings"
	"unicode/utf8"

	"tradepost/generator/diag"
)

// readCSV reads what spreadsheets save as CSV: in the encoding of the system or in
// one that its mark shows; commas, semicolons (where the comma is the decimal sign) or tabs. encoding/csv
// would pass over blank lines, after which no cell has its right name.
func readCSV(at diag.Spot, data []byte) ([]Grid, diag.Problems) {
	var problems diag.Problems
	text, assumed, ok := decoded(data)
	if !ok {
		problems.Error(at, "csv-encoding", nil)
		return nil, problems
	}
	if assumed != "" {
		problems.Warn(at, "csv-encoding-assumed", diag.Args{"encoding": assumed, "words": quotedStart(text)})
	}
	mark, rest := separator(text)
	var rows [][]Input
	var texts textMeter
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
			if err := texts.take(line[i].Text, 1, CellName(row, i)); err != nil {
				return nil, err.problem(at)
			}
		}
		rows = append(rows, line)
	}
	return []Grid{{Rows: rows}}, problems
}

// quotedStart is the first text of a file that is no ASCII, by which a person sees
// whether its letters are right.
func quotedStart(text string) string {
	from := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
	if from < 0 {
		return ""
	}
	word, _, _ := strings.Cut(text[from:], "\n")
	word = strings.TrimRight(strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune(",;\t\"\r", r) })[0], " ")
	if runes := []rune(word); len(runes) > 30 {
		word = string(runes[:29]) + "…"
	}
	return word
}

func tooManyCells() diag.Args {
	return diag.Args{"what": diag.Say("a sheet"), "limit": diag.Say("{rows} rows and {columns} columns", diag.Args{"rows": maxRows, "columns": maxColumns})}
}

// cellSpot is the spot of a cell of a file with one sheet.
func cellSpot(at diag.Spot, row, column int) diag.Spot {
	return (&diag.Source{Name: at.Source.Name + "!" + CellName(row, column)}).File()
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
