package load

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A Form is how a table of a data file is written: its keys, and how the value
// of each is. It is not written down anywhere: the readers of this package run
// over tables that hold nothing, or one value, and what they ask for is noted.
// So no form can say other than what is read.
type Form struct {
	Name diag.Phrase // what an editor calls the table: "the figure"
	Keys []string    // in the order of reading; AnyKey where any reference is a key
	Of   map[string]*KeyForm
	Must []string            // keys that must always be there
	Else map[string][]Relief // keys that must be there, unless one of these is so
}

// AnyKey stands in a Form for keys that nobody can list.
const AnyKey = "*"

// A KeyForm is how the value of a key is written.
type KeyForm struct {
	As    []As     // one of these
	Words []string // of AWord and ACountry
	Table *Form    // of ATable, Tables and ARating
}

// A Relief is a value by which another key need not be there, "" for any.
type Relief struct{ Key, Value string }

// As is a way to write a value.
type As string

const (
	AText     As = "text"    // words in the languages of the site
	AString   As = "string"  // a text without languages
	Strings   As = "strings" // a list of such
	AWord     As = "word"    // one of a closed vocabulary
	AnID      As = "id"
	ABool     As = "bool"
	AnInt     As = "int"
	AYear     As = "year"
	ADate     As = "date"
	APeriod   As = "period"
	AURL      As = "url"
	ACountry  As = "country"
	ACurrency As = "currency"
	Degrees   As = "degrees"
	ARate     As = "rate"
	AValue    As = "value" // by the measure beside it
	AnAmount  As = "amount"
	APercent  As = "percent"
	AnyValue  As = "any value"
	ATable    As = "table"
	Tables    As = "tables"
	ARating   As = "rating" // a percentage, a table that says more, or a list of such
)

// A FileForm is the form of the files that a pattern names.
type FileForm struct {
	Kind string // "event", "series", "site", or the key of a register
	Glob string // of paths in the site folder
	Form *Form
}

// Forms are those of all data files.
func Forms() []FileForm {
	forms := []FileForm{
		{"event", "data/events/*.toml", formOf(diag.Say("the event"), func(t *table) { t.event("x") })},
		{"series", "data/trade/*.toml", formOf(diag.Say("the series"), func(t *table) { t.series("x") })},
		{"site", "data/site.toml", formOf(diag.Say("the site"), func(t *table) { t.siteRecord() })},
	}
	for _, r := range registers {
		form := formOf(diag.Say("the file"), func(t *table) {
			t.all(r.key, r.name, func(t *table) { r.read(t, &trade.Records{}) })
		})
		forms = append(forms, FileForm{r.key, "data/" + r.key + ".toml", form})
	}
	return forms
}

func formOf(name diag.Phrase, read func(*table)) *Form {
	form := newForm(name)
	form.explore(read)
	return form
}

func newForm(name diag.Phrase) *Form {
	return &Form{Name: name, Of: map[string]*KeyForm{}, Else: map[string][]Relief{}}
}

// explore lets a reader run over a table without keys, and then over one with
// each key that it asked for: some keys are asked for, or must be there, by what
// another one says.
func (f *Form) explore(read func(*table)) {
	must := f.run(read, "", nil)
	reliefs := map[string][]Relief{}
	for i := 0; i < len(f.Keys); i++ { // grows
		key := f.Keys[i]
		for _, s := range f.Of[key].samples() {
			now := f.run(read, key, s.value)
			for _, wanted := range must {
				if wanted != key && !slices.Contains(now, wanted) {
					reliefs[wanted] = append(reliefs[wanted], Relief{key, s.word})
				}
			}
		}
	}
	f.settle(must, reliefs)
}

// settle keeps as a must what was one at every exploration.
func (f *Form) settle(must []string, reliefs map[string][]Relief) {
	f.Must, f.Else = nil, map[string][]Relief{}
	for _, key := range must {
		if reliefs[key] == nil {
			f.Must = append(f.Must, key)
			continue
		}
		slices.SortFunc(reliefs[key], func(a, b Relief) int { return slices.Compare([]string{a.Key, a.Value}, []string{b.Key, b.Value}) })
		f.Else[key] = reliefs[key]
	}
}

// run lets a reader run once and gives the keys that it said must be there.
func (f *Form) run(read func(*table), key string, value any) []string {
	keys := map[string]any{}
	if key != "" {
		keys[key] = value
	}
	t := &table{reader: &reader{site: &settings{measures: builtInMeasures()}}, name: f.Name, keys: keys, form: f}
	read(t)
	for _, taken := range t.taken {
		if f.Of[taken] == nil {
			panic("load: " + taken + " of " + f.Name.String() + " is read, and nothing says how it is written")
		}
	}
	must := make([]string, len(t.missing))
	for i, m := range t.missing {
		must[i] = m.key
	}
	slices.Sort(must)
	return slices.Compact(must)
}

// A trial is a value to try a key with: one of its words, or ("") any.
type trial struct {
	word  string
	value any
}

func (k *KeyForm) samples() (samples []trial) {
	if slices.Contains(k.As, AWord) {
		for _, word := range k.Words {
			samples = append(samples, trial{word, word})
		}
		return samples
	}
	if slices.Contains(k.As, AYear) || slices.Contains(k.As, AnInt) {
		return []trial{{value: int64(2022)}}
	}
	return []trial{{value: "x"}}
}

// is notes how the value of a key is written, where somebody wants to know.
func (t *table) is(key string, as As) {
	if t.form != nil {
		t.form.key(key).add(as)
	}
}

func (f *Form) key(key string) *KeyForm {
	if f.Of[key] == nil {
		f.Of[key] = &KeyForm{}
		f.Keys = append(f.Keys, key)
	}
	return f.Of[key]
}

func (k *KeyForm) add(as As, words ...string) {
	if !slices.Contains(k.As, as) {
		k.As = append(k.As, as)
	}
	for _, word := range words {
		if !slices.Contains(k.Words, word) {
			k.Words = append(k.Words, word)
		}
	}
}

// below is the form of a table below a key.
func (f *Form) below(key string, name diag.Phrase, as As) *Form {
	k := f.key(key)
	k.add(as)
	if k.Table == nil {
		k.Table = newForm(name)
	}
	return k.Table
}
