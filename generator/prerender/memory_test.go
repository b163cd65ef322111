package prerender

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"
)

// resident is what this process holds of the machine's memory, in megabytes.
func resident(b *testing.B) float64 {
	b.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Skip("this system does not tell: ", err)
	}
	_, rest, _ := bytes.Cut(status, []byte("VmRSS:"))
	var kilobytes float64
	if _, err := fmt.Sscan(string(rest), &kilobytes); err != nil {
		b.Fatal(err)
	}
	return kilobytes / 1024
}

// BenchmarkMemory tells what an engine holds after the nine kinds and after five
// hundred drawings: what a drawing leaves behind would show.
func BenchmarkMemory(b *testing.B) {
	all := nine(b)
	names := slices.Sorted(maps.Keys(all))
	r := wideRenderer(b, nil)
	before := resident(b)
	for b.Loop() {
		for i := range 500 {
			draw(b, r, all[names[i%len(names)]])
			if i == len(names)-1 {
				b.ReportMetric(resident(b)-before, "MB-after-9")
			}
		}
		b.ReportMetric(resident(b)-before, "MB-after-500")
	}
}
