package trade

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
)

// event checks what an event names.
func (l *linker) event(e *Event) {
	l.want(RefPlace, e.Place, e.At.Key("place"))
	l.want(RefEvent, e.PartOf, e.At.Key("part_of"))
	for i, edition := range e.Programmes {
		l.want(RefProgramme, edition.Programme, e.At.Key("programmes").Index(i).Key("id"))
	}
	l.wantAll(RefPartner, e.Hosts, e.At.Key("hosts"))
	l.wantAll(RefSector, e.Sectors, e.At.Key("sectors"))
	l.wantAll(RefSource, e.Sources, e.At.Key("sources"))
	for _, p := range e.Participants {
		l.want(RefPartner, p.Partner, p.At.Key("partner"))
		l.want(RefSource, p.Source, p.At.Key("source"))
	}
	for _, p := range e.People {
		l.want(RefPartner, p.Organisation, p.At.Key("organisation"))
		l.want(RefSource, p.Source, p.At.Key("source"))
	}
	for _, f := range e.Figures {
		l.figure(f, e.Figures)
	}
	for _, d := range e.Deals {
		l.deal(d)
	}
	for _, n := range e.Notes {
		l.want(RefSource, n.Source, n.At.Key("source"))
	}
}

// figure checks what a figure names; siblings are those it may be part of.
func (l *linker) figure(f *Figure, siblings []*Figure) {
	l.want(refMeasure, f.Measure, f.At.Key("measure"))
	l.want(RefSource, f.Source, f.At.Key("source"))
	l.also(f.Also)
	l.sibling(f, f.PartOf, siblings, f.At.Key("part_of"))
	l.sibling(f, f.LikelyPartOf, siblings, f.At.Key("likely_part_of"))
	if f.PartOf != "" && f.LikelyPartOf != "" {
		l.problems.Error(f.At.Key("likely_part_of"), "part-of-twice", nil)
	}
}

func (l *linker) also(reports []AlsoReported) {
	for _, a := range reports {
		l.want(RefSource, a.Source, a.At.Key("source"))
	}
}

// sibling reports a figure that the event of f does not have.
func (l *linker) sibling(f *Figure, id string, siblings []*Figure, at diag.Spot) {
	if id == "" || l.unread((&Figure{Event: f.Event, ID: id}).Ref()) {
		return
	}
	var ids []string
	for _, s := range siblings {
		if s.ID == id {
			return
		}
		ids = append(ids, s.ID)
	}
	args := diag.Args{"kind": kindWord(RefFigure), "id": id, "cure": diag.Say("it must be a figure of the same file")}
	if near := diag.Nearest(id, ids); near != "" {
		args["near"] = near
	}
	l.problems.Error(at, "unknown-id", args)
}

// siteFigure checks a figure of data/figures.toml.
func (l *linker) siteFigure(f *Figure) {
	l.figure(f, l.g.Figures)
	switch f.About.Kind {
	case RefPlace, RefPartner, RefProgramme:
		l.want(f.About.Kind, f.About.ID, f.At.Key("about"))
	}
}

func (l *linker) deal(d *Deal) {
	l.wantAll(RefPartner, d.Parties, d.At.Key("parties"))
	l.wantAll(RefSector, d.Sectors, d.At.Key("sectors"))
	l.want(RefPlace, d.Place, d.At.Key("place"))
	l.want(RefSource, d.Source, d.At.Key("source"))
	for _, u := range d.Updates {
		l.want(RefSource, u.Source, u.At.Key("source"))
	}
}

// oneSeries checks what a series names, and that its points are of one kind.
func (l *linker) oneSeries(s *Series) {
	l.want(refMeasure, s.Measure, s.At.Key("measure"))
	l.want(RefPlace, s.Reporter, s.At.Key("reporter"))
	l.want(RefPlace, s.Partner, s.At.Key("partner"))
	var first *Point
	for _, p := range s.Points {
		l.point(s, p)
		if p.Period.From.IsZero() {
			continue
		}
		if first == nil {
			first = p
		}
		if p.Period.IsYear() != first.Period.IsYear() {
			l.problems.Error(periodSpot(p), "years-and-periods", diag.Args{"period": p.Period})
		}
	}
	for _, gap := range s.Gaps {
		l.want(RefSource, gap.Source, gap.At.Key("source"))
	}
}

func (l *linker) point(s *Series, p *Point) {
	if p.Value.Kind == Amount && s.Currency != "" && p.Value.Currency != s.Currency {
		l.problems.Error(p.At.Key("value"), "other-currency", diag.Args{
			"currency": string(p.Value.Currency), "series": string(s.Currency), "near": inCurrency(p.Value, s.Currency),
		})
	}
	l.want(RefSource, p.Source, p.At.Key("source"))
	l.also(p.Also)
	if p.Growth != nil {
		l.want(RefSource, p.Growth.Source, p.Growth.At.Key("source"))
	}
	for _, share := range p.Shares {
		l.want(RefSource, share.Source, share.At.Key("source"))
		l.want(RefSeries, share.Of, share.At.Key("of"))
	}
}

// inCurrency is an amount with another currency, as where the slip is only in
// its name.
func inCurrency(v Value, c numeral.Currency) Value {
	v.Currency = c
	return v
}

// registers checks the records that stand in lists of their own.
func (l *linker) registers() {
	for _, p := range l.g.Partners {
		l.want(RefPlace, p.Place, p.At.Key("place"))
	}
	for _, p := range l.g.Places {
		l.want(RefPlace, p.Within, p.At.Key("within"))
	}
	for _, r := range l.g.Rates {
		l.want(RefSource, r.Source, r.At.Key("source"))
	}
}
