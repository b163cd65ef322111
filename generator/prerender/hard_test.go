package prerender

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"tradepost/generator/chart"
)

// tree is a part of an option.
type tree = map[string]any

// plainOption is bars over categories in the palette's colours.
func plainOption(t *testing.T, categories []string, data []any) []byte {
	t.Helper()
	line := tree{"lineStyle": tree{"color": "#d9d6ce"}}
	option, err := json.Marshal(tree{
		"textStyle": tree{"color": "#1c2430", "fontSize": 12},
		"xAxis":     []tree{{"type": "category", "data": categories, "axisLine": line, "axisTick": tree{"show": false}, "axisLabel": tree{"color": "#566070"}}},
		"yAxis":     []tree{{"type": "value", "splitLine": line, "axisLabel": tree{"color": "#566070"}}},
		"series": []tree{
			{"type": "bar", "data": data, "itemStyle": tree{"color": "#0b6e7f"}},
			{"type": "line", "symbol": "circle", "data": data, "itemStyle": tree{"color": "#c4701c"}, "lineStyle": tree{"color": "#c4701c"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return option
}

// TestLongLabelsAreWholeOrAnError has labels of sixty letters beside bars. What
// has no room is told of; broken into lines, nothing of it is lost.
func TestLongLabelsAreWholeOrAnError(t *testing.T) {
	r := renderer(t, Options{})
	for language, label := range map[string]string{
		"en": "Heilongjiang Free Trade Zone Harbin Area Administration Bureau",
		"ru": "Управление Харбинского участка зоны свободной торговли Хэйлуна",
		"zh": strings.Repeat("黑龙江自由贸易试验区哈尔滨片区管理委员会", 3),
	} {
		if n := len([]rune(label)); n < 60 {
			t.Fatalf("%s: %d letters", language, n)
		}
		var option tree
		if err := json.Unmarshal(plainOption(t, []string{label, "2"}, []any{1, 2}), &option); err != nil {
			t.Fatal(err)
		}
		names := option["xAxis"].([]any)[0].(tree)
		option["xAxis"], option["yAxis"] = option["yAxis"], option["xAxis"]
		drawn := func(overflow string, height int) (string, error) {
			names["axisLabel"] = tree{"color": "#566070", "interval": 0, "width": 120, "overflow": overflow}
			data, err := json.Marshal(option)
			if err != nil {
				t.Fatal(err)
			}
			svg, err := r.Draw(Drawing{Option: data, Width: chart.PhoneWidth, Height: height, ID: "long"})
			return string(svg), err
		}
		if _, err := drawn("none", 300); err == nil || !strings.Contains(err.Error(), `cannot be drawn: the text "`+label+`" does not fit in`) {
			t.Errorf("%s: got %v", language, err)
		}
		svg, err := drawn("break", 400)
		doc, readErr := goquery.NewDocumentFromReader(strings.NewReader(svg))
		if err != nil || readErr != nil {
			t.Fatal(language, err, readErr)
		}
		bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if all := bare(doc.Find("text").Text()); !strings.Contains(all, bare(label)) {
			t.Errorf("%s: the texts are %q", language, all)
		}
	}
}

// TestHardCasesAreDrawn counts, in both forms, the bars and the dots of a picture
// and reads its words.
func TestHardCasesAreDrawn(t *testing.T) {
	label := string([]rune(strings.Repeat("Машины и 装备 ", 5))[:60])
	many, values := make([]string, 500), make([]any, 500)
	for i := range many {
		many[i], values[i] = strconv.Itoa(1500+i), 1+i%17
	}
	r := renderer(t, Options{})
	for name, c := range map[string]struct {
		categories []string
		data       []any
		marks      int // of each of the two series
		words      []string
	}{
		"no data":          {[]string{}, []any{}, 0, nil},
		"one point":        {[]string{"2022"}, []any{3.5}, 1, []string{"2022", "0"}},
		"all gaps":         {[]string{"2021", "2022"}, []any{nil, nil}, 0, []string{"2021", "2022"}},
		"a gap":            {[]string{"2021", "2022"}, []any{nil, 2}, 1, []string{"2021", "2022", "2"}},
		"500 points":       {many, values, 500, []string{"1500", "20"}},
		"60-letter labels": {[]string{label, "2022"}, []any{1, 2}, 2, []string{label, "2"}},
		"negative":         {[]string{"a", "b"}, []any{-1e5, 1e6}, 2, []string{"a", "b", "1,000,000"}},
	} {
		t.Run(name, func(t *testing.T) {
			for form, width := range map[string]int{"desk": chart.DeskWidth, "phone": chart.PhoneWidth} {
				picture := draw(t, r, Drawing{Option: hardOption(t, c.categories, c.data), Width: width, Height: 300, ID: "hard", Title: name})
				doc, err := goquery.NewDocumentFromReader(strings.NewReader(picture))
				if err != nil {
					t.Fatal(err)
				}
				for _, role := range []string{"--series-1", "--series-2"} {
					if n := doc.Find(`[fill="var(` + role + `)"]`).Length(); n != c.marks {
						t.Errorf("%s: %d marks in %s, want %d", form, n, role, c.marks)
					}
				}
				texts := doc.Find("text").Map(func(_ int, text *goquery.Selection) string { return text.Text() })
				for _, word := range c.words {
					if lines := chart.Lines(word, 160, 12); !holds(texts, lines) {
						t.Errorf("%s lacks %q: %q", form, lines, texts)
					}
				}
				if len(texts) > 40 || strings.Contains(picture, "NaN") {
					t.Errorf("%s has %d texts, or coordinates that are none: %.1500s", form, len(texts), picture)
				}
			}
		})
	}
}

// holds tells whether lines stand among texts one after the other.
func holds(texts, lines []string) bool {
	for i := range texts {
		if len(texts)-i >= len(lines) && slices.Equal(texts[i:i+len(lines)], lines) {
			return true
		}
	}
	return false
}

// hardOption is plainOption with a dot for each value and rows in place of
// columns, so that a name of any length has room as it has in the catalogue.
func hardOption(t *testing.T, categories []string, data []any) []byte {
	t.Helper()
	var lines []string
	for _, c := range categories {
		lines = append(lines, strings.Join(chart.Lines(c, 160, 12), "\n"))
	}
	var option tree
	if err := json.Unmarshal(plainOption(t, append([]string{}, lines...), data), &option); err != nil {
		t.Fatal(err)
	}
	option["xAxis"], option["yAxis"] = option["yAxis"], option["xAxis"]
	option["grid"] = tree{"left": 175, "right": 45, "outerBoundsMode": "none"}
	dots := option["series"].([]any)[1].(tree)
	dots["showAllSymbol"] = true // a line shows only as many as have room
	option["xAxis"].([]any)[0].(tree)["splitNumber"] = 1
	text, err := json.Marshal(option)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
