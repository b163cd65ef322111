package generator

import (
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"

	"tradepost/generator/assets"
	"tradepost/generator/diag"
)

// TestMistakesInStylesAreToldInOurWords lets the real bundler judge slips, so that a
// newer one that says something else shows.
func TestMistakesInStylesAreToldInOurWords(t *testing.T) {
	for _, c := range []struct{ text, want, hint string }{
		{"a { color: red", "the bracket { that is open here has no }", "write the } where what it holds ends"},
		{"a { color: rgb(1,2 }", "the bracket ( that is open here has no )", "write the ) where what it holds ends"},
		{"a { color: red }}", "this } closes nothing", "take it out"},
		{"a { color red; }", "between a property and its value there is no colon", "write it like color: #7a1f3d;"},
		{"a { color = red; }", "between a property and its value there is no colon", "write it like"},
		{"/* x", "this remark does not end", "write */ where it ends"},
		{"// x\na { color: red }", "a remark in a style sheet does not begin with //", "write it like /* … */"},
		{"a { colr: red }", `browsers know no property "colr"`, "did you mean color?"},
		{"a { content: \"x }\nb {}", "here a name has to stand", "look at what stands before it"},
		{"a { background: url(x y) }", "an address in url() holds a blank or has no end", "put it into quotation marks"},
		{"@import \"no.css\";", "there is no file no.css in the theme", "the way to it counts from"},
		{"a { color: red }\n@import \"b.css\";", "@import stands behind another rule", "move it to the head of the file"},
		{"a { b { } } c", "the file ends, and a { is missing", "finish what was begun last"},
		{"a { : red }", "here a name has to stand, and there is :", "look at what stands before it"},
		{"{ color: red }", "{ cannot stand here", "look at what stands before it"},
		{"ts let a = 1; let a = 2;", "a is declared a second time", "keep one of the two"},
		{"ts const a = 1; a = 2;", "a is a constant and gets another value here", "declare it with let instead of const"},
		{"ts let x = 3 3", "before 3 a ; is missing", "look at what stands before it"},
		{"ts let a = 'x\ny'", "the quotation mark that is open here is not closed on its line", "close it with the same mark"},
		{"ts f(1", "the file ends, and a ) is missing", "finish what was begun last"},
		{"ts await x", "what compiles it says: Top-level await", "take your change back step by step"},
	} {
		f := bundlerFault(t, c.text)
		p := diag.Problem{Code: "theme-asset", Args: assetArgs(f)}
		message, hint := p.Message("en")
		if !strings.HasPrefix(message, "this does not compile: "+c.want) || !strings.HasPrefix(hint, c.hint) {
			t.Errorf("%q, of which the bundler says %q: %s | %s", c.text, f.Text, message, hint)
		}
		for _, lang := range []string{"zh", "ru"} {
			if message, hint := p.Message(lang); hint == "" || !strings.HasPrefix(c.want, "what compiles") && strings.Contains(message, f.Text) {
				t.Errorf("%q in %s: %s | %s", c.text, lang, message, hint)
			}
		}
	}
}

// bundlerFault is the first mistake that the bundler finds, as package assets asks it.
func bundlerFault(t *testing.T, text string) assets.Fault {
	t.Helper()
	loader := api.LoaderCSS
	text, isScript := strings.CutPrefix(text, "ts ")
	if isScript {
		loader = api.LoaderTS
	}
	result := api.Build(api.BuildOptions{Stdin: &api.StdinOptions{Contents: text, Loader: loader}, Bundle: true, Target: api.ES2018, LogLevel: api.LogLevelSilent, LogOverride: assets.Severe})
	if len(result.Errors) == 0 {
		t.Fatalf("the bundler takes %q", text)
	}
	f := assets.Fault{Text: result.Errors[0].Text}
	if notes := result.Errors[0].Notes; len(notes) > 0 {
		f.Note = notes[0].Text
	}
	return f
}
