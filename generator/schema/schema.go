// Package schema makes JSON Schemas of data files, by which text editors complete
// and explain keys, words and the ids of a site.
//
//	Of(records, languages)  one for each kind of file, as package load reads it
//	Taplo()                 which file has which, for taplo and Even Better TOML
//	Word("event.kind=fair") what a word of a vocabulary means, in three languages
//
// A schema takes whatever is read without an error, as far as one can tell without
// looking at other files. It names no key by itself: load.Forms does. What keys and
// words mean stands in words.go, a row for each.
package schema

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"tradepost/generator/edit"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// Folder holds the schemas of a site.
const Folder = ".tradepost/"

// TaploFile tells editors with Even Better TOML, and taplo, which schema a file
// has.
const TaploFile = ".taplo.toml"

// Of makes a JSON Schema (draft 7) for each kind of data file: its keys as
// package load reads them, with the ids of the site, explained in the languages
// (those of the site where none is named). A schema takes whatever is read
// without an error, as far as one can tell without looking at other files; what
// the site may refer to is listed as far as it could be read.
func Of(records trade.Records, languages []trade.Lang) []edit.Made {
	s := &schemas{site: records.Site.Languages, languages: languages, ids: idsIn(records), kinds: kindsOf(records), used: map[string]bool{}}
	if len(languages) == 0 {
		s.languages = slices.DeleteFunc(slices.Clone(s.site), func(l trade.Lang) bool { return !slices.Contains(schemaLanguages, l) })
	}
	if len(s.languages) == 0 {
		s.languages = schemaLanguages[:1]
	}
	var made []edit.Made
	for _, f := range load.Forms() {
		root := s.table(f.Form, f.Kind)
		root["$schema"] = "http://json-schema.org/draft-07/schema#"
		root["title"] = f.Glob
		root["$comment"] = madeFor(languages)
		root["definitions"] = s.definitions()
		clear(s.used)
		made = append(made, edit.Made{Path: schemaPath(f.Kind), Data: encoded(root)})
	}
	return made
}

// madeFor is what a schema says of the languages that it was asked for.
func madeFor(languages []trade.Lang) string {
	comment := "written by tradepost schema"
	for _, lang := range languages {
		comment += " --in " + string(lang)
	}
	return comment
}

// LanguagesOf are the languages that a schema says it was asked for.
func LanguagesOf(schema []byte) (languages []trade.Lang) {
	var o struct {
		Comment string `json:"$comment"`
	}
	if json.Unmarshal(schema, &o) != nil {
		return nil
	}
	for _, lang := range strings.Split(o.Comment, " --in ")[1:] {
		languages = append(languages, trade.Lang(lang))
	}
	return languages
}

// Languages are those that schemas can explain keys in.
func Languages() []trade.Lang { return slices.Clone(schemaLanguages) }

func schemaPath(kind string) string { return Folder + kind + ".schema.json" }

// a object is one part of a schema. JSON writes its keys in their order.
type object map[string]any

func encoded(o object) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(o); err != nil {
		panic(err) // an object holds texts, numbers and objects
	}
	return b.Bytes()
}

// schemas makes those of one site.
type schemas struct {
	site      []trade.Lang // its languages, none where they are not known
	languages []trade.Lang // to explain keys in
	ids       map[string]ids
	kinds     map[trade.ValueKind][]string // measures by the kind of their values
	used      map[string]bool              // definitions that the schema refers to
}

// table is the schema of one table. record is what its keys are named after.
func (s *schemas) table(f *load.Form, file string) object {
	record := recordOf(f)
	properties := object{}
	o := object{"type": "object", "additionalProperties": false, "properties": properties}
	for _, key := range f.Keys {
		must := slices.Contains(f.Must, key)
		value := s.value(record, key, f.Of[key], must)
		if key == load.AnyKey {
			o["additionalProperties"] = value
			continue
		}
		properties[key] = value
		s.explain(value, record, key)
	}
	if len(f.Must) > 0 {
		o["required"] = f.Must
		o["x-taplo"] = object{"initKeys": f.Must}
	}
	conditions := append(reliefs(f), s.byMeasure(f)...)
	if len(conditions) > 0 { // behind "then": a table with an allOf of its own gets no keys offered
		o["if"], o["then"] = true, object{"allOf": conditions}
	}
	return o
}

// recordOf is a form's name as the tables of words have it: "the figure" is
// "figure".
func recordOf(f *load.Form) string {
	name := strings.TrimPrefix(f.Name.String(), "the ")
	if strings.HasPrefix(name, "terms of ") {
		name = "terms"
	}
	return strings.ReplaceAll(name, " ", "-")
}

// reliefs demand the keys that may be missing only where others say so.
func reliefs(f *load.Form) (conditions []any) {
	for _, key := range slices.Sorted(maps.Keys(f.Else)) {
		var any []any
		for _, r := range f.Else[key] {
			relief := object{"required": []string{r.Key}}
			if r.Value != "" {
				relief["properties"] = object{r.Key: object{"const": r.Value}}
			}
			any = append(any, relief)
		}
		conditions = append(conditions, object{"if": object{"not": object{"anyOf": any}}, "then": object{"required": []string{key}}})
	}
	return conditions
}

// byMeasure says of a value how it is written where the measure stands beside it.
func (s *schemas) byMeasure(f *load.Form) (conditions []any) {
	value, measure := f.Of["value"], f.Of["measure"]
	if value == nil || measure == nil || !slices.Contains(value.As, load.AValue) {
		return nil
	}
	for kind := trade.Amount; kind <= trade.Quantity; kind++ {
		if len(s.kinds[kind]) == 0 {
			continue
		}
		conditions = append(conditions, object{
			"if":   object{"required": []string{"measure"}, "properties": object{"measure": object{"enum": s.kinds[kind]}}},
			"then": object{"properties": object{"value": valueOf(kind)}},
		})
	}
	return conditions
}

// explain adds to a value what its key and its words mean.
func (s *schemas) explain(value object, record, key string) {
	words, _ := sayingsOf(keyWords(), record, key)
	if text := s.say(words, "\n\n"); text != "" {
		value["description"] = text
	}
}

// say writes words in the languages that are wanted.
func (s *schemas) say(words Words, between string) string {
	var all []string
	for _, lang := range s.languages {
		if text := words.In(lang); text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return strings.Join(all, between)
}

// sayingsOf finds the words of a key: those of the table's own first. It tells
// which it took.
func sayingsOf(table map[string]Words, record, key string) (Words, string) {
	for _, name := range []string{record + "." + key, key} {
		if words, ok := table[name]; ok {
			return words, name
		}
	}
	return Words{}, ""
}
