package main

import (
	"strings"

	"tradepost/generator/create"
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
)

// longHelp is what the help of a form says above its flags: what it makes, and the
// words that its flags take, with what each means.
func (c *command) longHelp(form create.Form) string {
	short, ok := diag.Help(form.Short, string(c.lang))
	if !ok {
		short = form.Short
	}
	b := &strings.Builder{}
	b.WriteString(short + "\n\n" + c.say(diag.Say("Flags take ids, words or their names in any of the three languages. The words are:")) + "\n")
	for _, q := range form.Questions {
		if words := q.Fixed(string(c.lang)); len(words) > 0 {
			b.WriteString("\n  --" + q.Flag() + "\n")
			c.listWords(b, words)
		}
		if q.Key == "value" {
			b.WriteString("\n  --value\n    " + c.say(diag.Say("currencies: {currencies}", diag.Args{"currencies": currencies()})) + "\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// listWords writes words below each other, and what they mean beside them.
func (c *command) listWords(b *strings.Builder, words []create.Choice) {
	longest := 0
	for _, w := range words {
		longest = max(longest, len(w.ID))
	}
	for _, w := range words {
		b.WriteString("    " + w.ID + strings.Repeat(" ", longest-len(w.ID)+2) + w.Called(string(c.lang)) + "\n")
	}
}

// currencies are those in which amounts are read, by their codes.
func currencies() (codes diag.List) {
	for _, currency := range numeral.Currencies() {
		codes = append(codes, string(currency))
	}
	return codes
}
