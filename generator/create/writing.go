package create

import (
	"fmt"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/schema"
)

// A writing is a record as it is put down: keys with their answers, and as
// comments those that were left out, so that they can be used later.
type writing struct {
	d    *Desk
	f    Form
	a    Answers
	text strings.Builder
}

func (d *Desk) writing(f Form, a Answers) *writing { return &writing{d: d, f: f, a: a} }

// line writes a line as it is.
func (w *writing) line(format string, args ...any) *writing {
	fmt.Fprintf(&w.text, format+"\n", args...)
	return w
}

// remark writes a comment in the language of who edits.
func (w *writing) remark(words diag.Phrase) *writing {
	w.text.WriteString(commented(words.In(w.d.Lang)))
	return w
}

// none is no comment.
var none diag.Phrase

// key writes a key and its answer, below a comment; without an answer the key
// itself is one, with an example, and is right once its first # is removed.
func (w *writing) key(key string, comment diag.Phrase, example string) *writing {
	return w.keyOf(key, key, comment, example)
}

// keyOf does so for a key whose question has another name.
func (w *writing) keyOf(key, question string, comment diag.Phrase, example string) *writing {
	said := comment.In(w.d.Lang)
	value := w.answer(question)
	switch {
	case value != "" && said != "":
		w.remark(comment)
	case value == "" && example != "":
		w.wait(key+" = "+example, said)
		return w
	}
	if value != "" {
		w.line("%s = %s", key, value)
	}
	return w
}

// wait writes a key that waits to be used, with a comment beside it, or above it
// where they are too long for a line.
func (w *writing) wait(line, comment string) {
	switch beside := line + " # " + comment; {
	case comment == "":
		w.line("# %s", line)
	case diag.Cells(beside) < commentWidth:
		w.line("# %s", beside)
	default:
		w.text.WriteString(commented(comment))
		w.line("# %s", line)
	}
}

// example is a value as who edits would write it.
func (w *writing) example(value diag.Phrase) string { return value.In(w.d.Lang) }

// answer is an answer as TOML, "" where there is none.
func (w *writing) answer(key string) string {
	at := slices.IndexFunc(w.f.Questions, func(q Question) bool { return q.Key == key })
	if at < 0 {
		return ""
	}
	q := w.f.Questions[at]
	if q.Texts {
		return w.texts(key)
	}
	var values []string
	for _, text := range w.a[key] {
		r, err := w.d.read(Prompt{Question: q, Answers: w.a}, text)
		if err != nil {
			panic(fmt.Sprintf("create: the answer %q to %s was taken and is refused now: %v", text, key, err))
		}
		values = append(values, r.TOML)
	}
	switch {
	case len(values) == 0:
		return ""
	case q.Many:
		return "[" + strings.Join(values, ", ") + "]"
	}
	return values[0]
}

// texts is an answer in several languages: { en = "…", zh = "…" }.
func (w *writing) texts(key string) string {
	var parts []string
	for _, t := range w.d.wording(w.a, key) {
		parts = append(parts, edit.Key(string(t.Lang))+" = "+edit.Quote(t.Text))
	}
	if len(parts) == 0 {
		return ""
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// words is an example of a text in all languages of the site.
func (w *writing) words() string {
	var parts []string
	for _, lang := range w.d.Languages() {
		parts = append(parts, string(lang)+` = "…"`)
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// waiting is a comment for a key that was left out: one that has its value needs
// none in a file of many records.
func waiting(a Answers, question string, comment diag.Phrase) diag.Phrase {
	if len(a[question]) > 0 {
		return none
	}
	return comment
}

// oneOf is a comment that lists a closed vocabulary, with what each word means to
// who edits. The words are known by the key, or by its table and the key.
func oneOf[T ~string](d *Desk, key string, all []T) diag.Phrase {
	var words diag.List
	for _, word := range all {
		words = append(words, diag.Say("{word} ({means})", diag.Args{"word": string(word), "means": schema.Word(key + "=" + string(word)).In(d.tongue())}).In(d.Lang))
	}
	return diag.Say("one of {words}", diag.Args{"words": words})
}

func (w *writing) String() string { return w.text.String() }
