package generator

import (
	"testing"

	"tradepost/generator/chart"
	"tradepost/generator/guard"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// BenchmarkGuard holds a made-up site of 10,000 events, with eight deals and
// three figures each, to every rule.
func BenchmarkGuard(b *testing.B) {
	source, problems, err := load.Read(madeUpSite(10000))
	if err != nil || problems.HasErrors() {
		b.Fatal(err, len(problems))
	}
	graph, found := trade.Link(source.Records, trade.Names{Charts: chart.Names()})
	if found.HasErrors() {
		b.Fatal(len(found))
	}
	for b.Loop() {
		if found := guard.Check(graph, problems); found.HasErrors() {
			b.Fatal(found[0].Message("en"))
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/check")
}
