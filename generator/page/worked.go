package page

import (
	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// What an editor works out in a remark is on no record. It leads to the number
// that it was worked out from: on a card, to the other one.

// workedFrom is what arithmetic makes of the values of a record and those near
// by, as for an average per project.
func workedFrom(of, near values, own trade.Ref) values {
	return func() []stated {
		var made []stated
		beside := near()
		for _, v := range of() {
			for _, w := range beside {
				for _, value := range analysis.Worked(v.value, w.value) {
					made = append(made, stated{value: value, ref: otherOf(own, w.ref, v.ref)})
				}
			}
		}
		return made
	}
}

// otherOf is a number that is not the one of the card.
func otherOf(own, ref, other trade.Ref) trade.Ref {
	if withPart(ref, "") == own {
		return other
	}
	return ref
}

// topicOf is what a text on a series may tell of, on the card of one of its
// points where own names it.
func (d *desk) topicOf(s *trade.Series, own trade.Ref) topic {
	return topic{own: own, near: d.statedIn(s), made: d.workedIn(s, own)}
}

// workedIn is the arithmetic of a series: the growth that two levels give, the
// level that a growth implies for the time before, the whole that a share
// implies. On the card of a point it is about that point.
func (d *desk) workedIn(s *trade.Series, own trade.Ref) values {
	return func() []stated {
		var made []stated
		for i, p := range s.Points {
			if i == 0 || !own.IsZero() && own != p.Ref() && own != s.Points[i-1].Ref() {
				continue
			}
			before := s.Points[i-1]
			if growth, ok := analysis.GrowthOf(before, p); ok {
				made = append(made, stated{value: growth, ref: otherOf(own, before.Ref(), p.Ref())})
			}
			if level, ok := analysis.After(before, p); ok {
				made = append(made, stated{value: level, ref: otherOf(own, before.Ref(), p.Ref())})
			}
			if base, ok := analysis.Before(p); ok {
				made = append(made, stated{value: base, ref: otherOf(own, p.Ref(), before.Ref())})
			}
		}
		return append(made, d.impliedFor(s)...)
	}
}

// impliedFor are the levels of a series that shares in it imply.
func (d *desk) impliedFor(s *trade.Series) []stated {
	var made []stated
	for _, part := range d.Graph.Series {
		for _, p := range part.Points {
			for _, share := range p.Shares {
				if share.Of == s.ID && !share.Value.Number.IsZero() {
					whole := p.Value
					whole.Number = whole.Number.Shift(2).Quo(share.Value.Number, 12)
					made = append(made, stated{value: whole, ref: p.Ref()})
				}
			}
		}
	}
	return made
}
