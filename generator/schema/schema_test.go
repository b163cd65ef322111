package schema

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/load"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// forms walks over every table of every data file.
func forms(visit func(record string, f *load.Form)) {
	var walk func(f *load.Form)
	walk = func(f *load.Form) {
		visit(recordOf(f), f)
		for _, key := range f.Keys {
			if inner := f.Of[key].Table; inner != nil {
				walk(inner)
			}
		}
	}
	for _, f := range load.Forms() {
		walk(f.Form)
	}
}

// Keys that tools write and nobody types are not explained.
var unexplained = []string{"terms", "published-values", "values-published-before", "published-terms", "translations-of-a-file", "confirmed-translations", "translations-of-*"}

func TestEveryKeyAndWordIsExplainedInEachLanguage(t *testing.T) {
	used := map[string]bool{}
	explained := func(table map[string]Words, record, key string) {
		words, name := sayingsOf(table, record, key)
		used[name] = true
		for _, lang := range schemaLanguages {
			if words.In(lang) == "" {
				t.Errorf("%s.%s has no words in %s", record, key, lang)
			}
		}
	}
	forms(func(record string, f *load.Form) {
		if slices.Contains(unexplained, record) {
			return
		}
		for _, key := range f.Keys {
			explained(keyWords(), record, key)
			if slices.Contains(f.Of[key].As, load.ACountry) {
				for _, code := range f.Of[key].Words {
					for _, lang := range schemaLanguages {
						if locale.CountryName(lang, code) == "" {
							t.Errorf("country %s has no name in %s", code, lang)
						}
					}
				}
			}
			if slices.Contains(f.Of[key].As, load.AWord) && key != "old" {
				for _, word := range f.Of[key].Words {
					explained(wordWords(), record, key+"="+word)
				}
			}
		}
	})
	for _, m := range trade.BuiltIns {
		explained(wordWords(), "", "measure="+m.ID)
	}
	for name := range keyWords() {
		if !used[name] {
			t.Errorf("%s is explained, and no file has it", name)
		}
	}
	for name := range wordWords() {
		if !used[name] {
			t.Errorf("%s is explained, and no file has it", name)
		}
	}
}

// TestIDKeysAreThoseThatLinkLooksUp writes an id that nobody has wherever a text
// may stand, and compares what Link misses with the table of the schemas.
func TestIDKeysAreThoseThatLinkLooksUp(t *testing.T) {
	site := fstest.MapFS{}
	for _, f := range load.Forms() {
		text := filled(f.Form, "")
		if f.Kind == "site" {
			text = "title = \"x\"\nlanguages = [\"en\"]\n"
		}
		site[strings.Replace(f.Glob, "*", "x", 1)] = &fstest.MapFile{Data: []byte(text)}
	}
	result, problems, err := load.Read(site)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		if p.Severity == 0 && p.Code != "missing-key" && p.Code != "year-and-period" {
			message, _ := p.Message("en")
			t.Log(p.At.Source.Name, p.At.Path(), message)
		}
	}
	result.Records.Broken = map[string]bool{}
	_, problems = trade.Link(result.Records, trade.Names{})
	missed := map[string]bool{}
	for _, p := range problems {
		if p.Code == "unknown-id" || p.Code == "unknown-measure" {
			missed[recordAt(t, p.At.Source.Name, p.At.Path())] = true
		}
	}
	delete(missed, "figure.part_of") // of the same file: no schema can tell
	delete(missed, "figure.likely_part_of")
	delete(missed, "figure.about")
	delete(missed, "change.figure")
	if got, want := slices.Sorted(maps.Keys(missed)), slices.Sorted(maps.Keys(idKeys)); !slices.Equal(got, want) {
		t.Errorf("Link looks up\n%v\nthe schemas list\n%v", got, want)
	}
}

// filled writes a table with every key, and an id that nobody has for each text.
func filled(f *load.Form, path string) string {
	var head, tail strings.Builder
	for _, key := range f.Keys {
		k := f.Of[key]
		value := `"no-such-thing"`
		switch k.As[0] {
		case load.AnID:
			value = `"an-id"`
		case load.Strings:
			value = `["no-such-thing"]`
		case load.AWord:
			value = fmt.Sprintf("%q", k.Words[0])
		case load.ABool:
			value = "true"
		case load.AnInt, load.AYear:
			value = "2022"
		case load.ADate:
			value = "2023-06-16"
		case load.AURL:
			value = `"https://example.org/"`
		case load.ACountry:
			value = `"CN"`
		case load.ACurrency:
			value = `"CNY"`
		case load.Degrees, load.ARate:
			value = `"7.0"`
		case load.AValue, load.AnAmount, load.AnyValue:
			value = `"5 million CNY"`
		case load.APeriod:
			continue
		case load.APercent:
			value = `"5%"`
		case load.ATable, load.ARating:
			if k.Table.Of[load.AnyKey] == nil {
				fmt.Fprintf(&tail, "[%s]\n%s", path+key, filled(k.Table, path+key+"."))
			}
			continue
		case load.Tables:
			fmt.Fprintf(&tail, "[[%s]]\n%s", path+key, filled(k.Table, path+key+"."))
			continue
		}
		if key == "about" {
			value = `"place:no-such-thing"`
		}
		if key == "figure" {
			value = `"figure:no-such-thing"`
		}
		fmt.Fprintf(&head, "%s = %s\n", key, value)
	}
	return head.String() + tail.String()
}

var index = regexp.MustCompile(`\[\d+\]`)

// recordAt is the table and key at a path of a file, as the schemas name them.
func recordAt(t *testing.T, file, path string) string {
	for _, f := range load.Forms() {
		if file != strings.Replace(f.Glob, "*", "x", 1) {
			continue
		}
		form := f.Form
		parts := strings.Split(index.ReplaceAllString(path, ""), ".")
		for _, key := range parts[:len(parts)-1] {
			form = form.Of[key].Table
		}
		return recordOf(form) + "." + parts[len(parts)-1]
	}
	t.Fatal("no form for", file)
	return ""
}

// patternsOf says by which pattern what a parser reads must be found.
var patternsOf = map[string]struct {
	pattern string
	reads   func(string) bool
}{
	"amount":   {amountPattern, func(s string) bool { _, err := trade.ParseAmount(s); return err == nil }},
	"count":    {numberPattern, func(s string) bool { _, err := trade.ParseCount(s); return err == nil }},
	"percent":  {percentPattern, func(s string) bool { _, err := trade.ParsePercent(s); return err == nil }},
	"quantity": {numberPattern, func(s string) bool { _, err := trade.ParseQuantity(s); return err == nil }},
	"any":      {numberPattern, func(s string) bool { _, err := trade.ParseValue(s); return err == nil }},
	"date":     {datePattern, func(s string) bool { _, err := trade.ParseDate(strings.TrimSpace(s)); return err == nil }},
	"period":   {periodPattern, func(s string) bool { _, err := trade.ParsePeriod(s); return err == nil }},
	"id":       {idPattern, func(s string) bool { return trade.ValidID(s) }},
}

// compiled takes the blanks of Unicode, as the patterns of schemas do.
func compiled(pattern string) *regexp.Regexp {
	return regexp.MustCompile(strings.ReplaceAll(pattern, `\s`, `\s\p{Z}\x{85}`))
}

func FuzzPatternsFindAllThatIsRead(f *testing.F) {
	for _, s := range []string{
		"48.141 billion CNY", "481.41亿元", "48,141 млрд юаней", "$14 bn", "USD 3.15 billion", ">200 billion CNY", "超2000亿元", "12500 yuan",
		"185亿4700万元", "более 170 млрд юаней", " nearly  2,5 млн руб. ", "192", ">150", "100多", "41.3%", "-2.9%", "41,3 %", "2.0 percent", "百分之三十",
		"499.1万吨", "360,000 sq m", "2023-06-16", "2023", "2017-01/2017-04", "harbin-fair-32", "5 процентов", "3 пп",
	} {
		f.Add(s)
	}
	all := map[string]*regexp.Regexp{}
	for name, p := range patternsOf {
		all[name] = compiled(p.pattern)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, p := range patternsOf {
			if p.reads(s) && !all[name].MatchString(s) {
				t.Errorf("%q is read as %s, and its schema refuses it", s, name)
			}
		}
	})
}

func TestPatternsRefuseWhatCannotBeMeant(t *testing.T) {
	for _, c := range []struct{ pattern, text string }{
		{amountPattern, "48.141"}, {amountPattern, "much"}, {percentPattern, "41.3"}, {numberPattern, "many"}, {datePattern, "16 June"},
		{datePattern, "2023-6-1"}, {periodPattern, "2022-2023-2024"}, {idPattern, "Harbin Fair"}, {measurePattern, "Area"}, {urlPattern, "www.example.org"},
		{codePattern, "yuan"}, {filledPattern, " "}, {digit, "seven"},
	} {
		if compiled(c.pattern).MatchString(c.text) {
			t.Errorf("%s takes %q", c.pattern, c.text)
		}
	}
}

func TestSchemasAreTheSameForTheSameSite(t *testing.T) {
	records := realRecords(t)
	for i, made := range Of(records, nil) {
		again := Of(records, nil)[i]
		if string(made.Data) != string(again.Data) {
			t.Errorf("%s is another one each time", made.Path)
		}
		if !json.Valid(made.Data) {
			t.Errorf("%s is no JSON", made.Path)
		}
	}
}

// TestSchemasListNoIDsThatTheyCannotKnow: where a register cannot be read, no id
// is a mistake.
func TestSchemasListNoIDsThatTheyCannotKnow(t *testing.T) {
	records := realRecords(t)
	has := func(r trade.Records) bool {
		return strings.Contains(string(Of(r, nil)[0].Data), `"$ref": "#/definitions/partners"`)
	}
	if !has(records) {
		t.Error("the ids of partners are not listed")
	}
	records.Broken = map[string]bool{"partner:*": true}
	if has(records) {
		t.Error("ids are listed though their file cannot be read")
	}
}

func TestSchemasSpeakTheLanguageThatIsAskedFor(t *testing.T) {
	records := realRecords(t)
	all, zh := string(Of(records, nil)[0].Data), string(Of(records, []trade.Lang{"zh"})[0].Data)
	words := keyWords()["event.kind"]
	if want := words.en + `\n\n` + words.zh + `\n\n` + words.ru; !strings.Contains(all, want) {
		t.Errorf("not explained as %q", want)
	}
	if !strings.Contains(zh, `"description": "`+words.zh+`"`) || strings.Contains(zh, words.en) || strings.Contains(zh, "Heilongjiang Province") {
		t.Error("--in zh explains in other languages, too")
	}
}
