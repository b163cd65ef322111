package load

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"tradepost/generator/diag"
)

// hidden tells whether a character is one that nobody sees and that does
// something: a control character, which no page, feed or sheet may hold, or one
// that turns the direction of a text, so that a number reads backwards. Letters
// of right-to-left scripts turn by themselves.
func hidden(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n' && r != '\t' && r != '\r'
	case r >= 0x7f && r <= 0x9f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfffe, r == 0xffff:
		return true
	}
	return false
}

// mayHide tells whether a TOML text can say a hidden character at all, by
// itself or by an escape: most texts cannot, and are looked at once.
func mayHide(text string) bool {
	return strings.IndexByte(text, '\\') >= 0 || strings.ContainsFunc(text, hidden)
}

// hiddenIn reports the hidden characters of a decoded TOML text, each at its
// value.
func (r *reader) hiddenIn(at diag.Spot, value any) {
	switch v := value.(type) {
	case string:
		if i := strings.IndexFunc(v, hidden); i >= 0 {
			found, _ := utf8.DecodeRuneInString(v[i:])
			r.problems.Error(at, "hidden-character", hiddenArgs(found))
		}
	case map[string]any:
		for _, key := range sortedKeys(v) {
			if strings.ContainsFunc(key, hidden) {
				r.hiddenIn(at.Key(key).Name(), key)
			}
			r.hiddenIn(at.Key(key), v[key])
		}
	case []map[string]any:
		for i, item := range v {
			r.hiddenIn(at.Index(i), item)
		}
	case []any:
		for i, item := range v {
			r.hiddenIn(at.Index(i), item)
		}
	}
}

// hiddenInText reports the first hidden character of each line of a Markdown
// text, which begins at an offset.
func (r *reader) hiddenInText(at int) {
	text := r.src.Text
	for !r.full() {
		i := strings.IndexFunc(text[at:], hidden)
		if i < 0 {
			return
		}
		at += i
		found, size := utf8.DecodeRuneInString(text[at:])
		r.problems.Error(r.src.Range(at, at+size), "hidden-character", hiddenArgs(found))
		_, rest, _ := strings.Cut(text[at:], "\n")
		at = len(text) - len(rest)
	}
}

// hiddenInReferences reports the hidden characters that a Markdown text writes by
// their numbers: "&#8238;" prints what nobody sees. No such character has a name.
func (r *reader) hiddenInReferences(at int) {
	text := r.src.Text
	for !r.full() {
		i := strings.Index(text[at:], "&#")
		if i < 0 {
			return
		}
		start := at + i
		at = start + len("&#")
		digits, _, closed := strings.Cut(text[at:min(at+maxReference, len(text))], ";")
		base := 10
		if rest, ok := strings.CutPrefix(strings.ToLower(digits), "x"); ok {
			digits, base = rest, 16
		}
		code, err := strconv.ParseUint(digits, base, 31)
		if end := at + strings.IndexByte(text[at:], ';') + 1; closed && err == nil && hidden(rune(code)) {
			r.problems.Error(r.src.Range(start, end), "hidden-character", hiddenArgs(rune(code)))
		}
	}
}

// maxReference is as long as a character may be written by its number, with the
// semicolon: "x0010FFFF;" has room to spare.
const maxReference = 12

func hiddenArgs(r rune) diag.Args {
	what := diag.Say("control character")
	if r >= 0x2000 && r < 0xfff0 {
		what = diag.Say("mark that turns the direction of the text")
	}
	return diag.Args{"code": fmt.Sprintf("U+%04X", r), "what": what}
}
