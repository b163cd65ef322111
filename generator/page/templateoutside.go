package page

import (
	"fmt"
	"html/template"
	"io/fs"
	"regexp"
	"strings"
	"sync"
	"text/template/parse"
)

// outside finds what stands outside of every {{define}} in the files that are made
// of definitions: the parts, and the kinds that the base surrounds. Nothing shows
// it. A file that another calls by its name shows all that is in it.
func (t *templates) outside(theme fs.FS) (faults []Fault, err error) {
	names, err := fs.Glob(theme, "templates/parts/*.html")
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for kind, set := range t.kinds {
		name := "templates/" + kind + ".html"
		if texts[name], err = text(theme, name); err != nil {
			return nil, err
		}
		if main := set.Lookup("main"); main != nil && !isDocument(kind) {
			faults = append(faults, strayIn(set, name, "main", texts[name])...)
		}
	}
	for _, name := range append(names, "templates/base.html") {
		if texts[name], err = text(theme, name); err != nil {
			return nil, err
		}
	}
	for _, name := range names {
		own := strings.TrimPrefix(name, "templates/")
		called := false
		for _, other := range texts {
			called = called || strings.Contains(other, `"`+own+`"`)
		}
		if !called {
			faults = append(faults, strayIn(t.shared, name, firstDefined(texts[name]), texts[name])...)
		}
	}
	return faults, nil
}

func text(theme fs.FS, name string) (string, error) {
	data, err := fs.ReadFile(theme, name)
	if err != nil {
		return "", fmt.Errorf("theme: %w", err)
	}
	return string(data), nil
}

var definition = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{\{-?\s*(?:define|block)\s+"([^"]*)"`) })

// firstDefined is the name of a file's first part; "…" where it defines none.
func firstDefined(text string) string {
	if m := definition().FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return "…"
}

// strayIn gives the first thing that stands outside of a file's definitions.
func strayIn(set *template.Template, name, defined, text string) []Fault {
	file := set.Lookup(strings.TrimPrefix(name, "templates/"))
	if file == nil || file.Tree == nil || file.Tree.Root == nil {
		return nil
	}
	for _, node := range file.Tree.Root.Nodes {
		at, stray := strayAt(node, text)
		if !stray {
			continue
		}
		before := text[:at]
		return []Fault{{
			File: name, Line: 1 + strings.Count(before, "\n"), Column: at - strings.LastIndexByte(before, '\n'),
			Text: fmt.Sprintf("outside of {{define %q}}", defined),
		}}
	}
	return nil
}

var blankHTML = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\s|<!--(?s:.*?)-->)*`) })

// strayAt tells whether a node outside of definitions would show something if it
// were inside, and where it begins. Blanks and comments would not; a block
// is a definition, too.
func strayAt(node parse.Node, text string) (at int, stray bool) {
	at = int(node.Position())
	switch node := node.(type) {
	case *parse.CommentNode:
		return at, false
	case *parse.TextNode:
		blank := len(blankHTML().FindString(string(node.Text)))
		return at + blank, blank < len(node.Text)
	case *parse.TemplateNode:
		if strings.HasSuffix(strings.TrimSpace(text[:at]), "block") {
			return at, false
		}
	}
	if open := strings.LastIndex(text[:at], "{{"); open >= 0 {
		at = open
	}
	return at, true
}
