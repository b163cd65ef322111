package diag

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest is the word of among that somebody who wrote word most likely meant,
// "" when none is near: at most a third of the letters differ, whatever their
// case. Of two equally near ones it is the first.
func Nearest(word string, among []string) string {
	word = strings.ToLower(word)
	length := utf8.RuneCountInString(word)
	best, limit := "", max(1, length/3)
	for _, candidate := range among {
		if d := utf8.RuneCountInString(candidate) - length; d > limit || -d > limit {
			continue
		}
		if d := levenshtein.ComputeDistance(word, strings.ToLower(candidate)); d <= limit {
			best, limit = candidate, d-1
		}
	}
	return best
}
