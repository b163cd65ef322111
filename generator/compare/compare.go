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
//
// The laws: differences come in the order of their references; a value that is
// written otherwise but says the same with the same precision is no difference.
package compare

import (
	"cmp"
	"slices"

	"tradepost/generator/trade"
)

// A State is the numbers of a site by the references of their cards.
type State map[trade.Ref]trade.Value

// StateOf takes the state of a graph.
func StateOf(g *trade.Graph) State {
	s := State{}
	for n := range g.Numbers() {
		s[n.Ref] = n.Value
	}
	return s
}

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

// A Difference is what happened to one number.
type Difference struct {
	Kind     Kind
	Of       trade.Ref
	Old, New trade.Value   // the zero Value where there is none
	Record   *trade.Change // why; nil where nothing is recorded
}

// Between lists what differs, by reference. why holds the recorded changes of
// the new state.
func Between(old, now State, why []*trade.Change) []Difference {
	var all []Difference
	for ref, v := range now {
		before, known := old[ref]
		switch {
		case !known:
			all = append(all, Difference{Kind: Added, Of: ref, New: v})
		case !before.Identical(v):
			record := recordOf(why, ref, before)
			all = append(all, Difference{changeOf(record), ref, before, v, record})
		}
	}
	for ref, v := range old {
		if _, there := now[ref]; !there {
			d := Difference{Kind: Gone, Of: ref, Old: v, Record: recordOf(why, ref, v)}
			if d.Record != nil {
				d.Kind = Withdrawn
			}
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b Difference) int { return cmp.Compare(a.Of.String(), b.Of.String()) })
	return all
}

// recordOf finds the record of a change that starts from a value.
func recordOf(why []*trade.Change, ref trade.Ref, old trade.Value) *trade.Change {
	for _, c := range why {
		if c.Of == ref && c.Old.Identical(old) {
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
