package create

import (
	"slices"
	"testing"
)

// asked answers questions by a script of steps, "key" for a question that is to be
// answered by its default, "key=answer", "key<" to go back, "=" to accept all and
// "=key" to change one. It fails where another question comes up.
func asked(t *testing.T, steps ...string) Asker {
	t.Helper()
	return func(p Prompt) ([]string, error) {
		if len(steps) == 0 {
			t.Fatalf("asked %s after all", p.Question.Key)
		}
		step := steps[0]
		steps = steps[1:]
		key := p.Question.Key
		if p.Lang != "" {
			key += "." + string(p.Lang)
		}
		switch {
		case p.Review != nil && step == "=":
			return []string{Accept}, nil
		case p.Review != nil && step[0] == '=':
			return []string{step[1:]}, nil
		case step == key+"<":
			return nil, ErrBack
		case step == key && p.Default == "":
			return nil, nil
		case step == key:
			return []string{p.Default}, nil
		case len(step) > len(key) && step[:len(key)+1] == key+"=":
			if step == key+"=" {
				return nil, nil
			}
			return []string{step[len(key)+1:]}, nil
		}
		t.Fatalf("asked %s (review: %v), want %s", key, p.Review != nil, step)
		return nil, nil
	}
}

// where an event comes from that is asked for its number alone.
func flagged(more Answers) Answers {
	a := Answers{
		"title.en": {"Fair"}, "title.zh": {""}, "title.ru": {""}, "kind": {"fair"}, "date": {"2024"}, "end_date": {""}, "id": {"fair-2024"}, "place": {"harbin"}, "mode": {""},
		"host": {""}, "sector": {""}, "summary.en": {""}, "source": {"harbin-fair-32-signing-report"},
	}
	for key, texts := range more {
		a[key] = texts
	}
	return a
}

func TestAnswersCanBeChangedOnTheWayAndAtTheEnd(t *testing.T) {
	number := []string{"measure=contract_value", "value=1亿元", "scope=on_site", "covers.en=projects", "covers.zh", "covers.ru", "status", "as_reported=1亿元"}
	for name, c := range map[string]struct {
		steps  []string
		want   map[string]string
		absent []string
	}{
		"as it is asked": {append(number, "="), map[string]string{"value": "1亿元", "status": "reported"}, nil},
		"no number":      {[]string{"measure", "="}, nil, []string{"measure", "value", "status"}},
		"back over three questions, and their answers are proposed": {
			[]string{"measure=contract_value", "value=1亿元", "scope=on_site", "covers.en<", "scope<", "value<", "measure", "value", "scope=event", "covers.en=all", "covers.zh", "covers.ru", "status", "as_reported=1亿元", "="},
			map[string]string{"measure": "contract_value", "value": "1亿元", "scope": "event"}, nil,
		},
		"back, and there is no number": {
			[]string{"measure=contract_value", "value=1亿元", "scope<", "value<", "measure=", "="}, nil, []string{"measure", "value", "status"},
		},
		"another measure asks for another number at the end": {
			append(slices.Clone(number), "=measure", "measure=deals", "value=50", "=scope", "scope=event", "="),
			map[string]string{"measure": "deals", "value": "50", "scope": "event"}, nil,
		},
		"no number at the end":            {append(slices.Clone(number), "=measure", "measure=", "="), nil, []string{"measure", "value", "covers.en", "as_reported"}},
		"a number after all":              {append([]string{"measure", "=measure"}, append(slices.Clone(number), "=")...), map[string]string{"value": "1亿元"}, nil},
		"a change that is given up":       {append(slices.Clone(number), "=scope", "scope<", "="), map[string]string{"scope": "on_site"}, nil},
		"what a flag said can be changed": {[]string{"measure", "=place", "place=heilongjiang", "="}, map[string]string{"place": "heilongjiang"}, nil},
		"a text in a further language wants the first one": {
			[]string{"measure", "=summary.en", "summary.en=A fair.", "=summary.zh", "summary.zh=展会。", "=summary.en", "summary.en=Fairs.", "="},
			map[string]string{"summary.en": "Fairs.", "summary.zh": "展会。"}, nil,
		},
		"without the first there is no other": {
			[]string{"measure", "=summary.en", "summary.en=A fair.", "=summary.zh", "summary.zh=展会。", "=summary.zh", "summary.zh=", "=summary.en", "summary.en=", "="}, nil, []string{"summary.en", "summary.zh"},
		},
	} {
		desk, _ := newDesk(t)
		form, _ := FormOf("event")
		a, err := form.Fill(desk, flagged(nil), asked(t, c.steps...))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for key, want := range c.want {
			if a.One(key) != want {
				t.Errorf("%s: %s is %q, want %q", name, key, a.One(key), want)
			}
		}
		for _, key := range c.absent {
			if a[key] != nil {
				t.Errorf("%s: %s is %q, want none", name, key, a[key])
			}
		}
	}
}

// TestWhatMayBeMissingMayBeEmpty: a script passes on what it has, be it nothing.
func TestWhatMayBeMissingMayBeEmpty(t *testing.T) {
	for name, c := range map[string]struct {
		more Answers
		want string // what is wrong with it
	}{
		"nothing of what may be missing": {Answers{"summary.en": {""}, "updated": {""}}, ""},
		"blanks":                         {Answers{"summary.en": {" "}, "mode": {"  "}}, ""},
		"no number":                      {Answers{"measure": {""}, "value": {""}, "covers.en": {""}, "as_reported": {""}}, ""},
		"a title":                        {Answers{"title.en": {""}}, `--title "": this cannot be left out`},
		"a source":                       {Answers{"source": {""}}, `--source "": this cannot be left out`},
		"the measure of a number":        {Answers{"measure": {""}, "value": {"5"}, "scope": {"event"}, "covers.en": {"x"}, "as_reported": {"5"}}, `--measure "": this cannot be left out`},
		"a summary in Chinese alone":     {Answers{"summary.en": nil, "summary.zh": {"展会。"}}, "new event needs --summary"},
	} {
		desk, dir := newDesk(t)
		form, _ := FormOf("event")
		given := flagged(c.more)
		if given["summary.en"] == nil {
			delete(given, "summary.en")
		}
		a, err := form.Fill(desk, given, nil)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || err.Error() != c.want):
			t.Errorf("%s: %v, want %s", name, err, c.want)
		case c.want == "":
			form.Finish(desk, a)
			if _, err := desk.Write(dir); err != nil || a["summary.en"] != nil || a["mode"] != nil || a["measure"] != nil {
				t.Errorf("%s: %v, %v", name, err, a)
			}
		}
	}
}
