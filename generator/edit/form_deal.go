package edit

import "tradepost/generator/trade"

func dealForm() Form {
	return Form{
		Kind:  "deal",
		Short: "Something that was agreed at an event: added to the event's file",
		Questions: []Question{
			{Key: "event", Ask: "Event", Must: true, Choices: events},
			titleQuestion(),
			idQuestion("its name within the event", fromName("title"), dealIDs),
			{Key: "party", Ask: "Parties", Help: "who agreed", Must: true, Many: true, Choices: partners, New: "partner"},
			{Key: "value", Ask: "Amount", Help: `"120 million CNY"; leave empty where none is stated, which is not zero`, Read: readValue(contractValue)},
			{Key: "sector", Ask: "Sectors", Many: true, Choices: sectors},
			{Key: "stage", Ask: "Stage", Must: true, Choices: vocabulary(trade.Stages, nil)},
			{Key: "date", Ask: "Date", Help: "leave empty for the date of the event", Read: readDate},
			{Key: "place", Ask: "Place", Help: "leave empty for the place of the event", Choices: places},
			{Key: "source", Ask: "Source", Must: true, Choices: sources, New: "source", Default: sourceOfEvent},
			asReportedQuestion("", false),
		},
		drafts: func(d *Desk, a Answers) []Draft {
			w := d.writing(dealForm(), a)
			w.line("[[deals]]").key("id", "", "").key("title", "", "").keyOf("parties", "party", "", "")
			w.key("value", "", `"120 million CNY"`).keyOf("sectors", "sector", "", `["…"]`).key("stage", "", "")
			w.key("date", "", "").key("place", "", "").key("source", "", "").key("as_reported", "", `"…"`)
			return []Draft{{Path: "data/events/" + a.One("event") + ".toml", Key: "deals", Text: w.String()}}
		},
	}
}

func contractValue(*Desk, Answers) string { return "contract_value" }

func dealIDs(d *Desk, a Answers) []string {
	e := d.event(a.One("event"))
	if e == nil {
		return nil
	}
	return idsOf(e.Deals, func(deal *trade.Deal) string { return deal.ID })
}

// sourceOfEvent is the source of an event that has but one: of several, the
// first need not speak of the deal.
func sourceOfEvent(d *Desk, a Answers) string {
	if e := d.event(a.One("event")); e != nil && len(e.Sources) == 1 {
		return e.Sources[0]
	}
	return ""
}
