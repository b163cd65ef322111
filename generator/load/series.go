package load

import (
	"cmp"
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// series reads data/trade/<id>.toml.
func (t *table) series(id string) *trade.Series {
	t.must("title", "reporter")
	t.defines("points", "trade:"+id+"/*")
	s := &trade.Series{
		At:        t.at,
		ID:        id,
		Title:     t.text("title"),
		Measure:   cmp.Or(t.string("measure"), "trade_value"),
		Reporter:  t.string("reporter"),
		Partner:   t.string("partner"),
		Flow:      cmp.Or(word(t, "flow", trade.Flows), "total"),
		Covers:    t.text("covers"),
		Currency:  numeral.Currency(t.currency("currency")),
		Valuation: word(t, "valuation", trade.Valuations),
		Note:      t.text("note"),
		Updated:   t.date("updated"),
	}
	t.each("points", diag.Say("the point"), func(t *table) { s.Points = append(s.Points, t.point(id, s.Measure)) })
	t.each("gaps", diag.Say("the gap"), func(t *table) { s.Gaps = append(s.Gaps, t.gap()) })
	slices.SortStableFunc(s.Points, func(a, b *trade.Point) int {
		return cmp.Or(a.Period.From.Compare(b.Period.From), a.Period.To.Compare(b.Period.To))
	})
	slices.SortStableFunc(s.Gaps, func(a, b trade.Gap) int { return cmp.Compare(a.From, b.From) })
	if s.Currency == "" {
		s.Currency = currencyOf(s.Points)
	}
	return s
}

// currencyOf is the currency of a series that does not name one: that of its
// first amount.
func currencyOf(points []*trade.Point) numeral.Currency {
	for _, p := range points {
		if p.Value.Kind == trade.Amount {
			return p.Value.Currency
		}
	}
	return ""
}

// point reads [[points]] of a series.
func (t *table) point(series, measure string) *trade.Point {
	t.must("status", "source")
	t.mustValue(measure)
	t.quoted()
	t.defines("year", "trade:"+series+"/*")
	t.defines("period", "trade:"+series+"/*")
	p := &trade.Point{
		At:         t.at,
		Series:     series,
		Period:     t.period(),
		Value:      t.value("value", measure),
		Status:     word(t, "status", trade.Statuses),
		Derivation: t.text("derivation"),
		Source:     t.string("source"),
		AsReported: t.string("as_reported"),
		Note:       t.text("note"),
		Covers:     t.text("covers"),
	}
	p.Also = t.also(measure)
	if growth := t.ratings("growth", diag.Say("the growth")); len(growth) > 0 {
		p.Growth = &growth[0]
		for _, more := range growth[1:] {
			t.wrong(more.At, "growth", diag.Say("one value"), []any{})
		}
	}
	p.Shares = t.ratings("share", diag.Say("the share"))
	if len(p.Shares) == 0 {
		t.defines("share", p.Ref().String()+"/share")
	}
	if p.Growth == nil {
		t.defines("growth", p.Ref().String()+"/growth")
	}
	return p
}

// period reads the year or the period of a point.
func (t *table) period() trade.Period {
	year, text := t.year("year"), t.written("period", APeriod)
	switch {
	case t.keys["year"] != nil && text != "":
		t.problems.Error(t.at.Key("period"), "year-and-period", nil)
	case text != "":
		p, err := trade.ParsePeriod(text)
		t.syntax(t.at.Key("period"), err)
		return p
	case t.keys["year"] == nil:
		t.must("year")
	}
	return trade.Period{From: trade.Date{Year: year}, To: trade.Date{Year: year}}
}

// ratings reads growth or share: a percentage, a table that says more, or a
// list of such.
func (t *table) ratings(key string, name diag.Phrase) (rated []trade.Rated) {
	if t.form != nil {
		t.form.below(key, name, ARating).explore(func(t *table) { t.rating(key) })
		return nil
	}
	switch v := t.take(key).(type) {
	case map[string]any:
		inner := &table{reader: t.reader, at: t.at.Key(key), name: name, keys: v, label: t.label.key(key)}
		return inner.ratingAlone(key)
	case []map[string]any:
		t.each(key, name, func(t *table) { rated = append(rated, t.rating(key)) })
		return rated
	case []any:
		for i, item := range v {
			rated = append(rated, t.ratingAt(i, key, name, item)...)
		}
		return rated
	}
	value := t.percent(key)
	if !value.Stated() {
		return nil
	}
	return []trade.Rated{{At: t.at.Key(key), Value: value}}
}

// ratingAt reads one element of a list of ratings.
func (t *table) ratingAt(i int, key string, name diag.Phrase, item any) []trade.Rated {
	at := t.at.Key(key).Index(i)
	switch v := item.(type) {
	case map[string]any:
		inner := &table{reader: t.reader, at: at, name: name, keys: v, label: t.labelOf(key, i, v)}
		return inner.ratingAlone(key)
	case string:
		value, err := trade.ParsePercent(v)
		t.syntax(at, err)
		return []trade.Rated{{At: at, Value: value}}
	}
	t.wrong(at, key, diag.Say("a percentage in quotes, or a table"), item)
	return nil
}

// rating reads { value, of, status, source, as_reported, derivation }.
func (t *table) rating(key string) trade.Rated {
	t.mustAs("value", func() diag.Phrase { return exampleAs("value", trade.Percent) })
	r := trade.Rated{
		At:         t.at,
		Value:      t.percent("value"),
		Status:     word(t, "status", trade.Statuses),
		Source:     t.string("source"),
		AsReported: t.string("as_reported"),
		Derivation: t.text("derivation"),
	}
	if key == "share" {
		r.Of = t.string("of")
	}
	return r
}

// ratingAlone reads one that is not among others, whose table nobody ends.
func (t *table) ratingAlone(key string) []trade.Rated {
	r := t.rating(key)
	t.done()
	return []trade.Rated{r}
}

// gap reads [[gaps]]: years without a usable value.
func (t *table) gap() trade.Gap {
	t.must("from", "note")
	g := trade.Gap{
		At:         t.at,
		From:       t.year("from"),
		To:         t.year("to"),
		Note:       t.text("note"),
		Source:     t.string("source"),
		AsReported: t.string("as_reported"),
	}
	if g.To == 0 {
		g.To = g.From
	}
	if g.To < g.From {
		t.problems.Error(t.at.Key("to"), "gap-backwards", diag.Args{"from": g.From, "to": g.To})
	}
	return g
}
