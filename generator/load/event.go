package load

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// event reads data/events/<id>.toml.
func (t *table) event(id string) *trade.Event {
	t.must("title", "kind", "date", "place", "sources")
	t.defines("figures", "figure:"+id+"/*")
	t.defines("deals", "deal:"+id+"/*")
	e := &trade.Event{
		At:      t.at,
		ID:      id,
		Title:   t.text("title"),
		Kind:    word(t, "kind", trade.EventKinds),
		Date:    t.date("date"),
		EndDate: t.date("end_date"),
		Place:   t.string("place"),
		Mode:    word(t, "mode", trade.Modes),
		PartOf:  t.string("part_of"),
		Hosts:   t.list("hosts"),
		Sectors: t.list("sectors"),
		Theme:   t.text("theme"),
		Summary: t.text("summary"),
		Sources: t.list("sources"),
		Updated: t.date("updated"),
	}
	t.each("programmes", diag.Say("the entry of programmes"), func(t *table) {
		t.must("id")
		e.Programmes = append(e.Programmes, trade.Edition{Programme: t.string("id"), Number: t.int("edition")})
	})
	t.each("participants", diag.Say("the participant"), func(t *table) { e.Participants = append(e.Participants, t.participant()) })
	t.each("people", diag.Say("the person"), func(t *table) { e.People = append(e.People, t.person()) })
	t.each("figures", diag.Say("the figure"), func(t *table) {
		f := t.figure("figure:" + id + "/*")
		f.Event = id
		e.Figures = append(e.Figures, f)
	})
	t.each("deals", diag.Say("the deal"), func(t *table) { e.Deals = append(e.Deals, t.deal(id)) })
	t.each("notes", diag.Say("the note"), func(t *table) { e.Notes = append(e.Notes, t.note()) })
	return e
}

func (t *table) participant() trade.Participant {
	t.must("partner", "as", "source")
	return trade.Participant{
		At:         t.at,
		Partner:    t.string("partner"),
		As:         word(t, "as", trade.Parts),
		Source:     t.string("source"),
		AsReported: t.string("as_reported"),
	}
}

func (t *table) person() trade.Person {
	t.must("name", "as", "source")
	return trade.Person{
		At:           t.at,
		Name:         t.text("name"),
		Role:         t.text("role"),
		Organisation: t.string("organisation"),
		As:           word(t, "as", trade.PersonParts),
		Source:       t.string("source"),
		AsReported:   t.string("as_reported"),
		Note:         t.text("note"),
	}
}

func (t *table) note() trade.Note {
	t.must("kind", "text")
	return trade.Note{
		At:         t.at,
		Kind:       word(t, "kind", trade.NoteKinds),
		Text:       t.text("text"),
		Source:     t.string("source"),
		AsReported: t.string("as_reported"),
	}
}

// figure reads [[figures]] of an event or of data/figures.toml; refs are the
// references among which its own is.
func (t *table) figure(refs string) *trade.Figure {
	measure := t.string("measure")
	t.must("measure", "scope", "covers", "status", "source")
	t.mustValue(measure)
	t.quoted()
	f := &trade.Figure{
		At:           t.at,
		ID:           t.id(refs),
		Measure:      measure,
		Value:        t.value("value", measure),
		Scope:        word(t, "scope", trade.Scopes),
		Covers:       t.text("covers"),
		Status:       word(t, "status", trade.Statuses),
		AsOf:         t.date("as_of"),
		PartOf:       t.string("part_of"),
		LikelyPartOf: t.string("likely_part_of"),
		Derivation:   t.text("derivation"),
		Source:       t.string("source"),
		AsReported:   t.string("as_reported"),
		Note:         t.text("note"),
	}
	f.Also = t.also(measure)
	return f
}

// quoted asks for the wording of the source, unless the value is derived or,
// where the status cannot be read, seems to be.
func (t *table) quoted() {
	status, _ := t.keys["status"].(string)
	known := slices.Contains(trade.Statuses, trade.Status(status))
	if known && status != string(trade.Derived) || !known && t.keys["derivation"] == nil {
		t.must("as_reported")
	}
}

// also reads further reports of the same fact.
func (t *table) also(measure string) (reports []trade.AlsoReported) {
	t.each("also", diag.Say("the further report"), func(t *table) {
		t.must("source", "as_reported")
		reports = append(reports, trade.AlsoReported{
			At:         t.at,
			Source:     t.string("source"),
			AsReported: t.string("as_reported"),
			Value:      t.value("value", measure),
		})
	})
	return reports
}

// siteFigure reads [[figures]] of data/figures.toml: a fact about a place, a
// partner or a programme.
func (t *table) siteFigure() *trade.Figure {
	t.must("about")
	f := t.figure("figure:*")
	about := t.string("about")
	if about == "" {
		return f
	}
	ref, err := trade.ParseRef(about)
	switch {
	case err != nil:
		t.syntax(t.at.Key("about"), err)
	case ref.Kind != trade.RefPlace && ref.Kind != trade.RefPartner && ref.Kind != trade.RefProgramme:
		t.problems.Error(t.at.Key("about"), "bad-about", diag.Args{"ref": about})
	default:
		f.About = ref
	}
	return f
}

// deal reads [[deals]] of an event.
func (t *table) deal(event string) *trade.Deal {
	t.must("title", "parties", "stage", "source")
	d := &trade.Deal{
		At:         t.at,
		ID:         t.id("deal:" + event + "/*"),
		Event:      event,
		Title:      t.text("title"),
		Parties:    t.list("parties"),
		Value:      t.amount("value"),
		Sectors:    t.list("sectors"),
		Stage:      word(t, "stage", trade.Stages),
		Date:       t.date("date"),
		Place:      t.string("place"),
		Source:     t.string("source"),
		AsReported: t.string("as_reported"),
	}
	t.each("updates", diag.Say("the update"), func(t *table) {
		t.must("date", "source")
		d.Updates = append(d.Updates, trade.DealUpdate{
			At:     t.at,
			Date:   t.date("date"),
			Stage:  word(t, "stage", trade.Stages),
			Note:   t.text("note"),
			Source: t.string("source"),
		})
	})
	return d
}
