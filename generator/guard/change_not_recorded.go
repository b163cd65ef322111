package guard

import (
	"cmp"
	"maps"
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// changeNotRecorded reports numbers that have another value than was published
// last, without a record of the change that starts from that value.
func changeNotRecorded(p *part, report report) {
	if p.publication == nil {
		return
	}
	if p.faults.Files(func(name string) bool { return name == "data/changes.toml" }) {
		return // it may say why
	}
	for n := range p.Numbers() {
		old, published := p.publication.Values[n.Ref]
		if !published || old.Identical(n.Value) || p.errors.Keys(n.At, "value") || p.recorded(n.Ref, old) {
			continue
		}
		report(n.Ref, n.At.Key("value"), p.since(n.Ref, old, n.Value))
	}
}

// withdrawalNotRecorded reports numbers that were published and are gone.
func withdrawalNotRecorded(p *part, report report) {
	if p.publication == nil || p.partial {
		return // what cannot be read is not gone
	}
	values := p.publication.Values
	for _, ref := range slices.SortedFunc(maps.Keys(values), func(a, b trade.Ref) int { return cmp.Compare(a.String(), b.String()) }) {
		if _, there := p.ValueOf(ref); !there && !p.recorded(ref, values[ref]) {
			report(ref, p.publication.At.Key("values").Key(ref.String()), p.since(ref, values[ref], trade.Value{}))
		}
	}
}

// termNotRecorded reports published numbers and events that say something else
// than they did, with the same value: a number of the whole fair that was
// published as signed on site is another statement. A doubt about the words, which
// a warning tells, does not silence this error.
func termNotRecorded(p *part, report report) {
	if p.publication == nil || p.faults.Files(func(name string) bool { return name == "data/changes.toml" }) {
		return
	}
	for t := range p.Terms() {
		was := p.publication.Terms[t.Ref][t.Aspect]
		if was == "" || t.Text == "" || was == t.Text || p.errors.Keys(t.At, string(t.Aspect)) || p.termRecorded(t, was) {
			continue
		}
		report(t.Ref, t.At.Key(string(t.Aspect)), diag.Args{"figure": t.Ref, "what": string(t.Aspect), "old": was, "new": t.Text, "date": p.publication.Date})
	}
}

// termRecorded tells whether data/changes.toml says why a term changed.
func (s *site) termRecorded(t trade.Term, was string) bool {
	return slices.ContainsFunc(s.TermChangesOf(t.Ref), func(c *trade.Change) bool { return c.What == t.Aspect && c.Was == was })
}

// changeNeverPublished warns of records of changes whose old value nobody was
// ever told: who looks for the number that he quoted would not find it.
func changeNeverPublished(p *part, report report) {
	if p.publication == nil || p.publication.IsZero() {
		return
	}
	for _, c := range p.Changes {
		if !c.IsOfValue() || p.publication.Gave(c.Of, c.Old) || p.faults.Keys(c.At, "old", "figure", "date") || c.Date.Compare(p.publication.Date) < 0 {
			continue
		}
		args := diag.Args{"figure": c.Of, "old": c.Old}
		if v, there := p.publication.Values[c.Of]; there {
			args["near"] = v
		}
		report(c.Of, c.At.Key("old"), args)
	}
}

// recorded tells whether data/changes.toml says why a published value changed.
func (s *site) recorded(ref trade.Ref, old trade.Value) bool {
	return slices.ContainsFunc(s.ChangesOf(ref), func(c *trade.Change) bool { return c.Old.Identical(old) })
}

// since are the words for a change.
func (s *site) since(ref trade.Ref, old, now trade.Value) diag.Args {
	args := diag.Args{"figure": ref, "old": old, "date": s.Published.Date}
	if now.Stated() {
		args["new"] = now
	}
	return args
}
