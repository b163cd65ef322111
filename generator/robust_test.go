package generator

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// smallSite is the site of the command's scripts.
func smallSite(t *testing.T) fstest.MapFS {
	t.Helper()
	site := fstest.MapFS{}
	tree := os.DirFS("../cmd/tradepost/testdata/site")
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(tree, name)
		site[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// TestNoMistakeStopsTheCheck spoils every line of a site in several ways, one
// at a time. Whatever a person writes, the answer is a list of problems with
// their places, never an error of the program.
func TestNoMistakeStopsTheCheck(t *testing.T) {
	sound := smallSite(t)
	spoil := map[string]func(string) string{
		"left out":  func(string) string { return "" },
		"twice":     func(line string) string { return line + "\n" + line },
		"cut":       func(line string) string { return line[:len(line)/2] },
		"emptied":   func(line string) string { key, _, _ := strings.Cut(line, "="); return key + `= ""` },
		"a number":  func(line string) string { key, _, _ := strings.Cut(line, "="); return key + "= 7.5" },
		"a list":    func(line string) string { key, _, _ := strings.Cut(line, "="); return key + `= ["x", 3]` },
		"a table":   func(line string) string { key, _, _ := strings.Cut(line, "="); return key + "= { a = 1 }" },
		"swapped":   func(line string) string { return strings.NewReplacer("1", "2", "2", "1", "port", "prot").Replace(line) },
		"not UTF-8": func(line string) string { return line + "\xff" },
	}
	for name, file := range sound {
		lines := strings.Split(string(file.Data), "\n")
		for i, line := range lines {
			if strings.TrimSpace(line) == "" {
				continue
			}
			for how, change := range spoil {
				site := fstest.MapFS{}
				for n, f := range sound {
					site[n] = f
				}
				spoiled := append([]string{}, lines...)
				spoiled[i] = change(line)
				site[name] = &fstest.MapFile{Data: []byte(strings.Join(spoiled, "\n")), Mode: 0o644}
				checkSpoiled(t, site, name, how, i+1)
			}
		}
	}
}

func checkSpoiled(t *testing.T, site fs.FS, name, how string, line int) {
	t.Helper()
	defer func() {
		if fault := recover(); fault != nil {
			t.Errorf("%s line %d %s: the check panics: %v", name, line, how, fault)
		}
	}()
	checked, err := Check(site, Options{Drafts: true})
	if err != nil {
		t.Errorf("%s line %d %s: the check fails: %v", name, line, how, err)
		return
	}
	for _, p := range checked.Problems {
		if message, _ := p.Message("en"); p.At.Source == nil || message == "" || strings.Contains(message, "{") {
			t.Errorf("%s line %d %s: a problem without place or words: %s %q", name, line, how, p.Code, message)
		}
	}
}
