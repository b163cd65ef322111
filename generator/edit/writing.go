package edit

import (
	"fmt"
	"slices"
	"strings"
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

// key writes a key and its answer, below a comment; without an answer the key
// itself is one, with an example.
func (w *writing) key(key, comment, example string) *writing {
	return w.keyOf(key, key, comment, example)
}

// keyOf does so for a key whose question has another name.
func (w *writing) keyOf(key, question, comment, example string) *writing {
	value := w.answer(question)
	switch {
	case value != "" && comment != "":
		w.line("# %s", comment)
	case value == "" && example != "" && comment != "":
		w.line("# %s = %s   (%s)", key, example, comment)
		return w
	case value == "" && example != "":
		w.line("# %s = %s", key, example)
		return w
	}
	if value != "" {
		w.line("%s = %s", key, value)
	}
	return w
}

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
			panic(fmt.Sprintf("edit: the answer %q to %s was taken and is refused now: %v", text, key, err))
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
		lang := string(t.Lang)
		if !isBare(lang) {
			lang = quote(lang)
		}
		parts = append(parts, lang+" = "+quote(t.Text))
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

func (w *writing) String() string { return w.text.String() }
