package prose

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// CommonMark decides by the neighbours of a run of stars whether it opens or
// closes emphasis, and counts on spaces between words. Chinese has none, so
// "**累计：**98亿" stays unbolded: a closing run after punctuation needs a space
// behind it. The cure is the amendment that CommonMark's own forum has settled
// on: Chinese punctuation counts as a letter, and a Chinese character beside a
// run counts as a space would. Text without such characters is read exactly
// as CommonMark says.

// A side is the character next to a delimiter run.
type side struct{ space, punct, han bool }

// blocks tells whether the side keeps a run from opening towards it (or, for
// the side before, closing): punctuation that is not Chinese.
func (s side) blocks() bool { return s.punct && !s.han }

// flanking applies the rules of CommonMark, section 6.2, as amended.
func flanking(before, after side) (left, right bool) {
	left = !after.space && (!after.blocks() || before.space || before.punct || before.han)
	right = !before.space && (!before.blocks() || after.space || after.punct || after.han)
	return left, right
}

// sideOf classifies a neighbour. Quotation marks and dashes are shared by
// Chinese and Western typography: they are Chinese when the character beyond
// them is.
func sideOf(r, beyond rune) side {
	if shared(r) && han(beyond) {
		return side{punct: true, han: true}
	}
	return side{space: util.IsSpaceRune(r), punct: util.IsPunctRune(r), han: han(r)}
}

func shared(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '—', '…', '·':
		return true
	}
	return false
}

// han tells whether r belongs to a script that is written without spaces, its
// punctuation and full-width forms included.
func han(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xffef, r >= 0xfe30 && r <= 0xfe4f:
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo)
}

// scan reads the delimiter run at the reader's place.
func scan(block text.Reader, p parser.DelimiterProcessor) *parser.Delimiter {
	line, at := block.PeekLine()
	n := 1
	for n < len(line) && line[n] == line[0] {
		n++
	}
	before, beyondBefore := lastTwo(block.Source(), at.Start, block.PrecendingCharacter())
	after, beyondAfter := firstTwo(line[n:])
	b, a := sideOf(before, beyondBefore), sideOf(after, beyondAfter)
	left, right := flanking(b, a)
	opens, closes := left, right
	if line[0] == '_' { // snake_case is a word
		opens = left && (!right || b.punct)
		closes = right && (!left || a.punct)
	}
	d := parser.NewDelimiter(opens, closes, n, line[0], p)
	d.Segment = at.WithStop(at.Start + n)
	return d
}

// lastTwo gives the characters before an offset, the nearer one first.
func lastTwo(source []byte, at int, nearest rune) (rune, rune) {
	_, size := utf8.DecodeLastRune(source[:at])
	beyond, _ := utf8.DecodeLastRune(source[:at-size])
	return nearest, beyond
}

func firstTwo(line []byte) (rune, rune) {
	if len(line) == 0 {
		return ' ', ' '
	}
	first, size := utf8.DecodeRune(line)
	second, _ := utf8.DecodeRune(line[size:])
	return first, second
}

// emphasis reads * and _.
type emphasis struct{}

func (emphasis) Trigger() []byte         { return []byte{'*', '_'} }
func (emphasis) IsDelimiter(b byte) bool { return b == '*' || b == '_' }
func (emphasis) OnMatch(n int) ast.Node  { return ast.NewEmphasis(n) }

func (emphasis) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (e emphasis) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if _, at := block.Position(); !pc.Get(treeKey).(*tree).mark(at.Start) {
		return nil
	}
	d := scan(block, e)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

// strikethrough reads ~ and ~~, which must match in length.
type strikethrough struct{}

func (strikethrough) Trigger() []byte         { return []byte{'~'} }
func (strikethrough) IsDelimiter(b byte) bool { return b == '~' }
func (strikethrough) OnMatch(int) ast.Node    { return extast.NewStrikethrough() }

func (strikethrough) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char && opener.OriginalLength == closer.OriginalLength
}

func (s strikethrough) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if _, at := block.Position(); !pc.Get(treeKey).(*tree).mark(at.Start) {
		return nil
	}
	d := scan(block, s)
	if d.OriginalLength > 2 || block.PrecendingCharacter() == '~' {
		return nil
	}
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}
