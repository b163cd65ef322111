package load

import (
	"errors"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"tradepost/generator/diag"
)

// parse decodes a TOML text that begins at offset in its source. A text that
// is not TOML, or nests too deep, gives its first mistake as a problem, and no
// keys.
func parse(src *diag.Source, text string, offset int, problems *diag.Problems) (map[string]any, bool) {
	if at := tooDeep(text); at >= 0 {
		problems.Error(src.Range(offset+at, offset+at+1), "data-too-deep", diag.Args{"limit": maxNesting})
		return nil, false
	}
	keys := map[string]any{}
	_, err := toml.Decode(text, &keys)
	if err == nil {
		return keys, true
	}
	var wrong toml.ParseError
	if !errors.As(err, &wrong) {
		problems.Error(src.Range(offset, offset), "syntax", diag.Args{"detail": diag.Say("the decoder says: {says}", diag.Args{"says": err.Error()})})
		return nil, false
	}
	start, end := marked(text, wrong.Position)
	code, args := explain(wrong.Message, text, start, end)
	problems.Error(src.Range(offset+start, offset+end), code, args)
	return nil, false
}

// marked is the range of a mistake, without the blanks the decoder counts in.
func marked(text string, p toml.Position) (start, end int) {
	start = min(max(p.Start, 0), len(text))
	end = min(max(start+p.Len, start), len(text))
	blank := len(text[start:end]) - len(strings.TrimLeft(text[start:end], " \t\r\n"))
	if start+blank < end {
		start += blank
	}
	return start, start + len(strings.TrimRight(text[start:end], "\r\n"))
}

// locator makes the Locate of a source: fill is called once, when the first
// problem of the file is shown.
func locator(fill func(positions)) func(string) (int, int) {
	found := sync.OnceValue(func() positions {
		p := positions{}
		fill(p)
		return p
	})
	return func(path string) (int, int) { return found().at(path) }
}
