package sheet

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"tradepost/generator/trade"
)

// The limits of a spreadsheet.
const (
	sheetRows   = 1048576 // of which the first is the header
	floatDigits = 15      // that a spreadsheet keeps of a number
)

// WriteWorkbook writes all tables as one XLSX in one language: what this is, what
// the columns hold, then a sheet for each table under its name. Numbers and days
// are real ones; a number of more digits than a spreadsheet keeps is text, and so
// is a date of which only the month or the year is known.
func WriteWorkbook(out io.Writer, a About, tables []Table) (err error) {
	w := workbook{file: excelize.NewFile(), decimals: map[int]int{}}
	defer func() { err = errors.Join(err, w.file.Close()) }()
	w.file.SetZipWriter(func(out io.Writer) excelize.ZipWriter { return newOrderedZip(out) })
	if err := w.begin(a); err != nil {
		return err
	}
	if err := w.rows(a.Say("data.sheet.about"), []float64{24, 90}, false, aboutRows(a, tables)); err != nil {
		return err
	}
	if err := w.rows(a.Say("data.sheet.columns"), []float64{20, 24, 14, 70, 70}, true, columnRows(a, tables)); err != nil {
		return err
	}
	for _, t := range tables {
		if err := w.table(t); err != nil {
			return fmt.Errorf("sheet %s: %w", t.Name, err)
		}
	}
	return w.file.Write(out)
}

// A workbook is an XLSX being written.
type workbook struct {
	file           *excelize.File
	head, day, big int         // styles
	decimals       map[int]int // styles of numbers with so many decimals
}

func (w *workbook) begin(a About) error {
	stamp := a.Updated.First()
	if stamp.IsZero() {
		stamp = trade.Date{Year: 1980, Month: 1, Day: 1}
	}
	when := stamp.String() + "T00:00:00Z"
	err := w.file.SetDocProps(&excelize.DocProperties{
		Title: a.Title, Creator: a.Publisher, LastModifiedBy: a.Publisher, Description: a.Cite.Text, Language: a.Lang,
		Created: when, Modified: when,
	})
	// The sheet that a new file has becomes the first: to delete one, or to choose
	// one, excelize reads all that were written.
	err = errors.Join(err, w.file.SetSheetName("Sheet1", a.Say("data.sheet.about")))
	var errs [3]error
	iso := "yyyy-mm-dd"
	w.head, errs[0] = w.file.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Border: []excelize.Border{{Type: "bottom", Style: 1, Color: "1C2430"}},
	})
	w.day, errs[1] = w.file.NewStyle(&excelize.Style{CustomNumFmt: &iso})
	w.big, errs[2] = w.file.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	return errors.Join(err, errors.Join(errs[:]...))
}

// rows writes a sheet of texts, which may run over several lines.
func (w *workbook) rows(name string, widths []float64, headed bool, rows [][]string) error {
	stream, err := w.sheet(name, widths, headed)
	if err != nil {
		return err
	}
	for i, row := range rows {
		cells := make([]any, len(row))
		for j, text := range row {
			style := w.big
			if headed && i == 0 || !headed && j == 0 {
				style = w.head
			}
			cells[j] = excelize.Cell{StyleID: style, Value: text}
		}
		if err := stream.SetRow("A"+strconv.Itoa(i+1), cells); err != nil {
			return err
		}
	}
	return stream.Flush()
}

// sheet begins a sheet; a frozen one keeps its first row in sight.
func (w *workbook) sheet(name string, widths []float64, frozen bool) (*excelize.StreamWriter, error) {
	if _, err := w.file.NewSheet(name); err != nil {
		return nil, err
	}
	stream, err := w.file.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	for i, width := range widths {
		if err := stream.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
	}
	if !frozen {
		return stream, nil
	}
	return stream, stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// table writes a table on one sheet, or on several where it has more rows than a
// sheet holds.
func (w *workbook) table(t Table) error {
	for part, from := 1, 0; part == 1 || from < t.Rows; part++ {
		name := t.Name
		if part > 1 {
			name += " " + strconv.Itoa(part)
		}
		to := min(t.Rows, from+sheetRows-1)
		if err := w.tablePart(name, t, from, to); err != nil {
			return err
		}
		from = to
	}
	return nil
}

func (w *workbook) tablePart(name string, t Table, from, to int) error {
	widths, cells := make([]float64, len(t.Columns)), make([]any, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = c.width()
		cells[i] = excelize.Cell{StyleID: w.head, Value: c.Name}
	}
	stream, err := w.sheet(name, widths, true)
	if err != nil {
		return err
	}
	if err := stream.SetRow("A1", cells); err != nil {
		return err
	}
	for row := from; row < to; row++ {
		for i, c := range t.Columns {
			if cells[i], err = w.cell(c, t.cell(row, i)); err != nil {
				return err
			}
		}
		if err := stream.SetRow("A"+strconv.Itoa(row-from+2), cells); err != nil {
			return err
		}
	}
	return stream.Flush()
}

// cell is a value as a spreadsheet has it; nil where there is none.
func (w *workbook) cell(c Column, cell Cell) (any, error) {
	text := cell.Text
	switch {
	case c.List && len(cell.List) > 0:
		return strings.Join(cell.List, listMark), nil
	case text == "":
		return nil, nil
	case c.Type == Decimal || c.Type == Integer:
		return w.number(c, text)
	case c.Type == Date:
		if serial, ok := serial(text); ok {
			return excelize.Cell{StyleID: w.day, Value: serial}, nil
		}
	}
	return text, nil
}

// number is a cell that shows all digits of a number, or its text where a
// spreadsheet would round it.
func (w *workbook) number(c Column, text string) (any, error) {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	value, err := strconv.ParseFloat(text, 64)
	if err != nil || len(strings.Trim(whole+fraction, "0")) > floatDigits {
		return text, nil
	}
	if c.Type == Integer {
		return int(value), nil
	}
	style, err := w.withDecimals(len(fraction))
	return excelize.Cell{StyleID: style, Value: value}, err
}

// withDecimals is the style of numbers with so many decimals.
func (w *workbook) withDecimals(n int) (int, error) {
	if style, ok := w.decimals[n]; ok {
		return style, nil
	}
	format := "#,##0"
	if n > 0 {
		format += "." + strings.Repeat("0", n)
	}
	style, err := w.file.NewStyle(&excelize.Style{CustomNumFmt: &format})
	w.decimals[n] = style
	return style, err
}

// serial is a day as spreadsheets count them, from the end of 1899. False for a
// date that is not a whole day or before the spreadsheet's calendar is right.
func serial(text string) (int, bool) {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil || day.Year() < 1901 {
		return 0, false
	}
	return int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24), true
}

// width is that of a column, in letters.
func (c Column) width() float64 {
	switch {
	case c.Type == Date:
		return 12
	case c.Type == Integer:
		return 11
	case c.Type == Decimal:
		return 20
	case c.Name == "as_reported":
		return 60
	case c.Type == Text:
		return 32
	case c.Type == URL, c.List, c.Name == "page", c.Name == "ref":
		return 36
	}
	return 20
}

// aboutRows is what the first sheet says.
func aboutRows(a About, tables []Table) [][]string {
	rows := [][]string{{a.Title, a.Text}}
	add := func(label, text string) {
		if text != "" {
			rows = append(rows, []string{label, text})
		}
	}
	add(a.Say("data.sheet.home"), a.Home)
	add(a.Say("data.sheet.updated"), a.Updated.String())
	add(a.Say("data.license"), a.licence())
	add(a.Say("data.cite"), a.Cite.Text)
	for i, text := range a.Reading() {
		label := ""
		if i == 0 {
			label = a.Say("data.reading")
		}
		rows = append(rows, []string{label, asPlain(text)})
	}
	for _, t := range tables {
		add(t.Name, a.Say("data.sheet.table", "name", a.table(t.Name), "about", a.holds(t.Name), "rows", t.Rows))
	}
	return rows
}

// columnRows explains every column of every table.
func columnRows(a About, tables []Table) [][]string {
	rows := [][]string{{
		a.Say("data.dataset"), a.Say("data.column"), a.Say("data.column.type"), a.Say("data.column.holds"), a.Say("data.column.words"),
	}}
	for _, t := range tables {
		for _, c := range t.Columns {
			rows = append(rows, []string{t.Name, c.Name, a.Kind(c), a.Explain(c), a.Meaning(c)})
		}
	}
	return rows
}
