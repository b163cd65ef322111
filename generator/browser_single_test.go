package generator

import (
	"os"
	"path/filepath"
	"testing"

	"tradepost/generator/hosting"
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
// nothing else, and from real servers with the headers that they are told to send.
func TestAReportInOneFileOpensByItself(t *testing.T) {
	t.Parallel()
	files, folder := realFiles(t), t.TempDir()
	ctx := browser(t)
	at := hosting.Place{Folder: packedSite(t), Path: "/a/b/"}
	servers := []string{startNginx(t, at), startCaddy(t, at)}
	for _, name := range []string{"single/trade-with-russia-en.html", "single/trade-with-russia-zh.html", "single/reading-contract-values-ru.html"} {
		lone := filepath.Join(folder, filepath.Base(name))
		if err := os.WriteFile(lone, files[name], 0o644); err != nil {
			t.Fatal(err)
		}
		for _, address := range []string{"file://" + lone, servers[0] + name, servers[1] + name} {
			open(t, ctx, address, 1280, 900)
			if got := evaluate[alone](t, ctx, aloneOf); got.Asked != 0 || got.Weight != "600" || got.Charts < 1 || got.Lost != 0 {
				t.Errorf("%s: %+v", address, got)
			}
		}
	}
}
