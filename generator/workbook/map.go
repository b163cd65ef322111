package workbook

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// A Mapping says what a sheet cannot say itself: what its odd headings mean,
// what holds for all of its rows, which row is the heading. It is a TOML file.
//
//	[[sheets]]
//	sheet = "Лист1"            # left out: every sheet
//	kind = "deals"             # left out: told by the sheet's name or its headings
//	heading = 3                # the row of the heading, left out: found
//	dates = "day-first"        # what 6/7/2023 means, or "month-first"
//
//	[sheets.columns]
//	"Предмет" = "title_ru"
//	"Объём" = { key = "value", unit = "млрд юаней" }
//	"Куратор" = ""             # passed over
//
//	[sheets.always]
//	event = "harbin-fair-32"
//
// What holds for every sheet can be said without one, see With.
type Mapping struct {
	name   string
	sheets []sheetMapping
	over   sheetMapping // goes before what the file says
}

type sheetMapping struct {
	sheet   string
	kind    *kind
	heading int
	order   dayOrder
	columns map[string]mapped // by heading
	always  map[string]string // by the name of a column
}

type mapped struct{ key, unit string }

// ReadMapping reads a mapping.
func ReadMapping(name string, data []byte) (Mapping, diag.Problems) {
	var problems diag.Problems
	src := &diag.Source{Name: name, Text: strings.TrimPrefix(string(data), "\ufeff")}
	keys, ok := load.TOML(src, &problems)
	if !ok {
		return Mapping{}, problems
	}
	m := mapReader{at: src.File(), problems: &problems}
	mapping := Mapping{name: name}
	m.keys(keys, diag.Say("the mapping"), "sheets")
	var tables []any
	switch v := keys["sheets"].(type) {
	case []map[string]any:
		for _, t := range v {
			tables = append(tables, t)
		}
	case []any:
		tables = v
	case nil:
	default:
		m.wrong("sheets", diag.Say("a list of tables"), diag.Say("[[{key}]], with two brackets on either side", diag.Args{"key": "sheets"}))
	}
	for i, t := range tables {
		in := mapReader{at: m.at.Key("sheets").Index(i), problems: &problems}
		if t, ok := t.(map[string]any); ok {
			mapping.sheets = append(mapping.sheets, in.sheet(t))
		}
	}
	return mapping, problems
}

type mapReader struct {
	at       diag.Spot
	problems *diag.Problems
}

func (m mapReader) wrong(key string, want, example diag.Phrase) {
	m.problems.Error(m.at.Key(key), "wrong-type", diag.Args{"key": key, "want": want, "got": diag.Say("something else"), "example": example})
}

func exampleOf(key, value string) diag.Phrase {
	return diag.Say("{key} = {value}", diag.Args{"key": key, "value": value})
}

// keys reports those that nothing reads.
func (m mapReader) keys(table map[string]any, name diag.Phrase, known ...string) {
	for _, key := range slices.Sorted(maps.Keys(table)) {
		if slices.Contains(known, key) {
			continue
		}
		args := diag.Args{"key": key, "table": name, "keys": diag.List(known)}
		if near := diag.Nearest(key, known); near != "" {
			args["near"] = near
		}
		m.problems.Error(m.at.Key(key).Name(), "unknown-key", args)
	}
}

// word reads a text that is one of several.
func (m mapReader) word(table map[string]any, key string, among []string) string {
	switch v := table[key].(type) {
	case nil:
	case string:
		if slices.Contains(among, v) {
			return v
		}
		args := diag.Args{"key": key, "word": v, "words": diag.List(among)}
		if near := diag.Nearest(v, among); near != "" {
			args["near"] = near
		}
		m.problems.Error(m.at.Key(key), "unknown-word", args)
	default:
		m.wrong(key, diag.Say("a text in quotes"), exampleOf(key, `"`+among[0]+`"`))
	}
	return ""
}

func (m mapReader) sheet(t map[string]any) sheetMapping {
	m.keys(t, diag.Say("the sheet"), "sheet", "kind", "heading", "dates", "columns", "always")
	s := sheetMapping{columns: map[string]mapped{}, always: map[string]string{}}
	s.sheet, _ = t["sheet"].(string)
	s.kind = kindOf(m.word(t, "kind", Kinds()))
	if row, ok := t["heading"].(int64); ok {
		s.heading = int(row)
	} else if t["heading"] != nil {
		m.wrong("heading", diag.Say("the number of a row"), exampleOf("heading", "3"))
	}
	switch m.word(t, "dates", []string{"day-first", "month-first"}) {
	case "day-first":
		s.order = dayFirst
	case "month-first":
		s.order = monthFirst
	}
	inner := mapReader{at: m.at.Key("columns"), problems: m.problems}
	columns, _ := t["columns"].(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(columns)) {
		switch v := columns[name].(type) {
		case string:
			s.columns[heading(name)] = mapped{key: v}
		case map[string]any:
			key, _ := v["key"].(string)
			unit, _ := v["unit"].(string)
			s.columns[heading(name)] = mapped{key, unit}
			(mapReader{at: inner.at.Key(name), problems: m.problems}).keys(v, diag.Say("the column"), "key", "unit")
		default:
			inner.wrong(name, diag.Say("the key of a column"), exampleOf(strconv.Quote(name), `"title_en"`))
		}
		if key := s.columns[heading(name)].key; key != "" && s.kind != nil {
			if _, ok := headingsOf(s.kind).exact(key); !ok {
				inner.noColumn(name, key, s.kind)
			}
		}
	}
	always, _ := t["always"].(map[string]any)
	inner.at = m.at.Key("always")
	for _, name := range slices.Sorted(maps.Keys(always)) {
		s.always[name] = fmt.Sprint(shown(column{}, always[name]))
		if s.kind != nil {
			if _, ok := headingsOf(s.kind).exact(name); !ok {
				inner.noColumn(name, name, s.kind)
			}
		}
	}
	return s
}

func (m mapReader) noColumn(key, name string, k *kind) {
	var all []string
	for _, c := range k.columns {
		all = append(all, c.name)
	}
	args := diag.Args{"key": name, "table": diag.Say("the sheet {name}", diag.Args{"name": k.name}), "keys": diag.List(all)}
	if near := diag.Nearest(name, all); near != "" {
		args["near"] = near
	}
	m.problems.Error(m.at.Key(key), "unknown-key", args)
}

// exact finds a column by its very name, with the language where it has one.
func (h headings) exact(name string) (title, bool) {
	if c := h.kind.column(name); c != nil {
		return title{column: c}, true
	}
	if name == "unit" && h.kind.column("value") != nil {
		return title{column: unitColumn}, true
	}
	for i := range h.kind.columns {
		c := &h.kind.columns[i]
		if lang, ok := strings.CutPrefix(name, c.name+"_"); ok && c.form == wording && len(lang) >= 2 && len(lang) <= 8 {
			return title{column: c, lang: trade.Lang(lang)}, true
		}
	}
	return title{}, false
}

// of finds what is said of a sheet.
func (m Mapping) of(sheet string) (s sheetMapping) {
	if i := slices.IndexFunc(m.sheets, func(s sheetMapping) bool { return s.sheet == "" || s.sheet == sheet }); i >= 0 {
		s = m.sheets[i]
	}
	if m.over.kind != nil {
		s.kind = m.over.kind
	}
	s.order = cmp.Or(m.over.order, s.order)
	s.columns, s.always = joinedMaps(s.columns, m.over.columns), joinedMaps(s.always, m.over.always)
	return s
}

func joinedMaps[V any](under, over map[string]V) map[string]V {
	all := map[string]V{}
	maps.Copy(all, under)
	maps.Copy(all, over)
	return all
}

// Said is what a mapping says in words of a command line: the kind of the sheets,
// "day-first" or "month-first", "Предмет=title_ru" of columns (with nothing behind
// the sign for one that is passed over), "event=harbin-fair-32" of every row.
type Said struct {
	Kind, Dates  string
	Columns, Set []string
}

// A SaidError is a word of Said that cannot be meant.
type SaidError struct {
	Flag string
	diag.Wrong
}

// With is a mapping with more said.
func (m Mapping) With(said Said) (Mapping, error) {
	over := sheetMapping{columns: map[string]mapped{}, always: map[string]string{}}
	if said.Kind != "" {
		if over.kind = cmp.Or(sheetKind(said.Kind), kindOf(said.Kind)); over.kind == nil {
			return m, SaidError{"kind", oneOf(said.Kind, Kinds())}
		}
	}
	orders := map[string]dayOrder{"": unknownOrder, "day-first": dayFirst, "month-first": monthFirst}
	var known bool
	if over.order, known = orders[said.Dates]; !known {
		return m, SaidError{"dates", oneOf(said.Dates, []string{"day-first", "month-first"})}
	}
	for _, text := range said.Columns {
		name, key, cut := cutLast(text)
		if !cut {
			return m, SaidError{"column", pairWanted(text, "HEADING=KEY")}
		}
		if wrong := isColumn(over.kind, key); key != "" && wrong != nil {
			return m, SaidError{"column", *wrong}
		}
		over.columns[heading(name)] = mapped{key: key}
	}
	for _, text := range said.Set {
		key, value, cut := strings.Cut(text, "=")
		if !cut {
			return m, SaidError{"set", pairWanted(text, "KEY=VALUE")}
		}
		if wrong := isColumn(over.kind, key); wrong != nil {
			return m, SaidError{"set", *wrong}
		}
		over.always[key] = value
	}
	m.over = over
	return m, nil
}

// Kinds are the names of all sheets.
func Kinds() (names []string) {
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}

func cutLast(text string) (before, after string, found bool) {
	i := strings.LastIndexByte(text, '=')
	if i < 0 {
		return "", "", false
	}
	return text[:i], text[i+1:], true
}

func pairWanted(text, form string) diag.Wrong {
	return diag.Wrong{Phrase: diag.Say("\"{text}\" is not {form}", diag.Args{"text": text, "form": form})}
}

func oneOf(text string, all []string) diag.Wrong {
	if near := diag.Nearest(text, all); near != "" {
		return diag.Wrong{Phrase: diag.Say("there is no \"{text}\"; did you mean \"{near}\"?", diag.Args{"text": text, "near": near})}
	}
	return diag.Wrong{Phrase: diag.Say("there is no \"{text}\"; there is: {ids}", diag.Args{"text": text, "ids": diag.List(all)})}
}

// isColumn is nil for a column of a kind; of any, where it is nil.
func isColumn(k *kind, key string) *diag.Wrong {
	var all []string
	for _, other := range kinds {
		if k != nil && other != k {
			continue
		}
		if _, ok := headingsOf(other).exact(key); ok {
			return nil
		}
		for _, c := range other.columns {
			if !slices.Contains(all, c.name) {
				all = append(all, c.name)
			}
		}
	}
	wrong := oneOf(key, all)
	return &wrong
}
