package generator

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"

	"tradepost/generator/diag"
	"tradepost/generator/page"
	"tradepost/themes"
)

// A templateSaying is what Go says of a template's mistake, and what we say: its
// authors know the first, who changes one line of a page does not.
type templateSaying struct {
	said string // the groups are what tell has
	tell func(t theme, m []string) (detail diag.Phrase, near string, cure diag.Phrase)
}

// braced are words of the template language in their braces: a phrase has none.
func braced(words string) string { return "{{" + words + "}}" }

// functions are those that every template has.
var functions = strings.Fields("and call eq ge gt html index js le len lt ne not or print printf println slice urlquery")

var templateSayings = []templateSaying{
	{`missing value for (\w+)`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("{word} does not say what it is about", diag.Args{"word": braced(m[1])}), "", diag.Say("write it like {example}", diag.Args{"example": braced(m[1] + " .Title")})
	}},
	{`function "(\w+)" not defined`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("there is no function \"{name}\"", diag.Args{"name": m[1]}), diag.Nearest(m[1], functions), diag.Say("the functions are {names}", diag.Args{"names": diag.List(functions)})
	}},
	{`no such template "([^"]*)"`, func(t theme, m []string) (diag.Phrase, string, diag.Phrase) {
		parts := t.parts()
		return diag.Say("there is no part \"{name}\"", diag.Args{"name": m[1]}), diag.Nearest(m[1], parts), diag.Say("define it, or call one that there is: the parts stand in templates/parts")
	}},
	{`there is no \{\{define "main"`, func(theme, []string) (diag.Phrase, string, diag.Phrase) {
		main := braced(`define "main"`)
		return diag.Say("there is no {define} in it", diag.Args{"define": main}), "", diag.Say("put what the page shows between {define} and {end}", diag.Args{"define": main, "end": braced("end")})
	}},
	{`outside of (\{\{define "[^"]*"\}\})`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("what stands here, outside of {define}, is shown on no page", diag.Args{"define": m[1]}), "", diag.Say("put it between {define} and its {end}, or take it out", diag.Args{"define": m[1], "end": braced("end")})
	}},
	{`multiple definition of template "([^"]*)"`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("the part \"{name}\" is defined a second time", diag.Args{"name": m[1]}), "", diag.Say("keep one of the two")
	}},
	{`(\{\{\w+\}\}) branches end in different contexts`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("the branches of {word} leave the HTML in different states", diag.Args{"word": m[1]}), "", diag.Say("close in each branch what it opens: a tag, a quotation mark")
	}},
	{`ends in a non-text context`, func(theme, []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("the page ends inside of a tag or a quotation"), "", diag.Say("close what was opened last")
	}},
	{`unexpected EOF`, func(theme, []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("something that was begun has no {end}", diag.Args{"end": braced("end")}), "", diag.Say("each {words} is closed by an {end}", diag.Args{"words": "if, range, with, define, block", "end": braced("end")})
	}},
	{`unexpected \{\{end\}\}`, func(theme, []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("this {end} closes nothing", diag.Args{"end": braced("end")}), "", diag.Say("take it out, or begin what it is to close")
	}},
	{`unclosed action|unclosed left paren|unterminated (?:quoted string|raw quoted string|character constant)`, func(theme, []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("braces, a bracket or a quotation mark are opened here and not closed"), "", diag.Say("what begins with {open} ends on the same line with {close}", diag.Args{"open": "{{", "close": "}}"})
	}},
	{`unexpected (.+?) in (\w+)`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("{sign} cannot stand here", diag.Args{"sign": strings.Trim(m[1], "<>")}), "", diag.Say("in braces stand a field, such as {field}, a function with its arguments, or a word: {words}", diag.Args{"field": ".Title", "words": "if, else, range, with, template, end"})
	}},
	{`can't evaluate field (\w+) in type \S+?(?:; it has (.*))?$`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		names := strings.Fields(m[2])
		cure := diag.Say("look into the default theme's file for the names that there are")
		if len(names) > 0 {
			cure = diag.Say("it has {names}", diag.Args{"names": diag.List(names)})
		}
		return diag.Say("what is shown here has no \"{name}\"", diag.Args{"name": m[1]}), diag.Nearest(m[1], names), cure
	}},
	{`undefined variable:? "?(\$?\w+)"?`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("there is no variable {name} here", diag.Args{"name": m[1]}), "", diag.Say("a variable lives from {set} to the {end} of its block", diag.Args{"set": m[1] + " := …", "end": braced("end")})
	}},
	{`wrong number of args for (\w+): want (.+?) got (\d+)`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("{name} takes {want} arguments, and has {got}", diag.Args{"name": m[1], "want": m[2], "got": m[3]}), "", diag.Say("arguments stand behind the name, with blanks between")
	}},
	{`(\w+) has arguments but cannot be invoked as function`, func(_ theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("{name} is no function and takes no arguments", diag.Args{"name": m[1]}), "", diag.Say("leave out what stands behind it")
	}},
	{`no message "([^"]*)"`, func(t theme, m []string) (diag.Phrase, string, diag.Phrase) {
		return diag.Say("there is no message \"{name}\"", diag.Args{"name": m[1]}), diag.Nearest(m[1], t.messageNames()), diag.Say("write it in i18n/own.LANG.toml of the theme, for each language")
	}},
}

var compiledSayings = sync.OnceValue(func() (all []*regexp.Regexp) {
	for _, s := range templateSayings {
		all = append(all, regexp.MustCompile(s.said))
	}
	return all
})

// templateArgs are the words for a mistake in a template, with its cure.
func (t theme) templateArgs(f page.Fault) diag.Args {
	for i, expression := range compiledSayings() {
		m := expression.FindStringSubmatch(f.Text)
		if m == nil {
			continue
		}
		detail, near, cure := templateSayings[i].tell(t, m)
		args := diag.Args{"detail": detail, "cure": cure}
		if near != "" {
			args["near"] = near
		}
		return args
	}
	return diag.Args{
		"detail": diag.Say("what runs it says: {words}", diag.Args{"words": f.Text}),
		"cure":   diag.Say("take your change back step by step until it works; without the file the default theme's stands in its place"),
	}
}

// parts lists the names of what a template can call.
func (t theme) parts() (names []string) {
	_ = fs.WalkDir(t.files, "templates", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil
		}
		text, _ := fs.ReadFile(t.files, name)
		for _, call := range defined(string(text)) {
			if part := strings.Trim(strings.TrimPrefix(call, "template "), `"`); part != "main" {
				names = append(names, part)
			}
		}
		return nil
	})
	slices.Sort(names)
	return names
}

// messageNames lists the keys of the default theme's messages.
func (t theme) messageNames() (names []string) {
	files, _ := fs.Glob(themes.Default(), "i18n/*en.toml")
	key := regexp.MustCompile(`(?m)^\[?"?([\w.-]+)"?(?:\]| *=)`)
	for _, name := range files {
		text, _ := fs.ReadFile(themes.Default(), name)
		for _, m := range key.FindAllStringSubmatch(string(text), -1) {
			names = append(names, m[1])
		}
	}
	return names
}
