package prerender

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

type attribute struct{ name, value string }

// attributes rewrites those of an element; what the page decides falls away.
func (f *fitter) attributes(element string, given []xml.Attr) ([]attribute, error) {
	if element == "svg" {
		return root(given)
	}
	all := flat(given)
	f.digits = digitsOf(all)
	var kept []attribute
	for _, a := range all {
		if unseen(all, a.name) {
			a.value = "none"
		}
		value, err := f.value(a.name, a.value)
		if err != nil {
			return nil, err
		}
		if value != "" {
			kept = append(kept, attribute{a.name, value})
		}
	}
	return kept, nil
}

// digitsOf says how exact an element's coordinates must be. A shape that its
// transform enlarges needs more than others, and so do arcs: a full circle is an
// arc whose ends lie a hair apart, and none at all if they meet.
func digitsOf(all []attribute) int {
	for _, a := range all {
		if a.name == "transform" && (strings.Contains(a.value, "matrix") || strings.Contains(a.value, "scale")) ||
			a.name == "d" && strings.ContainsAny(a.value, "Aa") {
			return tenThousand
		}
	}
	return hundredth
}

// flat lists attributes and the declarations of a style alike, each name once.
func flat(given []xml.Attr) []attribute {
	var all []attribute
	add := func(name, value string) {
		if !slices.ContainsFunc(all, func(a attribute) bool { return a.name == name }) {
			all = append(all, attribute{name, value})
		}
	}
	for _, a := range given {
		switch {
		case a.Name.Space != "" && a.Name.Local != "href" || strings.HasPrefix(a.Name.Local, "ecmeta_"):
			// xml:space; notes for a script
		case a.Name.Local == "style":
			for declaration := range strings.SplitSeq(a.Value, ";") {
				name, value, _ := strings.Cut(declaration, ":")
				for _, a := range longhand(strings.TrimSpace(name), strings.TrimSpace(value)) {
					add(a.name, a.value)
				}
			}
		default:
			add(a.Name.Local, a.Value)
		}
	}
	return all
}

// longhand takes apart what ECharts writes of a text in several styles:
// "font:normal bold 12px sans-serif". SVG has no attribute for all at once.
func longhand(name, value string) []attribute {
	parts := strings.Fields(value)
	if name != "font" || len(parts) < 3 {
		return []attribute{{name, value}}
	}
	var all []attribute
	for i, name := range []string{"font-style", "font-weight", "font-size"} {
		if parts[i] != "normal" {
			all = append(all, attribute{name, parts[i]})
		}
	}
	return all
}

// unseen tells whether a fill or stroke leaves no trace: ECharts gives legends a
// frame that has colours but neither width nor opacity.
func unseen(all []attribute, name string) bool {
	if name != "fill" && name != "stroke" {
		return false
	}
	return slices.ContainsFunc(all, func(a attribute) bool {
		return a.value == "0" && (a.name == name+"-opacity" || a.name == name+"-width")
	})
}

// root keeps of the svg element what it shows; how large, its box decides.
func root(given []xml.Attr) ([]attribute, error) {
	for _, a := range given {
		if a.Name.Local == "viewBox" {
			return []attribute{{"xmlns", "http://www.w3.org/2000/svg"}, {"viewBox", rounded(a.Value, hundredth)}, {"role", "img"}}, nil
		}
	}
	return nil, fmt.Errorf("it has no viewBox")
}

// A handling says how an attribute's value is rewritten.
type handling int

const (
	unknown  handling = iota
	dropped           // decided by the page, or without effect on a still picture
	asIs              // one of the words of SVG
	number            // lengths, lists of them, paths
	matrix            // transforms, whose factors need more digits
	paint             // a colour
	identity          // an id
	pointer           // to an id
)

// handlingOf knows every attribute and style property that ECharts writes.
func handlingOf(name string) handling {
	switch name {
	case "font-family", "pointer-events", "cursor", "class", "mix-blend-mode", "":
		return dropped
	case "fill-rule", "clip-rule", "font-weight", "font-style", "text-anchor", "dominant-baseline", "paint-order", "stroke-linecap",
		"stroke-linejoin", "visibility", "display", "gradientUnits", "patternUnits", "patternContentUnits", "clipPathUnits":
		return asIs
	case "d", "x", "y", "dx", "dy", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "points", "font-size",
		"opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-width", "stroke-dasharray", "stroke-dashoffset",
		"stroke-miterlimit", "offset":
		return number
	case "transform", "patternTransform", "gradientTransform":
		return matrix
	case "fill", "stroke", "stop-color":
		return paint
	case "id":
		return identity
	case "href", "clip-path":
		return pointer
	}
	return unknown
}

// value rewrites the value of an attribute; "" leaves it out.
func (f *fitter) value(name, value string) (string, error) {
	switch handlingOf(name) {
	case dropped:
		return "", nil
	case asIs:
		return word(name, value)
	case number:
		return lengths(name, value, f.digits)
	case matrix:
		return transform(value)
	case paint:
		if slices.Contains(f.open, "clipPath") {
			return "", nil // only its outline counts
		}
		return f.paint(value)
	case identity:
		return identified(value)
	case pointer:
		return pointed(value)
	}
	return "", fmt.Errorf("it holds an attribute %s=%q", name, value)
}

// word lets pass what is one of SVG's keywords and no address or function.
func word(name, value string) (string, error) {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == ' '
	}
	if strings.ContainsFunc(value, func(r rune) bool { return !plain(r) }) {
		return "", fmt.Errorf("%s is %q", name, value)
	}
	return value, nil
}

// own is how the script names its ids, "c-g0".
const own = "c-"

func identified(id string) (string, error) {
	rest, ok := strings.CutPrefix(id, own)
	if !ok || rest == "" || strings.ContainsFunc(rest, func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
		return "", fmt.Errorf("the id %q is not one of the drawing's own", id)
	}
	return mark + "-" + rest, nil
}

// pointed rewrites "#c-g0" and "url(#c-g0)".
func pointed(value string) (string, error) {
	head, tail := "", ""
	rest, ok := strings.CutPrefix(value, "url(")
	if ok {
		head, tail = "url(", ")"
		if rest, ok = strings.CutSuffix(rest, ")"); !ok {
			return "", fmt.Errorf("%q is no reference", value)
		}
	}
	id, ok := strings.CutPrefix(rest, "#")
	if !ok {
		return "", fmt.Errorf("it points to %q, outside of itself", value)
	}
	id, err := identified(id)
	return head + "#" + id + tail, err
}
