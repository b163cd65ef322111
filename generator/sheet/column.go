package sheet

import (
	"slices"
	"strings"

	"tradepost/generator/trade"
)

// A Type says what the cells of a column are.
type Type uint8

const (
	Text    Type = iota
	Name         // an id, a reference, a word of a vocabulary: never translated
	Decimal      // exact and plain: "48141000000", "-2.9", "2.0"
	Integer      // a whole number
	Date         // "2023-06-16", or "2023-06" and "2023" where only that is known
	URL          // absolute
)

// A Column is one property of the records of a table.
type Column struct {
	Name       string   // "title_zh"
	Path       []string // its place in an object: {"title", "zh"}
	Type       Type
	List       bool // several values to a cell
	Required   bool
	Words      []string   // the vocabulary, nil where any text may stand
	Vocabulary string     // its messages: "stage" for "stage.signed"; "" where the words explain themselves
	To         string     // the table whose key the cells are, "" for none
	Lang       trade.Lang // of a text, "" where the column has no language
	Says       string     // the message that explains it: "column.title"
}

// A column is a Column that can be read from records of type T.
type column[T any] struct {
	Column
	of func(T) Cell
}

type columns[T any] []column[T]

// one is a column of single values.
func one[T any](name string, kind Type, of func(T) string) columns[T] {
	return columns[T]{{Column{Name: name, Path: []string{name}, Type: kind, Says: "column." + name}, func(r T) Cell { return Cell{Text: of(r)} }}}
}

// many is a column of lists.
func many[T any](name string, of func(T) []string) columns[T] {
	return columns[T]{{Column{Name: name, Path: []string{name}, Type: Name, List: true, Says: "column." + name}, func(r T) Cell { return Cell{List: of(r)} }}}
}

// each changes every column of a list.
func (list columns[T]) each(change func(*Column)) columns[T] {
	for i := range list {
		change(&list[i].Column)
	}
	return list
}

// needed says that no row lacks the value.
func (list columns[T]) needed() columns[T] { return list.each(func(c *Column) { c.Required = true }) }

// to says whose keys the cells are.
func (list columns[T]) to(table string) columns[T] {
	return list.each(func(c *Column) { c.To = table })
}

// at puts the columns below a key of an object.
func (list columns[T]) at(path ...string) columns[T] {
	return list.each(func(c *Column) { c.Path = slices.Concat(path, c.Path[1:]) })
}

// says explains the columns by another message than that of their name.
func (list columns[T]) says(key string) columns[T] {
	return list.each(func(c *Column) { c.Says = "column." + key })
}

// among gives the columns a vocabulary.
func among[T any, W ~string](list columns[T], vocabulary string, words []W) columns[T] {
	return list.each(func(c *Column) {
		c.Vocabulary = vocabulary
		for _, w := range words {
			c.Words = append(c.Words, string(w))
		}
	})
}

// in is a column of a vocabulary of the model.
func in[T any, W ~string](name, vocabulary string, words []W, of func(T) W) columns[T] {
	return among(one(name, Name, func(r T) string { return string(of(r)) }), vocabulary, words)
}

// wordings are the columns of a text, one per language of the site: "title_en".
func wordings[T any](b *Book, name string, of func(T) trade.Text) columns[T] {
	var list columns[T]
	for _, lang := range b.graph.Site.Languages {
		c := one(name+"_"+string(lang), Text, func(r T) string {
			if w := of(r).In(lang); w.Lang == lang {
				return w.Text
			}
			return ""
		})
		list = append(list, c.at(name, string(lang)).says(name).each(func(c *Column) { c.Lang = lang })...)
	}
	return list
}

// firstNeeded says that the first column of a text is never empty.
func (list columns[T]) firstNeeded() columns[T] {
	list[0].Required = true
	return list
}

// shown are the columns that name a record and say where it is shown.
func shown[T any](b *Book, of func(T) trade.Ref) columns[T] {
	list := slices.Concat(
		one("ref", Name, func(r T) string { return of(r).String() }).needed(),
		one("page", Name, func(r T) string { return b.o.Page(of(r)) }).needed(),
	)
	if b.o.BaseURL == "" {
		return list
	}
	return append(list, one("page_url", URL, func(r T) string { return b.o.BaseURL + strings.Replace(b.o.Page(of(r)), "index.html", "", 1) }).needed()...)
}

// day is a column of dates.
func day[T any](name string, of func(T) trade.Date) columns[T] {
	return one(name, Date, func(r T) string { return of(r).String() })
}

// id is the column that a table's rows are known by.
func id[T any](of func(T) string) columns[T] { return one("id", Name, of).needed() }
