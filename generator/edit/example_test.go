package edit

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var updateExample = flag.Bool("update-example", false, "write what the example confirms of its translations")

// The example's own translations were held against their originals: a new site has
// nothing for a translator to do.
func TestTheExampleIsWhollyTranslated(t *testing.T) {
	dir := t.TempDir()
	if _, err := NewSite(dir); err != nil {
		t.Fatal(err)
	}
	corpus := corpusOf(t, os.DirFS(dir))
	made, _ := corpus.Confirmed(func(Unit) bool { return true })
	if *updateExample {
		if err := os.WriteFile(filepath.Join("example", filepath.FromSlash(TranslationsFile)), made.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, u := range corpus.Units {
		if u.State != Current && u.State != Kept {
			t.Errorf("%s in %s: %v; run this test with -update-example once it is translated", u.Name(), u.Lang, u.State)
		}
	}
}
