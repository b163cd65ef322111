package create

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

func dealForm() Form {
	return Form{
		Kind:  "deal",
		Short: "Something that was agreed at an event: added to the event's file",
		Questions: []Question{
			{Key: "event", Ask: diag.Say("Event"), Must: true, Choices: events()},
			titleQuestion(),
			idQuestion(diag.Say("its name within the event"), fromName("title"), dealIDs),
			{Key: "party", Ask: diag.Say("Parties"), Help: diag.Say("who agreed"), Must: true, Many: true, Choices: partners(), New: "partner"},
			{Key: "value", Ask: diag.Say("Amount"), Help: diag.Say(`"120 million CNY"; leave empty where none is stated, which is not zero`), Read: readValue(contractValue)},
			{Key: "sector", Ask: diag.Say("Sectors"), Many: true, Choices: sectors()},
			{Key: "stage", Ask: diag.Say("Stage"), Must: true, Choices: vocabulary("stage", trade.Stages, nil)},
			{Key: "date", Ask: diag.Say("Date"), Help: diag.Say("leave empty for the date of the event"), Read: readDate},
			{Key: "place", Ask: diag.Say("Place"), Help: diag.Say("leave empty for the place of the event"), Choices: places()},
			{Key: "source", Ask: diag.Say("Source"), Must: true, Choices: sources(), New: "source", Default: sourceOfEvent},
			asReportedQuestion("", false),
		},
		drafts: func(d *Desk, a Answers) []Draft {
			w := d.writing(dealForm(), a)
			w.line("[[deals]]").key("id", none, "").key("title", none, "").keyOf("parties", "party", none, "")
			w.key("value", waiting(a, "value", diag.Say("where an amount is stated; not stated is not zero")), w.example(diag.Say(`"120 million CNY"`))).keyOf("sectors", "sector", waiting(a, "sector", diag.Say("ids of data/sectors.toml")), `["…"]`)
			w.key("stage", none, "").key("date", none, "").key("place", none, "").key("source", none, "")
			w.key("as_reported", waiting(a, "as_reported", diag.Say("the words of the source: the check looks for the number in them")), `"…"`)
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
