package page

import (
	"iter"

	"tradepost/generator/hosting"
)

// notFoundView is 404.html, which a server shows in place of any missing page,
// at whatever depth. Relative links would lead astray there: with a base_url
// every address is absolute, without one the page has none and stands alone.
type notFoundView struct {
	HTMLLang  string
	Policy    string // Content-Security-Policy
	Icon      string // absolute, "" without base_url
	CSS       string // absolute, "" without base_url
	SiteTitle string
	Home      string // absolute, "" without base_url
	Languages []notFoundWords
}

// notFoundWords says it in one language of the site.
type notFoundWords struct {
	Voice
	Tag    string
	Search string // the search page, "" without base_url
	Links  []Link // other ways out, none without base_url
}

func notFound(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		yield(Task{Path: "404.html", Render: s.writeNotFound})
	}
}

func (s *Site) writeNotFound(out *Output) error {
	first := s.desk(s.Languages()[0], "404.html", out)
	view := notFoundView{HTMLLang: first.HTMLLang(), Policy: hosting.Policy, SiteTitle: s.Graph.Site.Title.In(first.lang).Text}
	if s.Graph.Site.BaseURL != "" {
		view.Icon = first.publicLink(Target{Path: iconPath})
		view.Home = first.publicLink(Target{Path: first.address(first.lang, "")})
		view.CSS = first.publicLink(Target{Path: s.Asset("site.css")})
	}
	for _, lang := range s.Languages() {
		d := s.desk(lang, "404.html", out)
		words := notFoundWords{Voice: d.voice(), Tag: d.HTMLLang(), Links: d.waysOut()}
		if s.Graph.Site.BaseURL != "" {
			words.Search = d.publicLink(Target{Path: d.address(lang, searchFolder)})
		}
		view.Languages = append(view.Languages, words)
	}
	return s.renderAlone(out, "notfound", view)
}

// waysOut lead to where a lost reader may find the page again.
func (d *desk) waysOut() []Link {
	if d.Graph.Site.BaseURL == "" {
		return nil
	}
	var links []Link
	for _, way := range [...]struct{ folder, key string }{
		{"", "nav.home"}, {"events/", "nav.events"}, {"trade/", "nav.trade"},
	} {
		links = append(links, Link{Href: d.publicLink(Target{Path: d.address(d.lang, way.folder)}), Words: d.say(way.key)})
	}
	return links
}
