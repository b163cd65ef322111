package generator

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The rules of the Data Package standard, version 2, as far as a package of CSV
// files can break them: what must be there, of which form, and that the data obey
// their schema (https://datapackage.org/standard/data-package/, data-resource/,
// table-schema/).

type packageFile struct {
	Schema       string `json:"$schema"`
	Name         string
	Title        string
	Version      string
	Created      string
	Homepage     string
	Keywords     []string
	Licenses     []struct{ Name, Path, Title string }
	Contributors []struct {
		Title, Path, Email string
		Roles              []string
	}
	Sources   []struct{ Title, Path string }
	Resources []packageResource
}

type packageResource struct {
	Name, Type, Path, Title, Description, Format, Encoding, Hash string
	MediaType                                                    string `json:"mediatype"`
	Bytes                                                        int
	Schema                                                       packageSchema
}

type packageSchema struct {
	Schema        string `json:"$schema"`
	Fields        []packageField
	PrimaryKey    []string
	MissingValues []string
	ForeignKeys   []struct {
		Fields    []string
		Reference struct {
			Resource string
			Fields   []string
		}
	}
}

type packageField struct {
	Name, Type, Format, Description string
	Constraints                     struct {
		Required, Unique bool
		Pattern          string
		Enum             []string
	}
}

// checkPackage holds a package against the standard and the files against it.
func checkPackage(t *testing.T, name string, data []byte, file func(string) []byte) {
	t.Helper()
	var p packageFile
	if err := json.Unmarshal(data, &p); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	fault := func(format string, args ...any) {
		t.Helper()
		t.Errorf(name+": "+format, args...)
	}
	if p.Schema != "https://datapackage.org/profiles/2.0/datapackage.json" || !regexp.MustCompile(`^[-a-z0-9._/]+$`).MatchString(p.Name) {
		fault("profile %q, name %q", p.Schema, p.Name)
	}
	if created, err := time.Parse(time.RFC3339, p.Created); err != nil || created.Format(time.DateOnly) != p.Version {
		fault("created %s is not the day of version %s: %v", p.Created, p.Version, err)
	}
	if p.Homepage != "" && !absoluteURL(p.Homepage) {
		fault("homepage %q", p.Homepage)
	}
	for _, l := range p.Licenses {
		if l.Name != "CC-BY-4.0" || !absoluteURL(l.Path) {
			fault("licence %q at %q", l.Name, l.Path)
		}
	}
	keywords := slices.Clone(p.Keywords)
	slices.Sort(keywords)
	if len(keywords) < 10 || len(slices.Compact(keywords)) != len(p.Keywords) || slices.Contains(keywords, "") {
		fault("keywords %q", p.Keywords)
	}
	for _, s := range p.Sources {
		if s.Title == "" || s.Path != "" && !absoluteURL(s.Path) {
			fault("source %+v", s)
		}
	}
	if len(p.Resources) == 0 || len(p.Licenses) == 0 || len(p.Sources) == 0 || len(p.Contributors) == 0 {
		fault("has no resources, licences, sources or contributors")
	}
	tables := map[string][]map[string]string{}
	for _, r := range p.Resources {
		if tables[r.Name] != nil || strings.ContainsAny(r.Path, `\:`) || strings.HasPrefix(r.Path, "/") || strings.Contains(r.Path, "..") {
			fault("resource %q at %q", r.Name, r.Path)
		}
		content := file(r.Path)
		if r.Bytes != len(content) || r.Hash != sumOf(content) {
			fault("%s has %d bytes and %s, not what its description says", r.Path, len(content), sumOf(content))
		}
		tables[r.Name] = csvRows(t, r.Path, content)
	}
	for _, r := range p.Resources {
		checkResource(r, tables, fault)
	}
}

func absoluteURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.IsAbs() && u.Host != ""
}

// checkResource holds the rows of a table against its schema.
func checkResource(r packageResource, tables map[string][]map[string]string, fault func(string, ...any)) {
	if r.Type != "table" || r.Format != "csv" || r.MediaType != "text/csv" || r.Encoding != "utf-8" || r.Title == "" || r.Description == "" {
		fault("resource %s: type %s, format %s, mediatype %s, encoding %s", r.Name, r.Type, r.Format, r.MediaType, r.Encoding)
	}
	if !slices.Equal(r.Schema.MissingValues, []string{""}) || len(r.Schema.Fields) == 0 {
		fault("%s: missing values %v", r.Name, r.Schema.MissingValues)
	}
	for _, f := range r.Schema.Fields {
		checkField(r.Name, f, tables[r.Name], fault)
	}
	seen := map[string]bool{}
	for _, row := range tables[r.Name] {
		if len(row) != len(r.Schema.Fields) {
			fault("%s: %d columns for %d fields", r.Name, len(row), len(r.Schema.Fields))
		}
		key := joined(row, r.Schema.PrimaryKey)
		if seen[key] || strings.HasPrefix(key, "\x00") {
			fault("%s: two rows, or none, are %q", r.Name, key)
		}
		seen[key] = true
	}
	for _, k := range r.Schema.ForeignKeys {
		target := k.Reference.Resource
		if target == "" {
			target = r.Name
		}
		known := map[string]bool{}
		for _, row := range tables[target] {
			known[joined(row, k.Reference.Fields)] = true
		}
		for _, row := range tables[r.Name] {
			if key := joined(row, k.Fields); strings.Trim(key, "\x00") != "" && !known[key] {
				fault("%s: no row of %s is %q", r.Name, target, key)
			}
		}
	}
}

func joined(row map[string]string, columns []string) string {
	var b strings.Builder
	for _, c := range columns {
		b.WriteString("\x00" + row[c])
	}
	return strings.TrimPrefix(b.String(), "\x00")
}

// checkField holds the cells of a column against its field.
func checkField(table string, f packageField, rows []map[string]string, fault func(string, ...any)) {
	if f.Name == "" || f.Description == "" || !slices.Contains([]string{"string", "number", "integer"}, f.Type) {
		fault("%s: field %q of type %q", table, f.Name, f.Type)
	}
	pattern := regexp.MustCompile("^(?:" + f.Constraints.Pattern + ")$")
	seen := map[string]bool{}
	for _, row := range rows {
		cell, ok := row[f.Name]
		switch {
		case !ok:
			fault("%s has no column %s", table, f.Name)
			return
		case cell == "":
			if f.Constraints.Required {
				fault("%s: %s is empty", table, f.Name)
			}
			continue
		}
		_, notNumber := strconv.ParseFloat(cell, 64)
		_, notInteger := strconv.ParseInt(cell, 10, 64)
		switch {
		case f.Type == "number" && notNumber != nil, f.Type == "integer" && notInteger != nil,
			f.Constraints.Pattern != "" && !pattern.MatchString(cell),
			f.Constraints.Enum != nil && !slices.Contains(f.Constraints.Enum, cell),
			f.Format == "uri" && !absoluteURL(cell),
			f.Constraints.Unique && seen[cell]:
			fault("%s: %s cannot be %q", table, f.Name, cell)
		}
		seen[cell] = true
	}
}
