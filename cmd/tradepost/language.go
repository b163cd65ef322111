package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
	"tradepost/themes"
)

// A language is the value of --lang.
type language string

func (l *language) String() string { return string(*l) }
func (l *language) Type() string   { return "language" }

// Set refuses a language in which nothing can be said.
func (l *language) Set(s string) error {
	if !slices.Contains(diag.Languages(), s) {
		return errors.New("no language of ours") // which flagError words
	}
	*l = language(s)
	return nil
}

// languageFor is the language to tell a person in: what the arguments say, else
// the locale of the environment, else English. Help has its words before flags
// are read, so that they are looked through here.
func languageFor(args []string, env func(string) string) language {
	for i, arg := range args {
		said, isLang := strings.CutPrefix(arg, "--lang=")
		switch {
		case arg == "--":
			return languageOf(env)
		case arg == "--lang" && i+1 < len(args):
			said, isLang = args[i+1], true
		}
		if isLang && slices.Contains(diag.Languages(), said) {
			return language(said)
		}
	}
	return languageOf(env)
}

// formerLang says what to write where --lang stands behind a command in which it
// once chose translations or schemas: nil where it does not, or where a flag of
// today's chooses them.
func formerLang(root *cobra.Command, args []string) *diag.Phrase {
	cmd, _, err := root.Find(args)
	if err != nil {
		return nil
	}
	path := strings.TrimPrefix(cmd.CommandPath(), "tradepost ")
	word, _, _ := strings.Cut(path, " ")
	lang := languageFor(args[slices.Index(args, word)+1:], func(string) string { return "" })
	given := diag.Args{"command": path, "lang": string(lang)}
	for _, chooser := range []struct {
		flag string
		cure diag.Phrase
	}{
		{"to", diag.Say("--lang is the language of what is told; to choose translations, write --to {lang}. To be told in it: tradepost --lang {lang} {command}", given)},
		{"in", diag.Say("--lang is the language of what is told; to explain keys in it only, write --in {lang}. To be told in it: tradepost --lang {lang} {command}", given)},
	} {
		if cmd.LocalNonPersistentFlags().Lookup(chooser.flag) != nil && hasFlag(args, "lang", word) && !hasFlag(args, chooser.flag, "") && !hasFlag(args, "help", "") {
			return &chooser.cure
		}
	}
	return nil
}

// hasFlag tells whether a flag stands among arguments, behind a word.
func hasFlag(args []string, flag, behind string) bool {
	return slices.ContainsFunc(args[slices.Index(args, behind)+1:], func(arg string) bool {
		name, _, _ := strings.Cut(arg, "=")
		return name == "--"+flag
	})
}

// languageOf is that of the locale: of LC_ALL, LC_MESSAGES and LANG the first
// that is set decides, as POSIX has it. "zh_CN.UTF-8" is Chinese.
func languageOf(env func(string) string) language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := env(name); locale != "" {
			lang := locale
			if i := strings.IndexAny(locale, "_.@-:"); i >= 0 {
				lang = locale[:i]
			}
			if slices.Contains(diag.Languages(), lang) {
				return language(lang)
			}
			break
		}
	}
	return "en"
}

// languageNamed is the name of a language in that of who is told.
func languageNamed(lang trade.Lang, tongue language) string {
	printer, err := locale.New(trade.Lang(tongue), themes.Default())
	if err != nil {
		return string(lang)
	}
	return printer.Language(string(lang))
}

// say words a phrase in the language of the run.
func (c *command) say(p diag.Phrase) string { return p.In(string(c.lang)) }

// wrong is a usage error in the language of the run.
func (c *command) wrong(p diag.Phrase) error { return refusal{errors.New(c.say(p))} }

// misused is an error of the command line itself, for which help is the cure.
func (c *command) misused(p diag.Phrase) error { return usageError{errors.New(c.say(p))} }

// unwritten says that a file could not be written.
func unwritten(file string, err error) error {
	return diag.Wrong{Phrase: diag.Say("{file} is not written: {why}", diag.Args{"file": file, "why": diag.Detail(err)}), Cause: err}
}

// languageAt is the language of the run to which a command belongs.
func languageAt(cmd *cobra.Command) string {
	if flag := cmd.Root().PersistentFlags().Lookup("lang"); flag != nil {
		return flag.Value.String()
	}
	return "en"
}

// flagError words what is wrong with a flag.
func flagError(cmd *cobra.Command, err error) error {
	lang := languageAt(cmd)
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if short := unknown.GetSpecifiedShortnames(); short != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		err = errors.New(diag.Say("unknown flag: {flag}", diag.Args{"flag": name}).In(lang))
	case errors.As(err, &empty):
		err = errors.New(diag.Say("the flag --{flag} needs a value", diag.Args{"flag": empty.GetFlag().Name}).In(lang))
	case errors.As(err, &invalid):
		err = errors.New(cannotBe(invalid.GetFlag().Name, invalid.GetValue()).In(lang))
	}
	return usageError{err}
}

// cannotBe says that a flag does not take a value; of --lang, what it takes.
func cannotBe(flag, value string) diag.Phrase {
	args := diag.Args{"flag": flag, "value": value, "languages": diag.List(diag.Languages())}
	if flag == "lang" {
		return diag.Say("--{flag} cannot be \"{value}\": the languages are {languages}", args)
	}
	return diag.Say("--{flag} cannot be \"{value}\"", args)
}

// translate gives a tree of commands the words of a language, cobra's own too.
// What has none stays in English; a test finds it.
func translate(root *cobra.Command, lang string) {
	if lang == "en" {
		return
	}
	words := func(english string) string {
		if said, ok := diag.Help(english, lang); ok {
			return said
		}
		return english
	}
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	template := root.UsageTemplate()
	for _, english := range cobraWords {
		template = strings.ReplaceAll(template, english, words(english))
	}
	root.SetUsageTemplate(template)
	translateCommand(root, words)
}

// cobraWords are those of cobra's template of help, longer ones before those that
// they hold.
var cobraWords = []string{
	"Use \"{{.CommandPath}} [command] --help\" for more information about a command.", "[command]",
	"Usage:", "Aliases:", "Examples:", "Available Commands:", "Additional Commands:", "Global Flags:", "Flags:", "Additional help topics:",
}

func translateCommand(cmd *cobra.Command, words func(string) string) {
	cmd.InitDefaultHelpFlag()
	cmd.Use, cmd.Short, cmd.Long, cmd.Example = words(cmd.Use), words(cmd.Short), words(cmd.Long), words(cmd.Example)
	if !cmd.DisableFlagsInUseLine && cmd.HasAvailableFlags() {
		cmd.DisableFlagsInUseLine = true
		cmd.Use += " " + words("[flags]")
	}
	translateFlag := func(f *pflag.Flag) { translateFlag(f, words) }
	cmd.Flags().VisitAll(translateFlag)
	cmd.PersistentFlags().VisitAll(translateFlag)
	for _, sub := range cmd.Commands() {
		translateCommand(sub, words)
	}
}

func translateFlag(f *pflag.Flag, words func(string) string) {
	english := f.Usage
	if f.Name == "help" {
		english = "help for a command"
	}
	if said := words(english); said != english {
		f.Usage = said
		if f.Value.Type() == "string" {
			f.DefValue = "" // which pflag would name in English
		}
	}
	// pflag counts bytes: the name of a value in other letters is made up for. A
	// flag of all commands comes by with each of them.
	if name, _ := pflag.UnquoteUsage(f); len(name) > diag.Cells(name) {
		f.Usage = strings.Repeat(" ", len(name)-diag.Cells(name)) + strings.TrimLeft(f.Usage, " ")
	}
}
