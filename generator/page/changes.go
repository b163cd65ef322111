package page

import (
	"iter"
	"strings"

	"tradepost/generator/trade"
)

// changesFolder is where the site says which of its numbers changed.
const changesFolder = "changes/"

// changesView is every recorded change of a published number, the latest first:
// one page, since each entry is a permanent place.
type changesView struct {
	Page
	Count   string
	Entries []ChangeEntry
	Feed    string
	Since   When // when numbers were recorded as published; empty: never
}

// A ChangeEntry is why one number has another value now.
type ChangeEntry struct {
	Voice
	ID       string
	Date     When
	Kind     trade.ChangeKind
	KindWord string
	Of       Words  // what the number covers, or the event
	In       *Link  // the event or series
	What     string // "Scope": what about it changed; "" for its value
	Old      string
	Machine  string
	New      string
	Card     string // of the number, "" where it is gone

	Qualifier, NewQualifier string // of both, as in Number

	NewMachine string // "" for a number that is gone
	Reason     Lead
	Source     *SourceRef // nil where the mistake was the site's
}

func changes(s *Site) iter.Seq[Task] { return s.inEachLanguage(changesFolder, writeChanges) }

func writeChanges(d *desk) error {
	view := changesView{
		Page:  d.frame("changes", d.say("changes.title"), d.T("changes.description")),
		Count: d.T("changes.none"),
		Feed:  d.link(Target{Path: d.prefix(d.lang) + changesFolder + "feed.xml"}),
		Since: d.on(d.Graph.Published.Date),
	}
	if n := len(d.Graph.Changes); n > 0 {
		view.Count = d.N("changes.count", n)
	}
	for _, c := range d.Graph.Changes {
		view.Entries = append(view.Entries, d.changeEntry(c))
	}
	return d.render(d.out, "changes", view)
}

// changeID is the anchor of a change: its day and its number. A number that
// changes twice a day is recorded once.
func changeID(c *trade.Change) string {
	id := c.Date.String() + "-" + strings.NewReplacer(":", "-", "/", "-").Replace(c.Of.String())
	if !c.IsOfValue() {
		id += "." + string(c.What)
	}
	return id
}

func (d *desk) changeEntry(c *trade.Change) ChangeEntry {
	entry := ChangeEntry{
		Voice: d.voice(), ID: d.anchor(changeID(c)), Date: d.on(c.Date), Kind: c.Kind, KindWord: d.word("change_kind", string(c.Kind)),
		Reason: d.remark(c.Reason, d.topicAt(c.Of, trade.Ref{})), Source: d.maybeSource(c.Source),
	}
	entry.Of, entry.In = d.changed(c)
	if c.IsOfValue() {
		entry.Old, entry.Machine, entry.Qualifier = d.Value(c.Old), c.Old.Number.String(), exactness(c.Old)
		entry.New, entry.NewMachine, entry.NewQualifier = d.after(c)
	} else {
		entry.What, entry.Old, entry.New = d.aspect(c.What), d.term(c, c.Was), d.term(c, d.Graph.AfterTerm(c))
	}
	if _, there := d.Graph.ValueOf(c.Of); there || c.Of.Kind == trade.RefEvent {
		entry.Card = d.to(c.Of)
	}
	return entry
}

// aspect names what about a record changed.
func (d *desk) aspect(a trade.Aspect) string {
	switch a {
	case trade.AspectDate:
		return d.T("event.date")
	case trade.AspectPlace:
		return d.T("event.place")
	}
	return d.T("figure." + string(a))
}

// term is a term that a change speaks of in words, as it stands on cards and at
// events.
func (d *desk) term(c *trade.Change, text string) string {
	if text == "" {
		return d.T("value.not_stated")
	}
	switch c.What {
	case trade.AspectMeasure:
		return d.measure(text).Text
	case trade.AspectPlace:
		if place := d.Graph.Place(text); place != nil {
			return d.words(place.Name).Text
		}
		return text // a place that is gone
	case trade.AspectDate, trade.AspectAsOf:
		return d.days(text)
	case trade.AspectSource:
		if s := d.Graph.Source(text); s != nil {
			return d.report(s)
		}
		return text
	case trade.AspectPartOf, trade.AspectLikely:
		if whole := d.Graph.EventFigure(c.Of.ID, text); whole != nil {
			return d.namedFigure(whole.Ref()).Text
		}
		return text
	case trade.AspectOf:
		if d.Graph.SeriesOf(text) != nil {
			return d.marked(d.title(trade.Ref{Kind: trade.RefSeries, ID: text}))
		}
		return text
	}
	return d.word(string(c.What), text)
}

// days are the days of an event, given as a record of a change has them.
func (d *desk) days(text string) string {
	first, last, span := strings.Cut(text, "/")
	from, err := trade.ParseDate(first)
	if err != nil {
		return text
	}
	if to, err := trade.ParseDate(last); span && err == nil {
		start, between, end := d.DateSpan(from, to)
		return start + between + end
	}
	return d.Date(from)
}

// after is the value that a change led to, in words.
func (d *desk) after(c *trade.Change) (text, machine, qualifier string) {
	v := d.Graph.After(c)
	if !v.Stated() {
		return d.T("changes.withdrawn"), "", ""
	}
	return d.Value(v), v.Number.String(), exactness(v)
}

// changed says what a number is about, as far as it is still there.
func (d *desk) changed(c *trade.Change) (of Words, in *Link) {
	r := c.Of
	if r.Kind == trade.RefEvent {
		return d.title(r), nil
	}
	if _, there := d.Graph.ValueOf(r); there {
		switch {
		case r.Kind == trade.RefDeal:
			of = d.title(r)
		default:
			_, _, of = d.valueOf(r)
		}
	} else {
		of = d.words(c.Covers)
	}
	_, there := d.Graph.ValueOf(r)
	switch {
	case r.Kind == trade.RefSeries && there: // what it covers begins with the series
	case r.Kind == trade.RefSeries && d.Graph.SeriesOf(r.ID) != nil:
		in = d.maybeLink(trade.RefSeries, r.ID)
	case r.Item != "" && d.Graph.Event(r.ID) != nil:
		in = d.maybeLink(trade.RefEvent, r.ID)
	}
	return of, in
}

// termRows are the changes of what a card or an event says beside the value.
func (d *desk) termRows(r trade.Ref) []ChangeMark {
	var rows []ChangeMark
	for _, c := range d.Graph.TermChangesOf(r) {
		rows = append(rows, ChangeMark{
			Voice: d.voice(), Date: d.on(c.Date), KindWord: d.word("change_kind", string(c.Kind)),
			Old:  d.T("changes.term", "what", d.aspect(c.What), "old", d.term(c, c.Was)),
			Href: d.link(Target{Path: d.address(d.lang, changesFolder), Anchor: changeID(c)}),
		})
	}
	return rows
}

// A ChangeMark stands beside a number that has changed since it was published.
type ChangeMark struct {
	Voice
	Date      When
	KindWord  string
	Old       string
	Machine   string
	Qualifier string
	Href      string // its entry on the page of changes
}

// changeMarks are those of a number, the latest first.
func (d *desk) changeMarks(r trade.Ref) []ChangeMark {
	var marks []ChangeMark
	for _, c := range d.Graph.ChangesOf(r) {
		marks = append(marks, ChangeMark{
			Voice: d.voice(), Date: d.on(c.Date), KindWord: d.word("change_kind", string(c.Kind)), Old: d.Value(c.Old), Machine: c.Old.Number.String(), Qualifier: exactness(c.Old),
			Href: d.link(Target{Path: d.address(d.lang, changesFolder), Anchor: changeID(c)}),
		})
	}
	return marks
}

// changeMark is the latest, nil for a number that stands as it was published.
func (d *desk) changeMark(r trade.Ref) *ChangeMark {
	if marks := d.changeMarks(r); len(marks) > 0 {
		return &marks[0]
	}
	return nil
}

// changeTitle says in a line which number of which event changed, from what to
// what: a feed has no page around it.
func (d *desk) changeTitle(c *trade.Change) Words {
	of, in := d.changed(c)
	if in != nil {
		of.Text = d.T("changes.entry.in", "what", of.Text, "in", in.Text)
	}
	if c.IsOfValue() {
		now, _, _ := d.after(c)
		of.Text = d.T("changes.entry", "what", of.Text, "old", d.Value(c.Old), "new", now)
		return of
	}
	of.Text = d.T("changes.of", "number", of.Text, "what", d.aspect(c.What))
	of.Text = d.T("changes.entry", "what", of.Text, "old", d.term(c, c.Was), "new", d.term(c, d.Graph.AfterTerm(c)))
	return of
}

// changeSummary is why, and who says so.
func (d *desk) changeSummary(c *trade.Change) Words {
	why := d.words(c.Reason)
	if s := d.Graph.Source(c.Source); s != nil && why.Lang == "" {
		why.Text += d.T("changes.entry.source", "report", d.T("cite.said", "report", d.report(s)))
	}
	return why
}

// changeFeed are the changes as feeds tell them.
func (d *desk) changeFeed() []feedEntry {
	var list []feedEntry
	for _, c := range d.Graph.Changes {
		t := Target{Path: d.address(d.lang, changesFolder), Anchor: changeID(c)}
		list = append(list, feedEntry{
			id: d.placeID(t), href: d.publicLink(t), title: d.changeTitle(c), summary: d.changeSummary(c),
			category: d.word("change_kind", string(c.Kind)), updated: c.Date, date: c.Date,
		})
	}
	return list[:min(len(list), feedSize)]
}
