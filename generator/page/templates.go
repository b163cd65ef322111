package page

import (
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"

	"tradepost/generator/markup"
)

// templates holds one ready template per page kind, named like its file, and
// the parts that all of them share.
type templates struct {
	kinds  map[string]*template.Template
	shared *template.Template

	// Both, compiled for their views, as far as package markup knows what they
	// do; the rest is run by html/template.
	pages map[string]*markup.Program
	parts map[string]*markup.Program
}

// parseTemplates reads templates/base.html, templates/parts/*.html and one
// templates/<kind>.html per kind. Each kind's template is the base with the
// kind's own "main". Its error is a *TemplateError with every mistake.
func parseTemplates(theme fs.FS) (templates, error) {
	none := templates{}
	var faults []Fault
	shared := template.New("theme").Option("missingkey=error")
	parts, err := fs.Glob(theme, "templates/parts/*.html")
	if err != nil {
		return none, err
	}
	for _, name := range append([]string{"templates/base.html"}, parts...) {
		if err := addTemplate(shared, theme, name, &faults); err != nil {
			return none, err
		}
	}
	kinds, err := fs.Glob(theme, "templates/*.html")
	if err != nil {
		return none, err
	}
	ready := templates{kinds: map[string]*template.Template{}}
	for _, name := range kinds {
		if path.Base(name) == "base.html" {
			continue
		}
		t, err := shared.Clone()
		if err != nil {
			return none, fmt.Errorf("theme: %w", err)
		}
		if err := addTemplate(t, theme, name, &faults); err != nil {
			return none, err
		}
		ready.kinds[strings.TrimSuffix(path.Base(name), ".html")] = t
	}
	if len(faults) > 0 {
		return none, &TemplateError{faults}
	}
	// The parts run only once every kind is cloned from them: a template that
	// has run cannot be cloned.
	ready.shared = shared
	return ready, nil
}

// addTemplate parses one file under its own name, so that a mistake in it is
// reported with file and line. A file that is not a template is a fault, one
// that cannot be read an error.
func addTemplate(t *template.Template, theme fs.FS, name string, faults *[]Fault) error {
	text, err := fs.ReadFile(theme, name)
	if err != nil {
		return fmt.Errorf("theme: %w", err)
	}
	if _, err := t.New(strings.TrimPrefix(name, "templates/")).Parse(string(text)); err != nil {
		if fault, ok := located(err); ok {
			*faults = append(*faults, fault)
			return nil
		}
		return fmt.Errorf("theme: %w", err)
	}
	return nil
}

// render writes a page of the named kind within the base.
func (s *Site) render(out *Output, kind string, view any) error {
	return s.execute(out, kind, "base.html", view)
}

// renderAlone writes a page whose template is a whole document.
func (s *Site) renderAlone(out *Output, kind string, view any) error {
	return s.execute(out, kind, kind+".html", view)
}

// isDocument tells the templates that are whole documents from those that the
// base surrounds.
func isDocument(kind string) bool { return kind == "notfound" || kind == "frame" || kind == "single" }

func (s *Site) execute(out *Output, kind, document string, view any) error {
	if p := s.templates.pages[kind]; p != nil {
		return templateError(p.Run(&out.Buffer, view))
	}
	t, ok := s.templates.kinds[kind]
	if !ok {
		return fmt.Errorf("theme: templates/%s.html is missing", kind)
	}
	return templateError(t.ExecuteTemplate(out, document, view))
}

// compile makes programs of the templates for their views. Its error is a
// *TemplateError with every mistake.
func (t *templates) compile() error {
	t.pages, t.parts = map[string]*markup.Program{}, map[string]*markup.Program{}
	var faults []Fault
	all := views()
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		if set := t.kinds[kind]; set != nil && (isDocument(kind) || set.Lookup("main") != nil) {
			faults = append(faults, compileOne(t.pages, set, kind, documentOf(kind), all[kind])...)
		}
	}
	for name, view := range partViews() {
		faults = append(faults, compileOne(t.parts, t.shared, name, name, view)...)
	}
	if len(faults) > 0 {
		return &TemplateError{slices.Compact(slices.SortedFunc(slices.Values(faults), Fault.Compare))}
	}
	return nil
}

func compileOne(done map[string]*markup.Program, set *template.Template, kind, document string, view any) []Fault {
	p, err := markup.Compile(set, document, reflect.TypeOf(view))
	switch {
	case err == nil:
		done[kind] = p
	case !errors.Is(err, markup.ErrUnknown):
		if fault, ok := located(err); ok {
			return []Fault{fault}
		}
	}
	return nil // html/template runs it, and tells what is wrong
}

// documentOf is the template that a page of a kind begins with.
func documentOf(kind string) string {
	if isDocument(kind) {
		return kind + ".html"
	}
	return "base.html"
}
