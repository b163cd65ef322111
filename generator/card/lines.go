package card

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lines breaks a text into lines of a width. They are as even as they can be
// without being more: a last line of one word looks like a mistake.
func (p *pen) lines(text string, s style, width int) []string {
	pieces := p.fitting(breakable(text), s, width)
	best := p.broken(pieces, s, width)
	for low, high := width/len(best), width; low < high; {
		middle := (low + high) / 2
		if even := p.broken(pieces, s, middle); len(even) == len(best) && p.widest(even, s) <= middle {
			best, high = even, middle
		} else {
			low = middle + 1
		}
	}
	return best
}

// broken fills line after line.
func (p *pen) broken(pieces []string, s style, width int) []string {
	var lines []string
	line := ""
	for _, piece := range pieces {
		if line != "" && p.width(line+strings.TrimRight(piece, " "), s) > width {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += piece
	}
	return append(lines, strings.TrimRight(line, " "))
}

func (p *pen) widest(lines []string, s style) (widest int) {
	for _, line := range lines {
		widest = max(widest, p.width(line, s))
	}
	return widest
}

// fitting cuts the pieces that are wider than a line.
func (p *pen) fitting(pieces []string, s style, width int) []string {
	var list []string
	for _, piece := range pieces {
		start := 0
		for i, r := range piece {
			if i > start && r != ' ' && p.width(piece[start:i]+string(r), s) > width {
				list = append(list, piece[start:i])
				start = i
			}
		}
		list = append(list, piece[start:])
	}
	return list
}

// shortened is the first lines of a text, the last of them with an ellipsis.
func (p *pen) shortened(lines []string, most int, s style, width int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most:most]
	last, more := lines[most-1], "..."
	if p.han {
		more = "……"
	}
	for last != "" && p.width(last+more, s) > width {
		_, size := utf8.DecodeLastRuneInString(last)
		last = last[:len(last)-size]
	}
	lines[most-1] = strings.TrimRight(last, " .,，。、;；:：–—") + more
	return lines
}

// Signs that do not begin a line, and signs that do not end one.
const (
	closing = "）》」』】〕”’、，。；：！？…—·％%,.;:!?)]»"
	opening = "（《「『【〔“‘([«第"
)

// breakable cuts a text into the pieces that may begin a line: behind spaces, but
// not behind a word of one or two letters, which Russian does not leave at an
// end; behind a hyphen within a word; between Chinese letters, but not before
// closing signs, behind opening ones, or within a number with its unit.
func breakable(text string) []string {
	var pieces []string
	letters := []rune(text)
	start := 0
	for i := 1; i < len(letters); i++ {
		if mayBreak(letters[:i], letters[i:]) {
			pieces = append(pieces, string(letters[start:i]))
			start = i
		}
	}
	return append(pieces, string(letters[start:]))
}

func mayBreak(before, after []rune) bool {
	last, next := before[len(before)-1], after[0]
	switch {
	case next == ' ' || strings.ContainsRune(closing, next) || strings.ContainsRune(opening, last):
		return false
	case last == ' ':
		return !endsShort(before[:len(before)-1]) && next != '–' && next != '—'
	case last == '-' || last == '–':
		return unicode.IsLetter(next) && len(before) > 1 && unicode.IsLetter(before[len(before)-2])
	case unicode.Is(unicode.Han, next):
		return !unicode.IsDigit(last)
	case isWide(last):
		return !unicode.IsDigit(next) || !unicode.Is(unicode.Han, last)
	}
	return false
}

// endsShort tells whether a text ends in a Cyrillic word of one or two letters.
func endsShort(text []rune) bool {
	length := 0
	for length < len(text) && unicode.Is(unicode.Cyrillic, text[len(text)-1-length]) {
		length++
	}
	whole := length == len(text) || text[len(text)-1-length] == ' ' || strings.ContainsRune(opening, text[len(text)-1-length])
	return whole && (length == 1 || length == 2)
}

// isWide tells whether a letter fills the square of a Chinese one.
func isWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef || strings.ContainsRune("“”‘’—…", r)
}
