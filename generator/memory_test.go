package generator

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"tradepost/generator/store"
)

// memory is a sink that keeps a site for a test to look at.
type memory struct {
	mu    sync.Mutex
	files map[string][]byte
}

func newMemory() *memory { return &memory{files: map[string][]byte{}} }

func (m *memory) Write(path string, data []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.files[path] = bytes.Clone(data)
	return nil
}

// testCache is the user's own cache, so that npm runs once for all tests.
func testCache(t testing.TB) *store.Store {
	t.Helper()
	base, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	cache, err := store.Open(filepath.Join(base, "tradepost"))
	if err != nil {
		t.Fatal(err)
	}
	return cache
}

// buildInto builds a site into memory and fails the test when that fails.
func buildInto(t testing.TB, site fs.FS, o Options) *memory {
	t.Helper()
	sink := newMemory()
	o.Cache = testCache(t)
	result, err := Build(context.Background(), site, sink, o)
	if err != nil {
		t.Fatal(err)
	}
	if result.Problems.HasErrors() {
		var text bytes.Buffer
		result.Problems.Write(&text, "en")
		t.Fatalf("the site has problems:\n%s", text.String())
	}
	return sink
}

// realSite is the site of this repository.
func realSite() fs.FS { return os.DirFS("..") }

// realBuild builds it once for all tests that only look.
var realBuild = sync.OnceValues(func() (*memory, error) {
	sink := newMemory()
	base, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	cache, err := store.Open(filepath.Join(base, "tradepost"))
	if err != nil {
		return nil, err
	}
	_, err = Build(context.Background(), realSite(), sink, Options{Cache: cache})
	return sink, err
})

func realFiles(t *testing.T) map[string][]byte {
	t.Helper()
	sink, err := realBuild()
	if err != nil {
		t.Fatal(err)
	}
	return sink.files
}
