package prerender

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/PuerkitoBio/goquery"

	"tradepost/generator/assets"
	"tradepost/generator/chart"
	"tradepost/generator/store"
)

var update = flag.Bool("update", false, "rewrite golden files")

// script is the default theme's, out of the user's own cache, so that npm runs
// once for all tests.
var script = sync.OnceValues(func() ([]byte, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	cache, err := store.Open(filepath.Join(base, "tradepost"))
	if err != nil {
		return nil, err
	}
	bundle, err := assets.Build(context.Background(), assets.Options{Theme: os.DirFS("../../themes/default"), Cache: cache})
	if err != nil {
		return nil, err
	}
	return bundle.Prerender, nil
})

// renderer draws with the default theme's script and the catalogue's colours.
func renderer(t testing.TB, o Options) *Renderer {
	t.Helper()
	text, err := script()
	if err != nil {
		t.Fatal(err)
	}
	o.Script, o.Colours = text, chart.Colours()
	r := New(o)
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func cache(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A sample is an option of the catalogue on the small site: the charts' own
// goldens, so that what they say and what they look like change together.
type sample struct {
	name   string // "trade-russia.ru"
	option json.RawMessage
	sizes  map[string]chart.Size // by form
}

func samples(t testing.TB) []sample {
	t.Helper()
	files, err := filepath.Glob("../chart/testdata/golden/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no options: ", err)
	}
	var all []sample
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var c struct {
			Option      json.RawMessage
			Desk, Phone chart.Size
			Drawn       bool
		}
		if err := json.Unmarshal(data, &c); err != nil {
			t.Fatal(err)
		}
		if c.Drawn {
			all = append(all, sample{strings.TrimSuffix(filepath.Base(file), ".json"), c.Option, map[string]chart.Size{"desk": c.Desk, "phone": c.Phone}})
		}
	}
	return all
}

// The two forms in which pages have a chart.
var sizes = []string{"desk", "phone"}

func (s sample) drawing(form string) Drawing {
	return Drawing{Option: s.option, Width: s.sizes[form].Width, Height: s.sizes[form].Height, ID: s.name + "-" + form, Title: "Title", Description: "What it says."}
}

func draw(t testing.TB, r *Renderer, d Drawing) string {
	t.Helper()
	svg, err := r.Draw(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(svg)
}

// pictures draws every sample once for all tests, by one engine in order.
func pictures(t *testing.T) map[string]string {
	t.Helper()
	once.Do(func() {
		r := renderer(t, Options{})
		for _, s := range samples(t) {
			for _, form := range sizes {
				d := s.drawing(form)
				all[d.ID] = draw(t, r, d)
			}
		}
	})
	return all
}

var (
	once sync.Once
	all  = map[string]string{}
)

func TestGoldenPictures(t *testing.T) {
	drawn := map[string]bool{}
	for _, s := range samples(t) {
		for _, form := range sizes {
			path := filepath.Join("testdata", "golden", s.name+"."+form+".svg")
			got := []byte(strings.ReplaceAll(pictures(t)[s.name+"-"+form], "><", ">\n<") + "\n")
			drawn[path] = true
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			if want, err := os.ReadFile(path); err != nil || !bytes.Equal(want, got) {
				t.Errorf("%s differs (%v); run the test with -update and read the diff", path, err)
			}
		}
	}
	old, err := filepath.Glob("testdata/golden/*.svg")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range old {
		if !drawn[path] {
			t.Errorf("%s is no chart's any more", path)
		}
	}
}

func TestPicturesAreFitForAPage(t *testing.T) {
	long := regexp.MustCompile(`\.\d{5}`)
	hex := regexp.MustCompile(`#[0-9a-fA-F]{6}"|rgba?\(`)
	for _, s := range samples(t) {
		for form, size := range s.sizes {
			svg := pictures(t)[s.name+"-"+form]
			for _, foreign := range []string{"style", "class=", "ecmeta", "font-family", "zr0", mark, "NaN", "xlink"} {
				if strings.Contains(svg, foreign) {
					t.Errorf("%s %s holds %q", s.name, form, foreign)
				}
			}
			if found := append(long.FindAllString(svg, -1), hex.FindAllString(svg, -1)...); len(found) > 0 {
				t.Errorf("%s %s holds %q", s.name, form, found)
			}
			doc, err := goquery.NewDocumentFromReader(strings.NewReader(svg))
			if err != nil {
				t.Fatal(err)
			}
			root := doc.Find("body > svg")
			if box := root.AttrOr("viewBox", root.AttrOr("viewbox", "")); box != fmt.Sprintf("0 0 %d %d", size.Width, size.Height) {
				t.Errorf("%s %s has the viewBox %q", s.name, form, box)
			}
			if _, sized := root.Attr("width"); sized || root.AttrOr("role", "") != "img" {
				t.Errorf("%s %s: the root has a width or no role", s.name, form)
			}
			if root.Children().First().Text() != "Title" || root.Find("desc").Text() != "What it says." {
				t.Errorf("%s %s does not say what it is", s.name, form)
			}
		}
	}
}

func TestIDsOfADrawingAreItsOwn(t *testing.T) {
	for _, s := range samples(t) {
		svg := pictures(t)[s.name+"-desk"]
		ids := map[string]bool{}
		for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(svg, -1) {
			if ids[m[1]] || !strings.HasPrefix(m[1], s.name+"-desk-") {
				t.Errorf("%s: id %q", s.name, m[1])
			}
			ids[m[1]] = true
		}
		for _, m := range regexp.MustCompile(`url\(#([^)]*)\)`).FindAllStringSubmatch(svg, -1) {
			if !ids[m[1]] {
				t.Errorf("%s points to %q, which is not there", s.name, m[1])
			}
		}
	}
}

// TestSameBytesWithManyEngines draws again what one engine drew in order: by two
// at once, in the opposite order.
func TestSameBytesWithManyEngines(t *testing.T) {
	two := renderer(t, Options{Engines: 2})
	all := samples(t)
	got := make([]string, len(all))
	var wait sync.WaitGroup
	for i, s := range slices.Backward(all) {
		wait.Go(func() {
			svg, err := two.Draw(s.drawing("phone"))
			if err != nil {
				t.Error(err)
			}
			got[i] = string(svg)
		})
	}
	wait.Wait()
	for i, s := range all {
		if got[i] != pictures(t)[s.name+"-phone"] {
			t.Errorf("%s differs", s.name)
		}
	}
}

func TestADrawingIsMadeOnce(t *testing.T) {
	drawn := 0
	o := Options{Cache: cache(t), Drawn: func() { drawn++ }}
	d := samples(t)[0].drawing("desk")
	first := draw(t, renderer(t, o), d)
	again := renderer(t, o)
	if second := draw(t, again, d); second != first || drawn != 1 {
		t.Errorf("drawn %d times, same %v", drawn, second == first)
	}
	other := d
	other.ID, other.Title = "elsewhere", "Other <words>"
	svg := draw(t, again, other)
	if drawn != 1 || strings.Contains(svg, d.ID+"-") || !strings.Contains(svg, "<title>Other &lt;words&gt;</title>") {
		t.Error("another place of the same picture is drawn anew, or has the ids and words of the first")
	}
	other.Height++
	draw(t, again, other)
	if drawn != 2 {
		t.Error("another height is the same picture")
	}
}

func TestASpoiltCacheIsDrawnAgain(t *testing.T) {
	c := cache(t)
	d := samples(t)[0].drawing("desk")
	want, spoilt := draw(t, renderer(t, Options{Cache: c}), d), 0
	err := filepath.WalkDir(c.Dir(), func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		spoilt++
		data[len(data)/2] ^= 0x40 // bytecode and pictures
		return os.WriteFile(path, data, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	if spoilt != 2 {
		t.Errorf("%d entries are spoilt, not the bytecode and one picture", spoilt)
	}
	drawn := 0
	if got := draw(t, renderer(t, Options{Cache: c, Drawn: func() { drawn++ }}), d); got != want || drawn != 1 {
		t.Errorf("drawn %d times, same %v", drawn, got == want)
	}
}

func TestWhatCannotBeDrawnSaysWhy(t *testing.T) {
	r := renderer(t, Options{})
	axes := `"xAxis":[{"type":"category","data":["a","b"],"show":false}],"yAxis":[{"type":"value","show":false}]`
	bars := `"series":[{"type":"bar","data":[1,2],"itemStyle":{"color":"#0b6e7f"}}]`
	for name, c := range map[string]struct{ option, want string }{
		"cut short":        {`{"series":`, "the option is no JSON object: unexpected end of JSON input"},
		"a list":           {`[]`, "the option is no JSON object"},
		"nothing":          {``, "the option is no JSON object"},
		"no series":        {`{` + axes + `,"series":[]}`, "the option has no series"},
		"a foreign kind":   {`{"series":[{"type":"pie3d","data":[1]}]}`, `series of type "pie3d" cannot be drawn: scripts/echarts.ts does not name it`},
		"no kind":          {`{"series":{"data":[1]}}`, `series of type "undefined"`},
		"no axes":          {`{"series":[{"type":"bar","data":[1]}]}`, `a series of type "bar" needs xAxis 0; the option has none`},
		"no second axis":   {`{` + axes + `,"series":[{"type":"line","data":[1],"yAxisIndex":1}]}`, `a series of type "line" needs yAxis 1; the option has only 1`},
		"a foreign part":   {`{` + axes + `,"title":{"text":"A"},` + bars + `}`, `"title" cannot be drawn: scripts/echarts.ts does not name it`},
		"a foreign mark":   {`{` + axes + `,"series":[{"type":"bar","data":[1],"markPoint":{"data":[{"type":"max"}]}}]}`, `"markPoint" cannot be drawn`},
		"a foreign colour": {`{` + axes + `,"series":[{"type":"bar","data":[1,2],"itemStyle":{"color":"#123456"}}]}`, "the colour #123456 has no role in the palette"},
		"control letters":  {`{` + axes + `,"series":[{"type":"bar","data":[1],"label":{"show":true,"formatter":"\u0001","color":"#566070"},"itemStyle":{"color":"#566070"}}]}`, "U+0001"},
		"beyond the edge":  {`{` + axes + `,"grid":{"left":0},"series":[{"type":"bar","data":[1],"label":{"show":true,"position":"left","formatter":"a long label","color":"#566070"},"itemStyle":{"color":"#566070"}}]}`, `the text "a long label" does not fit in 360 by 200 pixels`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := r.Draw(Drawing{Option: []byte(c.option), Width: 360, Height: 200})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	if _, err := r.Draw(samples(t)[0].drawing("desk")); err != nil {
		t.Errorf("after mistakes nothing can be drawn: %v", err)
	}
}

// TestAScriptThatNeverEndsIsStopped draws with scripts that only a mistake in a
// theme would make.
func TestAScriptThatNeverEndsIsStopped(t *testing.T) {
	for script, want := range map[string]string{
		`globalThis.tradepost = {draw() { for (;;); }}`: "it takes longer than 1ms: the option is too large, or a script of the theme never ends",
		`for (;;);`: "theme: scripts/prerender.ts: it takes longer than 1ms",
		`globalThis.tradepost = {draw() { return "x".repeat(600 * 1048576); }}`: "it takes more than 512 megabytes: the option is too large",
		`globalThis.tradepost = {draw() { return 1; }}`:                         "theme: scripts/prerender.ts gives int, not the text of an SVG",
		`globalThis.tradepost = {draw() { throw new Error("on purpose"); }}`:    "cannot be drawn: on purpose",
		`(`: "theme: scripts/prerender.ts: ",
	} {
		limit := time.Minute
		if strings.Contains(script, "for (;;)") {
			limit = time.Millisecond
		}
		r := New(Options{Script: []byte(script), Limit: limit})
		if _, err := r.Draw(Drawing{Option: []byte("{}")}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", script, err, want)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
}

// TestPagesThatAskAtATimeShareADrawing keeps the only engine until eight wait.
func TestPagesThatAskAtATimeShareADrawing(t *testing.T) {
	text, err := script()
	if err != nil {
		t.Fatal(err)
	}
	d := samples(t)[0].drawing("desk")
	synctest.Test(t, func(t *testing.T) {
		drawn := 0
		r := New(Options{Script: text, Colours: chart.Colours(), Drawn: func() { drawn++ }})
		engine := <-r.places
		var all [8][]byte
		var wait sync.WaitGroup
		for i := range all {
			wait.Go(func() {
				own := d
				own.ID = fmt.Sprint("page-", i)
				svg, err := r.Draw(own)
				if err != nil {
					t.Error(err)
				}
				all[i] = svg
			})
		}
		synctest.Wait()
		r.places <- engine
		wait.Wait()
		if drawn != 1 {
			t.Errorf("drawn %d times", drawn)
		}
		for i, svg := range all {
			if !bytes.Contains(svg, fmt.Appendf(nil, "page-%d-", i)) {
				t.Errorf("page %d has ids of another", i)
			}
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
}
