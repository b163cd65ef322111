package load

import (
	"slices"
	"strings"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/prose"
	"tradepost/generator/trade"
)

// A text that was typed under the key of another language is known by its letters.
// That is said of sentences and phrases only: names, codes and abbreviations such as
// "Huawei", "BRICS" or "CC BY 4.0" stand in any language as they are.

// A script is the letters of a language.
type script uint8

const (
	latin script = iota
	cyrillic
	han
	scripts = 3
)

// scriptOf is the script of a language, false for one whose script is not known.
func scriptOf(lang trade.Lang) (script, bool) {
	switch lang {
	case "en", "de", "fr", "es", "it", "pt":
		return latin, true
	case "ru", "uk", "be", "kk", "mn":
		return cyrillic, true
	case "zh":
		return han, true
	}
	return 0, false
}

// phrase is what a person calls a script.
func (s script) phrase() diag.Phrase {
	switch s {
	case cyrillic:
		return diag.Say("Cyrillic letters")
	case han:
		return diag.Say("Chinese characters")
	}
	return diag.Say("Latin letters")
}

// lettersOf counts the letters of each script. A Chinese character says as much as
// some letters do.
func lettersOf(text string) (n [scripts]int) {
	for _, r := range text {
		switch {
		case r < 0x80:
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				n[latin]++
			}
		case unicode.Is(unicode.Han, r):
			n[han] += 3
		case unicode.Is(unicode.Cyrillic, r):
			n[cyrillic]++
		case unicode.Is(unicode.Latin, r):
			n[latin]++
		}
	}
	return n
}

// OtherScript tells in which letters a text is written, if those are not the ones of
// its language. Of a name it is said only where it is no name in Latin letters.
func OtherScript(text string, lang trade.Lang, isName bool) (letters diag.Phrase, other bool) {
	s, other := otherScript(text, lang, isName)
	return s.phrase(), other
}

func otherScript(text string, lang trade.Lang, isName bool) (found script, other bool) {
	own, known := scriptOf(lang)
	n := lettersOf(text)
	all := n[latin] + n[cyrillic] + n[han]
	if !known || n[own]*8 >= all {
		return 0, false
	}
	for s := range script(scripts) {
		if s != own && n[s] > n[found] || found == own {
			found = s
		}
	}
	switch {
	case found == han && isName:
		return found, n[han] >= 4*3
	case found == han:
		return found, n[han] >= 2*3
	case isName && found == latin:
		return found, false
	}
	return found, isPhrase(text)
}

// isPhrase tells a phrase from names: it has words that begin with a small letter, or
// more words than names have.
func isPhrase(text string) bool {
	words, small := 0, 0
	for _, w := range strings.Fields(text) {
		w = strings.TrimLeftFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if w == "" {
			continue
		}
		words++
		letters := []rune(w)
		if unicode.IsLower(letters[0]) && !slices.ContainsFunc(letters, unicode.IsUpper) { // "eBay" is a name
			small++
		}
	}
	return words >= 2 && small > 0 || words >= 5
}

// spoken warns of a text in other letters than its language's.
func (r *reader) spoken(at diag.Spot, lang trade.Lang, text string, isName bool) {
	found, other := otherScript(text, lang, isName)
	if !other {
		return
	}
	args := diag.Args{"lang": string(lang), "letters": found.phrase()}
	for _, l := range r.site.languages {
		if s, known := scriptOf(l); known && s == found {
			args["near"] = string(l)
			if lang == r.site.first() {
				args["first"] = string(lang)
			}
			break
		}
	}
	r.problems.Warn(at, "other-language", args)
}

// bodySpoken does so for the text of a narrative, at its first line: who begins a
// translation with a copy of the original may forget that it is one.
func (r *reader) bodySpoken(f file, document *prose.Document) {
	if f.lang == "" {
		return
	}
	front, offset := document.Front()
	body := strings.TrimLeft(r.src.Text[offset+len(front):], "+\r\n ")
	first, _, _ := strings.Cut(body, "\n")
	start := len(r.src.Text) - len(body)
	r.spoken(r.src.Range(start, start+len(strings.TrimSpace(first))), f.lang, document.Text(), false)
}
