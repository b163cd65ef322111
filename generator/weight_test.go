package generator

import (
	"bytes"
	"compress/gzip"
	"path"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/brotli"
)

// In bytes, as a server sends them: what a reader of a page with charts loads
// who touches none, and what comes on top when one is touched.
const (
	mostOfPage   = 100 * 1000
	mostOfCharts = 200 * 1000
)

// asset is the only file of the site whose name begins and ends so, as the
// name of a file with a fingerprint does.
func asset(t *testing.T, prefix, suffix string) (name string, data []byte) {
	t.Helper()
	for file, content := range realFiles(t) {
		if !strings.HasPrefix(file, "assets/"+prefix+"-") || !strings.HasSuffix(file, suffix) {
			continue
		}
		if name != "" {
			t.Fatalf("both %s and %s are there", name, file)
		}
		name, data = file, content
	}
	if len(data) == 0 {
		t.Fatalf("there is no assets/%s-….%s", prefix, suffix)
	}
	return name, data
}

func gzipped(t *testing.T, data []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

func TestTheScriptOfChartsIsSmall(t *testing.T) {
	name, data := asset(t, "charts", ".js")
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %d bytes, %d by brotli", name, len(data), out.Len())
	if !bytes.Contains(data, []byte("echarts")) {
		t.Errorf("%s holds no ECharts: this test weighs another file", name)
	}
	if out.Len() > mostOfCharts {
		t.Errorf("%s has %d bytes by brotli, more than %d", name, out.Len(), mostOfCharts)
	}
}

// TestPagesWithChartsAreLight weighs every page with a chart and all that it
// loads by itself, by gzip, which every host has. Of ECharts there is nothing.
func TestPagesWithChartsAreLight(t *testing.T) {
	charts, _ := asset(t, "charts", ".js")
	files := realFiles(t)
	weights := map[string]int{}
	weigh := func(name string) int {
		if _, known := weights[name]; !known {
			weights[name] = gzipped(t, files[name])
		}
		return weights[name]
	}
	pages, heaviest, most := 0, "", 0
	for name, data := range files {
		if !strings.HasSuffix(name, ".html") || !bytes.Contains(data, []byte(" data-chart=")) {
			continue
		}
		pages++
		weight, scripts := weigh(name), 0
		for _, file := range loadedBy(t, name, data) {
			if files[file] == nil {
				t.Errorf("%s loads %s, which is not there", name, file)
			}
			weight += weigh(file)
			if strings.HasSuffix(file, ".js") {
				scripts++
			}
		}
		want := 1
		if oneFile.MatchString(name) { // it holds all that it needs
			want = 0
		}
		if scripts != want || bytes.Contains(data, []byte(path.Base(charts))) {
			t.Errorf("%s loads %d scripts, not %d, or names that of the charts", name, scripts, want)
		}
		if weight > mostOfPage {
			t.Errorf("%s takes %d bytes, more than %d", name, weight, mostOfPage)
		}
		if weight > most {
			heaviest, most = name, weight
		}
	}
	if pages < 100 {
		t.Errorf("only %d pages have charts", pages)
	}
	t.Logf("of %d pages with charts, %s is the heaviest: %d bytes", pages, heaviest, most)
}

// loadedBy lists the files that a page loads without being touched.
func loadedBy(t *testing.T, name string, data []byte) []string {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	add := func(address string) {
		if address != "" {
			all = append(all, path.Join(path.Dir(name), address))
		}
	}
	doc.Find(`link[rel~="stylesheet"], link[rel~="icon"], link[rel~="preload"], link[rel~="modulepreload"], link[rel~="prefetch"]`).
		Each(func(_ int, link *goquery.Selection) { add(link.AttrOr("href", "")) })
	doc.Find("script[src], img[src], iframe[src]").Each(func(_ int, e *goquery.Selection) { add(e.AttrOr("src", "")) })
	return all
}
