package page

import (
	"iter"
	"slices"

	"tradepost/generator/trade"
)

// downloads writes every record of the site as CSV and JSON below data/: once,
// since the columns are the same in all languages.
func downloads(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, make := range datasets() {
			name := make.name
			for _, form := range [...]struct {
				path  string
				write func(dataset, *Output) error
			}{
				{"data/" + name + ".csv", dataset.csv},
				{"data/" + name + ".json", dataset.json},
			} {
				task := Task{Path: form.path, Render: func(out *Output) error { return form.write(make.of(s), out) }}
				if !yield(task) {
					return
				}
			}
		}
	}
}

// A datasetMaker knows the columns of one dataset.
type datasetMaker struct {
	name string // its files, and its words on the data page: "dataset.<name>"
	of   func(*Site) dataset
}

// datasets lists the downloads in the order of the data page.
func datasets() []datasetMaker {
	return []datasetMaker{
		{"events", eventDataset},
		{"figures", figureDataset},
		{"deals", dealDataset},
		{"deal-updates", dealUpdateDataset},
		{"participants", participantDataset},
		{"people", peopleDataset},
		{"partners", partnerDataset},
		{"series", seriesDataset},
		{"points", pointDataset},
		{"growth-and-shares", ratedDataset},
		{"gaps", gapDataset},
		{"other-reports", otherReportDataset},
		{"sources", sourceDataset},
		{"places", placeDataset},
		{"sectors", sectorDataset},
		{"programmes", programmeDataset},
	}
}

// pageOf is where a person reads about a record: below the root of the site,
// or absolute with a base_url.
func (s *Site) pageOf(r trade.Ref) string {
	t := s.targetOf(s.Languages()[0], r)
	address := t.Path
	if base := s.Graph.Site.BaseURL; base != "" {
		address = absolute(base, t.Path)
	}
	if t.Anchor != "" {
		address += "#" + t.Anchor
	}
	return address
}

// refs are the columns that name a record and say where it is shown.
func refs[T any](s *Site, of func(T) trade.Ref) []column[T] {
	return slices.Concat(
		one("ref", func(r T) string { return of(r).String() }),
		one("page", func(r T) string { return s.pageOf(of(r)) }),
	)
}

// date writes what is known of a date: "2023-06-16", "2023-06", "2023" or "".
func date(d trade.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func eventDataset(s *Site) dataset {
	type r = *trade.Event
	return tabulate("events", s.Graph.Events,
		one("id", func(e r) string { return e.ID }),
		refs(s, (*trade.Event).Ref),
		wordings(s, "title", func(e r) trade.Text { return e.Title }),
		one("kind", func(e r) string { return string(e.Kind) }),
		one("date", func(e r) string { return date(e.Date) }),
		one("end_date", func(e r) string { return date(e.EndDate) }),
		one("place", func(e r) string { return e.Place }),
		one("mode", func(e r) string { return string(e.Mode) }),
		one("part_of", func(e r) string { return e.PartOf }),
		many("programmes", func(e r) []string { return editions(e.Programmes) }),
		many("hosts", func(e r) []string { return e.Hosts }),
		many("sectors", func(e r) []string { return e.Sectors }),
		wordings(s, "theme", func(e r) trade.Text { return e.Theme }),
		wordings(s, "summary", func(e r) trade.Text { return e.Summary }),
		many("sources", func(e r) []string { return e.Sources }),
		one("updated", func(e r) string { return date(e.Updated) }),
	)
}

func figureDataset(s *Site) dataset {
	type r = *trade.Figure
	var all []r
	for _, e := range s.Graph.Events {
		all = append(all, e.Figures...)
	}
	all = append(all, s.Graph.Figures...)
	return tabulate("figures", all,
		one("id", func(f r) string { return f.ID }),
		refs(s, (*trade.Figure).Ref),
		one("event", func(f r) string { return f.Event }),
		one("about", func(f r) string { return f.About.String() }),
		one("measure", func(f r) string { return f.Measure }),
		values("", func(f r) trade.Value { return f.Value }),
		one("scope", func(f r) string { return string(f.Scope) }),
		wordings(s, "covers", func(f r) trade.Text { return f.Covers }),
		one("status", func(f r) string { return string(f.Status) }),
		one("as_of", func(f r) string { return date(f.AsOf) }),
		one("part_of", func(f r) string { return f.PartOf }),
		one("likely_part_of", func(f r) string { return f.LikelyPartOf }),
		wordings(s, "derivation", func(f r) trade.Text { return f.Derivation }),
		one("source", func(f r) string { return f.Source }),
		one("as_reported", func(f r) string { return f.AsReported }),
		wordings(s, "note", func(f r) trade.Text { return f.Note }),
	)
}

// everyDeal lists the deals of all events, in the order of the events.
func (s *Site) everyDeal() []*trade.Deal {
	var all []*trade.Deal
	for _, e := range s.Graph.Events {
		all = append(all, e.Deals...)
	}
	return all
}

func dealDataset(s *Site) dataset {
	type r = *trade.Deal
	return tabulate("deals", s.everyDeal(),
		one("id", func(d r) string { return d.ID }),
		refs(s, (*trade.Deal).Ref),
		one("event", func(d r) string { return d.Event }),
		wordings(s, "title", func(d r) trade.Text { return d.Title }),
		many("parties", func(d r) []string { return d.Parties }),
		values("", func(d r) trade.Value { return d.Value }),
		many("sectors", func(d r) []string { return d.Sectors }),
		one("stage", func(d r) string { return string(d.Stage) }),
		one("date", func(d r) string { return date(firstDate(d.Date, s.Graph.Event(d.Event).Date)) }),
		one("place", func(d r) string { return d.Place }),
		one("source", func(d r) string { return d.Source }),
		one("as_reported", func(d r) string { return d.AsReported }),
	)
}

func partnerDataset(s *Site) dataset {
	type r = *trade.Partner
	return tabulate("partners", s.Graph.Partners,
		one("id", func(p r) string { return p.ID }),
		refs(s, (*trade.Partner).Ref),
		wordings(s, "name", func(p r) trade.Text { return p.Name }),
		one("kind", func(p r) string { return string(p.Kind) }),
		one("country", func(p r) string { return p.Country }),
		one("place", func(p r) string { return p.Place }),
		one("url", func(p r) string { return p.URL }),
		many("aliases", func(p r) []string { return p.Aliases }),
		wordings(s, "note", func(p r) trade.Text { return p.Note }),
	)
}

func sourceDataset(s *Site) dataset {
	type r = *trade.Source
	return tabulate("sources", s.Graph.Sources,
		one("id", func(x r) string { return x.ID }),
		refs(s, (*trade.Source).Ref),
		wordings(s, "title", func(x r) trade.Text { return x.Title }),
		wordings(s, "publisher", func(x r) trade.Text { return x.Publisher }),
		one("url", func(x r) string { return x.URL }),
		one("date", func(x r) string { return date(x.Date) }),
		one("accessed", func(x r) string { return date(x.Accessed) }),
		one("language", func(x r) string { return x.Language }),
		one("kind", func(x r) string { return string(x.Kind) }),
		one("translation", func(x r) string { return x.Translation }),
		wordings(s, "note", func(x r) trade.Text { return x.Note }),
	)
}

func placeDataset(s *Site) dataset {
	type r = *trade.Place
	return tabulate("places", s.Graph.Places,
		one("id", func(p r) string { return p.ID }),
		refs(s, (*trade.Place).Ref),
		wordings(s, "name", func(p r) trade.Text { return p.Name }),
		one("kind", func(p r) string { return string(p.Kind) }),
		one("country", func(p r) string { return p.Country }),
		one("within", func(p r) string { return p.Within }),
		one("lat", func(p r) string { return p.Lat }),
		one("lon", func(p r) string { return p.Lon }),
	)
}

func sectorDataset(s *Site) dataset {
	type r = *trade.Sector
	return tabulate("sectors", s.Graph.Sectors,
		one("id", func(x r) string { return x.ID }),
		refs(s, (*trade.Sector).Ref),
		wordings(s, "name", func(x r) trade.Text { return x.Name }),
	)
}

func programmeDataset(s *Site) dataset {
	type r = *trade.Programme
	return tabulate("programmes", s.Graph.Programmes,
		one("id", func(x r) string { return x.ID }),
		refs(s, (*trade.Programme).Ref),
		wordings(s, "name", func(x r) trade.Text { return x.Name }),
		wordings(s, "note", func(x r) trade.Text { return x.Note }),
	)
}
