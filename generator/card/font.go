package card

import (
	"fmt"
	"strings"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A font has two weights.
type font struct{ regular, bold weight }

// A weight is files of letters, of which each holds some.
type weight struct {
	files []*sfnt.Font
	han   int // which of them holds Chinese, -1 for none
}

// missing stands for a letter that no file has.
const missing = '〓'

func parseFont(regular, bold [][]byte) (f font, err error) {
	if f.regular, err = parseWeight(regular); err == nil {
		f.bold, err = parseWeight(bold)
	}
	return f, err
}

func parseWeight(files [][]byte) (weight, error) {
	w := weight{han: -1}
	var buffer sfnt.Buffer
	for i, woff := range files {
		data, err := unpack(woff)
		if err != nil {
			return w, fmt.Errorf("the font of the cards: %w", err)
		}
		f, err := sfnt.Parse(data)
		if err != nil {
			return w, fmt.Errorf("the font of the cards: %w", err)
		}
		if g, err := f.GlyphIndex(&buffer, '中'); err == nil && g != 0 {
			w.han = i
		}
		w.files = append(w.files, f)
	}
	return w, nil
}

// A pen writes the letters of one card. It remembers what it has looked up,
// since to find where lines break they are measured again and again, and which
// letters the font lacks.
type pen struct {
	font    font
	han     bool // signs that two scripts share are the Chinese ones
	buffer  sfnt.Buffer
	letters map[letterKey]letter
	kerns   map[kernKey]fixed.Int26_6
	lacks   []rune
}

type letterKey struct {
	rune rune
	bold bool
}

// A letter is how the font has it, its width in units of the font.
type letter struct {
	file    *sfnt.Font
	id      sfnt.GlyphIndex
	advance fixed.Int26_6
}

type kernKey struct {
	file          *sfnt.Font
	before, after sfnt.GlyphIndex
}

func newPen(f font, han bool) *pen {
	return &pen{font: f, han: han, letters: map[letterKey]letter{}, kerns: map[kernKey]fixed.Int26_6{}}
}

// A style is how a text is set. Size is in pixels.
type style struct {
	bold bool
	size int
	ink  ink
}

// A glyph is a letter at its place in a line, in 64ths of a pixel from its
// start.
type glyph struct {
	file *sfnt.Font
	id   sfnt.GlyphIndex
	x    fixed.Int26_6
}

// line sets a text in one line and tells how long it is.
func (p *pen) line(text string, s style) (glyphs []glyph, width fixed.Int26_6) {
	for _, r := range text {
		l := p.letter(r, s.bold)
		if n := len(glyphs); n > 0 && glyphs[n-1].file == l.file {
			width += scaled(p.kern(l.file, glyphs[n-1].id, l.id), l.file, s.size)
		}
		glyphs = append(glyphs, glyph{l.file, l.id, width})
		width += scaled(l.advance, l.file, s.size)
	}
	return glyphs, width
}

// scaled makes 64ths of a pixel of units of a font.
func scaled(units fixed.Int26_6, f *sfnt.Font, size int) fixed.Int26_6 {
	return fixed.Int26_6(int64(units) * int64(size) / int64(f.UnitsPerEm()))
}

// natural is the size at which a unit of a font is a pixel.
func natural(f *sfnt.Font) fixed.Int26_6 { return fixed.I(int(f.UnitsPerEm())) }

func (p *pen) letter(r rune, bold bool) letter {
	key := letterKey{r, bold}
	l, ok := p.letters[key]
	if ok {
		return l
	}
	l = p.find(r, bold)
	var err error
	if l.advance, err = l.file.GlyphAdvance(&p.buffer, l.id, natural(l.file), xfont.HintingNone); err != nil {
		l.advance = natural(l.file)
	}
	p.letters[key] = l
	return l
}

// kern is how much nearer two letters of a file stand.
func (p *pen) kern(f *sfnt.Font, before, after sfnt.GlyphIndex) fixed.Int26_6 {
	key := kernKey{f, before, after}
	kern, ok := p.kerns[key]
	if !ok {
		kern, _ = f.Kern(&p.buffer, before, after, natural(f), xfont.HintingNone) // 0 where the font says nothing of the two
		p.kerns[key] = kern
	}
	return kern
}

// width is how long a text is in one line, in pixels.
func (p *pen) width(text string, s style) int {
	var width fixed.Int26_6
	var last letter
	for _, r := range text {
		l := p.letter(r, s.bold)
		if last.file == l.file {
			width += scaled(p.kern(l.file, last.id, l.id), l.file, s.size)
		}
		width += scaled(l.advance, l.file, s.size)
		last = l
	}
	return width.Ceil()
}

// plainer are signs that fonts lack but for which another one does.
var plainer = map[rune]rune{'\u202f': '\u00a0', '\u2009': ' ', '\u2011': '-', '\u2212': '–'}

// find looks a letter up in the files of a weight. Chinese has its own form of
// signs like quotation marks, and takes all but figures and Latin letters from
// its own file.
func (p *pen) find(r rune, bold bool) letter {
	w := p.font.regular
	if bold {
		w = p.font.bold
	}
	if g, ok := p.lookUp(w, r); ok {
		return g
	}
	if other, ok := plainer[r]; ok {
		if g, ok := p.lookUp(w, other); ok {
			return g
		}
	}
	p.lacks = append(p.lacks, r)
	if g, ok := p.lookUp(w, missing); ok {
		return g
	}
	return letter{file: w.files[0]}
}

func (p *pen) lookUp(w weight, r rune) (letter, bool) {
	if p.han && r > 0x7f && w.han >= 0 {
		if id, err := w.files[w.han].GlyphIndex(&p.buffer, r); err == nil && id != 0 {
			return letter{file: w.files[w.han], id: id}, true
		}
	}
	for _, f := range w.files {
		if id, err := f.GlyphIndex(&p.buffer, r); err == nil && id != 0 {
			return letter{file: f, id: id}, true
		}
	}
	return letter{}, false
}

// isHan tells whether a language is written in Chinese letters.
func isHan(lang string) bool { return strings.HasPrefix(lang, "zh") }
