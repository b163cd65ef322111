package generator

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"runtime/metrics"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// BenchmarkBuild builds made-up sites of several sizes into nothing: per event
// three figures, eight deals and some 350 words, in one language. It reports
// files per second and the peak of the memory that Go holds.
func BenchmarkBuild(b *testing.B) {
	for _, events := range []int{100, 1000, 4000, 10000} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) { benchmarkBuild(b, events) })
	}
}

// BenchmarkRealSite builds the site of this repository, in its three languages,
// with every picture in the cache.
func BenchmarkRealSite(b *testing.B) {
	site, options := os.DirFS(".."), Options{Cache: testCache(b)}
	build := func() {
		result, err := Build(context.Background(), site, discard{}, options)
		if err != nil || result.Problems.HasErrors() {
			b.Fatal(result.Problems, err)
		}
	}
	build()
	for b.Loop() {
		build()
	}
}

func benchmarkBuild(b *testing.B, events int) {
	site := madeUpSite(events)
	cache := testCache(b)
	if err := FetchAssets(context.Background(), site, Options{Cache: cache}); err != nil {
		b.Fatal(err)
	}
	peak := watchMemory()
	files := 0
	for b.Loop() {
		result, err := Build(context.Background(), site, discard{}, Options{Cache: cache})
		if err != nil {
			b.Fatal(err)
		}
		if result.Problems.HasErrors() {
			b.Fatal(result.Problems[0].Message("en"))
		}
		files += result.Files
	}
	b.ReportMetric(float64(files)/b.Elapsed().Seconds(), "files/s")
	b.ReportMetric(float64(peak())/(1<<20), "peak-MiB")
}

// discard is a sink that keeps nothing.
type discard struct{}

func (discard) Write(string, []byte) error { return nil }

// watchMemory samples the memory that Go has from the system until asked for
// the peak.
func watchMemory() func() uint64 {
	done, result := make(chan struct{}), make(chan uint64)
	go func() {
		sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		var peak uint64
		for {
			metrics.Read(sample)
			peak = max(peak, sample[0].Value.Uint64()-sample[1].Value.Uint64())
			select {
			case <-tick.C:
			case <-done:
				result <- peak
				return
			}
		}
	}()
	return func() uint64 { close(done); return <-result }
}

// madeUpSite is a site of so many events, the same each time.
func madeUpSite(events int) fs.FS {
	site := fstest.MapFS{
		"data/site.toml":         text(`title = "Made up"` + "\ndescription = \"A site for measuring\"\nlanguages = [\"en\"]\ncurrency = \"CNY\"\n[publisher]\nname = \"Nobody\"\n[license]\nname = \"None\"\nurl = \"https://example.org/\"\n"),
		"data/sources.toml":      text("[[sources]]\nid = \"paper\"\ntitle = \"A paper\"\npublisher = \"A press\"\nurl = \"https://example.org/\"\ndate = 2025-01-01\naccessed = 2025-02-01\nlanguage = \"en\"\nkind = \"press\"\n"),
		"data/sectors.toml":      text(many(20, "[[sectors]]\nid = \"sector-%[1]d\"\nname = \"Sector %[1]d\"\n")),
		"data/places.toml":       text("[[places]]\nid = \"china\"\nname = \"China\"\nkind = \"country\"\ncountry = \"CN\"\n" + many(50, "[[places]]\nid = \"city-%[1]d\"\nname = \"City %[1]d\"\nkind = \"city\"\ncountry = \"CN\"\nwithin = \"china\"\n")),
		"data/partners.toml":     text(many(2000, "[[partners]]\nid = \"partner-%[1]d\"\nname = \"Partner %[1]d\"\nkind = \"company\"\ncountry = \"CN\"\nplace = \"city-1\"\n")),
		"content/home.md":        text("+++\ntitle = \"Made up\"\nsummary = \"For measuring\"\ndate = 2024-01-01\nupdated = 2024-01-01\n+++\nNothing here is true.\n"),
		"content/about.md":       text("+++\ntitle = \"About\"\nsummary = \"For measuring\"\n+++\nNothing here is true.\n"),
		"content/methodology.md": text("+++\ntitle = \"Methodology\"\nsummary = \"For measuring\"\n+++\nNothing here is true.\n"),
	}
	for i := range events {
		id := fmt.Sprintf("event-%d", i)
		site["data/events/"+id+".toml"] = text(madeUpEvent(i))
		site["content/events/"+id+".md"] = text(madeUpNarrative(i, id))
	}
	return site
}

func text(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s), Mode: 0o644} }

func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func madeUpEvent(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title = \"Event %[1]d\"\nkind = \"fair\"\ndate = %[2]d-%02[3]d-%02[4]d\nplace = \"city-%[5]d\"\nsectors = [\"sector-%[6]d\"]\nsummary = \"What happened at event %[1]d\"\nsources = [\"paper\"]\nupdated = 2024-01-01\n",
		i, 2000+i%25, 1+i%12, 1+i%28, i%50, i%20)
	for f, scope := range []string{"on_site", "event", "all_parties"} {
		value := fmt.Sprintf("%d.%03d", 10+f*100+i%90, i%1000)
		fmt.Fprintf(&b, "\n[[figures]]\nid = \"value-%[1]d\"\nmeasure = \"contract_value\"\nvalue = \"%[2]s billion CNY\"\nscope = \"%[3]s\"\ncovers = \"%[4]s\"\nstatus = \"reported\"\nsource = \"paper\"\nas_reported = \"contracts worth %[2]s billion yuan\"\n", f, value, scope,
			[]string{"what was signed at the ceremony", "what the whole event came to", "what all parties signed"}[f])
	}
	for d := range 8 {
		fmt.Fprintf(&b, "\n[[deals]]\nid = \"deal-%[1]d\"\ntitle = \"Deal %[1]d\"\nparties = [\"partner-%[2]d\", \"partner-%[3]d\"]\nvalue = \"%[4]d million CNY\"\nsectors = [\"sector-%[5]d\"]\nstage = \"signed\"\nsource = \"paper\"\nas_reported = \"a deal of %[4]d million yuan\"\n",
			d, (i*8+d)%2000, (i*8+d*3+1000)%2000, 100+i%900, (i+d)%20)
	}
	return b.String()
}

func madeUpNarrative(i int, id string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "+++\nsummary = \"The story of event %d\"\ndate = 2024-01-01\nupdated = 2024-01-01\n+++\n", i)
	for p := range 7 {
		fmt.Fprintf(&b, "## Part %d\n\n", p)
		fmt.Fprintf(&b, "The contracts came to [](figure:%[1]s/value-1), of which [](figure:%[1]s/value-0) on the spot, says the [first partner](partner:partner-%[2]d). ", id, i%2000)
		b.WriteString(strings.Repeat("The delegates **walked** through the halls and *talked* about timber, grain and machines. ", 3))
		b.WriteString("\n\n")
	}
	return b.String()
}
