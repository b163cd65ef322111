package load

import (
	"maps"
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// change reads [[changes]]: why a published number has another value now.
func (t *table) change() *trade.Change {
	t.must("date", "figure", "kind", "old", "reason")
	c := &trade.Change{
		At:     t.at,
		Date:   t.date("date"),
		Kind:   word(t, "kind", trade.ChangeKinds),
		Old:    t.anyValue("old"),
		Reason: t.text("reason"),
		Covers: t.text("covers"),
		Source: t.string("source"),
	}
	if c.Kind == trade.Withdrawal {
		t.must("covers")
	}
	if c.Kind == trade.Revision { // who says so?
		if t.keys["source"] != nil {
			t.must("source")
		} else {
			t.problems.Error(t.at, "revision-without-source", diag.Args{"figure": t.string("figure")})
		}
	}
	if s := t.string("figure"); s != "" {
		ref, err := trade.ParseNumberRef(s)
		t.syntax(t.at.Key("figure"), err)
		c.Of = ref
	}
	return c
}

// publication reads [[published]], which `tradepost publish-record` writes: the
// numbers of the site as they were last published.
func (t *table) publication() trade.Publication {
	t.must("date", "values")
	p := trade.Publication{At: t.at, Date: t.date("date"), Values: map[trade.Ref]trade.Value{}}
	values := t.inner("values", "the published values")
	for _, key := range slices.Sorted(maps.Keys(values.keys)) {
		ref, err := trade.ParseNumberRef(key)
		if err != nil {
			values.take(key)
			t.syntax(values.at.Key(key), err)
			continue
		}
		if v := values.anyValue(key); v.Stated() {
			p.Values[ref] = v
		}
	}
	return p
}

// anyValue reads a value whose measure stands elsewhere.
func (t *table) anyValue(key string) trade.Value {
	if _, whole := t.keys[key].(int64); whole {
		return t.valueOf(key, key, trade.Count)
	}
	s := t.string(key)
	if s == "" {
		return trade.Value{}
	}
	v, err := trade.ParseValue(s)
	t.syntax(t.at.Key(key), err)
	return v
}
