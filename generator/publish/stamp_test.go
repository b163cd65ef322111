package publish

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"tradepost/generator/stamp"
)

// committed publishes three pages and gives the staging that did.
func committed(t *testing.T) (dir string, s *Staging) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "public")
	s, err := Begin(Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range threePages {
		if err := s.Write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Stamp(); err != nil {
		t.Fatalf("a site that was just published has no stamp: %v", err)
	}
	return dir, s
}

func TestAStampIsOfThePublishedSite(t *testing.T) {
	dir, s := committed(t)
	published, err := s.Stamp()
	if err != nil {
		t.Fatal(err)
	}
	if later, err := stamp.Trees(dir); err != nil || !later.Same(published) {
		t.Errorf("later the same folder has another stamp (%v)", err)
	}
}

func TestASiteThatSomebodyTouchedHasNoStamp(t *testing.T) {
	for what, touch := range map[string]func(dir string) error{
		"edited": func(dir string) error {
			later := time.Now().Add(time.Hour)
			return os.Chtimes(filepath.Join(dir, "index.html"), later, later)
		},
		"longer":         func(dir string) error { return os.WriteFile(filepath.Join(dir, "index.html"), []byte("homes"), 0o644) },
		"removed":        func(dir string) error { return os.Remove(filepath.Join(dir, "zh", "index.html")) },
		"added":          func(dir string) error { return os.WriteFile(filepath.Join(dir, "theirs"), nil, 0o644) },
		"a folder added": func(dir string) error { return os.Mkdir(filepath.Join(dir, "theirs"), 0o755) },
		"published again": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, ManifestName), []byte(`{"generator":"tradepost","files":[]}`), 0o644)
		},
		"gone": os.RemoveAll,
	} {
		dir, s := committed(t)
		if err := touch(dir); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Stamp(); err == nil {
			t.Errorf("a site of which something was %s has a stamp", what)
		}
	}
}

func TestFilesOfOthersOnAVolumeAreStamped(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := os.MkdirAll(filepath.Join(dir, "lost+found"), 0o755); err != nil {
		t.Fatal(err)
	}
	s, err := Begin(Options{Target: dir, InPlace: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Write("index.html", []byte("home")); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	before, err := s.Stamp()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "lost+found", "theirs"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if after, err := s.Stamp(); err != nil || after.Same(before) {
		t.Errorf("a file of others makes no difference (%v)", err)
	}
}
