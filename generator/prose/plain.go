package prose

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// plain is the text of a node as a reader sees it, without markup, footnote
// marks and comments.
func plain(n ast.Node, source []byte) string {
	var b strings.Builder
	writePlain(&b, n, source)
	return strings.TrimSpace(b.String())
}

func writePlain(b *strings.Builder, n ast.Node, source []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			if c.IsRaw() {
				b.Write(c.Value(source))
			} else {
				b.WriteString(resolve(c.Value(source)))
			}
			if c.HardLineBreak() || c.SoftLineBreak() && spaced(c, source) {
				b.WriteByte(' ')
			}
		case *ast.AutoLink:
			b.Write(c.Label(source))
		case *extast.FootnoteLink, *extast.FootnoteBacklink, *ast.RawHTML:
		default:
			writePlain(b, c, source)
		}
	}
}

// spaced tells whether a line break between two lines of a paragraph is a
// space to the reader: between two Chinese characters it is not.
func spaced(t *ast.Text, source []byte) bool {
	// The line may end in the markup that closes emphasis.
	before, _ := utf8.DecodeLastRune(bytes.TrimRight(source[:t.Segment.Stop], "*_~"))
	next := nextText(t)
	if next == nil {
		return true
	}
	after, _ := utf8.DecodeRune(next.Value(source))
	return !hanText(before) || !hanText(after)
}

// hanText is han without Hangul, which does put spaces between words.
func hanText(r rune) bool { return han(r) && !unicode.Is(unicode.Hangul, r) }

// nextText is the text that follows a node in its block, however deep in
// markup; nil where something else follows.
func nextText(n ast.Node) *ast.Text {
	for n != nil && n.NextSibling() == nil {
		n = n.Parent()
		if n == nil || n.Type() == ast.TypeBlock {
			return nil
		}
	}
	for n = n.NextSibling(); n != nil; n = n.FirstChild() {
		if t, ok := n.(*ast.Text); ok {
			return t
		}
	}
	return nil
}
