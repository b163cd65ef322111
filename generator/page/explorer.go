package page

import (
	"cmp"
	"slices"
	"strings"
)

// An Explorer is the form that narrows and sorts a list. A script offers it; the
// whole list stands there without one.
type Explorer struct {
	Voice
	Index       string // the scripts that it loads, {n} in their addresses being a number
	Rows, Lines string
	PerScript   int
	PerPage     int
	Folded      bool // the list is short enough to be read without it
	Fields      []Filter
	Orders      []Option
	Caption     string // of a table whose rows are chosen
	File        string // the whole table, as CSV
	Name        string // of the file that holds a selection
}

// mostOptions is how many values of a field the page itself offers, those of the
// most rows; the script adds the others once it has loaded them.
const mostOptions = 100

// explorer is the form of a list, nil where there is nothing to choose.
func (d *desk) explorer(x *explored) *Explorer {
	if !d.explores(x) {
		return nil
	}
	folder := d.prefix(d.lang) + x.folder
	numbered := func(path string) string {
		return strings.TrimSuffix(d.link(Target{Path: path}), "0.js") + "{n}.js"
	}
	d.anchor("explorer")
	e := &Explorer{
		Voice: d.voice(), Index: d.link(Target{Path: folder + x.indexName()}),
		Rows: numbered(folder + x.rowsName(0)), Lines: numbered(x.linesPath(0)),
		PerScript: explorerRows, PerPage: PageSize, Folded: x.rows <= PageSize, Caption: d.T(x.table + ".title"),
		File: d.link(Target{Path: "data/" + x.table + ".csv"}), Name: x.table + "-selection.csv",
	}
	for _, f := range x.fields {
		if len(f.values) > 1 && !f.hidden {
			e.Fields = append(e.Fields, d.offered(f))
		}
	}
	for _, o := range x.orders {
		e.Orders = append(e.Orders, Option{Value: o.name, Text: d.T(o.label)})
	}
	return e
}

// exploring is the form on the first page of a list, and the way to it on others.
func (d *desk) exploring(x *explored, sh sheet) (*Explorer, *Link) {
	if sh.number == 1 {
		return d.explorer(x), nil
	}
	if !d.explores(x) {
		return nil, nil
	}
	t := Target{Path: d.prefix(d.lang) + x.folder + "index.html", Anchor: "explorer"}
	return nil, &Link{Href: d.link(t), Words: d.say("explore.whole")}
}

// offered are the values of a field to choose from.
func (d *desk) offered(f field) Filter {
	filter := Filter{Name: f.name, Label: d.T(f.label), All: d.T("filter.all")}
	least := 0
	if len(f.counts) > mostOptions {
		counts := slices.Sorted(slices.Values(f.counts))
		least = counts[len(counts)-mostOptions]
	}
	for _, c := range d.choices(f) {
		if n := f.counts[c.at]; n >= least && len(filter.Options) < mostOptions {
			filter.Options = append(filter.Options, Option{Value: f.values[c.at], Text: c.name, Count: n})
		}
	}
	return filter
}

// A choice is a value of a field as a language calls it.
type choice struct {
	at     int // in the values
	name   string
	others []string // what other languages call it
}

// choices are the values of a field in the order in which a reader looks for them.
func (d *desk) choices(f field) []choice {
	list := make([]choice, len(f.values))
	for i, value := range f.values {
		name, others := f.call(d, value)
		list[i] = choice{i, name, others}
	}
	compare := d.Collator()
	by := func(a, b choice) int { return compare(a.name, b.name) }
	if f.before != nil {
		by = func(a, b choice) int { return f.before(f.values[a.at], f.values[b.at]) }
	}
	slices.SortFunc(list, func(a, b choice) int { return cmp.Or(by(a, b), strings.Compare(f.values[a.at], f.values[b.at])) })
	return list
}
