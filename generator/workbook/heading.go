package workbook

import (
	"slices"
	"strings"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A title is what a heading says that its column holds.
type title struct {
	column *column
	lang   trade.Lang
	unit   string
	passed bool // a column that is no part of the data
}

// unitColumn holds the unit of the value beside it.
var unitColumn = &column{name: "unit", form: place}

// heading is a heading in lower case, without signs.
func heading(s string) string {
	s = strings.ReplaceAll(narrow(s), "№", " ")
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return unicode.IsSpace(r) || r != '%' && r != '$' && r != '€' && r != '¥' && r != '₽' && (unicode.IsPunct(r) || unicode.IsSymbol(r))
	}), " ")
}

// headings are what may stand above the columns of a kind.
type headings struct {
	kind  *kind
	known map[string]*column
	asked map[string]title // the zero title is of what nobody can tell
}

// longestHeading is as many bytes as a heading may have: a longer text is data.
const longestHeading = 160

func headingsOf(k *kind) headings {
	known := map[string]*column{}
	for i := range k.columns { // names of one kind alone go first
		c := &k.columns[i]
		for _, name := range columnNames()[k.name+"."+c.name] {
			known[heading(name)] = c
		}
	}
	for i := range k.columns {
		c := &k.columns[i]
		known[heading(c.name)] = c
	}
	for i := range k.columns {
		c := &k.columns[i]
		for _, name := range columnNames()[c.name] {
			if known[heading(name)] == nil {
				known[heading(name)] = c
			}
		}
	}
	if k.column("value") != nil && k.column("unit") == nil {
		for _, name := range append([]string{"unit", "currency"}, slices.Concat(columnNames()["unit"], columnNames()["currency"])...) {
			if known[heading(name)] == nil {
				known[heading(name)] = unitColumn
			}
		}
	}
	return headings{k, known, map[string]title{}}
}

// title says what a heading means for a kind; false where nobody can tell.
func (h headings) title(text string) (title, bool) {
	if len(text) > longestHeading {
		return title{}, false
	}
	found, asked := h.asked[text]
	if !asked {
		found = h.read(text)
		h.asked[text] = found
	}
	return found, found != (title{})
}

func (h headings) read(text string) title {
	said, known := heading(text), h.known
	if c := known[said]; c != nil {
		return title{column: c}
	}
	if slices.Contains(passedNames, said) {
		return title{passed: true}
	}
	if c := h.severalOf(text); c != nil {
		return title{column: c}
	}
	for at := len(said); at > 0; at-- {
		c := known[strings.TrimSpace(said[:max(at, 0)])]
		if c == nil {
			continue
		}
		rest := strings.TrimSpace(said[at:])
		if lang := languageOf(rest); lang != "" && c.form == wording {
			return title{column: c, lang: lang}
		}
		if c.form == money || c.form == measured || c.form == rate {
			if unit := unitOf(text); unit != "" {
				return title{column: c, unit: unit}
			}
			if isUnit(rest) {
				return title{column: c, unit: rest}
			}
		}
	}
	for at := range said { // "中文名称", "русское название"
		if lang := languageOf(strings.TrimSpace(said[:at])); lang != "" {
			if c := known[strings.TrimSpace(said[at:])]; c != nil && c.form == wording {
				return title{column: c, lang: lang}
			}
		}
	}
	return title{}
}

// counters are what tells the columns of one list apart: Party 1, Сторона Б, 签约方二.
var counters = late(` +(?:[a-zабвг]|i{1,3}|iv|v)$| *(?:\d{1,2}|[一二三四五六七八九十]|[甲乙丙丁])$`)

// severalOf is the list whose parts a heading names: one of several columns, or
// several in one, as in "甲方/乙方" and "Party A / Party B"; nil for none.
func (h headings) severalOf(text string) *column {
	var c *column
	text = strings.NewReplacer(" and ", "/", " и ", "/", "№", " ", "#", " ").Replace(narrow(text))
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/／\\、,，;&+与和及|", r) }) {
		said := heading(part)
		found := h.known[said]
		if found == nil {
			found = h.known[strings.TrimSpace(counters().ReplaceAllString(said, ""))]
		}
		if found == nil || found.form != namings && found.form != list || c != nil && found != c {
			return nil
		}
		c = found
	}
	return c
}

// unitOf is the unit that a heading names as it is written: in brackets, or
// after its last comma.
func unitOf(text string) string {
	text = tidy(text)
	for _, marks := range [][2]string{{"(", ")"}, {"（", "）"}, {"[", "]"}, {"【", "】"}} {
		if from := strings.LastIndex(text, marks[0]); from >= 0 {
			inner, _, closed := strings.Cut(text[from+len(marks[0]):], marks[1])
			if inner = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(inner, "单位："), "单位:")); closed && isUnit(inner) {
				return inner
			}
		}
	}
	for _, mark := range []string{",", "，", ":", "：", "/", "、", "_", " in ", " в "} {
		if i := strings.LastIndex(text, mark); i >= 0 {
			if unit := strings.TrimSpace(text[i+len(mark):]); isUnit(unit) {
				return unit
			}
		}
	}
	return ""
}

// isUnit tells whether a number can be in it: a scale, a currency, both, a
// physical unit or per cent.
func isUnit(s string) bool {
	if s == "%" || s == "" {
		return s != ""
	}
	if _, f := within("12", s); f == nil {
		return true
	}
	if _, f := within("12", s+" CNY"); f == nil {
		return true
	}
	if strings.ContainsAny(s, "0123456789") {
		return false
	}
	for _, scale := range []string{"", "million "} {
		if v, err := trade.ParseQuantity("12 " + scale + s); err == nil && knownUnits[v.Unit] {
			return true
		}
	}
	return false
}

// knownUnits are those that package numeral names; any other word is not taken
// for a unit where it stands in a heading.
var knownUnits = map[string]bool{
	numeral.Tonnes: true, numeral.SquareMetres: true, numeral.SquareKilometres: true, numeral.Kilometres: true, numeral.Hectares: true,
}

// languageOf is the language that a heading names, "" for none.
func languageOf(said string) trade.Lang {
	for lang, names := range languageNames {
		if said == lang || slices.Contains(names, said) {
			return trade.Lang(lang)
		}
	}
	return ""
}

// near is the heading that was most likely meant.
func (h headings) near(text string) string {
	var all []string
	for _, c := range h.kind.columns {
		all = append(all, c.name)
	}
	return diag.Nearest(strings.ReplaceAll(heading(text), " ", "_"), all)
}
