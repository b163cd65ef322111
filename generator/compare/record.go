package compare

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

// head explains the file to who opens it.
const head = `# The numbers of this site as they were last published, written by
# "tradepost publish-record". Keep it with the data: "tradepost check" demands a
# record in data/changes.toml for each that has another value since.

`

// Write writes a state as data/published.toml: sorted, so that two records
// differ by what changed.
func (s State) Write(w io.Writer, on trade.Date) error {
	if _, err := fmt.Fprintf(w, "%s[[published]]\ndate = %s\n\n[published.values]\n", head, day(on)); err != nil {
		return err
	}
	for _, ref := range slices.SortedFunc(maps.Keys(s), func(a, b trade.Ref) int { return cmp.Compare(a.String(), b.String()) }) {
		if _, err := fmt.Fprintf(w, "%q = %q\n", ref.String(), s[ref].String()); err != nil {
			return err
		}
	}
	return nil
}

// day is a date as TOML writes it: plain where it is a day.
func day(d trade.Date) string {
	if d.Day > 0 {
		return d.String()
	}
	return strconv.Quote(d.String())
}
