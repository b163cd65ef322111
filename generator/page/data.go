package page

import (
	"iter"
	"slices"
	"strings"

	data "tradepost/generator/sheet"
)

// dataView is what can be downloaded, and what the columns hold.
type dataView struct {
	Page
	All      []Download // all tables in one file
	Datasets []DatasetRow
	Reading  [][]Marked // how to read the tables
	Citation data.Citation
	Package  string // the machine-readable description of the CSV files
}

// A Download is a file with its size.
type Download struct {
	Href  string
	Type  string // of its content
	Label string
	Size  string
}

// A DatasetRow is one table in its forms.
type DatasetRow struct {
	ID      string // anchor
	Name    string
	About   string
	Rows    string
	Files   []Download
	Columns string // how many, in words
	Each    []DataColumn
}

// A DataColumn is one column of a table, explained.
type DataColumn struct {
	Name  string
	Kind  string
	Holds string
	Words string // its vocabulary, "" for none
}

// forms are the forms of a table: extension, content type.
var forms = [...]struct{ extension, contentType, label string }{
	{".csv", "text/csv", "CSV"},
	{".json", "application/json", "JSON"},
	{".zip", "application/zip", "ZIP"},
}

func dataPage(s *Site) iter.Seq[Task] { return s.inEachLanguage("data/", writeData) }

func writeData(d *desk) error {
	title := d.say("data.title")
	view := dataView{Page: d.frame("data", title, d.T("data.description")), Citation: d.citeData("")}
	about := d.abouts()[slices.Index(d.Languages(), d.lang)]
	for _, text := range about.Reading() {
		view.Reading = append(view.Reading, marked(text))
	}
	view.Package = d.link(Target{Path: "data/" + packageName})
	folder := d.prefix(d.lang) + "data/"
	for _, f := range [...]struct{ name, contentType, label string }{
		{workbookName, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"},
		{archiveName, "application/zip", "ZIP"},
	} {
		file, err := d.download(folder+f.name, f.contentType, f.label)
		if err != nil {
			return err
		}
		view.All = append(view.All, file)
	}
	for _, t := range d.stock().tables {
		row, err := d.datasetRow(t, about, folder)
		if err != nil {
			return err
		}
		view.Datasets = append(view.Datasets, row)
	}
	view.tell(d.catalogNode())
	return d.render(d.out, "data", view)
}

func (d *desk) datasetRow(t data.Table, about data.About, folder string) (DatasetRow, error) {
	row := DatasetRow{
		ID: d.anchor("table-" + t.Name), Name: d.T("dataset." + t.Name), About: d.T("dataset." + t.Name + ".about"),
		Rows: d.Int(t.Rows), Columns: d.N("data.columns", len(t.Columns)),
	}
	for _, form := range forms {
		path := "data/" + t.Name + form.extension
		if form.extension == ".zip" {
			path = folder + t.Name + form.extension
		}
		file, err := d.download(path, form.contentType, form.label)
		if err != nil {
			return DatasetRow{}, err
		}
		row.Files = append(row.Files, file)
	}
	for _, c := range t.Columns {
		row.Each = append(row.Each, DataColumn{Name: c.Name, Kind: about.Kind(c), Holds: about.Explain(c), Words: about.Meaning(c)})
	}
	return row, nil
}

// download leads to a file and says how big it is.
func (d *desk) download(path, contentType, label string) (Download, error) {
	file, err := d.stock().file(path)
	return Download{Href: d.link(Target{Path: path}), Type: contentType, Label: label, Size: d.bytes(file.Size)}, err
}

// bytes is the size of a file in words: kilobytes of a thousand, rounded up.
func (d *desk) bytes(n int) string {
	kilobytes := (n + 999) / 1000
	if kilobytes < 1000 {
		return d.T("data.kilobytes", "n", kilobytes)
	}
	return d.T("data.megabytes", "n", (kilobytes+999)/1000)
}

// A Marked is a run of a sentence; names of columns and what stands in them are
// code.
type Marked struct {
	Text string
	Code bool
}

// marked cuts a message at its backticks.
func marked(text string) []Marked {
	var runs []Marked
	for i, run := range strings.Split(text, "`") {
		if run != "" {
			runs = append(runs, Marked{run, i%2 == 1})
		}
	}
	return runs
}
