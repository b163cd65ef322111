package diag

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Words are what a person reads about a code: a message and hints, with
// placeholders in braces for the arguments.
type Words struct {
	Message string
	Hints   []string // the first whose placeholders all have an argument is shown
}

// Codes lists every code that has words, sorted.
func Codes() []Code {
	codes := make([]Code, 0, len(english))
	for code := range english {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// Message is what to tell a person about p in the language, in English where
// there are no words in it; hint is "" where there is none to give.
func (p Problem) Message(lang string) (message, hint string) {
	words, ok := wordsIn(lang)[p.Code]
	if !ok {
		return string(p.Code), ""
	}
	message, _ = fill(words.Message, p.Args)
	for _, h := range words.Hints {
		if filled, all := fill(h, p.Args); all {
			return message, filled
		}
	}
	return message, ""
}

// wordsIn chooses the table of a language.
func wordsIn(string) map[Code]Words { return english }

// fill puts the arguments into their placeholders and tells whether there was
// one, not empty, for each.
func fill(words string, args Args) (filled string, all bool) {
	var b strings.Builder
	all = true
	for {
		before, rest, found := strings.Cut(words, "{")
		b.WriteString(before)
		if !found {
			return b.String(), all
		}
		name, after, closed := strings.Cut(rest, "}")
		value := ""
		if closed {
			value = show(args[name])
		}
		if value == "" {
			all = false
		}
		b.WriteString(value)
		words = after
	}
}

// show writes an argument; "" for one that is not there.
func show(arg any) string {
	switch v := arg.(type) {
	case nil:
		return ""
	case string:
		return told(v)
	case int:
		return strconv.Itoa(v)
	case fmt.Stringer:
		return told(v.String())
	}
	return told(fmt.Sprint(arg)) // named string types: an enum, a Lang, a Code
}
