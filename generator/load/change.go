package load

import (
	"maps"
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// change reads [[changes]]: why a published number has another value now, or
// says something else with the same one.
func (t *table) change() *trade.Change {
	t.must("date", "figure", "kind", "old", "reason")
	c := &trade.Change{
		At:     t.at,
		Date:   t.date("date"),
		What:   word(t, "what", trade.Aspects),
		Reason: t.text("reason"),
		Covers: t.text("covers"),
		Source: t.string("source"),
	}
	if t.keys["what"] == nil || c.What == trade.AspectValue {
		c.What, c.Kind, c.Old = "", word(t, "kind", trade.ChangeKinds), t.anyValue("old")
	} else { // a term is never gone: its record has another
		c.Kind, c.Was = word(t, "kind", []trade.ChangeKind{trade.Revision, trade.Correction}), t.term("old", c.What)
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
		parse := trade.ParseNumberRef
		if c.What == trade.AspectDate || c.What == trade.AspectPlace {
			parse = trade.ParseRef
		}
		ref, err := parse(s)
		t.syntax(t.at.Key("figure"), err)
		c.Of = ref
	}
	return c
}

// term reads what a term was: one of its words, where it has some. A day may
// stand without quotes.
func (t *table) term(key string, of trade.Aspect) string {
	switch of {
	case trade.AspectScope:
		return string(word(t, key, trade.Scopes))
	case trade.AspectStatus:
		return string(word(t, key, trade.Statuses))
	case trade.AspectDate, trade.AspectAsOf:
		if v := t.keys[key]; v != nil {
			if _, text := v.(string); !text {
				return t.date(key).String()
			}
		}
	}
	return t.string(key)
}

// publication reads [[published]], which `tradepost publish-record` writes: the
// numbers of the site as they were last published, what they said beside their
// values, and the values that they had before.
func (t *table) publication() trade.Publication {
	t.must("date", "values")
	p := trade.Publication{
		At: t.at, Date: t.date("date"), Values: map[trade.Ref]trade.Value{}, Terms: map[trade.Ref]trade.Terms{}, Earlier: map[trade.Ref][]trade.Value{},
	}
	t.byRef("values", diag.Say("the published values"), trade.ParseNumberRef, func(values *table, key string, ref trade.Ref) {
		if v := values.anyValue(key); v.Stated() {
			p.Values[ref] = v
		}
	})
	t.byRef("terms", diag.Say("the published terms"), trade.ParseRef, func(terms *table, key string, ref trade.Ref) {
		p.Terms[ref] = terms.inner(key, diag.Say("the terms of {of}", diag.Args{"of": key})).terms()
	})
	t.byRef("earlier", diag.Say("the values published before"), trade.ParseNumberRef, func(earlier *table, key string, ref trade.Ref) {
		for _, s := range earlier.list(key) {
			v, err := trade.ParseValue(s)
			earlier.syntax(earlier.at.Key(key), err)
			p.Earlier[ref] = append(p.Earlier[ref], v)
		}
	})
	return p
}

// byRef reads a table whose keys are references.
func (t *table) byRef(key string, name diag.Phrase, parse func(string) (trade.Ref, error), read func(in *table, key string, ref trade.Ref)) {
	in := t.inner(key, name)
	if t.form != nil {
		read(in, AnyKey, trade.Ref{})
		return
	}
	for _, key := range slices.Sorted(maps.Keys(in.keys)) {
		ref, err := parse(key)
		if err != nil {
			in.take(key)
			t.syntax(in.at.Key(key), err)
			continue
		}
		read(in, key, ref)
	}
	in.done()
}

// terms reads the terms of one record.
func (t *table) terms() trade.Terms {
	terms := trade.Terms{}
	for _, a := range trade.Aspects {
		if a == trade.AspectValue {
			continue
		}
		if text := t.term(string(a), a); text != "" {
			terms[a] = text
		}
	}
	t.done()
	return terms
}

// anyValue reads a value whose measure stands elsewhere.
func (t *table) anyValue(key string) trade.Value {
	t.is(key, AnyValue)
	if _, whole := t.keys[key].(int64); whole {
		return t.valueOf(key, key, trade.Count)
	}
	s := t.written(key, AnyValue)
	if s == "" {
		return trade.Value{}
	}
	v, err := trade.ParseValue(s)
	t.syntax(t.at.Key(key), err)
	return v
}
