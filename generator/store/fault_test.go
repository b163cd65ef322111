package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestFaultsOfTheCacheAreOneSentenceWithTheCure(t *testing.T) {
	for cause, want := range map[error]string{
		syscall.ENOSPC:  "the disk is full",
		syscall.EDQUOT:  "the disk is full",
		syscall.EROFS:   "the disk is read-only",
		syscall.EACCES:  "no permission",
		syscall.ENOTDIR: "there is a file of that name",
		syscall.EIO:     "the disk does not work properly",
	} {
		err := fault("/x/cache", &fs.PathError{Op: "write", Path: "/x/cache/entries/ab/.new-1", Err: cause})
		if !errors.Is(err, cause) || !strings.HasPrefix(err.Error(), "the cache folder /x/cache cannot be written: "+want) || !strings.Contains(err.Error(), "\n  hint: ") {
			t.Errorf("%v: %v", cause, err)
		}
	}
}

func TestAFileInTheWayOfTheCacheIsNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cache")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(file); err == nil || !strings.Contains(err.Error(), "there is a file of that name, or on the way to it") {
		t.Errorf("%v", err)
	}
}
