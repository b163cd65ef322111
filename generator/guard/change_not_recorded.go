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
		if !published || old.Identical(n.Value) || p.faults.Keys(n.At, "value") || p.recorded(n.Ref, old) {
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

// recorded tells whether data/changes.toml says why a published value changed.
func (s *site) recorded(ref trade.Ref, old trade.Value) bool {
	return slices.ContainsFunc(s.ChangesOf(ref), func(c *trade.Change) bool { return c.Old.Identical(old) })
}

// since are the words for a change.
func (s *site) since(ref trade.Ref, old, now trade.Value) diag.Args {
	args := diag.Args{"figure": ref.String(), "old": old.String(), "date": s.Published.Date.String()}
	if now.Stated() {
		args["new"] = now.String()
	}
	return args
}
