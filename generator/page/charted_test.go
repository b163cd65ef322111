package page

import (
	"testing"

	"tradepost/generator/chart"
)

// A chart that is said to speak of things has no value in its table or sentence:
// the cards of values would not name it.
func TestChartsOfThingsShowNoValues(t *testing.T) {
	site := build(t, corpus())
	shown := map[string]int{}
	for _, name := range chart.Names() {
		c := site.catalogueCharts[catalogueKey{site.Languages()[0], name}].outline().Chart
		shown[name] = len(numbersIn(c))
		if !chart.ShowsValues(name) && shown[name] > 0 {
			t.Errorf("%s shows %d values", name, shown[name])
		}
	}
	if shown["contract-values"] == 0 {
		t.Errorf("no chart shows a value: %v", shown)
	}
}
