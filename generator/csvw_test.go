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
