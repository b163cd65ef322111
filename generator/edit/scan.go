package edit

import (
	"cmp"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/load"
)

// A document is a TOML text taken apart into lines that people see, with every
// value as it was typed.
type document struct {
	eol    string     // how its lines end
	head   []string   // comments at the top that speak of the whole file
	tables []*section // the first has no header
	tail   []string   // comments at the end that stand alone
}

// A section is a header and the keys below it.
type section struct {
	above   []string // comments and blank lines ("") before it
	path    []string // nil for the keys before the first header
	list    bool     // [[…]]
	header  string
	comment string // at the end of the header's line
	entries []*keyLine
	below   []string // comments that close it: a key that was commented out
	end     int      // where in the text the next one may begin
}

// A keyLine is a key and its value.
type keyLine struct {
	above   []string
	path    []string // several names where the key is dotted
	key     string
	value   string
	comment string
}

// scan takes a text apart that the decoder has accepted.
func scan(text string) *document {
	s := &scanner{text: text, at: len(text) - len(strings.TrimPrefix(text, "\ufeff"))}
	f := &document{tables: []*section{{}}}
	current := f.tables[0]
	for s.at < len(s.text) {
		s.blanks()
		switch {
		case s.at == len(s.text):
		case s.lineEnd():
			s.above = append(s.above, "")
		case s.text[s.at] == '#':
			s.above = append(s.above, s.comment())
			s.lineEnd()
			if paragraph(s.above) == len(s.above) {
				s.closes = s.at
			}
		case s.text[s.at] == '[':
			s.settle(f, current)
			current = s.header()
			f.tables = append(f.tables, current)
			current.end = s.at
		default:
			s.settle(f, current)
			if len(current.entries) == 0 {
				s.above = trimmedStart(s.above) // it may become another than the first
			}
			current.entries = append(current.entries, s.entry())
			current.end = s.at
		}
	}
	s.closing(f, current)
	f.eol = cmp.Or(s.eol, "\n")
	return f
}

// A scanner walks through a text. above are the comments and blank lines that
// no key has taken yet.
type scanner struct {
	text   string
	at     int
	above  []string
	eol    string // of the first line that does not end within a value
	closes int    // where the comments end that follow a key without a blank line
}

// settle gives the comments to whom they belong before the next key or table:
// those at the top of the file, followed by a blank line, to the file; those
// right below a key and apart from what follows to the table that ends there.
// The rest travels with what stands below it.
func (s *scanner) settle(f *document, current *section) {
	if current == f.tables[0] && len(current.entries) == 0 {
		for len(s.above) > 0 && s.above[0] == "" {
			s.above = s.above[1:]
		}
		n := paragraph(s.above)
		if n == len(s.above) {
			n = directives(s.above)
		}
		f.head, s.above = s.above[:n:n], s.above[n:]
		return
	}
	if n := paragraph(s.above); s.text[s.at] == '[' && n > 0 && n < len(s.above) {
		current.below, s.above = s.above[:n:n], s.above[n:]
		current.end = s.closes
	}
}

// closing gives away the comments at the end of the file.
func (s *scanner) closing(f *document, current *section) {
	if n := paragraph(s.above); n > 0 && (current.path != nil || len(current.entries) > 0) {
		current.below, s.above = s.above[:n:n], s.above[n:]
		current.end = s.closes
	}
	f.tail = s.above
}

// paragraph counts the comments before the first blank line.
func paragraph(lines []string) int {
	for i, line := range lines {
		if line == "" {
			return i
		}
	}
	return len(lines)
}

// directives counts the lines for programs at the top of the file, such as
// "#:schema …", which must stay there.
func directives(lines []string) int {
	for i, line := range lines {
		if !strings.HasPrefix(line, "#:") {
			return i
		}
	}
	return len(lines)
}

// taken gives out the comments that wait.
func (s *scanner) taken() []string {
	above := s.above
	s.above = nil
	return above
}

func (s *scanner) blanks() {
	for s.at < len(s.text) && (s.text[s.at] == ' ' || s.text[s.at] == '\t') {
		s.at++
	}
}

// lineEnd passes the end of a line, if one comes.
func (s *scanner) lineEnd() bool {
	for _, end := range []string{"\n", "\r\n"} {
		if strings.HasPrefix(s.text[s.at:], end) {
			s.at += len(end)
			s.eol = cmp.Or(s.eol, end)
			return true
		}
	}
	return false
}

// comment passes a comment up to the end of its line, and gives it.
func (s *scanner) comment() string {
	start := s.at
	if end := strings.IndexByte(s.text[start:], '\n'); end >= 0 {
		s.at = start + end
	} else {
		s.at = len(s.text)
	}
	if strings.HasSuffix(s.text[start:s.at], "\r") && s.at < len(s.text) {
		s.at--
	}
	return strings.TrimRight(s.text[start:s.at], " \t\r")
}

// rest passes what is left of a line: a comment or nothing.
func (s *scanner) rest() (comment string) {
	s.blanks()
	if s.at < len(s.text) && s.text[s.at] == '#' {
		comment = s.comment()
	}
	s.lineEnd()
	return comment
}

func (s *scanner) header() *section {
	t := &section{above: s.taken()}
	s.at++
	if t.list = s.text[s.at] == '['; t.list {
		s.at++
	}
	var key string
	t.path, key = s.key()
	s.at++
	t.header = "[" + key + "]"
	if t.list {
		s.at++
		t.header = "[" + t.header + "]"
	}
	t.comment = s.rest()
	return t
}

func (s *scanner) entry() *keyLine {
	e := &keyLine{above: s.taken()}
	e.path, e.key = s.key()
	s.at++ // the equals sign
	s.blanks()
	e.value = spaced(plainQuotes(s.value()))
	e.comment = s.rest()
	return e
}

// key passes a key with its dots, and gives its names and how to write it.
func (s *scanner) key() (names []string, written string) {
	var parts []string
	for {
		s.blanks()
		start := s.at
		if c := s.text[s.at]; c == '"' || c == '\'' {
			s.quoted()
		} else {
			for !strings.ContainsRune(" \t.=]", rune(s.text[s.at])) {
				s.at++
			}
		}
		name, part := nameOf(s.text[start:s.at])
		names, parts = append(names, name), append(parts, part)
		s.blanks()
		if s.text[s.at] != '.' {
			return names, strings.Join(parts, ".")
		}
		s.at++
	}
}

// nameOf is the name that a part of a key says, and how it is best written.
func nameOf(part string) (name, written string) {
	if part[0] != '"' && part[0] != '\'' {
		return part, part
	}
	name = part[1 : len(part)-1]
	if part[0] == '"' && strings.Contains(name, `\`) {
		var problems diag.Problems // the decoder knows all escapes
		keys, _ := load.TOML(&diag.Source{Text: part + " = 0"}, &problems)
		for name = range keys {
		}
	}
	if isBare(name) {
		return name, name
	}
	return name, part
}

func isBare(name string) bool {
	return name != "" && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") == ""
}

// value passes a value, over as many lines as it has, and gives it.
func (s *scanner) value() string {
	start := s.at
	switch s.text[s.at] {
	case '"', '\'':
		s.quoted()
	case '[', '{':
		s.brackets()
	default:
		for s.at < len(s.text) && s.text[s.at] != '\n' && s.text[s.at] != '#' {
			s.at++
		}
		return strings.TrimRight(s.text[start:s.at], " \t\r")
	}
	return s.text[start:s.at]
}

func (s *scanner) brackets() {
	for open := 0; ; {
		switch c := s.text[s.at]; c {
		case '"', '\'':
			s.quoted()
			continue
		case '#':
			s.comment()
			continue
		case '[', '{':
			open++
		case ']', '}':
			open--
		}
		s.at++
		if open == 0 {
			return
		}
	}
}

// quoted passes a string of one line or of several.
func (s *scanner) quoted() {
	quote := s.text[s.at : s.at+1]
	if several := strings.Repeat(quote, 3); strings.HasPrefix(s.text[s.at:], several) {
		quote = several
	}
	for s.at += len(quote); !strings.HasPrefix(s.text[s.at:], quote); s.at++ {
		if quote[0] == '"' && s.text[s.at] == '\\' {
			s.at++
		}
	}
	s.at += len(quote)
	for i := 0; i < 2 && len(quote) == 3 && s.at < len(s.text) && s.text[s.at] == quote[0]; i++ {
		s.at++ // a text of several lines may end in quotes of its own
	}
}

// plainQuotes gives a string usual quotes where others serve nothing: it has no
// quotes, no backslash and no second line.
func plainQuotes(value string) string {
	quote := ""
	for _, q := range []string{`"""`, "'''", "'"} {
		if len(value) >= 2*len(q) && strings.HasPrefix(value, q) && strings.HasSuffix(value, q) {
			quote = q
			break
		}
	}
	if quote == "" || value == `""` {
		return value
	}
	inner := value[len(quote) : len(value)-len(quote)]
	if strings.ContainsAny(inner, "\"\\\n\r") {
		return value
	}
	return `"` + inner + `"`
}
