package generator

import (
	"regexp"
	"strings"
	"sync"

	"tradepost/generator/assets"
	"tradepost/generator/diag"
)

// An assetSaying is what the bundler says of a mistake in a style sheet or a script,
// and what we say: who changes a colour does not know its words.
type assetSaying struct {
	said string // the groups are what tell has
	tell func(m []string) (detail, cure diag.Phrase)
}

// toldOf gives the groups of what was said as {a} and {b}.
func toldOf(m []string) diag.Args {
	args := diag.Args{}
	for i, name := range []string{"a", "b"} {
		if i+1 < len(m) {
			args[name] = m[i+1]
		}
	}
	return args
}

var assetSayings = []assetSaying{
	{`^Expected "([^"]*)" to go with "([^"]*)"$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("the bracket {b} that is open here has no {a}", toldOf(m)), diag.Say("write the {a} where what it holds ends", toldOf(m))
	}},
	{`^Unexpected "(\}|\)|\])"$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("this {a} closes nothing", toldOf(m)), diag.Say("take it out, or write the bracket that it is to close before it")
	}},
	{`^Expected ":"( but found .*)?$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("between a property and its value there is no colon"), diag.Say("write it like {example}", diag.Args{"example": "color: #7a1f3d;"})
	}},
	{`^Expected "\*/" to terminate multi-line comment$`, func([]string) (diag.Phrase, diag.Phrase) {
		return diag.Say("this remark does not end"), diag.Say("write {sign} where it ends", diag.Args{"sign": "*/"})
	}},
	{`^Comments in CSS use`, func([]string) (diag.Phrase, diag.Phrase) {
		return diag.Say("a remark in a style sheet does not begin with {sign}, and browsers pass over the rule behind it", diag.Args{"sign": "//"}), diag.Say("write it like {example}", diag.Args{"example": "/* … */"})
	}},
	{`^"([^"]*)" is not a known CSS property$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("browsers know no property \"{a}\"", toldOf(m)), diag.Say("look for a slip in its name")
	}},
	{`^(?:Unterminated string (?:token|literal)|Unexpected bad string token)$`, func([]string) (diag.Phrase, diag.Phrase) {
		return diag.Say("the quotation mark that is open here is not closed on its line"), diag.Say("close it with the same mark")
	}},
	{`^Expected "\)" to end URL token$`, func([]string) (diag.Phrase, diag.Phrase) {
		return diag.Say("an address in {name} holds a blank or has no end", diag.Args{"name": "url()"}), diag.Say("put it into quotation marks, and close the bracket")
	}},
	{`^Could not resolve "([^"]*)"$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("there is no file {a} in the theme", toldOf(m)), diag.Say("the way to it counts from the folder of this file; styles and scripts import from the theme only")
	}},
	{`^All "@import" rules must come first$`, func([]string) (diag.Phrase, diag.Phrase) {
		return diag.Say("{name} stands behind another rule, where browsers pass over it", diag.Args{"name": "@import"}), diag.Say("move it to the head of the file")
	}},
	{`^Expected "([^"]*)" but found end of file$|^Unexpected end of file$`, func(m []string) (diag.Phrase, diag.Phrase) {
		if m[1] == "" {
			return diag.Say("the file ends where something that was begun has to go on"), diag.Say("finish what was begun last")
		}
		return diag.Say("the file ends, and a {a} is missing", toldOf(m)), diag.Say("finish what was begun last")
	}},
	{`^Expected (identifier|"[^"]*") but found (?:whitespace|"([^"]*)")$`, func(m []string) (diag.Phrase, diag.Phrase) {
		expected, found := strings.Trim(m[1], `"`), m[2]
		switch {
		case expected == "identifier" && found == "":
			return diag.Say("here a name has to stand"), diag.Say("look at what stands before it: a bracket, a colon or a semicolon is too much or missing")
		case expected == "identifier":
			return diag.Say("here a name has to stand, and there is {a}", diag.Args{"a": found}), diag.Say("look at what stands before it: a bracket, a colon or a semicolon is too much or missing")
		}
		return diag.Say("before {b} a {a} is missing", diag.Args{"a": expected, "b": found}), diag.Say("look at what stands before it: a bracket, a colon or a semicolon is too much or missing")
	}},
	{`^Unexpected "([^"]*)"$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("{a} cannot stand here", toldOf(m)), diag.Say("look at what stands before it: a bracket, a colon or a semicolon is too much or missing")
	}},
	{`^The symbol "([^"]*)" has already been declared$|^Multiple exports with the same name "([^"]*)"$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("{a} is declared a second time", diag.Args{"a": m[1] + m[2]}), diag.Say("keep one of the two")
	}},
	{`^Cannot assign to "([^"]*)" because it is a constant$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("{a} is a constant and gets another value here", toldOf(m)), diag.Say("declare it with {word} instead of {other}", diag.Args{"word": "let", "other": "const"})
	}},
	{`^No matching export in "([^"]*)" for import "([^"]*)"$`, func(m []string) (diag.Phrase, diag.Phrase) {
		return diag.Say("{a} gives out no {b}", toldOf(m)), diag.Say("look for a slip in its name, or write {word} before what it is to give out", diag.Args{"word": "export"})
	}},
}

var compiledAssetSayings = sync.OnceValue(func() (all []*regexp.Regexp) {
	for _, s := range assetSayings {
		all = append(all, regexp.MustCompile(s.said))
	}
	return all
})

// didYouMean is how the bundler proposes a name.
var didYouMean = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^Did you mean "([^"]*)" instead\?$`) })

// assetArgs are the words for a mistake in a style sheet or a script, with its cure.
func assetArgs(f assets.Fault) diag.Args {
	args := diag.Args{
		"detail": diag.Say("what compiles it says: {words}", diag.Args{"words": f.Text}),
		"cure":   diag.Say("take your change back step by step until it works; without the file the default theme's stands in its place"),
	}
	for i, expression := range compiledAssetSayings() {
		if m := expression.FindStringSubmatch(f.Text); m != nil {
			args["detail"], args["cure"] = assetSayings[i].tell(m)
			break
		}
	}
	if m := didYouMean().FindStringSubmatch(f.Note); m != nil {
		args["near"] = m[1]
	}
	return args
}
