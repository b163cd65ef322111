package trade

import "tradepost/generator/diag"

// changes checks what the records of changes name. A withdrawn number may be
// gone, and a record of a point that is gone as a whole names nothing either.
func (l *linker) changes() {
	l.g.changed = map[Ref][]*Change{}
	for _, c := range l.g.Changes {
		l.want(RefSource, c.Source, c.At.Key("source"))
		if c.Of.IsZero() {
			continue // load has said so
		}
		c.Of = l.g.Canonical(c.Of)
		if earlier := l.g.changed[c.Of]; len(earlier) > 0 && earlier[len(earlier)-1].Date == c.Date {
			l.problems.Error(c.At.Key("date"), "changed-twice-a-day", diag.Args{"figure": c.Of.String(), "date": c.Date.String()})
			continue
		}
		l.g.changed[c.Of] = append(l.g.changed[c.Of], c)
		if c.Kind != Withdrawal {
			l.mention(Mention{Ref: c.Of, At: c.At.Key("figure")})
		}
		if now, ok := l.g.ValueOf(c.Of); ok && c.Kind != Withdrawal && now.Identical(c.Old) && len(l.g.changed[c.Of]) == 1 {
			l.problems.Error(c.At.Key("old"), "change-without-difference", diag.Args{"figure": c.Of.String(), "value": now.String()})
		}
	}
}
