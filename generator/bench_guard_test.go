package generator

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/chart"
	"tradepost/generator/guard"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// BenchmarkGuard holds made-up sites of 10,000 events, with eight deals and
// three figures each, to every rule: one whose texts hold no numbers, and one
// as editors write them, with amounts and counts in every summary and in the
// words of what each figure covers, in three languages.
func BenchmarkGuard(b *testing.B) {
	for _, bench := range []struct {
		name string
		site fs.FS
	}{
		{"bare", madeUpSite(10000)},
		{"told", toldSite(10000)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			source, problems, err := load.Read(bench.site)
			if err != nil || problems.HasErrors() {
				b.Fatal(err, len(problems))
			}
			graph, found := trade.Link(source.Records, trade.Names{Charts: chart.Names()})
			if found.HasErrors() {
				b.Fatal(len(found))
			}
			for b.Loop() {
				if found = guard.Check(graph, problems); found.HasErrors() {
					b.Fatal(found[0].Message("en"))
				}
			}
			b.ReportMetric(float64(len(found)), "findings") // its numbers look like years
			b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/check")
		})
	}
}

// toldSite is the made-up site with numbers in its texts.
func toldSite(events int) fs.FS {
	site := madeUpSite(events).(fstest.MapFS)
	site["data/site.toml"] = text(strings.Replace(string(site["data/site.toml"].Data), `["en"]`, `["en", "zh", "ru"]`, 1))
	for i := range events {
		name := fmt.Sprintf("data/events/event-%d.toml", i)
		event := string(site[name].Data)
		onSite, all := 1000*(10+i%90)+i%1000, 1000*(110+i%90)+i%1000 // in millions
		en := func(n int) string { return fmt.Sprintf("%d.%03d billion yuan", n/1000, n%1000) }
		zh := func(n int) string { return fmt.Sprintf("%d.%02d亿元", n/100, n%100) }
		ru := func(n int) string { return fmt.Sprintf("%d,%03d млрд юаней", n/1000, n%1000) }
		event = strings.Replace(event, fmt.Sprintf(`summary = "What happened at event %d"`, i), fmt.Sprintf(
			`summary = { en = "Contracts worth %s were signed at event %d, %s of them on the spot.", zh = "活动签约%s,其中现场签约%s。", ru = "Подписаны контракты на %s, из них на месте — на %s." }`,
			en(all), i, en(onSite), zh(all), zh(onSite), ru(all), ru(onSite)), 1)
		event = strings.ReplaceAll(event, `covers = "what it covers"`, fmt.Sprintf(
			`covers = { en = "contracts of every kind, %s at the fair alone", zh = "各类合同,仅本届就有%s", ru = "контракты всех видов, из них %s на одной ярмарке" }`, en(all), zh(all), ru(all)))
		site[name] = text(event)
	}
	return site
}
