package load

import (
	"slices"
	"testing"
)

func TestTextsAreKeptWithNamesThatLast(t *testing.T) {
	result, problems, err := ReadTexts(tree(sound))
	if err != nil || problems.HasErrors() {
		t.Fatal(problems, err)
	}
	names := map[string]bool{}
	for _, text := range result.Texts {
		name := text.At.Source.Name + "#" + text.Name
		if names[name] {
			t.Errorf("two texts are called %s", name)
		}
		names[name] = true
		start, end, ok := Positions(text.At.Source.Text)(text.At.Path())
		if s, e := text.At.Offsets(); !ok || s != start || e != end {
			t.Errorf("%s is at %d-%d, and at %d-%d", name, s, e, start, end)
		}
	}
	for _, want := range []string{
		"data/site.toml#title", "data/site.toml#publisher.name", "data/site.toml#check.accept[trade:s/2013].reason", "data/events/fair.toml#title",
		"data/events/fair.toml#people[1].name", "data/events/fair.toml#figures[first].covers", "data/trade/s.toml#points[2012].derivation",
		"data/events/fair.toml#notes[1].text", "data/places.toml#places[harbin].name", "data/trade/s.toml#gaps[2015].note",
	} {
		if !names[want] {
			t.Errorf("no text is called %s", want)
		}
	}
	if again, _, _ := Read(tree(sound)); again.Texts != nil {
		t.Error("texts are kept though nobody asked for them")
	}
	if t.Failed() {
		var all []string
		for name := range names {
			all = append(all, name)
		}
		slices.Sort(all)
		t.Log(all)
	}
}

func TestTextsOfTheSameRecordTwiceHaveTwoNames(t *testing.T) {
	files := tree(sound)
	files["data/changes.toml"] = tree(map[string]string{"x": `
[[changes]]
date = 2024-01-01
figure = "figure:fair/first"
kind = "correction"
old = "5 billion CNY"
reason = "a"
[[changes]]
date = 2024-01-02
figure = "figure:fair/first"
kind = "correction"
old = "6 billion CNY"
reason = "b"
`})["x"]
	result, _, _ := ReadTexts(files)
	var names []string
	for _, text := range result.Texts {
		if text.At.Source.Name == "data/changes.toml" {
			names = append(names, text.Name)
		}
	}
	if want := []string{"changes[figure:fair/first].reason", "changes[figure:fair/first/2].reason"}; !slices.Equal(names, want) {
		t.Errorf("they are called %q, want %q", names, want)
	}
}

func TestConfirmedTranslationsAreRead(t *testing.T) {
	files := tree(sound)
	files["data/translations.toml"] = tree(map[string]string{"x": "[[translations]]\nfile = \"data/events/fair.toml\"\n\n[translations.confirmed]\n\"title\" = { zh = \"0123456789ab\" }\n\"figures[first].covers\" = { zh = 1 }\n"})["x"]
	result, problems := read(t, files)
	if got := result.Records.Translations[0].Confirmed["title"]["zh"]; got != "0123456789ab" {
		t.Errorf("read as %q", got)
	}
	if want := []string{`data/translations.toml:6:34: zh must be a text in quotes, not the number 1 | write zh = "…"`}; !slices.Equal(problems, want) {
		t.Errorf("problems are %q", problems)
	}
}
