package page

import (
	"iter"

	"tradepost/generator/trade"
)

// Kinds lists every sort of page there is. The site map, the link check and
// the tests range over it, so a new kind gets them for free.
func Kinds() []Kind {
	return []Kind{
		{"home", home},
		{"events", events},
		{"event", event},
		{"deals", deals},
		{"partners", partners},
		{"partner", partner},
		{"sectors", sectorsIndex},
		{"sector", sector},
		{"places", places},
		{"place", placePage},
		{"programme", programme},
		{"year", year},
		{"trade", tradeIndex},
		{"series", series},
		{"reports", reports},
		{"report", report},
		{"single", singles},
		{"charts", charts},
		{"chart", chartPage},
		{"chartfile", chartFiles},
		{"sources", sources},
		{"changes", changes},
		{"data", dataPage},
		{"search", searchPage},
		{"text", texts},
		{"styleguide", styleguide},
		{"notfound", notFound},
		{"feed", feeds},
		{"sitemap", siteMap},
		{"robots", robots},
		{"headers", headers},
		{"llms", llms},
		{"catalogue", catalogue},
		{"download", downloads},
		{"record", records},
		{"explorer", explorers},
		{"image", imageFiles},
		{"card", socialCards},
		{"icon", icon},
		{"searchdata", searchData}, // last: listing its files makes them
	}
}

// inEachLanguage yields one page per language at the same folder.
func (s *Site) inEachLanguage(folder string, write func(*desk) error) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, lang := range s.Languages() {
			if !yield(s.page(lang, folder, write)) {
				return
			}
		}
	}
}

// forEach yields one page per item and language, at the address of the
// item's reference.
func forEach[T any](s *Site, items []T, ref func(T) trade.Ref, write func(*desk, T) error) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, item := range items {
			folder := folderOf(ref(item))
			for _, lang := range s.Languages() {
				if !yield(s.page(lang, folder, func(d *desk) error { return write(d, item) })) {
					return
				}
			}
		}
	}
}
