package workbook

import (
	"strings"
	"unicode"

	"tradepost/generator/trade"
)

// languageIn is the first of the languages that has the letters of a text; the
// first where none has.
func languageIn(text string, languages []trade.Lang) trade.Lang {
	var han, cyrillic, latin int
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.Is(unicode.Latin, r):
			latin++
		}
	}
	for _, lang := range languages {
		base, _, _ := strings.Cut(string(lang), "-")
		switch {
		case base == "zh" && han > 0 && han*3 >= latin:
			return lang
		case (base == "ru" || base == "uk" || base == "be" || base == "bg") && cyrillic > latin:
			return lang
		case base != "zh" && base != "ru" && base != "ja" && latin > cyrillic && han*3 < latin:
			return lang
		}
	}
	return languages[0]
}

// languageOf is the language of the site in whose letters a text is written:
// of several that share them, the first.
func (p *planner) languageOf(text string) trade.Lang {
	return languageIn(text, p.tree.languages)
}
