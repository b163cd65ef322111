package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// TestEveryCodeHasWordsInEachLanguage fails for a new code until somebody has
// said it in all languages.
func TestEveryCodeHasWordsInEachLanguage(t *testing.T) {
	for _, lang := range tongues[1:] {
		words, reasons := lang.words(), lang.explanations()
		for _, code := range Codes() {
			told, ok := words[code]
			if !ok {
				t.Errorf("%s has no words in %q: write its message and hints in generator/diag/words_%s.go", code, lang.lang, lang.lang)
				continue
			}
			compareWords(t, lang.lang, code, told)
			if r := reasons[code]; r.Demands == "" || r.Why == "" {
				t.Errorf("%s is not explained in %q: write what it demands and why in generator/diag/explain_%s.go", code, lang.lang, lang.lang)
			} else if !isSentence(r.Demands) || !isSentence(r.Why) {
				t.Errorf("%s: an explanation in %q is whole sentences: %q, %q", code, lang.lang, r.Demands, r.Why)
			}
		}
		for code := range words {
			if _, ok := english()[code]; !ok {
				t.Errorf("words_%s.go has words for %s, which is no code", lang.lang, code)
			}
		}
		for code := range reasons {
			if _, ok := english()[code]; !ok {
				t.Errorf("explain_%s.go explains %s, which is no code", lang.lang, code)
			}
		}
	}
}

func isSentence(s string) bool { return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。") }

// compareWords holds the words of a code against the English ones: they mention
// the same arguments, hint by hint, since the first whose arguments are there is
// shown.
func compareWords(t *testing.T, lang string, code Code, told Words) {
	t.Helper()
	want := english()[code]
	if got, want := placeholders(told.Message), placeholders(want.Message); !slices.Equal(got, want) {
		t.Errorf("%s: the message in words_%s.go mentions %v, in English %v", code, lang, got, want)
	}
	if len(told.Hints) != len(want.Hints) {
		t.Errorf("%s: words_%s.go has %d hints, English %d", code, lang, len(told.Hints), len(want.Hints))
		return
	}
	for i, hint := range told.Hints {
		got, want := placeholders(hint), placeholders(want.Hints[i])
		if code == "unknown-key" { // whose table need not be named again
			got, want = without(got, "table"), without(want, "table")
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: hint %d in words_%s.go mentions %v, in English %v", code, i+1, lang, got, want)
		}
	}
	for _, s := range append([]string{told.Message}, told.Hints...) {
		if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。") {
			t.Errorf("%s: %q in words_%s.go ends in a full stop", code, s, lang)
		}
	}
}

func without(names []string, name string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == name })
}

var placeholder = regexp.MustCompile(`\{(\w+)(?::[^}]*)?\}`)

// placeholders are the names of the arguments that words mention, each once.
func placeholders(words string) []string {
	var names []string
	for _, m := range placeholder.FindAllStringSubmatch(words, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// TestEveryPhraseIsSaidInEachLanguage looks at each Say in the sources of the
// program, and at the forms that words ask for.
func TestEveryPhraseIsSaidInEachLanguage(t *testing.T) {
	said := phrasesSaid(t)
	if len(said) < 100 {
		t.Fatalf("only %d phrases are found", len(said))
	}
	for _, lang := range tongues[1:] {
		table := lang.phrases()
		for _, english := range slices.Sorted(maps.Keys(said)) {
			words, ok := table[english]
			if !ok && hasLetters(placeholder.ReplaceAllString(english, "")) {
				t.Errorf("%s says %q, which has no words in %q: write them in generator/diag/phrases_%s.go", said[english], english, lang.lang, lang.lang)
			}
			if ok && words == english && severalWords.MatchString(placeholder.ReplaceAllString(english, "")) {
				t.Errorf("%q is said in %q as in English", english, lang.lang)
			}
			for _, form := range strings.Split(words, "¦") {
				if got, want := placeholders(form), placeholders(english); ok && !slices.Equal(got, want) {
					t.Errorf("%q in %s mentions %v, in English %v", form, lang.lang, got, want)
				}
			}
		}
		for english := range table {
			if said[english] == "" {
				t.Errorf("phrases of %q have %q, which nothing says", lang.lang, english)
			}
		}
	}
}

func hasLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// phrasesSaid maps the English of each phrase to a file that says it. Its words
// must be a literal, or no test could find them.
func phrasesSaid(t *testing.T) map[string]string {
	t.Helper()
	said := map[string]string{}
	for _, pattern := range []string{"../*/*.go", "../*.go", "../../cmd/*/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no sources in %s: %v", pattern, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || !isSay(call.Fun) {
					return true
				}
				lit, ok := call.Args[0].(*ast.BasicLit)
				if !ok {
					t.Errorf("%s: the words of a Say are no literal", file)
					return true
				}
				words, _ := strconv.Unquote(lit.Value)
				said[words] = file
				return true
			})
		}
	}
	return said
}

// TestNoArgumentIsEnglishWords finds what would stand in English in a message of
// another language: an argument that is a literal of several words.
func TestNoArgumentIsEnglishWords(t *testing.T) {
	for _, pattern := range []string{"../*/*.go", "../*.go", "../../cmd/*/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no sources in %s: %v", pattern, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			tree, err := parser.ParseFile(set, file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, arg := range argumentsIn(tree) {
				if words := wordsIn(arg); words != "" {
					t.Errorf("%s: the argument %q is English words: make it a phrase, diag.Say(…)", set.Position(arg.Pos()), words)
				}
			}
		}
	}
}

// argumentsIn are the values of diag.Args{…} and of args["…"] = ….
func argumentsIn(tree ast.Node) (values []ast.Expr) {
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CompositeLit:
			if sel, ok := n.Type.(*ast.SelectorExpr); ok && sel.Sel.Name == "Args" {
				for _, element := range n.Elts {
					if kv, ok := element.(*ast.KeyValueExpr); ok {
						values = append(values, kv.Value)
					}
				}
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if index, ok := left.(*ast.IndexExpr); ok && len(n.Rhs) == len(n.Lhs) {
					if name, ok := index.X.(*ast.Ident); ok && name.Name == "args" {
						values = append(values, n.Rhs[i])
					}
				}
			}
		}
		return true
	})
	return values
}

var severalWords = regexp.MustCompile(`^[a-z]+ | [a-z]+ |^[a-z]+ [a-z]+$`)

// wordsIn is a literal of an argument that is words, "" for none; a phrase's are
// its own.
func wordsIn(arg ast.Expr) (words string) {
	ast.Inspect(arg, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			return !isSay(call.Fun)
		}
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, _ := strconv.Unquote(lit.Value); severalWords.MatchString(s) {
				words = s
			}
		}
		return true
	})
	return words
}

func isSay(fun ast.Expr) bool {
	if name, ok := fun.(*ast.Ident); ok { // in this package
		return name.Name == "Say"
	}
	sel, ok := fun.(*ast.SelectorExpr)
	pkg, isName := (*ast.Ident)(nil), false
	if ok {
		pkg, isName = sel.X.(*ast.Ident)
	}
	return ok && isName && pkg.Name == "diag" && sel.Sel.Name == "Say"
}

// Of a phrase words ask for a form by its name: every phrase that can stand there
// has it.
func TestRussianHasTheFormsThatSentencesAskFor(t *testing.T) {
	table := russianPhrases()
	for _, of := range []struct {
		form  string
		words []string
	}{
		{"loc", []string{"the site", "the event", "the series", "the file", "the front matter", "the chart", "the figure", "the deal", "the point", "the partner", "the terms of {of}", "the acceptance", "title", "id"}},
		{"gen", []string{"event", "deal", "partner", "place", "sector", "programme", "report", "source", "trade series", "figure", "measure", "point", "year with events", "footnotes", "charts", "a share", "a growth", "share of {of}"}},
	} {
		for _, english := range of.words {
			if !strings.Contains(table[english], "¦"+of.form+":") {
				t.Errorf("%q has no form %s: %q", english, of.form, table[english])
			}
		}
	}
	for _, english := range tablesNamed(t) {
		if !strings.Contains(table[english], "¦loc:") {
			t.Errorf("%q names a table of data files and has no form loc in phrases_ru.go: %q", english, table[english])
		}
	}
}

// tablesNamed are the phrases by which package load names tables: the second
// argument of what reads one, or an element of the registers.
func tablesNamed(t *testing.T) (names []string) {
	t.Helper()
	files, err := filepath.Glob("../load/*.go")
	if err != nil {
		t.Fatal(err)
	}
	take := func(elements []ast.Expr) {
		if len(elements) < 2 {
			return
		}
		if call, ok := elements[1].(*ast.CallExpr); ok && isSay(call.Fun) {
			english, _ := strconv.Unquote(call.Args[0].(*ast.BasicLit).Value)
			names = append(names, english)
		}
	}
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if sel, ok := n.Fun.(*ast.SelectorExpr); ok && slices.Contains([]string{"each", "all", "inner", "byRef", "ratings"}, sel.Sel.Name) {
					take(n.Args)
				}
			case *ast.CompositeLit:
				if strings.HasSuffix(file, "register.go") {
					take(n.Elts)
				}
			}
			return true
		})
	}
	if len(names) < 25 {
		t.Fatalf("only %v are found", names)
	}
	return names
}

func TestAPhraseTakesTheFormAndTheNumberOfItsSentence(t *testing.T) {
	event := Say("the event")
	p := Problem{Code: "missing-key", Args: Args{"table": event, "key": "title", "example": Say("{key} = {value}", Args{"key": "title", "value": `"…"`})}}
	for lang, want := range map[string][2]string{
		"en": {"the event has no title", `add title = "…"`},
		"zh": {"活动缺少键“title”", `请添加：title = "…"`},
		"ru": {"в мероприятии нет ключа «title»", `добавьте title = "…"`},
		"fr": {"the event has no title", `add title = "…"`},
	} {
		if message, hint := p.Message(lang); message != want[0] || hint != want[1] {
			t.Errorf("%s: %q, %q", lang, message, hint)
		}
	}
	list := Problem{Code: "unknown-word", Args: Args{"key": "kind", "word": "x", "words": List{"fair", "expo"}}}
	for lang, want := range map[string]string{"en": "kind is one of fair, expo", "zh": "kind可用的词：fair、expo", "ru": "допустимые значения kind: fair, expo"} {
		if _, hint := list.Message(lang); hint != want {
			t.Errorf("%s: %q", lang, hint)
		}
	}
	for n, want := range map[int]string{1: "1 элемент", 2: "2 элемента", 5: "5 элементов", 11: "11 элементов", 21: "21 элемент", 104: "104 элемента"} {
		if message, _ := (Problem{Code: "list-too-long", Args: Args{"key": "x", "count": n, "limit": 9}}).Message("ru"); !strings.Contains(message, want+",") {
			t.Errorf("%d: %q", n, message)
		}
	}
	if got := Say("{n} {n:file|files}", Args{"n": 1}).String() + ", " + Say("{n} {n:file|files}", Args{"n": 0}).String(); got != "1 file, 0 files" {
		t.Errorf("in English %q", got)
	}
}

func TestProblemsAreLabelledInTheLanguage(t *testing.T) {
	src := &Source{Name: "a.toml", Text: "x = 1\n"}
	problems := Problems{{At: at(src, "1"), Code: "empty-value", Args: Args{"key": "x"}, Severity: Warning}}
	for lang, want := range map[string]string{
		"zh": "a.toml:1:5: 警告：x的值为空\n    1 | x = 1\n      |     ^\n  提示：请填写，或删去这个键\n",
		"ru": "a.toml:1:5: предупреждение: значение x пусто\n    1 | x = 1\n      |     ^\n  подсказка: заполните его или удалите ключ\n",
	} {
		var out bytes.Buffer
		if err := problems.Write(&out, lang); err != nil || out.String() != want {
			t.Errorf("%s: %s", lang, out.String())
		}
	}
	var out bytes.Buffer
	if err := problems.WriteJSON(&out, "zh"); err != nil {
		t.Fatal(err)
	}
	var line map[string]any
	if err := json.Unmarshal(out.Bytes(), &line); err != nil || line["severity"] != "warning" || line["code"] != "empty-value" || line["message"] != "x的值为空" {
		t.Errorf("%v %v", line, err)
	}
}

func TestWrittenReachesIntoPhrases(t *testing.T) {
	problems := Problems{{Code: "as-of-after-event", Args: Args{"date": number(1), "end": Say("{from} to {to}", Args{"from": number(2), "to": "x"})}}}
	written := problems.Written(func(_ string, arg any) (string, bool) {
		n, ok := arg.(number)
		return fmt.Sprint("No.", int(n)), ok
	})
	if message, _ := written[0].Message("zh"); message != "as_of的No.1晚于活动结束日期No.2至x" {
		t.Errorf("%q", message)
	}
	if message, _ := problems[0].Message("en"); message != "as_of #1 is after the event, which ended #2 to x" {
		t.Errorf("the problems themselves say %q", message)
	}
}

// The examples of an explanation are the same in each language.
func TestExamplesAreTheSameInEachLanguage(t *testing.T) {
	for _, code := range Codes() {
		want, _ := Explain(code, "en")
		for _, lang := range Languages()[1:] {
			got, _ := Explain(code, lang)
			if got.Demands == want.Demands || got.Why == want.Why {
				t.Errorf("%s is explained in %q as in English", code, lang)
			}
			got.Demands, got.Why = want.Demands, want.Why
			if got != want {
				t.Errorf("%s has another example in %q", code, lang)
			}
		}
	}
}
