package sheet

import (
	"strings"

	"tradepost/generator/trade"
)

// An About is what descriptions say around the tables, in one language.
type About struct {
	Code       string // as the site names the language: "zh"
	Lang       string // BCP 47: "zh-Hans"
	Say        func(key string, args ...any) string
	Language   func(code string) string // its name: "Chinese"
	Title      string                   // of the site
	Text       string                   // what the site is
	Home       string                   // its address, "" for none
	Publisher  string
	URL, Email string // of the publisher
	License    string
	LicenseURL string
	Cite       Citation
	Updated    trade.Date
}

// A Citation is the tables as others may cite them: in a list of references, and
// for programs that keep such lists.
type Citation struct{ Text, BibTeX, RIS string }

// table is the name of a table for people.
func (a About) table(name string) string { return a.Say("dataset." + name) }

// holds says what a table holds.
func (a About) holds(name string) string { return a.Say("dataset." + name + ".about") }

// Explain says what a column holds.
func (a About) Explain(c Column) string {
	text := a.Say(c.Says)
	if c.Lang != "" {
		text = a.Say("column.in_language", "text", text, "language", a.Language(string(c.Lang)))
	}
	return text
}

// Kind is the type of a column in words.
func (a About) Kind(c Column) string {
	if c.List {
		return a.Say("column_type.list")
	}
	return a.Say("column_type." + c.Type.String())
}

// Meaning lists the words of a column's vocabulary with what they mean.
func (a About) Meaning(c Column) string {
	list := ""
	for i, w := range c.Words {
		if c.Vocabulary != "" {
			w = a.Say("column.word", "word", w, "meaning", strings.TrimRight(a.Say(c.Vocabulary+"."+w), ".。"))
		}
		if i > 0 {
			w = a.Say("column.words", "first", list, "next", w)
		}
		list = w
	}
	return list
}

// String names the type in messages.
func (t Type) String() string {
	return [...]string{Text: "text", Name: "name", Decimal: "decimal", Integer: "integer", Date: "date", URL: "url"}[t]
}

// reading are the messages that say how to read the tables, in their order.
func reading() []string {
	return []string{"numbers", "digits", "qualifier", "empty", "scope", "dates", "formula", "spreadsheet"}
}

// Reading says how to read the tables, a sentence or two to a line. Names of
// columns, and what stands in them, are between backticks.
func (a About) Reading() []string {
	var lines []string
	for _, key := range reading() {
		lines = append(lines, a.Say("data.reading."+key))
	}
	return lines
}

// asPlain is a line of it where nothing can be set as code.
func asPlain(line string) string { return strings.ReplaceAll(line, "`", `"`) }
