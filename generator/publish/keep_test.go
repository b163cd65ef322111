package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var threePages = map[string]string{"index.html": "home", "zh/index.html": "首页", "assets/a-1.css": "a{}"}

// rebuild publishes the files and tells whether anything changed.
func rebuild(t *testing.T, dir string, files map[string]string) bool {
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
	changed, err := s.Commit()
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// with is the site with one file of another text.
func with(files map[string]string, path, text string) map[string]string {
	m := map[string]string{path: text}
	for p, old := range files {
		if p != path {
			m[p] = old
		}
	}
	return m
}

func stat(t *testing.T, elem ...string) fs.FileInfo {
	t.Helper()
	info, err := os.Lstat(filepath.Join(elem...))
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// age sets every file back by a day, as if the site had been built then.
func age(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		day := time.Now().Add(-24 * time.Hour).Truncate(time.Second)
		if err != nil {
			return err
		}
		return os.Chtimes(name, day, day)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestABuildThatChangesNothingWritesNothing(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	publishSite(t, dir, threePages)
	age(t, parent)
	before := []fs.FileInfo{stat(t, parent), stat(t, dir), stat(t, dir, "zh"), stat(t, dir, ManifestName)}
	if rebuild(t, dir, threePages) {
		t.Error("the build says that something changed")
	}
	for i, now := range []fs.FileInfo{stat(t, parent), stat(t, dir), stat(t, dir, "zh"), stat(t, dir, ManifestName)} {
		if !os.SameFile(before[i], now) || !before[i].ModTime().Equal(now.ModTime()) {
			t.Errorf("%s was touched", now.Name())
		}
	}
}

func TestAFileThatDidNotChangeKeepsInodeAndTime(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, threePages)
	age(t, dir)
	home, chinese := stat(t, dir, "index.html"), stat(t, dir, "zh/index.html")
	if !rebuild(t, dir, with(threePages, "index.html", "home!")) {
		t.Error("the build says that nothing changed")
	}
	if now := stat(t, dir, "zh/index.html"); !os.SameFile(chinese, now) || !chinese.ModTime().Equal(now.ModTime()) {
		t.Error("the file that did not change is another one")
	}
	if now := stat(t, dir, "index.html"); os.SameFile(home, now) {
		t.Error("the file that changed was written over, under the eyes of readers")
	}
}

func TestAFolderThatIsNotTheManifestsIsBuiltAnew(t *testing.T) {
	for name, harm := range map[string]func(dir string) error{
		"an edit by hand":          func(dir string) error { return os.WriteFile(filepath.Join(dir, "index.html"), []byte("hone"), 0o644) },
		"a file that is too short": func(dir string) error { return os.Truncate(filepath.Join(dir, "index.html"), 1) },
		"a file that is gone":      func(dir string) error { return os.Remove(filepath.Join(dir, "zh", "index.html")) },
		"a link in the place of a folder": func(dir string) error {
			away := filepath.Join(filepath.Dir(dir), "away")
			if err := os.Rename(filepath.Join(dir, "zh"), away); err != nil {
				return err
			}
			return os.Symlink(away, filepath.Join(dir, "zh"))
		},
		"a link in the place of a file": func(dir string) error {
			away := filepath.Join(filepath.Dir(dir), "away")
			if err := os.Rename(filepath.Join(dir, "index.html"), away); err != nil {
				return err
			}
			return os.Symlink(away, filepath.Join(dir, "index.html"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			publishSite(t, dir, threePages)
			age(t, dir)
			if err := harm(dir); err != nil {
				t.Fatal(err)
			}
			if !rebuild(t, dir, threePages) {
				t.Error("the build says that nothing changed")
			}
			mustBe(t, dir, threePages)
			if rebuild(t, dir, threePages) {
				t.Error("the build after it finds a change")
			}
		})
	}
}

// TestWhatOthersKeepStays holds files among the pages that no build wrote: they
// are no reason to write anything, and outlive what is written.
func TestWhatOthersKeepStays(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, threePages)
	age(t, dir)
	theirs := map[string]string{"CNAME": "trade.example", "zh/x.bak": "a copy", ".git/objects/1f/a": "history", "new.html": "the host's"}
	for name, text := range theirs {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{os.Chmod(filepath.Join(dir, ".git"), 0o750), os.Mkdir(filepath.Join(dir, "drop"), 0o755), os.Symlink("CNAME", filepath.Join(dir, "link"))} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if rebuild(t, dir, threePages) {
		t.Error("what others put there is taken for a change")
	}
	before := stat(t, dir, ".git/objects/1f/a")
	if !rebuild(t, dir, with(threePages, "index.html", "another home")) {
		t.Fatal("nothing changed")
	}
	for name, text := range theirs {
		if data, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(data) != text {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	if !os.SameFile(before, stat(t, dir, ".git/objects/1f/a")) || stat(t, dir, "CNAME").Mode().Perm() != 0o600 {
		t.Error("a file is not the one that was there")
	}
	if mode := stat(t, dir, ".git").Mode().Perm(); mode != 0o750 {
		t.Errorf("a folder has the mode %o", mode)
	}
	if to, err := os.Readlink(filepath.Join(dir, "link")); to != "CNAME" || !stat(t, dir, "drop").IsDir() {
		t.Errorf("a link leads to %q, %v", to, err)
	}
	if !rebuild(t, dir, with(with(threePages, "index.html", "another home"), "new.html", "a page")) {
		t.Fatal("nothing changed")
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "new.html")); string(data) != "a page" {
		t.Errorf("in the place of a page of the site lies %q", data)
	}
}

// TestTheSiteIsShownWhereOthersHaveTheSameName: a file of the site takes the place
// of a folder that others filled, and a folder of the site that of their file.
func TestTheSiteIsShownWhereOthersHaveTheSameName(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, map[string]string{"index.html": "home", "turns/index.html": "a folder"})
	age(t, dir)
	for name, text := range map[string]string{"turns/notes.txt": "notes", "drop/notes.txt": "notes", "new": "a file"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site := map[string]string{"index.html": "home", "turns": "a file", "drop": "another", "new/index.html": "a folder"}
	if !rebuild(t, dir, site) {
		t.Error("nothing changed")
	}
	mustBe(t, dir, site)
}

// TestAFolderThatNobodyMayWriteToIsRemoved: a host may close folders of a site.
func TestAFolderThatNobodyMayWriteToIsRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, threePages)
	if err := os.Chmod(filepath.Join(dir, "zh"), 0o555); err != nil {
		t.Fatal(err)
	}
	if !rebuild(t, dir, with(threePages, "index.html", "another home")) {
		t.Error("nothing changed")
	}
	mustBe(t, dir, with(threePages, "index.html", "another home"))
	if entries, _ := os.ReadDir(filepath.Dir(dir)); len(entries) != 1 {
		t.Errorf("litter beside the site: %v", entries)
	}
}

func TestTheFolderKeepsItsMode(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishSite(t, dir, threePages)
	if err := os.Chmod(dir, 0o750); err != nil {
		t.Fatal(err)
	}
	rebuild(t, dir, with(threePages, "index.html", "new"))
	if got := stat(t, dir).Mode().Perm(); got != 0o750 {
		t.Errorf("the folder may be read by %o, want 750", got)
	}
}

func TestTwoBuildsOfOneFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first := begun(t, dir)
	if _, err := Begin(Options{Target: dir}); err == nil || !strings.Contains(err.Error(), "another build is writing to "+dir) {
		t.Errorf("a second build says %v", err)
	}
	if _, err := first.Commit(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, "new")

	slow, err := Begin(Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	rebuild(t, dir, map[string]string{"index.html": "newer"})
	if err := slow.Write("index.html", []byte("slow")); err == nil || !strings.Contains(err.Error(), "since this build began") {
		t.Errorf("a build that another has overtaken says %v", err)
	}
	slow.Discard()
	holds(t, dir, "newer")

	slow, err = Begin(Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	if err := slow.Write("index.html", []byte("newer")); err != nil {
		t.Fatal(err)
	}
	rebuild(t, dir, map[string]string{"index.html": "newest"})
	if _, err := slow.Commit(); err == nil || !strings.Contains(err.Error(), "since this build began") {
		t.Errorf("a build that would have changed nothing says %v", err)
	}
	holds(t, dir, "newest")
}

func TestAFolderOfTheStagesNameIsNotTouched(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mine := filepath.Join(besideName(dir), "thesis.doc")
	if err := os.MkdirAll(filepath.Dir(mine), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(mine, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(Options{Target: dir}); err == nil || !strings.Contains(err.Error(), "holds thesis.doc") {
		t.Errorf("Begin says %v", err)
	}
	stat(t, mine)
}

func TestInPlaceKeepsTheFolder(t *testing.T) {
	o := Options{Target: filepath.Join(t.TempDir(), "public"), InPlace: true}
	publish := func(files map[string]string) {
		t.Helper()
		s, err := Begin(o)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Discard()
		if err := fill(s, files); err != nil {
			t.Fatal(err)
		}
	}
	publish(oldSite)
	mustBe(t, o.Target, oldSite)
	before, same := stat(t, o.Target), stat(t, o.Target, "same.html")
	publish(newSite)
	mustBe(t, o.Target, newSite)
	if !os.SameFile(before, stat(t, o.Target)) || !os.SameFile(same, stat(t, o.Target, "same.html")) {
		t.Error("the folder, or a file that did not change, is another one")
	}
}

// TestInPlaceStaysInTheFolder puts links in the place of folders, through which
// a build could write and remove elsewhere.
func TestInPlaceStaysInTheFolder(t *testing.T) {
	base := t.TempDir()
	o := Options{Target: filepath.Join(base, "public"), InPlace: true}
	for _, files := range []map[string]string{oldSite, newSite} {
		s, err := Begin(o)
		if err != nil {
			t.Fatal(err)
		}
		if err := fill(s, files); err != nil {
			t.Fatal(err)
		}
		s.Discard()
		if _, is := files["gone/x.html"]; !is {
			break
		}
		for _, dir := range []string{"events", "gone"} {
			if err := os.Rename(filepath.Join(o.Target, dir), filepath.Join(base, dir)); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(filepath.Join(base, dir), filepath.Join(o.Target, dir)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, text := range map[string]string{"events/a/index.html": "event a", "gone/x.html": "gone", "gone/deep/index.html": "gone"} {
		if got, err := os.ReadFile(filepath.Join(base, name)); string(got) != text {
			t.Errorf("%s, outside the folder, holds %q, %v", name, got, err)
		}
	}
	if info := stat(t, o.Target, "events"); !info.IsDir() {
		t.Error("events is still a link")
	}
}
