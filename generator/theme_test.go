package generator

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/assets"
	"tradepost/generator/diag"
	"tradepost/generator/page"
	"tradepost/generator/trade"
)

// themed is the small site with files of its own in the default theme.
func themed(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	site := smallSite(t)
	for name, text := range files {
		site["themes/default/"+name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return site
}

// told checks a site and lists what it is told, a line for each problem.
func told(t *testing.T, site fstest.MapFS) []string {
	t.Helper()
	checked, err := Check(site, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return lines(checked.Problems)
}

func lines(problems diag.Problems) (all []string) {
	for _, p := range problems {
		message, hint := p.Message("en")
		at := p.At.Position()
		all = append(all, strings.TrimSpace(fmt.Sprintf("%s:%d:%d %s %s | %s", p.At.Source.Name, at.Line, at.Column, p.Severity, message, hint)))
	}
	return all
}

func TestMistakesInTheSitesOwnThemeAreProblems(t *testing.T) {
	for name, test := range map[string]struct {
		files map[string]string
		want  []string // how each line begins
	}{
		"templates that do not parse": {
			map[string]string{
				"templates/event.html":       "{{define \"main\"}}\n  {{if}}{{end}}",
				"templates/events.html":      "{{define \"main\"}}{{upper 3}}{{end}}",
				"templates/parts/extra.html": "\n\n{{define \"extra\"}}{{range}}",
			},
			[]string{
				`themes/default/templates/event.html:2:3 error this template does not work: {{if}} does not say what it is about | write it like {{if .Title}}`,
				`themes/default/templates/events.html:1:1 error this template does not work: there is no function "upper" | the functions are and, call`,
				`themes/default/templates/parts/extra.html:1:1 warning nothing uses`,
				`themes/default/templates/parts/extra.html:3:1 error this template does not work: {{range}} does not say`,
			},
		},
		"a template that calls one that is not there": {
			map[string]string{"templates/year.html": "{{define \"main\"}}\n{{template \"nope\" .}}{{end}}"},
			[]string{`themes/default/templates/year.html:2:12 error this template does not work: there is no part "nope" | define it`},
		},
		"a template that is no sound HTML": {
			map[string]string{"templates/year.html": "{{define \"main\"}}\n<a href='x{{if .A}}'{{end}}>{{end}}"},
			[]string{`themes/default/templates/year.html:2:16 error this template does not work: the branches of {{if}} leave the HTML in different states | close in each branch`},
		},
		"a page without main": {
			map[string]string{"templates/year.html": "hello"},
			[]string{`themes/default/templates/year.html:1:1 error this template does not work: there is no {{define "main"}} in it`},
		},
		"a page with something behind its main": {
			map[string]string{"templates/year.html": "{{define \"main\"}}\n{{.Title}}{{end}}\n<p>HELLO\n"},
			[]string{`themes/default/templates/year.html:3:1 error this template does not work: what stands here, outside of {{define "main"}}, is shown on no page | put it between {{define "main"}} and its {{end}}, or take it out`},
		},
		"a part whose name has a slip": {
			map[string]string{"templates/year.html": "{{define \"main\"}}\n{{template \"essencs\" .}}{{end}}"},
			[]string{`themes/default/templates/year.html:2:12 error this template does not work: there is no part "essencs" | did you mean "essence"?`},
		},
		"a function whose name has a slip": {
			map[string]string{"templates/year.html": "{{define \"main\"}}\n{{lenn .}}{{end}}"},
			[]string{`themes/default/templates/year.html:2:1 error this template does not work: there is no function "lenn" | did you mean "len"?`},
		},
		"a field whose name has a slip": {
			map[string]string{"templates/year.html": "{{define \"main\"}}\n{{.Tilte}}{{end}}"},
			[]string{`themes/default/templates/year.html:2:3 error this template does not work: what is shown here has no "Tilte" | did you mean "Title"?`},
		},
		"a block without its end": {
			map[string]string{"templates/year.html": "{{define \"main\"}}\n{{if .Title}}x"},
			[]string{`themes/default/templates/year.html:2:1 error this template does not work: something that was begun has no {{end}} | each if, range, with, define, block is closed by an {{end}}`},
		},
		"braces that are not closed": {
			map[string]string{"templates/year.html": "{{define \"main\"}}\n{{.Title\n{{end}}"},
			[]string{`themes/default/templates/year.html:3:1 error this template does not work: "{" cannot stand here | in braces stand a field`},
		},
		"styles that do not compile": {
			map[string]string{"styles/own.css": ":root {\n  --accent #7a1f3d;\n}\n", "styles/print.css": "p {\n  color red;\n}\n"},
			[]string{`themes/default/styles/own.css:2:11 error this does not compile: between a property and its value there is no colon | write it like color: #7a1f3d;`, `themes/default/styles/print.css:2:8 error this does not compile: between a property and its value there is no colon | write it like color: #7a1f3d;`},
		},
		"a part that lost what others call": {
			map[string]string{"templates/parts/text.html": ""},
			[]string{`themes/default/templates/`},
		},
		"messages that are no TOML": {
			map[string]string{"i18n/zh.toml": "\"home.title\" = “x”\n"},
			[]string{`themes/default/i18n/zh.toml:1:16 error this is not TOML: a text stands between straight quotes`},
		},
		"messages of a wrong form": {
			map[string]string{"i18n/zh.toml": "\"nav.events\" = 3\n[\"events.count\"]\nmany = \"{n}\"\n[page]\nother = \"x\"\nskip = \"y\"\n"},
			[]string{
				`themes/default/i18n/zh.toml:1:16 error the message "nav.events" is not a text`,
				`themes/default/i18n/zh.toml:2:1 error the message "events.count" is not a text`,
				`themes/default/i18n/zh.toml:4:1 error the message "page" is not a text`,
			},
		},
		"messages nobody asks for": {
			map[string]string{"i18n/zh.toml": "\"nav.evnts\" = \"x\"\n[nav]\nzzzzzz = \"y\"\n", "i18n/own.zh.toml": "\"nav.evnts\" = \"x\"\n"},
			[]string{
				`themes/default/i18n/own.zh.toml:1:1 warning nothing shows the message "nav.evnts" | did you mean "nav.events"?`,
				`themes/default/i18n/zh.toml:1:1 error the message "nav.evnts" stands in another file`,
				`themes/default/i18n/zh.toml:3:1 warning nothing shows the message "nav.zzzzzz" | ask for it`,
			},
		},
		"placeholders that nothing fills": {
			map[string]string{"i18n/en.toml": "[\"events.count\"]\none = \"{n} event\"\nother = \"{m} events {place}\"\n"},
			[]string{
				`themes/default/i18n/en.toml:1:2 warning readers would see {m}: nothing fills it in the message "events.count"`,
				`themes/default/i18n/en.toml:1:2 warning readers would see {place}`,
			},
		},
		"a message of one's own in one language": {
			map[string]string{
				"i18n/own.en.toml":    "\"own.word\" = \"word\"\n",
				"templates/year.html": "{{define \"main\"}}{{.T \"own.word\"}}{{end}}",
			},
			[]string{`themes/default/i18n/own.en.toml:1:1 error the message "own.word" is missing in zh`},
		},
		"files in the wrong place": {
			map[string]string{
				"templates/evnt.html": "x", "template/base.html": "x", "styles/mine.css": "", "i18n/fr.toml": "", "README.md": "", "styles/.swp": "",
				"node_modules/echarts/x.js": "",
			},
			[]string{
				`themes/default/i18n/fr.toml:0:0 warning nothing uses themes/default/i18n/fr.toml`,
				`themes/default/styles/mine.css:0:0 warning nothing uses themes/default/styles/mine.css`,
				`themes/default/template/base.html:1:1 warning nothing uses themes/default/template/base.html: the default theme has no such file, and none of the site's names it | did you mean themes/default/templates/base.html?`,
				`themes/default/templates/evnt.html:1:1 error this template does not work: there is no {{define "main"}}`,
				`themes/default/templates/evnt.html:1:1 warning nothing uses themes/default/templates/evnt.html: the default theme has no such file, and none of the site's names it | did you mean themes/default/templates/event.html?`,
			},
		},
	} {
		got := told(t, themed(t, test.files))
		if len(test.want) == 1 && len(got) > 1 && strings.HasSuffix(test.want[0], "/") {
			got = got[:1] // every caller is named
		}
		if len(got) != len(test.want) || slices.ContainsFunc(got, func(s string) bool {
			return !slices.ContainsFunc(test.want, func(w string) bool { return strings.HasPrefix(s, w) })
		}) {
			t.Errorf("%s: told\n  %s\nwant\n  %s", name, strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
		}
	}
}

func TestASoundThemeOfOnesOwnIsSilent(t *testing.T) {
	site := themed(t, map[string]string{
		"i18n/zh.toml":             "\"nav.events\" = \"本站活动\"\n",
		"i18n/own.en.toml":         "\"own.word\" = \"word\"\n",
		"i18n/own.zh.toml":         "[own]\nword = \"词\"\n",
		"templates/parts/own.html": "{{define \"own\"}}{{.T \"own.word\"}}{{end}}",
		"templates/year.html":      "{{define \"main\"}}<h1>{{template \"own\" .}}</h1>{{end}}",
		"styles/mine.css":          "p { color: red }",
		"styles/site.css":          "@import \"./mine.css\";",
	})
	if got := told(t, site); len(got) > 0 {
		t.Errorf("told\n%s", strings.Join(got, "\n"))
	}
}

func TestMessagesThatAThemeLeavesOutKeepTheirUsualWords(t *testing.T) {
	theme, err := themeOf(themed(t, map[string]string{"i18n/zh.toml": "\"nav.events\" = \"本站活动\"\n"}), "")
	if err != nil {
		t.Fatal(err)
	}
	printers, err := theme.printers([]trade.Lang{"en", "zh"})
	if err != nil {
		t.Fatal(err)
	}
	zh := printers["zh"]
	if zh.T("nav.events") != "本站活动" || !zh.Has("nav.home") || len(zh.Keys()) != len(printers["en"].Keys()) {
		t.Errorf("nav.events is %q, %d messages of %d", zh.T("nav.events"), len(zh.Keys()), len(printers["en"].Keys()))
	}
}

func TestAThemeThatIsNotThereIsAProblem(t *testing.T) {
	site := smallSite(t)
	site["themes/night/README.md"] = &fstest.MapFile{}
	for name, hint := range map[string]string{"nigth": `did you mean "night"?`, "../x": "leave the line out", "../../x": "leave the line out", "dusk": "add the folder themes/dusk/"} {
		text := strings.Replace(string(smallSite(t)["data/site.toml"].Data), "theme = \"default\"", "", 1)
		text = "theme = \"" + name + "\"\n" + text
		site["data/site.toml"] = &fstest.MapFile{Data: []byte(text)}
		got := told(t, site)
		if len(got) != 1 || !strings.HasPrefix(got[0], "data/site.toml:1:9 error there is no theme") || !strings.Contains(got[0], hint) {
			t.Errorf("%s: told %q", name, got)
		}
		if strings.Contains(got[0], "add the folder themes/..") {
			t.Errorf("%s: a hint proposes what is refused: %q", name, got)
		}
	}
}

func TestALanguageThatNoPageCanBeWrittenInIsAProblem(t *testing.T) {
	site := smallSite(t)
	slip{"data/site.toml", `"zh"]`, `"zh", "fr"]`}.in(t, site)
	want := `data/site.toml:3:26 error pages cannot be written in "fr" | leave it out; the languages of a site are among en, zh, ru`
	if got := told(t, site); len(got) != 1 || got[0] != want {
		t.Errorf("told %q", got)
	}
}

func TestFaultsOfABuildAreBlamedOnTheSitesFiles(t *testing.T) {
	style := &assets.ThemeError{Faults: []assets.Fault{
		{File: "styles/site.css", Line: 2, Column: 3, Length: 4, Text: "oh"}, {File: "styles/base.css", Line: 1, Column: 1, Text: "ah"},
	}}
	own, err := themeOf(themed(t, map[string]string{"styles/site.css": "a {\n  bcde\n}\n"}), "default")
	if err != nil {
		t.Fatal(err)
	}
	problems, ok := own.blame(fmt.Errorf("build: %w", style))
	problems.Sort()
	var out bytes.Buffer
	if err := problems.Write(&out, "en"); err != nil {
		t.Fatal(err)
	}
	if want := "themes/default/styles/site.css:2:3: error: this does not compile: what compiles it says: oh\n    2 |   bcde\n      |   ^^^^\n"; !ok || !strings.Contains(out.String(), want) || !strings.Contains(out.String(), "styles/base.css:1:1: error") {
		t.Errorf("told\n%s", out.String())
	}
	if _, ok := own.blame(errors.New("disk")); ok {
		t.Error("the disk is blamed on the theme")
	}
	usual, err := themeOf(smallSite(t), "default")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := usual.blame(&page.TemplateError{}); ok {
		t.Error("the default theme is blamed on the site")
	}
}
