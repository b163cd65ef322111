package page

import (
	"tradepost/generator/analysis"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// A Finding is the sentences at the top of a page that say what is known of its
// subject, worked out from the records. It is empty where nothing is.
type Finding []SpanView

// Text is the finding without its links.
func (f Finding) Text() string {
	var text string
	for _, span := range f {
		text += span.Text
	}
	return text
}

// find is the finding on a thing, with which its page is described to others, too.
func (d *desk) find(p *Page, of trade.Ref, events []*trade.Event, deals []*trade.Deal) Finding {
	f := d.finding(of, events, deals)
	if text := f.Text(); text != "" {
		p.Description = d.T("finding.description", "name", d.marked(p.Title), "finding", text)
	}
	return f
}

// finding counts events and deals, with the way to their lists on the page of a
// thing, and names the largest contract value among the events of a place, a
// year or a programme: that of an event is no partner's and no sector's own. Of a
// year it tells the trade, too. Values are not added: they count different things.
func (d *desk) finding(of trade.Ref, events []*trade.Event, deals []*trade.Deal) Finding {
	var told [][]locale.Run
	if len(events) > 0 {
		told = append(told, d.RunsN("finding.events", len(events),
			"n", d.counted(len(events), of, eventsAnchor), "years", d.Period(yearsOf(events))))
	}
	if len(deals) > 0 {
		told = append(told, d.RunsN("finding.deals", len(deals), "n", d.counted(len(deals), of, dealsAnchor)))
	}
	if of.Kind != trade.RefPartner && of.Kind != trade.RefSector {
		told = append(told, d.largest(events))
	}
	return d.joined(append(told, d.yearsTrade(of)...))
}

// largest names it in words of the page's language, or not at all.
func (d *desk) largest(events []*trade.Event) []locale.Run {
	e, f := analysis.Largest(events, d.Graph.Site.Currency)
	if f == nil {
		return nil
	}
	title, covers := d.words(e.Title), d.words(f.Covers)
	if title.Lang != "" || covers.Lang != "" {
		return nil
	}
	return d.Runs("finding.largest", "value", locale.Run{Text: d.Value(f.Value), Of: f.Ref()},
		"event", locale.Run{Text: title.Text, Of: e.Ref()}, "covers", covers.Text)
}

// counted is a count that leads to the list it sums.
func (d *desk) counted(n int, of trade.Ref, list string) locale.Run {
	total := d.total(n, of, list)
	return locale.Run{Text: total.Text, Of: total}
}

func (d *desk) joined(told [][]locale.Run) Finding {
	var f Finding
	for _, sentence := range told {
		if gap := d.Between("chart.sentences"); len(f) > 0 && gap != "" && len(sentence) > 0 {
			f = append(f, SpanView{Text: gap})
		}
		for _, run := range sentence {
			span := SpanView{Text: run.Text}
			switch of := run.Of.(type) {
			case Total:
				span.Href, span.Class = of.Href, "total"
			case trade.Ref:
				span = d.linked(run.Text, of)
			case stated:
				span = d.numberSpan(run.Text, of.value, numberClass(of.status), of.ref)
			}
			f = append(f, span)
		}
	}
	return f
}

// yearsOf are the years of some events, from the first to the last.
func yearsOf(events []*trade.Event) trade.Period {
	first, last := events[0].Date.Year, events[0].Date.Year
	for _, e := range events {
		first, last = min(first, e.Date.Year), max(last, e.Date.Year)
	}
	return trade.Period{From: trade.Date{Year: first}, To: trade.Date{Year: last}}
}
