// Package compare tells what changed between two states of a site: which
// numbers were added, which have another value, which are gone, and why, as
// far as data/changes.toml says.
//
// A state is what is published: every number by the reference of its card. It
// is kept in data/published.toml, beside the data that it speaks of, so that it
// travels with them through every copy, branch and archive, and needs neither a
// version control nor an earlier build:
//
//	[[published]]
//	date = 2026-11-20
//	[published.values]
//	"figure:harbin-fair-32-signing/on-site-value" = "48.141 billion CNY"
//	[published.terms]
//	"figure:harbin-fair-32-signing/on-site-value" = { measure = "contract_value", scope = "on_site", status = "reported", as_of = "2023-06-16", source = "fair32-signing" }
//	"event:harbin-fair-32-signing" = { date = "2023-06-16", place = "harbin" }
//	[published.earlier]
//	"figure:harbin-fair-32-signing/on-site-value" = ["48.114 billion CNY"]
//
// The laws: differences come in the order of their references; a value that is
// written otherwise but says the same with the same precision is no difference;
// terms are compared where both states have the record.
package compare

import (
	"cmp"
	"slices"

	"tradepost/generator/trade"
)

// A State is the numbers of a site by the references of their cards, and what
// its records say beside them.
type State struct {
	Values map[trade.Ref]trade.Value
	Terms  map[trade.Ref]trade.Terms
}

// StateOf takes the state of a graph.
func StateOf(g *trade.Graph) State {
	s := State{map[trade.Ref]trade.Value{}, map[trade.Ref]trade.Terms{}}
	for n := range g.Numbers() {
		s.Values[n.Ref] = n.Value
	}
	for t := range g.Terms() {
		if t.Text == "" {
			continue
		}
		if s.Terms[t.Ref] == nil {
			s.Terms[t.Ref] = trade.Terms{}
		}
		s.Terms[t.Ref][t.Aspect] = t.Text
	}
	return s
}

// StateAsPublished is what was noted last.
func StateAsPublished(p trade.Publication) State { return State{p.Values, p.Terms} }

// A Kind says what happened to a number.
type Kind string

const (
	Added     Kind = "added"
	Revised   Kind = "revised"   // the source has a new value
	Corrected Kind = "corrected" // the mistake was the site's
	Changed   Kind = "changed"   // no record says why
	Withdrawn Kind = "withdrawn"
	Gone      Kind = "gone" // no record says why
)

// A Difference is what happened to one number, or to one of its terms.
type Difference struct {
	Kind     Kind
	Of       trade.Ref
	What     trade.Aspect  // AspectValue, or the term
	Old, New trade.Value   // the zero Value where there is none
	Was, Is  string        // of a term
	Record   *trade.Change // why; nil where nothing is recorded
}

// Texts are the two sides of a difference, "" where there is none.
func (d Difference) Texts() (old, now string) {
	if d.What != trade.AspectValue {
		return d.Was, d.Is
	}
	return d.Old.String(), d.New.String()
}

// Between lists what differs, by reference. why holds the recorded changes of
// the new state.
func Between(old, now State, why []*trade.Change) []Difference {
	all := betweenTerms(old, now, why)
	for ref, v := range now.Values {
		before, known := old.Values[ref]
		switch {
		case !known:
			all = append(all, Difference{Kind: Added, Of: ref, What: trade.AspectValue, New: v})
		case !before.Identical(v):
			record := recordOf(why, ref, before)
			all = append(all, Difference{Kind: changeOf(record), Of: ref, What: trade.AspectValue, Old: before, New: v, Record: record})
		}
	}
	for ref, v := range old.Values {
		if _, there := now.Values[ref]; !there {
			d := Difference{Kind: Gone, Of: ref, What: trade.AspectValue, Old: v, Record: recordOf(why, ref, v)}
			if d.Record != nil {
				d.Kind = Withdrawn
			}
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b Difference) int {
		return cmp.Or(cmp.Compare(a.Of.String(), b.Of.String()), slices.Index(trade.Aspects, a.What)-slices.Index(trade.Aspects, b.What))
	})
	return all
}

// betweenTerms lists the terms that differ, of records that both states have.
func betweenTerms(old, now State, why []*trade.Change) (all []Difference) {
	for ref, terms := range now.Terms {
		for _, a := range old.Terms[ref].Aspects() {
			was, is := old.Terms[ref][a], terms[a]
			if was == is {
				continue
			}
			d := Difference{Of: ref, What: a, Was: was, Is: is}
			for _, c := range why {
				if c.Of == ref && c.What == a && c.Was == was {
					d.Record = c
				}
			}
			d.Kind = changeOf(d.Record)
			all = append(all, d)
		}
	}
	return all
}

// recordOf finds the record of a change that starts from a value.
func recordOf(why []*trade.Change, ref trade.Ref, old trade.Value) *trade.Change {
	for _, c := range why {
		if c.Of == ref && c.IsOfValue() && c.Old.Identical(old) {
			return c
		}
	}
	return nil
}

func changeOf(record *trade.Change) Kind {
	switch {
	case record == nil:
		return Changed
	case record.Kind == trade.Correction:
		return Corrected
	}
	return Revised
}
