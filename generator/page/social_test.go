package page

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// publicly is the small site with a public address and more in its site.toml.
func publicly(more string) fs.FS {
	files := corpus()
	text := strings.Replace(string(files["data/site.toml"].Data), `base_url = ""`, `base_url = "https://example.org/trade/"`+"\n"+more, 1)
	files["data/site.toml"] = &fstest.MapFile{Data: []byte(text)}
	return files
}

// printing gives a site a press that makes texts of cards.
func printing(s *Site) *Site {
	in := s.Inputs
	in.Card = func(c SocialCard) ([]byte, error) { return []byte(c.Words() + "\n" + c.Kind + "\n" + c.Address), nil }
	return s.Again(in)
}

func TestASharedPageHasACardOfItsOwn(t *testing.T) {
	s := printing(build(t, publicly("")))
	doc := view(t, s, "zh/events/signing/index.html")
	for property, want := range map[string]string{
		"og:type": "article", "og:image": "https://example.org/trade/zh/events/signing/card.png",
		"og:image:type": "image/png", "og:image:width": "1200", "og:image:height": "630",
	} {
		has(t, doc, `meta[property="`+property+`"]`, "content", want)
	}
	has(t, doc, `meta[name="twitter:card"]`, "content", "summary_large_image")
	words, kind, _ := strings.Cut(written(t, s, "zh/events/signing/card.png").String(), "\n")
	has(t, doc, `meta[property="og:image:alt"]`, "content", words)
	if !strings.Contains(words, "亿元") || !strings.Contains(words, "哈尔滨 · 2023年") || kind != "签约\nexample.org/trade" {
		t.Errorf("the card says %q, %q", words, kind)
	}
}

// TestACardSaysTheNumberOfItsPage holds cards to what their pages say first.
func TestACardSaysTheNumberOfItsPage(t *testing.T) {
	s := printing(build(t, publicly("")))
	for _, page := range []string{"events/signing/", "ru/events/signing/", "zh/events/fair/", "", "ru/"} {
		number := strings.Join(strings.Fields(view(t, s, page+"index.html").Find(".key-figure data, .key-figures data").First().Text()), "")
		card := strings.Join(strings.Fields(written(t, s, page+"card.png").String()), "")
		if number == "" || !strings.Contains(card, number) {
			t.Errorf("%s: the page says %q, its card %q", page, number, card)
		}
	}
}

func TestOtherPagesHaveTheCardOfTheSite(t *testing.T) {
	s := printing(build(t, publicly("")))
	doc := view(t, s, "ru/partners/index.html")
	has(t, doc, `meta[property="og:image"]`, "content", "https://example.org/trade/ru/card.png")
	has(t, doc, `meta[property="og:type"]`, "content", "website")
}

func TestWithoutAnAddressOrByWishThereAreNoCards(t *testing.T) {
	for name, s := range map[string]*Site{
		"no address": printing(build(t, corpus())),
		"no wish":    printing(build(t, publicly("cards = false"))),
		"no press":   build(t, publicly("")),
	} {
		if n := view(t, s, "events/signing/index.html").Find(`meta[property^="og:image"], meta[name="twitter:card"]`).Length(); n > 0 {
			t.Errorf("%s: the page has %d words of a card", name, n)
		}
		for task := range s.Tasks() {
			if strings.HasSuffix(task.Path, ".png") {
				t.Errorf("%s: there is %s", name, task.Path)
			}
		}
	}
}
