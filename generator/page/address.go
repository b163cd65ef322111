package page

import (
	"strconv"

	"tradepost/generator/trade"
)

// prefix is the folder of a language: "" for the first, "zh/" for others.
func (s *Site) prefix(lang trade.Lang) string {
	if lang == s.Graph.Site.Languages[0] {
		return ""
	}
	return string(lang) + "/"
}

// address is the file that stands for a folder of the site in one language:
// address("zh", "events/x/") is "zh/events/x/index.html".
func (s *Site) address(lang trade.Lang, folder string) string {
	return s.prefix(lang) + folder + "index.html"
}

// PageSize is the number of rows on one page of a long list.
const PageSize = 50

// pageFolder is the folder of page n (from 1) of a list.
func pageFolder(folder string, n int) string {
	if n <= 1 {
		return folder
	}
	return folder + "page/" + strconv.Itoa(n) + "/"
}

// target is the permanent place of a thing in one language. The table of
// addresses is a promise to readers: links to the site must not break.
func (s *Site) target(lang trade.Lang, r trade.Ref) Target {
	section, id, anchor := place(r)
	if id == "" {
		return Target{Path: s.prefix(lang) + section + "/index.html", Anchor: anchor}
	}
	return Target{Path: s.prefix(lang) + section + "/" + id + "/index.html", Anchor: anchor}
}

// folderOf is the folder of the page of a thing: "events/x/".
func folderOf(r trade.Ref) string {
	section, id, _ := place(r)
	if id == "" {
		return section + "/"
	}
	return section + "/" + id + "/"
}

// place is where a thing stands: in a section of the site, there on a page of
// its own or, where id is "", on that of the section; anchor is its place on
// the page, "" for all of it.
func place(r trade.Ref) (section, id, anchor string) {
	switch r.Kind {
	case trade.RefEvent:
		return "events", r.ID, ""
	case trade.RefDeal:
		return "events", r.ID, "deal-" + r.Item
	case trade.RefPartner:
		return "partners", r.ID, ""
	case trade.RefPlace:
		return "places", r.ID, ""
	case trade.RefSector:
		return "sectors", r.ID, ""
	case trade.RefProgramme:
		return "programmes", r.ID, ""
	case trade.RefReport:
		return "reports", r.ID, ""
	case trade.RefSource:
		return "sources", "", r.ID
	case trade.RefSeries:
		return "trade", r.ID, r.Item
	case trade.RefYear:
		return "years", r.ID, ""
	case trade.RefChart:
		return "charts", r.ID, ""
	}
	panic("page: no address for " + r.String())
}
