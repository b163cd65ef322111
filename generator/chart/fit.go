package chart

import (
	"strings"
	"unicode"
)

// Texts are broken into lines here, not by ECharts: it takes every letter beyond
// ASCII for a Han one when it breaks lines, so that Russian would lose a third
// of its room, and a prerenderer has no fonts to ask.

// textWidth estimates how wide a text is in 12 px: Han is square, other letters
// a little more than half of that. Good enough to leave room.
func textWidth(s string) int {
	tenths := 0
	for _, r := range s {
		tenths += letterWidth(r)
	}
	return tenths / 10
}

// letterWidth is in tenths of a pixel.
func letterWidth(r rune) int {
	switch {
	case r > 0x2e80:
		return 120
	case unicode.Is(unicode.Cyrillic, r):
		return 74
	}
	return 66
}

// widest is the estimate for the widest of texts.
func widest(texts []string) int {
	w := 0
	for _, t := range texts {
		w = max(w, textWidth(t))
	}
	return w
}

// wrap breaks a text into lines of a width: between words, and between Han
// letters except before closing marks. A word that is wider is cut, since what
// reaches beyond the edge of a chart would be lost.
func wrap(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range fitting(breakable(s), width) {
		if line != "" && textWidth(line+strings.TrimRight(word, " ")) > width {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += word
	}
	return append(lines, strings.TrimRight(line, " "))
}

// fitting cuts those words that are wider than a line.
func fitting(words []string, width int) []string {
	var pieces []string
	for _, word := range words {
		start := 0
		for i, r := range word {
			if i > start && r != ' ' && textWidth(word[start:i]+string(r)) > width {
				pieces = append(pieces, word[start:i])
				start = i
			}
		}
		pieces = append(pieces, word[start:])
	}
	return pieces
}

// breakable cuts a text into the pieces that may begin a line. «28-я» stays
// together.
func breakable(s string) []string {
	var pieces []string
	start := 0
	var before, earlier rune
	for i, r := range s {
		han := unicode.Is(unicode.Han, r) && before != 0 && !strings.ContainsRune("（《“第", before)
		if i > start && (before == ' ' && r != '·' || (before == '-' || before == '–') && unicode.IsLetter(earlier) || han && !unicode.IsDigit(before)) {
			pieces = append(pieces, s[start:i])
			start = i
		}
		before, earlier = r, before
	}
	return append(pieces, s[start:])
}
