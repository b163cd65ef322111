package page

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A dataset is the records of one kind as a table for machines: the same columns
// in every language of the site. A cell holds one string or a list of them; an
// empty one means "not stated", never zero.
type dataset struct {
	name    string // of its files: "figures" for data/figures.csv
	columns []string
	rows    int
	cell    func(row, column int) cell
}

// A cell is a text or, where list is set, several.
type cell struct {
	text string
	list []string
	many bool
}

// A column is one property of records of type T. Decimals are exact and plain
// ("48141000000"), ids and vocabularies are those of the data files.
type column[T any] struct {
	name string
	cell func(T) cell
}

// tabulate makes a dataset; cells are worked out only when it is written.
func tabulate[T any](name string, records []T, groups ...[]column[T]) dataset {
	var columns []column[T]
	for _, g := range groups {
		columns = append(columns, g...)
	}
	s := dataset{name: name, rows: len(records)}
	for _, c := range columns {
		s.columns = append(s.columns, c.name)
	}
	s.cell = func(row, i int) cell { return columns[i].cell(records[row]) }
	return s
}

// one is a column of single strings.
func one[T any](name string, of func(T) string) []column[T] {
	return []column[T]{{name, func(r T) cell { return cell{text: of(r)} }}}
}

// many is a column of lists.
func many[T any](name string, of func(T) []string) []column[T] {
	return []column[T]{{name, func(r T) cell { return cell{list: of(r), many: true} }}}
}

// wordings are the columns of a text, one per language of the site: "title_en".
func wordings[T any](s *Site, name string, of func(T) trade.Text) []column[T] {
	var columns []column[T]
	for _, lang := range s.Languages() {
		columns = append(columns, one(name+"_"+string(lang), func(r T) string {
			if w := of(r).In(lang); w.Lang == lang {
				return w.Text
			}
			return ""
		})...)
	}
	return columns
}

// values are the columns of a value. prefix is "" or ends in "_".
func values[T any](prefix string, of func(T) trade.Value) []column[T] {
	stated := func(name string, part func(trade.Value) string) []column[T] {
		return one(prefix+name, func(r T) string {
			if v := of(r); v.Stated() {
				return part(v)
			}
			return ""
		})
	}
	var columns []column[T]
	columns = append(columns, stated("value", func(v trade.Value) string { return v.Number.String() })...)
	columns = append(columns, stated("qualifier", func(v trade.Value) string { return qualifier(v.Qualifier) })...)
	columns = append(columns, stated("currency", func(v trade.Value) string { return string(v.Currency) })...)
	columns = append(columns, stated("unit", unit)...)
	return append(columns, stated("written", trade.Value.String)...)
}

// unit says what a number that is not money counts.
func unit(v trade.Value) string {
	if v.Kind == trade.Percent {
		return "percent"
	}
	return v.Unit
}

// qualifier is the word of the downloads for how exactly a number was reported.
func qualifier(q numeral.Qualifier) string {
	return [...]string{
		numeral.Exact: "exact", numeral.Over: "over", numeral.AtLeast: "at_least", numeral.Under: "under",
		numeral.AtMost: "at_most", numeral.About: "about", numeral.Nearly: "nearly",
	}[q]
}

// csv writes the dataset for spreadsheets: UTF-8 with a byte order mark, without
// which Excel shows Chinese and Russian as garbage, lines ended by CRLF, lists
// joined by "; ".
func (t dataset) csv(out *Output) error {
	out.WriteString("\uFEFF")
	w := csv.NewWriter(out)
	w.UseCRLF = true
	if err := w.Write(t.columns); err != nil {
		return err
	}
	record := make([]string, len(t.columns))
	for row := range t.rows {
		for i := range t.columns {
			c := t.cell(row, i)
			if c.many {
				c.text = strings.Join(c.list, "; ")
			}
			record[i] = harmless(c.text)
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// harmless puts an apostrophe before a text that a spreadsheet would run as a
// formula. A plain number is none, whatever its sign. Tabs and line breaks are
// spaces, so that no reader splits a cell.
func harmless(text string) string {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\t' || r == '\r' || r == '\n' }), " ")
	if text == "" || !strings.ContainsAny(text[:1], "=+-@") && !strings.HasPrefix(text, "＝") &&
		!strings.HasPrefix(text, "＋") && !strings.HasPrefix(text, "－") && !strings.HasPrefix(text, "＠") {
		return text
	}
	if _, err := numeral.ParseNumber(text); err == nil {
		return text
	}
	return "'" + text
}

// json writes the dataset as a list of objects in the order of the columns. What
// is not stated is null, numbers are strings to keep every digit.
func (t dataset) json(out *Output) error {
	out.WriteByte('[')
	for row := range t.rows {
		if row > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n{")
		for i, name := range t.columns {
			if i > 0 {
				out.WriteByte(',')
			}
			if err := t.property(out, name, t.cell(row, i)); err != nil {
				return err
			}
		}
		out.WriteByte('}')
	}
	_, err := out.WriteString("\n]\n")
	return err
}

func (t dataset) property(out *Output, name string, c cell) error {
	var value any
	switch {
	case c.many && c.list == nil:
		value = []string{}
	case c.many:
		value = c.list
	case c.text != "":
		value = c.text
	}
	for i, part := range []any{name, value} {
		if i > 0 {
			out.WriteByte(':')
		}
		text, err := marshal(part)
		if err != nil {
			return err
		}
		out.Write(text)
	}
	return nil
}

// marshal is json.Marshal that leaves <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
