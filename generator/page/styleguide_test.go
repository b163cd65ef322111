package page

import (
	"strings"
	"testing"
)

// TestTheStyleGuideShowsEveryPart looks for the parts in each language, on a site
// with drafts.
func TestTheStyleGuideShowsEveryPart(t *testing.T) {
	s := build(t, corpus())
	in := s.Inputs
	in.Style = ":root{--ground:#fff;--ink:#000000;--step-1:4px}@media (prefers-color-scheme:dark){:root{--ground:#000;--ink:#777777}}"
	s = s.Again(in)
	for path, sign := range map[string]string{"styleguide/": ".", "zh/styleguide/": ".", "ru/styleguide/": ","} {
		doc := view(t, s, path+"index.html")
		for _, part := range []string{".narrative[lang]", ".steps li", ".key-figures", ".facts", "a.number", "[data-chart], figure", ".card", ".scope",
			"table.deals, .deals", "form.explorer", "#listed li", ".notice", ".draft", ".machine", ".sources li", ".people, .organisations", ".lead"} {
			if doc.Find(part).Length() == 0 {
				t.Errorf("%s does not show %s", path, part)
			}
		}
		var got []string
		for i := range doc.Find("td.numeric").Length() {
			got = append(got, doc.Find("td.numeric").Eq(i).Text())
		}
		if want := "1" + sign + "0 : 1, 1" + sign + "0 : 1, 21" + sign + "0 : 1, 4" + sign + "7 : 1"; strings.Join(got[:4], ", ") != want {
			t.Errorf("%s: the contrasts are %q, want %q", path, got[:4], want)
		}
		has(t, doc, `meta[name="robots"]`, "content", "noindex")
	}
}

func TestNoPublishedSiteHasTheStyleGuide(t *testing.T) {
	s := build(t, corpus())
	in := s.Inputs
	in.Drafts = false
	for range styleguide(s.Again(in)) {
		t.Error("a site without drafts has a style guide")
	}
}
