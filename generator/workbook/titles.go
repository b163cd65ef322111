package workbook

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/sheet"
)

// judgeTitles reports headings that nobody knows and keys that have two.
func (p *planner) judgeTitles(t *table) {
	seen := map[string]int{}
	depthRow := t.first - 1
	for column, found := range t.titles {
		text := t.over(column)
		at := t.cell(depthRow, column)
		switch {
		case found.passed || text == "" && found.column == nil:
		case found.column == nil:
			args := diag.Args{"heading": text}
			if near := t.headings.near(text); near != "" {
				args["near"] = near
			}
			p.problems.Warn(at.spot(), "column-unknown", args)
		case found.lang != "" && !slices.Contains(p.tree.languages, found.lang):
			p.problems.Error(at.spot(), "unknown-language", diag.Args{"lang": string(found.lang), "languages": diag.List(words(p.tree.languages))})
			t.titles[column] = title{passed: true}
		case found.column.form == namings || found.column.form == list || found.column == unitColumn:
		default:
			key := found.column.name + "_" + string(found.lang)
			if other, twice := seen[key]; twice && found.column.name == "ref" && heading(text) == "ref" {
				t.titles[column] = title{passed: true} // the downloads name the point before and the rate here
				continue
			} else if twice {
				p.problems.Error(at.spot(), "column-twice", diag.Args{"heading": text, "key": found.column.name, "cell": sheet.CellName(depthRow, other)})
				t.titles[column] = title{passed: true}
				continue
			}
			seen[key] = column
		}
	}
}

// over is what stands in the heading above a column, in its lowest row that says
// anything.
func (t *table) over(column int) (text string) {
	for row := t.first - 1; row >= t.heading && text == ""; row-- {
		text = t.head(row, column)
	}
	return text
}

// called is what stands above the column of a key; where there is no such column,
// what may stand there, in the letters of the headings that there are.
func (t *table) called(key string, lang string) string {
	for column, found := range t.titles {
		if c := found.column; c != nil && (c.name == key || c.toml() == key) && (lang == "" || string(found.lang) == lang) {
			return cmp.Or(t.over(column), key)
		}
	}
	c := t.kind.columnOf(key)
	if c == nil {
		return key
	}
	return t.proposed(c, lang)
}

// proposed is a heading for a column that a sheet lacks. It is one that an import
// understands: "Название (англ.)" beside Russian headings, "source" beside English ones.
func (t *table) proposed(c *column, lang string) string {
	plain, inLang := c.name, func(name, lang string) string { return name + "_" + lang }
	letters := t.letters()
	if letters != nil {
		open, end := " (", ")"
		if letters == unicode.Han {
			open, end = "（", "）"
		}
		inLang = func(name, lang string) string { return name + open + inLetters(letters, languageNames[lang]) + end }
		plain = cmp.Or(t.otherwise(c), inLetters(letters, slices.Concat(columnNames()[t.kind.name+"."+c.name], columnNames()[c.name])), plain)
	}
	said := plain
	if c.form == wording && lang != "" {
		said = inLang(plain, lang)
	}
	if found, ok := headingsOf(t.kind).title(said); !ok || found.column == nil || found.column.name != c.name || c.form == wording && string(found.lang) != lang {
		if c.form == wording && lang != "" {
			return c.name + "_" + lang
		}
		return c.name
	}
	return said
}

// otherwise is what stands above a column in another language, without that.
func (t *table) otherwise(c *column) string {
	for column, found := range t.titles {
		if found.column == c {
			name, _, _ := strings.Cut(strings.ReplaceAll(t.over(column), "（", "("), "(")
			return strings.TrimSpace(name)
		}
	}
	return ""
}

// letters are those of most headings: Chinese, Cyrillic, nil for Latin ones.
func (t *table) letters() *unicode.RangeTable {
	n := map[*unicode.RangeTable]int{}
	for column := range t.titles {
		for _, letters := range []*unicode.RangeTable{unicode.Han, unicode.Cyrillic} {
			if strings.ContainsFunc(t.over(column), func(r rune) bool { return unicode.Is(letters, r) }) {
				n[letters]++
			}
		}
	}
	for _, letters := range []*unicode.RangeTable{unicode.Han, unicode.Cyrillic} {
		if n[letters]*2 > len(t.titles) {
			return letters
		}
	}
	return nil
}

// inLetters is the first of some names in these letters, "" for none.
func inLetters(letters *unicode.RangeTable, names []string) string {
	i := slices.IndexFunc(names, func(name string) bool {
		return strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(letters, r) })
	})
	if i < 0 {
		return ""
	}
	return names[i]
}
