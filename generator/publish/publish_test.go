package publish

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// publishSite commits the given files to dir.
func publishSite(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	s, err := Begin(Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range files {
		if err := s.Write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Commit(); err != nil {
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
	s, err := Begin(Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Write("index.html", []byte("half")); err != nil {
		t.Fatal(err)
	}
	s.Discard()
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
	if err := os.Symlink(foreign, filepath.Join(base, "out")); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(base, "link")
	if err := os.Symlink(site, link); err != nil {
		t.Fatal(err)
	}
	for target, want := range map[string]string{
		site:                                  "holds the site's own files",
		filepath.Join(site, "data"):           "holds the site's own files",
		filepath.Join(site, "data", "public"): "lies among the site's own files",
		filepath.Join(link, "data", "public"): "lies among the site's own files",
		filepath.Join(link, "data"):           "holds the site's own files",
		filepath.Join(base, "out"):            "is not a folder but a link",
		base:                                  "holds the site's own files",
		foreign:                               "did not write",
		file:                                  "is not a folder",
		string(filepath.Separator):            "root of a file system",
		filepath.Join(file, "below"):          "output folder",
	} {
		_, err := Begin(Options{Target: target, Protect: []string{filepath.Join(site, "data"), filepath.Join(site, "content")}})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Begin(%s) says %v, want …%s…", target, err, want)
		}
	}
	if _, err := os.Stat(filepath.Join(foreign, "thesis.doc")); err != nil {
		t.Error("the foreign file was touched")
	}
}

func TestACacheLiesApartFromSourcesAndOutput(t *testing.T) {
	base := t.TempDir()
	site, link := filepath.Join(base, "site"), filepath.Join(base, "link")
	for _, dir := range []string{"data", "public"} {
		if err := os.MkdirAll(filepath.Join(site, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(site, link); err != nil {
		t.Fatal(err)
	}
	for cache, want := range map[string]string{
		filepath.Join(site, "data"):             "among the site's own files",
		filepath.Join(site, "data", "cache"):    "among the site's own files",
		filepath.Join(link, "data", "a", "b"):   "among the site's own files",
		filepath.Join(site, "public"):           "in the output folder",
		filepath.Join(link, "public", "cache"):  "in the output folder",
		filepath.Join(site, "cache"):            "",
		filepath.Join(site, "data-cache"):       "",
		filepath.Join(site, ".cache", "public"): "",
	} {
		err := CacheApart(cache, []string{filepath.Join(site, "content"), filepath.Join(site, "data")}, filepath.Join(site, "public"))
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("the cache %s gives %v, want %q", cache, err, want)
		}
	}
}

func TestWriteRefusesPathsOutsideTheSite(t *testing.T) {
	s, err := Begin(Options{Target: filepath.Join(t.TempDir(), "public")})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"../x", "/x", "a/../../x", "", ManifestName, insideName + "/x"} {
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

// begun is a site on its way to dir, with one page.
func begun(t *testing.T, dir string) *Staging {
	t.Helper()
	s, err := Begin(Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Write("index.html", []byte("new")); err != nil {
		t.Fatal(err)
	}
	return s
}

// holds tells whether the published page is the text, and nothing else lies
// beside the site.
func holds(t *testing.T, dir, text string, beside ...string) {
	t.Helper()
	if got, err := os.ReadFile(filepath.Join(dir, "index.html")); string(got) != text {
		t.Errorf("index.html is %q, %v; want %q", got, err, text)
	}
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(dir) && !slices.Contains(beside, e.Name()) {
			t.Errorf("%s lies beside the site", e.Name())
		}
	}
}

func TestABuildTellsThatItsStageIsGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, map[string]string{"index.html": "old"})
	s := begun(t, dir)
	if err := os.RemoveAll(s.stage.dir); err != nil {
		t.Fatal(err)
	}
	const want = "somebody has removed what this build was writing"
	if err := s.Write("a.html", nil); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), want) {
		t.Errorf("Write says %v", err)
	}
	if err := s.Write("new/a.html", nil); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), want) {
		t.Errorf("Write to a new folder says %v", err)
	}
	if _, err := s.Commit(); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), want) {
		t.Errorf("Commit says %v", err)
	}
	s.Discard()
	holds(t, dir, "old")
}

func TestWriteTellsThatAFileStandsWhereAFolderMust(t *testing.T) {
	s := begun(t, filepath.Join(t.TempDir(), "public"))
	if err := s.Write("index.html/x", nil); err == nil {
		t.Error("index.html is a file and a folder")
	}
	if len(s.files) != 1 {
		t.Errorf("the manifest would list %v", s.files)
	}
}

func TestDiscardAfterCommitKeepsTheSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "public")
	s := begun(t, dir)
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	s.Discard()
	holds(t, dir, "new")
}

func TestAnEmptyFolderMayBeReplacedAndAForeignManifestNot(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := begun(t, dir).Commit(); err != nil {
		t.Errorf("an empty folder: %v", err)
	}
	for _, text := range []string{"", "[]", `{"generator": "somebody"}`, `{"name": "an app"}`} {
		if err := os.WriteFile(filepath.Join(dir, ManifestName), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Begin(Options{Target: dir}); err == nil || !strings.Contains(err.Error(), "did not write") {
			t.Errorf("a folder with the manifest %q: %v", text, err)
		}
	}
	holds(t, dir, "new")
}

func TestBeginTellsThatItCannotStage(t *testing.T) {
	parent := t.TempDir()
	if _, err := Begin(Options{Target: filepath.Join(parent, strings.Repeat("x", 250))}); err == nil || !strings.Contains(err.Error(), "output folder") {
		t.Errorf("a name too long for the staging folder: %v", err)
	}
	if entries, _ := os.ReadDir(parent); len(entries) > 0 {
		t.Errorf("litter: %v", entries)
	}
}

func TestAPathIsWrittenOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	s := begun(t, dir)
	if err := s.Write("index.html", []byte("again")); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if recover() == nil {
			t.Error("Commit takes two pages of one path")
		}
		if _, err := os.Stat(dir); !os.IsNotExist(err) {
			t.Errorf("the site is published all the same: %v", err)
		}
	}()
	_, _ = s.Commit()
}
