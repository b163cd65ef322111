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
func changeNotRecorded(s *site, report report) {
	if s.faults.Files(func(name string) bool { return name == "data/changes.toml" }) {
		return // it may say why
	}
	for n := range s.Numbers() {
		old, published := s.Published.Values[n.Ref]
		if !published || old.Identical(n.Value) || s.faults.Keys(n.At, "value") || s.recorded(n.Ref, old) {
			continue
		}
		report(n.Ref, n.At.Key("value"), s.since(n.Ref, old, n.Value))
	}
}

// withdrawalNotRecorded reports numbers that were published and are gone.
func withdrawalNotRecorded(s *site, report report) {
	if s.partial {
		return // what cannot be read is not gone
	}
	values := s.Published.Values
	for _, ref := range slices.SortedFunc(maps.Keys(values), func(a, b trade.Ref) int { return cmp.Compare(a.String(), b.String()) }) {
		if _, there := s.ValueOf(ref); !there && !s.recorded(ref, values[ref]) {
			report(ref, s.Published.At.Key("values").Key(ref.String()), s.since(ref, values[ref], trade.Value{}))
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
