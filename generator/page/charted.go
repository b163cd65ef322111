package page

import (
	"sync"

	"tradepost/generator/chart"
	"tradepost/generator/trade"
)

// charted are the numbers in the table and the sentence of a chart of the
// catalogue.
type charted struct {
	name    string
	numbers map[trade.Ref]struct{}
}

// chartedNumbers finds them for each chart, side by side and without drawing
// one: somebody may be waiting for one page of a large site.
func (s *Site) chartedNumbers() []charted {
	names := chart.Names()
	all := make([]charted, len(names))
	var work sync.WaitGroup
	for i, name := range names {
		all[i].name = name
		if !chart.ShowsValues(name) {
			continue // nobody waits for what it would say of things
		}
		work.Go(func() {
			outline := s.catalogueCharts[catalogueKey{s.Languages()[0], name}].outline()
			all[i].numbers = numbersIn(outline.Chart)
		})
	}
	work.Wait()
	return all
}

func numbersIn(c chart.Chart) map[trade.Ref]struct{} {
	numbers := make(map[trade.Ref]struct{}, len(c.Table.Rows))
	show := func(r trade.Ref) {
		if isNumber(r) {
			r.Part = ""
			numbers[r] = struct{}{}
		}
	}
	for _, span := range c.Summary {
		show(span.Ref)
	}
	for _, row := range c.Table.Rows {
		for _, cell := range row {
			show(cell.Ref)
		}
	}
	return numbers
}
