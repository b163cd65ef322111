package load

import (
	"fmt"
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
	name    string // what an editor calls it: "the figure"
	keys    map[string]any
	taken   []string
	missing []wanted
	defined []definition
	form    *Form          // where the table is not read, but asked how it is written
	label   label          // where texts are kept
	labels  map[label]bool // of the elements of its lists
}

// A wanted key is not there; example shows how it is written.
type wanted struct{ key, example string }

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
		t.mustAs(key, example(key))
	}
}

// mustAs does so for one key, with an example of its own.
func (t *table) mustAs(key, example string) {
	v := t.keys[key]
	s, isText := v.(string)
	list, isList := v.([]any)
	switch {
	case v == nil, t.form != nil:
		t.missing = append(t.missing, wanted{key, example})
	case isText && strings.TrimSpace(s) == "", isList && len(list) == 0:
		t.problems.Error(t.at.Key(key), "empty-value", diag.Args{"key": key, "cure": "write " + example})
	}
}

// wrong reports a value of the wrong type.
func (t *table) wrong(at diag.Spot, key, want string, got any) {
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
		t.wrong(t.at.Key(key), key, "a text in quotes", v)
	}
	return OneLine(s)
}

// bool reads true or false.
func (t *table) bool(key string) bool {
	t.is(key, ABool)
	v := t.take(key)
	b, ok := v.(bool)
	if v != nil && !ok {
		t.wrong(t.at.Key(key), key, "true or false", v)
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
		t.wrong(t.at.Key(key), key, "a whole number without quotes", v)
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
		t.wrong(t.at.Key(key), key, "a list", v)
	}
	if len(items) > maxList {
		t.problems.Error(t.at.Key(key), "list-too-long", diag.Args{"key": key, "count": len(items), "limit": maxList})
		return nil
	}
	list := make([]string, 0, len(items))
	for i, item := range items {
		s, ok := item.(string)
		if !ok || s == "" {
			t.wrong(t.at.Key(key).Index(i), key, "a list of texts in quotes", item)
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
func (t *table) inner(key, name string) *table {
	if t.form != nil {
		t.taken = append(t.taken, key)
		return &table{reader: t.reader, name: name, form: t.form.below(key, name, ATable)}
	}
	v := t.take(key)
	keys, ok := v.(map[string]any)
	if v != nil && !ok {
		t.wrong(t.at.Key(key), key, "a table", v)
	}
	return &table{reader: t.reader, at: t.at.Key(key), name: name, keys: keys, label: t.label.key(key)}
}

// each reads a repeated table ([[key]], or a list of tables in braces) within
// a record.
func (t *table) each(key, name string, read func(*table)) {
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
func (t *table) all(key, name string, read func(*table)) {
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
			t.wrong(t.at.Key(key).Index(i), key, "a list of tables", item)
		}
	default:
		t.problems.Error(t.at.Key(key), "wrong-type", diag.Args{
			"key": key, "want": "a list of tables", "got": describe(v), "example": "[[" + key + "]], with two brackets on either side",
		})
	}
}

func (t *table) element(key, name string, i int, keys map[string]any, read func(*table)) {
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
	args := diag.Args{"word": s, "key": key, "words": strings.Join(all, ", ")}
	if near := diag.Nearest(strings.ReplaceAll(s, " ", "_"), all); near != "" {
		args["near"] = near
	}
	t.problems.Error(t.at.Key(key), "unknown-word", args)
	return ""
}

// describe says what kind of value somebody wrote.
func describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case string:
		if v == "" {
			return "an empty text"
		}
		return fmt.Sprintf("the text %q", shorten(v))
	case int64:
		return "the number " + strconv.FormatInt(v, 10)
	case float64:
		return "the number " + strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		if isDay(v) {
			return "a date"
		}
		return "a date with a time"
	case []any:
		return "a list"
	case []map[string]any:
		return "a repeated table"
	}
	return "a table"
}

// shorten keeps a message on its line.
func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}
