package main

import (
	"strings"

	"tradepost/generator/create"
	"tradepost/generator/diag"
)

// A toldFlag is the flag of a question. It may be given several times.
type toldFlag struct {
	texts []string
	name  string // of its value, in help
}

func (t *toldFlag) String() string { return strings.Join(t.texts, ", ") }
func (t *toldFlag) Type() string   { return t.name }

func (t *toldFlag) Set(text string) error {
	t.texts = append(t.texts, text)
	return nil
}

// valueOf names what a flag takes.
func valueOf(q create.Question) diag.Phrase {
	switch {
	case q.Texts:
		return diag.Say("text")
	case q.Choices.Of != nil && len(q.Fixed("en")) > 0:
		return diag.Say("word")
	case q.Choices.Of != nil, q.Key == "id":
		return diag.Say("id")
	}
	return diag.Say("value")
}

// usageOf is what the help says of a question.
func usageOf(q create.Question) diag.Phrase {
	words := q.Ask
	if q.Help.String() != "" {
		words = diag.Say("{ask} ({help})", diag.Args{"ask": q.Ask, "help": q.Help})
	}
	switch {
	case q.Choices.File != "" && len(q.Fixed("en")) > 0:
		words = diag.Say("{words}; one of the words above, or an id or a name of {file}", diag.Args{"words": words, "file": q.Choices.File})
	case q.Choices.File != "":
		words = diag.Say("{words}; an id or a name of {file}", diag.Args{"words": words, "file": q.Choices.File})
	}
	switch {
	case q.Texts:
		return diag.Say("{words}; LANG=… for another language than the first", diag.Args{"words": words})
	case q.Many:
		return diag.Say("{words}; may be given several times", diag.Args{"words": words})
	}
	return words
}
