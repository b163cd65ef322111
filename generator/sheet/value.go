package sheet

import (
	"strconv"
	"strings"

	"tradepost/generator/trade"
)

// values are the columns of a value: as it was written, as an exact decimal in
// single units, and as a whole number times a power of ten, which keeps the
// precision: 48.141 billion is 48141 times ten to the 6th.
func values[T any](of func(T) trade.Value) columns[T] {
	part := func(name string, kind Type, part func(trade.Value) string) columns[T] {
		return one(name, kind, func(r T) string {
			if v := of(r); v.Stated() {
				return part(v)
			}
			return ""
		})
	}
	var list columns[T]
	for _, c := range []columns[T]{
		part("value", Text, trade.Value.String),
		part("number", Decimal, func(v trade.Value) string { return v.Number.String() }),
		part("digits", Integer, digits),
		part("exponent", Integer, func(v trade.Value) string { return strconv.Itoa(v.Number.Exponent()) }),
		among(part("qualifier", Name, qualifier), "qualifier", qualifiers()),
		part("currency", Name, func(v trade.Value) string { return string(v.Currency) }),
		part("unit", Name, unit),
	} {
		list = append(list, c...)
	}
	return list
}

// Coded is what a value is measured in and how exactly it was reported, in the
// words of the columns "currency", "unit" and "qualifier"; all are "" where no
// value is stated.
func Coded(v trade.Value) (currency, measured, exactness string) {
	if !v.Stated() {
		return "", "", ""
	}
	return string(v.Currency), unit(v), qualifier(v)
}

// digits are the reported digits as a whole number.
func digits(v trade.Value) string { return v.Number.Digits(v.Number.Exponent()) }

// unit says what a number that is not money counts.
func unit(v trade.Value) string {
	if v.Kind == trade.Percent {
		return "percent"
	}
	return v.Unit
}

// qualifier is the word for how exactly a number was reported.
func qualifier(v trade.Value) string {
	word := v.Qualifier.String()
	if word == "" {
		return "exact"
	}
	return strings.ReplaceAll(word, " ", "_")
}

// qualifiers are the words of qualifier.
func qualifiers() []string {
	return []string{"exact", "over", "at_least", "under", "at_most", "about", "nearly"}
}

// valueKind is the word for a kind of value.
func valueKind(k trade.ValueKind) string {
	return [...]string{"", "amount", "count", "percent", "quantity"}[k]
}

func valueKinds() []string { return []string{"amount", "count", "percent", "quantity"} }

// evidence are the columns of who says so: the source with what names it, and its
// wording with the language that it is in.
func evidence[T any](b *Book, source, wording func(T) string) columns[T] {
	of := func(name string, kind Type, part func(*trade.Source) string) columns[T] {
		return one("source_"+name, kind, func(r T) string {
			if s := b.graph.Source(source(r)); s != nil {
				return part(s)
			}
			return ""
		}).at("source", name)
	}
	var list columns[T]
	for _, c := range []columns[T]{
		one("source", Name, source).at("source", "id").to("sources"),
		of("title", Text, b.titleOf),
		of("publisher", Text, func(s *trade.Source) string { return b.first(s.Publisher) }),
		of("date", Date, func(s *trade.Source) string { return s.Date.String() }),
		of("url", URL, func(s *trade.Source) string { return s.URL }),
		of("translation", Name, func(s *trade.Source) string { return s.Translation }),
	} {
		list = append(list, c...)
	}
	if wording == nil {
		return list
	}
	list = append(list, one("as_reported", Text, wording).at("as_reported", "text")...)
	return append(list, one("as_reported_language", Name, func(r T) string {
		if s := b.graph.Source(source(r)); s != nil && wording(r) != "" {
			return s.Language
		}
		return ""
	}).at("as_reported", "language")...)
}

// titleOf is what a source is called, in square brackets where that only describes
// it: beside a number, the column that says so is not at hand.
func (b *Book) titleOf(s *trade.Source) string {
	if s.Described {
		return "[" + b.first(s.Title) + "]"
	}
	return b.first(s.Title)
}

// first is a text in the site's first language.
func (b *Book) first(t trade.Text) string { return t.In(b.graph.Site.Languages[0]).Text }
