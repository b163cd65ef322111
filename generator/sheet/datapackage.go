package sheet

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strings"

	"tradepost/generator/trade"
)

// The data package describes the CSV files beside it by the Data Package standard,
// version 2 (https://datapackage.org/standard/data-package/).

const profiles = "https://datapackage.org/profiles/2.0/"

type dataPackage struct {
	Schema       string         `json:"$schema"`
	Name         string         `json:"name"`
	Title        string         `json:"title"`
	Description  string         `json:"description,omitempty"`
	Keywords     []string       `json:"keywords,omitempty"`
	Homepage     string         `json:"homepage,omitempty"`
	Version      string         `json:"version,omitempty"`
	Created      string         `json:"created,omitempty"`
	Licenses     []licence      `json:"licenses,omitempty"`
	Contributors []contributor  `json:"contributors,omitempty"`
	Sources      []origin       `json:"sources,omitempty"`
	Resources    []dataResource `json:"resources"`
}

type licence struct {
	Name  string `json:"name,omitempty"`
	Path  string `json:"path"`
	Title string `json:"title,omitempty"`
}

type contributor struct {
	Title string   `json:"title"`
	Path  string   `json:"path,omitempty"`
	Email string   `json:"email,omitempty"`
	Roles []string `json:"roles"`
}

type origin struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type dataResource struct {
	Name        string      `json:"name"`
	Type        string      `json:"type"`
	Path        string      `json:"path"`
	Title       string      `json:"title"`
	Description string      `json:"description"`
	Format      string      `json:"format"`
	MediaType   string      `json:"mediatype"`
	Encoding    string      `json:"encoding"`
	Bytes       int         `json:"bytes"`
	Hash        string      `json:"hash"`
	Dialect     dialect     `json:"dialect"`
	Schema      tableSchema `json:"schema"`
}

type dialect struct {
	Schema         string `json:"$schema"`
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	DoubleQuote    bool   `json:"doubleQuote"`
}

type tableSchema struct {
	Schema        string       `json:"$schema"`
	Fields        []field      `json:"fields"`
	PrimaryKey    []string     `json:"primaryKey"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
	MissingValues []string     `json:"missingValues"`
}

type field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Format      string       `json:"format,omitempty"`
	Description string       `json:"description"`
	Delimiter   string       `json:"delimiter,omitempty"`
	ItemType    string       `json:"itemType,omitempty"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Pattern  string   `json:"pattern,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string   `json:"resource,omitempty"`
	Fields   []string `json:"fields"`
}

// datePattern is a date as far as it is known, in the syntax that XML Schema and
// JSON Schema share.
const datePattern = `[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?`

// WriteDataPackage describes the CSV files of the tables, which lie beside the
// package under their names. A foreign key into a table that is not among them is
// left out.
func (b *Book) WriteDataPackage(out io.Writer, a About, tables []Table, csv func(table string) (Packed, error)) error {
	p := dataPackage{
		Schema: profiles + "datapackage.json", Name: "trade-data", Title: a.Title, Description: a.Text, Keywords: b.Keywords(a.Code), Homepage: a.Home,
		Version: a.Updated.String(), Sources: b.origins(),
	}
	if !a.Updated.IsZero() {
		p.Created = a.Updated.First().String() + "T00:00:00Z"
	}
	if a.LicenseURL != "" {
		p.Licenses = []licence{{licenceName(a.LicenseURL), a.LicenseURL, a.License}}
	}
	if a.Publisher != "" {
		p.Contributors = []contributor{{a.Publisher, a.URL, a.Email, []string{"publisher"}}}
	}
	for _, t := range tables {
		file, err := csv(t.Name)
		if err != nil {
			return err
		}
		p.Resources = append(p.Resources, dataResource{
			Name: t.Name, Type: "table", Path: t.Name + ".csv", Title: a.table(t.Name), Description: a.holds(t.Name),
			Format: "csv", MediaType: "text/csv", Encoding: "utf-8", Bytes: file.Size, Hash: "sha256:" + hex.EncodeToString(file.SHA256[:]),
			Dialect: dialect{profiles + "tabledialect.json", ",", "\r\n", true}, Schema: schemaOf(t, a, tables),
		})
	}
	return writeIndented(out, p)
}

// Keywords are what a site may be searched by: between whom its series count
// trade, its recurring events and its sectors, in one language.
func (b *Book) Keywords(lang string) []string {
	var words []string
	add := func(name trade.Text) {
		if w := name.In(trade.Lang(lang)); w.Text != "" && string(w.Lang) == lang && !slices.Contains(words, w.Text) {
			words = append(words, w.Text)
		}
	}
	place := func(id string) {
		if p := b.graph.Place(id); p != nil {
			add(p.Name)
		}
	}
	for _, s := range b.graph.Series {
		place(s.Reporter)
		place(s.Partner)
	}
	for _, p := range b.graph.Programmes {
		add(p.Name)
	}
	for _, s := range b.graph.Sectors {
		add(s.Name)
	}
	return words
}

// licenceName is the short name of a Creative Commons licence, by which programs
// know it: "CC-BY-4.0"; "" for any other.
func licenceName(url string) string {
	if m := commons.FindStringSubmatch(url); m != nil {
		return "CC-" + strings.ToUpper(m[1]) + "-" + m[2]
	}
	if m := zero.FindStringSubmatch(url); m != nil {
		return "CC0-" + m[1]
	}
	return ""
}

var (
	commons = regexp.MustCompile(`^https?://creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)(?:/|$)`)
	zero    = regexp.MustCompile(`^https?://creativecommons\.org/publicdomain/zero/(\d\.\d)(?:/|$)`)
)

// origins are the publications that the site rests on.
func (b *Book) origins() []origin {
	var list []origin
	for _, s := range b.graph.Sources {
		list = append(list, origin{b.first(s.Title), s.URL})
	}
	return list
}

func schemaOf(t Table, a About, tables []Table) tableSchema {
	s := tableSchema{Schema: profiles + "tableschema.json", PrimaryKey: t.Key, MissingValues: []string{""}}
	for _, c := range t.Columns {
		s.Fields = append(s.Fields, fieldOf(t, c, a))
		at := slices.IndexFunc(tables, func(o Table) bool { return o.Name == c.To })
		if at < 0 {
			continue
		}
		key := foreignKey{Fields: []string{c.Name}, Reference: reference{c.To, tables[at].Key}}
		if c.To == t.Name {
			key.Reference.Resource = ""
		}
		s.ForeignKeys = append(s.ForeignKeys, key)
	}
	return s
}

func fieldOf(t Table, c Column, a About) field {
	f := field{Name: c.Name, Type: "string", Description: a.Explain(c)}
	limits := constraints{Required: c.Required, Unique: len(t.Key) == 1 && t.Key[0] == c.Name, Enum: c.Words}
	switch {
	case c.List: // the standard's text has a type for lists, its published profile has not
		f.Delimiter, f.ItemType = listMark, "string"
	case c.Type == Decimal:
		f.Type = "number"
	case c.Type == Integer:
		f.Type = "integer"
	case c.Type == Date:
		limits.Pattern = datePattern
	case c.Type == URL:
		f.Format = "uri"
	}
	if limits.Required || limits.Unique || limits.Pattern != "" || limits.Enum != nil {
		f.Constraints = &limits
	}
	return f
}

// writeIndented writes JSON for people, too.
func writeIndented(out io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := out.Write(b.Bytes())
	return err
}
