package main

import (
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"tradepost/generator/create"
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// This file tells shells what may follow: see 'tradepost completion'. Nothing is
// said where a site cannot be read; who runs the command is told then.

// only offers what is listed, and no files.
const only = cobra.ShellCompDirectiveNoFileComp

// completes has a flag offer what a function lists.
func completes(cmd *cobra.Command, flag string, list func(typed string) []cobra.Completion) {
	err := cmd.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return list(typed), only
	})
	if err != nil {
		panic(err) // a flag that is not there, or is completed twice
	}
}

// completeAnswers has the flags of a form offer the words and ids that they take.
func (c *command) completeAnswers(cmd *cobra.Command, form create.Form) {
	for _, q := range form.Questions {
		completes(cmd, q.Flag(), func(typed string) []cobra.Completion {
			if q.Choices.Of == nil {
				return nil
			}
			choices := q.Fixed(string(c.lang))
			if desk := c.desk(); q.Choices.File != "" && desk != nil {
				choices = q.Choices.Of(desk, create.Answers{})
			}
			return c.offered(choices, typed)
		})
	}
}

// desk is the site as it can be read, nil where it cannot.
func (c *command) desk() *create.Desk {
	site, err := c.site()
	if err != nil {
		return nil
	}
	desk, _, err := create.Open(site, trade.Date{})
	if err != nil || desk == nil {
		return nil
	}
	desk.Lang = string(c.lang)
	return desk
}

// offered are the choices whose ids begin with what was typed. Where it cannot be
// the beginning of an id, it is that of a name, which flags take as well.
func (c *command) offered(choices []create.Choice, typed string) (offers []cobra.Completion) {
	begins := func(s string) bool { return strings.HasPrefix(strings.ToLower(s), strings.ToLower(typed)) }
	byName := strings.ContainsFunc(typed, func(r rune) bool { return r > unicode.MaxASCII || unicode.IsUpper(r) })
	for _, choice := range choices {
		if !byName && begins(choice.ID) {
			offers = append(offers, cobra.CompletionWithDesc(choice.ID, choice.Called(string(c.lang))))
		}
		for _, name := range choice.Known {
			if byName && begins(name) {
				offers = append(offers, cobra.CompletionWithDesc(name, choice.ID))
			}
		}
	}
	return offers
}

// completeLanguages has a flag offer languages, with their names.
func (c *command) completeLanguages(cmd *cobra.Command, flag string, languages func() []trade.Lang) {
	completes(cmd, flag, func(typed string) (offers []cobra.Completion) {
		before := typed[:strings.LastIndexByte(typed, ',')+1] // several, in a list
		for _, lang := range languages() {
			if offer := before + string(lang); strings.HasPrefix(offer, typed) && !strings.Contains(before, string(lang)+",") {
				offers = append(offers, cobra.CompletionWithDesc(offer, languageNamed(lang, c.lang)))
			}
		}
		return offers
	})
}

// spoken are the languages in which a person can be told something.
func spoken() (languages []trade.Lang) {
	for _, lang := range diag.Languages() {
		languages = append(languages, trade.Lang(lang))
	}
	return languages
}

// codesLike are the codes of findings that begin so, with what they demand.
func (c *command) codesLike(typed string) (offers []cobra.Completion) {
	for _, code := range diag.Codes() {
		if x, _ := diag.Explain(code, string(c.lang)); strings.HasPrefix(string(code), typed) {
			offers = append(offers, cobra.CompletionWithDesc(string(code), x.Demands))
		}
	}
	return offers
}
