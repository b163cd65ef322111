package i18n

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// csvColumns of a file for translators. Who has held a translation against its
// original and leaves it as it is writes "current" as its state.
var csvColumns = []string{"file", "key", "language", "state", "original", "translation"}

// csvExported is the column of marks, which tables of earlier versions lack.
const csvExported = "exported"

// CSV writes units as a table for spreadsheets, with a byte order mark, as the
// downloads of a site have it. A text that a spreadsheet would take for a formula
// has an apostrophe before it.
func CSV(units []Unit) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	w.Write(append(slices.Clone(csvColumns), csvExported)) // a buffer takes everything
	for _, u := range units {
		w.Write([]string{u.File, cell(u.Key), string(u.Lang), string(u.State), cell(u.Original), cell(u.Translation), markOf(u.Translation)})
	}
	w.Flush()
	return b.Bytes()
}

var formula = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^'*[=+\-@\t]`) })

func cell(s string) string {
	if formula().MatchString(s) {
		return "'" + s
	}
	return s
}

func uncell(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && formula().MatchString(rest) {
		return rest
	}
	return s
}

// ReadCSV reads the translations of a table, which a spreadsheet may have saved
// with semicolons or tabs, or with other columns beside.
func ReadCSV(src *diag.Source) (items []Item, problems diag.Problems) {
	refuse := func(line int, detail any) ([]Item, diag.Problems) {
		at := lineStart(src.Text, line)
		problems.Error(src.Range(at, at), "translation-file", diag.Args{"format": "CSV", "detail": detail})
		return nil, problems
	}
	text := strings.TrimPrefix(src.Text, "\ufeff")
	first, _, _ := strings.Cut(text, "\n")
	r := csv.NewReader(strings.NewReader(text))
	for _, comma := range ",;\t" {
		if strings.Count(first, string(comma)) >= len(csvColumns)-1 {
			r.Comma = comma
			break
		}
	}
	header, err := r.Read()
	if err != nil {
		return refuse(1, diag.Say("there is no first line with the names of the columns"))
	}
	column := map[string]int{csvExported: slices.Index(header, csvExported)}
	for _, name := range csvColumns {
		if column[name] = slices.Index(header, name); column[name] < 0 {
			return refuse(1, diag.Say("there is no column {name}", diag.Args{"name": name}))
		}
	}
	for {
		at := len(src.Text) - len(text) + int(r.InputOffset())
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return items, nil
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			return refuse(wrong.StartLine, wrong.Err.Error())
		}
		of := func(name string) string {
			if column[name] < 0 {
				return ""
			}
			return uncell(row[column[name]])
		}
		items = append(items, Item{
			File: of("file"), Key: of("key"), Lang: trade.Lang(of("language")), Original: of("original"), Translation: of("translation"),
			Exported: of(csvExported), Confirmed: of("state") == string(Current), At: src.Range(at, at+len(row[0])),
		})
	}
}

// lineStart is the offset of a line, counted from 1.
func lineStart(text string, line int) int {
	at := 0
	for ; line > 1; line-- {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
	}
	return at
}
