package page

import (
	"strconv"

	"tradepost/generator/trade"
)

// The datasets whose rows are parts of records: each row names the record that
// it belongs to.

// editions writes programmes as "harbin-fair 32", or "harbin-fair" where the
// edition has no number.
func editions(list []trade.Edition) []string {
	var words []string
	for _, e := range list {
		if e.Number == 0 {
			words = append(words, e.Programme)
		} else {
			words = append(words, e.Programme+" "+strconv.Itoa(e.Number))
		}
	}
	return words
}

// within pairs each part of an event with the event.
type within[T any] struct {
	event *trade.Event
	part  T
}

func partsOf[T any](s *Site, of func(*trade.Event) []T) []within[T] {
	var all []within[T]
	for _, e := range s.Graph.Events {
		for _, p := range of(e) {
			all = append(all, within[T]{e, p})
		}
	}
	return all
}

func participantDataset(s *Site) dataset {
	type r = within[trade.Participant]
	return tabulate("participants", partsOf(s, func(e *trade.Event) []trade.Participant { return e.Participants }),
		one("event", func(x r) string { return x.event.ID }),
		one("partner", func(x r) string { return x.part.Partner }),
		one("as", func(x r) string { return string(x.part.As) }),
		one("source", func(x r) string { return x.part.Source }),
		one("as_reported", func(x r) string { return x.part.AsReported }),
	)
}

func peopleDataset(s *Site) dataset {
	type r = within[trade.Person]
	return tabulate("people", partsOf(s, func(e *trade.Event) []trade.Person { return e.People }),
		one("event", func(x r) string { return x.event.ID }),
		wordings(s, "name", func(x r) trade.Text { return x.part.Name }),
		wordings(s, "role", func(x r) trade.Text { return x.part.Role }),
		one("organisation", func(x r) string { return x.part.Organisation }),
		one("as", func(x r) string { return string(x.part.As) }),
		one("source", func(x r) string { return x.part.Source }),
		one("as_reported", func(x r) string { return x.part.AsReported }),
		wordings(s, "note", func(x r) trade.Text { return x.part.Note }),
	)
}

func dealUpdateDataset(s *Site) dataset {
	type r struct {
		deal *trade.Deal
		trade.DealUpdate
	}
	var all []r
	for _, deal := range s.everyDeal() {
		for _, u := range deal.Updates {
			all = append(all, r{deal, u})
		}
	}
	return tabulate("deal-updates", all,
		refs(s, func(x r) trade.Ref { return x.deal.Ref() }),
		one("date", func(x r) string { return date(x.Date) }),
		one("stage", func(x r) string { return string(x.Stage) }),
		wordings(s, "note", func(x r) trade.Text { return x.Note }),
		one("source", func(x r) string { return x.Source }),
	)
}

func seriesDataset(s *Site) dataset {
	type r = *trade.Series
	return tabulate("series", s.Graph.Series,
		one("id", func(x r) string { return x.ID }),
		refs(s, (*trade.Series).Ref),
		wordings(s, "title", func(x r) trade.Text { return x.Title }),
		one("measure", func(x r) string { return x.Measure }),
		one("reporter", func(x r) string { return x.Reporter }),
		one("partner", func(x r) string { return x.Partner }),
		one("flow", func(x r) string { return string(x.Flow) }),
		wordings(s, "covers", func(x r) trade.Text { return x.Covers }),
		one("currency", func(x r) string { return string(x.Currency) }),
		one("valuation", func(x r) string { return string(x.Valuation) }),
		wordings(s, "note", func(x r) trade.Text { return x.Note }),
		one("updated", func(x r) string { return date(x.Updated) }),
	)
}

func (s *Site) everyPoint() []*trade.Point {
	var all []*trade.Point
	for _, t := range s.Graph.Series {
		all = append(all, t.Points...)
	}
	return all
}

func pointDataset(s *Site) dataset {
	type r = *trade.Point
	return tabulate("points", s.everyPoint(),
		one("series", func(p r) string { return p.Series }),
		one("period", func(p r) string { return p.Period.String() }),
		refs(s, (*trade.Point).Ref),
		values("", func(p r) trade.Value { return p.Value }),
		one("status", func(p r) string { return string(p.Status) }),
		wordings(s, "covers", func(p r) trade.Text {
			return firstText(p.Covers, s.Graph.SeriesOf(p.Series).Covers)
		}),
		wordings(s, "derivation", func(p r) trade.Text { return p.Derivation }),
		one("source", func(p r) string { return p.Source }),
		one("as_reported", func(p r) string { return p.AsReported }),
		wordings(s, "note", func(p r) trade.Text { return p.Note }),
	)
}

// ratedDataset holds the growth and the shares of points, which have sources of
// their own.
func ratedDataset(s *Site) dataset {
	type r struct {
		point *trade.Point
		what  string
		trade.Rated
	}
	var all []r
	for _, p := range s.everyPoint() {
		if p.Growth != nil {
			all = append(all, r{p, "growth", *p.Growth})
		}
		for _, share := range p.Shares {
			all = append(all, r{p, "share", share})
		}
	}
	return tabulate("growth-and-shares", all,
		one("series", func(x r) string { return x.point.Series }),
		one("period", func(x r) string { return x.point.Period.String() }),
		refs(s, func(x r) trade.Ref { return x.point.Ref() }),
		one("what", func(x r) string { return x.what }),
		one("of", func(x r) string { return x.Of }),
		values("", func(x r) trade.Value { return x.Value }),
		one("status", func(x r) string { return string(x.Status) }),
		wordings(s, "derivation", func(x r) trade.Text { return x.Derivation }),
		one("source", func(x r) string {
			if x.Source == "" {
				return x.point.Source
			}
			return x.Source
		}),
		one("as_reported", func(x r) string { return x.AsReported }),
	)
}

func gapDataset(s *Site) dataset {
	type r struct {
		series string
		trade.Gap
	}
	var all []r
	for _, t := range s.Graph.Series {
		for _, g := range t.Gaps {
			all = append(all, r{t.ID, g})
		}
	}
	return tabulate("gaps", all,
		one("series", func(x r) string { return x.series }),
		one("from", func(x r) string { return strconv.Itoa(x.From) }),
		one("to", func(x r) string { return strconv.Itoa(x.To) }),
		wordings(s, "note", func(x r) trade.Text { return x.Note }),
		one("source", func(x r) string { return x.Source }),
		one("as_reported", func(x r) string { return x.AsReported }),
	)
}

// otherReportDataset holds further reports of the same facts; the value is empty
// where it is the same.
func otherReportDataset(s *Site) dataset {
	type r struct {
		ref trade.Ref
		trade.AlsoReported
	}
	var all []r
	note := func(ref trade.Ref, also []trade.AlsoReported) {
		for _, a := range also {
			all = append(all, r{ref, a})
		}
	}
	for _, e := range s.Graph.Events {
		for _, f := range e.Figures {
			note(f.Ref(), f.Also)
		}
	}
	for _, f := range s.Graph.Figures {
		note(f.Ref(), f.Also)
	}
	for _, p := range s.everyPoint() {
		note(p.Ref(), p.Also)
	}
	return tabulate("other-reports", all,
		refs(s, func(x r) trade.Ref { return x.ref }),
		values("", func(x r) trade.Value { return x.Value }),
		one("source", func(x r) string { return x.Source }),
		one("as_reported", func(x r) string { return x.AsReported }),
	)
}
