package diag

import (
	"strings"
	"unicode/utf8"
)

// A Position is where a problem is shown: counted from 1, columns in code
// points. A problem of a whole file is at 1:1 with no Text, one of a file
// that has no text (it is missing, or not readable as text) at 0:0.
type Position struct {
	Line, Column int
	Text         string // the line, without its end; "" where there is nothing to mark
	Width        int    // how many code points of Text are marked, from Column on
}

// Position finds the line and column of s. A range over several lines is
// marked to the end of its first one.
func (s Spot) Position() Position {
	if s.Source == nil || s.Source.Text == "" {
		return Position{}
	}
	text := s.Source.Text
	start, end := s.Offsets()
	start = min(max(start, 0), len(text))
	end = min(max(end, start), len(text))
	if start == 0 && end == 0 {
		return Position{Line: 1, Column: 1}
	}
	first := strings.LastIndexByte(text[:start], '\n') + 1
	line := text[first:]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	line = strings.TrimSuffix(line, "\r")
	from := min(start-first, len(line))
	to := min(end-first, len(line))
	return Position{
		Line:   strings.Count(text[:first], "\n") + 1,
		Column: utf8.RuneCountInString(line[:from]) + 1,
		Text:   line,
		Width:  max(1, utf8.RuneCountInString(line[from:to])),
	}
}
