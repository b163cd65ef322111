package generator

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// A vocabulary is schema.org as its makers' package of types has it: which
// property a type has, and of which types its values are.
type vocabulary struct {
	parents  map[string][]string            // of a type
	children map[string][]string            // types and words that count as one
	ranges   map[string]map[string][]string // type -> own property -> types of its values
}

// schemaOrg is the vocabulary of the version that testdata/schema pins.
func schemaOrg(t *testing.T) vocabulary {
	t.Helper()
	v, err := vocabularyOnce()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

var vocabularyOnce = sync.OnceValues(func() (vocabulary, error) {
	dir, err := os.MkdirTemp("", "schema-")
	if err != nil {
		return vocabulary{}, err
	}
	defer os.RemoveAll(dir)
	if err := os.CopyFS(dir, os.DirFS("testdata/schema")); err != nil {
		return vocabulary{}, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	npm := exec.CommandContext(ctx, "npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
	npm.Dir, npm.WaitDelay, npm.Stderr = dir, time.Second, os.Stderr
	if err := npm.Run(); err != nil {
		return vocabulary{}, err
	}
	types, err := os.ReadFile(filepath.Join(dir, "node_modules/schema-dts/dist/schema.d.ts"))
	return parseVocabulary(string(types)), err
})

var (
	typeLine     = regexp.MustCompile(`^(?:export )?interface (\w+)(?:Base|Leaf) extends (.*) \{$`)
	propertyLine = regexp.MustCompile(`^    "(\w+)"\?: SchemaValue<(.*), "\w+">;$`)
	unionLine    = regexp.MustCompile(`^export type (\w+)(?:<[^=]*>)? = (.*);$`)
	typeName     = regexp.MustCompile(`\w+`)
)

func parseVocabulary(types string) vocabulary {
	v := vocabulary{map[string][]string{}, map[string][]string{}, map[string]map[string][]string{}}
	current := ""
	for line := range strings.SplitSeq(types, "\n") {
		switch {
		case typeLine.MatchString(line):
			m := typeLine.FindStringSubmatch(line)
			current = m[1]
			for _, name := range typeName.FindAllString(m[2], -1) {
				if parent, ok := strings.CutSuffix(name, "Base"); ok && parent != current {
					v.parents[current] = append(v.parents[current], parent)
				}
			}
			if v.ranges[current] == nil { // a type without properties of its own has but its leaf
				v.ranges[current] = map[string][]string{}
			}
		case propertyLine.MatchString(line) && current != "":
			m := propertyLine.FindStringSubmatch(line)
			v.ranges[current][m[1]] = strings.Split(strings.Trim(m[2], "()"), " | ")
		case unionLine.MatchString(line):
			m := unionLine.FindStringSubmatch(line)
			for one := range strings.SplitSeq(m[2], " | ") {
				v.children[m[1]] = append(v.children[m[1]], strings.Trim(one, `"`))
			}
		}
	}
	return v
}

// rangeOf is what the values of a property may be, nil where the type has no such.
func (v vocabulary) rangeOf(kind, property string) []string {
	if types := v.ranges[kind][property]; types != nil {
		return types
	}
	for _, parent := range v.parents[kind] {
		if types := v.rangeOf(parent, property); types != nil {
			return types
		}
	}
	return nil
}

// is tells whether a type, or a word of an enumeration, counts as one of others.
func (v vocabulary) is(kind string, of []string) bool {
	for _, name := range of {
		if name == kind || slices.Contains(v.children[name], kind) {
			return true
		}
		for _, child := range v.children[name] {
			if child != name && v.children[child] != nil && v.is(kind, []string{child}) {
				return true
			}
		}
	}
	return false
}

// literal tells whether a value of a page may stand where the types are wanted.
func (v vocabulary) literal(value any, of []string) bool {
	switch value := value.(type) {
	case float64:
		return v.is("number", of) || v.is("Number", of)
	case bool:
		return v.is("boolean", of) || v.is("Boolean", of)
	case string:
		return v.is("Text", of) || v.is("string", of) && !slices.Contains(of, "Date") || v.is(value, of) ||
			(v.is("Date", of) || v.is("DateTime", of)) && isoDate.MatchString(value) || v.is("Number", of) && isNumber.MatchString(value)
	}
	return false
}

var (
	isoDate  = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?)?)?$`)
	isNumber = regexp.MustCompile(`^-?\d+(\.\d+)?$`)
)

func TestTheVocabularyIsReadAsItsMakersMeanIt(t *testing.T) {
	v := schemaOrg(t)
	for _, c := range []struct {
		kind, property string
		has            bool
	}{{"Event", "superEvent", true}, {"Event", "name", true}, {"City", "containedInPlace", true}, {"Event", "superevent", false}, {"Person", "startDate", false}, {"Dataset", "temporalCoverage", true}} {
		if got := v.rangeOf(c.kind, c.property) != nil; got != c.has {
			t.Errorf("%s has %s: %v", c.kind, c.property, got)
		}
	}
	if !v.is("City", v.rangeOf("Event", "location")) || v.is("Event", v.rangeOf("Event", "location")) {
		t.Error("a city is a location, an event is none")
	}
	if !v.literal("2023-06-16", v.rangeOf("Event", "startDate")) || v.literal("16 June", v.rangeOf("Event", "startDate")) {
		t.Error("a day is a start, words are none")
	}
	if !v.is("https://schema.org/EventScheduled", v.rangeOf("Event", "eventStatus")) || v.is("https://schema.org/EventDone", v.rangeOf("Event", "eventStatus")) {
		t.Error("an event may be scheduled, not done")
	}
}
