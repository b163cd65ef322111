package page

import (
	"slices"
	"strings"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A Lead is the first words of a page. An amount in it that is a value on
// record leads to its card, like every other number of the site.
type Lead struct {
	Words
	Spans []SpanView
}

// A stated value is one that a lead may tell, and what it belongs to.
type stated struct {
	value  trade.Value
	status trade.Status
	ref    trade.Ref
}

// values list what a text may tell. They are only asked where it has a number.
type values func() []stated

// A topic is what a text may tell of.
type topic struct {
	own  trade.Ref // the number on whose card the text stands, and to which it does not lead
	near values
	made values // what arithmetic makes of those, each with the number that it leads to; nil: nothing
}

// lead is a text in the page's language, or the first one, with its amounts
// joined to those of the values that they tell.
func (d *desk) lead(t trade.Text, list values) Lead { return d.remark(t, topic{near: list}) }

// remark is such a text of an editor, who may also calculate.
func (d *desk) remark(t trade.Text, about topic) Lead {
	return Lead{Words: d.words(t), Spans: d.told(t.In(d.lang), about)}
}

// told cuts a text at the numbers that lead to a card.
func (d *desk) told(w trade.Wording, about topic) []SpanView {
	var spans []SpanView
	var near []stated
	from := 0
	for _, r := range numeral.Scan(w.Text, string(w.Lang)) {
		if r.Currency == "" && !r.Percent && r.Unit != numeral.Points {
			continue
		}
		if near == nil {
			near = about.near()
		}
		printed := strings.TrimSpace(w.Text[r.Start:r.End])
		span, ok := d.toldBy(r, printed, about, near)
		if !ok {
			continue
		}
		start := r.Start + strings.Index(w.Text[r.Start:], printed)
		if start > from {
			spans = append(spans, SpanView{Text: w.Text[from:start]})
		}
		spans = append(spans, span)
		from = start + len(printed)
	}
	if from < len(w.Text) {
		spans = append(spans, SpanView{Text: w.Text[from:]})
	}
	return spans
}

// toldBy joins a number to the value that it tells: one of those near by or,
// where none of them fits, the only one of the site that is exactly so, one that
// a source of those near by is quoted with, or what it was worked out from.
func (d *desk) toldBy(r numeral.Reading, printed string, about topic, near []stated) (SpanView, bool) {
	v, ok := nearest(r, near)
	if !ok {
		v, ok = d.onlyOne()[keyOf(r.Currency, r.Number)]
	}
	switch {
	case ok && !v.ref.IsZero() && withPart(v.ref, "") == about.own:
		return SpanView{}, false
	case ok && !v.ref.IsZero():
		class := numberClass(v.status)
		if len(d.Graph.ChangesOf(v.ref)) > 0 {
			class += " is-changed"
		}
		return d.numberSpan(printed, v.value, class, v.ref), true
	}
	switch ref, ok := d.quotedBy(r, near); {
	case ok && ref == about.own:
		return SpanView{}, false
	case ok:
		return SpanView{Text: printed, Href: d.to(ref), Class: "quoted"}, true
	case about.made == nil:
		return SpanView{}, false
	}
	for _, v := range about.made() {
		if v.value.ToldBy(r) {
			return SpanView{Text: printed, Href: d.to(v.ref), Class: "worked"}, true
		}
	}
	return SpanView{}, false
}

// quotedBy is the number on whose card a source says what an editor repeats: "the
// report calls this 79%".
func (d *desk) quotedBy(r numeral.Reading, near []stated) (trade.Ref, bool) {
	var last trade.Ref
	for _, v := range near {
		ref := withPart(v.ref, "")
		if ref == last { // a point and its rates
			continue
		}
		last = ref
		for _, w := range d.Graph.Wordings(ref) {
			if slices.ContainsFunc(numeral.Scan(w.Text, string(w.Lang)), func(q numeral.Reading) bool { return sameReading(q, r) }) {
				return ref, true
			}
		}
	}
	return trade.Ref{}, false
}

// sameReading tells whether two texts print one amount or one percentage; Korean
// papers leave the currency open.
func sameReading(a, b numeral.Reading) bool {
	return a.Number.Abs().Equal(b.Number.Abs()) && a.Percent == b.Percent && a.Unit == b.Unit && (a.Percent || a.Unit == numeral.Points || a.Currency == b.Currency || b.Currency != "" && slices.Contains(a.Open[:], b.Currency))
}

// nearest is the value that a number tells, rather an equal one than one that it
// rounds. A percentage has to be equal: there are too many that round to it.
func nearest(r numeral.Reading, list []stated) (best stated, ok bool) {
	for _, v := range list {
		switch {
		case !v.value.ToldBy(r):
		case v.value.Number.Abs().Equal(r.Number.Abs()): // "a fall of 2.9%"
			return v, true
		case !ok && !r.Percent:
			best, ok = v, true
		}
	}
	return best, ok
}

// An amountKey tells amounts apart, whatever their precision.
type amountKey struct {
	currency numeral.Currency
	number   string
}

func keyOf(c numeral.Currency, n numeral.Number) amountKey {
	s := n.String()
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return amountKey{c, s}
}

// amounts finds the one number of the site with an amount; the zero Ref stands
// for several.
func (s *Site) amounts() map[amountKey]stated {
	found := map[amountKey]stated{}
	for n := range s.Graph.Numbers() {
		if n.Value.Kind != trade.Amount {
			continue
		}
		key := keyOf(n.Value.Currency, n.Value.Number)
		v := stated{n.Value, s.Graph.Fact(n.Ref).Status, n.Ref}
		if _, twice := found[key]; twice {
			v = stated{}
		}
		found[key] = v
	}
	return found
}

// numberClass marks a link to a value, with how the value came about.
func numberClass(status trade.Status) string {
	if status == "" {
		return "number"
	}
	return "number status-" + string(status)
}

// statedBy are the values of an event, its own first, then those that its text
// refers to.
func (d *desk) statedBy(e *trade.Event, n *trade.Narrative) values {
	return func() []stated { return append(statedAt(e), d.mentioned(n)...) }
}

// statedAt are the figures and deals of an event.
func statedAt(e *trade.Event) []stated {
	values := ofFigures(e.Figures)
	for _, deal := range e.Deals {
		values = append(values, stated{deal.Value, "", deal.Ref()})
	}
	return values
}

func ofFigures(figures []*trade.Figure) []stated {
	values := make([]stated, 0, len(figures))
	for _, f := range figures {
		values = append(values, stated{f.Value, f.Status, f.Ref()})
	}
	return values
}

// statedIn are the values of a series with their rates, those of the series
// that they are shares of and that are shares of them, and what is known of the
// place that it is about.
func (d *desk) statedIn(s *trade.Series) values {
	return func() []stated {
		values := ofPoints(s)
		for _, other := range d.Graph.Series {
			if other != s && (slices.Contains(wholesOf(s), other.ID) || slices.Contains(wholesOf(other), s.ID) || sameTrade(s, other)) {
				values = append(values, ofPoints(other)...)
			}
		}
		return append(values, ofFigures(d.Graph.FiguresAbout(trade.Ref{Kind: trade.RefPlace, ID: s.Reporter}))...)
	}
}

// sameTrade tells whether two series measure one trade, as parts of years or in
// another currency.
func sameTrade(s, other *trade.Series) bool {
	return s.Reporter == other.Reporter && s.Partner == other.Partner && s.Flow == other.Flow
}

func ofPoints(s *trade.Series) []stated {
	var values []stated
	for _, p := range s.Points {
		values = append(values, stated{p.Value, p.Status, p.Ref()})
		if p.Growth != nil {
			values = append(values, stated{p.Growth.Value, p.StatusOf(*p.Growth), p.GrowthRef()})
		}
		for i, share := range p.Shares {
			values = append(values, stated{share.Value, p.StatusOf(share), p.ShareRef(i)})
		}
	}
	return values
}

// referredTo are the values that a text refers to.
func (d *desk) referredTo(n *trade.Narrative) values {
	return func() []stated { return d.mentioned(n) }
}

func (d *desk) mentioned(n *trade.Narrative) []stated {
	if n == nil {
		return nil
	}
	var values []stated
	for _, m := range n.Mentions {
		if value, status, _ := d.valueOf(m.Ref); value.Stated() {
			values = append(values, stated{value, status, m.Ref})
		}
	}
	return values
}

// sayOnce leaves one notice where title, lead and text of a page are the same
// fallback: the text's own, below the title.
func sayOnce(p *Page, lead *Lead, text *NarrativeView) {
	if text != nil && text.Lang != "" && text.Lang == p.Title.Lang {
		p.Title.Label, text.Label = text.Label, ""
	}
	if p.Title.Label != "" && lead.Lang == p.Title.Lang {
		lead.Label = ""
	}
}
