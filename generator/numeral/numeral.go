// Package numeral reads numbers as people print them: digits and number words,
// scales, currencies and qualifiers in English, Chinese (simplified and
// traditional), Russian, Korean and Japanese.
//
// It serves two readers. The guard asks whether a value stands in a quotation,
// and Scan finds every number of a running text for it. Package trade asks
// what an editor's "48.141 billion CNY" means; it takes the one reading that
// covers the whole string.
//
// The laws:
//
//   - A Number is exact and remembers its reported precision; nothing here is
//     ever a float.
//   - A comma followed by three digits groups them, except beside a Russian
//     scale or currency word or in a Russian text, where it is the decimal sign; a
//     comma followed by any other number of digits is always a decimal sign.
//   - A currency that the wording leaves open (Korean 원, which the Korean
//     papers of China print for yuan; the sign ¥) is "", never a guess.
//   - Ordinals, dates written with dots, model names ("5G") are not numbers.
//
// The words of each language stand in words_<language>.go; another language is
// one more such table and one more line in vocabularies.
package numeral

import "slices"

// Languages are those whose numbers Scan can read, as source languages name
// them. Quotations in other languages stay unchecked.
func Languages() []string {
	var langs []string
	for _, v := range vocabularies() {
		langs = append(langs, v.lang)
	}
	return langs
}

// Reads tells whether Scan can read the numbers of a language: "zh", and
// likewise its variants "zh-Hans" or "zh_TW".
func Reads(lang string) bool { return slices.Contains(readable, base(lang)) }

// readable is Languages, for every quotation of a site asks.
var readable = Languages()

// base is the language without script and region: "zh" for "zh-Hant".
func base(lang string) string {
	for i, r := range lang {
		if r == '-' || r == '_' {
			return lang[:i]
		}
	}
	return lang
}

// Scan finds every number of a text, in the order of the text. The words of
// all languages are known in every text, since quotations mix them; lang only
// settles what is written alike in two of them, such as a bare "1,400".
func Scan(text, lang string) []Reading {
	if holdsNone(text) {
		return nil
	}
	var room scratch
	s := scanner{folded: fold(text, &room), lang: base(lang)}
	var found []Reading
	for i := 0; i < len(s.runes); {
		r, next, ok := s.read(i)
		if ok {
			found = append(found, r)
		}
		i = next
	}
	return found
}
