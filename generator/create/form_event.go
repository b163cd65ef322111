package create

import (
	"fmt"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/trade"
)

// number and edition are parts of a form that a record may do without.
const (
	number  = "number"
	edition = "edition"
)

func eventForm() Form {
	return Form{
		Kind:  "event",
		Short: "A fair, a signing, a visit: a file of its own, with a text in each language",
		Questions: []Question{
			titleQuestion(),
			{Key: "kind", Ask: diag.Say("Kind"), Must: true, Choices: vocabulary("event.kind", trade.EventKinds, nil)},
			{Key: "date", Ask: diag.Say("Date"), Help: diag.Say("the first day: 2023-06-16, 16.06.2023; or 2023-06, or 2023, where no more is known"), Must: true, Read: readDate},
			{Key: "end_date", Ask: diag.Say("Last day"), Help: diag.Say("leave empty for one day"), Read: readDate},
			idQuestion(diag.Say("the name of its files and its address"), withYear(fromName("title"), "kind", "date"),
				func(d *Desk, _ Answers) []string { return d.eventIDs() }),
			{Key: "place", Ask: diag.Say("Place"), Must: true, Choices: places(), New: "place"},
			{Key: "mode", Ask: diag.Say("How people met"), Choices: vocabulary("mode", trade.Modes, nil)},
			{Key: "part_of", Ask: diag.Say("Part of a larger event"), Quiet: true, Choices: events()},
			{Key: "programme", Ask: diag.Say("Is it one of a recurring series? Of which"), Help: diag.Say("leave empty if it is not"), Must: true, Part: edition, Choices: programmes()},
			{Key: "edition", Ask: diag.Say("Which one of the series"), Help: diag.Say("32 for the 32nd; leave empty where nobody counts"), Part: edition, Read: readEdition},
			{Key: "host", Ask: diag.Say("Hosts"), Many: true, Choices: partners(), New: "partner"},
			{Key: "sector", Ask: diag.Say("Sectors"), Many: true, Choices: sectors()},
			{Key: "summary", Ask: diag.Say("Summary"), Help: diag.Say("one or two sentences; a number in it must be one of the event's"), Texts: true},
			sourcesQuestion(true),
			updatedQuestion(),
			{Key: "measure", Ask: diag.Say("Does the source state a number? What does it count"), Help: diag.Say("leave empty if it states none"), Must: true, Part: number, Choices: measures()},
			{Key: "value", Ask: diag.Say("The number"), Help: diag.Say(`"48.141 billion CNY", "481.41亿元", "48,141 млрд юаней"; a count: 50`), Must: true, Part: number, By: "measure",
				Read: readValue(func(_ *Desk, a Answers) string { return a.One("measure") })},
			{Key: "scope", Ask: diag.Say("How far it reaches"), Must: true, Part: number, Choices: scopes()},
			{Key: "covers", Ask: diag.Say("What it covers"), Help: diag.Say("in words that stand beside the number: the projects signed on site"), Must: true, Texts: true, Part: number},
			statusQuestion(number),
			asReportedQuestion(number, true),
		},
		drafts: eventDrafts,
	}
}

func scopes() Choosing {
	return vocabulary("scope", trade.Scopes, map[trade.Scope]diag.Phrase{
		trade.OnSite: diag.Say("signed or counted on the spot"), trade.WholeEvent: diag.Say("the whole event"), trade.HostTotal: diag.Say("the host's own total"),
		trade.AllParties: diag.Say("all parties together"), trade.Cumulative: diag.Say("over several years"), trade.Background: diag.Say("said beside it, no result of the event"),
	})
}

func (d *Desk) eventIDs() []string {
	return idsOf(d.Records.Events, func(e *trade.Event) string { return e.ID })
}

func eventDrafts(d *Desk, a Answers) []Draft {
	id := a.One("id")
	file := "data/events/" + id + ".toml"
	w := d.writing(eventForm(), a)
	w.text.WriteString(d.schema(file))
	w.remark(diag.Say("One event: when, where, who, and its numbers. A line that begins with # is an explanation, or a key that waits to be used: remove the # and write its value."))
	w.line("")
	w.key("title", none, "").key("kind", oneOf(d, "event.kind", trade.EventKinds), "")
	w.key("date", none, "").key("end_date", diag.Say("where it lasted longer than a day"), "2023-06-19")
	w.key("place", diag.Say("an id of data/places.toml"), "").key("mode", oneOf(d, "mode", trade.Modes), `"in_person"`)
	w.key("part_of", none, "").editions()
	w.keyOf("hosts", "host", diag.Say("ids of data/partners.toml"), `["…"]`).keyOf("sectors", "sector", diag.Say("ids of data/sectors.toml"), `["…"]`)
	w.key("summary", diag.Say("one or two sentences; a number in it must be one of the event's"), w.words()).keyOf("sources", "source", diag.Say("ids of data/sources.toml"), "")
	w.key("updated", diag.Say("the day of the last change, by which feeds are ordered"), "")
	if len(a["measure"]) > 0 {
		w.line("").figure(a)
	} else {
		w.line("").figureToCome()
	}
	return append([]Draft{{Path: file, Text: w.String()}}, d.narratives("events", a, eventText)...)
}

// readEdition reads which one of a series an event is.
func readEdition(_ *Desk, _ Answers, text string) (Reading, error) {
	if n, err := strconv.Atoi(text); err != nil || n < 1 {
		return Reading{}, diag.Wrong{Phrase: diag.Say("this is a whole number: 32")}
	}
	return Reading{TOML: strings.TrimLeft(text, "+0"), Text: strings.TrimLeft(text, "+0")}, nil
}

// editions writes of which series an event is one.
func (w *writing) editions() {
	programme, edition := w.answer("programme"), w.answer("edition")
	switch {
	case programme == "":
		w.wait(`programmes = [{ id = "…", edition = 32 }]`, diag.Say("where it is one of a recurring series: ids of data/programmes.toml").In(w.d.Lang))
	case edition == "":
		w.line("programmes = [{ id = %s }]", programme)
	default:
		w.line("programmes = [{ id = %s, edition = %s }]", programme, edition)
	}
}

// figure writes the number of an event.
func (w *writing) figure(a Answers) *writing {
	w.remark(diag.Say("One [[figures]] for each number that a source states.")).line("[[figures]]").line("id = %s", edit.Quote(figureID(a)))
	w.key("measure", diag.Say("what it counts"), "").key("value", diag.Say("as the source has it, with its scale and currency"), "")
	w.key("scope", oneOf(w.d, "scope", trade.Scopes), "").key("covers", diag.Say("what it covers, in words that stand beside it"), "")
	w.key("status", oneOf(w.d, "status", trade.Statuses), "")
	w.line("source = %s", edit.Quote(a.One("source"))).key("as_reported", diag.Say("the words of the source: the check looks for the number in them"), "")
	return w
}

// figureToCome shows how a number is written.
func (w *writing) figureToCome() {
	w.remark(diag.Say("A number, with the words of its source: the check looks for it in them. Remove the # of each line to use it."))
	for _, line := range []string{
		"[[figures]]", `id = "on-site-value"`, `measure = "contract_value"`, "value = " + w.example(diag.Say(`"48.141 billion CNY"`)), `scope = "on_site"`,
		"covers = " + w.words(), `status = "reported"`, "source = " + edit.Quote(w.a.One("source")), `as_reported = "…"`,
	} {
		w.line("# %s", line)
	}
}

// figureID names the number of a new event by its scope and measure.
func figureID(a Answers) string {
	return idFrom(strings.TrimPrefix(a.One("scope")+"-"+a.One("measure"), "event-"))
}

// A textOf writes the body of a narrative in a language; "" for none to write.
type textOf func(d *Desk, a Answers, lang trade.Lang) string

// narratives are the texts of a record, one for each language of the site. Where
// nothing is said in a language yet, readers get the first one until the file has a
// text.
func (d *Desk) narratives(section string, a Answers, body textOf) []Draft {
	var drafts []Draft
	for _, lang := range d.Languages() {
		text := body(d, a, lang)
		name := "content/" + section + "/" + a.One("id")
		if lang != d.first() {
			name += "." + string(lang)
		}
		drafts = append(drafts, Draft{Path: name + ".md", Text: "+++\n" + d.front(section, a, lang) + "+++\n" + text})
	}
	return drafts
}

// front is the front matter of a narrative. What belongs to the text as a whole
// stands in its first language only.
func (d *Desk) front(section string, a Answers, lang trade.Lang) string {
	w := d.writing(reportForm(), a)
	w.remark(textRemark())
	if lang != d.first() && a.One("title."+string(lang))+a.One("summary."+string(lang)) == "" {
		w.remark(diag.Say("As long as nothing is written here, readers are shown the text in {language}.", diag.Args{"language": string(d.first())}))
	}
	switch title := a.One("title." + string(lang)); {
	case section == "reports" && title != "":
		w.line("title = %s", edit.Quote(title))
	case section == "reports":
		w.line(`# title = "…"`)
	}
	if summary := a.One("summary." + string(lang)); summary != "" {
		w.line("summary = %s", edit.Quote(summary))
	} else {
		w.wait(`summary = "…"`, diag.Say("one sentence, for lists and search engines").In(d.Lang))
	}
	if lang != d.first() {
		return w.String()
	}
	if section == "reports" {
		w.key("date", none, "")
	}
	w.key("updated", none, "")
	if section == "reports" {
		w.remark(diag.Say("A draft is built with --drafts only; remove the line to publish the report.")).line("draft = true")
		w.keyOf("authors", "author", none, `["…"]`).keyOf("sources", "source", diag.Say("ids of data/sources.toml"), `["…"]`)
	}
	return w.String()
}

// textRemark says how a narrative is written.
func textRemark() diag.Phrase {
	return diag.Say("Write the text below the second +++. A number in it is a reference, which prints it in the language of the page: [](figure:EVENT/FIGURE), [](trade:SERIES/2022).")
}

// eventText tells the number of the event, where there is one, in words of its own:
// those of an answer may hold numbers, which a text only refers to.
func eventText(_ *Desk, a Answers, lang trade.Lang) string {
	if len(a["measure"]) == 0 {
		return ""
	}
	sentence := "The source states %s."
	switch base, _, _ := strings.Cut(string(lang), "-"); base {
	case "zh":
		sentence = "据来源：%s。"
	case "ru":
		sentence = "По данным источника: %s."
	}
	return "\n" + fmt.Sprintf(sentence, fmt.Sprintf("[](figure:%s/%s)", a.One("id"), figureID(a))) + "\n"
}
