package create

import (
	"net/url"
	"strconv"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

func partnerForm() Form {
	return Form{
		Kind:  "partner",
		Short: "An organisation: added to data/partners.toml",
		Questions: []Question{
			{Key: "name", Ask: diag.Say("Name"), Must: true, Texts: true},
			idQuestion(diag.Say("its name in files and addresses, which stays; Enter takes this one"), fromName("name"), func(d *Desk, _ Answers) []string {
				return idsOf(d.Records.Partners, func(p *trade.Partner) string { return p.ID })
			}),
			{Key: "kind", Ask: diag.Say("Kind"), Must: true, Choices: vocabulary("partner.kind", trade.PartnerKinds, nil)},
			{Key: "country", Ask: diag.Say("Country"), Help: diag.Say("its name or its two letters: China, CN"), Read: readCountry},
			{Key: "place", Ask: diag.Say("Place"), Choices: places(), New: "place"},
			{Key: "url", Ask: diag.Say("Web address"), Read: readURL},
			{Key: "alias", Ask: diag.Say("Other names"), Help: diag.Say("names under which sources speak of it"), Many: true},
		},
		drafts: func(d *Desk, a Answers) []Draft {
			w := d.writing(partnerForm(), a)
			w.line("[[partners]]").key("id", none, "").key("name", none, "").key("kind", none, "")
			w.key("country", waiting(a, "country", diag.Say("two letters: CN, RU, KZ")), `"CN"`).key("place", none, "")
			w.key("url", waiting(a, "url", diag.Say("Web address")), `"https://…"`).keyOf("aliases", "alias", none, "")
			return []Draft{{Path: "data/partners.toml", Key: "partners", Text: w.String()}}
		},
	}
}

func placeForm() Form {
	return Form{
		Kind:  "place",
		Short: "A city, a region, a country: added to data/places.toml",
		Questions: []Question{
			{Key: "name", Ask: diag.Say("Name"), Must: true, Texts: true},
			idQuestion(diag.Say("its name in files and addresses, which stays; Enter takes this one"), fromName("name"), func(d *Desk, _ Answers) []string {
				return idsOf(d.Records.Places, func(p *trade.Place) string { return p.ID })
			}),
			{Key: "kind", Ask: diag.Say("Kind"), Must: true, Choices: vocabulary("place.kind", trade.PlaceKinds, nil)},
			{Key: "country", Ask: diag.Say("Country"), Help: diag.Say("its name or its two letters: China, CN"), Read: readCountry},
			{Key: "within", Ask: diag.Say("Lies in"), Choices: places()},
		},
		drafts: func(d *Desk, a Answers) []Draft {
			w := d.writing(placeForm(), a)
			w.line("[[places]]").key("id", none, "").key("name", none, "").key("kind", none, "")
			w.key("country", waiting(a, "country", diag.Say("two letters: CN, RU, KZ")), `"CN"`).key("within", waiting(a, "within", diag.Say("the larger place that it lies in: an id of this file")), `"…"`)
			return []Draft{{Path: "data/places.toml", Key: "places", Text: w.String()}}
		},
	}
}

func sourceForm() Form {
	return Form{
		Kind:  "source",
		Short: "A publication that states facts: added to data/sources.toml",
		Questions: []Question{
			{Key: "title", Ask: diag.Say("Title of the publication"), Must: true, Texts: true},
			{Key: "publisher", Ask: diag.Say("Publisher"), Texts: true},
			{Key: "url", Ask: diag.Say("Web address"), Read: readURL},
			{Key: "date", Ask: diag.Say("Date of the publication"), Help: diag.Say("leave empty where it shows none"), Read: readDate},
			{Key: "accessed", Ask: diag.Say("Day on which you read it"), Default: today, Read: readDate},
			idQuestion(diag.Say("its name in files and addresses, which stays; Enter takes this one"), withYear(fromName("title"), "kind", "date"), func(d *Desk, _ Answers) []string {
				return idsOf(d.Records.Sources, func(s *trade.Source) string { return s.ID })
			}),
			{Key: "language", Ask: diag.Say("Language of the publication"), Help: diag.Say("en, zh, ru, ko …: quotations are in it"), Default: firstLanguage},
			{Key: "kind", Ask: diag.Say("Kind"), Choices: vocabulary("source.kind", trade.SourceKinds, nil)},
		},
		drafts: func(d *Desk, a Answers) []Draft {
			w := d.writing(sourceForm(), a)
			w.line("[[sources]]").key("id", none, "").key("title", none, "").key("publisher", none, w.words()).key("url", none, `"https://…"`)
			w.key("date", waiting(a, "date", diag.Say("the day of the publication, where it shows one")), "2023-06-16").key("accessed", none, "").key("language", none, `"en"`)
			w.key("kind", waiting(a, "kind", oneOf(d, "source.kind", trade.SourceKinds)), `"press"`)
			return []Draft{{Path: "data/sources.toml", Key: "sources", Text: w.String()}}
		},
	}
}

func firstLanguage(d *Desk, _ Answers) string { return string(d.first()) }

func readURL(_ *Desk, _ Answers, text string) (Reading, error) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return Reading{}, diag.Wrong{Phrase: diag.Say("a web address begins with https:// or http://")}
	}
	return Reading{TOML: edit.Quote(text)}, nil
}

// readCountry reads the name of a country in any language, or its code.
func readCountry(_ *Desk, _ Answers, text string) (Reading, error) {
	code := locale.CountryCode(text)
	if code == "" {
		return Reading{}, diag.Wrong{Phrase: diag.Say("no country of that name is known; write it in English, Chinese or Russian, or its two letters: China, 中国, Китай, CN")}
	}
	return Reading{TOML: edit.Quote(code), Text: code}, nil
}

func reportForm() Form {
	return Form{
		Kind:  "report",
		Short: "A text with numbers and charts, in each language that has a title",
		Questions: []Question{
			titleQuestion(),
			{Key: "summary", Ask: diag.Say("Summary"), Help: diag.Say("one sentence, for lists and search engines"), Texts: true},
			{Key: "date", Ask: diag.Say("Date"), Must: true, Default: today, Read: readDate},
			idQuestion(diag.Say("the name of its files and its address"), withYear(fromName("title"), "", "date"), func(d *Desk, _ Answers) []string {
				var taken []string
				for _, n := range d.Records.Narratives {
					if n.Section == "reports" {
						taken = append(taken, n.ID)
					}
				}
				return taken
			}),
			{Key: "author", Ask: diag.Say("Authors"), Many: true},
			sourcesQuestion(false),
			updatedQuestion(),
		},
		drafts: func(d *Desk, a Answers) []Draft {
			return d.narratives("reports", a, func(*Desk, Answers, trade.Lang) string { return "" })
		},
	}
}

func seriesForm() Form {
	return Form{
		Kind:  "series",
		Short: "Trade over the years: a file of its own, with its first year",
		Questions: []Question{
			titleQuestion(),
			idQuestion(diag.Say("the name of its file and its address"), fromName("title"), func(d *Desk, _ Answers) []string {
				return idsOf(d.Records.Series, func(s *trade.Series) string { return s.ID })
			}),
			{Key: "measure", Ask: diag.Say("What it counts"), Must: true, Choices: measures(), Default: func(*Desk, Answers) string { return "trade_value" }},
			{Key: "reporter", Ask: diag.Say("Whose trade"), Must: true, Choices: places(), New: "place"},
			{Key: "partner", Ask: diag.Say("With whom"), Help: diag.Say("leave empty for the whole world"), Choices: places(), New: "place"},
			{Key: "flow", Ask: diag.Say("Direction"), Must: true, Choices: vocabulary("flow", trade.Flows, nil), Default: func(*Desk, Answers) string { return "total" }},
			{Key: "covers", Ask: diag.Say("What it covers"), Texts: true},
			updatedQuestion(),
			{Key: "year", Ask: diag.Say("Year"), Must: true, Read: readYear, Default: func(d *Desk, _ Answers) string { return strconv.Itoa(d.Today.Year - 1) }},
			{Key: "value", Ask: diag.Say("Its value"), Help: diag.Say(`"185.47 billion CNY", "1854.7亿元"`), Must: true, By: "measure", Read: readValue(func(_ *Desk, a Answers) string { return a.One("measure") })},
			statusQuestion(""),
			{Key: "source", Ask: diag.Say("Source"), Must: true, Choices: sources(), New: "source"},
			asReportedQuestion("", true),
		},
		drafts: seriesDrafts,
	}
}

func seriesDrafts(d *Desk, a Answers) []Draft {
	file := "data/trade/" + a.One("id") + ".toml"
	w := d.writing(seriesForm(), a)
	w.text.WriteString(d.schema(file))
	w.remark(diag.Say("One series of yearly trade. A line that begins with # is an explanation, or a key that waits to be used: remove the # and write its value."))
	w.line("")
	w.key("title", none, "").key("measure", none, "").key("reporter", diag.Say("whose trade: an id of data/places.toml"), "")
	w.key("partner", diag.Say("with whom: an id of data/places.toml; left out: the whole world"), "").key("flow", oneOf(d, "flow", trade.Flows), "")
	w.key("covers", diag.Say("what the values cover, where that needs saying"), w.words()).key("updated", diag.Say("the day of the last change"), "")
	w.line("").remark(diag.Say("One [[points]] for each year. A year that nobody states is left out, or told in [[gaps]]."))
	w.line("[[points]]").key("year", none, "").key("value", none, "").key("status", oneOf(d, "status", trade.Statuses), "").key("source", none, "")
	w.key("as_reported", diag.Say("the words of the source: the check looks for the number in them"), "")
	w.wait(`growth = "41.3%"`, diag.Say("on the year before").In(d.Lang))
	return []Draft{{Path: file, Text: w.String()}}
}
