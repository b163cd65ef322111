package sheet

import (
	"cmp"
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

// everyFigure lists the figures of all events, then those of data/figures.toml.
func (b *Book) everyFigure() []*trade.Figure {
	all := each(b.graph.Events, func(e *trade.Event) []*trade.Figure { return e.Figures })
	return append(all, b.graph.Figures...)
}

func (b *Book) everyDeal() []*trade.Deal {
	return each(b.graph.Events, func(e *trade.Event) []*trade.Deal { return e.Deals })
}

func (b *Book) figureColumns() columns[*trade.Figure] {
	type r = *trade.Figure
	return slices.Concat(
		id(func(f r) string { return f.ID }).says("figure.id"),
		shown(b, r.Ref),
		one("event", Name, func(f r) string { return f.Event }).to("events").says("figure.event"),
		one("about", Name, func(f r) string { return f.About.String() }),
		one("measure", Name, func(f r) string { return f.Measure }).to("measures").needed(),
		values(func(f r) trade.Value { return f.Value }),
		in("scope", "scope", trade.Scopes, func(f r) trade.Scope { return f.Scope }).needed(),
		wordings(b, "covers", func(f r) trade.Text { return f.Covers }).firstNeeded(),
		in("status", "status", trade.Statuses, func(f r) trade.Status { return f.Status }).needed(),
		day("as_of", func(f r) trade.Date { return f.AsOf }),
		one("part_of", Name, func(f r) string { return sibling(f, f.PartOf) }).to("figures"),
		one("likely_part_of", Name, func(f r) string { return sibling(f, f.LikelyPartOf) }).to("figures"),
		wordings(b, "derivation", func(f r) trade.Text { return f.Derivation }),
		evidence(b, func(f r) string { return f.Source }, func(f r) string { return f.AsReported }),
		wordings(b, "note", func(f r) trade.Text { return f.Note }),
	)
}

// sibling is the reference to a figure beside another.
func sibling(f *trade.Figure, id string) string {
	if id == "" {
		return ""
	}
	return (&trade.Figure{ID: id, Event: f.Event}).Ref().String()
}

func (b *Book) dealColumns() columns[*trade.Deal] {
	type r = *trade.Deal
	return slices.Concat(
		id(func(d r) string { return d.ID }).says("deal.id"),
		shown(b, r.Ref),
		one("event", Name, func(d r) string { return d.Event }).to("events").needed(),
		wordings(b, "title", func(d r) trade.Text { return d.Title }).firstNeeded(),
		many("parties", func(d r) []string { return d.Parties }),
		values(func(d r) trade.Value { return d.Value }),
		many("sectors", func(d r) []string { return d.Sectors }),
		in("stage", "stage", trade.Stages, func(d r) trade.Stage { return d.Stage }).needed(),
		day("date", b.dateOf).says("deal.date"),
		one("place", Name, func(d r) string { return d.Place }).to("places").says("deal.place"),
		evidence(b, func(d r) string { return d.Source }, func(d r) string { return d.AsReported }),
	)
}

// dateOf is the day of a deal: its event's where it has none of its own.
func (b *Book) dateOf(d *trade.Deal) trade.Date {
	if e := b.graph.Event(d.Event); d.Date.IsZero() && e != nil {
		return e.Date
	}
	return d.Date
}

// An update is what became of a deal.
type update struct {
	deal     *trade.Deal
	position int
	trade.DealUpdate
}

func updatesOf(d *trade.Deal) []update {
	list := make([]update, len(d.Updates))
	for i, u := range d.Updates {
		list[i] = update{d, i + 1, u}
	}
	return list
}

func (b *Book) updateColumns() columns[update] {
	return slices.Concat(
		one("ref", Name, func(u update) string { return u.deal.Ref().String() }).to("deals").needed(),
		one("position", Integer, func(u update) string { return strconv.Itoa(u.position) }).needed(),
		day("date", func(u update) trade.Date { return u.Date }).says("update.date"),
		in("stage", "stage", trade.Stages, func(u update) trade.Stage { return u.Stage }),
		wordings(b, "note", func(u update) trade.Text { return u.Note }),
		evidence(b, func(u update) string { return u.Source }, nil),
	)
}

// changeColumns are what was published before, and why it is not any more.
func (b *Book) changeColumns() columns[*trade.Change] {
	type r = *trade.Change
	return slices.Concat(
		one("ref", Name, func(c r) string { return c.Of.String() }).needed(),
		one("position", Integer, func(c r) string { return strconv.Itoa(b.position(c)) }).needed(),
		day("date", func(c r) trade.Date { return c.Date }).needed().says("change.date"),
		in("kind", "change_kind", trade.ChangeKinds, func(c r) trade.ChangeKind { return c.Kind }).needed(),
		among(one("what", Name, func(c r) string { return string(cmp.Or(c.What, trade.AspectValue)) }).needed().says("change.what"), "", trade.Aspects),
		old(values(func(c r) trade.Value { return c.Old })),
		one("old_term", Name, func(c r) string { return c.Was }),
		wordings(b, "reason", func(c r) trade.Text { return c.Reason }).firstNeeded(),
		evidence(b, func(c r) string { return c.Source }, nil),
	)
}

// position counts the changes of one thing: those of its value, then those of
// its terms, the latest of each first.
func (b *Book) position(c *trade.Change) int {
	return 1 + slices.Index(slices.Concat(b.graph.ChangesOf(c.Of), b.graph.TermChangesOf(c.Of)), c)
}

// old names the columns of a value that no longer holds.
func old[T any](list columns[T]) columns[T] {
	return list.each(func(c *Column) { c.Name, c.Path = "old_"+c.Name, []string{"old_" + c.Name} })
}

// A report is another report of a fact; its value is not stated where it is the
// same.
type report struct {
	ref      trade.Ref
	position int
	trade.AlsoReported
}

func reportsOf(ref trade.Ref, also []trade.AlsoReported) []report {
	list := make([]report, len(also))
	for i, a := range also {
		list[i] = report{ref, i + 1, a}
	}
	return list
}

func (b *Book) everyReport(figures []*trade.Figure, points []*trade.Point) []report {
	return slices.Concat(
		each(figures, func(f *trade.Figure) []report { return reportsOf(f.Ref(), f.Also) }),
		each(points, func(p *trade.Point) []report { return reportsOf(p.Ref(), p.Also) }),
	)
}

func (b *Book) reportColumns() columns[report] {
	return slices.Concat(
		one("ref", Name, func(r report) string { return r.ref.String() }).needed(),
		one("position", Integer, func(r report) string { return strconv.Itoa(r.position) }).needed(),
		values(func(r report) trade.Value { return r.Value }),
		evidence(b, func(r report) string { return r.Source }, func(r report) string { return r.AsReported }),
	)
}
