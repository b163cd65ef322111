// Package locale writes numbers, money, dates, names and the words of the
// interface as each language does.
//
// A language is a row of the number table in languages.go (one file each:
// english.go, chinese.go, russian.go) and a message file of the theme. The row
// holds what the libraries do not: x/text still carries CLDR 32, which has no
// compact money, and no library knows that 98.238 billion yuan is 982.38亿元.
// Plural rules, collation and the names of countries and languages come from
// x/text.
//
// Laws, tested:
//
//   - The digits shown are the digits reported, unless Rounded is asked, which
//     says "about" whenever it dropped something.
//   - The scale is the largest that leaves at most five decimals for money and
//     two for counts; below the smallest scale the digits are written out.
//   - A Printer does not change once New has returned and is safe for
//     concurrent use; only what Collator gives is not.
package locale

import (
	"fmt"
	"io/fs"
	"maps"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"tradepost/generator/trade"
)

// A Printer writes in one language.
type Printer struct {
	*grammar
	lang      trade.Lang
	tag       language.Tag
	messages  map[string]message
	countries display.Namer
	languages display.Namer
}

// New makes the printer of a language. messages is the theme: it holds
// i18n/<lang>.toml and further parts, i18n/<part>.<lang>.toml. What lies over
// it may hold files of that kind, too, whose messages replace or add to those
// below, key by key. The error names the file that is missing or wrong, or the
// languages there are.
func New(lang trade.Lang, messages fs.FS, over ...fs.FS) (*Printer, error) {
	g := grammarOf(lang)
	if g == nil {
		return nil, fmt.Errorf("no number table for the language %q; there is one for %s", lang, strings.Join(Languages(), ", "))
	}
	if _, err := fs.Stat(messages, "i18n/"+string(lang)+".toml"); err != nil {
		return nil, err
	}
	m, err := readMessages(messages, lang)
	if err != nil {
		return nil, err
	}
	for _, theme := range over {
		own, err := readMessages(theme, lang)
		if err != nil {
			return nil, err
		}
		maps.Copy(m, own)
	}
	tag := language.Make(g.tag)
	return &Printer{
		grammar: g, lang: lang, tag: tag, messages: m,
		countries: display.Regions(tag), languages: display.Languages(tag),
	}, nil
}

// Plain makes a printer without the words of the interface: for the values in a
// message about a text in the language. It is nil for one that has no row.
func Plain(lang trade.Lang) *Printer {
	g := grammarOf(lang)
	if g == nil {
		return nil
	}
	return &Printer{grammar: g, lang: lang, tag: language.Make(g.tag)}
}

// Lang is the language as site.toml names it: "zh".
func (p *Printer) Lang() trade.Lang { return p.lang }

// HTMLLang is the language as HTML names it: "zh-Hans".
func (p *Printer) HTMLLang() string { return p.tag.String() }
