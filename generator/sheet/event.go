package sheet

import (
	"slices"
	"strconv"

	"tradepost/generator/trade"
)

// A part is something inside an event that has no id: its position among its
// likes, from 1, stands for one.
type part[T any] struct {
	event    *trade.Event
	position int
	of       T
}

func partsOf[T any](e *trade.Event, list []T) []part[T] {
	parts := make([]part[T], len(list))
	for i, p := range list {
		parts[i] = part[T]{e, i + 1, p}
	}
	return parts
}

func participantsOf(e *trade.Event) []part[trade.Participant] { return partsOf(e, e.Participants) }
func peopleOf(e *trade.Event) []part[trade.Person]            { return partsOf(e, e.People) }
func notesOf(e *trade.Event) []part[trade.Note]               { return partsOf(e, e.Notes) }
func editionsOf(e *trade.Event) []part[trade.Edition]         { return partsOf(e, e.Programmes) }

// within are the columns that place a part in its event.
func within[T any]() columns[part[T]] {
	return slices.Concat(
		one("event", Name, func(p part[T]) string { return p.event.ID }).to("events").needed(),
		one("position", Integer, func(p part[T]) string { return strconv.Itoa(p.position) }).needed(),
	)
}

func (b *Book) eventColumns() columns[*trade.Event] {
	type r = *trade.Event
	return slices.Concat(
		id(func(e r) string { return e.ID }),
		shown(b, r.Ref),
		wordings(b, "title", func(e r) trade.Text { return e.Title }).firstNeeded(),
		in("kind", "event_kind", trade.EventKinds, func(e r) trade.EventKind { return e.Kind }).needed(),
		day("date", func(e r) trade.Date { return e.Date }).needed(),
		day("end_date", func(e r) trade.Date { return e.EndDate }),
		one("place", Name, func(e r) string { return e.Place }).to("places").needed(),
		in("mode", "mode", trade.Modes, func(e r) trade.Mode { return e.Mode }),
		one("part_of", Name, func(e r) string { return e.PartOf }).to("events").says("event.part_of"),
		many("programmes", programmesOf),
		many("hosts", func(e r) []string { return e.Hosts }),
		many("sectors", func(e r) []string { return e.Sectors }),
		wordings(b, "theme", func(e r) trade.Text { return e.Theme }),
		wordings(b, "summary", func(e r) trade.Text { return e.Summary }),
		many("sources", func(e r) []string { return e.Sources }),
		day("updated", func(e r) trade.Date { return e.Updated }),
	)
}

func programmesOf(e *trade.Event) []string {
	var ids []string
	for _, ed := range e.Programmes {
		ids = append(ids, ed.Programme)
	}
	return ids
}

func (b *Book) editionColumns() columns[part[trade.Edition]] {
	type r = part[trade.Edition]
	return slices.Concat(
		within[trade.Edition](),
		one("programme", Name, func(p r) string { return p.of.Programme }).to("programmes").needed(),
		one("edition", Integer, func(p r) string { return positive(p.of.Number) }),
	)
}

// positive writes a number; 0 is none.
func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (b *Book) participantColumns() columns[part[trade.Participant]] {
	type r = part[trade.Participant]
	return slices.Concat(
		within[trade.Participant](),
		one("partner", Name, func(p r) string { return p.of.Partner }).to("partners").needed(),
		in("as", "part", trade.Parts, func(p r) trade.Part { return p.of.As }),
		evidence(b, func(p r) string { return p.of.Source }, func(p r) string { return p.of.AsReported }),
	)
}

func (b *Book) personColumns() columns[part[trade.Person]] {
	type r = part[trade.Person]
	return slices.Concat(
		within[trade.Person](),
		wordings(b, "name", func(p r) trade.Text { return p.of.Name }).firstNeeded(),
		wordings(b, "role", func(p r) trade.Text { return p.of.Role }),
		one("organisation", Name, func(p r) string { return p.of.Organisation }).to("partners"),
		in("as", "person_part", trade.PersonParts, func(p r) trade.PersonPart { return p.of.As }),
		evidence(b, func(p r) string { return p.of.Source }, func(p r) string { return p.of.AsReported }),
		wordings(b, "note", func(p r) trade.Text { return p.of.Note }),
	)
}

func (b *Book) noteColumns() columns[part[trade.Note]] {
	type r = part[trade.Note]
	return slices.Concat(
		within[trade.Note](),
		in("kind", "note_kind", trade.NoteKinds, func(p r) trade.NoteKind { return p.of.Kind }).needed(),
		wordings(b, "text", func(p r) trade.Text { return p.of.Text }).firstNeeded(),
		evidence(b, func(p r) string { return p.of.Source }, func(p r) string { return p.of.AsReported }),
	)
}
