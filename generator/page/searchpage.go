package page

import "iter"

// searchView is the search page. The script in site.js shows the form; without
// it the page says so, and the lists below lead on.
type searchView struct {
	Page
	Lists []Link
}

func searchPage(s *Site) iter.Seq[Task] {
	return s.inEachLanguage(searchFolder, func(d *desk) error {
		if _, err := s.searches[d.lang](); err != nil { // begins early what takes longest
			return err
		}
		view := searchView{
			Page: d.frame("search", d.say("search.title"), d.T("search.description")),
		}
		for _, list := range [...]struct{ folder, key string }{
			{"events/", "nav.events"}, {"deals/", "nav.deals"}, {"trade/", "nav.trade"},
			{"reports/", "nav.reports"}, {"charts/", "nav.charts"}, {"partners/", "nav.partners"},
			{"places/", "nav.places"}, {"sectors/", "nav.sectors"}, {"sources/", "nav.sources"}, {"data/", "nav.data"},
		} {
			view.Lists = append(view.Lists, Link{Href: d.folder(list.folder), Words: d.say(list.key)})
		}
		return d.render(d.out, "search", view)
	})
}
