package stamp

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// tree writes two files and gives the folder. A file system that tells nothing
// skips the test, but not in CI.
func tree(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.txt"), "a")
	write(t, filepath.Join(dir, "sub", "b.txt"), "b")
	if _, err := Trees(dir); errors.Is(err, ErrBlind) && os.Getenv("CI") == "" {
		t.Skip(err)
	}
	return dir
}

func trees(t *testing.T, roots ...string) Stamp {
	t.Helper()
	s, err := Trees(roots...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAStampIsTheSameUntilAFileIsTouched(t *testing.T) {
	dir := tree(t)
	file := filepath.Join(dir, "sub", "b.txt")
	Settle()
	before := trees(t, dir)
	if again := trees(t, dir); !before.Same(again) || before.String() != again.String() {
		t.Error("two stamps of the same files differ")
	}
	if _, err := os.ReadFile(file); err != nil {
		t.Fatal(err)
	}
	if !before.Same(trees(t, dir)) {
		t.Error("reading a file changes its stamp")
	}
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	write(t, file, "c")
	if err := os.Chtimes(file, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if before.Same(trees(t, dir)) {
		t.Error("a file of the same size and time, but another text, has the same stamp")
	}
}

func TestEachRootCounts(t *testing.T) {
	dir := tree(t)
	a, b, none := filepath.Join(dir, "a.txt"), filepath.Join(dir, "sub"), filepath.Join(dir, "none")
	one := trees(t, a, b)
	for what, other := range map[string]Stamp{
		"in another order": trees(t, b, a), "without the last": trees(t, a), "with one that is missing": trees(t, a, b, none),
	} {
		if one.Same(other) {
			t.Errorf("roots %s have the same stamp", what)
		}
	}
	missing := trees(t, none)
	write(t, none, "")
	if missing.Same(trees(t, none)) {
		t.Error("a folder that came has the stamp of one that is missing")
	}
}

func TestALinkHasNoStamp(t *testing.T) {
	dir := tree(t)
	if err := os.Symlink("a.txt", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	if _, err := Trees(dir); !errors.Is(err, ErrBlind) {
		t.Errorf("a link is stamped: %v", err)
	}
}

func TestAYoungChangeIsNotSettled(t *testing.T) {
	now := time.Now()
	for age, want := range map[time.Duration]bool{-time.Hour: false, 0: false, tick: false, tick + 1: true, time.Hour: true} {
		s := Stamp{taken: now, newest: now.Add(-age)}
		if s.Settled() != want {
			t.Errorf("a change %v ago: settled is %t", age, !want)
		}
	}
}

func TestSettleIsLongEnough(t *testing.T) {
	dir := tree(t)
	Settle()
	if !trees(t, dir).Settled() {
		t.Error("after waiting, a stamp is not settled")
	}
}

// a file of a system that tells nothing
type blindFile struct{ fs.FileInfo }

func (blindFile) Sys() any { return nil }

func TestASystemThatTellsNothingHasNoStamp(t *testing.T) {
	dir := tree(t)
	info, err := os.Lstat(dir)
	if err != nil {
		t.Fatal(err)
	}
	w := walker{stamp: &Stamp{}}
	if err := w.note(dir, blindFile{info}); !errors.Is(err, ErrBlind) {
		t.Errorf("it is stamped: %v", err)
	}
}

func TestAnUnknownFileSystemHasNoStamp(t *testing.T) {
	if local("/proc/self") {
		t.Error("what the kernel makes up is taken for files")
	}
	if local(filepath.Join(t.TempDir(), "none")) {
		t.Error("a missing file is taken for one of this machine")
	}
}

func TestTheProgramHasAName(t *testing.T) {
	tree(t)
	first, err := Program()
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Program(); err != nil || again != first || len(first) != 64 {
		t.Errorf("the program is %q and %q (%v)", first, again, err)
	}
}
