package generator

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"tradepost/generator/page"
)

// weighed is a page of so many bytes that pack badly, and links to these assets.
func weighed(b *balance, name string, size int, links ...string) int {
	var out page.Output
	random := rand.New(rand.NewPCG(1, 2))
	for range size {
		out.WriteByte("0123456789abcdef"[random.IntN(16)])
	}
	for _, link := range links {
		out.Links = append(out.Links, page.Target{Path: link})
	}
	b.weigh(name, &out)
	return b.heavier[name]
}

func TestPagesAreWeighedWithWhatTheyLoad(t *testing.T) {
	b := newBalance(map[string]int{"assets/site.css": 20_000, "assets/site.js": 10_000})
	light := weighed(b, "a/index.html", 120_000, "assets/site.css")
	heavy := weighed(b, "b/index.html", 200_000, "assets/site.css", "assets/site.js", "assets/site.css", "elsewhere.html")
	bare := weighed(b, "c/index.html", 190_000)
	data := weighed(b, "d.json", 900_000)
	if light != 0 || bare != 0 || data != 0 {
		t.Errorf("found too heavy: %d, %d and %d bytes", light, bare, data)
	}
	if heavy < 130_000 || heavy > 140_000 { // half of it, and each asset once
		t.Errorf("a page of 200,000 half-bytes with its assets comes to %d bytes", heavy)
	}
}

func TestTheHeaviestPagesAreNamed(t *testing.T) {
	heavier := map[string]int{}
	for i := range heaviest + 3 {
		heavier[strings.Repeat("x", i+1)+".html"] = 150_000 + i*1000
	}
	problems := overweight(heavier)
	if len(problems) != heaviest {
		t.Fatalf("%d pages are named", len(problems))
	}
	var out bytes.Buffer
	if err := problems[:1].Write(&out, "en"); err != nil {
		t.Fatal(err)
	}
	want := "xxxxxxxxxxxxx.html: warning: this page, with its style and script, comes to 162 kB compressed; the budget is 100 kB (pages over it: 13)"
	if got, _, _ := strings.Cut(out.String(), "\n"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// The build compresses only what could be over the budget. That no page of the
// site packs worse than it takes for granted is what this holds.
func TestThePagesOfTheSiteAreLightAndPackWell(t *testing.T) {
	b := newBalance(nil)
	pages := 0
	sink := sinkFunc(func(name string, data []byte) error {
		if strings.HasSuffix(name, ".html") && len(data) > 4000 {
			pages++
			if packed := b.compressed(data); packed*surelyHalved > len(data) {
				t.Errorf("%s: %d bytes pack to %d", name, len(data), packed)
			}
		}
		return nil
	})
	result, err := Build(context.Background(), os.DirFS(".."), sink, Options{Cache: testCache(t), Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range result.Problems {
		if p.Code == "page-too-heavy" {
			t.Error(p.Message("en"))
		}
	}
	if pages < 500 {
		t.Errorf("only %d pages were weighed", pages)
	}
}

type sinkFunc func(string, []byte) error

func (f sinkFunc) Write(name string, data []byte) error { return f(name, data) }
