package stamp

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkTrees stamps ten thousand files in as many folders, as a site has.
func BenchmarkTrees(b *testing.B) {
	dir := b.TempDir()
	for i := range 10_000 {
		folder := filepath.Join(dir, fmt.Sprintf("event-%d", i))
		if err := os.Mkdir(folder, 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "index.html"), nil, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if _, err := Trees(dir); err != nil {
			b.Fatal(err)
		}
	}
}
