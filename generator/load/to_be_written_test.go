package load

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A translation that holds nothing but comments is none yet: readers get the text in
// the first language, and nothing is missing in it.
func TestATranslationToBeWrittenHidesNothing(t *testing.T) {
	begun := "+++\n# title = \"…\"\n# summary = \"…\"\n+++\n"
	for name, c := range map[string]struct {
		file, text string
		read       bool
	}{
		"comments alone":           {"content/reports/r.zh.md", begun, false},
		"nothing at all":           {"content/reports/r.zh.md", "", false},
		"blank lines":              {"content/reports/r.zh.md", begun + "\n \n", false},
		"a text":                   {"content/reports/r.zh.md", begun + "\n字\n", true},
		"a key":                    {"content/reports/r.zh.md", "+++\ntitle = \"题\"\n+++\n", true},
		"a text, no front matter":  {"content/reports/r.zh.md", "字\n", true},
		"front matter not closed":  {"content/reports/r.zh.md", "+++\n# title\n", true},
		"the first language is so": {"content/reports/r.md", begun, true},
	} {
		site := fstest.MapFS{
			"data/site.toml":       {Data: []byte("title = \"t\"\ndescription = \"d\"\nlanguages = [\"en\", \"zh\"]\n")},
			"content/reports/r.md": {Data: []byte("+++\ntitle = \"T\"\ndate = 2024-01-01\n+++\nText.\n")},
			c.file:                 {Data: []byte(c.text)},
		}
		result, problems, err := Read(site)
		if err != nil {
			t.Fatal(err)
		}
		read := false
		for _, n := range result.Records.Narratives {
			read = read || n.Path == c.file
		}
		if read != c.read {
			t.Errorf("%s: read is %v", name, read)
		}
		for _, p := range problems {
			if !c.read && p.At.Source != nil && strings.HasPrefix(p.At.Source.Name, c.file) {
				t.Errorf("%s: %s", name, p.Code)
			}
		}
	}
}

// What begins a translation, or takes one back, is more than an edit of a text.
func TestATranslationThatIsBegunIsNoEdit(t *testing.T) {
	site := fstest.MapFS{
		"data/site.toml":          {Data: []byte("title = \"t\"\ndescription = \"d\"\nlanguages = [\"en\", \"zh\"]\n")},
		"content/reports/r.md":    {Data: []byte("+++\ntitle = \"T\"\ndate = 2024-01-01\n+++\nText.\n")},
		"content/reports/r.zh.md": {Data: []byte("+++\n# title = \"…\"\n+++\n")},
	}
	empty, err := Again(site, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	site["content/reports/r.zh.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"题\"\n+++\n字\n")}
	begun, err := Again(site, empty, []string{"content/reports/r.zh.md"})
	if err != nil {
		t.Fatal(err)
	}
	if _, all := begun.Since(empty); all || len(begun.Records.Narratives) != 2 {
		t.Errorf("the text that was begun is taken for an edit; there are %d texts", len(begun.Records.Narratives))
	}
	site["content/reports/r.zh.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"题\"\n+++\n字字\n")}
	edited, err := Again(site, begun, []string{"content/reports/r.zh.md"})
	if err != nil {
		t.Fatal(err)
	}
	if files, all := edited.Since(begun); !all || len(files) != 1 {
		t.Errorf("an edit gives %v, %v", files, all)
	}
}
