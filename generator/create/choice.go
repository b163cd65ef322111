package create

import (
	"cmp"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/schema"
	"tradepost/generator/search"
	"tradepost/generator/trade"
)

// Choosing is what a question can be answered with: words that are the same at
// every site, records of a site, or both. The zero value is for questions that take
// whatever is typed.
type Choosing struct {
	Of   func(*Desk, Answers) []Choice
	File string // that holds the records, "" where all are words
}

// A Choice is one of the answers that can be given: a record with its name, or a
// word with what it means.
type Choice struct {
	ID    string
	Name  string      // what stands beside the id
	Means diag.Phrase // where there is no name
	Known []string    // all names by which it is known as well, whatever their language
}

// Called is what stands beside the id of a choice.
func (c Choice) Called(lang string) string { return cmp.Or(c.Name, c.Means.In(lang)) }

// Fixed are the choices that every site has, as they are told in a language.
func (q Question) Fixed(lang string) []Choice {
	if q.Choices.Of == nil {
		return nil
	}
	return q.Choices.Of(&Desk{Lang: lang}, Answers{})
}

// readChoice reads the id of a choice, or one of its names.
func readChoice(choices []Choice, text string) (Reading, error) {
	chosen := called(choices, text)
	switch {
	case len(chosen) == 1 && chosen[0].ID == text:
		return Reading{TOML: edit.Quote(text)}, nil
	case len(chosen) == 1:
		return Reading{TOML: edit.Quote(chosen[0].ID), Text: chosen[0].ID}, nil
	case len(chosen) > 1:
		return Reading{}, diag.Wrong{Phrase: diag.Say("\"{text}\" is the name of several; write the id of the one that is meant: {ids}", diag.Args{"text": text, "ids": few(chosen)})}
	case len(choices) == 0:
		return Reading{}, diag.Wrong{Phrase: diag.Say("there is no \"{text}\" yet", diag.Args{"text": text})}
	}
	switch near := nearest(choices, text); len(near) {
	case 0:
		return Reading{}, diag.Wrong{Phrase: diag.Say("there is no \"{text}\"; there is: {ids}", diag.Args{"text": text, "ids": few(choices)})}
	case 1:
		if name := near[0].Name; name != "" {
			return Reading{}, diag.Wrong{Phrase: diag.Say("there is no \"{text}\"; did you mean \"{near}\" ({name})?", diag.Args{"text": text, "near": near[0].ID, "name": name})}
		}
		return Reading{}, diag.Wrong{Phrase: diag.Say("there is no \"{text}\"; did you mean \"{near}\"?", diag.Args{"text": text, "near": near[0].ID})}
	default:
		return Reading{}, diag.Wrong{Phrase: diag.Say("there is no \"{text}\"; did you mean one of {ids}?", diag.Args{"text": text, "ids": few(near)})}
	}
}

// called are the choices of an id, else of a name: of its very letters, or else
// whatever the case, the marks and the signs.
func called(choices []Choice, text string) []Choice {
	if i := slices.IndexFunc(choices, func(c Choice) bool { return c.ID == text }); i >= 0 {
		return choices[i : i+1]
	}
	exact := having(choices, func(name string) bool { return name == text })
	folded := foldedName(text)
	if len(exact) > 0 || folded == "" {
		return exact
	}
	return having(choices, func(name string) bool { return foldedName(name) == folded })
}

// nearest are the choices that are likely meant: the one that is spelled almost so,
// else those whose names hold the text.
func nearest(choices []Choice, text string) []Choice {
	folded := foldedName(text)
	var names []string
	of := map[string]Choice{}
	for _, c := range choices {
		for _, name := range append([]string{c.ID}, c.Known...) {
			name = foldedName(name)
			if _, there := of[name]; !there && name != "" {
				names, of[name] = append(names, name), c
			}
		}
	}
	if near := diag.Nearest(folded, names); near != "" {
		return []Choice{of[near]}
	}
	if folded == "" {
		return nil
	}
	return having(choices, func(name string) bool { return strings.Contains(foldedName(name), folded) })
}

// having are the choices of which the id or a name is so.
func having(choices []Choice, is func(name string) bool) (found []Choice) {
	for _, c := range choices {
		if is(c.ID) || slices.ContainsFunc(c.Known, is) {
			found = append(found, c)
		}
	}
	return found
}

// foldedName is a name as it is compared.
func foldedName(name string) string { return strings.Join(search.Words(name), " ") }

// few are the ids of choices, of many the first.
func few(choices []Choice) diag.List {
	const most = 20
	ids := make(diag.List, 0, most+1)
	for i, c := range choices {
		if i == most {
			return append(ids, "…")
		}
		ids = append(ids, c.ID)
	}
	return ids
}

// records makes choices of the records of a file, in their order; each shows its
// name in the languages of the site, so that it is found by any of them.
func records[T any](file string, all func(*Desk) []T, record func(T) (id string, name trade.Text, also []string)) Choosing {
	return Choosing{File: file, Of: func(d *Desk, _ Answers) (choices []Choice) {
		for _, r := range all(d) {
			id, name, also := record(r)
			if id == "" {
				continue
			}
			var words []string
			for _, w := range name {
				words = append(words, w.Text)
			}
			choices = append(choices, Choice{ID: id, Name: strings.Join(words, " · "), Known: append(words, also...)})
		}
		return choices
	}}
}

func places() Choosing {
	return records("data/places.toml", func(d *Desk) []*trade.Place { return d.Records.Places },
		func(p *trade.Place) (string, trade.Text, []string) { return p.ID, p.Name, nil })
}

func partners() Choosing {
	return records("data/partners.toml", func(d *Desk) []*trade.Partner { return d.Records.Partners },
		func(p *trade.Partner) (string, trade.Text, []string) { return p.ID, p.Name, p.Aliases })
}

func sectors() Choosing {
	return records("data/sectors.toml", func(d *Desk) []*trade.Sector { return d.Records.Sectors },
		func(s *trade.Sector) (string, trade.Text, []string) { return s.ID, s.Name, nil })
}

func programmes() Choosing {
	return records("data/programmes.toml", func(d *Desk) []*trade.Programme { return d.Records.Programmes },
		func(p *trade.Programme) (string, trade.Text, []string) { return p.ID, p.Name, nil })
}

func sources() Choosing {
	return records("data/sources.toml", func(d *Desk) []*trade.Source { return d.Records.Sources },
		func(s *trade.Source) (string, trade.Text, []string) {
			return s.ID, s.Title, slices.DeleteFunc([]string{s.Original, s.URL}, func(name string) bool { return name == "" })
		})
}

func events() Choosing {
	return records("data/events/", func(d *Desk) []*trade.Event { return d.Records.Events },
		func(e *trade.Event) (string, trade.Text, []string) { return e.ID, e.Title, nil })
}

// measures are those of every site, and those of the site's own.
func measures() Choosing {
	ids := make([]string, len(trade.BuiltIns))
	for i, m := range trade.BuiltIns {
		ids[i] = m.ID
	}
	builtIn := vocabulary("measure", ids, nil)
	own := records("data/measures.toml", func(d *Desk) []*trade.Measure { return d.Records.Measures },
		func(m *trade.Measure) (string, trade.Text, []string) { return m.ID, m.Name, nil })
	return Choosing{File: own.File, Of: func(d *Desk, a Answers) []Choice { return append(builtIn.Of(d, a), own.Of(d, a)...) }}
}

// vocabulary gives the choices of a closed vocabulary, with what each means to who
// edits: what is said here, or else the words that schemas have for the key.
func vocabulary[T ~string](key string, all []T, meaning map[T]diag.Phrase) Choosing {
	return Choosing{Of: func(d *Desk, _ Answers) []Choice {
		choices := make([]Choice, len(all))
		for i, w := range all {
			words, phrase := schema.Word(key+"="+string(w)), meaning[w]
			choices[i] = Choice{ID: string(w), Means: phrase}
			if phrase.String() == "" {
				choices[i].Name = words.In(d.tongue())
			}
			for _, lang := range schema.Languages() {
				choices[i].Known = append(choices[i].Known, schema.Sayings(words.In(lang))...)
				choices[i].Known = append(choices[i].Known, schema.Sayings(phrase.In(string(lang)))...)
			}
		}
		return choices
	}}
}
