package card_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"tradepost/generator"
	"tradepost/generator/assets"
	"tradepost/generator/card"
	"tradepost/generator/page"
	"tradepost/generator/prerender"
	"tradepost/generator/store"
	"tradepost/themes"
)

var update = flag.Bool("update", false, "rewrite golden files")

var colours = map[string]string{"--ground": "#fbfaf7", "--ink": "#1c2430", "--muted": "#566070", "--accent": "#0b5c6b", "--rule": "#d9d6ce"}

// font is fetched once, into the user's own cache.
var font = sync.OnceValues(func() (assets.Font, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return assets.Font{}, err
	}
	cache, err := store.Open(filepath.Join(base, "tradepost"))
	if err != nil {
		return assets.Font{}, err
	}
	return assets.FontOf(context.Background(), assets.Options{Theme: themes.Default(), Cache: cache})
})

func options() card.Options {
	return card.Options{
		Key:    "test",
		Font:   func() ([][]byte, [][]byte, error) { f, err := font(); return f.Regular, f.Bold, err },
		Colour: func(name string) string { return colours[name] },
	}
}

// samples are a card of each script, and one of a page without a number.
var samples = map[string]card.Card{
	"en": {
		Lang: "en", Site: "Tradepost: Heilongjiang trade cooperation", Kind: "Signing", Title: "Signing ceremony for trade and investment cooperation, 32nd Harbin Fair",
		Number: "48.141", Unit: "billion yuan", Text: "the 50 projects signed at the ceremony", Foot: "Harbin · 16 June 2023", Address: "example.org/trade",
	},
	"zh": {
		Lang: "zh-Hans", Site: "Tradepost：黑龙江经贸合作", Kind: "签约", Title: "第三十二届哈尔滨国际经济贸易洽谈会（哈洽会）经贸投资合作签约仪式",
		Number: "超过2000", Unit: "亿元", Text: "参会各省区市在“洽谈会”期间的签约总额（预计）", Foot: "哈尔滨 · 2023年6月16日", Address: "example.org/trade",
	},
	"ru": {
		Lang: "ru", Site: "Tradepost: торговое сотрудничество Хэйлунцзяна", Kind: "Подписание", Title: "Церемония подписания соглашений о торговом и инвестиционном сотрудничестве, 32-я Харбинская ярмарка",
		Number: "48,141", Unit: "млрд юаней", Text: "50 проектов, подписанных на церемонии, во всех названных областях, а не только в промышленности", Foot: "Харбин · 16 июня 2023 г.", Address: "example.org/trade",
	},
	"words": {
		Lang: "en", Site: "Tradepost", Kind: "Chart", Title: "Heilongjiang's trade with Russia, in yuan",
		Text: "Values stated by the sources themselves rise from 122 billion yuan in 2018 to 185.47 billion yuan in 2022.", Foot: "Last change: 20 November 2026", Address: "example.org/trade",
	},
}

// TestCardsLookAsTheyDid compares every pixel with pictures that somebody looked
// at.
func TestCardsLookAsTheyDid(t *testing.T) {
	press := card.New(options())
	for name, c := range samples {
		got, err := press.Draw(c)
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", name+".png")
		if *update {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if n := differing(t, decoded(t, got), decoded(t, want)); n > 0 {
			t.Errorf("%s: %d pixels differ; run the test with -update and look at the picture", name, n)
		}
	}
}

func decoded(t *testing.T, data []byte) image.Image {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size != image.Pt(1200, 630) {
		t.Errorf("a card of %v", size)
	}
	return picture
}

func differing(t *testing.T, a, b image.Image) (n int) {
	t.Helper()
	for y := range card.Height {
		for x := range card.Width {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}

// realCards are the cards of the site of this repository.
func realCards(t *testing.T) []card.Card {
	t.Helper()
	checked, err := generator.Check(os.DirFS("../.."), generator.Options{BaseURL: "https://example.org/trade/"})
	if err != nil {
		t.Fatal(err)
	}
	var cards []card.Card
	keep := func(c page.SocialCard) ([]byte, error) {
		cards = append(cards, card.Card(c))
		return nil, nil
	}
	plain := func(name string) string { return "assets/" + name }
	none := func(prerender.Drawing) ([]byte, error) { return nil, errors.New("a card shows no chart") }
	site, err := checked.Pages(generator.Workshop{Asset: plain, Draw: none, Card: keep}, generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for task := range site.Tasks() {
		if strings.HasSuffix(task.Path, "card.png") {
			if err := task.Render(&page.Output{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return cards
}

// TestEveryCardOfTheRealSiteIsWhole holds the font to the letters of the site,
// and the layout to its texts.
func TestEveryCardOfTheRealSiteIsWhole(t *testing.T) {
	press := card.New(options())
	numbers := 0
	cards := realCards(t)
	for _, c := range cards {
		found, err := press.Look(c)
		if err != nil {
			t.Fatal(err)
		}
		if len(found.Lacks) > 0 {
			t.Errorf("%s: the font has no %q (%U)", c.Title, found.Lacks, found.Lacks)
		}
		if found.Cut && c.Number != "" && len([]rune(c.Text)) < 120 {
			t.Errorf("%s: a text was cut: %+v", c.Title, c)
		}
		if c.Number != "" {
			numbers++
		}
		judge(t, c, found)
	}
	if len(cards) < 100 || numbers < 60 {
		t.Errorf("only %d cards, %d with a number", len(cards), numbers)
	}
}

// judge holds the lines of a card within its margins and apart from each other.
func judge(t *testing.T, c card.Card, found card.Finding) {
	t.Helper()
	sheet := image.Rect(80, 40, 1120, 610)
	for i, box := range found.Boxes {
		if !box.In(sheet) {
			t.Errorf("%.40s: the line %v is not within %v", c.Title, box, sheet)
		}
		for _, other := range found.Boxes[:i] {
			if box.Overlaps(other) {
				t.Errorf("%.40s: the lines %v and %v overlap", c.Title, box, other)
			}
		}
	}
}

// TestAnyTextHasRoom holds texts that nobody should write to the same.
func TestAnyTextHasRoom(t *testing.T) {
	press := card.New(options())
	word := strings.Repeat("Водогрязеторфопарафинолечение", 20)
	for name, c := range map[string]card.Card{
		"a word without end":     {Lang: "ru", Site: word, Kind: word, Title: word, Number: "48,141", Unit: "млрд юаней", Text: word, Foot: word, Address: word},
		"words without a number": {Lang: "ru", Title: strings.Repeat("длинное название ", 60), Text: strings.Repeat("много слов ", 200)},
		"a number without end":   {Lang: "en", Title: "x", Number: strings.Repeat("1234567890", 4), Unit: "billion US dollars", Text: "y"},
		"Chinese without signs":  {Lang: "zh-Hans", Title: strings.Repeat("黑龙江", 90), Number: "超过2000", Unit: "亿元", Text: strings.Repeat("哈尔滨", 90), Foot: strings.Repeat("哈", 90)},
		"nothing":                {},
	} {
		found, err := press.Look(c)
		if err != nil {
			t.Fatal(err)
		}
		if len(found.Lacks) > 0 {
			t.Errorf("%s: the font has no %q", name, found.Lacks)
		}
		judge(t, c, found)
	}
}

func TestALetterThatTheFontLacksIsAGeta(t *testing.T) {
	press := card.New(options())
	strange := card.Card{Lang: "en", Title: "The ኢትዮጵያ fair"}
	found, err := press.Look(strange)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(found.Lacks, 'ኢ') {
		t.Errorf("the letters lacking are %q", found.Lacks)
	}
	got, err := press.Draw(strange)
	if err != nil {
		t.Fatal(err)
	}
	marked, err := press.Draw(card.Card{Lang: "en", Title: "The 〓〓〓〓〓 fair"})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, marked) {
		t.Error("what the font lacks is no geta")
	}
}

// TestCardsAreTheSameInAnyOrder draws at once what was drawn one by one.
func TestCardsAreTheSameInAnyOrder(t *testing.T) {
	one := card.New(options())
	want := map[string][]byte{}
	for name, c := range samples {
		var err error
		if want[name], err = one.Draw(c); err != nil {
			t.Fatal(err)
		}
		if size := len(want[name]); size > 45_000 {
			t.Errorf("%s is of %d bytes", name, size)
		}
	}
	many := card.New(options())
	var group sync.WaitGroup
	for range 4 {
		for name, c := range samples {
			group.Go(func() {
				if got, err := many.Draw(c); err != nil || !bytes.Equal(got, want[name]) {
					t.Errorf("%s differs, or %v", name, err)
				}
			})
		}
	}
	group.Wait()
}

func TestACardIsDrawnOnceAndThenNeedsNoFont(t *testing.T) {
	cache, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	o := options()
	drawn := 0
	o.Cache, o.Drawn = cache, func() { drawn++ }
	first, err := card.New(o).Draw(samples["en"])
	if err != nil {
		t.Fatal(err)
	}
	o.Font = func() ([][]byte, [][]byte, error) { return nil, nil, errors.New("no font") }
	again, err := card.New(o).Draw(samples["en"])
	if err != nil || !bytes.Equal(first, again) || drawn != 1 {
		t.Errorf("drawn %d times, %v", drawn, err)
	}
	if _, err := card.New(o).Draw(samples["zh"]); err == nil || err.Error() != "no font" {
		t.Errorf("without a font: %v", err)
	}
	o.Colour = func(name string) string { return map[string]string{"--accent": "#7a1f3d"}[name] }
	if _, err := card.New(o).Draw(samples["en"]); err == nil || !strings.Contains(err.Error(), `the colour --ground of the cards is ""`) {
		t.Errorf("without a colour: %v", err)
	}
}

func TestAFontThatIsNoneIsAnError(t *testing.T) {
	whole, err := font()
	if err != nil {
		t.Fatal(err)
	}
	latin := whole.Bold[0]
	for _, end := range []int{0, 3, 43, 60, 300, len(latin) / 2} {
		o := options()
		o.Font = func() ([][]byte, [][]byte, error) { return [][]byte{latin[:end]}, [][]byte{latin}, nil }
		if _, err := card.New(o).Draw(samples["en"]); err == nil || !strings.Contains(err.Error(), "the font of the cards") {
			t.Errorf("cut at %d: %v", end, err)
		}
	}
}

func BenchmarkCard(b *testing.B) {
	press := card.New(options())
	for i := 0; b.Loop(); i++ {
		c := samples["ru"]
		c.Title += fmt.Sprint(i)
		if _, err := press.Draw(c); err != nil {
			b.Fatal(err)
		}
	}
}
