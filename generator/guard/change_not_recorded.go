package guard

import (
	"cmp"
	"maps"
	"slices"
	"strings"

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
	for _, ref := range sorted(values) {
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
		if was == "" || was == t.Text || t.Text == "" && !t.Aspect.Optional() || p.errors.Keys(t.At, string(t.Aspect)) || p.termRecorded(t, was) {
			continue
		}
		now := diag.Say("not given")
		if t.Text != "" {
			now = diag.Say("\"{text}\"", diag.Args{"text": t.Text})
		}
		report(t.Ref, t.At.Key(keyOf(t, was)), diag.Args{"figure": t.Ref, "what": string(t.Aspect), "old": was, "new": now, "date": p.publication.Date})
	}
}

// keyOf is the key that says what a term is now: where an event begins as it did,
// the one of its end.
func keyOf(t trade.Term, was string) string {
	first, _, _ := strings.Cut(was, "/")
	if now, _, longer := strings.Cut(t.Text, "/"); t.Aspect == trade.AspectDate && longer && now == first {
		return "end_date"
	}
	return string(t.Aspect)
}

// termRecorded tells whether data/changes.toml says why a term changed. A source
// that has a new value holds for a day of its own: the record of the value, which
// names it, is the record of both.
func (s *site) termRecorded(t trade.Term, was string) bool {
	if slices.ContainsFunc(s.TermChangesOf(t.Ref), func(c *trade.Change) bool { return c.What == t.Aspect && c.Was == was }) {
		return true
	}
	old, published := s.Published.Values[t.Ref]
	return published && slices.ContainsFunc(s.ChangesOf(t.Ref), func(c *trade.Change) bool {
		return c.Kind == trade.Revision && c.Old.Identical(old) && (t.Aspect == trade.AspectAsOf || t.Aspect == trade.AspectSource && c.Source == t.Text)
	})
}

// publicationIncomplete warns of records whose value or whose terms are missing
// from what was published, which has both of each: what is not noted could
// change in silence.
func publicationIncomplete(p *part, report report) {
	if p.publication == nil || len(p.publication.Terms) == 0 {
		return // written before terms were noted
	}
	lacks := func(ref trade.Ref, table, lacking string) {
		report(ref, p.publication.At.Key(table).Key(ref.String()), diag.Args{"figure": ref.String(), "table": lacking})
	}
	values, terms := p.publication.Values, p.publication.Terms
	for _, ref := range sorted(terms) {
		if _, there := values[ref]; !there && ref.Kind != trade.RefEvent && !p.faults.Keys(p.publication.At.Key("values"), ref.String()) {
			lacks(ref, "terms", "values")
		}
	}
	for _, ref := range sorted(values) {
		if _, there := terms[ref]; !there && slices.ContainsFunc(trade.AspectsOf(ref), isDemanded) && !p.faults.Keys(p.publication.At.Key("terms"), ref.String()) {
			lacks(ref, "values", "terms")
		}
	}
}

// isDemanded tells whether every record has a term.
func isDemanded(a trade.Aspect) bool { return a != trade.AspectValue && !a.Optional() }

// sorted are the references of a table of what was published.
func sorted[V any](by map[trade.Ref]V) []trade.Ref {
	return slices.SortedFunc(maps.Keys(by), func(a, b trade.Ref) int { return cmp.Compare(a.String(), b.String()) })
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
