package prerender

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"tradepost/generator/assets"
	"tradepost/generator/chart"
	"tradepost/generator/store"
	"tradepost/themes"
)

// everyKind names more of ECharts than the theme does, for the benchmark alone.
const everyKind = `
import { BarChart, GraphChart, LineChart, PieChart, SankeyChart, ScatterChart, TreemapChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import Model from "echarts/lib/model/Model.js";
import { SPECIAL_STATES } from "echarts/lib/util/states.js";
use([BarChart, GraphChart, LineChart, PieChart, SankeyChart, ScatterChart, TreemapChart,
	AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, LabelLayout, SVGRenderer]);
export { init, setPlatformAPI, Model, SPECIAL_STATES };
`

// wideRenderer draws every kind of the benchmark, with other scripts in the place
// of the theme's where there are any.
func wideRenderer(t testing.TB, scripts fstest.MapFS) *Renderer {
	t.Helper()
	base, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(filepath.Join(base, "tradepost"))
	if err != nil {
		t.Fatal(err)
	}
	own := fstest.MapFS{"scripts/echarts.ts": {Data: []byte(everyKind)}}
	maps.Copy(own, scripts)
	bundle, err := assets.Build(context.Background(), assets.Options{Theme: themes.Over(own), Cache: kept})
	if err != nil {
		t.Fatal(err)
	}
	r := New(Options{Script: bundle.Prerender, Colours: chart.Colours()})
	t.Cleanup(func() { r.Close() })
	return r
}

// nine are the drawings of the benchmark.
func nine(t testing.TB) map[string]Drawing {
	t.Helper()
	all := map[string]Drawing{}
	for name, option := range kinds() {
		option["textStyle"], option["animation"] = tree{"color": "#1c2430", "fontSize": 12}, false
		data, err := json.Marshal(option)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = Drawing{Option: data, Width: 960, Height: 540, ID: "b"}
	}
	return all
}

var hues = []string{"#0b6e7f", "#c4701c", "#6a4c93", "#3a7d3e", "#b8324f", "#7a6a55", "#4a6fa5"}

// text is a label's style in a colour of the palette.
var text = tree{"show": true, "color": "#1c2430"}

// kinds are the nine charts that the engines were chosen by, with Cyrillic and
// Han labels.
func kinds() map[string]tree {
	years := []string{"2018 год", "2019 год", "2020 год", "2021年", "2022年", "2023年", "2024年"}
	names := []string{"Машины и оборудование", "Лес", "Зерно", "机电产品", "农产品", "能源", "服务", "Туризм", "物流", "Химия", "Металлы", "纺织品"}
	axis := func(more tree) []tree {
		a := tree{"axisLabel": tree{"color": "#566070"}, "axisLine": tree{"lineStyle": tree{"color": "#566070"}},
			"axisTick": tree{"show": false}, "splitLine": tree{"lineStyle": tree{"color": "#d9d6ce"}}}
		maps.Copy(a, more)
		return []tree{a}
	}
	category, value := axis(tree{"type": "category", "data": years}), axis(tree{"type": "value"})
	series := func(kind string, i int, more tree) tree {
		data := []float64{74.1, 122, 88.5, 131.34, 185.47, 210.5, 234.12}
		s := tree{"type": kind, "name": names[i], "data": data, "itemStyle": tree{"color": hues[i]}, "symbol": "circle",
			"lineStyle": tree{"color": hues[i]}, "label": tree{"show": false}}
		maps.Copy(s, more)
		return s
	}
	legend := tree{"show": true, "textStyle": tree{"color": "#566070"}}
	decal := tree{"color": "#0b6e7f", "decal": tree{"color": "#1c2430", "symbol": "rect", "dashArrayX": []int{1, 0}, "dashArrayY": []int{2, 4}, "rotation": -0.785}}
	var stack []any
	for i := range 4 {
		stack = append(stack, series("bar", i, tree{"stack": "all"}))
	}
	return map[string]tree{
		"bar, decal, labels": {"xAxis": category, "yAxis": value, "legend": legend, "series": []any{series("bar", 0, tree{"itemStyle": decal, "label": text})}},
		"horizontal bar":     {"xAxis": value, "yAxis": category, "series": []any{series("bar", 0, nil)}},
		"bar and line, two axes": {"xAxis": category, "yAxis": append(slices.Clone(value), value...),
			"series": []any{series("bar", 0, nil), series("line", 1, tree{"yAxisIndex": 1, "smooth": true})}},
		"stacked bar":    {"xAxis": category, "yAxis": value, "legend": legend, "series": stack},
		"donut":          {"series": []any{tree{"type": "pie", "radius": []string{"40%", "70%"}, "label": text, "data": shares(names)}}},
		"sankey":         {"series": []any{sankey(names)}},
		"treemap":        {"series": []any{treemap(names)}},
		"graph circular": {"series": []any{graph(names, "circular")}},
		"graph force":    {"series": []any{graph(names, "force")}},
	}
}

func shares(names []string) (data []tree) {
	for i, name := range names[:7] {
		data = append(data, tree{"name": name, "value": 10 + 7*i, "itemStyle": tree{"color": hues[i]}, "labelLine": tree{"lineStyle": tree{"color": "#566070"}}})
	}
	return data
}

func sankey(names []string) tree {
	var nodes, links []tree
	for i, name := range names {
		nodes = append(nodes, tree{"name": name, "itemStyle": tree{"color": hues[i%7]}, "label": text})
	}
	for i := range 27 {
		links = append(links, tree{"source": names[i%6], "target": names[6+(i*5+i/6)%6], "value": 5 + i%9, "lineStyle": tree{"color": "#566070"}})
	}
	return tree{"type": "sankey", "data": nodes, "links": links}
}

func treemap(names []string) tree {
	var roots []tree
	border := tree{"borderColor": "#fbfaf7", "borderWidth": 1}
	for i := range 6 {
		var children []tree
		for j := range 6 {
			children = append(children, tree{"name": fmt.Sprint(names[j], " ", i), "value": 3 + (i*7+j*5)%11, "itemStyle": tree{"color": hues[i], "borderColor": "#fbfaf7"}})
		}
		roots = append(roots, tree{"name": names[i], "children": children, "itemStyle": tree{"color": hues[i], "borderColor": "#fbfaf7"}})
	}
	return tree{"type": "treemap", "data": roots, "animation": false, "breadcrumb": tree{"show": false}, "label": text, "itemStyle": border}
}

func graph(names []string, layout string) tree {
	var nodes, links []tree
	for i := range 40 {
		nodes = append(nodes, tree{"id": fmt.Sprint(i), "name": fmt.Sprint(names[i%12], " ", i), "symbolSize": 8 + i%5, "symbol": "circle", "itemStyle": tree{"color": hues[i%7]}})
	}
	for i := range 78 {
		links = append(links, tree{"source": fmt.Sprint(i % 40), "target": fmt.Sprint((i*7 + 3) % 40), "lineStyle": tree{"color": "#566070"}})
	}
	return tree{"type": "graph", "layout": layout, "data": nodes, "links": links, "label": text, "force": tree{"layoutAnimation": true}}
}

func BenchmarkKinds(b *testing.B) {
	r := wideRenderer(b, nil)
	all := nine(b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				draw(b, r, all[name])
			}
		})
	}
}

// BenchmarkCatalogue draws the charts of the small site, by two at a time, in
// engines that have drawn before.
func BenchmarkCatalogue(b *testing.B) {
	all := samples(b)
	for _, engines := range []int{1, 2} {
		b.Run(fmt.Sprintf("%d engines", engines), func(b *testing.B) {
			r := renderer(b, Options{Engines: engines})
			var next atomic.Int64
			one := func() { draw(b, r, all[int(next.Add(1))%len(all)].drawing("desk")) }
			var warm sync.WaitGroup
			for range 2 * engines {
				warm.Go(one)
			}
			warm.Wait()
			b.SetParallelism(2)
			b.ResetTimer()
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					one()
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "charts/s")
		})
	}
}

// BenchmarkUnchanged is what a chart costs that the cache has.
func BenchmarkUnchanged(b *testing.B) {
	r := renderer(b, Options{Cache: cache(b)})
	d := samples(b)[0].drawing("desk")
	draw(b, r, d)
	for b.Loop() {
		draw(b, r, d)
	}
}

// BenchmarkStart is a first drawing with bytecode in the cache.
func BenchmarkStart(b *testing.B) {
	c := cache(b)
	s := samples(b)[0]
	draw(b, renderer(b, Options{Cache: c}), s.drawing("desk"))
	for i := 0; b.Loop(); i++ {
		d := s.drawing("desk")
		d.Height += i + 1 // a drawing that the cache does not have
		draw(b, renderer(b, Options{Cache: c}), d)
	}
}
