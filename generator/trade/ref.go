package trade

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
