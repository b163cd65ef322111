package i18n

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A piece is a part of a Markdown body between blank lines. A fenced block is
// one, whatever stands in it.
type piece struct {
	before string // blank lines
	text   string
	kind   string // by which parts of two languages are held against each other
}

// pieces cuts a body into its parts. Their texts, each behind what is before it,
// are the body again, but for blank lines at its end.
func pieces(body string) (parts []piece) {
	var p piece
	fence := ""
	for line := range strings.Lines(body) {
		blank := strings.TrimSpace(line) == ""
		switch {
		case fence == "" && blank && p.text == "":
			p.before += line
			continue
		case fence == "" && blank:
			parts = append(parts, p.ended())
			p = piece{before: line}
			continue
		}
		mark := fenceMark(line)
		switch {
		case fence == "" && mark != "":
			fence = mark
		case fence != "" && mark != "" && mark[0] == fence[0] && len(mark) >= len(fence) && strings.Trim(line, " \n"+mark[:1]) == "":
			fence = ""
		}
		p.text += line
	}
	if p.text != "" {
		parts = append(parts, p.ended())
	}
	return parts
}

// ended moves the end of the last line to what is before the next part.
func (p piece) ended() piece {
	p.text = strings.TrimSuffix(p.text, "\n")
	p.kind = kindOf(p.text)
	return p
}

// written puts parts together. Each but the last ends its line.
func written(parts []piece) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.before + p.text)
	}
	return b.String()
}

var (
	fenceLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("^ {0,3}(`{3,}|~{3,})") })
	numbered  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{1,9}[.)] `) })
)

func fenceMark(line string) string {
	if m := fenceLine().FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// kindOf tells headings of each level, lists, tables, quotations, footnotes,
// pictures, blocks and paragraphs apart.
func kindOf(text string) string {
	t := strings.TrimLeft(text, " ")
	switch {
	case fenceMark(text) != "":
		first, _, _ := strings.Cut(t, "\n")
		return strings.TrimSpace(first)
	case strings.HasPrefix(t, "#"):
		return t[:len(t)-len(strings.TrimLeft(t, "#"))]
	case strings.HasPrefix(t, "- "), strings.HasPrefix(t, "* "), strings.HasPrefix(t, "+ "):
		return "list"
	case numbered().MatchString(t):
		return "numbered"
	case strings.HasPrefix(t, "|"):
		return "table"
	case strings.HasPrefix(t, ">"):
		return "quotation"
	case strings.HasPrefix(t, "[^"):
		return "footnote"
	case strings.HasPrefix(t, "!["):
		return "picture"
	}
	return "paragraph"
}

// aligned tells whether two bodies have the same parts in the same order.
func aligned(a, b []piece) bool {
	return slices.EqualFunc(a, b, func(a, b piece) bool { return a.kind == b.kind })
}

var titled = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^\s*title\s*=`) })

// said tells whether a part has words for readers: a chart block has where it
// has a title.
func (p piece) said() bool { return !p.isChart() || titled().MatchString(p.text) }

func (p piece) isChart() bool {
	return fenceMark(p.text) != "" && strings.TrimSpace(strings.TrimLeft(p.kind, "`~")) == "chart"
}

// bodyKey names part i (from 0) of a body.
func bodyKey(i int) string { return "body[" + strconv.Itoa(i+1) + "]" }

// held are the parts of a text that a translation must have, too: references to
// the site, pictures, footnotes, and the chart of a block.
var held = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`\[\]\(\w+:[^()\s]*\)` + // a number that the page prints
			`|\]\((?:event|deal|partner|place|sector|programme|report|source|trade|figure):[^()\s]*\)` +
			`|\]\([^():\s]+\.(?:png|jpe?g|webp)` +
			`|\[\^[^\]\s]+\]` +
			`|(?m:^id = "[^"]*"$)`)
})

// essence is the name of a held part: "figure:x/y" of "](figure:x/y)".
func essence(part string) string { return strings.Trim(part, "[]()") }

// lost lists the held parts of an original that a translation lacks, each as
// often as it is lacking.
func lost(original, translation string) (parts []string) {
	there := map[string]int{}
	for _, part := range held().FindAllString(translation, -1) {
		there[essence(part)]++
	}
	for _, part := range held().FindAllString(original, -1) {
		if name := essence(part); there[name] > 0 {
			there[name]--
		} else {
			parts = append(parts, name)
		}
	}
	return parts
}
