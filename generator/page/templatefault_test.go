package page

import (
	"errors"
	"slices"
	"testing"
	"testing/fstest"

	"tradepost/themes"
)

func TestFaultsOfTemplatesNameTheirPlace(t *testing.T) {
	for text, want := range map[string]Fault{
		"{{define \"main\"}}\n{{if}}{{end}}{{end}}":                {"templates/year.html", 2, 0, "missing value for if"},
		"{{define \"main\"}}\n  {{template \"nope\" .}}{{end}}":    {"templates/year.html", 2, 14, `no such template "nope"`},
		"{{define \"main\"}}<a href='x{{if .A}}'{{end}}>{{end}}":   {"templates/year.html", 1, 33, "{{if}} branches end in different contexts"},
		"<p>a page without its part":                               {"templates/year.html", 1, 0, `there is no {{define "main"}} in it`},
		"{{define \"main\"}}a{{end}}\n{{define \"main\"}}x{{end}}": {"templates/year.html", 2, 0, `multiple definition of template "main"`},
	} {
		faults, err := FaultsIn(themes.Over(fstest.MapFS{"templates/year.html": {Data: []byte(text)}}))
		if err != nil || len(faults) != 1 || faults[0] != want {
			t.Errorf("%q: %+v, %v; want %+v", text, faults, err, want)
		}
	}
	for text, want := range map[string]Fault{
		"{{define \"main\"}}a{{end}}\n\n  <p>HELLO\n":                        {"templates/year.html", 3, 3, `outside of {{define "main"}}`},
		"{{define \"main\"}}a{{end}}\n{{/* a */}}<!-- b --> {{ .Nope }}":     {"templates/year.html", 2, 23, `outside of {{define "main"}}`},
		"{{if .A}}x{{end}}{{define \"main\"}}a{{end}}":                       {"templates/year.html", 1, 1, `outside of {{define "main"}}`},
		"{{define \"main\"}}a{{end}}{{template \"lead\" .}}":                 {"templates/year.html", 1, 26, `outside of {{define "main"}}`},
		"\n{{- /* of ours */ -}}\n<!-- b -->\n{{define \"main\"}}a{{end}}\n": {},
		"{{block \"main\" .}}a{{end}}\n":                                     {},
	} {
		faults, err := FaultsIn(themes.Over(fstest.MapFS{"templates/year.html": {Data: []byte(text)}}))
		if err != nil || want == (Fault{}) && len(faults) > 0 || want != (Fault{}) && (len(faults) != 1 || faults[0] != want) {
			t.Errorf("%q: %+v, %v; want %+v", text, faults, err, want)
		}
	}
	if faults, err := FaultsIn(themes.Default()); len(faults) > 0 || err != nil {
		t.Errorf("the default theme: %v, %v", faults, err)
	}
	if _, err := FaultsIn(fstest.MapFS{}); err == nil {
		t.Error("a theme without templates is fine")
	}
}

func TestWhatStandsOutsideOfPartsIsAFault(t *testing.T) {
	main := &fstest.MapFile{Data: []byte("{{define \"main\"}}{{template \"own\" .}}{{end}}")}
	part := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	for name, x := range map[string]struct {
		theme fstest.MapFS
		want  []Fault
	}{
		"a part":                {fstest.MapFS{"templates/year.html": main, "templates/parts/own.html": part("{{define \"own\"}}a{{end}}\nb")}, []Fault{{"templates/parts/own.html", 2, 1, `outside of {{define "own"}}`}}},
		"nothing but a text":    {fstest.MapFS{"templates/parts/own.html": part("b")}, []Fault{{"templates/parts/own.html", 1, 1, `outside of {{define "…"}}`}}},
		"called by its name":    {fstest.MapFS{"templates/year.html": part("{{define \"main\"}}{{template \"parts/own.html\" .}}{{end}}"), "templates/parts/own.html": part("b")}, nil},
		"a document and a base": {fstest.MapFS{"templates/frame.html": part("<p>x</p>"), "templates/base.html": part("<p>{{template \"main\" .}}</p>")}, nil},
	} {
		if faults, err := FaultsIn(themes.Over(x.theme)); err != nil || !slices.Equal(faults, x.want) {
			t.Errorf("%s: %+v, %v; want %+v", name, faults, err, x.want)
		}
	}
}

func TestATemplateThatCannotRunNamesItsPlace(t *testing.T) {
	theme := themes.Over(fstest.MapFS{"templates/year.html": {Data: []byte("{{define \"main\"}}\n{{.Nmae}}{{end}}")}})
	ready, err := parseTemplates(theme)
	if err != nil {
		t.Fatal(err)
	}
	var out Output
	err = (&Site{templates: ready}).renderAlone(&out, "year", nil)
	if err != nil {
		t.Errorf("a file of definitions alone: %v", err)
	}
	err = templateError(ready.kinds["year"].ExecuteTemplate(&out, "main", struct{ Name string }{"x"}))
	var wrong *TemplateError
	if !errors.As(err, &wrong) || wrong.Faults[0].File != "templates/year.html" || wrong.Faults[0].Line != 2 {
		t.Errorf("got %v", err)
	}
	if err := templateError(errors.New("disk")); errors.As(err, &wrong) || err == nil {
		t.Errorf("another error is blamed on a template: %v", err)
	}
}
