package diag

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest is the word of among that somebody who wrote word most likely meant,
// "" when none is near: at most a third of the letters differ, whatever their
// case; two letters in the wrong order are one difference. Of equally near
// ones it is the one that begins most alike, then the first. Where none is, it
// is the only one that begins with the word: "end" for "end_date".
func Nearest(word string, among []string) string {
	word = strings.ToLower(word)
	length := utf8.RuneCountInString(word)
	best, limit, alike := "", max(min(1, length-1), length/3), -1 // of a single letter, nothing is near
	for _, candidate := range among {
		if d := utf8.RuneCountInString(candidate) - length; d > limit || -d > limit {
			continue
		}
		lower := strings.ToLower(candidate)
		d := differences(word, lower)
		if start := commonStart(word, lower); d < limit || d == limit && start > alike {
			best, limit, alike = candidate, d, start
		}
	}
	if best == "" && length >= 3 {
		return onlyBeginning(word, among)
	}
	return best
}

// onlyBeginning is the one candidate that begins with the word, "" where there
// is none or more than one.
func onlyBeginning(word string, among []string) string {
	found := ""
	for _, candidate := range among {
		switch {
		case candidate == found || !strings.HasPrefix(strings.ToLower(candidate), word):
		case found != "":
			return ""
		default:
			found = candidate
		}
	}
	return found
}

// differences is the Levenshtein distance, but 1 for two letters swapped.
func differences(a, b string) int {
	d := levenshtein.ComputeDistance(a, b)
	if d == 2 && len(a) == len(b) && sortedLetters(a) == sortedLetters(b) {
		return 1
	}
	return d
}

func sortedLetters(s string) string {
	letters := []rune(s)
	slices.Sort(letters)
	return string(letters)
}

// commonStart counts the bytes that both words begin with.
func commonStart(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
