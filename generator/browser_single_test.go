package generator

import (
	"os"
	"path/filepath"
	"testing"
)

// alone is what a browser makes of a file that lies by itself on a disk.
type alone struct {
	Asked  int    // files that it wanted
	Weight string // of its heading, as its style says
	Charts int    // that are to be seen
	Lost   int    // links within the file that lead nowhere
}

const aloneOf = `(() => ({
	Asked: performance.getEntriesByType("resource").length,
	Weight: getComputedStyle(document.querySelector("h1")).fontWeight,
	Charts: [...document.querySelectorAll(".chart-desk > svg")].filter(svg => svg.getBoundingClientRect().height > 80).length,
	Lost: [...document.querySelectorAll('a[href^="#"]')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length,
}))()`

// TestAReportInOneFileOpensByItself opens the reports in a folder that holds
// nothing else.
func TestAReportInOneFileOpensByItself(t *testing.T) {
	files, folder := realFiles(t), t.TempDir()
	ctx := browser(t)
	for _, name := range []string{"reports/trade-with-russia/trade-with-russia-en.html", "zh/reports/trade-with-russia/trade-with-russia-zh.html", "ru/reports/reading-contract-values/reading-contract-values-ru.html"} {
		lone := filepath.Join(folder, filepath.Base(name))
		if err := os.WriteFile(lone, files[name], 0o644); err != nil {
			t.Fatal(err)
		}
		open(t, ctx, "file://"+lone, 1280, 900)
		if got := evaluate[alone](t, ctx, aloneOf); got.Asked != 0 || got.Weight != "600" || got.Charts < 1 || got.Lost != 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
