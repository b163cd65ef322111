package prerender

import (
	"encoding/json"
	"strings"
	"testing"

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
