package load

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"tradepost/generator/diag"
)

const sample = `# first
title = { en = "Fair", zh = "哈洽会", "x.y" = "z" }
date = 2023-06-16 # day
programmes = [{ id = "哈", edition = 32 }, # one
  { id = "b" },
]
"quoted key" = 1
a.b.c = true

[publisher]
name = """
two
lines"""

[[figures]]
id = "first"
  [[figures.also]]
  source = "s1"
  [[figures.also]]
  source = "s2"

[[figures]]
value = "哈 41" 
note.en = 'n'
  [[figures.also]]
  source = "s3"
  [figures.extra]
  deep = [[1, 2], [ { k = 3 } ]]
`

func TestPositionsNameEveryValueAndKey(t *testing.T) {
	found := positions{}
	index(found, sample, 0, "")
	for path, want := range map[string]string{
		"title":                         `{ en = "Fair", zh = "哈洽会", "x.y" = "z" }`,
		"title.en":                      `"Fair"`,
		"title.en=":                     `en`,
		"title.zh":                      `"哈洽会"`,
		`title."x.y"`:                   `"z"`,
		`title."x.y"=`:                  `"x.y"`,
		"date":                          `2023-06-16`,
		"programmes[0]":                 `{ id = "哈", edition = 32 }`,
		"programmes[0].edition":         `32`,
		"programmes[1].id":              `"b"`,
		`"quoted key"`:                  `1`,
		"a.b.c":                         `true`,
		"a.b":                           `b`,
		"publisher":                     `[publisher]`,
		"publisher=":                    `publisher`,
		"publisher.name":                "\"\"\"\ntwo\nlines\"\"\"",
		"figures":                       `[[figures]]`,
		"figures[0]":                    `[[figures]]`,
		"figures[0].id":                 `"first"`,
		"figures[0].also[0].source":     `"s1"`,
		"figures[0].also[1].source":     `"s2"`,
		"figures[0].also[1]":            `[[figures.also]]`,
		"figures[1].value":              `"哈 41"`,
		"figures[1].note.en":            `'n'`,
		"figures[1].also[0].source":     `"s3"`,
		"figures[1].also[0].source=":    `source`,
		"figures[1].extra":              `[figures.extra]`,
		"figures[1].extra.deep[0]":      `[1, 2]`,
		"figures[1].extra.deep[1]":      `[ { k = 3 } ]`,
		"figures[1].extra.deep[1][0].k": `3`,

		// what is missing is shown at what holds it
		"figures[1].scope":           `[[figures]]`,
		"figures[1].also[0].x.y=":    `[[figures.also]]`,
		"programmes[1].edition":      `{ id = "b" }`,
		"publisher.url":              `[publisher]`,
		"nothing":                    ``,
		`"nothing.at[0].all".really`: ``,
	} {
		start, end := found.at(path)
		if got := sample[start:end]; got != want {
			t.Errorf("%s is at %q, want %q", path, got, want)
		}
	}
	if first, _ := found.at("figures[0]"); first >= found["figures[1]"].start {
		t.Error("the second table of an array stands before the first")
	}
}

func TestPositionsBelowARootAndAnOffset(t *testing.T) {
	text := "哈\n+++\n" + sample
	found := positions{}
	index(found, sample, len("哈\n+++\n"), diag.IndexPath("block", 3))
	start, end := found.at("block[3].figures[1].value")
	if got := text[start:end]; got != `"哈 41"` {
		t.Errorf("got %q", got)
	}
}

// The index must know every path that the decoder finds, and hold there the
// very value.
func FuzzPositionsAgreeWithTheDecoder(f *testing.F) {
	f.Add(sample)
	f.Add("a.b = 1\na.c = [1, [2, {x.y = 'z'}], #,]\n]\n")
	f.Add("[a.b]\nc=1\n[[a.d]]\n[a.d.e]\nf=2\n[[a.d]]\n[[a.d.g]]\nh=3\r\n")
	f.Add("[a.b]\n[a]\nx = {}\ny = []\n\"é\\\"]\" = 1.5")
	f.Fuzz(func(t *testing.T, text string) {
		keys := map[string]any{}
		if _, err := toml.Decode(text, &keys); err != nil || strings.Contains(text, `""""""`) || strings.Contains(text, "''''''") {
			return // of six quotes the decoder takes more for a text than TOML does
		}
		found := positions{}
		index(found, text, 0, "")
		walk(keys, "", func(path string, value any) {
			s, ok := found[path]
			if !ok {
				t.Fatalf("the decoder has %s, the index has not, in\n%s", path, text)
			}
			if !strings.Contains(text, "nan") {
				holds(t, path, text[s.start:s.end], value)
			}
		})
	})
}

func walk(value any, path string, visit func(string, any)) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			visit(diag.KeyPath(path, key)+"=", nil)
			visit(diag.KeyPath(path, key), inner)
			walk(inner, diag.KeyPath(path, key), visit)
		}
	case []map[string]any:
		for i, inner := range v {
			walk(inner, diag.IndexPath(path, i), visit)
		}
	case []any:
		for i, inner := range v {
			visit(diag.IndexPath(path, i), inner)
			walk(inner, diag.IndexPath(path, i), visit)
		}
	}
}

// holds decodes the text at a position again.
func holds(t *testing.T, path, text string, want any) {
	switch want := want.(type) {
	case string, int64, bool, float64:
		var again struct{ V any }
		if _, err := toml.Decode("V = "+text, &again); err != nil || again.V != want {
			t.Fatalf("%s is %v, but at its place stands %q", path, want, text)
		}
	}
}
