package page

import (
	"path"
	"strings"
)

// An Address is a page in one language.
type Address struct {
	Lang string // as in HTML: "zh-Hans"
	Path string // of its file in the site
}

// AddressesOf are the pages, in the order of the site's languages, that show what
// stands in a file of the site's folder: of an event's or a text's its own page,
// of a register's the page that lists it. None where nothing shows it in one
// place.
func (s *Site) AddressesOf(file string) (all []Address) {
	folder, ok := s.folderFor(file)
	if !ok {
		return nil
	}
	for _, lang := range s.Languages() {
		all = append(all, Address{s.Printers[lang].HTMLLang(), s.address(lang, folder)})
	}
	return all
}

func (s *Site) folderFor(file string) (folder string, ok bool) {
	dir, base := path.Split(file)
	id, _, _ := strings.Cut(base, ".") // and of its language
	switch dir {
	case "data/events/", "content/events/":
		return "events/" + id + "/", s.Graph.Event(id) != nil
	case "data/trade/":
		return "trade/" + id + "/", s.Graph.SeriesOf(id) != nil
	case "content/reports/":
		return "reports/" + id + "/", s.Graph.Narrative("reports/"+id, s.Languages()[0]) != nil
	case "content/":
		if id == "home" {
			return "", true
		}
		return id + "/", id == "about" || id == "methodology"
	case "data/":
		switch id {
		case "partners", "places", "sectors", "sources", "changes":
			return id + "/", true
		case "site":
			return "", true
		}
	}
	return "", false
}
