package workbook

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/edit"
	"tradepost/generator/trade"
)

// A value is what a key is to be: as TOML writes it, and as TOML is decoded.
type value struct {
	toml string
	data any
}

// A setting gives a key of a record another value, or its first.
type setting struct {
	column column
	key    string     // of TOML, where the column can have one of two
	lang   trade.Lang // of a text
	value  value
	old    string
	at     cell
}

func textValue(s string) value { return value{edit.Quote(s), s} }

func listValue(texts []string) value {
	quotedTexts, data := make([]string, len(texts)), make([]any, len(texts))
	for i, s := range texts {
		quotedTexts[i], data[i] = edit.Quote(s), s
	}
	return value{"[" + strings.Join(quotedTexts, ", ") + "]", data}
}

func intValue(n int64) value { return value{strconv.FormatInt(n, 10), n} }

// dayValue is a date: plain where it is a day. It is decoded to its text, as
// comparing takes it.
func dayValue(s string) value {
	if len(s) == len("2023-06-16") {
		return value{s, localDay(s)}
	}
	return textValue(s)
}

// A localDay is a day as TOML writes it plain.
type localDay string

// braces writes the wordings of a text, or the one in the site's first
// language as it is.
func braces(byLang map[trade.Lang]string, languages []trade.Lang) value {
	var parts []string
	data := map[string]any{}
	for _, lang := range languages {
		if s, ok := byLang[lang]; ok {
			parts = append(parts, string(lang)+" = "+edit.Quote(s))
			data[string(lang)] = s
		}
	}
	if s, first := byLang[languages[0]]; first && len(parts) == 1 {
		return textValue(s)
	}
	return value{"{ " + strings.Join(parts, ", ") + " }", data}
}

// block writes a new record below its header, with all that is inside it.
func (r *record) block(languages []trade.Lang, indent string) string {
	var b strings.Builder
	if r.in != nil {
		b.WriteString(indent + "[[" + r.header() + "]]\n")
	}
	for _, line := range r.lines(languages) {
		b.WriteString(indent + line + "\n")
	}
	inner := indent
	if r.in != nil && r.in.in != nil || r.in != nil && r.kind != nil && len(r.kind.inside()) > 0 {
		inner = indent + "  "
	}
	for _, k := range r.filled() {
		if k.compact {
			continue
		}
		for _, x := range r.lists[k.array] {
			b.WriteString("\n" + x.block(languages, inner))
		}
	}
	return b.String()
}

// header is the dotted name of the table of a record.
func (r *record) header() string {
	if r.in == nil || r.in.in == nil {
		return r.kind.array
	}
	return r.in.header() + "." + r.kind.array
}

// filled are the kinds of what is inside a record, in the order of files.
func (r *record) filled() (all []*kind) {
	for _, k := range kinds {
		if len(r.lists[k.array]) > 0 && (r.kind == nil && k == r.file.kind || r.kind != nil && r.kind.holds(k)) {
			all = append(all, k)
		}
	}
	return all
}

// lines are the keys of a new record, each on its line, in the order of its
// columns; what stands in braces comes last.
func (r *record) lines(languages []trade.Lang) (lines []string) {
	for _, k := range r.pairs(languages) {
		lines = append(lines, k.key+" = "+k.value.toml)
	}
	return lines
}

type pair struct {
	key   string
	value value
}

func (r *record) pairs(languages []trade.Lang) (pairs []pair) {
	if r.kind == nil {
		return nil
	}
	for _, c := range r.kind.columns {
		if c.form == wording {
			byLang := map[trade.Lang]string{}
			for _, s := range r.set {
				if s.column.name == c.name {
					byLang[s.lang], _ = s.value.data.(string)
				}
			}
			if len(byLang) > 0 {
				pairs = append(pairs, pair{c.toml(), braces(byLang, languages)})
			}
			continue
		}
		for _, s := range r.set {
			if s.column.name == c.name {
				pairs = append(pairs, pair{s.key, s.value})
			}
		}
	}
	for _, k := range r.filled() {
		if k.compact {
			pairs = append(pairs, pair{k.array, compact(r.lists[k.array], languages)})
		}
	}
	return pairs
}

// compact writes records in braces: growth as one, the others as a list; one
// that has a value alone is that value.
func compact(all []*record, languages []trade.Lang) value {
	texts, data := make([]string, len(all)), make([]any, len(all))
	for i, r := range all {
		v := r.inline(languages)
		texts[i], data[i] = v.toml, v.data
	}
	if all[0].kind.array == "growth" || all[0].kind.array == "share" && len(all) == 1 && !strings.HasPrefix(texts[0], "{") {
		return value{texts[0], data[0]}
	}
	return value{"[" + strings.Join(texts, ", ") + "]", data}
}

// inline writes a record, old or new, in braces.
func (r *record) inline(languages []trade.Lang) value {
	keys, old := []pair{}, r.keys
	fresh := &record{kind: r.kind, file: r.file, set: r.set}
	keys = append(keys, fresh.pairs(languages)...)
	for _, c := range r.kind.columns { // what no row has changed
		if v, ok := old[c.toml()]; ok && !slices.ContainsFunc(keys, func(p pair) bool { return p.key == c.toml() }) {
			keys = append(keys, pair{c.toml(), encoded(v, languages)})
		}
	}
	order := func(key string) int {
		return slices.IndexFunc(r.kind.columns, func(c column) bool { return c.toml() == key })
	}
	slices.SortStableFunc(keys, func(a, b pair) int { return order(a.key) - order(b.key) })
	if len(keys) == 1 && keys[0].key == "value" && r.kind.home == ofRef {
		return keys[0].value
	}
	var texts []string
	data := map[string]any{}
	for _, p := range keys {
		texts = append(texts, p.key+" = "+p.value.toml)
		data[p.key] = p.value.data
	}
	return value{"{ " + strings.Join(texts, ", ") + " }", data}
}

// encoded writes a decoded value of a record in braces.
func encoded(v any, languages []trade.Lang) value {
	switch v := v.(type) {
	case string:
		return textValue(v)
	case int64:
		return intValue(v)
	case map[string]any:
		byLang := map[trade.Lang]string{}
		for lang, s := range v {
			byLang[trade.Lang(lang)], _ = s.(string)
		}
		return braces(byLang, languages)
	}
	return value{}
}
