package load

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// Whatever stands in a file, reading and linking end, and every problem can be
// shown at a place that exists.
func FuzzReadSurvivesAnyFile(f *testing.F) {
	for _, name := range []string{"data/events/fair.toml", "data/trade/s.toml", "data/site.toml", "content/reports/r.md", "data/rates.toml", "data/changes.toml", "data/published.toml", "data/measures.toml"} {
		f.Add(name, sound[name])
	}
	f.Add("data/events/fair.toml", "title.en = 1\n[figures]\n[[deals]]\nparties = {}\n[[deals.updates]]\n")
	f.Add("data/trade/s.toml", "[[points]]\nyear = -1\ngrowth = []\nshare = [[], {}]\n[[points.share]]\n")
	f.Add("content/reports/r.zh.md", "+++\nsources = [1]\n+++\n```chart\nid = \n```\n![](a.png)\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		if len(name) > 100 {
			return
		}
		site := tree(sound)
		if _, ok := site[name]; !ok {
			name = "data/events/fair.toml"
		}
		site[name] = &fstest.MapFile{Data: []byte(text)}
		result, problems, err := Read(site)
		if err != nil {
			t.Fatal(err)
		}
		_, more := trade.Link(result.Records, trade.Names{Charts: []string{"trade-russia"}})
		var out bytes.Buffer
		if err := append(problems, more...).Write(&out, "en"); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzFrontMatter puts any text between the +++ lines. Its problems lie in the
// file, and where there is none the title is what the decoder reads.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"title = \"A report\"\n", "title = 'x'\nsummary = \"\"\"\ny\"\"\"\ndate = 2024-01-02\nsources = [\"a\"]\n", "title = 1\n", "[title]\nen = \"x\"\n",
		"title = \"x\"\ntitle = \"y\"\n", "draft = true\nauthors = [[]]\n", "\"title\" = \"\\u0041\"\n# +\n", "title = \"x\"\npublish_date = 2024\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, front string) {
		if strings.Contains(front, "+++") {
			return // would close it
		}
		narrative, whole := readNarrative(t, "+++\n"+front+"\n+++\nWords.\n")
		if !whole {
			return
		}
		var want struct{ Title string }
		if _, err := toml.Decode(front+"\n", &want); err != nil || paragraph(narrative.Title) != paragraph(want.Title) {
			t.Errorf("the title of %q is %q, want %q (%v)", front, narrative.Title, want.Title, err)
		}
	})
}

// FuzzChartBlock puts any text into a chart block.
func FuzzChartBlock(f *testing.F) {
	for _, seed := range []string{
		"id = \"trade-russia\"\n", "id = \"x\"\nfrom = 2020\nto = 2019\n", "height = 300\n", "id = \"x\"\nseries = [\"a\", \"a\"]\n",
		"id = \"x\"\nheight = 99999999999999999999\n", "[id]\n", "events = 1\n", "id = \"\"\n", "id = \"a\"\r\ntitle = \"b\"\r\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, block string) {
		if strings.Contains(block, "`") || strings.Contains(block, "~") {
			return // might close it
		}
		narrative, whole := readNarrative(t, "+++\ntitle = \"R\"\nsummary = \"S\"\n+++\n```chart\n"+block+"\n```\n")
		if !whole || len(narrative.Charts) == 0 {
			return
		}
		var want struct{ ID string }
		c := narrative.Charts[0]
		if _, err := toml.Decode(block+"\n", &want); err != nil || c.ID != OneLine(want.ID) || c.Height != 0 && (c.Height < 120 || c.Height > 2000) {
			t.Errorf("%q is read as %+v (%v)", block, c, err)
		}
	})
}

// readNarrative reads one report, shows all its problems, and tells whether none
// is an error of the file itself.
func readNarrative(t *testing.T, text string) (narrative *trade.Narrative, whole bool) {
	site := tree(sound)
	name := "content/reports/r.md"
	site[name] = &fstest.MapFile{Data: []byte(text)}
	result, problems, err := Read(site)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := problems.Write(&out, "en"); err != nil {
		t.Fatal(err)
	}
	whole = true
	for _, p := range problems {
		if p.At.Source.Name == name {
			if start, end := p.At.Offsets(); start < 0 || end < start || end > len(text) {
				t.Errorf("%s at %d–%d of %d bytes", p.Code, start, end, len(text))
			}
			whole = whole && p.Severity != diag.Error
		}
	}
	for _, n := range result.Records.Narratives {
		if n.Path == name {
			return n, whole
		}
	}
	return nil, false
}

// paragraph is a text as pages have it.
func paragraph(s string) string { return strings.Join(strings.Fields(s), " ") }
