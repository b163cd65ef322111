package compare

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/trade"
)

// head explains the file to who opens it.
const head = `# The numbers of this site as they were last published, what they said beside
# their values, and the values that they had before, written by "tradepost
# publish-record". Keep it with the data: "tradepost check" demands a record in
# data/changes.toml for each that is another now.

`

// Earlier are the values that numbers had before the state that is to be noted:
// those noted before, those that have another now, and those that records of
// changes have told readers since.
func Earlier(p trade.Publication, now State, why []*trade.Change) map[trade.Ref][]trade.Value {
	earlier := map[trade.Ref][]trade.Value{}
	add := func(ref trade.Ref, v trade.Value) {
		is, there := now.Values[ref]
		if v.Stated() && !(there && is.Identical(v)) && !slices.ContainsFunc(earlier[ref], v.Identical) {
			earlier[ref] = append(earlier[ref], v)
		}
	}
	for ref, values := range p.Earlier {
		for _, v := range values {
			add(ref, v)
		}
	}
	for _, c := range slices.Backward(why) { // the latest stand first
		if c.IsOfValue() {
			add(c.Of, c.Old)
		}
	}
	for ref, v := range p.Values {
		add(ref, v)
	}
	return earlier
}

// Write writes a state as data/published.toml: sorted, so that two records
// differ by what changed.
func (s State) Write(w io.Writer, on trade.Date, earlier map[trade.Ref][]trade.Value) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s[[published]]\ndate = %s\n\n[published.values]\n", head, day(on))
	for _, ref := range sorted(s.Values) {
		fmt.Fprintf(&b, "%q = %q\n", ref.String(), s.Values[ref].String())
	}
	b.WriteString("\n[published.terms]\n")
	for _, ref := range sorted(s.Terms) {
		fmt.Fprintf(&b, "%q = { %s }\n", ref.String(), written(s.Terms[ref]))
	}
	if len(earlier) > 0 {
		b.WriteString("\n[published.earlier]\n")
	}
	for _, ref := range sorted(earlier) {
		values := make([]string, len(earlier[ref]))
		for i, v := range earlier[ref] {
			values[i] = strconv.Quote(v.String())
		}
		fmt.Fprintf(&b, "%q = [%s]\n", ref.String(), strings.Join(values, ", "))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// written are terms as keys of a table in braces.
func written(terms trade.Terms) string {
	var keys []string
	for _, a := range terms.Aspects() {
		keys = append(keys, fmt.Sprintf("%s = %q", a, terms[a]))
	}
	return strings.Join(keys, ", ")
}

func sorted[V any](by map[trade.Ref]V) []trade.Ref {
	return slices.SortedFunc(maps.Keys(by), func(a, b trade.Ref) int { return cmp.Compare(a.String(), b.String()) })
}

// day is a date as TOML writes it: plain where it is a day.
func day(d trade.Date) string {
	if d.Day > 0 {
		return d.String()
	}
	return strconv.Quote(d.String())
}
