//go:build judges

package generator

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"tradepost/generator/hosting"
)

// mostRequests is what an untouched page may ask for, itself included.
const mostRequests = 6

// TestLighthouseFindsNothing lets Lighthouse judge the pages that readers come to
// first, from a real server that sends them compressed. Its times are not
// asserted: they are those of the machine.
func TestLighthouseFindsNothing(t *testing.T) {
	t.Parallel()
	node, chrome := program(t, "node"), chromium(t)
	home := filepath.Dir(npmPackages(t, "lighthouse"))
	base := startNginx(t, hosting.Place{Folder: packedSite(t), Path: "/"})
	categories := []string{"accessibility", "best-practices", "seo"}
	cmd := exec.Command(node, filepath.Join(home, "judge.mjs"), "accessibility,best-practices,seo")
	for _, lang := range []string{"", "zh/", "ru/"} {
		for _, page := range []string{"", "events/harbin-fair-32-signing/", "trade/hlj-russia-cny/"} {
			cmd.Args = append(cmd.Args, base+lang+page)
		}
	}
	cmd.Env = append(os.Environ(), "CHROME_PATH="+chrome)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	judged := 0
	for line := range bytes.Lines(out) {
		var told struct {
			Page, Error string
			Scores      map[string]int
			Bytes       int
			Requests    []string
			Shift       float64
			Faults      []string
		}
		if err := json.Unmarshal(line, &told); err != nil || told.Error != "" {
			t.Fatalf("%s: %v", line, err)
		}
		judged++
		for _, category := range categories {
			if told.Scores[category] != 100 {
				t.Errorf("%s: %s is %d: %q", told.Page, category, told.Scores[category], told.Faults)
			}
		}
		if told.Bytes == 0 || told.Bytes > mostOfPage {
			t.Errorf("%s: %d bytes, want at most %d", told.Page, told.Bytes, mostOfPage)
		}
		if n := len(told.Requests); n == 0 || n > mostRequests || slices.Contains(told.Requests, "") {
			t.Errorf("%s asks for %q", told.Page, told.Requests)
		}
		if told.Shift != 0 {
			t.Errorf("%s: its layout shifts by %v", told.Page, told.Shift)
		}
	}
	if judged != len(cmd.Args)-3 {
		t.Errorf("%d pages judged of %d", judged, len(cmd.Args)-3)
	}
}
