package diag

import (
	"fmt"
	"maps"
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

// again is the argument that counts the cells of a sheet which say the same once
// more; every code can have it.
const again = "again"

// Again are the arguments of a problem that one more cell has.
func (args Args) Again() Args {
	more := maps.Clone(args)
	if more == nil {
		more = Args{}
	}
	n, _ := more[again].(int)
	more[again] = n + 1
	return more
}

// Codes lists every code that has words, sorted.
func Codes() []Code {
	codes := make([]Code, 0, len(english()))
	for code := range english() {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// Message is what to tell a person about p in the language, in English where
// there are no words in it; hint is "" where there is none to give.
func (p Problem) Message(lang string) (message, hint string) {
	t := tongueOf(lang)
	words, ok := t.words()[p.Code]
	if !ok {
		words, ok = english()[p.Code]
	}
	if !ok {
		return string(p.Code), ""
	}
	message, _ = fill(words.Message, p.Args, t)
	if n, ok := p.Args[again].(int); ok {
		message = Say("{message} (and in {n} more {n:cell|cells})", Args{"message": message, "n": n}).In(lang)
	}
	for _, h := range words.Hints {
		if filled, all := fill(h, p.Args, t); all {
			return message, filled
		}
	}
	return message, ""
}

// fill puts the arguments into their placeholders and tells whether there was
// one, not empty, for each. A placeholder is the name of an argument, {table};
// with a form of it, {table:gen}; or the forms of a noun for the number of one,
// {files:file|files}.
func fill(words string, args Args, t *tongue) (filled string, all bool) {
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
			name, form, _ := strings.Cut(name, ":")
			value = show(args[name], form, t)
		}
		if value == "" {
			all = false
		}
		b.WriteString(value)
		words = after
	}
}

// show writes an argument; "" for one that is not there.
func show(arg any, form string, t *tongue) string {
	switch v := arg.(type) {
	case nil:
		return ""
	case string:
		return told(v)
	case int:
		if form != "" {
			return counted(v, form, t.tag)
		}
		return strconv.Itoa(v)
	case Phrase:
		return told(v.form(t, form))
	case List:
		return told(strings.Join(v, t.comma))
	case fmt.Stringer:
		return told(v.String())
	}
	return told(fmt.Sprint(arg)) // named string types: an enum, a Lang, a Code
}
