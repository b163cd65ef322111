package load

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A reader reads one file. It collects every problem of the file, not only the
// first.
type reader struct {
	src      *diag.Source
	site     *settings
	problems diag.Problems
	broken   []string     // what nobody can refer to, since it could not be read
	texts    *[]SitedText // where they are kept, nil for nowhere
}

// settings are what one must know of the site to read its other files.
type settings struct {
	languages []trade.Lang               // nil where data/site.toml cannot be read
	measures  map[string]trade.ValueKind // by id
}

// A table is one TOML table. A reading method takes the value of a key and
// reports a wrong one at its place; done reports the keys that no method took
// and those that are missing.
type table struct {
	*reader
	at      diag.Spot
	name    diag.Phrase // what an editor calls it: "the figure"
	keys    map[string]any
	taken   []string
	missing []wanted
	defined []definition
	form    *Form          // where the table is not read, but asked how it is written
	label   label          // where texts are kept
	labels  map[label]bool // of the elements of its lists
}

// A wanted key is not there; example shows how it is written.
type wanted struct {
	key     string
	example diag.Phrase
}

// A definition says which references lead to what a key holds.
type definition struct{ key, refs string }

// defines says so: where the key cannot be read, nothing is said of the refs.
func (t *table) defines(key, refs string) { t.defined = append(t.defined, definition{key, refs}) }

// take gives the value of a key, nil where it is missing.
func (t *table) take(key string) any {
	t.taken = append(t.taken, key)
	return t.keys[key]
}

// must reports those of the keys that are missing or empty.
func (t *table) must(keys ...string) {
	for _, key := range keys {
		t.mustAs(key, func() diag.Phrase { return example(key) })
	}
}

// mustAs does so for one key, with an example of its own.
func (t *table) mustAs(key string, example func() diag.Phrase) {
	v := t.keys[key]
	s, isText := v.(string)
	list, isList := v.([]any)
	switch {
	case v == nil, t.form != nil:
		t.missing = append(t.missing, wanted{key, example()})
	case isText && strings.TrimSpace(s) == "", isList && len(list) == 0:
		t.problems.Error(t.at.Key(key), "empty-value", diag.Args{"key": key, "cure": diag.Say("write {example}", diag.Args{"example": example()})})
	}
}

// wrong reports a value of the wrong type.
func (t *table) wrong(at diag.Spot, key string, want diag.Phrase, got any) {
	t.problems.Error(at, "wrong-type", diag.Args{
		"key": key, "want": want, "got": describe(got), "example": example(key),
	})
}

// string reads a text without languages, trimmed and on one line.
func (t *table) string(key string) string { return t.written(key, AString) }

// written reads a text that is written in a way of its own, which the caller
// looks into.
func (t *table) written(key string, as As) string {
	t.is(key, as)
	v := t.take(key)
	s, ok := v.(string)
	if v != nil && !ok {
		t.wrong(t.at.Key(key), key, diag.Say("a text in quotes"), v)
	}
	return OneLine(s)
}

// bool reads true or false.
func (t *table) bool(key string) bool {
	t.is(key, ABool)
	v := t.take(key)
	b, ok := v.(bool)
	if v != nil && !ok {
		t.wrong(t.at.Key(key), key, diag.Say("true or false"), v)
	}
	return b
}

// int reads a whole number, 0 where there is none.
func (t *table) int(key string) int { return t.number(key, AnInt) }

func (t *table) number(key string, as As) int {
	t.is(key, as)
	v := t.take(key)
	n, ok := v.(int64)
	if v != nil && !ok {
		t.wrong(t.at.Key(key), key, diag.Say("a whole number without quotes"), v)
	}
	return int(n)
}

// year reads a year of four digits.
func (t *table) year(key string) int {
	n := t.number(key, AYear)
	if _, given := t.keys[key].(int64); given && (n < 1000 || n > 9999) {
		t.problems.Error(t.at.Key(key), "bad-year", diag.Args{"key": key, "year": n})
		return 0
	}
	return n
}

// list reads a list of texts: ids, names.
func (t *table) list(key string) []string {
	t.is(key, Strings)
	v := t.take(key)
	items, ok := v.([]any)
	if v != nil && !ok {
		t.wrong(t.at.Key(key), key, diag.Say("a list"), v)
	}
	if len(items) > maxList {
		t.problems.Error(t.at.Key(key), "list-too-long", diag.Args{"key": key, "count": len(items), "limit": maxList})
		return nil
	}
	list := make([]string, 0, len(items))
	for i, item := range items {
		s, ok := item.(string)
		if !ok || s == "" {
			t.wrong(t.at.Key(key).Index(i), key, diag.Say("a list of texts in quotes"), item)
			s = "" // the place is kept: spots count elements
		}
		list = append(list, s)
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// inner reads a table below a key; it is never nil, so that what it must hold
// is missing from it where the whole table is.
func (t *table) inner(key string, name diag.Phrase) *table {
	if t.form != nil {
		t.taken = append(t.taken, key)
		return &table{reader: t.reader, name: name, form: t.form.below(key, name, ATable)}
	}
	v := t.take(key)
	keys, ok := v.(map[string]any)
	if v != nil && !ok {
		t.wrong(t.at.Key(key), key, diag.Say("a table"), v)
	}
	return &table{reader: t.reader, at: t.at.Key(key), name: name, keys: keys, label: t.label.key(key)}
}

// each reads a repeated table ([[key]], or a list of tables in braces) within
// a record.
func (t *table) each(key string, name diag.Phrase, read func(*table)) {
	if t.form != nil {
		t.all(key, name, read)
		return
	}
	v := t.keys[key]
	if n := max(lengthOf[map[string]any](v), lengthOf[any](v)); n > maxTables {
		t.take(key)
		t.problems.Error(t.at.Key(key), "list-too-long", diag.Args{"key": key, "count": n, "limit": maxTables})
		return
	}
	t.all(key, name, read)
}

func lengthOf[T any](list any) int {
	l, _ := list.([]T)
	return len(l)
}

// all reads a repeated table of any length: the records of a register. It ends
// where the file is full of mistakes.
func (t *table) all(key string, name diag.Phrase, read func(*table)) {
	if t.form != nil {
		t.taken = append(t.taken, key)
		t.form.below(key, name, Tables).explore(read)
		return
	}
	switch v := t.take(key).(type) {
	case nil:
	case []map[string]any:
		for i, keys := range v {
			if t.full() {
				return
			}
			t.element(key, name, i, keys, read)
		}
	case []any:
		for i, item := range v {
			if t.full() {
				return
			}
			if keys, ok := item.(map[string]any); ok {
				t.element(key, name, i, keys, read)
				continue
			}
			t.wrong(t.at.Key(key).Index(i), key, diag.Say("a list of tables"), item)
		}
	default:
		t.problems.Error(t.at.Key(key), "wrong-type", diag.Args{
			"key": key, "want": diag.Say("a list of tables"), "got": describe(v),
			"example": diag.Say("[[{key}]], with two brackets on either side", diag.Args{"key": key}),
		})
	}
}

func (t *table) element(key string, name diag.Phrase, i int, keys map[string]any, read func(*table)) {
	inner := &table{reader: t.reader, at: t.at.Key(key).Index(i), name: name, keys: keys, label: t.labelOf(key, i, keys)}
	read(inner)
	inner.done()
}

// word reads a word of a closed vocabulary.
func word[T ~string](t *table, key string, words []T) T {
	s := t.written(key, AWord)
	if t.form == nil && (s == "" || slices.Contains(words, T(s))) {
		return T(s)
	}
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = string(w)
	}
	if t.form != nil {
		t.form.key(key).add(AWord, all...)
		return T(s)
	}
	args := diag.Args{"word": s, "key": key, "words": diag.List(all)}
	if near := diag.Nearest(strings.ReplaceAll(s, " ", "_"), all); near != "" {
		args["near"] = near
	}
	t.problems.Error(t.at.Key(key), "unknown-word", args)
	return ""
}

// describe says what kind of value somebody wrote.
func describe(v any) diag.Phrase {
	switch v := v.(type) {
	case nil:
		return diag.Say("nothing")
	case string:
		if v == "" {
			return diag.Say("an empty text")
		}
		return diag.Say("the text {text}", diag.Args{"text": strconv.Quote(shorten(v))})
	case int64, float64:
		return diag.Say("the number {number}", diag.Args{"number": digits(v)})
	case bool:
		return diag.Say("{value}", diag.Args{"value": strconv.FormatBool(v)})
	case time.Time:
		if isDay(v) {
			return diag.Say("a date")
		}
		return diag.Say("a date with a time")
	case []any:
		return diag.Say("a list")
	case []map[string]any:
		return diag.Say("a repeated table")
	}
	return diag.Say("a table")
}

// digits are those of a bare number, as far as TOML keeps them.
func digits(number any) string {
	if whole, ok := number.(int64); ok {
		return strconv.FormatInt(whole, 10)
	}
	f, _ := number.(float64)
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// shorten keeps a message on its line.
func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}
