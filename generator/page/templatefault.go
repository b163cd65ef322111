package page

import (
	"cmp"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Fault is a mistake in one of the theme's templates.
type Fault struct {
	File         string // in the theme: "templates/event.html"
	Line, Column int    // from 1; Column counts bytes, 0 where only the line is known
	Text         string // what is wrong, in the words of html/template
}

// A TemplateError lists what is wrong in the theme's templates.
type TemplateError struct{ Faults []Fault }

func (e *TemplateError) Error() string {
	lines := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		lines[i] = fmt.Sprintf("theme: %s:%d: %s", f.File, f.Line, f.Text)
	}
	return strings.Join(lines, "\n")
}

// FaultsIn finds the mistakes that a theme's templates show without a page: a
// template that does not parse, that calls one which is not there, that is no
// sound HTML, that asks for what its view does not have, or that has something
// where no page shows it. Its error says that the theme cannot be read.
func FaultsIn(theme fs.FS) ([]Fault, error) {
	ready, err := parseTemplates(theme)
	var wrong *TemplateError
	if errors.As(err, &wrong) {
		return wrong.Faults, nil
	}
	if err != nil {
		return nil, err
	}
	found := map[Fault]bool{}
	outside, err := ready.outside(theme) // before any of them runs, which changes what they hold
	if err != nil {
		return nil, err
	}
	for _, fault := range outside {
		found[fault] = true
	}
	for kind, t := range ready.kinds {
		if t.Lookup("main") == nil && !isDocument(kind) {
			found[Fault{File: "templates/" + kind + ".html", Line: 1, Text: `there is no {{define "main"}} in it`}] = true
			continue
		}
		document := documentOf(kind)
		// Without a view it cannot run, but it is made safe before it does.
		var unsafe *template.Error
		if err := t.ExecuteTemplate(io.Discard, document, nil); errors.As(err, &unsafe) {
			if fault, ok := located(err); ok {
				found[fault] = true
			}
		}
	}
	if err := ready.compile(); errors.As(err, &wrong) {
		for _, fault := range wrong.Faults {
			found[fault] = true
		}
	}
	return slices.SortedFunc(maps.Keys(found), Fault.Compare), nil
}

// Compare orders faults by file, line and column.
func (f Fault) Compare(g Fault) int {
	return cmp.Or(cmp.Compare(f.File, g.File), cmp.Compare(f.Line, g.Line), cmp.Compare(f.Column, g.Column), cmp.Compare(f.Text, g.Text))
}

// templateError is the error of a template that was run: a *TemplateError where
// it says which template is wrong.
func templateError(err error) error {
	if err == nil {
		return nil
	}
	if fault, ok := located(err); ok {
		return &TemplateError{[]Fault{fault}}
	}
	return fmt.Errorf("theme: %w", err)
}

// faultPlace is how html/template and text/template name a place: the file, the
// line and, but for mistakes of syntax, the column from 0.
var faultPlace = regexp.MustCompile(`^(?:html/template|template): ?([^:\s]+\.html):(\d+)(?::(\d+))?: (.*)$`)

// located takes the place out of a template's error.
func located(err error) (Fault, bool) {
	m := faultPlace.FindStringSubmatch(strings.SplitN(err.Error(), "\n", 2)[0])
	if m == nil {
		return Fault{}, false
	}
	text, _, _ := strings.Cut(m[4], ": {state") // which only the authors of html/template can read
	f := Fault{File: "templates/" + m[1], Text: strings.TrimPrefix(text, "template: ")}
	f.Line, _ = strconv.Atoi(m[2])
	if m[3] != "" {
		column, _ := strconv.Atoi(m[3])
		f.Column = column + 1
	}
	return f, true
}
