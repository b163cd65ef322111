package page

import (
	"fmt"
	"strings"
	"testing"

	"tradepost/generator/chart"
)

// A page shows the newest rows of a long table and says so; the file of the
// chart holds all.
func TestALongTableIsCutOnPagesAndWholeInFiles(t *testing.T) {
	d := build(t, corpus()).desk("en", "index.html", &Output{})
	long := chart.Table{Columns: []chart.Column{{Title: "Row"}}}
	for i := range mostRows + 7 {
		long.Rows = append(long.Rows, []chart.Cell{{Text: fmt.Sprintf("row %d of many", i)}})
	}
	first := func(v TableView) string { return v.Rows[0][0].Text }
	if got := d.tableOf(long)(0); len(got.Rows) != mostRows+7 || got.Part != "" {
		t.Errorf("a file has %d rows, part %q", len(got.Rows), got.Part)
	}
	if got := d.tableOf(long)(mostRows); len(got.Rows) != mostRows || first(got) != "row 0 of many" || !strings.Contains(got.Part, "first 200 of 207") {
		t.Errorf("a page has %d rows from %q, part %q", len(got.Rows), first(got), got.Part)
	}
	long.Forward = true
	if got := d.tableOf(long)(mostRows); len(got.Rows) != mostRows || first(got) != "row 7 of many" || !strings.Contains(got.Part, "newest 200 of 207") {
		t.Errorf("a page has %d rows from %q, part %q", len(got.Rows), first(got), got.Part)
	}
	long.Rows = long.Rows[:mostRows]
	if got := d.tableOf(long)(mostRows); len(got.Rows) != mostRows || got.Part != "" {
		t.Errorf("a page has %d rows, part %q", len(got.Rows), got.Part)
	}
}
