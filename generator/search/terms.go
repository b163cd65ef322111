package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longest is how many characters of a word count. Nobody types more, and a text
// without spaces must not become one word without end.
const longest = 32

// Words cuts a text into folded words: no case, no diacritics, full-width forms
// as plain ones, й as и. A run of Chinese characters is one word. In a number
// nothing counts but its digits, since one language's point is the next one's
// comma: 48.141, 48,141 and 481.41 are one word, and so is 1 234 567. What
// follows an apostrophe belongs to the word, but for the English genitive.
func Words(text string) []string {
	c := cutter{text: fold(text)}
	for c.at < len(c.text) {
		switch r, size := utf8.DecodeRuneInString(c.text[c.at:]); {
		case isHan(r):
			c.run(isHan)
		case isDigit(r):
			c.number()
		case isLetter(r):
			c.word("")
		default:
			c.at += size
		}
	}
	return c.words
}

// fold takes case, diacritics and width away.
func fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	return strings.Map(func(r rune) rune {
		if r >= 0x300 && r <= 0x36f {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(text))
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isHan(r rune) bool { return r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isLetter is for whatever words are made of, but for Chinese ones.
func isLetter(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)) && !isHan(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '\u2019' || r == '\u02bc' }

// A cutter walks through a folded text.
type cutter struct {
	text  string
	at    int
	words []string
}

// add keeps a word, or its beginning.
func (c *cutter) add(word string) {
	if len(word) > longest {
		n := 0
		for i := range word {
			if n++; n > longest {
				word = word[:i]
				break
			}
		}
	}
	c.words = append(c.words, word)
}

// run takes all that is alike.
func (c *cutter) run(alike func(rune) bool) {
	from := c.at
	for c.at < len(c.text) {
		r, size := utf8.DecodeRuneInString(c.text[c.at:])
		if !alike(r) {
			break
		}
		c.at += size
	}
	c.add(c.text[from:c.at])
}

// number takes digits with the separators between them.
func (c *cutter) number() {
	from := c.at
	c.digits()
	first, word := c.at-from, c.text[from:c.at]
	grouped := first <= 3
	for c.at < len(c.text) {
		rest := c.text[c.at:]
		point := (rest[0] == '.' || rest[0] == ',') && len(rest) > 1 && isDigit(rune(rest[1]))
		if !point && !(grouped && isGroup(rest)) {
			break
		}
		grouped = grouped && !point
		c.at++
		from = c.at
		c.digits()
		word += c.text[from:c.at]
	}
	if r, _ := utf8.DecodeRuneInString(c.text[c.at:]); c.at < len(c.text) && isLetter(r) {
		c.word(word) // 5g, 20th
		return
	}
	c.add(word)
}

// isGroup tells whether a space and exactly three digits follow.
func isGroup(rest string) bool {
	if len(rest) < 4 || rest[0] != ' ' {
		return false
	}
	for i := 1; i < 4; i++ {
		if !isDigit(rune(rest[i])) {
			return false
		}
	}
	r, _ := utf8.DecodeRuneInString(rest[4:])
	return len(rest) == 4 || !isLetter(r)
}

func (c *cutter) digits() {
	for c.at < len(c.text) && isDigit(rune(c.text[c.at])) {
		c.at++
	}
}

// word takes letters and the apostrophes within them; begun is what came before.
func (c *cutter) word(begun string) {
	from, tail := c.at, -1 // where what follows the last apostrophe begins in begun
	for c.at < len(c.text) {
		r, size := utf8.DecodeRuneInString(c.text[c.at:])
		if isApostrophe(r) {
			next, _ := utf8.DecodeRuneInString(c.text[c.at+size:])
			if c.at+size == len(c.text) || !isLetter(next) {
				break
			}
			begun += c.text[from:c.at]
			from, tail = c.at+size, len(begun)
		} else if !isLetter(r) {
			break
		}
		c.at += size
	}
	begun += c.text[from:c.at]
	if tail >= 0 && begun[tail:] == "s" {
		begun = begun[:tail]
	}
	c.add(begun)
}

// Terms are what a word is indexed by: itself, or each pair of neighbours of a
// Chinese run and its last character, so that each character begins a term.
func terms(word string, give func(string)) {
	r, size := utf8.DecodeRuneInString(word)
	if !isHan(r) {
		give(word)
		return
	}
	for len(word) > size {
		_, next := utf8.DecodeRuneInString(word[size:])
		give(word[:size+next])
		word, size = word[size:], next
	}
	give(word)
}
