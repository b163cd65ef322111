package chart

import (
	"encoding/xml"
	"strings"
	"testing"

	"tradepost/generator/trade"
)

// sparkOf draws a plot of one panel.
func sparkOf(p panel) string {
	p.primary = true
	return Sketch{plot: func(f form) plot { return plot{form: f, panels: []panel{p}} }}.Spark()
}

func TestASparkIsDrawnForWhatHasADrawing(t *testing.T) {
	g := site(t)
	for _, name := range Names() {
		outline := Outline(g, printer(t, "en"), name, Selection{})
		spark := outline.Spark()
		if drawn := outline.Draw().Drawn; drawn != (spark != "") {
			t.Errorf("%s: drawn %v, spark %q", name, drawn, spark)
		}
		if again := outline.Spark(); again != spark {
			t.Errorf("%s: two sparks of one chart differ", name)
		}
		checkSpark(t, name, spark)
	}
}

// checkSpark holds a spark to what a page can bear: whole, small, silent, and
// in colours that follow the reader's scheme.
func checkSpark(t *testing.T, name, spark string) {
	t.Helper()
	if err := xml.Unmarshal([]byte(spark), new(any)); err != nil && spark != "" {
		t.Errorf("%s: %v", name, err)
	}
	for _, never := range []string{" id=", " style=", "<text", "NaN", "Inf", "#", `"-`, " class=\"chart"} {
		if strings.Contains(spark, never) {
			t.Errorf("%s: a spark has %q: %s", name, never, spark)
		}
	}
	if len(spark) > 6000 {
		t.Errorf("%s: a spark of %d bytes", name, len(spark))
	}
}

func TestSparksOfManyEventsStaySmall(t *testing.T) {
	g := crowded(t, 300, 5)
	for _, name := range Names() {
		checkSpark(t, name, Outline(g, printer(t, "en"), name, Selection{}).Spark())
	}
}

func TestASparkHasTheShapeOfItsMarks(t *testing.T) {
	solid := func(value float64) *mark { return &mark{value: value} }
	guess := &mark{value: 5, status: trade.Estimated, colour: series4}
	years := axis{categories: []string{"2021", "2022", "2023", "2024"}}
	cases := []struct {
		name string
		in   panel
		want []string
	}{
		{"columns, with the year without one left free",
			panel{x: years, y: axis{max: 10}, layers: []layer{{kind: bars, colour: series1, marks: []*mark{solid(10), nil, solid(5), guess}}}},
			[]string{`<rect x="5.4" y="1" width="25.2" height="82" fill="var(--series-1)"/><rect x="77.4" y="42" width="25.2" height="41" fill="var(--series-1)"/>` +
				`<rect x="113.9" y="42.5" width="24.2" height="40" fill="none" stroke="var(--series-4)"/>`, `<path d="M0 83.5h144"`}},
		{"rows, without those that head groups",
			panel{x: axis{max: 10}, y: axis{categories: []string{"fair", "", "", ""}}, layers: []layer{{kind: bars, colour: series2, marks: []*mark{nil, solid(10), solid(5), solid(0)}}}},
			[]string{`<rect x="0" y="2.1" width="144" height="9.8" fill="var(--series-2)"/><rect x="0" y="16.1" width="72" height="9.8"`}},
		{"rows of nothing",
			panel{x: axis{max: 10}, y: axis{categories: []string{"fair", "", ""}}, layers: []layer{{kind: bars, colour: series2, marks: []*mark{solid(0), solid(0), solid(0)}}}},
			[]string{`aria-hidden="true"></svg>`}},
		{"a line, broken where a year is missing",
			panel{x: years, y: axis{max: 10}, layers: []layer{{kind: line, colour: series1, marks: []*mark{solid(0), solid(10), nil, solid(5)}}}},
			[]string{`d="M19.5 80L54.5 4M124.5 42"`}},
		{"dots, the first row uppermost, two at one place drawn once",
			panel{x: axis{max: 10}, y: axis{categories: []string{"a", "b"}, fromTop: true}, layers: []layer{{kind: dots, colour: series1,
				marks: []*mark{{at: 0, value: 0}, {at: 0, value: 0}, {at: 10, value: 1, status: trade.Derived}}}}},
			[]string{`>` + `<circle cx="2" cy="23" r="2.5" fill="var(--series-1)"/><circle cx="142" cy="61" r="2.5" fill="var(--ground)" stroke="var(--series-1)"/></svg>`}},
	}
	for _, c := range cases {
		got := sparkOf(c.in)
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %s\nhas no %s", c.name, got, want)
			}
		}
	}
}
