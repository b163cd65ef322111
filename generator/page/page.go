// Package page turns the graph into the files of the site.
//
// A Kind is one sort of page: one Go file, one view struct, one template. Its
// Each function yields a Task per file; a task renders into its own Output and
// shares nothing but the read-only Site, so tasks may run in any order and in
// parallel, and no page is kept in memory once it is written.
//
// This is the only package that knows addresses. Everything else speaks of
// things by trade.Ref; a page turns a Ref into a relative link, so that the
// site works from disk, from "/" and below any sub-path. Every link and every
// anchor that a page makes is reported in its Output, which is how a build
// verifies them without reading its own HTML again.
//
// To add a page kind: write <kind>.go with a view struct and a function that
// yields its tasks, <kind>.html in the theme's templates, and one line in
// Kinds.
package page

import (
	"bytes"
	"iter"
	"strings"
)

// A Task is one file of the site, ready to be rendered by any goroutine.
type Task struct {
	Path   string // slash-separated, from the root of the site: "zh/events/x/index.html"
	Render func(*Output) error
}

// An Output is the bytes of one file and what they promise: the links it makes
// to other files of the site and the anchors that others may link to.
type Output struct {
	bytes.Buffer
	Links   []Target
	Anchors []string
}

// usualPage is more than the bytes that any page for readers needs.
const usualPage = 1 << 20

// Reset empties o for the next task. What a file of a site's whole data needed,
// or the page of all sources, is given back: kept by each worker, it was a sixth
// of the memory that a site of ten thousand events took.
func (o *Output) Reset() {
	o.Buffer.Reset()
	if o.Cap() > usualPage {
		o.Buffer = bytes.Buffer{}
	}
	o.Links, o.Anchors = o.Links[:0], o.Anchors[:0]
}

// A Target is a place in the site: a file and, where not empty, an anchor in it.
type Target struct {
	Path   string
	Anchor string
}

// A Kind is one sort of page.
type Kind struct {
	Name string
	Each func(s *Site) iter.Seq[Task]
}

// Tasks yields every file of the site, kind by kind in the order of Kinds.
func (s *Site) Tasks() iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, kind := range Kinds() {
			for task := range kind.Each(s) {
				if !yield(task) {
					return
				}
			}
		}
	}
}

// relative is the link from one file of the site to another, both
// slash-separated from its root: relative("zh/events/x/index.html",
// "assets/site.css") is "../../../assets/site.css".
func relative(from, to string) string {
	for {
		slash := strings.IndexByte(from, '/')
		if slash < 0 {
			return to
		}
		if !strings.HasPrefix(to, from[:slash+1]) {
			break
		}
		from, to = from[slash+1:], to[slash+1:]
	}
	if up := 3 * strings.Count(from, "/"); up <= len(upwards) {
		return upwards[:up] + to
	}
	return strings.Repeat("../", strings.Count(from, "/")) + to
}

// upwards is as many steps up as pages of a site are deep.
const upwards = "../../../../../../../../"
