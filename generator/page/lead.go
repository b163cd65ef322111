package page

import (
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

// lead is a text in the page's language, or the first one, with its amounts
// joined to those of the values that they tell.
func (d *desk) lead(t trade.Text, list values) Lead { return d.remark(t, trade.Ref{}, list) }

// remark is such a text on the card of a number, to which it does not lead.
func (d *desk) remark(t trade.Text, own trade.Ref, list values) Lead {
	return Lead{Words: d.words(t), Spans: d.told(t.In(d.lang), own, list)}
}

// told cuts a text at the numbers that tell a value: one of the list or, where
// none of it fits, the only one of the site that is exactly so.
func (d *desk) told(w trade.Wording, own trade.Ref, list values) []SpanView {
	var spans []SpanView
	var near []stated
	from := 0
	for _, r := range numeral.Scan(w.Text, string(w.Lang)) {
		if r.Currency == "" && !r.Percent {
			continue
		}
		if near == nil {
			near = list()
		}
		v, ok := nearest(r, near)
		if !ok {
			v, ok = d.onlyOne()[keyOf(r.Currency, r.Number)]
		}
		if !ok || v.ref.IsZero() || withPart(v.ref, "") == own {
			continue
		}
		printed := strings.TrimSpace(w.Text[r.Start:r.End])
		start := r.Start + strings.Index(w.Text[r.Start:], printed)
		if start > from {
			spans = append(spans, SpanView{Text: w.Text[from:start]})
		}
		spans = append(spans, d.numberSpan(printed, v.value, numberClass(v.status), v.ref))
		from = start + len(printed)
	}
	if from < len(w.Text) {
		spans = append(spans, SpanView{Text: w.Text[from:]})
	}
	return spans
}

// nearest is the value that a number tells, rather an equal one than one that it
// rounds. A percentage has to be equal: there are too many that round to it.
func nearest(r numeral.Reading, list []stated) (best stated, ok bool) {
	for _, v := range list {
		switch {
		case !v.value.ToldBy(r):
		case v.value.Number.Equal(r.Number):
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

// statedIn are the values of a series with their rates, and of the series that
// they are shares of.
func (d *desk) statedIn(s *trade.Series) values {
	return func() []stated {
		values := ofPoints(s)
		for _, whole := range wholesOf(s) {
			if base := d.Graph.SeriesOf(whole); base != nil {
				values = append(values, ofPoints(base)...)
			}
		}
		return values
	}
}

func ofPoints(s *trade.Series) []stated {
	var values []stated
	for _, p := range s.Points {
		values = append(values, stated{p.Value, p.Status, p.Ref()})
		if p.Growth != nil {
			values = append(values, stated{p.Growth.Value, p.StatusOf(*p.Growth), withPart(p.Ref(), "growth")})
		}
		if len(p.Shares) > 0 {
			values = append(values, stated{p.Shares[0].Value, p.StatusOf(p.Shares[0]), withPart(p.Ref(), "share")})
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
