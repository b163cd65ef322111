package create

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/trade"
)

// ErrBack is the answer of somebody who wants the question before once more.
var ErrBack = errors.New("back to the question before")

// Two answers that are no text.
const (
	New    = "\x00new"    // a choice that is not there yet
	Accept = "\x00accept" // all answers as they were shown for review
)

// An Asker asks one question: of one person, on a terminal.
type Asker func(Prompt) ([]string, error)

// A Prompt is a question on a terminal.
type Prompt struct {
	Question Question
	Answers  Answers    // so far
	Lang     trade.Lang // of a text, "" for other questions
	Must     bool
	Default  string // what is proposed, or was answered before
	Choices  []Choice
	Back     bool   // there is a question before
	Inside   string // kind of the record that is made on the way to another one, "" for that one
	// Read understands an answer; nil, errors say what is wrong with it.
	Read func(string) (Reading, error)

	// Review are all questions with their answers; then the answer is Accept, or the
	// key of one that is to be asked again.
	Review []Row
}

// A Row is a question that was answered, as it is shown for review.
type Row struct {
	Key    string
	Prompt Prompt
	Answer []string
}

// Fill completes what was told by flags: it asks for the rest, or takes the
// defaults where ask is nil. Who is asked can go back, and is shown all answers
// before they are taken. What is wrong with the flags it tells all at once, a
// WrongError; what is but missing is a MissingError.
func (f Form) Fill(d *Desk, given Answers, ask Asker) (Answers, error) {
	return f.fill(d, given, ask, false)
}

func (f Form) fill(d *Desk, given Answers, ask Asker, inside bool) (Answers, error) {
	x := &filling{
		form: f, desk: d, given: maps.Clone(given), ask: ask, inside: inside,
		answers: Answers{}, proposed: map[string]bool{}, missing: MissingError{Kind: f.Kind},
	}
	for _, q := range f.Questions {
		for _, key := range d.keysOf(q) {
			x.steps = append(x.steps, step{q, key})
		}
	}
	if err := x.walk(0, nil); err != nil {
		return nil, err
	}
	switch {
	case len(x.wrong) > 0:
		return nil, WrongError{x.wrong, x.missing}
	case len(x.missing.Flags) > 0:
		return nil, x.missing
	}
	if len(x.asked) > 0 {
		if err := x.review(); err != nil {
			return nil, err
		}
	}
	x.leaveOutClosed()
	return x.answers, nil
}

// A filling is a form while its questions are answered.
type filling struct {
	form     Form
	desk     *Desk
	given    Answers
	ask      Asker
	inside   bool // for a record that another one is in need of
	steps    []step
	answers  Answers
	proposed map[string]bool // answers that are what was proposed, and follow when it changes
	asked    []int           // the steps at which somebody was asked, in their order
	missing  MissingError
	wrong    []AnswerError
}

// A step is a question, or one language of it.
type step struct {
	Question
	key string
}

// first tells whether a step is that of a text in the first language, or has none.
func (x *filling) first(s step) bool { return s.key == x.desk.keysOf(s.Question)[0] }

// walk takes the steps from one on, those that are needed; nil is all.
func (x *filling) walk(from int, needed func(step) bool) error {
	for i := from; i < len(x.steps); i++ {
		s := x.steps[i]
		if needed != nil && !needed(s) {
			continue
		}
		err := x.take(i)
		switch {
		case errors.Is(err, ErrBack) && len(x.asked) > 0 && needed == nil:
			i = x.asked[len(x.asked)-1] - 1
			x.asked = x.asked[:len(x.asked)-1]
		case err != nil:
			return err
		}
	}
	return nil
}

// take answers one step: by what a flag says, by asking, or by the default.
func (x *filling) take(i int) error {
	s := x.steps[i]
	if !x.isMet(s) || unread(x.wrong, s.By) {
		return nil
	}
	p := x.prompt(s)
	if given, ok := x.given[s.key]; ok {
		x.takeFlag(p, s.key, given)
		return nil
	}
	if x.ask == nil || s.Quiet || p.nothingToChoose() {
		if p.Default != "" {
			x.answers[s.key], x.proposed[s.key] = []string{p.Default}, true
		}
		proposes := s.Default != nil && len(x.missing.Flags)+len(x.wrong) > 0 // by what is missing
		if len(x.answers[s.key]) == 0 && p.Must && !proposes {
			x.missing.Flags = append(x.missing.Flags, "--"+s.Flag())
		}
		return nil
	}
	if err := x.askFor(p, s.key); err != nil {
		return err
	}
	x.asked = append(x.asked, i)
	return nil
}

// isMet tells whether a step comes up: a question of a part only where the part is
// open or this is the question that opens it; a text in a further language only
// where it has the first.
func (x *filling) isMet(s step) bool {
	if !x.isOpen(s.Question) && (x.ask == nil || !x.opens(s.Question)) {
		return false
	}
	_, given := x.given[s.key]
	return given || x.ask == nil || x.first(s) || len(x.answers[x.desk.keysOf(s.Question)[0]]) > 0
}

// isOpen tells whether the part of a question is open: a flag or an answer did it.
func (x *filling) isOpen(q Question) bool {
	if q.Part == "" {
		return true
	}
	return slices.ContainsFunc(x.steps, func(s step) bool {
		return s.Part == q.Part && (x.given.One(s.key) != "" || x.opens(s.Question) && len(x.answers[s.key]) > 0)
	})
}

// opens tells whether a question is the first of its part.
func (x *filling) opens(q Question) bool {
	i := slices.IndexFunc(x.form.Questions, func(other Question) bool { return other.Part == q.Part })
	return q.Part != "" && x.form.Questions[i].Key == q.Key
}

// must tells whether a step needs an answer: where a further language has a text,
// the first does, too. What opens a part is a must where flags speak of the part.
func (x *filling) must(s step) bool {
	switch {
	case !x.isOpen(s.Question) || !x.first(s):
		return false
	case x.opens(s.Question):
		return slices.ContainsFunc(x.steps, func(other step) bool { return other.Part == s.Part && x.given.One(other.key) != "" })
	}
	return s.Must || s.Texts && slices.ContainsFunc(x.desk.keysOf(s.Question)[1:], func(key string) bool {
		return x.given.One(key) != "" || len(x.answers[key]) > 0
	})
}

// prompt is the question of a step, with what was answered before as its default.
func (x *filling) prompt(s step) Prompt {
	p := x.desk.prompt(s.Question, x.answers, s.key, x.must(s))
	p.Back, p.Inside = x.inside || len(x.asked) > 0, x.kindInside()
	if before := x.answers.One(s.key); before != "" && !x.proposed[s.key] {
		p.Default = before
	}
	return p
}

// kindInside is the kind of the record where it is made on the way to another one.
func (x *filling) kindInside() string {
	if x.inside {
		return x.form.Kind
	}
	return ""
}

// takeFlag takes what a flag says. An empty text says that there is none.
func (x *filling) takeFlag(p Prompt, key string, given []string) {
	if !p.Must {
		given = texts(slices.Clone(given)...)
	}
	for _, text := range given {
		if _, err := p.Read(text); err != nil {
			x.wrong = append(x.wrong, AnswerError{Flag: p.Question.Flag(), Text: text, Err: err})
			return
		}
	}
	x.answer(key, p.usual(given))
}

// texts are those that are not empty.
func texts(all ...string) []string {
	return slices.DeleteFunc(all, func(text string) bool { return strings.TrimSpace(text) == "" })
}

func (x *filling) answer(key string, told []string) {
	x.answers[key] = told
	if len(told) == 0 {
		delete(x.answers, key)
	}
}

// askFor asks until there is an answer; a choice that is not there is made on the way.
func (x *filling) askFor(p Prompt, key string) error {
	for {
		told, err := x.ask(p)
		if err != nil {
			return err
		}
		at := slices.Index(told, New)
		if at < 0 {
			x.answer(key, p.usual(told))
			x.proposed[key] = p.Question.Default != nil && x.answers.One(key) == p.Question.Default(x.desk, x.answers)
			return nil
		}
		x.answer(key, slices.Delete(slices.Clone(told), at, at+1))
		id, err := x.desk.make(p.Question.New, x.ask)
		if errors.Is(err, ErrBack) {
			continue
		}
		if err != nil {
			return err
		}
		told[at] = id
		x.answer(key, told)
		x.proposed[key] = false
		if !p.Question.Many {
			return nil
		}
		p.Choices = p.Question.Choices.Of(x.desk, x.answers)
	}
}

// review shows all answers until they are accepted, and asks again for those that
// are to be changed, and for what then is missing.
func (x *filling) review() error {
	x.given = Answers{} // they are answers now
	for {
		told, err := x.ask(Prompt{Review: x.rows(), Inside: x.kindInside(), Must: true, Back: true, Read: func(string) (Reading, error) { return Reading{}, nil }})
		if errors.Is(err, ErrBack) {
			told, err = []string{x.steps[x.asked[len(x.asked)-1]].key}, nil
		}
		if err != nil {
			return err
		}
		closed := x.closed()
		if key := told[0]; key != Accept {
			err = x.again(key)
		}
		if err == nil {
			err = x.walk(0, func(s step) bool { return x.lacks(s) || closed[s.Part] && x.isOpen(s.Question) && !x.opens(s.Question) })
		}
		switch {
		case errors.Is(err, ErrBack): // to the review
		case err != nil:
			return err
		case told[0] == Accept:
			return nil
		}
	}
}

// again asks for an answer that is to be changed; what was proposed by it follows.
func (x *filling) again(key string) error {
	i := slices.IndexFunc(x.steps, func(s step) bool { return s.key == key })
	p := x.prompt(x.steps[i])
	p.Back = true
	if err := x.askFor(p, key); err != nil {
		return err
	}
	for _, s := range x.steps {
		if x.proposed[s.key] && s.key != key && s.Default != nil {
			x.answer(s.key, texts(s.Default(x.desk, x.answers)))
		}
	}
	return nil
}

// closed are the parts that are not open.
func (x *filling) closed() map[string]bool {
	closed := map[string]bool{}
	for _, q := range x.form.Questions {
		closed[q.Part] = !x.isOpen(q)
	}
	return closed
}

// lacks tells whether a step needs an answer and has none that can be read.
func (x *filling) lacks(s step) bool {
	if !x.isOpen(s.Question) {
		return false
	}
	p := x.prompt(s)
	unreadable := slices.ContainsFunc(x.answers[s.key], func(text string) bool {
		_, err := p.Read(text)
		return err != nil
	})
	return unreadable || p.Must && len(x.answers[s.key]) == 0
}

// rows are the questions that can be answered, with their answers.
func (x *filling) rows() (rows []Row) {
	for _, s := range x.steps {
		if p := x.prompt(s); x.isMet(s) && !s.Quiet && !p.nothingToChoose() {
			rows = append(rows, Row{s.key, p, x.answers[s.key]})
		}
	}
	return rows
}

// leaveOutClosed forgets the answers of parts that were closed again, and texts in
// further languages that have lost the first.
func (x *filling) leaveOutClosed() {
	for _, s := range x.steps {
		if !x.isOpen(s.Question) || s.Texts && len(x.answers[x.desk.keysOf(s.Question)[0]]) == 0 {
			delete(x.answers, s.key)
		}
	}
}

// unread tells whether the answer to a question could not be read.
func unread(wrong []AnswerError, key string) bool {
	return key != "" && slices.ContainsFunc(wrong, func(e AnswerError) bool { return e.Flag == Question{Key: key}.Flag() })
}

// keysOf are the keys under which a question is answered.
func (d *Desk) keysOf(q Question) []string {
	if !q.Texts {
		return []string{q.Key}
	}
	var keys []string
	for _, lang := range d.Languages() {
		keys = append(keys, q.Key+"."+string(lang))
	}
	return keys
}

func (d *Desk) prompt(q Question, a Answers, key string, must bool) Prompt {
	p := Prompt{Question: q, Answers: a, Must: must}
	if q.Texts {
		p.Lang = trade.Lang(key[len(q.Key)+1:])
	}
	if q.Choices.Of != nil {
		p.Choices = q.Choices.Of(d, a)
	}
	if q.Default != nil {
		p.Default = q.Default(d, a)
	}
	p.Read = func(text string) (Reading, error) { return d.read(p, text) }
	return p
}

// usual are answers in their usual form: 2024-05-17 for 17.05.2024.
func (p Prompt) usual(told []string) []string {
	all := slices.Clone(told)
	for i, text := range told {
		if r, err := p.Read(text); err == nil && r.Text != "" {
			all[i] = r.Text
		}
	}
	return all
}

// nothingToChoose tells whether a question has no answer but none.
func (p Prompt) nothingToChoose() bool {
	return p.Question.Choices.Of != nil && len(p.Choices) == 0 && p.Question.New == "" && !p.Must
}

// read understands one answer.
func (d *Desk) read(p Prompt, text string) (Reading, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Reading{}, diag.Wrong{Phrase: diag.Say("this cannot be left out")}
	}
	if p.Question.Choices.Of != nil {
		return readChoice(p.Question.Choices.Of(d, p.Answers), text)
	}
	if p.Question.Read == nil {
		return Reading{TOML: edit.Quote(text)}, nil
	}
	return p.Question.Read(d, p.Answers, text)
}
