//go:build judges

package generator

import (
	"encoding/json"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A falseAlarm is a message of the checker that is wrong: all its parts must be
// in the message, and in the markup that it is about.
type falseAlarm struct {
	message, markup string
	why             string
}

var falseAlarms = []falseAlarm{
	{"must have a “rel” attribute whose value is “stylesheet”", `<link rel="expect" href="#site_end" blocking="render">`,
		"HTML lets links of the type expect block rendering, too; that is all they do"},
	{"Inline script violates Content Security Policy", `<script type="application/ld+json">`,
		"data is not run, so that no policy of scripts concerns it"},
	{"Inline script violates Content Security Policy", `<script type="application/json"`,
		"data is not run, so that no policy of scripts concerns it"},
	{"external stylesheet", `<link rel="stylesheet" href="`,
		"the checker reads files, and knows no origin that they could be of; browsers take them for the site's own"},
	{"external script", `<script src="`,
		"the checker reads files, and knows no origin that they could be of; browsers take them for the site's own"},
	{"Inline style violates Content Security Policy", "</title>",
		"a report in one file names its style by a hash, which the checker does not work out; browsers do (browser_single_test.go)"},
	{"CSS: Unrecognized at-rule “@container”", "@contain",
		"container queries are CSS (css-conditional-5), which the checker has yet to learn"},
	{"CSS: “container”: Property “container” doesn't exist", ".chart{container:chart",
		"container queries are CSS (css-conditional-5), which the checker has yet to learn"},
	{"CSS: “container”: Property “container” doesn't exist", ".glance{container:glance",
		"container queries are CSS (css-conditional-5), which the checker has yet to learn"},
}

// TestTheMarkupCheckerFindsNothing lets the Nu HTML checker, which the W3C runs,
// read every page, picture and style sheet of the site.
func TestTheMarkupCheckerFindsNothing(t *testing.T) {
	t.Parallel()
	java := program(t, "java")
	checker := filepath.Join(npmPackages(t, "markup"), "vnu-jar/build/dist/vnu.jar")
	files := map[string][]byte{}
	for name, data := range realFiles(t) {
		if slices.Contains([]string{".html", ".svg", ".css"}, path.Ext(name)) {
			files[name] = data
		}
	}
	// What must be found shows that all three kinds are read.
	files["broken.html"] = []byte("<!doctype html><html lang=en><title>t</title><p><div></p>")
	files["broken.svg"] = []byte(`<svg xmlns="http://www.w3.org/2000/svg"><square/></svg>`)
	files["broken.css"] = []byte("a { colour: red }")
	dir := written(t, files)

	// It runs too short for more than Java's first, quick compiler.
	out, err := exec.Command(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss2m", "-jar", checker, "--also-check-css", "--also-check-svg", "--format", "json", "--stdout", "--exit-zero-always", dir).Output()
	var told struct {
		Messages []struct{ Type, URL, Message, Extract string }
	}
	if err != nil || json.Unmarshal(out, &told) != nil {
		t.Fatalf("%v: %.300s", err, out)
	}
	met, broken := map[falseAlarm]bool{}, map[string]bool{}
	for _, m := range told.Messages {
		name := strings.TrimPrefix(m.URL, "file:"+dir+"/")
		if strings.HasPrefix(name, "broken.") {
			broken[name] = true
			continue
		}
		i := slices.IndexFunc(falseAlarms, func(a falseAlarm) bool {
			return strings.Contains(m.Message, a.message) && strings.Contains(m.Extract, a.markup)
		})
		if i < 0 {
			t.Errorf("%s: %s: %s at %s", name, m.Type, m.Message, m.Extract)
			continue
		}
		met[falseAlarms[i]] = true
	}
	if len(broken) != 3 {
		t.Errorf("of three broken files it found %v", broken)
	}
	for _, alarm := range falseAlarms {
		if !met[alarm] {
			t.Errorf("the checker no longer says %q: take it from the list of false alarms", alarm.message)
		}
	}
}
