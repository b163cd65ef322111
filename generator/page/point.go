package page

import (
	"slices"

	"tradepost/generator/trade"
)

// A PointCard is one value of a series with all its evidence.
type PointCard struct {
	Voice
	ID           string // anchor: "2022", "2017-01_2017-04"
	Href         string // of the card itself
	Period       string
	Exactness    string // "more than ", set small before the number
	Number, Unit string
	Machine      string
	Code         string // "CNY"
	Qualifier    string // "over", as in Number
	Status       trade.Status
	StatusWord   string
	Covers       Words // its own, else those of the series
	Measured     []Fact
	Growth       *RatedView
	Shares       []RatedView
	Derivation   Lead
	Quote        Quote
	Source       *SourceRef
	Note         Lead
	Also         []AlsoCard
	LetStand     []LetStand // findings accepted on it, its growth or its shares
	Changed      []ChangeMark
	Foot         CardFoot
}

// A RatedView is a growth rate or a share.
type RatedView struct {
	Voice
	Text       string
	Part       string // what its row is called: "share", "share/china-russia-cny"; "" for growth
	Machine    string
	Qualifier  string
	Of         *Link // the series it is a share of, nil where not named
	Status     trade.Status
	StatusWord string // "" where all of the card have the point's own
	Derivation Lead
	Quote      Quote
	Source     *SourceRef // nil where it is the point's
}

// A GapCard says why a series has no usable value for some years.
type GapCard struct {
	Voice
	ID     string
	Period string
	Note   Lead
	Quote  Quote
	Source *SourceRef
}

func (d *desk) pointCard(s *trade.Series, p *trade.Point) PointCard {
	degree, number, unit := d.Split(p.Value)
	about := d.topicOf(s, p.Ref())
	card := PointCard{
		Voice: d.voice(), ID: d.anchor(p.Period.Anchor()), Href: d.to(p.Ref()), Period: d.Period(p.Period),
		Exactness: degree, Number: number, Unit: unit, Machine: p.Value.Number.String(), Code: codeOf(p.Value), Qualifier: exactness(p.Value),
		Status: p.Status, StatusWord: d.word("status", string(p.Status)),
		Covers: d.words(p.Covers), Measured: d.measured(s), Derivation: d.remark(p.Derivation, about), Note: d.remark(p.Note, about),
		Quote: d.evidence(p.AsReported, p.Source), Source: d.maybeSource(p.Source), LetStand: d.letStand(p.Ref()), Changed: d.pointChanges(p),
		Foot: d.foot(p.Ref()),
	}
	if p.Covers.Empty() {
		card.Covers = d.words(s.Covers)
	}
	if p.Growth != nil {
		growth := d.rated(p, *p.Growth, about)
		card.Growth = &growth
	}
	for i, share := range p.Shares {
		view := d.rated(p, share, about)
		view.Part = p.ShareRef(i).Part
		card.Shares = append(card.Shares, view)
	}
	for _, also := range p.Also {
		card.Also = append(card.Also, d.alsoCard(also, p.Value))
	}
	return card
}

func (d *desk) rated(p *trade.Point, r trade.Rated, about topic) RatedView {
	view := RatedView{
		Voice: d.voice(), Text: d.Value(r.Value), Machine: r.Value.Number.String(), Qualifier: exactness(r.Value), Status: p.StatusOf(r),
		Of: d.maybeLink(trade.RefSeries, r.Of), Derivation: d.remark(r.Derivation, about),
	}
	source := r.Source
	if source == "" {
		source = p.Source
	}
	view.Quote = d.evidence(r.AsReported, source)
	if source != p.Source {
		view.Source = d.maybeSource(source)
	}
	if mixed(p) {
		view.StatusWord = d.word("status", string(p.StatusOf(r)))
	}
	return view
}

// mixed tells whether the level, the growth and the shares of a point came about
// in different ways. Then each says in which: beside a marked one, one without
// a mark reads as reported.
func mixed(p *trade.Point) bool {
	rates := p.Shares
	if p.Growth != nil {
		rates = append([]trade.Rated{*p.Growth}, rates...)
	}
	return slices.ContainsFunc(rates, func(r trade.Rated) bool { return p.StatusOf(r) != p.Status })
}

func (d *desk) gapCard(s *trade.Series, g trade.Gap) GapCard {
	return GapCard{
		Voice: d.voice(), ID: d.anchor(gapID(g)), Period: d.gapPeriod(g), Note: d.remark(g.Note, d.topicOf(s, trade.Ref{})),
		Quote: d.quote(g.AsReported, g.Source), Source: d.maybeSource(g.Source),
	}
}

// pointChanges are the changes of a point, its growth and its shares.
func (d *desk) pointChanges(p *trade.Point) []ChangeMark {
	marks := slices.Concat(d.changeMarks(p.Ref()), d.termRows(p.Ref()), d.changeMarks(p.GrowthRef()))
	for i := range p.Shares {
		marks = append(marks, d.changeMarks(p.ShareRef(i))...)
	}
	return marks
}
