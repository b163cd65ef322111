package diag

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

type number int

func (n number) String() string { return "#" + strconv.Itoa(int(n)) }

func TestMessageFillsPlaceholdersAndChoosesTheHint(t *testing.T) {
	p := Problem{Code: "unknown-key", Args: Args{"key": "valu", "table": "the figure", "keys": "id, value"}}
	if _, hint := p.Message("en"); hint != "the keys of the figure are id, value" {
		t.Errorf("without a near key the hint is %q", hint)
	}
	p.Args["near"] = "value"
	message, hint := p.Message("xx")
	if message != `unknown key "valu" in the figure` || hint != `did you mean "value"?` {
		t.Errorf("got %q, %q", message, hint)
	}
	p = Problem{Code: "bad-year", Args: Args{"key": Code("year"), "year": 12}}
	if message, hint := p.Message("en"); message != "year is 12; a year has four digits" || hint != "write it like year = 2022" {
		t.Errorf("got %q, %q", message, hint)
	}
	p = Problem{Code: "bad-year", Args: Args{"key": "year", "year": number(7)}}
	if message, _ := p.Message("en"); !strings.Contains(message, "#7") {
		t.Errorf("a Stringer is shown as %q", message)
	}
	if message, _ := (Problem{Code: "no-such-code"}).Message("en"); message != "no-such-code" {
		t.Errorf("a code without words is shown as %q", message)
	}
}

func TestWordsFollowTheStyle(t *testing.T) {
	form := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	for _, code := range Codes() {
		words := english()[code]
		if !form.MatchString(string(code)) {
			t.Errorf("%s is not in kebab-case", code)
		}
		for _, s := range append([]string{words.Message}, words.Hints...) {
			if s == "" || strings.HasSuffix(s, ".") || strings.ToUpper(s[:1]) == s[:1] && strings.ToLower(s[:1]) != s[:1] && !strings.HasPrefix(s, "Windows") {
				t.Errorf("%s: %q does not begin in lower case or ends in a full stop", code, s)
			}
			if strings.Count(s, "{") != strings.Count(s, "}") {
				t.Errorf("%s: unbalanced braces in %q", code, s)
			}
		}
	}
}

// Every code that a stage reports has words, every placeholder of its message
// an argument, and every code with words is reported by some stage.
func TestEveryCodeInUseHasWords(t *testing.T) {
	literals := map[string]bool{}
	files, err := filepath.Glob("../*/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no sources", err)
	}
	more, _ := filepath.Glob("../*.go")
	for _, file := range append(files, more...) {
		if strings.HasSuffix(file, "_test.go") || strings.HasPrefix(filepath.Base(file), "words_") && strings.Contains(file, "diag") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			continue // somebody is writing it
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				s, _ := strconv.Unquote(lit.Value)
				literals[s] = true
			}
			if call, ok := n.(*ast.CallExpr); ok {
				checkReport(t, file, call)
			}
			return true
		})
	}
	for _, code := range Codes() {
		if !literals[string(code)] {
			t.Errorf("%s has words, but nothing reports it", code)
		}
	}
}

// checkReport looks at problems.Error(at, "code", diag.Args{…}).
func checkReport(t *testing.T, file string, call *ast.CallExpr) {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || len(call.Args) != 3 || sel.Sel.Name != "Error" && sel.Sel.Name != "Warn" {
		return
	}
	lit, ok := call.Args[1].(*ast.BasicLit)
	if !ok {
		return
	}
	code, _ := strconv.Unquote(lit.Value)
	words, ok := english()[Code(code)]
	if !ok {
		t.Errorf("%s reports %s, which has no words", file, code)
		return
	}
	given, literal := argsOf(call.Args[2])
	if !literal {
		return
	}
	for _, m := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(words.Message, -1) {
		if !slices.Contains(given, m[1]) {
			t.Errorf("%s reports %s without its argument %s", file, code, m[1])
		}
	}
}

func argsOf(e ast.Expr) (keys []string, literal bool) {
	if id, ok := e.(*ast.Ident); ok {
		return nil, id.Name == "nil"
	}
	composite, ok := e.(*ast.CompositeLit)
	if !ok {
		return nil, false
	}
	for _, element := range composite.Elts {
		if kv, ok := element.(*ast.KeyValueExpr); ok {
			if lit, ok := kv.Key.(*ast.BasicLit); ok {
				s, _ := strconv.Unquote(lit.Value)
				keys = append(keys, s)
			}
		}
	}
	return keys, true
}

func TestEveryCodeIsExplained(t *testing.T) {
	for _, code := range Codes() {
		x, ok := Explain(code, "en")
		if !ok || !strings.HasSuffix(x.Demands, ".") || !strings.HasSuffix(x.Why, ".") {
			t.Errorf("%s: demands %q, because %q", code, x.Demands, x.Why)
		}
		if (x.File == "") != (x.Bad == "") || (x.Bad == "") != (x.Good == "") {
			t.Errorf("%s: an example is a file, what is wrong in it and what is right", code)
		}
	}
	for code := range explanations() {
		if _, ok := english()[code]; !ok {
			t.Errorf("%s is explained, but has no words", code)
		}
	}
}

// sheetless are the codes whose cures speak of a file's text, and which no row of a
// spreadsheet can bring about: an import writes whole keys of the right type.
var sheetless = []Code{
	"duplicate-key", "wrong-type", "yaml-front-matter", "draft-reference", "missing-file", "theme-template", "change-never-published", "publication-missing",
	"withdrawal-not-recorded", "file-form", "accept-of-many",
}

// TestCuresForSheetsSpeakOfSheets demands of each code whose cure is a line of TOML
// another for people who fill in cells: one that asks for the heading or the sheet.
func TestCuresForSheetsSpeakOfSheets(t *testing.T) {
	toml := regexp.MustCompile(`\w \} = |\w = ["0-9]|\{\w+\} = |\[\[|\]\]`)
	for _, code := range Codes() {
		hints := english()[code].Hints
		if !slices.ContainsFunc(hints, toml.MatchString) || slices.Contains(sheetless, code) {
			continue
		}
		if names := placeholders(hints[0]); !slices.Contains(names, "sheet") && !slices.Contains(names, "heading") || toml.MatchString(hints[0]) {
			t.Errorf("%s: the first hint is for spreadsheets, names {heading} or {sheet}, and is no TOML: %q", code, hints[0])
		}
	}
}
