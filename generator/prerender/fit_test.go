package prerender

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

var few = map[string]string{"#0b6e7f": "--series-1", "#1c2430": "--ink"}

// svg is a drawing of 10 by 10 that holds what is given.
func svg(inner string) string {
	return `<svg width="10" height="10" xmlns="http://www.w3.org/2000/svg" version="1.1" viewBox="0 0 10 10">` + "\n" + inner + "\n</svg>"
}

func TestFitRewrites(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"hex to property":     {`<path d="M0 0L1 1" stroke="#0B6E7F"></path>`, `<path d="M0 0L1 1" stroke="var(--series-1)"/>`},
		"rgb to property":     {`<path d="M0 0" fill="rgb(11, 110, 127)"></path>`, `<path d="M0 0" fill="var(--series-1)"/>`},
		"clear to none":       {`<path d="M0 0" fill="rgba(0,0,0,0)" stroke="#1c2430"></path>`, `<path d="M0 0" fill="none" stroke="var(--ink)"/>`},
		"style to attributes": {`<text style="font-size:12px;font-family:sans-serif;font-weight:bold">a</text>`, `<text font-size="12" font-weight="bold">a</text>`},
		"font to attributes":  {`<text style="font:normal bold 12px sans-serif">a</text>`, `<text font-weight="bold" font-size="12">a</text>`},
		"rounded":             {`<path d="M1.23456 -0.001L10-0.0019 5e-7Z"></path>`, `<path d="M1.23 0L10 0 0Z"/>`},
		"factors keep digits": {`<g transform="matrix(0.70711,0,0,1,2.5,3) translate(1.23456 2)"></g>`, `<g transform="matrix(0.7071,0,0,1,2.5,3) translate(1.23 2)"/>`},
		"arcs keep digits":    {`<path d="M1 0A1 1 0 1 1 1 -0.0001"></path>`, `<path d="M1 0A1 1 0 1 1 1 -0.0001"/>`},
		"ids get the mark":    {`<g clip-path="url(#c-c0)"></g><defs><clipPath id="c-c0"><path d="M0 0" fill="#000"></path></clipPath></defs>`, `<g clip-path="url(#` + mark + `-c0)"/><defs><clipPath id="` + mark + `-c0"><path d="M0 0"/></clipPath></defs>`},
		"pointer catchers":    {`<path d="M0 0" fill="none" pointer-events="visible"></path>`, ``},
		"unseen frames":       {`<path d="M0 0" fill="rgb(0,0,0)" fill-opacity="0" stroke="#b7b9be" stroke-width="0"></path>`, ``},
		"notes for scripts":   {`<g ecmeta_series_index="2"></g>`, `<g/>`},
		"text is escaped":     {`<text>a &lt;b&gt; &amp; "c"</text>`, `<text>a &lt;b&gt; &amp; &#34;c&#34;</text>`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := fit(svg(c.in), few)
			want := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img">` + c.want + `</svg>`
			if err != nil || string(got) != want {
				t.Errorf("got  %s (%v)\nwant %s", got, err, want)
			}
		})
	}
}

func TestFitRefuses(t *testing.T) {
	for in, want := range map[string]string{
		svg(`<script>alert(1)</script>`):                          `an element "script"`,
		svg(`<style>a{}</style>`):                                 `an element "style"`,
		svg(`<image href="x.png"></image>`):                       `an element "image"`,
		svg(`<svg viewBox="0 0 1 1"></svg>`):                      `"svg" is not where it belongs`,
		svg(`<path d="M0 0" onclick="x()"></path>`):               `an attribute onclick="x()"`,
		svg(`<path d="M0 0" fill="#abcdef"></path>`):              `the colour #abcdef has no role`,
		svg(`<path d="M0 0" fill="rgba(11,110,127,0.5)"></path>`): `the colour rgba(11,110,127,0.5) has no role`,
		svg(`<path d="M0 NaN"></path>`):                           `no number`,
		svg(`<path d="url(x)"></path>`):                           `d is "url(x)"`,
		svg(`<g transform="scale(NaN)"></g>`):                     `no number`,
		svg(`<g transform="scale(&#34;)"></g>`):                   `transform is`,
		svg(`<g id="zr0-c0"></g>`):                                `the id "zr0-c0"`,
		svg(`<use href="http://a.example/#b"></use>`):             `outside of itself`,
		svg(`<g clip-path="url(#c-c0"></g>`):                      `no reference`,
		svg(`<g display="url(x)"></g>`):                           `display is`,
		`<svg></svg>`:                                             `no viewBox`,
		`<g></g>`:                                                 `not where it belongs`,
		svg(`<g>`):                                                `svg`,
		``:                                                        `EOF`,
		`<!DOCTYPE svg><svg viewBox="0 0 1 1"></svg>`:             `Directive`,
		svg("<text>\x01</text>"):                                  `U+0001`,
	} {
		if got, err := fit(in, few); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\ngives %q, %v; want %q", in, got, err, want)
		}
	}
}

// FuzzFit holds what comes out to what a page needs, whatever goes in.
func FuzzFit(f *testing.F) {
	for _, inner := range []string{
		`<path d="M1.5.5e3-1" fill="#0b6e7f" style="stroke:rgb(28,36,48);x:y"></path>`, `<g id="c-c0"><use xlink:href="#c-c0"></use></g>`,
		`<text style="font-size:12px">a&amp;b</text>`, `<script>`, `<g transform="rotate(-45) scale(.5.5)"></g>`, "<g/>",
	} {
		f.Add(svg(inner))
	}
	f.Fuzz(func(t *testing.T, in string) {
		picture, err := fit(in, few)
		if err != nil {
			return
		}
		out := string(place(picture, Drawing{ID: "x", Title: `<"&`, Description: "d"}))
		decoder := xml.NewDecoder(strings.NewReader(out))
		for depth := 0; ; {
			token, err := decoder.Token()
			if err == io.EOF {
				return
			}
			if err != nil {
				t.Fatalf("%q is no XML: %v", out, err)
			}
			switch e := token.(type) {
			case xml.StartElement:
				judge(t, e, depth)
				depth++
			case xml.EndElement:
				depth--
			}
		}
	})
}

func judge(t *testing.T, e xml.StartElement, depth int) {
	t.Helper()
	if name := e.Name.Local; name == "script" || name == "style" || name == "foreignObject" || (name == "svg") != (depth == 0) {
		t.Errorf("element %s at depth %d", name, depth)
	}
	seen := map[string]bool{}
	for _, a := range e.Attr {
		name := a.Name.Local
		if seen[name] || name == "style" || strings.HasPrefix(name, "on") || a.Name.Space != "" {
			t.Errorf("attribute %s", name)
		}
		seen[name] = true
		if name == "id" && !strings.HasPrefix(a.Value, "x-") || name == "href" && !strings.HasPrefix(a.Value, "#x-") {
			t.Errorf("%s=%q", name, a.Value)
		}
		if (name == "fill" || name == "stroke") && a.Value != "none" && !strings.HasPrefix(a.Value, "var(--") && !strings.HasPrefix(a.Value, "url(#x-") {
			t.Errorf("%s=%q", name, a.Value)
		}
	}
}

func FuzzRounded(f *testing.F) {
	for _, s := range []string{"1.005", "-0.001", "1.5.5", "10-0.001", "1e-9", "M1 2L3,4", "1e999", "+.5", "e", "-", "++0", "..5", "1e.5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := rounded(s, hundredth)
		if again := rounded(once, hundredth); again != once {
			t.Errorf("%q gives %q, and that %q", s, once, again)
		}
	})
}
