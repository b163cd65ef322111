package chart

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/assets"
	"tradepost/generator/prerender"
	"tradepost/generator/store"
	"tradepost/generator/trade"
)

// hard is a graph of so many events, organisations and years of trade with
// Russia, whose every name has so many letters in each language. Where it has
// only gaps, nothing is stated: no amount, no number of deals, no value.
type hard struct {
	n, letters int
	gaps       bool
}

// long is a name of so many letters in each language, numbered.
func (h hard) long(i int) trade.Text {
	var text trade.Text
	for _, lang := range languages {
		words := map[trade.Lang]string{"en": "Trade exhibition hall ", "zh": "国际经济贸易洽谈会", "ru": "Внешнеторговая палата "}[lang]
		name := []rune(fmt.Sprintf("%d %s", i, strings.Repeat(words, 2+h.letters/8)))
		text = append(text, trade.Wording{Lang: lang, Text: strings.TrimSpace(string(name[:max(h.letters, 12)]))})
	}
	return text
}

func (h hard) value(t *testing.T, kind func(string) (trade.Value, error), text string) trade.Value {
	t.Helper()
	if h.gaps {
		return trade.Value{}
	}
	v, err := kind(text)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func (h hard) graph(t *testing.T) *trade.Graph {
	t.Helper()
	records := trade.Records{
		Site: trade.Site{Languages: languages, Currency: "CNY"},
		Places: []*trade.Place{
			{ID: "china", Name: h.long(1), Kind: "country", Country: "CN"}, {ID: "russia", Name: h.long(2), Kind: "country", Country: "RU"},
			{ID: "north", Name: h.long(3), Kind: "province", Country: "CN", Within: "china"},
		},
		Sources: []*trade.Source{{ID: "s", Title: h.long(4)}},
	}
	nation := &trade.Series{ID: "nation", Title: h.long(5), Reporter: "china", Partner: "russia", Flow: "total", Currency: "CNY", Covers: h.long(6)}
	part := &trade.Series{ID: "part", Title: h.long(7), Reporter: "north", Partner: "russia", Flow: "total", Currency: "CNY", Covers: h.long(8)}
	records.Series = []*trade.Series{nation, part}
	for i := range h.n {
		records.Sectors = append(records.Sectors, &trade.Sector{ID: fmt.Sprintf("sector-%d", i), Name: h.long(i)})
		records.Partners = append(records.Partners, &trade.Partner{ID: fmt.Sprintf("org-%d", i), Name: h.long(i),
			Kind: trade.PartnerKinds[i%len(trade.PartnerKinds)], Country: []string{"CN", "RU", "BY", "KZ", "MN"}[i%5]})
		records.Events = append(records.Events, h.event(t, i))
		if h.gaps {
			continue
		}
		part.Points = append(part.Points, h.point(t, "part", i))
		nation.Points = append(nation.Points, h.point(t, "nation", i))
	}
	if h.gaps {
		part.Gaps = []trade.Gap{{From: 1500, To: 1500 + h.n - 1, Note: h.long(9)}}
	}
	g, problems := trade.Link(records, trade.Names{})
	if problems.HasErrors() {
		var text strings.Builder
		problems.Write(&text, "en")
		t.Fatal(text.String())
	}
	return g
}

func (h hard) event(t *testing.T, i int) *trade.Event {
	id := fmt.Sprintf("e-%d", i)
	e := &trade.Event{ID: id, Title: h.long(i), Kind: trade.EventKinds[i%len(trade.EventKinds)], Date: trade.Date{Year: 1500 + i, Month: 1 + i%12},
		Place: "north", Sources: []string{"s"}, Sectors: []string{fmt.Sprintf("sector-%d", i)}, Hosts: []string{fmt.Sprintf("org-%d", i)}}
	if !h.gaps {
		e.Figures = []*trade.Figure{
			{ID: "value", Event: id, Measure: "contract_value", Value: h.value(t, trade.ParseAmount, fmt.Sprintf("%d.5 billion CNY", 1+i)),
				Scope: trade.WholeEvent, Covers: h.long(i), Status: trade.Reported, Source: "s"},
			{ID: "deals", Event: id, Measure: "deals", Value: h.value(t, trade.ParseCount, fmt.Sprint(1+i)),
				Scope: trade.OnSite, Covers: h.long(i), Status: trade.Estimated, Source: "s"},
		}
	}
	return e
}

func (h hard) point(t *testing.T, series string, i int) *trade.Point {
	year := trade.Date{Year: 1500 + i}
	p := &trade.Point{Series: series, Period: trade.Period{From: year, To: year}, Value: h.value(t, trade.ParseAmount, fmt.Sprintf("%d billion CNY", 1+i)),
		Status: trade.Statuses[i%len(trade.Statuses)], Derivation: h.long(i), Source: "s"}
	if series == "part" {
		rate := trade.Rated{Value: h.value(t, trade.ParsePercent, fmt.Sprintf("%d%%", 1+i%60)), Of: "nation", Status: trade.Reported}
		p.Shares = []trade.Rated{rate}
		p.Growth = &trade.Rated{Value: h.value(t, trade.ParsePercent, fmt.Sprintf("%d%%", i%40-20)), Status: trade.Reported}
	}
	return p
}

// hardCharts are the charts that a hard graph has something for.
var hardCharts = []string{"trade-russia", "share-national", "contract-values", "deals-by-event", "events-timeline", "sectors-by-event",
	"partners-network", "partners-by-country"}

func TestHardGraphsHaveDecentCharts(t *testing.T) {
	r := drawer(t)
	few := map[string]bool{"events-timeline": true, "sectors-by-event": true, "partners-network": true, "partners-by-country": true}
	for name, c := range map[string]struct {
		hard
		drawn func(chart string) bool
		rows  func(chart string) int
	}{
		"no data":    {hard{}, func(string) bool { return false }, func(string) int { return 0 }},
		"one point":  {hard{n: 1}, func(string) bool { return false }, func(string) int { return 1 }},
		"all gaps":   {hard{n: 5, gaps: true}, func(chart string) bool { return few[chart] }, func(chart string) int { return map[bool]int{true: 5}[few[chart]] }},
		"60 letters": {hard{n: 5, letters: 60}, func(string) bool { return true }, func(string) int { return 5 }},
		"90 letters": {hard{n: 5, letters: 90}, func(string) bool { return true }, func(string) int { return 5 }},
		"500 points": {hard{n: 500}, func(string) bool { return true }, func(chart string) int {
			if chart == "partners-by-country" {
				return 5
			}
			return 500
		}},
	} {
		t.Run(name, func(t *testing.T) {
			g := c.graph(t)
			for _, lang := range languages {
				if c.n > 100 && lang != "en" {
					continue // more years are no harder in another language
				}
				for _, id := range hardCharts {
					d := Draw(g, printer(t, lang), id, Selection{})
					if d.Drawn != c.drawn(id) || len(d.Table.Rows) != c.rows(id) || d.Title == "" || len(d.Summary) == 0 {
						t.Errorf("%s %s: drawn %v, %d rows, title %q, summary %v", id, lang, d.Drawn, len(d.Table.Rows), d.Title, d.Summary)
					}
					c.decent(t, r, lang, d)
				}
			}
		})
	}
}

// written is what an option writes beside marks and axes, without spaces, and how
// many names its axes show at most.
func written(t *testing.T, option json.RawMessage) (text string, named int) {
	t.Helper()
	type axes []struct {
		Type      string
		Data      []string
		AxisLabel struct {
			Interval int
			Texts    []string
		}
	}
	var o struct {
		XAxis, YAxis axes
		Series       []struct {
			Data []*struct{ Label *struct{ Formatter string } }
		}
	}
	if err := json.Unmarshal(option, &o); err != nil {
		t.Fatal(err)
	}
	for _, a := range append(o.XAxis, o.YAxis...) {
		shown := len(a.AxisLabel.Texts)
		if a.Type == "category" {
			shown = len(a.Data) / (a.AxisLabel.Interval + 1)
		}
		named = max(named, shown)
		text += strings.Join(a.Data, "\n") + "\n"
	}
	for _, s := range o.Series {
		for _, d := range s.Data {
			if d != nil && d.Label != nil {
				text += d.Label.Formatter + "\n"
			}
		}
	}
	return bare(text), named
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }

// decent looks at what a chart would draw, and at the drawing, in both forms.
func (h hard) decent(t *testing.T, r *prerender.Renderer, lang trade.Lang, c Chart) {
	t.Helper()
	if !c.Drawn {
		if c.Option != nil {
			t.Errorf("%s %s is not drawn and has an option", c.ID, lang)
		}
		return
	}
	if most := 20_000 + 500*len(c.Table.Rows); len(c.Option) > most {
		t.Errorf("%s %s: an option of %d bytes, more than %d", c.ID, lang, len(c.Option), most)
	}
	var option map[string]json.RawMessage
	if err := json.Unmarshal(c.Option, &option); err != nil {
		t.Fatal(err)
	}
	for form, option := range map[string]json.RawMessage{"desk": c.Option, "phone": option["narrow"]} {
		text, named := written(t, option)
		if named > 3*mostGroups {
			t.Errorf("%s %s on a %s: %d names along an axis", c.ID, lang, form, named)
		}
		if name := bare(h.long(2).In(lang).Text); h.letters > 0 && namesThings(c.ID) && !strings.Contains(text, name) {
			t.Errorf("%s %s on a %s lacks or cuts %s: %s", c.ID, lang, form, name, text)
		}
	}
	for form, size := range map[string]Size{"desk": c.Desk, "phone": c.Phone} {
		svg, err := r.Draw(prerender.Drawing{Option: c.Option, Width: size.Width, Height: size.Height, ID: "hard"})
		switch {
		case err != nil:
			t.Errorf("%s %s on a %s: %v", c.ID, lang, form, err)
		case bytes.Contains(svg, []byte("NaN")) || !bytes.Contains(svg, []byte("var(--series-")):
			t.Errorf("%s %s on a %s has no marks: %.500s", c.ID, lang, form, svg)
		case bytes.Count(svg, []byte("<text")) > 800:
			t.Errorf("%s %s on a %s has %d texts", c.ID, lang, form, bytes.Count(svg, []byte("<text")))
		}
	}
}

// namesThings tells whether a chart writes the names of events, sectors or
// organisations beside its marks.
func namesThings(id string) bool {
	return slices.Contains([]string{"contract-values", "deals-by-event", "sectors-by-event", "partners-network"}, id)
}

// drawer is the build's own, with the script of the default theme.
func drawer(t *testing.T) *prerender.Renderer {
	t.Helper()
	base, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	cache, err := store.Open(filepath.Join(base, "tradepost"))
	if err != nil {
		t.Fatal(err)
	}
	bundle, err := assets.Build(context.Background(), assets.Options{Theme: os.DirFS("../../themes/default"), Cache: cache})
	if err != nil {
		t.Fatal(err)
	}
	r := prerender.New(prerender.Options{Script: bundle.Prerender, Colours: Colours()})
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// TestASeriesOfGapsIsATable has a reader ask for it by name.
func TestASeriesOfGapsIsATable(t *testing.T) {
	g := hard{n: 5, gaps: true}.graph(t)
	for _, lang := range languages {
		p := printer(t, lang)
		for id, c := range map[string]Chart{"series": OfSeries(g, p, "part"), "trade-russia": Draw(g, p, "trade-russia", Selection{Series: []string{"part"}})} {
			if c.Drawn || len(c.Table.Rows) == 0 || len(c.Summary) == 0 {
				t.Errorf("%s %s: drawn %v, rows %v, summary %v", id, lang, c.Drawn, c.Table.Rows, c.Summary)
			}
			for _, row := range c.Table.Rows {
				if row[1].Value != "" || row[1].Text == "" {
					t.Errorf("%s %s: a gap is told as %+v", id, lang, row[1])
				}
			}
		}
	}
}
