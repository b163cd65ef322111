package locale

import (
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"tradepost/generator/trade"
)

// Country is the name of a country by its ISO 3166-1 code; an unknown code is
// its own name.
func (p *Printer) Country(code string) string {
	if name, ok := p.grammar.countries[code]; ok {
		return name
	}
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := p.countries.Name(region); name != "" {
		return name
	}
	return code
}

// Language is the name of a language by its tag, in the printer's language.
func (p *Printer) Language(code string) string {
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	if name := p.languages.Name(tag); name != "" {
		return name
	}
	return code
}

// Collator gives an order for names: by pinyin in Chinese, numbers in them by
// their size. It is not safe for concurrent use; take one for each list.
func (p *Printer) Collator() func(a, b string) int {
	c := collate.New(p.tag, collate.Numeric)
	return func(a, b string) int {
		if order := c.CompareString(a, b); order != 0 {
			return order
		}
		return strings.Compare(a, b)
	}
}

// SortKeys gives the keys by which names stand in the order of Collator. For a long
// list they are faster: each name is worked out once, not at each comparison.
// It is not safe for concurrent use.
func (p *Printer) SortKeys() func(name string) string {
	c, buffer := collate.New(p.tag, collate.Numeric), collate.Buffer{}
	return func(name string) string {
		buffer.Reset()
		return string(c.KeyFromString(&buffer, name)) + "\x00" + name
	}
}

// Foreign is the mark of words in another language than the page's: "(in English)".
func (p *Printer) Foreign(lang trade.Lang) string {
	return p.T("page.aside", "text", p.T("fallback.label", "language", p.Language(string(lang))))
}

// Marked is a text in the printer's language or, with that mark, in the first one:
// for where no element can say its language, such as a citation, a drawing, a file.
func (p *Printer) Marked(t trade.Text) string {
	w := t.In(p.Lang())
	if w.Lang == p.Lang() || w.Text == "" {
		return w.Text
	}
	return p.T("fallback.marked", "text", w.Text, "label", p.Foreign(w.Lang))
}
