package create

import "slices"

// A made is a record that was made on the way to another one. It is written only
// where that still names it: who went back may have chosen another.
type made struct {
	form    Form
	answers Answers
	drafts  []Draft
}

// make fills another form on the way, and gives the id of its record.
func (d *Desk) make(kind string, ask Asker) (string, error) {
	form, _ := FormOf(kind)
	a, err := form.fill(d, Answers{}, ask, true)
	if err != nil {
		return "", err
	}
	d.made = append(d.made, made{form, a, form.drafts(d, a)})
	d.know(kind, a)
	return a.One("id"), nil
}

// Finish puts the drafts of a filled form on the desk, behind those of the records
// that were made for it.
func (f Form) Finish(d *Desk, a Answers) {
	var needed []made
	for _, m := range slices.Backward(d.made) { // one that is made for another comes before it
		if f.names(a, m) || slices.ContainsFunc(needed, func(by made) bool { return by.form.names(by.answers, m) }) {
			needed = append(needed, m)
		}
	}
	for _, m := range slices.Backward(needed) {
		d.Drafts = append(d.Drafts, m.drafts...)
	}
	d.Drafts = append(d.Drafts, f.drafts(d, a)...)
}

// names tells whether answers to a form name a record.
func (f Form) names(a Answers, m made) bool {
	return slices.ContainsFunc(f.Questions, func(q Question) bool {
		return q.Choices.File == m.drafts[0].Path && slices.Contains(a[q.Key], m.answers.One("id"))
	})
}
