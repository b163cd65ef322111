package generator

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tradepost/generator/numeral"
)

// evident tells whether each piece of a number, white space apart, is where the
// number is evident; line is the block that it stands in, by its bounds.
func (w *walker) evident(line [2]int, start, end int, number numeral.Number) bool {
	text := w.text.String()
	for _, run := range w.runs {
		from, to := max(run.start, start), min(run.end, end)
		if from >= to || strings.TrimSpace(text[from:to]) == "" {
			continue
		}
		states := slices.ContainsFunc(run.evidence, func(v numeral.Number) bool { return rounds(number, v) })
		if !states && !workable(number, run.worked, w.atHand(line)) {
			return false
		}
	}
	return true
}

// atHand are the values that the reader of a block has: those of the card that it
// stands on and of the cards that it leads to.
func (w *walker) atHand(line [2]int) []numeral.Number {
	var values []numeral.Number
	for _, run := range w.runs {
		if run.end > line[0] && run.start < line[1] {
			values = slices.Concat(values, run.evidence, run.worked)
		}
	}
	return values
}

// rounds tells whether a printed number is a value, rounded to its digits; "a fall
// of 2.9%" has no sign.
func rounds(printed, value numeral.Number) bool {
	return printed.Abs().Equal(value.Abs().Round(printed.Exponent()))
}

// workable tells whether a number comes out of one of the first values and one of
// the second by the arithmetic that a remark may do.
func workable(printed numeral.Number, of, with []numeral.Number) bool {
	for _, a := range of {
		for _, b := range with {
			if slices.ContainsFunc(slices.Concat(arithmetic(a, b), arithmetic(b, a)), func(v numeral.Number) bool { return rounds(printed, v) }) {
				return true
			}
		}
	}
	return false
}

// arithmetic is a of each b, in per cent of b, grown from b, grown by b and before
// it grew by b, the whole of which it is b per cent, and the sum and difference of
// rates.
func arithmetic(a, b numeral.Number) []numeral.Number {
	const digits = 12
	hundred := numeral.Int(100)
	made := []numeral.Number{a.Mul(b.Add(hundred)).Shift(-2), a.Add(b), a.Sub(b)}
	if !b.IsZero() {
		each := a.Quo(b, digits)
		made = append(made, each, each.Shift(2), each.Shift(2).Sub(hundred))
	}
	if grown := b.Add(hundred); !grown.IsZero() {
		made = append(made, a.Shift(2).Quo(grown, digits))
	}
	return made
}

// TestTheWalkFindsWhatLeadsNowhere holds the walk itself to its word: on pages
// made for it, it names what has no evidence and nothing else.
func TestTheWalkFindsWhatLeadsNowhere(t *testing.T) {
	const card = `<article class="card" id="figure-a"><data value="48141000000">48.141 billion yuan</data><blockquote lang="en">48.141 billion yuan, which is 79 percent</blockquote></article>
<article class="card" id="figure-b"><data value="84563000000">84.563 billion yuan</data></article><section id="figures"></section>`
	for _, c := range []struct{ lang, page, loose string }{
		{"en", `<p>worth 48.141 billion yuan</p>`, "48.141 billion yuan"},
		{"en", `<p>worth <a href="#figure-a">48.141 billion yuan</a></p>`, ""},
		{"en", `<p>worth <a href="#figure-a">48.1</a> <a href="#figure-a">billion</a> <a href="#figure-a">yuan</a></p>`, ""},
		{"en", `<p>worth <a href="#figure-a">48.1</a> billion yuan</p>`, "48.1 billion yuan"},
		{"en", `<p>worth <a href="#figure-b">48.141 billion yuan</a></p>`, "48.141 billion yuan"}, // of another card
		{"en", `<p>worth <a href="#figure-a">48.2 billion yuan</a></p>`, "48.2 billion yuan"},
		{"en", `<p>worth <a href="#figure-c">48.141 billion yuan</a></p>`, "48.141 billion yuan"}, // of no card
		{"en", `<p>worth <a href="#figures">48.141 billion yuan</a></p>`, "48.141 billion yuan"},
		{"en", `<p>grew by thirty percent</p>`, "thirty percent"},
		{"zh", `<p>增长三成</p>`, "三成"},
		{"zh", `<p>增长百分之四十</p>`, "百分之四十"},
		{"ru", `<p>вырос на тридцать процентов</p>`, "тридцать процентов"},
		{"ru", `<p>более десяти миллиардов юаней</p>`, "более десяти миллиардов юаней"},
		{"en", `<p>the report says “27.8%”</p>`, "27.8%"},
		{"zh", `<p>报道称“79%”</p>`, "79%"},
		{"ru", `<p>в сообщении «79 %»</p>`, "79 %"},
		{"ru", `<p>в сообщении <a href="#figure-a">«79 %»</a></p>`, ""}, // so a source is quoted there
		{"en", `<p>the report says <q>27.8%</q></p><blockquote>3 percent</blockquote><cite>Up 5%</cite>`, ""},
		{"en", `<p>of <a href="#figure-b">84.563 billion yuan</a> <a class="worked" href="#figure-a">56.9%</a></p>`, ""},
		{"en", `<p>of <a href="#figure-b">84.563 billion yuan</a> <a class="worked" href="#figure-a">65.9%</a></p>`, "65.9%"},
		{"en", `<template><div data-for="#figure-a"><b>48.141 billion yuan</b></div></template>`, ""},
		{"en", `<template><div data-for="#figure-b"><b>48.141 billion yuan</b></div></template>`, "48.141 billion yuan"},
		{"en", `<p>by 8.3 percentage points</p>`, "8.3 percentage points"},
	} {
		doc, err := html.Parse(strings.NewReader(`<html><body>` + card + c.page))
		if err != nil {
			t.Fatal(err)
		}
		w := &walker{page: "index.html", cards: cards{}, titles: strings.NewReplacer()}
		w.cards.add("index.html", doc)
		w.walk(doc, stretch{})
		found, _ := w.loose(c.lang)
		if named := len(found) == 1 && strings.HasPrefix(found[0], c.loose+" in: "); !named && (c.loose != "" || len(found) > 0) {
			t.Errorf("%s: found %q, want %q", c.page, found, c.loose)
		}
	}
}
