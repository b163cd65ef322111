package load

import (
	"strings"

	"tradepost/generator/diag"
)

// The limits of what is read. Each is far beyond what a person writes, and low
// enough that whatever lies in the folders of a site is judged in seconds and
// in little memory. Those of Markdown stand in prose/limits.go, those of what
// is told in diag/bound.go, that of a number in numeral/number.go.
const (
	maxData      = 16 << 20 // bytes of a TOML file: a register of 100,000 records
	maxNarrative = 2 << 20  // bytes of a Markdown file: a book of 700 pages
	maxImage     = 16 << 20 // bytes of an image, which a reader's phone must fetch
	maxPixels    = 50 << 20 // of an image, four bytes each once a browser has unpacked it
	maxNesting   = 32       // open brackets, or parts of a key: the decoder's memory grows with their square
	maxID        = 100      // letters of an id, which names files: some systems end names at 143 bytes
	maxList      = 1000     // elements of a list of ids or words: links compare each with each
	maxTables    = 5000     // repeated tables within one record: likewise, and one page shows them all
)

// tooDeep is the offset of the bracket or key that nests more than maxNesting
// deep, -1 where none does. It must be asked before a text is decoded: the
// decoder recurses, and no stack bears a million brackets. An unclosed bracket
// counts, too: the outermost is shown.
func tooDeep(text string) int {
	open, outermost, parts, key := 0, 0, 0, 0
	for at := 0; at < len(text); {
		next := at + 1
		switch text[at] {
		case '"', '\'':
			next = stringEnd(text, at)
		case '#':
			next = len(text)
			if end := strings.IndexByte(text[at:], '\n'); end >= 0 {
				next = at + end
			}
		case '[', '{':
			if open == 0 {
				outermost = at
			}
			open++
			parts, key = 0, next
		case ']', '}':
			open = max(open-1, 0)
		case '.':
			parts++
		case '=', ',', '\n':
			parts, key = 0, next
		}
		switch at = next; {
		case open > maxNesting:
			return outermost
		case parts >= maxNesting:
			return key
		}
	}
	return -1
}

// stringEnd is the end of the TOML string that begins at an offset. One that is
// not closed ends with its line, or with the text where it has several.
func stringEnd(text string, at int) int {
	quote := text[at : at+1]
	if several := strings.Repeat(quote, 3); strings.HasPrefix(text[at:], several) {
		quote = several
	}
	for i := at + len(quote); i < len(text); i++ {
		switch {
		case text[i] == quote[0] && strings.HasPrefix(text[i:], quote):
			i += len(quote)
			for len(quote) == 3 && i < len(text) && text[i] == quote[0] {
				i++ // a text of several lines may end in quotes of its own
			}
			return i
		case text[i] == '\\' && quote[0] == '"':
			i++
		case text[i] == '\n' && len(quote) == 1:
			return i
		}
	}
	return len(text)
}

// full tells whether so much is wrong with the file that nobody needs to be
// told more, and the rest of it is better left unread.
func (r *reader) full() bool { return len(r.problems) > diag.MostInFile }
