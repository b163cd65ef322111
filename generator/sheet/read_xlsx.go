package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"tradepost/generator/diag"
)

// A workbook is read as a stream, cell by cell, and not by excelize, which
// fills the gaps of a sheet: a file of a few kilobytes with a cell at XFD1048576
// would take all memory.

// errTooLarge ends the reading of a workbook that is beyond the limits.
var errTooLarge = errors.New("too large")

// A bookReader reads the parts of one workbook.
type bookReader struct {
	parts   map[string]*zip.File
	left    int64 // bytes that may still be unpacked
	cells   int   // read so far
	texts   textMeter
	prefix  string   // before the name of a cell: "deals!" where there are several sheets
	shared  []string // texts that cells name by number
	formats []string // number formats of the cell styles
	since   int      // 1904 where days are counted from then
}

func readXLSX(at diag.Spot, data []byte) ([]Grid, diag.Problems) {
	grids, err := (&bookReader{left: maxUnpacked}).read(data)
	var problems diag.Problems
	var over *beyond
	switch {
	case err == nil:
	case errors.As(err, &over):
		problems = over.problem(at)
	case errors.Is(err, errTooLarge):
		problems.Error(at, "workbook-too-large", tooManyCells())
	default:
		problems.Error(at, "workbook-unreadable", diag.Args{"detail": unreadable(err), "cure": diag.Say("open it in a spreadsheet and save it as .xlsx or as CSV in UTF-8")})
	}
	return grids, problems
}

// unreadable is what a workbook cannot be read for. What its parcel or a part in it
// suffered, libraries say in English, and no editor can mend there.
func unreadable(err error) diag.Phrase {
	var worded diag.Worded
	switch {
	case errors.As(err, &worded):
		return worded.Words()
	case errors.Is(err, zip.ErrFormat):
		return diag.Say("the file is not a workbook, or only a part of one")
	}
	return diag.Say("the file is damaged")
}

func (r *bookReader) read(data []byte) ([]Grid, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	r.parts = map[string]*zip.File{}
	for _, f := range archive.File {
		r.parts[strings.TrimPrefix(f.Name, "/")] = f
	}
	home := "xl/workbook.xml"
	for _, x := range r.relations("_rels/.rels") {
		if path.Base(x.Type) == "officeDocument" {
			home = strings.TrimPrefix(x.Target, "/")
		}
	}
	if r.parts[home] == nil {
		return nil, diag.Wrong{Phrase: diag.Say("the file is not a workbook")}
	}
	book, err := r.book(home)
	if err != nil {
		return nil, err
	}
	parts := map[string]string{} // by relation
	for _, x := range r.relations(path.Join(path.Dir(home), "_rels", path.Base(home)+".rels")) {
		target := strings.TrimPrefix(x.Target, "/")
		if target == x.Target {
			target = path.Join(path.Dir(home), x.Target)
		}
		parts[x.ID] = target
		switch path.Base(x.Type) {
		case "sharedStrings":
			err = errors.Join(err, r.sharedTexts(target))
		case "styles":
			err = errors.Join(err, r.styles(target))
		}
	}
	if err != nil {
		return nil, err
	}
	var grids []Grid
	for _, s := range book.Sheets {
		grid := Grid{Name: s.Name, Hidden: s.State != "" && s.State != "visible"}
		if r.parts[parts[s.ID]] == nil {
			continue // a chart on a sheet of its own
		}
		if len(book.Sheets) > 1 {
			r.prefix = s.Name + "!"
		}
		if err := r.sheet(parts[s.ID], &grid); err != nil {
			return nil, err
		}
		if grids = append(grids, grid); len(grids) > maxSheets {
			return nil, errTooLarge
		}
	}
	return grids, nil
}

// open unpacks a part, as far as the limit lets it.
func (r *bookReader) open(name string, read func(*xml.Decoder) error) error {
	f := r.parts[name]
	if f == nil {
		return diag.Wrong{Phrase: diag.Say("the workbook lacks its part {name}", diag.Args{"name": name})}
	}
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	limited := &io.LimitedReader{R: in, N: r.left + 1}
	err = read(xml.NewDecoder(limited))
	if r.left = limited.N - 1; r.left < 0 {
		return errTooLarge
	}
	return err
}

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

func (r *bookReader) relations(name string) []relation {
	var all struct {
		List []relation `xml:"Relationship"`
	}
	if r.parts[name] == nil || r.open(name, func(d *xml.Decoder) error { return d.Decode(&all) }) != nil {
		return nil
	}
	return all.List
}

type bookPart struct {
	Sheets []struct {
		Name  string `xml:"name,attr"`
		ID    string `xml:"id,attr"`
		State string `xml:"state,attr"`
	} `xml:"sheets>sheet"`
	Properties struct {
		Date1904 string `xml:"date1904,attr"`
	} `xml:"workbookPr"`
}

func (r *bookReader) book(name string) (book bookPart, err error) {
	err = r.open(name, func(d *xml.Decoder) error { return d.Decode(&book) })
	if s := book.Properties.Date1904; s == "1" || s == "true" {
		r.since = 1904
	}
	return book, err
}

// richText is a text with or without runs of their own looks. The reading aids
// of Japanese and Chinese texts (rPh) are not part of it.
type richText struct {
	Plain []string `xml:"t"`
	Runs  []struct {
		Text []string `xml:"t"`
	} `xml:"r"`
}

func (t richText) String() string {
	text := strings.Join(t.Plain, "")
	for _, run := range t.Runs {
		text += strings.Join(run.Text, "")
	}
	return unescaped(text)
}

// unescaped reads the characters that XML cannot hold: "_x000D_".
func unescaped(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "_x")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if len(rest) >= 5 && rest[4] == '_' {
			if code, err := strconv.ParseUint(rest[:4], 16, 16); err == nil {
				b.WriteRune(rune(code))
				text = rest[5:]
				continue
			}
		}
		b.WriteString("_x")
		text = rest
	}
}

func (r *bookReader) sharedTexts(name string) error {
	return r.open(name, func(d *xml.Decoder) error {
		return elements(d, func(start xml.StartElement) error {
			if start.Name.Local != "si" {
				return nil
			}
			var t richText
			if err := d.DecodeElement(&t, &start); err != nil {
				return err
			}
			if r.shared = append(r.shared, t.String()); len(r.shared) > maxCells {
				return errTooLarge
			}
			return nil
		})
	})
}

// elements calls see for each element that begins; one that see decodes is gone.
func elements(d *xml.Decoder, see func(xml.StartElement) error) error {
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if start, ok := token.(xml.StartElement); ok {
			if err := see(start); err != nil {
				return err
			}
		}
	}
}

func (r *bookReader) styles(name string) error {
	var all struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Styles []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := r.open(name, func(d *xml.Decoder) error { return d.Decode(&all) }); err != nil {
		return err
	}
	codes := map[int]string{}
	for _, f := range all.Formats {
		codes[f.ID] = f.Code
	}
	for _, s := range all.Styles {
		code, own := codes[s.Format]
		if !own {
			code = builtInFormat(s.Format)
		}
		r.formats = append(r.formats, code)
	}
	return nil
}

// An xmlCell is <c> of a worksheet.
type xmlCell struct {
	Ref     string    `xml:"r,attr"`
	Type    string    `xml:"t,attr"`
	Style   int       `xml:"s,attr"`
	Value   *string   `xml:"v"`
	Formula *string   `xml:"f"`
	Inline  *richText `xml:"is"`
}

func (r *bookReader) sheet(name string, grid *Grid) error {
	if err := r.cellsOf(name, grid); err != nil {
		return err
	}
	for _, a := range grid.Merged { // what stands in one is read in all below it
		cells := min(a.LastRow, len(grid.Rows)-1) - a.Row
		if err := r.texts.take(grid.At(a.Row, a.Column).Text, max(cells, 0), r.prefix+CellName(a.Row, a.Column)); err != nil {
			return err
		}
	}
	return nil
}

func (r *bookReader) cellsOf(name string, grid *Grid) error {
	row, column := -1, -1
	return r.open(name, func(d *xml.Decoder) error {
		return elements(d, func(start xml.StartElement) error {
			switch start.Name.Local {
			case "row":
				row, column = row+1, -1
				if n, err := strconv.Atoi(attribute(start, "r")); err == nil {
					row = n - 1
				}
			case "c":
				var c xmlCell
				if err := d.DecodeElement(&c, &start); err != nil {
					return err
				}
				if column++; c.Ref != "" {
					var ok bool
					if row, column, ok = cellAt(c.Ref); !ok {
						return diag.Wrong{Phrase: diag.Say("it has a cell \"{name}\"", diag.Args{"name": c.Ref})}
					}
				}
				return r.put(grid, row, column, r.input(c))
			case "mergeCell":
				first, last, _ := strings.Cut(attribute(start, "ref"), ":")
				top, left, ok := cellAt(first)
				bottom, right, also := cellAt(last)
				if ok && also && top <= bottom && left <= right {
					if r.cells += 1 + min(bottom, maxRows) - top; r.cells > maxCells { // each is filled downwards
						return errTooLarge
					}
					grid.Merged = append(grid.Merged, Area{top, left, bottom, right})
				}
			}
			return nil
		})
	})
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// put keeps a cell that holds something; what only has a look is nothing.
func (r *bookReader) put(grid *Grid, row, column int, in Input) error {
	if in == (Input{}) {
		return nil
	}
	if r.cells++; row < 0 || row >= maxRows || column >= maxColumns || r.cells > maxCells {
		return errTooLarge
	}
	if err := r.texts.take(in.Text, 1, r.prefix+CellName(row, column)); err != nil {
		return err
	}
	for len(grid.Rows) <= row {
		grid.Rows = append(grid.Rows, nil)
	}
	for len(grid.Rows[row]) <= column {
		grid.Rows[row] = append(grid.Rows[row], Input{})
		r.cells++
	}
	grid.Rows[row][column] = in
	return nil
}

func (r *bookReader) input(c xmlCell) Input {
	if c.Type == "inlineStr" && c.Inline != nil {
		return Input{Text: c.Inline.String()}
	}
	if c.Value == nil || *c.Value == "" && c.Type != "str" {
		if c.Formula != nil {
			return Input{Form: Unworked}
		}
		return Input{}
	}
	value := *c.Value
	switch c.Type {
	case "s":
		if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < len(r.shared) {
			return Input{Text: r.shared[n]}
		}
		return Input{Form: Broken, Text: "#REF!"}
	case "str":
		return Input{Text: unescaped(value)}
	case "e":
		return Input{Form: Broken, Text: value}
	case "b":
		return Input{Text: strconv.FormatBool(value == "1")}
	case "d":
		day, _, _ := strings.Cut(value, "T")
		return Input{Form: Daily, Text: day}
	}
	format := ""
	if c.Style >= 0 && c.Style < len(r.formats) {
		format = r.formats[c.Style]
	}
	return numberInput(value, format, r.since)
}
