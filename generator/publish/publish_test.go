package publish

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// publishSite commits the given files to dir.
func publishSite(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	s, err := Begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range files {
		if err := s.Write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
}

func TestCommitReplacesTheWholeFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, map[string]string{"index.html": "old", "gone/index.html": "x"})
	publishSite(t, dir, map[string]string{"index.html": "new", "zh/index.html": "新"})

	if got, _ := os.ReadFile(filepath.Join(dir, "index.html")); string(got) != "new" {
		t.Errorf("index.html is %q, want the new one", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "gone")); !os.IsNotExist(err) {
		t.Errorf("gone/ is still there: %v", err)
	}
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 {
		t.Errorf("litter beside the site: %v", entries)
	}
}

func TestManifestListsEveryFileInOrder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, map[string]string{"b.html": "b", "a/index.html": "aa"})
	data, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != 2 || m.Files[0].Path != "a/index.html" || m.Files[1].Path != "b.html" {
		t.Fatalf("manifest lists %v", m.Files)
	}
	if m.Files[0].Size != 2 || m.Files[0].SHA256 != "961b6dd3ede3cb8ecbaacbd68de040cd78eb2ed5889130cceb4c49268ea4d506" {
		t.Errorf("a/index.html is listed as %+v", m.Files[0])
	}
}

func TestDiscardLeavesTheOldSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, map[string]string{"index.html": "old"})
	s, err := Begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Write("index.html", []byte("half")); err != nil {
		t.Fatal(err)
	}
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "index.html")); string(got) != "old" {
		t.Errorf("index.html is %q after Discard", got)
	}
}

func TestBeginRefusesWhatIsNotOurs(t *testing.T) {
	base := t.TempDir()
	site := filepath.Join(base, "site")
	foreign := filepath.Join(base, "foreign")
	file := filepath.Join(base, "file")
	for _, dir := range []string{filepath.Join(site, "data"), foreign} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{filepath.Join(foreign, "thesis.doc"), file} {
		if err := os.WriteFile(name, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for target, want := range map[string]string{
		site:                         "holds the site's own files",
		filepath.Join(site, "data"):  "holds the site's own files",
		foreign:                      "did not write",
		file:                         "is not a folder",
		string(filepath.Separator):   "root of a file system",
		filepath.Join(file, "below"): "output folder",
	} {
		_, err := Begin(target, filepath.Join(site, "data"), filepath.Join(site, "content"))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Begin(%s) says %v, want …%s…", target, err, want)
		}
	}
	if _, err := os.Stat(filepath.Join(foreign, "thesis.doc")); err != nil {
		t.Error("the foreign file was touched")
	}
}

func TestWriteRefusesPathsOutsideTheSite(t *testing.T) {
	s, err := Begin(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"../x", "/x", "a/../../x", "", ManifestName} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Write(%q) did not panic", path)
				}
			}()
			_ = s.Write(path, nil)
		}()
	}
}
