package card

import (
	"image"
	"strings"
	"unicode/utf8"
)

// The sheet of a card, in pixels.
const (
	margin   = 80
	measure  = Width - 2*margin
	band     = 12  // of the accent, along the upper edge
	headLine = 92  // on which the name of the site stands
	titleTop = 128 // where the title begins
	footRule = 528
	footLine = 578
	gap      = 28 // between the parts
)

// Sizes, in pixels. A title is as large as it can be.
const (
	headSize                = 28
	footSize                = 28
	textSize                = 31 // below a number
	textMost                = 42 // below a title
	titleMost, titleLeast   = 72, 32
	numberMost, numberLeast = 108, 24
)

// A setting is a card that is drawn, and what a test wants to know of it.
type setting struct {
	canvas canvas
	absent []rune            // letters that the font does not have
	boxes  []image.Rectangle // of each line
	cut    bool              // a text was too long
}

// A setter draws one card.
type setter struct {
	*setting
	*pen
	han bool
}

// set draws a card, from its edges to the middle: the title gets the room that
// the number and what it covers leave.
func (s *studio) set(c Card) *setting {
	t := &setter{setting: &setting{}, pen: newPen(s.font, isHan(c.Lang)), han: isHan(c.Lang)}
	t.canvas.box(image.Rect(0, 0, Width, band), inkAccent)
	t.canvas.box(image.Rect(margin, footRule, Width-margin, footRule+1), inkRule)
	t.ends(c.Site, c.Kind, headLine, style{true, headSize, inkAccent}, style{false, headSize, inkMuted})
	t.ends(c.Foot, c.Address, footLine, style{false, footSize, inkMuted}, style{false, footSize, inkAccent})
	bottom := footRule - gap
	if c.Number != "" {
		bottom = t.above(c.Text, 2, bottom, style{false, textSize, inkMuted})
		bottom = t.number(c.Number, c.Unit, bottom)
		t.title(c.Title, bottom-gap)
	} else {
		bottom = t.title(c.Title, footRule-gap-t.leading(style{size: textSize})*5)
		t.below(c.Text, bottom+gap, footRule-gap)
	}
	t.absent = t.lacks
	return t.setting
}

// leading is the height of a line: Chinese letters fill theirs, and small ones
// want air.
func (t *setter) leading(s style) int {
	if t.han || !s.bold {
		return s.size * 14 / 10
	}
	return s.size * 122 / 100
}

// write writes a line whose letters stand on y.
func (t *setter) write(text string, x, y int, s style) {
	if text == "" {
		return
	}
	t.canvas.text(t.pen, text, x, y, s)
	t.boxes = append(t.boxes, image.Rect(x, y-s.size*8/10, x+t.width(text, s), y+s.size/4))
}

// ends writes two texts at the ends of a line, or the left one alone where there
// is no room for both.
func (t *setter) ends(left, right string, y int, sl, sr style) {
	if width := t.width(right, sr); t.width(left, sl)+gap+width <= measure {
		t.write(right, Width-margin-width, y, sr)
	}
	t.write(t.shorten(t.lines(left, sl, measure), 1, sl, measure)[0], margin, y, sl)
}

func (t *setter) shorten(lines []string, most int, s style, width int) []string {
	t.cut = t.cut || len(lines) > most
	return t.shortened(lines, most, s, width)
}

// above writes a text that ends above y, in so many lines at most, and tells
// where it begins.
func (t *setter) above(text string, most, y int, s style) int {
	if text == "" {
		return y
	}
	lines := t.shorten(t.lines(text, s, measure), most, s, measure)
	top := y - len(lines)*t.leading(s)
	t.block(lines, top, s)
	return top
}

// below writes a text that begins at y, as large as there is room down to the
// end.
func (t *setter) below(text string, y, end int) {
	if text == "" {
		return
	}
	s := style{false, textMost, inkMuted}
	lines := t.lines(text, s, measure)
	for s.size > textSize && len(lines)*t.leading(s) > end-y {
		s.size--
		lines = t.lines(text, s, measure)
	}
	t.block(t.shorten(lines, max((end-y)/t.leading(s), 1), s, measure), y, s)
}

// block writes lines below each other.
func (t *setter) block(lines []string, top int, s style) {
	leading := t.leading(s)
	for i, line := range lines {
		t.write(line, margin, top+i*leading+(leading+s.size*7/10)/2, s)
	}
}

// number writes the number with its unit above y, and tells where it begins.
func (t *setter) number(number, unit string, y int) int {
	size := numberMost
	large, small := style{}, style{}
	for ; size >= numberLeast; size -= 4 {
		large, small = style{true, size, inkAccent}, style{true, size * 45 / 100, inkAccent}
		if t.width(number, large)+t.space(size, unit)+t.width(unit, small) <= measure {
			break
		}
	}
	base := y - gap
	t.write(number, margin, base, large)
	t.write(unit, margin+t.width(number, large)+t.space(size, unit), base, small)
	return base - size*75/100
}

// space stands between a number and its unit.
func (t *setter) space(size int, unit string) int {
	if unit == "" {
		return 0
	}
	if t.han {
		return size / 10
	}
	return size / 5
}

// titleLines breaks a title, a Chinese one of two lines at its comma or colon
// where it has one: between any two letters a word may be cut.
func (t *setter) titleLines(title string, s style) []string {
	lines := t.lines(title, s, measure)
	if !t.han || len(lines) != 2 {
		return lines
	}
	least := measure + 1
	for i, r := range title {
		if end := i + utf8.RuneLen(r); strings.ContainsRune("：，；。！？", r) && end < len(title) {
			if halves := []string{title[:end], title[end:]}; t.widest(halves, s) < least {
				lines, least = halves, t.widest(halves, s)
			}
		}
	}
	return lines
}

// title writes the title as large as there is room down to the end, and tells
// where it ends.
func (t *setter) title(title string, end int) int {
	var lines []string
	s := style{true, titleMost, inkText}
	for ; ; s.size -= 4 {
		lines = t.titleLines(title, s)
		if len(lines)*t.leading(s) <= end-titleTop || s.size <= titleLeast {
			break
		}
	}
	lines = t.shorten(lines, max((end-titleTop)/t.leading(s), 1), s, measure)
	t.block(lines, titleTop, s)
	return titleTop + len(lines)*t.leading(s)
}
