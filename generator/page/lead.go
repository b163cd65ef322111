package page

import (
	"strings"

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

// lead is a text in the page's language, or the first one, with its amounts
// joined to those of the values that they tell.
func (d *desk) lead(t trade.Text, values []stated) Lead {
	return Lead{Words: d.words(t), Spans: d.told(t.In(d.lang), values)}
}

// told cuts a text at the amounts that tell one of the values.
func (d *desk) told(w trade.Wording, values []stated) []SpanView {
	var spans []SpanView
	from := 0
	for _, r := range trade.FindAmounts(w.Text, string(w.Lang)) {
		best := -1
		for i, v := range values {
			if v.value.ToldBy(r) && (best < 0 || v.value.Number.Equal(r.Number) && !values[best].value.Number.Equal(r.Number)) {
				best = i
			}
		}
		if best < 0 {
			continue
		}
		printed := strings.TrimSpace(w.Text[r.Start:r.End])
		start := r.Start + strings.Index(w.Text[r.Start:], printed)
		if start > from {
			spans = append(spans, SpanView{Text: w.Text[from:start]})
		}
		v := values[best]
		spans = append(spans, d.numberSpan(printed, v.value, numberClass(v.status), v.ref))
		from = start + len(printed)
	}
	if from < len(w.Text) {
		spans = append(spans, SpanView{Text: w.Text[from:]})
	}
	return spans
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
func (d *desk) statedBy(e *trade.Event, n *trade.Narrative) []stated {
	var values []stated
	for _, f := range e.Figures {
		values = append(values, stated{f.Value, f.Status, f.Ref()})
	}
	for _, deal := range e.Deals {
		values = append(values, stated{deal.Value, "", deal.Ref()})
	}
	return append(values, d.referredTo(n)...)
}

// referredTo are the values that a text refers to.
func (d *desk) referredTo(n *trade.Narrative) []stated {
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
