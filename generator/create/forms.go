// Package create makes new records and new sites, of what somebody answers.
//
//	Forms()             what a new record needs to be told: questions
//	Form.Fill           the answers, from flags or from somebody who is asked
//	Form.Finish         what is to be written, as drafts on a Desk
//	NewSite(options)    a small true site, in the languages asked for
//
// Who asks is not known here: an Asker is a function. What is written is as
// edit.Format would have it, has comments in the language of who edits, and no
// mistake that load would find. No file is overwritten.
package create

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/search"
	"tradepost/generator/trade"
)

// Forms are all kinds of records that can be made. Adding one is adding a file
// and a line here.
func Forms() []Form {
	return []Form{eventForm(), dealForm(), partnerForm(), reportForm(), seriesForm(), sourceForm(), placeForm()}
}

// FormOf is the form of a kind.
func FormOf(kind string) (Form, bool) {
	forms := Forms()
	i := slices.IndexFunc(forms, func(f Form) bool { return f.Kind == kind })
	if i < 0 {
		return Form{}, false
	}
	return forms[i], true
}

// idQuestion asks for an id, which it proposes.
func idQuestion(help diag.Phrase, propose func(*Desk, Answers) string, taken func(*Desk, Answers) []string) Question {
	return Question{
		Key: "id", Ask: diag.Say("Id"), Help: help, Must: true,
		Default: func(d *Desk, a Answers) string {
			id := propose(d, a)
			if !trade.ValidID(id) {
				return ""
			}
			return free(id, taken(d, a))
		},
		Read: readID(taken),
	}
}

// shortened leaves whole words of an id, so that addresses stay readable.
func shortened(id string) string {
	const most = 48
	if len(id) <= most {
		return id
	}
	if end := strings.LastIndexByte(id[:most+1], '-'); end > 0 {
		return id[:end]
	}
	return id[:most]
}

// fromName proposes an id from a name: from the English one where there is one, else
// from that in the first language of the site that has it, in Latin letters. One
// that is but a number names nothing.
func fromName(key string) func(*Desk, Answers) string {
	return func(d *Desk, a Answers) (id string) {
		for _, lang := range append([]trade.Lang{"en"}, d.Languages()...) {
			latin := shortened(search.Latin(a.One(key + "." + string(lang))))
			if isName(latin) {
				return latin
			}
			id = cmp.Or(id, latin)
		}
		return id
	}
}

// isName tells whether an id has enough letters to be remembered by.
func isName(id string) bool { return len(strings.Trim(id, "0123456789-")) > 1 }

// withYear adds the year of a date to a proposed id that has none: a report of 2024
// on the year 2023 is known by the latter.
func withYear(propose func(*Desk, Answers) string, otherwise, date string) func(*Desk, Answers) string {
	return func(d *Desk, a Answers) string {
		id := propose(d, a)
		if !isName(id) {
			id = idFrom(a.One(otherwise))
		}
		when, err := trade.ParseDate(a.One(date))
		if err != nil {
			return id
		}
		if slices.ContainsFunc(strings.Split(id, "-"), isYear) {
			return id
		}
		return strings.TrimPrefix(id+"-"+strconv.Itoa(when.Year), "-")
	}
}

func isYear(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && len(word) == 4 && n >= 1900 && n < 2100
}

func today(d *Desk, _ Answers) string { return d.Today.String() }

func idsOf[T any](records []T, id func(T) string) []string {
	all := make([]string, len(records))
	for i, r := range records {
		all[i] = id(r)
	}
	return all
}

// Some questions are those of several forms.

func titleQuestion() Question {
	return Question{Key: "title", Ask: diag.Say("Title"), Must: true, Texts: true}
}

func sourcesQuestion(must bool) Question {
	return Question{
		Key: "source", Ask: diag.Say("Sources"), Help: diag.Say("the publications that say so; the first one is that of the number"),
		Must: must, Many: true, Choices: sources(), New: "source",
	}
}

func updatedQuestion() Question {
	return Question{Key: "updated", Ask: diag.Say("Day of the last change"), Quiet: true, Default: today, Read: readDate}
}

func asReportedQuestion(part string, must bool) Question {
	return Question{
		Key: "as_reported", Ask: diag.Say("The words of the source"), Part: part, Must: must,
		Help: diag.Say("copied letter by letter, with the number in them: the check looks for it there"),
	}
}

func statusQuestion(part string) Question {
	return Question{
		Key: "status", Ask: diag.Say("How certain"), Part: part, Must: true,
		Choices: vocabulary("status", []trade.Status{trade.Reported, trade.Estimated, trade.Provisional, trade.SecondHand}, map[trade.Status]diag.Phrase{
			trade.Reported: diag.Say("the source states it"), trade.Estimated: diag.Say("the source expects or estimates it"),
			trade.Provisional: diag.Say("the source calls it provisional"), trade.SecondHand: diag.Say("seen only in a copy that names its origin"),
		}),
		Default: func(*Desk, Answers) string { return string(trade.Reported) },
	}
}
