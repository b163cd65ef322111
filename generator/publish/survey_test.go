package publish

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestAPlanOfAFolderTellsWhatABuildWouldDo(t *testing.T) {
	target := filepath.Join(t.TempDir(), "www")
	plan := func(files map[string]string) Plan {
		t.Helper()
		var l Listing
		for name, text := range files {
			l.Write(name, []byte(text))
		}
		p, err := l.Plan(Options{Target: target})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	old := map[string]string{"index.html": "one", "gone.html": "x", "a/same.html": "same"}
	if p := plan(old); !p.First || len(p.New) != 3 || p.New[0].Path != "a/same.html" || len(p.Changed)+len(p.Gone) != 0 {
		t.Errorf("of a folder that is not there: %+v", p)
	}
	if _, err := os.Lstat(target); err == nil {
		t.Fatal("the folder was made")
	}
	s, err := Begin(Options{Target: target})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range old {
		if err := s.Write(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	if p := plan(old); p.First || !p.Empty() {
		t.Errorf("of the same: %+v", p)
	}
	p := plan(map[string]string{"index.html": "two", "new.html": "new", "a/same.html": "same"})
	if len(p.New) != 1 || p.New[0].Path != "new.html" || len(p.Changed) != 1 || p.Changed[0].Path != "index.html" || !slices.Equal(p.Gone, []string{"gone.html"}) || p.Bytes() != 6 {
		t.Errorf("of another: %+v", p)
	}
	var l Listing
	if _, err := l.Plan(Options{Target: filepath.Dir(target)}); err == nil {
		t.Error("a folder of somebody else is taken")
	}
}
