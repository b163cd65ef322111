package edit

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestCreateTakesNoFilesPlace(t *testing.T) {
	name := filepath.Join(t.TempDir(), "data", "events", "x.toml")
	if err := Create(name, []byte("one")); err != nil {
		t.Fatal(err)
	}
	for _, create := range []func(string, []byte) error{Create, createPlainly} {
		if err := create(name, []byte("two")); !errors.Is(err, fs.ErrExist) {
			t.Errorf("creating it again gives %v", err)
		}
	}
	holds(t, name, "one", 0o644)
	if err := createPlainly(name+"2", []byte("two")); err != nil {
		t.Fatal(err)
	}
	holds(t, name+"2", "two", 0o644)
}

func TestReplaceKeepsWhoMayRead(t *testing.T) {
	name := filepath.Join(t.TempDir(), "x.toml")
	if err := os.WriteFile(name, []byte("one"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Replace(name, []byte("two")); err != nil {
		t.Fatal(err)
	}
	holds(t, name, "two", 0o600)
	if err := Replace(filepath.Join(name, "y"), nil); err == nil {
		t.Error("a file in a file was written")
	}
}

// holds looks whether a file is as it should be, and nothing lies beside it.
func holds(t *testing.T, name, text string, mode fs.FileMode) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil || string(data) != text {
		t.Errorf("%s holds %q, %v", name, data, err)
	}
	if info, err := os.Stat(name); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != mode {
		t.Errorf("%s: %v, %v", name, info.Mode(), err)
	}
	hidden, err := filepath.Glob(filepath.Join(filepath.Dir(name), ".*"))
	if err != nil || len(hidden) > 0 {
		t.Errorf("left over: %v %v", hidden, err)
	}
}
