package generator

import (
	"context"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
)

// A watched tree notes every name that is asked for.
type watched struct {
	tree fs.FS
	mu   sync.Mutex
	read map[string]bool
}

func (w *watched) Open(name string) (fs.File, error) {
	w.mu.Lock()
	w.read[name] = true
	w.mu.Unlock()
	return w.tree.Open(name)
}

// TestABuildReadsOnlyItsSources: a build is left out when the stamp of the
// sources is the same, so there may be nothing else that it reads.
func TestABuildReadsOnlyItsSources(t *testing.T) {
	for name, tree := range map[string]fs.FS{"real": realSite(), "small": smallSite(t)} {
		w := &watched{tree: tree, read: map[string]bool{}}
		result, err := Build(context.Background(), w, discard{}, Options{Cache: testCache(t)})
		if err != nil || result.Problems.HasErrors() {
			t.Fatal(result.Problems, err)
		}
		if len(w.read) < 20 {
			t.Errorf("%s: only %d names were read", name, len(w.read))
		}
		for path := range w.read {
			folder, _, _ := strings.Cut(path, "/")
			if !slices.Contains(sourceFolders[:], folder) {
				t.Errorf("%s: the build reads %s, which its stamp does not cover", name, path)
			}
		}
	}
}
