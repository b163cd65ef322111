package prerender

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestShortcutsChangeNothing draws with ECharts as it is what scripts/still.ts
// lets it do in less time.
func TestShortcutsChangeNothing(t *testing.T) {
	drawings := nine(t)
	for _, s := range samples(t) {
		for _, form := range sizes {
			d := s.drawing(form)
			drawings[d.ID] = d
		}
	}
	drawings["selected"] = Drawing{Width: 360, Height: 200, Option: []byte(`{
		"xAxis": {"type": "category", "show": false}, "yAxis": {"show": false},
		"series": {"type": "bar", "data": [{"value": 1, "selected": true}, 2], "itemStyle": {"color": "#0b6e7f"},
			"selectedMode": "single", "select": {"itemStyle": {"color": "#c4701c", "borderColor": "#1c2430"}}}}`)}
	quick, slow := wideRenderer(t, nil), wideRenderer(t, fstest.MapFS{"scripts/still.ts": {Data: []byte("export function keepStill() {}")}})
	for name, d := range drawings {
		if draw(t, quick, d) != draw(t, slow, d) {
			t.Errorf("%s differs", name)
		}
	}
	if !strings.Contains(draw(t, quick, drawings["selected"]), "--series-2") {
		t.Error("a mark that is selected from the start does not show it")
	}
}
