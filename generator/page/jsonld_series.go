package page

import (
	"fmt"
	"time"

	"tradepost/generator/trade"
)

// seriesNodes are a series as a dataset, and each of its numbers as an
// observation of what the dataset measures.
func (d *desk) seriesNodes(s *trade.Series) []thing {
	variable := d.publicLink(Target{Path: d.path}) + "#variable"
	nodes := []thing{d.seriesNode(s, variable)}
	for _, p := range s.Points {
		nodes = append(nodes, d.pointNode(s, p, variable))
		if p.Growth != nil {
			nodes = append(nodes, d.ratedNode(p, *p.Growth, p.GrowthRef()))
		}
		for i, share := range p.Shares {
			nodes = append(nodes, d.ratedNode(p, share, p.ShareRef(i)))
		}
	}
	return nodes
}

// seriesNode is a series as a dataset of years.
func (d *desk) seriesNode(s *trade.Series, variable string) thing {
	node := d.dataset(d.words(s.Title).Text, s.Covers.In(d.lang).Text, d.targetOf(d.lang, s.Ref()))
	if n := len(s.Points); n > 0 {
		last := s.Points[n-1].Period
		node.with("temporalCoverage", s.Points[0].Period.From.String()+"/"+last.To.String())
	}
	measured := of("PropertyValue").with("@id", variable).with("name", d.measure(s.Measure).Text).with("unitText", string(s.Currency))
	node.with("variableMeasured", measured).with("measurementTechnique", d.T("footer.principle"))
	spatial := []thing{d.placeNode(d.Graph.Place(s.Reporter))}
	if s.Partner != "" {
		spatial = append(spatial, d.placeNode(d.Graph.Place(s.Partner)))
	}
	var cited shelf
	for _, p := range s.Points {
		cited.add(p.Source)
		if p.Growth != nil {
			cited.add(p.Growth.Source)
		}
		for _, share := range p.Shares {
			cited.add(share.Source)
		}
	}
	citations := d.citations(cited)
	for i, id := range cited {
		citations[i].with("@id", d.publicationID(id))
	}
	node.with("distribution", []thing{
		d.file("text/csv", Target{Path: d.filePath(d.lang, d.ofSeries(s), ".csv")}),
		d.file("application/json", Target{Path: d.recordPath(s.Ref())}),
	})
	return node.with("spatialCoverage", spatial).with("citation", citations)
}

// publicationID names a source, which the page describes once.
func (d *desk) publicationID(id string) string {
	return d.publicLink(d.targetOf(d.lang, trade.Ref{Kind: trade.RefSource, ID: id}))
}

// pointNode is the value of a year or period.
func (d *desk) pointNode(s *trade.Series, p *trade.Point, variable string) thing {
	return d.observation(p, p.Ref()).with("variableMeasured", thing{"@id": variable}).
		with("measuredProperty", of("Property").with("name", d.measure(s.Measure).Text)).
		with("measurementMethod", d.words(p.Derivation).Text)
}

// ratedNode is its growth or a share of it.
func (d *desk) ratedNode(p *trade.Point, r trade.Rated, ref trade.Ref) thing {
	node, property := d.observation(p, ref), d.T("series.growth")
	if ref.Part != "growth" {
		property = d.T("series.share")
	}
	if whole := d.Graph.SeriesOf(r.Of); whole != nil {
		node.with("measurementDenominator", d.node("StatisticalVariable", whole.Ref()))
	}
	return node.with("measuredProperty", of("Property").with("name", property)).
		with("measurementMethod", d.words(r.Derivation).Text)
}

// observation is what all numbers of a point have: when, how much, how sure, in
// whose words.
func (d *desk) observation(p *trade.Point, ref trade.Ref) thing {
	f := d.Graph.Fact(ref)
	_, _, name := d.valueOf(ref)
	covers := d.T("number.title", "covers", name.Text, "status", d.word("status", string(f.Status)))
	told := []thing{
		of("PropertyValue").with("propertyID", "period").with("value", p.Period.String()),
		d.circumstance("status", string(f.Status)),
	}
	if word := exactness(f.Value); word != "" {
		told = append(told, d.circumstance("qualifier", word))
	}
	node := of("Observation").with("name", name.Text).with("description", d.T("figure.named", "value", d.Value(f.Value), "covers", covers)).
		with("url", d.publicLink(d.targetOf(d.lang, ref))).
		with("observationDate", p.Period.From.String()).with("observationPeriod", duration(p.Period)).
		with("additionalProperty", told)
	node.amount(f.Value)
	if f.Source == "" {
		return node
	}
	source := thing{"@id": d.publicationID(f.Source)}
	if quote := d.quote(f.AsReported, f.Source); quote.Text != "" {
		source = of("Quotation").with("text", quote.Text).with("inLanguage", quote.Lang).with("isPartOf", source)
	}
	return node.with("subjectOf", source)
}

// duration is how long a period is, as ISO 8601 writes it: "P1Y", "P4M", "P356D".
func duration(p trade.Period) string {
	from, to := p.From, p.To
	switch {
	case from.Day != 0:
		day := func(d trade.Date) time.Time {
			return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
		}
		return fmt.Sprintf("P%dD", int(day(to).Sub(day(from)).Hours())/24+1)
	case from.Month != 0:
		return fmt.Sprintf("P%dM", 12*(to.Year-from.Year)+to.Month-from.Month+1)
	}
	return fmt.Sprintf("P%dY", to.Year-from.Year+1)
}
