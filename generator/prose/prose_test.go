package prose

import (
	"bytes"
	"flag"
	"fmt"
	"html/template"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

var update = flag.Bool("update", false, "rewrite golden files")

// answers is a resolver that answers with what it was asked.
type answers struct{}

func (answers) Link(m trade.Mention) Link {
	if m.Ref.Kind == trade.RefSource {
		return Link{Text: "source " + m.Ref.ID, Lang: "zh-Hans"}
	}
	return Link{Href: "to?" + m.Ref.String(), Text: "<" + m.Ref.String() + ">", Class: string(m.Ref.Kind), Title: "what it \"covers\""}
}
func (answers) Chart(i int) template.HTML {
	return template.HTML(fmt.Sprintf("<figure>chart %d</figure>", i))
}
func (answers) Image(path string) (string, int, int) {
	if strings.HasSuffix(path, ".webp") {
		return "images/" + path, 0, 0
	}
	return "images/" + path, 640, 480
}
func (answers) Label(key string) string { return key }

// read parses Markdown that stands in content/reports/x.md.
func read(markdown string) (*Document, diag.Problems) {
	return Parse(&diag.Source{Name: "content/reports/x.md", Text: markdown}, nil)
}

// sound parses Markdown in which nothing may be wrong.
func sound(t testing.TB, markdown string) *Document {
	t.Helper()
	d, problems := read(markdown)
	for _, p := range problems {
		t.Errorf("%q: unexpected problem %s %v", markdown, p.Code, p.Args)
	}
	return d
}

func rendered(t testing.TB, d *Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := d.Render(&b, answers{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// found writes problems as "code «the text they point to»".
func found(problems diag.Problems) []string {
	var list []string
	for _, p := range problems {
		start, end := p.At.Offsets()
		list = append(list, fmt.Sprintf("%s «%s»", p.Code, p.At.Source.Text[start:end]))
	}
	return list
}

func TestDialect(t *testing.T) {
	markdown, err := os.ReadFile("testdata/dialect.md")
	if err != nil {
		t.Fatal(err)
	}
	got := rendered(t, sound(t, string(markdown)))
	checkLaws(t, got)
	if *update {
		if err := os.WriteFile("testdata/dialect.html", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/dialect.html")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("dialect.md does not render as dialect.html; got\n%s", got)
	}
}

func TestADocumentRendersTheSameFromManyGoroutines(t *testing.T) {
	markdown, err := os.ReadFile("testdata/dialect.md")
	if err != nil {
		t.Fatal(err)
	}
	d := sound(t, string(markdown))
	want := rendered(t, d)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var b bytes.Buffer
			if err := d.Render(&b, answers{}); err != nil || b.String() != want {
				t.Errorf("got another page (error %v)", err)
			}
		})
	}
	wait.Wait()
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestRenderReturnsTheErrorOfItsWriter(t *testing.T) {
	d := sound(t, strings.Repeat("text ", 2000))
	if err := d.Render(broken{}, answers{}); err != os.ErrClosed {
		t.Errorf("got %v", err)
	}
}

func TestTextIsWhatAReaderCanRead(t *testing.T) {
	d := sound(t, "+++\ntitle = \"not counted\"\n+++\n## One two\n\nit's [three *four*](event:a) `five`\n\n> 六七 8.5\n\n```\nno code\n```\n\n| a | b |\n|---|---|\n| c | d |\n")
	if got, want := d.Text(), "One two\nit's three four five\n六七 8.5\na\nb\nc\nd\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// checkLaws holds HTML against what the package promises of it.
func checkLaws(t testing.TB, page string) {
	t.Helper()
	var open []string
	ids := map[string]bool{}
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		token := z.Token()
		switch kind {
		case html.StartTagToken:
			if !slices.Contains([]string{"br", "hr", "img"}, token.Data) {
				open = append(open, token.Data)
			}
			checkTag(t, token, ids)
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes %v in\n%s", token.Data, open, page)
			}
			open = open[:len(open)-1]
		case html.CommentToken, html.DoctypeToken:
			t.Errorf("%q in the page", token)
		}
	}
	if len(open) > 0 {
		t.Errorf("%v left open in\n%s", open, page)
	}
}

// elements and attributes are all that a text can bring into a page; a chart
// block is a stub here.
const (
	elements = `p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a span data small img figure figcaption br hr
		div table caption thead tbody tr th td dl dt dd sup section`
	attributes = `id class href rel title lang value data-part data-unit data-qualifier src alt width height loading decoding scope
		role tabindex aria-label start data-label`
)

func checkTag(t testing.TB, token html.Token, ids map[string]bool) {
	t.Helper()
	if !slices.Contains(strings.Fields(elements), token.Data) {
		t.Errorf("<%s> in the page", token.Data)
	}
	for _, a := range token.Attr {
		switch {
		case !slices.Contains(strings.Fields(attributes), a.Key):
			t.Errorf("attribute %s in %s", a.Key, token)
		case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
			t.Errorf("attribute %s in %s", a.Key, token)
		case a.Key == "id" && (ids[a.Val] || a.Val == ""):
			t.Errorf("id %q twice", a.Val)
		case a.Key == "id":
			ids[a.Val] = true
			if strings.HasPrefix(a.Val, "figure-") || strings.HasPrefix(a.Val, "deal-") || strings.HasPrefix(a.Val, "chart-") {
				t.Errorf("id %q belongs to a card", a.Val)
			}
		case a.Key == "href" && !safeTarget(a.Val):
			t.Errorf("link to %q", a.Val)
		}
	}
}

func safeTarget(href string) bool {
	href = strings.ToLower(href)
	for _, prefix := range []string{"to?", "#", "http:", "https:", "mailto:"} {
		if strings.HasPrefix(href, prefix) {
			return true
		}
	}
	return false
}

func FuzzEverySourceKeepsTheLaws(f *testing.F) {
	markdown, err := os.ReadFile("testdata/dialect.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{
		string(markdown),
		"+++\n", "+++\n+++", "---\n---\n", "\ufeff+++\r\na = 1\r\n+++\r\n# x\r\n",
		"[a](javascript:alert) <script>x</script> <b onclick='x'>", "[a [b](event:c) d](event:e)", "[![x](y.png)](event:a)",
		"```chart", "> ```chart\n> id = 'x'\n> ```", "[^1]\n\n[^1]: a [^1] [](figure:a)", "# Figure-1\n## fn-1\n### deal-\n#### chart-x",
		"| a |\n|---|\n| [](event:a) |\n\n: x", "**“中”**a_b_", "<event:a> <x:y> <a@b.c>", "![](a.png) ![a](../b.png) ![a](b.gif)", "“a «b", "<!-- a\n\n--> b",
		strings.Repeat("> - ", 50) + "a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markdown string) {
		source := strings.ToValidUTF8(markdown, "?")
		d, problems := Parse(&diag.Source{Name: "content/reports/x.md", Text: source}, func(text string, at diag.Spot) {
			if start, end := at.Offsets(); end-start != len(text) || end > len(source) {
				t.Errorf("run %q at %d-%d", text, start, end)
			}
		})
		checkLaws(t, rendered(t, d))
		for _, b := range d.ChartBlocks() {
			if source[b.Offset:b.Offset+len(b.TOML)] != b.TOML {
				t.Errorf("block %q is not at %d", b.TOML, b.Offset)
			}
		}
		for _, p := range problems {
			if start, end := p.At.Offsets(); start < 0 || end < start || end > len(source) {
				t.Errorf("%s at %d-%d of %d", p.Code, start, end, len(source))
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	source := strings.Repeat("The fair signed [50 projects](figure:fair/projects) worth [](figure:fair/value), as the **office** says.[^1]\n\n", 30) + "[^1]: A note.\n"
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		read(source)
	}
}

func BenchmarkRender(b *testing.B) {
	d, _ := read(strings.Repeat("The fair signed [50 projects](figure:fair/projects) worth [](figure:fair/value), as the **office** says.\n\n", 30))
	b.ReportAllocs()
	var page bytes.Buffer
	for b.Loop() {
		page.Reset()
		_ = d.Render(&page, answers{})
	}
}
