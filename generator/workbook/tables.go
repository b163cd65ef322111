package workbook

import (
	"io/fs"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
	"tradepost/generator/trade"
)

// Export makes a table of each kind of record: what the data files say, and
// nothing that they do not, so that Import finds no change in it. A kind of
// which a site has no record has a table, too, to be filled in.
func Export(site fs.FS) ([]sheet.Table, diag.Problems, error) {
	t, problems, err := readTree(site)
	if err != nil || problems.HasErrors() {
		return nil, problems, err
	}
	var tables []sheet.Table
	for _, k := range kinds {
		tables = append(tables, t.table(k))
	}
	return tables, problems, nil
}

func (t *tree) table(k *kind) sheet.Table {
	type source struct {
		column column
		lang   trade.Lang
	}
	var columns []sheet.Column
	var sources []source
	for _, c := range k.columns {
		kind := sheet.Name
		switch c.form {
		case day:
			kind = sheet.Date
		case whole:
			kind = sheet.Integer
		case wording:
			for _, lang := range t.languages {
				columns = append(columns, sheet.Column{Name: c.name + "_" + string(lang), Type: sheet.Text})
				sources = append(sources, source{c, lang})
			}
			continue
		}
		if c.name == "position" {
			kind = sheet.Integer
		}
		columns = append(columns, sheet.Column{Name: c.name, Type: kind})
		sources = append(sources, source{c, ""})
	}
	records := t.all(k)
	return sheet.TableOf(k.name, columns, len(records), func(row, column int) string {
		return records[row].was(sources[column].column, sources[column].lang)
	})
}
