package publish

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/andybalholm/brotli"

	"tradepost/generator/store"
)

// a tray keeps what is written to it.
type tray struct {
	mu    sync.Mutex
	files map[string][]byte
}

func (w *tray) Write(path string, data []byte) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.files == nil {
		w.files = map[string][]byte{}
	}
	w.files[path] = bytes.Clone(data)
	return nil
}

func isText(path string) bool   { return !strings.HasSuffix(path, ".zip") }
func isScript(path string) bool { return strings.HasSuffix(path, ".js") }

var packing = Packing{Pays: isText, Lasting: isScript}

// lines is a text of about that many bytes, which is easy to compress.
func lines(bytes int) string {
	var b strings.Builder
	for i := 0; b.Len() < bytes; i++ {
		fmt.Fprintf(&b, "<li>line %d of a page</li>\n", i)
	}
	return b.String()
}

// packAll packs the files by four goroutines.
func packAll(t *testing.T, p Packing, files map[string]string) map[string][]byte {
	t.Helper()
	var w tray
	packer, queue := Pack(&w, p), make(chan string)
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for path := range queue {
				if err := packer.Write(path, []byte(files[path])); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for path := range files {
		queue <- path
	}
	close(queue)
	workers.Wait()
	return w.files
}

func unpack(t *testing.T, name string, data []byte) string {
	t.Helper()
	var r io.Reader = brotli.NewReader(bytes.NewReader(data))
	if strings.HasSuffix(name, ".gz") {
		zipped, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if !zipped.ModTime.IsZero() || zipped.Name != "" || zipped.Comment != "" {
			t.Errorf("%s says when or of what it was made: %+v", name, zipped.Header)
		}
		r = zipped
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(text)
}

func TestBothFormsLieBesideAFileAndHoldIt(t *testing.T) {
	files := map[string]string{}
	for i := range 40 {
		files[fmt.Sprintf("%d/index.html", i)] = lines(1400 + i*700)
	}
	files["assets/a.js"] = lines(50_000)
	got := packAll(t, packing, files)
	for name, text := range files {
		if string(got[name]) != text {
			t.Errorf("%s itself is another", name)
		}
		for _, suffix := range []string{".gz", ".br"} {
			packed, found := got[name+suffix]
			if !found {
				t.Errorf("%s is missing", name+suffix)
			} else if len(packed) >= len(text) || unpack(t, name+suffix, packed) != text {
				t.Errorf("%s does not hold %s in fewer bytes", name+suffix, name)
			}
		}
	}
	if len(got) != 3*len(files) {
		t.Errorf("%d files of %d", len(got), len(files))
	}
}

func TestOnlyWhatPaysIsCompressed(t *testing.T) {
	noise := make([]byte, 5000)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	got := packAll(t, packing, map[string]string{
		"small.html": lines(2000)[:leastPacked-1], "least.html": lines(2000)[:leastPacked],
		"data.zip": lines(5000), "noise.txt": string(noise), "empty.html": "",
	})
	want := []string{"data.zip", "empty.html", "least.html", "least.html.br", "least.html.gz", "noise.txt", "small.html"}
	if names := slices.Sorted(maps.Keys(got)); !slices.Equal(names, want) {
		t.Errorf("the files are %v, want %v", names, want)
	}
}

func TestWhatLastsIsCompressedHarder(t *testing.T) {
	text := readText(t, "publish.go") + readText(t, "stage.go") + readText(t, "old.go")
	got := packAll(t, packing, map[string]string{"a.js": text, "a.css": text})
	if js, css := len(got["a.js.br"]), len(got["a.css.br"]); js >= css {
		t.Errorf("%d bytes where it lasts, %d where it does not", js, css)
	}
}

// TestCompressingIsTheSameEachTime packs with writers that were used before and
// with new ones, from the cache, and with a cache that lies.
func TestCompressingIsTheSameEachTime(t *testing.T) {
	files := map[string]string{"a.html": lines(9000), "b.html": lines(3000), "c.js": lines(4000)}
	first := packAll(t, packing, files)
	cache, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	cached := packing
	cached.Cache = cache
	for _, state := range []string{"empty", "full", "spoiled"} {
		if state == "spoiled" {
			spoilEntries(t, cache.Dir())
		}
		if got := packAll(t, cached, files); !maps.EqualFunc(got, first, bytes.Equal) {
			t.Errorf("with a cache that is %s other bytes come", state)
		}
	}
}

// spoilEntries cuts every entry of a cache.
func spoilEntries(t *testing.T, dir string) {
	t.Helper()
	spoiled := 0
	err := filepath.WalkDir(dir, func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		spoiled++
		return os.Truncate(name, 60)
	})
	if err != nil || spoiled != 3 {
		t.Fatalf("%d entries: %v", spoiled, err)
	}
}

func TestTheCacheIsReadRatherThanCompressedAgain(t *testing.T) {
	cache, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := cache.Put(packedKey([]byte(lines(5000)), pageLevel), join([]byte("as gzip"), []byte("as brotli"))); err != nil {
		t.Fatal(err)
	}
	cached := packing
	cached.Cache = cache
	got := packAll(t, cached, map[string]string{"a.html": lines(5000)})
	if string(got["a.html.gz"]) != "as gzip" || string(got["a.html.br"]) != "as brotli" {
		t.Error("a file that is in the cache was compressed again")
	}
}

func TestAFailureToWriteAFormIsTold(t *testing.T) {
	full := errors.New("full")
	p := Pack(failing{".br", full}, packing)
	if err := p.Write("index.html", []byte(lines(2000))); !errors.Is(err, full) {
		t.Errorf("the packer says %v", err)
	}
}

// failing fails for files of one suffix.
type failing struct {
	suffix string
	err    error
}

func (f failing) Write(path string, _ []byte) error {
	if strings.HasSuffix(path, f.suffix) {
		return f.err
	}
	return nil
}

func TestCompressedFilesAreKeptListedAndRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	pages := map[string]string{"index.html": lines(2000), "zh/index.html": lines(3000)}
	publishPacked(t, dir, pages)
	age(t, dir)
	kept := stat(t, dir, "zh", "index.html.br")
	manifest, _ := parseManifest([]byte(readText(t, dir, ManifestName)))
	if len(manifest.Files) != 6 {
		t.Errorf("the manifest lists %d files, want 6", len(manifest.Files))
	}
	publishPacked(t, dir, with(pages, "index.html", lines(2500)))
	if now := stat(t, dir, "zh", "index.html.br"); !os.SameFile(kept, now) || !now.ModTime().Equal(kept.ModTime()) {
		t.Error("a compressed file that did not change is another file now")
	}
	if unpack(t, "index.html.gz", []byte(readText(t, dir, "index.html.gz"))) != lines(2500) {
		t.Error("a page that changed has its old compressed form")
	}
	rebuild(t, dir, pages)
	if left, _ := filepath.Glob(filepath.Join(dir, "*", "*.br")); len(left) > 0 {
		t.Errorf("without compressing, %v are left", left)
	}
}

func publishPacked(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	s, err := Begin(Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Discard()
	p := Pack(s, packing)
	for path, text := range files {
		if err := p.Write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
}

// TestTheCompressorHasAKeyOfItsOwn: another version may write other bytes, so
// the cache must not answer for it.
func TestTheCompressorHasAKeyOfItsOwn(t *testing.T) {
	modules, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(modules), "github.com/andybalholm/brotli "+brotliVersion+"\n") {
		t.Errorf("go.mod names another brotli than %s", brotliVersion)
	}
}

func readText(t *testing.T, elem ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(elem...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
