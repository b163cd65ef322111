package workbook

import (
	"cmp"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// say gives a key the value of a cell, unless it has it.
func (p *planner) say(r *row, e *entry) {
	x := r.record
	key := e.column.name + "_" + string(e.lang)
	if other := x.said[key]; other != nil {
		if other != e && tidy(other.input.Text) != tidy(e.input.Text) {
			p.fault(e.at, &fault{"cell-twice", diag.Args{"key": e.column.name, "text": quoteShort(e.input.Text), "cell": string(other.at), "other": quoteShort(other.input.Text)}})
		}
		return
	}
	if x.said == nil {
		x.said = map[string]*entry{}
	}
	x.said[key] = e
	if e.column.name == "id" && x.id != "" {
		return
	}
	was := x.was(*e.column, e.lang)
	text := e.input.Text
	if text == was || tidy(text) == tidy(was) || was == "" && !x.fresh && tidy(text) == tidy(x.inherits(e.column.name, e.lang)) {
		return
	}
	v, f := p.read(x, e, cmp.Or(e.unit, r.unit))
	if f != nil {
		p.fault(p.faulty(x, e).at, f)
		return
	}
	now := shown(*e.column, v.data)
	if same(*e.column, was, now) || was == "" && !x.fresh && same(*e.column, x.inherits(e.column.name, e.lang), now) {
		return
	}
	key = e.column.toml()
	if e.column.form == span {
		key = "period"
		if _, year := v.data.(int64); year {
			key = "year"
		}
	}
	x.set = append(x.set, &setting{column: *e.column, key: key, lang: e.lang, value: v, old: was, at: e.at})
}

// faulty is the cell of a list that cannot be read.
func (p *planner) faulty(x *record, e *entry) *entry {
	for _, part := range e.parts {
		if _, f := p.read(x, part, ""); f != nil {
			return part
		}
	}
	return e
}

// same tells whether two texts are one value of a column.
func same(c column, a, b string) bool {
	if a == b {
		return true
	}
	switch c.form {
	case money, measured, rate:
		return a != "" && b != "" && sameValue(a, b)
	case wording, plain:
		return oneLine(a) == oneLine(b)
	case yes:
		return a == "" && b == "false"
	}
	return false
}

// inherits is what a record has of a key that it does not name: what it takes
// over from what it is inside of, or what is usual.
func (r *record) inherits(name string, lang trade.Lang) string {
	switch r.kind.name + "." + name {
	case "deals.date", "deals.place", "points.covers", "growth.source", "shares.source":
		return r.in.text(name, lang)
	case "growth.status", "shares.status":
		return r.ratedStatus()
	case "series.measure":
		return "trade_value"
	case "series.currency":
		for _, x := range r.list(kindOf("points")) {
			if v, err := trade.ParseAmount(x.text("value", "")); err == nil {
				return string(v.Currency)
			}
		}
	case "series.flow":
		return "total"
	case "rates.kind":
		return "average"
	}
	return ""
}

// ratedStatus is how growth or a share came about that does not say so, as
// trade.Point.StatusOf tells it.
func (r *record) ratedStatus() string {
	point := &trade.Point{Source: r.in.text("source", ""), Status: trade.Status(r.in.text("status", ""))}
	rated := trade.Rated{Source: r.text("source", "")}
	if derivation := r.text("derivation", r.file.first); derivation != "" {
		rated.Derivation = trade.Text{{Lang: r.file.first, Text: derivation}}
	}
	return string(point.StatusOf(rated))
}
