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

// reserved begin the ids of cards, footnotes, charts and places where a text tells a number.
var reserved = [...]string{"figure-", "deal-", "fn", "chart-", "told-"}

// next makes the id of a heading: its letters and digits, lower case, of
// whatever script, joined by hyphens. A second heading of the same words gets
// a number.
func (i ids) next(heading string) string { return i.number(slug(heading), "-") }

// number gives the name itself the first time, and then the name with the next
// free number behind the joint.
func (i ids) number(name, joint string) string {
	if i[name] == 0 {
		i[name] = 1
		return name
	}
	id := name
	for i[id] > 0 {
		i[name]++
		id = name + joint + strconv.Itoa(i[name])
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
