package markup

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"reflect"
	"strings"
	"testing"
)

// A row is a part of a view.
type row struct {
	Name  string
	Href  string
	HTML  template.HTML
	Count int
	Big   bool
	Next  *row
	Rows  []row
	Words []string
	Sort  sort
}

type voice struct{ prefix string }

func (v voice) T(key string, args ...any) string {
	return v.prefix + fmt.Sprint(append([]any{key}, args...)...)
}

func (v voice) N(key string, n int, args ...any) string { return fmt.Sprint(v.prefix, key, n, args) }

// A Voice is the same, exported, as views embed it.
type Voice struct{ voice }

type sort string

type page struct {
	Voice
	row
	Title string
	JS    template.JS
	List  []row
}

func (page) Fails() (string, error) { return "", errors.New("the ink is out") }

func (page) Breaks() string { panic(errors.New("the press is broken")) }

func (page) Stops() string { panic("stopped") }

func (page) Shout(s string) string { return strings.ToUpper(s) }

func view() page {
	inner := row{Name: `<b>"x" & 'y' + z`, Href: "a/b?c=d&e=f", HTML: "<i>safe</i>", Count: 3, Words: []string{"one", "two"}, Sort: "kind<"}
	return page{
		Voice: Voice{voice{"«"}}, Title: "Title <&>", JS: `{"a":1}`,
		row:  row{Name: "outer", Next: &inner},
		List: []row{inner, {Name: "second", Href: "javascript:alert(1)", Big: true, Rows: []row{{Name: "deep", Rows: []row{{Name: "deeper"}}}}}, {Href: "ж/?q=ы z", Name: "\x00\xff"}},
	}
}

// parsed is a template with "main" and the parts that cases call.
func parsed(t testing.TB, text string) *template.Template {
	t.Helper()
	all := `{{define "node"}}<li>{{.Name}}{{range .Rows}}<ul>{{template "node" .}}</ul>{{end}}</li>{{end}}` +
		`{{define "named"}}<p>{{$}}</p>{{end}}{{define "main"}}` + text + `{{end}}`
	set, err := template.New("set").Parse(all)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestProgramsWriteWhatTemplatesWrite(t *testing.T) {
	for _, text := range []string{
		`plain {{/* nothing */}} text`,
		`<p title="{{.Title}}" class='{{.Title}}'>{{.Title}}</p><title>{{.Title}}</title>`,
		`{{range .List}}<a href="{{.Href}}">{{.Name}}</a>{{.HTML}}{{.Count}}{{.Big}}{{.Sort}}{{end}}`,
		`{{range .List}}<a href="/x?{{.Name}}">{{end}}`, `{{range .List}}<a href="/x/{{.Href}}">{{end}}`,
		`<script type="application/ld+json">{{.JS}}</script>`,
		`{{range $i, $r := .List}}{{$i}}:{{$r.Name}}{{if gt $i 0}}, {{end}}{{$.Title}}{{else}}none{{end}}`,
		`{{range .Rows}}x{{else}}none{{end}}`,
		`{{with .Next}}{{.Name}}{{else}}none{{end}}{{with .Next.Next}}{{.Name}}{{else}}none{{end}}`,
		`{{with $n := .Title}}{{$n}}{{$.Title}}{{end}}`,
		`{{$a := .Title}}{{if .Big}}{{$a = "big"}}{{end}}{{$b := len .List}}{{$a}}{{$b}}`,
		`{{if and .Title .List}}both{{end}}{{if or .Big .Rows}}one{{else}}none{{end}}{{if not .Big}}small{{end}}`,
		`{{or .Href .Title}}{{and .Title .Href}}`,
		`{{if eq .Title "Title <&>"}}eq{{end}}{{if ne .Count 3}}ne{{end}}{{if lt (len .List) 4}}lt{{end}}{{if ge (len .List) 3}}ge{{end}}{{if le 1 1}}le{{end}}`,
		`{{.T "key"}}{{.T "key" "a" .Title}}{{.N "n" 3}}{{.N "n" (len .List) "x"}}{{.Shout "loud"}}`,
		`{{range .List}}{{template "node" .}}{{end}}{{template "named" .Title}}`,
		`{{range .List}}{{range .Words}}{{.}}{{end}}{{end}}{{"literal <"}}{{7}}{{true}}`,
	} {
		set := parsed(t, text)
		p, err := Compile(set, "main", reflect.TypeFor[page]())
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		var want, got bytes.Buffer
		if err := set.ExecuteTemplate(&want, "main", view()); err != nil {
			t.Fatal(err)
		}
		if err := p.Run(&got, view()); err != nil || got.String() != want.String() {
			t.Errorf("%s\n got %q (%v)\nwant %q", text, got.String(), err, want.String())
		}
	}
}

func TestMistakesAreFoundBeforeAPageIsWritten(t *testing.T) {
	for text, want := range map[string]string{
		"\n{{.Titel}}":                   `template: set:2:2: executing "main" at <.Titel>: can't evaluate field Titel in type markup.page`,
		`{{range .List}}{{.Nam}}{{end}}`: `at <.Nam>: can't evaluate field Nam in type markup.row`,
		`{{.Title 3}}`:                   `Title has arguments but cannot be invoked as function`,
		`{{.Shout}}`:                     `wrong number of args for Shout: want 1 got 0`,
	} {
		if _, err := Compile(parsed(t, text), "main", reflect.TypeFor[page]()); err == nil || errors.Is(err, ErrUnknown) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	var unsafe *template.Error
	if _, err := Compile(parsed(t, `<a href="{{if .Big}}"{{end}}>`), "main", reflect.TypeFor[page]()); !errors.As(err, &unsafe) {
		t.Errorf("an unsafe template: %v", err)
	}
}

func TestAMethodsErrorNamesItsPlace(t *testing.T) {
	for text, want := range map[string]string{
		`<p>{{.Fails}}`:          `template: set:1:`,
		`<p>{{.Breaks}}`:         `error calling Breaks: the press is broken`,
		`<p>{{.Stops}}`:          `error calling Stops: stopped`,
		`<p>{{.Next.Next.Name}}`: `nil pointer evaluating *markup.row.Name`,
	} {
		p, err := Compile(parsed(t, text), "main", reflect.TypeFor[page]())
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Run(&bytes.Buffer{}, view()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	p, err := Compile(parsed(t, `x`), "main", reflect.TypeFor[page]())
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Run(&bytes.Buffer{}, "no page"); err == nil {
		t.Error("a program runs for another type")
	}
}

func TestWhatIsNotKnownIsLeftToHTMLTemplate(t *testing.T) {
	for _, text := range []string{
		`{{printf "%s" .Title}}`, `{{.Title | print}}`, `{{range .List}}{{break}}{{end}}`, `<p {{.Title}}>`, `<p title="{{range .List}}{{.HTML}}{{end}}">`,
		`<script>var x = {{.Title}}</script>`, `{{index .Rows 0}}`, `{{.Next}}`,
	} {
		if _, err := Compile(parsed(t, text), "main", reflect.TypeFor[page]()); !errors.Is(err, ErrUnknown) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// FuzzEscapers holds every fast escaper to html/template's own.
func FuzzEscapers(f *testing.F) {
	for _, s := range []string{"", "plain", `<a href="x">&'+`, "javascript:x", "HTTPS://a/b c", "a/b?c=d&e#f", "%41%zz", "\x00\xff", "мир", "mailto:a@b.c", "//x", "ﷺ￾"} {
		f.Add(s)
	}
	places := []string{`{{.Title}}`, `<p title="{{.Title}}">`, `<title>{{.Title}}</title>`, `<a href="{{.Title}}">`, `<a href="/{{.Title}}">`, `<a href="/?q={{.Title}}">`}
	var sets []*template.Template
	var programs []*Program
	for _, text := range places {
		set := parsed(f, text)
		p, err := Compile(set, "main", reflect.TypeFor[page]())
		if err != nil {
			f.Fatal(err)
		}
		sets, programs = append(sets, set), append(programs, p)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i, p := range programs {
			var want, got bytes.Buffer
			if err := sets[i].ExecuteTemplate(&want, "main", page{Title: s}); err != nil {
				t.Fatal(err)
			}
			if err := p.Run(&got, page{Title: s}); err != nil || got.String() != want.String() {
				t.Errorf("%s of %q\n got %q (%v)\nwant %q", places[i], s, got.String(), err, want.String())
			}
		}
	})
}

func BenchmarkRun(b *testing.B) {
	set := parsed(b, `{{range .List}}<a class="x" href="{{.Href}}">{{.Name}}</a>{{if .Big}}{{$.T "key"}}{{end}}{{end}}`)
	p, err := Compile(set, "main", reflect.TypeFor[page]())
	if err != nil {
		b.Fatal(err)
	}
	v := view()
	v.List = append(v.List[:2:2], make([]row, 100)...)
	for name, run := range map[string]func(*bytes.Buffer) error{
		"html template": func(out *bytes.Buffer) error { return set.ExecuteTemplate(out, "main", v) },
		"compiled":      func(out *bytes.Buffer) error { return p.Run(out, v) },
	} {
		b.Run(name, func(b *testing.B) {
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := run(&out); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
