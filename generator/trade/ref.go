package trade

import (
	"slices"
	"strings"
)

// A RefKind is the scheme of a reference: the kind of thing it names.
type RefKind string

const (
	RefEvent     RefKind = "event"
	RefDeal      RefKind = "deal"
	RefPartner   RefKind = "partner"
	RefPlace     RefKind = "place"
	RefSector    RefKind = "sector"
	RefProgramme RefKind = "programme"
	RefReport    RefKind = "report"
	RefSource    RefKind = "source"
	RefSeries    RefKind = "trade"  // with Item: a point of it, with Part: its growth or share
	RefFigure    RefKind = "figure" // of an event where Item is set (ID the event, Item the figure)
	RefYear      RefKind = "year"   // written by pages and charts, not by editors
	RefChart     RefKind = "chart"  // likewise
)

// A Ref names one thing of the graph, without saying where it is published:
// addresses belong to the pages. The zero Ref names nothing.
//
//	event:ID  partner:ID …            {Kind, ID}
//	deal:EVENT/ID  figure:EVENT/ID    {Kind, ID: EVENT, Item: ID}
//	figure:ID                         {figure, ID}
//	trade:ID/2022  trade:ID/2017-01_2017-04    {trade, ID, Item: "2022"}
//	trade:ID/2022/growth  …/share     {trade, ID, Item, Part: "growth"}
//	trade:ID/2022/share/OF            {trade, ID, Item, Part: "share/OF"}, the share of the series OF
type Ref struct {
	Kind RefKind
	ID   string
	Item string
	Part string
}

// String is the reference as an editor writes it.
func (r Ref) String() string {
	if r.Kind == "" {
		return ""
	}
	s := string(r.Kind) + ":" + r.ID
	if r.Item != "" {
		s += "/" + r.Item
	}
	if r.Part != "" {
		s += "/" + r.Part
	}
	return s
}

// IsZero tells whether r names nothing.
func (r Ref) IsZero() bool { return r.Kind == "" }

// ParseRef reads what Ref.String writes and refuses every other spelling.
// Errors are *SyntaxError.
func ParseRef(s string) (Ref, error) {
	kind, rest, _ := strings.Cut(s, ":")
	parts := strings.SplitN(rest, "/", 3)
	r := Ref{Kind: RefKind(kind), ID: parts[0]}
	if len(parts) > 1 {
		r.Item = parts[1]
	}
	if len(parts) > 2 {
		r.Part = parts[2]
	}
	if r.String() != s || !r.wellFormed() {
		return Ref{}, wrong("bad-reference", s)
	}
	return r, nil
}

// IsNumber tells whether r names something with a value: a figure, a deal, a
// point of a series, its growth or its share.
func (r Ref) IsNumber() bool {
	return r.Kind == RefFigure || r.Kind == RefDeal || r.Kind == RefSeries && r.Item != ""
}

// ParseNumberRef is ParseRef for references to numbers alone.
func ParseNumberRef(s string) (Ref, error) {
	r, err := ParseRef(s)
	if err == nil && !r.IsNumber() {
		return Ref{}, wrong("not-a-number", s)
	}
	return r, err
}

// wellFormed tells whether r has the parts that its kind has, and only those.
func (r Ref) wellFormed() bool {
	switch r.Kind {
	case RefEvent, RefPartner, RefPlace, RefSector, RefProgramme, RefReport, RefSource, RefChart:
		return ValidID(r.ID) && r.Item == "" && r.Part == ""
	case RefDeal:
		return ValidID(r.ID) && ValidID(r.Item) && r.Part == ""
	case RefFigure:
		return ValidID(r.ID) && (r.Item == "" || ValidID(r.Item)) && r.Part == ""
	case RefSeries:
		return ValidID(r.ID) && (r.Item == "" || isAnchor(r.Item)) && (r.Part == "" || isPart(r.Part))
	case RefYear:
		d, err := ParseDate(r.ID)
		return err == nil && d.Month == 0 && r.Item == "" && r.Part == ""
	}
	return false
}

// isPart tells whether s names the growth of a point, its first share or, by the
// series that it is a share of, any.
func isPart(s string) bool {
	of, named := strings.CutPrefix(s, "share/")
	return s == "growth" || s == "share" || named && ValidID(of)
}

func isAnchor(s string) bool {
	p, err := ParsePeriod(strings.ReplaceAll(s, "_", "/"))
	return err == nil && p.Anchor() == s
}

// ValidID tells whether s has the form of an id: [a-z0-9]+(-[a-z0-9]+)*.
func ValidID(s string) bool {
	return !slices.ContainsFunc(strings.Split(s, "-"), func(word string) bool {
		return word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != ""
	})
}
