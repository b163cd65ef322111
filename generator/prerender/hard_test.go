package prerender

import (
	"encoding/json"
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

func TestHardCasesAreDrawn(t *testing.T) {
	label := string([]rune(strings.Repeat("Машины и 装备 ", 5))[:60])
	many, values := make([]string, 500), make([]any, 500)
	for i := range many {
		many[i], values[i] = label, i%17
	}
	r := renderer(t, Options{})
	for name, c := range map[string]struct {
		categories []string
		data       []any
		want       string // what the picture shows
		not        string
	}{
		"no data":          {[]string{}, []any{}, "<svg", `stroke="var(--series-2)"`},
		"one point":        {[]string{"2022"}, []any{3.5}, `fill="var(--series-1)"`, "NaN"},
		"all gaps":         {[]string{"2021", "2022"}, []any{nil, nil}, ">2022<", `fill="var(--series-1)"`},
		"500 points":       {many, values, `stroke="var(--series-2)"`, "NaN"},
		"60-letter labels": {[]string{label, "2022 " + label}, []any{1, 2}, `fill="var(--series-1)"`, "NaN"},
		"negative":         {[]string{"a", "b"}, []any{-1, 1e12}, `fill="var(--series-1)"`, "NaN"},
	} {
		t.Run(name, func(t *testing.T) {
			for form, width := range map[string]int{"desk": chart.DeskWidth, "phone": chart.PhoneWidth} {
				picture := draw(t, r, Drawing{Option: plainOption(t, c.categories, c.data), Width: width, Height: 300, ID: "hard", Title: name})
				if !strings.Contains(picture, c.want) && form == "desk" || strings.Contains(picture, c.not) {
					t.Errorf("%s lacks %q or holds %q:\n%.1500s", form, c.want, c.not, picture)
				}
			}
		})
	}
}
