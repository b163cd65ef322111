//go:build !linux

package publish

import (
	"errors"
	"os"
	"path/filepath"
)

// syncEach makes files and the folders that they lie in last, one by one.
func syncEach(files []string) error {
	dirs := map[string]bool{}
	for _, name := range files {
		if err := syncFile(name); err != nil {
			return err
		}
		dirs[filepath.Dir(name)] = true
	}
	for dir := range dirs {
		if err := syncDir(dir); err != nil {
			return err
		}
	}
	return nil
}

func syncFile(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
