package trade

import "cmp"

// Wordings are the quotations that the card of a number shows: its own, that of
// each other report of the same fact and, for a point, those of its growth and
// its shares. The part of a reference is of no account, for a point and its rates
// have one card.
func (g *Graph) Wordings(r Ref) []Wording {
	var list []Wording
	add := func(text, source string) {
		if text == "" {
			return
		}
		w := Wording{Text: text}
		if s := g.Source(source); s != nil {
			w.Lang = Lang(s.Language)
		}
		list = append(list, w)
	}
	addAll := func(reports []AlsoReported) {
		for _, also := range reports {
			add(also.AsReported, also.Source)
		}
	}
	switch r.Kind {
	case RefFigure:
		if f := g.figureOf(r); f != nil {
			add(f.AsReported, f.Source)
			addAll(f.Also)
		}
	case RefDeal:
		if d := g.deals[r]; d != nil {
			add(d.AsReported, d.Source)
		}
	case RefSeries:
		p := g.Point(r.ID, r.Item)
		if p == nil {
			break
		}
		add(p.AsReported, p.Source)
		if p.Growth != nil {
			add(p.Growth.AsReported, cmp.Or(p.Growth.Source, p.Source))
		}
		for _, share := range p.Shares {
			add(share.AsReported, cmp.Or(share.Source, p.Source))
		}
		addAll(p.Also)
	}
	return list
}
