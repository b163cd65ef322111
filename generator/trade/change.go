package trade

import (
	"iter"
	"slices"

	"tradepost/generator/diag"
)

// A Change records why a number that was published has another value now, or
// says something else with the same value: an entry of data/changes.toml.
type Change struct {
	At     diag.Spot
	Date   Date
	Of     Ref    // a figure, a point, its growth or share, a deal; of a date or place an event
	What   Aspect // of it; "" is the value
	Kind   ChangeKind
	Old    Value  // as it was published
	Was    string // the term that was published, where What is no value
	Covers Text   // what a withdrawn number covered: its record is gone
	Reason Text
	Source string // "" where the mistake was ours
}

// A ChangeKind tells a source's new knowledge from our own mistake.
type ChangeKind string

const (
	Revision   ChangeKind = "revision"   // the source states another value now
	Correction ChangeKind = "correction" // the site had it wrong
	Withdrawal ChangeKind = "withdrawal" // the number is no longer given
)

var ChangeKinds = []ChangeKind{Revision, Correction, Withdrawal}

// A Publication is the numbers of the site as they were last published: what
// `tradepost publish-record` wrote into data/published.toml.
type Publication struct {
	At      diag.Spot
	Date    Date
	Values  map[Ref]Value
	Terms   map[Ref]Terms   // empty in a record that was written before they were noted
	Earlier map[Ref][]Value // that were published before, the oldest first
}

// IsZero tells whether nothing was recorded.
func (p Publication) IsZero() bool { return p.Date.IsZero() && len(p.Values) == 0 }

// Gave tells whether a number was ever published with a value.
func (p Publication) Gave(ref Ref, v Value) bool {
	now, there := p.Values[ref]
	return there && now.Identical(v) || slices.ContainsFunc(p.Earlier[ref], v.Identical)
}

// IsOfValue tells whether it was the value that changed.
func (c *Change) IsOfValue() bool { return c.What == "" || c.What == AspectValue }

// A Number is a value of the graph by the reference of its card.
type Number struct {
	Ref   Ref
	Value Value
	At    diag.Spot // of the record; At.Key("value") is the value's
}

// Numbers yields every number that a site publishes with a card: of figures,
// deals and points, with their growth and shares. A point of several shares
// has one reference for them; the first speaks for it.
func (g *Graph) Numbers() iter.Seq[Number] {
	return func(yield func(Number) bool) {
		stated := func(ref Ref, v Value, at diag.Spot) bool { return !v.Stated() || yield(Number{ref, v, at}) }
		for _, e := range g.Events {
			for _, f := range e.Figures {
				if !stated(f.Ref(), f.Value, f.At) {
					return
				}
			}
			for _, d := range e.Deals {
				if !stated(d.Ref(), d.Value, d.At) {
					return
				}
			}
		}
		for _, f := range g.Figures {
			if !stated(f.Ref(), f.Value, f.At) {
				return
			}
		}
		for _, s := range g.Series {
			for _, p := range s.Points {
				if !p.numbers(stated) {
					return
				}
			}
		}
	}
}

// numbers gives those of a point; false when nobody wants more.
func (p *Point) numbers(give func(Ref, Value, diag.Spot) bool) bool {
	if !give(p.Ref(), p.Value, p.At) || p.Growth != nil && !give(p.GrowthRef(), p.Growth.Value, p.Growth.At) {
		return false
	}
	for i, share := range p.Shares {
		if !give(p.ShareRef(i), share.Value, share.At) {
			return false
		}
	}
	return true
}

// ValueOf gives the value that a reference to a number stands for now.
func (g *Graph) ValueOf(ref Ref) (Value, bool) {
	switch ref.Kind {
	case RefFigure:
		f := g.figures[ref.ID]
		if ref.Item != "" {
			f = g.eventFigures[ref]
		}
		if f != nil {
			return f.Value, f.Value.Stated()
		}
	case RefDeal:
		if d := g.deals[ref]; d != nil {
			return d.Value, d.Value.Stated()
		}
	case RefSeries:
		return g.pointValue(ref)
	}
	return Value{}, false
}

func (g *Graph) pointValue(ref Ref) (Value, bool) {
	p := g.Point(ref.ID, ref.Item)
	switch {
	case p == nil:
	case ref.Part == "":
		return p.Value, p.Value.Stated()
	default:
		if r := p.Rating(ref.Part); r != nil {
			return r.Value, true
		}
	}
	return Value{}, false
}

// AfterTerm gives the term that a change led to, as After does the value.
func (g *Graph) AfterTerm(c *Change) string {
	all := g.termChanges[c.Of]
	for i := slices.Index(all, c) - 1; i >= 0; i-- {
		if all[i].What == c.What {
			return all[i].Was
		}
	}
	return g.TermOf(c.Of, c.What)
}

// After gives the value that a change led to: what the next change of the number
// starts from, or what it is now; not stated for a number that is gone.
func (g *Graph) After(c *Change) Value {
	all := g.changed[c.Of]
	if i := slices.Index(all, c); i > 0 {
		return all[i-1].Old
	}
	if c.Kind == Withdrawal {
		return Value{}
	}
	now, _ := g.ValueOf(c.Of)
	return now
}

// TermChangesOf lists the recorded changes of the terms of a number or an event,
// the latest first.
func (g *Graph) TermChangesOf(ref Ref) []*Change { return g.termChanges[ref] }

// ChangesOf lists the recorded changes of the value of a number, the latest
// first.
func (g *Graph) ChangesOf(ref Ref) []*Change { return g.changed[ref] }

// ParseValue reads a value of any kind, as Value.String writes it. Its error
// is a *SyntaxError of an amount, which a value mostly is.
func ParseValue(text string) (Value, error) {
	v, err := ParseAmount(text)
	if err == nil {
		return v, nil
	}
	for _, parse := range []func(string) (Value, error){ParsePercent, ParseCount, ParseQuantity} {
		if v, other := parse(text); other == nil {
			return v, nil
		}
	}
	return Value{}, err
}
