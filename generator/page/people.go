package page

import "tradepost/generator/trade"

// A PersonEntry is somebody at an event.
type PersonEntry struct {
	Voice
	Name         Words
	Role         Words
	Part         string // "witness"
	Organisation *Link
	Quote        Quote // the wording of the source, where it differs
	Note         Words
	Source       *SourceRef
}

func (d *desk) people(people []trade.Person) []PersonEntry {
	list := make([]PersonEntry, len(people))
	for i, p := range people {
		list[i] = PersonEntry{
			Voice: d.voice(), Name: d.words(p.Name), Role: d.words(p.Role),
			Part:  d.word("person_part", string(p.As)),
			Quote: d.quote(p.AsReported, p.Source), Note: d.words(p.Note), Source: d.maybeSource(p.Source),
		}
		if p.Organisation != "" {
			l := d.linkTo(trade.Ref{Kind: trade.RefPartner, ID: p.Organisation})
			list[i].Organisation = &l
		}
	}
	return list
}

// An OrganisationEntry is an organisation at an event.
type OrganisationEntry struct {
	Voice
	Partner Link
	Part    string // "signatory"
	Quote   Quote
	Source  *SourceRef
}

func (d *desk) organisations(participants []trade.Participant) []OrganisationEntry {
	list := make([]OrganisationEntry, len(participants))
	for i, p := range participants {
		list[i] = OrganisationEntry{
			Voice: d.voice(), Partner: d.linkTo(trade.Ref{Kind: trade.RefPartner, ID: p.Partner}),
			Part:  d.word("part", string(p.As)),
			Quote: d.quote(p.AsReported, p.Source), Source: d.maybeSource(p.Source),
		}
	}
	return list
}

// A NoteEntry is an editor's remark on a record.
type NoteEntry struct {
	Kind     trade.NoteKind
	KindWord string
	Text     Lead
	Quote    Quote
	Source   *SourceRef
}

func (d *desk) notes(notes []trade.Note, told values) []NoteEntry {
	about := topic{near: told, made: workedFrom(told, told, trade.Ref{})}
	list := make([]NoteEntry, len(notes))
	for i, n := range notes {
		list[i] = NoteEntry{
			Kind: n.Kind, KindWord: d.word("note_kind", string(n.Kind)), Text: d.remark(n.Text, about),
			Quote: d.quote(n.AsReported, n.Source), Source: d.maybeSource(n.Source),
		}
	}
	return list
}
