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
	Of       Words // what the number covers
	In       *Link // the event or series
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
	return c.Date.String() + "-" + strings.NewReplacer(":", "-", "/", "-").Replace(c.Of.String())
}

func (d *desk) changeEntry(c *trade.Change) ChangeEntry {
	entry := ChangeEntry{
		Voice: d.voice(), ID: d.anchor(changeID(c)), Date: d.on(c.Date), Kind: c.Kind, KindWord: d.word("change_kind", string(c.Kind)),
		Old: d.Value(c.Old), Machine: c.Old.Number.String(), Qualifier: exactness(c.Old), Reason: d.remark(c.Reason, d.topicAt(c.Of, trade.Ref{})), Source: d.maybeSource(c.Source),
	}
	entry.Of, entry.In = d.changed(c)
	entry.New, entry.NewMachine, entry.NewQualifier = d.after(c)
	if _, there := d.Graph.ValueOf(c.Of); there {
		entry.Card = d.to(c.Of)
	}
	return entry
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
	now, _, _ := d.after(c)
	of.Text = d.T("changes.entry", "what", of.Text, "old", d.Value(c.Old), "new", now)
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
