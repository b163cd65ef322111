package prose

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestMentionsKnowTheirPlaceAndText(t *testing.T) {
	file := "+++\ntitle = \"x\"\n+++\nAt [the *fair* &amp; more](event:fair) and [](figure:fair/value) or <trade:a/2022/growth>,\n" +
		"[by\ndefinition][d], ![alt](x.png)[^n] and [`code`](place:harbin \"Title\").\n\n[d]: partner:acme\n[^n]: [中\n文](figure:total)\n"
	d := sound(t, file)
	var got []string
	for _, m := range d.Mentions() {
		start, end := m.At.Offsets()
		got = append(got, fmt.Sprintf("%s %q %q", m.Ref, m.Text, file[start:end]))
	}
	want := []string{
		`event:fair "the fair & more" "[the *fair* &amp; more](event:fair)"`,
		`figure:fair/value "" "[](figure:fair/value)"`,
		`trade:a/2022/growth "" "trade:a/2022/growth"`,
		`partner:acme "by definition" "[by\ndefinition][d]"`,
		`place:harbin "code" "[` + "`code`" + `](place:harbin \"Title\")"`,
		`figure:total "中文" "[中\n文](figure:total)"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestLinkProblems(t *testing.T) {
	for markdown, want := range map[string]string{
		"a [x](evnt:fair) b":              "unknown-scheme «[x](evnt:fair)»",
		"[x](javascript:alert(1))":        "unknown-scheme «[x](javascript:alert(1))»",
		"[x](chart:a)":                    "unknown-scheme «[x](chart:a)»",
		"<ftp://example.org>":             "unknown-scheme «ftp://example.org»",
		"| a |\n|---|\n| [x](foo:b) |":    "unknown-scheme «[x](foo:b)»",
		"- > [x](foo:b)":                  "unknown-scheme «[x](foo:b)»",
		"[x](figure:)":                    "malformed-reference «[x](figure:)»",
		"[x](event:A/b/c/d)":              "malformed-reference «[x](event:A/b/c/d)»",
		"[x](<event:a b>)":                "malformed-reference «[x](<event:a b>)»",
		"[x]()":                           "empty-link «[x]()»",
		"[x](other.md)":                   "relative-link «[x](other.md)»",
		"[x](/a:b)":                       "relative-link «[x](/a:b)»",
		"[x](https://)":                   "malformed-address «[x](https://)»",
		"[x](http://[::1)":                "malformed-address «[x](http://[::1)»",
		"## Aim\n[x](#aims)":              "unknown-heading «[x](#aims)»",
		"[x](#%zz)":                       "unknown-heading «[x](#%zz)»",
		"![](a.png)":                      "missing-alt «![](a.png)»",
		"![x](../a.png)":                  "image-elsewhere «![x](../a.png)»",
		"![x](https://example.org/a.png)": "image-elsewhere «![x](https://example.org/a.png)»",
		"![x](a.svg)":                     "image-type «![x](a.svg)»",
		"a <b>c</b>":                      "raw-html «<b>»",
		"<div>\nx\n</div>":                "raw-html «<div>»",
		"# Title":                         "top-heading «Title»",
		"## A\n\n#### B":                  "heading-jump «B»",
		"### A":                           "heading-jump «A»",
		"[x](http://example.org/)":        "insecure-link «[x](http://example.org/)»",
		"a[^x] b":                         "unknown-footnote «[^x]»",
		"a\n\n[^x]: b":                    "unused-footnote «[^x]: b»",
	} {
		_, problems := read(markdown)
		if got := found(problems); !slices.Equal(got, []string{want}) {
			t.Errorf("%q: got %q, want %q", markdown, got, want)
		}
	}
}

func TestNearMissesAreNamed(t *testing.T) {
	for markdown, want := range map[string]string{
		"[x](evnt:fair)":       "event",
		"[x](Figure:a/b)":      "figure",
		"## Aims\n[x](#aimss)": "aims",
	} {
		_, problems := read(markdown)
		if len(problems) != 1 || problems[0].Args["near"] != want {
			t.Errorf("%q: %v", markdown, problems)
		}
	}
}

func TestWhatIsReportedIsShownAsText(t *testing.T) {
	for markdown, want := range map[string]string{
		"[click](javascript:alert(1))":     "<p>click</p>\n",
		"<vbscript:x>":                     "<p>vbscript:x</p>\n",
		"![a hall](https://example.org/x)": "<p>a hall</p>\n",
		"a <b onclick=\"x\">c</b>":         "<p>a &lt;b onclick=&#34;x&#34;&gt;c&lt;/b&gt;</p>\n",
		"<script>\nx()\n</script>":         "<p>&lt;script&gt;\nx()\n&lt;/script&gt;</p>\n",
		"# Title":                          "<h2 id=\"title\">Title</h2>\n",
		"a[^x]":                            "<p>a[^x]</p>\n",
	} {
		d, _ := read(markdown)
		if got := rendered(t, d); got != want {
			t.Errorf("%q: got %q, want %q", markdown, got, want)
		}
	}
}

func TestWhatOnlyLooksLikeAMistakeIsNone(t *testing.T) {
	for _, markdown := range []string{
		"`[x](foo:b)` and `<b>`", "\\<b> and 3 < 4 > 2", "<!-- [x](foo:b) -->", "[^x](https://example.org)", "    [x](foo:b)",
		"[a](HTTPS://example.org)", "## 合同额\n[x](#合同额) [y](#%E5%90%88%E5%90%8C%E9%A2%9D)", "[see: below]", "![x](my%20hall.JPG)",
	} {
		sound(t, markdown)
	}
}

func TestImagesLieBesideTheNarrative(t *testing.T) {
	d := sound(t, "![The *hall*](my%20hall.JPG)\n")
	if len(d.Images()) != 1 {
		t.Fatal(d.Images())
	}
	image := d.Images()[0]
	start, end := image.At.Offsets()
	if image.Path != "content/reports/my hall.JPG" || image.Alt != "The hall" || start != 0 || end != 28 {
		t.Errorf("%+v", image)
	}
}
