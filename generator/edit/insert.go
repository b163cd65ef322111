package edit

import (
	"fmt"
	"strings"

	"tradepost/generator/diag"
)

// Insert puts a record, written as [[key]] and its keys, behind the last one of
// its list, or where the list would begin in canonical order. No other byte of
// the text changes. name is the path of the file in the site.
func Insert(name, text, key, record string) (string, error) {
	before, problems := Decode(name, text)
	if problems != nil {
		return "", diag.Wrong{Phrase: diag.Say("{file} is not TOML: 'tradepost check' says where", diag.Args{"file": name})}
	}
	if _, list := before[key].([]map[string]any); before[key] != nil && !list || writtenInBraces(text, key) {
		return "", diag.Wrong{Phrase: diag.Say("{file} has {key} in one pair of brackets: write it as [[{key}]], then a record can be added", diag.Args{"file": name, "key": key})}
	}
	f := scan(text)
	at := placeFor(f, shapeOf(name), key, text)
	var with strings.Builder
	with.WriteString(text[:at])
	if at > 0 && text[at-1] != '\n' {
		with.WriteString(f.eol)
	}
	if at > 0 {
		with.WriteString(f.eol)
	}
	with.WriteString(strings.ReplaceAll(record, "\n", f.eol))
	with.WriteString(text[at:])
	after, problems := Decode(name, with.String())
	added, _ := after[key].([]map[string]any)
	if problems != nil || len(added) == 0 {
		return "", fmt.Errorf("%s stays as it was: the record would not be read back, which is a fault of tradepost; please report it", name)
	}
	after[key] = added[:len(added)-1]
	if len(added) == 1 {
		delete(after, key)
	}
	if !equal(before, after) {
		return "", fmt.Errorf("%s stays as it was: the record would have changed another, which is a fault of tradepost; please report it", name)
	}
	return with.String(), nil
}

// writtenInBraces tells whether a list is a value, to which no table can be
// added.
func writtenInBraces(text, key string) bool {
	for _, e := range scan(text).tables[0].entries {
		if e.path[0] == key {
			return true
		}
	}
	return false
}

// placeFor is the offset at which a record of a list belongs.
func placeFor(f *document, s *shape, key, text string) int {
	place := s.rank(key)
	at := len(text)
	for i, t := range f.tables {
		if i == 0 && len(t.entries) > 0 || i > 0 && s.rank(t.path[0]) <= place {
			at = t.end
		}
	}
	return at
}
