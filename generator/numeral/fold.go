package numeral

import (
	"unicode"
	"unicode/utf8"
)

// A folded text is compared rune by rune in lower case, full-width forms as
// their ASCII ones, while every rune still knows its byte in the original.
type folded struct {
	runes []rune
	bytes []int32 // the byte each rune starts at, and at the end the length
}

// A scratch is room for a text of usual length, so that reading it needs none
// from the heap.
type scratch struct {
	runes [192]rune
	bytes [193]int32
}

func fold(s string, room *scratch) folded {
	f := folded{runes: room.runes[:0], bytes: room.bytes[:0]}
	if n := utf8.RuneCountInString(s); n > len(room.runes) {
		f = folded{runes: make([]rune, 0, n), bytes: make([]int32, 0, n+1)}
	}
	for i, r := range s {
		f.runes = append(f.runes, foldRune(r))
		f.bytes = append(f.bytes, int32(i))
	}
	f.bytes = append(f.bytes, int32(len(s)))
	return f
}

// foldRune is on the path of every letter of a site, so that the common
// scripts are told by their ranges.
func foldRune(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z' || r < 'A':
		return r
	case r <= 'Z':
		return r + 'a' - 'A'
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	case r == '，': // in Chinese a mark of the sentence, never of a number
		return r
	case r >= '！' && r <= '～':
		return foldRune(r - '！' + '!')
	case r == '￥':
		return '¥'
	case r == '−':
		return '-'
	case r >= 0x2E80: // Han, kana and Hangul have no case
		return r
	}
	return unicode.ToLower(r)
}

// peek is the rune at i, or 0 outside the text.
func (f folded) peek(i int) rune {
	if i < 0 || i >= len(f.runes) {
		return 0
	}
	return f.runes[i]
}

// skip is the place after the spaces at i.
func (f folded) skip(i int) int {
	for unicode.IsSpace(f.peek(i)) {
		i++
	}
	return i
}

// skipBack is the place before the spaces that end at i.
func (f folded) skipBack(i int) int {
	for unicode.IsSpace(f.peek(i - 1)) {
		i--
	}
	return i
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isLetter tells whether r belongs to a script that separates its words, so
// that a word may not begin or end beside it.
func isLetter(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return r < 0x2000 && unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek)
}

// holdsNone tells quickly of most texts without a number that they have none:
// those in ASCII without a digit and without the beginning of a number word.
func holdsNone(text string) bool {
	begins := &words().begins
	for i := range len(text) {
		c := text[i]
		if c >= '0' && c <= '9' || c >= 0x80 {
			return false
		}
		if begun := i == 0 || lower(text[i-1]) < 0; begun && i+2 < len(text) {
			a, b, d := lower(c), lower(text[i+1]), lower(text[i+2])
			if a >= 0 && b >= 0 && d >= 0 && begins[a][b][d] {
				return false
			}
		}
	}
	return true
}

// lower is the place of an ASCII letter in the alphabet, -1 of anything else.
func lower(c byte) int {
	if c |= 0x20; c >= 'a' && c <= 'z' {
		return int(c - 'a')
	}
	return -1
}
