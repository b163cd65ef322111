package sheet

import (
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

func (b *Book) partnerColumns() columns[*trade.Partner] {
	type r = *trade.Partner
	return slices.Concat(
		id(func(p r) string { return p.ID }),
		shown(b, r.Ref),
		wordings(b, "name", func(p r) trade.Text { return p.Name }).firstNeeded(),
		in("kind", "partner_kind", trade.PartnerKinds, func(p r) trade.PartnerKind { return p.Kind }).needed(),
		one("country", Name, func(p r) string { return p.Country }),
		one("place", Name, func(p r) string { return p.Place }).to("places"),
		one("url", URL, func(p r) string { return p.URL }),
		many("aliases", func(p r) []string { return p.Aliases }),
		wordings(b, "note", func(p r) trade.Text { return p.Note }),
	)
}

func (b *Book) sourceColumns() columns[*trade.Source] {
	type r = *trade.Source
	return slices.Concat(
		id(func(x r) string { return x.ID }),
		shown(b, r.Ref),
		wordings(b, "title", func(x r) trade.Text { return x.Title }).firstNeeded(),
		among(one("described", Name, func(x r) string { return yes(x.Described) }), "", []string{"true"}),
		one("original_title", Name, func(x r) string { return x.Original }),
		wordings(b, "publisher", func(x r) trade.Text { return x.Publisher }),
		one("url", URL, func(x r) string { return x.URL }),
		day("date", func(x r) trade.Date { return x.Date }).says("source.date"),
		day("accessed", func(x r) trade.Date { return x.Accessed }),
		one("language", Name, func(x r) string { return x.Language }),
		in("kind", "source_kind", trade.SourceKinds, func(x r) trade.SourceKind { return x.Kind }),
		one("translation", Name, func(x r) string { return x.Translation }),
		wordings(b, "note", func(x r) trade.Text { return x.Note }),
	)
}

// yes is what a cell says of something that holds, "" where it does not.
func yes(holds bool) string {
	if holds {
		return "true"
	}
	return ""
}

func (b *Book) placeColumns() columns[*trade.Place] {
	type r = *trade.Place
	return slices.Concat(
		id(func(p r) string { return p.ID }),
		shown(b, r.Ref),
		wordings(b, "name", func(p r) trade.Text { return p.Name }).firstNeeded(),
		in("kind", "place_kind", trade.PlaceKinds, func(p r) trade.PlaceKind { return p.Kind }).needed(),
		one("country", Name, func(p r) string { return p.Country }),
		one("within", Name, func(p r) string { return p.Within }).to("places"),
		one("lat", Decimal, func(p r) string { return p.Lat }),
		one("lon", Decimal, func(p r) string { return p.Lon }),
	)
}

func (b *Book) sectorColumns() columns[*trade.Sector] {
	type r = *trade.Sector
	return slices.Concat(
		id(func(x r) string { return x.ID }),
		shown(b, r.Ref),
		wordings(b, "name", func(x r) trade.Text { return x.Name }).firstNeeded(),
	)
}

func (b *Book) programmeColumns() columns[*trade.Programme] {
	type r = *trade.Programme
	return slices.Concat(
		id(func(x r) string { return x.ID }),
		shown(b, r.Ref),
		wordings(b, "name", func(x r) trade.Text { return x.Name }).firstNeeded(),
		wordings(b, "note", func(x r) trade.Text { return x.Note }),
	)
}

func (b *Book) measureColumns() columns[*trade.Measure] {
	type r = *trade.Measure
	return slices.Concat(
		id(func(m r) string { return m.ID }),
		wordings(b, "name", b.nameOfMeasure).firstNeeded(),
		among(one("kind", Name, func(m r) string { return valueKind(m.Kind) }), "", valueKinds()).needed().says("measure.kind"),
		one("unit", Name, func(m r) string { return m.Unit }),
	)
}

// nameOfMeasure is the site's name of a measure, or that which every site has.
func (b *Book) nameOfMeasure(m *trade.Measure) trade.Text {
	if !m.Name.Empty() {
		return m.Name
	}
	var name trade.Text
	for _, lang := range b.graph.Site.Languages {
		name = append(name, trade.Wording{Lang: lang, Text: b.o.Measure(lang, m.ID)})
	}
	return name
}

func (b *Book) rateColumns() columns[*trade.Rate] {
	type r = *trade.Rate
	return slices.Concat(
		one("from", Name, func(x r) string { return string(x.From) }).needed(),
		one("to", Name, func(x r) string { return string(x.To) }).needed(),
		one("year", Integer, func(x r) string { return strconv.Itoa(x.Year) }).needed(),
		one("rate", Decimal, func(x r) string { return x.Rate.String() }).needed(),
		in("kind", "rate_kind", trade.RateKinds, func(x r) trade.RateKind { return x.Kind }).needed(),
		evidence(b, func(x r) string { return x.Source }, nil),
	)
}
