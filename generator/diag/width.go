package diag

import "unicode"

// cells counts the terminal cells that text takes.
func cells(runes []rune) int {
	n := 0
	for _, r := range runes {
		n += cell(r)
	}
	return n
}

// cell is how many cells of a terminal a character takes: 2 for the wide and
// full-width ones of Unicode's East Asian Width, 0 for what joins the one
// before.
func cell(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	for _, w := range wide {
		if r >= w.first && r <= w.last {
			return 2
		}
	}
	return 1
}

// wide lists the blocks of UAX #11 that are wide as a whole; what is missing
// are single symbols that terminals disagree on.
var wide = [...]struct{ first, last rune }{
	{0x1100, 0x115F},   // Hangul Jamo
	{0x2E80, 0x303E},   // CJK radicals, punctuation
	{0x3041, 0xA4CF},   // kana, CJK, Yi
	{0xA960, 0xA97F},   // Hangul Jamo extended A
	{0xAC00, 0xD7A3},   // Hangul
	{0xF900, 0xFAFF},   // CJK compatibility
	{0xFE30, 0xFE6F},   // CJK compatibility forms
	{0xFF01, 0xFF60},   // full-width forms
	{0xFFE0, 0xFFE6},   // full-width signs
	{0x1F300, 0x1F64F}, // pictographs
	{0x1F900, 0x1F9FF}, // more of them
	{0x20000, 0x3FFFD}, // CJK extensions
}
