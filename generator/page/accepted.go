package page

import (
	"strings"

	"tradepost/generator/trade"
)

// findingsAnchor is where the methodology page lists the findings of the guard
// that the editors let stand.
const findingsAnchor = "findings-accepted"

// An AcceptedFinding is one of them, and why. Readers may judge for themselves.
type AcceptedFinding struct {
	Rule   string // what it demands, "" where that is not said
	Code   string // its name
	At     *Link  // what it is about, nil for a file
	Place  string
	Reason Lead
}

func (d *desk) accepted(list []trade.Acceptance) []AcceptedFinding {
	found := make([]AcceptedFinding, len(list))
	for i, a := range list {
		found[i] = AcceptedFinding{Rule: d.rule(string(a.Code)), Code: string(a.Code), At: d.acceptedAt(a.Place), Place: a.Place, Reason: d.remark(a.Reason, d.topicAt(subjectRef(a.Place), trade.Ref{}))}
	}
	return found
}

// rule is what a rule demands, "" where the theme has no words for it.
func (d *desk) rule(code string) string {
	if key := "rule." + code; d.Has(key) {
		return d.T(key)
	}
	return ""
}

// acceptedAt leads to what a finding is about: a number's card, or the page of an
// event or a series.
func (d *desk) acceptedAt(place string) *Link {
	r := subjectRef(place)
	switch {
	case r.IsZero():
	case r.Kind == trade.RefSeries && r.Item != "" && d.Graph.Point(r.ID, r.Item) != nil:
		_, _, name := d.valueOf(r)
		return &Link{Href: d.to(r), Words: name}
	case r.Kind == trade.RefFigure && d.Graph.Fact(r).Value.Stated():
		link := d.namedFigure(r)
		return &link
	case r.Kind == trade.RefDeal && d.Graph.Fact(r).Value.Stated(),
		r.Kind == trade.RefEvent && d.Graph.Event(r.ID) != nil,
		r.Kind == trade.RefSeries && r.Item == "" && d.Graph.SeriesOf(r.ID) != nil:
		link := d.linkTo(r)
		return &link
	}
	return nil
}

// A LetStand is a finding on the card of the number it is about.
type LetStand struct {
	Voice
	Reason Lead
	Href   string // the list of all of them
}

// letStand are the findings accepted on a thing.
func (d *desk) letStand(r trade.Ref) []LetStand {
	var list []LetStand
	for _, a := range d.acceptances[r.String()] {
		href := d.link(Target{Path: d.address(d.lang, "methodology/"), Anchor: findingsAnchor})
		list = append(list, LetStand{Voice: d.voice(), Reason: d.remark(a.Reason, d.topicAt(r, withPart(r, ""))), Href: href})
	}
	return list
}

// topicAt is what the reason of a finding at a thing may tell of; own is the
// number on whose card it stands.
func (d *desk) topicAt(r, own trade.Ref) topic {
	if s := d.Graph.SeriesOf(r.ID); r.Kind == trade.RefSeries && s != nil {
		about := d.topicOf(s, withPart(r, ""))
		about.own = own
		return about
	}
	near := func() []stated { return nil }
	if e := d.Graph.Event(r.ID); e != nil && r.Kind != trade.RefSeries {
		near = func() []stated { return statedAt(e) }
	}
	return topic{own: own, near: near, made: workedFrom(near, near, own)}
}

// acceptancesByPlace finds what is accepted at a place.
func acceptancesByPlace(list []trade.Acceptance) map[string][]trade.Acceptance {
	byPlace := map[string][]trade.Acceptance{}
	for _, a := range list {
		subject := subjectOf(a.Place)
		byPlace[subject] = append(byPlace[subject], a)
	}
	return byPlace
}

// subjectRef is that as a reference, the zero Ref for a file.
func subjectRef(place string) trade.Ref {
	r, err := trade.ParseRef(subjectOf(place))
	if err != nil {
		return trade.Ref{}
	}
	return r
}

// subjectOf is what an acceptance is about, without the words in it that a
// finding of a text is told by: "event:e" of "event:e#5 billion yuan".
func subjectOf(place string) string {
	subject, _, _ := strings.Cut(place, "#")
	return subject
}
