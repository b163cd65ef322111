package markup

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"strings"
	"text/template/parse"
)

// write compiles an action: a value, and the escapers that its place needs.
func (s *scope) write(pipe *parse.PipeNode, dot reflect.Type) node {
	var escapers []string
	value, kind := s.command(pipe.Cmds[0], dot)
	for _, cmd := range pipe.Cmds[1:] {
		name, ok := isEscaper(cmd.Args[0])
		if !ok || len(cmd.Args) > 1 {
			unknown("%s", pipe)
		}
		escapers = append(escapers, name)
	}
	text, written := textOf(kind)
	escape := escaperOf(strings.Join(escapers, " "), written)
	return func(st *state, dot reflect.Value) { escape(st.out, text(value(st, dot))) }
}

// written says how html/template takes a value: as text, or as something that
// is safe in its place already.
type written int

const (
	asText written = iota
	asHTML
	asJS
)

// textOf is the text of a value, as html/template makes it.
func textOf(kind reflect.Type) (func(reflect.Value) string, written) {
	switch kind {
	case reflect.TypeFor[template.HTML]():
		return reflect.Value.String, asHTML
	case reflect.TypeFor[template.JS]():
		return reflect.Value.String, asJS
	}
	if kind.PkgPath() == "html/template" {
		unknown("a value of type %s", kind)
	}
	plain := kind.NumMethod() == 0 || !kind.Implements(reflect.TypeFor[fmt.Stringer]()) && !kind.Implements(errorType)
	if kind.Kind() == reflect.String && plain {
		return reflect.Value.String, asText
	}
	if kind.Kind() == reflect.Pointer || kind.Kind() == reflect.Interface {
		unknown("the text of %s", kind)
	}
	return func(v reflect.Value) string { return fmt.Sprint(v.Interface()) }, asText
}

// An escaper writes a text as its place needs it.
type escaper func(out *bytes.Buffer, text string)

// escaperOf is the fast form of the escapers of a place. An address of letters
// that mean the same everywhere is written as it is; any other goes through
// html/template.
func escaperOf(names string, is written) escaper {
	switch {
	case names == "htmlescaper" && is == asHTML, names == "jsvalescaper" && is == asJS:
		return func(out *bytes.Buffer, text string) { out.WriteString(text) }
	case is != asText:
		unknown("%s of what is safe elsewhere", names)
	case names == "htmlescaper", names == "attrescaper", names == "rcdataescaper":
		return escapeHTML
	case names == "urlfilter urlnormalizer attrescaper":
		return unless(isPlainAddress, through(""))
	case names == "urlnormalizer attrescaper":
		return unless(isPlainAddress, through("/"))
	case names == "urlescaper attrescaper":
		return unless(isPlainWord, through("/?"))
	}
	unknown("the escapers %s", names)
	return nil
}

// escapeHTML writes text into an element or an attribute in quotes.
func escapeHTML(out *bytes.Buffer, text string) {
	from := 0
	for i := 0; i < len(text); i++ {
		var entity string
		switch text[i] {
		case 0:
			entity = "\uFFFD"
		case '"':
			entity = "&#34;"
		case '&':
			entity = "&amp;"
		case '\'':
			entity = "&#39;"
		case '+':
			entity = "&#43;"
		case '<':
			entity = "&lt;"
		case '>':
			entity = "&gt;"
		default:
			continue
		}
		out.WriteString(text[from:i])
		out.WriteString(entity)
		from = i + 1
	}
	out.WriteString(text[from:])
}

// unless writes a text as it is where no escaper would change it.
func unless(plain func(string) bool, otherwise escaper) escaper {
	return func(out *bytes.Buffer, text string) {
		if plain(text) {
			out.WriteString(text)
			return
		}
		otherwise(out, text)
	}
}

// isPlainAddress tells whether no escaper of addresses would change a text.
func isPlainAddress(text string) bool {
	if rest, ok := strings.CutPrefix(text, "https://"); ok {
		text = rest
	}
	return isPlain(text, "/#?=")
}

// isPlainWord does so for a part of a query.
func isPlainWord(text string) bool { return isPlain(text, "") }

func isPlain(text, also string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || c == '-' || c == '.' || c == '_' || strings.IndexByte(also, c) >= 0) {
			return false
		}
	}
	return true
}

// through lets html/template escape a value that follows the beginning of an
// address: which escapers it takes depends on that.
func through(before string) escaper {
	t := template.Must(template.New("").Parse(`<a href="` + before + `{{.}}">`))
	head, tail := len(`<a href="`)+len(before), len(`">`)
	return func(out *bytes.Buffer, text string) {
		var b bytes.Buffer
		if err := t.Execute(&b, text); err != nil {
			panic(failure{err})
		}
		out.Write(b.Bytes()[head : b.Len()-tail])
	}
}
