package generator

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// csvRows reads a published CSV as strictly as encoding/csv can: no lone quotes,
// every row as long as the header.
func csvRows(t *testing.T, name string, data []byte) []map[string]string {
	t.Helper()
	data, marked := bytes.CutPrefix(data, []byte("\uFEFF"))
	if !marked {
		t.Errorf("%s has no byte order mark", name)
	}
	if bytes.Contains(bytes.ReplaceAll(data, []byte("\r\n"), nil), []byte("\n")) {
		t.Errorf("%s has a line that does not end in CRLF", name)
	}
	r := csv.NewReader(bytes.NewReader(data))
	records, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return keyed(records)
}

// keyed makes rows of a table with a header; cells that a row lacks are empty.
func keyed(records [][]string) []map[string]string {
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = ""
			if i < len(record) {
				row[name] = record[i]
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// Who has one row of a table, cut out and sent on, knows of what it is and where
// to look it up: of which event, of which series, at which card, by whom.
func TestARowCanBeReadAlone(t *testing.T) {
	files := realFiles(t)
	rows := func(name string) []map[string]string { return csvRows(t, name, files[name]) }
	for _, row := range rows("data/figures.csv") {
		if row["event"] != "" && (row["event_date"] == "" || row["event_title_en"] == "" || row["event_title_zh"] == "" || row["event_title_ru"] == "") {
			t.Errorf("%s does not say of which event it is", row["ref"])
		}
	}
	for _, table := range []string{"points", "growth-and-shares", "gaps"} {
		for _, row := range rows("data/" + table + ".csv") {
			if row["series_title_en"] == "" || row["series_title_zh"] == "" || row["series_title_ru"] == "" {
				t.Errorf("%s: a row does not say of which series it is: %v", table, row)
			}
		}
	}
	refs := map[string]bool{}
	for _, row := range rows("data/growth-and-shares.csv") {
		ref, err := trade.ParseRef(row["ref"])
		if err != nil || ref.Part == "" || refs[row["ref"]] {
			t.Errorf("a rate is called %q (%v)", row["ref"], err)
		}
		refs[row["ref"]] = true
		page, anchor, _ := strings.Cut(row["page"], "#")
		if pageOf(t, page).Find("[id='"+anchor+"']").Length() != 1 {
			t.Errorf("%s has no card at %s", row["ref"], row["page"])
		}
	}
	for _, name := range []string{"charts/contract-values/contract-values.csv", "zh/trade/hlj-russia-cny/hlj-russia-cny.csv"} {
		for _, row := range rows(name) {
			if row["ref"] != "" && (row["source"] == "" || row["source_url"] == "" && row["source"] != "hlj-work-report-2025-study") {
				t.Errorf("%s: %s does not say who says so", name, row["ref"])
			}
		}
	}
}

// stated is every value of a graph by the table and key of its row.
func stated(g *trade.Graph) map[string]trade.Value {
	values := map[string]trade.Value{}
	also := func(ref trade.Ref, list []trade.AlsoReported) {
		for i, a := range list {
			values["other-reports "+ref.String()+" "+strconv.Itoa(i+1)] = a.Value
		}
	}
	figure := func(f *trade.Figure) { values["figures "+f.Ref().String()] = f.Value; also(f.Ref(), f.Also) }
	for _, e := range g.Events {
		for _, f := range e.Figures {
			figure(f)
		}
		for _, d := range e.Deals {
			values["deals "+d.Ref().String()] = d.Value
		}
	}
	for _, f := range g.Figures {
		figure(f)
	}
	for _, s := range g.Series {
		for _, p := range s.Points {
			ref := p.Ref().String()
			values["points "+ref] = p.Value
			also(p.Ref(), p.Also)
			at := 0
			if p.Growth != nil {
				at++
				values["growth-and-shares "+ref+" 1"] = p.Growth.Value
			}
			for _, share := range p.Shares {
				at++
				values["growth-and-shares "+ref+" "+strconv.Itoa(at)] = share.Value
			}
		}
	}
	return values
}

// keys are the columns that name a row in stated.
var keys = map[string][]string{
	"figures": {"ref"}, "deals": {"ref"}, "points": {"ref"},
	"growth-and-shares": {"point", "position"}, "other-reports": {"ref", "position"},
}

// checkValues holds the rows of all tables with values against the data files.
func checkValues(t *testing.T, form string, tables map[string][]map[string]string) {
	t.Helper()
	checked, err := Check(realSite(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := stated(checked.Graph)
	found := map[string]bool{}
	for _, table := range slices.Sorted(maps.Keys(keys)) {
		for _, row := range tables[table] {
			key := table
			for _, column := range keys[table] {
				key += " " + row[column]
			}
			v, known := want[key]
			if !known {
				t.Errorf("%s: no record is %s", form, key)
				continue
			}
			found[key] = true
			checkValue(t, form+" "+key, row, v)
		}
	}
	for key := range want {
		if !found[key] {
			t.Errorf("%s: %s is missing", form, key)
		}
	}
}

// checkValue holds a row against the value of its record.
func checkValue(t *testing.T, name string, row map[string]string, v trade.Value) {
	t.Helper()
	if !v.Stated() {
		if got := row["value"] + row["number"] + row["digits"]; got != "" {
			t.Errorf("%s says %s; nothing was stated", name, got)
		}
		return
	}
	parse := map[trade.ValueKind]func(string) (trade.Value, error){
		trade.Amount: trade.ParseAmount, trade.Count: trade.ParseCount, trade.Percent: trade.ParsePercent, trade.Quantity: trade.ParseQuantity,
	}[v.Kind]
	back, err := parse(row["value"])
	if err != nil || !back.Identical(v) {
		t.Errorf("%s: value %q reads as %v (%v), want %v", name, row["value"], back, err, v)
	}
	number, err := numeral.ParseNumber(row["number"])
	if err != nil || !number.Equal(v.Number) {
		t.Errorf("%s: number %q, want %s (%v)", name, row["number"], v.Number, err)
	}
	digits, err := numeral.ParseNumber(row["digits"])
	exponent, err2 := strconv.Atoi(row["exponent"])
	if err != nil || err2 != nil || !digits.Shift(exponent).Equal(v.Number) || exponent != v.Number.Exponent() {
		t.Errorf("%s: %s times ten to the %s, want %s", name, row["digits"], row["exponent"], v.Number)
	}
	if row["currency"] != string(v.Currency) {
		t.Errorf("%s: currency %q, want %q", name, row["currency"], v.Currency)
	}
}

// tableNames are the tables of the real site's downloads.
func tableNames(files map[string][]byte) []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.Dir(name) == "data" && path.Ext(name) == ".csv" {
			names = append(names, strings.TrimSuffix(path.Base(name), ".csv"))
		}
	}
	return names
}

func TestCSVHoldsEveryValueOfTheDataFiles(t *testing.T) {
	files, tables := realFiles(t), map[string][]map[string]string{}
	for _, name := range tableNames(files) {
		tables[name] = csvRows(t, name+".csv", files["data/"+name+".csv"])
	}
	checkValues(t, "CSV", tables)
}

func TestJSONHoldsEveryValueOfTheDataFiles(t *testing.T) {
	files, tables := realFiles(t), map[string][]map[string]string{}
	for _, name := range tableNames(files) {
		tables[name] = jsonRows(t, name+".json", files["data/"+name+".json"])
	}
	checkValues(t, "JSON", tables)
}

// jsonRows reads a published table; a list is left out, null is empty.
func jsonRows(t *testing.T, name string, data []byte) []map[string]string {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var objects []map[string]any
	if err := dec.Decode(&objects); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var rows []map[string]string
	for _, o := range objects {
		row := map[string]string{}
		for key, value := range o {
			switch v := value.(type) {
			case string:
				row[key] = v
			case json.Number:
				row[key] = v.String()
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// workbooks are the XLSX of the real site by language prefix.
var workbooks = []string{"", "zh/", "ru/"}

func TestWorkbooksHoldEveryValueOfTheDataFiles(t *testing.T) {
	files := realFiles(t)
	for _, prefix := range workbooks {
		name := prefix + "data/trade-data.xlsx"
		book, err := excelize.OpenReader(bytes.NewReader(files[name]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		tables := map[string][]map[string]string{}
		for _, sheet := range book.GetSheetList()[2:] {
			rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			tables[sheet] = keyed(rows)
		}
		checkValues(t, name, tables)
		checkCells(t, name, book)
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	}
}

// checkCells looks at the first cells that must be real numbers and days, and at
// what keeps the header in sight.
func checkCells(t *testing.T, name string, book *excelize.File) {
	t.Helper()
	rows, err := book.GetRows("figures")
	if err != nil {
		t.Fatal(err)
	}
	for column, want := range map[string]struct {
		kind  excelize.CellType
		shown string
	}{"number": {excelize.CellTypeUnset, "13,990,000,000"}, "as_of": {excelize.CellTypeUnset, "2013-06-19"}, "as_reported": {excelize.CellTypeInlineString, ""}} {
		at := slices.Index(rows[0], column)
		cell, err := excelize.CoordinatesToCellName(at+1, 2)
		if err != nil {
			t.Fatal(err)
		}
		if kind, err := book.GetCellType("figures", cell); err != nil || kind != want.kind {
			t.Errorf("%s: %s is of type %v, want %v (%v)", name, column, kind, want.kind, err)
		}
		if want.shown != "" && rows[1][at] != want.shown {
			t.Errorf("%s: %s shows %q, want %q", name, column, rows[1][at], want.shown)
		}
	}
	if panes, err := book.GetPanes("figures"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("%s: the header is not frozen: %+v %v", name, panes, err)
	}
	if props, err := book.GetDocProps(); err != nil || props.Created != "2026-11-20T00:00:00Z" || props.Modified != props.Created {
		t.Errorf("%s: made %s, changed %s (%v)", name, props.Created, props.Modified, err)
	}
}

func TestArchivesHoldTheFilesThatTheSiteServes(t *testing.T) {
	files := realFiles(t)
	archives := 0
	for name, data := range files {
		if path.Ext(name) != ".zip" {
			continue
		}
		archives++
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		inside := map[string][]byte{}
		for _, f := range z.File {
			inside[f.Name] = unzip(t, name, f)
			if f.Modified.Format("2006-01-02") != "2026-11-20" {
				t.Errorf("%s: %s is of %s", name, f.Name, f.Modified)
			}
			if served, ok := files["data/"+f.Name]; ok && f.Name != "datapackage.json" && !bytes.Equal(served, inside[f.Name]) {
				t.Errorf("%s: %s differs from the one the site serves", name, f.Name)
			}
		}
		for _, must := range []string{"README.txt", "LICENSE.txt", "CITATION.txt", "CITATION.bib", "CITATION.ris", "datapackage.json", "sources.csv", "sources.json"} {
			if inside[must] == nil {
				t.Errorf("%s has no %s", name, must)
			}
		}
		if cite := string(inside["CITATION.txt"]); !strings.Contains(cite, "Tradepost") || !strings.Contains(cite, "2026") || !strings.Contains(cite, "https://creativecommons.org/licenses/by/4.0/") {
			t.Errorf("%s is cited as %q", name, cite)
		}
		checkPackage(t, name, inside["datapackage.json"], func(file string) []byte { return inside[file] })
	}
	if want := 3 * (len(tableNames(files)) + 1); archives != want {
		t.Errorf("%d archives, want %d", archives, want)
	}
}

func unzip(t *testing.T, archive string, f *zip.File) []byte {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatalf("%s: %v", archive, err)
	}
	data, err := io.ReadAll(r) // fails where the sum is wrong
	if err != nil {
		t.Fatalf("%s: %s: %v", archive, f.Name, err)
	}
	return data
}

func TestDataPackageOfTheSiteIsSound(t *testing.T) {
	files := realFiles(t)
	checkPackage(t, "data/datapackage.json", files["data/datapackage.json"], func(file string) []byte { return files["data/"+file] })
}

// sumOf is the sum of a file as data packages write it.
func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}
