package create

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// A Form is what a new record of one kind needs to be told.
type Form struct {
	Kind      string // what follows "new": "event"
	Short     string // what it is, in a sentence
	Questions []Question
	drafts    func(*Desk, Answers) []Draft
}

// A Question is one thing that is asked. Its answer is given by a flag of its
// name, or on a terminal.
type Question struct {
	Key   string      // "as_reported"
	Ask   diag.Phrase // what is asked: "The words of the source"
	Help  diag.Phrase // one sentence more, "" for none
	Must  bool
	Quiet bool // not asked: its default is right, or a flag says otherwise
	Many  bool // more than one answer
	Texts bool // asked in each language of the site; Must is of the first one
	// Part names a part of the record that may be missing as a whole. Its first
	// question opens it; only then the others are asked, and must be answered.
	Part string

	Choices Choosing                    // none: whatever Read takes
	By      string                      // key of the question whose answer says how this one is read, "" for none
	New     string                      // kind of the form that makes one more choice, "" for none
	Default func(*Desk, Answers) string // nil: none
	Read    func(*Desk, Answers, string) (Reading, error)
}

// A Reading is how an answer is understood.
type Reading struct {
	TOML  string      // as the file has it
	Value trade.Value // where it is a number
	Text  string      // the answer in its usual form, "" where it has but one
}

// Answers are what was told, by the key of the question; of texts, by key and
// language: "title.zh".
type Answers map[string][]string

// One is the first answer to a question, "" where there is none.
func (a Answers) One(key string) string {
	if len(a[key]) == 0 {
		return ""
	}
	return a[key][0]
}

// Flag is the name of the question's flag.
func (q Question) Flag() string { return strings.ReplaceAll(q.Key, "_", "-") }

// A MissingError names the flags without which a record cannot be written.
type MissingError struct {
	Kind  string
	Flags []string
}

func (e MissingError) Error() string {
	return "new " + e.Kind + " needs " + strings.Join(e.Flags, ", ")
}

// A WrongError is all that is wrong with the flags of a form: values that cannot be
// meant, and flags that are missing.
type WrongError struct {
	Answers []AnswerError
	Missing MissingError
}

func (e WrongError) Error() string {
	var all []string
	for _, a := range e.Answers {
		all = append(all, a.Error())
	}
	if len(e.Missing.Flags) > 0 {
		all = append(all, e.Missing.Error())
	}
	return strings.Join(all, "\n")
}

// An AnswerError is a flag whose value cannot be meant.
type AnswerError struct {
	Flag string
	Text string
	Err  error
}

func (e AnswerError) Error() string {
	return fmt.Sprintf("--%s %q: %s", e.Flag, e.Text, Words(e.Err, "en"))
}

func (e AnswerError) Unwrap() error { return e.Err }

// Words is an error of an answer in a language: one of a value in the words of the
// check, with the cure.
func Words(err error, lang string) string {
	var syntax *trade.SyntaxError
	var wrong diag.Wrong
	switch {
	case errors.As(err, &syntax):
		message, hint := diag.Problem{Code: syntax.Code, Args: syntax.Args}.Message(lang)
		if hint == "" {
			return message
		}
		return diag.Say("{wrong}; {cure}", diag.Args{"wrong": message, "cure": hint}).In(lang)
	case errors.As(err, &wrong):
		return wrong.In(lang)
	}
	return err.Error()
}

// readDate reads a date as people type them; one that can be two days is none.
func readDate(_ *Desk, _ Answers, text string) (Reading, error) {
	date, err := trade.ParseTypedDate(text, trade.UnknownOrder)
	var wrong *trade.SyntaxError
	switch {
	case errors.As(err, &wrong) && wrong.Code == "bad-date": // the hint of the check speaks of quotes, which belong to files
		return Reading{}, diag.Wrong{Phrase: diag.Say("a date is 2024-05-17, 17.05.2024, 2024年5月17日, 17 мая 2024 or May 17 2024; where no more is known, 2024-05 or 2024")}
	case err != nil:
		return Reading{}, err
	}
	return Reading{TOML: dateTOML(date), Text: date.String()}, nil
}

// dateTOML is a date as data files have it: in quotes where it is no day.
func dateTOML(date trade.Date) string {
	if date.Day > 0 {
		return date.String()
	}
	return edit.Quote(date.String())
}

func readYear(_ *Desk, _ Answers, text string) (Reading, error) {
	date, err := trade.ParseDate(text)
	if err != nil || date.Month > 0 {
		return Reading{}, diag.Wrong{Phrase: diag.Say("a year has four digits: 2023")}
	}
	return Reading{TOML: text}, nil
}

// readValue reads a number of the kind that the measure has.
func readValue(measure func(*Desk, Answers) string) func(*Desk, Answers, string) (Reading, error) {
	return func(d *Desk, a Answers, text string) (Reading, error) {
		var v trade.Value
		var err error
		switch d.kindOf(measure(d, a)) {
		case trade.Count:
			v, err = trade.ParseCount(text)
		case trade.Percent:
			v, err = trade.ParsePercent(text)
		case trade.Quantity:
			v, err = trade.ParseQuantity(text)
		default:
			v, err = trade.ParseAmount(text)
		}
		if err != nil {
			return Reading{}, err
		}
		if n, err := strconv.Atoi(text); err == nil && strconv.Itoa(n) == text {
			return Reading{TOML: text, Value: v}, nil
		}
		return Reading{TOML: edit.Quote(text), Value: v}, nil
	}
}

// readID reads an id that no other record has.
func readID(taken func(*Desk, Answers) []string) func(*Desk, Answers, string) (Reading, error) {
	return func(d *Desk, a Answers, text string) (Reading, error) {
		switch reason, reserved := load.Reserved(text); {
		case !trade.ValidID(text):
			if near := idFrom(text); near != "" {
				return Reading{}, diag.Wrong{Phrase: diag.Say("an id has small letters from a to z, digits, and single hyphens between them: harbin-fair-2023; did you mean \"{near}\"?", diag.Args{"near": near})}
			}
			return Reading{}, diag.Wrong{Phrase: diag.Say("an id has small letters from a to z, digits, and single hyphens between them: harbin-fair-2023")}
		case reserved:
			return Reading{}, diag.Wrong{Phrase: reason}
		case slices.Contains(taken(d, a), text):
			return Reading{}, diag.Wrong{Phrase: diag.Say("there is a record of that id; \"{id}\" is free", diag.Args{"id": free(text, taken(d, a))})}
		}
		return Reading{TOML: edit.Quote(text)}, nil
	}
}

// idFrom is the id that words make, "" where they have no Latin letter.
func idFrom(words string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(words), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}

// free is an id like the wanted one that is not taken.
func free(id string, taken []string) string {
	for n, candidate := 2, id; ; n++ {
		if _, reserved := load.Reserved(candidate); !reserved && !slices.Contains(taken, candidate) {
			return candidate
		}
		candidate = id + "-" + strconv.Itoa(n)
	}
}
