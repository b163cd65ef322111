package assets

import (
	"fmt"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"tradepost/generator/diag"
)

// Unavailable says that a package cannot be had, and what a person can do.
type Unavailable struct {
	Package string      // with its version, as the lockfile pins it: "echarts 6.1.0"
	Why     diag.Phrase // "npm is not installed"
	Without diag.Phrase // how to do without it, empty where one cannot
	Err     error       // nil where nothing lies beneath
}

func (u *Unavailable) Error() string { return u.Words().String() }

// Words are for who builds, with every remedy.
func (u *Unavailable) Words() diag.Phrase {
	return diag.Say("{package} is not at hand: {why}\n  hint: {without}install Node.js, which brings npm, and go online once; or run `tradepost assets fetch` where both are, and bring its --cache folder here; or name with --assets a folder that `tradepost assets fetch --assets` has filled",
		diag.Args{"package": u.Package, "why": u.Why, "without": u.Without})
}

func (u *Unavailable) Unwrap() error { return u.Err }

// A ThemeError lists what does not compile in the theme's styles and scripts.
type ThemeError struct{ Faults []Fault }

// A Fault is one of them.
type Fault struct {
	File         string // in the theme: "styles/site.css"
	Line, Column int    // from 1, Column in bytes; 0 where esbuild names no place
	Length       int    // of what is wrong, in bytes of its line
	Text         string
	Note         string // what esbuild adds: "Did you mean …"
}

func (e *ThemeError) Error() string {
	lines := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		lines[i] = f.String()
	}
	return "theme: " + strings.Join(lines, "\ntheme: ")
}

func (f Fault) String() string {
	if f.Line == 0 {
		return f.Text
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Text)
}

func themeError(messages []api.Message) *ThemeError {
	e := &ThemeError{}
	for _, m := range messages {
		f := Fault{Text: m.Text}
		if at := m.Location; at != nil {
			f.File, f.Line, f.Column, f.Length = strings.TrimPrefix(at.File, "theme:"), at.Line, at.Column+1, at.Length
		}
		if len(m.Notes) > 0 {
			f.Note = m.Notes[0].Text
		}
		e.Faults = append(e.Faults, f)
	}
	return e
}
