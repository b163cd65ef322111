package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A part is what rules judge at one go: an event with its figures and deals, a
// series with its points, a text, or a single record. A rule reports only what
// stands in its part, whatever else it looks at, so that parts can be judged in
// any order and side by side.
type part struct {
	*site
	event       *trade.Event  // nil but for a whole event
	series      *trade.Series // nil but for a whole series
	figures     []*trade.Figure
	deals       []*trade.Deal
	points      []*trade.Point
	sources     []*trade.Source
	partners    []*trade.Partner
	programmes  []*trade.Programme
	text        *trade.Narrative   // nil but for a text
	publication *trade.Publication // nil but for what was published last, held against all of the site

	claims []claim // of its records; filled for the rules of one record

	texts    []telling     // of its records; filled when a rule asks
	told     []toldNumber  // in its texts, that nothing bears out; filled when a rule asks
	valued   []valuedCount // in its summary; filled with told
	searched bool
}

// parts splits the graph: every record is in one of them.
func (s *site) parts() []*part {
	parts := make([]*part, 0, len(s.Events)+len(s.Series)+len(s.Narratives)+2)
	for _, e := range s.Events {
		parts = append(parts, s.ofEvent(e))
	}
	for _, x := range s.Series {
		parts = append(parts, s.ofSeries(x))
	}
	parts = append(parts,
		&part{site: s, figures: s.Figures},
		&part{site: s, publication: &s.Published},
		&part{site: s, sources: s.Sources, partners: s.Partners, programmes: s.Programmes})
	for _, n := range s.Narratives {
		parts = append(parts, &part{site: s, text: n})
	}
	return parts
}

func (s *site) ofEvent(e *trade.Event) *part {
	return &part{site: s, event: e, figures: e.Figures, deals: e.Deals}
}

func (s *site) ofSeries(x *trade.Series) *part {
	return &part{site: s, series: x, points: x.Points}
}

// standsIn tells whether records of the part are in a file: an event, a series or
// a text has one of its own, a register one for all its records.
func (p *part) standsIn(path string) bool {
	var at []diag.Spot
	switch {
	case p.text != nil:
		return p.text.Path == path
	case p.event != nil:
		at = append(at, p.event.At)
	case p.series != nil:
		at = append(at, p.series.At)
	case len(p.figures) > 0:
		at = append(at, p.figures[0].At)
	}
	for _, x := range p.sources[:min(1, len(p.sources))] {
		at = append(at, x.At)
	}
	for _, x := range p.partners[:min(1, len(p.partners))] {
		at = append(at, x.At)
	}
	for _, x := range p.programmes[:min(1, len(p.programmes))] {
		at = append(at, x.At)
	}
	return slices.ContainsFunc(at, func(s diag.Spot) bool { return s.Source != nil && s.Source.Name == path })
}

// partsOf are the parts that a reference names, with every record of that name
// and with the texts of an event or a report; the zero Ref names what was
// published last. None where it names nothing that has rules of its own.
func (s *site) partsOf(ref trade.Ref) (parts []*part) {
	switch ref.Kind {
	case "":
		return []*part{{site: s, publication: &s.Published}}
	case trade.RefEvent:
		if e := s.Event(ref.ID); e != nil {
			parts = append(parts, s.ofEvent(e))
		}
		return append(parts, s.texts("events", ref.ID)...)
	case trade.RefReport:
		return s.texts("reports", ref.ID)
	case trade.RefSeries:
		x := s.SeriesOf(ref.ID)
		switch {
		case x == nil:
			return nil
		case ref.Item == "":
			return []*part{s.ofSeries(x)}
		}
		return []*part{{site: s, points: named(x.Points, trade.Ref{Kind: ref.Kind, ID: ref.ID, Item: ref.Item})}}
	case trade.RefFigure:
		if e := s.Event(ref.ID); e != nil && ref.Item != "" {
			return []*part{{site: s, figures: named(e.Figures, ref)}}
		}
		return []*part{{site: s, figures: named(s.Figures, ref)}}
	case trade.RefDeal:
		if e := s.Event(ref.ID); e != nil {
			return []*part{{site: s, deals: named(e.Deals, ref)}}
		}
	case trade.RefSource:
		return []*part{{site: s, sources: named(s.Sources, ref)}}
	}
	return nil
}

// texts are the parts of a text in all its languages.
func (s *site) texts(section, id string) (parts []*part) {
	for _, n := range s.Narratives {
		if n.Section == section && n.ID == id {
			parts = append(parts, &part{site: s, text: n})
		}
	}
	return parts
}

// named are the records that have a reference.
func named[T interface{ Ref() trade.Ref }](records []T, ref trade.Ref) []T {
	var found []T
	for _, r := range records {
		if r.Ref() == ref {
			found = append(found, r)
		}
	}
	return slices.Clip(found)
}
