package create

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"tradepost/generator/diag"
)

// commentWidth is how many cells of a terminal a line of a comment takes.
const commentWidth = 80

// aCommand is to be copied, and stays on one line.
var aCommand = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`tradepost( [a-z]+){1,2}`) })

// commented writes words as a comment of as many lines as they need. Lines end
// between words, in Chinese behind any character that no mark follows.
func commented(words string) string {
	var b strings.Builder
	line := "#"
	words = aCommand().ReplaceAllStringFunc(words, func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") })
	for _, piece := range unbroken(words) {
		if diag.Cells(line)+diag.Cells(strings.TrimRight(piece, " ")) >= commentWidth && line != "#" {
			b.WriteString(strings.TrimRight(line, " ") + "\n")
			line = "#"
		}
		if line == "#" {
			piece = " " + strings.TrimLeft(piece, " ")
		}
		line += piece
	}
	b.WriteString(strings.TrimRight(line, " ") + "\n")
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

// unbroken cuts words where a line may end.
func unbroken(words string) (cut []string) {
	runes := []rune(words)
	from := 0
	for i := 1; i <= len(runes); i++ {
		if i == len(runes) || mayEnd(runes[i-1], runes[i]) {
			cut = append(cut, string(runes[from:i]))
			from = i
		}
	}
	return cut
}

// Marks that a line does not begin with, and does not end with.
const closing, opening = "，。；：、）”》？…", "（“《"

// mayEnd tells whether a line may end between two characters.
func mayEnd(before, after rune) bool {
	switch {
	case before == ' ':
		return after != ' '
	case after == ' ', strings.ContainsRune(closing, after), strings.ContainsRune(opening, before):
		return false
	case unicode.Is(unicode.Han, before), strings.ContainsRune(closing, before):
		return unicode.IsLetter(after) || unicode.IsDigit(after) || strings.ContainsRune(opening, after)
	}
	return unicode.Is(unicode.Han, after) && (unicode.IsLetter(before) || unicode.IsDigit(before))
}
