package diag

import (
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// A Phrase is words that are not a code's: an argument that says what a thing
// is ("a symbolic link", "the event"), or a sentence of the command. It is
// known by its English, which stands where it is said; the tables of the other
// languages have it beside that (phrases_<language>.go).
type Phrase struct {
	english string
	args    Args
}

// A List is an argument of several values, joined as the language does.
type List []string

// Say makes a phrase of English words, with the arguments of its placeholders.
// The words are a literal, so that a test can find all that is ever said.
func Say(english string, args ...Args) Phrase {
	p := Phrase{english: english}
	if len(args) > 0 {
		p.args = args[0]
	}
	return p
}

// String is the phrase in English.
func (p Phrase) String() string { return p.In("en") }

// In is the phrase in a language, in English where it has no words in it.
func (p Phrase) In(lang string) string { return p.form(tongueOf(lang), "") }

// A Worded is an error that is words for a person, who reads them in his language.
type Worded interface {
	error
	Words() Phrase
}

// A Wrong is one that is nothing but its words. They hide what caused it, nil for
// nothing, from the person; errors.Is finds it.
type Wrong struct {
	Phrase
	Cause error
}

func (w Wrong) Error() string { return w.String() }
func (w Wrong) Words() Phrase { return w.Phrase }
func (w Wrong) Unwrap() error { return w.Cause }

// form is one form of the phrase, its first where there is no such one. A table
// gives several where sentences ask for them: "событие¦gen:события".
func (p Phrase) form(t *tongue, name string) string {
	words, ok := t.phrases()[p.english]
	if !ok {
		words = p.english
	}
	filled, _ := fill(chosen(words, name), p.args, t)
	return filled
}

// chosen takes a named form, else the first.
func chosen(words, name string) string {
	forms := strings.Split(words, "¦")
	for _, f := range forms[1:] {
		if of, form, _ := strings.Cut(f, ":"); of == name {
			return form
		}
	}
	return forms[0]
}

// counted chooses the form that a number asks for: of two ("file|files") the
// first is for one, of three ("файл|файла|файлов") the second for few.
func counted(n int, forms string, tag language.Tag) string {
	list := strings.Split(forms, "|")
	switch plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0) {
	case plural.One:
		return list[0]
	case plural.Few:
		return list[min(1, len(list)-1)]
	}
	return list[len(list)-1]
}
