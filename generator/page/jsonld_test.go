package page

import (
	"encoding/json"
	"testing"
)

// Programs are told of a publication what readers are: that a title is only a
// description, what its own title is, and that a machine translated it.
func TestJSONLDTellsHowAPublicationIsNamed(t *testing.T) {
	files := corpus()
	sources := files["data/sources.toml"]
	sources.Data = []byte(replaced(replaced(string(sources.Data), `title = "The daily report"`, `title = "The daily report"
described = true`), `title = { en = "Customs bulletin", zh = "海关快讯" }`, `title = { en = "Customs bulletin", zh = "海关快讯" }
original_title = "海关快讯！"`))
	site := build(t, files)
	for page, want := range map[string]map[string]string{
		"events/signing/index.html": {"name": "[The daily report]", "description": "machine translation", "alternateName": ""},
		"trade/yuan/index.html":     {"name": "Customs bulletin", "description": "", "alternateName": "海关快讯！"},
	} {
		var told struct {
			Graph []map[string]any `json:"@graph"`
		}
		if err := json.Unmarshal([]byte(view(t, site, page).Find(`script[type="application/ld+json"]`).Text()), &told); err != nil {
			t.Fatal(err)
		}
		var works []map[string]any
		for _, node := range told.Graph {
			for _, key := range []string{"subjectOf", "citation"} {
				list, _ := node[key].([]any)
				for _, work := range list {
					works = append(works, work.(map[string]any))
				}
			}
		}
		matched := false
		for _, work := range works {
			fits := true
			for key, value := range want {
				got, _ := work[key].(string)
				fits = fits && got == value
			}
			matched = matched || fits
		}
		if !matched {
			t.Errorf("%s: no publication is told as %v: %v", page, want, works)
		}
	}
}
