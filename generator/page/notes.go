package page

import (
	"html"
	"html/template"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

// Notes are the addresses that the links of a text lead to, spelled out once and
// numbered, for paper, where nothing can be opened. They go on where the numbers of
// the page's sources end; a link to one of these has its number.
type Notes struct {
	Voice
	First     int
	Addresses []string
}

var linkOutside = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<a href="([^"]+)" rel="external"`) })

// numberLinks gives each link of a text that leads outside its number on paper. The
// text is nil where nobody wrote one.
func numberLinks(text *NarrativeView, sources []SourceRef) {
	if text == nil {
		return
	}
	var known []string
	for _, s := range sources {
		known = append(known, s.URL)
	}
	text.HTML = template.HTML(linkOutside().ReplaceAllStringFunc(string(text.HTML), func(link string) string {
		address := html.UnescapeString(linkOutside().FindStringSubmatch(link)[1])
		at := slices.Index(known, address)
		if at < 0 {
			at, known = len(known), append(known, address)
		}
		return link + ` data-note="` + strconv.Itoa(at+1) + `"`
	}))
	if own := known[len(sources):]; len(own) > 0 {
		text.Notes = &Notes{text.Voice, len(sources) + 1, own}
	}
}
