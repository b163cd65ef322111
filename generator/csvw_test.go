package generator

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"testing"
)

// csvwTable is what the tests look at of the metadata of a table
// (https://www.w3.org/TR/tabular-metadata/).
type csvwTable struct {
	Context     []any `json:"@context"`
	URL         string
	TableSchema struct {
		Columns []struct {
			Name        string
			Titles      string
			Datatype    any
			Separator   string
			Required    bool
			Lang        string
			Description []map[string]string `json:"dc:description"`
		}
		PrimaryKey []string
	}
}

func TestEachCSVHasItsMetadataBeside(t *testing.T) {
	files := realFiles(t)
	for _, name := range tableNames(files) {
		var table csvwTable
		if err := json.Unmarshal(files["data/"+name+".csv-metadata.json"], &table); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(table.Context) != 2 || table.Context[0] != "http://www.w3.org/ns/csvw" || table.URL != name+".csv" {
			t.Errorf("%s: context %v, url %q", name, table.Context, table.URL)
		}
		header, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(files["data/"+name+".csv"], []byte("\uFEFF")))).Read()
		if err != nil {
			t.Fatal(err)
		}
		var columns []string
		for _, c := range table.TableSchema.Columns {
			columns = append(columns, c.Name)
			if c.Titles != c.Name || len(c.Description) != 3 || c.Description[1]["@language"] != "zh-Hans" || c.Description[1]["@value"] == "" {
				t.Errorf("%s: %s is titled %q and explained by %v", name, c.Name, c.Titles, c.Description)
			}
			base := c.Datatype
			if derived, ok := c.Datatype.(map[string]any); ok {
				base = derived["base"]
			}
			if !slices.Contains([]any{"string", "decimal", "integer", "anyURI"}, base) {
				t.Errorf("%s: %s is of the type %v", name, c.Name, c.Datatype)
			}
		}
		if !slices.Equal(columns, header) {
			t.Errorf("%s: columns %v, header %v", name, columns, header)
		}
		for _, key := range table.TableSchema.PrimaryKey {
			if !slices.Contains(columns, key) {
				t.Errorf("%s: no column %s for the key", name, key)
			}
		}
	}
}

// TestKeysOfTheGroupLead reads the description of all tables together: each
// foreign key leads to rows that are there, and no column that holds nothing but
// keys of another table lacks one.
func TestKeysOfTheGroupLead(t *testing.T) {
	files := realFiles(t)
	type key struct {
		ColumnReference string
		Reference       struct{ Resource, ColumnReference string }
	}
	var group struct {
		Tables []struct {
			URL         string
			TableSchema struct {
				PrimaryKey  []string
				Columns     []struct{ Name, Separator string }
				ForeignKeys []key
			}
		}
	}
	if err := json.Unmarshal(files["data/csv-metadata.json"], &group); err != nil {
		t.Fatal(err)
	}
	columns, ids := map[string][]string{}, map[string]string{} // "deals.csv#event" -> its cells; the table of single ids -> their column
	for _, table := range group.Tables {
		for _, row := range csvRows(t, table.URL, files["data/"+table.URL]) {
			for name, cell := range row {
				if at := table.URL + "#" + name; cell != "" {
					columns[at] = append(columns[at], cell)
				}
			}
		}
		if key := table.TableSchema.PrimaryKey; len(key) == 1 {
			ids[table.URL] = table.URL + "#" + key[0]
		}
	}
	keys := 0
	for _, table := range group.Tables {
		leads := map[string]bool{}
		for _, k := range table.TableSchema.ForeignKeys {
			keys++
			leads[k.ColumnReference] = true
			if target := k.Reference.Resource + "#" + k.Reference.ColumnReference; !within(columns[table.URL+"#"+k.ColumnReference], columns[target]) {
				t.Errorf("%s: %s has what %s lacks", table.URL, k.ColumnReference, target)
			}
		}
		for _, c := range table.TableSchema.Columns {
			cells := columns[table.URL+"#"+c.Name]
			for other, at := range ids { // "what" says growth or share, which this site has as measures, too
				if own := at == table.URL+"#"+c.Name || c.Name == "what"; !own && !leads[c.Name] && c.Separator == "" && len(cells) > 0 && within(cells, columns[at]) {
					t.Errorf("%s: %s holds keys of %s and does not say so", table.URL, c.Name, other)
				}
			}
		}
	}
	if len(group.Tables) < 20 || keys < 30 {
		t.Errorf("%d tables with %d keys", len(group.Tables), keys)
	}
}

// within tells whether each of some cells is among others.
func within(cells, others []string) bool {
	known := map[string]bool{}
	for _, cell := range others {
		known[cell] = true
	}
	return !slices.ContainsFunc(cells, func(cell string) bool { return !known[cell] })
}
