package diag

import (
	"unicode"

	"golang.org/x/text/width"
)

// Cells counts the cells of a terminal that a text takes, by which columns are
// aligned.
func Cells(text string) int { return cells([]rune(text)) }

// cells counts the terminal cells that text takes.
func cells(runes []rune) int {
	n := 0
	for _, r := range runes {
		n += cell(r)
	}
	return n
}

// cell is how many cells of a terminal a character takes: 2 for what Unicode's
// East Asian Width (UAX #11) calls wide, 0 for what joins the one before.
func cell(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
