package page

import (
	"html"
	"html/template"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

// Notes are what the links of a text lead to, told once and numbered, for paper,
// where nothing can be opened. They go on where the numbers of the page's sources
// end; a link to one of these has its number.
type Notes struct {
	Voice
	First   int
	Entries []Note
}

// A Note is a source of the site, or an address outside it.
type Note struct {
	Source  *SourceRef
	Address string // "" where the source has none
}

// linkNoted finds a link that leads outside, and what stands in place of the number
// of a source.
var linkNoted = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<a href="([^"]+)" rel="external"| data-note="source:([^"]+)"`)
})

// numberLinks gives each link of a text that leads to a source or outside its number
// on paper. The text is nil where nobody wrote one.
func (d *desk) numberLinks(text *NarrativeView, sources []SourceRef) {
	if text == nil {
		return
	}
	var notes []Note
	for _, s := range sources {
		notes = append(notes, Note{&s, s.URL})
	}
	number := func(note Note) string {
		at := slices.IndexFunc(notes, note.same)
		if at < 0 {
			at, notes = len(notes), append(notes, note)
		}
		return ` data-note="` + strconv.Itoa(at+1) + `"`
	}
	text.HTML = template.HTML(linkNoted().ReplaceAllStringFunc(string(text.HTML), func(link string) string {
		found := linkNoted().FindStringSubmatch(link)
		if id := found[2]; id != "" {
			s := d.source(id)
			return number(Note{&s, s.URL})
		}
		return link + number(Note{Address: html.UnescapeString(found[1])})
	}))
	if own := notes[len(sources):]; len(own) > 0 {
		text.Notes = &Notes{text.Voice, len(sources) + 1, own}
	}
}

// same tells whether two notes lead to the same publication.
func (n Note) same(other Note) bool {
	if n.Source != nil && other.Source != nil {
		return n.Source.ID == other.Source.ID
	}
	return n.Address == other.Address
}
