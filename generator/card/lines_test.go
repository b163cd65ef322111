package card

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func TestLinesBreakAsTheLanguageDoes(t *testing.T) {
	for text, want := range map[string]string{
		"The 32nd Harbin fair":           "The |32nd |Harbin |fair",
		"торговля с Россией и Китаем":    "торговля |с Россией |и Китаем",
		"на 32-й ярмарке":                "на 32-й |ярмарке",
		"торгово-экономическая":          "торгово-|экономическая",
		"Сумма — ещё не торговля":        "Сумма — |ещё |не торговля",
		"48,141\u00a0млрд\u00a0юаней":    "48,141\u00a0млрд\u00a0юаней",
		"第32届洽谈会":                        "第32届|洽|谈|会",
		"合同额：2000亿元":                     "合|同|额：|2000亿|元",
		"签约（哈洽会）。完":                      "签|约|（哈|洽|会）。|完",
		"“洽谈会”期间":                        "“洽|谈|会”|期|间",
		"2023年6月16日":                     "2023年6月16日",
		"China–Russia Expo, 2014–2016 г": "China–|Russia |Expo, |2014–2016 |г",
	} {
		if got := strings.Join(breakable(text), "|"); got != want {
			t.Errorf("%s: %s, not %s", text, got, want)
		}
	}
}

// TestAnOutlineIsFilledToItsEdge draws a square with a hole, and half a pixel.
func TestAnOutlineIsFilledToItsEdge(t *testing.T) {
	box := func(x0, y0, x1, y1 int, turned bool) sfnt.Segments {
		corners := []fixed.Point26_6{{X: fixed.Int26_6(x0), Y: fixed.Int26_6(y0)}, {X: fixed.Int26_6(x1), Y: fixed.Int26_6(y0)}, {X: fixed.Int26_6(x1), Y: fixed.Int26_6(y1)}, {X: fixed.Int26_6(x0), Y: fixed.Int26_6(y1)}}
		if turned {
			slices.Reverse(corners)
		}
		path := sfnt.Segments{{Op: sfnt.SegmentOpMoveTo, Args: [3]fixed.Point26_6{corners[0]}}}
		for _, c := range corners[1:] {
			path = append(path, sfnt.Segment{Op: sfnt.SegmentOpLineTo, Args: [3]fixed.Point26_6{c}})
		}
		return path
	}
	draw := func(path sfnt.Segments) string {
		rows := [4][4]byte{}
		for y := range rows {
			copy(rows[y][:], "0000")
		}
		fill(path, 0, 0, func(x, y, cover int) { rows[y][x] = "0123456789abcdef"[cover] })
		var text []string
		for _, row := range rows {
			text = append(text, string(row[:]))
		}
		return strings.Join(text, " ")
	}
	for _, c := range []struct {
		name, want string
		path       sfnt.Segments
	}{
		{"a square", "0000 0ff0 0ff0 0000", box(64, 64, 192, 192, false)},
		{"half a pixel", "0000 0880 0000 0000", box(64, 64, 192, 96, false)},
		{"a hole", "ffff f00f f00f ffff", append(box(0, 0, 256, 256, false), box(64, 64, 192, 192, true)...)},
		{"two that overlap", "ffff ffff ffff ffff", append(box(0, 0, 256, 256, false), box(64, 64, 192, 192, false)...)},
	} {
		if got := draw(c.path); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}
