package guard

import (
	"strings"

	"tradepost/generator/numeral"
)

// likelier tells whether somebody who wrote n more likely meant x than y: its
// digits are fewer slips away, or as many and the number is nearer.
func likelier(n, x, y numeral.Number) bool {
	if a, b := slips(n, x), slips(n, y); a != b {
		return a < b
	}
	far := func(m numeral.Number) numeral.Number { return m.Abs().Sub(n.Abs()).Abs() }
	return far(x).Cmp(far(y)) < 0
}

// slips counts the slips between the digits of two numbers, whatever their
// scale: a digit left out, added or mistyped, or two neighbours swapped.
func slips(n, m numeral.Number) int {
	a, b := digitsOf(n), digitsOf(m)
	var twoUp, up []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		twoUp, up, row = up, row, make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			wrong := 1
			if a[i] == b[j] {
				wrong = 0
			}
			row[j+1] = min(up[j]+wrong, up[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], twoUp[j-1]+1)
			}
		}
	}
	return row[len(b)]
}

// digitsOf are the digits of a number without the zeros around them.
func digitsOf(n numeral.Number) string {
	return strings.Trim(strings.Replace(n.Abs().String(), ".", "", 1), "0")
}
