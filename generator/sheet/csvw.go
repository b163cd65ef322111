package sheet

import (
	"io"
	"slices"
)

// CSV on the Web (https://www.w3.org/TR/tabular-metadata/): what a processor that
// finds <table>.csv-metadata.json beside a CSV needs to read it with types.

// WriteCSVW describes one table in every language of the site, the first one
// first.
func WriteCSVW(out io.Writer, t Table, abouts []About) error {
	return writeIndented(out, append(csvwContext(abouts), csvwTable(t, abouts, nil)...))
}

// WriteCSVWGroup describes all tables together, and whose keys their columns
// hold, which the standard asks of tables of one group only.
func WriteCSVWGroup(out io.Writer, tables []Table, abouts []About) error {
	var list []object
	for _, t := range tables {
		list = append(list, csvwTable(t, abouts, tables))
	}
	return writeIndented(out, append(csvwContext(abouts), member{"tables", list}))
}

func csvwContext(abouts []About) object {
	return object{{"@context", []any{"http://www.w3.org/ns/csvw", map[string]string{"@language": abouts[0].Lang}}}}
}

// csvwTable describes a table; beside are those that its keys may lead into.
func csvwTable(t Table, abouts []About, beside []Table) object {
	first := abouts[0]
	doc := object{
		{"url", t.Name + ".csv"},
		{"dc:title", inEach(abouts, func(a About) string { return a.table(t.Name) })},
		{"dc:description", inEach(abouts, func(a About) string { return a.holds(t.Name) })},
	}
	if first.Publisher != "" {
		doc = append(doc, member{"dc:publisher", first.Publisher})
	}
	if first.LicenseURL != "" {
		doc = append(doc, member{"dc:license", map[string]string{"@id": first.LicenseURL}})
	}
	if !first.Updated.IsZero() {
		doc = append(doc, member{"dc:modified", first.Updated.String()})
	}
	schema := object{{"columns", csvwColumns(t, abouts)}, {"primaryKey", t.Key}}
	if keys := csvwKeys(t, beside); keys != nil {
		schema = append(schema, member{"foreignKeys", keys})
	}
	return append(doc,
		member{"dialect", object{{"encoding", "utf-8"}, {"lineTerminators", []string{"\r\n"}}, {"header", true}, {"delimiter", ","}, {"doubleQuote", true}}},
		member{"tableSchema", schema},
	)
}

// csvwKeys are the columns of a table that hold the key of another.
func csvwKeys(t Table, beside []Table) (keys []object) {
	for _, c := range t.Columns {
		if at := slices.IndexFunc(beside, func(o Table) bool { return o.Name == c.To }); at >= 0 {
			keys = append(keys, object{
				{"columnReference", c.Name},
				{"reference", object{{"resource", c.To + ".csv"}, {"columnReference", beside[at].Key[0]}}},
			})
		}
	}
	return keys
}

func csvwColumns(t Table, abouts []About) []object {
	var list []object
	for _, c := range t.Columns {
		column := object{
			{"name", c.Name}, {"titles", c.Name},
			{"dc:description", inEach(abouts, func(a About) string { return a.Explain(c) })},
			{"datatype", csvwType(c)},
		}
		if c.List {
			column = append(column, member{"separator", listMark})
		}
		if c.Required {
			column = append(column, member{"required", true})
		}
		if c.Lang != "" {
			column = append(column, member{"lang", languageTag(abouts, string(c.Lang))})
		}
		list = append(list, column)
	}
	return list
}

// languageTag is the tag of a language of the site.
func languageTag(abouts []About, code string) string {
	for _, a := range abouts {
		if a.Code == code {
			return a.Lang
		}
	}
	return code
}

func csvwType(c Column) any {
	switch c.Type {
	case Decimal:
		return "decimal"
	case Integer:
		return "integer"
	case Date:
		return object{{"base", "string"}, {"format", datePattern}}
	case URL:
		return "anyURI"
	}
	return "string"
}

// inEach is a text in each language, as JSON-LD writes it.
func inEach(abouts []About, text func(About) string) []object {
	var list []object
	for _, a := range abouts {
		list = append(list, object{{"@value", text(a)}, {"@language", a.Lang}})
	}
	return list
}
