package diag

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// String is the severity as JSON and dumps have it.
func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return "error"
}

// file is the name of the file of a problem, "" where it has none.
func (p Problem) file() string {
	if p.At.Source == nil {
		return ""
	}
	return p.At.Source.Name
}

// Sort orders problems by file, line, column and code; equal ones stay as they
// were found.
func (ps Problems) Sort() {
	type placed struct {
		Problem
		Position
	}
	all := make([]placed, len(ps))
	for i, p := range ps {
		all[i] = placed{p, p.At.Position()}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(
			cmp.Compare(a.file(), b.file()),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Code, b.Code))
	})
	for i, p := range all {
		ps[i] = p.Problem
	}
}

// Write prints every problem for people, in the order of ps: place, severity
// and message; the line it stands in with a marker below; the hint.
func (ps Problems) Write(w io.Writer, lang string) error {
	var b bytes.Buffer
	t := tongueOf(lang)
	for _, p := range ps {
		message, hint := p.Message(lang)
		at := p.At.Position()
		if file := p.file(); file != "" {
			b.WriteString(told(file) + ":")
			if at.Line > 0 {
				fmt.Fprintf(&b, "%d:%d:", at.Line, at.Column)
			}
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%s%s\n", t.label(p.Severity), message)
		if at.Text != "" {
			line, pad, mark := excerpt(at)
			fmt.Fprintf(&b, "%5d | %s\n%5s | %s%s\n", at.Line, line, "", pad, mark)
		}
		if hint != "" {
			fmt.Fprintf(&b, "  %s%s\n", t.hint, hint)
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// WriteJSON prints every problem as one line of JSON: file, line, column,
// severity, code, message, hint. Message and hint are in the language, all else
// is for programs and the same in each. Line and column are 0 where a problem is of
// no line; an empty hint is left out.
func (ps Problems) WriteJSON(w io.Writer, lang string) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, p := range ps {
		message, hint := p.Message(lang)
		at := p.At.Position()
		err := out.Encode(struct {
			File     string `json:"file"`
			Line     int    `json:"line"`
			Column   int    `json:"column"`
			Severity string `json:"severity"`
			Code     Code   `json:"code"`
			Message  string `json:"message"`
			Hint     string `json:"hint,omitempty"`
		}{p.file(), at.Line, at.Column, p.Severity.String(), p.Code, message, hint})
		if err != nil {
			return err
		}
	}
	return nil
}

// A paragraph of Markdown is one long line: only a window of it is shown.
const (
	widest = 120 // cells of a line shown as it is
	before = 40  // cells kept before the marker of a longer one
)

// excerpt gives the visible part of the line, what stands before the marker in
// the line below, and the marker.
func excerpt(at Position) (line, pad, mark string) {
	runes, cut := []rune(at.Text), 0
	from := min(at.Column-1, len(runes))
	to := min(from+at.Width, len(runes))
	if len(runes) > 3*widest { // of a book on one line, only what is near is measured
		cut = max(from-widest, 0)
		runes = runes[cut:min(from+2*widest, len(runes))]
		from, to = from-cut, min(to-cut, len(runes))
	}
	for i, r := range runes {
		runes[i] = harmless(r)
	}
	first, last := 0, len(runes)
	if cells(runes) > widest {
		first = from
		for w := 0; first > 0 && w < before; first-- {
			w += cell(runes[first-1])
		}
		last = first
		for w := 0; last < len(runes) && w < widest; last++ {
			w += cell(runes[last])
		}
	}
	to = min(to, last)
	line = string(runes[first:last])
	pad = blank(runes[first:from])
	if first > 0 || cut > 0 {
		line, pad = "…"+line, " "+pad
	}
	if last < len(runes) {
		line += "…"
	}
	return line, pad, strings.Repeat("^", max(1, cells(runes[from:to])))
}

// blank is as wide as the runes, tabs kept as tabs.
func blank(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		if r == '\t' {
			b.WriteByte('\t')
			continue
		}
		b.WriteString(strings.Repeat(" ", cell(r)))
	}
	return b.String()
}

// Excerpt is the part of the line that is shown: what stands before the place,
// what is meant, and what follows. Of a very long line only what is near is in
// it, with an ellipsis where something is left out.
func (p Position) Excerpt() (before, mark, after string) {
	runes := []rune(p.Text)
	from := min(p.Column-1, len(runes))
	to := min(from+p.Width, len(runes))
	first, last := 0, len(runes)
	if len(runes) > widest {
		first, last = max(0, from-widest/3), min(len(runes), max(to, from+widest))
	}
	for i, r := range runes {
		runes[i] = harmless(r)
	}
	to = min(to, last)
	before, mark, after = string(runes[first:from]), string(runes[from:to]), string(runes[to:last])
	if first > 0 {
		before = "…" + before
	}
	if last < len(runes) {
		after += "…"
	}
	return before, mark, after
}
