package load

import (
	"bytes"
	"testing"
	"testing/fstest"

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
