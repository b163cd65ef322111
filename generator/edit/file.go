package edit

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace puts a file in the place of another, whole or not at all. It keeps
// who may read it; a file that was not there everybody may.
func Replace(name string, data []byte) error {
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	beside, err := putBeside(name, data, mode)
	if err != nil {
		return err
	}
	if err := os.Rename(beside, name); err != nil {
		return errors.Join(err, os.Remove(beside))
	}
	return nil
}

// Create writes a file that was not there, whole or not at all, and the folders
// above it. Where there is one of its name, even one made at this moment, it
// stays: the error is fs.ErrExist.
func Create(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	beside, err := putBeside(name, data, 0o644)
	if err != nil {
		return err
	}
	defer os.Remove(beside)
	err = os.Link(beside, name) // unlike a renaming, it takes no other file's place
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return createPlainly(name, data) // a USB stick knows no links
}

func createPlainly(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

// putBeside writes a hidden file in the same folder, which the site does not
// read, and waits until it lasts.
func putBeside(name string, data []byte, mode fs.FileMode) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil {
		_ = f.Chmod(mode) // a file system without modes has nothing to change
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}
