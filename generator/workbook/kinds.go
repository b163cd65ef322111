package workbook

import (
	"cmp"
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A kind is what the rows of a sheet are: one table says which keys its records
// have, for import and export alike.
type kind struct {
	name    string      // of its sheet
	record  diag.Phrase // what an editor calls one
	home    home
	array   string   // key of the repeated table that holds its records
	compact bool     // the table stands in braces, on the line of its key
	parent  string   // kind of the record that it is inside of, where that is not the file's
	key     []string // columns that tell records apart; none: their order does
	like    []string // those by which a row without a position finds its record
	columns []column
}

// A home says which file a record belongs to.
type home uint8

const (
	ofRegister home = iota // data/<array>.toml
	ownEvent               // data/events/<id>.toml
	ownSeries              // data/trade/<id>.toml
	ofEvent                // in the file that the column event names
	ofSeries               // that the column series names
	ofRef                  // in the record that the column ref names
)

// A column is a key of a record.
type column struct {
	name  string // of the column
	key   string // in TOML, where it has another name
	form  form
	words []string // of a word
	to    string   // kind of the records that are named
}

func (c column) toml() string { return cmp.Or(c.key, c.name) }

// A form says how the cells of a column are read and written.
type form uint8

const (
	plain    form = iota // a text without languages
	wording              // a text: one column for each language, "title_zh"
	naming               // the id of a record; its name will do
	namings              // several
	list                 // several texts
	word                 // of a vocabulary
	day                  // a date
	span                 // the year or the period of a point
	whole                // a whole number
	yes                  // true or left out
	measured             // a value of the measure of its record
	money                // an amount
	rate                 // a percentage
	nation               // a country: its code, its name will do
	place                // counts the records of a table, from 1: never written
)

func words[T ~string](list []T) (all []string) {
	for _, w := range list {
		all = append(all, string(w))
	}
	return all
}

// kinds are all sheets, in the order in which they are read: what others name
// comes first.
var kinds = []*kind{
	{name: "places", record: diag.Say("the place"), array: "places", key: []string{"id"}, columns: []column{
		{name: "id"}, {name: "name", form: wording}, {name: "kind", form: word, words: words(trade.PlaceKinds)}, {name: "country", form: nation},
		{name: "within", form: naming, to: "places"}, {name: "lat"}, {name: "lon"},
	}},
	{name: "sectors", record: diag.Say("the sector"), array: "sectors", key: []string{"id"}, columns: []column{{name: "id"}, {name: "name", form: wording}}},
	{name: "programmes", record: diag.Say("the programme"), array: "programmes", key: []string{"id"}, columns: []column{
		{name: "id"}, {name: "name", form: wording}, {name: "note", form: wording},
	}},
	{name: "measures", record: diag.Say("the measure"), array: "measures", key: []string{"id"}, columns: []column{
		{name: "id"}, {name: "name", form: wording}, {name: "kind", form: word, words: []string{"amount", "count", "percent", "quantity"}}, {name: "unit"},
	}},
	{name: "partners", record: diag.Say("the partner"), array: "partners", key: []string{"id"}, columns: []column{
		{name: "id"}, {name: "name", form: wording}, {name: "kind", form: word, words: words(trade.PartnerKinds)}, {name: "country", form: nation},
		{name: "place", form: naming, to: "places"}, {name: "url"}, {name: "aliases", form: list}, {name: "note", form: wording},
	}},
	{name: "sources", record: diag.Say("the source"), array: "sources", key: []string{"id"}, columns: []column{
		{name: "id"}, {name: "title", form: wording}, {name: "described", form: yes}, {name: "original_title"}, {name: "publisher", form: wording},
		{name: "url"}, {name: "date", form: day}, {name: "accessed", form: day}, {name: "language"},
		{name: "kind", form: word, words: words(trade.SourceKinds)}, {name: "translation"}, {name: "note", form: wording},
	}},
	{name: "rates", record: diag.Say("the rate"), array: "rates", key: []string{"from", "to", "year", "kind"}, columns: []column{
		{name: "from"}, {name: "to"}, {name: "year", form: whole}, {name: "rate"}, {name: "kind", form: word, words: words(trade.RateKinds)},
		{name: "source", form: naming, to: "sources"},
	}},
	{name: "events", record: diag.Say("the event"), home: ownEvent, key: []string{"id"}, columns: []column{
		{name: "id"}, {name: "title", form: wording}, {name: "kind", form: word, words: words(trade.EventKinds)}, {name: "date", form: day},
		{name: "end_date", form: day}, {name: "place", form: naming, to: "places"}, {name: "mode", form: word, words: words(trade.Modes)},
		{name: "part_of", form: naming, to: "events"}, {name: "hosts", form: namings, to: "partners"}, {name: "sectors", form: namings, to: "sectors"},
		{name: "theme", form: wording}, {name: "summary", form: wording}, {name: "sources", form: namings, to: "sources"}, {name: "updated", form: day},
	}},
	{name: "series", record: diag.Say("the series"), home: ownSeries, key: []string{"id"}, columns: []column{
		{name: "id"}, {name: "title", form: wording}, {name: "measure", form: naming, to: "measures"}, {name: "reporter", form: naming, to: "places"},
		{name: "partner", form: naming, to: "places"}, {name: "flow", form: word, words: words(trade.Flows)}, {name: "currency"},
		{name: "valuation", form: word, words: words(trade.Valuations)}, {name: "covers", form: wording}, {name: "note", form: wording}, {name: "updated", form: day},
	}},
	{name: "editions", record: diag.Say("the edition"), home: ofEvent, array: "programmes", compact: true, like: []string{"programme"}, columns: []column{
		{name: "event", form: place}, {name: "position", form: place}, {name: "programme", key: "id", form: naming, to: "programmes"}, {name: "edition", form: whole},
	}},
	{name: "participants", record: diag.Say("the participant"), home: ofEvent, array: "participants", like: []string{"partner", "as"}, columns: []column{
		{name: "event", form: place}, {name: "position", form: place}, {name: "partner", form: naming, to: "partners"},
		{name: "as", form: word, words: words(trade.Parts)}, {name: "source", form: naming, to: "sources"}, {name: "as_reported"},
	}},
	{name: "people", record: diag.Say("the person"), home: ofEvent, array: "people", like: []string{"name"}, columns: []column{
		{name: "event", form: place}, {name: "position", form: place}, {name: "name", form: wording}, {name: "role", form: wording},
		{name: "organisation", form: naming, to: "partners"}, {name: "as", form: word, words: words(trade.PersonParts)},
		{name: "source", form: naming, to: "sources"}, {name: "as_reported"}, {name: "note", form: wording},
	}},
	{name: "figures", record: diag.Say("the figure"), home: ofEvent, array: "figures", key: []string{"id"}, columns: []column{
		{name: "event", form: place}, {name: "id"}, {name: "about"}, {name: "measure", form: naming, to: "measures"}, {name: "value", form: measured},
		{name: "scope", form: word, words: words(trade.Scopes)}, {name: "covers", form: wording}, {name: "status", form: word, words: words(trade.Statuses)},
		{name: "as_of", form: day}, {name: "part_of"}, {name: "likely_part_of"}, {name: "derivation", form: wording},
		{name: "source", form: naming, to: "sources"}, {name: "as_reported"}, {name: "note", form: wording},
	}},
	{name: "deals", record: diag.Say("the deal"), home: ofEvent, array: "deals", key: []string{"id"}, columns: []column{
		{name: "event", form: place}, {name: "id"}, {name: "title", form: wording}, {name: "parties", form: namings, to: "partners"},
		{name: "value", form: money}, {name: "sectors", form: namings, to: "sectors"}, {name: "stage", form: word, words: words(trade.Stages)},
		{name: "date", form: day}, {name: "place", form: naming, to: "places"}, {name: "source", form: naming, to: "sources"}, {name: "as_reported"},
	}},
	{name: "deal-updates", record: diag.Say("the update"), home: ofRef, parent: "deals", array: "updates", like: []string{"date"}, columns: []column{
		{name: "ref", form: place}, {name: "position", form: place}, {name: "date", form: day}, {name: "stage", form: word, words: words(trade.Stages)},
		{name: "note", form: wording}, {name: "source", form: naming, to: "sources"},
	}},
	{name: "notes", record: diag.Say("the note"), home: ofEvent, array: "notes", columns: []column{
		{name: "event", form: place}, {name: "position", form: place}, {name: "kind", form: word, words: words(trade.NoteKinds)},
		{name: "text", form: wording}, {name: "source", form: naming, to: "sources"}, {name: "as_reported"},
	}},
	{name: "points", record: diag.Say("the point"), home: ofSeries, array: "points", key: []string{"period"}, columns: []column{
		{name: "series", form: place}, {name: "period", form: span}, {name: "value", form: measured}, {name: "status", form: word, words: words(trade.Statuses)},
		{name: "covers", form: wording}, {name: "derivation", form: wording}, {name: "source", form: naming, to: "sources"}, {name: "as_reported"},
		{name: "note", form: wording},
	}},
	{name: "growth", record: diag.Say("the growth"), home: ofRef, parent: "points", array: "growth", compact: true, columns: rated()},
	{name: "shares", record: diag.Say("the share"), home: ofRef, parent: "points", array: "share", compact: true, like: []string{"of"}, columns: rated(column{name: "of", form: naming, to: "series"})},
	{name: "gaps", record: diag.Say("the gap"), home: ofSeries, array: "gaps", key: []string{"from"}, columns: []column{
		{name: "series", form: place}, {name: "from", form: whole}, {name: "to", form: whole}, {name: "note", form: wording},
		{name: "source", form: naming, to: "sources"}, {name: "as_reported"},
	}},
	{name: "other-reports", record: diag.Say("the further report"), home: ofRef, parent: "figures points", array: "also", like: []string{"source", "as_reported"}, columns: []column{
		{name: "ref", form: place}, {name: "position", form: place}, {name: "source", form: naming, to: "sources"}, {name: "as_reported"},
		{name: "value", form: measured},
	}},
	{name: "changes", record: diag.Say("the change"), array: "changes", columns: []column{
		{name: "position", form: place}, {name: "date", form: day}, {name: "figure"}, {name: "what"}, {name: "kind", form: word, words: words(trade.ChangeKinds)},
		{name: "old"}, {name: "reason", form: wording}, {name: "covers", form: wording}, {name: "source", form: naming, to: "sources"},
	}},
}

// rated are the columns of growth and shares.
func rated(more ...column) []column {
	return slices.Concat([]column{{name: "ref", form: place}, {name: "position", form: place}, {name: "value", form: rate}}, more, []column{
		{name: "status", form: word, words: words(trade.Statuses)}, {name: "source", form: naming, to: "sources"}, {name: "as_reported"}, {name: "derivation", form: wording},
	})
}

func kindOf(name string) *kind {
	i := slices.IndexFunc(kinds, func(k *kind) bool { return k.name == name })
	if i < 0 {
		return nil
	}
	return kinds[i]
}

// column finds a column by its name, nil for none.
func (k *kind) column(name string) *column {
	i := slices.IndexFunc(k.columns, func(c column) bool { return c.name == name })
	if i < 0 {
		return nil
	}
	return &k.columns[i]
}

// inside lists the kinds whose records are inside those of k, in the order in
// which files have them.
func (k *kind) inside() (all []*kind) {
	for _, inner := range kinds {
		if k.holds(inner) {
			all = append(all, inner)
		}
	}
	return all
}

func (k *kind) holds(inner *kind) bool {
	switch inner.home {
	case ofEvent:
		return k.home == ownEvent
	case ofSeries:
		return k.home == ownSeries
	case ofRef:
		return inner.parent == k.name || inner.parent == "figures points" && (k.name == "figures" || k.name == "points")
	}
	return false
}
