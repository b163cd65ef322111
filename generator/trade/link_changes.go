package trade

import (
	"slices"

	"tradepost/generator/diag"
)

// changes checks what the records of changes name. A withdrawn number may be
// gone, and a record of a point that is gone as a whole names nothing either.
func (l *linker) changes() {
	l.g.changed, l.g.termChanges = map[Ref][]*Change{}, map[Ref][]*Change{}
	for _, c := range l.g.Changes {
		l.want(RefSource, c.Source, c.At.Key("source"))
		if c.Of.IsZero() {
			continue // load has said so
		}
		c.Of = l.g.Canonical(c.Of)
		if l.changedTwice(c) {
			continue
		}
		if c.Kind != Withdrawal {
			l.mention(Mention{Ref: c.Of, At: c.At.Key("figure")})
		}
		if !c.IsOfValue() {
			l.termChange(c)
			continue
		}
		l.g.changed[c.Of] = append(l.g.changed[c.Of], c)
		if now, ok := l.g.ValueOf(c.Of); ok && c.Kind != Withdrawal && now.Identical(c.Old) && len(l.g.changed[c.Of]) == 1 {
			l.problems.Error(c.At.Key("old"), "change-without-difference", diag.Args{"figure": c.Of, "value": now})
		}
	}
}

// changedTwice reports a second change of one thing on one day: each change has
// one place on the page of changes.
func (l *linker) changedTwice(c *Change) bool {
	earlier := l.g.changed[c.Of]
	if !c.IsOfValue() {
		earlier = l.g.termChanges[c.Of]
	}
	if !slices.ContainsFunc(earlier, func(x *Change) bool { return x.Date == c.Date && x.What == c.What }) {
		return false
	}
	l.problems.Error(c.At.Key("date"), "changed-twice-a-day", diag.Args{"figure": c.Of, "date": c.Date})
	return true
}

// termChange takes a change of a term that its record has.
func (l *linker) termChange(c *Change) {
	if may := AspectsOf(c.Of); !slices.Contains(may, c.What) {
		names := make([]string, len(may))
		for i, a := range may {
			names[i] = string(a)
		}
		l.problems.Error(c.At.Key("what"), "change-of-no-such-term", diag.Args{"figure": c.Of, "what": string(c.What), "words": diag.List(names)})
		return
	}
	first := !slices.ContainsFunc(l.g.termChanges[c.Of], func(x *Change) bool { return x.What == c.What })
	l.g.termChanges[c.Of] = append(l.g.termChanges[c.Of], c)
	if now := l.g.TermOf(c.Of, c.What); first && now != "" && now == c.Was {
		l.problems.Error(c.At.Key("old"), "change-without-difference", diag.Args{"figure": c.Of, "value": now})
	}
}
