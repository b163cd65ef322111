package sheet

import (
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

func (b *Book) everyPoint() []*trade.Point {
	return each(b.graph.Series, func(s *trade.Series) []*trade.Point { return s.Points })
}

func (b *Book) seriesColumns() columns[*trade.Series] {
	type r = *trade.Series
	return slices.Concat(
		id(func(s r) string { return s.ID }),
		shown(b, r.Ref),
		wordings(b, "title", func(s r) trade.Text { return s.Title }).firstNeeded(),
		one("measure", Name, func(s r) string { return s.Measure }).to("measures"),
		one("reporter", Name, func(s r) string { return s.Reporter }).to("places").needed(),
		one("partner", Name, func(s r) string { return s.Partner }).to("places").says("series.partner"),
		in("flow", "flow", trade.Flows, func(s r) trade.Flow { return s.Flow }),
		wordings(b, "covers", func(s r) trade.Text { return s.Covers }),
		one("currency", Name, func(s r) string { return string(s.Currency) }),
		in("valuation", "valuation", trade.Valuations, func(s r) trade.Valuation { return s.Valuation }),
		wordings(b, "note", func(s r) trade.Text { return s.Note }),
		day("updated", func(s r) trade.Date { return s.Updated }),
	)
}

func (b *Book) pointColumns() columns[*trade.Point] {
	type r = *trade.Point
	return slices.Concat(
		one("series", Name, func(p r) string { return p.Series }).to("series").needed(),
		one("period", Name, func(p r) string { return p.Period.String() }).needed(),
		shown(b, r.Ref),
		values(func(p r) trade.Value { return p.Value }),
		in("status", "status", trade.Statuses, func(p r) trade.Status { return p.Status }).needed(),
		wordings(b, "covers", b.coveredBy).says("point.covers"),
		wordings(b, "derivation", func(p r) trade.Text { return p.Derivation }),
		evidence(b, func(p r) string { return p.Source }, func(p r) string { return p.AsReported }),
		wordings(b, "note", func(p r) trade.Text { return p.Note }),
	)
}

// coveredBy is what a point covers: what its series does, unless it says
// otherwise.
func (b *Book) coveredBy(p *trade.Point) trade.Text {
	if s := b.graph.SeriesOf(p.Series); p.Covers.Empty() && s != nil {
		return s.Covers
	}
	return p.Covers
}

// A rated is the growth of a point or one of its shares.
type rated struct {
	point    *trade.Point
	position int
	ref      trade.Ref
	what     string
	trade.Rated
}

func ratedOf(p *trade.Point) []rated {
	var list []rated
	if p.Growth != nil {
		list = append(list, rated{p, 1, p.GrowthRef(), "growth", *p.Growth})
	}
	for i, share := range p.Shares {
		list = append(list, rated{p, len(list) + 1, p.ShareRef(i), "share", share})
	}
	return list
}

// source is that of the point where the rate names none.
func (r rated) source() string {
	if r.Source == "" {
		return r.point.Source
	}
	return r.Source
}

func (b *Book) ratedColumns() columns[rated] {
	return slices.Concat(
		one("point", Name, func(r rated) string { return r.point.Ref().String() }).to("points").needed(),
		one("position", Integer, func(r rated) string { return strconv.Itoa(r.position) }).needed(),
		one("series", Name, func(r rated) string { return r.point.Series }).to("series").needed(),
		one("period", Name, func(r rated) string { return r.point.Period.String() }).needed(),
		in("what", "series", []string{"growth", "share"}, func(r rated) string { return r.what }).needed(),
		one("of", Name, func(r rated) string { return r.Of }).to("series"),
		values(func(r rated) trade.Value { return r.Value }),
		in("status", "status", trade.Statuses, func(r rated) trade.Status { return r.point.StatusOf(r.Rated) }).needed(),
		wordings(b, "derivation", func(r rated) trade.Text { return r.Derivation }),
		evidence(b, rated.source, func(r rated) string { return r.AsReported }),
	)
}

// A gap is some years of a series without a usable value.
type gap struct {
	series string
	trade.Gap
}

func gapsOf(s *trade.Series) []gap {
	list := make([]gap, len(s.Gaps))
	for i, g := range s.Gaps {
		list[i] = gap{s.ID, g}
	}
	return list
}

func (b *Book) gapColumns() columns[gap] {
	return slices.Concat(
		one("series", Name, func(g gap) string { return g.series }).to("series").needed(),
		one("from", Integer, func(g gap) string { return strconv.Itoa(g.From) }).needed().says("gap.from"),
		one("to", Integer, func(g gap) string { return strconv.Itoa(g.To) }).needed().says("gap.to"),
		wordings(b, "note", func(g gap) trade.Text { return g.Note }),
		evidence(b, func(g gap) string { return g.Source }, func(g gap) string { return g.AsReported }),
	)
}
