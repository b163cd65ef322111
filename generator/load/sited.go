package load

import (
	"fmt"
	"strconv"
	"time"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A SitedText is a text of a data file with its place.
type SitedText struct {
	At   diag.Spot // of the value
	Name string    // of the place, by ids: "figures[on-site-value].covers". It lasts when lines move.
	Text trade.Text
}

// kept keeps a text, where texts are kept.
func (t *table) kept(key string, text trade.Text) trade.Text {
	if t.texts != nil && t.form == nil && len(text) > 0 {
		*t.texts = append(*t.texts, SitedText{At: t.at.Key(key), Name: string(t.label.key(key)), Text: text})
	}
	return text
}

// A label names a table by what its records are called.
type label string

func (l label) key(key string) label {
	if l == "" {
		return label(key)
	}
	return l + "." + label(key)
}

// namers are the keys by which a record of a list is known, the best first.
var namers = []string{"id", "year", "period", "at", "figure", "of", "from", "date"}

// labelOf is the label of element i of a list: by what it is known by, else by
// its number, from 1. Two of one list never have the same.
func (t *table) labelOf(key string, i int, keys map[string]any) label {
	if t.texts == nil {
		return ""
	}
	name := strconv.Itoa(i + 1)
	for _, namer := range namers {
		switch v := keys[namer].(type) {
		case nil:
			continue
		case time.Time:
			name = v.Format(time.DateOnly)
		default:
			name = fmt.Sprint(v)
		}
		break
	}
	whole := t.label.key(key) + "[" + label(name) + "]"
	for n := 2; t.labels[whole]; n++ {
		whole = t.label.key(key) + "[" + label(name+"/"+strconv.Itoa(n)) + "]"
	}
	if t.labels == nil {
		t.labels = map[label]bool{}
	}
	t.labels[whole] = true
	return whole
}

// Positions finds the values of a TOML text: by the path of diag.KeyPath the
// value, by the path and "=" the key. A table with a header stands at its header.
func Positions(text string) func(path string) (start, end int, ok bool) {
	found := positions{}
	index(found, text, 0, "")
	return func(path string) (int, int, bool) {
		at, ok := found[path]
		return at.start, at.end, ok
	}
}
