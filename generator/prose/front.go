package prose

import (
	"strings"

	"tradepost/generator/diag"
)

// splitFront takes the front matter of a file and gives the offset of its body.
// A byte order mark, which some editors of Windows write, is stepped over.
func (d *Document) splitFront(src *diag.Source, problems *diag.Problems) (body int) {
	text := src.Text
	start := len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	end := start
	fence, next := lineAt(text, start)
	switch strings.TrimSpace(fence) {
	case "+++":
		end = d.closeFront(src, next, problems)
	case "---":
		if hasLine(text[next:], "---") {
			problems.Error(src.Range(start, start+len(fence)), "yaml-front-matter", nil)
		}
	}
	return end
}

// closeFront takes the front matter that begins at start and gives the offset
// of the body. Without a closing line the whole file is body, so that its
// first lines are not read as broken TOML.
func (d *Document) closeFront(src *diag.Source, start int, problems *diag.Problems) int {
	text := src.Text
	for at := start; at < len(text); {
		line, next := lineAt(text, at)
		if strings.TrimSpace(line) == "+++" {
			d.front, d.frontAt = text[start:at], start
			return next
		}
		at = next
	}
	first := strings.TrimRight(text[:start], "\r\n")
	problems.Error(src.Range(strings.Index(first, "+++"), len(first)), "unclosed-front-matter", nil)
	return start
}

// lineAt gives the line that begins at an offset, without its end, and the
// offset of the next one.
func lineAt(text string, at int) (line string, next int) {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return text[at : at+i], at + i + 1
	}
	return text[at:], len(text)
}

func hasLine(text, want string) bool {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == want {
			return true
		}
	}
	return false
}
