package prerender

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A picture is an SVG that is fit for a page but for what differs from one place
// to the next: its ids begin with this mark, which XML cannot hold, and its
// words are not yet in it.
const mark = "\x01"

// fit makes a picture of what ECharts drew.
func fit(text string, colours map[string]string) ([]byte, error) {
	f := fitter{colours: colours}
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := decoder.Token()
		if err == io.EOF && f.whole {
			return f.out.Bytes(), nil
		}
		if err == nil {
			err = f.token(token)
		}
		if err != nil {
			return nil, fmt.Errorf("what was drawn is no svg for a page: %w", err)
		}
	}
}

// A fitter rewrites an SVG token by token.
type fitter struct {
	colours map[string]string
	out     bytes.Buffer
	open    []string
	hidden  int  // depth below an element that shows nothing
	digits  int  // kept of the coordinates of the element at hand
	empty   bool // the last that was written is a start tag
	whole   bool // the svg element is closed
}

// draws tells whether ECharts draws with an element. Anything else could load,
// run or style.
func draws(name string) bool {
	switch name {
	case "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
		"defs", "clipPath", "pattern", "linearGradient", "radialGradient", "stop", "use":
		return true
	}
	return false
}

func (f *fitter) token(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		return f.start(token)
	case xml.EndElement:
		f.end(token.Name.Local)
	case xml.CharData:
		// Between elements there is only the drawer's layout.
		if len(f.open) > 0 && f.hidden == 0 && slices.Contains([]string{"text", "tspan"}, f.open[len(f.open)-1]) {
			f.out.Write(escaped(string(token)))
			f.empty = false
		}
	case xml.Comment:
	default:
		return fmt.Errorf("it holds a %T", token)
	}
	return nil
}

func (f *fitter) start(e xml.StartElement) error {
	name := e.Name.Local
	switch {
	case !draws(name):
		return fmt.Errorf("it holds an element %q", name)
	case (name == "svg") != (len(f.open) == 0) || f.whole:
		return fmt.Errorf("%q is not where it belongs", name)
	}
	f.open = append(f.open, name)
	if f.hidden > 0 {
		f.hidden++
		return nil
	}
	attributes, err := f.attributes(name, e.Attr)
	if err != nil {
		return err
	}
	if f.invisible(name, attributes) {
		f.hidden = 1
		return nil
	}
	f.out.WriteString("<" + name)
	for _, a := range attributes {
		fmt.Fprintf(&f.out, ` %s="%s"`, a.name, escaped(a.value))
	}
	f.out.WriteString(">")
	f.empty = true
	return nil
}

func (f *fitter) end(name string) {
	f.open = f.open[:len(f.open)-1]
	f.whole = len(f.open) == 0
	if f.hidden > 0 {
		f.hidden--
		return
	}
	if f.empty && !f.whole {
		f.out.Truncate(f.out.Len() - 1)
		f.out.WriteString("/>")
	} else {
		f.out.WriteString("</" + name + ">")
	}
	f.empty = false
}

// invisible finds the shapes that ECharts lays over a chart to catch the
// pointer, and bands that are clear: neither filled nor drawn around. A line
// without points has no path.
func (f *fitter) invisible(name string, attributes []attribute) bool {
	if slices.Contains(f.open, "clipPath") || slices.Contains([]string{"svg", "g", "defs", "pattern", "stop", "tspan", "use"}, name) {
		return false
	}
	filled, drawn := true, false // as SVG has it where nothing is said
	if name == "path" && !slices.ContainsFunc(attributes, func(a attribute) bool { return a.name == "d" }) {
		return true
	}
	for _, a := range attributes {
		switch a.name {
		case "fill":
			filled = a.value != "none"
		case "stroke":
			drawn = a.value != "none"
		}
	}
	return !filled && !drawn
}

// escaped is a text as it stands in an element or between quotes.
func escaped(s string) []byte {
	var out bytes.Buffer
	for _, r := range s {
		switch r {
		case '&':
			out.WriteString("&amp;")
		case '<':
			out.WriteString("&lt;")
		case '>':
			out.WriteString("&gt;")
		case '"':
			out.WriteString("&#34;")
		default:
			out.WriteRune(r)
		}
	}
	return out.Bytes()
}

// place puts a picture into its page: its ids and its words.
func place(picture []byte, d Drawing) []byte {
	words := fmt.Appendf(nil, "<title>%s</title>", escaped(d.Title))
	if d.Description != "" {
		words = fmt.Appendf(words, "<desc>%s</desc>", escaped(d.Description))
	}
	head, body, _ := bytes.Cut(picture, []byte(">"))
	id := escaped(d.ID)
	out := make([]byte, 0, len(picture)+len(words)+1+bytes.Count(body, []byte(mark))*len(id))
	out = append(out, head...)
	out = append(out, '>')
	out = append(out, words...)
	return append(out, bytes.ReplaceAll(body, []byte(mark), id)...)
}
