package page

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"sync"

	data "tradepost/generator/sheet"
	"tradepost/generator/trade"
)

// The names of the files that hold all tables.
const (
	workbookName = "trade-data.xlsx"
	archiveName  = "trade-data.zip"
	packageName  = "datapackage.json"
)

// A stock is the downloads of a site. Each file is made when it is first asked
// for, and once: the data page says how big it is, its own address serves it and
// archives hold it.
type stock struct {
	book   *data.Book
	tables []data.Table
	files  map[string]func() (data.Packed, error) // by path
	pack   *data.Packers
}

// stocks readies the downloads of a site.
func (s *Site) stocks() *stock {
	book := data.New(s.Graph, data.Options{
		Page: s.pageOf, BaseURL: s.Graph.Site.BaseURL,
		Measure: func(lang trade.Lang, id string) string { return s.Printers[lang].T("measure." + id) },
	})
	st := &stock{book: book, tables: book.Tables(), files: map[string]func() (data.Packed, error){}, pack: &data.Packers{}}
	csv := func(table string) (data.Packed, error) { return st.files["data/"+table+".csv"]() }
	abouts := s.abouts()
	for _, t := range st.tables {
		st.add("data/"+t.Name+".csv", t.WriteCSV)
		st.add("data/"+t.Name+".json", t.WriteJSON)
		st.add("data/"+t.Name+".csv-metadata.json", func(w io.Writer) error { return data.WriteCSVW(w, t, abouts) })
	}
	st.add("data/csv-metadata.json", func(w io.Writer) error { return data.WriteCSVWGroup(w, st.tables, abouts) })
	describe := func(a data.About, tables []data.Table) func(io.Writer) error {
		return func(w io.Writer) error { return book.WriteDataPackage(w, a, tables, csv) }
	}
	st.add("data/"+packageName, describe(abouts[0], st.tables))
	for i, lang := range s.Languages() {
		a, folder := abouts[i], s.prefix(lang)+"data/"
		st.add(folder+workbookName, func(w io.Writer) error { return data.WriteWorkbook(w, a, st.tables) })
		for _, set := range s.archives(st.tables) {
			st.add(folder+set.name, func(w io.Writer) error {
				a := a
				if set.name != archiveName {
					a.Cite = s.desk(lang, s.address(lang, "data/"), &Output{}).citeData(set.tables[0].Name)
				}
				return st.zip(w, a, set.tables, describe(a, set.tables))
			})
		}
	}
	return st
}

// An archive is some tables with what explains them.
type archive struct {
	name   string
	tables []data.Table
}

// archives are one of each table with the sources, and one of all.
func (s *Site) archives(tables []data.Table) []archive {
	list := []archive{{archiveName, tables}}
	for _, t := range tables {
		set := archive{t.Name + ".zip", []data.Table{t}}
		for _, other := range tables {
			if other.Name == "sources" && t.Name != "sources" {
				set.tables = append(set.tables, other)
			}
		}
		list = append(list, set)
	}
	return list
}

// add readies a file.
func (st stock) add(name string, write func(io.Writer) error) {
	pack := st.pack.Pack
	if ext := path.Ext(name); ext == ".zip" || ext == ".xlsx" {
		pack = data.Keep
	}
	st.files[name] = sync.OnceValues(func() (data.Packed, error) { return pack(write) })
}

// file is one of the downloads.
func (st stock) file(name string) (data.Packed, error) {
	make, ok := st.files[name]
	if !ok {
		return data.Packed{}, fmt.Errorf("no download %s", name)
	}
	return make()
}

// zip writes tables in all their forms, what describes them, and texts that say
// what they are, who may use them and how to cite them.
func (st stock) zip(w io.Writer, a data.About, tables []data.Table, describe func(io.Writer) error) error {
	var entries []data.Entry
	texts, err := st.pack.PackTexts(append([]func(io.Writer) error{describe, a.Readme(tables), a.LicenseText()}, a.Citations()...)...)
	if err != nil {
		return err
	}
	for i, name := range [...]string{packageName, "README.txt", "LICENSE.txt", "CITATION.txt", "CITATION.bib", "CITATION.ris"} {
		entries = append(entries, data.Entry{Name: name, Packed: texts[i]})
	}
	for _, t := range tables {
		for _, extension := range []string{".csv", ".json", ".csv-metadata.json"} {
			packed, err := st.file("data/" + t.Name + extension)
			if err != nil {
				return err
			}
			entries = append(entries, data.Entry{Name: t.Name + extension, Packed: packed})
		}
	}
	d := a.Updated
	return data.WriteZip(w, data.Stamp(d.Year, d.Month, d.Day), entries)
}

// abouts are what descriptions say around the tables, by language.
func (s *Site) abouts() []data.About {
	var list []data.About
	site := s.Graph.Site
	for _, lang := range s.Languages() {
		p := s.Printers[lang]
		d := s.desk(lang, s.address(lang, "data/"), &Output{})
		a := data.About{
			Code: string(lang), Lang: p.HTMLLang(), Say: p.T, Language: p.Language,
			Title: site.Title.In(lang).Text, Text: site.Description.In(lang).Text,
			Publisher: site.Publisher.Name.In(lang).Text, URL: site.Publisher.URL, Email: site.Publisher.Email,
			License: site.License.Name.In(lang).Text, LicenseURL: site.License.URL,
			Cite: d.citeData(""), Updated: s.Graph.Updated,
		}
		if site.BaseURL != "" {
			a.Home = absolute(site.BaseURL, s.address(lang, ""))
		}
		list = append(list, a)
	}
	return list
}

// pageOf is where a person reads about a record, below the root of the site.
func (s *Site) pageOf(r trade.Ref) string {
	t := s.targetOf(s.Languages()[0], r)
	if t.Anchor != "" {
		return t.Path + "#" + t.Anchor
	}
	return t.Path
}

// bytesOf is a file as it is served.
func bytesOf(p data.Packed, out *bytes.Buffer) error {
	out.Grow(p.Size)
	_, err := p.WriteTo(out)
	return err
}
