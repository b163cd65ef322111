package prose

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// ids are the heading ids of a document so far, each with the last number that
// was given to a repetition of it.
type ids map[string]int

// reserved begin the ids of cards, footnotes and charts.
var reserved = [...]string{"figure-", "deal-", "fn", "chart-"}

// next makes the id of a heading: its letters and digits, lower case, of
// whatever script, joined by hyphens. A second heading of the same words gets
// a number.
func (i ids) next(heading string) string {
	base := slug(heading)
	if i[base] == 0 {
		i[base] = 1
		return base
	}
	id := base
	for i[id] > 0 {
		i[base]++
		id = base + "-" + strconv.Itoa(i[base])
	}
	i[id] = 1
	return id
}

func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		if !unicode.In(r, unicode.L, unicode.N, unicode.M) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(unicode.ToLower(r))
	}
	id := b.String()
	if id == "" {
		return "section"
	}
	for _, prefix := range reserved {
		if strings.HasPrefix(id, prefix) {
			return "section-" + id
		}
	}
	return id
}

func (i ids) sorted() []string { return slices.Sorted(maps.Keys(i)) }
