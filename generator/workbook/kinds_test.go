package workbook

import (
	"slices"
	"testing"
	"testing/fstest"

	"tradepost/generator/diag"
	"tradepost/generator/load"
)

// A key that load reads and no sheet has would be lost by an export and an
// import: each kind has a column for every key of its records.
func TestEveryKeyOfTheDataFilesHasAColumn(t *testing.T) {
	for _, k := range kinds {
		name, text := strayKey(k)
		site := fstest.MapFS{
			"data/site.toml": &fstest.MapFile{Data: []byte("title = \"x\"\nlanguages = [\"en\"]\n")},
			name:             &fstest.MapFile{Data: []byte(text)},
		}
		_, problems, err := load.Read(site)
		if err != nil {
			t.Fatal(err)
		}
		var read []string
		for _, p := range problems {
			if p.Code == "unknown-key" && p.Args["key"] == "zzzz" {
				keys, _ := p.Args["keys"].(diag.List)
				read = keys
			}
		}
		var have []string
		for _, c := range k.columns {
			switch {
			case c.form == place, c.name == "id" && (k.home == ownEvent || k.home == ownSeries):
			case c.form == span:
				have = append(have, "year", "period")
			default:
				have = append(have, c.toml())
			}
		}
		for _, inner := range k.inside() {
			have = append(have, inner.array)
		}
		slices.Sort(have)
		if !slices.Equal(read, have) {
			t.Errorf("of %s, load reads %v; the sheet has %v", k.name, read, have)
		}
	}
}

// strayKey is a file with a record of a kind that has a key of no kind.
func strayKey(k *kind) (name, text string) {
	const stray = "zzzz = 1\n"
	switch {
	case k.home == ownEvent || k.home == ownSeries:
		return k.folder() + "x.toml", stray
	case k.name == "figures": // those of data/figures.toml have a key more
		return "data/figures.toml", "[[figures]]\n" + stray
	case k.home == ofRegister:
		return "data/" + k.array + ".toml", "[[" + k.array + "]]\n" + stray
	case k.home == ofEvent:
		return "data/events/x.toml", "[[" + k.array + "]]\n" + stray
	case k.home == ofSeries:
		return "data/trade/x.toml", "[[" + k.array + "]]\n" + stray
	case k.parent == "deals":
		return "data/events/x.toml", "[[deals]]\n[[deals." + k.array + "]]\n" + stray
	case k.compact:
		return "data/trade/x.toml", "[[points]]\n" + k.array + " = { value = \"1%\", zzzz = 1 }\n"
	}
	return "data/trade/x.toml", "[[points]]\n[[points." + k.array + "]]\n" + stray
}
